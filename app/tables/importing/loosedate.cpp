// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "loosedate.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <vector>

namespace tagdesk {

namespace {

/// Longer texts are no dates.
constexpr std::size_t kLongestDate = 40;

constexpr std::array<std::string_view, 12> kMonths{"january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december"};

bool isDigitOf(char c)
{
    return c >= '0' && c <= '9';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetterOf(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

/// The month of a word, in three letters or in full; 0: none.
int monthOf(std::string_view word)
{
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        const std::string_view month = word.size() == 3 ? kMonths[i].substr(0, 3) : kMonths[i];
        if (std::ranges::equal(word, month, {}, lower))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

/// What stands in a date, one after the other: numbers with their digits, months, and what parts them.
struct Scan
{
    std::vector<int> numbers;
    std::vector<std::size_t> digits;
    int month = 0;
    char parting = '\0'; ///< The first one.
    bool isDate = true;
};

void takeNumber(std::string_view &text, Scan &scan)
{
    const auto end = std::ranges::find_if_not(text, isDigitOf);
    const auto size = static_cast<std::size_t>(end - text.begin());
    int number = 0;
    std::from_chars(text.data(), text.data() + size, number);
    scan.numbers.push_back(number);
    scan.digits.push_back(size);
    scan.isDate = scan.isDate && size <= 4;
    text.remove_prefix(size);
}

void takeWord(std::string_view &text, Scan &scan)
{
    const auto end = std::ranges::find_if_not(text, isLetterOf);
    const auto size = static_cast<std::size_t>(end - text.begin());
    const int month = monthOf(text.substr(0, size));
    scan.isDate = scan.isDate && month > 0 && scan.month == 0;
    scan.month = month;
    text.remove_prefix(size);
}

/// One separator, also a comma with a blank, or a sign for year, month or day in Chinese.
void takeParting(std::string_view &text, Scan &scan)
{
    for (const std::string_view parting : {"年", "月", "日", ", ", "-", "/", ".", " "}) {
        if (text.starts_with(parting)) {
            if (scan.parting == '\0')
                scan.parting = parting.front();
            text.remove_prefix(parting.size());
            return;
        }
    }
    scan.isDate = false;
}

/// Takes a time of midnight off the end; true when there was one.
bool takeMidnight(std::string_view &text)
{
    const std::size_t begin = text.find_first_of(" T", text.find_first_of("0123456789"));
    const std::size_t colon = text.find(':');
    if (begin == std::string_view::npos || colon == std::string_view::npos)
        return false;
    const std::size_t start = text.find_last_of(" T", colon);
    if (start == std::string_view::npos)
        return false;
    std::string_view time = text.substr(start + 1);
    const bool isTwelve = time.starts_with("12:") && (time.ends_with("AM") || time.ends_with("am"));
    if (isTwelve)
        time.remove_prefix(2);
    const auto isNothing = [](char c) {
        return c == '0' || c == ':' || c == '.' || c == 'Z' || c == ' ' || c == 'A' || c == 'M' || c == 'a'
            || c == 'm';
    };
    if (!std::ranges::all_of(time, isNothing))
        return false;
    text = text.substr(0, start);
    return true;
}

} // namespace

std::optional<LooseDate> readLooseDate(std::string_view text)
{
    if (text.size() < 3 || text.size() > kLongestDate || std::ranges::none_of(text, isDigitOf))
        return std::nullopt;
    LooseDate date;
    date.hasMidnight = takeMidnight(text);
    Scan scan;
    while (!text.empty() && scan.isDate) {
        if (isDigitOf(text.front()))
            takeNumber(text, scan);
        else if (isLetterOf(text.front()))
            takeWord(text, scan);
        else
            takeParting(text, scan);
    }
    const std::size_t said = scan.numbers.size() + (scan.month > 0);
    if (!scan.isDate || said < 2 || said > 3)
        return std::nullopt;
    std::vector<int> small;
    for (std::size_t i = 0; i < scan.numbers.size(); ++i) {
        if (scan.digits[i] > 2 && (scan.digits[i] == 3 || date.fullYear > 0))
            return std::nullopt;
        if (scan.digits[i] == 4)
            date.fullYear = scan.numbers[i];
        else
            small.push_back(scan.numbers[i]);
    }
    if (scan.month > 0)
        small.push_back(scan.month);
    const auto days = std::ranges::count_if(small, [](int number) { return number >= 1 && number <= 31; });
    const auto months = std::ranges::count_if(small, [](int number) { return number >= 1 && number <= 12; });
    if (months == 0 || days < std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(small.size())))
        return std::nullopt;
    // "MAR1" is what it was before, and "1.2.3" is a version.
    date.hasMonthName = scan.month > 0 && scan.parting != '\0';
    const bool isParted = scan.parting == '/' || scan.parting == '-';
    const bool hasTwoDigits = std::ranges::find(scan.digits, std::size_t{2}) != scan.digits.end();
    date.hasShortYear = said == 3 && date.fullYear == 0 && isParted && hasTwoDigits;
    for (std::size_t i = 0; i < small.size(); ++i)
        date.parts[i] = small[i];
    if (date.fullYear > 0)
        date.parts[small.size()] = date.fullYear % 100;
    std::ranges::sort(date.parts);
    return date;
}

std::optional<int> serialNumber(std::string_view isoDate)
{
    std::array<int, 3> numbers{};
    const char *at = isoDate.data();
    const char *const end = at + isoDate.size();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0 && (at == end || (*at != '-' && *at != '/' && *at != '.')))
            return std::nullopt;
        at += i > 0;
        const auto read = std::from_chars(at, end, numbers[i]);
        if (read.ec != std::errc())
            return std::nullopt;
        at = read.ptr;
    }
    using namespace std::chrono;
    const year_month_day day{year(numbers[0]), month(static_cast<unsigned>(numbers[1])),
        std::chrono::day(static_cast<unsigned>(numbers[2]))};
    if (at != end || !day.ok() || numbers[0] < 1900)
        return std::nullopt;
    constexpr sys_days first = year(1899) / December / 30;
    return static_cast<int>((sys_days(day) - first).count());
}

} // namespace tagdesk
