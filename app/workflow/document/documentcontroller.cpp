// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "documentcontroller.h"

#include "batchwatch.h"
#include "completions.h"
#include "draft.h"
#include "listingjobs.h"
#include "missingcounter.h"
#include "operatorname.h"
#include "policyfetch.h"
#include "policyfinder.h"
#include "providers.h"
#include "ratelimiter.h"
#include "rowreader.h"
#include "scopecounter.h"
#include "systemclock.h"
#include "tagreader.h"
#include "workspace.h"

#include <QMetaObject>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace tagdesk {

namespace {

SessionParts withClock(SessionParts parts)
{
    if (!parts.clock)
        parts.clock = std::make_shared<SystemClock>();
    return parts;
}

/// The same for two spellings of one endpoint. The simulation has another port at each start.
QString endpointText(const Account &account)
{
    if (account.sandbox)
        return QStringLiteral("sandbox");
    QUrl endpoint = account.endpoint.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
    constexpr int kHttpsPort = 443;
    if (endpoint.port() == kHttpsPort)
        endpoint.setPort(-1);
    return endpoint.toString(QUrl::FullyEncoded);
}

} // namespace

DocumentController::DocumentController(DocumentParts parts, QObject *parent)
    : QObject(parent)
    , m_workspace(*parts.workspace)
    , m_sessionParts(withClock(std::move(parts.session)))
    , m_report(parts.activities, parts.log, m_sessionParts.clock)
    , m_listings(new ListingJobs(
          m_workspace, m_report, [this](const QString &accountId) { return session(accountId); }, this))
    , m_counter(new ScopeCounter(m_workspace, m_report, this))
    , m_missing(new MissingCounter(m_workspace, m_report, this))
    , m_completions(new Completions(m_sessionParts.clock, this))
    , m_reader(new RowReader(
          m_workspace, m_report, [this](const QString &accountId) { return session(accountId); }, this))
    , m_apply(new ApplySequence(m_workspace, parts.journal, m_report, m_sessionParts.clock,
          {.newApplyId = m_sessionParts.randomness.nonce ? m_sessionParts.randomness.nonce
                                                         : systemRandomness().nonce,
              .sessionOf = [this](const QString &accountId) { return session(accountId); },
              .checksOf = [this](const QString &accountId) { return m_sessions.at(accountId).checks; },
              .headerOf =
                  [this](const QString &accountId) {
                      return runHeader(accountId);
                  }},
          this))
    , m_batches(new BatchWatch(m_workspace, m_report, this))
{
    connect(m_batches, &BatchWatch::closed, this, &DocumentController::batchClosed);
    connect(m_apply, &ApplySequence::progressed, this, &DocumentController::applyProgressed);
    connect(m_apply, &ApplySequence::ended, this, &DocumentController::endApply);
    connect(m_listings, &ListingJobs::ended, this, [this](const Scope &scope) {
        takeLatency(scope.collection.account);
        updateHold();
        emit scopeRefreshed(scope);
    });
    connect(m_counter, &ScopeCounter::failed, this, &DocumentController::countFailed);
    connect(m_counter, &ScopeCounter::notTold, this, &DocumentController::countNotTold);
    connect(m_counter, &ScopeCounter::ended, this, [this](const QString &accountId) {
        takeLatency(accountId);
        emit scopesCounted(accountId);
    });
    connect(m_completions, &Completions::read, this, &DocumentController::completionsRead);
    connect(m_reader, &RowReader::read, this, [this](const Rows &rows) {
        updateHold();
        emit rowsRead(rows);
    });
}

DocumentController::~DocumentController()
{
    // Jobs use the sessions until their end, so they go first: all of them, since an apply that has ended
    // may still wait for the event loop to delete it.
    qDeleteAll(findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly));
}

