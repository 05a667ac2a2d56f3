// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importpreviewmodel.h"

#include "icons.h"
#include "importtext.h"
#include "plaintext.h"
#include "statustext.h"
#include "theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

ImportPreviewModel::ImportPreviewModel(const ImportDocument *document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(document, &ImportDocument::previewChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
    // No reset: the cell is still being left when its text arrives here.
    connect(document, &ImportDocument::rowCorrected, this, [this](std::int64_t line) {
        if (const int row = rowAtLine(line); row >= 0)
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    });
    const auto repaint = [this] {
        if (columnCount() == 0)
            return;
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    };
    connect(document, &ImportDocument::formChanged, this, repaint);
    connect(document, &ImportDocument::reportChanged, this, repaint);
}

int ImportPreviewModel::rowAtLine(std::int64_t line) const
{
    const auto &rows = m_document->preview().rows;
    const auto found = std::ranges::find(rows, line, &CsvPreviewRow::line);
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_document->preview().rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_document->preview().header.size());
}

CsvColumn ImportPreviewModel::use(int column) const
{
    const std::vector<CsvColumn> &columns = m_document->mapping().columns;
    return static_cast<std::size_t>(column) < columns.size() ? columns[static_cast<std::size_t>(column)]
                                                             : CsvColumn();
}

const ImportProblem *ImportPreviewModel::problem(const CsvPreviewRow &row, int column) const
{
    const std::vector<ImportProblem> &problems = m_document->report().problems;
    for (auto at = std::ranges::lower_bound(problems, row.line, {}, &ImportProblem::line);
         at != problems.end() && at->line == row.line; ++at) {
        if (row.damaged || at->column == column + 1)
            return &*at;
    }
    return nullptr;
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CsvPreviewRow &row = m_document->preview().rows[static_cast<std::size_t>(index.row())];
    const ImportProblem *const found = problem(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.fields.value(index.column());
    case Qt::ToolTipRole:
        return toolTipText(
            found != nullptr ? ImportTexts::problem(*found) : row.fields.value(index.column()));
    case Qt::DecorationRole:
        if (found == nullptr || (row.damaged && index.column() > 0))
            return {};
        return found->isAdvice() ? icon(Icon::Warning, ColorRole::Changed)
                                 : icon(Icon::Error, ColorRole::Removed);
    case Qt::ForegroundRole: {
        const Colours &colours = Colours::of(QGuiApplication::palette());
        if (found != nullptr)
            return found->isAdvice() ? colours.changed : colours.removed;
        return use(index.column()).use == ColumnUse::Ignored ? colours.secondary : colours.text;
    }
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const auto &rows = m_document->preview().rows;
        if (role != Qt::DisplayRole || static_cast<std::size_t>(section) >= rows.size())
            return {};
        return StatusTexts::number(rows[static_cast<std::size_t>(section)].line);
    }
    const QString name = m_document->preview().header.value(section);
    switch (role) {
    case Qt::DisplayRole:
        return name + u'\n' + ImportTexts::column(use(section));
    case Qt::ToolTipRole:
        return tr("Click to say what this column holds");
    case Qt::DecorationRole:
        return icon(Icon::ChevronDown, ColorRole::Secondary);
    default:
        return {};
    }
}

Qt::ItemFlags ImportPreviewModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const CsvPreviewRow &row = m_document->preview().rows[static_cast<std::size_t>(index.row())];
    // A damaged row has no cells that one could be sure of.
    const bool takesText = !row.damaged && index.column() < row.fields.size();
    return takesText ? flags | Qt::ItemIsEditable : flags;
}

bool ImportPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString text = value.toString();
    if (text == index.data().toString())
        return false;
    const std::int64_t line = m_document->preview().rows[static_cast<std::size_t>(index.row())].line;
    emit corrected(line, index.column() + 1, text);
    return true;
}

} // namespace tagdesk
