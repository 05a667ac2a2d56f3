// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "certificatetrouble.h"
#include "http.h"
#include "job.h"
#include "result.h"

#include <functional>
#include <vector>

class QNetworkReply;

namespace tagdesk {

class Clock;
class ProxySignOn;
class SequentialBody;
class Transport;

/// One exchange: one signed request, sent once, and its answer or the reason why there is none. Any HTTP
/// status is an answer, except those that answer another question (1xx, 304), and to a write 303, which does
/// not tell what became of it. Never sends anything a second time.
class HttpCall : public Job
{
    Q_OBJECT

public:
    HttpCall(Transport &transport, Clock &clock, HttpRequest request, QObject *parent = nullptr);
    ~HttpCall() override;

    /// Before start(), of a request with a body: asked when the connection stands and the body is about to
    /// be handed over. False: nothing is sent, and the call ends as Cancelled.
    void setMayGo(std::function<bool()> mayGo) { m_mayGo = std::move(mayGo); }
    void start();
    /// Ends as Cancelled, or as OutcomeUnknown when a write had been under way.
    void abort();
    /// Valid once finished.
    [[nodiscard]] const Result<HttpResponse> &result() const { return m_result; }
    /// Everything that the TLS library finds wrong; the error's message has the first of it.
    [[nodiscard]] const std::vector<CertificateTrouble> &certificateTroubles() const
    {
        return m_certificateTroubles;
    }
    /// As it went out.
    [[nodiscard]] const HttpRequest &request() const { return m_request; }

private:
    enum class State : std::uint8_t { Idle, Running, Ending };
    enum class Stop : std::uint8_t { None, Aborted, TimedOut, TooLarge };

    /// When it is known how the proxy wants to be signed in to.
    void goBy(const ProxySignOn *signOn);
    void send();
    void connectReply();
    void readHead();
    void readReply();
    void watch();
    void stopReply(Stop reason);
    void replyFinished();
    void endStopped();
    void endWith(Result<HttpResponse> result);
    [[nodiscard]] bool isRedirectedWrite() const;
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] Result<HttpResponse> checked(HttpResponse response);
    [[nodiscard]] Error networkError() const;
    [[nodiscard]] Error signOnError(const ProxySignOn &signOn) const;
    [[nodiscard]] Error lost(ErrorCause cause) const;

    Transport &m_transport;
    Clock &m_clock;
    HttpRequest m_request;
    std::function<bool()> m_mayGo; // may be empty
    QNetworkReply *m_reply = nullptr; // child
    QByteArray m_body;
    std::vector<CertificateTrouble> m_certificateTroubles;
    Result<HttpResponse> m_result;
    qint64 m_startedMs = 0;
    qint64 m_lastActivityMs = 0;
    State m_state = State::Idle;
    Stop m_stop = Stop::None;
    const SequentialBody *m_upload = nullptr; // child of m_reply; null without a body
    bool m_isSent = false; // the cloud may have seen the request
    bool m_isEncrypted = false; // the handshake is over
};

} // namespace tagdesk
