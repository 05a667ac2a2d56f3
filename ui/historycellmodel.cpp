// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historycellmodel.h"

#include "historytext.h"

#include <QGuiApplication>

namespace tagdesk {

HistoryCellModel::HistoryCellModel(const HistoryDocument *document, QObject *parent)
    : QAbstractTableModel(parent)
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

int HistoryCellModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int HistoryCellModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString HistoryCellModel::text(const HistoryCell &cell, int column)
{
    switch (column) {
    case ResourceColumn:
        return cell.id;
    case NameColumn:
        return cell.name;
    case KeyColumn:
        return cell.key;
    case BeforeColumn:
        return HistoryTexts::value(cell.before);
    case AfterColumn:
        return HistoryTexts::value(cell.after);
    case StateColumn:
        return HistoryTexts::mark(cell.outcome.state).word;
    default:
        return cell.outcome.error == Error() ? QString() : ErrorTexts::inlineText(cell.outcome.error);
    }
}

QVariant HistoryCellModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryCell &cell = m_cells[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool isAbsent = (column == BeforeColumn && !cell.before.has_value())
        || (column == AfterColumn && !cell.after.has_value());
    const StatusMark mark = HistoryTexts::mark(cell.outcome.state);
    switch (role) {
    case Qt::DisplayRole:
        return text(cell, column);
    case Qt::ToolTipRole:
        return column == WordsColumn && !(cell.outcome.error == Error())
            ? ErrorTexts::of(cell.outcome.error).full()
            : text(cell, column);
    case Qt::DecorationRole:
        return column == StateColumn ? QVariant(icon(mark.icon, mark.tone)) : QVariant();
    case Qt::FontRole:
        return column == ResourceColumn ? QVariant(fixedFont(QGuiApplication::font())) : QVariant();
    case Qt::ForegroundRole:
        if (column == StateColumn)
            return toneColour(Colours::of(QGuiApplication::palette()), mark.tone);
        return isAbsent ? QVariant(Colours::of(QGuiApplication::palette()).secondary) : QVariant();
    default:
        return {};
    }
}

QVariant HistoryCellModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ResourceColumn:
        return tr("Resource");
    case NameColumn:
        return tr("Name");
    case KeyColumn:
        return tr("Key");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    case StateColumn:
        return tr("State");
    default:
        return tr("What the cloud said");
    }
}

} // namespace tagdesk
