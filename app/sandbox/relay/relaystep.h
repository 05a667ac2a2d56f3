// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace tagdesk {

/// What happens to one exchange on its way through a Relay. Places in a message count from its first byte,
/// the head included; negative ones from its end; those beyond it mean its end.
struct RelayStep
{
    enum class Action {
        Forward, ///< As it is.
        Delay, ///< The request is held for `milliseconds` more.
        Drop, ///< Closed as soon as the request is complete; the server never sees it.
        CutRequest, ///< The server sees the request up to `bytes`, then both connections close.
        Cut, ///< The server answers; the answer comes through up to `bytes`, then the connection closes.
        Reset, ///< Like Cut, but the connection is reset.
        Truncate, ///< The body of the answer ends after `bytes` of its own, and its length says so.
        Corrupt, ///< The answer comes with one bit of the byte at `bytes` turned.
        Stall, ///< The server answers; the answer comes up to `bytes`, then silence for `milliseconds`.
        Drip, ///< The answer comes in pieces of `bytes`, one every `milliseconds`.
        Duplicate, ///< The answer comes twice, the copy `milliseconds` later or as the next answer.
        Replace, ///< `reply` comes instead of an answer; the server never sees the request.
    };
    static constexpr int kUntilReleased = -1;
    static constexpr int kNextRequest = -1;

    Action action = Action::Forward;
    qsizetype bytes = 0;
    /// Stall: kUntilReleased waits for Relay::release(). Duplicate: kNextRequest holds the copy until the
    /// next request of the connection, which it answers.
    int milliseconds = kUntilReleased;
    QByteArray reply{}; ///< Replace: everything from the status line on.
};

/// What a Relay saw of a request.
struct RelayedRequest
{
    QByteArray method;
    QByteArray target; ///< Path and query as on the wire.
    QByteArray body;
};

} // namespace tagdesk
