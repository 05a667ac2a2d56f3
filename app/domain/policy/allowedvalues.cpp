// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "allowedvalues.h"

#include "wildcard.h"

#include <QRegularExpression>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// nullopt: no number as people write one; "1e3", "nan" and " 1" are none.
std::optional<double> plainNumber(const QString &text)
{
    static const QRegularExpression form(u"^[+-]?[0-9]+(\\.[0-9]+)?$"_s);
    if (text.endsWith(u'\n') || !form.match(text).hasMatch())
        return std::nullopt;
    return text.toDouble();
}

std::optional<QDate> plainDate(const QString &text)
{
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    return text.size() == 10 && date.isValid() ? std::optional(date) : std::nullopt;
}

template <typename Range, typename Value>
bool isWithin(const std::optional<Range> &range, const std::optional<Value> &value)
{
    return range && value && (!range->from || *range->from <= *value) && (!range->to || *value <= *range->to);
}

QString rangeWords(const QString &from, const QString &to)
{
    return from + u'–' + to;
}

template <typename Value, typename Write>
QString endWords(const std::optional<Value> &end, Write write)
{
    return end ? write(*end) : QString();
}

} // namespace

bool AllowedValues::setPattern(const QString &text)
{
    patternText = text;
    // On lines of their own, since a pattern may end in a comment.
    pattern = TextPattern(u"\\A(?:"_s + text + u")\\z"_s);
    return TextPattern(text).isValid() && pattern->isValid();
}

bool AllowedValues::allows(const QString &value) const
{
    if (!isLimited())
        return true;
    const QString compared = ignoresCase ? value.toCaseFolded() : value;
    const auto fits = [&](const QString &text) {
        return matchesWildcard(ignoresCase ? text.toCaseFolded() : text, compared);
    };
    if (std::ranges::any_of(texts, fits))
        return true;
    if (pattern && pattern->matches(value.toStdString()))
        return true;
    return (numbers && isWithin(numbers, plainNumber(value))) || (dates && isWithin(dates, plainDate(value)));
}

QStringList AllowedValues::offered() const
{
    QStringList values;
    std::ranges::copy_if(
        texts, std::back_inserter(values), [](const QString &text) { return !text.contains(u'*'); });
    return values;
}

QString AllowedValues::words() const
{
    QStringList parts = texts;
    if (pattern)
        parts.append(u'/' + patternText + u'/');
    const auto number = [](double value) {
        return QString::number(value, 'g', 15);
    };
    const auto date = [](QDate value) {
        return value.toString(Qt::ISODate);
    };
    if (numbers)
        parts.append(rangeWords(endWords(numbers->from, number), endWords(numbers->to, number)));
    if (dates)
        parts.append(rangeWords(endWords(dates->from, date), endWords(dates->to, date)));
    return parts.join(u", "_s);
}

} // namespace tagdesk
