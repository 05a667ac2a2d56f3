// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compliance.h"

#include <QAbstractTableModel>

namespace tagdesk {

class Workspace;

/// How resources stand to their policies: a line for all keys together and one for each, a column for all
/// places together and one for each.
class ComplianceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, AllColumn, FirstPlaceColumn };
    enum Role {
        CountRole = Qt::UserRole + 1, ///< ComplianceCount.
    };

    /// `workspace` outlives the model.
    explicit ComplianceModel(Workspace *workspace, QObject *parent = nullptr);

    /// Counts these rows with the edits that are staged. Keeps lines and columns where they are the same.
    void load(const Rows &rows);
    [[nodiscard]] const Compliance &compliance() const { return m_compliance; }
    /// The resources of a cell that break a rule, ascending.
    [[nodiscard]] Rows violating(const QModelIndex &index) const;
    /// The heads and cells as they are read, for a file.
    [[nodiscard]] QList<QStringList> lines() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] ComplianceCount count(int line, int column) const;
    [[nodiscard]] QString keyText(int line) const;
    [[nodiscard]] QString placeText(const Compliance::Place &place) const;
    [[nodiscard]] static QString words(const ComplianceCount &count);

    Workspace *m_workspace;
    Rows m_rows;
    Compliance m_compliance;
};

} // namespace tagdesk