void DocumentController::openAccount(
    const Account &account, const Credentials &credentials, const WriteGuard &guard, const RunChecks &checks)
{
    const Provider *codec = tagdesk::provider(account.cloud);
    if (const std::optional<Error> refusal = codec == nullptr
            ? makeError(ErrorKind::Invalid, ErrorCause::Unspecified, account.cloud)
            : codec->check(account)) {
        QMetaObject::invokeMethod(
            this, [this, id = account.id, refusal] { emit accountFailed(id, *refusal); },
            Qt::QueuedConnection);
        return;
    }
    const UnderWay underWay = retire(account.id);
    auto cloud = std::make_unique<CloudSession>(*codec, account, credentials, m_sessionParts);
    CloudSession *const opened = cloud.get();
    m_sessions.insert_or_assign(
        account.id, Session{.cloud = std::move(cloud), .guard = guard, .checks = checks});
    showAccount(account);
    m_batches->follow(*opened);
    connect(opened, &CloudSession::paused, this,
        [this, id = account.id](int milliseconds) { m_listings->noteThrottled(id, milliseconds); });
    opened->whenReady(this, [this, opened, id = account.id](const std::optional<Error> &error) {
        if (session(id) == opened)
            completed(id, error);
    });
    startAgain(*opened, underWay);
}

void DocumentController::completed(const QString &accountId, const std::optional<Error> &error)
{
    if (error) {
        emit accountFailed(accountId, *error);
        return;
    }
    const Account &account = session(accountId)->account();
    if (const OpenAccount *open = m_workspace.account(accountId); open && !(open->account == account))
        showAccount(account);
    m_report.log(LogEvent::Kind::AccountOpened, wholeAccount(accountId, account.cloud));
    emit accountOpened(accountId);
}

void DocumentController::showAccount(const Account &account)
{
    const Session &open = m_sessions.at(account.id);
    const Provider &codec = open.cloud->provider();
    Limits limits = codec.limits(account);
    limits.readsBeforeWrite = int(open.checks.guardConflicts);
    limits.readsAfterWrite = int(open.checks.verifyWrites);
    limits.parallelRequests = open.cloud->rateLimiter().estimate().limits().parallelRequests;
    limits.connections = open.cloud->connections();
    limits.typicalLatencyMs = open.cloud->typicalLatencyMs().value_or(limits.typicalLatencyMs);
    m_workspace.openAccount({.account = account,
        .rules = &codec.rules(account),
        .limits = limits,
        .tree = codec.scopeTree(account),
        .keysExpireAt = keysExpireAt(account.id),
        .profile = open.guard.rules,
        .policy = open.guard.policy,
        .managed = open.guard.managed});
}

void DocumentController::whenBatchKnown(QObject *context, const std::function<void()> &call)
{
    m_batches->whenKnown(context, call);
}

void DocumentController::closeAccount(const QString &accountId)
{
    giveUp(retire(accountId));
    m_workspace.closeAccount(accountId);
}

/// Ends what uses the account's session. It stays until the last of these jobs is gone: an apply ends what it
/// has sent, and dropped jobs look at their session until the event loop deletes them.
DocumentController::UnderWay DocumentController::retire(const QString &accountId)
{
    const auto found = m_sessions.find(accountId);
    if (found == m_sessions.end())
        return {};
    UnderWay underWay{.listings = m_listings->dropAccount(accountId),
        .rows = m_reader->dropAccount(accountId),
        .completions = m_completions->dropAccount(accountId)};
    m_counter->dropAccount(accountId);
    m_missing->dropAccount(accountId);
    for (const auto &[owner, reader] : m_tagReaders) {
        if (owner == accountId && reader)
            reader->abort();
    }
    std::erase_if(m_tagReaders,
        [&accountId](const auto &each) { return each.first == accountId || each.second.isNull(); });
    CloudSession *const retired = found->second.cloud.get();
    m_retired.push_back(std::move(found->second.cloud));
    m_sessions.erase(found);
    if (m_apply->isRunning() && m_apply->accounts().contains(accountId))
        m_apply->stop();
    updateHold();
    // Queued, since the last job is still in its destructor when it says so.
    connect(retired, &CloudSession::unused, this, &DocumentController::releaseRetired, Qt::QueuedConnection);
    retired->giveUp();
    QMetaObject::invokeMethod(this, &DocumentController::releaseRetired, Qt::QueuedConnection);
    return underWay;
}

