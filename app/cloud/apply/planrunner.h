// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conflictpolicy.h"
#include "failurelimit.h"
#include "job.h"
#include "plan.h"
#include "rowstate.h"
#include "runanswers.h"
#include "runchecks.h"
#include "runguards.h"
#include "runoutcomes.h"
#include "runpages.h"
#include "runwrites.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace tagdesk {

class CloudSession;
class RunJournal;
class RunLane;
class RunLedger;
class RunVerification;

/// Runs a plan phase by phase, a few requests at a time, under the quota of each account. Every row ends in
/// exactly one of Accepted, Verified, AlreadySo, Failed, Skipped or Unknown. A request refused as a whole is
/// halved until the bad id stands alone; a refused key stops the run.
/// Where the account wants it, touched keys are read before each attempt, on which the attempt then relies
/// for kReadingMaxAgeMs, or until another reading of the run shows somebody else's value; rows that somebody
/// else changed since the plan was made are left alone. An attempt
/// whose answer was lost is always read back before another one. Where the account wants it, resources are
/// read again afterwards, which makes Accepted rows Verified ones. Where the plan tells places in lists,
/// writes go out in their order, and one page serves all that it shows: before them as long as it is fresh,
/// behind them together with what is written next, or once nothing more is written there. What was sent and
/// does not show is Unknown: only the cloud's own refusal makes a row that was sent Failed, or somebody
/// else's value.
class PlanRunner : public Job
{
    Q_OBJECT

public:
    /// The session of an account; null when it is gone, which fails its rows.
    using SessionOf = std::function<CloudSession *(const QString &accountId)>;
    /// Asked of accounts that have a session.
    using ChecksOf = std::function<RunChecks(const QString &accountId)>;

    struct Progress : RunOutcomes::Counts
    {
        std::size_t requests = 0; ///< Planned, and added by halving.
        std::size_t requestsDone = 0;
        std::size_t sent = 0; ///< HTTP requests, retries and read-backs included.
    };

    struct Outcome
    {
        Progress progress;
        bool stopped = false; ///< By stop(), abort(), a refused key or too many failures.
        bool tooManyFailed = false; ///< The limit stopped it.
        std::vector<std::pair<Row, QStringList>> conflicts; ///< With the keys that somebody else changed.
        std::optional<Error> refusal; ///< The refused key, secret, permission or journal that stopped it.
    };

    /// `table` and `journal` must outlive the run; `journal` may be null.
    PlanRunner(Plan plan, const ResourceTable &table, SessionOf sessionOf, RunJournal *journal = nullptr,
        QObject *parent = nullptr);
    ~PlanRunner() override;

    /// Before start(); without it nothing is checked.
    void setChecks(ChecksOf checksOf, ConflictPolicy answer);
    /// Before start(); without it any number of rows may fail. Past it the run stops as by stop().
    void setFailureLimit(const std::optional<FailureLimit> &limit) { m_failureLimit = limit; }
    void start();
    /// Sends nothing new; what is under way is finished, the rest is skipped. Nothing is half sent.
    void stop();
    /// Sends nothing new until resume().
    void pause();
    void resume();
    /// Drops the connections too: what was under way is unknown and is not read back.
    void abort();

    [[nodiscard]] bool isPaused() const { return m_state.isPaused; }
    [[nodiscard]] const Progress &progress() const { return m_outcome.progress; }
    /// Valid once finished.
    [[nodiscard]] const Outcome &result() const { return m_outcome; }

signals:
    /// Rows whose state changed, each with its worst state over all its requests.
    void outcomesChanged(const tagdesk::RowOutcomes &outcomes);
    /// One operation was accepted for these rows: their tags are different now. Where writes are verified,
    /// tagsRead comes instead as far as the rows could be read.
    void changesAccepted(tagdesk::TagOperation operation, tagdesk::TagSet tags, const tagdesk::Rows &rows);
    /// Rows were read back, all those of one reply together: these are their tags now.
    void tagsRead(const std::vector<std::pair<tagdesk::Row, tagdesk::Tags>> &tags);
    void progressed();
    /// Throttled or failed for now; something is tried again after so long.
    void waiting(int milliseconds, const tagdesk::Error &error);

private:
    void begin();
    void enterPhase();
    [[nodiscard]] RunLane &laneOf(const PlannedRequest &request);
    void laneReady(RunLane &lane, const std::optional<Error> &error);
    [[nodiscard]] bool isBusy() const;
    void proceed();
    void end();
    [[nodiscard]] bool hasFailedTooOften() const;
    void sendMore(RunLane &lane);
    [[nodiscard]] std::vector<LookWindow> nextWindows(const RunLane &lane) const;
    [[nodiscard]] Rows sharedRows(const RunLane &lane) const;
    [[nodiscard]] bool hasRoomToGuard(RunLane &lane, std::size_t parts) const;
    [[nodiscard]] bool dropWithoutRoom(RunPart &part);
    [[nodiscard]] bool isTakenOut(RunLane &lane, RunPart &part);
    void guard(RunLane &lane);
    void guarded(RunLane &lane, const std::vector<RunGuards::Guarded> &guarded, const RowReading &reading);
    [[nodiscard]] std::optional<Error> takeVerdicts(RunLane &lane, const RunGuards::Guarded &guarded);
    [[nodiscard]] RowOutcome takeVerdict(
        const RunLane &lane, const RunPart &part, const GuardVerdict &verdict);
    void voidReadings(const RowReading &now);
    void lookBehind(const RunLane &lane);
    [[nodiscard]] bool isWrittenOn(const RunLane &lane, const std::vector<LookWindow> &page) const;
    void starting(RunLane &lane, const Rows &rows);
    void refuse(const Error &error);
    void skipRest();
    void report();

    RunLedger *m_ledger; // child
    RunPages m_pages;
    RunGuards *m_guards; // child
    RunWrites *m_writes; // child
    RunVerification *m_verification; // child
    RunAnswers *m_answers; // child
    SessionOf m_sessionOf;
    ChecksOf m_checksOf;
    ConflictPolicy m_answer = ConflictPolicy::Leave;
    std::optional<FailureLimit> m_failureLimit;
    std::map<QString, RunLane *> m_lanes; // by account; children
    RunOrders m_state;
    Outcome m_outcome;
    std::size_t m_nextRequest = 0; // first one of the next phase
    bool m_begun = false;
};

} // namespace tagdesk
