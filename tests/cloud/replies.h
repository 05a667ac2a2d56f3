// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http.h"
#include "result.h"

#include <QTest>

namespace tagdesk {

/// A reply with a JSON (or any other) body.
[[nodiscard]] inline HttpResponse reply(int status, QByteArrayView body, HttpHeaders headers = {})
{
    return {.status = status, .headers = std::move(headers), .body = body.toByteArray()};
}

/// Enumerators print as numbers in failures, which beats "?".
[[nodiscard]] inline char *toString(ErrorKind kind)
{
    return QTest::toString(static_cast<int>(kind));
}

[[nodiscard]] inline char *toString(ErrorCause cause)
{
    return QTest::toString(static_cast<int>(cause));
}

} // namespace tagdesk
