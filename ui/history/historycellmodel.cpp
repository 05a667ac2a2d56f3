// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historycellmodel.h"

#include "errortext.h"
#include "historycelltext.h"
#include "historytext.h"
#include "icons.h"
#include "scopetext.h"

#include <QGuiApplication>

namespace tagdesk {

HistoryCellModel::HistoryCellModel(const HistoryDocument *document, QObject *parent)
    : LineTableModel(ColumnCount, parent)
    , m_document(document)
    , m_cells(document->cells())
{
    connect(document, &HistoryDocument::cellsChanged, this, &HistoryCellModel::load);
}

void HistoryCellModel::load()
{
    beginResetModel();
    m_cells = m_document->cells();
    endResetModel();
}

int HistoryCellModel::lineCount() const
{
    return static_cast<int>(m_cells.size());
}

QVariant HistoryCellModel::cellData(int row, int column, int role) const
{
    const HistoryCell &cell = m_cells[static_cast<std::size_t>(row)];
    switch (column) {
    case ProductColumn:
        return HistoryCellTexts::wordsData(ScopeTexts::kind(cell.cloud, cell.kind), role);
    case RegionColumn:
        return HistoryCellTexts::wordsData(ScopeTexts::region(cell.cloud, cell.region), role);
    case BeforeColumn:
        return HistoryCellTexts::valueData(cell.before, role);
    case AfterColumn:
        return HistoryCellTexts::valueData(cell.after, role);
    case StateColumn:
        return stateData(cell, role);
    case WordsColumn:
        return wordsData(cell.outcome.error, role);
    default:
        return HistoryCellTexts::data(cell, column, role);
    }
}

QVariant HistoryCellModel::stateData(const HistoryCell &cell, int role)
{
    const StatusMark mark = HistoryTexts::mark(cell);
    if (role == Qt::DecorationRole)
        return icon(mark.icon, mark.colorRole);
    if (role == Qt::ForegroundRole)
        return colorRoleColour(Colours::of(QGuiApplication::palette()), mark.colorRole);
    return HistoryCellTexts::wordsData(mark.word, role);
}

QVariant HistoryCellModel::wordsData(const Error &error, int role)
{
    if (error == Error())
        return HistoryCellTexts::wordsData({}, role);
    return HistoryCellTexts::wordsData(
        role == Qt::ToolTipRole ? ErrorTexts::of(error).full() : ErrorTexts::inlineText(error), role);
}

QString HistoryCellModel::head(int column) const
{
    switch (column) {
    case ProductColumn:
        return tr("Product line");
    case RegionColumn:
        return tr("Region");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    case StateColumn:
        return tr("State");
    case WordsColumn:
        return tr("What the cloud said");
    default:
        return HistoryCellTexts::header(column);
    }
}

} // namespace tagdesk
