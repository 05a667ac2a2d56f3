// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace tagdesk {

class ManualDialog;

/// Opens the manual where it is about what has the keyboard: by an act of the window, and by F1 in its
/// dialogs, which the window's own keys do not reach.
class ManualOpener : public QObject
{
    Q_OBJECT

public:
    explicit ManualOpener(QWidget *window);

    void open();
    [[nodiscard]] ManualDialog *dialog() const; ///< Null while it is closed.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<ManualDialog> m_dialog;
};

} // namespace tagdesk
