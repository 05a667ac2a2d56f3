// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace tagdesk {

class PlanChangeModel;
class PlanFileDocument;
class Workspace;

/// A plan file held against now, before anything is staged: where it comes from, how many of its changes
/// still fit, and each of them. accepted() means "stage what fits", by whoever opened the dialog.
class PlanFileDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive the dialog.
    PlanFileDialog(const PlanFileDocument *document, const Workspace *workspace, QWidget *parent = nullptr);

signals:
    /// What was not read is to be read.
    void readRequested();

private:
    void buildTable();
    [[nodiscard]] QWidget *makeFooter();
    void showHead();
    void showStage();
    void showComparison();
    void fitColumns();
    /// The whole sentence about the current change, which may not fit into its column.
    void showReason();

    const PlanFileDocument *m_document;
    PlanChangeModel *m_model;
    QLabel *m_head = nullptr;
    QLabel *m_counts = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_reason = nullptr;
    QCheckBox *m_onlyMisfits = nullptr;
    QPushButton *m_read = nullptr;
    QPushButton *m_stage = nullptr;
};

} // namespace tagdesk
