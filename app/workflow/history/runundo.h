// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "notrevertedreason.h"
#include "runreader.h"

namespace tagdesk {

struct NotRevertedCell
{
    JournalCell cell;
    NotRevertedReason reason = NotRevertedReason::NotRead;
    std::optional<QString> now; ///< For AlreadyBack and ChangedSince.
    Error error; ///< For NotRead.
};

/// Stages what takes a run back: each cell that is still as the run left it gets the value it had before,
/// every other one is kept and listed. Sends nothing.
class RunUndo : public Job
{
    Q_OBJECT

public:
    struct Outcome
    {
        JournalRun run;
        std::size_t restored = 0; ///< Cells staged.
        Rows rows; ///< Of these, ascending.
        std::vector<NotRevertedCell> kept;
        bool isUnmarked = false; ///< See RunReader.
        /// See RunReader; an interrupted run is settled first: kind Conflict.
        std::optional<Error> error;
    };

    /// All outlive this.
    RunUndo(DocumentController &controller, Workspace &workspace, JournalThread &journal, qint64 run,
        QObject *parent = nullptr);

    /// Before start().
    void setConsent(const RunConsent &consent) { m_reading->setConsent(consent); }
    void start();
    void abort();
    [[nodiscard]] const Outcome &result() const { return m_outcome; }

private:
    void stage();
    [[nodiscard]] std::optional<NotRevertedCell> keptCell(const JournalCell &cell) const;

    Workspace &m_workspace;
    RunReader *m_reading; // child
    Outcome m_outcome;
};

} // namespace tagdesk
