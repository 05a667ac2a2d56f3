// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMessageBox>

namespace tagdesk {

/// Asked when the window is to close with staged changes, or while they are being applied. Esc, Enter and
/// the close button all mean staying.
class CloseQuestion : public QMessageBox
{
    Q_OBJECT

public:
    CloseQuestion(qint64 changes, bool applying, QWidget *parent);

signals:
    void reviewChosen();
    /// The changes stay on the disk and are offered again.
    void keepChosen();
    void discardChosen();
    /// While applying: the running requests end, the rest is skipped.
    void stopChosen();

private:
    void askAboutChanges(qint64 changes);
    void askAboutApply();
};

} // namespace tagdesk
