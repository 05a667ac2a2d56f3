// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estatelayout.h"
#include "tagpool.h"

namespace tagdesk {

/// Who asked the clouds for something, and when. The default is nobody: a change past the protocols.
struct EstateAsker
{
    quint64 request = 0; ///< Requests count from 1, both clouds together.
    qint64 askedMs = 0; ///< When it came, by the clouds' clock.
    QByteArray accessKey;

    [[nodiscard]] bool isNobody() const { return request == 0; }
};

/// One thing that happened to one resource.
struct EstateEvent
{
    enum class Kind : quint8 {
        Attempted, ///< A request to write it came. It may be refused, and it may work later.
        Written, ///< A write took effect.
        Shown, ///< An answer showed it.
    };
    /// One key of an attempt or a write.
    struct Cell
    {
        TextId key{};
        std::optional<TextId> before{}; ///< As it was at that moment; nullopt: absent.
        std::optional<TextId> after{}; ///< As it was to be; nullopt: absent.
    };

    Kind kind = Kind::Written;
    EstateAsker asker;
    qint64 atMs = 0; ///< By the clouds' clock, since the epoch.
    EstateRow row = 0;
    std::vector<Cell> cells{};
    TagSet shown{}; ///< Of an answer; empty also where the answer left an untagged resource out.
};

/// What requests and others did to an estate and what they were shown, in the order in which it happened.
/// Filled by the Estate while SandboxClouds answers.
class EstateHistory
{
public:
    [[nodiscard]] const std::vector<EstateEvent> &events() const { return m_events; }
    void clear() { m_events.clear(); }

    /// What follows belongs to this request, until it ends.
    void beginRequest(const QByteArray &accessKey, qint64 nowMs);
    void endRequest() { m_asker = {}; }
    [[nodiscard]] const EstateAsker &asker() const { return m_asker; }

    void noteAttempted(qint64 nowMs, EstateRow row, std::vector<EstateEvent::Cell> cells);
    /// A write without cells is none.
    void noteWritten(
        const EstateAsker &asker, qint64 nowMs, EstateRow row, std::vector<EstateEvent::Cell> cells);
    void noteShown(qint64 nowMs, EstateRow row, TagSet tags);

private:
    std::vector<EstateEvent> m_events;
    EstateAsker m_asker;
    quint64 m_requests = 0;
};

} // namespace tagdesk
