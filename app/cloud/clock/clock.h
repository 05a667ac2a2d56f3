// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <functional>

class QObject;

namespace tagdesk {

/// Time, injected: a test turns it by hand.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall clock, UTC; what signatures carry.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Milliseconds of a clock that is never set back.
    [[nodiscard]] virtual qint64 elapsedMs() const = 0;
    /// Calls once after `delayMs`, never before this returns; not at all when `context` is gone by then.
    virtual void callLater(int delayMs, QObject *context, std::function<void()> call) = 0;
};

} // namespace tagdesk
