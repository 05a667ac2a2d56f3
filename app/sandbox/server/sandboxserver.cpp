// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxserver.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QMetaEnum>
#include <QTcpSocket>

namespace tagdesk {

namespace {

QString decoded(QByteArray encoded)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(encoded));
}

/// Parts of a query; + is a blank, as servers read forms.
QString decodedQueryPart(QByteArray encoded)
{
    return decoded(encoded.replace('+', ' '));
}

} // namespace

SandboxServer::SandboxServer(Handler handler, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_handler(std::move(handler))
{
}

HttpRequest SandboxServer::requestValue(
    const QByteArray &method, const QUrl &url, const HttpHeaders &headers, const QByteArray &body)
{
    HttpRequest request;
    request.method = method;
    request.path = decoded(url.path(QUrl::FullyEncoded).toLatin1());
    const QByteArrayList items = url.query(QUrl::FullyEncoded).toLatin1().split('&');
    for (const QByteArray &item : items) {
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        if (equals < 0)
            request.query.emplaceBack(decodedQueryPart(item), QString());
        else
            request.query.emplaceBack(
                decodedQueryPart(item.first(equals)), decodedQueryPart(item.sliced(equals + 1)));
    }
    request.headers = headers;
    request.body = body;
    return request;
}

bool SandboxServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    // Without it the last piece of a large answer waits 40 ms for the client's delayed acknowledgement.
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    HttpHeaders headers;
    for (const auto &[name, value] : request.headers())
        headers.emplaceBack(name, value);
    const QMetaEnum methods = QMetaEnum::fromType<QHttpServerRequest::Method>();
    const QByteArray method = QByteArray(methods.valueToKey(static_cast<int>(request.method()))).toUpper();
    const HttpResponse response = m_handler(requestValue(method, request.url(), headers, request.body()));

    QHttpServerResponder responder = makeResponder(request, socket);
    responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(response.status));
    for (const auto &[name, value] : response.headers)
        responder.writeHeader(name, value);
    if (response.status != 204)
        responder.writeHeader("Content-Length", QByteArray::number(response.body.size()));
    responder.writeBody(response.body);
    return true;
}

void SandboxServer::missingHandler(const QHttpServerRequest &request, QTcpSocket *socket)
{
    makeResponder(request, socket).write(QHttpServerResponder::StatusCode::NotFound);
}

} // namespace tagdesk
