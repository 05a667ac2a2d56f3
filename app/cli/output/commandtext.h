// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

struct CommandLine;

/// "tagdesk-cli undo 3", with the account where the command needs it, as it is typed into a shell. A run that
/// was made with a profile is found by itself.
[[nodiscard]] QString commandText(const CommandLine &line, const QString &command);

} // namespace tagdesk
