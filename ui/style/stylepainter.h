// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;

namespace tagdesk {

/// The strokes of TagDeskStyle: each paints one element from its style option. Lines are one
/// device-independent pixel, so they stay sharp at every pixel ratio.
namespace stylepainter {

/// A rounded rectangle whose line lies inside `rect`.
void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, qreal radius,
    qreal lineWidth = 1.0);
/// A text field, combo box or spin box.
void field(QPainter *painter, const QStyleOption &option, ColorRole colorRole);
/// What a push button stands on.
void button(QPainter *painter, const QStyleOptionButton &option, Look look, ColorRole colorRole);
/// The colour of a push button's text.
[[nodiscard]] QColor buttonText(const QStyleOptionButton &option, Look look, ColorRole colorRole);
/// What a tool button or a menu title stands on: nothing until it is used.
void toolButton(QPainter *painter, const QStyleOption &option);
void checkBox(QPainter *painter, const QStyleOption &option);
void radioButton(QPainter *painter, const QStyleOption &option);
/// An arrow as a stroke, in the middle of the rectangle.
void chevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &colour);
void scrollBarSlider(QPainter *painter, const QStyleOptionSlider &option, const QRect &slider);
void progressGroove(QPainter *painter, const QStyleOptionProgressBar &option);
void progressContents(QPainter *painter, const QStyleOptionProgressBar &option);
/// A tab is its text; the chosen one is underlined.
void tab(QPainter *painter, const QStyleOptionTab &option);
/// The selection or the mouse behind a cell.
void cell(QPainter *painter, const QStyleOption &option, bool selected);
void focusFrame(QPainter *painter, const QStyleOption &option);

} // namespace stylepainter
} // namespace tagdesk
