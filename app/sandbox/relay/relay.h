// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "relayfaults.h"

#include <deque>
#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <vector>

class QTcpServer;

namespace tagdesk {

class RelayConnection;

/// A TCP relay in front of an HTTP/1.1 server on loopback: it adds latency and, scripted, every fault that
/// happens between a client and a cloud. It takes whole messages apart only by Content-Length, so bytes
/// pass unchanged. Lives in the thread of its parent.
class Relay : public QObject
{
    Q_OBJECT

public:
    /// Relays to this port of 127.0.0.1.
    explicit Relay(quint16 serverPort, QObject *parent = nullptr);
    ~Relay() override;

    /// On loopback; 0: any free port. False: see errorString().
    [[nodiscard]] bool listen(quint16 port = 0);
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString errorString() const;
    /// Refuses new connections, or takes them again on the same port. Those that are open stay.
    void setRefusing(bool refusing);

    /// Held for this long on the way there and on the way back.
    void setLatency(int requestMs, int replyMs);
    /// For the next requests, one step each in the order in which they arrive, whatever their connection.
    void script(const std::vector<RelayStep> &steps);
    /// For the requests that no script covers, where these faults mean them.
    void setFaults(RelayFaults faults) { m_faults = std::move(faults); }
    /// With what they have done so far.
    [[nodiscard]] const RelayFaults &faults() const { return m_faults; }
    /// For every other request; Forward at first.
    void setStep(const RelayStep &step) { m_step = step; }
    /// Ends every Stall and lets the rest of the answers through.
    void release();
    /// Closes every connection at once, in the middle of whatever it does.
    void cutAll();

    /// Complete requests so far; sent again by a client, counted again.
    [[nodiscard]] std::size_t requestCount() const { return m_requestCount; }
    /// The same in the order in which they arrived, as far as they were recorded.
    [[nodiscard]] const std::vector<RelayedRequest> &requests() const { return m_requests; }
    /// On at first; off for a relay that serves for long.
    void setRecording(bool recording) { m_recording = recording; }
    /// Answers that came through to their last byte.
    [[nodiscard]] int repliesDelivered() const { return m_repliesDelivered; }
    /// Open client connections.
    [[nodiscard]] int connections() const { return m_connections; }

signals:
    /// `index` counts from 0; into requests() when all are recorded.
    void requestSeen(std::size_t index);
    /// An answer is being withheld by a Stall.
    void stalled();
    /// A client closed its connection, as on a time-out or a cancel.
    void clientGone();

private:
    friend class RelayConnection;

    void accept();
    /// Counts a complete request and says what is to happen to it.
    [[nodiscard]] RelayStep noteRequest(const QByteArray &message);

    QTcpServer *m_listener;
    std::deque<RelayStep> m_script;
    RelayFaults m_faults;
    RelayStep m_step;
    std::vector<RelayedRequest> m_requests;
    std::size_t m_requestCount = 0;
    bool m_recording = true;
    quint16 m_serverPort;
    quint16 m_port = 0;
    int m_requestMs = 0;
    int m_replyMs = 0;
    int m_repliesDelivered = 0;
    int m_connections = 0;
};

} // namespace tagdesk
