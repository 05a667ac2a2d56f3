// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

struct CommandLine;

/// "1 request", "2 requests".
[[nodiscard]] QString countText(std::size_t number, QLatin1StringView one, QLatin1StringView many);
/// "1 resource", "2 resources".
[[nodiscard]] QString resourcesText(std::size_t number);
/// The first ten ids, and how many more there are.
[[nodiscard]] QString idListText(const QStringList &ids);
/// "less than 1 s", "about 12 s", "about 3 min".
[[nodiscard]] QString durationText(qint64 milliseconds);
/// A value of a tag; null: no such tag.
[[nodiscard]] QString valueText(const QString &value);

/// "tagdesk-cli undo 3", with the account where the command needs it, as it is typed into a shell. A run that
/// was made with a profile is found by itself.
[[nodiscard]] QString commandText(const CommandLine &line, const QString &command);

} // namespace tagdesk
