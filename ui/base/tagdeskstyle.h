// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QProxyStyle>

class QStyleOptionSpinBox;

namespace tagdesk {

/// Fusion with calmer fields, buttons, headers, tabs and scroll bars. Its polish(QPalette) turns the
/// platform's palette into ours, which is why a change of the system's theme needs no code of its own.
/// Decides what is painted and how large; stylepainter paints it.
class TagDeskStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit TagDeskStyle(ThemeMode mode);

    void polish(QPalette &palette) override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    [[nodiscard]] QPalette standardPalette() const override;

    [[nodiscard]] int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const override;
    [[nodiscard]] QIcon standardIcon(
        StandardPixmap name, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
        SubControl subControl, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget) const override;

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
    void drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;

    ThemeMode m_mode;
};

} // namespace tagdesk
