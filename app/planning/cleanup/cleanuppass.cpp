// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanuppass.h"

#include <algorithm>

namespace tagdesk {

namespace {

constexpr std::size_t kPiece = 1'024; // distinct sets, or resources where each is looked at
constexpr std::size_t kMostLines = 100'000;

bool isTold(const CleanupLine &line, const TagMove &move, CleanupLine::Fate fate)
{
    return line.from == move.from && line.to == move.to && line.fate == fate && line.rivals == move.rivals;
}

std::uint64_t hashOf(const TagMove &move, CleanupLine::Fate fate)
{
    constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15U;
    std::uint64_t hash = static_cast<std::uint64_t>(fate);
    const auto add = [&hash](std::uint32_t part) {
        hash = (hash ^ part) * kFactor;
        hash ^= hash >> 29U;
    };
    add(move.from ? number(move.from->key) : number(kRemoved));
    add(move.from ? number(move.from->value) : number(kRemoved));
    add(number(move.to.key));
    add(number(move.to.value));
    for (const TextId rival : move.rivals)
        add(number(rival));
    return hash;
}

} // namespace

CleanupPass::CleanupPass(
    const CleanupSteps &steps, const TagCases &cases, const EditInput &input, const WrittenAt &writtenAt)
    : m_input(input)
    , m_cases(cases)
    , m_cleaner(steps, input, writtenAt)
{
    m_plan.notRead = cases.notRead();
    std::ranges::sort(m_plan.notRead);
}

/// Looks at a case, or at some of its rows; how much work that was.
std::size_t CleanupPass::collect(std::size_t number)
{
    const TagCase &same = m_cases.cases()[number];
    if (m_nextRow == 0) {
        CleanedSet cleaned = m_cleaner.clean(same.wanted, *same.rules, std::nullopt);
        if (!cleaned.needsRow) {
            m_items.push_back({.cleaned = std::move(cleaned), .rows = m_cases.rowsOf(number)});
            ++m_next;
            return 1;
        }
    }
    const std::span<const Row> rows = m_cases.rowsOf(number);
    const std::size_t end = std::min(rows.size(), m_nextRow + kPiece);
    const std::size_t count = end - m_nextRow;
    for (; m_nextRow < end; ++m_nextRow) {
        m_items.push_back({.cleaned = m_cleaner.clean(same.wanted, *same.rules, rows[m_nextRow]),
            .rows = rows.subspan(m_nextRow, 1)});
    }
    if (m_nextRow == rows.size()) {
        m_nextRow = 0;
        ++m_next;
    }
    return count;
}

bool CleanupPass::advance()
{
    m_items.clear();
    std::size_t work = 0;
    while (m_next < m_cases.cases().size() && work < kPiece)
        work += collect(m_next);
    settle();
    return m_next < m_cases.cases().size();
}

/// Of these items what is refused. What may be done is staged; of an item with a refusal nothing is yet.
std::vector<CleanupPass::Refusal> CleanupPass::weigh(const std::vector<std::size_t> &items)
{
    std::vector<CellEdit> edits;
    m_itemOf.clear();
    for (const std::size_t number : items) {
        const Item &item = m_items[number];
        m_itemOf.emplace(item.rows.front(), number);
        for (const CleanedCell &cell : item.cleaned.cells)
            edits.push_back({.row = item.rows.front(), .key = cell.key, .value = cell.value});
    }
    const CellPlan plan = planCells(std::move(edits), m_input);
    std::vector<Refusal> refusals;
    std::vector<bool> isRefused(m_items.size());
    for (const PlannedCell &cell : plan.cells) {
        if (cell.verdict == CellVerdict::Changed)
            continue;
        const std::size_t number = m_itemOf.at(cell.row);
        const std::vector<CleanedCell> &cells = m_items[number].cleaned.cells;
        const auto refused = std::ranges::find(cells, cell.key, &CleanedCell::key);
        refusals.push_back({.item = number, .group = refused->group, .cell = cell});
        isRefused[number] = true;
    }
    for (const auto &[row, delta] : plan.deltas) {
        const std::size_t number = m_itemOf.at(row);
        if (isRefused[number])
            continue;
        for (const Row same : m_items[number].rows)
            m_plan.deltas.emplace_back(same, delta);
        m_plan.changedTags += m_items[number].cleaned.cells.size() * m_items[number].rows.size();
    }
    return refusals;
}

void CleanupPass::settle()
{
    std::vector<std::size_t> open;
    for (std::size_t number = 0; number < m_items.size(); ++number) {
        if (!m_items[number].cleaned.cells.empty())
            open.push_back(number);
    }
    std::vector<Refusal> refusals;
    // What is refused leaves its item; the rest is weighed again without it.
    while (!open.empty()) {
        const std::vector<Refusal> found = weigh(open);
        open.clear();
        for (const Refusal &refusal : found) {
            std::erase_if(m_items[refusal.item].cleaned.cells,
                [&refusal](const CleanedCell &cell) { return cell.group == refusal.group; });
            if (open.empty() || open.back() != refusal.item)
                open.push_back(refusal.item);
        }
        std::erase_if(open, [this](std::size_t number) { return m_items[number].cleaned.cells.empty(); });
        refusals.insert(refusals.end(), found.begin(), found.end());
    }
    std::ranges::stable_sort(refusals, {}, &Refusal::item);
    auto first = refusals.cbegin();
    for (std::size_t number = 0; number < m_items.size(); ++number) {
        const auto end = std::find_if(
            first, refusals.cend(), [number](const Refusal &refusal) { return refusal.item != number; });
        tell(m_items[number], {first, end});
        first = end;
    }
}

void CleanupPass::tell(const Item &item, std::span<const Refusal> refusals)
{
    using Fate = CleanupLine::Fate;
    bool isRefused = false;
    for (const TagMove &move : item.cleaned.moves) {
        const auto ofGroup = [&move](const Refusal &refusal) {
            return refusal.group == move.group;
        };
        const auto ofMove = [&move](const Refusal &refusal) {
            return refusal.group == move.group
                && (refusal.cell.key == move.to.key || (move.from && refusal.cell.key == move.from->key));
        };
        Fate fate = move.isClash ? Fate::Clash : Fate::Changed;
        PlannedCell cell;
        if (const auto own = std::ranges::find_if(refusals, ofMove); own != refusals.end()) {
            fate = Fate::Refused;
            cell = own->cell;
        } else if (std::ranges::any_of(refusals, ofGroup)) {
            fate = Fate::WithOther;
        }
        isRefused = isRefused || fate != Fate::Changed;
        addLine(move, fate, cell, item.rows);
    }
    if (isRefused)
        m_plan.refused.insert(m_plan.refused.end(), item.rows.begin(), item.rows.end());
    else if (item.cleaned.cells.empty())
        m_plan.untouched += item.rows.size();
}

void CleanupPass::addLine(
    const TagMove &move, CleanupLine::Fate fate, const PlannedCell &refusal, std::span<const Row> rows)
{
    std::vector<std::uint32_t> &known = m_lineOf[hashOf(move, fate)];
    auto place = std::ranges::find_if(
        known, [&](std::uint32_t number) { return isTold(m_plan.lines[number], move, fate); });
    if (place == known.end()) {
        if (m_plan.lines.size() == kMostLines) {
            ++m_plan.moreLines;
            return;
        }
        known.push_back(static_cast<std::uint32_t>(m_plan.lines.size()));
        m_plan.lines.push_back({.from = move.from,
            .to = move.to,
            .fate = fate,
            .refusal = refusal,
            .rivals = move.rivals,
            .samples = {}});
        place = known.end() - 1;
    }
    CleanupLine &line = m_plan.lines[*place];
    line.rows += rows.size();
    const std::size_t room = kLineSamples - std::min(kLineSamples, line.samples.size());
    const std::span<const Row> named = rows.subspan(0, std::min(room, rows.size()));
    line.samples.insert(line.samples.end(), named.begin(), named.end());
}

CleanupPlan CleanupPass::take()
{
    m_plan.hasGivenUp = m_cleaner.hasGivenUp();
    std::ranges::sort(m_plan.deltas, {}, &std::pair<Row, TagSet>::first);
    std::ranges::sort(m_plan.refused);
    const auto rank = [](const CleanupLine &line) {
        switch (line.fate) {
        case CleanupLine::Fate::Clash:
            return 0;
        case CleanupLine::Fate::Refused:
            return 1;
        case CleanupLine::Fate::WithOther:
            return 2;
        case CleanupLine::Fate::Changed:
            break;
        }
        return 3;
    };
    std::ranges::stable_sort(m_plan.lines, [&rank](const CleanupLine &one, const CleanupLine &other) {
        return std::pair(rank(one), other.rows) < std::pair(rank(other), one.rows);
    });
    return std::move(m_plan);
}

CleanupPlan planCleanup(
    const CleanupSteps &steps, std::span<const Row> rows, const EditInput &input, const WrittenAt &writtenAt)
{
    TagCases cases(input);
    cases.add(rows);
    cases.finish();
    CleanupPass pass(steps, cases, input, writtenAt);
    while (pass.advance()) { }
    return pass.take();
}

} // namespace tagdesk
