// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listingnotices.h"

#include "listingtext.h"
#include "messagebar.h"
#include "resourcemodel.h"

namespace tagdesk {

ListingNotices::ListingNotices(
    Workspace *workspace, ResourceModel *resources, MessageArea *messages, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_resources(resources)
    , m_messages(messages)
{
    connect(resources, &ResourceModel::scopesChanged, this, &ListingNotices::follow);
    connect(workspace, &Workspace::listingChanged, this, [this](const Scope &scope) {
        if (m_resources->shows(scope))
            follow();
    });
    follow();
}

void ListingNotices::follow()
{
    const SetListing listing = listingOf(m_resources->scopes(), *m_workspace);
    Message trouble = ListingTexts::trouble(listing);
    // With no row to show, the pane itself says why. What is being read again may come yet.
    const bool isSaid = m_resources->listedRows().empty() && listing.withoutTags.empty();
    if (!trouble.text.isEmpty() && !isSaid) {
        trouble.actions.append(Message::Action{tr("Try again"), [this, scopes = listing.unread()] {
                                                   emit readRequested(scopes);
                                               }});
        m_messages->post(trouble);
    } else {
        m_messages->remove(trouble.id);
    }
    const Message onlyTagged = ListingTexts::onlyTagged(listing);
    if (!listing.onlyTagged.empty())
        m_messages->post(onlyTagged);
    else
        m_messages->remove(onlyTagged.id);
}

} // namespace tagdesk
