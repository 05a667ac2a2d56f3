// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chiplayout.h"
#include "theme.h"

#include <QCache>
#include <QFont>
#include <QStaticText>

class QPainter;

namespace tagdesk {

/// Paints tags as chips. Keeps texts measured and shaped, since the same few thousand keys and values stand
/// in almost every row: a screen of 40 rows takes about a millisecond.
class ChipPainter
{
public:
    ChipPainter();

    /// Forgets what was measured when the font is another one.
    void setFont(const QFont &font);
    [[nodiscard]] ChipSizes sizes() const;
    /// What the colour of a tag says of it.
    [[nodiscard]] static ColorRole colorRole(TagState state);
    [[nodiscard]] int width(const QString &text);
    [[nodiscard]] QString elided(const QString &text, int width);

    [[nodiscard]] ChipLayout layOut(const TagChips &tags, QSize space);
    /// `origin` is where the layout's top left stands; `raised` paints unchanged chips for a selected row.
    void paint(QPainter *painter, QPoint origin, const TagChips &tags, const ChipLayout &layout,
        const Colours &colours, bool raised);
    /// Pixels that paintChange() takes.
    [[nodiscard]] int width(const ValueDifference &change);
    /// At most so wide with its arrow, as far as that can be.
    [[nodiscard]] ValueDifference fitting(const ValueDifference &change, int widest);
    /// "CC-1001 → CC-1002" with the parts marked that differ; returns where it ends.
    int paintChange(QPainter *painter, QRect place, const ValueDifference &change, const Colours &colours);
    /// One line of text, vertically centred; returns its width.
    int text(QPainter *painter, const QRect &rect, const QString &text, const QColor &colour);

private:
    struct Shaped
    {
        QStaticText text;
        int width = 0;
        qreal ascent = 0; ///< From the top of the text to its baseline: more where a fallback font steps in.
    };

    [[nodiscard]] Shaped shaped(const QString &text);
    void paintChip(QPainter *painter, const QRect &rect, const TagChip &tag, const PlacedChip &chip,
        const Colours &colours, bool raised);

    QFont m_font;
    int m_lineHeight = 16;
    int m_ascent = 12;
    QCache<QString, Shaped> m_texts;
};

} // namespace tagdesk
