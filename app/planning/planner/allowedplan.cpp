// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "allowedplan.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tagdesk {

namespace {

/// The profile of one collection, and what it leaves of the edits, each looked at once.
struct CollectionProfile
{
    QString account;
    ProfileRules rules;
    std::unordered_map<std::uint32_t, TagSet> allowed; // by the index of a delta
};

class AllowedPlan
{
public:
    AllowedPlan(const ChangeSet &changes, const ResourceTable &table, TagPool &pool, const LimitsOf &limits,
        const RulesOf &rules, PolicyJudge *policies)
        : m_allowed(changes)
        , m_table(table)
        , m_pool(pool)
        , m_limits(limits)
        , m_rules(rules)
        , m_policies(policies)
    {
    }

    Plan build();

private:
    CollectionProfile &profileOf(Row row);
    TagSet allowed(CollectionProfile &profile, TagSet delta);
    void dropForbidden(Row row);
    void dropRefused(Row row);
    [[nodiscard]] Rows tooMany(const Plan &plan);

    ChangeSet m_allowed;
    const ResourceTable &m_table;
    TagPool &m_pool;
    const LimitsOf &m_limits;
    const RulesOf &m_rules;
    PolicyJudge *m_policies;
    std::vector<std::optional<CollectionProfile>> m_profiles; // by collection
    Plan m_forbidden; // the rows that are left out, nothing else
};

CollectionProfile &AllowedPlan::profileOf(Row row)
{
    const std::size_t collection = m_table.collectionIndex(row);
    if (collection >= m_profiles.size())
        m_profiles.resize(collection + 1);
    std::optional<CollectionProfile> &profile = m_profiles[collection];
    if (!profile) {
        const Collection &place = m_table.collection(row);
        profile = CollectionProfile{.account = place.account, .rules = m_rules(place).profile, .allowed = {}};
    }
    return *profile;
}

TagSet AllowedPlan::allowed(CollectionProfile &profile, TagSet delta)
{
    const auto [known, isNew] = profile.allowed.try_emplace(delta.index, delta);
    if (isNew) {
        for (const TagRef &ref : m_pool.refs(delta)) {
            if (isProtected(profile.rules, m_pool.text(ref.key)))
                known->second = m_pool.without(known->second, ref.key);
        }
    }
    return known->second;
}

void AllowedPlan::dropForbidden(Row row)
{
    CollectionProfile &profile = profileOf(row);
    if (!profile.rules.forbidEdits())
        return dropRefused(row);
    if (profile.rules.readOnly) {
        m_allowed.setDelta(row, {});
        m_forbidden.readOnly.push_back(row);
        return;
    }
    const TagSet delta = m_allowed.delta(row);
    const TagSet rest = allowed(profile, delta);
    if (rest == delta)
        return dropRefused(row);
    m_allowed.setDelta(row, rest);
    if (rest.isEmpty())
        return m_forbidden.protectedOnly.push_back(row);
    dropRefused(row);
    if (!m_allowed.delta(row).isEmpty())
        m_forbidden.partlyProtected.push_back(row);
}

/// What a policy refuses of what is left.
void AllowedPlan::dropRefused(Row row)
{
    if (m_policies == nullptr || m_table.knowledge(row) != TagKnowledge::Read)
        return;
    const TagSet delta = m_allowed.delta(row);
    const TagSet base = m_table.tags(row);
    const TagSet rest = m_policies->allowed(row, base, delta);
    m_forbidden.violations += m_policies->broken(row, base, rest, PolicySeverity::Confirm).size();
    if (rest == delta)
        return;
    m_allowed.setDelta(row, rest);
    (rest.isEmpty() ? m_forbidden.againstPolicy : m_forbidden.partlyAgainstPolicy).push_back(row);
}

/// All rows of the accounts of which more are in the plan than their profiles allow.
Rows AllowedPlan::tooMany(const Plan &plan)
{
    const Rows leftOut = plan.leftOut();
    std::map<QString, Rows> sent; // of accounts with a maximum
    for (const Row row : m_allowed.rows()) {
        const CollectionProfile &profile = profileOf(row);
        if (profile.rules.maximumResources > 0 && !std::ranges::binary_search(leftOut, row))
            sent[profile.account].push_back(row);
    }
    Rows rows;
    for (const auto &[account, ofAccount] : sent) {
        if (ofAccount.size() > profileOf(ofAccount.front()).rules.maximumResources)
            rows.insert(rows.end(), ofAccount.cbegin(), ofAccount.cend());
    }
    std::ranges::sort(rows);
    return rows;
}

Plan AllowedPlan::build()
{
    const Rows rows = m_allowed.rows();
    for (const Row row : rows)
        dropForbidden(row);
    Plan plan = makePlan(m_allowed, m_table, m_pool, m_limits);
    if (Rows surplus = tooMany(plan); !surplus.empty()) {
        for (const Row row : surplus)
            m_allowed.setDelta(row, {});
        plan = makePlan(m_allowed, m_table, m_pool, m_limits);
        for (Rows *partly : {&m_forbidden.partlyProtected, &m_forbidden.partlyAgainstPolicy})
            std::erase_if(*partly, [&surplus](Row row) { return std::ranges::binary_search(surplus, row); });
        m_forbidden.tooMany = std::move(surplus);
    }
    plan.readOnly = std::move(m_forbidden.readOnly);
    plan.tooMany = std::move(m_forbidden.tooMany);
    plan.protectedOnly = std::move(m_forbidden.protectedOnly);
    plan.partlyProtected = std::move(m_forbidden.partlyProtected);
    plan.againstPolicy = std::move(m_forbidden.againstPolicy);
    plan.partlyAgainstPolicy = std::move(m_forbidden.partlyAgainstPolicy);
    plan.violations = plan.isEmpty() ? 0 : m_forbidden.violations;
    return plan;
}

} // namespace

Plan makeAllowedPlan(const ChangeSet &changes, const ResourceTable &table, TagPool &pool,
    const LimitsOf &limits, const RulesOf &rules, PolicyJudge *policies)
{
    return AllowedPlan(changes, table, pool, limits, rules, policies).build();
}

} // namespace tagdesk
