// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMessageBox>

namespace tagdesk {

/// Asked when a profile is to be closed whose resources have staged changes. Esc, Enter and the close button
/// all keep it open, and the changes with it.
class CloseProfileQuestion : public QMessageBox
{
    Q_OBJECT

public:
    /// `names` of the profiles, `resources` with staged changes in them.
    CloseProfileQuestion(const QString &names, qint64 resources, QWidget *parent);

signals:
    void reviewChosen();
    /// The changes stay on the disk and are offered again.
    void keepChosen();
    void discardChosen();
};

} // namespace tagdesk
