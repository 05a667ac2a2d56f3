// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "notrevertedreason.h"
#include "purposecells.h"
#include "runpurpose.h"
#include "runreader.h"

#include <QSet>

#include <utility>

namespace tagdesk {

struct CellWish;

struct NotRevertedCell
{
    JournalCell cell;
    NotRevertedReason reason = NotRevertedReason::NotRead;
    std::optional<QString> now; ///< For AlreadyBack and ChangedSince.
    Error error; ///< For NotRead.
};

/// Stages what takes runs back, as one undo step: each cell that is still as the run left it gets the value
/// it had before, every other one is kept and listed. Sends nothing.
class RunUndo : public Job
{
    Q_OBJECT

public:
    struct Outcome
    {
        /// The newest one; of an error, the one that it is about. Its id is known in any case.
        JournalRun run;
        UndoneRuns undone; ///< For RunPurpose.
        std::size_t restored = 0; ///< Cells staged.
        Rows rows; ///< Of these, ascending.
        PurposeCells cells; ///< The same, exactly.
        std::vector<NotRevertedCell> kept;
        bool isUnmarked = false; ///< See RunReader.
        bool isForeign = false; ///< The runs are in somebody else's journal.
        /// See RunReader; an interrupted run is settled first: kind Conflict. Then nothing of the others is
        /// staged either.
        std::optional<Error> error;
    };

    /// All outlive this. Several runs are those of one apply, newest first.
    RunUndo(DocumentController &controller, Workspace &workspace, JournalThread &journal,
        const std::vector<qint64> &runs, QObject *parent = nullptr);

    /// Before start().
    void setConsent(const RunConsent &consent);
    void start();
    void abort();
    [[nodiscard]] const Outcome &result() const { return m_outcome; }

private:
    void stage();
    [[nodiscard]] std::optional<Error> troubleOf(const RunReader &reading);
    void judge(const RunReader &reading, std::vector<CellWish> &wishes);
    [[nodiscard]] std::optional<NotRevertedCell> keptCell(
        const RunReader &reading, const JournalCell &cell) const;

    Workspace &m_workspace;
    std::vector<RunReader *> m_readings; // children, as the runs
    std::size_t m_unread = 0;
    QSet<std::pair<ResourceId, QString>> m_judged; // by newer runs
    Outcome m_outcome;
};

} // namespace tagdesk
