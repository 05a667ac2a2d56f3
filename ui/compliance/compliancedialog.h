// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compliancemoment.h"
#include "resourcetable.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace tagdesk {

class ComplianceModel;
class CostDocument;
class CostPane;
class CostShares;
class ComplianceTrendModel;
class EmptyState;
class Workspace;

/// The view “Compliance”: which keys break the policy where, and on how many resources. Follows edits and
/// listings. With a cost table it says, too, how much of the cost has the keys, and what lacks one costs.
class ComplianceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shown` are the rows of the table behind it; `workspace` and `costs` outlive the dialog.
    ComplianceDialog(Workspace *workspace, const CostDocument *costs, Rows shown, QWidget *parent = nullptr);

    /// Asks for a cost table.
    void askCosts();

    /// How what the table shows stood in the past.
    void setTrend(const ComplianceTrend &trend);
    /// Why that is not known; a sentence.
    void setTrendNote(const QString &note);

signals:
    /// These break a rule.
    void showRequested(const tagdesk::Rows &rows);
    /// These are to be read and added up.
    void costsRequested(const QStringList &paths);
    void stopCostsRequested();
    /// The whole file.
    void saveRequested(const QString &path, const QByteArray &content);
    /// The policy is to be edited.
    void editRequested();

private:
    void build();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildTrend();
    void load();
    void loadCosts();
    void costsCounted();
    void showHead();
    void showCell();
    void updateButtons();
    void askSave(const QString &suffix);
    [[nodiscard]] QByteArray content(const QString &suffix) const;
    [[nodiscard]] Rows rows() const;
    [[nodiscard]] QString policyNames() const;

    Workspace *m_workspace;
    Rows m_shown;
    ComplianceModel *m_model;
    const CostDocument *m_costs;
    CostShares *m_shares;
    QTimer m_pause; // until it is counted again
    QComboBox *m_range = nullptr;
    QLabel *m_head = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr; // in the place of a table without lines
    CostPane *m_costPane = nullptr;
    QPushButton *m_costFile = nullptr;
    ComplianceTrendModel *m_trend;
    QLabel *m_trendNote = nullptr;
    QTableView *m_trendTable = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_csv = nullptr;
    QPushButton *m_html = nullptr;
};

} // namespace tagdesk
