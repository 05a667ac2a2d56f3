// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "statustext.h"

#include "countable.h"
#include "outcometable.h"
#include "plan.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

const QLatin1String kDot(" \xb7 ");

} // namespace

StatusMark StatusTexts::mark(RowState state)
{
    switch (state) {
    case RowState::None:
        return {};
    case RowState::Queued:
        //: State of a row: waits to be sent.
        return {Icon::Clock, tr("queued"), ColorRole::Secondary};
    case RowState::Sending:
        //: State of a row: the request is under way.
        return {Icon::Send, tr("sending"), ColorRole::Accent};
    case RowState::Accepted:
        //: State of a row: the cloud said yes.
        return {Icon::Check, tr("accepted"), ColorRole::Added};
    case RowState::Verified:
        //: State of a row: read back, and it is as wanted.
        return {Icon::CheckDouble, tr("verified"), ColorRole::Added};
    case RowState::AlreadySo:
        //: State of a row: somebody else had already made the change, so nothing was sent.
        return {Icon::Check, tr("already so"), ColorRole::Secondary};
    case RowState::Failed:
        //: State of a row: the cloud refused the change.
        return {Icon::Error, tr("failed"), ColorRole::Removed};
    case RowState::Skipped:
        //: State of a row: stopped before it was sent.
        return {Icon::Minus, tr("skipped"), ColorRole::Secondary};
    case RowState::Unknown:
        //: State of a row: sent, but the answer was lost.
        return {Icon::Question, tr("unknown"), ColorRole::Unknown};
    }
    Q_UNREACHABLE();
}

StatusMark StatusTexts::mark(const RowOutcome &outcome)
{
    if (isChangedMeanwhile(outcome)) {
        //: State of a row: somebody else changed its tag after it was edited here, so nothing was sent.
        return {Icon::Warning, tr("changed meanwhile"), ColorRole::Changed};
    }
    return mark(outcome.state);
}

StatusMark StatusTexts::changed(qint64 changes)
{
    //: State of a row: this many tags of it have staged edits.
    return {Icon::Edit, tr("%Ln change(s)", nullptr, countable(changes)), ColorRole::Changed};
}

StatusMark StatusTexts::notRead()
{
    //: State of a row: its tags could not be read, so nothing is known of them.
    return {Icon::Question, tr("not read"), ColorRole::Unknown};
}

QString StatusTexts::number(qint64 number)
{
    return QLocale().toString(number);
}

QString StatusTexts::bytes(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString StatusTexts::duration(qint64 milliseconds)
{
    if (milliseconds < 1000)
        return tr("less than a second");
    const qint64 seconds = (milliseconds + 500) / 1000;
    if (seconds < 100) {
        //: An estimate; s stands for seconds.
        return tr("about %Ln s", nullptr, countable(seconds));
    }
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 100) {
        //: An estimate; min stands for minutes.
        return tr("about %Ln min", nullptr, countable(minutes));
    }
    //: An estimate; h stands for hours.
    return tr("about %Ln h", nullptr, countable((minutes + 30) / 60));
}

QString StatusTexts::timeLeft(qint64 milliseconds)
{
    //: %1: "about 9 s".
    return tr("%1 left").arg(duration(milliseconds));
}

QString StatusTexts::changesInResources(qint64 changes, qint64 resources)
{
    const QString changeCount = tr("%Ln change(s)", nullptr, countable(changes));
    const QString resourceCount = tr("%Ln resource(s)", nullptr, countable(resources));
    //: %1: "12 changes", %2: "7 resources".
    return tr("%1 in %2").arg(changeCount, resourceCount);
}

QString StatusTexts::cost(const PlanCost &cost)
{
    return tr("%Ln request(s)", nullptr, countable(static_cast<qint64>(cost.requests))) + kDot
        + duration(cost.milliseconds);
}

