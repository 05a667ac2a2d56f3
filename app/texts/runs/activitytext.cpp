// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "activitytext.h"

#include "countable.h"
#include "errortext.h"
#include "scopetext.h"
#include "statustext.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString placeOf(const Scope &scope)
{
    return scope.collection.kind.isEmpty() ? ScopeTexts::cloud(scope.collection.cloud)
                                           : ScopeTexts::path(scope);
}

bool isOfSeveral(const Activity &activity)
{
    return activity.scopes.scopes().size() > 1;
}

QString number(qint64 count)
{
    return StatusTexts::number(count);
}

} // namespace

QString ActivityTexts::what(const Activity &activity)
{
    const QString place = placeOf(activity.scope);
    switch (activity.kind) {
    case ActivityKind::List:
        if (isOfSeveral(activity))
            //: Running work: several product lines or zones are read together.
            return tr("Reading %Ln scope(s)", nullptr, countable(activity.scopes.scopes().size()));
        //: Running work; %1 is a scope such as "cn-north-1 / Virtual machines".
        return tr("Reading %1").arg(place);
    case ActivityKind::Count:
        //: Running work; %1 is a cloud or a scope.
        return tr("Counting the resources of %1").arg(place);
    case ActivityKind::Apply:
        if (!activity.reason.isEmpty()) //: Running work; %1 is a cloud, %2 what a person said it is for.
            return tr("Applying changes to %1 (%2)").arg(place, activity.reason);
        //: Running work; %1 is a cloud.
        return tr("Applying changes to %1").arg(place);
    case ActivityKind::ReadBack:
        //: Running work; %1 is a cloud or a scope.
        return tr("Reading tags back from %1").arg(place);
    }
    Q_UNREACHABLE();
}

QString ActivityTexts::state(const Activity &activity)
{
    QStringList parts;
    if (isOfSeveral(activity)) {
        //: Progress of reading several product lines or zones. %1: how many were read, of all.
        parts.append(tr("%1 of %Ln scope(s)", nullptr, countable(activity.scopes.scopes().size()))
                         .arg(number(activity.scopesDone)));
        parts.append(tr("%Ln resource(s)", nullptr, countable(activity.done)));
    } else if (activity.done > 0 || activity.left >= 0) {
        if (activity.left > 0)
            //: Progress: "412 of 1,204".
            parts.append(
                tr("%1 of %2")
                    .arg(number(activity.done), number(activity.done + activity.failed + activity.left)));
        else
            parts.append(tr("%1 done").arg(number(activity.done)));
    }
    if (!activity.notCounted.isEmpty())
        //: Of a count; %1 are product lines such as "MySQL, PostgreSQL".
        parts.append(tr("not counted: %1").arg(ScopeTexts::kinds(activity.notCounted)));
    else if (activity.failed > 0)
        parts.append(tr("%1 failed").arg(number(activity.failed)));
    switch (activity.state) {
    case ActivityState::Running:
        if (activity.millisecondsLeft > 0)
            parts.append(StatusTexts::timeLeft(activity.millisecondsLeft));
        break;
    case ActivityState::Done:
        break;
    case ActivityState::Waiting:
        //: %1 is a time of day.
        parts.append(activity.throttledUntil.isValid()
                ? tr("the cloud asks for a pause until %1").arg(StatusTexts::time(activity.throttledUntil))
                : tr("waiting"));
        break;
    case ActivityState::Paused:
        //: Of running work: nothing new is sent until somebody resumes it.
        parts.append(tr("paused"));
        break;
    case ActivityState::Stopping:
        parts.append(tr("stopping after the running requests"));
        break;
    case ActivityState::Failed:
        if (activity.error)
            parts.append(ErrorTexts::of(*activity.error).what);
        break;
    case ActivityState::Stopped:
        parts.append(tr("stopped"));
        break;
    }
    //: Between the parts of a line.
    return parts.join(tr(" · "));
}

QString ActivityTexts::running(const Activity &activity)
{
    const QString progress = state(activity);
    if (progress.isEmpty())
        return what(activity);
    //: Running work: %1 is what it does, such as "Reading Virtual machines", %2 how far it is.
    return tr("%1 · %2").arg(what(activity), progress);
}

