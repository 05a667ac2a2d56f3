// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagpool.h"

#include <algorithm>

namespace tagdesk {

/// JD's own tags: only the cloud writes them, and only showTagStatus 1 shows them.
inline bool isJdSystemKey(std::string_view key)
{
    return key.starts_with("jdc-");
}

/// Tags of a set that people have given.
inline std::size_t jdUserTags(const TagPool &pool, TagSet set)
{
    const std::span<const TagRef> refs = pool.refs(set);
    return static_cast<std::size_t>(std::count_if(
        refs.begin(), refs.end(), [&](const TagRef &ref) { return !isJdSystemKey(pool.utf8(ref.key)); }));
}

} // namespace tagdesk
