// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clihistorytext.h"

#include "clierrortext.h"
#include "clisentence.h"
#include "clitext.h"
#include "commandline.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kListedCells = 20;

QString changesText(std::size_t number)
{
    return countText(number, "change"_L1, "changes"_L1);
}

QString reasonText(const NotRevertedCell &kept)
{
    switch (kept.reason) {
    case NotRevertedReason::AlreadyBack:
        return u"is as it was before the run"_s;
    case NotRevertedReason::ChangedSince:
        return u"was changed by somebody else since, to %1"_cli.arg(valueText(kept.now.value_or(QString())));
    case NotRevertedReason::RuleRefuses:
        return u"had the value %1, which the cloud's rules do not allow any more: it cannot be restored"_cli
            .arg(valueText(kept.cell.before.value_or(QString())));
    case NotRevertedReason::ResourceGone:
        return u"is gone with its resource"_s;
    case NotRevertedReason::NotRead:
        return u"could not be read: %1"_cli.arg(cliErrorText(kept.error).what);
    case NotRevertedReason::Damaged:
        return u"is damaged in the journal: what was there before is not known"_s;
    }
    Q_UNREACHABLE();
}

QString resumeText(const CommandLine &line, qint64 run)
{
    return commandText(line, u"resume %1"_cli.arg(run));
}

QString cellsText(const std::vector<JournalCell> &cells)
{
    QStringList lines;
    for (std::size_t at = 0; at < std::min(cells.size(), kListedCells); ++at)
        lines.append(u"  %1  %2  %3"_cli.arg(cells[at].id.id, cells[at].name, cells[at].key));
    if (cells.size() > kListedCells)
        lines.append(u"  … and %1 more"_cli.arg(cells.size() - kListedCells));
    return lines.join(u'\n');
}

} // namespace

QString cliNoHistoryText()
{
    return u"Nothing was applied yet."_s;
}

QString cliNoRunText(qint64 run)
{
    return u"There is no run %1.\n  What to do: \"tagdesk-cli history\" lists them."_cli.arg(run);
}

QString cliNothingInterruptedText()
{
    return u"No run of this account was interrupted; nothing was sent."_s;
}

QString cliNoProfileOfRunText(const JournalRun &run)
{
    return u"Run %1 was made for \"%2\", which is no profile here.\n  What to do: give --cloud with the "
           u"options "
           "that it was made with."_cli.arg(run.id)
               .arg(run.header.profile);
}

QString cliRunErrorText(const CommandLine &line, qint64 run, const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        if (error.cause == ErrorCause::Unspecified)
            return cliNoRunText(run);
        break;
    case ErrorKind::Invalid:
        if (error.cause == ErrorCause::Unspecified)
            return u"Run %1 belongs to another account, \"%2\".\n  What to do: give the --profile or --cloud "
                   "that it was made with."_cli.arg(run)
                       .arg(error.detail);
        break;
    case ErrorKind::Conflict:
        if (error.cause == ErrorCause::Unspecified)
            return u"Run %1 is not settled: it is under way in another program, or it was interrupted.\n  "
                   u"What to do: wait for its end, or run \"%2\"."_cli.arg(run)
                       .arg(resumeText(line, run));
        break;
    default:
        break;
    }
    return cliErrorText(error).lines();
}

QString cliSettledText(const RunResume::Outcome &outcome)
{
    QStringList lines{
        u"Run %1 had been interrupted; it was read back: %2 done, %3 left."_cli.arg(outcome.run.id)
            .arg(changesText(outcome.done), changesText(outcome.left))};
    if (!outcome.changed.empty())
        lines << u"Changed by somebody else since, and left alone: %1"_cli.arg(
            changesText(outcome.changed.size()))
              << cellsText(outcome.changed);
    if (!outcome.gone.empty())
        lines << u"Gone with their resource: %1"_cli.arg(changesText(outcome.gone.size()))
              << cellsText(outcome.gone);
    if (!outcome.damaged.empty())
        lines << u"Damaged in the journal, and sent nowhere: %1"_cli.arg(changesText(outcome.damaged.size()))
              << cellsText(outcome.damaged);
    if (!outcome.notRead.empty())
        lines << u"Not read, so still unknown: %1"_cli.arg(changesText(outcome.notRead.size()))
              << cellsText(outcome.notRead);
    return lines.join(u'\n');
}

