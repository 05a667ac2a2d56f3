// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagchip.h"

#include <QList>
#include <QRect>

#include <functional>

namespace tagdesk {

/// How wide a text is, in device-independent pixels.
using TextMeasure = std::function<int(const QString &)>;

/// The sizes that a layout of chips depends on, in device-independent pixels.
struct ChipSizes
{
    int height = 20;
    int padding = 6; ///< Between a chip's edge and its text.
    int inner = 4; ///< Between the parts of a chip.
    int gap = 4; ///< Between chips.
    int icon = 12;
    int widest = 240; ///< Longer chips are elided.
};

/// One chip in its place; the texts are elided as they are painted.
struct PlacedChip
{
    int index = 0; ///< Into the tags that were laid out.
    QRect rect;
    QString key;
    QString oldValue; ///< Empty unless changed.
    QString value;
};

struct ChipLayout
{
    QList<PlacedChip> chips;
    int hidden = 0; ///< Tags that did not fit: "+3".
    bool hidesStaged = false; ///< A staged edit is among them.
    QRect more; ///< Where "+3" stands; null when nothing is hidden.
};

/// What a chip shows for a value: an empty one is two quotes, so that it is never taken for none.
[[nodiscard]] QString shownValue(const QString &value);
/// "+3".
[[nodiscard]] QString moreText(int hidden);
/// `text` with its middle left out until it is at most `width` wide; at least one character and the dots.
[[nodiscard]] QString elidedMiddle(const QString &text, int width, const TextMeasure &measure);

/// Places the tags of one resource from the left into `width` pixels, centred on `height`. When not all fit,
/// those with staged edits come first. A single tag that is too wide is elided, never hidden.
[[nodiscard]] ChipLayout layOutChips(
    const TagChips &tags, QSize space, const ChipSizes &sizes, const TextMeasure &measure);

} // namespace tagdesk
