// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace tagdesk {

class ProfileModel;

/// The profiles to switch between: those that are open have a check mark, and can be closed. Filled whenever
/// it is shown.
class ProfileMenu : public QMenu
{
    Q_OBJECT

public:
    /// `model` and `acts`, which stand below the profiles, outlive the menu.
    ProfileMenu(ProfileModel *model, const QList<QAction *> &acts, QWidget *parent = nullptr);

    /// Whether the simulated clouds are open.
    void setSandboxOpen(bool open) { m_sandboxOpen = open; }

signals:
    /// The menu is about to be shown: the model can be brought up to date now.
    void needed();
    /// Of a profile that is open or is to be.
    void profileChosen(const QString &id);
    void closeRequested(const QString &id);
    void sandboxChosen();

private:
    void fill();
    void addProfiles();
    void addClosing();

    ProfileModel *m_model;
    QList<QAction *> m_acts;
    bool m_sandboxOpen = false;
};

} // namespace tagdesk
