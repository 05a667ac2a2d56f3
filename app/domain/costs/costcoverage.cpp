// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costcoverage.h"

#include "costmatch.h"
#include "policyjudge.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

void CostSum::add(CostTable::Index resource, CostAmount amount)
{
    // No sum of lines of a cost table is too large; see CostTable::add.
    (void)m_amount.add(amount);
    m_resources += m_last != resource ? 1 : 0;
    m_last = resource;
}

QStringList requiredKeysOf(const Policy &policy)
{
    QStringList keys;
    for (const PolicyRule &rule : policy.rules) {
        if (rule.isRequired && !keys.contains(rule.key))
            keys.append(rule.key);
    }
    return keys;
}

CostTags costTagsOf(const CostTable::Part &part)
{
    return {.state = part.tags ? CostTags::State::Known : CostTags::State::TagsNotRead,
        .set = part.tags.value_or(TagSet{}),
        .row = {}};
}

CostTags costTagsOf(const CostMatch &match, const ResourceTable &table, CostTable::Index resource,
    const std::function<TagSet(Row)> &wanted)
{
    if (match.kind(resource) != CostMatch::Kind::Found) {
        const bool isAmbiguous = match.kind(resource) == CostMatch::Kind::Ambiguous;
        return {.state = isAmbiguous ? CostTags::State::Ambiguous : CostTags::State::NotListed,
            .set = {},
            .row = {}};
    }
    const std::span<const Row> rows = match.rows(resource);
    const auto isNotRead = [&table](Row row) {
        return table.knowledge(row) != TagKnowledge::Read;
    };
    if (std::ranges::any_of(rows, isNotRead))
        return {.state = CostTags::State::TagsNotRead, .set = {}, .row = rows.front()};
    const TagSet set = wanted(rows.front());
    const auto differs = [&](Row row) {
        return wanted(row) != set;
    };
    if (std::ranges::any_of(rows, differs))
        return {.state = CostTags::State::Ambiguous, .set = {}, .row = {}};
    return {.state = CostTags::State::Known, .set = set, .row = rows.front()};
}

CostCounter::CostCounter(const CostTable &costs, const TagPool &pool, CostQuestion question, TagsOf tagsOf)
    : m_costs(costs)
    , m_pool(pool)
    , m_question(std::move(question))
    , m_tagsOf(std::move(tagsOf))
{
    for (const QString &key : m_question.keys)
        addKey(key, true);
    for (const QString &key : std::as_const(m_question.requiredKeys))
        addKey(key, false);
    for (const std::string &currency : costs.currencies()) {
        CostCoverage::Currency made;
        made.currency = QString::fromStdString(currency);
        made.keys.resize(m_keyIds.size());
        m_coverage.currencies.push_back(std::move(made));
    }
}

void CostCounter::addKey(const QString &key, bool isAskedEverywhere)
{
    if (m_coverage.keys.contains(key))
        return;
    if (isAskedEverywhere)
        m_everywhere.push_back(m_keyIds.size());
    m_coverage.keys.append(key);
    m_keyIds.push_back(m_pool.find(QStringView(key)));
}

bool CostCounter::proceed(std::size_t resources)
{
    const auto end = static_cast<CostTable::Index>(std::min(m_costs.size(), std::size_t{m_next} + resources));
    for (; m_next < end; ++m_next)
        m_costs.eachPart(m_next, [this](const CostTable::Part &part) { count(m_next, part); });
    return m_next < m_costs.size();
}

void CostCounter::count(CostTable::Index resource, const CostTable::Part &part)
{
    CostCoverage::Currency &sums = m_coverage.currencies[part.currency];
    sums.all.add(resource, part.amount);
    if (m_costs.id(resource).empty())
        return sums.withoutId.add(resource, part.amount);
    const CostTags tags = m_tagsOf(resource, part);
    switch (tags.state) {
    case CostTags::State::NotListed:
        return sums.notListed.add(resource, part.amount);
    case CostTags::State::Ambiguous:
        return sums.ambiguous.add(resource, part.amount);
    case CostTags::State::TagsNotRead:
        return sums.tagsNotRead.add(resource, part.amount);
    case CostTags::State::Known:
        break;
    }
    sums.known.add(resource, part.amount);
    if (tags.set.isEmpty())
        sums.untagged.add(resource, part.amount);
    if (m_question.isOpen())
        countAllKeys(resource, part, tags);
    else
        countTags(resource, part, tags);
}

