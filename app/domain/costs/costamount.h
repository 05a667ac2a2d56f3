// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tagdesk {

/// An amount of money in units of 1e-24, so that sums are those of decimal arithmetic. Holds up to 1.7e14 of
/// a currency. Which currency is for the owner to know.
class CostAmount
{
public:
    /// Further ones are rounded, to even at half.
    static constexpr int kDecimals = 24;

    struct Reading;

    CostAmount() = default;

    /// "-12.5", "1E-7", blanks around it; nullopt: no number, or too large.
    [[nodiscard]] static std::optional<Reading> read(std::string_view text);

    /// False where the sum is too large, which leaves it as it was.
    [[nodiscard]] bool add(CostAmount other);
    [[nodiscard]] CostAmount magnitude() const;
    [[nodiscard]] bool isZero() const { return m_units == 0; }

    /// All decimals up to the last that is not 0, no exponent: "-12.5", "0", "0.0000001".
    [[nodiscard]] std::string text() const;

    /// Thousandths that this is of `whole`, rounded, half away from 0; nullopt where `whole` is 0 or less,
    /// or this is many times as large.
    [[nodiscard]] std::optional<std::int64_t> thousandthsOf(CostAmount whole) const;

    friend bool operator==(const CostAmount &, const CostAmount &) = default;
    friend std::strong_ordering operator<=>(const CostAmount &, const CostAmount &) = default;

private:
    __extension__ typedef __int128 Units; // NOLINT(modernize-use-using): a using cannot be an extension

    explicit CostAmount(Units units)
        : m_units(units)
    {
    }

    Units m_units = 0;
};

struct CostAmount::Reading
{
    CostAmount amount;
    bool isRounded = false; ///< The text has more decimals than are kept.
};

} // namespace tagdesk
