// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historytext.h"

#include "countable.h"
#include "errortext.h"

#include <QSet>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString runNumber(qint64 run)
{
    return u"#%1"_s.arg(run);
}

} // namespace

StatusMark HistoryTexts::mark(RunState state)
{
    switch (state) {
    case RunState::Running:
        //: State of a run: under way.
        return {Icon::Send, tr("running"), ColorRole::Accent};
    case RunState::Interrupted:
        //: State of a run: the program ended in the middle of it.
        return {Icon::Question, tr("cut off"), ColorRole::Unknown};
    case RunState::Done:
        //: State of a run: everything was changed as asked.
        return {Icon::Check, tr("done"), ColorRole::Added};
    case RunState::Incomplete:
        //: State of a run: it has ended, and not everything was changed.
        return {Icon::Warning, tr("incomplete"), ColorRole::Changed};
    case RunState::Damaged:
        return damagedMark();
    }
    Q_UNREACHABLE();
}

StatusMark HistoryTexts::damagedMark()
{
    //: State of a run or a change in the history: the journal does not hold what was written into it.
    return {Icon::Error, tr("damaged"), ColorRole::Removed};
}

StatusMark HistoryTexts::mark(const HistoryCell &cell)
{
    if (cell.isDamaged)
        return damagedMark();
    const RowState state = cell.outcome.state;
    switch (state) {
    case RowState::None:
    case RowState::Queued:
    case RowState::Skipped:
        //: State of a change in the history.
        return {Icon::Minus, tr("not sent"), ColorRole::Secondary};
    case RowState::Sending:
        return StatusTexts::mark(RowState::Unknown); // nobody has heard of it since
    default:
        return StatusTexts::mark(state);
    }
}

QString HistoryTexts::runs(const std::vector<qint64> &runs)
{
    QStringList names;
    for (const qint64 run : runs)
        names.append(runNumber(run));
    return names.join(tr(", "));
}

QString HistoryTexts::note(const HistoryRun &run)
{
    if (run.undoes && run.undoesForeign)
        //: Of a run; %1 is a run of somebody else's history that it takes back, such as #3.
        return tr("Undo of %1 of another history").arg(runNumber(*run.undoes));
    if (run.undoes && run.undoesApply)
        //: Of a run; %1 is one of the runs that it takes back, such as #3; the others belong to the same
        //: apply.
        return tr("Undo of %1 and the runs applied with it").arg(runNumber(*run.undoes));
    if (run.undoes)
        //: Of a run; %1 is the number of the run that it takes back, such as #3.
        return tr("Undo of %1").arg(runNumber(*run.undoes));
    if (run.continues)
        //: Of a run; %1 is the number of the run whose unsent changes it sends, such as #3.
        return tr("Rest of %1").arg(runNumber(*run.continues));
    return {};
}

QString HistoryTexts::value(const std::optional<QString> &value)
{
    if (!value)
        //: In place of a value: the resource has no such tag.
        return tr("(no tag)");
    //: In place of a value: the tag has an empty one.
    return value->isEmpty() ? tr("(empty)") : *value;
}

QString HistoryTexts::reason(const NotRevertedChange &kept, Audience audience)
{
    const bool isWindow = audience == Audience::Window;
    switch (kept.reason) {
    case NotRevertedReason::AlreadyBack:
        return tr("It is as it was before already.");
    case NotRevertedReason::ChangedSince:
        // The window has the value in a column of its own.
        return isWindow
            ? tr("Somebody else changed it since; their value is left alone.")
            : tr("Somebody else changed it since, to “%1”; their value is left alone.").arg(value(kept.now));
    case NotRevertedReason::RuleRefuses:
        return isWindow
            ? tr("It cannot be restored: today's rules of the cloud refuse the value that was there.")
            : tr("It cannot be restored: today's rules of the cloud refuse the value that was there, “%1”.")
                  .arg(value(kept.cell.before));
    case NotRevertedReason::ResourceGone:
        return tr("The resource does not exist any more.");
    case NotRevertedReason::NotRead:
        //: %1 is the reason.
        return tr("It could not be read: %1").arg(ErrorTexts::inlineText(kept.error));
    case NotRevertedReason::Damaged:
        return tr("It is damaged in the journal, so it is not known what was there.");
    case NotRevertedReason::ProfileForbids:
        return tr("The profile is read-only or protects this key.");
    }
    Q_UNREACHABLE();
}

