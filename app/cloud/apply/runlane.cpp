// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runlane.h"

#include "cloudsession.h"
#include "readingage.h"
#include "runledger.h"
#include "runpages.h"
#include "runverdict.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

RunLane::RunLane(const Error &error, QObject *parent)
    : QObject(parent)
    , m_error(error)
{
}

RunLane::RunLane(CloudSession &session, const RunChecks &checks, const RunPages &pages, QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , m_pages(&pages)
    , m_checks(checks)
{
    m_use.emplace(session);
}

RunLane::~RunLane() = default;

bool RunLane::mayBegin() const
{
    return m_isReady && !m_parts.empty() && m_running < static_cast<std::size_t>(m_session->window());
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

void RunLane::putBack(RunPart part)
{
    m_read += part.reading ? 1 : 0;
    const std::optional<ListPlace> place = placeOf(part);
    const auto behind =
        std::ranges::find_if(m_parts, [&](const RunPart &each) { return placeOf(each) >= place; });
    m_parts.insert(behind, std::move(part));
}

/// Nothing stands before everything that has a place.
std::optional<ListPlace> RunLane::placeOf(const RunPart &part) const
{
    const ListPlace *place = part.isReadAlone ? nullptr : m_pages->find(part.rows.front());
    return place == nullptr ? std::nullopt : std::optional(*place);
}

bool RunLane::bringReadOne()
{
    if (!needsReading(m_parts.front()))
        return true;
    for (std::size_t at = 0; at < m_parts.size() && m_read > 0; ++at) {
        RunPart &part = m_parts[at];
        if (!part.reading)
            continue;
        if (needsReading(part)) {
            part.reading.reset();
            --m_read;
            continue;
        }
        RunPart first = std::move(part);
        m_parts.erase(m_parts.begin() + static_cast<std::ptrdiff_t>(at));
        m_parts.push_front(std::move(first));
        return true;
    }
    return false;
}

RunPart RunLane::takeNext()
{
    m_read -= m_parts.front().reading ? 1 : 0;
    RunPart part = std::move(m_parts.front());
    m_parts.pop_front();
    return part;
}

void RunLane::sort()
{
    std::ranges::stable_sort(m_parts, {}, [this](const RunPart &part) { return placeOf(part); });
}

std::size_t RunLane::shown(const std::vector<LookWindow> &windows) const
{
    std::size_t count = 1;
    while (count < m_parts.size() && needsReading(m_parts[count]) && m_pages->shows(windows, m_parts[count]))
        ++count;
    return count;
}

std::vector<RunPart> RunLane::takeShown(const std::vector<LookWindow> &windows)
{
    std::vector<RunPart> parts;
    for (std::size_t left = shown(windows); left > 0; --left)
        parts.push_back(takeNext());
    return parts;
}

void RunLane::voidReadings(const RunLedger &ledger, const RowReading &now)
{
    for (RunPart &part : m_parts) {
        if (!part.reading || !ledger.isChangedByOthers(part, now, rulesOf(*m_session)))
            continue;
        part.reading.reset();
        --m_read;
    }
}

void RunLane::gather()
{
    const qint64 now = m_session->clock().elapsedMs();
    m_gatheringSinceMs = m_gatheringSinceMs.value_or(now);
    if (std::exchange(m_isRecheckDue, true))
        return;
    m_session->clock().callLater(kGatheringCheckMs, this, [this] {
        m_isRecheckDue = false;
        emit due();
    });
}

qint64 RunLane::gatheringMs() const
{
    return m_gatheringSinceMs ? m_session->clock().elapsedMs() - *m_gatheringSinceMs : 0;
}

std::vector<RunPart> RunLane::takeAll()
{
    std::vector<RunPart> all(
        std::make_move_iterator(m_parts.begin()), std::make_move_iterator(m_parts.end()));
    m_parts.clear();
    m_read = 0;
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
