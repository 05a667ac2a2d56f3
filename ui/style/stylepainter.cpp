// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "stylepainter.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace tagdesk::stylepainter {

namespace {

constexpr qreal kRadius = 6.0;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// `over` laid upon `under`, `share` of 1 being all of it.
QColor blended(const QColor &under, const QColor &over, qreal share)
{
    const auto mix = [share](int low, int high) {
        return qRound(low + (high - low) * share);
    };
    return {mix(under.red(), over.red()), mix(under.green(), over.green()), mix(under.blue(), over.blue())};
}

class Saved
{
public:
    explicit Saved(QPainter *painter)
        : m_painter(painter)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter->restore(); }
    Saved(const Saved &) = delete;
    Saved &operator=(const Saved &) = delete;

private:
    QPainter *m_painter;
};

/// Around what can be used; what cannot needs none.
QColor border(const QStyleOption &option, const Colours &colours)
{
    return has(option, QStyle::State_Enabled) ? colours.border : colours.line;
}

/// However high the bar is laid out, its line is thin.
QRect progressLine(const QStyleOptionProgressBar &option)
{
    QRect line(0, 0, option.rect.width(), std::min(option.rect.height(), 6));
    line.moveCenter(option.rect.center());
    return line;
}

void plainButton(QPainter *painter, const QStyleOptionButton &option, const Colours &colours)
{
    const bool pressed = has(option, QStyle::State_Sunken);
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    QColor fill = pressed ? colours.line : over ? colours.hover : colours.pane;
    if (!has(option, QStyle::State_Enabled))
        fill = colours.window;
    else if (has(option, QStyle::State_On))
        fill = colours.accentFill;
    const bool focus =
        has(option, QStyle::State_HasFocus) || option.features & QStyleOptionButton::DefaultButton;
    box(painter, option.rect, fill,
        focus && has(option, QStyle::State_Enabled) ? colours.accent : border(option, colours), kRadius);
}

void primaryButton(QPainter *painter, const QStyleOptionButton &option, const Colours &colours)
{
    if (!has(option, QStyle::State_Enabled)) {
        box(painter, option.rect, colours.chip, colours.line, kRadius);
        return;
    }
    QColor fill = colours.accent;
    if (has(option, QStyle::State_Sunken))
        fill = blended(fill, Qt::black, 0.2);
    else if (has(option, QStyle::State_MouseOver))
        fill = blended(fill, colours.isDark ? Qt::white : Qt::black, 0.1);
    box(painter, option.rect, fill, fill, kRadius);
    if (has(option, QStyle::State_HasFocus))
        box(painter, option.rect.adjusted(2, 2, -2, -2), Qt::transparent, colours.onAccent, kRadius - 2);
}

void pill(QPainter *painter, const QStyleOptionButton &option, const Colours &colours, ColorRole colorRole)
{
    const bool on = has(option, QStyle::State_On);
    const bool toned = colorRole != ColorRole::Neutral;
    QColor fill = colours.pane;
    QColor line = border(option, colours);
    if (toned) {
        fill = colorRoleFill(colours, colorRole);
        line = blended(fill, colorRoleColour(colours, colorRole), 0.35);
    } else if (on) {
        fill = colours.accentFill;
        line = colours.accent;
    } else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)) {
        fill = colours.hover;
    }
    if (has(option, QStyle::State_Sunken))
        fill = blended(fill, colours.text, 0.08);
    if (has(option, QStyle::State_HasFocus))
        line = colours.accent;
    box(painter, option.rect, fill, line, option.rect.height() / 2.0);
}

} // namespace

void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, qreal radius,
    qreal lineWidth)
{
    const Saved saved(painter);
    const qreal inset = lineWidth / 2;
    painter->setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, lineWidth));
    painter->setBrush(fill);
    painter->drawRoundedRect(
        QRectF(rect).adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
}

void field(QPainter *painter, const QStyleOption &option, ColorRole colorRole)
{
    const Colours &colours = Colours::of(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool writable = enabled && !has(option, QStyle::State_ReadOnly);
    const bool focus = has(option, QStyle::State_HasFocus) && enabled;
    QColor line = colours.border;
    if (colorRole != ColorRole::Neutral && colorRole != ColorRole::Secondary)
        line = colorRoleColour(colours, colorRole);
    else if (focus)
        line = colours.accent;
    else if (!writable)
        line = colours.line;
    box(painter, option.rect, writable ? colours.pane : colours.window, line, kRadius, focus ? 2.0 : 1.0);
}

void button(QPainter *painter, const QStyleOptionButton &option, Look look, ColorRole colorRole)
{
    const Colours &colours = Colours::of(option.palette);
    const bool used = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken)
        || has(option, QStyle::State_On);
    switch (look) {
    case Look::Plain:
        if (!(option.features & QStyleOptionButton::Flat) || used)
            plainButton(painter, option, colours);
        return;
    case Look::Primary:
        primaryButton(painter, option, colours);
        return;
    case Look::Pill:
        pill(painter, option, colours, colorRole);
        return;
    case Look::Link:
        toolButton(painter, option);
        if (has(option, QStyle::State_HasFocus))
            focusFrame(painter, option);
        return;
    }
}

QColor buttonText(const QStyleOptionButton &option, Look look, ColorRole colorRole)
{
    const Colours &colours = Colours::of(option.palette);
    if (!has(option, QStyle::State_Enabled))
        return colours.disabled;
    if (look == Look::Primary)
        return colours.onAccent;
    if (colorRole != ColorRole::Neutral)
        return colorRoleColour(colours, colorRole);
    if (look == Look::Link || has(option, QStyle::State_On))
        return colours.accent;
    return look == Look::Pill ? colours.secondary : colours.text;
}