QString ActivityTexts::inTitle(const Activity &activity)
{
    const qint64 ended = activity.done + activity.failed;
    const qint64 all = ended + std::max<qint64>(0, activity.left);
    const QString percent = number(all == 0 ? 0 : ended * 100 / all);
    if (activity.state == ActivityState::Paused) {
        //: In the title of the window: applying changes was paused after so much of it.
        return tr("Paused at %1 %").arg(percent);
    }
    //: In the title of the window: how much of the changes is applied.
    return tr("Applying %1 %").arg(percent);
}

Icon ActivityTexts::stateIcon(const Activity &activity)
{
    switch (activity.state) {
    case ActivityState::Running:
        return activity.kind == ActivityKind::Apply ? Icon::Send : Icon::Refresh;
    case ActivityState::Waiting:
        return Icon::Clock;
    case ActivityState::Paused:
        return Icon::Pause;
    case ActivityState::Stopping:
    case ActivityState::Stopped:
        return Icon::Stop;
    case ActivityState::Done:
        return activity.failed > 0 || !activity.notCounted.isEmpty() ? Icon::Warning : Icon::Check;
    case ActivityState::Failed:
        return Icon::Error;
    }
    Q_UNREACHABLE();
}

ColorRole ActivityTexts::stateColorRole(const Activity &activity)
{
    switch (activity.state) {
    case ActivityState::Running:
        return ColorRole::Accent;
    case ActivityState::Waiting:
    case ActivityState::Paused:
    case ActivityState::Stopping:
        return ColorRole::Changed;
    case ActivityState::Stopped:
        return ColorRole::Secondary;
    case ActivityState::Done:
        return activity.failed > 0 || !activity.notCounted.isEmpty() ? ColorRole::Changed : ColorRole::Added;
    case ActivityState::Failed:
        return ColorRole::Removed;
    }
    Q_UNREACHABLE();
}

QString ActivityTexts::of(const LogEvent &event)
{
    const QString place = placeOf(event.scope);
    const QString why = event.error ? ErrorTexts::inlineText(*event.error) : QString();
    switch (event.kind) {
    case LogEvent::Kind::AccountOpened:
        return tr("Opened %1").arg(place);
    case LogEvent::Kind::ListingStarted:
        return tr("Reading %1").arg(place);
    case LogEvent::Kind::ListingFinished:
        //: Log; %1 is a scope.
        return tr("Read %1: %Ln resource(s)", nullptr, countable(event.count)).arg(place);
    case LogEvent::Kind::ListingFailed:
        return tr("Reading %1 failed: %2").arg(place, why);
    case LogEvent::Kind::CountFailed:
        return tr("Counting %1 failed: %2").arg(place, why);
    case LogEvent::Kind::ApplyStarted:
        //: Log; %1 is a cloud. The looks before and after each request come on top.
        return tr("Applying changes to %1: %Ln request(s) that write", nullptr, countable(event.count))
            .arg(place);
    case LogEvent::Kind::Throttled:
        return tr("%1 asks for a pause of %2 ms").arg(place, number(event.count));
    case LogEvent::Kind::ApplyFinished:
        return tr("Applied: %1 accepted, %2 failed").arg(number(event.count), number(event.failed));
    case LogEvent::Kind::ApplyStopped:
        return tr("Stopped: %1 accepted, %2 failed").arg(number(event.count), number(event.failed));
    case LogEvent::Kind::RowFailed:
        return tr("%1 failed: %2").arg(event.text, why);
    case LogEvent::Kind::BatchWriting:
        if (event.count > 0)
            //: Log; %1 is a cloud.
            return tr("%1 writes tags of %Ln resource(s) in one request", nullptr, countable(event.count))
                .arg(place);
        if (event.error)
            //: Log; %1 is a cloud, %2 the reason.
            return tr("%1 writes tags one resource at a time: %2").arg(place, why);
        //: Log; %1 is a cloud.
        return tr("%1 writes tags one resource at a time").arg(place);
    case LogEvent::Kind::ReadBack:
        return tr("Read back: %1 as planned, %2 not").arg(number(event.count), number(event.failed));
    }
    Q_UNREACHABLE();
}

