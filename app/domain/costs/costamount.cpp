// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costamount.h"

#include <algorithm>
#include <array>
#include <limits>

namespace tagdesk {

namespace {

__extension__ typedef unsigned __int128 Digits; // NOLINT(modernize-use-using): as CostAmount::Units

/// Every number of so many digits fits.
constexpr int kMostDigits = 38;
/// An exponent beyond that makes nothing, or what no sum holds, of any number of digits.
constexpr int kMostExponent = 1'000;

constexpr std::array<Digits, kMostDigits + 1> kPowers = [] {
    std::array<Digits, kMostDigits + 1> powers{};
    Digits power = 1;
    for (Digits &each : powers) {
        each = power;
        power *= 10;
    }
    return powers;
}();

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// The largest that an amount holds.
constexpr Digits kLargest = ~Digits{0} >> 1U;

/// The parts of a number as it is written.
class DecimalText
{
public:
    explicit DecimalText(std::string_view text)
        : m_rest(text)
    {
    }

    /// False: it is no number.
    [[nodiscard]] bool read();
    [[nodiscard]] bool isNegative() const { return m_isNegative; }
    /// In units of 1e-decimals; nullopt: too large.
    [[nodiscard]] std::optional<Digits> scaled(int decimals);
    [[nodiscard]] bool isRounded() const { return m_isRounded; }

private:
    [[nodiscard]] bool take(char character);
    void takeDigits(bool areDecimals);
    void keepDigit(char digit, bool isDecimal);
    [[nodiscard]] bool readExponent();
    [[nodiscard]] Digits rounded(int dropped);