QString HistoryTexts::commonObstacle(const HistoryRun *run, bool applying)
{
    if (run == nullptr)
        return tr("Select a run first.");
    if (applying)
        return applyingObstacle();
    if (!run->isAccountOpen && run->isForeign)
        return tr("No account that is open here can be that of the profile “%1”. Open yours of the same "
                  "account first.")
            .arg(run->profile);
    if (!run->isAccountOpen)
        return tr("The profile “%1” is not open. Open it first.").arg(run->profile);
    return {};
}

QString HistoryTexts::applyingObstacle()
{
    return tr("Changes are being applied. Wait for their end first.");
}

QString HistoryTexts::damagedObstacle()
{
    return tr("This run is damaged in the journal: it is not known what it was.");
}

QString HistoryTexts::resumeAct()
{
    //: Button: finds out what became of a run that was cut off, and stages the rest.
    return tr("Read back and resume…");
}

QString HistoryTexts::showAct()
{
    //: Button: opens the history with the run chosen.
    return tr("Show in history");
}

QString HistoryTexts::reading(const std::vector<qint64> &all)
{
    //: %1: a run such as #3, or several such as "#3, #4".
    return tr("Comparing run %1 with what is there now…").arg(runs(all));
}

QString HistoryTexts::interruptedId(qint64 run)
{
    return u"interrupted-%1"_s.arg(run);
}

QString HistoryTexts::undoObstacle(const HistoryRun *run, bool applying)
{
    if (const QString why = commonObstacle(run, applying); !why.isEmpty())
        return why;
    switch (run->state) {
    case RunState::Damaged:
        return damagedObstacle();
    case RunState::Running:
        return tr("This run has not ended yet.");
    case RunState::Interrupted:
        return run->isForeign ? cutOffElsewhere()
                              : tr("This run was cut off. Resume it first, so that it is known what it did.");
    case RunState::Done:
    case RunState::Incomplete:
        break;
    }
    return run->done + run->unknown > 0 ? QString() : tr("This run changed nothing.");
}

QString HistoryTexts::undoApplyObstacle(const std::vector<HistoryRun> &linked, bool applying)
{
    bool isChange = false;
    for (const HistoryRun &run : linked) {
        const bool didNothing = run.state != RunState::Damaged && run.state != RunState::Running
            && run.state != RunState::Interrupted && run.done + run.unknown == 0;
        if (didNothing)
            continue;
        isChange = true;
        if (const QString why = undoObstacle(&run, applying); !why.isEmpty())
            //: %1: a run such as #3, %2: why it cannot be taken back, a whole sentence.
            return tr("Run %1: %2").arg(runNumber(run.id), why);
    }
    return isChange ? QString() : tr("These runs changed nothing.");
}

QString HistoryTexts::undoApplyAct(const std::vector<HistoryRun> &linked)
{
    QSet<QString> accounts;
    for (const HistoryRun &run : linked)
        accounts.insert(run.accountId);
    //: Button; %1: "3 runs", %2: "2 accounts".
    return tr("Undo this apply (%1, %2)…")
        .arg(tr("%Ln run(s)", nullptr, countable(linked.size())),
            tr("%Ln account(s)", nullptr, countable(accounts.size())));
}

QString HistoryTexts::appliedWith(qint64 run, const std::vector<HistoryRun> &linked)
{
    QStringList others;
    for (const HistoryRun &each : linked) {
        if (each.id != run)
            //: %1: a run such as #3, %2: its profile.
            others.append(tr("%1 (%2)").arg(runNumber(each.id), each.profile));
    }
    //: %1: "#4 (Staging), #5 (Production)".
    return others.isEmpty() ? QString() : tr("One apply with %1.").arg(others.join(tr(", ")));
}

QString HistoryTexts::foreignName(const ForeignHistory &history)
{
    return history.who.isEmpty()
        //: A history that somebody else's TagDesk wrote, and nothing tells whose.
        ? tr("Somebody else's history, read-only")
        //: %1: "alice@build-7".
        : tr("History of %1, read-only").arg(history.who);
}

Message HistoryTexts::foreign(const ForeignHistory &history)
{
    Message message;
    message.id = u"foreign"_s;
    message.severity = Message::Severity::Info;
    message.text = history.made.isValid()
        //: %1: "History of alice@build-7, read-only", %2: date and time, %3: a path.
        ? tr("%1. It was saved on %2: %3")
              .arg(foreignName(history), StatusTexts::time(history.made), history.path)
        //: %1: "History of alice@build-7, read-only", %2: a path.
        : tr("%1: %2").arg(foreignName(history), history.path);
    message.detail =
        tr("What is undone from here is sent with your accounts and written into your own history.");
    message.closable = false;
    return message;
}

