// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "chiplayout.h"

#include <algorithm>
#include <array>
#include <string>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

constexpr QChar kDots(0x2026);
const QString kArrow = u"→"_s;

bool isStaged(const TagChip &tag)
{
    return tag.state != TagState::Unchanged && tag.state != TagState::Locked;
}

bool hasIcon(const TagChip &tag)
{
    return tag.state == TagState::Added || tag.state == TagState::Removed || tag.state == TagState::Locked;
}

PlacedChip unplaced(const TagChip &tag, int index)
{
    PlacedChip chip;
    chip.index = index;
    chip.key = tag.key;
    if (tag.state == TagState::Changed)
        chip.oldValue = shownValue(tag.oldValue);
    chip.value = shownValue(tag.state == TagState::Removed ? tag.oldValue : tag.value);
    return chip;
}

/// Width of all that is not text.
int frameWidth(const TagChip &tag, const ChipSizes &sizes, const TextMeasure &measure)
{
    int width = 2 * sizes.padding + sizes.inner;
    if (hasIcon(tag))
        width += sizes.icon + sizes.inner;
    if (tag.state == TagState::Changed)
        width += measure(kArrow) + 2 * sizes.inner;
    return width;
}

int textWidth(const PlacedChip &chip, const TextMeasure &measure)
{
    return measure(chip.key) + (chip.oldValue.isEmpty() ? 0 : measure(chip.oldValue)) + measure(chip.value);
}

/// Shortens the longest texts until all together are at most `budget` wide; short ones stay whole.
void shorten(PlacedChip &chip, int budget, const TextMeasure &measure)
{
    std::array<QString *, 3> texts{&chip.key, &chip.oldValue, &chip.value};
    std::sort(texts.begin(), texts.end(),
        [&measure](const QString *left, const QString *right) { return measure(*left) < measure(*right); });
    int left = budget;
    int count = static_cast<int>(texts.size());
    for (QString *text : texts) {
        const int share = left / count;
        *text = elidedMiddle(*text, share, measure);
        left -= measure(*text);
        --count;
    }
}

int fit(PlacedChip &chip, const TagChip &tag, int widest, const ChipSizes &sizes, const TextMeasure &measure)
{
    const int frame = frameWidth(tag, sizes, measure);
    if (frame + textWidth(chip, measure) > widest)
        shorten(chip, std::max(0, widest - frame), measure);
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

QString shownValue(const QString &value)
{
    return value.isEmpty() ? u"\"\""_s : value;
}

QString moreText(int hidden)
{
    return u"+%1"_s.arg(hidden);
}

QString elidedMiddle(const QString &text, int width, const TextMeasure &measure)
{
    if (measure(text) <= width)
        return text;
    // Code points, so that no character is cut in two.
    const std::u32string points = text.toStdU32String();
    const auto length = static_cast<qsizetype>(points.size());
    const auto kept = [&points, length](qsizetype count) {
        const qsizetype head = (count + 1) / 2;
        const qsizetype tail = count / 2;
        return QString::fromUcs4(points.data(), head) + kDots
            + QString::fromUcs4(points.data() + length - tail, tail);
    };
    qsizetype low = 1;
    qsizetype high = length - 1;
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (measure(kept(middle)) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    return length <= 1 ? text : kept(low);
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
    for (PlacedChip &chip : chips)
        widths << widthOf(chip, sizes.widest);

    int count = fitting(widths, space.width(), sizes, measure);
    if (count < chips.size()) {
        // What will be sent must be seen.
        std::stable_sort(
            chips.begin(), chips.end(), [&tags](const PlacedChip &left, const PlacedChip &right) {
                return isStaged(tags.at(left.index)) && !isStaged(tags.at(right.index));
            });
        std::transform(chips.begin(), chips.end(), widths.begin(),
            [&](PlacedChip &chip) { return widthOf(chip, sizes.widest); });
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
