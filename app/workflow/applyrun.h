// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "activitymodel.h"
#include "applyprogress.h"
#include "plan.h"
#include "planrunner.h"

#include <QObject>
#include <QTimer>

namespace tagdesk {

class WorkReport;
class Workspace;

/// One apply: runs a plan and keeps the Workspace in step. Accepted tags become the row's base at once, so
/// that only what was not accepted stays staged; outcomes go to their rows.
/// finished() comes exactly once, never inside start() or stop(), after the Workspace knows everything.
class ApplyRun : public QObject
{
    Q_OBJECT

public:
    /// All but the plan outlive the run; `journal` may be null.
    ApplyRun(Plan plan, Workspace &workspace, const PlanRunner::SessionOf &sessionOf, RunJournal *journal,
        WorkReport &report, QObject *parent = nullptr);

    void start();
    void pause();
    void resume();
    void stop();
    [[nodiscard]] const ApplyProgress &progress() const { return m_progress; }
    /// Something of this account is told to wait.
    void noteThrottled(int milliseconds);

signals:
    /// At most ten times a second.
    void progressed();
    void finished();

private:
    void accept(TagOperation operation, TagSet tags, const Rows &rows);
    void note(const RowOutcomes &outcomes);
    void takeProgress();
    void finish();

    Workspace &m_workspace;
    WorkReport &m_report;
    PlanRunner *m_runner; // child
    Rows m_rows; // of the plan, each once
    std::size_t m_plannedRequests;
    Activity m_activity;
    ApplyProgress m_progress;
    QTimer m_throttle; // of progressed()
};

} // namespace tagdesk
