// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "activitymodel.h"
#include "result.h"
#include "scope.h"

#include <QObject>
#include <QSet>

#include <deque>
#include <functional>
#include <vector>

namespace tagdesk {

class CloudSession;
class QueryBase;
class WorkReport;
class Workspace;

/// Asks, a few at a time and only while nothing else goes on, how many resources each scope of an account
/// holds, and writes the totals into the Workspace.
class ScopeCounter : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    ScopeCounter(Workspace &workspace, WorkReport &report, QObject *parent = nullptr);
    ~ScopeCounter() override;

    /// Every collection in the account's tree whose total is not known, and those of `again` that were not
    /// listed since. `session` outlives the counting. ended() follows once, however often it is started
    /// before that.
    void start(CloudSession &session, const QSet<Scope> &again = {});
    /// Drops the account's questions; ended() follows if there were any.
    void dropAccount(const QString &accountId);
    /// While held nothing new is asked.
    void setHeld(bool held);

signals:
    void failed(const tagdesk::Scope &scope, const tagdesk::Error &error);
    /// The cloud answered and does not tell the number.
    void notTold(const tagdesk::Scope &scope);
    void ended(const QString &accountId);

private:
    /// The counting of one account.
    struct Job
    {
        CloudSession *session = nullptr;
        QString account;
        Activity activity;
        std::deque<Scope> waiting;
        QSet<Scope> again; // also those whose total is known
        std::vector<QueryBase *> running; // children
    };

    bool drop(const QString &accountId);
    void proceed();
    void ask(Job &job, const Scope &scope);
    void answered(
        const QString &accountId, QueryBase *query, const Scope &scope, const Result<qint64> &count);
    void refuse(Job &job, const Scope &scope, const Error &error);
    void endFinished();

    Workspace &m_workspace;
    WorkReport &m_report;
    std::vector<Job> m_jobs;
    bool m_held = false;
};

} // namespace tagdesk
