// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "notrevertedmodel.h"

#include "historycelltext.h"
#include "historytext.h"

namespace tagdesk {

NotRevertedModel::NotRevertedModel(std::vector<NotRevertedChange> kept, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kept(std::move(kept))
{
}

int NotRevertedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kept.size());
}

int NotRevertedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant NotRevertedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NotRevertedChange &kept = m_kept[static_cast<std::size_t>(index.row())];
    const bool isUnseen = kept.reason == NotRevertedReason::NotRead
        || kept.reason == NotRevertedReason::ResourceGone || kept.reason == NotRevertedReason::Damaged;
    switch (index.column()) {
    case BeforeColumn:
        return HistoryCellTexts::valueData(kept.cell.before, role);
    case NowColumn:
        return isUnseen ? HistoryCellTexts::wordsData({}, role) : HistoryCellTexts::valueData(kept.now, role);
    case ReasonColumn:
        return HistoryCellTexts::wordsData(HistoryTexts::reason(kept), role);
    default:
        return HistoryCellTexts::data(kept.cell, index.column(), role);
    }
}

QVariant NotRevertedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case BeforeColumn:
        return tr("Before the run");
    case NowColumn:
        return tr("Now");
    case ReasonColumn:
        return tr("Why it stays");
    default:
        return HistoryCellTexts::header(section);
    }
}

} // namespace tagdesk
