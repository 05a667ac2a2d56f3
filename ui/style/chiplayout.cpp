// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "chiplayout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

bool isStaged(const TagChip &tag)
{
    return tag.state != TagState::Unchanged && tag.state != TagState::Locked;
}

bool hasIcon(const TagChip &tag)
{
    return tag.state == TagState::Added || tag.state == TagState::Removed || tag.state == TagState::Locked;
}

bool isChanged(const TagChip &tag)
{
    return tag.state == TagState::Changed;
}

PlacedChip unplaced(const TagChip &tag, int index)
{
    PlacedChip chip;
    chip.index = index;
    chip.key = tag.key;
    if (isChanged(tag))
        chip.change = difference(tag.oldValue, tag.value);
    else
        chip.value = shownValue(tag.state == TagState::Removed ? tag.oldValue : tag.value);
    return chip;
}

/// Width of all that is not text.
int frameWidth(const TagChip &tag, const ChipSizes &sizes, const TextMeasure &measure)
{
    int width = 2 * sizes.padding + sizes.inner;
    if (hasIcon(tag))
        width += sizes.icon + sizes.inner;
    if (isChanged(tag))
        width += measure(changeArrow()) + 2 * sizes.inner;
    return width;
}

int valueWidth(const PlacedChip &chip, const TextMeasure &measure)
{
    return measure(chip.value) + measure(chip.change.before.text) + measure(chip.change.after.text);
}

int textWidth(const PlacedChip &chip, const TextMeasure &measure)
{
    return measure(chip.key) + valueWidth(chip, measure);
}

/// Shortens the longer of key and value until both together are at most `budget` wide; a short one stays
/// whole.
void shorten(PlacedChip &chip, bool changed, int budget, const TextMeasure &measure)
{
    const int share = changed ? budget * 2 / 5 : budget / 2;
    const int key = std::max(share, budget - valueWidth(chip, measure));
    chip.key = elidedMiddle(chip.key, key, measure);
    const int left = budget - measure(chip.key);
    if (changed)
        chip.change = shortened(chip.change, left, measure);
    else
        chip.value = elidedMiddle(chip.value, left, measure);
}

int fit(PlacedChip &chip, const TagChip &tag, int widest, const ChipSizes &sizes, const TextMeasure &measure)
{
    const int frame = frameWidth(tag, sizes, measure);
    if (frame + textWidth(chip, measure) > widest)
        shorten(chip, isChanged(tag), std::max(0, widest - frame), measure);
    return frame + textWidth(chip, measure);
}

int moreWidth(int hidden, const ChipSizes &sizes, const TextMeasure &measure)
{
    return hidden == 0 ? 0 : sizes.gap + measure(moreText(hidden)) + 2 * sizes.padding;
}

/// How many of the widths fit, "+n" for the others included; at least one.
int fitting(const QList<int> &widths, int space, const ChipSizes &sizes, const TextMeasure &measure)
{
    const int count = static_cast<int>(widths.size());
    int right = -sizes.gap;
    int best = 1;
    for (int index = 0; index < count; ++index) {
        right += sizes.gap + widths.at(index);
        if (right + moreWidth(count - index - 1, sizes, measure) <= space)
            best = index + 1;
        if (right > space)
            break;
    }
    return best;
}

} // namespace

QString changeArrow()
{
    return u"→"_s;
}

QString moreText(int hidden)
{
    return u"+%1"_s.arg(hidden);
}

ChipLayout layOutChips(const TagChips &tags, QSize space, const ChipSizes &sizes, const TextMeasure &measure)
{
    ChipLayout layout;
    if (tags.isEmpty())
        return layout;
    QList<PlacedChip> chips;
    for (int index = 0; index < tags.size(); ++index)
        chips << unplaced(tags.at(index), index);
    const auto widthOf = [&](PlacedChip &chip, int widest) {
        return fit(chip, tags.at(chip.index), widest, sizes, measure);
    };
    QList<int> widths;
    const auto widestOf = [&](const PlacedChip &chip) {
        return isChanged(tags.at(chip.index)) ? sizes.widestChange : sizes.widest;
    };
    for (PlacedChip &chip : chips)
        widths << widthOf(chip, widestOf(chip));

    int count = fitting(widths, space.width(), sizes, measure);
    if (count < chips.size()) {
        // What will be sent must be seen.
        std::stable_sort(
            chips.begin(), chips.end(), [&tags](const PlacedChip &left, const PlacedChip &right) {
                return isStaged(tags.at(left.index)) && !isStaged(tags.at(right.index));
            });
        std::transform(chips.begin(), chips.end(), widths.begin(),
            [&](PlacedChip &chip) { return widthOf(chip, widestOf(chip)); });
        count = fitting(widths, space.width(), sizes, measure);
    }
    layout.hidden = static_cast<int>(chips.size()) - count;
    if (count == 1)
        widths[0] = widthOf(chips[0], space.width() - moreWidth(layout.hidden, sizes, measure));
    const int top = (space.height() - sizes.height) / 2;
    int left = 0;
    for (int index = 0; index < count; ++index) {
        chips[index].rect = QRect(left, top, widths.at(index), sizes.height);
        layout.chips << chips.at(index);
        left += widths.at(index) + sizes.gap;
    }
    if (layout.hidden > 0)
        layout.more = QRect(left, top, moreWidth(layout.hidden, sizes, measure) - sizes.gap, sizes.height);
    layout.hidesStaged = std::any_of(chips.cbegin() + count, chips.cend(),
        [&tags](const PlacedChip &chip) { return isStaged(tags.at(chip.index)); });
    return layout;
}

} // namespace tagdesk
