// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "linetablemodel.h"

namespace tagdesk {

class PolicyDocument;

/// The rules of a policy that is being edited, a line each.
class PolicyRuleModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, DemandColumn, WhereColumn, SeverityColumn, ColumnCount };

    /// `document` outlives the model.
    explicit PolicyRuleModel(PolicyDocument *document, QObject *parent = nullptr);

protected:
    [[nodiscard]] int lineCount() const override;
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;

    PolicyDocument *m_document;
};

} // namespace tagdesk
