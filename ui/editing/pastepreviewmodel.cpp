// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pastepreviewmodel.h"

#include "cellwords.h"
#include "icons.h"
#include "plaintext.h"
#include "theme.h"
#include "workspace.h"

#include <QGuiApplication>

#include <algorithm>
#include <numeric>

namespace tagdesk {

PastePreviewModel::PastePreviewModel(CellPlan plan, const Workspace *workspace, QObject *parent)
    : LineTableModel(ColumnCount, parent)
    , m_plan(std::move(plan))
    , m_workspace(workspace)
    , m_order(m_plan.cells.size())
{
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::stable_partition(m_order.begin(), m_order.end(),
        [this](std::uint32_t place) { return m_plan.cells[place].verdict != CellVerdict::Changed; });
}

void PastePreviewModel::setOnlyRefused(bool only)
{
    const auto refused = static_cast<int>(m_plan.refused);
    const auto last = static_cast<int>(m_order.size()) - 1;
    if (only == m_onlyRefused)
        return;
    if (last < refused) {
        m_onlyRefused = only;
    } else if (only) {
        beginRemoveRows({}, refused, last);
        m_onlyRefused = true;
        endRemoveRows();
    } else {
        beginInsertRows({}, refused, last);
        m_onlyRefused = false;
        endInsertRows();
    }
}

const PlannedCell &PastePreviewModel::cell(int row) const
{
    return m_plan.cells[m_order[static_cast<std::size_t>(row)]];
}

int PastePreviewModel::lineCount() const
{
    return static_cast<int>(m_onlyRefused ? m_plan.refused : m_order.size());
}

QString PastePreviewModel::valueText(std::optional<TextId> value) const
{
    const bool isAbsent = !value || *value == kRemoved;
    return CellWords::value(
        isAbsent ? std::nullopt : std::optional(m_workspace->table().pool().text(*value)));
}

QString PastePreviewModel::text(const PlannedCell &cell, int column) const
{
    const ResourceTable &table = m_workspace->table();
    const bool isRefused = cell.verdict != CellVerdict::Changed;
    switch (column) {
    case NameColumn:
        return table.nameText(cell.row);
    case IdColumn:
        return table.idText(cell.row);
    case KeyColumn:
        return table.pool().text(cell.key);
    case BeforeColumn:
        return cell.verdict == CellVerdict::NotRead ? tr("?") : valueText(cell.before);
    case AfterColumn:
        return valueText(cell.after);
    default:
        return isRefused ? CellWords::refusal(cell, *m_workspace) : QString();
    }
}

QVariant PastePreviewModel::cellData(int row, int column, int role) const
{
    const PlannedCell &shown = cell(row);
    const bool isRefused = shown.verdict != CellVerdict::Changed;
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case Qt::ToolTipRole:
        return toolTipText(text(shown, column));
    case Qt::DecorationRole:
        if (column != NameColumn)
            return {};
        return isRefused ? icon(Icon::Error, ColorRole::Removed) : icon(Icon::Edit, ColorRole::Changed);
    case Qt::FontRole: {
        if (column == IdColumn)
            return fixedFont(QGuiApplication::font());
        if (column != AfterColumn || !isRefused)
            return {};
        QFont struck = QGuiApplication::font();
        struck.setStrikeOut(true);
        return struck;
    }
    case Qt::AccessibleTextRole:
        //: For assistive technology: whether a cell of a paste is refused or changes, and the text there.
        return (isRefused ? tr("Refused: %1") : tr("Changes: %1")).arg(text(shown, column));
    default:
        return {};
    }
}

QString PastePreviewModel::head(int column) const
{
    switch (column) {
    case NameColumn:
        return tr("Resource");
    case IdColumn:
        return tr("ID");
    case KeyColumn:
        return tr("Key");
    case BeforeColumn:
        //: Head of a column: what a cell holds before a change.
        return tr("Now");
    case AfterColumn:
        //: Head of a column: what a cell holds after a change.
        return tr("Will be");
    default:
        return tr("Why not");
    }
}

} // namespace tagdesk
