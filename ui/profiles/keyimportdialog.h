// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyimportmodel.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace tagdesk {

class EmptyState;
class ProgressLine;

/// Keys that other tools keep, on their way to profiles: chosen, named and imported. Shows a model and asks
/// for everything by signals.
class KeyImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `model` outlives the dialog.
    explicit KeyImportDialog(KeyImportModel *model, QWidget *parent = nullptr);

    /// What could not be read. Replaces what was shown before.
    void showProblems(const std::vector<KeyFileProblem> &problems);
    /// The keychain is being asked; nothing can be imported meanwhile.
    void setWorking(bool working);

signals:
    void fileChosen(const QString &path);
    /// The chosen rows are to become profiles.
    void importRequested();

private:
    void build();
    void makeTable();
    QLayout *makeProblems();
    QLayout *makeFooter();
    void update();
    void askFile();

    KeyImportModel *m_model;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
    QLabel *m_problemHead = nullptr;
    QListWidget *m_problems = nullptr;
    ProgressLine *m_progress = nullptr;
    QLabel *m_result = nullptr;
    QPushButton *m_file = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_import = nullptr;
    bool m_working = false;
};

} // namespace tagdesk
