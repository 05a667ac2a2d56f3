// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "chippainter.h"

#include "icons.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

constexpr int kRememberedTexts = 8192;

Icon iconOf(TagState state)
{
    return state == TagState::Added ? Icon::Add : state == TagState::Removed ? Icon::Minus : Icon::Lock;
}

bool hasIcon(TagState state)
{
    return state == TagState::Added || state == TagState::Removed || state == TagState::Locked;
}

QColor fillOf(TagState state, const Colours &colours, bool raised)
{
    const bool plain = state == TagState::Unchanged || state == TagState::Locked || state == TagState::Mixed;
    return plain && raised ? colours.pane : colorRoleFill(colours, ChipPainter::colorRole(state));
}

void strike(QPainter *painter, const QRect &line, int left, int right, const QColor &colour)
{
    painter->fillRect(QRect(left, line.top() + (line.height() + 1) / 2, right - left, 1), colour);
}

qreal ascentOf(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line.isValid() ? line.ascent() : 0.0;
}

} // namespace

ChipPainter::ChipPainter()
    : m_texts(kRememberedTexts)
{
}

ColorRole ChipPainter::colorRole(TagState state)
{
    switch (state) {
    case TagState::Unchanged:
        return ColorRole::Neutral;
    case TagState::Added:
        return ColorRole::Added;
    case TagState::Changed:
    case TagState::Mixed:
        return ColorRole::Changed;
    case TagState::Removed:
        return ColorRole::Removed;
    case TagState::Locked:
        return ColorRole::Secondary;
    }
    Q_UNREACHABLE();
}

void ChipPainter::setFont(const QFont &font)
{
    if (font == m_font && !m_texts.isEmpty())
        return;
    m_font = font;
    const QFontMetrics metrics(font);
    m_lineHeight = metrics.height();
    m_ascent = metrics.ascent();
    m_texts.clear();
}

ChipSizes ChipPainter::sizes() const
{
    const Metrics metrics = Metrics::of(QFontMetrics(m_font));
    ChipSizes sizes;
    sizes.height = m_lineHeight + metrics.half;
    sizes.padding = metrics.half + metrics.half / 2;
    sizes.inner = metrics.half;
    sizes.gap = metrics.half;
    sizes.icon = std::max(10, metrics.icon * 3 / 4);
    sizes.widest = 15 * m_lineHeight;
    sizes.widestChange = 22 * m_lineHeight;
    return sizes;
}

ChipPainter::Shaped ChipPainter::shaped(const QString &text)
{
    if (const Shaped *known = m_texts.object(text))
        return *known;
    Shaped made{QStaticText(text), QFontMetrics(m_font).horizontalAdvance(text), ascentOf(text, m_font)};
    made.text.setTextFormat(Qt::PlainText);
    made.text.setPerformanceHint(QStaticText::AggressiveCaching);
    made.text.prepare(QTransform(), m_font);
    // The copies share what was shaped.
    m_texts.insert(text, new Shaped(made));
    return made;
}

int ChipPainter::width(const QString &text)
{
    return shaped(text).width;
}

QString ChipPainter::elided(const QString &text, int width)
{
    return elidedMiddle(
        text, width, [this](const QString &part) { return QFontMetrics(m_font).horizontalAdvance(part); });
}

ChipLayout ChipPainter::layOut(const TagChips &tags, QSize space)
{
    return layOutChips(tags, space, sizes(), [this](const QString &text) { return width(text); });
}

int ChipPainter::text(QPainter *painter, const QRect &rect, const QString &text, const QColor &colour)
{
    const Shaped known = shaped(text);
    painter->setPen(colour);
    // A static text hangs from its top, but Chinese and Latin have to stand on one baseline.
    const int baseline = rect.top() + (rect.height() - m_lineHeight) / 2 + m_ascent;
    painter->drawStaticText(QPointF(rect.left(), baseline - known.ascent), known.text);
    return known.width;
}

void ChipPainter::paint(QPainter *painter, QPoint origin, const TagChips &tags, const ChipLayout &layout,
    const Colours &colours, bool raised)
{
    painter->save();
    painter->setFont(m_font);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const PlacedChip &chip : layout.chips)
        paintChip(painter, chip.rect.translated(origin), tags.at(chip.index), chip, colours, raised);
    if (layout.hidden > 0) {
        const QRect rect = layout.more.translated(origin);
        const QColor colour = layout.hidesStaged ? colours.changed : colours.secondary;
        text(painter, rect.adjusted(sizes().padding, 0, 0, 0), moreText(layout.hidden), colour);
    }
    painter->restore();
}

void ChipPainter::paintChip(QPainter *painter, const QRect &rect, const TagChip &tag, const PlacedChip &chip,
    const Colours &colours, bool raised)
{
    const ChipSizes chipSizes = sizes();
    const Metrics metrics;
    painter->setPen(Qt::NoPen);
    painter->setBrush(fillOf(tag.state, colours, raised));
    painter->drawRoundedRect(rect, metrics.chipRadius, metrics.chipRadius);

    const QColor strong = colorRoleColour(colours, ChipPainter::colorRole(tag.state));
    QRect place = rect.adjusted(chipSizes.padding, 0, -chipSizes.padding, 0);
    if (hasIcon(tag.state)) {
        const QPixmap pixmap =
            iconPixmap(iconOf(tag.state), strong, chipSizes.icon, painter->device()->devicePixelRatioF());
        painter->drawPixmap(place.left(), rect.top() + (rect.height() - chipSizes.icon) / 2, pixmap);
        place.setLeft(place.left() + chipSizes.icon + chipSizes.inner);
    }
    const int start = place.left();
    // The key is the lighter part, unless all of the tag comes or goes.
    const bool whole = tag.state == TagState::Added || tag.state == TagState::Removed;
    place.setLeft(
        place.left() + text(painter, place, chip.key, whole ? strong : colours.secondary) + chipSizes.inner);
    if (tag.state == TagState::Changed) {
        paintChange(painter, place, chip.change, colours);
        return;
    }
    place.setLeft(place.left() + text(painter, place, chip.value, strong));
    if (tag.state == TagState::Removed)
        strike(painter, rect, start, place.left(), strong);
}

int ChipPainter::width(const ValueDifference &change)
{
    int total = width(changeArrow()) + 2 * sizes().inner;
    for (const MarkedText &text : {change.before, change.after}) {
        for (const QString &part : {text.before(), text.marked(), text.behind()})
            total += part.isEmpty() ? 0 : width(part);
    }
    return total;
}

ValueDifference ChipPainter::fitting(const ValueDifference &change, int widest)
{
    return shortened(change, widest - width(changeArrow()) - 2 * sizes().inner,
        [this](const QString &text) { return QFontMetrics(m_font).horizontalAdvance(text); });
}

int ChipPainter::paintChange(
    QPainter *painter, QRect place, const ValueDifference &change, const Colours &colours)
{
    const auto put = [&](const QString &part, const QColor &colour) {
        if (!part.isEmpty())
            place.setLeft(place.left() + text(painter, place, part, colour));
    };
    const int inner = sizes().inner;
    put(change.before.before(), colours.secondary);
    const int start = place.left();
    put(change.before.marked(), colours.removed);
    strike(painter, place, start, place.left(), colours.removed);
    put(change.before.behind(), colours.secondary);
    place.setLeft(place.left() + inner);
    put(changeArrow(), colours.changed);
    place.setLeft(place.left() + inner);
    put(change.after.before(), colours.secondary);
    put(change.after.marked(), colours.changed);
    put(change.after.behind(), colours.secondary);
    return place.left();
}

} // namespace tagdesk