QString cliUnmarkedText(qint64 run)
{
    return u"The journal does not tell with which access key run %1 was made: that this is its account is "
           u"told "
           "by the profile alone."_cli.arg(run);
}

QString cliSkippedText(const std::vector<qint64> &runs)
{
    if (runs.empty())
        return {};
    QStringList numbers;
    for (const qint64 run : runs)
        numbers.append(QString::number(run));
    return u"Interrupted, and of another account or machine, so left alone: %1 %2."_cli.arg(
        runs.size() == 1 ? u"run"_s : u"runs"_s, numbers.join(u", "_s));
}

QString cliDamagedCellsText(std::size_t cells)
{
    return u"Damaged in the journal, and shown as it stands there: %1.\n  What to do: do not rely on these "
           "values. \"tagdesk-cli history copies\" lists copies of the journal that may still have them."_cli
               .arg(changesText(cells));
}

QString cliNoCopyText()
{
    return u"There is no copy of the journal to restore.\n  What to do: \"tagdesk-cli history copies\" lists "
           "them."_s;
}

QString cliRestoredText(const RestoredJournal &restored)
{
    QString text = u"The journal is the copy %1 now; it has the runs up to %2."_cli.arg(restored.copy)
                       .arg(restored.lastRun);
    if (!restored.before.isEmpty())
        text += u" The file that was there is %1."_cli.arg(restored.before);
    return text + u" New runs are counted from %1 on."_cli.arg(restored.nextRun);
}

QString cliJournalBusyText()
{
    return u"Another program uses the journal, so nothing was restored.\n  What to do: end it, then run the "
           "command again."_s;
}

QString cliKeptText(const std::vector<NotRevertedCell> &kept)
{
    if (kept.empty())
        return {};
    QStringList lines{u"Left as it is: %1"_cli.arg(changesText(kept.size()))};
    for (std::size_t at = 0; at < std::min(kept.size(), kListedCells); ++at) {
        const JournalCell &cell = kept[at].cell;
        lines.append(u"  %1  %2  %3 %4"_cli.arg(cell.id.id, cell.name, cell.key, reasonText(kept[at])));
    }
    if (kept.size() > kListedCells)
        lines.append(u"  … and %1 more"_cli.arg(kept.size() - kListedCells));
    return lines.join(u'\n');
}

QString cliRunText(const CommandLine &line, qint64 run)
{
    return u"This was run %1; \"%2\" takes it back."_cli.arg(run).arg(
        commandText(line, u"undo %1"_cli.arg(run)));
}

QString cliCutOffText(const CommandLine &line, const Error &error, qint64 run)
{
    CliErrorText text = cliErrorText(error);
    text.what =
        u"%1 What was sent before stays as it is; run %2 counts as interrupted."_cli.arg(text.what).arg(run);
    if (error.cause == ErrorCause::JournalDamaged) {
        text.next = u"List the resources to see their tags. %1"_cli.arg(text.next);
        return text.lines();
    }
    const QString first = error.cause == ErrorCause::DiskFull ? u"make room on the disk"_s
        : error.cause == ErrorCause::JournalLocked            ? u"wait for the end of that program"_s
                                                              : u"see that the file can be written"_s;
    text.next =
        u"%1, then run \"%2\": it finds out what became of everything, and sends what is missing."_cli.arg(
            first, resumeText(line, run));
    return text.lines();
}

QString cliReportLostText(const Error &error, const std::vector<qint64> &runs)
{
    CliErrorText text = cliErrorText(error);
    text.what = u"The list of what became of each resource could not be written to standard output. What was "
                "changed is changed, and is counted above."_s;
    text.next = runs.empty() ? u"Do not run the command again for it; list the resources to see their tags."_s
                             : u"Do not run the command again for it; \"%1\" has every change."_cli.arg(
                                 u"tagdesk-cli history %1"_cli.arg(runs.front()));
    return text.lines();
}

} // namespace tagdesk
