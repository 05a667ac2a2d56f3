// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowmatching.h"

#include "spreadsheetdamage.h"

namespace tagdesk {

RowMatching::RowMatching(ImportLedger &ledger)
    : m_ledger(ledger)
    , m_places(ledger.content(), ledger.target())
{
}

void RowMatching::match(Index index)
{
    const CsvContent &content = m_ledger.content();
    const std::span<const TagRef> refs = content.wanted(index);
    // A row that asks for nothing cannot be wrong.
    if (refs.empty())
        return;
    const std::string_view id = trimmedEnds(content.id(index));
    const CsvPlaces::Found found = id.empty() ? CsvPlaces::Found{.row = {}, .reason = ImportReason::NoId}
                                              : m_places.find(content.place(index), id);
    const bool notRead = found.row && m_ledger.target().table.knowledge(*found.row) != TagKnowledge::Read;
    if (!found.row || notRead) {
        m_ledger.addProblem(index, notRead ? ImportReason::TagsNotRead : found.reason);
        m_ledger.report().counts.errors += refs.size();
        m_ledger.reject(index);
        return;
    }
    m_ledger.link(index, *found.row);
    const std::optional<CsvBase> exported = m_ledger.base(index);
    TextFacts &facts = m_ledger.facts(*found.row);
    const Held held{.read = m_ledger.target().table.tags(*found.row), .wanted = m_ledger.tagsNow(*found.row)};
    for (const TagRef &ref : refs)
        matchCell(index, held, ref, facts, exported);
}

void RowMatching::matchCell(
    Index index, Held held, const TagRef &ref, TextFacts &facts, const std::optional<CsvBase> &base)
{
    const std::optional<TextId> now = m_ledger.valueNow(ref, facts, held.wanted);
    if (ImportLedger::isSame(ref, facts, now)) {
        ++m_ledger.report().counts.same;
        return;
    }
    if (base && !isOurs(index, held.read, ref, facts, *base))
        return;
    if (!isAllowed(index, ref, facts))
        return;
    pointOutDamage(index, ref, facts, now);
    if (m_ledger.isBad(index))
        ++m_ledger.report().counts.errors;
    else
        m_ledger.countChange(index);
}

/// False when the cell stays as it was exported, or when somebody else changed the value meanwhile. An edit
/// that is staged is nobody else's.
bool RowMatching::isOurs(Index index, TagSet read, const TagRef &ref, TextFacts &facts, const CsvBase &base)
{
    if (ImportLedger::isUntouched(ref, facts, base)) {
        ++m_ledger.report().counts.untouched;
        return false;
    }
    const std::optional<TextId> now = m_ledger.valueNow(ref, facts, read);
    const std::optional<std::string_view> theirs =
        now ? std::optional(m_ledger.pool().utf8(*now)) : std::nullopt;
    if (base.compare(facts.text(ref.key), theirs) != CsvBase::Match::Different)
        return true;
    m_ledger.addProblem(index, ImportReason::ChangedMeanwhile, ref.key);
    ++m_ledger.report().counts.errors;
    m_ledger.reject(index);
    return false;
}

bool RowMatching::isAllowed(Index index, const TagRef &ref, TextFacts &facts)
{
    const bool goodKey = ref.isRemoval() ? !facts.isReservedKey(ref.key) : facts.isGoodKey(ref.key);
    if (goodKey && (ref.isRemoval() || facts.isGoodValue(ref.value)))
        return true;

    Violation violation;
    if (!ref.isRemoval())
        violation = goodKey ? facts.valueViolation(ref.value) : facts.keyViolation(ref.key);
    const bool reserved = ref.isRemoval() || violation.rule == Rule::ReservedPrefix;
    m_ledger.addProblem(index, reserved ? ImportReason::Reserved : ImportReason::RuleBroken, ref.key)
        .violation = violation;
    ++m_ledger.report().counts.errors;
    m_ledger.reject(index);
    return false;
}

void RowMatching::pointOutDamage(
    Index index, const TagRef &ref, const TextFacts &facts, std::optional<TextId> now)
{
    if (ref.isRemoval())
        return;
    const std::string_view current = now ? m_ledger.pool().utf8(*now) : std::string_view();
    switch (findDamage(facts.text(ref.value), current)) {
    case SpreadsheetDamage::None:
        return;
    case SpreadsheetDamage::ScientificNumber:
        m_ledger.addProblem(index, ImportReason::ScientificNumber, ref.key);
        return;
    case SpreadsheetDamage::LostZeros:
        m_ledger.addProblem(index, ImportReason::LostZeros, ref.key);
        return;
    case SpreadsheetDamage::RewrittenDate:
        m_ledger.addProblem(index, ImportReason::RewrittenDate, ref.key);
        return;
    }
}

} // namespace tagdesk
