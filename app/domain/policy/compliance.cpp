// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "compliance.h"

#include <QHash>

#include <algorithm>
#include <unordered_map>

namespace tagdesk {

namespace {

/// Rows of one place with one list of rules and one verdict.
struct Alike
{
    std::uint16_t collection = 0;
    std::uint32_t list = 0;
    std::uint32_t verdict = 0;

    friend bool operator==(const Alike &, const Alike &) = default;
};

struct AlikeHash
{
    std::size_t operator()(const Alike &alike) const
    {
        const std::uint64_t pair = std::uint64_t{alike.list} << 32U | alike.verdict;
        return (pair * 0x9e3779b97f4a7c15ULL) ^ (std::uint64_t{alike.collection} << 20U);
    }
};

class ComplianceCounter
{
public:
    ComplianceCounter(const ResourceTable &table, const ChangeSet &changes, TagPool &pool, PolicyJudge &judge)
        : m_table(table)
        , m_changes(changes)
        , m_pool(pool)
        , m_judge(judge)
    {
    }

    Compliance count(std::span<const Row> rows);

private:
    [[nodiscard]] std::size_t placeOf(Row row);
    void take(Row row);
    void spread(const Alike &alike, std::size_t rows);
    [[nodiscard]] std::size_t keyOf(std::uint16_t rule);

    const ResourceTable &m_table;
    const ChangeSet &m_changes;
    TagPool &m_pool;
    PolicyJudge &m_judge;
    Compliance m_compliance;
    std::vector<std::size_t> m_places; // one more than the place, by collection
    QHash<QString, std::size_t> m_keys; // by the folded key
    std::unordered_map<Alike, std::size_t, AlikeHash> m_alike;
};

std::size_t ComplianceCounter::placeOf(Row row)
{
    const std::size_t collection = m_table.collectionIndex(row);
    if (collection >= m_places.size())
        m_places.resize(collection + 1);
    if (m_places[collection] == 0) {
        m_compliance.places.push_back({.collection = m_table.collection(row)});
        m_places[collection] = m_compliance.places.size();
    }
    return m_places[collection] - 1;
}

void ComplianceCounter::take(Row row)
{
    Compliance::Place &place = m_compliance.places[placeOf(row)];
    ++place.rows;
    ++m_compliance.rows;
    if (m_table.knowledge(row) != TagKnowledge::Read) {
        ++place.notRead;
        ++m_compliance.notRead;
        return;
    }
    const TagSet wanted = m_changes.wanted(m_table, m_pool, row);
    ++m_alike[{.collection = m_table.collectionIndex(row),
        .list = m_judge.rulesOf(row, wanted),
        .verdict = m_judge.verdictOf(row, wanted)}];
}

std::size_t ComplianceCounter::keyOf(std::uint16_t rule)
{
    return m_keys.value(m_judge.rule(rule).key.toCaseFolded());
}

void ComplianceCounter::spread(const Alike &alike, std::size_t rows)
{
    const std::span<const std::uint16_t> rules = m_judge.rules(alike.list);
    if (rules.empty())
        return;
    const std::size_t place = m_places[alike.collection] - 1;
    // Several rules about one key count a resource once.
    const auto keysOf = [this](std::span<const std::uint16_t> some) {
        std::vector<std::size_t> keys;
        for (const std::uint16_t rule : some)
            keys.push_back(keyOf(rule));
        std::ranges::sort(keys);
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        return keys;
    };
    const auto add = [rows](ComplianceCount &count, std::size_t ComplianceCount::*part) {
        count.*part += rows;
    };
    add(m_compliance.all, &ComplianceCount::asked);
    add(m_compliance.places[place].all, &ComplianceCount::asked);
    for (const std::size_t key : keysOf(rules)) {
        add(m_compliance.keys[key].all, &ComplianceCount::asked);
        add(m_compliance.keys[key].places[place], &ComplianceCount::asked);
    }
    if (alike.verdict == PolicyJudge::kClean)
        return;
    add(m_compliance.all, &ComplianceCount::violating);
    add(m_compliance.places[place].all, &ComplianceCount::violating);
    for (const std::size_t key : keysOf(m_judge.verdict(alike.verdict).rules)) {
        add(m_compliance.keys[key].all, &ComplianceCount::violating);
        add(m_compliance.keys[key].places[place], &ComplianceCount::violating);
    }
}

Compliance ComplianceCounter::count(std::span<const Row> rows)
{
    for (const Row row : rows)
        take(row);
    for (const Compliance::Place &place : m_compliance.places) {
        const std::shared_ptr<const Policy> policy = m_judge.policy(place.collection.account);
        for (const QString &key : policy ? policy->keys() : QStringList()) {
            const QString folded = key.toCaseFolded();
            if (m_keys.contains(folded))
                continue;
            m_keys.insert(folded, m_compliance.keys.size());
            m_compliance.keys.push_back(
                {.key = key, .all = {}, .places = std::vector<ComplianceCount>(m_compliance.places.size())});
        }
    }
    for (const auto &[alike, count] : m_alike)
        spread(alike, count);
    return std::move(m_compliance);
}

} // namespace

Compliance countCompliance(std::span<const Row> rows, const ResourceTable &table, const ChangeSet &changes,
    TagPool &pool, PolicyJudge &judge)
{
    return ComplianceCounter(table, changes, pool, judge).count(rows);
}

} // namespace tagdesk
