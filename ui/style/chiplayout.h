// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagchip.h"
#include "valuedifference.h"

#include <QList>
#include <QRect>

namespace tagdesk {

/// The sizes that a layout of chips depends on, in device-independent pixels.
struct ChipSizes
{
    int height = 20;
    int padding = 6; ///< Between a chip's edge and its text.
    int inner = 4; ///< Between the parts of a chip.
    int gap = 4; ///< Between chips.
    int icon = 12;
    int widest = 240; ///< Longer chips are elided.
    int widestChange = 360; ///< The same for a changed one, which has two values.
};

/// One chip in its place; the texts are elided as they are painted.
struct PlacedChip
{
    int index = 0; ///< Into the tags that were laid out.
    QRect rect;
    QString key;
    QString value; ///< Empty where it is changed.
    ValueDifference change; ///< Of a changed one.
};

struct ChipLayout
{
    QList<PlacedChip> chips;
    int hidden = 0; ///< Tags that did not fit: "+3".
    bool hidesStaged = false; ///< A staged edit is among them.
    QRect more; ///< Where "+3" stands; null when nothing is hidden.
};

/// Stands between the old and the new value of a changed chip.
[[nodiscard]] QString changeArrow();
/// "+3".
[[nodiscard]] QString moreText(int hidden);

/// Places the tags of one resource from the left into `width` pixels, centred on `height`. When not all fit,
/// those with staged edits come first. A single tag that is too wide is elided, never hidden.
[[nodiscard]] ChipLayout layOutChips(
    const TagChips &tags, QSize space, const ChipSizes &sizes, const TextMeasure &measure);

} // namespace tagdesk
