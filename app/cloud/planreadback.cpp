// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

// The part of PlanRunner that looks after it has written.
#include "cloudsession.h"
#include "planrunner.h"
#include "replyreader.h"
#include "runverdict.h"
#include "tagreader.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// Of a row of which nobody knew, for this reason, whether it was written.
RowOutcome readBackOutcome(const Error &lost, bool isRead, bool isAsWanted, const Error &readError)
{
    if (isAsWanted)
        return {.state = RowState::Verified, .error = {}};
    if (!isRead && readError.kind == ErrorKind::NotFound)
        return {.state = RowState::Failed, .error = readError};
    return {.state = isRead ? RowState::Failed : RowState::Unknown, .error = lost};
}

} // namespace

void PlanRunner::readBack(const Running &running, const Rows &rows, const Error &error)
{
    if (m_aborted) {
        for (const Row row : rows)
            m_ledger.settle(row, RowState::Unknown, error);
        return;
    }
    QStringList ids;
    for (const Row row : rows) {
        ids.append(m_table.idText(row));
        m_ledger.setUnknown(row, error);
    }
    if (running.lane->checks.verifyWrites) {
        // One look may show how it was before.
        m_lostRows += rows.size();
        return verify(running, rows, error);
    }
    TagReader *reader = running.lane->session->readTags(running.call.collection, ids, this);
    m_readBacks.push_back({.request = running.part.request,
        .rows = rows,
        .call = running.call,
        .error = error,
        .reader = reader});
    connect(reader, &TagReader::finished, this, [this, reader] { tagsArrived(reader); });
    reader->start();
}

void PlanRunner::tagsArrived(TagReader *reader)
{
    const auto it = std::find_if(
        m_readBacks.begin(), m_readBacks.end(), [&](const ReadBack &each) { return each.reader == reader; });
    const ReadBack readBack = std::move(*it);
    m_readBacks.erase(it);
    m_outcome.progress.sent += reader->sent();
    reader->deleteLater();
    const TagReader::Outcome &read = reader->result();
    std::vector<RowOutcome> outcomes;
    for (const Row row : readBack.rows) {
        const QString id = m_table.idText(row);
        const auto tags = read.tags.constFind(id);
        const bool isRead = tags != read.tags.cend();
        if (isRead)
            tell(readBack.call, row, *tags);
        const bool isDone = isRead
            && isAsWanted(
                readBack.call, *tags, rulesOf(*m_lanes.at(readBack.call.collection.account).session));
        RowOutcome outcome = readBackOutcome(readBack.error, isRead, isDone, read.errors.value(id));
        m_ledger.settle(row, outcome.state, outcome.error);
        outcomes.push_back(std::move(outcome));
    }
    note(readBack.request, readBack.rows, outcomes);
    report();
    proceed();
}

void PlanRunner::verify(const Running &running, const Rows &rows, const std::optional<Error> &lost)
{
    const PlannedRequest &request = m_plan.requests[running.part.request];
    m_verifier->verify(*running.lane->session,
        {.request = running.part.request,
            .call = callOf({.request = running.part.request, .rows = rows}),
            .tags = request.tags,
            .rows = rows,
            .lost = lost});
}

void PlanRunner::verified(const WriteVerifier::Written &written, const std::vector<WriteVerifier::Seen> &seen)
{
    const std::size_t looks = m_verifier->sent();
    m_outcome.progress.sent += looks - std::exchange(m_countedLooks, looks);
    Rows unread;
    Rows rows;
    std::vector<RowOutcome> outcomes;
    if (written.lost)
        m_lostRows -= seen.size();
    for (const WriteVerifier::Seen &each : seen) {
        if (written.lost) {
            if (each.tags)
                tell(written.call, each.row, *each.tags);
            const RowOutcome outcome =
                readBackOutcome(*written.lost, each.tags.has_value(), each.isAsWanted, each.error);
            m_ledger.settle(each.row, outcome.state, outcome.error);
            rows.push_back(each.row);
            outcomes.push_back(outcome);
            continue;
        }
        if (!each.tags) {
            unread.push_back(each.row); // accepted, and no more is known
            continue;
        }
        RowOutcome outcome{.state = RowState::Verified, .error = {}};
        if (!each.isAsWanted)
            outcome = {
                .state = RowState::Failed, .error = makeError(ErrorKind::Conflict, ErrorCause::NotApplied)};
        m_ledger.confirm(each.row, outcome);
        rows.push_back(each.row);
        outcomes.push_back(std::move(outcome));
        tell(written.call, each.row, *each.tags);
    }
    note(written.request, rows, outcomes);
    if (!unread.empty())
        emit changesAccepted(written.call.operation, written.tags, unread);
    report();
    proceed();
}

void PlanRunner::verificationRefused(const Error &error)
{
    if (!m_outcome.stopped) {
        m_outcome.refusal = error;
        m_outcome.stopped = true;
        skipRest();
    }
    report();
    proceed();
}

/// A read may come after what was read later for another request of the row: then it counts for its own keys.
void PlanRunner::tell(const TagCall &call, Row row, const Tags &tags)
{
    if (!m_ledger.isInSeveral(row)) {
        emit tagsRead(row, tags);
        return;
    }
    const TagRules &rules = rulesOf(*m_lanes.at(call.collection.account).session);
    emit tagsRead(row, withKeysOf(call, m_table.pool().tags(m_table.tags(row)), tags, rules));
}

} // namespace tagdesk
