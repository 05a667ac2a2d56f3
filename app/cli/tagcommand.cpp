// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagcommand.h"

#include "clierrortext.h"
#include "clitext.h"
#include "cliusagetext.h"
#include "console.h"
#include "desk.h"
#include "displaywidth.h"
#include "selection.h"
#include "workspace.h"

#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListedCauses = 5;
constexpr std::size_t kShownRows = 10;

QString costText(const Plan &plan)
{
    return u"%1 to %2 in %3 (%4)"_s.arg(countText(plan.changes, "change"_L1, "changes"_L1),
        resourcesText(plan.changedRows), countText(plan.cost.requests, "request"_L1, "requests"_L1),
        durationText(plan.cost.milliseconds));
}

bool isSame(const Error &one, const Error &other)
{
    return one.kind == other.kind && one.cause == other.cause && one.code == other.code;
}

QString messageOf(const RowOutcome &outcome)
{
    if (outcome.state == RowState::Skipped && outcome.error == Error{})
        return u"not sent: stopped"_s;
    return outcome.error.message.isEmpty() ? cliErrorText(outcome.error).what : outcome.error.message;
}

/// Values of the change as the printer wants them: a null text is no tag.
PlannedChange plannedChange(const Workspace &workspace, Row row, const TagRef &change)
{
    const ResourceTable &table = workspace.table();
    const TagPool &pool = table.pool();
    PlannedChange planned{.id = table.idText(row),
        .name = table.nameText(row),
        .key = pool.text(change.key),
        .oldValue = {},
        .newValue = {}};
    if (const std::optional<TextId> old = pool.value(table.tags(row), change.key))
        planned.oldValue = u""_s + pool.text(*old);
    if (!change.isRemoval())
        planned.newValue = u""_s + pool.text(change.value);
    return planned;
}

} // namespace

TagCommand::TagCommand(const CliParts &parts, QList<Scope> scopes, CheckedTags tags, QObject *parent)
    : ScopedCommand(parts, std::move(scopes), parent)
    , m_tags(std::move(tags))
{
}

void TagCommand::interrupt()
{
    if (m_isApplying) {
        console().say(u"Stopping: running requests end, nothing new is sent."_s);
        desk().stop();
    } else if (m_answer != nullptr) {
        finish(CliExitCode::Refused);
    } else {
        ScopedCommand::interrupt();
    }
}

void TagCommand::scopesRead()
{
    const Selection selection = selected(line(), workspace(), scopes().first());
    if (!selection.unknownIds.isEmpty()) {
        console().say(
            u"Not in this scope: %1. Nothing was sent.\n  What to do: compare the ids with the output of "
            "\"list\"."_s.arg(idListText(selection.unknownIds)));
        return finish(CliExitCode::Refused);
    }
    if (!selection.unreadIds.isEmpty()) {
        console().say(u"The tags of %1 could not be read, so they cannot be changed. Nothing was sent.\n  "
                      "What to do: run the command again, or choose other resources."_s.arg(
                          idListText(selection.unreadIds)));
        const ScopeListing &listing = workspace().listing(scopes().first());
        return finish(listing.hasTrouble ? exitCodeOf(listing.error) : CliExitCode::Refused);
    }
    m_rows = selection.rows;
    if (!stage())
        return showPlan();
    if (refusedByQuota())
        return finish(CliExitCode::Refused);
    if (line().dryRun)
        return showPlan();
    askOrApply();
}

/// False when every resource is as it should be already.
bool TagCommand::stage()
{
    TagPool &pool = workspace().pool();
    bool isChange = false;
    for (const Tag &tag : m_tags.set)
        isChange = workspace().stage(m_rows, tag, EditMode::Set) || isChange;
    for (const TagRemoval &removal : m_tags.removals) {
        Rows rows = m_rows;
        if (removal.value) {
            const TextId key = pool.intern(removal.key);
            const TextId value = pool.intern(*removal.value);
            std::erase_if(
                rows, [&](Row row) { return pool.value(workspace().table().tags(row), key) != value; });
        }
        isChange = workspace().stage(rows, {.key = removal.key, .value = {}}, EditMode::Remove) || isChange;
    }
    return isChange;
}

bool TagCommand::refusedByQuota()
{
    const Rows &overQuota = workspace().plan().overQuota;
    if (overQuota.empty())
        return false;
    QStringList ids;
    for (const Row row : overQuota)
        ids.append(workspace().table().idText(row));
    console().say(
        u"%1 would hold more than the %2 tags that the cloud allows: %3. Nothing was sent.\n  What "
        "to do: remove tags there first, or choose other resources."_s.arg(resourcesText(overQuota.size()))
            .arg(workspace().rules(overQuota.front()).tagsPerResource)
            .arg(idListText(ids)));
    return true;
}

void TagCommand::showPlan()
{
    if (workspace().changes().isEmpty() && !line().dryRun) {
        console().say(m_rows.empty()
                ? u"No resource is chosen; nothing was sent."_s
                : u"%1 had these tags already; nothing was sent."_s.arg(resourcesText(m_rows.size())));
        printApplied(console().data(), line().format, outcomes(0));
        return finish(CliExitCode::Done);
    }
    const Plan &plan = workspace().plan();
    PlannedTags planned{
        .requests = plan.cost.requests, .milliseconds = plan.cost.milliseconds, .changes = {}};
    for (const Row row : m_rows)
        planned.changes.append(plannedChanges(row));
    printPlanned(console().data(), line().format, planned);
    console().say(costText(plan) + u". Nothing was sent."_s);
    finish(CliExitCode::Done);
}

