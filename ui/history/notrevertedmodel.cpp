// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "notrevertedmodel.h"

#include "historycelltext.h"
#include "historytext.h"

namespace tagdesk {

NotRevertedModel::NotRevertedModel(std::vector<NotRevertedChange> kept, QObject *parent)
    : LineTableModel(ColumnCount, parent)
    , m_kept(std::move(kept))
{
}

int NotRevertedModel::lineCount() const
{
    return static_cast<int>(m_kept.size());
}

QVariant NotRevertedModel::cellData(int row, int column, int role) const
{
    const NotRevertedChange &kept = m_kept[static_cast<std::size_t>(row)];
    const bool isUnseen = kept.reason == NotRevertedReason::NotRead
        || kept.reason == NotRevertedReason::ResourceGone || kept.reason == NotRevertedReason::Damaged;
    switch (column) {
    case BeforeColumn:
        return HistoryCellTexts::valueData(kept.cell.before, role);
    case NowColumn:
        return isUnseen ? HistoryCellTexts::wordsData({}, role) : HistoryCellTexts::valueData(kept.now, role);
    case ReasonColumn:
        return HistoryCellTexts::wordsData(HistoryTexts::reason(kept), role);
    default:
        return HistoryCellTexts::data(kept.cell, column, role);
    }
}

QString NotRevertedModel::head(int column) const
{
    switch (column) {
    case BeforeColumn:
        return tr("Before the run");
    case NowColumn:
        return tr("Now");
    case ReasonColumn:
        return tr("Why it stays");
    default:
        return HistoryCellTexts::header(column);
    }
}

} // namespace tagdesk