ColorRole ActivityTexts::colorRoleOf(const LogEvent &event)
{
    switch (event.kind) {
    case LogEvent::Kind::ListingFailed:
    case LogEvent::Kind::CountFailed:
    case LogEvent::Kind::RowFailed:
        return ColorRole::Removed;
    case LogEvent::Kind::Throttled:
    case LogEvent::Kind::ApplyStopped:
        return ColorRole::Changed;
    case LogEvent::Kind::BatchWriting:
        return event.error ? ColorRole::Changed : ColorRole::Neutral;
    default:
        return event.failed > 0 ? ColorRole::Changed : ColorRole::Neutral;
    }
}

QString ActivityTexts::of(const EditDescription &edit)
{
    const auto rows = static_cast<int>(edit.rows);
    switch (edit.kind) {
    case EditDescription::Kind::SetTag:
        //: Name of an undo step; %1 is a tag key, %2 its value.
        return tr("set %1 to “%2” on %Ln resource(s)", nullptr, rows).arg(edit.key, edit.text);
    case EditDescription::Kind::SetTags:
        return edit.text.isEmpty()
            //: Name of an undo step.
            ? tr("paste tags into %Ln resource(s)", nullptr, rows)
            //: Name of an undo step; %1 is the name of a tag set.
            : tr("apply the tag set “%1” to %Ln resource(s)", nullptr, rows).arg(edit.text);
    case EditDescription::Kind::RemoveTag:
        //: Name of an undo step; %1 is a tag key.
        return tr("remove %1 from %Ln resource(s)", nullptr, rows).arg(edit.key);
    case EditDescription::Kind::RenameKey:
        //: Name of an undo step; %1 is a tag key, %2 the new key.
        return tr("rename %1 to %2 on %Ln resource(s)", nullptr, rows).arg(edit.key, edit.text);
    case EditDescription::Kind::Revert:
        //: Name of an undo step.
        return tr("revert %Ln resource(s)", nullptr, rows);
    case EditDescription::Kind::Import:
        //: Name of an undo step; %1 is a file.
        return tr("import %1").arg(edit.text);
    case EditDescription::Kind::UndoRun:
        //: Name of an undo step.
        return tr("take back applied changes of %Ln resource(s)", nullptr, rows);
    case EditDescription::Kind::ResumeRun:
        //: Name of an undo step.
        return tr("finish an interrupted apply on %Ln resource(s)", nullptr, rows);
    case EditDescription::Kind::RestoreDraft:
        //: Name of an undo step.
        return tr("restore kept changes of %Ln resource(s)", nullptr, rows);
    case EditDescription::Kind::Paste:
        //: Name of an undo step.
        return tr("paste into cells of %Ln resource(s)", nullptr, rows);
    case EditDescription::Kind::FillCells:
        //: Name of an undo step.
        return tr("fill cells of %Ln resource(s)", nullptr, rows);
    case EditDescription::Kind::SetCells:
        //: Name of an undo step; %1 is the value of tags.
        return tr("set cells of %Ln resource(s) to “%1”", nullptr, rows).arg(edit.text);
    case EditDescription::Kind::RemoveCells:
        //: Name of an undo step.
        return tr("remove tags in cells of %Ln resource(s)", nullptr, rows);
    case EditDescription::Kind::CleanUp:
        //: Name of an undo step.
        return tr("clean up tags of %Ln resource(s)", nullptr, rows);
    case EditDescription::Kind::MergeSpellings:
        //: Name of an undo step.
        return tr("merge spellings on %Ln resource(s)", nullptr, rows);
    case EditDescription::Kind::RestoreSnapshot:
        //: Name of an undo step; %1 is a snapshot, as “#3”.
        return tr("bring back tags of snapshot %1 on %Ln resource(s)", nullptr, rows).arg(edit.text);
    }
    Q_UNREACHABLE();
}

} // namespace tagdesk
