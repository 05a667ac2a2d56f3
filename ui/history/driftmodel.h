// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "driftdocument.h"
#include "driftlines.h"
#include "linetablemodel.h"

namespace tagdesk {

/// What changed since a snapshot, as DriftLines has it: tags can be ticked to be brought back.
class DriftModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column {
        ResourceColumn,
        NameColumn,
        ChangeColumn,
        KeyColumn,
        ThenColumn,
        NowColumn,
        ByColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    /// `document` outlives the model.
    explicit DriftModel(const DriftDocument *document, QObject *parent = nullptr);

    /// What is shown and ticked.
    [[nodiscard]] DriftLines *lines() { return &m_lines; }
    /// The columns of a line as they are read, for the clipboard.
    [[nodiscard]] QStringList texts(int row) const;
    /// All lines that are shown, for a file; UTF-8. A blank is no tag, and a spreadsheet takes nothing for a
    /// formula.
    [[nodiscard]] QByteArray csv() const;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

protected:
    [[nodiscard]] int lineCount() const override { return m_lines.shown(); }
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    DriftLines m_lines;
};

} // namespace tagdesk
