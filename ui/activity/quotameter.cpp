// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "quotameter.h"

#include "icons.h"
#include "plaintext.h"
#include "theme.h"

#include <algorithm>
#include <QPainter>

namespace tagdesk {

QuotaMeter::QuotaMeter(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void QuotaMeter::setUsed(std::size_t used, int limit, bool several)
{
    m_used = used;
    m_limit = limit;
    m_several = several;
    setAccessibleName(text());
    setToolTip(toolTipText(text()));
    update();
}

QString QuotaMeter::text() const
{
    const QString numbers = tr("%1 of %2").arg(QString::number(m_used), QString::number(m_limit));
    if (m_used > static_cast<std::size_t>(m_limit))
        //: %1 is "12 of 10".
        return m_several ? tr("Too many tags: %1 on the fullest resource").arg(numbers)
                         : tr("Too many tags: %1").arg(numbers);
    //: %1 is "4 of 10".
    return m_several ? tr("Tags used: %1 on the fullest resource").arg(numbers)
                     : tr("Tags used: %1").arg(numbers);
}

QSize QuotaMeter::sizeHint() const
{
    const Metrics metrics = Metrics::of(fontMetrics());
    return {fontMetrics().horizontalAdvance(text()), fontMetrics().height() + metrics.gap + metrics.half};
}

QSize QuotaMeter::minimumSizeHint() const
{
    return {characterWidth(fontMetrics()) * 12, sizeHint().height()};
}

void QuotaMeter::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    const Metrics metrics = Metrics::of(fontMetrics());
    const auto limit = static_cast<std::size_t>(std::max(1, m_limit));
    const ColorRole colorRole = m_used > limit ? ColorRole::Removed
        : m_used == limit                      ? ColorRole::Changed
                                               : ColorRole::Accent;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect line(0, 0, width(), fontMetrics().height());
    if (m_used >= limit) {
        const QRect place(0, line.center().y() - metrics.icon / 2, metrics.icon, metrics.icon);
        icon(m_used > limit ? Icon::Error : Icon::Warning, colorRole).paint(&painter, place);
        line.setLeft(place.right() + metrics.half);
    }
    painter.setPen(m_used >= limit ? colorRoleColour(colours, colorRole) : colours.secondary);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));

    const double thickness = metrics.half;
    const QRectF track(0, height() - thickness, width(), thickness);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.line);
    painter.drawRoundedRect(track, thickness / 2, thickness / 2);
    const double share = std::min(1.0, static_cast<double>(m_used) / static_cast<double>(limit));
    if (m_used > 0) {
        painter.setBrush(colorRoleColour(colours, colorRole));
        painter.drawRoundedRect(
            QRectF(track.left(), track.top(), std::max(thickness, track.width() * share), thickness),
            thickness / 2, thickness / 2);
    }
}

} // namespace tagdesk
