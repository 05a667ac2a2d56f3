// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyforecast.h"
#include "applyprogress.h"
#include "conflictpolicy.h"
#include "failurelimit.h"
#include "journalrun.h"
#include "planrunner.h"
#include "resourcetable.h"
#include "runpurpose.h"
#include "workreport.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace tagdesk {

class ApplyRun;
class Clock;
class JournalThread;
class JournalWriter;
class Workspace;

/// How an apply is done.
struct ApplyTerms
{
    ConflictPolicy onConflict = ConflictPolicy::Leave;
    std::optional<FailureLimit> limit{}; ///< Past it the apply stops by itself; nullopt: never.
    bool verifies = false; ///< Reads back what was accepted, whatever the account wants.
};

/// An apply as its owner sees it: a run, and the runs that follow it up where somebody else changed a tag
/// meanwhile and it was said whose value stands. One at a time; driven by DocumentController, which has asked
/// whether it may begin.
class ApplySequence : public QObject
{
    Q_OBJECT

public:
    /// What is asked of the accounts, by their id, and chance.
    struct Accounts
    {
        std::function<QByteArray()> newApplyId;
        PlanRunner::SessionOf sessionOf;
        PlanRunner::ChecksOf checksOf;
        std::function<RunHeader(const QString &accountId)> headerOf; ///< But for what the run is for.
    };

    /// All that is pointed at outlives this; `journal` may be null: then nothing is written down.
    ApplySequence(Workspace &workspace, JournalThread *journal, WorkReport &report,
        std::shared_ptr<Clock> clock, Accounts accounts, QObject *parent = nullptr);

    /// Not while one is under way; `plan` is not empty.
    void start(Plan plan, const RunPurpose &purpose, const ApplyTerms &terms);
    void pause();
    void resume();
    /// Running requests end, the rest is skipped; nothing is half sent.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    /// Accounts to which the run under way sends something, or the last one did.
    [[nodiscard]] const QSet<QString> &accounts() const { return m_accounts; }
    /// Of the apply under way, else of the last one.
    [[nodiscard]] const ApplyProgress &progress() const;
    /// The same, with the id that its runs share.
    [[nodiscard]] const RunPurpose &purpose() const { return m_purpose; }

signals:
    /// At most a few times a second.
    void progressed(const tagdesk::ApplyProgress &progress);
    void ended(const tagdesk::ApplyProgress &progress);

private:
    void startRun(Plan plan);
    [[nodiscard]] ApplyForecast::Pace paceOf(const QString &accountId) const;
    [[nodiscard]] std::unique_ptr<JournalWriter> recording(const Plan &plan) const;
    bool followUp();
    void endRun();

    Workspace &m_workspace;
    JournalThread *m_journal;
    WorkReport &m_report;
    std::shared_ptr<Clock> m_clock;
    Accounts m_of;
    ApplyRun *m_run = nullptr; // child
    QSet<QString> m_accounts;
    RunPurpose m_purpose;
    ApplyTerms m_terms;
    int m_followUps = 0;
    ApplyProgress m_before; // of the runs that the one under way follows up
    ApplyProgress m_progress; // of the last run
};

} // namespace tagdesk