void CostCounter::countTags(CostTable::Index resource, const CostTable::Part &part, const CostTags &tags)
{
    std::vector<CostCoverage::Key> &keys = keysOf(part);
    std::vector<std::size_t> lack;
    for (const std::size_t key : asked(tags)) {
        keys[key].asked.add(resource, part.amount);
        if (m_keyIds[key] && m_pool.value(tags.set, *m_keyIds[key]))
            keys[key].with.add(resource, part.amount);
        else
            lack.push_back(key);
    }
    if (!lack.empty())
        addLacking(resource, part, tags, lack);
}

void CostCounter::countAllKeys(CostTable::Index resource, const CostTable::Part &part, const CostTags &tags)
{
    std::vector<CostCoverage::Key> &keys = keysOf(part);
    for (const TagRef &tag : m_pool.refs(tags.set)) {
        const std::size_t text = number(tag.key);
        if (text >= m_keyNumbers.size())
            m_keyNumbers.resize(text + 1);
        if (m_keyNumbers[text] == 0) {
            m_coverage.keys.append(m_pool.text(tag.key));
            m_keyNumbers[text] = static_cast<std::size_t>(m_coverage.keys.size());
        }
        const std::size_t key = m_keyNumbers[text] - 1;
        if (key >= keys.size())
            keys.resize(key + 1);
        keys[key].with.add(resource, part.amount);
    }
    if (tags.set.isEmpty())
        addLacking(resource, part, tags, {});
}

/// Keys that a resource with these tags should have.
const std::vector<std::size_t> &CostCounter::asked(const CostTags &tags)
{
    if (m_question.judge == nullptr || !tags.row)
        return m_everywhere;
    const std::uint32_t list = m_question.judge->rulesOf(*tags.row, tags.set);
    const auto [found, isNew] = m_asked.try_emplace(list, m_everywhere);
    if (!isNew)
        return found->second;
    std::vector<std::size_t> &keys = found->second;
    for (const std::uint16_t number : m_question.judge->rules(list)) {
        const PolicyRule &rule = m_question.judge->rule(number);
        const qsizetype key = rule.isRequired ? m_coverage.keys.indexOf(rule.key) : -1;
        if (key >= 0)
            keys.push_back(static_cast<std::size_t>(key));
    }
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

std::vector<CostCoverage::Key> &CostCounter::keysOf(const CostTable::Part &part)
{
    return m_coverage.currencies[part.currency].keys;
}

void CostCounter::addLacking(CostTable::Index resource, const CostTable::Part &part, const CostTags &tags,
    const std::vector<std::size_t> &lack)
{
    const auto [found, isNew] =
        m_lackNumbers.try_emplace(lack, static_cast<std::uint32_t>(m_coverage.lacks.size()));
    if (isNew)
        m_coverage.lacks.push_back(lack);
    m_coverage.lacking.push_back({.resource = resource,
        .row = tags.row,
        .currency = part.currency,
        .lack = found->second,
        .amount = part.amount});
}

CostCoverage CostCounter::take()
{
    m_coverage.isOpen = m_question.isOpen();
    if (m_question.isOpen()) {
        for (CostCoverage::Currency &sums : m_coverage.currencies) {
            sums.keys.resize(static_cast<std::size_t>(m_coverage.keys.size()));
            for (CostCoverage::Key &key : sums.keys)
                key.asked = sums.known;
        }
    }
    order();
    return std::move(m_coverage);
}

void CostCounter::order()
{
    std::vector<CostCoverage::Lacking> &lacking = m_coverage.lacking;
    m_coverage.lackingCount = lacking.size();
    const auto isBefore = [this](const CostCoverage::Lacking &a, const CostCoverage::Lacking &b) {
        if (a.currency != b.currency)
            return a.currency < b.currency;
        if (a.amount != b.amount)
            return a.amount > b.amount;
        const std::string_view idOfA = m_costs.id(a.resource);
        const std::string_view idOfB = m_costs.id(b.resource);
        return idOfA != idOfB ? idOfA < idOfB : a.lack < b.lack;
    };
    if (m_question.lackingLimit == 0) {
        std::ranges::sort(lacking, isBefore);
        return;
    }
    std::vector<CostCoverage::Lacking> kept;
    std::ranges::stable_sort(lacking, {}, &CostCoverage::Lacking::currency);
    for (auto from = lacking.begin(); from != lacking.end();) {
        const auto to = std::find_if(from, lacking.end(),
            [from](const CostCoverage::Lacking &each) { return each.currency != from->currency; });
        const auto middle =
            from + std::min<std::ptrdiff_t>(to - from, static_cast<std::ptrdiff_t>(m_question.lackingLimit));
        std::partial_sort(from, middle, to, isBefore);
        kept.insert(kept.end(), from, middle);
        from = to;
    }
    lacking = std::move(kept);
}

} // namespace tagdesk
