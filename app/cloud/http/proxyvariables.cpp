// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "proxyvariables.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualPort = 1080;

struct Variable
{
    QString name;
    QString value;
};

/// The first of these that is not empty.
Variable firstSet(const QProcessEnvironment &environment, const QStringList &names)
{
    for (const QString &name : names) {
        if (const QString value = environment.value(name).trimmed(); !value.isEmpty())
            return {.name = name, .value = value};
    }
    return {};
}

/// "[::1]" → "::1", "example.com." → "example.com".
QString bareHost(const QString &text)
{
    QString host = text;
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    return host.endsWith(u'.') ? host.chopped(1) : host;
}

bool isWithin(const QHostAddress &address, const QString &entry)
{
    if (!entry.contains(u'/'))
        return QHostAddress(entry) == address;
    const QPair<QHostAddress, int> subnet = QHostAddress::parseSubnet(entry);
    return subnet.second >= 0 && address.isInSubnet(subnet);
}

} // namespace

ProxyVariables::ProxyVariables(const QProcessEnvironment &environment)
{
    static const QRegularExpression separators(u"[,\\s]+"_s);
    const Variable exempt = firstSet(environment, {u"no_proxy"_s, u"NO_PROXY"_s});
    for (const QString &entry : exempt.value.split(separators, Qt::SkipEmptyParts))
        m_exempt.append(bareHost(entry.startsWith(u'.') ? entry.sliced(1) : entry));

    const Variable proxy =
        firstSet(environment, {u"https_proxy"_s, u"HTTPS_PROXY"_s, u"all_proxy"_s, u"ALL_PROXY"_s});
    if (!proxy.value.isEmpty())
        read(proxy.name, proxy.value);
}

ProxyVariables ProxyVariables::ofThisProgram()
{
    return ProxyVariables(QProcessEnvironment::systemEnvironment());
}

ProxyVariables ProxyVariables::ofChoice(const QString &choice)
{
    if (choice.isEmpty())
        return ofThisProgram();
    ProxyVariables chosen;
    if (choice == "none"_L1)
        chosen.m_proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    else
        chosen.read(u"proxy"_s, choice);
    return chosen;
}

void ProxyVariables::read(const QString &variable, const QString &value)
{
    m_proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    const qsizetype mark = value.indexOf("://"_L1);
    const QString kind = mark < 0 ? u"http"_s : value.left(mark).toLower();
    const bool isSocks = kind == "socks5"_L1 || kind == "socks5h"_L1;
    if (kind != "http"_L1 && !isSocks) {
        m_flaw = ProxyFlaw{.variable = variable, .kind = kind};
        return;
    }
    const QUrl url(u"http://"_s + value.mid(mark < 0 ? 0 : mark + 3));
    if (!url.isValid() || url.host().isEmpty()) {
        m_flaw = ProxyFlaw{.variable = variable, .kind = {}};
        return;
    }
    m_proxy = QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
        static_cast<quint16>(url.port(kUsualPort)), url.userName(QUrl::FullyDecoded),
        url.password(QUrl::FullyDecoded));
    // Names are looked up by the proxy with "socks5h" only.
    if (kind == "socks5"_L1)
        m_proxy->setCapabilities(m_proxy->capabilities() & ~QNetworkProxy::HostNameLookupCapability);
}

std::optional<QNetworkProxy> ProxyVariables::proxyFor(const QUrl &url) const
{
    if (isExempt(bareHost(url.host())))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    return m_proxy;
}

bool ProxyVariables::isExempt(const QString &host) const
{
    const QHostAddress address(host);
    return std::any_of(m_exempt.cbegin(), m_exempt.cend(), [&](const QString &entry) {
        if (entry == "*"_L1 || entry.compare(host, Qt::CaseInsensitive) == 0)
            return true;
        return address.isNull() ? host.endsWith(u'.' + entry, Qt::CaseInsensitive) : isWithin(address, entry);
    });
}

} // namespace tagdesk
