// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rowmatcher.h"

#include "csvwriter.h"
#include "lookalike.h"
#include "spreadsheetdamage.h"

#include <algorithm>
#include <numeric>

namespace tagdesk {

namespace {

enum KeyMark : std::uint8_t { Looked = 1, NamesDates = 2 };

ImportReason reasonFor(SpreadsheetDamage damage)
{
    switch (damage) {
    case SpreadsheetDamage::ScientificNumber:
        return ImportReason::ScientificNumber;
    case SpreadsheetDamage::LostZeros:
        return ImportReason::LostZeros;
    case SpreadsheetDamage::RewrittenNumber:
        return ImportReason::RewrittenNumber;
    case SpreadsheetDamage::LostDigits:
        return ImportReason::LostDigits;
    case SpreadsheetDamage::SerialNumber:
        return ImportReason::SerialNumber;
    case SpreadsheetDamage::RewrittenTruth:
        return ImportReason::RewrittenTruth;
    case SpreadsheetDamage::RewrittenDate:
    case SpreadsheetDamage::None:
        break;
    }
    return ImportReason::RewrittenDate;
}

QStringList keysOf(const ImportTarget &target)
{
    Rows rows(target.table.size());
    std::iota(rows.begin(), rows.end(), Row{0});
    return keysInUse(rows, target.table, target.changes, target.pool);
}

} // namespace

RowMatcher::RowMatcher(ImportState &ledger)
    : m_state(ledger)
    , m_places(ledger.content(), ledger.target())
    , m_twins(keysOf(ledger.target()))
    , m_keyMarks(ledger.content().pool().textCount())
{
}

void RowMatcher::lookAhead(Index from)
{
    for (const std::optional<Row> row : m_places.lookAhead(from)) {
        if (row)
            m_state.prefetchNaming(*row);
    }
}

void RowMatcher::match(Index index)
{
    if (index % kPrefetchedTogether == 0 && m_places.isScattered())
        lookAhead(index);
    const CsvContent &content = m_state.content();
    const std::span<const TagRef> refs = content.wanted(index);
    // A row that asks for nothing cannot be wrong. But the rest of one that a line end has broken looks so,
    // too.
    if (refs.empty() && !content.isShort(index))
        return;
    const CsvPlaces::Found found = m_places.find(index);
    const bool notRead = found.row && m_state.target().table.knowledge(*found.row) != TagKnowledge::Read;
    if (!found.row || notRead) {
        ImportProblem &problem =
            m_state.addProblem(index, notRead ? ImportReason::TagsNotRead : found.reason);
        problem.row = found.row;
        problem.candidates = found.candidates;
        problem.candidateCount = found.candidateCount;
        if (!found.said.isEmpty()) {
            problem.column = content.placeColumn(found.use);
            problem.key = found.said;
        }
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
    if (!isAllowed(index, ref, facts) || (!ref.isRemoval() && !isClearKey(index, ref.key, facts)))
        return;
    pointOutOddText(index, ref, facts);
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

bool RowMatcher::isClearKey(Index index, TextId key, TextFacts &facts)
{
    std::uint8_t &mark = m_keyMarks[number(key)];
    if ((mark & Looked) != 0)
        return true;
    const QString text = facts.string(key);
    const QString lookalike = m_twins.lookalike(text);
    const bool isRefused = !lookalike.isEmpty() && !m_state.target().allowsLookalikes;
    if (isRefused) {
        addKeyProblem(index, ImportReason::LookalikeKey, key, lookalike, text);
        ++m_state.report().counts.errors;
        m_state.reject(index);
        return false;
    }
    const bool isDateKey = namesDates(facts.text(key));
    mark = static_cast<std::uint8_t>(isDateKey ? Looked | NamesDates : Looked);
    const QString twin = m_twins.caseTwin(text);
    if (!twin.isEmpty() && lookalike.isEmpty())
        addKeyProblem(index, ImportReason::CaseTwin, key, twin, text);
    const QList<Violation> odd = advice(text, TagPart::Key);
    if (!odd.isEmpty())
        m_state.addProblem(index, ImportReason::OddText, key).violation = odd.constFirst();
    m_twins.add(text);
    return true;
}

void RowMatcher::addKeyProblem(
    Index index, ImportReason reason, TextId key, const QString &other, const QString &text)
{
    ImportProblem &problem = m_state.addProblem(index, reason, key);
    problem.otherKey = other;
    problem.key = text;
}

void RowMatcher::pointOutOddText(Index index, const TagRef &ref, TextFacts &facts)
{
    if (!ref.isRemoval() && facts.isOddValue(ref.value))
        m_state.addProblem(index, ImportReason::OddText, ref.key).violation =
            advice(facts.string(ref.value), TagPart::Value).constFirst();
}

void RowMatcher::pointOutDamage(
    Index index, const TagRef &ref, const TextFacts &facts, std::optional<TextId> now)
{
    if (ref.isRemoval())
        return;
    const std::string_view current = now ? m_state.pool().utf8(*now) : std::string_view();
    const bool isDateKey = (m_keyMarks[number(ref.key)] & NamesDates) != 0;
    const DamageFound found = findDamage(facts.text(ref.value), current, isDateKey);
    if (found.damage == SpreadsheetDamage::None)
        return;
    m_state.addProblem(index, reasonFor(found.damage), ref.key).present =
        found.isExplained ? now : std::nullopt;
}

} // namespace tagdesk
