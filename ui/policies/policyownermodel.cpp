// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyownermodel.h"

#include "policydocument.h"
#include "policyfaultcell.h"

namespace tagdesk {

PolicyOwnerModel::PolicyOwnerModel(PolicyDocument *document, QObject *parent)
    : LineTableModel(ColumnCount, parent)
    , m_document(document)
{
    connect(document, &PolicyDocument::ownersChanging, this, [this](int place, int removed, int added) {
        if (removed < added)
            beginInsertRows({}, place + removed, place + added - 1);
        else if (added < removed)
            beginRemoveRows({}, place + added, place + removed - 1);
    });
    connect(document, &PolicyDocument::ownersChanged, this, [this](int place, int removed, int added) {
        if (removed < added)
            endInsertRows();
        else if (added < removed)
            endRemoveRows();
        else
            emit dataChanged(index(place, 0), index(place + added - 1, ColumnCount - 1));
    });
    connect(document, &PolicyDocument::loaded, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int PolicyOwnerModel::lineCount() const
{
    return static_cast<int>(m_document->policy().owners.size());
}

QString PolicyOwnerModel::text(int row, int column) const
{
    const EditedOwner &owner = m_document->policy().owners.at(row);
    switch (column) {
    case KeysColumn:
        return owner.keys.join(QStringLiteral(", "));
    case TeamColumn:
        return owner.team;
    default:
        return owner.contact;
    }
}

QVariant PolicyOwnerModel::cellData(int row, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return text(row, column);
    return policyFaultCell(m_document->ownerFaults(row), text(row, column), column == KeysColumn, role);
}

QString PolicyOwnerModel::head(int column) const
{
    switch (column) {
    case KeysColumn:
        //: Heads of columns.
        return tr("Keys");
    case TeamColumn:
        return tr("Team");
    default:
        return tr("Contact");
    }
}

} // namespace tagdesk
