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
    /// `model` outlives the menu.
    explicit ProfileMenu(ProfileModel *model, QWidget *parent = nullptr);

    /// Whether the simulated clouds are open.
    void setSandboxOpen(bool open) { m_sandboxOpen = open; }

signals:
    /// The menu is about to be shown: the model can be brought up to date now.
    void needed();
    /// Of a profile that is open or is to be.
    void profileChosen(const QString &id);
    void closeRequested(const QString &id);
    void sandboxChosen();
    void manageRequested();

private:
    void fill();
    void addProfiles();
    void addClosing();

    ProfileModel *m_model;
    bool m_sandboxOpen = false;
};

} // namespace tagdesk
