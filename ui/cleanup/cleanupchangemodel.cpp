// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanupchangemodel.h"

#include "cleanuptext.h"
#include "icons.h"
#include "plaintext.h"
#include "theme.h"
#include "workspace.h"

#include <QGuiApplication>

#include <algorithm>

namespace tagdesk {

CleanupChangeModel::CleanupChangeModel(const Workspace *workspace, QObject *parent)
    : LineTableModel(ColumnCount, parent)
    , m_workspace(workspace)
{
}

void CleanupChangeModel::show(std::vector<CleanupLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_refused = static_cast<int>(std::ranges::count_if(
        m_lines, [](const CleanupLine &line) { return line.fate != CleanupLine::Fate::Changed; }));
    endResetModel();
}

void CleanupChangeModel::setOnlyRefused(bool only)
{
    if (only == m_onlyRefused)
        return;
    beginResetModel();
    m_onlyRefused = only;
    endResetModel();
}

const CleanupLine *CleanupChangeModel::line(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

int CleanupChangeModel::lineCount() const
{
    return m_onlyRefused ? m_refused : static_cast<int>(m_lines.size());
}

QString CleanupChangeModel::text(const CleanupLine &line, int column) const
{
    const TagPool &pool = m_workspace->table().pool();
    switch (column) {
    case BeforeColumn:
        return CleanupTexts::before(line, pool);
    case AfterColumn:
        return CleanupTexts::after(line, pool);
    case ResourcesColumn:
        return QLocale().toString(static_cast<qulonglong>(line.rows));
    default:
        return CleanupTexts::reason(line, *m_workspace);
    }
}

QVariant CleanupChangeModel::cellData(int row, int column, int role) const
{
    const CleanupLine &shown = *line(row);
    const bool isDone = shown.fate == CleanupLine::Fate::Changed;
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case Qt::ToolTipRole:
        return toolTipText(text(shown, column));
    case Qt::TextAlignmentRole:
        if (column == ResourcesColumn)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::DecorationRole:
        if (column != BeforeColumn)
            return {};
        return isDone ? icon(Icon::Edit, ColorRole::Changed) : icon(Icon::Error, ColorRole::Removed);
    case Qt::FontRole: {
        if (column != AfterColumn || isDone || shown.fate == CleanupLine::Fate::Clash)
            return {};
        QFont struck = QGuiApplication::font();
        struck.setStrikeOut(true);
        return struck;
    }
    case Qt::AccessibleTextRole:
        //: For assistive technology: whether a change is refused or done, and the text there.
        return (isDone ? tr("Changes: %1") : tr("Refused: %1")).arg(text(shown, column));
    default:
        return {};
    }
}

QString CleanupChangeModel::head(int column) const
{
    switch (column) {
    case BeforeColumn:
        //: Head of a column: a tag before a change.
        return tr("Now");
    case AfterColumn:
        //: Head of a column: a tag after a change.
        return tr("Will be");
    case ResourcesColumn:
        return tr("Resources");
    default:
        return tr("Why not");
    }
}

} // namespace tagdesk
