// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "icon.h"
#include "theme.h"

#include <QIcon>
#include <QPixmap>

namespace tagdesk {

/// An icon in the colour of its colorRole, taken from the application's palette whenever it is painted: a
/// change of theme needs nothing but a repaint. Sharp at every size and pixel ratio; rendered pixmaps are
/// cached.
[[nodiscard]] QIcon icon(Icon icon, ColorRole colorRole = ColorRole::Neutral);
/// The same as a pixmap of `size` device-independent pixels.
[[nodiscard]] QPixmap iconPixmap(Icon icon, const QColor &colour, int size, qreal pixelRatio);
/// The icon of the program in its own colours, for windows.
[[nodiscard]] QIcon windowIcon();

} // namespace tagdesk
