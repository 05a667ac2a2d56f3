// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clock.h"

#include <QElapsedTimer>

namespace tagdesk {

/// The machine's clock and the event loop's timers.
class SystemClock : public Clock
{
public:
    SystemClock();
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] qint64 elapsedMs() const override;
    void callLater(int delayMs, QObject *context, std::function<void()> call) override;

private:
    QElapsedTimer m_elapsed;
};

} // namespace tagdesk
