// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// True for what a terminal acts on, or what reorders or hides the text beside it: control characters, format
/// characters (bidirectional ones, joiners, tags), line and paragraph separators, letters without ink, and
/// halves of a surrogate pair. Marks that show, as the Arabic number sign does, are printable.
[[nodiscard]] bool isUnprintable(char32_t character);

/// The text on one line and safe on a terminal: what is not printable, line ends and tabs too, stands there
/// as \u{202E}.
[[nodiscard]] QString printable(QStringView text);
/// The same for lines of ours: '\n' stays.
[[nodiscard]] QString printableLines(QStringView text);
/// The same for lines of CSV, which end in CRLF and here in '\n': a line end within quotes is data.
[[nodiscard]] QString printableCsv(QStringView text);

} // namespace tagdesk
