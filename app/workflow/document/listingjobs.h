// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "activitymodel.h"
#include "scopeset.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tagdesk {

class CloudSession;
class Fetcher;
class WorkReport;
class Workspace;

/// The listings under way, at most one per scope: feeds what arrives to the Workspace. Each ends in a
/// Loaded or Failed listing and ended(), unless it is started again before. Scopes that are asked for
/// together are one activity; a few of each account are read at once, and the others wait, Loading too.
class ListingJobs : public QObject
{
    Q_OBJECT

public:
    /// Null for an account that is not open.
    using SessionOf = std::function<CloudSession *(const QString &accountId)>;

    /// All outlive this.
    ListingJobs(Workspace &workspace, WorkReport &report, SessionOf sessionOf, QObject *parent = nullptr);
    ~ListingJobs() override;

    /// The sessions of open accounts outlive the listings; scopes of others are left out. A listing of one of
    /// these scopes that is under way is dropped. Where others of `together` are being read, these are part
    /// of that activity.
    void start(const ScopeSet &scopes, const ScopeSet &together = {});
    /// End as Cancelled; what has arrived stays.
    void cancel(const ScopeSet &scopes);
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
    /// Scopes that were asked for together.
    struct Batch
    {
        Activity activity;
        int left = 0; ///< Jobs.
        int cancelled = 0;
        int dropped = 0;
        std::optional<Error> error; ///< The first.
        std::optional<Error> trouble;
    };
    struct Job
    {
        std::shared_ptr<Batch> batch;
        Fetcher *fetcher = nullptr; ///< Child; null while it waits.
        qint64 total = -1;
        qint64 expected = -1; ///< Resources, by a count before.
        qint64 fetched = 0;
    };

    [[nodiscard]] std::shared_ptr<Batch> batchOf(const ScopeSet &together) const;
    void enqueue(CloudSession &session, const Scope &scope, const std::shared_ptr<Batch> &batch);
    void startWaiting();
    void run(CloudSession &session, const Scope &scope);
    void drop(const Scope &scope);
    void release(const Scope &scope, Fetcher *fetcher);
    void progress(const Scope &scope, qint64 resources, qint64 total);
    void tell(Batch &batch);
    void finish(const Scope &scope);
    void endScope(Batch &batch, const std::optional<Error> &error, const std::optional<Error> &trouble);
    void takeTotals(const std::vector<std::pair<Scope, qint64>> &totals);
    void countByParent(const Scope &scope);

    Workspace &m_workspace;
    WorkReport &m_report;
    SessionOf m_sessionOf;
    QHash<Scope, Job> m_jobs;
    std::vector<Scope> m_waiting; // in the order in which they were asked for
    QHash<QString, int> m_running; // by account
};

} // namespace tagdesk
