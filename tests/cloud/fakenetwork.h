// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>

#include <deque>
#include <functional>
#include <memory>

namespace tagdesk {

/// What the fake network answers to one request.
struct FakeAnswer
{
    int status = 200; ///< 0: no answer at all, see error.
    QByteArray body{};
    HttpHeaders headers{};
    QNetworkReply::NetworkError error = QNetworkReply::NoError; ///< Of the way; sent first when isSent.
    bool isSent = true; ///< The request went out before the error.
    bool isHeld = false; ///< Answered only by FakeReply::answer().
};

/// A request as the fake network saw it.
struct SeenRequest
{
    QByteArray method;
    QUrl url;
    HttpHeaders headers{};
    QByteArray body{};

    [[nodiscard]] QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
};

/// Answers by a queued call, as a network would, and never by itself when held.
class FakeReply : public QNetworkReply
{
    Q_OBJECT

public:
    FakeReply(const QNetworkRequest &request, QNetworkAccessManager::Operation operation, FakeAnswer answer,
        QObject *parent);

    /// The request has left, no answer yet.
    void sendOut();
    /// Part of a body, before the end.
    void deliver(const QByteArray &part);
    void answer(const FakeAnswer &answer);
    void abort() override;
    [[nodiscard]] bool isAborted() const { return m_isAborted; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;

private:
    QByteArray m_body;
    bool m_isAborted = false;
};

/// A network that answers what a test wrote down, without a socket. One script may serve several managers.
class FakeScript
{
public:
    using Respond = std::function<FakeAnswer(const SeenRequest &)>;

    /// Answers for the next requests, in order; then `otherwise`.
    std::deque<FakeAnswer> answers;
    Respond otherwise;
    std::vector<SeenRequest> seen;
    std::vector<QPointer<FakeReply>> replies; ///< One per request seen.
    std::size_t mostAtOnce = 0;

    [[nodiscard]] std::size_t open() const;
    [[nodiscard]] FakeAnswer next(const SeenRequest &request);
};

class FakeNetwork : public QNetworkAccessManager
{
    Q_OBJECT

public:
    FakeNetwork(std::shared_ptr<FakeScript> script, QObject *parent);

protected:
    QNetworkReply *createRequest(
        Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    std::shared_ptr<FakeScript> m_script;
};

} // namespace tagdesk
