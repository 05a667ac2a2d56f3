// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "outcometable.h"

#include <array>

namespace tagdesk {

RowState OutcomeTable::state(Row row) const
{
    return row < m_states.size() ? m_states[row] : RowState::None;
}

const RowOutcome &OutcomeTable::outcome(Row row) const
{
    static const std::array<RowOutcome, 9> plain{RowOutcome{RowState::None, {}},
        RowOutcome{RowState::Queued, {}}, RowOutcome{RowState::Sending, {}},
        RowOutcome{RowState::Accepted, {}}, RowOutcome{RowState::Verified, {}},
        RowOutcome{RowState::Failed, {}}, RowOutcome{RowState::Skipped, {}},
        RowOutcome{RowState::Unknown, {}}, RowOutcome{RowState::AlreadySo, {}}};
    const RowState current = state(row);
    if (isFailure(current))
        return m_failures.at(row);
    return plain.at(static_cast<std::size_t>(current));
}

void OutcomeTable::set(Row row, const RowOutcome &outcome)
{
    if (row >= m_states.size()) {
        if (outcome.state == RowState::None)
            return;
        m_states.resize(row + std::size_t{1}, RowState::None);
    }
    if (isFailure(m_states[row]) && !isFailure(outcome.state))
        m_failures.erase(row);
    m_states[row] = outcome.state;
    if (isFailure(outcome.state))
        m_failures.insert_or_assign(row, outcome);
}

void OutcomeTable::clear()
{
    m_states.clear();
    m_failures.clear();
}

Rows OutcomeTable::failedRows() const
{
    Rows rows;
    rows.reserve(m_failures.size());
    if (m_failures.empty())
        return rows;
    for (std::size_t row = 0; row < m_states.size(); ++row) {
        if (isFailure(m_states[row]))
            rows.push_back(static_cast<Row>(row));
    }
    return rows;
}

} // namespace tagdesk
