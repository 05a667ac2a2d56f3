// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clock.h"
#include "latencymeter.h"
#include "provider.h"
#include "query.h"
#include "randomness.h"
#include "transport.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tagdesk {

class CloudCall;
class Fetcher;
class LookupJob;
class PolicyFinder;
class RateLimiter;
class RateLimiters;
class TagReader;

/// What a session takes from outside. Whatever is left empty is the real thing.
struct SessionParts
{
    std::shared_ptr<Clock> clock;
    Randomness randomness;
    NetworkFactory network;
    TransportSettings transport;
    /// To be shared by all sessions of a thread; each has a rateLimiter of its own without it.
    std::shared_ptr<RateLimiters> rateLimiters;
};

/// One account while the program runs: its provider, its credentials, its quota and its connections; makes
/// the jobs that ask or change something. Jobs belong to the parent given; they hold a SessionUse, and the
/// session must not go before them.
/// Lives in one thread and never blocks it.
class CloudSession : public QObject
{
    Q_OBJECT

public:
    /// `provider` must outlive the session (see providers.h).
    CloudSession(const Provider &provider, Account account, Credentials credentials, SessionParts parts = {},
        QObject *parent = nullptr);
    ~CloudSession() override;

    [[nodiscard]] const Provider &provider() const { return m_provider; }
    /// With everything that was completed so far (Huawei: the project id).
    [[nodiscard]] const Account &account() const { return m_account; }
    /// Which tells accounts apart; no secret. Empty while it is locked.
    [[nodiscard]] const QByteArray &accessKey() const { return m_credentials.accessKey(); }
    /// The same, but empty for a temporary key: the next one of the same account is another.
    [[nodiscard]] QByteArray lastingAccessKey() const
    {
        return m_credentials.securityToken().isEmpty() ? m_credentials.accessKey() : QByteArray();
    }
    /// Also ends a lock.
    void setCredentials(Credentials credentials);
    /// Drops the keys: until there are others nothing is sent and everything asked fails with KeysLocked.
    void lock();
    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    /// UTC; invalid for keys without an end.
    [[nodiscard]] QDateTime keysExpireAt() const { return m_credentials.expires(); }
    /// Nothing new will be asked: ends the completion of the account where it is under way.
    void giveUp();
    /// A job that looks at the session is still there, though it may have ended.
    [[nodiscard]] bool isUsed() const { return m_users > 0; }

    // --- Jobs, not yet started
    /// Every resource of a scope.
    [[nodiscard]] Fetcher *fetch(const Scope &scope, QObject *parent);
    /// The number of resources of a scope.
    [[nodiscard]] Query<qint64> *count(const Scope &scope, QObject *parent);
    /// How many resources of a scope have no tag with this key, or no tag at all where the key is empty; null
    /// where only a listing can tell, as far as the account is known (see whenBatchKnown).
    [[nodiscard]] Query<qint64> *countMissing(const Scope &scope, const QString &key, QObject *parent);
    /// Keys in use, with their values where the cloud gives them at once (Huawei).
    [[nodiscard]] Query<QHash<QString, QStringList>> *keys(const Collection &collection, QObject *parent);
    /// Values in use of one key; null where keys() brings them.
    [[nodiscard]] Query<QStringList> *values(
        const Collection &collection, const QString &key, QObject *parent);
    /// The tags that these resources have now.
    [[nodiscard]] TagReader *readTags(const Collection &collection, const QStringList &ids, QObject *parent);

    /// A policy that the cloud keeps for the account; null where it keeps none of this kind.
    [[nodiscard]] PolicyFinder *findPolicy(CloudPolicy source, QObject *parent);

    // --- For the jobs
    /// Calls once the account is complete, or with the error that keeps it from being; never inside this
    /// call, and not at all when `context` is gone by then.
    void whenReady(QObject *context, std::function<void(const std::optional<Error> &)> call);
    /// Calls once it is known as well as it can be whether the account writes many resources at once
    /// (Account::batchAccess), which is asked at most once; never inside this call, and not at all when
    /// `context` is gone by then.
    void whenBatchKnown(QObject *context, std::function<void()> call);
    /// A batch was refused. True: the account's access tells, changed or not, how its rows are to go now; see
    /// Provider::batchAccessAfter.
    [[nodiscard]] bool learnFromRefusal(const TagCall &call, const Error &error);
    [[nodiscard]] HttpRequest sign(HttpRequest request, const QDateTime &now);
    [[nodiscard]] double jitter() { return m_parts.randomness.jitter(); }
    [[nodiscard]] Clock &clock() const { return *m_parts.clock; }
    [[nodiscard]] Transport &transport() const { return *m_transport; }
    [[nodiscard]] RateLimiter &rateLimiter() const { return *m_rateLimiter; }
    /// The cloud took so long for an answer.
    void noteLatency(qint64 milliseconds);
    /// Requests that jobs keep under way at once, by the quota and the latency seen so far.
    [[nodiscard]] int window() const { return m_window; }
    /// Requests that may be under way without waiting for a connection.
    [[nodiscard]] int connections() const { return m_parts.transport.connections(); }
    /// nullopt before the first answer.
    [[nodiscard]] std::optional<int> typicalLatencyMs() const { return m_latency.typicalMs(); }
    /// Why nothing may be signed: the session is locked, or its keys have expired by what was noted with them
    /// (by the time that the clouds would see in a signature).
    [[nodiscard]] std::optional<Error> keyTrouble() const;
    /// A 401 was answered: calls made before it that are still waiting end with this error and are not
    /// sent, since Huawei locks a key after five refusals. Calls made later are sent.
    void refuse(const Error &error);
    [[nodiscard]] quint64 refusals() const { return m_refusals; }
    /// The last one.
    [[nodiscard]] const Error &refusal() const { return m_refusal; }

signals:
    /// The account was completed.
    void accountCompleted();
    /// Account::batchAccess is another one.
    void batchAccessChanged();
    /// Throttled: nothing is sent for so long.
    void paused(int milliseconds);
    /// The last job that looks at the session goes. It may still be in its destructor.
    void unused();

private:
    friend class SessionUse;

    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void(const std::optional<Error> &)> call;
    };

    [[nodiscard]] std::optional<Error> obstacle() const;
    void widen();
    void complete(HttpRequest request);
    void completed();
    void callWaiting(const std::optional<Error> &error);
    void findBatch();
    void batchFound();
    void setBatchAccess(const BatchAccess &access);

    const Provider &m_provider;
    Account m_account;
    Credentials m_credentials;
    SessionParts m_parts;
    Transport *m_transport = nullptr; // child
    std::shared_ptr<RateLimiter> m_rateLimiter;
    LatencyMeter m_latency;
    CloudCall *m_completion = nullptr; // child, while under way
    LookupJob *m_batchLookup = nullptr; // child, while under way
    std::vector<Waiting> m_waiting;
    std::vector<Waiting> m_waitingForBatch;
    Error m_refusal;
    quint64 m_refusals = 0;
    int m_users = 0;
    int m_window = 1;
    bool m_isLocked = false;
};

} // namespace tagdesk
