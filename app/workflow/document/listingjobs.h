// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "activitymodel.h"
#include "scope.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <utility>
#include <vector>

namespace tagdesk {

class CloudSession;
class Fetcher;
class WorkReport;
class Workspace;

/// The listings under way, at most one per scope: feeds what arrives to the Workspace. Each ends in a
/// Loaded or Failed listing and ended(), unless it is started again before.
class ListingJobs : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    ListingJobs(Workspace &workspace, WorkReport &report, QObject *parent = nullptr);
    ~ListingJobs() override;

    /// `session` outlives the listing. A listing of this scope that is under way is dropped.
    void start(CloudSession &session, const Scope &scope);
    /// Ends as Cancelled; what has arrived stays.
    void cancel(const Scope &scope);
    /// Drops every listing of the account and gives their scopes, which stay Loading: the caller starts them
    /// again or gives them up.
    [[nodiscard]] QList<Scope> dropAccount(const QString &accountId);
    /// A dropped listing ends as Cancelled; ended() follows.
    void giveUp(const Scope &scope);
    [[nodiscard]] bool isEmpty() const { return m_jobs.isEmpty(); }
    void noteThrottled(const QString &accountId, int milliseconds);

signals:
    void ended(const tagdesk::Scope &scope);

private:
    struct Job
    {
        Fetcher *fetcher = nullptr; // child
        Activity activity;
        qint64 total = -1;
    };

    void drop(const Scope &scope);
    void progress(const Scope &scope, qint64 resources, qint64 total);
    void finish(const Scope &scope);
    void takeTotals(const std::vector<std::pair<Scope, qint64>> &totals);
    void countByParent(const Scope &scope);

    Workspace &m_workspace;
    WorkReport &m_report;
    QHash<Scope, Job> m_jobs;
};

} // namespace tagdesk
