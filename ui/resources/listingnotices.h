// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scope.h"

#include <QObject>

namespace tagdesk {

class MessageArea;
class ResourceModel;
class Workspace;

/// Keeps the messages about the scope on show: what of it could not be read, and what its cloud cannot list.
class ListingNotices : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    ListingNotices(
        Workspace *workspace, ResourceModel *resources, MessageArea *messages, QObject *parent = nullptr);

signals:
    void refreshRequested();

private:
    void follow();

    Workspace *m_workspace;
    ResourceModel *m_resources;
    MessageArea *m_messages;
};

} // namespace tagdesk
