// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyconversion.h"

#include "cellverdict.h"
#include "workspace.h"

namespace tagdesk {

HistoryRun toHistory(const JournalRun &run, bool isAccountOpen)
{
    return {.id = run.id,
        .started = run.header.started,
        .accountId = run.header.accountId,
        .profile = run.header.profile,
        .who = run.header.who,
        .state = run.state,
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

std::vector<NotRevertedChange> keptOf(const RunUndo::Outcome &outcome)
{
    std::vector<NotRevertedChange> all;
    for (const NotRevertedCell &kept : outcome.kept)
        all.push_back(
            {.cell = toHistory(kept.cell), .reason = kept.reason, .now = kept.now, .error = kept.error});
    return all;
}

std::vector<NotRevertedChange> keptOf(const RunResume::Outcome &outcome, Workspace &workspace)
{
    std::vector<NotRevertedChange> all;
    for (const JournalCell &cell : outcome.changed) {
        const std::optional<Row> row = workspace.table().find(cell.id);
        all.push_back({.cell = toHistory(cell),
            .reason = NotRevertedReason::ChangedSince,
            .now =
                row ? valueOf(workspace.pool().tags(workspace.table().tags(*row)), cell.key) : std::nullopt,
            .error = {}});
    }
    for (const JournalCell &cell : outcome.gone)
        all.push_back(
            {.cell = toHistory(cell), .reason = NotRevertedReason::ResourceGone, .now = {}, .error = {}});
    for (const JournalCell &cell : outcome.damaged)
        all.push_back(
            {.cell = toHistory(cell), .reason = NotRevertedReason::Damaged, .now = {}, .error = {}});
    for (const JournalCell &cell : outcome.notRead)
        all.push_back({.cell = toHistory(cell),
            .reason = NotRevertedReason::NotRead,
            .now = {},
            .error = outcome.error.value_or(Error())});
    return all;
}

SettledSummary summaryOf(const RunResume::Outcome &outcome)
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