/// Whoever waits for these does not know that the account was opened again.
void DocumentController::startAgain(CloudSession &session, const UnderWay &underWay)
{
    const auto isOfAnotherCloud = [cloud = session.account().cloud](const Collection &collection) {
        return collection.cloud != cloud;
    };
    UnderWay lost;
    std::vector<Scope> again;
    for (const Scope &scope : underWay.listings) {
        if (isOfAnotherCloud(scope.collection))
            lost.listings.append(scope);
        else
            again.push_back(scope);
    }
    m_listings->start(ScopeSet(std::move(again)));
    if (!underWay.rows.empty() && isOfAnotherCloud(m_workspace.table().collection(underWay.rows.front())))
        lost.rows = underWay.rows;
    else
        m_reader->start(underWay.rows);
    giveUp(lost);
    for (const Collection &collection : underWay.completions)
        QMetaObject::invokeMethod(
            this, [this, collection] { emit completionsRead(collection); }, Qt::QueuedConnection);
    updateHold();
}

void DocumentController::giveUp(const UnderWay &underWay)
{
    for (const Scope &scope : underWay.listings)
        m_listings->giveUp(scope);
    if (!underWay.rows.empty())
        QMetaObject::invokeMethod(
            this, [this] { emit rowsRead({}); }, Qt::QueuedConnection);
}

void DocumentController::releaseRetired()
{
    std::erase_if(m_retired, [](const std::unique_ptr<CloudSession> &session) { return !session->isUsed(); });
}

bool DocumentController::isOpen(const QString &accountId) const
{
    return session(accountId) != nullptr;
}

bool DocumentController::lock(const QString &accountId)
{
    CloudSession *open = session(accountId);
    if (open == nullptr || open->isLocked() || open->isUsed() || m_apply->isRunning())
        return false;
    open->lock();
    return true;
}

void DocumentController::unlock(const QString &accountId, const Credentials &credentials)
{
    CloudSession *open = session(accountId);
    if (open == nullptr || !open->isLocked())
        return;
    open->setCredentials(credentials);
    if (m_workspace.account(accountId)->keysExpireAt != keysExpireAt(accountId))
        showAccount(open->account());
}

bool DocumentController::isLocked(const QString &accountId) const
{
    const CloudSession *open = session(accountId);
    return open != nullptr && open->isLocked();
}

QDateTime DocumentController::keysExpireAt(const QString &accountId) const
{
    const CloudSession *open = session(accountId);
    return open == nullptr ? QDateTime() : open->keysExpireAt();
}

CloudSession *DocumentController::session(const QString &accountId) const
{
    const auto found = m_sessions.find(accountId);
    return found == m_sessions.end() ? nullptr : found->second.cloud.get();
}

DraftAccount DocumentController::draftAccount(const QString &accountId, const QByteArray &salt) const
{
    const CloudSession *open = session(accountId);
    if (open == nullptr)
        return {};
    const Account &account = open->account();
    DraftAccount result{.id = account.id,
        .name = account.name,
        .cloud = account.cloud,
        .endpoint = {},
        .project = account.project(),
        .salt = salt,
        .keyHash = {}};
    // The simulation has another port and other keys each time.
    if (account.sandbox)
        return result;
    result.endpoint = account.endpoint.toString();
    if (!open->isLocked())
        result.keyHash = draftKeyHash(salt, open->accessKey());
    return result;
}

const Provider *DocumentController::provider(const QString &accountId) const
{
    const CloudSession *open = session(accountId);
    return open == nullptr ? nullptr : &open->provider();
}

void DocumentController::refresh(const ScopeSet &scopes)
{
    m_listings->start(scopes);
    updateHold();
}

