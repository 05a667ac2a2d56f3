// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "activitydelegate.h"

#include "activitytext.h"
#include "icons.h"
#include "statustext.h"
#include "theme.h"

#include <algorithm>
#include <QPainter>

namespace tagdesk {

namespace {

const Activity &activityOf(const QModelIndex &index)
{
    const auto *model = static_cast<const ActivityModel *>(index.model());
    return model->activities()[static_cast<std::size_t>(index.row())];
}

void paintBar(
    QPainter *painter, const QRect &rect, const Activity &activity, const QStyleOptionViewItem &option)
{
    const Colours &colours = Colours::of(option.palette);
    const double thickness = Metrics::of(option.fontMetrics).half;
    const QRectF track(rect.left(), rect.center().y() - thickness / 2 + 0.5, rect.width(), thickness);
    const auto handled = static_cast<double>(activity.done + activity.failed);
    const double all = handled + static_cast<double>(std::max<qint64>(0, activity.left));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.line);
    painter->drawRoundedRect(track, thickness / 2, thickness / 2);
    if (activity.left < 0 || all <= 0)
        return;
    const auto part = [&](double from, double to, const QColor &colour) {
        if (to <= from)
            return;
        painter->setBrush(colour);
        painter->drawRoundedRect(QRectF(track.left() + track.width() * from / all, track.top(),
                                     std::max(thickness, track.width() * (to - from) / all), thickness),
            thickness / 2, thickness / 2);
    };
    part(0, static_cast<double>(activity.done), colours.accent);
    part(static_cast<double>(activity.done), handled, colours.removed);
}

} // namespace

void ActivityDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = ActivityTexts::what(activityOf(index));
}

void ActivityDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Activity &activity = activityOf(index);
    const Colours &colours = Colours::of(option.palette);
    const Metrics metrics = Metrics::of(option.fontMetrics);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colours.accentFill);
    QRect rect = option.rect.adjusted(metrics.edge, 0, -metrics.edge, 0);
    const QRect place(rect.left(), rect.center().y() - metrics.icon / 2, metrics.icon, metrics.icon);
    icon(ActivityTexts::stateIcon(activity), ActivityTexts::stateColorRole(activity)).paint(painter, place);
    rect.setLeft(place.right() + 1 + metrics.gap);

    const QString time = StatusTexts::time(activity.startedAt);
    painter->setPen(colours.secondary);
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, time);
    rect.setRight(rect.right() - option.fontMetrics.horizontalAdvance(time) - metrics.edge);

    const int whatWidth = std::min(rect.width() * 2 / 5, characterWidth(option.fontMetrics) * 52);
    QRect what = rect;
    what.setWidth(whatWidth);
    painter->setPen(colours.text);
    painter->drawText(what, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(ActivityTexts::what(activity), Qt::ElideMiddle, whatWidth));
    rect.setLeft(what.right() + 1 + metrics.gap);
    if (activity.isActive()) {
        QRect bar = rect;
        bar.setWidth(std::min(rect.width() / 2, characterWidth(option.fontMetrics) * 28));
        paintBar(painter, bar, activity, option);
        rect.setLeft(bar.right() + 1 + metrics.edge);
    }
    const ColorRole colorRole = ActivityTexts::stateColorRole(activity);
    painter->setPen(colorRole == ColorRole::Removed || colorRole == ColorRole::Changed
            ? colorRoleColour(colours, colorRole)
            : colours.secondary);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(ActivityTexts::state(activity), Qt::ElideRight, rect.width()));
    painter->restore();
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {characterWidth(option.fontMetrics) * 40, Metrics::of(option.fontMetrics).listRow};
}

} // namespace tagdesk
