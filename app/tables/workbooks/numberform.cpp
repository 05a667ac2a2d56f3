// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "numberform.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace tagdesk {

namespace {

using Kind = NumberForm::Kind;

constexpr int kSignificantDigits = 15;
constexpr double kLastDay = 2'958'465; // 9999-12-31
constexpr std::size_t kLongestForm = 64;
constexpr std::int64_t kDaySeconds = 86'400;

bool isDecimalDigit(char c)
{
    return c >= '0' && c <= '9';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// What a format code is made of, its first section only.
struct CodeParts
{
    std::string plain; ///< Without literals and brackets, in lower case.
    bool hasLiteral = false;
    bool isElapsed = false;
};

CodeParts partsOf(std::string_view code)
{
    CodeParts parts;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"' || c == '[') {
            const std::size_t end = std::min(code.find(c == '"' ? '"' : ']', i + 1), code.size());
            const std::string_view inside = code.substr(i + 1, end - i - 1);
            if (c == '"')
                parts.hasLiteral = parts.hasLiteral || !inside.empty();
            else if (!inside.empty() && std::ranges::all_of(inside, [](char unit) {
                         return lower(unit) == 'h' || lower(unit) == 'm' || lower(unit) == 's';
                     }))
                parts.isElapsed = true;
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
            parts.hasLiteral = parts.hasLiteral || (c == '\\' && i < code.size() && code[i] != ' ');
        } else {
            parts.plain += lower(c);
        }
    }
    return parts;
}

/// `0000`, `0.00`, `0%`; nullopt for everything else.
std::optional<NumberForm> formOfZeros(std::string_view plain)
{
    const bool isPercent = plain.ends_with('%');
    if (isPercent)
        plain.remove_suffix(1);
    const std::size_t point = std::min(plain.find('.'), plain.size());
    const std::string_view whole = plain.substr(0, point);
    const std::string_view part = plain.substr(std::min(point + 1, plain.size()));
    const auto areZeros = [](std::string_view text) {
        return std::ranges::all_of(text, [](char c) { return c == '0'; });
    };
    if (whole.empty() || !areZeros(whole) || !areZeros(part) || plain.size() > kLongestForm)
        return std::nullopt;
    if (isPercent)
        return NumberForm{.kind = Kind::Percent, .digits = static_cast<int>(part.size())};
    if (part.empty() && whole.size() > 1)
        return NumberForm{.kind = Kind::Padded, .digits = static_cast<int>(whole.size())};
    return NumberForm{.kind = Kind::Fixed, .digits = static_cast<int>(part.size())};
}

/// An exact decimal number: the digits, with the point behind the first `point` of them.
struct Decimal
{
    bool isNegative = false;
    std::string digits;
    int point = 0;

    [[nodiscard]] std::string text() const
    {
        std::string text = isNegative && digits != "0" ? "-" : "";
        if (point <= 0)
            return text + "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
        const auto whole = static_cast<std::size_t>(point);
        if (digits.size() <= whole)
            return text + digits + std::string(whole - digits.size(), '0');
        return text + digits.substr(0, whole) + '.' + digits.substr(whole);
    }
    [[nodiscard]] int decimals() const { return std::max(0, static_cast<int>(digits.size()) - point); }
};

/// With as many digits as a spreadsheet shows: 1.1 is kept as 1.1000000000000001.
Decimal decimalOf(double number)
{
    std::array<char, 32> buffer{};
    const char *const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(number),
        std::chars_format::scientific, kSignificantDigits - 1)
                                .ptr;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const std::size_t e = text.find('e');
    Decimal decimal{.isNegative = number < 0, .digits = std::string(1, text[0]), .point = 0};
    decimal.digits += text.substr(2, e - 2);
    decimal.digits.erase(std::max<std::size_t>(1, decimal.digits.find_last_not_of('0') + 1));
    int exponent = 0;
    const std::size_t from = text[e + 1] == '+' ? e + 2 : e + 1;
    std::from_chars(text.data() + from, text.data() + text.size(), exponent);
    decimal.point = exponent + 1;
    return decimal;
}

bool isWhole(std::string_view number)
{
    const std::string_view digits = number.substr(number.starts_with('-') ? 1 : 0);
    return !digits.empty() && std::ranges::all_of(digits, isDecimalDigit);
}