Sentences HistoryTexts::foreignRefused(const Error &error, Audience audience)
{
    const QString &path = error.detail;
    switch (error.cause) {
    case ErrorCause::JournalDamaged:
        return {
            tr("“%1” is damaged, or it is no history of TagDesk.").arg(path), tr("Ask for the file again.")};
    case ErrorCause::JournalForeign:
        return {tr("“%1” is no history of TagDesk.").arg(path),
            tr("A history is saved with “Save history as…” or “tagdesk-cli history --export”.")};
    case ErrorCause::JournalNewer:
        return {tr("A newer TagDesk wrote the history “%1”.").arg(path), tr("Use that newer TagDesk.")};
    default:
        return ErrorTexts::of(error, audience);
    }
}

QString HistoryTexts::saved(const QString &path)
{
    //: %1: a path.
    return tr("The history is in %1, with its values and names. It holds no keys.").arg(path);
}

Sentences HistoryTexts::noAccountOf(qint64 run, const QString &profile)
{
    //: %1: a run such as #3, %2: a profile of somebody else.
    return {tr("Run %1 of that history was made with the profile “%2” of somebody else.")
                .arg(runNumber(run), profile),
        tr("Give your --profile, or --cloud, of the same account.")};
}

QString HistoryTexts::cutOffElsewhere()
{
    return tr(
        "This run was cut off, or had not ended when the history was saved. Only the TagDesk that began "
        "it can find out what it did and send the rest.");
}

QString HistoryTexts::resumeObstacle(const HistoryRun *run, bool applying)
{
    if (run != nullptr && run->isForeign)
        return tr("A run of another history can only be resumed by the TagDesk that began it.");
    if (run != nullptr && run->state == RunState::Damaged)
        return damagedObstacle();
    const bool isUnsure = run != nullptr && run->state == RunState::Incomplete && run->unknown > 0;
    if (run != nullptr && run->state != RunState::Interrupted && !run->isElsewhere && !isUnsure)
        return tr("Only a run that was cut off, or whose outcome is not known, can be resumed.");
    return commonObstacle(run, applying);
}

Message HistoryTexts::interrupted(const HistoryRun &run)
{
    //: %1 is a number.
    QStringList parts = {tr("%1 of %Ln change(s) are done", nullptr, countable(run.planned))
                             .arg(StatusTexts::number(run.done))};
    if (run.failed > 0)
        parts.append(tr("%Ln failed", nullptr, countable(run.failed)));
    if (run.unknown > 0)
        parts.append(tr("%Ln are unknown", nullptr, countable(run.unknown)));
    if (run.notSent() > 0)
        parts.append(tr("%Ln were not sent", nullptr, countable(run.notSent())));
    Message message;
    message.id = interruptedId(run.id);
    message.severity = Message::Severity::Warning;
    //: %1: a profile, %2: date and time, %3: "120 of 200 changes are done, 12 are unknown".
    message.text = tr("An apply to %1 on %2 was cut off: %3.")
                       .arg(run.profile, StatusTexts::time(run.started), parts.join(tr(", ")));
    message.detail =
        tr("Reading back sends no change: it finds out what was done, and stages the rest for a review.");
    return message;
}

Message HistoryTexts::moreInterrupted(qint64 runs)
{
    return {.id = u"interrupted-more"_s,
        .severity = Message::Severity::Warning,
        .text = tr("%Ln more run(s) were cut off; the history has them.", nullptr, countable(runs))};
}

QString HistoryTexts::settled(const SettledSummary &summary)
{
    QStringList parts = {tr("%Ln change(s) done", nullptr, countable(summary.done))};
    if (summary.left > 0)
        parts.append(tr("%Ln left and staged", nullptr, countable(summary.left)));
    if (summary.changed > 0)
        parts.append(
            tr("%Ln changed by somebody else since and left alone", nullptr, countable(summary.changed)));
    if (summary.gone > 0)
        parts.append(tr("%Ln gone with their resource", nullptr, countable(summary.gone)));
    if (summary.damaged > 0)
        parts.append(tr("%Ln damaged in the journal and not sent", nullptr, countable(summary.damaged)));
    if (summary.notRead > 0)
        parts.append(tr("%Ln could not be read and stay unknown", nullptr, countable(summary.notRead)));
    //: %1: a run such as #3, %2: "118 changes done, 70 left and staged".
    return tr("Run %1 was read back: %2.").arg(runNumber(summary.run), parts.join(tr(", ")));
}

