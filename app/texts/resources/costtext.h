// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "costcoverage.h"
#include "costfacts.h"
#include "sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace tagdesk {

/// What is said of cost tables, and of how much of the cost has which tags.
class CostTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::CostTexts)

public:
    /// Why a file is no cost table, and what to do.
    [[nodiscard]] static Sentences of(const QString &path, const CostFileFault &fault);
    /// What of a line was not taken.
    [[nodiscard]] static QString of(const QStringList &paths, const CostLineFault &fault);
    /// "usage.csv: 12,000 lines, EffectiveCost, charges from 2026-11-01 to 2026-11-30."
    [[nodiscard]] static QString read(
        const QStringList &paths, const CostChoice &choice, const CostFacts &facts);
    /// What else is to know of the lines, a sentence each; nothing where all is as it should be.
    [[nodiscard]] static QStringList remarks(const CostFacts &facts);
    /// Lines that were left out; empty for none.
    [[nodiscard]] static QString notTaken(const CostFacts &facts);
    /// Resources that were found by a part of their id; empty for none.
    [[nodiscard]] static QString byLastPart(std::size_t resources);
    /// Costs of which it is not known whether they have tags, over all currencies; empty for none.
    [[nodiscard]] static QString unknown(const CostCoverage &coverage);
    /// "CNY: 1,000 of 1,200 belong to resources whose tags are known." for each currency.
    [[nodiscard]] static QStringList totals(const CostCoverage &coverage);
    /// "62.1 %"; an en dash where there is none.
    [[nodiscard]] static QString share(std::optional<std::int64_t> thousandths);
    /// "12,345.678 CNY", with all its decimals.
    [[nodiscard]] static QString money(CostAmount amount, const QString &currency);

    enum class Part { All, Known, WithKey, Untagged, TagsNotRead, NotListed, Ambiguous, WithoutId };
    /// In a table: "tags known".
    [[nodiscard]] static QString part(Part part);

private:
    [[nodiscard]] static QString form(CsvProblemKind kind);
    [[nodiscard]] static QString period(const CostFacts &facts);
};

} // namespace tagdesk
