// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editedfault.h"
#include "linetablemodel.h"

namespace tagdesk {

class PolicyDocument;

/// One list of a policy that is being edited, a line for each entry. The first column is marked where
/// something is wrong with its line; the sentences stand in the tool tip.
class PolicyLineModel : public LineTableModel
{
    Q_OBJECT

protected:
    /// Of the document: so many entries from `place` on are about to be replaced, or are.
    using Change = void (PolicyDocument::*)(int place, int removed, int added);

    /// `document` outlives the model.
    PolicyLineModel(
        int columns, PolicyDocument *document, Change changing, Change changed, QObject *parent = nullptr);

    [[nodiscard]] const PolicyDocument &document() const { return *m_document; }
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] virtual QString text(int row, int column) const = 0;
    [[nodiscard]] virtual const QList<EditedFault> &faults(int row) const = 0;

private:
    void begin(int place, int removed, int added);
    void end(int place, int removed, int added);

    PolicyDocument *m_document;
};

} // namespace tagdesk
