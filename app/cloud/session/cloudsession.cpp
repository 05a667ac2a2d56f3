// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cloudsession.h"

#include "canonical.h"
#include "cloudcall.h"
#include "fetcher.h"
#include "lookupjob.h"
#include "policyfinder.h"
#include "ratelimiters.h"
#include "replyreader.h"
#include "requestwindow.h"
#include "systemclock.h"
#include "tagreader.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace tagdesk {

namespace {

SessionParts completed(SessionParts parts)
{
    if (!parts.clock)
        parts.clock = std::make_shared<SystemClock>();
    if (!parts.randomness.nonce)
        parts.randomness.nonce = systemRandomness().nonce;
    if (!parts.randomness.jitter)
        parts.randomness.jitter = systemRandomness().jitter;
    if (!parts.network)
        parts.network = [](QObject *parent) {
            return new QNetworkAccessManager(parent);
        };
    if (!parts.rateLimiters)
        parts.rateLimiters = std::make_shared<RateLimiters>();
    return parts;
}

} // namespace

CloudSession::CloudSession(
    const Provider &provider, Account account, Credentials credentials, SessionParts parts, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_account(std::move(account))
    , m_credentials(std::move(credentials))
    , m_parts(tagdesk::completed(std::move(parts)))
{
    const Limits limits = m_provider.limits(m_account);
    m_transport = new Transport(m_parts.network, m_parts.transport, this);
    const RateLimiters::Key key{.cloud = m_provider.cloud(),
        .endpoint = m_account.endpoint,
        .keyDigest = sha256Hex(m_credentials.accessKey())};
    m_rateLimiter = m_parts.rateLimiters->rateLimiter(key, m_parts.clock,
        {.quotaPerMinute = limits.quotaPerMinute,
            .parallelRequests = std::min(limits.parallelRequests, m_parts.transport.connections()),
            .isTold = m_account.quotaPerMinute > 0});
    connect(m_rateLimiter.get(), &RateLimiter::paused, this, &CloudSession::paused);
    widen();
}

CloudSession::~CloudSession()
{
    delete m_batchLookup;
    // A completion gives its slot back to the rateLimiter when it goes; one that has ended may wait to be
    // deleted.
    qDeleteAll(findChildren<CloudCall *>(QString(), Qt::FindDirectChildrenOnly));
}

void CloudSession::noteLatency(qint64 milliseconds)
{
    m_latency.note(milliseconds);
    widen();
}

void CloudSession::widen()
{
    Limits limits = m_provider.limits(m_account);
    limits.quotaPerMinute = static_cast<int>(m_rateLimiter->estimate().believedPerMinute());
    limits.connections = connections();
    limits.typicalLatencyMs = typicalLatencyMs().value_or(0);
    const int window = requestWindow(limits);
    if (window == m_window)
        return;
    m_window = window;
    m_rateLimiter->widen(std::min(window, connections()));
}

void CloudSession::setCredentials(Credentials credentials)
{
    m_credentials = std::move(credentials);
    m_isLocked = false;
}

void CloudSession::lock()
{
    m_credentials = {};
    m_isLocked = true;
}

void CloudSession::giveUp()
{
    if (m_completion)
        m_completion->abort();
    if (m_batchLookup)
        m_batchLookup->abort();
}

HttpRequest CloudSession::sign(HttpRequest request, const QDateTime &now)
{
    return m_provider.sign(m_account, std::move(request), m_credentials, now, m_parts.randomness.nonce());
}

void CloudSession::refuse(const Error &error)
{
    m_refusal = error;
    ++m_refusals;
}

std::optional<Error> CloudSession::obstacle() const
{
    if (auto error = m_provider.check(m_account))
        return error;
    if (m_credentials.isEmpty() && !m_isLocked)
        return makeError(ErrorKind::Unauthorized, ErrorCause::AccessKeyUnknown);
    return keyTrouble();
}

std::optional<Error> CloudSession::keyTrouble() const
{
    if (m_isLocked)
        return makeError(ErrorKind::Unauthorized, ErrorCause::KeysLocked);
    if (!m_credentials.areExpired(m_parts.clock->now()))
        return std::nullopt;
    return makeError(
        ErrorKind::Unauthorized, ErrorCause::TokenExpired, m_credentials.expires().toString(Qt::ISODate));
}

void CloudSession::whenReady(QObject *context, std::function<void(const std::optional<Error> &)> call)
{
    const std::optional<Error> error = obstacle();
    std::optional<HttpRequest> request = error ? std::nullopt : m_provider.completionRequest(m_account);
    if (!request) {
        QMetaObject::invokeMethod(
            context, [call = std::move(call), error] { call(error); }, Qt::QueuedConnection);
        return;
    }
    m_waiting.push_back({context, std::move(call)});
    if (!m_completion)
        complete(std::move(*request));
}

void CloudSession::complete(HttpRequest request)
{
    m_completion = new CloudCall(*this, std::move(request), this);
    connect(m_completion, &CloudCall::finished, this, &CloudSession::completed);
    m_completion->start();
}

void CloudSession::completed()
{
    const Result<Account> account = m_completion->result().and_then(
        [this](const HttpResponse &reply) { return m_provider.complete(m_account, reply); });
    m_completion->deleteLater();
    m_completion = nullptr;
    if (!account) {
        callWaiting(account.error());
        return;
    }
    m_account = *account;
    emit accountCompleted();
    callWaiting(std::nullopt);
}

void CloudSession::callWaiting(const std::optional<Error> &error)
{
    const std::vector<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting &each : waiting) {
        if (each.context)
            each.call(error);
    }
}

