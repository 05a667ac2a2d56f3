// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandtree.h"

#include <QString>

namespace tagdesk {

/// The script with which a shell of completionShells() completes the arguments of tagdesk-cli.
[[nodiscard]] QString shellCompletion(const QString &shell, const QList<CommandOutline> &commands);

} // namespace tagdesk
