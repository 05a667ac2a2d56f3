// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importdocument.h"

#include <QAbstractTableModel>

namespace tagdesk {

/// The rows of a file around the place that is looked at. The head of a column says how the file calls it
/// and what it means; a cell takes a correction. Follows the document.
class ImportPreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// `document` outlives the model.
    explicit ImportPreviewModel(const ImportDocument *document, QObject *parent = nullptr);

    /// The place of the row that starts at this line; -1 when it is not among those shown.
    [[nodiscard]] int rowAtLine(std::int64_t line) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    /// Line of the row and field within it, both from 1.
    void corrected(qint64 line, int column, const QString &text);

private:
    [[nodiscard]] CsvColumn use(int column) const;
    /// The first problem of a cell, advice included; of a damaged row the one of the row.
    [[nodiscard]] const ImportProblem *problem(const CsvPreviewRow &row, int column) const;

    const ImportDocument *m_document;
};

} // namespace tagdesk
