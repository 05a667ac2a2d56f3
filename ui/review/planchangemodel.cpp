// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planchangemodel.h"

#include "cellwords.h"
#include "icons.h"
#include "plaintext.h"
#include "planfiletext.h"
#include "plantext.h"
#include "scopetext.h"
#include "theme.h"
#include "workspace.h"

#include <QGuiApplication>

#include <utility>

namespace tagdesk {

PlanChangeModel::PlanChangeModel(
    const PlanFileDocument *document, const Workspace *workspace, QObject *parent)
    : LineTableModel(ColumnCount, parent)
    , m_document(document)
    , m_workspace(workspace)
{
    connect(document, &PlanFileDocument::comparisonChanged, this, &PlanChangeModel::reload);
    reload();
}

void PlanChangeModel::setOnlyMisfits(bool only)
{
    if (std::exchange(m_onlyMisfits, only) != only)
        reload();
}

void PlanChangeModel::reload()
{
    beginResetModel();
    m_shown.clear();
    const std::vector<PlanVerdict> &verdicts = m_document->comparison().verdicts;
    for (std::size_t change = 0; change < verdicts.size(); ++change) {
        if (!m_onlyMisfits || verdicts[change] != PlanVerdict::AsPlanned)
            m_shown.push_back(static_cast<std::uint32_t>(change));
    }
    endResetModel();
}

int PlanChangeModel::lineCount() const
{
    return static_cast<int>(m_shown.size());
}

QString PlanChangeModel::resourceName(std::size_t change) const
{
    const std::optional<Row> row = m_document->row(change, m_workspace->table());
    return row ? m_workspace->table().nameText(*row) : QString();
}

QString PlanChangeModel::nowText(std::size_t change) const
{
    const PlanConflict *conflict = m_document->comparison().conflict(change);
    const bool isTheirs = conflict != nullptr && conflict->reason == PlanConflictReason::ChangedMeanwhile;
    return isTheirs ? CellWords::value(conflict->found) : QString();
}

QString PlanChangeModel::reasonText(std::size_t change) const
{
    const PlanConflict *conflict = m_document->comparison().conflict(change);
    if (conflict == nullptr || conflict->isAlreadySo)
        return {};
    const std::optional<Row> row = m_document->row(change, m_workspace->table());
    return PlanTexts::conflict(m_document->plan()->changes[change], *conflict,
        row ? &m_workspace->rules(*row) : nullptr, Audience::Window);
}

QString PlanChangeModel::text(std::size_t change, int column) const
{
    const PlanFileChange &planned = m_document->plan()->changes[change];
    switch (column) {
    case VerdictColumn:
        return PlanFileTexts::mark(m_document->comparison().verdicts[change]).word;
    case PlaceColumn:
        //: Where a resource is. %1: an account, %2: "cn-north-1 / Virtual machines".
        return tr("%1 / %2").arg(planned.resource.collection.account,
            ScopeTexts::path({.collection = planned.resource.collection, .parent = {}}));
    case ResourceColumn:
        return resourceName(change);
    case IdColumn:
        return planned.resource.id;
    case KeyColumn:
        return planned.key;
    case BeforeColumn:
        return CellWords::value(planned.before);
    case AfterColumn:
        return CellWords::value(planned.after);
    case NowColumn:
        return nowText(change);
    default:
        return reasonText(change);
    }
}

QVariant PlanChangeModel::cellData(int row, int column, int role) const
{
    const std::size_t change = m_shown[static_cast<std::size_t>(row)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(change, column);
    case Qt::ToolTipRole:
        return toolTipText(text(change, column));
    case Qt::DecorationRole: {
        if (column != VerdictColumn)
            return {};
        const StatusMark mark = PlanFileTexts::mark(m_document->comparison().verdicts[change]);
        return icon(mark.icon, mark.colorRole);
    }
    case Qt::FontRole:
        return column == IdColumn ? QVariant(fixedFont(QGuiApplication::font())) : QVariant();
    default:
        return {};
    }
}

QString PlanChangeModel::head(int column) const
{
    switch (column) {
    case VerdictColumn:
        //: Head of a column: how a planned change stands to what is there now.
        return tr("Compared with now");
    case PlaceColumn:
        //: Head of a column: account, region and product line.
        return tr("Where");
    case ResourceColumn:
        return tr("Resource");
    case IdColumn:
        return tr("ID");
    case KeyColumn:
        return tr("Key");
    case BeforeColumn:
        //: Head of a column: the value that a plan expects.
        return tr("Before");
    case AfterColumn:
        //: Head of a column: the value that a plan sets.
        return tr("Will be");
    case NowColumn:
        return tr("Now");
    default:
        return tr("Why not");
    }
}

} // namespace tagdesk
