// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// Cells that the text takes on a terminal: two for wide East Asian characters and for emoji, however many
/// characters make one, none for marks that combine.
[[nodiscard]] int displayWidth(QStringView text);
/// The text, or as much of it as fits, with an ellipsis in place of the rest.
[[nodiscard]] QString cutToWidth(const QString &text, int cells);

} // namespace tagdesk
