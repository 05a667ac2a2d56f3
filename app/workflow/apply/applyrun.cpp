// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyrun.h"

#include "clock.h"
#include "journalwriter.h"
#include "workreport.h"
#include "workspace.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

constexpr int kProgressIntervalMs = 100;

Rows rowsOf(const Plan &plan)
{
    Rows rows;
    for (const PlannedRequest &request : plan.requests)
        rows.insert(rows.end(), request.rows.cbegin(), request.rows.cend());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace

ApplyRun::ApplyRun(Plan plan, Workspace &workspace, const PlanRunner::SessionOf &sessionOf,
    std::unique_ptr<JournalWriter> recording, WorkReport &report, std::shared_ptr<Clock> clock,
    QObject *parent)
    : Job(parent)
    , m_workspace(workspace)
    , m_report(report)
    , m_clock(std::move(clock))
    , m_recording(std::move(recording))
    , m_runner(nullptr)
    , m_rows(rowsOf(plan))
    , m_plannedRequests(plan.requests.size())
{
    m_runner = new PlanRunner(std::move(plan), workspace.table(), sessionOf, m_recording.get(), this);
    m_throttle.setSingleShot(true);
    m_throttle.setInterval(kProgressIntervalMs);
    connect(&m_throttle, &QTimer::timeout, this, &ApplyRun::progressed);
    connect(m_runner, &PlanRunner::changesAccepted, this, &ApplyRun::accept);
    connect(m_runner, &PlanRunner::outcomesChanged, this, &ApplyRun::note);
    connect(m_runner, &PlanRunner::tagsRead, this,
        [this](const std::vector<std::pair<Row, Tags>> &tags) { m_workspace.rebase(tags); });
    connect(m_runner, &PlanRunner::progressed, this, &ApplyRun::takeProgress);
    connect(m_runner, &PlanRunner::waiting, this, [this](int milliseconds, const Error &error) {
        m_report.log(LogEvent::Kind::Throttled, m_activity.scope, milliseconds, 0, error);
        noteThrottled(milliseconds);
    });
    connect(m_runner, &PlanRunner::finished, this, &ApplyRun::ended);
}

ApplyRun::~ApplyRun()
{
    // Children of a QObject go last, and the runner tells the recording until then.
    delete m_runner;
}

void ApplyRun::start()
{
    // Of several accounts the first stands for all.
    Scope scope;
    if (!m_rows.empty()) {
        const Collection &collection = m_workspace.table().collection(m_rows.front());
        scope = wholeAccount(collection.account, collection.cloud);
    }
    m_activity = m_report.begin(ActivityKind::Apply, scope);
    m_activity.reason = m_reason;
    m_report.log(LogEvent::Kind::ApplyStarted, scope, static_cast<qint64>(m_plannedRequests));
    m_workspace.beginApply();
    takeProgress();
    if (m_recording)
        m_recording->begin(this, [this](const std::optional<Error> &error) { begun(error); });
    else
        m_runner->start();
}

void ApplyRun::begun(const std::optional<Error> &error)
{
    if (error) {
        m_journalError = error;
        m_runner->stop();
    } else {
        m_progress.runs = m_recording->runs();
    }
    m_runner->start();
}

void ApplyRun::pause()
{
    m_runner->pause();
    takeProgress();
}

void ApplyRun::resume()
{
    m_runner->resume();
    takeProgress();
}

void ApplyRun::stop()
{
    m_progress.stopping = true;
    m_activity.state = ActivityState::Stopping;
    m_runner->stop();
    takeProgress();
}

void ApplyRun::noteThrottled(int milliseconds)
{
    m_progress.waitMs = milliseconds;
    m_report.wait(m_activity, milliseconds);
    if (!m_throttle.isActive())
        m_throttle.start();
}

void ApplyRun::accept(TagOperation operation, TagSet tags, const Rows &rows)
{
    TagPool &pool = m_workspace.pool();
    TagSet delta = tags;
    if (operation == TagOperation::Remove) {
        for (const TagRef &tag : pool.refs(tags))
            delta = pool.with(delta, {.key = tag.key, .value = kRemoved});
    }
    std::vector<std::pair<Row, Tags>> rebased;
    rebased.reserve(rows.size());
    for (const Row row : rows)
        rebased.emplace_back(row, pool.tags(pool.apply(m_workspace.table().tags(row), delta)));
    m_workspace.rebase(rebased);
}

void ApplyRun::note(const RowOutcomes &outcomes)
{
    m_workspace.setOutcomes(outcomes);
    for (const auto &[row, outcome] : outcomes) {
        if (outcome.state == RowState::Failed)
            m_report.log(LogEvent::Kind::RowFailed,
                {.collection = m_workspace.table().collection(row), .parent = {}}, 0, 0, outcome.error,
                m_workspace.table().idText(row));
    }
}

void ApplyRun::takeProgress()
{
    const PlanRunner::Progress &progress = m_runner->progress();
    m_progress.requests = progress.requests;
    m_progress.answeredRequests = progress.requestsDone;
    m_progress.rows = std::max(progress.rows, m_rows.size());
    m_progress.acceptedRows = progress.accepted;
    m_progress.failedRows = progress.failed;
    m_progress.unknownRows = progress.unknown;
    m_progress.skippedRows = progress.skipped;
    m_progress.sentRequests = progress.sent;
    m_progress.waitMs = 0;
    m_progress.paused = m_runner->isPaused();

    const std::size_t ended = progress.accepted + progress.failed + progress.unknown + progress.skipped;
    m_activity.done = static_cast<qint64>(progress.accepted);
    const std::size_t troubled = progress.failed + progress.unknown;
    m_activity.failed = static_cast<qint64>(troubled);
    m_activity.left = static_cast<qint64>(m_progress.rows - std::min(m_progress.rows, ended));
    if (m_forecast)
        m_progress.millisecondsLeft = m_forecast->millisecondsLeft(progress.requestsDone, progress.requests);
    m_activity.millisecondsLeft = m_progress.millisecondsLeft;
    m_report.proceed(m_activity);
    showPause();
    if (!m_throttle.isActive())
        m_throttle.start();
}

/// Nothing tells the activity of a pause but whoever paused it.
void ApplyRun::showPause()
{
    const bool isPaused = m_activity.state == ActivityState::Paused;
    if (m_progress.stopping || m_progress.paused == isPaused)
        return;
    m_activity.state = m_progress.paused ? ActivityState::Paused : ActivityState::Running;
    m_report.update(m_activity);
}

void ApplyRun::ended()
{
    takeProgress();
    if (!m_recording || m_journalError)
        return finish();
    m_recording->end(m_clock->now(), this, [this](const std::optional<Error> &error) {
        m_journalError = error;
        m_progress.isCutOff = error.has_value();
        finish();
    });
}

void ApplyRun::finish()
{
    m_throttle.stop();
    const PlanRunner::Outcome &outcome = m_runner->result();
    m_progress.refusal = outcome.refusal ? outcome.refusal : m_journalError;
    m_progress.tooManyFailed = outcome.tooManyFailed;
    m_activity.left = 0;
    m_activity.millisecondsLeft = -1;
    m_activity.error = m_progress.refusal;
    const bool hasFailed = m_activity.failed > 0 || m_progress.isCutOff;
    m_activity.state = outcome.stopped ? ActivityState::Stopped
        : hasFailed                    ? ActivityState::Failed
                                       : ActivityState::Done;
    m_report.update(m_activity);
    m_report.log(outcome.stopped ? LogEvent::Kind::ApplyStopped : LogEvent::Kind::ApplyFinished,
        m_activity.scope, m_activity.done, m_activity.failed, m_progress.refusal);
    m_workspace.endApply();
    finishNow();
}

} // namespace tagdesk
