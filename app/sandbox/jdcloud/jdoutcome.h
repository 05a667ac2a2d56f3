// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <tl/expected.hpp>

namespace tagdesk {

/// Why the JD simulation does not do what it is asked: the `error` of its envelope.
struct JdRefusal
{
    int code = 400; ///< The HTTP status too.
    QByteArray status = "INVALID_ARGUMENT";
    QByteArray message{};
};

/// The JSON of `result`, or why there is none.
using JdOutcome = tl::expected<QByteArray, JdRefusal>;

inline tl::unexpected<JdRefusal> jdInvalid(const QByteArray &message)
{
    return tl::unexpected(JdRefusal{400, "INVALID_ARGUMENT", message});
}

inline tl::unexpected<JdRefusal> jdNotFound(const QByteArray &message)
{
    return tl::unexpected(JdRefusal{404, "NOT_FOUND", message});
}

} // namespace tagdesk
