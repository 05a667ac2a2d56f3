// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowtoolbar.h"

#include "profilepill.h"
#include "reviewbutton.h"
#include "theme.h"
#include "windowactions.h"
#include "workspace.h"

#include <QAction>
#include <QToolButton>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
/// Room that is kept for what has many lengths, so that the words beside the icons do not come and go with
/// it.
constexpr int kProfileCharacters = 38;
constexpr int kReviewCharacters = 32;
} // namespace

WindowToolBar::WindowToolBar(
    const WindowActions &actions, Workspace *workspace, TagModel *tags, QWidget *parent)
    : QToolBar(tr("Tools"), parent)
{
    const Metrics metrics = Metrics::of(fontMetrics());
    setObjectName(u"tools"_s);
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize(QSize(metrics.icon, metrics.icon));
    add(actions.refresh);
    addSeparator();
    add(actions.undo);
    add(actions.redo);
    addSeparator();
    add(actions.importFile);
    add(actions.exportFile);
    addSeparator();
    add(actions.history);
    add(actions.profiles);
    auto *gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(gap);
    m_profile = new ProfilePill(this);
    m_profile->setObjectName(u"profilePill"_s);
    m_profile->setMaximumWidth(characterWidth(fontMetrics()) * kProfileCharacters);
    m_profileAction = addWidget(m_profile);
    m_profileAction->setVisible(false);
    add(actions.revertAll);
    m_review = new ReviewButton(workspace, tags, this);
    m_review->setObjectName(u"reviewButton"_s);
    connect(m_review, &QPushButton::clicked, actions.review, &QAction::trigger);
    const auto followKey = [this, review = actions.review] {
        m_review->setKey(review->shortcut());
    };
    connect(actions.review, &QAction::changed, m_review, followKey);
    followKey();
    addWidget(m_review);
    // Behind the button's own connection: its words are new already.
    connect(workspace, &Workspace::changesChanged, this, &WindowToolBar::fit);
}

void WindowToolBar::add(QAction *action)
{
    addAction(action);
    if (auto *button = qobject_cast<QToolButton *>(widgetForAction(action)))
        button->setFocusPolicy(Qt::TabFocus);
}

void WindowToolBar::setBadge(const ProfileBadge &badge)
{
    m_profile->setBadge(badge);
    m_profileAction->setVisible(!m_profile->text().isEmpty());
}

void WindowToolBar::fit()
{
    const int character = characterWidth(fontMetrics());
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int profile = m_profileAction->isVisible() ? m_profile->sizeHint().width() : 0;
    const int others = sizeHint().width() - profile - m_review->sizeHint().width();
    const int kept =
        m_profile->maximumWidth() + std::max(m_review->sizeHint().width(), character * kReviewCharacters);
    if (others + kept > width())
        setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void WindowToolBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    fit();
}

} // namespace tagdesk
