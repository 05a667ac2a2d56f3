// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http.h"

#include <optional>

namespace tagdesk {

/// The value of a query parameter. An empty one counts as absent: the clouds' own examples send such.
[[nodiscard]] inline std::optional<QString> queryValue(const QueryItems &query, QStringView name)
{
    for (const auto &[key, value] : query) {
        if (key == name && !value.isEmpty())
            return value;
    }
    return std::nullopt;
}

} // namespace tagdesk
