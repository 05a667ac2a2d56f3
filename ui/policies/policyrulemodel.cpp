// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyrulemodel.h"

#include "policydocument.h"
#include "policyedittext.h"
#include "policyfaultcell.h"

namespace tagdesk {

PolicyRuleModel::PolicyRuleModel(PolicyDocument *document, QObject *parent)
    : LineTableModel(ColumnCount, parent)
    , m_document(document)
{
    connect(document, &PolicyDocument::rulesChanging, this, [this](int place, int removed, int added) {
        if (removed < added)
            beginInsertRows({}, place + removed, place + added - 1);
        else if (added < removed)
            beginRemoveRows({}, place + added, place + removed - 1);
    });
    connect(document, &PolicyDocument::rulesChanged, this, [this](int place, int removed, int added) {
        if (removed < added)
            endInsertRows();
        else if (added < removed)
            endRemoveRows();
        else
            emit dataChanged(index(place, 0), index(place + added - 1, ColumnCount - 1));
    });
    connect(document, &PolicyDocument::headChanged, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, SeverityColumn), index(rowCount() - 1, SeverityColumn));
    });
    connect(document, &PolicyDocument::loaded, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int PolicyRuleModel::lineCount() const
{
    return static_cast<int>(m_document->policy().rules.size());
}

QString PolicyRuleModel::text(int row, int column) const
{
    const EditedRule &rule = m_document->policy().rules.at(row);
    switch (column) {
    case KeyColumn:
        return rule.key;
    case DemandColumn:
        return PolicyEditTexts::demands(rule);
    case WhereColumn:
        return PolicyEditTexts::where(rule.scope);
    default:
        return PolicyEditTexts::severity(rule, m_document->policy().head);
    }
}

QVariant PolicyRuleModel::cellData(int row, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return text(row, column);
    return policyFaultCell(m_document->ruleFaults(row), text(row, column), column == KeyColumn, role);
}

QString PolicyRuleModel::head(int column) const
{
    switch (column) {
    case KeyColumn:
        //: Heads of columns.
        return tr("Key");
    case DemandColumn:
        return tr("Demands");
    case WhereColumn:
        return tr("Where");
    default:
        return tr("Severity");
    }
}

} // namespace tagdesk
