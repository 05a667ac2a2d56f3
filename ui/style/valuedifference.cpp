// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "valuedifference.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

constexpr QChar kDots(0x2026);

/// Characters as people see them.
QStringList characters(const QString &text)
{
    QStringList parts;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype start = 0, end = finder.toNextBoundary(); end >= 0;
         start = end, end = finder.toNextBoundary())
        parts.append(text.sliced(start, end - start));
    return parts;
}

QString joined(const QStringList &parts, qsizetype first, qsizetype count)
{
    return parts.sliced(first, count).join(QString());
}

/// Of what stands before the difference the last characters, of what stands behind it the first.
MarkedText withContext(const MarkedText &whole, const QString &marked, qsizetype kept)
{
    const QStringList before = characters(whole.before());
    const QStringList behind = characters(whole.behind());
    const qsizetype left = std::min(kept, before.size());
    const qsizetype right = std::min(kept, behind.size());
    MarkedText shown;
    if (left < before.size())
        shown.text += kDots;
    shown.text += joined(before, before.size() - left, left);
    shown.start = shown.text.size();
    shown.text += marked;
    shown.length = marked.size();
    shown.text += joined(behind, 0, right);
    if (right < behind.size())
        shown.text += kDots;
    return shown;
}

} // namespace

QString shownValue(const QString &value)
{
    return value.isEmpty() ? u"\"\""_s : value;
}

QString elidedMiddle(const QString &text, int width, const TextMeasure &measure)
{
    if (measure(text) <= width)
        return text;
    const QStringList parts = characters(text);
    const qsizetype length = parts.size();
    const auto kept = [&parts, length](qsizetype count) {
        const qsizetype tail = count / 2;
        return joined(parts, 0, count - tail) + kDots + joined(parts, length - tail, tail);
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

ValueDifference difference(const QString &before, const QString &after)
{
    if (before.isEmpty() || after.isEmpty()) {
        const QString one = shownValue(before);
        const QString other = shownValue(after);
        return {{one, 0, one.size()}, {other, 0, other.size()}};
    }
    const QStringList old = characters(before);
    const QStringList now = characters(after);
    const qsizetype shorter = std::min(old.size(), now.size());
    const auto same = static_cast<qsizetype>(
        std::mismatch(old.cbegin(), old.cbegin() + shorter, now.cbegin()).first - old.cbegin());
    const auto sameBehind = static_cast<qsizetype>(
        std::mismatch(old.crbegin(), old.crbegin() + (shorter - same), now.crbegin()).first - old.crbegin());
    const qsizetype start = joined(old, 0, same).size();
    const qsizetype end = joined(old, old.size() - sameBehind, sameBehind).size();
    return {{before, start, before.size() - start - end}, {after, start, after.size() - start - end}};
}

ValueDifference shortened(const ValueDifference &difference, int width, const TextMeasure &measure)
{
    const auto widthOf = [&measure](const ValueDifference &shown) {
        return measure(shown.before.text) + measure(shown.after.text);
    };
    if (widthOf(difference) <= width)
        return difference;
    const auto kept = [&difference](qsizetype context, const QString &old, const QString &now) {
        return ValueDifference{
            withContext(difference.before, old, context), withContext(difference.after, now, context)};
    };
    const QString old = difference.before.marked();
    const QString now = difference.after.marked();
    // Where something only comes or goes, a character beside it says where.
    const qsizetype least = old.isEmpty() || now.isEmpty() ? 1 : 0;
    qsizetype low = least;
    qsizetype high = std::max(least, difference.before.text.size());
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (widthOf(kept(middle, old, now)) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    const ValueDifference shown = kept(low, old, now);
    if (widthOf(shown) <= width)
        return shown;
    const int context = widthOf(kept(least, {}, {}));
    const int room = std::max(0, width - context);
    const bool oldIsShorter = measure(old) < measure(now);
    const int shorter = std::min(room / 2, oldIsShorter ? measure(old) : measure(now));
    const QString shownOld = elidedMiddle(old, oldIsShorter ? shorter : room - shorter, measure);
    const QString shownNow = elidedMiddle(now, oldIsShorter ? room - shorter : shorter, measure);
    return kept(least, shownOld, shownNow);
}

} // namespace tagdesk
