// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <vector>

namespace tagdesk {

class CloudSession;
class WorkReport;
class Workspace;

/// Keeps the Workspace's limits in step with what the accounts learn about writing many resources at once,
/// and has an account asked as soon as changes of several of its resources are staged.
class BatchWatch : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    BatchWatch(Workspace &workspace, WorkReport &report, QObject *parent = nullptr);

    /// From now on, as long as the session lives.
    void follow(CloudSession &session);
    /// Has every open account asked that has such a service, and calls when the plan may rely on the answers;
    /// never inside this call, and not at all when `context` is gone by then.
    void whenKnown(QObject *context, const std::function<void()> &call);

signals:
    /// An account may not use the service, or there is none though the profile always wants it: its tags are
    /// written one resource at a time. Once for each account and reason.
    void closed(const QString &accountId, const tagdesk::Error &why);

private:
    void look();
    [[nodiscard]] bool wantsToKnow(const CloudSession &session) const;
    [[nodiscard]] bool hasSeveralChanges(const QString &accountId) const;
    void take(CloudSession &session);
    void tell(const CloudSession &session);

    Workspace &m_workspace;
    WorkReport &m_report;
    std::vector<QPointer<CloudSession>> m_sessions;
    QSet<CloudSession *> m_asked; // while it is looked up
    QSet<std::pair<QString, int>> m_told; // account and ErrorCause
};

} // namespace tagdesk
