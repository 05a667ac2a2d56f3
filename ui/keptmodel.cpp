// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keptmodel.h"

#include "historytext.h"

#include <QGuiApplication>

namespace tagdesk {

KeptModel::KeptModel(std::vector<HistoryKept> kept, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kept(std::move(kept))
{
}

int KeptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kept.size());
}

int KeptModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString KeptModel::text(const HistoryKept &kept, int column)
{
    switch (column) {
    case ResourceColumn:
        return kept.cell.id;
    case NameColumn:
        return kept.cell.name;
    case KeyColumn:
        return kept.cell.key;
    case BeforeColumn:
        return HistoryTexts::value(kept.cell.before);
    case NowColumn:
        if (kept.reason == HistoryKeep::NotRead || kept.reason == HistoryKeep::ResourceGone)
            return {};
        return HistoryTexts::value(kept.now);
    default:
        return HistoryTexts::reason(kept);
    }
}

QVariant KeptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryKept &kept = m_kept[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(kept, index.column());
    case Qt::FontRole:
        return index.column() == ResourceColumn ? QVariant(fixedFont(QGuiApplication::font())) : QVariant();
    default:
        return {};
    }
}

QVariant KeptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ResourceColumn:
        return tr("Resource");
    case NameColumn:
        return tr("Name");
    case KeyColumn:
        return tr("Key");
    case BeforeColumn:
        return tr("Before the run");
    case NowColumn:
        return tr("Now");
    default:
        return tr("Why it stays");
    }
}

} // namespace tagdesk
