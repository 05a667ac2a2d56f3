// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "systemclock.h"

namespace tagdesk {

/// The machine's clock, off by so much and running so much faster: waits become short.
class TestClock : public SystemClock
{
public:
    [[nodiscard]] QDateTime now() const override { return SystemClock::now().addSecs(offSeconds); }
    [[nodiscard]] qint64 elapsedMs() const override { return SystemClock::elapsedMs() * speed; }
    void callLater(int delayMs, QObject *context, std::function<void()> call) override
    {
        SystemClock::callLater(delayMs / speed, context, std::move(call));
    }
    qint64 offSeconds = 0;
    int speed = 1; ///< Never made smaller.
};

} // namespace tagdesk
