// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslConfiguration>
#include <QSslServer>

namespace tagdesk::bench {

/// Ends TLS in front of a plain server on loopback and hands the bytes through: Qt HttpServer's own TLS
/// would stand in front of the relay that makes the latency.
class TlsRelay : public QSslServer
{
public:
    TlsRelay(quint16 serverPort, const QSslConfiguration &identity);

private:
    void serve(QSslSocket *client) const;

    quint16 m_serverPort;
};

} // namespace tagdesk::bench
