// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "notrestoredmodel.h"

#include "historycelltext.h"

namespace tagdesk {

NotRestoredModel::NotRestoredModel(std::vector<NotRestoredChange> changes, QObject *parent)
    : LineTableModel(ColumnCount, parent)
    , m_changes(std::move(changes))
{
}

int NotRestoredModel::lineCount() const
{
    return static_cast<int>(m_changes.size());
}

QVariant NotRestoredModel::cellData(int row, int column, int role) const
{
    const NotRestoredChange &change = m_changes[static_cast<std::size_t>(row)];
    const bool isUnseen =
        change.reason == NotRestoredReason::NotRead || change.reason == NotRestoredReason::ResourceGone;
    switch (column) {
    case WantedColumn:
        return HistoryCellTexts::valueData(change.wanted, role);
    case NowColumn:
        return isUnseen ? HistoryCellTexts::wordsData({}, role)
                        : HistoryCellTexts::valueData(change.now, role);
    case ReasonColumn:
        return HistoryCellTexts::wordsData(DraftTexts::reason(change), role);
    default:
        return HistoryCellTexts::data(
            {.id = change.id, .name = change.name, .key = change.key}, column, role);
    }
}

QString NotRestoredModel::head(int column) const
{
    switch (column) {
    case WantedColumn:
        return tr("Kept change");
    case NowColumn:
        return tr("Now");
    case ReasonColumn:
        return tr("Why it was left out");
    default:
        return HistoryCellTexts::header(column);
    }
}

} // namespace tagdesk
