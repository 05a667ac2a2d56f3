// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"
#include "provider.h"
#include "rowstate.h"
#include "runchecks.h"
#include "runledger.h"
#include "sessionuse.h"
#include "writeverifier.h"

#include <QObject>

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
class TagReader;

/// Runs a plan phase by phase, a few requests at a time, under the quota of each account. Every row ends in
/// exactly one of Accepted, Verified, Failed, Skipped or Unknown. A request refused as a whole is halved
/// until the bad id stands alone; rows of unknown outcome are read back; a refused key stops the run. Where
/// the account wants it, touched keys are read before a write, and rows that somebody else changed since the
/// plan was made are left alone; and read again afterwards, which makes Accepted rows Verified ones.
/// finished() comes exactly once, never inside start(), stop() or abort().
class PlanRunner : public QObject
{
    Q_OBJECT

public:
    /// The session of an account; null when it is gone, which fails its rows.
    using SessionOf = std::function<CloudSession *(const QString &accountId)>;
    /// Asked of accounts that have a session.
    using ChecksOf = std::function<RunChecks(const QString &accountId)>;

    struct Progress : RunLedger::Counts
    {
        std::size_t requests = 0; ///< Planned, and added by halving.
        std::size_t requestsDone = 0;
        std::size_t sent = 0; ///< HTTP requests, retries and read-backs included.
    };

    struct Outcome
    {
        Progress progress;
        bool stopped = false; ///< By stop(), abort() or a refused key.
        std::vector<std::pair<Row, QStringList>> conflicts; ///< With the keys that somebody else changed.
        std::optional<Error> refusal; ///< The refused key, secret, permission or journal that stopped it.
    };

    /// `table` and `journal` must outlive the run; `journal` may be null.
    PlanRunner(Plan plan, const ResourceTable &table, SessionOf sessionOf, RunJournal *journal = nullptr,
        QObject *parent = nullptr);
    ~PlanRunner() override;

    /// Before start(); without it nothing is checked.
    void setChecks(ChecksOf checksOf, ConflictAnswer answer);
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
    /// Rows were read back: these are their tags now.
    void tagsRead(tagdesk::Row row, const tagdesk::Tags &tags);
    void progressed();
    /// Throttled or failed for now; something is tried again after so long.
    void waiting(int milliseconds, const tagdesk::Error &error);
    void finished();

private:
    /// A planned request, or a half of one.
    struct Part
    {
        std::size_t request = 0; // index in the plan
        Rows rows;
        bool isGuarded = false; // nobody changed the rows a moment ago
    };
    /// What goes through one session.
    struct Lane
    {
        CloudSession *session = nullptr; // null: see error
        RunChecks checks;
        std::optional<SessionUse> use; // of the session
        std::optional<Error> error;
        std::deque<Part> parts;
        std::size_t running = 0;
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
    /// A part whose touched keys are being read before it is sent.
    struct Guarding
    {
        Part part;
        TagCall call;
        Lane *lane = nullptr;
        TagReader *reader = nullptr; // child
    };
    /// Rows of unknown outcome, being read back.
    struct ReadBack
    {
        std::size_t request = 0; // index in the plan
        Rows rows;
        TagCall call;
        Error error; // why they are unknown
        TagReader *reader = nullptr; // child
    };

    void begin();
    void enterPhase();
    [[nodiscard]] Lane &laneOf(const PlannedRequest &request);
    void laneReady(Lane &lane, const std::optional<Error> &error);
    void proceed();
    void sendMore(Lane &lane);
    void send(Lane &lane, Part part);
    [[nodiscard]] TagCall callOf(const Part &part) const;
    void guard(Lane &lane, Part part);
    void guarded(const TagReader *reader);
    [[nodiscard]] RowOutcome guardVerdict(const Guarding &guarding, const TagReader &reader, Row row);
    void written(CloudCall *cloudCall, const std::optional<Error> &error);
    void note(std::size_t request, const Rows &rows, const std::vector<RowOutcome> &outcomes) const;
    void note(std::size_t request, const Rows &rows, const RowOutcome &outcome) const;
    void attemptStarting(const CloudCall *cloudCall);
    void answered(CloudCall *cloudCall);
    void take(const Running &running, const TagReply &reply);
    void refused(const Running &running, const Error &error);
    void halve(const Running &running);
    void readBack(const Running &running, const Rows &rows, const Error &error);
    void tagsArrived(TagReader *reader);
    void verify(const Running &running, const Rows &rows, const std::optional<Error> &lost = {});
    void verified(const WriteVerifier::Written &written, const std::vector<WriteVerifier::Seen> &seen);
    void verificationRefused(const Error &error);
    void tell(const TagCall &call, Row row, const Tags &tags);
    void fail(const Part &part, const Error &error);
    void skipRest();
    void report();
    void finishLater();

    Plan m_plan;
    const ResourceTable &m_table;
    SessionOf m_sessionOf;
    ChecksOf m_checksOf;
    ConflictAnswer m_answer = ConflictAnswer::Leave;
    std::unordered_map<Row, TagSet> m_bases; // when the plan was made
    RunJournal *m_journal = nullptr;
    RunLedger m_ledger;
    std::map<QString, Lane> m_lanes; // by account; lanes stay where they are
    std::vector<Running> m_running;
    std::vector<Guarding> m_guardings;
    std::vector<ReadBack> m_readBacks;
    WriteVerifier *m_verifier; // child
    std::size_t m_lostRows = 0; // among those that it looks at
    std::size_t m_countedLooks = 0; // of the verifier, in the progress already
    Outcome m_outcome;
    std::size_t m_nextRequest = 0; // first one of the next phase
    bool m_begun = false;
    bool m_paused = false;
    bool m_aborted = false;
    bool m_ended = false;
};

} // namespace tagdesk
