// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolBar>

namespace tagdesk {

class ProfilePill;
class ReviewButton;
class TagModel;
class WindowActions;
class Workspace;
struct ProfileBadge;

/// The acts of a day, the profile, and the button that applies. Its buttons are reached by Tab.
class WindowToolBar : public QToolBar
{
    Q_OBJECT

public:
    /// All outlive the bar.
    WindowToolBar(
        const WindowActions &actions, Workspace *workspace, TagModel *tags, QWidget *parent = nullptr);

    void setBadge(const ProfileBadge &badge);
    [[nodiscard]] ProfilePill *profile() const { return m_profile; }
    [[nodiscard]] ReviewButton *reviewButton() const { return m_review; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void add(QAction *action);
    /// Words beside the icons where there is room: nothing may hide the button that applies.
    void fit();

    ProfilePill *m_profile = nullptr;
    QAction *m_profileAction = nullptr;
    ReviewButton *m_review = nullptr;
};

} // namespace tagdesk
