// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policylinemodel.h"

namespace tagdesk {

/// The rules of a policy that is being edited, a line each.
class PolicyRuleModel : public PolicyLineModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, DemandColumn, WhereColumn, SeverityColumn, ColumnCount };

    /// `document` outlives the model.
    explicit PolicyRuleModel(PolicyDocument *document, QObject *parent = nullptr);

protected:
    [[nodiscard]] int lineCount() const override;
    [[nodiscard]] QString head(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] const QList<EditedFault> &faults(int row) const override;
};

} // namespace tagdesk
