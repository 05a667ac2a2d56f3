// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runreading.h"

namespace tagdesk {

/// Why a cell of an undone run stays as it is.
enum class KeptReason : std::uint8_t {
    AlreadyBack, ///< It is as it was before the run.
    ChangedSince, ///< By somebody else: taking it back would lose their value.
    RuleRefuses, ///< Today's rules of the cloud do not allow the value that was there.
    ResourceGone,
    NotRead,
    Damaged, ///< In the journal: what was there before is not known.
};

struct KeptCell
{
    JournalCell cell;
    KeptReason reason = KeptReason::NotRead;
    std::optional<QString> now; ///< For AlreadyBack and ChangedSince.
    Error error; ///< For NotRead.
};

/// Stages what takes a run back: each cell that is still as the run left it gets the value it had before,
/// every other one is kept and listed. Sends nothing. finished() comes exactly once, never inside start() or
/// abort().
class RunReversal : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        JournalRun run;
        std::size_t restored = 0; ///< Cells staged.
        Rows rows; ///< Of these, ascending.
        std::vector<KeptCell> kept;
        bool isUnmarked = false; ///< See RunReading.
        /// See RunReading; an interrupted run is settled first: kind Conflict.
        std::optional<Error> error;
    };

    /// All outlive this.
    RunReversal(
        Desk &desk, Workspace &workspace, JournalThread &journal, qint64 run, QObject *parent = nullptr);

    /// Before start().
    void setConsent(const RunConsent &consent) { m_reading->setConsent(consent); }
    void start();
    void abort();
    [[nodiscard]] const Outcome &result() const { return m_outcome; }

signals:
    void finished();

private:
    void stage();
    [[nodiscard]] std::optional<KeptCell> keptCell(const JournalCell &cell) const;

    Workspace &m_workspace;
    RunReading *m_reading; // child
    Outcome m_outcome;
};

} // namespace tagdesk
