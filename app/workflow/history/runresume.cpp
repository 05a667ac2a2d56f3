// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runresume.h"

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
    case RowState::Failed:
        return cell.outcome.error.kind == ErrorKind::OutcomeUnknown;
    default:
        return false;
    }
}

/// A cloud does all of a request on a resource or nothing. So where one key is as wanted and another is not,
/// the request was done, and somebody changed the other key since.
RowOutcome outcomeOf(const SettledPart &part)
{
    if (part.isDone && !part.isLeft && !part.lost)
        return {.state = part.wasSent ? RowState::Verified : RowState::AlreadySo, .error = {}};
    const bool wasDone = part.isDone && part.wasSent;
    // With something left it stays open, so that it is offered until it is sent.
    if (part.isLeft)
        return {.state = wasDone ? RowState::Unknown : RowState::Queued, .error = {}};
    return wasDone ? RowOutcome{.state = RowState::Accepted, .error = {}} : *part.lost;
}

std::vector<JournalUpdate> newsOf(qint64 run, const std::vector<SettledPart> &parts)
{
    std::vector<JournalUpdate> news;
    for (const SettledPart &part : parts) {
        if (news.empty() || news.back().request != part.request)
            news.push_back({.run = run, .request = part.request, .resources = {}, .outcomes = {}});
        news.back().resources.push_back(part.resource);
        news.back().outcomes.push_back(outcomeOf(part));
    }
    return news;
}

} // namespace

RunResume::RunResume(DocumentController &controller, Workspace &workspace, JournalThread &journal,
    std::shared_ptr<Clock> clock, qint64 run, QObject *parent)
    : Job(parent)
    , m_workspace(workspace)
    , m_journal(journal)
    , m_clock(std::move(clock))
    , m_reading(new RunReader(controller, workspace, journal, run, RunReader::Claim::Take, isOpen, this))
{
    connect(m_reading, &RunReader::finished, this, &RunResume::settle);
}

void RunResume::setConsent(const RunConsent &consent)
{
    m_consent = consent;
    m_reading->setConsent(consent);
}

void RunResume::start()
{
    m_reading->start();
}

void RunResume::abort()
{
    m_reading->abort();
}

void RunResume::settle()
{
    const RunReader::Outcome &read = m_reading->result();
    m_outcome.run = read.run;
    m_outcome.error = read.error;
    m_outcome.isUnmarked = read.isUnmarked;
    if (!read.error) {
        for (const JournalCell &cell : read.cells) {
            if (cell.isDamaged)
                m_outcome.damaged.push_back(cell);
            else if (isOpen(cell))
                judge(cell);
        }
        refuseAllGone();
        stage();
    }
    write(newsOf(m_outcome.run.id, m_parts));
}

/// The cells of one resource in one request come one after the other.
SettledPart &RunResume::partOf(const JournalCell &cell)
{
    if (m_parts.empty() || m_parts.back().request != cell.request || m_parts.back().resource != cell.resource)
        m_parts.push_back({.request = cell.request,
            .resource = cell.resource,
            .wasSent = cell.outcome.state != RowState::Queued});
    return m_parts.back();
}

void RunResume::judge(const JournalCell &cell)
{
    switch (m_reading->verdictOf(cell)) {
    case JournalVerdict::Done:
        ++m_outcome.done;
        partOf(cell).isDone = true;
        return;
    case JournalVerdict::NotDone:
        m_left.push_back(&cell);
        partOf(cell).isLeft = true;
        return;
    case JournalVerdict::Changed:
        m_outcome.changed.push_back(cell);
        // What was sent may still take effect, and an undo looks at it again.
        partOf(cell).lost = RowOutcome{.state = RowState::Failed,
            .error = makeError(
                cell.outcome.state == RowState::Queued ? ErrorKind::Conflict : ErrorKind::OutcomeUnknown,
                ErrorCause::ChangedSince)};
        return;
    case JournalVerdict::Gone:
        m_outcome.gone.push_back(cell);
        partOf(cell).lost = RowOutcome{
            .state = RowState::Failed, .error = makeError(ErrorKind::NotFound, ErrorCause::ResourceMissing)};
        return;
    case JournalVerdict::NotRead:
        m_outcome.notRead.push_back(cell);
        if (!m_outcome.error)
            m_outcome.error = m_reading->result().resources.at(cell.resource).error;
        return;
    }
}

void RunResume::refuseAllGone()
{
    const bool isAllGone = !m_outcome.gone.empty() && m_outcome.done == 0 && m_left.empty()
        && m_outcome.changed.empty() && m_outcome.notRead.empty();
    if (!isAllGone || m_consent.areDeleted)
        return;
    m_outcome.error = makeError(ErrorKind::NotFound, ErrorCause::AllGone, QString::number(m_outcome.run.id));
    m_parts.clear();
}

void RunResume::stage()
{
    std::vector<CellWish> wishes;
    for (const JournalCell *cell : m_left)
        wishes.push_back({.row = *m_reading->result().resources.at(cell->resource).row,
            .key = cell->key,
            .value = cell->after});
    m_outcome.left = wishes.size();
    m_outcome.rows = stageCells(m_workspace, wishes, EditDescription::Kind::ResumeRun);
    m_outcome.cells = PurposeCells(m_workspace, wishes);
}

void RunResume::write(std::vector<JournalUpdate> news)
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
            finishNow();
        });
}

} // namespace tagdesk
