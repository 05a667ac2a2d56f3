// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planwarning.h"

#include <algorithm>
#include <map>
#include <span>
#include <unordered_map>

namespace tagdesk {

namespace {

constexpr qsizetype kNamedKeys = 20;
constexpr qsizetype kNamedAddresses = 3;

/// The warnings of one kind, gathered row by row.
class Gathering
{
public:
    explicit Gathering(PlanWarning::Kind kind) { m_warning.kind = kind; }

    void add(Row row, const QString &key)
    {
        ++m_warning.changes;
        if (m_warning.rows.empty() || m_warning.rows.back() != row)
            m_warning.rows.push_back(row);
        if (m_warning.keys.size() < kNamedKeys && !m_warning.keys.contains(key))
            m_warning.keys.append(key);
    }
    void addAddress(const QString &address)
    {
        if (m_warning.addresses.size() < kNamedAddresses && !m_warning.addresses.contains(address))
            m_warning.addresses.append(address);
    }
    void addTo(QList<PlanWarning> &warnings)
    {
        if (m_warning.rows.empty())
            return;
        m_warning.keys.sort();
        warnings.append(m_warning);
    }

private:
    PlanWarning m_warning;
};

/// Answers about single tags, each asked of the rules once.
class TagFacts
{
public:
    TagFacts(const TagPool &pool, const TagRules &rules)
        : m_pool(pool)
        , m_rules(rules)
    {
    }

    struct Facts
    {
        bool reserved = false;
        bool refused = false; ///< Could not be set under these rules.
    };

    /// By the profile, so that it is not sent.
    bool isForbidden(TextId key)
    {
        const auto [known, isNew] = m_forbidden.try_emplace(key, false);
        if (isNew)
            known->second = isProtected(m_rules.profile, m_pool.text(key));
        return known->second;
    }

    const Facts &of(const TagRef &ref)
    {
        const auto id = (static_cast<std::uint64_t>(ref.key) << 32U) | static_cast<std::uint64_t>(ref.value);
        const auto [known, isNew] = m_tags.try_emplace(id);
        if (isNew) {
            const Tag tag{m_pool.text(ref.key), m_pool.text(ref.value)};
            known->second.reserved = isReserved(m_rules, tag);
            known->second.refused =
                refuses(checkKey(m_rules, tag.key)) || refuses(checkValue(m_rules, tag.value));
        }
        return known->second;
    }

private:
    const TagPool &m_pool;
    const TagRules &m_rules;
    std::unordered_map<std::uint64_t, Facts> m_tags;
    std::unordered_map<TextId, bool> m_forbidden;
};

class Inspection
{
public:
    explicit Inspection(const EditInput &input)
        : m_input(input)
    {
    }

    void look(Row row)
    {
        const TagSet base = m_input.table.tags(row);
        const TagSet delta = m_input.changes.delta(row);
        TagFacts &facts = factsOf(row);
        for (const TagRef &ref : m_input.pool.refs(delta))
            look(row, ref, m_input.pool.value(base, ref.key), facts);
        lookForTwins(row, base, delta);
        lookForViolations(row, base, delta);
        lookForOwners(row, delta);
    }

    [[nodiscard]] QList<PlanWarning> warnings()
    {
        QList<PlanWarning> warnings;
        for (Gathering *gathering :
            {&m_managed, &m_violations, &m_removals, &m_irreversible, &m_reserved, &m_twins})
            gathering->addTo(warnings);
        return warnings;
    }

private:
    void look(Row row, const TagRef &ref, std::optional<TextId> old, TagFacts &facts)
    {
        if (facts.isForbidden(ref.key))
            return;
        const auto key = [&] {
            return m_input.pool.text(ref.key);
        };
        if (ref.isRemoval())
            m_removals.add(row, key());
        if (old && facts.of({ref.key, *old}).refused)
            m_irreversible.add(row, key());
        if ((old && facts.of({ref.key, *old}).reserved) || (!ref.isRemoval() && facts.of(ref).reserved))
            m_reserved.add(row, key());
    }

