// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"
#include "rowstate.h"
#include "writeverifier.h"

#include <QObject>

namespace tagdesk {

class RunLane;
class RunLedger;
class RunPages;

/// The rows of a run that are read back: those that were accepted, where that is wanted, and those of which
/// nobody knows whether they were. Enters in the ledger what the last look at each tells.
class RunVerification : public QObject
{
    Q_OBJECT

public:
    RunVerification(RunLedger &ledger, RunPages &pages, QObject *parent);
    ~RunVerification() override;

    /// Rows of a request that were accepted.
    void verify(RunLane &lane, std::size_t request, const Rows &rows);
    /// Rows of which nobody knows whether they were written, and which are not sent again.
    void readBack(RunLane &lane, std::size_t request, const Rows &rows, const Error &lost);
    /// Where rows wait for their first look, and what is looked at then.
    [[nodiscard]] WriteVerifier &verifier() const { return *m_verifier; }
    [[nodiscard]] bool isIdle() const { return m_verifier->isIdle(); }
    /// What is read back decides what became of its rows: nothing that follows may begin before.
    [[nodiscard]] bool isDeciding() const { return m_lostRows > 0; }
    /// Requests of looks that have ended.
    [[nodiscard]] std::size_t sent() const { return m_verifier->sent(); }
    void stop(bool isRefused) { m_verifier->stop(isRefused); }
    void abort();

signals:
    void rowsRead(const tagdesk::RowReading &reading);
    /// The ledger knows more.
    void proceeded();
    /// The key was refused; no further look follows.
    void refused(const tagdesk::Error &error);

private:
    void take(const std::vector<WriteVerifier::Seen> &seen);
    [[nodiscard]] RowOutcome outcomeOf(const WriteVerifier::Seen &seen, const TagCall &call);

    RunLedger &m_ledger;
    WriteVerifier *m_verifier; // child
    std::size_t m_lostRows = 0; // among those that it looks at
    bool m_isAborted = false;
};

} // namespace tagdesk
