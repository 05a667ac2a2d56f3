// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <QByteArray>
#include <QSet>

namespace tagdesk {

/// The nonces seen within the time in which a request may arrive.
class NonceMemory
{
public:
    explicit NonceMemory(qint64 seconds)
        : m_seconds(seconds)
    {
    }

    /// False when it was there already.
    [[nodiscard]] bool remember(const QByteArray &nonce, qint64 nowSeconds)
    {
        while (!m_order.empty() && m_order.front().seenAt < nowSeconds - m_seconds) {
            m_nonces.remove(m_order.front().nonce);
            m_order.pop_front();
        }
        if (m_nonces.contains(nonce))
            return false;
        m_nonces.insert(nonce);
        m_order.push_back({nonce, nowSeconds});
        return true;
    }

private:
    struct Entry
    {
        QByteArray nonce;
        qint64 seenAt = 0;
    };

    qint64 m_seconds;
    QSet<QByteArray> m_nonces;
    std::deque<Entry> m_order;
};

} // namespace tagdesk
