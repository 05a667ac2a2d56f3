// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runverification.h"

#include "cloudsession.h"
#include "resourcetable.h"
#include "runlane.h"
#include "runledger.h"
#include "runverdict.h"

#include <utility>

namespace tagdesk {

RunVerification::RunVerification(RunLedger &ledger, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_verifier(new WriteVerifier(this))
{
    connect(m_verifier, &WriteVerifier::verified, this, &RunVerification::take);
    connect(m_verifier, &WriteVerifier::refused, this, &RunVerification::refused);
}

RunVerification::~RunVerification() = default;

void RunVerification::verify(const RunLane &lane, std::size_t request, const Rows &rows)
{
    look(lane, request, rows, {});
}

void RunVerification::readBack(const RunLane &lane, std::size_t request, const Rows &rows, const Error &lost)
{
    if (m_isAborted)
        return m_ledger.settle(rows, RowState::Unknown, lost);
    for (const Row row : rows)
        m_ledger.outcomes().setUnknown(row, lost);
    // One look may show how it was before.
    m_lostRows += rows.size();
    look(lane, request, rows, lost);
}

void RunVerification::look(
    const RunLane &lane, std::size_t request, const Rows &rows, const std::optional<Error> &lost)
{
    QSet<QString> tagged;
    for (const Row row : rows) {
        if (!m_ledger.base(row).isEmpty())
            tagged.insert(m_ledger.table().idText(row));
    }
    m_verifier->verify(lane.session(),
        {.request = request,
            .call = m_ledger.callOf(request, rows),
            .tags = m_ledger.request(request).tags,
            .rows = rows,
            .knownTagged = std::move(tagged),
            .lost = lost,
            .rules = &rulesOf(lane.session())});
}

void RunVerification::take(
    const WriteVerifier::Written &written, const std::vector<WriteVerifier::Seen> &seen)
{
    if (written.lost)
        m_lostRows -= seen.size();
    Rows unread;
    Rows rows;
    std::vector<RowOutcome> outcomes;
    for (const WriteVerifier::Seen &each : seen) {
        if (!each.tags && !written.lost) {
            unread.push_back(each.row); // accepted, and no more is known
            continue;
        }
        RowOutcome outcome = outcomeOf(written, each, *written.rules);
        if (written.lost)
            m_ledger.outcomes().settle(each.row, outcome);
        else
            m_ledger.outcomes().confirm(each.row, outcome);
        if (each.tags) {
            emit rowRead(each.row, *each.tags);
            m_ledger.tell(written.call, each.row, *each.tags, *written.rules);
        }
        rows.push_back(each.row);
        outcomes.push_back(std::move(outcome));
    }
    m_ledger.note(written.request, rows, outcomes);
    if (!unread.empty())
        m_ledger.tellAccepted(written.call.operation, written.tags, unread);
    emit proceeded();
}

/// What the last look at a row that was sent makes of it. A cloud may still do, or show, what it has not yet.
RowOutcome RunVerification::outcomeOf(
    const WriteVerifier::Written &written, const WriteVerifier::Seen &seen, const TagRules &rules)
{
    if (seen.isAsWanted)
        return {.state = RowState::Verified, .error = {}};
    if (!seen.tags && isGone(seen.error))
        return {.state = RowState::Failed, .error = seen.error};
    const Error notSeen = written.lost.value_or(makeError(ErrorKind::OutcomeUnknown, ErrorCause::NotApplied));
    if (!seen.tags)
        return {.state = RowState::Unknown, .error = notSeen};
    QStringList keys = conflictingKeys(written.call, m_ledger.base(seen.row), *seen.tags, rules);
    if (keys.isEmpty())
        return {.state = RowState::Unknown, .error = notSeen};
    m_ledger.addConflict(seen.row, keys);
    return {.state = RowState::Failed,
        .error = makeError(ErrorKind::OutcomeUnknown, ErrorCause::ChangedSince),
        .conflictingKeys = std::move(keys)};
}

void RunVerification::abort()
{
    m_isAborted = true;
    m_verifier->abort();
}

} // namespace tagdesk
