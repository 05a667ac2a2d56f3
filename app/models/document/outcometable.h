// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"
#include "rowstate.h"

#include <unordered_map>
#include <vector>

namespace tagdesk {

/// Where each row stands in an apply: a byte a row, and the error only where there is one.
class OutcomeTable
{
public:
    [[nodiscard]] RowState state(Row row) const;
    /// Valid until the outcome of this row changes.
    [[nodiscard]] const RowOutcome &outcome(Row row) const;
    void set(Row row, const RowOutcome &outcome);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_states.empty(); }
    /// Rows that failed or are unknown, ascending.
    [[nodiscard]] Rows failedRows() const;

private:
    std::vector<RowState> m_states; // by row, grown on demand
    std::unordered_map<Row, RowOutcome> m_failures;
};

[[nodiscard]] constexpr bool isFailure(RowState state)
{
    return state == RowState::Failed || state == RowState::Unknown;
}

/// Not sent, because somebody else gave a tag another value meanwhile: to send it again overwrites that.
[[nodiscard]] inline bool isChangedMeanwhile(const RowOutcome &outcome)
{
    return outcome.state == RowState::Failed && outcome.error.cause == ErrorCause::ChangedSince;
}

} // namespace tagdesk
