// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profilepill.h"
#include "runningwork.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace tagdesk {

class ResourceModel;
class TagModel;
class Workspace;

/// The line below the panes: how many resources, what the staged changes would cost, what runs, and the
/// profile.
class StatusStrip : public QStatusBar
{
    Q_OBJECT

public:
    /// All outlive the strip.
    StatusStrip(Workspace *workspace, ResourceModel *resources, TagModel *tags, QWidget *parent = nullptr);

    /// Shows what runs, between the staged changes and the profile. Once; both outlive the strip.
    void showWork(const ActivityModel *activities, const RunningWork::Acts &acts);
    /// Null before showWork().
    [[nodiscard]] RunningWork *work() const { return m_work; }
    /// The profile, at the right end.
    void setBadge(const ProfileBadge &badge);
    /// What is selected, beside the number of resources.
    void setSelection(const QString &text);
    /// Shows a sentence for some seconds in place of the texts at the left.
    void say(const QString &sentence);
    /// That temporary keys are about to expire, beside the profile; empty hides it.
    void setKeyExpiry(const QString &text, const QString &toolTip);

    [[nodiscard]] ProfilePill *profile() const { return m_profile; }

protected:
    /// A message begins where the texts do, and ends where what stays begins.
    void paintEvent(QPaintEvent *event) override;

private:
    void followResources();
    void followPlan();
    void showPlan();

    Workspace *m_workspace;
    ResourceModel *m_resources;
    TagModel *m_tags;
    QLabel *m_resourceText = nullptr;
    QLabel *m_selectionText = nullptr;
    QLabel *m_planText = nullptr;
    QTimer m_planPause; // before much is planned
    RunningWork *m_work = nullptr;
    QLabel *m_keys = nullptr;
    ProfilePill *m_profile = nullptr;
};

} // namespace tagdesk
