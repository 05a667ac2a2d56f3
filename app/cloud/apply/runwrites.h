// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http.h"
#include "plan.h"
#include "rowreading.h"
#include "runpart.h"

#include <QObject>

#include <optional>
#include <vector>

namespace tagdesk {

class CloudCall;
class RunLane;
class RunLedger;

/// The writes of a run that are under way: each is told to the journal, waits for the quota and is sent once.
class RunWrites : public QObject
{
    Q_OBJECT

public:
    struct Answer
    {
        RunLane *lane = nullptr;
        RunPart part;
        TagCall call;
        Result<HttpResponse> reply;
        std::optional<int> retryAfterMs{}; ///< Another attempt is worth it after so long.
        bool isUnsent = false; ///< Taken back, or its reading counts no more.
    };

    RunWrites(const RunLedger &ledger, QObject *parent);
    ~RunWrites() override;

    void send(RunLane &lane, RunPart part);
    [[nodiscard]] bool isEmpty() const { return m_running.empty(); }
    /// Writes of the lane that rely on a reading and have not gone out.
    [[nodiscard]] std::size_t unsent(const RunLane &lane) const;
    /// Requests that went out.
    [[nodiscard]] std::size_t sent() const { return m_sent; }
    /// Rows were read again: what relies on an older reading and would write over somebody else's value is
    /// taken back.
    void voidReadings(const RowReading &now);
    /// Parts of the lane that are under way.
    [[nodiscard]] std::vector<const RunPart *> parts(const RunLane &lane) const;
    /// What has not gone out is taken back, until release().
    void hold();
    void release() { m_isHeld = false; }
    /// No attempt but those under way, from now on.
    void stop();
    /// Drops the connections, too.
    void abort();

signals:
    /// A write of these rows goes out.
    void starting(tagdesk::RunLane *lane, const tagdesk::Rows &rows);
    /// A write has ended.
    void answered(const tagdesk::RunWrites::Answer &answer);
    /// The journal cannot be told of a write, which is therefore not sent.
    void journalFailed(const tagdesk::Error &error);

private:
    struct Running
    {
        RunPart part;
        TagCall call;
        RunLane *lane = nullptr;
        CloudCall *cloudCall = nullptr; // child
        bool isStarted = false; // the journal knows of it
    };

    void written(CloudCall *cloudCall, const std::optional<Error> &error);
    void attemptStarting(const CloudCall *cloudCall);
    void end(CloudCall *cloudCall);

    const RunLedger &m_ledger;
    std::vector<Running> m_running;
    std::size_t m_sent = 0;
    bool m_isHeld = false;
    bool m_isStopped = false;
};

} // namespace tagdesk
