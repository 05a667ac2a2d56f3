// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runoutcomes.h"

#include <utility>

namespace tagdesk {

namespace {

int badness(RowState state)
{
    switch (state) {
    case RowState::Failed:
        return 5;
    case RowState::Unknown:
        return 4;
    case RowState::Skipped:
        return 3;
    case RowState::Accepted:
        return 2;
    case RowState::Verified:
        return 1;
    default:
        return 0;
    }
}

bool isConflict(const RowOutcome &outcome)
{
    return outcome.state == RowState::Failed && outcome.error.cause == ErrorCause::ChangedSince;
}

void worsen(RowOutcome &worst, const RowOutcome &outcome)
{
    if (isConflict(outcome) && isConflict(worst))
        worst.conflictingKeys += outcome.conflictingKeys;
    else if (isConflict(outcome) || (badness(outcome.state) > badness(worst.state) && !isConflict(worst)))
        worst = outcome;
}

} // namespace

RunOutcomes::RunOutcomes(const Plan &plan)
{
    m_records.reserve(plan.changedRows);
    for (const PlannedRequest &request : plan.requests) {
        for (const Row row : request.rows) {
            Record &record = m_records[row];
            record.isInSeveral = record.open > 0;
            ++record.open;
        }
    }
    m_counts.rows = m_records.size();
}

void RunOutcomes::setQueued()
{
    for (auto &[row, record] : m_records)
        show(row, record, {.state = RowState::Queued, .error = {}});
}

void RunOutcomes::setSending(Row row)
{
    Record &record = m_records.at(row);
    if (record.shown.state == RowState::Queued)
        show(row, record, {.state = RowState::Sending, .error = {}});
}

void RunOutcomes::setUnknown(Row row, const Error &error)
{
    Record &record = m_records.at(row);
    if (badness(record.worst.state) < badness(RowState::Unknown))
        show(row, record, {.state = RowState::Unknown, .error = error});
}

void RunOutcomes::settle(Row row, const RowOutcome &outcome)
{
    Record &record = m_records.at(row);
    const RowState state = outcome.state;
    --record.open;
    if (state == RowState::Accepted)
        ++record.unconfirmed;
    const bool isVerified = state == RowState::Verified && record.unconfirmed == 0
        && record.worst.state == RowState::Accepted && record.open == 0;
    if (record.worst.state == RowState::None || isVerified)
        record.worst = outcome;
    else
        worsen(record.worst, outcome);
    // A failure is shown at once, everything else when the last request has ended.
    if (record.open == 0 || record.worst.state == RowState::Failed)
        show(row, record, record.worst);
    else if (record.shown.state == RowState::Unknown && state != RowState::Unknown)
        show(row, record, {.state = RowState::Sending, .error = {}});
}

void RunOutcomes::confirm(Row row, const RowOutcome &outcome)
{
    Record &record = m_records.at(row);
    --record.unconfirmed;
    if (outcome.state != RowState::Verified)
        worsen(record.worst, outcome);
    const bool isVerified = outcome.state == RowState::Verified && record.unconfirmed == 0 && record.open == 0
        && record.worst.state == RowState::Accepted;
    if (isVerified)
        record.worst = outcome;
    if (record.open == 0 || record.worst.state == RowState::Failed)
        show(row, record, record.worst);
}

bool RunOutcomes::hasFailed(Row row) const
{
    return badness(m_records.at(row).worst.state) > badness(RowState::Accepted);
}

const RowOutcome &RunOutcomes::outcome(Row row) const
{
    return m_records.at(row).shown;
}

RowOutcomes RunOutcomes::takeChanged()
{
    RowOutcomes changed;
    changed.reserve(m_changed.size());
    for (const Row row : std::exchange(m_changed, {})) {
        Record &record = m_records.at(row);
        record.isChanged = false;
        changed.emplace_back(row, record.shown);
    }
    return changed;
}

void RunOutcomes::show(Row row, Record &record, const RowOutcome &outcome)
{
    if (std::size_t *before = counter(record.shown.state))
        --*before;
    if (std::size_t *after = counter(outcome.state))
        ++*after;
    record.shown = outcome;
    if (!std::exchange(record.isChanged, true))
        m_changed.push_back(row);
}

std::size_t *RunOutcomes::counter(RowState state)
{
    switch (state) {
    case RowState::Accepted:
    case RowState::Verified:
    case RowState::AlreadySo:
        return &m_counts.accepted;
    case RowState::Failed:
        return &m_counts.failed;
    case RowState::Unknown:
        return &m_counts.unknown;
    case RowState::Skipped:
        return &m_counts.skipped;
    default:
        return nullptr;
    }
}

} // namespace tagdesk