QString HistoryTexts::reversed(const std::vector<qint64> &all, qint64 restored, qint64 kept)
{
    QStringList parts;
    if (restored > 0)
        parts.append(tr("%Ln change(s) staged", nullptr, countable(restored)));
    if (kept > 0)
        parts.append(tr("%Ln stay(s) as it is", nullptr, countable(kept)));
    //: %1: a run such as #3, or several such as "#3, #4"; %2: "3 changes staged, 2 stay as they are".
    return tr("Undo of run %1: %2.").arg(runs(all), parts.join(tr(", ")));
}

QString HistoryTexts::undoNote(const std::vector<qint64> &all, qint64 others)
{
    if (others > 0)
        //: %1 is a run such as #3, or several such as "#3, #4".
        return tr(
            "This takes run %1 back. %Ln other staged change(s) are not ticked.", nullptr, countable(others))
            .arg(runs(all));
    //: %1 is a run such as #3, or several such as "#3, #4".
    return tr("This takes run %1 back.").arg(runs(all));
}

QString HistoryTexts::resumeNote(qint64 run, qint64 others)
{
    if (others > 0)
        //: %1 is a run such as #3.
        return tr("This is the rest of run %1. %Ln other staged change(s) are not ticked.", nullptr,
            countable(others))
            .arg(runNumber(run));
    //: %1 is a run such as #3.
    return tr("This is the rest of run %1.").arg(runNumber(run));
}

Sentences HistoryTexts::whyFailed(
    qint64 run, const Error &error, Audience audience, const QString &resumeCommand)
{
    const bool isWindow = audience == Audience::Window;
    if (error.cause != ErrorCause::Unspecified) {
        Sentences text = ErrorTexts::of(error, audience);
        const bool isNamed = error.cause != ErrorCause::OtherAccount
            && error.cause != ErrorCause::OtherAccessKey && error.cause != ErrorCause::AccountUnmarked
            && error.cause != ErrorCause::RunElsewhere;
        if (!isNamed)
            //: %1: a run such as #3, %2: what is the matter with it, a whole sentence.
            text.what = tr("Run %1: %2").arg(runNumber(run), text.what);
        return text;
    }
    switch (error.kind) {
    case ErrorKind::Invalid:
        //: %1: a run such as #3, %2: an account.
        return {tr("Run %1 belongs to another account, “%2”.").arg(runNumber(run), error.detail),
            isWindow ? tr("Open that profile, then try again.")
                     : tr("Give the --profile or --cloud that it was made with.")};
    case ErrorKind::NotFound:
        return noRun(run, audience);
    case ErrorKind::Conflict:
        //: %1: a run such as #3.
        return {tr("Run %1 is under way in another program, or was cut off and not resumed yet.")
                    .arg(runNumber(run)),
            isWindow ? tr("Wait for its end, or resume it first.")
                     //: %1: a command.
                     : tr("Wait for its end, or run “%1”.").arg(resumeCommand)};
    default:
        return ErrorTexts::of(error, audience);
    }
}

Sentences HistoryTexts::noRun(qint64 run, Audience audience)
{
    //: %1: a run such as #3.
    return {tr("The journal has no run %1.").arg(runNumber(run)),
        audience == Audience::Window ? tr("Open the history again to see what it has.")
                                     //: The command in quotes is not translated.
                                     : tr("“tagdesk-cli history” lists those there are.")};
}

Message HistoryTexts::failed(qint64 run, const Error &error)
{
    return Message::of(u"run"_s, whyFailed(run, error));
}

QString HistoryTexts::consentAct(ErrorCause cause)
{
    switch (cause) {
    case ErrorCause::OtherAccessKey:
    case ErrorCause::AccountUnmarked:
        //: Button: the account at hand is the one that a run was made with.
        return tr("It is the same account");
    case ErrorCause::AllGone:
        //: Button: the resources of a run were deleted, so that nothing is left to do.
        return tr("They were deleted: end the run");
    case ErrorCause::RunElsewhere:
        //: Button: the program that made a run on another machine has ended.
        return tr("Take it over");
    default:
        return {};
    }
}

Message HistoryTexts::takeOverQuestion(const HistoryRun &run)
{
    Error error;
    error.kind = ErrorKind::Conflict;
    error.cause = ErrorCause::RunElsewhere;
    error.detail = run.who;
    Message message = failed(run.id, error);
    message.severity = Message::Severity::Warning;
    message.detail = tr("Take it over only if its program has ended: else its changes may be sent twice.");
    return message;
}

QString HistoryTexts::unmarked(qint64 run)
{
    //: %1: a run such as #3.
    return tr(
        "The journal does not tell with which access key run %1 was made: that this is its account is told "
        "by the profile alone.")
        .arg(runNumber(run));
}

} // namespace tagdesk
