// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopedelegate.h"

#include "icons.h"
#include "scopemodel.h"
#include "scopewords.h"
#include "theme.h"

#include <QPainter>

namespace tagdesk {

namespace {

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Colours &colours = Colours::of(option.palette);
    const Metrics metrics = Metrics::of(option.fontMetrics);
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.88);
    font.setBold(true);
    const QRect rect(
        metrics.edge, option.rect.top(), option.rect.right() - metrics.edge * 2, option.rect.height());
    painter->setFont(font);
    painter->setPen(colours.secondary);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
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
    const auto type = index.data(ScopeModel::TypeRole).value<ScopeModel::NodeType>();
    if (type == ScopeModel::NodeType::Account) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    const Colours &colours = Colours::of(option.palette);
    const Metrics metrics = Metrics::of(option.fontMetrics);
    QRect rect = option.rect.adjusted(metrics.half / 2, 0, -metrics.edge, 0);

    const QString count = index.data(ScopeWords::CountTextRole).toString();
    if (!count.isEmpty()) {
        const int width = option.fontMetrics.horizontalAdvance(count);
        painter->setPen(colours.secondary);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, count);
        rect.setRight(rect.right() - width - metrics.gap);
    }
    if (index.data(ScopeModel::ErrorRole).isValid())
        takeMark(painter, rect, Icon::Warning, ColorRole::Changed, metrics);
    // What failed is staged still: a second mark would take the room of the name.
    if (index.data(ScopeModel::FailedRole).toLongLong() > 0)
        takeMark(painter, rect, Icon::Error, ColorRole::Removed, metrics);
    else if (index.data(ScopeModel::ChangedRole).toLongLong() > 0)
        takeMark(painter, rect, Icon::Edit, ColorRole::Changed, metrics);

    const QRect place(rect.left(), rect.center().y() - metrics.icon / 2, metrics.icon, metrics.icon);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, place);
    rect.setLeft(place.right() + 1 + metrics.gap);
    painter->setPen(colours.text);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(colours.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize ScopeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), Metrics::of(option.fontMetrics).treeRowHeight};
}

} // namespace tagdesk
