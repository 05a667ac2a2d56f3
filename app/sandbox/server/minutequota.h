// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace tagdesk {

/// Counts requests per minute of the clock, as both clouds do.
class MinuteQuota
{
public:
    /// 0: no limit.
    explicit MinuteQuota(int perMinute)
        : m_perMinute(perMinute)
    {
    }

    /// False when the minute's quota is used up.
    [[nodiscard]] bool take(qint64 nowSeconds)
    {
        if (m_perMinute <= 0)
            return true;
        const qint64 minute = nowSeconds / 60;
        if (minute != m_minute) {
            m_minute = minute;
            m_taken = 0;
        }
        return m_taken++ < m_perMinute;
    }

    [[nodiscard]] int perMinute() const { return m_perMinute; }

private:
    int m_perMinute;
    int m_taken = 0;
    qint64 m_minute = -1;
};

} // namespace tagdesk
