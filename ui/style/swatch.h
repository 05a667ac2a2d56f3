// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

class QWidget;

namespace tagdesk {

/// A dot of this colour at the size of an icon, with a rim that shows on any background; an invalid colour
/// gives the rim alone. `checked` puts a check mark on it. Sharp on the screen of `widget`.
[[nodiscard]] QIcon swatch(const QColor &colour, const QWidget *widget, bool checked = false);

} // namespace tagdesk
