// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tlsrelay.h"

#include <QHostAddress>
#include <QSslSocket>

namespace tagdesk::bench {

TlsRelay::TlsRelay(quint16 serverPort, const QSslConfiguration &identity)
    : m_serverPort(serverPort)
{
    setSslConfiguration(identity);
    connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto *client = qobject_cast<QSslSocket *>(nextPendingConnection()))
            serve(client);
    });
}

void TlsRelay::serve(QSslSocket *client) const
{
    auto *server = new QTcpSocket(client);
    const auto pump = [](QIODevice *from, QIODevice *to) {
        to->write(from->readAll());
    };
    connect(client, &QIODevice::readyRead, server, [=] { pump(client, server); });
    connect(server, &QIODevice::readyRead, client, [=] { pump(server, client); });
    connect(client, &QAbstractSocket::disconnected, client, &QObject::deleteLater);
    connect(server, &QAbstractSocket::disconnected, client, [client] { client->disconnectFromHost(); });
    // What is written before it is connected waits in the socket.
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
    server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    pump(client, server);
}

} // namespace tagdesk::bench
