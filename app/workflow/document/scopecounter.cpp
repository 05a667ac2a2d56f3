// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopecounter.h"

#include "cloudsession.h"
#include "workreport.h"
#include "workspace.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

constexpr std::size_t kParallelCounts = 4;

void collect(const std::vector<ScopeNode> &nodes, const Workspace &workspace, const QSet<Scope> &again,
    std::deque<Scope> &scopes)
{
    for (const ScopeNode &node : nodes) {
        if (node.type == ScopeNode::Type::Collection) {
            const ScopeListing &listing = workspace.listing(node.scope);
            if ((listing.total < 0 || again.contains(node.scope)) && listing.state != ListingState::Loading)
                scopes.push_back(node.scope);
        }
        collect(node.children, workspace, again, scopes);
    }
}

} // namespace

ScopeCounter::ScopeCounter(Workspace &workspace, WorkReport &report, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_report(report)
{
}

ScopeCounter::~ScopeCounter()
{
    for (const Job &job : m_jobs)
        qDeleteAll(job.running);
}

void ScopeCounter::start(CloudSession &session, const QSet<Scope> &again)
{
    const QString accountId = session.account().id;
    drop(accountId);
    const OpenAccount *account = m_workspace.account(accountId);
    if (account == nullptr)
        return;
    Job job{.session = &session,
        .account = accountId,
        .activity = {},
        .waiting = {},
        .again = again,
        .running = {}};
    collect(account->tree, m_workspace, again, job.waiting);
    job.activity = m_report.begin(ActivityKind::Count, wholeAccount(accountId, account->account.cloud));
    job.activity.left = static_cast<qint64>(job.waiting.size());
    m_report.update(job.activity);
    m_jobs.push_back(std::move(job));
    // Not from here: ended() never comes inside this call.
    QMetaObject::invokeMethod(this, &ScopeCounter::proceed, Qt::QueuedConnection);
}

void ScopeCounter::dropAccount(const QString &accountId)
{
    if (!drop(accountId))
        return;
    QMetaObject::invokeMethod(
        this, [this, accountId] { emit ended(accountId); }, Qt::QueuedConnection);
}

bool ScopeCounter::drop(const QString &accountId)
{
    const auto job = std::find_if(
        m_jobs.begin(), m_jobs.end(), [&accountId](const Job &other) { return other.account == accountId; });
    if (job == m_jobs.end())
        return false;
    for (QueryBase *query : job->running) {
        query->disconnect(this);
        query->abort();
        query->deleteLater();
    }
    job->activity.state = ActivityState::Stopped;
    m_report.update(job->activity);
    m_jobs.erase(job);
    return true;
}

void ScopeCounter::setHeld(bool held)
{
    if (std::exchange(m_held, held) && !held)
        QMetaObject::invokeMethod(this, &ScopeCounter::proceed, Qt::QueuedConnection);
}

void ScopeCounter::proceed()
{
    for (Job &job : m_jobs) {
        while (!m_held && job.running.size() < kParallelCounts && !job.waiting.empty()) {
            const Scope scope = job.waiting.front();
            job.waiting.pop_front();
            const ScopeListing &listing = m_workspace.listing(scope);
            // What was listed has its number from there.
            if (listing.state == ListingState::Loaded || (listing.total >= 0 && !job.again.contains(scope)))
                --job.activity.left;
            else
                ask(job, scope);
        }
    }
    endFinished();
}

void ScopeCounter::ask(Job &job, const Scope &scope)
{
    Query<qint64> *query = job.session->count(scope, this);
    job.running.push_back(query);
    connect(query, &QueryBase::finished, this, [this, query, scope, accountId = job.account] {
        answered(accountId, query, scope, query->result());
    });
    query->start();
}

void ScopeCounter::answered(
    const QString &accountId, QueryBase *query, const Scope &scope, const Result<qint64> &count)
{
    query->deleteLater();
    const auto job = std::find_if(
        m_jobs.begin(), m_jobs.end(), [&accountId](const Job &other) { return other.account == accountId; });
    if (job == m_jobs.end())
        return;
    job->running.erase(std::find(job->running.begin(), job->running.end(), query));
    --job->activity.left;
    if (count && *count < 0) {
        job->activity.notCounted.append(scope);
        m_report.update(job->activity);
        emit notTold(scope);
    } else if (count) {
        ++job->activity.done;
        m_report.update(job->activity);
        m_workspace.setTotal(scope, *count);
    } else {
        refuse(*job, scope, count.error());
    }
    QMetaObject::invokeMethod(this, &ScopeCounter::proceed, Qt::QueuedConnection);
}

void ScopeCounter::refuse(Job &job, const Scope &scope, const Error &error)
{
    job.activity.error = error;
    std::deque<Scope> refused{scope};
    // A refused key is not tried on the other scopes: Huawei locks it after five.
    if (error.kind == ErrorKind::Unauthorized) {
        refused.insert(refused.end(), job.waiting.cbegin(), job.waiting.cend());
        job.waiting.clear();
        job.activity.left = static_cast<qint64>(job.running.size());
    }
    job.activity.failed += static_cast<qint64>(refused.size());
    job.activity.notCounted.append(QList<Scope>(refused.cbegin(), refused.cend()));
    m_report.update(job.activity);
    m_report.log(LogEvent::Kind::CountFailed, scope, static_cast<qint64>(refused.size()), 0, error);
    for (const Scope &each : refused)
        emit failed(each, error);
}

void ScopeCounter::endFinished()
{
    QStringList finished;
    for (auto job = m_jobs.begin(); job != m_jobs.end();) {
        if (!job->waiting.empty() || !job->running.empty()) {
            ++job;
            continue;
        }
        job->activity.state = job->activity.error ? ActivityState::Failed : ActivityState::Done;
        job->activity.left = 0;
        m_report.update(job->activity);
        finished.append(job->account);
        job = m_jobs.erase(job);
    }
    for (const QString &accountId : std::as_const(finished))
        emit ended(accountId);
}

} // namespace tagdesk
