// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QProxyStyle>

namespace tagdesk {

/// How large things are and where they stand, in our palette and with our icons: Fusion, calmer. Its
/// polish(QPalette) turns the platform's palette into ours, which is why a change of the system's theme needs
/// no code of its own.
class MeasuredStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit MeasuredStyle(ThemeMode mode);

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

private:
    ThemeMode m_mode;
};

} // namespace tagdesk