void DocumentController::openScopes(const ScopeSet &scopes)
{
    // A set that grows while it is read brings new scopes only: what failed just now would fail again.
    const auto isLoading = [this](const Scope &scope) {
        return m_workspace.listing(scope).state == ListingState::Loading;
    };
    const bool grows = std::ranges::any_of(scopes.scopes(), isLoading);
    std::vector<Scope> wanted;
    for (const Scope &scope : scopes.scopes()) {
        const ListingState state = m_workspace.listing(scope).state;
        if (state == ListingState::NotLoaded || (state == ListingState::Failed && !grows))
            wanted.push_back(scope);
    }
    m_listings->start(ScopeSet(std::move(wanted)), scopes);
    updateHold();
}

void DocumentController::cancelRefresh(const ScopeSet &scopes)
{
    m_listings->cancel(scopes);
}

void DocumentController::countScopes(const QString &accountId)
{
    if (CloudSession *open = session(accountId))
        m_counter->start(*open);
}

void DocumentController::countMissing(const QString &accountId, const QString &key)
{
    CloudSession *open = session(accountId);
    if (open == nullptr || open->isLocked())
        return;
    open->whenBatchKnown(m_missing, [this, key, open = QPointer<CloudSession>(open)] {
        if (open)
            m_missing->start(*open, key);
    });
}

void DocumentController::countAgain(const ScopeSet &scopes)
{
    for (const QString &accountId : scopes.accounts()) {
        if (CloudSession *open = session(accountId))
            m_counter->start(*open, {scopes.scopes().cbegin(), scopes.scopes().cend()});
    }
}

/// Counting gives way to whatever somebody waits for.
void DocumentController::updateHold()
{
    const bool isBusy = !m_listings->isEmpty() || !m_reader->isEmpty() || m_apply->isRunning();
    m_counter->setHeld(isBusy);
    m_missing->setHeld(isBusy);
}

QStringList DocumentController::keysInUse(const Collection &collection)
{
    CloudSession *open = session(collection.account);
    return open == nullptr ? QStringList() : m_completions->keys(*open, collection);
}

QStringList DocumentController::valuesInUse(const Collection &collection, const QString &key)
{
    CloudSession *open = session(collection.account);
    return open == nullptr ? QStringList() : m_completions->values(*open, collection, key);
}

std::optional<ApplyRefusal> DocumentController::apply(
    const RunPurpose &purpose, ConflictPolicy onConflict, std::optional<std::size_t> confirmed)
{
    const Plan plan = m_workspace.plan();
    if (const std::optional<ApplyRefusal> found = refusalOf(plan, confirmed))
        return found;
    m_workspace.clearOutcomes(); // of an earlier apply
    return applyPlan(plan, purpose, {.onConflict = onConflict}, confirmed);
}

std::optional<ApplyRefusal> DocumentController::apply(const Rows &rows, const RunPurpose &purpose,
    ConflictPolicy onConflict, std::optional<std::size_t> confirmed)
{
    return applyPlan(m_workspace.planFor(rows), purpose, {.onConflict = onConflict}, confirmed);
}

std::optional<ApplyRefusal> DocumentController::forbidden() const
{
    return tagdesk::forbidden(m_workspace.plan(), m_workspace.editInput());
}

std::optional<NeededConfirmation> DocumentController::neededConfirmation() const
{
    return neededConfirmation(m_workspace.plan());
}

/// Accounts that the plan leaves alone ask for nothing.
std::optional<NeededConfirmation> DocumentController::neededConfirmation(const Plan &plan) const
{
    ConfirmationRules rules;
    for (const PlannedRequest &request : plan.requests) {
        const auto found = m_sessions.find(m_workspace.table().collection(request.rows.front()).account);
        if (found != m_sessions.end())
            rules = strictest(rules, found->second.guard.confirmation);
    }
    return tagdesk::neededConfirmation(rules, plan);
}

