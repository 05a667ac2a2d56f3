// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "relayconnection.h"

#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace tagdesk {

namespace {

/// Bytes of a message up to a place as RelayStep counts them.
qsizetype sizeUpTo(qsizetype place, const QByteArray &message)
{
    return std::clamp<qsizetype>(place < 0 ? message.size() + place : place, 0, message.size());
}

/// With one bit turned; a place beyond the end means the last byte.
QByteArray corrupted(QByteArray message, qsizetype place)
{
    const qsizetype at = std::min(sizeUpTo(place, message), message.size() - 1);
    message[at] = static_cast<char>(message[at] ^ 1);
    return message;
}

/// With a shorter body that looks whole.
QByteArray truncated(const QByteArray &message, qsizetype place)
{
    const qsizetype bodyStart = message.indexOf("\r\n\r\n") + 4;
    const QByteArray body = message.sliced(bodyStart);
    const QByteArray kept = body.first(sizeUpTo(place, body));
    QByteArrayList lines = message.first(bodyStart).split('\n');
    for (QByteArray &line : lines) {
        if (line.toLower().startsWith("content-length:"))
            line = "Content-Length: " + QByteArray::number(kept.size()) + '\r';
    }
    return lines.join('\n') + kept;
}

} // namespace

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
    if (!m_copy.isEmpty())
        m_client->write(std::exchange(m_copy, {}));
    const RelayStep &step = m_exchanges.front().step;
    switch (step.action) {
    case RelayStep::Action::Drop:
        closeClient();
        return;
    case RelayStep::Action::Replace:
        after(m_relay->m_requestMs + m_relay->m_replyMs, [this] { deliver(m_exchanges.front().step.reply); });
        return;
    case RelayStep::Action::Delay:
        after(m_relay->m_requestMs + std::max(step.milliseconds, 0), [this] { forwardRequest(); });
        return;
    default:
        after(m_relay->m_requestMs, [this] { forwardRequest(); });
    }
}

void RelayConnection::connectServer()
{
    if (m_server != nullptr)
        return;
    m_server = new QTcpSocket(this);
    m_server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_server, &QTcpSocket::readyRead, this, &RelayConnection::readServer);
    connect(m_server, &QTcpSocket::disconnected, this, &RelayConnection::serverGone);
    connect(m_server, &QTcpSocket::errorOccurred, this, &RelayConnection::serverGone);
    m_server->connectToHost(QHostAddress::LocalHost, m_relay->m_serverPort);
}

void RelayConnection::forwardRequest()
{
    if (m_closing)
        return;
    connectServer();
    const Exchange &exchange = m_exchanges.front();
    if (exchange.step.action == RelayStep::Action::CutRequest) {
        cutRequest(sizeUpTo(exchange.step.bytes, exchange.request));
        return;
    }
    m_awaitsReply = true;
    m_server->write(exchange.request);
}

void RelayConnection::cutRequest(qsizetype size)
{
    if (size == 0) {
        closeClient();
        return;
    }
    // Only once they are on their way: closing would take back what waits.
    connect(m_server, &QTcpSocket::bytesWritten, this, [this] {
        if (m_server->bytesToWrite() == 0)
            closeClient();
    });
    m_server->write(m_exchanges.front().request.first(size));
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
        m_client->write(reply.first(sizeUpTo(step.bytes, reply)));
        closeClient();
        return;
    case RelayStep::Action::Reset:
        m_client->write(reply.first(sizeUpTo(step.bytes, reply)));
        m_client->flush();
        resetClient();
        return;
    case RelayStep::Action::Truncate:
        m_client->write(truncated(reply, step.bytes));
        finishExchange();
        return;
    case RelayStep::Action::Corrupt:
        m_client->write(corrupted(reply, step.bytes));
        finishExchange();
        return;
    case RelayStep::Action::Duplicate:
        m_client->write(reply);
        sendCopy(reply, step.milliseconds);
        finishExchange();
        return;
    case RelayStep::Action::Stall:
        m_client->write(reply.first(sizeUpTo(step.bytes, reply)));
        m_withheld = reply.sliced(sizeUpTo(step.bytes, reply));
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

void RelayConnection::sendCopy(const QByteArray &reply, int milliseconds)
{
    if (milliseconds == RelayStep::kNextRequest) {
        m_copy = reply;
        return;
    }
    after(milliseconds, [this, reply] {
        if (!m_closing)
            m_client->write(reply);
    });
}

void RelayConnection::resetClient()
{
    m_closing = true;
    // Without lingering, closing sends a reset instead of an end.
    const linger none{.l_onoff = 1, .l_linger = 0};
    setsockopt(static_cast<int>(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof(none));
    m_client->abort();
}

void RelayConnection::closeClient()
{
    m_closing = true;
    m_client->disconnectFromHost();
}

} // namespace tagdesk
