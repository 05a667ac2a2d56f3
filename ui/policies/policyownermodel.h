// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "linetablemodel.h"

namespace tagdesk {

class PolicyDocument;

/// The owners of keys in a policy that is being edited, a line each.
class PolicyOwnerModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column { KeysColumn, TeamColumn, ContactColumn, ColumnCount };

    /// `document` outlives the model.
    explicit PolicyOwnerModel(PolicyDocument *document, QObject *parent = nullptr);

protected:
    [[nodiscard]] int lineCount() const override;
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;

    PolicyDocument *m_document;
};

} // namespace tagdesk
