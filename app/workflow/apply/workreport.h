// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "activitymodel.h"
#include "logmodel.h"

#include <memory>

namespace tagdesk {

class Clock;

/// All of an account, where a scope is wanted.
[[nodiscard]] Scope wholeAccount(const QString &accountId, const QString &cloud);

/// Where jobs tell what they do: the activity and log models of a window, or nothing. Stamps the time.
class WorkReport
{
public:
    /// Both models may be null; they and nothing else are borrowed.
    WorkReport(ActivityModel *activities, LogModel *log, std::shared_ptr<Clock> clock);

    /// Starts an activity; the value returned is to be changed and handed to update().
    [[nodiscard]] Activity begin(ActivityKind kind, const Scope &scope);
    void update(const Activity &activity);
    /// Running work has to wait for so long.
    void wait(Activity &activity, int milliseconds);
    /// It goes on.
    void proceed(Activity &activity);
    /// See LogEvent for what the numbers count.
    void log(LogEvent::Kind kind, const Scope &scope, qint64 count = 0, qint64 failed = 0,
        const std::optional<Error> &error = {}, const QString &text = {});

private:
    [[nodiscard]] qint64 leftAtThisPace(const Activity &activity) const;

    ActivityModel *m_activities;
    LogModel *m_log;
    std::shared_ptr<Clock> m_clock;
};

} // namespace tagdesk
