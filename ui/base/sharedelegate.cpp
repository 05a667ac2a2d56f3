// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sharedelegate.h"

#include "theme.h"

#include <QPainter>

namespace tagdesk {

void ShareDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    const Metrics metrics = Metrics::of(option.fontMetrics);
    const QRectF rect = QRectF(option.rect).adjusted(0, metrics.half, -metrics.half, -metrics.half);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(option.state.testFlag(QStyle::State_Selected) ? colours.line : colours.chip);
    QRectF bar = rect;
    bar.setWidth(std::max(2.0, rect.width() * index.data(ShareRole).toDouble()));
    painter->drawRoundedRect(bar, metrics.chipRadius, metrics.chipRadius);
    painter->setPen(colours.text);
    painter->drawText(
        rect.adjusted(metrics.half, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    painter->restore();
}

} // namespace tagdesk
