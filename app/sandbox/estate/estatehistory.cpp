// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "estatehistory.h"

namespace tagdesk {

void EstateHistory::beginRequest(const QByteArray &accessKey, qint64 nowMs)
{
    m_asker = {.request = ++m_requests, .askedMs = nowMs, .accessKey = accessKey};
}

void EstateHistory::noteAttempted(qint64 nowMs, EstateRow row, std::vector<EstateEvent::Cell> cells)
{
    m_events.push_back({.kind = EstateEvent::Kind::Attempted,
        .asker = m_asker,
        .atMs = nowMs,
        .row = row,
        .cells = std::move(cells)});
}

void EstateHistory::noteWritten(
    const EstateAsker &asker, qint64 nowMs, EstateRow row, std::vector<EstateEvent::Cell> cells)
{
    if (cells.empty())
        return;
    m_events.push_back({.kind = EstateEvent::Kind::Written,
        .asker = asker,
        .atMs = nowMs,
        .row = row,
        .cells = std::move(cells)});
}

void EstateHistory::noteShown(qint64 nowMs, EstateRow row, TagSet tags)
{
    m_events.push_back(
        {.kind = EstateEvent::Kind::Shown, .asker = m_asker, .atMs = nowMs, .row = row, .shown = tags});
}

} // namespace tagdesk
