// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "httpmessagereader.h"
#include "relay.h"

class QTcpSocket;

namespace tagdesk {

/// One client of a Relay with its own connection to the server. Exchanges pass one after the other, as
/// HTTP/1.1 wants it. Owned by the relay; ends with the client.
class RelayConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes over the socket.
    RelayConnection(QTcpSocket *client, Relay *relay);

    /// Lets what a Stall withholds through.
    void release();
    /// Closes both sides at once.
    void cut();

private:
    struct Exchange
    {
        QByteArray request;
        RelayStep step;
    };

    void readClient();
    void readServer();
    void serverGone();
    void startNext();
    void forwardRequest();
    void connectServer();
    void cutRequest(qsizetype size);
    void deliver(const QByteArray &reply);
    void deliverPiece();
    void finishExchange();
    void sendCopy(const QByteArray &reply, int milliseconds);
    void closeClient();
    void resetClient();
    /// Calls the function now or, with latency, later.
    template <typename Function>
    void after(int milliseconds, Function function);

    Relay *m_relay;
    QTcpSocket *m_client;
    QTcpSocket *m_server = nullptr;
    HttpMessageReader m_requests{HttpMessageReader::Kind::Requests};
    HttpMessageReader m_replies{HttpMessageReader::Kind::Replies};
    std::deque<Exchange> m_exchanges; // the first is under way
    QByteArray m_withheld; // of the reply under way
    QByteArray m_copy; // of an earlier reply: comes as the next one
    bool m_busy = false;
    bool m_awaitsReply = false;
    bool m_closing = false;
};

} // namespace tagdesk
