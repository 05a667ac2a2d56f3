// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historycelltext.h"

#include "historytext.h"
#include "plaintext.h"
#include "theme.h"

#include <QGuiApplication>

namespace tagdesk {

namespace {

QString text(const HistoryCell &cell, int column)
{
    switch (column) {
    case HistoryCellTexts::ResourceColumn:
        return cell.id;
    case HistoryCellTexts::NameColumn:
        return cell.name;
    default:
        return cell.key;
    }
}

} // namespace

QString HistoryCellTexts::header(int column)
{
    switch (column) {
    case ResourceColumn:
        return tr("Resource");
    case NameColumn:
        return tr("Name");
    default:
        return tr("Key");
    }
}

QVariant HistoryCellTexts::data(const HistoryCell &cell, int column, int role)
{
    if (role == Qt::FontRole && column == ResourceColumn)
        return fixedFont(QGuiApplication::font());
    return wordsData(text(cell, column), role);
}

QVariant HistoryCellTexts::valueData(const std::optional<QString> &value, int role)
{
    if (role == Qt::ForegroundRole && !value)
        return Colours::of(QGuiApplication::palette()).secondary;
    return wordsData(HistoryTexts::value(value), role);
}

QVariant HistoryCellTexts::wordsData(const QString &words, int role)
{
    if (role == Qt::ToolTipRole)
        return toolTipText(words);
    return role == Qt::DisplayRole ? QVariant(words) : QVariant();
}

} // namespace tagdesk
