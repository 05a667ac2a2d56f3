// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilemenu.h"

#include "icons.h"
#include "plaintext.h"
#include "profilemodel.h"
#include "profiletext.h"
#include "swatch.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

ProfileMenu::ProfileMenu(ProfileModel *model, const QList<QAction *> &acts, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
    , m_acts(acts)
{
    connect(this, &QMenu::aboutToShow, this, &ProfileMenu::fill);
}

void ProfileMenu::fill()
{
    emit needed();
    clear();
    addProfiles();
    QAction *sandbox = addAction(tagdesk::icon(Icon::Sandbox, ColorRole::Accent),
        m_sandboxOpen ? tr("Sandbox — open") : tr("Sandbox"));
    sandbox->setObjectName(u"sandboxAction"_s);
    sandbox->setCheckable(true);
    sandbox->setChecked(m_sandboxOpen);
    connect(sandbox, &QAction::triggered, this, &ProfileMenu::sandboxChosen);
    addClosing();
    addSeparator();
    addActions(m_acts);
}

void ProfileMenu::addProfiles()
{
    for (const ProfileDraft &profile : m_model->profiles()) {
        const bool open = m_model->isOpen(profile.id);
        const QString facts = ProfileTexts::line(profile.cloud, profile.production, profile.readOnly, open);
        //: A profile in the menu. %1: its name, %2: "production · JD Cloud".
        QAction *action = addAction(swatch(QColor(profile.colour), this, open),
            tr("%1 — %2").arg(withoutMnemonic(profile.name), facts));
        action->setCheckable(true);
        action->setChecked(open);
        action->setData(profile.id);
        connect(action, &QAction::triggered, this, [this, id = profile.id] { emit profileChosen(id); });
    }
    if (!m_model->profiles().empty())
        addSeparator();
}

void ProfileMenu::addClosing()
{
    bool first = true;
    for (const ProfileDraft &profile : m_model->profiles()) {
        if (!m_model->isOpen(profile.id))
            continue;
        if (std::exchange(first, false))
            addSeparator();
        //: Takes the account of the profile %1 out of the tree.
        QAction *action =
            addAction(tagdesk::icon(Icon::Close), tr("Close %1").arg(withoutMnemonic(profile.name)));
        connect(action, &QAction::triggered, this, [this, id = profile.id] { emit closeRequested(id); });
    }
}

} // namespace tagdesk
