// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "spreadsheetdamage.h"

#include "loosedate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

namespace tagdesk {

namespace {

/// What Excel keeps of a number.
constexpr std::size_t kDigitsKept = 15;
constexpr std::size_t kLongestNumber = 64;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNumber(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

/// 1E+05, 1.23457E+11, 1E5
bool isScientific(std::string_view text)
{
    const std::size_t e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 1 >= text.size())
        return false;
    const bool hasSign = text[e + 1] == '+' || text[e + 1] == '-';
    const std::string_view mantissa = text.substr(0, e);
    const std::size_t dot = mantissa.find('.');
    return isNumber(text.substr(e + 1 + hasSign)) && isNumber(mantissa.substr(0, dot))
        && (dot == std::string_view::npos || isNumber(mantissa.substr(dot + 1)));
}

/// "1e5" is a word of many commits and names; a spreadsheet writes a large E, most often with a sign.
bool isWrittenBySpreadsheet(std::string_view scientific)
{
    const std::size_t e = scientific.find('E');
    return e != std::string_view::npos && (scientific[e + 1] == '+' || scientific[e + 1] == '-');
}

/// Digits before and behind the point, without zeros that mean nothing; "1,234.50" is "1234" and "5".
struct PlainNumber
{
    std::string whole;
    std::string fraction;
    bool isNegative = false;

    friend bool operator==(const PlainNumber &, const PlainNumber &) = default;
};

std::optional<PlainNumber> plainNumber(std::string_view text)
{
    if (text.empty() || text.size() > kLongestNumber)
        return std::nullopt;
    PlainNumber number;
    number.isNegative = text.front() == '-';
    text.remove_prefix(number.isNegative);
    const std::size_t dot = text.find('.');
    const std::string_view whole = text.substr(0, dot);
    const std::string_view fraction =
        dot == std::string_view::npos ? std::string_view() : text.substr(dot + 1);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool isGrouping = whole[i] == ',' && i > 0 && (whole.size() - i) % 4 == 0;
        if (!isDigit(whole[i]) && !isGrouping)
            return std::nullopt;
        if (isDigit(whole[i]) && (whole[i] != '0' || !number.whole.empty()))
            number.whole += whole[i];
    }
    if (whole.empty() || !std::ranges::all_of(fraction, isDigit))
        return std::nullopt;
    number.fraction = fraction;
    number.fraction.erase(number.fraction.find_last_not_of('0') + 1);
    return number;
}

std::optional<double> approximately(std::string_view text)
{
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isAll = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return isAll ? std::optional(number) : std::nullopt;
}

/// True when the number may be shown so: 123456789012 as 1.23457E+11.
bool isShownAs(std::string_view number, std::string_view scientific)
{
    const std::optional<double> exact = approximately(number);
    const std::optional<double> shown = approximately(scientific);
    if (!exact || !shown)
        return false;
    const auto e = std::min(scientific.find_first_of("eE"), scientific.size());
    const auto digits = std::ranges::count_if(scientific.substr(0, e), isDigit);
    return std::abs(*exact - *shown) <= std::abs(*exact) * std::pow(10.0, 1.0 - static_cast<double>(digits));
}

/// 16 digits or more, of which those behind the 15th are zeros.
bool hasLostDigits(std::string_view text)
{
    return text.size() > kDigitsKept && text.size() <= kLongestNumber && isNumber(text) && text[0] != '0'
        && text.substr(kDigitsKept).find_first_not_of('0') == std::string_view::npos;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lowered = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::ranges::equal(a, b, {}, lowered, lowered);
}

DamageFound ofNumbers(std::string_view fromFile, std::string_view now)
{
    if (isScientific(fromFile)) {
        const bool isExplained = isShownAs(now, fromFile);
        if (isExplained || isWrittenBySpreadsheet(fromFile)
            || (fromFile.find('E') != fromFile.npos && now.empty()))
            return {SpreadsheetDamage::ScientificNumber, isExplained};
        return {};
    }
    if (hasLostDigits(fromFile)) {
        const bool isExplained = now.size() == fromFile.size() && isNumber(now)
            && now.substr(0, kDigitsKept) == fromFile.substr(0, kDigitsKept);
        return {SpreadsheetDamage::LostDigits, isExplained};
    }
    const std::optional<PlainNumber> number = plainNumber(fromFile);
    if (!number || number != plainNumber(now))
        return {};
    return {now.size() > fromFile.size() ? SpreadsheetDamage::LostZeros : SpreadsheetDamage::RewrittenNumber,
        true};
}

DamageFound ofDates(std::string_view fromFile, std::string_view now, bool isDateKey)
{
    constexpr int kFirstSerial = 36526; // 2000-01-01
    constexpr int kLastSerial = 73050; // 2099-12-31
    if (fromFile.size() == 5 && isNumber(fromFile)) {
        int serial = 0;
        std::from_chars(fromFile.data(), fromFile.data() + fromFile.size(), serial);
        // A workbook of an old Mac counts from 1904.
        const std::optional<int> day = serialNumber(now);
        const bool isExplained = day && (*day == serial || *day - 1462 == serial);
        const bool isLikely = isDateKey && serial >= kFirstSerial && serial <= kLastSerial;
        if (isExplained || isLikely || (day && serial >= kFirstSerial && serial <= kLastSerial))
            return {SpreadsheetDamage::SerialNumber, isExplained};
        return {};
    }
    const std::optional<LooseDate> date = readLooseDate(fromFile);
    if (!date)
        return {};
    const std::optional<LooseDate> before = readLooseDate(now);
    const bool isExplained = before && date->isSameDay(*before);
    if (isExplained || date->hasMonthName || date->hasShortYear || date->hasMidnight)
        return {SpreadsheetDamage::RewrittenDate, isExplained};
    return {};
}

} // namespace

DamageFound findDamage(std::string_view fromFile, std::string_view now, bool isDateKey)
{
    if (fromFile == now || fromFile.size() > kLongestNumber)
        return {};
    if (std::ranges::none_of(fromFile, isDigit)) {
        const bool isTruth = fromFile == "TRUE" || fromFile == "FALSE";
        const bool isExplained = isTruth && equalsIgnoringCase(fromFile, now);
        return isTruth && (isExplained || now.empty())
            ? DamageFound{SpreadsheetDamage::RewrittenTruth, isExplained}
            : DamageFound();
    }
    const DamageFound number = ofNumbers(fromFile, now);
    return number.damage == SpreadsheetDamage::None ? ofDates(fromFile, now, isDateKey) : number;
}

bool namesDates(std::string_view key)
{
    constexpr std::array<std::string_view, 16> kWords{"date", "expir", "until", "time", "deadline",
        "birthday", "created", "日期", "时间", "到期", "过期", "截止", "期限", "有效期", "下线", "上线"};
    std::string lowered(key);
    std::ranges::transform(lowered, lowered.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::ranges::any_of(
        kWords, [&lowered](std::string_view word) { return lowered.find(word) != std::string::npos; });
}

} // namespace tagdesk
