// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagdeskstyle.h"

#include "stylepainter.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace tagdesk {

namespace {

/// The field inside a spin box or combo box paints no box of its own, and its colorRole is that of the whole.
bool isInsideAnother(const QWidget *widget)
{
    return widget && widget->parentWidget()
        && (widget->parentWidget()->inherits("QAbstractSpinBox")
            || widget->parentWidget()->inherits("QComboBox"));
}

} // namespace

bool TagDeskStyle::drawIndicator(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter) const
{
    const Colours &colours = Colours::of(option->palette);
    const QColor arrow = option->state & State_Enabled ? colours.secondary : colours.disabledIcon;
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        stylepainter::checkBox(painter, *option);
        return true;
    case PE_IndicatorRadioButton:
        stylepainter::radioButton(painter, *option);
        return true;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        stylepainter::chevron(painter, option->rect, Qt::DownArrow, arrow);
        return true;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        stylepainter::chevron(painter, option->rect, Qt::UpArrow, arrow);
        return true;
    case PE_IndicatorArrowLeft:
        stylepainter::chevron(painter, option->rect, Qt::LeftArrow, arrow);
        return true;
    case PE_IndicatorArrowRight:
        stylepainter::chevron(painter, option->rect, Qt::RightArrow, arrow);
        return true;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const bool down = header->sortIndicator == QStyleOptionHeader::SortDown;
            stylepainter::chevron(painter, option->rect, down ? Qt::DownArrow : Qt::UpArrow, arrow);
        }
        return true;
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            const bool open = option->state & State_Open;
            const bool mirrored = option->direction == Qt::RightToLeft;
            stylepainter::chevron(painter, option->rect,
                open           ? Qt::DownArrow
                    : mirrored ? Qt::LeftArrow
                               : Qt::RightArrow,
                arrow);
        }
        return true;
    default:
        return false;
    }
}

void TagDeskStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (drawIndicator(element, option, painter))
        return;
    const Colours &colours = Colours::of(option->palette);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->lineWidth > 0)
                stylepainter::field(painter, *option, colorRole(widget));
            else if (!isInsideAnother(widget))
                painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        }
        return;
    case PE_FrameLineEdit:
        stylepainter::field(painter, *option, colorRole(widget));
        return;
    case PE_PanelButtonCommand:
        if (button)
            stylepainter::button(painter, *button, look(widget), colorRole(widget));
        return;
    case PE_PanelButtonTool:
    case PE_FrameButtonTool:
        stylepainter::toolButton(painter, *option);
        return;
    case PE_PanelItemViewRow:
        stylepainter::cell(painter, *option, option->state & State_Selected);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        stylepainter::cell(painter, *option, option->state & State_Selected);
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange
            || qstyleoption_cast<const QStyleOptionViewItem *>(option)
            || (widget && qobject_cast<const QAbstractScrollArea *>(widget)))
            stylepainter::focusFrame(painter, *option);
        return;
    case PE_Frame:
    case PE_FrameTabWidget:
    case PE_FrameGroupBox:
        stylepainter::box(painter, option->rect, Qt::transparent, colours.line, 4.0);
        return;
    case PE_FrameMenu:
        stylepainter::box(painter, option->rect, Qt::transparent, colours.line, 0.0);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, colours.pane);
        return;
    case PE_PanelTipLabel:
        stylepainter::box(painter, option->rect, colours.pane, colours.line, 0.0);
        return;
    case PE_FrameTabBarBase:
        // A tab widget asks for one below its corner, too.
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget); tabs != nullptr && !tabs->drawBase())
            return;
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colours.line);
        return;
    case PE_IndicatorToolBarSeparator: {
        const bool level = option->state & State_Horizontal;
        const QPoint middle = option->rect.center();
        const int inset = 6;
        painter->fillRect(level
                ? QRect(middle.x(), option->rect.top() + inset, 1, option->rect.height() - 2 * inset)
                : QRect(option->rect.left() + inset, middle.y(), option->rect.width() - 2 * inset, 1),
            colours.line);
        return;
    }
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, colours.window);
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), colours.line);
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
        return;
    default:
        MeasuredStyle::drawPrimitive(element, option, painter, widget);
    }
}

/// Qt would ask the base style for the place of the arrow, and draw the words beneath it.
void TagDeskStyle::drawWholeHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    painter->save();
    painter->setClipRect(header->rect, Qt::IntersectClip);
    drawControl(CE_HeaderSection, header, painter, widget);
    auto part = *header;
    part.rect = subElementRect(SE_HeaderLabel, header, widget);
    if (header->sortIndicator != QStyleOptionHeader::None) {
        auto arrow = *header;
        arrow.rect = subElementRect(SE_HeaderArrow, header, widget);
        drawPrimitive(PE_IndicatorHeaderArrow, &arrow, painter, widget);
        const bool mirrored = header->direction == Qt::RightToLeft;
        if (mirrored)
            part.rect.setLeft(std::max(part.rect.left(), arrow.rect.right()));
        else
            part.rect.setRight(std::min(part.rect.right(), arrow.rect.left()));
    }
    if (part.rect.isValid())
        drawControl(CE_HeaderLabel, &part, painter, widget);
    painter->restore();
}

