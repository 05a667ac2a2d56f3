// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sentences.h"

#include <QStringList>

namespace tagdesk {

/// The lines that a terminal gets: what happened, what to do, `details` if there are any, the words of
/// others. Only this makes lines of them: a line end or an escape sequence in a part, which may be data of
/// others, is shown and not obeyed.
[[nodiscard]] QString terminalLines(const Sentences &said, const QStringList &details = {});

} // namespace tagdesk
