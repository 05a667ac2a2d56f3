// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conflictguard.h"
#include "runpart.h"

#include <QObject>

#include <optional>
#include <vector>

namespace tagdesk {

class RunLane;
class RunLedger;

/// The parts of a run that are being read before they are sent.
class RunGuards : public QObject
{
    Q_OBJECT

public:
    struct Guarded
    {
        RunLane *lane = nullptr;
        RunPart part; ///< Its reading is the one that the verdicts are made of, if it still counts.
        std::vector<ConflictGuard::Verdict> verdicts;
    };

    RunGuards(const RunLedger &ledger, QObject *parent);
    ~RunGuards() override;

    void guard(RunLane &lane, RunPart part);
    [[nodiscard]] bool isEmpty() const { return m_guardings.empty(); }
    [[nodiscard]] std::size_t count(const RunLane &lane) const;
    /// Requests of readings that have ended.
    [[nodiscard]] std::size_t sent() const { return m_sent; }
    /// The row was read elsewhere as `now`: a reading under way, which may be older, does not count where
    /// that shows somebody else's value.
    void voidReadings(Row row, const Tags &now);
    void abort();

signals:
    void guarded(const tagdesk::RunGuards::Guarded &guarded);

private:
    struct Guarding
    {
        RunPart part;
        RunLane *lane = nullptr;
        ConflictGuard *guard = nullptr; // child
        bool isOutdated = false; // another reading told meanwhile that somebody else had written
    };

    void end(ConflictGuard *guard);

    const RunLedger &m_ledger;
    std::vector<Guarding> m_guardings;
    std::size_t m_sent = 0;
};

} // namespace tagdesk
