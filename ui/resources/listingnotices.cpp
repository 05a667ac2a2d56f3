// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listingnotices.h"

#include "messagebar.h"
#include "notices.h"
#include "resourcemodel.h"

namespace tagdesk {

ListingNotices::ListingNotices(
    Workspace *workspace, ResourceModel *resources, MessageArea *messages, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_resources(resources)
    , m_messages(messages)
{
    connect(resources, &ResourceModel::scopeChanged, this, &ListingNotices::follow);
    connect(workspace, &Workspace::listingChanged, this, [this](const Scope &scope) {
        if (m_resources->scope() == scope)
            follow();
    });
    follow();
}

void ListingNotices::follow()
{
    static const ScopeListing none;
    const ScopeListing &listing = m_resources->scope() ? m_workspace->listing(*m_resources->scope()) : none;
    // With no row to show, the pane itself says why.
    const bool failed = listing.state == ListingState::Failed && !listing.rows.empty();
    Message trouble = Notices::listingTrouble(listing.error);
    if (failed || listing.hasTrouble) {
        trouble.actions.append(Message::Action{tr("Try again"), [this] {
                                                   emit refreshRequested();
                                               }});
        m_messages->post(trouble);
    } else {
        m_messages->remove(trouble.id);
    }
    const Message onlyTagged = Notices::onlyTagged();
    if (listing.onlyTagged)
        m_messages->post(onlyTagged);
    else
        m_messages->remove(onlyTagged.id);
}

} // namespace tagdesk
