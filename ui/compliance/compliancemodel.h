// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compliance.h"
#include "costcoverage.h"

#include <QAbstractTableModel>

namespace tagdesk {

class Workspace;

/// How resources stand to their policies: a line for all keys together and one for each, a column for all
/// places together and one for each. Where costs are known, a column behind the second says the share of cost
/// with each required key.
class ComplianceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, AllColumn, FirstColumnBehind };
    enum Role {
        CountRole = Qt::UserRole + 1, ///< ComplianceCount.
    };

    /// `workspace` outlives the model.
    explicit ComplianceModel(Workspace *workspace, QObject *parent = nullptr);

    /// Counts these rows with the edits that are staged. Keeps lines and columns where they are the same.
    void load(const Rows &rows);
    /// nullptr: none; outlives the model, or until another is set.
    void setCosts(const CostCoverage *costs);
    /// Which column says the share of cost; -1: none does.
    [[nodiscard]] int costColumn() const { return m_costs == nullptr ? -1 : int(FirstColumnBehind); }
    [[nodiscard]] int firstPlaceColumn() const { return FirstColumnBehind + (m_costs == nullptr ? 0 : 1); }
    /// The key of a line; empty: all of them.
    [[nodiscard]] QString key(int line) const;
    /// "62.1 %", of several currencies each.
    [[nodiscard]] QString costText(int line) const;
    [[nodiscard]] const Compliance &compliance() const { return m_compliance; }
    /// The resources of a cell that break a rule, ascending.
    [[nodiscard]] Rows violating(const QModelIndex &index) const;
    /// "3 of 4 (75.0 %)", "none of 4".
    [[nodiscard]] static QString words(const ComplianceCount &count);
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

    Workspace *m_workspace;
    Rows m_rows;
    Compliance m_compliance;
    const CostCoverage *m_costs = nullptr;
};

} // namespace tagdesk
