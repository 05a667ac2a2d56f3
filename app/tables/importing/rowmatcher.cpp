// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowmatcher.h"

#include "spreadsheetdamage.h"

namespace tagdesk {

RowMatcher::RowMatcher(ImportState &ledger)
    : m_state(ledger)
    , m_places(ledger.content(), ledger.target())
{
}

void RowMatcher::match(Index index)
{
    const CsvContent &content = m_state.content();
    const std::span<const TagRef> refs = content.wanted(index);
    // A row that asks for nothing cannot be wrong.
    if (refs.empty())
        return;
    const std::string_view id = trimmedEnds(content.id(index));
    const CsvPlaces::Found found = id.empty() ? CsvPlaces::Found{.row = {}, .reason = ImportReason::NoId}
                                              : m_places.find(content.place(index), id);
    const bool notRead = found.row && m_state.target().table.knowledge(*found.row) != TagKnowledge::Read;
    if (!found.row || notRead) {
        m_state.addProblem(index, notRead ? ImportReason::TagsNotRead : found.reason);
        m_state.report().counts.errors += refs.size();
        m_state.reject(index);
        return;
    }
    m_state.link(index, *found.row);
    const std::optional<CsvBase> exported = m_state.base(index);
    TextFacts &facts = m_state.facts(*found.row);
    const Held held{.read = m_state.target().table.tags(*found.row), .wanted = m_state.tagsNow(*found.row)};
    for (const TagRef &ref : refs)
        matchCell(index, held, ref, facts, exported);
}

void RowMatcher::matchCell(
    Index index, Held held, const TagRef &ref, TextFacts &facts, const std::optional<CsvBase> &base)
{
    const std::optional<TextId> now = m_state.valueNow(ref, facts, held.wanted);
    if (ImportState::isSame(ref, facts, now)) {
        ++m_state.report().counts.same;
        return;
    }
    if (base && !isOurs(index, held.read, ref, facts, *base))
        return;
    if (!isAllowed(index, ref, facts))
        return;
    pointOutDamage(index, ref, facts, now);
    if (m_state.isBad(index))
        ++m_state.report().counts.errors;
    else
        m_state.countChange(index);
}

/// False when the cell stays as it was exported, or when somebody else changed the value meanwhile. An edit
/// that is staged is nobody else's.
bool RowMatcher::isOurs(Index index, TagSet read, const TagRef &ref, TextFacts &facts, const CsvBase &base)
{
    if (ImportState::isUntouched(ref, facts, base)) {
        ++m_state.report().counts.untouched;
        return false;
    }
    const std::optional<TextId> now = m_state.valueNow(ref, facts, read);
    const std::optional<std::string_view> theirs =
        now ? std::optional(m_state.pool().utf8(*now)) : std::nullopt;
    if (base.compare(facts.text(ref.key), theirs) != CsvBase::Match::Different)
        return true;
    m_state.addProblem(index, ImportReason::ChangedMeanwhile, ref.key);
    ++m_state.report().counts.errors;
    m_state.reject(index);
    return false;
}

bool RowMatcher::isAllowed(Index index, const TagRef &ref, TextFacts &facts)
{
    const bool goodKey = ref.isRemoval() ? !facts.isLockedKey(ref.key) : facts.isGoodKey(ref.key);
    if (goodKey && (ref.isRemoval() || facts.isGoodValue(ref.value)))
        return true;

    Violation violation = goodKey ? facts.valueViolation(ref.value) : facts.keyViolation(ref.key);
    const bool byProfile = violation.rule == Rule::ReadOnlyProfile || violation.rule == Rule::ProtectedKey;
    const bool reserved = !byProfile && (ref.isRemoval() || violation.rule == Rule::ReservedPrefix);
    m_state.addProblem(index, reserved ? ImportReason::Reserved : ImportReason::RuleBroken, ref.key)
        .violation = violation;
    ++m_state.report().counts.errors;
    m_state.reject(index);
    return false;
}

void RowMatcher::pointOutDamage(
    Index index, const TagRef &ref, const TextFacts &facts, std::optional<TextId> now)
{
    if (ref.isRemoval())
        return;
    const std::string_view current = now ? m_state.pool().utf8(*now) : std::string_view();
    switch (findDamage(facts.text(ref.value), current)) {
    case SpreadsheetDamage::None:
        return;
    case SpreadsheetDamage::ScientificNumber:
        m_state.addProblem(index, ImportReason::ScientificNumber, ref.key);
        return;
    case SpreadsheetDamage::LostZeros:
        m_state.addProblem(index, ImportReason::LostZeros, ref.key);
        return;
    case SpreadsheetDamage::RewrittenDate:
        m_state.addProblem(index, ImportReason::RewrittenDate, ref.key);
        return;
    }
}

} // namespace tagdesk
