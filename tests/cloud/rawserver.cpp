// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rawserver.h"

#include <QRegularExpression>
#include <QTcpSocket>

#include <memory>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Bytes of the first whole request in `bytes`; 0 while it is not complete.
qsizetype wholeRequest(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return 0;
    static const QRegularExpression length(
        u"\r\ncontent-length: *(\\d+)"_s, QRegularExpression::CaseInsensitiveOption);
    const qsizetype body = length.match(QString::fromLatin1(bytes.first(end))).captured(1).toLongLong();
    return bytes.size() >= end + 4 + body ? end + 4 + body : 0;
}

} // namespace

RawServer::RawServer(Respond respond, QTcpServer *server)
    : m_respond(std::move(respond))
    , m_server(server ? server : new QTcpServer)
{
    m_server->setParent(this);
    if (!m_server->isListening())
        m_server->listen(QHostAddress::LocalHost);
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            accept(socket);
    });
}

QUrl RawServer::url(const QString &scheme) const
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_server->serverPort());
    return url;
}

void RawServer::accept(QTcpSocket *socket)
{
    ++m_connections;
    const auto received = std::make_shared<QByteArray>();
    const auto read = [this, socket, received] {
        *received += socket->readAll();
        while (const qsizetype size = wholeRequest(*received)) {
            const QByteArray request = received->first(size);
            received->remove(0, size);
            m_requests.append(request);
            m_respond(socket, request);
        }
    };
    connect(socket, &QTcpSocket::readyRead, this, read);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    read();
}

} // namespace tagdesk
