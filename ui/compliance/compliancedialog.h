// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace tagdesk {

class ComplianceModel;
class Workspace;

/// The view “Compliance”: which keys break the policy where, and on how many resources. Follows edits and
/// listings.
class ComplianceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shown` are the rows of the table behind it; `workspace` outlives the dialog.
    ComplianceDialog(Workspace *workspace, Rows shown, QWidget *parent = nullptr);

signals:
    /// These break a rule.
    void showRequested(const tagdesk::Rows &rows);
    /// The whole file.
    void saveRequested(const QString &path, const QByteArray &content);

private:
    void build();
    [[nodiscard]] QWidget *buildHead();
    void load();
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
    QTimer m_pause; // until it is counted again
    QComboBox *m_range = nullptr;
    QLabel *m_head = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_csv = nullptr;
    QPushButton *m_html = nullptr;
};

} // namespace tagdesk
