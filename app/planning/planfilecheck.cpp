// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilecheck.h"

#include <algorithm>
#include <map>

namespace tagdesk {

namespace {

using Reason = PlanConflictReason;

PlanConflict conflict(Reason reason, std::size_t change)
{
    return {.reason = reason, .change = change, .found = {}, .violation = {}};
}

/// One pass over a plan file; see checkPlanFile.
class PlanFileChecker
{
public:
    PlanFileChecker(
        const PlanFilePlaces &places, const ResourceTable &table, TagPool &pool, const RulesOf &rules)
        : m_places(places)
        , m_table(table)
        , m_pool(pool)
        , m_rules(rules)
    {
    }

    void take(const PlanFileChange &change, std::size_t index);
    [[nodiscard]] PlanFileCheck end();

private:
    /// What a plan wants of one resource.
    struct Wanted
    {
        std::vector<TagRef> refs;
        std::size_t firstChange = 0;
    };

    [[nodiscard]] std::optional<Row> find(const PlanFileChange &change, std::size_t index);
    [[nodiscard]] bool stillHolds(const PlanFileChange &change, Row row, std::size_t index);
    [[nodiscard]] bool isAllowed(const PlanFileChange &change, const TagRules &rules, std::size_t index);
    void refuse(std::size_t index, const Violation &violation);
    void checkQuota(Row row, TagSet delta, std::size_t index);

    const PlanFilePlaces &m_places;
    const ResourceTable &m_table;
    TagPool &m_pool;
    const RulesOf &m_rules;
    std::map<Row, Wanted> m_wanted;
    PlanFileCheck m_check;
};

void PlanFileChecker::take(const PlanFileChange &change, std::size_t index)
{
    const std::optional<Row> row = find(change, index);
    if (!row)
        return;
    // As the cloud will keep it: what is there now has to be the value of that key.
    const TagRules &rules = m_rules(m_table.collection(*row));
    PlanFileChange kept = change;
    kept.key = normalised(rules, change.key);
    if (kept.after)
        kept.after = normalised(rules, *change.after);
    if (!stillHolds(kept, *row, index) || !isAllowed(kept, rules, index))
        return;
    Wanted &wanted = m_wanted.try_emplace(*row, Wanted{.refs = {}, .firstChange = index}).first->second;
    const TextId key = m_pool.intern(kept.key);
    if (std::ranges::find(wanted.refs, key, &TagRef::key) != wanted.refs.end())
        return refuse(index, {.part = TagPart::Key, .rule = Rule::DuplicateKey, .text = kept.key});
    wanted.refs.push_back({.key = key, .value = kept.after ? m_pool.intern(*kept.after) : kRemoved});
}

void PlanFileChecker::refuse(std::size_t index, const Violation &violation)
{
    PlanConflict refused = conflict(Reason::RuleBroken, index);
    refused.violation = violation;
    m_check.conflicts.push_back(std::move(refused));
}

std::optional<Row> PlanFileChecker::find(const PlanFileChange &change, std::size_t index)
{
    const auto collection = m_places.known.constFind(change.resource.collection);
    // Said already, once for the whole collection.
    if (collection == m_places.known.cend())
        return std::nullopt;
    const std::optional<Row> row = m_table.find({.collection = *collection, .id = change.resource.id});
    const bool isRead = row && m_table.knowledge(*row) == TagKnowledge::Read;
    if (isRead)
        return row;
    m_check.conflicts.push_back(conflict(row ? Reason::TagsNotRead : Reason::UnknownResource, index));
    return std::nullopt;
}

bool PlanFileChecker::stillHolds(const PlanFileChange &change, Row row, std::size_t index)
{
    std::optional<QString> found;
    if (const std::optional<TextId> key = m_pool.find(change.key)) {
        if (const std::optional<TextId> value = m_pool.value(m_table.tags(row), *key))
            found = m_pool.text(*value);
    }
    if (found == change.before)
        return true;
    PlanConflict moved = conflict(Reason::ChangedMeanwhile, index);
    moved.found = std::move(found);
    m_check.conflicts.push_back(std::move(moved));
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

void PlanFileChecker::checkQuota(Row row, TagSet delta, std::size_t index)
{
    const auto limit = static_cast<std::size_t>(m_rules(m_table.collection(row)).tagsPerResource);
    const TagSet base = m_table.tags(row);
    const std::size_t tags = m_pool.refs(m_pool.apply(base, delta)).size();
    if (tags <= limit || tags <= m_pool.refs(base).size())
        return;
    PlanConflict over = conflict(Reason::OverQuota, index);
    over.violation.part = TagPart::Set;
    over.violation.rule = Rule::TooManyTags;
    over.violation.limit = static_cast<int>(limit);
    over.violation.actual = static_cast<int>(tags);
    m_check.conflicts.push_back(std::move(over));
}

PlanFileCheck PlanFileChecker::end()
{
    for (const auto &[row, wanted] : m_wanted) {
        const TagSet delta = m_pool.normalised(m_pool.intern(wanted.refs), m_table.tags(row));
        checkQuota(row, delta, wanted.firstChange);
        m_check.deltas.emplace_back(row, delta);
    }
    return std::move(m_check);
}

} // namespace

std::vector<Collection> PlanFilePlaces::collections() const
{
    return {known.cbegin(), known.cend()};
}

PlanFilePlaces planFilePlaces(
    const PlanFile &plan, const std::vector<Account> &accounts, const std::vector<Collection> &collections)
{
    PlanFilePlaces places;
    for (std::size_t at = 0; at < plan.changes.size(); ++at) {
        const Collection &named = plan.changes[at].resource.collection;
        // Changes are ordered, so those of one collection follow each other.
        if (at > 0 && plan.changes[at - 1].resource.collection == named)
            continue;
        const auto account = std::ranges::find_if(accounts, [&named](const Account &open) {
            return open.cloud == named.cloud && open.name == named.account;
        });
        if (account == accounts.end()) {
            places.unknown.push_back(conflict(Reason::UnknownAccount, at));
            continue;
        }
        Collection collection = named;
        collection.account = account->id;
        if (std::ranges::find(collections, collection) == collections.end())
            places.unknown.push_back(conflict(Reason::UnknownCollection, at));
        else
            places.known.insert(named, collection);
    }
    return places;
}

PlanFileCheck checkPlanFile(const PlanFile &plan, const PlanFilePlaces &places, const ResourceTable &table,
    TagPool &pool, const RulesOf &rules)
{
    PlanFileChecker checker(places, table, pool, rules);
    for (std::size_t at = 0; at < plan.changes.size(); ++at)
        checker.take(plan.changes[at], at);
    PlanFileCheck check = checker.end();
    check.conflicts.insert(check.conflicts.begin(), places.unknown.cbegin(), places.unknown.cend());
    return check;
}

} // namespace tagdesk
