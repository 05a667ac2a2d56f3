// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "measuredstyle.h"

class QStyleOptionSpinBox;

namespace tagdesk {

/// Fields, buttons, headers, tabs and scroll bars, calmer than Fusion's. Decides what is painted;
/// stylepainter paints it.
class TagDeskStyle : public MeasuredStyle
{
    Q_OBJECT

public:
    using MeasuredStyle::MeasuredStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;

private:
    bool drawIndicator(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const;
    void drawWholeHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawHeader(
        ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget) const;
    void drawMenuSeparator(const QStyleOption *option, QPainter *painter) const;
    /// Qt cuts a text that is too long where the arrow begins, in the middle of a letter.
    void drawBoxLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
};

} // namespace tagdesk
