// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listingjobs.h"

#include "cloudsession.h"
#include "fetcher.h"
#include "workreport.h"
#include "workspace.h"

namespace tagdesk {

ListingJobs::ListingJobs(Workspace &workspace, WorkReport &report, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_report(report)
{
}

ListingJobs::~ListingJobs()
{
    for (const Job &job : std::as_const(m_jobs))
        delete job.fetcher;
}

void ListingJobs::start(CloudSession &session, const Scope &scope)
{
    drop(scope);
    Job job;
    job.activity = m_report.begin(ActivityKind::List, scope);
    job.fetcher = session.fetch(scope, this);
    m_jobs.insert(scope, job);
    m_report.log(LogEvent::Kind::ListingStarted, scope);
    m_workspace.beginListing(scope, session.provider().notice(scope) == ListNotice::OnlyTagged);

    connect(job.fetcher, &Fetcher::fetched, this, [this, scope](const std::vector<Resource> &resources) {
        m_workspace.appendListing(scope, resources, m_jobs.value(scope).total);
    });
    connect(job.fetcher, &Fetcher::countedBelow, this, &ListingJobs::takeTotals);
    connect(job.fetcher, &Fetcher::progressed, this,
        [this, scope](qint64 resources, qint64 total) { progress(scope, resources, total); });
    connect(job.fetcher, &Fetcher::finished, this, [this, scope] { finish(scope); });
    job.fetcher->start();
}

void ListingJobs::cancel(const Scope &scope)
{
    if (const auto job = m_jobs.constFind(scope); job != m_jobs.cend())
        job->fetcher->abort();
}

QList<Scope> ListingJobs::dropAccount(const QString &accountId)
{
    QList<Scope> scopes = m_jobs.keys();
    scopes.removeIf([&accountId](const Scope &scope) { return scope.collection.account != accountId; });
    for (const Scope &scope : std::as_const(scopes))
        drop(scope);
    return scopes;
}

void ListingJobs::giveUp(const Scope &scope)
{
    m_workspace.failListing(scope, makeError(ErrorKind::Cancelled));
    QMetaObject::invokeMethod(
        this, [this, scope] { emit ended(scope); }, Qt::QueuedConnection);
}

void ListingJobs::drop(const Scope &scope)
{
    if (!m_jobs.contains(scope))
        return;
    Job job = m_jobs.take(scope);
    job.fetcher->disconnect(this);
    job.fetcher->abort();
    job.fetcher->deleteLater();
    job.activity.state = ActivityState::Stopped;
    m_report.update(job.activity);
}

void ListingJobs::noteThrottled(const QString &accountId, int milliseconds)
{
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job) {
        if (job.key().collection.account == accountId)
            m_report.wait(job->activity, milliseconds);
    }
}

void ListingJobs::progress(const Scope &scope, qint64 resources, qint64 total)
{
    const auto job = m_jobs.find(scope);
    if (job == m_jobs.end())
        return;
    job->total = total;
    job->activity.done = resources;
    job->activity.left = total < 0 ? -1 : qMax<qint64>(0, total - resources);
    m_report.proceed(job->activity);
    if (total >= 0)
        m_workspace.setTotal(scope, total);
}

void ListingJobs::finish(const Scope &scope)
{
    if (!m_jobs.contains(scope))
        return;
    Job job = m_jobs.take(scope);
    job.fetcher->deleteLater();
    const Fetcher::Outcome &outcome = job.fetcher->result();
    job.activity.done = outcome.fetched;
    job.activity.error = outcome.error ? outcome.error : outcome.trouble;
    LogEvent::Kind event = LogEvent::Kind::ListingFinished;
    if (outcome.error) {
        const bool isCancelled = outcome.error->kind == ErrorKind::Cancelled;
        job.activity.state = isCancelled ? ActivityState::Stopped : ActivityState::Failed;
        event = LogEvent::Kind::ListingFailed;
        m_workspace.failListing(scope, *outcome.error);
    } else {
        job.activity.state = ActivityState::Done;
        job.activity.left = 0;
        m_workspace.finishListing(scope, outcome.trouble);
        countByParent(scope);
    }
    m_report.update(job.activity);
    m_report.log(event, scope, outcome.fetched, 0, job.activity.error);
    emit ended(scope);
}

/// What was listed itself knows better.
void ListingJobs::takeTotals(const std::vector<std::pair<Scope, qint64>> &totals)
{
    for (const auto &[scope, total] : totals) {
        const ListingState state = m_workspace.listing(scope).state;
        if (state == ListingState::NotLoaded || state == ListingState::Failed)
            m_workspace.setTotal(scope, total);
    }
}

/// A whole collection that was listed tells how much is below each parent, without asking for each.
void ListingJobs::countByParent(const Scope &scope)
{
    if (!scope.parent.isEmpty())
        return;
    const ResourceTable &table = m_workspace.table();
    QHash<QString, qint64> counts;
    for (const Row row : m_workspace.listing(scope).rows) {
        if (const QString parent = table.parent(row); !parent.isEmpty())
            ++counts[parent];
    }
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        m_workspace.setTotal({.collection = scope.collection, .parent = count.key()}, count.value());
}

} // namespace tagdesk