void TagCommand::askOrApply()
{
    if (line().yes)
        return apply();
    showSomeChanges();
    console().ask(u"Apply %1? [y/N] "_s.arg(costText(workspace().plan())));
    m_answer = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(m_answer, &QSocketNotifier::activated, this, &TagCommand::takeAnswer);
}

/// What a person says yes or no to, as far as it fits.
void TagCommand::showSomeChanges()
{
    const std::size_t rows = std::min(m_rows.size(), kShownRows);
    for (std::size_t at = 0; at < rows; ++at) {
        const QList<PlannedChange> changes = plannedChanges(m_rows[at]);
        for (const PlannedChange &change : changes)
            console().say(printable(u"  %1  %2  %3: %4 → %5"_s.arg(
                change.id, change.name, change.key, valueText(change.oldValue), valueText(change.newValue))));
    }
    if (m_rows.size() > rows)
        console().say(u"  … and %1 more"_s.arg(resourcesText(m_rows.size() - rows)));
}

QList<PlannedChange> TagCommand::plannedChanges(Row row) const
{
    QList<PlannedChange> changes;
    for (const TagRef &change : workspace().pool().refs(workspace().changes().delta(row)))
        changes.append(plannedChange(workspace(), row, change));
    return changes;
}

void TagCommand::takeAnswer()
{
    std::array<char, 256> line{};
    const ssize_t length = read(STDIN_FILENO, line.data(), line.size());
    delete std::exchange(m_answer, nullptr);
    const QByteArray answer = QByteArray(line.data(), std::max<ssize_t>(0, length)).trimmed().toLower();
    if (answer == "y" || answer == "yes")
        return apply();
    console().say(u"Nothing was sent."_s);
    finish(CliExitCode::Refused);
}

void TagCommand::apply()
{
    connect(&desk(), &Desk::applyProgressed, this, &TagCommand::showApplyProgress);
    connect(&desk(), &Desk::applyEnded, this, &TagCommand::applied);
    m_isApplying = true;
    if (const std::optional<ApplyObstacle> obstacle = desk().apply()) {
        m_isApplying = false;
        console().say(cliObstacleText(*obstacle));
        finish(CliExitCode::Refused);
    }
}

void TagCommand::showApplyProgress(const ApplyProgress &progress)
{
    QString what = act();
    if (progress.waitMs > 0)
        what += u" (the cloud asks to wait %1 s)"_s.arg((progress.waitMs + 999) / 1'000);
    const std::size_t ended = progress.acceptedRows + progress.failedRows + progress.unknownRows;
    console().showProgress(what, static_cast<qint64>(ended), static_cast<qint64>(progress.rows));
}

QString TagCommand::act() const
{
    return line().command == CliCommandName::Tag ? u"Tagging"_s : u"Untagging"_s;
}

void TagCommand::applied(const ApplyProgress &progress)
{
    m_isApplying = false;
    console().clearProgress();
    const AppliedTags result = outcomes(progress.answeredRequests);
    printApplied(console().data(), line().format, result);
    console().say(u"%1 done, %2 failed, %3 unknown; %4."_s.arg(
        resourcesText(static_cast<std::size_t>(result.succeeded.size())),
        QString::number(result.failed.size()), QString::number(result.unknown.size()),
        countText(result.requests, "request"_L1, "requests"_L1)));
    sayFailures();
    finish(codeFor(result, progress));
}

AppliedTags TagCommand::outcomes(std::size_t requests) const
{
    AppliedTags result{.requests = requests, .succeeded = {}, .failed = {}, .unknown = {}};
    for (const Row row : m_rows) {
        const RowOutcome &outcome = workspace().outcome(row);
        const QString id = workspace().table().idText(row);
        switch (outcome.state) {
        case RowState::None:
        case RowState::Accepted:
        case RowState::Verified:
            result.succeeded.append(id);
            break;
        case RowState::Unknown:
            result.unknown.append(id);
            break;
        case RowState::Queued:
        case RowState::Sending:
        case RowState::Failed:
        case RowState::Skipped:
            result.failed.append(
                {.id = id, .message = messageOf(outcome), .requestId = outcome.error.requestId});
            break;
        }
    }
    return result;
}

/// Each cause once, with the cloud's own words of its first resource.
void TagCommand::sayFailures() const
{
    std::vector<Error> causes;
    for (const Row row : m_rows) {
        const RowOutcome &outcome = workspace().outcome(row);
        if (outcome.state != RowState::Failed && outcome.state != RowState::Unknown)
            continue;
        const bool isKnown = std::any_of(causes.cbegin(), causes.cend(),
            [&outcome](const Error &cause) { return isSame(cause, outcome.error); });
        if (!isKnown && causes.size() < kListedCauses)
            causes.push_back(outcome.error);
    }
    for (const Error &cause : causes)
        console().say(cliErrorText(cause).lines());
}

CliExitCode TagCommand::codeFor(const AppliedTags &applied, const ApplyProgress &progress) const
{
    if (applied.failed.isEmpty() && applied.unknown.isEmpty())
        return CliExitCode::Done;
    if (progress.acceptedRows > 0)
        return CliExitCode::SomeFailed;
    if (progress.refusal)
        return exitCodeOf(*progress.refusal);
    // Nothing got through: the reason tells more than "some failed", where it is one for all.
    std::optional<CliExitCode> common;
    for (const Row row : m_rows) {
        const RowOutcome &outcome = workspace().outcome(row);
        if (outcome.state == RowState::None)
            continue;
        const CliExitCode code = exitCodeOf(outcome.error);
        if (common.value_or(code) != code)
            return CliExitCode::SomeFailed;
        common = code;
    }
    const bool isReason = common == CliExitCode::NotAuthenticated || common == CliExitCode::Network;
    return isReason ? *common : CliExitCode::SomeFailed;
}

} // namespace tagdesk
