// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conflictguard.h"
#include "conflictpolicy.h"
#include "failurelimit.h"
#include "instant.h"
#include "job.h"
#include "plan.h"
#include "provider.h"
#include "rowstate.h"
#include "runchecks.h"
#include "runoutcomes.h"
#include "sessionuse.h"
#include "writeverifier.h"

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tagdesk {

class CloudCall;
class CloudSession;
class RunJournal;

/// Runs a plan phase by phase, a few requests at a time, under the quota of each account. Every row ends in
/// exactly one of Accepted, Verified, AlreadySo, Failed, Skipped or Unknown. A request refused as a whole is
/// halved until the bad id stands alone; a refused key stops the run.
/// Where the account wants it, touched keys are read before each attempt, on which the attempt then relies
/// for kReadingMaxAgeMs, or until another reading of the run shows somebody else's value; rows that somebody
/// else changed since the plan was made are left alone. An attempt
/// whose answer was lost is always read back before another one. Where the account wants it, resources are
/// read again afterwards, which makes Accepted rows Verified ones. What was sent and does not show is
/// Unknown: only the cloud's own refusal makes a row that was sent Failed, or somebody else's value.
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

    [[nodiscard]] bool isPaused() const { return m_paused; }
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
    /// A planned request, or a part of one: what goes out in one write.
    struct Part
    {
        std::size_t request = 0; // index in the plan
        Rows rows;
        int attempts = 0; // that were answered, or whose answer was lost
        std::optional<Error> lastError; // of the last attempt
        std::optional<Error> lost; // of an attempt that the cloud may have done
        std::optional<Instant> reading; // that no answer has come after
        int oldReadings = 0; // in a row: too old before the write could go out
        bool isKept = false; // the journal knows that it may have been sent
    };
    /// What goes through one session.
    struct Lane
    {
        CloudSession *session = nullptr; // null: see error
        RunChecks checks;
        std::optional<SessionUse> use; // of the session
        std::optional<Error> error;
        std::deque<Part> parts;
        std::map<std::size_t, Part> delayed; // wait for another attempt; by a number of their own
        std::size_t running = 0; // read or sent now
        std::size_t window = 1; // requests at once
        bool isReady = false; // its account is complete
    };
    struct Running
    {
        Part part;
        TagCall call;
        Lane *lane = nullptr;
        CloudCall *cloudCall = nullptr; // child
        bool isStarted = false; // the journal knows of it
    };
    /// A part that is being read before it is sent.
    struct Guarding
    {
        Part part;
        Lane *lane = nullptr;
        ConflictGuard *guard = nullptr; // child
        bool isOutdated = false; // another reading told meanwhile that somebody else had written
    };

    void begin();
    void enterPhase();
    [[nodiscard]] Lane &laneOf(const PlannedRequest &request);
    void laneReady(Lane &lane, const std::optional<Error> &error);
    [[nodiscard]] bool isBusy() const;
    void proceed();
    [[nodiscard]] bool hasFailedTooOften() const;
    void sendMore(Lane &lane);
    [[nodiscard]] bool hasRoomToGuard(const Lane &lane) const;
    [[nodiscard]] bool needsReading(const Lane &lane, const Part &part) const;
    void dropWithoutRoom(Part &part);
    void send(Lane &lane, Part part);
    [[nodiscard]] TagCall callOf(std::size_t request, const Rows &rows) const;
    void guard(Lane &lane, Part part);
    void guarded(const ConflictGuard *guard);
    [[nodiscard]] RowOutcome takeVerdict(const Guarding &guarding, const ConflictGuard::Verdict &verdict);
    void voidReadings(Row row, const Tags &now);
    [[nodiscard]] bool isChangedByOthers(const Part &part, Row row, const Tags &now) const;
    void written(CloudCall *cloudCall, const std::optional<Error> &error);
    void note(std::size_t request, const Rows &rows, const std::vector<RowOutcome> &outcomes) const;
    void note(std::size_t request, const Rows &rows, const RowOutcome &outcome) const;
    void attemptStarting(const CloudCall *cloudCall);
    void answered(CloudCall *cloudCall);
    void takeReply(const Running &running, const TagReply &reply);
    void takeUnsent(Running running);
    void takeError(Running running, const Error &error, std::optional<int> retryAfterMs);
    void retryLater(Lane &lane, Part part, int waitMs);
    void halve(Lane &lane, const Part &part);
    void giveUp(const Lane &lane, const Part &part, const Error &error);
    void abandon(const Lane &lane, const Part &part);
    void readBack(const Lane &lane, std::size_t request, const Rows &rows, const Error &lost);
    void verify(const Lane &lane, std::size_t request, const Rows &rows, const std::optional<Error> &lost);
    void verified(const WriteVerifier::Written &written, const std::vector<WriteVerifier::Seen> &seen);
    [[nodiscard]] RowOutcome seenOutcome(
        const WriteVerifier::Written &written, const WriteVerifier::Seen &seen);
    void tell(const TagCall &call, Row row, const Tags &tags);
    void tellRead();
    void tellAccepted(TagOperation operation, TagSet tags, const Rows &rows);
    void settle(const Rows &rows, RowState state, const Error &error = {});
    void refuse(const Error &error);
    void skipRest();
    void report();

    Plan m_plan;
    const ResourceTable &m_table;
    SessionOf m_sessionOf;
    ChecksOf m_checksOf;
    ConflictPolicy m_answer = ConflictPolicy::Leave;
    std::optional<FailureLimit> m_failureLimit;
    std::unordered_map<Row, TagSet> m_bases; // when the plan was made
    RunJournal *m_journal = nullptr;
    RunOutcomes m_rowOutcomes;
    std::vector<std::pair<Row, Tags>> m_read; // and not told yet
    std::map<QString, Lane> m_lanes; // by account; lanes stay where they are
    std::vector<Running> m_running;
    std::vector<Guarding> m_guardings;
    WriteVerifier *m_verifier; // child
    std::size_t m_lostRows = 0; // among those that it looks at
    std::size_t m_countedLooks = 0; // of the verifier, in the progress already
    std::size_t m_lastDelayed = 0; // number of the part that was delayed last
    Outcome m_outcome;
    std::size_t m_nextRequest = 0; // first one of the next phase
    bool m_begun = false;
    bool m_paused = false;
    bool m_aborted = false;
};

} // namespace tagdesk
