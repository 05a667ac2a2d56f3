// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QLineEdit;

namespace tagdesk {

class Workspace;

/// Asks what the staged edits are for before they are saved as a plan file, and then for the file.
class SavePlanDialog : public QDialog
{
    Q_OBJECT

public:
    /// `reason` is what the review says; `workspace` outlives the dialog.
    SavePlanDialog(Workspace *workspace, const QString &reason, QWidget *parent = nullptr);

signals:
    void saveRequested(const QString &path, const QString &reason);

private:
    void askFile();

    QLineEdit *m_reason = nullptr;
};

} // namespace tagdesk
