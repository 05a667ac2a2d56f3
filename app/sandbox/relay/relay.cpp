// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "relay.h"

#include "relayconnection.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace tagdesk {

Relay::Relay(quint16 serverPort, QObject *parent)
    : QObject(parent)
    , m_listener(new QTcpServer(this))
    , m_serverPort(serverPort)
{
    connect(m_listener, &QTcpServer::newConnection, this, &Relay::accept);
}

Relay::~Relay()
{
    // The connections report to this object when their sockets close: they go first.
    qDeleteAll(findChildren<RelayConnection *>(Qt::FindDirectChildrenOnly));
}

bool Relay::listen(quint16 port)
{
    if (!m_listener->listen(QHostAddress::LocalHost, port))
        return false;
    m_port = m_listener->serverPort();
    return true;
}

QString Relay::errorString() const
{
    return m_listener->errorString();
}

void Relay::setRefusing(bool refusing)
{
    if (refusing)
        m_listener->close();
    else if (!m_listener->isListening())
        m_listener->listen(QHostAddress::LocalHost, m_port);
}

void Relay::setLatency(int requestMs, int replyMs)
{
    m_requestMs = requestMs;
    m_replyMs = replyMs;
}

void Relay::script(const std::vector<RelayStep> &steps)
{
    m_script.insert(m_script.end(), steps.begin(), steps.end());
}

void Relay::release()
{
    const auto connections = findChildren<RelayConnection *>(Qt::FindDirectChildrenOnly);
    for (RelayConnection *connection : connections)
        connection->release();
}

void Relay::cutAll()
{
    const auto connections = findChildren<RelayConnection *>(Qt::FindDirectChildrenOnly);
    for (RelayConnection *connection : connections)
        connection->cut();
}

void Relay::accept()
{
    while (QTcpSocket *client = m_listener->nextPendingConnection())
        new RelayConnection(client, this);
}

RelayStep Relay::noteRequest(const QByteArray &message)
{
    RelayedRequest request;
    if (m_recording || !m_faults.isEmpty()) {
        const QByteArrayList line = message.first(message.indexOf('\r')).split(' ');
        request = {line.value(0), line.value(1), message.sliced(message.indexOf("\r\n\r\n") + 4)};
    }
    RelayStep step = m_step;
    if (!m_script.empty()) {
        step = m_script.front();
        m_script.pop_front();
    } else if (const std::optional<RelayStep> fault = m_faults.next(request)) {
        step = *fault;
    }
    if (m_recording)
        m_requests.push_back(std::move(request));
    emit requestSeen(m_requestCount++);
    return step;
}

} // namespace tagdesk