void CloudSession::whenBatchKnown(QObject *context, std::function<void()> call)
{
    m_waitingForBatch.push_back({context, [call = std::move(call)](const std::optional<Error> &) {
                                     call();
                                 }});
    if (m_waitingForBatch.size() == 1)
        whenReady(this, [this](const std::optional<Error> &error) { error ? batchFound() : findBatch(); });
}

void CloudSession::findBatch()
{
    const bool isKnown = m_account.batchAccess.state != BatchAccess::State::Unknown
        || m_account.batchWriting == BatchWriting::Off;
    const std::shared_ptr<BatchLookup> lookup = isKnown ? nullptr : m_provider.lookUpBatch(m_account);
    if (!lookup)
        return batchFound();
    m_batchLookup = new LookupJob(*this, lookup, this);
    connect(m_batchLookup, &LookupJob::finished, this, [this, lookup] {
        LookupJob *const job = std::exchange(m_batchLookup, nullptr);
        job->deleteLater();
        setBatchAccess(job->error() ? BatchAccess() : lookup->access());
        batchFound();
    });
    m_batchLookup->start();
}

void CloudSession::batchFound()
{
    const std::vector<Waiting> waiting = std::exchange(m_waitingForBatch, {});
    for (const Waiting &each : waiting) {
        if (each.context)
            each.call(std::nullopt);
    }
}

bool CloudSession::learnFromRefusal(const TagCall &call, const Error &error)
{
    const std::optional<BatchAccess> access = m_provider.batchAccessAfter(m_account, call, error);
    if (access)
        setBatchAccess(*access);
    return access.has_value();
}

void CloudSession::setBatchAccess(const BatchAccess &access)
{
    if (access == m_account.batchAccess)
        return;
    m_account.batchAccess = access;
    emit batchAccessChanged();
}

Fetcher *CloudSession::fetch(const Scope &scope, QObject *parent)
{
    return new Fetcher(*this, scope, parent);
}

Query<qint64> *CloudSession::count(const Scope &scope, QObject *parent)
{
    auto *query = new Query<qint64>(
        *this, [this, scope](const Account &account) { return m_provider.countRequest(account, scope); },
        [&provider = m_provider, scope](
            const HttpResponse &reply) { return provider.decodeCount(scope, reply); },
        parent);
    query->setUrgency(Urgency::Background);
    return query;
}

Query<qint64> *CloudSession::countMissing(const Scope &scope, const QString &key, QObject *parent)
{
    if (!m_provider.missingRequest(m_account, scope, key))
        return nullptr;
    auto *query = new Query<qint64>(
        *this,
        [this, scope, key, access = m_account.batchAccess](Account account) {
            // It may have been closed meanwhile.
            account.batchAccess = access;
            return *m_provider.missingRequest(account, scope, key);
        },
        [&provider = m_provider](const HttpResponse &reply) { return provider.decodeMissing(reply); },
        parent);
    query->setUrgency(Urgency::Background);
    return query;
}

Query<QHash<QString, QStringList>> *CloudSession::keys(const Collection &collection, QObject *parent)
{
    return new Query<QHash<QString, QStringList>>(
        *this,
        [this, collection](const Account &account) { return m_provider.keysRequest(account, collection); },
        [&provider = m_provider](const HttpResponse &reply) { return provider.decodeKeys(reply); }, parent);
}

Query<QStringList> *CloudSession::values(const Collection &collection, const QString &key, QObject *parent)
{
    if (!m_provider.valuesRequest(m_account, collection, key))
        return nullptr;
    return new Query<QStringList>(
        *this,
        [this, collection, key](
            const Account &account) { return *m_provider.valuesRequest(account, collection, key); },
        [&provider = m_provider](const HttpResponse &reply) { return provider.decodeValues(reply); }, parent);
}

PolicyFinder *CloudSession::findPolicy(CloudPolicy source, QObject *parent)
{
    return m_provider.lookUpPolicy(m_account, source) ? new PolicyFinder(*this, source, parent) : nullptr;
}

TagReader *CloudSession::readTags(const Collection &collection, const QStringList &ids, QObject *parent)
{
    return new TagReader(*this, collection, ids, parent);
}

} // namespace tagdesk
