// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyclashes.h"

#include "tagrules.h"

#include <algorithm>

namespace tagdesk {

namespace {

using Candidates = std::span<WorkedTag *const>;

bool haveOneValue(Candidates candidates)
{
    return std::ranges::all_of(candidates,
        [&](const WorkedTag *candidate) { return candidate->value == candidates.front()->value; });
}

/// As somebody decided for just these values.
WorkedTag *decided(Candidates candidates, const QList<ClashDecision> &decisions, const TagPool &pool)
{
    if (decisions.isEmpty())
        return nullptr;
    QStringList values;
    for (const TextId value : rivalsOf(candidates, pool))
        values.append(pool.text(value));
    values.sort();
    const auto known = std::ranges::find(decisions, values, &ClashDecision::values);
    if (known == decisions.cend())
        return nullptr;
    const auto winner = std::ranges::find_if(
        candidates, [&](const WorkedTag *candidate) { return pool.text(candidate->value) == known->stays; });
    return winner == candidates.end() ? nullptr : *winner;
}

/// The candidate of which `measure` gives most; null where two with different values are equal in that.
template <typename Measure>
WorkedTag *greatest(Candidates candidates, Measure measure)
{
    WorkedTag *winner = nullptr;
    std::optional<qint64> most;
    bool isTied = false;
    for (WorkedTag *candidate : candidates) {
        const std::optional<qint64> measured = measure(*candidate);
        if (!measured || (most && *measured < *most))
            continue;
        if (most && *measured == *most) {
            isTied = isTied || candidate->value != winner->value;
            continue;
        }
        winner = candidate;
        most = measured;
        isTied = false;
    }
    return isTied ? nullptr : winner;
}

WorkedTag *longest(Candidates candidates, bool hasExisting, const TagPool &pool)
{
    const auto length = [&pool](const WorkedTag &candidate) {
        return std::optional<qint64>(codePoints(pool.text(candidate.value)));
    };
    WorkedTag *winner = greatest(candidates, length);
    if (winner != nullptr || !hasExisting)
        return winner;
    const auto isLonger = [&](const WorkedTag *candidate) {
        return *length(*candidate) > *length(*candidates.front());
    };
    return std::ranges::any_of(candidates, isLonger) ? nullptr : candidates.front();
}

/// Of the values that this program wrote.
WorkedTag *written(Candidates candidates, KeyClash clash, const ClashFacts &facts)
{
    const auto writtenAt = [&facts](const WorkedTag &candidate) {
        return candidate.origin ? facts.writtenAt(*facts.row, candidate.origin->key) : std::nullopt;
    };
    if (clash == KeyClash::Newest)
        return greatest(candidates, writtenAt);
    const auto presence = [&writtenAt](const WorkedTag &candidate) {
        return writtenAt(candidate) ? std::optional<qint64>(1) : std::nullopt;
    };
    return greatest(candidates, presence);
}

} // namespace

ClashVerdict winnerOf(
    Candidates candidates, bool hasExisting, const CleanupStep &step, const ClashFacts &facts)
{
    if (haveOneValue(candidates))
        return {.winner = candidates.front()};
    if (WorkedTag *winner = decided(candidates, step.decisions, facts.pool))
        return {.winner = winner};
    switch (step.clash) {
    case KeyClash::Ask:
        break;
    case KeyClash::Renamed: {
        const Candidates renamed = candidates.subspan(hasExisting ? 1 : 0);
        return {.winner = haveOneValue(renamed) ? renamed.front() : nullptr};
    }
    case KeyClash::Existing:
        return {.winner = hasExisting ? candidates.front() : nullptr};
    case KeyClash::Longest:
        return {.winner = longest(candidates, hasExisting, facts.pool)};
    case KeyClash::Newest:
    case KeyClash::Ours:
        if (!facts.writtenAt)
            break;
        if (!facts.row)
            return {.winner = nullptr, .needsRow = true};
        return {.winner = written(candidates, step.clash, facts)};
    }
    return {};
}

std::vector<TextId> rivalsOf(Candidates candidates, const TagPool &pool)
{
    std::vector<TextId> values;
    for (const WorkedTag *candidate : candidates)
        values.push_back(candidate->value);
    std::ranges::sort(
        values, [&pool](TextId one, TextId other) { return pool.utf8(one) < pool.utf8(other); });
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

QString rowText(const ResourceTable &table, Row row, RowTemplate::Word word)
{
    using Word = RowTemplate::Word;
    switch (word) {
    case Word::Name:
        return table.nameText(row);
    case Word::Id:
        return table.idText(row);
    case Word::Zone: {
        const std::optional<Row> zone = table.findParent(row);
        const QString name = zone ? table.nameText(*zone) : QString();
        return name.isEmpty() ? table.parent(row) : name;
    }
    case Word::Region:
        return table.collection(row).region;
    case Word::Account:
        return table.collection(row).account;
    case Word::Cloud:
        return table.collection(row).cloud;
    case Word::Kind:
        return table.collection(row).kind;
    case Word::Status:
        return table.status(row);
    default:
        return {};
    }
}

} // namespace tagdesk
