// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "transport.h"

#include "canonical.h"
#include "endpoint.h"
#include "proxysignon.h"
#include "proxyvariables.h"
#include "replyreader.h"

#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kUnreadBytes = 256 << 10;

QString placeOf(const QNetworkProxy &proxy)
{
    return proxy.hostName() + u':' + QString::number(proxy.port());
}

/// The proxy that was chosen, else the environment's, else the system's, for one manager, so that no setting
/// of the whole program is touched.
class ProxyFactory : public QNetworkProxyFactory
{
public:
    /// The transport, whose `system` it is, outlives its managers.
    ProxyFactory(const QString &choice, const Transport *transport, SystemProxies *system)
        : m_variables(ProxyVariables::ofChoice(choice))
        , m_transport(transport)
        , m_system(system)
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.url()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        if (const std::optional<QNetworkProxy> proxy = m_variables.proxyFor(query.url()))
            return {m_transport->prepared(*proxy)};
        QList<QNetworkProxy> proxies = m_system->to(query.url());
        for (QNetworkProxy &proxy : proxies)
            proxy = m_transport->prepared(proxy);
        return proxies;
    }

private:
    ProxyVariables m_variables;
    const Transport *m_transport;
    SystemProxies *m_system;
};

QNetworkRequest networkRequest(const HttpRequest &request)
{
    QNetworkRequest result(wireUrl(request));
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    // Unsigned, and set here so that Qt adds nothing of its own.
    result.setRawHeader("User-Agent", "TagDesk");
    result.setRawHeader("Accept-Encoding", "identity");
    result.setRawHeader("Accept-Language", "*");
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    return result;
}

} // namespace

Transport::Transport(const NetworkFactory &network, TransportSettings settings, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_settings(std::move(settings))
{
    for (int i = 0; i < std::max(1, m_settings.managers); ++i)
        m_lanes.push_back({.manager = makeManager()});
}

Transport::~Transport() = default;

QNetworkAccessManager *Transport::makeManager()
{
    QNetworkAccessManager *manager = m_network(this);
    manager->setProxyFactory(new ProxyFactory(m_settings.proxy, this, &m_systemProxies));
    return manager;
}

std::optional<Error> Transport::refusal(const QUrl &url)
{
    const bool good = url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url)));
    if (good)
        return std::nullopt;
    return makeError(ErrorKind::Invalid, ErrorCause::BadEndpoint,
        url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery));
}

bool Transport::usesProxy(const QUrl &url) const
{
    const QList<QNetworkProxy> proxies =
        m_lanes.front().manager->proxyFactory()->queryProxy(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
}

ProxySignOn *Transport::signOn(const QUrl &url)
{
    const QList<QNetworkProxy> proxies =
        m_lanes.front().manager->proxyFactory()->queryProxy(QNetworkProxyQuery(url));
    if (proxies.isEmpty() || proxies.first().type() != QNetworkProxy::HttpProxy)
        return nullptr;
    ProxySignOn *&signOn = m_signOns[placeOf(proxies.first())];
    const bool isNew = signOn == nullptr;
    if (isNew)
        signOn = new ProxySignOn(proxies.first(), this);
    if (isNew || (signOn->isKnown() && signOn->verdict() != ProxySignOn::Verdict::Usable))
        signOn->ask(url);
    return signOn;
}

QNetworkProxy Transport::prepared(const QNetworkProxy &proxy) const
{
    const ProxySignOn *signOn = m_signOns.value(placeOf(proxy));
    return signOn != nullptr && proxy.type() == QNetworkProxy::HttpProxy ? signOn->proxy() : proxy;
}

QNetworkReply *Transport::send(const HttpRequest &request, QIODevice *body)
{
    // The first of the least busy, so that few requests share few warm connections.
    const auto lane = std::min_element(m_lanes.begin(), m_lanes.end(),
        [](const Lane &left, const Lane &right) { return left.open < right.open; });
    QNetworkRequest prepared = networkRequest(request);
    QNetworkReply *reply = nullptr;
    if (request.method == "GET") {
        reply = lane->manager->get(prepared);
    } else {
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        reply = request.method == "POST" ? lane->manager->post(prepared, body)
                                         : lane->manager->sendCustomRequest(prepared, request.method, body);
    }
    // What is not read in time stays with the server: Qt's own buffer would grow without an end. Later, since
    // Qt 6.4 starts a POST from the event loop and forgets the size that it was given before.
    QMetaObject::invokeMethod(
        reply, [reply] { reply->setReadBufferSize(kUnreadBytes); }, Qt::QueuedConnection);
    ++lane->open;
    connect(reply, &QNetworkReply::finished, this,
        [this, reply, manager = lane->manager] { ended(reply, manager); });
    return reply;
}

Transport::Lane *Transport::find(std::vector<Lane> &lanes, const QNetworkAccessManager *manager)
{
    const auto lane = std::find_if(
        lanes.begin(), lanes.end(), [manager](const Lane &each) { return each.manager == manager; });
    return lane == lanes.end() ? nullptr : &*lane;
}

void Transport::ended(QNetworkReply *reply, const QNetworkAccessManager *manager)
{
    // What the server or a proxy said stands further behind.
    if (reply->error() != QNetworkReply::NoError && reply->error() < QNetworkReply::ContentAccessDenied)
        m_systemProxies.forget();
    if (Lane *lane = find(m_lanes, manager)) {
        --lane->open;
        return;
    }
    Lane *retired = find(m_retired, manager);
    if (--retired->open > 0)
        return;
    connect(reply, &QObject::destroyed, retired->manager, &QObject::deleteLater);
    std::erase_if(m_retired, [manager](const Lane &each) { return each.manager == manager; });
}

bool Transport::accepts(QNetworkReply &reply, const HttpResponse &response)
{
    Lane *lane = find(m_lanes, reply.manager());
    const bool isRepeated = m_recentReplies.isRepeated(response);
    if (lane && isRepeated)
        retire(*lane, reply);
    return lane && !isRepeated;
}

void Transport::distrust(QNetworkReply &reply)
{
    if (Lane *lane = find(m_lanes, reply.manager()))
        retire(*lane, reply);
}

void Transport::retire(Lane &lane, QNetworkReply &lastSeen)
{
    const Lane old = std::exchange(lane, {.manager = makeManager()});
    // A manager outlives its replies.
    if (old.open > 0)
        m_retired.push_back(old);
    else
        connect(&lastSeen, &QObject::destroyed, old.manager, &QObject::deleteLater);
}

} // namespace tagdesk
