// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historydocument.h"

#include <QAbstractTableModel>

namespace tagdesk {

/// The runs of the history, newest first. Follows the document.
class HistoryRunModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        RunColumn,
        TimeColumn,
        ProfileColumn,
        StateColumn,
        ReasonColumn,
        NoteColumn,
        PlannedColumn,
        DoneColumn,
        VerifiedColumn,
        FailedColumn,
        UnknownColumn,
        CloudColumn,
        WhoColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    /// `document` outlives the model.
    explicit HistoryRunModel(const HistoryDocument *document, QObject *parent = nullptr);

    [[nodiscard]] const HistoryRun &run(int row) const;
    /// -1: not among those shown.
    [[nodiscard]] int rowOf(qint64 run) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void load();
    [[nodiscard]] static QString text(const HistoryRun &run, int column);

    const HistoryDocument *m_document;
    std::vector<HistoryRun> m_runs; // as the views know them
};

} // namespace tagdesk
