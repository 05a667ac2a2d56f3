// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxthread.h"

#include "relay.h"
#include "sandboxserver.h"

#include <QTcpServer>

namespace tagdesk {

namespace {

tl::unexpected<Error> portRefused(const QString &systemText)
{
    return failure(makeError(ErrorKind::Invalid, ErrorCause::BadEndpoint, {}, systemText));
}

} // namespace

SandboxThread::SandboxThread(SandboxOptions options, SandboxKeys keys, QObject *parent)
    : QThread(parent)
    , m_options(std::move(options))
    , m_keys(std::move(keys))
    , m_servingLater(m_serving.get_future())
{
    setObjectName(QStringLiteral("sandbox"));
}

Result<quint16> SandboxThread::port()
{
    return m_port.get_future().get();
}

void SandboxThread::invoke(const std::function<void(SandboxClouds &)> &function)
{
    const Serving serving = m_servingLater.get();
    QMetaObject::invokeMethod(
        serving.context, [&] { function(*serving.clouds); }, Qt::BlockingQueuedConnection);
}

void SandboxThread::run()
{
    const bool isDirect = m_options.latencyMs <= 0;
    auto listener = std::make_unique<QTcpServer>();
    if (!listener->listen(QHostAddress::LocalHost, isDirect ? m_options.port : 0)) {
        m_port.set_value(portRefused(listener->errorString()));
        return;
    }
    Relay relay(listener->serverPort());
    relay.setRecording(false);
    relay.setLatency(m_options.latencyMs / 2, m_options.latencyMs - m_options.latencyMs / 2);
    if (!isDirect && !relay.listen(m_options.port)) {
        m_port.set_value(portRefused(relay.errorString()));
        return;
    }
    m_port.set_value(isDirect ? listener->serverPort() : relay.port());

    // Connections made from here on wait in the system's queue until there is something to answer with.
    SandboxClouds clouds(m_options, m_keys);
    SandboxServer server([&clouds](const HttpRequest &request) { return clouds.answer(request); });
    server.bind(listener.release());
    QObject context;
    m_serving.set_value({&context, &clouds});
    emit ready();
    exec();
}

} // namespace tagdesk
