// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celledit.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QTableView;

namespace tagdesk {

class PastePreviewModel;
class Workspace;

/// Shows cell by cell what would change, and what the rules refuse and why, before anything is staged. Agreed
/// to, only the good cells are staged, by whoever opened the dialog.
class PastePreview : public QDialog
{
    Q_OBJECT

public:
    /// `title` names the act, `remarks` are sentences about what is left out. `workspace` outlives the
    /// dialog.
    PastePreview(const QString &title, CellPlan plan, const QStringList &remarks, const Workspace *workspace,
        QWidget *parent);

private:
    [[nodiscard]] QString counts() const;
    void build(const QStringList &remarks);
    void buildTable();
    void fitColumns();
    /// The whole sentence about the current cell, which may not fit into its column.
    void showReason();

    PastePreviewModel *m_model;
    QTableView *m_table = nullptr;
    QLabel *m_reason = nullptr;
    QCheckBox *m_onlyRefused = nullptr;
};

} // namespace tagdesk
