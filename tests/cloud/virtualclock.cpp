// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "virtualclock.h"

#include <QCoreApplication>

namespace tagdesk {

void VirtualClock::callLater(int delayMs, QObject *context, std::function<void()> call)
{
    m_due.emplace(m_elapsedMs + delayMs, Due{context, std::move(call)});
}

VirtualClock::Deliveries::Deliveries()
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool VirtualClock::Deliveries::eventFilter(QObject * /*receiver*/, QEvent * /*event*/)
{
    ++count;
    return false;
}

void VirtualClock::deliver()
{
    int before = -1;
    while (before != m_deliveries.count) {
        before = m_deliveries.count;
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void VirtualClock::advance(qint64 milliseconds)
{
    const qint64 until = m_elapsedMs + milliseconds;
    for (;;) {
        deliver();
        const auto next = m_due.begin();
        if (next == m_due.end() || next->first > until)
            break;
        m_elapsedMs = next->first;
        const Due due = std::move(next->second);
        m_due.erase(next);
        if (due.context)
            due.call();
    }
    m_elapsedMs = until;
}

} // namespace tagdesk
