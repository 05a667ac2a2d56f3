// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"
#include "provider.h"
#include "rowstate.h"

#include <QObject>

#include <deque>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tagdesk {

class CloudCall;
class CloudSession;
class RunJournal;
class TagReader;

using RowOutcomes = std::vector<std::pair<Row, RowOutcome>>;

/// Runs a plan phase by phase, a few requests at a time, under the quota of each account. Every row ends in
/// exactly one of Accepted, Verified, Failed, Skipped or Unknown. A request refused as a whole is halved
/// until the bad id stands alone; rows of unknown outcome are read back; a refused key stops the run.
/// finished() comes exactly once, never inside start(), stop() or abort().
class PlanRunner : public QObject
{
    Q_OBJECT

public:
    /// The session of an account; null when it is gone, which fails its rows.
    using SessionOf = std::function<CloudSession *(const QString &accountId)>;

    struct Progress
    {
        std::size_t rows = 0;
        std::size_t accepted = 0; ///< Verified ones among them.
        std::size_t failed = 0;
        std::size_t unknown = 0;
        std::size_t skipped = 0;
        std::size_t requests = 0; ///< Planned, and added by halving.
        std::size_t requestsDone = 0;
        std::size_t sent = 0; ///< HTTP requests, retries and read-backs included.
    };

    struct Outcome
    {
        Progress progress;
        bool stopped = false; ///< By stop(), abort() or a refused key.
        std::optional<Error> refusal; ///< The refused key, secret or permission that stopped it.
    };

    /// `table` and `journal` must outlive the run; `journal` may be null.
    PlanRunner(Plan plan, const ResourceTable &table, SessionOf sessionOf, RunJournal *journal = nullptr,
        QObject *parent = nullptr);
    ~PlanRunner() override;

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
    /// One operation was accepted for these rows: their tags are different now.
    void changesAccepted(tagdesk::TagOperation operation, tagdesk::TagSet tags, const tagdesk::Rows &rows);
    /// Rows were read back: these are their tags now.
    void tagsRead(tagdesk::Row row, const tagdesk::Tags &tags);
    void progressed();
    /// Throttled or failed for now; something is tried again after so long.
    void waiting(int milliseconds, const tagdesk::Error &error);
    void finished();

private:
    struct Part; // a planned request, or a half of one
    struct RowRecord;

    Plan m_plan;
    const ResourceTable &m_table;
    SessionOf m_sessionOf;
    RunJournal *m_journal = nullptr;
    Outcome m_outcome;
    bool m_paused = false;
};

} // namespace tagdesk
