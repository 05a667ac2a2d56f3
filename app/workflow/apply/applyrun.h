// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "activitymodel.h"
#include "applyforecast.h"
#include "applyprogress.h"
#include "job.h"
#include "plan.h"
#include "planrunner.h"

#include <QTimer>

#include <memory>
#include <optional>
#include <utility>

namespace tagdesk {

class Clock;
class JournalWriter;
class WorkReport;
class Workspace;

/// One apply: runs a plan and keeps the Workspace in step. Accepted tags become the row's base at once, so
/// that only what was not accepted stays staged; outcomes go to their rows. With a recording, nothing is sent
/// before the journal holds the whole run, and the end comes when the journal knows of it. Ends after the
/// Workspace knows everything.
class ApplyRun : public Job
{
    Q_OBJECT

public:
    /// All but plan and recording outlive the run; `recording` may be null.
    ApplyRun(Plan plan, Workspace &workspace, const PlanRunner::SessionOf &sessionOf,
        std::unique_ptr<JournalWriter> recording, WorkReport &report, std::shared_ptr<Clock> clock,
        QObject *parent = nullptr);
    ~ApplyRun() override;

    /// Before start().
    void setChecks(PlanRunner::ChecksOf checksOf, ConflictPolicy answer)
    {
        m_runner->setChecks(std::move(checksOf), answer);
    }
    /// Before start(); without it any number of rows may fail.
    void setFailureLimit(const std::optional<FailureLimit> &limit) { m_runner->setFailureLimit(limit); }
    /// Before start(): what it is for, for the activity.
    void setReason(const QString &reason) { m_reason = reason; }
    /// Before start(); without it the time left is not known.
    void setForecast(ApplyForecast forecast) { m_forecast = std::move(forecast); }
    void start();
    void pause();
    void resume();
    void stop();
    [[nodiscard]] const ApplyProgress &progress() const { return m_progress; }
    /// Rows that somebody else changed, with the keys; valid once finished.
    [[nodiscard]] const std::vector<std::pair<Row, QStringList>> &conflicts() const
    {
        return m_runner->result().conflicts;
    }
    /// Something of this account is told to wait.
    void noteThrottled(int milliseconds);

signals:
    /// At most ten times a second.
    void progressed();

private:
    void accept(TagOperation operation, TagSet tags, const Rows &rows);
    void note(const RowOutcomes &outcomes);
    void takeProgress();
    void showPause();
    void begun(const std::optional<Error> &error);
    void ended();
    void finish();

    Workspace &m_workspace;
    WorkReport &m_report;
    std::shared_ptr<Clock> m_clock;
    std::unique_ptr<JournalWriter> m_recording;
    std::optional<Error> m_journalError;
    PlanRunner *m_runner; // child
    Rows m_rows; // of the plan, each once
    std::size_t m_plannedRequests;
    std::optional<ApplyForecast> m_forecast;
    QString m_reason;
    Activity m_activity;
    ApplyProgress m_progress;
    QTimer m_throttle; // of progressed()
};

} // namespace tagdesk
