// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clock.h"

#include <QPointer>

#include <map>

namespace tagdesk {

/// A clock turned by hand. Everything that is posted is delivered before time moves on, so a test reads as
/// a sequence of events whatever the machine's speed.
class VirtualClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_start.addMSecs(m_elapsedMs); }
    [[nodiscard]] qint64 elapsedMs() const override { return m_elapsedMs; }
    void callLater(int delayMs, QObject *context, std::function<void()> call) override;

    /// Turns the clock, calling what falls due on the way, in order.
    void advance(qint64 milliseconds);
    /// The computer sleeps: the wall clock goes on, and nothing falls due.
    void sleep(qint64 milliseconds) { m_start = m_start.addMSecs(milliseconds); }
    /// Delivers what is due now.
    void settle() { advance(0); }

private:
    /// Counts what is delivered: Qt does not say whether more is waiting.
    class Deliveries : public QObject
    {
    public:
        Deliveries();
        bool eventFilter(QObject *receiver, QEvent *event) override;
        int count = 0;
    };

    void deliver();

    struct Due
    {
        QPointer<QObject> context;
        std::function<void()> call;
    };

    QDateTime m_start = QDateTime(QDate(2025, 3, 14), QTime(1, 59, 26), Qt::UTC);
    qint64 m_elapsedMs = 0;
    std::multimap<qint64, Due> m_due; // by time
    Deliveries m_deliveries;
};

} // namespace tagdesk
