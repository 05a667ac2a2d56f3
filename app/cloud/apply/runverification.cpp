// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runverification.h"

#include "cloudsession.h"
#include "resourcetable.h"
#include "runlane.h"
#include "runledger.h"
#include "runverdict.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tagdesk {

namespace {

/// Of one request, for the journal.
struct Noted
{
    Rows rows;
    std::vector<RowOutcome> outcomes;
};

} // namespace

RunVerification::RunVerification(RunLedger &ledger, RunPages &pages, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_verifier(new WriteVerifier(ledger, pages, this))
{
    connect(m_verifier, &WriteVerifier::verified, this, &RunVerification::take);
    connect(m_verifier, &WriteVerifier::refused, this, &RunVerification::refused);
}

RunVerification::~RunVerification() = default;

void RunVerification::verify(RunLane &lane, std::size_t request, const Rows &rows)
{
    m_verifier->verify(lane, request, rows, {});
}

void RunVerification::readBack(RunLane &lane, std::size_t request, const Rows &rows, const Error &lost)
{
    if (m_isAborted)
        return m_ledger.settle(rows, RowState::Unknown, lost);
    for (const Row row : rows)
        m_ledger.outcomes().setUnknown(row, lost);
    // One look may show how it was before.
    m_lostRows += rows.size();
    m_verifier->verify(lane, request, rows, lost);
}

void RunVerification::take(const std::vector<WriteVerifier::Seen> &seen)
{
    RowReading reading;
    for (const WriteVerifier::Seen &each : seen) {
        if (each.tags)
            reading.rows.emplace_back(each.written.row, *each.tags);
    }
    std::ranges::stable_sort(reading.rows, {}, &std::pair<Row, Tags>::first);
    emit rowsRead(reading);
    std::map<std::size_t, Rows> unread; // accepted, and no more is known; by request
    std::map<std::size_t, Noted> noted; // the same
    for (const WriteVerifier::Seen &each : seen) {
        const WriteVerifier::Written &written = each.written;
        m_lostRows -= written.lost ? 1 : 0;
        if (!each.tags && !written.lost) {
            unread[written.request].push_back(written.row);
            continue;
        }
        const TagCall call = m_ledger.callOf(written.request, {written.row});
        RowOutcome outcome = outcomeOf(each, call);
        if (written.lost)
            m_ledger.outcomes().settle(written.row, outcome);
        else
            m_ledger.outcomes().confirm(written.row, outcome);
        if (each.tags)
            m_ledger.tell(call, written.row, *each.tags, rulesOf(written.lane->session()));
        Noted &note = noted[written.request];
        note.rows.push_back(written.row);
        note.outcomes.push_back(std::move(outcome));
    }
    for (const auto &[request, note] : noted)
        m_ledger.note(request, note.rows, note.outcomes);
    for (const auto &[request, rows] : unread) {
        const PlannedRequest &planned = m_ledger.request(request);
        m_ledger.tellAccepted(planned.operation, planned.tags, rows);
    }
    emit proceeded();
}

/// What the last look at a row that was sent makes of it. A cloud may still do, or show, what it has not yet.
RowOutcome RunVerification::outcomeOf(const WriteVerifier::Seen &seen, const TagCall &call)
{
    const WriteVerifier::Written &written = seen.written;
    if (seen.isAsWanted)
        return {.state = RowState::Verified, .error = {}};
    if (!seen.tags && isGone(seen.error))
        return {.state = RowState::Failed, .error = seen.error};
    const Error notSeen = written.lost.value_or(makeError(ErrorKind::OutcomeUnknown, ErrorCause::NotApplied));
    if (!seen.tags)
        return {.state = RowState::Unknown, .error = notSeen};
    QStringList keys =
        conflictingKeys(call, m_ledger.base(written.row), *seen.tags, rulesOf(written.lane->session()));
    if (keys.isEmpty())
        return {.state = RowState::Unknown, .error = notSeen};
    m_ledger.addConflict(written.row, keys);
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
