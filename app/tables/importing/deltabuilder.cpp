// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "deltabuilder.h"

#include <algorithm>

namespace tagdesk {

DeltaBuilder::DeltaBuilder(ImportState &ledger)
    : m_state(ledger)
{
}

void DeltaBuilder::lookAhead(Row from)
{
    const std::size_t upTo = std::min(m_state.resources(), std::size_t{from} + kPrefetchedTogether);
    const auto forEach = [&](auto visit) {
        for (auto row = from; row < upTo; ++row) {
            if (const Index index = m_state.lastNaming(row); index != ImportState::kNone)
                visit(row, index);
        }
    };
    forEach([this](Row row, Index index) { m_state.prefetchRow(row, index); });
    forEach([this](Row row, Index index) { m_state.prefetchTags(row, index); });
}

std::size_t DeltaBuilder::build(Row row)
{
    if (row % kPrefetchedTogether == 0)
        lookAhead(row);
    m_naming.clear();
    for (Index index = m_state.lastNaming(row); index != ImportState::kNone;
         index = m_state.namingBefore(index))
        m_naming.push_back(index);
    if (m_naming.empty())
        return 0;
    std::ranges::reverse(m_naming);
    if (m_naming.size() > 1)
        findContradictions();
    if (std::ranges::none_of(m_naming, [this](Index index) { return m_state.isGood(index); }))
        return m_naming.size();
    const TagSet wanted = delta(row);
    if (!m_refs.empty() && !passesQuota(row, wanted))
        m_state.report().deltas.emplace_back(row, wanted);
    return m_naming.size();
}

/// Of rows that disagree each is told once, however many they are.
void DeltaBuilder::findContradictions()
{
    const CsvContent &content = m_state.content();
    ++m_resources;
    for (const Index index : m_naming) {
        for (const TagRef &ref : content.wanted(index))
            hear(index, ref);
    }
    for (const Index index : m_naming) {
        for (const TagRef &ref : content.wanted(index)) {
            const KeySaid &said = m_said[static_cast<std::size_t>(ref.key)];
            if (said.otherwise == ImportState::kNone)
                continue;
            const Index other = ref.value == said.value ? said.otherwise : said.first;
            m_state.addProblem(index, ImportReason::Contradiction, ref.key).otherLine = content.line(other);
            m_state.reject(index);
        }
    }
}

void DeltaBuilder::hear(Index index, const TagRef &ref)
{
    const auto key = static_cast<std::size_t>(ref.key);
    if (key >= m_said.size())
        m_said.resize(std::max(key + 1, m_said.size() * 2));
    KeySaid &said = m_said[key];
    if (said.resource != m_resources)
        said = {.resource = m_resources, .first = index, .otherwise = ImportState::kNone, .value = ref.value};
    else if (said.otherwise == ImportState::kNone && said.value != ref.value)
        said.otherwise = index;
}

TagSet DeltaBuilder::delta(Row row)
{
    const ImportTarget &target = m_state.target();
    TagPool &pool = m_state.pool();
    const TagSet wanted = asked(row);
    const TagSet staged = target.changes.delta(row);
    // What differs from the tags read is normalised as it is.
    if (staged.isEmpty())
        return wanted;
    TagSet delta = staged;
    for (const TagRef &ref : pool.refs(wanted))
        delta = pool.with(delta, ref);
    return pool.normalised(delta, target.table.tags(row));
}

/// What the good rows change, leaving m_refs empty when none is left.
TagSet DeltaBuilder::asked(Row row)
{
    for (;;) {
        m_refs.clear();
        m_asking.clear();
        for (const Index index : m_naming) {
            if (m_state.isGood(index))
                collect(row, index);
        }
        const TagSet asked = m_state.pool().intern(m_refs);
        if (m_state.pool().refs(asked).size() == m_refs.size() || !rejectTwins(asked))
            return asked;
    }
}

/// Keys that differ in the file may be one key to a cloud that trims: then too, values that differ are a
/// contradiction. `asked` holds one of them.
bool DeltaBuilder::rejectTwins(TagSet asked)
{
    const TagPool &pool = m_state.pool();
    bool found = false;
    for (std::size_t i = 0; i < m_refs.size(); ++i) {
        if (pool.value(asked, m_refs[i].key) == m_refs[i].value)
            continue;
        const auto isTwin = [&](const TagRef &ref) {
            return ref.key == m_refs[i].key && ref.value != m_refs[i].value;
        };
        const auto twin = std::ranges::find_if(m_refs, isTwin) - m_refs.begin();
        for (const auto &[here, there] :
            {std::pair(m_asking[i], m_asking[twin]), std::pair(m_asking[twin], m_asking[i])}) {
            if (m_state.isBad(here))
                continue;
            m_state.addProblem(here, ImportReason::Contradiction).otherLine = m_state.content().line(there);
            m_state.reject(here);
        }
        found = true;
    }
    return found;
}

/// Appends what the row of the file changes, in the document's ids.
void DeltaBuilder::collect(Row row, Index index)
{
    TextFacts &facts = m_state.facts(row);
    const std::optional<CsvBase> exported = m_state.base(index);
    const TagSet tags = m_state.tagsNow(row);
    for (const TagRef &ref : m_state.content().wanted(index)) {
        if (ImportState::isSame(ref, facts, m_state.valueNow(ref, facts, tags))
            || (exported && ImportState::isUntouched(ref, facts, *exported)))
            continue;
        m_refs.push_back({facts.intern(ref.key), ref.isRemoval() ? kRemoved : facts.intern(ref.value)});
        m_asking.push_back(index);
    }
}

/// How many tags the resource has with this delta, which is normalised.
std::size_t DeltaBuilder::tagsWith(Row row, TagSet delta) const
{
    const TagPool &pool = m_state.pool();
    const TagSet read = m_state.target().table.tags(row);
    std::size_t tags = pool.refs(read).size();
    for (const TagRef &ref : pool.refs(delta)) {
        if (ref.isRemoval())
            --tags;
        else
            tags += !pool.value(read, ref.key);
    }
    return tags;
}

/// Refuses the rows of a resource that would hold too many tags, and more than now.
bool DeltaBuilder::passesQuota(Row row, TagSet delta)
{
    const auto limit = static_cast<std::size_t>(m_state.facts(row).rules().tagsPerResource);
    const std::size_t tags = tagsWith(row, delta);
    if (tags <= limit || tags <= tagsWith(row, m_state.target().changes.delta(row)))
        return false;
    for (const Index index : m_naming) {
        if (!m_state.isGood(index))
            continue;
        m_state.addProblem(index, ImportReason::OverQuota).violation = {.part = TagPart::Set,
            .rule = Rule::TooManyTags,
            .position = -1,
            .limit = static_cast<int>(limit),
            .actual = static_cast<int>(tags),
            .text = {}};
        m_state.reject(index);
    }
    return true;
}

} // namespace tagdesk
