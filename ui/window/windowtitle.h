// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profilepill.h"

#include <QObject>
#include <QString>

class QWidget;

namespace tagdesk {

class ResourceModel;
class RunningWork;
class ScopeModel;
class Workspace;

/// Keeps the title of the window: what is shown, the profile, whether something is staged, and how far an
/// apply is.
class WindowTitle : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    struct Sources
    {
        const Workspace *workspace = nullptr;
        const ScopeModel *scopes = nullptr;
        const ResourceModel *resources = nullptr;
        const RunningWork *work = nullptr;
    };

    WindowTitle(const Sources &sources, QWidget *window);

    /// Of the account that is shown.
    void setBadge(const ProfileBadge &badge);

private:
    void followWork();
    void update();

    Sources m_sources;
    QWidget *m_window;
    ProfileBadge m_badge;
    QString m_work; // "Applying 40 %" while changes are sent
};

} // namespace tagdesk
