// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "notrestoredmodel.h"

#include "historycelltext.h"

namespace tagdesk {

NotRestoredModel::NotRestoredModel(std::vector<NotRestoredChange> changes, QObject *parent)
    : QAbstractTableModel(parent)
    , m_changes(std::move(changes))
{
}

int NotRestoredModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int NotRestoredModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant NotRestoredModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NotRestoredChange &change = m_changes[static_cast<std::size_t>(index.row())];
    const bool isUnseen =
        change.reason == NotRestoredReason::NotRead || change.reason == NotRestoredReason::ResourceGone;
    switch (index.column()) {
    case WantedColumn:
        return HistoryCellTexts::valueData(change.wanted, role);
    case NowColumn:
        return isUnseen ? HistoryCellTexts::wordsData({}, role)
                        : HistoryCellTexts::valueData(change.now, role);
    case ReasonColumn:
        return HistoryCellTexts::wordsData(DraftTexts::reason(change), role);
    default:
        return HistoryCellTexts::data(
            {.id = change.id, .name = change.name, .key = change.key}, index.column(), role);
    }
}

QVariant NotRestoredModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WantedColumn:
        return tr("Kept change");
    case NowColumn:
        return tr("Now");
    case ReasonColumn:
        return tr("Why it was left out");
    default:
        return HistoryCellTexts::header(section);
    }
}

} // namespace tagdesk
