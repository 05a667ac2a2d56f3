// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "spreadsheetdamage.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace tagdesk {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNumber(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

/// 1E+05, 1.23457E+11
bool isScientific(std::string_view text)
{
    const std::size_t e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 2 >= text.size())
        return false;
    const char sign = text[e + 1];
    if ((sign != '+' && sign != '-') || !isNumber(text.substr(e + 2)))
        return false;
    const std::string_view mantissa = text.substr(0, e);
    const std::size_t dot = mantissa.find('.');
    return isNumber(mantissa.substr(0, dot))
        && (dot == std::string_view::npos || isNumber(mantissa.substr(dot + 1)));
}

std::string_view withoutZeros(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of('0'), text.size() - 1));
    return text;
}

/// The three numbers of a date, in the order written; the separators are `-`, `/` or `.`.
std::optional<std::array<int, 3>> dateParts(std::string_view text)
{
    std::array<int, 3> parts{};
    const char *at = text.data();
    const char *const end = at + text.size();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && (at == end || (*at != '-' && *at != '/' && *at != '.')))
            return std::nullopt;
        at += i > 0;
        if (at == end || !isDigit(*at))
            return std::nullopt;
        at = std::from_chars(at, end, parts[i]).ptr;
    }
    if (at != end)
        return std::nullopt;
    return parts;
}

bool isSameDate(std::string_view a, std::string_view b)
{
    auto first = dateParts(a);
    auto second = dateParts(b);
    if (!first || !second)
        return false;
    std::ranges::sort(*first);
    std::ranges::sort(*second);
    return first == second;
}

} // namespace

SpreadsheetDamage findDamage(std::string_view fromFile, std::string_view now)
{
    if (fromFile == now)
        return SpreadsheetDamage::None;
    if (isScientific(fromFile))
        return SpreadsheetDamage::ScientificNumber;
    if (isNumber(fromFile) && isNumber(now) && withoutZeros(now) == fromFile)
        return SpreadsheetDamage::LostZeros;
    if (isSameDate(fromFile, now))
        return SpreadsheetDamage::RewrittenDate;
    return SpreadsheetDamage::None;
}

} // namespace tagdesk
