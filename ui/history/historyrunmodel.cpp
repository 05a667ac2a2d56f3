// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyrunmodel.h"

#include "historytext.h"
#include "icons.h"
#include "plaintext.h"
#include "scopetext.h"

#include <QGuiApplication>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

HistoryRunModel::HistoryRunModel(const HistoryDocument *document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_runs(document->runs())
{
    connect(document, &HistoryDocument::runsChanged, this, &HistoryRunModel::load);
}

/// Runs that only changed their numbers stay where they are, so that the selection does.
void HistoryRunModel::load()
{
    const std::vector<HistoryRun> &runs = m_document->runs();
    if (std::ranges::equal(runs, m_runs, {}, &HistoryRun::id, &HistoryRun::id)) {
        m_runs = runs;
        if (!m_runs.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_runs = runs;
    endResetModel();
}

const HistoryRun &HistoryRunModel::run(int row) const
{
    return m_runs[static_cast<std::size_t>(row)];
}

int HistoryRunModel::rowOf(qint64 run) const
{
    const auto found = std::ranges::find(m_runs, run, &HistoryRun::id);
    return found == m_runs.end() ? -1 : static_cast<int>(std::distance(m_runs.begin(), found));
}

int HistoryRunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int HistoryRunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString HistoryRunModel::text(const HistoryRun &run, int column)
{
    switch (column) {
    case RunColumn:
        return u"#%1"_s.arg(run.id);
    case TimeColumn:
        return StatusTexts::time(run.started);
    case ProfileColumn:
        return run.profile;
    case StateColumn:
        return HistoryTexts::mark(run.state).word;
    case PlannedColumn:
        return StatusTexts::number(run.planned);
    case DoneColumn:
        return StatusTexts::number(run.done);
    case VerifiedColumn:
        return StatusTexts::number(run.verified);
    case FailedColumn:
        return StatusTexts::number(run.failed);
    case UnknownColumn:
        return StatusTexts::number(run.unknown);
    case ReasonColumn:
        return run.reason;
    case NoteColumn:
        return HistoryTexts::note(run);
    case CloudColumn:
        return ScopeTexts::cloud(run.cloud);
    default:
        return run.who;
    }
}

QVariant HistoryRunModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryRun &shown = run(index.row());
    const int column = index.column();
    const bool isNumber = column >= PlannedColumn && column <= UnknownColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case Qt::ToolTipRole:
        if (column == TimeColumn)
            //: %1: the exact time, %2: who sent the changes, as user@host.
            return toolTipText(tr("%1, by %2").arg(StatusTexts::exactTime(shown.started), shown.who));
        return toolTipText(text(shown, column));
    case Qt::DecorationRole: {
        if (column != StateColumn)
            return {};
        const StatusMark mark = HistoryTexts::mark(shown.state);
        return icon(mark.icon, mark.colorRole);
    }
    case Qt::ForegroundRole: {
        const Colours &colours = Colours::of(QGuiApplication::palette());
        if (column == StateColumn)
            return colorRoleColour(colours, HistoryTexts::mark(shown.state).colorRole);
        if (column == FailedColumn && shown.failed > 0)
            return colorRoleColour(colours, ColorRole::Removed);
        if (column == UnknownColumn && shown.unknown > 0)
            return colorRoleColour(colours, ColorRole::Unknown);
        return {};
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant HistoryRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case RunColumn:
        return tr("Run");
    case TimeColumn:
        return tr("When");
    case ProfileColumn:
        return tr("Profile");
    case StateColumn:
        return tr("State");
    case PlannedColumn:
        return tr("Changes");
    case DoneColumn:
        return role == Qt::ToolTipRole ? tr("Accepted by the cloud, verified ones among them") : tr("Done");
    case VerifiedColumn:
        return role == Qt::ToolTipRole ? tr("Read back, and as wanted") : tr("Verified");
    case FailedColumn:
        return tr("Failed");
    case UnknownColumn:
        return role == Qt::ToolTipRole ? tr("Sent, but the answer is not known") : tr("Unknown");
    case ReasonColumn:
        return tr("Reason");
    case NoteColumn:
        return tr("Note");
    case CloudColumn:
        return tr("Cloud");
    default:
        return role == Qt::ToolTipRole ? tr("Who sent the changes, and from which computer") : tr("Who");
    }
}

} // namespace tagdesk
