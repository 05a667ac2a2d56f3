// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "certificatetrouble.h"
#include "http.h"
#include "instant.h"
#include "job.h"
#include "ratelimiter.h"
#include "readingage.h"
#include "result.h"
#include "sessionuse.h"

#include <optional>
#include <vector>

namespace tagdesk {

class CloudSession;
class HttpCall;

/// One request to a cloud until it is answered for good: waits for the account's quota, is signed anew for
/// every attempt, and is tried again as the retry policy says. A reply outside 2xx is the error that the
/// provider reads in it.
class CloudCall : public Job
{
    Q_OBJECT

public:
    /// `session` must outlive the call.
    CloudCall(CloudSession &session, HttpRequest request, QObject *parent = nullptr);
    ~CloudCall() override;

    /// Before start(). At first a write is a Write and everything else Foreground.
    void setUrgency(Urgency urgency) { m_urgency = urgency; }
    /// Before start(): the cloud is asked once, after so many earlier attempts at the same, and what it
    /// answers ends the call; retryAfterMs() tells what the retry policy says to it.
    void setSingle(int earlierAttempts);
    /// Before start(): the request relies on what was read at that time. Once that is older than
    /// kReadingMaxAgeMs the request does not go out any more: the call ends as Cancelled, not sent.
    void relyOn(const Instant &reading);
    void start();
    /// Ends as Cancelled, or as OutcomeUnknown when a write had been under way.
    void abort();
    /// No attempt but the one under way: a wait for the next one ends with the last error, a call that was
    /// never sent as Cancelled.
    void stopRetrying();
    /// Valid once finished.
    [[nodiscard]] const Result<HttpResponse> &result() const { return m_result; }
    /// The last answer of any status, also when it became an error.
    [[nodiscard]] const HttpResponse &response() const { return m_response; }
    /// The last request that went out, signed; it holds the security token.
    [[nodiscard]] const HttpRequest &sentRequest() const { return m_sent; }
    /// By this computer's clock.
    [[nodiscard]] const QDateTime &signedAt() const { return m_signedAt; }
    /// Of the last attempt, where it ended for its certificate.
    [[nodiscard]] const std::vector<CertificateTrouble> &certificateTroubles() const
    {
        return m_certificateTroubles;
    }
    /// The cloud may have done it in some attempt, whatever was answered to the last one.
    [[nodiscard]] bool mayBeDone() const { return m_mayBeDone; }
    /// Requests sent so far.
    [[nodiscard]] int attempts() const { return m_attempts; }
    /// When the last attempt went out.
    [[nodiscard]] const Instant &sentAt() const { return m_sentAt; }
    /// Of a single call that failed: the milliseconds after which another attempt may follow; nullopt: none
    /// is worth it.
    [[nodiscard]] std::optional<int> retryAfterMs() const { return m_retryAfterMs; }

signals:
    /// Just before a request goes out; counts from 1.
    void attemptStarting(int attempt);
    /// Failed for now; the next attempt comes after `milliseconds`.
    void waiting(int milliseconds, const tagdesk::Error &error);

private:
    enum class State : std::uint8_t { Idle, Queued, Sending, Waiting, Ending };

    void queue();
    void expire();
    [[nodiscard]] bool isReadingTooOld() const;
    void send();
    void answered();
    void settle(const Error &error);
    void endWith(Result<HttpResponse> result);
    /// An attempt whose answer was lost stays what it is, whatever keeps the next one from being sent.
    [[nodiscard]] bool isLost() const { return m_lastError.kind == ErrorKind::OutcomeUnknown; }

    CloudSession &m_session;
    SessionUse m_use;
    HttpRequest m_request;
    HttpCall *m_http = nullptr; // child, while sending
    HttpRequest m_sent;
    HttpResponse m_response;
    std::vector<CertificateTrouble> m_certificateTroubles;
    Result<HttpResponse> m_result;
    Error m_lastError;
    QDateTime m_signedAt;
    Instant m_sentAt;
    std::optional<Instant> m_reading; // that the request relies on
    std::optional<int> m_retryAfterMs;
    quint64 m_refusals; // of the session when this call was made
    int m_attempts = 0;
    int m_earlierAttempts = 0; // of other calls
    Urgency m_urgency;
    State m_state = State::Idle;
    bool m_isSingle = false;
    bool m_retries = true;
    bool m_mayBeDone = false;
};

} // namespace tagdesk
