// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagchip.h"
#include "tagpool.h"
#include "tagrules.h"

#include <optional>

namespace tagdesk {

/// The tag with this key on a resource with the tags `base` and the staged edits `delta`; nullopt when there
/// is none and none is removed.
[[nodiscard]] std::optional<TagChip> tagCell(
    const TagPool &pool, const TagRules &rules, TagSet base, TagSet delta, TextId key);

/// All of them by key, last those that only the cloud may write.
[[nodiscard]] TagChips tagChips(const TagPool &pool, const TagRules &rules, TagSet base, TagSet delta);

} // namespace tagdesk
