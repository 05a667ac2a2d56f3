// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

// The part of PlanRunner that looks before it writes.
#include "cloudsession.h"
#include "planrunner.h"
#include "replyreader.h"
#include "runverdict.h"
#include "tagreader.h"

#include <algorithm>

namespace tagdesk {

TagCall PlanRunner::callOf(const Part &part) const
{
    const PlannedRequest &planned = m_plan.requests[part.request];
    return tagCall({.operation = planned.operation,
                       .collection = planned.collection,
                       .phase = planned.phase,
                       .tags = planned.tags,
                       .rows = part.rows},
        m_table);
}

void PlanRunner::guard(Lane &lane, Part part)
{
    TagCall call = callOf(part);
    TagReader *reader = lane.session->readTags(call.collection, call.ids, this);
    connect(reader, &TagReader::finished, this, [this, reader] { guarded(reader); });
    m_guardings.push_back(
        {.part = std::move(part), .call = std::move(call), .lane = &lane, .reader = reader});
    ++lane.running;
    reader->start();
}

void PlanRunner::guarded(const TagReader *reader)
{
    const auto found =
        std::ranges::find_if(m_guardings, [reader](const Guarding &each) { return each.reader == reader; });
    const Guarding guarding = std::move(*found);
    m_guardings.erase(found);
    --guarding.lane->running;
    guarding.reader->deleteLater();
    m_outcome.progress.sent += reader->sent();

    // Nobody knows how long a pause lasts: what waits for its end is read again.
    Part rest{.request = guarding.part.request, .rows = {}, .isGuarded = !m_paused};
    Rows ended;
    std::vector<RowOutcome> outcomes;
    for (const Row row : guarding.part.rows) {
        RowOutcome outcome = guardVerdict(guarding, *reader, row);
        if (outcome.state == RowState::Queued && !m_outcome.stopped) {
            rest.rows.push_back(row);
            continue;
        }
        if (outcome.state == RowState::Queued)
            outcome.state = RowState::Skipped;
        m_ledger.settle(row, outcome);
        if (outcome.state != RowState::Skipped) {
            ended.push_back(row);
            outcomes.push_back(std::move(outcome));
        }
    }
    note(guarding.part.request, ended, outcomes);
    if (rest.rows.empty())
        ++m_outcome.progress.requestsDone;
    else
        guarding.lane->parts.push_front(std::move(rest));
    const auto refused =
        std::ranges::find_if(outcomes, [](const RowOutcome &outcome) { return stopsTheRun(outcome.error); });
    const bool isConflict = m_answer == ConflictAnswer::Stop && !m_outcome.conflicts.empty();
    if (!m_outcome.stopped && (refused != outcomes.end() || isConflict)) {
        m_outcome.refusal = refused != outcomes.end()
            ? refused->error
            : makeError(ErrorKind::Conflict, ErrorCause::ChangedSince);
        m_outcome.stopped = true;
        skipRest();
    }
    report();
    proceed();
}

/// Queued: it may be written.
RowOutcome PlanRunner::guardVerdict(const Guarding &guarding, const TagReader &reader, Row row)
{
    const QString id = m_table.idText(row);
    const TagReader::Outcome &read = reader.result();
    const auto tags = read.tags.constFind(id);
    if (tags == read.tags.cend()) {
        const auto error = read.errors.constFind(id);
        if (error == read.errors.cend())
            return {.state = RowState::Failed,
                .error = makeError(ErrorKind::NotFound, ErrorCause::ResourceMissing, id)};
        const bool isStopped = error->kind == ErrorKind::Cancelled && m_outcome.stopped;
        return {.state = isStopped ? RowState::Queued : RowState::Failed, .error = *error};
    }
    const TagRules &rules = rulesOf(*guarding.lane->session);
    if (isAsWanted(guarding.call, *tags, rules)) {
        tell(guarding.call, row, *tags);
        return {.state = RowState::Verified, .error = {}};
    }
    const QStringList keys =
        conflictingKeys(guarding.call, m_table.pool().tags(m_bases.at(row)), *tags, rules);
    if (keys.isEmpty())
        return {.state = RowState::Queued, .error = {}};
    m_outcome.conflicts.emplace_back(row, keys);
    tell(guarding.call, row, *tags);
    return {.state = RowState::Failed,
        .error = makeError(ErrorKind::Conflict, ErrorCause::ChangedSince),
        .conflictingKeys = keys};
}

} // namespace tagdesk
