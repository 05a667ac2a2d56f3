// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "proxysignon.h"

#include <QTcpSocket>

#include <algorithm>

namespace tagdesk {

namespace {

constexpr qsizetype kSignOnHeadLimit = 64 << 10; // bytes
constexpr int kProxyAuthenticationRequired = 407;

bool isSame(QByteArrayView left, QByteArrayView right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

} // namespace

ProxySignOn::ProxySignOn(const QNetworkProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
}

void ProxySignOn::ask(const QUrl &target)
{
    m_target = target;
    m_isKnown = false;
    connectTo({});
}

void ProxySignOn::connectTo(const QByteArray &authorization)
{
    m_head.clear();
    m_authorization = authorization;
    m_socket = new QTcpSocket(this);
    m_socket->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    connect(m_socket, &QTcpSocket::connected, this, [this] {
        const QByteArray host =
            m_target.host(QUrl::FullyEncoded).toLatin1() + ':' + QByteArray::number(m_target.port(443));
        QByteArray request = "CONNECT " + host + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: TagDesk\r\n";
        if (!m_authorization.isEmpty())
            request += "Proxy-Authorization: " + m_authorization + "\r\n";
        m_socket->write(request + "\r\n");
    });
    connect(m_socket, &QTcpSocket::readyRead, this, &ProxySignOn::read);
    // What is no answer is told by Qt, which meets the same.
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this] { end(Verdict::Usable); });
    m_socket->connectToHost(m_proxy.hostName(), m_proxy.port());
}

void ProxySignOn::read()
{
    m_head += m_socket->read(kSignOnHeadLimit);
    const qsizetype length = m_head.indexOf("\r\n\r\n");
    if (length < 0) {
        if (m_head.size() >= kSignOnHeadLimit)
            end(Verdict::Usable);
        return;
    }
    QByteArrayList lines = m_head.first(length).split('\n');
    for (QByteArray &line : lines)
        line = line.trimmed();
    judge(lines.constFirst().split(' ').value(1).toInt(), lines);
}

void ProxySignOn::judge(int status, const QByteArrayList &lines)
{
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
    if (status != kProxyAuthenticationRequired) {
        if (!m_authorization.isEmpty()) {
            m_proxy.setUser({});
            m_proxy.setPassword({});
            m_proxy.setRawHeader("Proxy-Authorization", m_authorization);
        }
        end(Verdict::Usable);
        return;
    }
    m_schemes.clear();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isSame(line.first(colon), "proxy-authenticate"))
            continue;
        // Several may stand in one line, with their parameters behind each.
        for (const QByteArray &part : line.mid(colon + 1).split(',')) {
            const QByteArray scheme = part.trimmed().split(' ').value(0);
            if (!scheme.isEmpty() && !scheme.contains('=') && !scheme.contains('"')
                && !m_schemes.contains(scheme))
                m_schemes.append(scheme);
        }
    }
    const bool takesPassword = offers("Basic") || offers("Digest");
    const bool hasLoop = offers("NTLM") || offers("Negotiate");
    if (takesPassword && (m_proxy.user().isEmpty() || !m_authorization.isEmpty()))
        end(Verdict::WantsPassword);
    else if (takesPassword && !hasLoop)
        end(Verdict::Usable);
    else if (offers("Basic"))
        connectTo("Basic " + (m_proxy.user() + u':' + m_proxy.password()).toUtf8().toBase64());
    else
        end(Verdict::WantsSignOn); // beside Digest, too: Qt would choose NTLM before it
}

bool ProxySignOn::offers(QByteArrayView scheme) const
{
    return std::ranges::any_of(
        m_schemes, [scheme](const QByteArray &offered) { return isSame(offered, scheme); });
}

void ProxySignOn::end(Verdict verdict)
{
    if (m_socket != nullptr) {
        m_socket->disconnect(this);
        m_socket->deleteLater();
        m_socket = nullptr;
    }
    m_verdict = verdict;
    m_isKnown = true;
    // A socket may fail inside ask().
    QMetaObject::invokeMethod(this, &ProxySignOn::known, Qt::QueuedConnection);
}

} // namespace tagdesk