QString StatusTexts::planSummary(const Plan &plan)
{
    QStringList parts;
    if (!plan.isEmpty())
        parts << changesInResources(static_cast<qint64>(plan.changes), static_cast<qint64>(plan.changedRows))
              << cost(plan.cost);
    if (!plan.undecided.empty())
        //: Somebody else changed them; it has to be decided whose value is to stand.
        parts << tr("%Ln resource(s) to decide about", nullptr,
            countable(static_cast<qint64>(plan.undecided.size())));
    if (const std::size_t leftOut = plan.leftOut().size() - plan.undecided.size(); leftOut > 0)
        //: Their tags were not read, they would get more tags than the cloud allows, or the profile forbids
        //: it.
        parts << tr("%Ln resource(s) cannot be sent", nullptr, countable(static_cast<qint64>(leftOut)));
    return parts.isEmpty() ? tr("No changes") : parts.join(kDot);
}

QString StatusTexts::chosen(const Plan &plan, qint64 staged)
{
    const auto sent = static_cast<qint64>(plan.changes);
    const auto rows = static_cast<qint64>(plan.changedRows);
    if (sent >= staged)
        return changesInResources(sent, rows);
    const QString resourceCount = tr("%Ln resource(s)", nullptr, countable(rows));
    //: Heading of the review. %1: number of changes that are sent, %Ln: of all that are staged, %2: "37
    //: resources".
    return tr("%1 of %Ln change(s) in %2", nullptr, countable(staged)).arg(number(sent), resourceCount);
}

QString StatusTexts::applyAct(const Plan &plan, qint64 staged)
{
    const auto sent = static_cast<qint64>(plan.changes);
    if (sent < staged) {
        const QString resources =
            tr("%Ln resource(s)", nullptr, countable(static_cast<qint64>(plan.changedRows)));
        //: Button that sends some of the staged changes. %1: the number of those, %Ln: of all that are
        //: staged, %2: "37 resources".
        return tr("Apply %1 of %Ln change(s) to %2", nullptr, countable(staged)).arg(number(sent), resources);
    }
    const QString changeCount = tr("%Ln change(s)", nullptr, countable(sent));
    const QString resourceCount =
        tr("%Ln resource(s)", nullptr, countable(static_cast<qint64>(plan.changedRows)));
    //: Button that sends the changes. %1: "214 changes", %2: "37 resources".
    return tr("Apply %1 to %2").arg(changeCount, resourceCount);
}

QString StatusTexts::staysStaged(const Plan &plan, qint64 staged)
{
    const qint64 kept = staged - static_cast<qint64>(plan.changes);
    return kept <= 0 ? QString() : tr("%Ln change(s) are not sent and stay staged", nullptr, countable(kept));
}

QString StatusTexts::reviewAct(qint64 changes)
{
    if (changes <= 0)
        return tr("Review and apply…");
    return tr("Review and apply %Ln change(s)…", nullptr, countable(changes));
}

QString StatusTexts::progress(qint64 done, qint64 failed, qint64 left, qint64 milliseconds)
{
    QStringList parts;
    //: Resources that were changed.
    parts << tr("%Ln done", nullptr, countable(done));
    if (failed > 0) {
        //: Resources whose change the cloud refused.
        parts << tr("%Ln failed", nullptr, countable(failed));
    }
    if (left > 0) {
        //: Resources that are still to be changed.
        parts << tr("%Ln left", nullptr, countable(left));
        if (milliseconds > 0)
            parts << duration(milliseconds);
    }
    return parts.join(kDot);
}

QString StatusTexts::resources(qint64 all, qint64 shown, qint64 selected)
{
    QStringList parts;
    parts << tr("%Ln resource(s)", nullptr, countable(all));
    if (shown != all) {
        //: Of all resources, those that the filter lets through.
        parts << tr("%Ln shown", nullptr, countable(shown));
    }
    if (selected > 0)
        parts << tr("%Ln selected", nullptr, countable(selected));
    return parts.join(kDot);
}

QString StatusTexts::selection(qint64 cells, const QString &key, qint64 values)
{
    QStringList parts;
    if (cells > 0) {
        //: Cells of the table that are selected.
        parts << tr("%Ln cell(s)", nullptr, countable(cells));
    }
    if (!key.isEmpty()) {
        //: How many different values the selected resources have of a tag. %1: its key.
        parts << tr("%Ln different value(s) of %1", nullptr, countable(values)).arg(key);
    }
    return parts.join(kDot);
}

QString StatusTexts::time(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString StatusTexts::exactTime(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

} // namespace tagdesk
