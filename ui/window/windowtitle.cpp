// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowtitle.h"

#include "activitytext.h"
#include "plaintext.h"
#include "resourcemodel.h"
#include "runningwork.h"
#include "scopemodel.h"
#include "scopesettext.h"
#include "scopetext.h"

#include <QWidget>

#include <optional>
#include <utility>

namespace tagdesk {

WindowTitle::WindowTitle(const Sources &sources, QWidget *window)
    : QObject(window)
    , m_sources(sources)
    , m_window(window)
{
    connect(sources.resources, &ResourceModel::scopesChanged, this, &WindowTitle::update);
    connect(sources.work, &RunningWork::changed, this, &WindowTitle::followWork);
    connect(sources.workspace, &Workspace::changesChanged, this,
        [this] { m_window->setWindowModified(m_sources.workspace->changeCount() > 0); });
    update();
}

void WindowTitle::setBadge(const ProfileBadge &badge)
{
    m_badge = badge;
    update();
}

void WindowTitle::followWork()
{
    // What is read shows itself in its table; only what is sent goes on unseen behind other windows.
    const std::optional<Activity> &work = m_sources.work->shown();
    const bool isSending = work && work->kind == ActivityKind::Apply;
    if (const QString words = isSending ? ActivityTexts::inTitle(*work) : QString();
        words != std::exchange(m_work, words))
        update();
}

void WindowTitle::update()
{
    const ScopeSet &shown = m_sources.resources->scopes();
    const std::optional<Scope> scope = shown.single();
    const QModelIndex node = scope ? m_sources.scopes->indexOf(*scope) : QModelIndex();
    const QString place = scope ? ScopeTexts::path(*scope, node.data(ScopeModel::LabelRole).toString())
                                : ScopeSetTexts::name(shown, m_sources.workspace->accounts());
    const QString profile = m_badge.sandbox ? m_badge.name : ProfilePill::words(m_badge);
    //: Title of the window: the scope, [*] marks staged changes, and the profile.
    const QString title = place.isEmpty()
        ? tr("%1[*] — TagDesk").arg(titleText(profile))
        : tr("%1[*] — %2 — TagDesk").arg(titleText(place), titleText(profile));
    //: Title of the window while changes are sent. %1: "Applying 40 %", %2: the title without it.
    m_window->setWindowTitle(m_work.isEmpty() ? title : tr("%1 — %2").arg(m_work, title));
}

} // namespace tagdesk
