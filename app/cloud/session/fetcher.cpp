// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fetcher.h"

#include "cloudcall.h"
#include "cloudsession.h"
#include "replyreader.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <iterator>

namespace tagdesk {

namespace {

/// Resources per batch, so that whoever receives them stays responsive too.
constexpr std::size_t kBatch = 1'000;

} // namespace

Fetcher::Fetcher(CloudSession &session, Scope scope, QObject *parent)
    : Job(parent)
    , m_session(session)
    , m_use(session)
    , m_scope(std::move(scope))
{
}

Fetcher::~Fetcher()
{
    // Letting go of a hundred thousand resources takes as long as a frame or two.
    if (m_listing)
        QThreadPool::globalInstance()->start([listing = std::move(m_listing)]() mutable { listing.reset(); });
}

void Fetcher::start()
{
    m_session.whenReady(this, [this](const std::optional<Error> &error) { begin(error); });
}

void Fetcher::begin(const std::optional<Error> &error)
{
    if (isEnded())
        return;
    if (error) {
        end(*error);
        return;
    }
    m_listing = m_session.provider().list(m_session.account(), m_scope);
    add(m_listing->start());
    sendMore();
    endIfDone();
}

void Fetcher::add(std::vector<HttpRequest> requests)
{
    for (HttpRequest &request : requests)
        m_requests.push_back({.index = m_nextIndex++, .request = std::move(request)});
}

void Fetcher::sendMore()
{
    const auto window = static_cast<std::size_t>(m_session.window());
    // Bodies that wait to be decoded count too, or a slow worker would let them pile up.
    while (!m_requests.empty() && m_calls.size() + m_arrived.size() < window) {
        const Numbered next = std::move(m_requests.front());
        m_requests.pop_front();
        auto *call = new CloudCall(m_session, next.request, this);
        m_calls.push_back(call);
        connect(
            call, &CloudCall::finished, this, [this, call, index = next.index] { answered(call, index); });
        call->start();
    }
}

void Fetcher::answered(CloudCall *call, std::size_t index)
{
    if (isEnded())
        return;
    m_arrived.push_back({.index = index, .reply = call->result()});
    std::erase(m_calls, call);
    call->deleteLater();
    acceptArrived();
}

void Fetcher::acceptArrived()
{
    while (!m_arrived.empty() && !m_accepting && !isEnded()) {
        Arrived next = std::move(m_arrived.front());
        m_arrived.pop_front();
        // A short reply may be the one that puts together what came before.
        m_bytes += next.reply ? next.reply->body.size() : 0;
        if (m_bytes >= kLongReply)
            acceptInWorker(std::move(next));
        else
            accepted(next.index, m_listing->accept(next.index, next.reply));
    }
}

void Fetcher::acceptInWorker(Arrived arrived)
{
    m_accepting = true;
    using Step = Result<ListStep>;
    auto promise = std::make_shared<QPromise<Step>>();
    auto *watcher = new QFutureWatcher<Step>(this);
    connect(watcher, &QFutureWatcher<Step>::finished, this, [this, watcher, index = arrived.index] {
        watcher->deleteLater();
        m_accepting = false;
        if (isEnded())
            return;
        accepted(index, watcher->future().takeResult());
        acceptArrived();
    });
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, listing = m_listing, arrived = std::move(arrived)] {
        promise->addResult(listing->accept(arrived.index, arrived.reply));
        promise->finish();
    });
}

void Fetcher::accepted(std::size_t index, Result<ListStep> step)
{
    if (!step) {
        end(step.error());
        return;
    }
    if (step->total)
        m_total = *step->total;
    add(std::move(step->next));
    takeInOrder(index, std::move(step->resources));
    if (step->shortfall)
        stopAsking(*step->shortfall);
    sendMore();
    if (!m_handingOut)
        handOut();
    if (!step->totalsBelow.empty())
        emit countedBelow(step->totalsBelow);
    emit progressed(m_accepted, m_total);
    endIfDone();
}

/// Pages are asked for several at a time and answered in any order; rows that stood elsewhere after each
/// refresh could not be found again.
void Fetcher::takeInOrder(std::size_t index, std::vector<Resource> resources)
{
    m_accepted += qint64(resources.size());
    m_early.emplace(index, std::move(resources));
    for (auto it = m_early.begin(); it != m_early.end() && it->first == m_nextFound; ++m_nextFound) {
        std::move(it->second.begin(), it->second.end(), std::back_inserter(m_found));
        it = m_early.erase(it);
    }
}

void Fetcher::handOut()
{
    m_handingOut = false;
    if (isEnded() || m_handedOut == m_found.size())
        return;
    const std::size_t count = std::min(kBatch, m_found.size() - m_handedOut);
    const auto first = m_found.begin() + static_cast<std::ptrdiff_t>(m_handedOut);
    const std::vector<Resource> batch(
        std::make_move_iterator(first), std::make_move_iterator(first + static_cast<std::ptrdiff_t>(count)));
    m_handedOut += count;
    if (m_handedOut == m_found.size()) {
        m_found.clear();
        m_handedOut = 0;
    } else {
        m_handingOut = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                handOut();
                endIfDone();
            },
            Qt::QueuedConnection);
    }
    m_outcome.fetched += qint64(count);
    emit fetched(batch);
}

void Fetcher::endIfDone()
{
    const bool isDone = !isEnded() && m_requests.empty() && m_calls.empty() && m_arrived.empty()
        && !m_accepting && m_found.empty();
    if (!isDone)
        return;
    m_outcome.trouble = m_listing->trouble();
    m_outcome.error = m_shortfall;
    finishLater();
}

void Fetcher::abort()
{
    if (!isEnded())
        end(makeError(ErrorKind::Cancelled, ErrorCause::Unspecified));
}

/// What came behind a gap is handed out, too.
void Fetcher::stopAsking(const Error &shortfall)
{
    m_shortfall = shortfall;
    dropRequests();
    for (auto &[index, resources] : std::exchange(m_early, {}))
        std::move(resources.begin(), resources.end(), std::back_inserter(m_found));
}

void Fetcher::end(const Error &error)
{
    m_outcome.error = error;
    dropRequests();
    finishLater();
}

void Fetcher::dropRequests()
{
    m_requests.clear();
    m_arrived.clear();
    for (CloudCall *call : std::exchange(m_calls, {})) {
        call->disconnect(this);
        call->abort();
        call->deleteLater();
    }
}

} // namespace tagdesk
