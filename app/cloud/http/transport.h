// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http.h"
#include "recentreplies.h"
#include "result.h"
#include "systemproxies.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QIODevice;
class QNetworkAccessManager;
class QNetworkProxy;
class QNetworkReply;

namespace tagdesk {

class ProxySignOn;

/// Makes one network access manager below the given parent.
using NetworkFactory = std::function<QNetworkAccessManager *(QObject *parent)>;

struct TransportSettings
{
    /// Qt opens at most six connections per manager and host; several managers pass that limit.
    int managers = 6;
    int connectTimeoutMs = 10'000; ///< Until the request is sent.
    int silenceTimeoutMs = 20'000; ///< Without any byte in either direction after that.
    /// From the start to the last byte, however the bytes trickle. At 2 Mbit/s it is enough for 30 MB: the
    /// bindings of 100,000 resources in one reply, the largest there is; a page of a list has less than 1 MB.
    int totalTimeoutMs = 120'000;
    QString proxy{}; ///< See ProxyVariables::ofChoice.

    /// Requests that may be under way at once without waiting for a connection.
    [[nodiscard]] int connections() const { return managers * 6; }
};

/// The policy of every request that leaves the program: https, or http to loopback only; certificate
/// errors are errors; no redirects, no HTTP/2, no cookies, no cache; the proxy of the environment or the
/// system; exactly the signed headers and an explicit length. Owns the network access managers.
class Transport : public QObject
{
    Q_OBJECT

public:
    Transport(const NetworkFactory &network, TransportSettings settings, QObject *parent = nullptr);
    ~Transport() override;

    /// Why this URL is never asked; nullopt when it may be.
    [[nodiscard]] static std::optional<Error> refusal(const QUrl &url);
    /// Sends a signed request. `body` must be sequential, so that Qt cannot send a write a second time by
    /// itself; null without a body. The caller owns the reply.
    [[nodiscard]] QNetworkReply *send(const HttpRequest &request, QIODevice *body);
    /// Requests to this URL go by way of a proxy.
    [[nodiscard]] bool usesProxy(const QUrl &url) const;
    /// How the proxy on the way to this URL wants to be signed in to; nullptr: there is none that could ask.
    /// It is asked for the first request, and again for one that follows a refusal: then it is not known yet.
    [[nodiscard]] ProxySignOn *signOn(const QUrl &url);
    /// The proxy as Qt may use it.
    [[nodiscard]] QNetworkProxy prepared(const QNetworkProxy &proxy) const;
    /// False for an answer that cannot be trusted to belong to its request: it repeats another one, which
    /// shows that a connection is out of step, or it comes over the manager of such a connection. Nothing
    /// is sent over that manager any more.
    [[nodiscard]] bool accepts(QNetworkReply &reply, const HttpResponse &response);
    /// More may follow on the connection of this reply: nothing is sent over its manager any more.
    void distrust(QNetworkReply &reply);
    [[nodiscard]] const TransportSettings &settings() const { return m_settings; }

private:
    struct Lane
    {
        QNetworkAccessManager *manager = nullptr; // child
        int open = 0; // replies under way
    };

    [[nodiscard]] static Lane *find(std::vector<Lane> &lanes, const QNetworkAccessManager *manager);
    [[nodiscard]] QNetworkAccessManager *makeManager();
    void ended(QNetworkReply *reply, const QNetworkAccessManager *manager);
    void retire(Lane &lane, QNetworkReply &lastSeen);

    NetworkFactory m_network;
    TransportSettings m_settings;
    SystemProxies m_systemProxies;
    std::vector<Lane> m_lanes;
    std::vector<Lane> m_retired; // until their replies have ended
    RecentReplies m_recentReplies;
    QHash<QString, ProxySignOn *> m_signOns; // children, by host and port
};

} // namespace tagdesk
