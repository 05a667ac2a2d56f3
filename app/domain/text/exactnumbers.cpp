// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "exactnumbers.h"

namespace tagdesk {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Behind the text that begins with the quote at `at`.
qsizetype endOfText(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return json.size();
}

qsizetype endOfDigits(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && isDigit(json[at]))
        ++at;
    return at;
}

/// Behind the number that begins at `at`, `at` where none does. As QJsonDocument takes them: by the grammar
/// of RFC 8259, but digits may be missing on one side of the point.
qsizetype endOfNumber(QByteArrayView json, qsizetype at)
{
    const auto is = [json](qsizetype place, char c) {
        return place < json.size() && json[place] == c;
    };
    const qsizetype whole = at + (is(at, '-') ? 1 : 0);
    qsizetype end = is(whole, '0') ? whole + 1 : endOfDigits(json, whole);
    qsizetype digits = end - whole;
    if (is(end, '.')) {
        const qsizetype fraction = end + 1;
        end = endOfDigits(json, fraction);
        digits += end - fraction;
    }
    if (digits == 0)
        return at;
    if (is(end, 'e') || is(end, 'E')) {
        const qsizetype exponent = end + (is(end + 1, '+') || is(end + 1, '-') ? 2 : 1);
        end = endOfDigits(json, exponent);
        if (end == exponent)
            return at;
    }
    return end;
}

/// What may stand around a number; else it is part of something that is no JSON.
bool isBoundary(QByteArrayView json, qsizetype at)
{
    return at < 0 || at >= json.size() || QByteArrayView(",:[]{} \t\r\n").contains(json[at]);
}

} // namespace

QByteArray withExactNumbers(const QByteArray &json)
{
    QByteArray result;
    result.reserve(json.size() + json.size() / 8);
    for (qsizetype at = 0; at < json.size();) {
        const bool mayBeNumber = (isDigit(json[at]) || json[at] == '-') && isBoundary(json, at - 1);
        const qsizetype number = mayBeNumber ? endOfNumber(json, at) : at;
        if (number > at && isBoundary(json, number)) {
            result += '"' + json.sliced(at, number - at) + '"';
            at = number;
            continue;
        }
        const qsizetype end = json[at] == '"' ? endOfText(json, at) : at + 1;
        result += QByteArrayView(json).sliced(at, end - at);
        at = end;
    }
    return result;
}

} // namespace tagdesk
