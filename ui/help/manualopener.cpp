// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "manualopener.h"

#include "manualdialog.h"
#include "manualpage.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>

namespace tagdesk {

ManualOpener::ManualOpener(QWidget *window)
    : QObject(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

ManualDialog *ManualOpener::dialog() const
{
    return m_dialog;
}

void ManualOpener::open()
{
    QWidget *focus = QApplication::focusWidget();
    QWidget *window = focus != nullptr ? focus->window() : qobject_cast<QWidget *>(parent());
    const QString page = manualPageOf(focus);
    // A dialog lets nobody but its own children be used.
    if (m_dialog && m_dialog->parentWidget() != window && m_dialog != window)
        delete m_dialog;
    if (!m_dialog) {
        m_dialog = new ManualDialog(window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->open(page);
}

bool ManualOpener::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const QWidget *focus = QApplication::focusWidget();
        const bool isInDialog = focus != nullptr && qobject_cast<QDialog *>(focus->window()) != nullptr;
        if (key->key() == Qt::Key_F1 && key->modifiers() == Qt::NoModifier && isInDialog && watched == focus
            && !manualPageOf(focus).isEmpty()) {
            open();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tagdesk
