// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "celledit.h"

#include <algorithm>
#include <unordered_map>

namespace tagdesk {

namespace {

/// What is known of a key under the rules of a collection.
struct KeyFacts
{
    const TagRules *rules = nullptr;
    bool isLocked = false;
    bool breaksRule = false;
};

/// What is known of a value under them.
struct ValueFacts
{
    TextId kept{}; ///< In the form that the cloud keeps.
    bool isLocked = false;
    bool breaksRule = false;
};

class CellPlanner
{
public:
    explicit CellPlanner(const EditInput &input)
        : m_input(input)
    {
    }

    /// The edits of one row.
    void plan(std::span<const CellEdit> edits);
    [[nodiscard]] CellPlan take() { return std::move(m_plan); }

private:
    [[nodiscard]] const KeyFacts &factsOfKey(Row row, TextId key);
    [[nodiscard]] const ValueFacts &factsOfValue(Row row, const TagRules &rules, TextId value);
    [[nodiscard]] bool isRefused(Row row, TextId key, TextId value);
    [[nodiscard]] PlannedCell weigh(const CellEdit &edit);

    const EditInput &m_input;
    CellPlan m_plan;
    // By collection and text: few are asked for over and over.
    std::unordered_map<std::uint64_t, KeyFacts> m_keys;
    std::unordered_map<std::uint64_t, ValueFacts> m_values;
    // Of the row that is planned.
    TagSet m_delta;
    TagSet m_wanted;
    std::size_t m_count = 0; // tags it will hold
};

std::uint64_t memoKey(std::uint16_t collection, TextId text)
{
    return std::uint64_t{collection} << 32U | static_cast<std::uint32_t>(text);
}

const KeyFacts &CellPlanner::factsOfKey(Row row, TextId key)
{
    const auto [place, isNew] =
        m_keys.try_emplace(memoKey(m_input.table.collectionIndex(row), key), KeyFacts{});
    KeyFacts &facts = place->second;
    if (isNew) {
        const Collection &collection = m_input.table.collection(row);
        const QString text = m_input.pool.text(key);
        facts.rules = &m_input.rules(collection);
        facts.isLocked = lockOf(*facts.rules, {text, {}}) != TagLock::None;
        facts.breaksRule = refuses(checkKey(*facts.rules, text));
    }
    return facts;
}

const ValueFacts &CellPlanner::factsOfValue(Row row, const TagRules &rules, TextId value)
{
    const auto [place, isNew] =
        m_values.try_emplace(memoKey(m_input.table.collectionIndex(row), value), ValueFacts{});
    ValueFacts &facts = place->second;
    if (isNew) {
        const QString text = normalised(rules, m_input.pool.text(value));
        facts.kept = m_input.pool.intern(text);
        facts.isLocked = isReserved(rules, {{}, text});
        facts.breaksRule = refuses(checkValue(rules, text));
    }
    return facts;
}

/// By a policy.
bool CellPlanner::isRefused(Row row, TextId key, TextId value)
{
    return m_input.policies != nullptr
        && refuses(m_input.policies->check(
            row, m_wanted, {.key = m_input.pool.text(key), .value = m_input.pool.text(value)}));
}

PlannedCell CellPlanner::weigh(const CellEdit &edit)
{
    PlannedCell cell{.row = edit.row, .key = edit.key, .after = edit.value};
    if (m_input.table.knowledge(edit.row) != TagKnowledge::Read) {
        cell.verdict = CellVerdict::NotRead;
        return cell;
    }
    cell.before = m_input.pool.value(m_wanted, edit.key);
    const KeyFacts &key = factsOfKey(edit.row, edit.key);
    const bool removes = edit.value == kRemoved;
    bool breaksRule = false;
    if (!removes) {
        const ValueFacts &value = factsOfValue(edit.row, *key.rules, edit.value);
        cell.after = value.kept;
        breaksRule = key.breaksRule || value.breaksRule || isRefused(edit.row, edit.key, cell.after);
    }
    if (removes ? !cell.before : cell.before == cell.after)
        cell.verdict = CellVerdict::Equal;
    else if (key.isLocked || (cell.before && factsOfValue(edit.row, *key.rules, *cell.before).isLocked))
        cell.verdict = CellVerdict::Locked;
    else if (breaksRule)
        cell.verdict = CellVerdict::RuleBroken;
    else if (!removes && !cell.before && std::cmp_greater_equal(m_count, key.rules->tagsPerResource))
        cell.verdict = CellVerdict::NoRoom;
    return cell;
}

void CellPlanner::plan(std::span<const CellEdit> edits)
{
    const Row row = edits.front().row;
    m_delta = m_input.changes.delta(row);
    m_wanted = m_input.changes.wanted(m_input.table, m_input.pool, row);
    m_count = m_input.pool.refs(m_wanted).size();
    bool changes = false;
    for (const CellEdit &edit : edits) {
        const PlannedCell cell = weigh(edit);
        if (cell.verdict == CellVerdict::Equal) {
            ++m_plan.equal;
            continue;
        }
        m_plan.cells.push_back(cell);
        if (cell.verdict != CellVerdict::Changed) {
            ++m_plan.refused;
            continue;
        }
        ++m_plan.changed;
        changes = true;
        m_delta = m_input.pool.with(m_delta, {cell.key, cell.after});
        if (cell.after == kRemoved)
            --m_count;
        else if (!cell.before)
            ++m_count;
    }
    if (changes)
        m_plan.deltas.emplace_back(row, m_input.pool.normalised(m_delta, m_input.table.tags(row)));
}

/// By row, removals first; of two for one cell the later stays.
void order(std::vector<CellEdit> &edits)
{
    const auto sameCell = [](const CellEdit &one, const CellEdit &other) {
        return one.row == other.row && one.key == other.key;
    };
    std::ranges::reverse(edits);
    std::ranges::stable_sort(edits, [](const CellEdit &one, const CellEdit &other) {
        return std::pair(one.row, one.key) < std::pair(other.row, other.key);
    });
    edits.erase(std::unique(edits.begin(), edits.end(), sameCell), edits.end());
    std::ranges::stable_sort(edits, [](const CellEdit &one, const CellEdit &other) {
        return std::pair(one.row, one.value != kRemoved) < std::pair(other.row, other.value != kRemoved);
    });
}

} // namespace

CellPlan planCells(std::vector<CellEdit> edits, const EditInput &input)
{
    order(edits);
    CellPlanner planner(input);
    auto first = edits.cbegin();
    while (first != edits.cend()) {
        const auto end = std::find_if(
            first, edits.cend(), [first](const CellEdit &edit) { return edit.row != first->row; });
        planner.plan({first, end});
        first = end;
    }
    return planner.take();
}

} // namespace tagdesk
