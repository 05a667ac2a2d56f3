// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "lackingcostmodel.h"

#include "costtext.h"
#include "plaintext.h"
#include "scopetext.h"
#include "workspace.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

LackingCostModel::LackingCostModel(Workspace *workspace, const CostShares *shares, QObject *parent)
    : LineTableModel(ColumnCount, parent)
    , m_workspace(workspace)
    , m_shares(shares)
{
}

void LackingCostModel::load(const QString &key)
{
    beginResetModel();
    m_lines.clear();
    if (const std::optional<CostCoverage> &coverage = m_shares->coverage()) {
        const qsizetype wanted = key.isEmpty() ? -1 : coverage->keys.indexOf(key);
        for (const CostCoverage::Lacking &each : coverage->lacking) {
            const std::vector<std::size_t> &lack = coverage->lacks[each.lack];
            const bool isWanted = key.isEmpty()
                || std::ranges::any_of(lack, [wanted](std::size_t at) { return std::cmp_equal(at, wanted); });
            if (isWanted && each.row)
                m_lines.push_back(each);
        }
    }
    endResetModel();
}

QString LackingCostModel::text(const CostCoverage::Lacking &lacking, int column) const
{
    const CostCoverage &coverage = *m_shares->coverage();
    const ResourceTable &table = m_workspace->table();
    switch (column) {
    case CostColumn:
        return CostTexts::money(lacking.amount, coverage.currencies[lacking.currency].currency);
    case ResourceColumn:
        return table.name(*lacking.row).empty() ? table.idText(*lacking.row) : table.nameText(*lacking.row);
    case MissingColumn: {
        QStringList keys;
        for (const std::size_t key : coverage.lacks[lacking.lack])
            keys.append(coverage.keys[static_cast<qsizetype>(key)]);
        //: A resource has no tag at all.
        return keys.isEmpty() ? tr("all tags") : keys.join(tr(", "));
    }
    default: {
        const Collection &collection = table.collection(*lacking.row);
        const OpenAccount *open = m_workspace->account(collection.account);
        return ScopeTexts::whole(collection, open == nullptr ? QString() : open->account.name);
    }
    }
}

QVariant LackingCostModel::cellData(int row, int column, int role) const
{
    const CostCoverage::Lacking &lacking = m_lines[static_cast<std::size_t>(row)];
    switch (role) {
    case Qt::DisplayRole:
        return text(lacking, column);
    case Qt::ToolTipRole:
        return toolTipText(
            column == ResourceColumn ? m_workspace->table().idText(*lacking.row) : text(lacking, column));
    case Qt::TextAlignmentRole:
        return column == CostColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case RowRole:
        return QVariant::fromValue(*lacking.row);
    default:
        return {};
    }
}

QString LackingCostModel::head(int column) const
{
    switch (column) {
    case CostColumn:
        //: Head of a column: what a resource costs.
        return tr("Cost");
    case ResourceColumn:
        //: Head of a column.
        return tr("Resource");
    case MissingColumn:
        //: Head of a column: keys that a resource lacks.
        return tr("Missing");
    default:
        //: Head of a column: where a resource is.
        return tr("Place");
    }
}

} // namespace tagdesk
