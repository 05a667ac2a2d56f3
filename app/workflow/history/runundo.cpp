// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runundo.h"

#include "stagedcells.h"
#include "tagrules.h"
#include "workspace.h"

namespace tagdesk {

namespace {

/// The run wrote it, or may have: what reading back did not show then may have come since. A cell that was
/// already so is somebody else's.
bool wasWritten(const JournalCell &cell)
{
    switch (cell.outcome.state) {
    case RowState::Accepted:
    case RowState::Verified:
    case RowState::Unknown:
    case RowState::Sending:
        return true;
    case RowState::Failed:
        return cell.outcome.error.kind == ErrorKind::OutcomeUnknown;
    default:
        return false;
    }
}

bool mayBeSet(const TagRules &rules, const QString &key, const QString &value)
{
    return !refuses(checkKey(rules, key)) && !refuses(checkValue(rules, value));
}

} // namespace

RunUndo::RunUndo(
    DocumentController &controller, Workspace &workspace, JournalThread &journal, qint64 run, QObject *parent)
    : Job(parent)
    , m_workspace(workspace)
    , m_reading(new RunReader(controller, workspace, journal, run, RunReader::Claim::None, wasWritten, this))
{
    connect(m_reading, &RunReader::finished, this, &RunUndo::stage);
}

void RunUndo::start()
{
    m_reading->start();
}

void RunUndo::abort()
{
    m_reading->abort();
}

void RunUndo::stage()
{
    const RunReader::Outcome &read = m_reading->result();
    m_outcome.run = read.run;
    m_outcome.error = read.error;
    if (!m_outcome.error && !read.run.ended.isValid()) {
        m_outcome.error = RunReader::unsettled(read.run);
    }
    if (m_outcome.error) {
        finishNow();
        return;
    }
    std::vector<CellWish> wishes;
    m_outcome.isUnmarked = read.isUnmarked;
    for (const JournalCell &cell : read.cells) {
        if (cell.isDamaged) {
            m_outcome.kept.push_back(
                {.cell = cell, .reason = NotRevertedReason::Damaged, .now = {}, .error = {}});
            continue;
        }
        if (!wasWritten(cell))
            continue;
        if (std::optional<NotRevertedCell> kept = keptCell(cell))
            m_outcome.kept.push_back(*std::move(kept));
        else
            wishes.push_back(
                {.row = *read.resources.at(cell.resource).row, .key = cell.key, .value = cell.before});
    }
    m_outcome.restored = wishes.size();
    m_outcome.rows = stageCells(m_workspace, wishes, EditDescription::Kind::UndoRun);
    finishNow();
}

/// nullopt: it can be taken back.
std::optional<NotRevertedCell> RunUndo::keptCell(const JournalCell &cell) const
{
    const RunReader::Resource &resource = m_reading->result().resources.at(cell.resource);
    NotRevertedCell kept{.cell = cell, .error = resource.error};
    if (resource.row)
        kept.now = valueOf(m_workspace.pool().tags(m_workspace.table().tags(*resource.row)), cell.key);
    switch (m_reading->verdictOf(cell)) {
    case CellVerdict::Done:
        if (profileLock(m_workspace.rules(*resource.row).profile, cell.key) != TagLock::None) {
            kept.reason = NotRevertedReason::ProfileForbids;
            break;
        }
        if (!cell.before || mayBeSet(m_workspace.rules(*resource.row), cell.key, *cell.before))
            return std::nullopt;
        kept.reason = NotRevertedReason::RuleRefuses;
        break;
    case CellVerdict::NotDone:
        kept.reason = NotRevertedReason::AlreadyBack;
        break;
    case CellVerdict::Changed:
        kept.reason = NotRevertedReason::ChangedSince;
        break;
    case CellVerdict::Gone:
        kept.reason = NotRevertedReason::ResourceGone;
        break;
    case CellVerdict::NotRead:
        kept.reason = NotRevertedReason::NotRead;
        break;
    }
    return kept;
}

} // namespace tagdesk
