// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyconversion.h"

#include "cellverdict.h"
#include "workspace.h"

namespace tagdesk {

namespace {

HistoryState toHistory(RunState state)
{
    switch (state) {
    case RunState::Running:
        return HistoryState::Running;
    case RunState::Interrupted:
        return HistoryState::Interrupted;
    case RunState::Done:
        return HistoryState::Done;
    case RunState::Incomplete:
        return HistoryState::Incomplete;
    case RunState::Damaged:
        return HistoryState::Damaged;
    }
    Q_UNREACHABLE();
}

HistoryKeep toHistory(KeptReason reason)
{
    switch (reason) {
    case KeptReason::AlreadyBack:
        return HistoryKeep::AlreadyBack;
    case KeptReason::ChangedSince:
        return HistoryKeep::ChangedSince;
    case KeptReason::RuleRefuses:
        return HistoryKeep::RuleRefuses;
    case KeptReason::ResourceGone:
        return HistoryKeep::ResourceGone;
    case KeptReason::NotRead:
        return HistoryKeep::NotRead;
    case KeptReason::Damaged:
        return HistoryKeep::Damaged;
    }
    Q_UNREACHABLE();
}

} // namespace

HistoryRun toHistory(const JournalRun &run, bool isAccountOpen)
{
    return {.id = run.id,
        .started = run.header.started,
        .accountId = run.header.accountId,
        .profile = run.header.profile,
        .who = run.header.who,
        .state = toHistory(run.state),
        .isElsewhere = run.isElsewhere,
        .isAccountOpen = isAccountOpen,
        .requests = run.requests,
        .planned = run.cells.planned,
        .done = run.cells.accepted,
        .verified = run.cells.verified,
        .failed = run.cells.failed,
        .unknown = run.cells.unknown,
        .undoes = run.header.undoes,
        .continues = run.header.continues};
}

HistoryCell toHistory(const JournalCell &cell)
{
    return {.id = cell.id.id,
        .name = cell.name,
        .key = cell.key,
        .before = cell.before,
        .after = cell.after,
        .outcome = cell.outcome,
        .isDamaged = cell.isDamaged};
}

JournalFilter toJournal(const HistoryFilter &filter, const QDateTime &now)
{
    JournalFilter wanted{.since = {},
        .until = {},
        .accountId = filter.accountId,
        .resource = filter.resource,
        .key = filter.key};
    const QDateTime today = now.date().startOfDay();
    switch (filter.period) {
    case HistoryFilter::Period::Any:
        break;
    case HistoryFilter::Period::Today:
        wanted.since = today;
        break;
    case HistoryFilter::Period::Week:
        wanted.since = today.addDays(-6);
        break;
    case HistoryFilter::Period::Month:
        wanted.since = today.addDays(-29);
        break;
    }
    return wanted;
}

std::vector<HistoryKept> keptOf(const RunReversal::Outcome &outcome)
{
    std::vector<HistoryKept> all;
    for (const KeptCell &kept : outcome.kept)
        all.push_back({.cell = toHistory(kept.cell),
            .reason = toHistory(kept.reason),
            .now = kept.now,
            .error = kept.error});
    return all;
}

std::vector<HistoryKept> keptOf(const RunSettling::Outcome &outcome, Workspace &workspace)
{
    std::vector<HistoryKept> all;
    for (const JournalCell &cell : outcome.changed) {
        const std::optional<Row> row = workspace.table().find(cell.id);
        all.push_back({.cell = toHistory(cell),
            .reason = HistoryKeep::ChangedSince,
            .now =
                row ? valueOf(workspace.pool().tags(workspace.table().tags(*row)), cell.key) : std::nullopt,
            .error = {}});
    }
    for (const JournalCell &cell : outcome.gone)
        all.push_back({.cell = toHistory(cell), .reason = HistoryKeep::ResourceGone, .now = {}, .error = {}});
    for (const JournalCell &cell : outcome.damaged)
        all.push_back({.cell = toHistory(cell), .reason = HistoryKeep::Damaged, .now = {}, .error = {}});
    for (const JournalCell &cell : outcome.notRead)
        all.push_back({.cell = toHistory(cell),
            .reason = HistoryKeep::NotRead,
            .now = {},
            .error = outcome.error.value_or(Error())});
    return all;
}

SettledSummary summaryOf(const RunSettling::Outcome &outcome)
{
    return {.run = outcome.run.id,
        .done = outcome.run.cells.accepted + static_cast<qint64>(outcome.done),
        .left = static_cast<qint64>(outcome.left),
        .changed = static_cast<qint64>(outcome.changed.size()),
        .gone = static_cast<qint64>(outcome.gone.size()),
        .damaged = static_cast<qint64>(outcome.damaged.size()),
        .notRead = static_cast<qint64>(outcome.notRead.size())};
}

} // namespace tagdesk
