// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "certificatetrouble.h"
#include "http.h"
#include "result.h"

#include <QObject>

#include <vector>

class QNetworkReply;

namespace tagdesk {

class Clock;
class Transport;

/// One exchange: one signed request, sent once, and its answer or the reason why there is none. Any HTTP
/// status is an answer. Never sends anything a second time.
/// finished() comes exactly once, never inside start() or abort().
class HttpCall : public QObject
{
    Q_OBJECT

public:
    HttpCall(Transport &transport, Clock &clock, HttpRequest request, QObject *parent = nullptr);
    ~HttpCall() override;

    void start();
    /// Ends as Cancelled, or as OutcomeUnknown when a write had been under way.
    void abort();
    [[nodiscard]] bool isFinished() const { return m_state == State::Finished; }
    /// Valid once finished.
    [[nodiscard]] const Result<HttpResponse> &result() const { return m_result; }
    /// Everything that the TLS library finds wrong; the error's message has the first of it.
    [[nodiscard]] const std::vector<CertificateTrouble> &certificateTroubles() const
    {
        return m_certificateTroubles;
    }
    /// As it went out.
    [[nodiscard]] const HttpRequest &request() const { return m_request; }

signals:
    void finished();

private:
    enum class State : std::uint8_t { Idle, Running, Ending, Finished };
    enum class Stop : std::uint8_t { None, Aborted, TimedOut, TooLarge };

    void connectReply();
    void readHead();
    void readReply();
    void watch();
    void stopReply(Stop reason);
    void replyFinished();
    void finishLater(Result<HttpResponse> result);
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] Error networkError() const;
    [[nodiscard]] Error lost(ErrorCause cause) const;

    Transport &m_transport;
    Clock &m_clock;
    HttpRequest m_request;
    QNetworkReply *m_reply = nullptr; // child
    QByteArray m_body;
    std::vector<CertificateTrouble> m_certificateTroubles;
    Result<HttpResponse> m_result;
    qint64 m_startedMs = 0;
    qint64 m_lastActivityMs = 0;
    State m_state = State::Idle;
    Stop m_stop = Stop::None;
    bool m_isSent = false; // the cloud may have seen the request
};

} // namespace tagdesk