std::string twoDigits(std::int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string clock(std::int64_t seconds)
{
    return twoDigits(seconds / 3'600) + ':' + twoDigits(seconds / 60 % 60) + ':' + twoDigits(seconds % 60);
}

/// Day 60 of 1900 is the 29th of February, which that year did not have; those before are one day off.
std::optional<std::string> isoDate(std::int64_t day, bool from1904)
{
    if (!from1904 && (day < 1 || day == 60))
        return std::nullopt;
    const QDate first = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, day < 60 ? 31 : 30);
    const QDate date = first.addDays(day);
    return date.year() > 9'999 ? std::nullopt : std::optional(date.toString(Qt::ISODate).toStdString());
}

ShownNumber shownMoment(double number, Kind kind, bool from1904)
{
    const ShownNumber none{.text = "#####", .hasLostDigits = false, .isNone = true};
    if (number < 0 || number > kLastDay)
        return none;
    auto day = static_cast<std::int64_t>(std::floor(number));
    auto seconds = static_cast<std::int64_t>(std::llround((number - std::floor(number)) * kDaySeconds));
    if (seconds == kDaySeconds) {
        ++day;
        seconds = 0;
    }
    if (kind == Kind::Elapsed)
        return {.text = clock(day * kDaySeconds + seconds)};
    if (kind == Kind::Time || (kind == Kind::DateTime && day == 0))
        return {.text = clock(seconds)};
    const std::optional<std::string> date = isoDate(day, from1904);
    if (!date)
        return none;
    return {.text = kind == Kind::Date || seconds == 0 ? *date : *date + 'T' + clock(seconds)};
}

std::string withDecimals(const Decimal &decimal, int decimals)
{
    std::string text = decimal.text();
    const int missing = decimals - decimal.decimals();
    if (missing > 0)
        text += (decimal.decimals() == 0 ? "." : "") + std::string(static_cast<std::size_t>(missing), '0');
    return text;
}

} // namespace

NumberForm builtinForm(int id)
{
    switch (id) {
    case 1:
        return {.kind = Kind::Fixed, .digits = 0};
    case 2:
        return {.kind = Kind::Fixed, .digits = 2};
    case 9:
        return {.kind = Kind::Percent, .digits = 0};
    case 10:
        return {.kind = Kind::Percent, .digits = 2};
    case 18:
    case 19:
    case 20:
    case 21:
    case 45:
    case 47:
        return {.kind = Kind::Time};
    case 22:
        return {.kind = Kind::DateTime};
    case 46:
        return {.kind = Kind::Elapsed};
    default:
        break;
    }
    // Which of those are dates, and which times, Chinese, Japanese and Korean Excel see differently.
    if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return {.kind = Kind::DateTime};
    return {.kind = id >= 14 && id <= 17 ? Kind::Date : Kind::General};
}

NumberForm formOfCode(std::string_view code)
{
    const CodeParts parts = partsOf(code);
    const std::string &plain = parts.plain;
    if (parts.isElapsed)
        return {.kind = Kind::Elapsed};
    if (plain.find("general") != std::string::npos || plain.find('@') != std::string::npos)
        return {.kind = parts.hasLiteral ? Kind::Other : Kind::General};
    const bool hasTime = plain.find_first_of("hs") != std::string::npos;
    const bool hasDate =
        plain.find_first_of("yd") != std::string::npos || (!hasTime && plain.find('m') != std::string::npos);
    if (hasDate || hasTime)
        return {.kind = !hasTime ? Kind::Date : hasDate ? Kind::DateTime : Kind::Time};
    if (parts.hasLiteral)
        return {.kind = Kind::Other};
    if (const std::optional<NumberForm> zeros = formOfZeros(plain))
        return *zeros;
    return {.kind = plain.find_first_not_of("0123456789#?.,%e+-()/ ") == std::string::npos ? Kind::General
                                                                                           : Kind::Other};
}

ShownNumber shownNumber(std::string_view number, NumberForm form, bool from1904)
{
    // Whatever wrote a whole number wrote all its digits.
    const bool whole = isWhole(number);
    if (whole && (form.kind == Kind::General || form.kind == Kind::Other))
        return {.text = std::string(number)};
    double value = 0;
    const auto parsed = std::from_chars(number.data(), number.data() + number.size(), value);
    if (number.empty() || parsed.ec != std::errc() || parsed.ptr != number.data() + number.size()
        || !std::isfinite(value))
        return {.text = std::string(number), .hasLostDigits = false, .isNone = true};
    if (form.kind >= Kind::Date && form.kind <= Kind::Elapsed)
        return shownMoment(value, form.kind, from1904);
    Decimal decimal = decimalOf(value);
    ShownNumber shown{.text = {}, .hasLostDigits = !whole && decimal.point > kSignificantDigits};
    if (form.kind == Kind::Percent) {
        decimal.point += decimal.digits == "0" ? 0 : 2;
        shown.text = withDecimals(decimal, form.digits) + '%';
        return shown;
    }
    shown.text = whole ? std::string(number) : decimal.text();
    if (form.kind == Kind::Fixed && !whole) {
        shown.text = withDecimals(decimal, form.digits);
    } else if (form.kind == Kind::Fixed && form.digits > 0) {
        shown.text += '.' + std::string(static_cast<std::size_t>(form.digits), '0');
    } else if (form.kind == Kind::Padded && whole) {
        const std::size_t sign = number.starts_with('-') ? 1 : 0;
        const auto missing =
            static_cast<std::ptrdiff_t>(form.digits) - static_cast<std::ptrdiff_t>(number.size() - sign);
        if (missing > 0)
            shown.text.insert(sign, std::string(static_cast<std::size_t>(missing), '0'));
    }
    return shown;
}

} // namespace tagdesk
