// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cloudcall.h"

#include "clock.h"
#include "clockskew.h"
#include "cloudsession.h"
#include "httpcall.h"
#include "replyreader.h"
#include "retrypolicy.h"
#include "runverdict.h"

#include <algorithm>

namespace tagdesk {

namespace {

/// What a Retry-After asks for in ms, at most a minute; 0 when there is none. It is a number of seconds or a
/// date of the cloud's clock.
int askedWaitMs(const HttpResponse &reply, const QDateTime &now)
{
    constexpr qint64 kLongestSeconds = 60;
    constexpr qint64 kMsPerSecond = 1000;
    const QByteArray asked = reply.header("retry-after");
    bool isNumber = false;
    qint64 seconds = asked.toLongLong(&isNumber);
    if (const QDateTime until = httpDate(asked); !isNumber && until.isValid()) {
        const QDateTime cloudsNow = httpDate(reply.header("date"));
        seconds = (cloudsNow.isValid() ? cloudsNow : now).secsTo(until);
    }
    return static_cast<int>(std::clamp<qint64>(seconds, 0, kLongestSeconds) * kMsPerSecond);
}

} // namespace

CloudCall::CloudCall(CloudSession &session, HttpRequest request, QObject *parent)
    : Job(parent)
    , m_session(session)
    , m_use(session)
    , m_request(std::move(request))
    , m_refusals(session.refusals())
    , m_urgency(m_request.isWrite ? Urgency::Write : Urgency::Foreground)
{
}

CloudCall::~CloudCall()
{
    if (m_state == State::Sending)
        m_session.rateLimiter().release();
}

void CloudCall::setSingle(int earlierAttempts)
{
    m_isSingle = true;
    m_earlierAttempts = earlierAttempts;
}

void CloudCall::relyOn(const Instant &reading)
{
    m_reading = reading;
    m_urgency = Urgency::Guarded;
}

bool CloudCall::isReadingTooOld() const
{
    return m_reading && ageMs(*m_reading, m_session.clock()) > kReadingMaxAgeMs;
}

void CloudCall::start()
{
    Q_ASSERT(m_state == State::Idle);
    queue();
    // Whoever waits for the quota with an old reading would only take the place of another.
    if (m_reading)
        m_session.clock().callLater(
            static_cast<int>(
                std::max<qint64>(0, kReadingMaxAgeMs - ageMs(*m_reading, m_session.clock())) + 1),
            this, [this] { expire(); });
}

void CloudCall::expire()
{
    if (m_state != State::Queued)
        return;
    m_session.rateLimiter().withdraw(this);
    endWith(failure(makeError(ErrorKind::Cancelled, ErrorCause::Unspecified)));
}

void CloudCall::queue()
{
    m_state = State::Queued;
    m_session.rateLimiter().enqueue(
        this, [this] { send(); }, m_urgency);
}

void CloudCall::send()
{
    const std::optional<Error> refusal =
        m_session.refusals() != m_refusals ? m_session.refusal() : m_session.keyTrouble();
    if (refusal) {
        m_session.rateLimiter().release();
        endWith(failure(isLost() ? m_lastError : *refusal));
        return;
    }
    if (isReadingTooOld()) {
        m_session.rateLimiter().release();
        endWith(failure(makeError(ErrorKind::Cancelled, ErrorCause::Unspecified)));
        return;
    }
    m_state = State::Sending;
    ++m_attempts;
    emit attemptStarting(m_attempts);
    m_sentAt = instantOf(m_session.clock());
    m_signedAt = m_sentAt.wall;
    m_response = {};
    m_http =
        new HttpCall(m_session.transport(), m_session.clock(), m_session.sign(m_request, m_signedAt), this);
    // The connection may take its time.
    if (m_reading)
        m_http->setMayGo([this] { return !isReadingTooOld(); });
    connect(m_http, &HttpCall::finished, this, &CloudCall::answered);
    m_http->start();
}

void CloudCall::answered()
{
    const Result<HttpResponse> reply = m_http->result();
    m_sent = m_http->request();
    m_certificateTroubles = m_http->certificateTroubles();
    m_http->deleteLater();
    m_http = nullptr;
    m_session.rateLimiter().release();
    if (!reply) {
        settle(reply.error());
        return;
    }
    m_response = *reply;
    if (isSuccess(m_response)) {
        m_session.noteLatency(m_session.clock().elapsedMs() - m_sentAt.elapsedMs);
        m_session.rateLimiter().noteServed();
        endWith(m_response);
        return;
    }
    Error error = withClockSkew(m_session.provider().classify(m_response), m_response, m_signedAt);
    if (error.kind != ErrorKind::RateLimited)
        m_session.rateLimiter().noteServed();
    if (error.cause == ErrorCause::RegionUnknown && error.detail.isEmpty())
        error.detail = QString::fromLatin1(m_request.region);
    if (error.kind == ErrorKind::Unauthorized)
        m_session.refuse(error);
    settle(error);
}

void CloudCall::settle(const Error &error)
{
    m_lastError = error;
    m_mayBeDone = m_mayBeDone || isUncertain(error);
    const RetryDecision decision =
        m_retries ? decideRetry(error, m_earlierAttempts + m_attempts, m_session.jitter()) : RetryDecision();
    if (decision.action != RetryDecision::Action::Wait) {
        endWith(failure(error));
        return;
    }
    int waitMs = std::max(decision.waitMs, askedWaitMs(m_response, m_session.clock().now()));
    if (error.kind == ErrorKind::RateLimited) {
        m_session.rateLimiter().noteThrottled(waitMs);
        waitMs = std::max(waitMs, m_session.rateLimiter().pauseLeftMs());
    }
    if (m_isSingle) {
        m_retryAfterMs = waitMs;
        endWith(failure(error));
        return;
    }
    m_state = State::Waiting;
    m_session.clock().callLater(waitMs, this, [this] {
        if (m_state == State::Waiting)
            queue();
    });
    emit waiting(waitMs, error);
}

void CloudCall::abort()
{
    m_retries = false;
    switch (m_state) {
    case State::Idle:
    case State::Queued:
    case State::Waiting:
        m_session.rateLimiter().withdraw(this);
        endWith(failure(isLost() ? m_lastError : makeError(ErrorKind::Cancelled, ErrorCause::Unspecified)));
        break;
    case State::Sending:
        m_http->abort();
        break;
    case State::Ending:
        break;
    }
}

void CloudCall::stopRetrying()
{
    m_retries = false;
    if (m_state != State::Queued && m_state != State::Waiting)
        return;
    m_session.rateLimiter().withdraw(this);
    endWith(failure(m_attempts > 0 ? m_lastError : makeError(ErrorKind::Cancelled, ErrorCause::Unspecified)));
}

void CloudCall::endWith(Result<HttpResponse> result)
{
    m_state = State::Ending;
    m_result = std::move(result);
    finishLater();
}

} // namespace tagdesk
