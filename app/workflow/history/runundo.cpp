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

RunUndo::RunUndo(DocumentController &controller, Workspace &workspace, JournalThread &journal,
    const std::vector<qint64> &runs, QObject *parent)
    : Job(parent)
    , m_workspace(workspace)
    , m_unread(runs.size())
{
    for (const qint64 run : runs) {
        auto *reading =
            new RunReader(controller, workspace, journal, run, RunReader::Claim::None, wasWritten, this);
        m_readings.push_back(reading);
        connect(reading, &RunReader::finished, this, [this] {
            if (--m_unread == 0)
                stage();
        });
    }
}

void RunUndo::setConsent(const RunConsent &consent)
{
    for (RunReader *reading : m_readings)
        reading->setConsent(consent);
}

void RunUndo::start()
{
    for (RunReader *reading : m_readings)
        reading->start();
}

void RunUndo::abort()
{
    for (RunReader *reading : m_readings)
        reading->abort();
}

/// What stands against a run, which is then the one that the outcome is about.
std::optional<Error> RunUndo::troubleOf(const RunReader &reading)
{
    const RunReader::Outcome &read = reading.result();
    std::optional<Error> error = read.error;
    if (!error && !read.run.ended.isValid())
        error = RunReader::unsettled(read.run);
    if (error) {
        m_outcome.run = read.run;
        m_outcome.run.id = reading.run();
        m_outcome.isForeign = !read.journal.isEmpty();
    }
    return error;
}

void RunUndo::stage()
{
    for (const RunReader *reading : m_readings) {
        m_outcome.error = troubleOf(*reading);
        if (m_outcome.error) {
            finishNow();
            return;
        }
    }
    std::vector<CellWish> wishes;
    for (const RunReader *reading : m_readings) {
        const RunReader::Outcome &read = reading->result();
        m_outcome.isUnmarked |= read.isUnmarked;
        m_outcome.undone.journal = read.journal;
        if (!m_outcome.undone.runOf.contains(read.accountId))
            m_outcome.undone.runOf.insert(read.accountId, read.run.id);
        judge(*reading, wishes);
    }
    const RunReader::Outcome &newest = m_readings.front()->result();
    m_outcome.run = newest.run;
    m_outcome.isForeign = !newest.journal.isEmpty();
    if (m_readings.size() > 1)
        m_outcome.undone.apply = newest.run.header.apply;
    m_outcome.restored = wishes.size();
    m_outcome.rows = stageCells(m_workspace, wishes, EditDescription::Kind::UndoRun);
    m_outcome.cells = PurposeCells(m_workspace, wishes);
    finishNow();
}

/// Of a cell that several runs of an apply wrote, the newest knows what was there last.
void RunUndo::judge(const RunReader &reading, std::vector<CellWish> &wishes)
{
    const RunReader::Outcome &read = reading.result();
    for (const JournalCell &cell : read.cells) {
        if (cell.isDamaged) {
            m_outcome.kept.push_back(
                {.cell = cell, .reason = NotRevertedReason::Damaged, .now = {}, .error = {}});
            continue;
        }
        const std::pair place(cell.id, cell.key);
        if (!wasWritten(cell) || m_judged.contains(place))
            continue;
        if (m_readings.size() > 1)
            m_judged.insert(place);
        if (std::optional<NotRevertedCell> kept = keptCell(reading, cell))
            m_outcome.kept.push_back(*std::move(kept));
        else
            wishes.push_back(
                {.row = *read.resources.at(cell.resource).row, .key = cell.key, .value = cell.before});
    }
}

/// nullopt: it can be taken back.
std::optional<NotRevertedCell> RunUndo::keptCell(const RunReader &reading, const JournalCell &cell) const
{
    const RunReader::Resource &resource = reading.result().resources.at(cell.resource);
    NotRevertedCell kept{.cell = cell, .error = resource.error};
    if (resource.row)
        kept.now = valueOf(m_workspace.pool().tags(m_workspace.table().tags(*resource.row)), cell.key);
    switch (reading.verdictOf(cell)) {
    case JournalVerdict::Done:
        if (profileLock(m_workspace.rules(*resource.row).profile, cell.key) != TagLock::None) {
            kept.reason = NotRevertedReason::ProfileForbids;
            break;
        }
        if (!cell.before || mayBeSet(m_workspace.rules(*resource.row), cell.key, *cell.before))
            return std::nullopt;
        kept.reason = NotRevertedReason::RuleRefuses;
        break;
    case JournalVerdict::NotDone:
        kept.reason = NotRevertedReason::AlreadyBack;
        break;
    case JournalVerdict::Changed:
        kept.reason = NotRevertedReason::ChangedSince;
        break;
    case JournalVerdict::Gone:
        kept.reason = NotRevertedReason::ResourceGone;
        break;
    case JournalVerdict::NotRead:
        kept.reason = NotRevertedReason::NotRead;
        break;
    }
    return kept;
}

} // namespace tagdesk
