// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>

namespace tagdesk {

/// How wide a text is, in device-independent pixels.
using TextMeasure = std::function<int(const QString &)>;

/// A text and the part of it that matters, in UTF-16 units.
struct MarkedText
{
    QString text;
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] QString before() const { return text.first(start); }
    [[nodiscard]] QString marked() const { return text.sliced(start, length); }
    [[nodiscard]] QString behind() const { return text.sliced(start + length); }
    friend bool operator==(const MarkedText &, const MarkedText &) = default;
};

/// A value as it was and as it will be, each with the part marked in which they differ.
struct ValueDifference
{
    MarkedText before;
    MarkedText after;

    friend bool operator==(const ValueDifference &, const ValueDifference &) = default;
};

/// What a chip shows for a value: an empty one is two quotes, so that it is never taken for none.
[[nodiscard]] QString shownValue(const QString &value);
/// `text` with its middle left out until it is at most `width` wide; at least one character and the dots.
[[nodiscard]] QString elidedMiddle(const QString &text, int width, const TextMeasure &measure);

/// Characters are never cut in two, marks stay with their letter.
[[nodiscard]] ValueDifference difference(const QString &before, const QString &after);
/// The same in at most `width` together, as far as that can be: what both have in common is left out first,
/// from far to near, then the middle of the parts that differ.
[[nodiscard]] ValueDifference shortened(
    const ValueDifference &difference, int width, const TextMeasure &measure);

} // namespace tagdesk
