// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyownermodel.h"

#include "policydocument.h"

namespace tagdesk {

PolicyOwnerModel::PolicyOwnerModel(PolicyDocument *document, QObject *parent)
    : PolicyLineModel(
        ColumnCount, document, &PolicyDocument::ownersChanging, &PolicyDocument::ownersChanged, parent)
{
}

int PolicyOwnerModel::lineCount() const
{
    return static_cast<int>(document().policy().owners.size());
}

QString PolicyOwnerModel::text(int row, int column) const
{
    const EditedOwner &owner = document().policy().owners.at(row);
    switch (column) {
    case KeysColumn:
        return owner.keys.join(QStringLiteral(", "));
    case TeamColumn:
        return owner.team;
    default:
        return owner.contact;
    }
}

const QList<EditedFault> &PolicyOwnerModel::faults(int row) const
{
    return document().ownerFaults(row);
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
