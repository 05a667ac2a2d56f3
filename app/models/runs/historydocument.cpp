// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historydocument.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

const HistoryRun *HistoryDocument::run(qint64 id) const
{
    const auto found = std::ranges::find(m_runs, id, &HistoryRun::id);
    return found == m_runs.end() ? nullptr : &*found;
}

void HistoryDocument::setRuns(std::vector<HistoryRun> runs)
{
    if (std::exchange(m_error, std::nullopt))
        emit workChanged();
    if (runs == m_runs)
        return;
    m_runs = std::move(runs);
    // Newest first: the newest name of a profile is the one to show.
    for (auto run = m_runs.crbegin(); run != m_runs.crend(); ++run)
        m_profiles.insert(run->accountId, run->profile);
    emit runsChanged();
}

void HistoryDocument::beginHistory(const std::optional<ForeignHistory> &foreign)
{
    m_foreign = foreign;
    m_runs.clear();
    m_profiles.clear();
    m_cellsOf.reset();
    m_cells.clear();
    m_linked.clear();
    m_error.reset();
    emit historyChanged();
    emit runsChanged();
    emit cellsChanged();
}

void HistoryDocument::setCells(
    qint64 run, std::vector<HistoryCell> cells, bool isCut, std::vector<HistoryRun> linked)
{
    m_linked = std::move(linked);
    m_cellsOf = run;
    m_cells = std::move(cells);
    m_isCut = isCut;
    emit cellsChanged();
}

void HistoryDocument::setWork(Work work)
{
    if (std::exchange(m_work, work) != work)
        emit workChanged();
}

void HistoryDocument::setError(const std::optional<Error> &error)
{
    m_error = error;
    emit workChanged();
}

} // namespace tagdesk
