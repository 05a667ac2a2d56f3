// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace tagdesk {

/// A server on loopback that answers whole requests with raw bytes, or does worse things to them.
class RawServer : public QObject
{
    Q_OBJECT

public:
    /// Is given the socket and one whole request, head and body.
    using Respond = std::function<void(QTcpSocket *socket, const QByteArray &request)>;

    /// Takes over a server that listens, or listens on any free port of 127.0.0.1.
    explicit RawServer(Respond respond, QTcpServer *server = nullptr);

    [[nodiscard]] QUrl url(const QString &scheme = QStringLiteral("http")) const;
    [[nodiscard]] const QByteArrayList &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void accept(QTcpSocket *socket);

    Respond m_respond;
    QTcpServer *m_server; // child
    QByteArrayList m_requests;
    int m_connections = 0;
};

} // namespace tagdesk
