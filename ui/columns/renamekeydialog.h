// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace tagdesk {

class Workspace;

/// Stages another key in the place of one, on the resources that are shown or on those selected; each keeps
/// its value. Says before how many change, and how many keep both keys because the new one has another value.
class RenameKeyDialog : public QDialog
{
    Q_OBJECT

public:
    struct Offer
    {
        QString key;
        Rows shown;
        Rows selected; ///< Not offered when empty.
        QStringList knownKeys;
    };

    /// `workspace` outlives the dialog.
    RenameKeyDialog(Workspace *workspace, const Offer &offer, QWidget *parent);

    void accept() override;

private:
    [[nodiscard]] const Rows &rows() const;
    void check();

    Workspace *m_workspace;
    Offer m_offer;
    QLineEdit *m_field;
    QRadioButton *m_onShown;
    QRadioButton *m_onSelected;
    QLabel *m_note;
    QPushButton *m_rename;
};

} // namespace tagdesk
