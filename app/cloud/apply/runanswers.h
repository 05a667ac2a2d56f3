// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "provider.h"
#include "runwrites.h"

#include <QObject>

#include <optional>
#include <vector>

namespace tagdesk {

class RunLane;
class RunLedger;
class RunVerification;

/// What somebody has told a run to do.
struct RunOrders
{
    bool isStopped = false; ///< Nothing new is sent any more.
    bool isPaused = false; ///< Nothing new is sent for now.
    bool isAborted = false; ///< Nothing is waited for.
};

/// What becomes of a part once its write has ended: it is done, read back, sent again, halved or given up.
class RunAnswers : public QObject
{
    Q_OBJECT

public:
    RunAnswers(RunLedger &ledger, RunVerification &verification, const RunOrders &state, QObject *parent);

    void take(const RunWrites::Answer &answer);
    /// Where the account has learned since that it cannot write so many at once, or none: puts the part back
    /// in pieces that go as it can. False: the part may go as it is.
    [[nodiscard]] bool reroute(RunLane &lane, const RunPart &part);
    /// The reading of this part was too old before it could be written. That of fewer resources takes less
    /// time.
    void takeOldReading(RunLane &lane, RunPart part);
    /// The run was stopped before another attempt at this part.
    void abandon(RunLane &lane, const RunPart &part);

signals:
    /// Something is tried again after so long.
    void waiting(int milliseconds, const tagdesk::Error &error);
    /// Nothing more may be sent, for this reason.
    void refused(const tagdesk::Error &error);

private:
    void takeReply(const RunWrites::Answer &answer, const TagReply &reply);
    void takeUnsent(RunLane &lane, RunPart part);
    void takeError(const RunWrites::Answer &answer);
    void takeError(RunLane &lane, RunPart part, const Error &error, std::optional<int> retryAfterMs);
    void retryLater(RunLane &lane, RunPart part, int waitMs);
    void halve(RunLane &lane, const RunPart &part);
    void split(RunLane &lane, const RunPart &part, int resources, WriteRoute route);
    void putBack(RunLane &lane, const RunPart &part, std::vector<RunPart> pieces);
    [[nodiscard]] std::optional<int> waitOf(
        const ResourceReply &resource, const RunWrites::Answer &answer) const;
    void giveUp(RunLane &lane, const RunPart &part, const Error &error);

    RunLedger &m_ledger;
    RunVerification &m_verification;
    const RunOrders &m_state;
};

} // namespace tagdesk
