// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "purposecells.h"
#include "runreader.h"

#include <memory>

namespace tagdesk {

class Clock;

/// What was found of one resource in one request of a run.
struct SettledPart
{
    std::size_t request = 0;
    std::size_t resource = 0;
    bool wasSent = false; ///< Or was about to be.
    bool isDone = false; ///< Some of its cells.
    bool isLeft = false; ///< Some others are as before the run.
    std::optional<RowOutcome> lost; ///< Why some others cannot be done any more.
};

/// Finds out what became of an interrupted run and stages its rest. Cells without a known end are read back:
/// those that are as wanted are verified, those that are as before are staged again, and those that somebody
/// changed since are left alone. The run ends in the journal when nothing is left, or with the run that
/// continues it; until then it is offered again. A run of which every resource is gone may be another
/// account's, and is left as it is.
class RunResume : public Job
{
    Q_OBJECT

public:
    struct Outcome
    {
        JournalRun run; ///< As it stood before.
        std::size_t done = 0; ///< Cells that the read-back found as wanted.
        std::size_t left = 0; ///< Cells that are staged now.
        std::vector<JournalCell> changed; ///< By somebody else since.
        std::vector<JournalCell> gone; ///< Their resource is deleted.
        std::vector<JournalCell> notRead; ///< Still not known.
        std::vector<JournalCell> damaged; ///< In the journal: they are sent nowhere.
        bool isUnmarked = false; ///< See RunReader.
        Rows rows; ///< With the rest staged; ascending.
        PurposeCells cells; ///< The same, exactly.
        /// See RunReader; or why something was not read; or that the account knows no resource of the run
        /// (AllGone): then the run stays as it is.
        std::optional<Error> error;
    };

    /// All outlive this.
    RunResume(DocumentController &controller, Workspace &workspace, JournalThread &journal,
        std::shared_ptr<Clock> clock, qint64 run, QObject *parent = nullptr);

    /// Before start().
    void setConsent(const RunConsent &consent);
    void start();
    void abort();
    [[nodiscard]] const Outcome &result() const { return m_outcome; }

private:
    void settle();
    void judge(const JournalCell &cell);
    [[nodiscard]] SettledPart &partOf(const JournalCell &cell);
    void refuseAllGone();
    void stage();
    void write(std::vector<JournalUpdate> news);

    Workspace &m_workspace;
    JournalThread &m_journal;
    std::shared_ptr<Clock> m_clock;
    RunReader *m_reading; // child
    RunConsent m_consent;
    std::vector<const JournalCell *> m_left;
    std::vector<SettledPart> m_parts;
    Outcome m_outcome;
};

} // namespace tagdesk
