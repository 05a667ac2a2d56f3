// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyimportcells.h"

#include "icons.h"
#include "keyimporttext.h"
#include "plaintext.h"
#include "scopetext.h"

#include <QGuiApplication>

namespace tagdesk {

namespace {

QVariant decoration(const KeyImportRow &row)
{
    const std::optional<StatusMark> mark = KeyImportTexts::mark(row);
    return mark ? QVariant(icon(mark->icon, mark->colorRole)) : QVariant();
}

} // namespace

KeyImportCells::KeyImportCells(KeyImportModel *model, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
}

QString KeyImportCells::text(const KeyImportRow &row, int column) const
{
    switch (column) {
    case KeyImportModel::CloudColumn:
        return ScopeTexts::cloud(row.cloud);
    case KeyImportModel::PlaceColumn:
        return (QStringList(row.regions) << row.projectId).join(u' ').trimmed();
    case KeyImportModel::SourceColumn:
        //: %1 is where keys were found; the vendor's own tool uses them now.
        return row.isCurrent ? tr("%1 (in use)").arg(KeyImportTexts::origin(row.origin))
                             : KeyImportTexts::origin(row.origin);
    case KeyImportModel::NotesColumn:
        return KeyImportTexts::state(row);
    default:
        return {};
    }
}

QVariant KeyImportCells::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KeyImportRow &row = m_model->row(index.row());
    const int column = index.column();
    const bool isOwn = column != KeyImportModel::NameColumn && column != KeyImportModel::AccessKeyColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isOwn ? QVariant(text(row, column)) : QIdentityProxyModel::data(index, role);
    case Qt::ToolTipRole:
        if (column == KeyImportModel::NotesColumn)
            return toolTipText(KeyImportTexts::stateAdvice(row));
        return toolTipText(
            isOwn ? text(row, column) : QIdentityProxyModel::data(index, Qt::DisplayRole).toString());
    case Qt::DecorationRole:
        return column == KeyImportModel::NotesColumn ? decoration(row) : QVariant();
    case Qt::FontRole:
        return column == KeyImportModel::AccessKeyColumn ? QVariant(fixedFont(QGuiApplication::font()))
                                                         : QVariant();
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant KeyImportCells::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyImportModel::NameColumn:
        return tr("Name");
    case KeyImportModel::CloudColumn:
        return tr("Cloud");
    case KeyImportModel::AccessKeyColumn:
        return tr("Access key");
    case KeyImportModel::PlaceColumn:
        return tr("Region, project");
    case KeyImportModel::SourceColumn:
        return tr("Found in");
    default:
        return tr("Notes");
    }
}

} // namespace tagdesk
