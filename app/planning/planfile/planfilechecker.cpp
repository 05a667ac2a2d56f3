// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilechecker.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

using Reason = PlanConflictReason;

PlanConflict conflictOf(Reason reason, std::size_t change)
{
    return {.reason = reason, .change = change, .found = {}, .violation = {}};
}

} // namespace

void PlanFileChecker::take(const PlanFileChange &change, std::size_t index)
{
    const std::optional<Row> row = find(change, index);
    if (!row)
        return;
    if (m_wanted && m_wanted->row != *row)
        endResource();
    // As the cloud will keep it: what is there now has to be the value of that key.
    const TagRules &rules = m_parts.rules(m_parts.table.collection(*row));
    PlanFileChange kept = change;
    kept.key = normalised(rules, change.key);
    if (kept.after)
        kept.after = normalised(rules, *change.after);
    if (!stillHolds(kept, *row, index) || !isFree(kept, *row, index) || !isAllowed(kept, rules, index)
        || !isClearKey(kept, index))
        return;
    if (!m_wanted)
        m_wanted = Wanted{.row = *row, .refs = {}, .firstChange = index};
    const TextId key = m_parts.pool.intern(kept.key);
    if (std::ranges::find(m_wanted->refs, key, &TagRef::key) != m_wanted->refs.end())
        return refuse(index, {.part = TagPart::Key, .rule = Rule::DuplicateKey, .text = kept.key});
    m_wanted->refs.push_back({.key = key, .value = kept.after ? m_parts.pool.intern(*kept.after) : kRemoved});
}

void PlanFileChecker::refuse(std::size_t index, const Violation &violation)
{
    PlanConflict refused = conflictOf(Reason::RuleBroken, index);
    refused.violation = violation;
    m_check.conflicts.push_back(std::move(refused));
}

std::optional<Row> PlanFileChecker::find(const PlanFileChange &change, std::size_t index)
{
    const auto collection = m_parts.places.known.constFind(change.resource.collection);
    if (collection == m_parts.places.known.cend())
        return std::nullopt;
    const std::optional<Row> row = m_parts.table.find({.collection = *collection, .id = change.resource.id});
    const bool isRead = row && m_parts.table.knowledge(*row) == TagKnowledge::Read;
    if (isRead)
        return row;
    m_check.conflicts.push_back(conflictOf(row ? Reason::TagsNotRead : Reason::UnknownResource, index));
    return std::nullopt;
}

bool PlanFileChecker::stillHolds(const PlanFileChange &change, Row row, std::size_t index)
{
    std::optional<QString> found;
    if (const std::optional<TextId> key = m_parts.pool.find(change.key)) {
        if (const std::optional<TextId> value = m_parts.pool.value(m_parts.table.tags(row), *key))
            found = m_parts.pool.text(*value);
    }
    if (found == change.before)
        return true;
    PlanConflict moved = conflictOf(Reason::ChangedMeanwhile, index);
    moved.isAlreadySo = found == change.after;
    moved.found = std::move(found);
    m_check.conflicts.push_back(std::move(moved));
    return false;
}

bool PlanFileChecker::isFree(const PlanFileChange &change, Row row, std::size_t index)
{
    if (m_parts.staged == nullptr)
        return true;
    const std::optional<TextId> key = m_parts.pool.find(change.key);
    if (!key || !m_parts.pool.value(m_parts.staged->delta(row), *key))
        return true;
    m_check.conflicts.push_back(conflictOf(Reason::EditedHere, index));
    return false;
}

bool PlanFileChecker::isAllowed(const PlanFileChange &change, const TagRules &rules, std::size_t index)
{
    const QList<Violation> violations = change.after
        ? checkKey(rules, change.key) + checkValue(rules, *change.after)
        : checkRemoval(rules, change.key, change.before.value_or(QString()));
    const auto broken = std::ranges::find_if_not(violations, &Violation::isAdvice);
    if (broken == violations.cend())
        return true;
    refuse(index, *broken);
    return false;
}

bool PlanFileChecker::isClearKey(const PlanFileChange &change, std::size_t index)
{
    if (!m_parts.keys || !change.after)
        return true;
    QString twin = m_parts.keys->lookalike(change.key);
    if (twin.isEmpty()) {
        m_parts.keys->add(change.key);
        return true;
    }
    PlanConflict unclear = conflictOf(Reason::LookalikeKey, index);
    unclear.otherKey = std::move(twin);
    m_check.conflicts.push_back(std::move(unclear));
    return false;
}

void PlanFileChecker::endResource()
{
    const Wanted wanted = *std::exchange(m_wanted, std::nullopt);
    const TagSet delta =
        m_parts.pool.normalised(m_parts.pool.intern(wanted.refs), m_parts.table.tags(wanted.row));
    if (fitsQuota(wanted.row, delta, wanted.firstChange))
        m_check.deltas.emplace_back(wanted.row, delta);
}

/// With what is staged already.
bool PlanFileChecker::fitsQuota(Row row, TagSet delta, std::size_t index)
{
    const TagRules &rules = m_parts.rules(m_parts.table.collection(row));
    const auto limit = static_cast<std::size_t>(rules.tagsPerResource);
    const TagSet base = m_parts.table.tags(row);
    const TagSet now =
        m_parts.staged == nullptr ? base : m_parts.pool.apply(base, m_parts.staged->delta(row));
    const std::size_t tags = m_parts.pool.refs(m_parts.pool.apply(now, delta)).size();
    if (tags <= limit || tags <= m_parts.pool.refs(base).size())
        return true;
    PlanConflict over = conflictOf(Reason::OverQuota, index);
    over.violation.part = TagPart::Set;
    over.violation.rule = Rule::TooManyTags;
    over.violation.limit = static_cast<int>(limit);
    over.violation.actual = static_cast<int>(tags);
    m_overQuota.push_back(std::move(over));
    return false;
}

PlanFileCheck PlanFileChecker::end()
{
    if (m_wanted)
        endResource();
    m_check.conflicts.insert(m_check.conflicts.end(), m_overQuota.cbegin(), m_overQuota.cend());
    std::ranges::sort(m_check.deltas);
    return std::move(m_check);
}

} // namespace tagdesk
