// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tag.h"

#include <random>

namespace tagdesk {

/// Up to five tags of few keys and values, so that sets meet often. A key may come twice.
[[nodiscard]] inline Tags randomTags(std::mt19937 &random)
{
    Tags tags;
    const auto count = random() % 6;
    for (unsigned i = 0; i < count; ++i)
        tags.append({QStringLiteral("key%1").arg(random() % 8), QStringLiteral("value%1").arg(random() % 3)});
    return tags;
}

} // namespace tagdesk
