// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotmodel.h"

#include "icons.h"
#include "plaintext.h"
#include "snapshotname.h"
#include "snapshottext.h"
#include "statustext.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

SnapshotModel::SnapshotModel(const SnapshotsDocument *document, QObject *parent)
    : LineTableModel(ColumnCount, parent)
    , m_snapshots(document->snapshots())
{
    connect(document, &SnapshotsDocument::snapshotsChanged, this, [this, document] {
        beginResetModel();
        m_snapshots = document->snapshots();
        m_offered = 0;
        endResetModel();
    });
}

int SnapshotModel::lineCount() const
{
    return static_cast<int>(m_snapshots.size());
}

const Snapshot &SnapshotModel::snapshot(int row) const
{
    return m_snapshots[static_cast<std::size_t>(row)];
}

int SnapshotModel::rowOf(qint64 snapshot) const
{
    const auto found = std::ranges::find(m_snapshots, snapshot, &Snapshot::id);
    return found == m_snapshots.end() ? -1 : static_cast<int>(std::distance(m_snapshots.begin(), found));
}

void SnapshotModel::offerName(qint64 snapshot, const QString &name)
{
    m_offered = snapshot;
    m_offeredName = name;
}

Qt::ItemFlags SnapshotModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = LineTableModel::flags(index);
    const bool canName = index.isValid() && index.column() == NameColumn && !snapshot(index.row()).isDamaged;
    return canName ? flags | Qt::ItemIsEditable : flags;
}

bool SnapshotModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const Snapshot &named = snapshot(index.row());
    const QString name = snapshotName(value.toString());
    if (name != named.name)
        emit nameTyped(named.id, name);
    return false;
}

QString SnapshotModel::text(const Snapshot &snapshot, int column)
{
    switch (column) {
    case SnapshotColumn:
        return u'#' + QString::number(snapshot.id);
    case NameColumn:
        //: In the place of the name of a snapshot: what it says was changed by something else.
        return snapshot.isDamaged ? tr("damaged") : snapshot.name;
    case TimeColumn:
        return StatusTexts::time(snapshot.seen);
    case AccountsColumn:
        return SnapshotTexts::accounts(snapshot);
    case ScopesColumn:
        return SnapshotTexts::scopes(snapshot);
    case ResourcesColumn:
        return StatusTexts::number(snapshot.resources());
    default:
        return StatusTexts::bytes(snapshot.ownBytes);
    }
}

QString SnapshotModel::toolTip(const Snapshot &snapshot, int column)
{
    switch (column) {
    case NameColumn:
        return snapshot.isDamaged
            ? tr("What is kept of this snapshot was changed by something else. It can only be deleted.")
            : snapshot.name;
    case TimeColumn:
        //: %1 and %2 are times.
        return tr("Taken %1, the same was read last %2")
            .arg(StatusTexts::exactTime(snapshot.taken), StatusTexts::exactTime(snapshot.seen));
    case ScopesColumn:
        return SnapshotTexts::fullScopes(snapshot);
    default:
        return text(snapshot, column);
    }
}

QVariant SnapshotModel::cellData(int row, int column, int role) const
{
    const Snapshot &shown = snapshot(row);
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case Qt::EditRole:
        return shown.id == m_offered ? m_offeredName : shown.name;
    case Qt::ToolTipRole:
        return toolTipText(toolTip(shown, column));
    case Qt::DecorationRole:
        return shown.isDamaged && column == NameColumn ? QVariant(icon(Icon::Warning, ColorRole::Unknown))
                                                       : QVariant();
    case Qt::TextAlignmentRole: {
        const bool isNumber = column == ResourcesColumn || column == SizeColumn;
        return QVariant::fromValue(
            Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    default:
        return {};
    }
}

QString SnapshotModel::head(int column) const
{
    switch (column) {
    case SnapshotColumn:
        return tr("Snapshot");
    case NameColumn:
        return tr("Name");
    case TimeColumn:
        //: Head of a column: when the tags were as a snapshot holds them.
        return tr("As it was on");
    case AccountsColumn:
        return tr("Accounts");
    case ScopesColumn:
        return tr("Scopes");
    case ResourcesColumn:
        return tr("Resources");
    default:
        //: Head of a column: the room on the disk that only this snapshot needs.
        return tr("Frees");
    }
}

} // namespace tagdesk
