// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sharedelegate.h"

#include "theme.h"

#include <QPainter>

namespace tagdesk {

namespace {
constexpr double kBarShare = 0.6; // of the cell
} // namespace

void ShareDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    const Metrics metrics = Metrics::of(option.fontMetrics);
    const QRectF rect = QRectF(option.rect).adjusted(0, metrics.half, -metrics.half, -metrics.half);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    // The number keeps the right end for itself, so that it reads on no bar.
    const QRectF number = rect.adjusted(rect.width() * kBarShare, 0, 0, 0);
    QRectF bar = rect;
    bar.setWidth(std::max(2.0, rect.width() * kBarShare * index.data(ShareRole).toDouble()));
    painter->setBrush(colours.accent);
    const qreal inset = metrics.half / 2.0;
    painter->drawRoundedRect(bar.adjusted(0, inset, 0, -inset), 2, 2);
    painter->setPen(colours.text);
    painter->drawText(number, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    painter->restore();
}

} // namespace tagdesk
