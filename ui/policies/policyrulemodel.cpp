// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyrulemodel.h"

#include "policydocument.h"
#include "policyedittext.h"

namespace tagdesk {

PolicyRuleModel::PolicyRuleModel(PolicyDocument *document, QObject *parent)
    : PolicyLineModel(
        ColumnCount, document, &PolicyDocument::rulesChanging, &PolicyDocument::rulesChanged, parent)
{
    connect(document, &PolicyDocument::headChanged, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, SeverityColumn), index(rowCount() - 1, SeverityColumn));
    });
}

int PolicyRuleModel::lineCount() const
{
    return static_cast<int>(document().policy().rules.size());
}

QString PolicyRuleModel::text(int row, int column) const
{
    const EditedRule &rule = document().policy().rules.at(row);
    switch (column) {
    case KeyColumn:
        return rule.key;
    case DemandColumn:
        return PolicyEditTexts::demands(rule);
    case WhereColumn:
        return PolicyEditTexts::where(rule.scope);
    default:
        return PolicyEditTexts::severity(rule, document().policy().head);
    }
}

const QList<EditedFault> &PolicyRuleModel::faults(int row) const
{
    return document().ruleFaults(row);
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
