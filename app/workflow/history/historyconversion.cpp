// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyconversion.h"

#include "journalverdict.h"
#include "workspace.h"

#include <algorithm>

namespace tagdesk {

HistoryRun toHistory(const JournalRun &run, bool isAccountOpen, bool isForeign)
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
        .continues = run.header.continues,
        .cloud = run.header.cloud,
        .reason = run.header.note,
        .apply = run.header.apply,
        .undoesApply = !run.header.undoesApply.isEmpty(),
        .undoesForeign = !run.header.undoesJournal.isEmpty(),
        .isForeign = isForeign};
}

HistoryCell toHistory(const JournalCell &cell)
{
    return {.id = cell.id.id,
        .name = cell.name,
        .key = cell.key,
        .before = cell.before,
        .after = cell.after,
        .outcome = cell.outcome,
        .isDamaged = cell.isDamaged,
        .cloud = cell.id.collection.cloud,
        .region = cell.id.collection.region,
        .kind = cell.id.collection.kind};
}

Result<std::vector<HistoryRun>> readHistory(
    const Journal &journal, const JournalFilter &filter, const std::vector<RunHeader> &accounts)
{
    return journal.runs(filter).map([&](const std::vector<JournalRun> &runs) {
        std::vector<HistoryRun> shown;
        shown.reserve(runs.size());
        for (const JournalRun &run : runs) {
            const bool isOpen = std::ranges::any_of(accounts, [&](const RunHeader &account) {
                return journal.isForeign() ? journal.compare(run.header, account) != AccountMatch::Other
                                           : account.accountId == run.header.accountId;
            });
            shown.push_back(toHistory(run, isOpen, journal.isForeign()));
        }
        return shown;
    });
}

Result<ForeignHistory> foreignHistory(const Journal &journal)
{
    const Result<std::optional<HistoryOrigin>> origin = journal.origin();
    if (!origin)
        return failure(origin.error());
    if (*origin)
        return ForeignHistory{.path = {}, .who = (*origin)->who, .made = (*origin)->made};
    return journal.runs().map([](const std::vector<JournalRun> &runs) {
        const auto known =
            std::ranges::find_if(runs, [](const JournalRun &run) { return run.state != RunState::Damaged; });
        return ForeignHistory{
            .path = {}, .who = known == runs.end() ? QString() : known->header.who, .made = {}};
    });
}

JournalFilter toJournal(const HistoryFilter &filter, const QDateTime &now)
{
    JournalFilter wanted{.since = {},
        .until = {},
        .accountId = filter.accountId,
        .resource = filter.resource,
        .key = filter.key,
        .reason = filter.reason};
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