std::optional<ApplyRefusal> DocumentController::refusalOf(
    const Plan &plan, std::optional<std::size_t> confirmed) const
{
    if (m_apply->isRunning())
        return ApplyRefusal{.kind = ApplyRefusal::Kind::AlreadyApplying};
    if (plan.isEmpty())
        return tagdesk::forbidden(plan, m_workspace.editInput())
            .value_or(ApplyRefusal{.kind = ApplyRefusal::Kind::NothingStaged});
    for (const PlannedRequest &request : plan.requests) {
        const QString accountId = m_workspace.table().collection(request.rows.front()).account;
        if (!isOpen(accountId))
            return ApplyRefusal{.kind = ApplyRefusal::Kind::AccountNotOpen, .account = accountId};
        if (isLocked(accountId))
            return ApplyRefusal{.kind = ApplyRefusal::Kind::KeysLocked, .account = accountId};
    }
    for (const auto &[accountId, open] : m_sessions) {
        if (std::optional<ApplyRefusal> found = refusal(open.guard, accountId, plan, m_workspace.table()))
            return found;
    }
    if (std::optional<ApplyRefusal> found = policyRefusal(plan, m_workspace.editInput()))
        return found;
    const std::optional<NeededConfirmation> needed = neededConfirmation(plan);
    if (needed && confirmed != needed->number)
        return ApplyRefusal{.kind = ApplyRefusal::Kind::NotConfirmed, .confirmation = needed};
    return std::nullopt;
}

std::optional<ApplyRefusal> DocumentController::applyPlan(
    Plan plan, const RunPurpose &purpose, const ApplyTerms &terms, std::optional<std::size_t> confirmed)
{
    if (const std::optional<ApplyRefusal> found = refusalOf(plan, confirmed))
        return found;
    m_apply->start(std::move(plan), purpose, terms);
    updateHold();
    return std::nullopt;
}

/// What is planned costs what was seen last; a change that nobody would notice is not told.
void DocumentController::takeLatency(const QString &accountId)
{
    constexpr int kNoticedMs = 5;
    constexpr int kNoticedPart = 8;
    const CloudSession *open = session(accountId);
    const OpenAccount *account = m_workspace.account(accountId);
    const std::optional<int> seen = open == nullptr ? std::nullopt : open->typicalLatencyMs();
    if (!seen || account == nullptr)
        return;
    const int known = account->limits.typicalLatencyMs;
    if (std::abs(*seen - known) > std::max(kNoticedMs, known / kNoticedPart))
        m_workspace.setLatency(accountId, *seen);
}

RunHeader DocumentController::runHeader(const QString &accountId) const
{
    RunHeader header;
    header.accountId = accountId;
    header.who = operatorName();
    header.started = m_sessionParts.clock->now();
    if (const CloudSession *open = session(accountId)) {
        const Account &account = open->account();
        header.profile = account.name;
        header.cloud = account.cloud;
        header.endpoint = endpointText(account);
        header.regions = account.regions.join(u',');
        header.project = account.project();
        header.accessKey = open->lastingAccessKey();
    }
    return header;
}

TagReader *DocumentController::readTags(const Collection &collection, const QStringList &ids, QObject *parent)
{
    CloudSession *open = session(collection.account);
    if (open == nullptr)
        return nullptr;
    TagReader *const reader = open->readTags(collection, ids, parent);
    std::erase_if(m_tagReaders, [](const auto &each) { return each.second.isNull(); });
    m_tagReaders.emplace_back(collection.account, reader);
    return reader;
}

PolicyFetch *DocumentController::fetchPolicy(const QString &accountId, CloudPolicy source)
{
    CloudSession *const open = session(accountId);
    PolicyFinder *const finder = open == nullptr ? nullptr : open->findPolicy(source, this);
    return finder == nullptr ? nullptr : new PolicyFetch(finder, this);
}

void DocumentController::retryRead(const Rows &rows)
{
    m_reader->start(rows);
    updateHold();
}

const RunPurpose &DocumentController::purpose() const
{
    return m_apply->purpose();
}

const ApplyProgress &DocumentController::progress() const
{
    return m_apply->progress();
}

void DocumentController::pause()
{
    m_apply->pause();
}

void DocumentController::resume()
{
    m_apply->resume();
}

void DocumentController::stop()
{
    m_apply->stop();
}

/// What was seen while sending is what the next plan costs.
void DocumentController::endApply(const ApplyProgress &progress)
{
    for (const QString &accountId : m_apply->accounts())
        takeLatency(accountId);
    updateHold();
    emit applyEnded(progress);
}

} // namespace tagdesk
