// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importstate.h"

#include <utility>

namespace tagdesk {

ImportState::ImportState(const CsvContent &content, ImportTarget target)
    : m_content(content)
    , m_target(std::move(target))
    , m_rows(content.size())
    , m_lastNaming(m_target.table.size(), kNone)
{
    m_target.pool.reserveMore(content.pool().textCount());
}

void ImportState::link(Index index, Row row)
{
    m_rows[index].before = std::exchange(m_lastNaming[row], index);
    m_rows[index].resource = row;
}

void ImportState::countChange(Index index)
{
    ++m_rows[index].changes;
    ++m_report.counts.changes;
}

void ImportState::reject(Index index)
{
    FileRow &row = m_rows[index];
    row.bad = true;
    m_report.counts.changes -= row.changes;
    m_report.counts.errors += row.changes;
    row.changes = 0;
}

ImportProblem &ImportState::addProblem(Index index, ImportReason reason, std::optional<TextId> key)
{
    return m_report.problems.emplace_back(ImportProblem{.reason = reason,
        .line = m_content.line(index),
        .column = m_content.column(key),
        .form = {},
        .violation = {},
        .otherLine = 0,
        .otherKey = {},
        .key = {},
        .row = m_rows[index].resource});
}

TextFacts &ImportState::facts(Row row)
{
    const std::uint16_t collection = m_target.table.collectionIndex(row);
    if (collection >= m_factsOfCollection.size())
        m_factsOfCollection.resize(collection + std::size_t{1});
    TextFacts *&cached = m_factsOfCollection[collection];
    if (cached == nullptr) {
        const TagRules &rules = m_target.rules(m_target.table.collection(row));
        std::unique_ptr<TextFacts> &made = m_facts[&rules];
        if (!made)
            made = std::make_unique<TextFacts>(rules, m_content.pool(), m_target.pool);
        cached = made.get();
    }
    return *cached;
}

std::optional<CsvBase> ImportState::base(Index index) const
{
    const std::string_view text = m_content.base(index);
    return text.empty() ? std::nullopt : CsvBase::parse(text);
}

std::optional<TextId> ImportState::valueNow(const TagRef &ref, TextFacts &facts, TagSet now) const
{
    const std::optional<TextId> key = facts.inDocument(ref.key);
    return key ? m_target.pool.value(now, *key) : std::nullopt;
}

bool ImportState::isSame(const TagRef &ref, TextFacts &facts, std::optional<TextId> now)
{
    return ref.isRemoval() ? !now : now && facts.equals(ref.value, *now);
}

bool ImportState::isUntouched(const TagRef &ref, const TextFacts &facts, const CsvBase &base)
{
    const auto isEqual = [&](std::string_view key, std::string_view value) {
        return base.compare(key, ref.isRemoval() ? std::nullopt : std::optional(value))
            == CsvBase::Match::Equal;
    };
    if (ref.isRemoval())
        return isEqual(facts.text(ref.key), {});
    // A cloud that trims may hold tags from before it did: they are exported as they are.
    return isEqual(facts.text(ref.key), facts.text(ref.value))
        || isEqual(facts.asWritten(ref.key), facts.asWritten(ref.value));
}

} // namespace tagdesk
