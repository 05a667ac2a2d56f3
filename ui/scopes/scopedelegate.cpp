// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopedelegate.h"

#include "icons.h"
#include "scopemodel.h"
#include "scopewords.h"
#include "theme.h"

#include <QPainter>

#include <algorithm>

namespace tagdesk {

namespace {

using NodeType = ScopeModel::NodeType;

QFont headingFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(font.pointSizeF() * 0.88);
    font.setBold(true);
    return font;
}

/// Paints the count at the right edge of `rect` and takes its place away from it. Words give way to the name.
void takeCount(QPainter *painter, QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString count = index.data(ScopeWords::CountTextRole).toString();
    if (count.isEmpty())
        return;
    const int whole = option.fontMetrics.horizontalAdvance(count);
    const bool isNumber = index.data(ScopeModel::CountRole).toLongLong() >= 0;
    const int width = isNumber ? whole : std::min(whole, rect.width() * 2 / 5);
    painter->setPen(Colours::of(option.palette).secondary);
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
        width == whole ? count : option.fontMetrics.elidedText(count, Qt::ElideRight, width));
    rect.setRight(rect.right() - width - Metrics::of(option.fontMetrics).gap);
}

void paintFocus(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (!option.state.testFlag(QStyle::State_HasFocus)
        || !option.state.testFlag(QStyle::State_KeyboardFocusChange))
        return;
    painter->setPen(Colours::of(option.palette).accent);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Metrics metrics = Metrics::of(option.fontMetrics);
    QRect rect = option.rect;
    rect.setLeft(metrics.edge);
    rect.setRight(rect.right() - metrics.edge);
    takeCount(painter, rect, option, index);
    const QFont font = headingFont(option.font);
    painter->setFont(font);
    painter->setPen(Colours::of(option.palette).secondary);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    paintFocus(painter, option);
}

/// Paints an icon at the right edge of `rect` and takes its place away from it.
void takeMark(QPainter *painter, QRect &rect, Icon mark, ColorRole colorRole, const Metrics &metrics)
{
    const QRect place(
        rect.right() - metrics.icon + 1, rect.center().y() - metrics.icon / 2, metrics.icon, metrics.icon);
    icon(mark, colorRole).paint(painter, place);
    rect.setRight(place.left() - metrics.half);
}

} // namespace

void ScopeDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const auto type = index.data(ScopeModel::TypeRole).value<NodeType>();
    if (type == NodeType::Account) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    const Colours &colours = Colours::of(option.palette);
    const Metrics metrics = Metrics::of(option.fontMetrics);
    QRect rect = option.rect.adjusted(metrics.half / 2, 0, -metrics.edge, 0);
    // Beside the bar of what is shown, in line with the headings.
    if (!index.parent().isValid())
        rect.setLeft(metrics.edge);

    takeCount(painter, rect, option, index);
    if (type != NodeType::Message && index.data(ScopeModel::ErrorRole).isValid())
        takeMark(painter, rect, Icon::Warning, ColorRole::Changed, metrics);
    // What failed is staged still: a second mark would take the room of the name.
    if (index.data(ScopeModel::FailedRole).toLongLong() > 0)
        takeMark(painter, rect, Icon::Error, ColorRole::Removed, metrics);
    else if (index.data(ScopeModel::ChangedRole).toLongLong() > 0)
        takeMark(painter, rect, Icon::Edit, ColorRole::Changed, metrics);

    const QRect place(rect.left(), rect.center().y() - metrics.icon / 2, metrics.icon, metrics.icon);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, place);
    rect.setLeft(place.right() + 1 + metrics.gap);
    painter->setPen(type == NodeType::Message ? colours.secondary : colours.text);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    paintFocus(painter, option);
    painter->restore();
}

QSize ScopeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), Metrics::of(option.fontMetrics).listRow};
}

} // namespace tagdesk
