// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagwrites.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// Numbers of runs follow each other, so that one that is missing shows.
bool lacksRuns(const std::vector<JournalRun> &runs, const JournalPlace &since, const QString &journal)
{
    if (!since.isKnown || (!since.journal.isEmpty() && since.journal != journal))
        return true;
    std::vector<qint64> ids;
    ids.reserve(runs.size());
    for (const JournalRun &run : runs)
        ids.push_back(run.id);
    std::ranges::sort(ids);
    if (since.lastRun > 0 && !std::ranges::binary_search(ids, since.lastRun))
        return true;
    qint64 expected = since.lastRun;
    return std::any_of(std::ranges::upper_bound(ids, since.lastRun), ids.end(),
        [&expected](qint64 id) { return id != ++expected; });
}

/// The account of the run among those at hand.
const RunHeader *accountOf(
    const Journal &journal, const JournalRun &run, const std::vector<RunHeader> &accounts)
{
    for (const RunHeader &account : accounts) {
        const AccountMatch match = journal.compare(run.header, account);
        // Without an access key at hand the profile tells, as it does for runs that were not marked.
        const bool isUntold = match == AccountMatch::Unmarked
            || (match == AccountMatch::OtherKey && account.accessKey.isEmpty());
        const bool isSameProfile = run.header.accountId == account.accountId;
        if (match == AccountMatch::Same || (isUntold && isSameProfile))
            return &account;
    }
    return nullptr;
}

/// The cloud took it; nullopt: it did not, or nobody sent it.
std::optional<bool> certainty(const RowOutcome &outcome)
{
    switch (outcome.state) {
    case RowState::Accepted:
    case RowState::Verified:
        return true;
    case RowState::Sending:
    case RowState::Unknown:
        return false;
    case RowState::Failed:
        return outcome.error.kind == ErrorKind::OutcomeUnknown ? std::optional(false) : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

Result<JournalPlace> journalPlace(const Journal &journal)
{
    const Result<std::vector<JournalRun>> runs = journal.runs();
    if (!runs)
        return failure(runs.error());
    return JournalPlace{
        .journal = journal.identity(), .lastRun = runs->empty() ? 0 : runs->front().id, .isKnown = true};
}

Result<TagWrites> readTagWrites(const Journal &journal, const JournalPlace &since, const QDateTime &seen,
    const std::vector<RunHeader> &accounts)
{
    const Result<std::vector<JournalRun>> runs = journal.runs();
    if (!runs)
        return failure(runs.error());
    TagWrites all;
    all.hasGap = lacksRuns(*runs, since, journal.identity());
    for (const JournalRun &run : *runs) {
        const bool isLater = run.id > since.lastRun || !run.ended.isValid() || run.ended >= seen;
        const RunHeader *account = isLater ? accountOf(journal, run, accounts) : nullptr;
        all.hasGap = all.hasGap || (isLater && run.state == RunState::Damaged);
        if (account == nullptr || run.state == RunState::Damaged)
            continue;
        const Result<std::vector<JournalCell>> cells = journal.cells(run.id);
        if (!cells)
            return failure(cells.error());
        for (const JournalCell &cell : *cells) {
            all.hasGap = all.hasGap || cell.isDamaged;
            const std::optional<bool> isCertain = certainty(cell.outcome);
            if (!isCertain || cell.isDamaged)
                continue;
            WrittenTag write{.id = cell.id,
                .key = cell.key,
                .value = cell.after,
                .isCertain = *isCertain,
                .run = run.id,
                .who = run.header.who,
                .when = run.header.started};
            write.id.collection.account = account->accountId;
            all.writes.push_back(std::move(write));
        }
    }
    return all;
}

TagWrites writesWithoutJournal(const JournalPlace &since)
{
    return {.writes = {}, .hasGap = !since.isKnown || since.lastRun > 0};
}

} // namespace tagdesk
