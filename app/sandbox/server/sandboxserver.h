// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http.h"

#include <QAbstractHttpServer>

#include <functional>

namespace tagdesk {

/// Carries requests from sockets to a function and its answers back. Everything is answered inside the
/// handler: Qt HttpServer 6.4 crashes on answers that are given later.
class SandboxServer : public QAbstractHttpServer
{
    Q_OBJECT

public:
    using Handler = std::function<HttpResponse(const HttpRequest &)>;

    explicit SandboxServer(Handler handler, QObject *parent = nullptr);

    /// The request as the client meant it: path and query decoded once, whatever the wire form of a colon.
    [[nodiscard]] static HttpRequest requestValue(
        const QByteArray &method, const QUrl &url, const HttpHeaders &headers, const QByteArray &body);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Handler m_handler;
};

} // namespace tagdesk
