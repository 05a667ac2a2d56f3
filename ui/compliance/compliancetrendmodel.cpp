// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "compliancetrendmodel.h"

#include "compliancemodel.h"
#include "statustext.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

ComplianceTrendModel::ComplianceTrendModel(QObject *parent)
    : LineTableModel(FirstKeyColumn, parent)
{
}

void ComplianceTrendModel::setTrend(ComplianceTrend trend)
{
    beginResetModel();
    m_trend = std::move(trend);
    std::ranges::reverse(m_trend);
    m_keys.clear();
    for (const ComplianceMoment &moment : m_trend) {
        for (const ComplianceMoment::Key &key : moment.keys) {
            if (!m_keys.contains(key.key, Qt::CaseInsensitive))
                m_keys.append(key.key);
        }
    }
    endResetModel();
}

int ComplianceTrendModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstKeyColumn + static_cast<int>(m_keys.size());
}

QVariant ComplianceTrendModel::cellData(int row, int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column > WhenColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const ComplianceMoment &moment = m_trend[static_cast<std::size_t>(row)];
    switch (column) {
    case WhenColumn:
        return StatusTexts::time(moment.when);
    case ResourcesColumn:
        return StatusTexts::number(static_cast<qint64>(moment.rows));
    case NotReadColumn:
        return StatusTexts::number(static_cast<qint64>(moment.notRead));
    case AllKeysColumn:
        return ComplianceModel::words(moment.all);
    default:
        break;
    }
    const QString &key = m_keys.at(column - FirstKeyColumn);
    const auto found = std::ranges::find_if(moment.keys, [&key](const ComplianceMoment::Key &each) {
        return each.key.compare(key, Qt::CaseInsensitive) == 0;
    });
    return found == moment.keys.end() ? QString() : ComplianceModel::words(found->count);
}

QString ComplianceTrendModel::head(int column) const
{
    switch (column) {
    case WhenColumn:
        //: Head of a column: a day and time of the past.
        return tr("When");
    case ResourcesColumn:
        return tr("Resources");
    case NotReadColumn:
        //: Head of a column: resources whose tags were not read.
        return tr("Not read");
    case AllKeysColumn:
        //: Head of a column: resources that break the rules about any key.
        return tr("All keys");
    default:
        return m_keys.at(column - FirstKeyColumn);
    }
}

} // namespace tagdesk
