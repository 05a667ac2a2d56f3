// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "relayconnection.h"

#include <QTcpSocket>
#include <QTimer>

namespace tagdesk {

RelayConnection::RelayConnection(QTcpSocket *client, Relay *relay)
    : QObject(relay)
    , m_relay(relay)
    , m_client(client)
{
    m_client->setParent(this);
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    ++m_relay->m_connections;
    connect(m_client, &QTcpSocket::readyRead, this, &RelayConnection::readClient);
    connect(m_client, &QTcpSocket::disconnected, this, [this] {
        --m_relay->m_connections;
        if (!m_closing)
            emit m_relay->clientGone();
        m_closing = true;
        deleteLater();
    });
}

template <typename Function>
void RelayConnection::after(int milliseconds, Function function)
{
    if (milliseconds <= 0)
        function();
    else
        QTimer::singleShot(milliseconds, Qt::PreciseTimer, this, function);
}

void RelayConnection::readClient()
{
    m_requests.append(m_client->readAll());
    while (const std::optional<QByteArray> request = m_requests.take()) {
        m_exchanges.push_back({*request, m_relay->noteRequest(*request)});
    }
    startNext();
}

void RelayConnection::startNext()
{
    if (m_busy || m_closing || m_exchanges.empty())
        return;
    m_busy = true;
    switch (m_exchanges.front().step.action) {
    case RelayStep::Action::Drop:
        closeClient();
        return;
    case RelayStep::Action::Replace:
        after(m_relay->m_requestMs + m_relay->m_replyMs, [this] { deliver(m_exchanges.front().step.reply); });
        return;
    default:
        after(m_relay->m_requestMs, [this] { forwardRequest(); });
    }
}

void RelayConnection::forwardRequest()
{
    if (m_closing)
        return;
    if (m_server == nullptr) {
        m_server = new QTcpSocket(this);
        m_server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(m_server, &QTcpSocket::readyRead, this, &RelayConnection::readServer);
        connect(m_server, &QTcpSocket::disconnected, this, &RelayConnection::serverGone);
        connect(m_server, &QTcpSocket::errorOccurred, this, &RelayConnection::serverGone);
        m_server->connectToHost(QHostAddress::LocalHost, m_relay->m_serverPort);
    }
    m_awaitsReply = true;
    m_server->write(m_exchanges.front().request);
}

void RelayConnection::readServer()
{
    m_replies.append(m_server->readAll());
    if (!m_awaitsReply)
        return;
    if (const std::optional<QByteArray> reply = m_replies.take()) {
        m_awaitsReply = false;
        after(m_relay->m_replyMs, [this, reply = *reply] { deliver(reply); });
    }
}

void RelayConnection::serverGone()
{
    if (m_server == nullptr)
        return;
    m_server->deleteLater();
    m_server = nullptr;
    const QByteArray rest = m_replies.takeRest();
    if (!m_awaitsReply)
        return;
    m_awaitsReply = false;
    if (!rest.isEmpty())
        m_client->write(rest);
    closeClient();
}

void RelayConnection::deliver(const QByteArray &reply)
{
    if (m_closing)
        return;
    const RelayStep &step = m_exchanges.front().step;
    switch (step.action) {
    case RelayStep::Action::Cut:
        m_client->write(reply.first(std::min(step.bytes, reply.size())));
        closeClient();
        return;
    case RelayStep::Action::Stall:
        m_client->write(reply.first(std::min(step.bytes, reply.size())));
        m_withheld = reply.sliced(std::min(step.bytes, reply.size()));
        if (step.milliseconds != RelayStep::kUntilReleased)
            QTimer::singleShot(step.milliseconds, this, &RelayConnection::release);
        emit m_relay->stalled();
        return;
    case RelayStep::Action::Drip:
        m_withheld = reply;
        deliverPiece();
        return;
    default:
        m_client->write(reply);
        finishExchange();
    }
}

void RelayConnection::deliverPiece()
{
    if (m_closing)
        return;
    const RelayStep &step = m_exchanges.front().step;
    const qsizetype size = std::clamp<qsizetype>(step.bytes, 1, m_withheld.size());
    m_client->write(m_withheld.first(size));
    m_withheld.remove(0, size);
    if (m_withheld.isEmpty())
        finishExchange();
    else
        QTimer::singleShot(std::max(step.milliseconds, 0), this, &RelayConnection::deliverPiece);
}

void RelayConnection::finishExchange()
{
    ++m_relay->m_repliesDelivered;
    m_exchanges.pop_front();
    m_busy = false;
    startNext();
}

void RelayConnection::release()
{
    if (m_closing || m_withheld.isEmpty() || m_exchanges.front().step.action != RelayStep::Action::Stall)
        return;
    m_client->write(std::exchange(m_withheld, {}));
    finishExchange();
}

void RelayConnection::cut()
{
    m_closing = true;
    m_client->abort();
}

void RelayConnection::closeClient()
{
    m_closing = true;
    m_client->disconnectFromHost();
}

} // namespace tagdesk
