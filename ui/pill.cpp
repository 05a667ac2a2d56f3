// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pill.h"

#include "scopetext.h"
#include "stylepainter.h"
#include "workspace.h"

#include <QPainter>

namespace tagdesk {

Pill::Pill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Pill::present(Icon icon, const QString &text, Tone tone)
{
    m_icon = icon;
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

void Pill::present(const OpenAccount &account)
{
    const bool sandbox = account.account.sandbox;
    //: An account. %1: its name, %2: its cloud.
    const QString text = tr("%1 · %2").arg(account.account.name, ScopeTexts::cloud(account.account.cloud));
    present(sandbox ? Icon::Sandbox : Icon::Cloud, text, sandbox ? Tone::Accent : Tone::Changed);
}

QSize Pill::sizeHint() const
{
    const Metrics metrics = Metrics::of(fontMetrics());
    // Two more: eliding counts fractions of pixels that the advance leaves out.
    return {fontMetrics().horizontalAdvance(m_text) + 2 + metrics.icon + metrics.half + 2 * metrics.edge,
        metrics.rowHeight - metrics.half};
}

QSize Pill::minimumSizeHint() const
{
    const Metrics metrics = Metrics::of(fontMetrics());
    return {metrics.icon + 4 * metrics.edge, sizeHint().height()};
}

void Pill::paintEvent(QPaintEvent * /*event*/)
{
    const Metrics metrics = Metrics::of(fontMetrics());
    const Colours &colours = Colours::of(palette());
    const QColor colour = toneColour(colours, m_tone);
    QColor line = colour;
    line.setAlphaF(0.4F);
    QPainter painter(this);
    stylepainter::box(&painter, rect(), toneFill(colours, m_tone), line, height() / 2.0);
    painter.drawPixmap(metrics.edge, (height() - metrics.icon) / 2,
        iconPixmap(m_icon, colour, metrics.icon, devicePixelRatioF()));
    painter.setPen(colour);
    const QRect words = rect().adjusted(metrics.edge + metrics.icon + metrics.half, 0, -metrics.edge, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(m_text, Qt::ElideMiddle, words.width()));
}

} // namespace tagdesk
