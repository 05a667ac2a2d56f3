// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policylinemodel.h"

namespace tagdesk {

/// The owners of keys in a policy that is being edited, a line each.
class PolicyOwnerModel : public PolicyLineModel
{
    Q_OBJECT

public:
    enum Column { KeysColumn, TeamColumn, ContactColumn, ColumnCount };

    /// `document` outlives the model.
    explicit PolicyOwnerModel(PolicyDocument *document, QObject *parent = nullptr);

protected:
    [[nodiscard]] int lineCount() const override;
    [[nodiscard]] QString head(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] const QList<EditedFault> &faults(int row) const override;
};

} // namespace tagdesk
