// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runlane.h"

#include "cloudcall.h"
#include "cloudsession.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

RunLane::RunLane(const Error &error, QObject *parent)
    : QObject(parent)
    , m_error(error)
{
}

RunLane::RunLane(CloudSession &session, const RunChecks &checks, QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , m_checks(checks)
    , m_window(static_cast<std::size_t>(
          std::max(1, session.provider().limits(session.account()).parallelRequests)))
{
    m_use.emplace(session);
}

RunLane::~RunLane() = default;

bool RunLane::mayBegin() const
{
    return m_isReady && m_running < m_window && !m_parts.empty();
}

void RunLane::delay(RunPart part, int milliseconds)
{
    const std::size_t number = ++m_lastDelayed;
    m_delayed.emplace(number, std::move(part));
    m_session->clock().callLater(milliseconds, this, [this, number] {
        auto found = m_delayed.extract(number);
        if (found.empty())
            return;
        putBack(std::move(found.mapped()));
        emit due();
    });
}

RunPart RunLane::takeNext()
{
    RunPart part = std::move(m_parts.front());
    m_parts.pop_front();
    return part;
}

std::vector<RunPart> RunLane::takeAll()
{
    std::vector<RunPart> all(
        std::make_move_iterator(m_parts.begin()), std::make_move_iterator(m_parts.end()));
    m_parts.clear();
    for (auto &[number, part] : std::exchange(m_delayed, {}))
        all.push_back(std::move(part));
    return all;
}

bool RunLane::needsReading(const RunPart &part) const
{
    if (!m_checks.guardConflicts && !part.lost)
        return false;
    return !part.reading || ageMs(*part.reading, m_session->clock()) > kReadingMaxAgeMs;
}

} // namespace tagdesk