void TagDeskStyle::drawHeader(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &colours = Colours::of(option->palette);
    if (element == CE_Header) {
        drawWholeHeader(option, painter, widget);
        return;
    }
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            auto calm = *header;
            calm.palette.setColor(QPalette::ButtonText, colours.secondary);
            MeasuredStyle::drawControl(element, &calm, painter, widget);
        }
        return;
    }
    const QRect &rect = option->rect;
    const bool pressed = option->state & State_Sunken;
    painter->fillRect(rect, pressed ? colours.chip : colours.window);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header && header->orientation == Qt::Vertical)
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), colours.line);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line);
}

void TagDeskStyle::drawMenuSeparator(const QStyleOption *option, QPainter *painter) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const Colours &colours = Colours::of(option->palette);
    const Metrics metrics = Metrics::of(option->fontMetrics);
    QRect rect = option->rect.adjusted(metrics.gap, 0, -metrics.gap, 0);
    if (item->text.isEmpty()) {
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), colours.line);
        return;
    }
    painter->fillRect(QRect(rect.left(), rect.top() + metrics.half / 2, rect.width(), 1), colours.line);
    painter->save();
    QFont font = item->font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colours.secondary);
    rect.setTop(rect.top() + metrics.half);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, item->text);
    painter->restore();
}

void TagDeskStyle::drawBoxLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!box)
        return;
    QStyleOptionComboBox fitting(*box);
    int room = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width() - 2;
    if (!box->currentIcon.isNull())
        room -= box->iconSize.width() + Metrics::of(box->fontMetrics).half;
    fitting.currentText = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, room);
    MeasuredStyle::drawControl(CE_ComboBoxLabel, &fitting, painter, widget);
}

void TagDeskStyle::drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab)
        return;
    const Colours &colours = Colours::of(option->palette);
    QStyleOptionTab calm(*tab);
    const bool chosen = option->state & State_Selected;
    calm.palette.setColor(QPalette::WindowText, chosen ? colours.text : colours.secondary);
    calm.state &= ~State_HasFocus;
    MeasuredStyle::drawControl(CE_TabBarTabLabel, &calm, painter, widget);
    if (tab->state & State_HasFocus && tab->state & State_KeyboardFocusChange) {
        QStyleOption focus(*option);
        focus.rect = option->rect.adjusted(4, 4, -4, -4);
        stylepainter::focusFrame(painter, focus);
    }
}

void TagDeskStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &colours = Colours::of(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton toned(*button);
            toned.palette.setColor(
                QPalette::ButtonText, stylepainter::buttonText(*button, look(widget), colorRole(widget)));
            MeasuredStyle::drawControl(element, &toned, painter, widget);
        }
        return;
    case CE_ComboBoxLabel:
        drawBoxLabel(option, painter, widget);
        return;
    case CE_Header:
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
    case CE_HeaderLabel:
        drawHeader(element, option, painter, widget);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            stylepainter::tab(painter, *tab);
        return;
    case CE_TabBarTabLabel:
        drawTabLabel(option, painter, widget);
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            if (element == CE_ProgressBarGroove)
                stylepainter::progressGroove(painter, *bar);
            else
                stylepainter::progressContents(painter, *bar);
        }
        return;
    case CE_ProgressBarLabel:
        // The bar is thin; what it says stands beside it.
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton inner(*button);
            if (button->toolButtonStyle == Qt::ToolButtonTextBesideIcon)
                inner.rect.adjust(4, 0, -4, 0);
            MeasuredStyle::drawControl(element, &inner, painter, widget);
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, colours.line);
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, colours.pane);
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colours.line);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator)
            drawMenuSeparator(option, painter);
        else
            MeasuredStyle::drawControl(element, option, painter, widget);
        return;
    case CE_MenuBarItem:
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colours.pane);
        if (element == CE_MenuBarItem) {
            QStyleOption title(*option);
            title.rect.adjust(1, 2, -1, -2);
            stylepainter::toolButton(painter, title);
            if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
                drawItemText(painter, option->rect,
                    Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option->palette,
                    option->state & State_Enabled, item->text, QPalette::ButtonText);
        }
        return;
    default:
        MeasuredStyle::drawControl(element, option, painter, widget);
    }
}

void TagDeskStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            painter->fillRect(option->rect, Colours::of(option->palette).pane);
            if (bar->maximum > bar->minimum) {
                stylepainter::scrollBarSlider(
                    painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget));
            }
        }
        return;
    }
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            stylepainter::field(painter, *option, colorRole(widget));
            const QRect arrow = subControlRect(control, box, SC_ComboBoxArrow, widget);
            stylepainter::chevron(painter, arrow, Qt::DownArrow, Colours::of(option->palette).secondary);
        }
        return;
    }
    if (control == CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            drawSpinBox(box, painter, widget);
        return;
    }
    MeasuredStyle::drawComplexControl(control, option, painter, widget);
}

void TagDeskStyle::drawSpinBox(
    const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget) const
{
    stylepainter::field(painter, *option, colorRole(widget));
    const Colours &colours = Colours::of(option->palette);
    const bool enabled = option->state.testFlag(State_Enabled);
    const auto arrow = [&](SubControl part, Qt::ArrowType direction, QAbstractSpinBox::StepEnabledFlag step) {
        stylepainter::chevron(painter, subControlRect(CC_SpinBox, option, part, widget), direction,
            enabled && option->stepEnabled.testFlag(step) ? colours.secondary : colours.line);
    };
    arrow(SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled);
}

} // namespace tagdesk
