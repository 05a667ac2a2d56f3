// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewopener.h"

#include "reviewdialog.h"

#include <QWidget>

namespace tagdesk {

ReviewOpener::ReviewOpener(Workspace *workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
{
}

void ReviewOpener::open(const FactsOfAccounts &facts)
{
    auto *dialog = new ReviewDialog(m_workspace, facts, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->restoreLayout(m_layout);
    dialog->setNote(m_note);
    dialog->setLeftOut(m_leftOut);
    dialog->setReason(m_reason);
    connect(dialog, &ReviewDialog::savePlanRequested, this, &ReviewOpener::savePlanRequested);
    connect(dialog, &ReviewDialog::copyScriptRequested, this, &ReviewOpener::copyScriptRequested);
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        m_layout = dialog->saveLayout();
        const ApplyChoice choice = dialog->choice();
        m_leftOut = choice.leftOut;
        m_reason = choice.reason;
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog] { emit applyRequested(dialog->choice()); });
    dialog->open();
}

} // namespace tagdesk
