// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfacts.h"
#include "applychoice.h"
#include "cellset.h"

#include <QByteArray>
#include <QObject>
#include <QString>

class QWidget;

namespace tagdesk {

class Workspace;

/// Opens the review, and keeps what was chosen in it for the next one.
class ReviewOpener : public QObject
{
    Q_OBJECT

public:
    /// `workspace` outlives it. The dialogs belong to `window`.
    ReviewOpener(Workspace *workspace, QWidget *window);

    /// What the staged edits are for, as the review says it; empty: nothing in particular.
    void setNote(const QString &note) { m_note = note; }
    /// The next review opens with these cells unticked.
    void setLeftOut(const CellSet &cells) { m_leftOut = cells; }
    /// What the staged edits are for, in a person's words; the review offers it until it is another.
    void setReason(const QString &reason) { m_reason = reason; }

    /// Size, place and columns of the dialog.
    [[nodiscard]] const QByteArray &layout() const { return m_layout; }
    void setLayout(const QByteArray &layout) { m_layout = layout; }

    /// Of all that is staged; `facts` tell of the accounts.
    void open(const FactsOfAccounts &facts);

signals:
    /// Reviewed and agreed to.
    void applyRequested(const tagdesk::ApplyChoice &choice);
    /// See ReviewDialog.
    void savePlanRequested(const tagdesk::ApplyChoice &choice);
    void copyScriptRequested(const tagdesk::ApplyChoice &choice);

private:
    Workspace *m_workspace;
    QWidget *m_window;
    QString m_note;
    CellSet m_leftOut; // of the last review
    QString m_reason;
    QByteArray m_layout;
};

} // namespace tagdesk
