// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "swatch.h"

#include "icons.h"
#include "theme.h"

#include <QPainter>
#include <QWidget>

namespace tagdesk {

QIcon swatch(const QColor &colour, const QWidget *widget, bool checked)
{
    const int size = Metrics::of(widget->fontMetrics()).icon;
    const qreal ratio = widget->devicePixelRatioF();
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Colours::of(widget->palette()).secondary);
    painter.setBrush(colour.isValid() ? QBrush(colour) : QBrush());
    painter.drawEllipse(QRectF(2, 2, size - 4, size - 4));
    if (checked) {
        const QColor mark = colour.isValid() ? textOn(colour) : Colours::of(widget->palette()).text;
        painter.drawPixmap(QRect(3, 3, size - 6, size - 6), iconPixmap(Icon::Check, mark, size - 6, ratio));
    }
    painter.end();
    return pixmap;
}

} // namespace tagdesk
