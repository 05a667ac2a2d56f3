// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupplan.h"
#include "tagcases.h"
#include "tagcleaner.h"

#include <unordered_map>

namespace tagdesk {

/// Does steps to all cases of some resources, in pieces, and weighs what comes of it against rules, locks and
/// the number of tags. A million resources with few sets of tags take a millisecond; steps that differ from
/// resource to resource take about two microseconds each.
class CleanupPass
{
public:
    /// `cases` and what `input` borrows outlive the pass and stay as they are meanwhile.
    CleanupPass(const CleanupSteps &steps, const TagCases &cases, const EditInput &input,
        const WrittenAt &writtenAt = {});

    /// Works on some more; false when all is done.
    bool advance();
    /// After the last advance().
    [[nodiscard]] CleanupPlan take();

private:
    /// What was done to a row that stands for `rows`.
    struct Item
    {
        CleanedSet cleaned;
        std::span<const Row> rows;
    };
    /// Why a group of an item's cells is not done.
    struct Refusal
    {
        std::size_t item = 0;
        std::uint32_t group = 0;
        PlannedCell cell;
    };

    [[nodiscard]] std::size_t collect(std::size_t number);
    void settle();
    [[nodiscard]] std::vector<Refusal> weigh(const std::vector<std::size_t> &items);
    void tell(const Item &item, std::span<const Refusal> refusals);
    void addLine(
        const TagMove &move, CleanupLine::Fate fate, const PlannedCell &refusal, std::span<const Row> rows);

    EditInput m_input;
    const TagCases &m_cases;
    TagCleaner m_cleaner;
    std::size_t m_next = 0; // case
    std::size_t m_nextRow = 0; // of the case, where each row is looked at
    std::vector<Item> m_items; // of this piece
    std::unordered_map<Row, std::size_t> m_itemOf;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_lineOf; // by hash
    CleanupPlan m_plan;
};

/// All at once, where nobody waits for it.
[[nodiscard]] CleanupPlan planCleanup(const CleanupSteps &steps, std::span<const Row> rows,
    const EditInput &input, const WrittenAt &writtenAt = {});

} // namespace tagdesk
