// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scopeset.h"

#include <QObject>

namespace tagdesk {

class MessageArea;
class ResourceModel;
class Workspace;

/// Keeps the messages about the scopes on show: what of them could not be read, and what their clouds cannot
/// list.
class ListingNotices : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    ListingNotices(
        Workspace *workspace, ResourceModel *resources, MessageArea *messages, QObject *parent = nullptr);

signals:
    /// What could not be read is to be read again.
    void readRequested(const tagdesk::ScopeSet &scopes);

private:
    void follow();

    Workspace *m_workspace;
    ResourceModel *m_resources;
    MessageArea *m_messages;
};

} // namespace tagdesk
