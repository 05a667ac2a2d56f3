// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listingjobs.h"

#include "cloudsession.h"
#include "fetcher.h"
#include "workreport.h"
#include "workspace.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace tagdesk {

namespace {
/// Listings of one account at once: each sends a few requests at a time, and the quota lets out no more.
constexpr int kListingsAtOnce = 6;
} // namespace

ListingJobs::ListingJobs(Workspace &workspace, WorkReport &report, SessionOf sessionOf, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_report(report)
    , m_sessionOf(std::move(sessionOf))
{
}

ListingJobs::~ListingJobs()
{
    for (const Job &job : std::as_const(m_jobs))
        delete job.fetcher;
}

void ListingJobs::start(const ScopeSet &scopes, const ScopeSet &together)
{
    std::vector<Scope> open;
    for (const Scope &scope : scopes.scopes()) {
        if (m_sessionOf(scope.collection.account) == nullptr)
            continue;
        drop(scope);
        open.push_back(scope);
    }
    if (open.empty())
        return;
    std::shared_ptr<Batch> batch = batchOf(together);
    if (!batch) {
        batch = std::make_shared<Batch>();
        batch->activity = m_report.begin(ActivityKind::List, open.front());
    }
    std::vector<Scope> all = batch->activity.scopes.scopes();
    all.insert(all.end(), open.begin(), open.end());
    batch->activity.scopes = ScopeSet(std::move(all));
    for (const Scope &scope : open)
        enqueue(*m_sessionOf(scope.collection.account), scope, batch);
    tell(*batch);
    startWaiting();
}

/// The work in which one of these scopes is being read.
std::shared_ptr<ListingJobs::Batch> ListingJobs::batchOf(const ScopeSet &together) const
{
    for (const Scope &scope : together.scopes()) {
        if (const auto job = m_jobs.constFind(scope); job != m_jobs.cend())
            return job->batch;
    }
    return nullptr;
}

void ListingJobs::enqueue(CloudSession &session, const Scope &scope, const std::shared_ptr<Batch> &batch)
{
    Job job;
    job.batch = batch;
    job.expected = m_workspace.listing(scope).total;
    m_jobs.insert(scope, job);
    m_waiting.push_back(scope);
    ++batch->left;
    m_workspace.beginListing(scope, session.provider().notice(scope) == ListNotice::OnlyTagged);
}

void ListingJobs::startWaiting()
{
    std::vector<Scope> waiting;
    for (const Scope &scope : std::exchange(m_waiting, {})) {
        CloudSession *session = m_sessionOf(scope.collection.account);
        int &running = m_running[scope.collection.account];
        if (session == nullptr || running >= kListingsAtOnce) {
            waiting.push_back(scope);
            continue;
        }
        ++running;
        run(*session, scope);
    }
    m_waiting.insert(m_waiting.begin(), waiting.begin(), waiting.end());
}

void ListingJobs::run(CloudSession &session, const Scope &scope)
{
    Fetcher *fetcher = session.fetch(scope, this);
    m_jobs[scope].fetcher = fetcher;
    m_report.log(LogEvent::Kind::ListingStarted, scope);
    connect(fetcher, &Fetcher::fetched, this, [this, scope](const std::vector<Resource> &resources) {
        m_workspace.appendListing(scope, resources, m_jobs.value(scope).total);
    });
    connect(fetcher, &Fetcher::countedBelow, this, &ListingJobs::takeTotals);
    connect(fetcher, &Fetcher::progressed, this,
        [this, scope](qint64 resources, qint64 total) { progress(scope, resources, total); });
    connect(fetcher, &Fetcher::finished, this, [this, scope] { finish(scope); });
    fetcher->start();
}

void ListingJobs::cancel(const ScopeSet &scopes)
{
    // First those that wait, or each that ends would let one of them begin.
    for (const Scope &scope : scopes.scopes()) {
        if (std::erase(m_waiting, scope) == 0)
            continue;
        const Job job = m_jobs.take(scope);
        giveUp(scope);
        endScope(*job.batch, makeError(ErrorKind::Cancelled), {});
    }
    for (const Scope &scope : scopes.scopes()) {
        if (const auto job = m_jobs.constFind(scope); job != m_jobs.cend())
            job->fetcher->abort();
    }
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
    const Job job = m_jobs.take(scope);
    std::erase(m_waiting, scope);
    if (job.fetcher != nullptr) {
        job.fetcher->disconnect(this);
        job.fetcher->abort();
        release(scope, job.fetcher);
    }
    ++job.batch->dropped;
    endScope(*job.batch, {}, {});
}

void ListingJobs::release(const Scope &scope, Fetcher *fetcher)
{
    fetcher->deleteLater();
    --m_running[scope.collection.account];
}

void ListingJobs::noteThrottled(const QString &accountId, int milliseconds)
{
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job) {
        if (job.key().collection.account == accountId)
            m_report.wait(job->batch->activity, milliseconds);
    }
}

