// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "measuredstyle.h"

#include "icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace tagdesk {

namespace {

Metrics metricsOf(const QStyleOption *option)
{
    return Metrics::of(option ? option->fontMetrics : QFontMetrics(QApplication::font()));
}

bool hasText(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return button && !button->text.isEmpty() && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon;
}

bool isPlainSeparator(const QStyleOption *option)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    return item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty();
}

/// Qt gives the button that empties a field an icon only.
void nameClearButton(QToolButton *button)
{
    if (button == nullptr || button->defaultAction() == nullptr
        || button->defaultAction()->objectName() != QLatin1String("_q_qlineeditclearaction"))
        return;
    button->setAccessibleName(MeasuredStyle::tr("Empty the field"));
}

} // namespace

MeasuredStyle::MeasuredStyle(ThemeMode mode)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_mode(mode)
{
}

void MeasuredStyle::polish(QPalette &palette)
{
    palette = paletteOf(Colours::of(m_mode, palette));
    // A palette of the style, not of the user: what the platform sends later must still come through.
    palette.setResolveMask(0);
}

void MeasuredStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QToolButton *>(widget)
        || qobject_cast<QComboBox *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    nameClearButton(qobject_cast<QToolButton *>(widget));
    // Those of Qt's own dialogs too guess markup, and markup in data of others would read files. Tool tips
    // have toolTipText, and may have markup of ours.
    if (auto *label = qobject_cast<QLabel *>(widget);
        label != nullptr && label->textFormat() == Qt::AutoText && !label->inherits("QTipLabel"))
        label->setTextFormat(Qt::PlainText);
}

QPalette MeasuredStyle::standardPalette() const
{
    return paletteOf(Colours::of(m_mode, paletteOf(Colours::light())));
}

int MeasuredStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const Metrics metrics = metricsOf(option);
    switch (metric) {
    case PM_SplitterWidth:
    case PM_DefaultFrameWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_ScrollBarExtent:
        return metrics.gap + metrics.half;
    case PM_ScrollBarSliderMin:
        return metrics.rowHeight;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_LineEditIconSize:
        return metrics.icon;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics.gap;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return metrics.edge;
    case PM_ToolBarItemSpacing:
    case PM_ToolBarItemMargin:
    case PM_MenuVMargin:
    case PM_MenuHMargin:
    case PM_ToolTipLabelFrameWidth:
        return metrics.half;
    case PM_ToolBarFrameWidth:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return metrics.half + 2;
    case PM_FocusFrameHMargin:
        // One more is added to it: text in cells then stands below the text of its header.
        return metrics.half + 1;
    case PM_TabBarTabHSpace:
        return 2 * metrics.edge;
    case PM_TreeViewIndentation:
        return metrics.gap * 2;
    case PM_HeaderMarkSize:
        return metrics.icon * 3 / 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int MeasuredStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Table_GridLineColor:
        return static_cast<int>(Colours::of(option ? option->palette : QApplication::palette()).line.rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon MeasuredStyle::standardIcon(
    StandardPixmap name, const QStyleOption *option, const QWidget *widget) const
{
    switch (name) {
    case SP_LineEditClearButton:
        return icon(Icon::Close, ColorRole::Secondary);
    case SP_MessageBoxInformation:
        return icon(Icon::Info, ColorRole::Accent);
    case SP_MessageBoxQuestion:
        return icon(Icon::Help, ColorRole::Accent);
    case SP_MessageBoxWarning:
        return icon(Icon::Warning, ColorRole::Changed);
    case SP_MessageBoxCritical:
        return icon(Icon::Error, ColorRole::Removed);
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return icon(Icon::More);
    default:
        return QProxyStyle::standardIcon(name, option, widget);
    }
}

QSize MeasuredStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const Metrics metrics = metricsOf(option);
    const int control = metrics.rowHeight - 2;
    switch (type) {
    case CT_PushButton: {
        const bool pill = look(widget) == Look::Pill;
        const int padding = look(widget) == Look::Link ? metrics.gap : metrics.edge;
        result.setWidth(std::max(size.width() + 2 * padding, pill ? 0 : control));
        result.setHeight(std::max(size.height() + metrics.half, pill ? control - metrics.half : control));
        break;
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(std::max(result.height(), control));
        break;
    case CT_ToolButton:
        result.setHeight(std::max(result.height(), control));
        result.setWidth(std::max(result.width() + (hasText(option) ? metrics.gap : 0), control));
        break;
    case CT_HeaderSection:
        result.setHeight(std::max(result.height(), metrics.rowHeight));
        break;
    case CT_MenuItem:
        if (isPlainSeparator(option))
            result.setHeight(metrics.gap + 1);
        else
            result.setHeight(std::max(result.height(), metrics.menuRow));
        break;
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), metrics.listRow));
        break;
    case CT_MenuBarItem:
    case CT_TabBarTab:
        result.setHeight(std::max(result.height(), metrics.rowHeight));
        break;
    case CT_ProgressBar:
        result.setHeight(metrics.gap - 2);
        break;
    default:
        break;
    }
    return result;
}

QRect MeasuredStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        const int padding = metricsOf(option).gap;
        return QProxyStyle::subControlRect(control, option, subControl, widget)
            .adjusted(padding - 3, 0, 0, 0);
    }
    if (control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return {};
    // No arrow buttons: the groove is the whole bar.
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0) {
        slider = static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep));
        slider =
            std::clamp(slider, std::min(length, pixelMetric(PM_ScrollBarSliderMin, bar, widget)), length);
    }
    const int start = sliderPositionFromValue(
        bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto part = [&](int from, int size) {
        const QRect rect =
            upright ? QRect(0, from, bar->rect.width(), size) : QRect(from, 0, size, bar->rect.height());
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (subControl) {
    case SC_ScrollBarSlider:
        return part(start, slider);
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + slider, length - start - slider);
    default:
        return {};
    }
}

QRect MeasuredStyle::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    case SE_LineEditContents: {
        // Fusion leaves two pixels; with rounded ends the text needs four more.
        const QRect rect = QProxyStyle::subElementRect(element, option, widget);
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? rect.adjusted(4, 0, -4, 0) : rect;
    }
    case SE_HeaderArrow: {
        const int size = pixelMetric(PM_HeaderMarkSize, option, widget);
        QRect arrow(0, 0, size, size);
        arrow.moveCenter(option->rect.center());
        arrow.moveRight(option->rect.right() - metricsOf(option).half);
        return visualRect(option->direction, option->rect, arrow);
    }
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

} // namespace tagdesk