    /// Keys that this change adds beside one that differs in case only.
    void lookForTwins(Row row, TagSet base, TagSet delta)
    {
        for (const TagRef &ref : m_input.pool.refs(delta)) {
            if (ref.isRemoval() || m_input.pool.value(base, ref.key))
                continue;
            for (const TagRef &other : m_input.pool.refs(m_input.pool.apply(base, delta))) {
                if (other.key == ref.key || folded(other.key) != folded(ref.key))
                    continue;
                m_twins.add(row, m_input.pool.text(ref.key));
                m_twins.add(row, m_input.pool.text(other.key));
            }
        }
    }

    /// Of what is sent.
    void lookForViolations(Row row, TagSet base, TagSet delta)
    {
        if (m_input.policies == nullptr)
            return;
        const TagSet sent = m_input.policies->allowed(row, base, delta);
        for (const TextId key : m_input.policies->broken(row, base, sent, PolicySeverity::Confirm))
            m_violations.add(row, m_input.pool.text(key));
    }

    void lookForOwners(Row row, TagSet delta)
    {
        if (m_input.owners == nullptr)
            return;
        for (const TagRef &ref : m_input.pool.refs(delta)) {
            const QString key = m_input.pool.text(ref.key);
            if (const ManagedResource *owner = m_input.owners->of(row, key)) {
                m_managed.add(row, key);
                m_managed.addAddress(owner->address);
            }
        }
    }

    TextId folded(TextId text)
    {
        const auto [known, isNew] = m_folded.try_emplace(text);
        if (isNew)
            known->second = m_input.pool.intern(m_input.pool.text(text).toCaseFolded());
        return known->second;
    }

    TagFacts &factsOf(Row row)
    {
        const std::uint16_t collection = m_input.table.collectionIndex(row);
        const auto known = m_facts.find(collection);
        if (known != m_facts.end())
            return known->second;
        const TagRules &rules = m_input.rules(m_input.table.collection(row));
        return m_facts.try_emplace(collection, m_input.pool, rules).first->second;
    }

    const EditInput &m_input;
    std::unordered_map<std::uint16_t, TagFacts> m_facts;
    std::unordered_map<TextId, TextId> m_folded;
    Gathering m_managed{PlanWarning::Kind::Managed};
    Gathering m_violations{PlanWarning::Kind::Violations};
    Gathering m_removals{PlanWarning::Kind::Removals};
    Gathering m_irreversible{PlanWarning::Kind::Irreversible};
    Gathering m_reserved{PlanWarning::Kind::Reserved};
    Gathering m_twins{PlanWarning::Kind::CaseTwin};
};

/// A warning for each account, since each profile has its name and its reasons.
class ForbiddenByProfile
{
public:
    ForbiddenByProfile(PlanWarning::Kind kind, const EditInput &input)
        : m_kind(kind)
        , m_input(input)
    {
    }

    void add(const Rows &rows)
    {
        for (const Row row : rows)
            add(row);
    }
    void addTo(QList<PlanWarning> &warnings)
    {
        for (auto &[account, warning] : m_warnings) {
            std::sort(warning.rows.begin(), warning.rows.end());
            warning.keys.sort();
            warnings.append(warning);
        }
    }

private:
    void add(Row row)
    {
        const Collection &collection = m_input.table.collection(row);
        const ProfileRules &profile = m_input.rules(collection).profile;
        PlanWarning &warning = m_warnings[collection.account];
        warning.kind = m_kind;
        warning.account = collection.account;
        warning.limit = profile.maximumResources;
        warning.rows.push_back(row);
        const TagSet delta = m_input.changes.delta(row);
        const std::span<const TagRef> refs = m_input.pool.refs(delta);
        if (m_kind == PlanWarning::Kind::AgainstPolicy) {
            const TagSet sent = m_input.policies->allowed(row, m_input.table.tags(row), delta);
            for (const TagRef &ref : refs) {
                if (!m_input.pool.value(sent, ref.key))
                    name(warning, m_input.pool.text(ref.key));
            }
        } else if (m_kind == PlanWarning::Kind::Protected) {
            for (const TagRef &ref : refs) {
                if (const QString key = m_input.pool.text(ref.key); isProtected(profile, key))
                    name(warning, key);
            }
        } else {
            warning.changes += refs.size();
        }
    }

