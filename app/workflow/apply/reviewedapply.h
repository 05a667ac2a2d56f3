// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applychoice.h"
#include "applyprogress.h"
#include "applyrefusal.h"
#include "applysequence.h"

#include <QObject>

#include <optional>

namespace tagdesk {

class DocumentController;
class Workspace;

/// An apply of what was chosen in the review. It may try some resources before the others, and it stops by
/// itself when too many fail: what is left then waits until a person says whether it goes on. Only what was
/// reviewed is sent: a cell that is edited meanwhile stays staged.
class ReviewedApply : public QObject
{
    Q_OBJECT

public:
    /// What waits, and why.
    struct Waiting
    {
        enum class Why : std::uint8_t {
            Tried, ///< The first resources are done; some of them may have failed.
            TooManyFailed,
        };
        Why why = Why::Tried;
        ApplyProgress progress; ///< Of what was sent so far.
        std::size_t rows = 0; ///< Resources of the whole apply.
        std::size_t left = 0; ///< Of these, not sent.
        std::size_t verified = 0; ///< Of those that were sent just now, read back as wanted.
    };

    /// Both outlive this. Hears of the end of an apply before those who connect later.
    ReviewedApply(DocumentController &controller, Workspace &workspace, QObject *parent = nullptr);

    /// nullopt: started; DocumentController tells how it goes. Gives up what waits.
    std::optional<ApplyRefusal> start(const ApplyChoice &choice, const RunPurpose &purpose);
    /// nullopt: nothing waits.
    [[nodiscard]] const std::optional<Waiting> &waiting() const { return m_waiting; }
    /// Sends what waits, but for what failed and what was edited since.
    std::optional<ApplyRefusal> goOn();
    /// What waits stays staged, and is waited for no more.
    void stop();

signals:
    void waitingChanged();

private:
    std::optional<ApplyRefusal> send(Plan plan, const ApplyTerms &terms);
    [[nodiscard]] ChangeSet unchangedRest() const;
    void applyEnded(const ApplyProgress &progress);
    void changesChanged();
    void setWaiting(const std::optional<Waiting> &waiting);

    DocumentController &m_controller;
    Workspace &m_workspace;
    RunPurpose m_purpose;
    std::optional<FailureLimit> m_limit;
    ConflictPolicy m_onConflict = ConflictPolicy::Leave;
    ChangeSet m_rest; // reviewed, and not sent yet
    std::size_t m_rows = 0; // of the whole apply
    Rows m_sending; // by the run under way; empty: it is none of ours
    std::optional<Waiting> m_waiting;
};

} // namespace tagdesk