void ListingJobs::progress(const Scope &scope, qint64 resources, qint64 total)
{
    const auto job = m_jobs.find(scope);
    if (job == m_jobs.end())
        return;
    job->total = total;
    job->batch->activity.done += resources - std::exchange(job->fetched, resources);
    tell(*job->batch);
    if (total >= 0)
        m_workspace.setTotal(scope, total);
}

/// What is left is known once it is of every scope.
void ListingJobs::tell(Batch &batch)
{
    Activity &activity = batch.activity;
    activity.left = 0;
    for (const Scope &scope : activity.scopes.scopes()) {
        const auto job = m_jobs.constFind(scope);
        if (job == m_jobs.cend() || job->batch.get() != &batch)
            continue;
        const qint64 all = job->total >= 0 ? job->total : job->expected;
        if (all < 0) {
            activity.left = -1;
            break;
        }
        activity.left += qMax<qint64>(0, all - job->fetched);
    }
    m_report.proceed(activity);
}

void ListingJobs::finish(const Scope &scope)
{
    if (!m_jobs.contains(scope))
        return;
    const Job job = m_jobs.take(scope);
    release(scope, job.fetcher);
    const Fetcher::Outcome &outcome = job.fetcher->result();
    job.batch->activity.done += outcome.fetched - job.fetched;
    if (outcome.error) {
        m_workspace.failListing(scope, *outcome.error);
    } else {
        m_workspace.finishListing(scope, outcome.trouble);
        countByParent(scope);
    }
    m_report.log(outcome.error ? LogEvent::Kind::ListingFailed : LogEvent::Kind::ListingFinished, scope,
        outcome.fetched, 0, outcome.error ? outcome.error : outcome.trouble);
    endScope(*job.batch, outcome.error, outcome.trouble);
    startWaiting();
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

/// One scope less; with the last one the work has ended.
void ListingJobs::endScope(
    Batch &batch, const std::optional<Error> &error, const std::optional<Error> &trouble)
{
    Activity &activity = batch.activity;
    --batch.left;
    ++activity.scopesDone;
    const bool isCancelled = error && error->kind == ErrorKind::Cancelled;
    batch.cancelled += int(isCancelled);
    if (error && !batch.error)
        batch.error = error;
    if (trouble && !batch.trouble)
        batch.trouble = trouble;
    const auto scopes = static_cast<int>(activity.scopes.scopes().size());
    if (scopes > 1)
        activity.failed += int(error && !isCancelled);
    if (batch.left > 0) {
        tell(batch);
        return;
    }
    activity.error = batch.error ? batch.error : batch.trouble;
    if (batch.cancelled > 0 || batch.dropped == scopes)
        activity.state = ActivityState::Stopped;
    else if (batch.error && (scopes == 1 || activity.failed == scopes))
        activity.state = ActivityState::Failed;
    else
        activity.state = ActivityState::Done;
    if (activity.state == ActivityState::Done)
        activity.left = 0;
    m_report.update(activity);
}

/// A whole collection that was listed tells how much is below each parent, without asking for each.
void ListingJobs::countByParent(const Scope &scope)
{
    if (!scope.parent.isEmpty())
        return;
    const ResourceTable &table = m_workspace.table();
    std::unordered_map<TextId, qint64> counts;
    for (const Row row : m_workspace.listing(scope).rows)
        ++counts[table.parentId(row)];
    counts.erase(TextId{}); // of no parent
    for (const auto &[parent, count] : counts)
        m_workspace.setTotal(
            {.collection = scope.collection, .parent = m_workspace.pool().text(parent)}, count);
}

} // namespace tagdesk