    std::string_view m_rest;
    bool m_isNegative = false;
    bool m_hasDigits = false;
    std::uint64_t m_short = 0; // up to 18 digits, which is what nearly all have
    Digits m_digits = 0;
    int m_count = 0; // of digits from the first that is not 0
    int m_exponent = 0; // of ten, to multiply with
    bool m_hasDropped = false; // digits that are not 0
    bool m_isRounded = false;
};

bool DecimalText::take(char character)
{
    const bool isThere = m_rest.starts_with(character);
    m_rest.remove_prefix(isThere ? 1 : 0);
    return isThere;
}

void DecimalText::keepDigit(char digit, bool isDecimal)
{
    constexpr int kShort = 18;
    const auto value = static_cast<unsigned>(digit - '0');
    if (m_count == kMostDigits) {
        m_hasDropped = m_hasDropped || value != 0;
        m_exponent += isDecimal ? 0 : 1;
        return;
    }
    if (m_count < kShort)
        m_short = m_short * 10 + value;
    else
        m_digits = (m_count == kShort ? Digits{m_short} : m_digits) * 10 + value;
    m_count += m_count > 0 || value != 0;
    m_exponent -= isDecimal ? 1 : 0;
    if (m_count <= kShort)
        m_digits = m_short;
}

void DecimalText::takeDigits(bool areDecimals)
{
    while (!m_rest.empty() && isDigit(m_rest.front())) {
        m_hasDigits = true;
        keepDigit(m_rest.front(), areDecimals);
        m_rest.remove_prefix(1);
    }
}

bool DecimalText::readExponent()
{
    const bool isNegative = take('-');
    if (!isNegative)
        (void)take('+');
    if (m_rest.empty())
        return false;
    int exponent = 0;
    for (; !m_rest.empty() && isDigit(m_rest.front()); m_rest.remove_prefix(1))
        exponent = std::min(exponent * 10 + (m_rest.front() - '0'), kMostExponent);
    m_exponent += isNegative ? -exponent : exponent;
    return true;
}

bool DecimalText::read()
{
    constexpr std::string_view kBlanks = " \t";
    const std::size_t first = std::min(m_rest.find_first_not_of(kBlanks), m_rest.size());
    m_rest = m_rest.substr(first, m_rest.find_last_not_of(kBlanks) + 1 - first);
    m_isNegative = take('-');
    if (!m_isNegative)
        (void)take('+');
    takeDigits(false);
    if (take('.'))
        takeDigits(true);
    if (!m_hasDigits)
        return false;
    if ((take('e') || take('E')) && !readExponent())
        return false;
    return m_rest.empty();
}

/// Without the last digits, rounded to even at half.
Digits DecimalText::rounded(int dropped)
{
    if (dropped > kMostDigits) {
        m_isRounded = m_digits != 0;
        return 0;
    }
    const Digits power = kPowers[static_cast<std::size_t>(dropped)];
    const Digits kept = m_digits / power;
    const Digits rest = m_digits % power;
    m_isRounded = rest != 0 || m_hasDropped;
    if (dropped == 0)
        return kept;
    const Digits half = power / 2;
    const bool isUp = rest > half || (rest == half && (m_hasDropped || (kept & 1U) != 0));
    return kept + (isUp ? 1 : 0);
}

std::optional<Digits> DecimalText::scaled(int decimals)
{
    const int shift = decimals + m_exponent;
    Digits units = 0;
    if (m_digits == 0) {
        return units;
    } else if (shift <= 0) {
        units = rounded(-shift);
    } else if (shift > kMostDigits || m_hasDropped
        || __builtin_mul_overflow(m_digits, kPowers[static_cast<std::size_t>(shift)], &units)) {
        // Digits that were dropped would count: there are too many of them before the point.
        return std::nullopt;
    }
    return units > kLargest ? std::nullopt : std::optional(units);
}

} // namespace

std::optional<CostAmount::Reading> CostAmount::read(std::string_view text)
{
    DecimalText decimal(text);
    if (!decimal.read())
        return std::nullopt;
    const std::optional<Digits> units = decimal.scaled(kDecimals);
    if (!units)
        return std::nullopt;
    const auto magnitude = static_cast<Units>(*units);
    return Reading{.amount = CostAmount(decimal.isNegative() ? -magnitude : magnitude),
        .isRounded = decimal.isRounded()};
}

bool CostAmount::add(CostAmount other)
{
    Units sum = 0;
    if (__builtin_add_overflow(m_units, other.m_units, &sum))
        return false;
    m_units = sum;
    return true;
}

CostAmount CostAmount::magnitude() const
{
    return CostAmount(m_units < 0 ? -m_units : m_units);
}

std::string CostAmount::text() const
{
    std::string digits;
    auto rest = static_cast<Digits>(magnitude().m_units);
    for (int place = 0; rest != 0 || place <= kDecimals; ++place) {
        if (place == kDecimals)
            digits += '.';
        digits += static_cast<char>('0' + static_cast<int>(rest % 10));
        rest /= 10;
    }
    const std::size_t zeros = std::min(digits.find_first_not_of('0'), digits.size());
    digits.erase(0, digits[zeros] == '.' ? zeros + 1 : zeros);
    if (m_units < 0)
        digits += '-';
    std::ranges::reverse(digits);
    return digits;
}

std::optional<std::int64_t> CostAmount::thousandthsOf(CostAmount whole) const
{
    if (whole.m_units <= 0)
        return std::nullopt;
    // Both lose digits that no thousandth shows, so that the product below fits.
    constexpr Units kRoom = std::numeric_limits<std::int64_t>::max();
    constexpr Units kDivisible = Units{kRoom} * kRoom / 4'000;
    Units part = magnitude().m_units;
    Units all = whole.m_units;
    while (part > kDivisible || all > kDivisible) {
        part /= 10;
        all /= 10;
    }
    if (all == 0)
        return std::nullopt;
    const Units thousandths = (2'000 * part + all) / all / 2;
    if (thousandths > kRoom)
        return std::nullopt;
    return static_cast<std::int64_t>(m_units < 0 ? -thousandths : thousandths);
}

} // namespace tagdesk
