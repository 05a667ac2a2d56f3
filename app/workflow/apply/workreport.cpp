// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "workreport.h"

#include "clock.h"

#include <utility>

namespace tagdesk {

Scope wholeAccount(const QString &accountId, const QString &cloud)
{
    Scope scope;
    scope.collection.account = accountId;
    scope.collection.cloud = cloud;
    return scope;
}

WorkReport::WorkReport(ActivityModel *activities, LogModel *log, std::shared_ptr<Clock> clock)
    : m_activities(activities)
    , m_log(log)
    , m_clock(std::move(clock))
{
}

Activity WorkReport::begin(ActivityKind kind, const Scope &scope)
{
    Activity activity;
    activity.kind = kind;
    activity.scope = scope;
    activity.startedAt = m_clock->now();
    if (m_activities != nullptr)
        activity.id = m_activities->add(activity);
    return activity;
}

void WorkReport::update(const Activity &activity)
{
    if (m_activities != nullptr)
        m_activities->update(activity);
}

/// What is read comes at an even pace; what is sent knows better (ApplyForecast).
qint64 WorkReport::leftAtThisPace(const Activity &activity) const
{
    constexpr qint64 kLeastMs = 1'000; // earlier, nothing can be told
    const qint64 elapsed = activity.startedAt.msecsTo(m_clock->now());
    if (activity.done <= 0 || activity.left < 0 || elapsed < kLeastMs)
        return -1;
    return static_cast<qint64>(static_cast<double>(elapsed) * static_cast<double>(activity.left)
        / static_cast<double>(activity.done));
}

void WorkReport::wait(Activity &activity, int milliseconds)
{
    if (activity.state != ActivityState::Running && activity.state != ActivityState::Waiting)
        return;
    activity.state = ActivityState::Waiting;
    activity.throttledUntil = m_clock->now().addMSecs(milliseconds);
    update(activity);
}

void WorkReport::proceed(Activity &activity)
{
    if (activity.state == ActivityState::Waiting)
        activity.state = ActivityState::Running;
    activity.throttledUntil = {};
    if (activity.kind != ActivityKind::Apply)
        activity.millisecondsLeft = leftAtThisPace(activity);
    update(activity);
}

void WorkReport::log(LogEvent::Kind kind, const Scope &scope, qint64 count, qint64 failed,
    const std::optional<Error> &error, const QString &text)
{
    if (m_log == nullptr)
        return;
    m_log->append({.time = m_clock->now(),
        .kind = kind,
        .scope = scope,
        .count = count,
        .failed = failed,
        .text = text,
        .error = error});
}

} // namespace tagdesk
