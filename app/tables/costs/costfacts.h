// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "costtable.h"
#include "csvreader.h"
#include "fileform.h"

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tagdesk {

/// Which of the costs of a FOCUS table counts.
enum class CostColumn : std::uint8_t {
    EffectiveCost, ///< With discounts, and with what was paid ahead spread over the time that it is for.
    BilledCost, ///< As invoices have it.
    ListCost,
    ContractedCost
};

inline constexpr std::array kCostColumns{
    CostColumn::EffectiveCost, CostColumn::BilledCost, CostColumn::ListCost, CostColumn::ContractedCost};

/// As the head of the column has it: "EffectiveCost".
[[nodiscard]] QLatin1StringView costColumnName(CostColumn column);
/// In any case; nullopt: there is no such cost.
[[nodiscard]] std::optional<CostColumn> costColumnNamed(const QString &name);

/// What of a cost table is read.
struct CostChoice
{
    CostColumn column = CostColumn::EffectiveCost;
    bool takesTags = false; ///< The tags that its lines have, too.

    friend bool operator==(const CostChoice &, const CostChoice &) = default;
};

/// A line of a cost table that was not taken, or not with all it says.
struct CostLineFault
{
    enum class Kind : std::uint8_t {
        Form, ///< The line is no row; `form` says why. Not taken.
        CutShort, ///< It ends before a cell that is needed. Not taken.
        NoNumber, ///< The cost is none, or is too large: `cell`. Not taken.
        NoCurrency, ///< A cost of what is not said. Not taken.
        UnreadableTags, ///< `cell`. Its cost is taken, with tags that are not known.
    };
    Kind kind = Kind::Form;
    CsvProblemKind form = CsvProblemKind::StrayQuote;
    std::size_t file = 0; ///< Index of the files that are read together.
    std::int64_t line = 0; ///< Where it starts, from 1.
    std::string cell{}; ///< The start of it, UTF-8.

    friend bool operator==(const CostLineFault &, const CostLineFault &) = default;
};

/// What is known of cost tables beside their sums.
struct CostFacts
{
    /// More faults are only counted.
    static constexpr std::size_t kNamedFaults = 1'000;

    std::size_t lines = 0; ///< Without heads and blank ones, those with a fault included.
    std::size_t notTaken = 0; ///< Of these.
    std::size_t unreadableTags = 0;
    std::size_t blankCosts = 0; ///< Taken as 0.
    std::size_t roundedCosts = 0; ///< Had more decimals than CostAmount keeps.
    std::vector<CostLineFault> faults; ///< The first of them, in the order of the files and lines.
    /// The time of the charges, the end of which is not part of it: "2026-11-01T00:00:00Z" as they stand
    /// there; empty: nothing says it.
    std::string begin;
    std::string end;

    [[nodiscard]] bool isComplete() const { return notTaken == 0 && unreadableTags == 0; }
};

/// Why a file is no cost table, or why reading it ended.
struct CostFileFault
{
    enum class Kind : std::uint8_t {
        NotATable, ///< `form` says what it is.
        ColumnMissing, ///< `column`.
        ColumnTwice, ///< `column`.
        Empty, ///< Not even heads.
        Damaged, ///< What is compressed ends too soon, or is no gzip.
        TooLarge, ///< `trouble` says what of it.
    };
    Kind kind = Kind::NotATable;
    FileForm form = FileForm::Text;
    QString column{};
    CostTable::Trouble trouble = CostTable::Trouble::SumTooLarge;
};

} // namespace tagdesk
