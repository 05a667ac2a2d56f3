// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runsettling.h"

#include "clock.h"
#include "stagedcells.h"
#include "workspace.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// How it ended is not written down.
bool isOpen(const JournalCell &cell)
{
    switch (cell.outcome.state) {
    case RowState::Queued:
    case RowState::Sending:
    case RowState::Unknown:
        return true;
    default:
        return false;
    }
}

RowOutcome missingOutcome(ErrorKind kind, ErrorCause cause)
{
    RowOutcome outcome{.state = RowState::Failed, .error = {}};
    outcome.error.kind = kind;
    outcome.error.cause = cause;
    return outcome;
}

/// A request with several keys on a resource is as bad as the worst of them.
int badness(RowState state)
{
    switch (state) {
    case RowState::Verified:
        return 0;
    case RowState::Queued:
        return 1;
    case RowState::Failed:
        return 2;
    default:
        return 3;
    }
}

/// The cells of one resource in one request come one after the other.
void add(std::vector<RunNews> &news, qint64 run, const JournalCell &cell, const RowOutcome &outcome)
{
    if (!news.empty() && news.back().request == cell.request
        && news.back().resources.back() == cell.resource) {
        RowOutcome &worst = news.back().outcomes.back();
        if (badness(outcome.state) > badness(worst.state))
            worst = outcome;
        return;
    }
    if (news.empty() || news.back().request != cell.request)
        news.push_back({.run = run, .request = cell.request, .resources = {}, .outcomes = {}});
    news.back().resources.push_back(cell.resource);
    news.back().outcomes.push_back(outcome);
}

} // namespace

RunSettling::RunSettling(Desk &desk, Workspace &workspace, JournalThread &journal,
    std::shared_ptr<Clock> clock, qint64 run, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_journal(journal)
    , m_clock(std::move(clock))
    , m_reading(new RunReading(desk, workspace, journal, run, RunReading::Claim::Take, isOpen, this))
{
    connect(m_reading, &RunReading::finished, this, &RunSettling::settle);
}

void RunSettling::start()
{
    m_reading->start();
}

void RunSettling::abort()
{
    m_reading->abort();
}

void RunSettling::settle()
{
    const RunReading::Outcome &read = m_reading->result();
    m_outcome.run = read.run;
    m_outcome.error = read.error;
    std::vector<RunNews> news;
    if (!read.error) {
        for (const JournalCell &cell : read.cells) {
            if (isOpen(cell))
                judge(cell, news);
        }
        stage();
    }
    write(std::move(news));
}

void RunSettling::judge(const JournalCell &cell, std::vector<RunNews> &news)
{
    const qint64 run = m_outcome.run.id;
    switch (m_reading->verdictOf(cell)) {
    case CellVerdict::Done:
        ++m_outcome.done;
        return add(news, run, cell, {.state = RowState::Verified, .error = {}});
    case CellVerdict::NotDone:
        m_left.push_back(&cell);
        return add(news, run, cell, {.state = RowState::Queued, .error = {}});
    case CellVerdict::Changed:
        m_outcome.changed.push_back(cell);
        return add(news, run, cell, missingOutcome(ErrorKind::Conflict, ErrorCause::ChangedSince));
    case CellVerdict::Gone:
        m_outcome.gone.push_back(cell);
        return add(news, run, cell, missingOutcome(ErrorKind::NotFound, ErrorCause::ResourceMissing));
    case CellVerdict::NotRead:
        m_outcome.notRead.push_back(cell);
        if (!m_outcome.error)
            m_outcome.error = m_reading->result().resources.at(cell.resource).error;
        return;
    }
}

void RunSettling::stage()
{
    std::vector<CellWish> wishes;
    for (const JournalCell *cell : m_left)
        wishes.push_back({.row = *m_reading->result().resources.at(cell->resource).row,
            .key = cell->key,
            .value = cell->after});
    m_outcome.left = wishes.size();
    m_outcome.rows = stageCells(m_workspace, wishes, EditDescription::Kind::ResumeRun);
}

void RunSettling::write(std::vector<RunNews> news)
{
    const bool isOurs = m_outcome.run.id != 0;
    const bool isRead = !m_outcome.error && m_outcome.notRead.empty();
    const bool isComplete = isRead && m_left.empty();
    m_journal.ask<void>(
        [isOurs, isRead, isComplete, news = std::move(news), run = m_outcome.run.id, when = m_clock->now()](
            Journal &journal) -> Result<void> {
            if (!isOurs)
                return {};
            if (Result<void> written = journal.write(news); !written)
                return written;
            if (isComplete)
                return journal.end(run, when);
            // With its rest staged it stays ours, so that nobody sends it twice.
            return isRead ? Result<void>() : journal.release(run);
        },
        this,
        [this](const Result<void> &written) {
            if (!written && !m_outcome.error)
                m_outcome.error = written.error();
            emit finished();
        });
}

} // namespace tagdesk
