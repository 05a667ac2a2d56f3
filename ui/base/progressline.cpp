// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "progressline.h"

#include "theme.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

#include <algorithm>

namespace tagdesk {

namespace {
constexpr int kFrameMs = 33;
constexpr int kPhases = 1000;
constexpr int kPhaseStep = 18;
} // namespace

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

void ProgressLine::setProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    updateTimer();
    update();
}

void ProgressLine::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    m_phase = 0;
    updateTimer();
    update();
}

QSize ProgressLine::sizeHint() const
{
    return {0, std::max(2, Metrics::of(fontMetrics()).half / 2)};
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    if (!m_active)
        return;
    QPainter painter(this);
    QColor colour = Colours::of(palette()).accent;
    if (isMeasured()) {
        const double share = std::clamp(static_cast<double>(m_done) / static_cast<double>(m_total), 0.0, 1.0);
        painter.fillRect(QRectF(0, 0, width() * share, height()), colour);
        return;
    }
    if (!m_timer.isActive()) {
        colour.setAlphaF(0.5F);
        painter.fillRect(rect(), colour);
        return;
    }
    const double length = width() / 4.0;
    const double left = (width() + length) * m_phase / kPhases - length;
    painter.fillRect(QRectF(left, 0, length, height()), colour);
}

void ProgressLine::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_phase = (m_phase + kPhaseStep) % kPhases;
    update();
}

void ProgressLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateTimer();
}

void ProgressLine::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void ProgressLine::updateTimer()
{
    const bool runs = m_active && !isMeasured() && isVisible()
        && style()->styleHint(QStyle::SH_Widget_Animate, nullptr, this) != 0;
    if (runs && !m_timer.isActive())
        m_timer.start(kFrameMs, this);
    else if (!runs)
        m_timer.stop();
}

} // namespace tagdesk
