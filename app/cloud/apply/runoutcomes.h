// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"
#include "rowstate.h"

#include <unordered_map>
#include <utility>
#include <vector>

namespace tagdesk {

/// Where each row of a running plan stands. A row may be in several requests: it is as bad as the worst of
/// them, and done when all of them are. Collects what changed until somebody takes it.
class RunOutcomes
{
public:
    struct Counts
    {
        std::size_t rows = 0;
        std::size_t accepted = 0; ///< As wanted: those that are verified or already were so among them.
        std::size_t failed = 0;
        std::size_t unknown = 0;
        std::size_t skipped = 0;
    };

    explicit RunOutcomes(const Plan &plan);

    void setQueued();
    void setSending(Row row);
    /// Its outcome is being read back; settle() follows.
    void setUnknown(Row row, const Error &error);
    /// One request of the row has ended as Accepted, Verified, AlreadySo, Failed, Skipped or Unknown.
    /// What somebody else changed outweighs everything: it must not be sent again unasked.
    void settle(Row row, const RowOutcome &outcome);
    void settle(Row row, RowState state, const Error &error = {})
    {
        settle(row, {.state = state, .error = error});
    }

    /// An Accepted row was read back: Verified, Unknown where the change does not show, or Failed where
    /// somebody else's value stands there.
    void confirm(Row row, const RowOutcome &outcome);

    /// True when an earlier request of the row did not do what was planned.
    [[nodiscard]] bool hasFailed(Row row) const;
    /// More than one request of the plan is about the row.
    [[nodiscard]] bool isInSeveral(Row row) const { return m_records.at(row).isInSeveral; }
    [[nodiscard]] const RowOutcome &outcome(Row row) const;
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    /// Rows that changed since the last call, each once, with where they stand now.
    [[nodiscard]] RowOutcomes takeChanged();

private:
    struct Record
    {
        RowOutcome shown;
        RowOutcome worst; // of the requests that have ended
        std::size_t open = 0; // requests that have not
        std::size_t unconfirmed = 0; // Accepted ones that were not read back
        bool isInSeveral = false;
        bool isChanged = false;
    };

    void show(Row row, Record &record, const RowOutcome &outcome);
    [[nodiscard]] std::size_t *counter(RowState state);

    std::unordered_map<Row, Record> m_records;
    Rows m_changed;
    Counts m_counts;
};

} // namespace tagdesk
