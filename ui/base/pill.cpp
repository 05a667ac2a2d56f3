// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pill.h"

#include "plaintext.h"
#include "scopetext.h"
#include "stylepainter.h"
#include "theme.h"
#include "workspace.h"

#include <QPainter>

#include <algorithm>

namespace tagdesk {

namespace {
constexpr int kCharactersAtMost = 48; // of a name that somebody made up; the rest is left out in the middle
} // namespace

Pill::Pill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Pill::present(Icon icon, const QString &text, ColorRole colorRole)
{
    m_icon = icon;
    m_text = text;
    m_colorRole = colorRole;
    m_fill = QColor();
    setAccessibleName(text);
    setToolTip(toolTipText(text));
    updateGeometry();
    update();
}

void Pill::present(Icon icon, const QString &text, const QColor &fill)
{
    present(icon, text, ColorRole::Accent);
    m_fill = fill;
}

void Pill::setHasMenu(bool has)
{
    m_hasMenu = has;
    updateGeometry();
    update();
}

int Pill::chevronRoom() const
{
    const Metrics metrics = Metrics::of(fontMetrics());
    return m_hasMenu ? metrics.icon + metrics.half : 0;
}

void Pill::present(const OpenAccount &account)
{
    const bool sandbox = account.account.sandbox;
    //: An account. %1: its name, %2: its cloud.
    const QString text = tr("%1 · %2").arg(account.account.name, ScopeTexts::cloud(account.account.cloud));
    present(sandbox ? Icon::Sandbox : Icon::Cloud, text, sandbox ? ColorRole::Accent : ColorRole::Changed);
}

QSize Pill::sizeHint() const
{
    const Metrics metrics = Metrics::of(fontMetrics());
    // Two more: eliding counts fractions of pixels that the advance leaves out.
    const int words = std::min(
        fontMetrics().horizontalAdvance(m_text) + 2, kCharactersAtMost * characterWidth(fontMetrics()));
    return {words + metrics.icon + metrics.half + 2 * metrics.edge + chevronRoom(),
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
    const QColor colour = m_fill.isValid() ? textOn(m_fill) : colorRoleColour(colours, m_colorRole);
    const QColor fill = m_fill.isValid() ? m_fill : colorRoleFill(colours, m_colorRole);
    QColor line = m_fill.isValid() ? colours.text : colour;
    line.setAlphaF(0.4F);
    QPainter painter(this);
    stylepainter::box(&painter, rect(), fill, hasFocus() ? colours.text : line, height() / 2.0);
    painter.drawPixmap(metrics.edge, (height() - metrics.icon) / 2,
        iconPixmap(m_icon, colour, metrics.icon, devicePixelRatioF()));
    painter.setPen(colour);
    const int after = metrics.edge + chevronRoom();
    if (m_hasMenu)
        stylepainter::chevron(&painter, {width() - after, 0, metrics.icon, height()}, Qt::DownArrow, colour);
    const QRect words = rect().adjusted(metrics.edge + metrics.icon + metrics.half, 0, -after, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(m_text, Qt::ElideMiddle, words.width()));
}

} // namespace tagdesk