void toolButton(QPainter *painter, const QStyleOption &option)
{
    if (!has(option, QStyle::State_Enabled))
        return;
    const Colours &colours = Colours::of(option.palette);
    QColor fill;
    if (has(option, QStyle::State_Sunken))
        fill = blended(colours.pane, colours.text, 0.14);
    else if (has(option, QStyle::State_On))
        fill = colours.accentFill;
    else if (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Selected))
        fill = blended(colours.pane, colours.text, 0.07);
    if (fill.isValid())
        box(painter, option.rect, fill, Qt::transparent, kRadius);
}

void checkBox(QPainter *painter, const QStyleOption &option)
{
    const Colours &colours = Colours::of(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const QColor accent = enabled ? colours.accent : colours.disabled;
    const QColor line = has(option, QStyle::State_HasFocus) || has(option, QStyle::State_MouseOver)
        ? accent
        : colours.secondary;
    box(painter, option.rect, on || partly ? accent : colours.pane, on || partly ? accent : line, 4.0);
    if (!on && !partly)
        return;
    const Saved saved(painter);
    const QRectF rect(option.rect);
    painter->setPen(QPen(enabled ? colours.onAccent : colours.window, rect.width() / 8, Qt::SolidLine,
        Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&rect](qreal x, qreal y) {
        return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height());
    };
    if (partly)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF({at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.32)}));
}

void radioButton(QPainter *painter, const QStyleOption &option)
{
    const Colours &colours = Colours::of(option.palette);
    const QColor accent = has(option, QStyle::State_Enabled) ? colours.accent : colours.disabled;
    const bool on = has(option, QStyle::State_On);
    box(painter, option.rect, colours.pane,
        on || has(option, QStyle::State_MouseOver) || has(option, QStyle::State_HasFocus) ? accent
                                                                                          : colours.secondary,
        option.rect.height() / 2.0);
    if (!on)
        return;
    const int inset = std::max(3, option.rect.height() / 4);
    const QRect dot = option.rect.adjusted(inset, inset, -inset, -inset);
    box(painter, dot, accent, Qt::transparent, dot.height() / 2.0);
}

void chevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &colour)
{
    const Saved saved(painter);
    const qreal size = std::clamp(std::min(rect.width(), rect.height()) * 0.5, 6.0, 14.0);
    painter->translate(QRectF(rect).center());
    const int turns = direction == Qt::DownArrow ? 1
        : direction == Qt::LeftArrow             ? 2
        : direction == Qt::UpArrow               ? 3
                                                 : 0;
    painter->rotate(90.0 * turns);
    painter->setPen(QPen(colour, std::max(1.4, size / 7), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF({{-size / 4, -size / 2}, {size / 4, 0}, {-size / 4, size / 2}}));
}

void scrollBarSlider(QPainter *painter, const QStyleOptionSlider &option, const QRect &slider)
{
    const Colours &colours = Colours::of(option.palette);
    const bool active = option.activeSubControls & QStyle::SC_ScrollBarSlider;
    const bool pressed = active && has(option, QStyle::State_Sunken);
    const bool over = active && has(option, QStyle::State_MouseOver);
    const QColor fill = blended(colours.border, colours.text, pressed ? 0.6 : over ? 0.3 : 0.0);
    const QRect inner = slider.adjusted(2, 2, -2, -2);
    box(painter, inner, fill, Qt::transparent, std::min(inner.width(), inner.height()) / 2.0);
}

void progressGroove(QPainter *painter, const QStyleOptionProgressBar &option)
{
    const Colours &colours = Colours::of(option.palette);
    const QRect line = progressLine(option);
    box(painter, line, colours.line, Qt::transparent, line.height() / 2.0);
}

void progressContents(QPainter *painter, const QStyleOptionProgressBar &option)
{
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0 || option.progress <= option.minimum)
        return;
    const Colours &colours = Colours::of(option.palette);
    const Saved saved(painter);
    const QRect line = progressLine(option);
    QPainterPath groove;
    groove.addRoundedRect(line, line.height() / 2.0, line.height() / 2.0);
    painter->setClipPath(groove, Qt::IntersectClip);
    QRect done = line;
    done.setWidth(static_cast<int>(line.width() * (qint64(option.progress) - option.minimum) / range));
    painter->fillRect(QStyle::visualRect(option.direction, option.rect, done), colours.accent);
}

void tab(QPainter *painter, const QStyleOptionTab &option)
{
    const Colours &colours = Colours::of(option.palette);
    const bool chosen = has(option, QStyle::State_Selected);
    if (!chosen && has(option, QStyle::State_MouseOver)) {
        box(painter, option.rect.adjusted(2, 4, -2, -4), blended(colours.pane, colours.text, 0.06),
            Qt::transparent, kRadius);
    }
    if (chosen) {
        const QRect line(option.rect.left() + 8, option.rect.bottom() - 1, option.rect.width() - 16, 2);
        painter->fillRect(line, colours.accent);
    }
}

void cell(QPainter *painter, const QStyleOption &option, bool selected)
{
    const Colours &colours = Colours::of(option.palette);
    if (selected) {
        painter->fillRect(option.rect, colours.accentFill);
        painter->fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.selectionLine);
    } else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)) {
        painter->fillRect(option.rect, colours.hover);
    }
}

void focusFrame(QPainter *painter, const QStyleOption &option)
{
    box(painter, option.rect, Qt::transparent, Colours::of(option.palette).accent, 4.0);
}

} // namespace tagdesk::stylepainter