    static void name(PlanWarning &warning, const QString &key)
    {
        ++warning.changes;
        if (warning.keys.size() < kNamedKeys && !warning.keys.contains(key))
            warning.keys.append(key);
    }

    PlanWarning::Kind m_kind;
    const EditInput &m_input;
    std::map<QString, PlanWarning> m_warnings; // by account
};

PlanWarning leftOut(PlanWarning::Kind kind, Rows rows, const ChangeSet &changes, const TagPool &pool)
{
    std::sort(rows.begin(), rows.end());
    PlanWarning warning{.kind = kind, .rows = std::move(rows), .changes = 0, .keys = {}};
    for (const Row row : warning.rows)
        warning.changes += pool.refs(changes.delta(row)).size();
    return warning;
}

} // namespace

QList<PlanWarning> planWarnings(const Plan &plan, const EditInput &input)
{
    const PlanWarning notRead = leftOut(PlanWarning::Kind::NotRead, plan.notRead, input.changes, input.pool);
    const PlanWarning overQuota =
        leftOut(PlanWarning::Kind::OverQuota, plan.overQuota, input.changes, input.pool);
    const PlanWarning undecided =
        leftOut(PlanWarning::Kind::Undecided, plan.undecided, input.changes, input.pool);
    QList<PlanWarning> warnings;
    for (const PlanWarning &warning : {undecided, notRead, overQuota}) {
        if (!warning.rows.empty())
            warnings.append(warning);
    }

    ForbiddenByProfile readOnly(PlanWarning::Kind::ReadOnly, input);
    readOnly.add(plan.readOnly);
    readOnly.addTo(warnings);
    ForbiddenByProfile tooMany(PlanWarning::Kind::TooMany, input);
    tooMany.add(plan.tooMany);
    tooMany.addTo(warnings);
    ForbiddenByProfile protectedKeys(PlanWarning::Kind::Protected, input);
    protectedKeys.add(plan.protectedOnly);
    protectedKeys.add(plan.partlyProtected);
    protectedKeys.addTo(warnings);
    ForbiddenByProfile againstPolicy(PlanWarning::Kind::AgainstPolicy, input);
    againstPolicy.add(plan.againstPolicy);
    againstPolicy.add(plan.partlyAgainstPolicy);
    againstPolicy.addTo(warnings);
    if (!plan.outsideBatch.empty())
        warnings.append(
            leftOut(PlanWarning::Kind::OutsideBatch, plan.outsideBatch, input.changes, input.pool));

    Inspection inspection(input);
    const Rows leftOut = plan.leftOut();
    for (const Row row : input.changes.rows()) {
        if (!std::binary_search(leftOut.cbegin(), leftOut.cend(), row))
            inspection.look(row);
    }
    return warnings + inspection.warnings();
}

CellSet managedCells(const EditInput &input)
{
    CellSet cells;
    if (input.owners == nullptr)
        return cells;
    for (const Row row : input.changes.rows()) {
        if (input.owners->of(row) == nullptr)
            continue;
        for (const TagRef &ref : input.pool.refs(input.changes.delta(row))) {
            if (input.owners->of(row, input.pool.text(ref.key)) != nullptr)
                cells.insert(row, ref.key, input.pool);
        }
    }
    return cells;
}

} // namespace tagdesk
