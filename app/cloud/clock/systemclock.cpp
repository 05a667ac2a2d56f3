// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "systemclock.h"

#include <QTimer>

namespace tagdesk {

SystemClock::SystemClock()
{
    m_elapsed.start();
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::elapsedMs() const
{
    return m_elapsed.elapsed();
}

void SystemClock::callLater(int delayMs, QObject *context, std::function<void()> call)
{
    QTimer::singleShot(delayMs, context, std::move(call));
}

} // namespace tagdesk
