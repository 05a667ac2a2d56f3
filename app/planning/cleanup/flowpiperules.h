// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanuprules.h"
#include "filenode.h"

namespace tagdesk {

/// The steps of `base_tag_rules`, a variable of Flowpipe's mod for tags. Source: README of
/// turbot/flowpipe-mod-aws-tags (01ed3c3). Keys are updated first, then tags added, then removed, then values
/// updated.
[[nodiscard]] tl::expected<CleanupRules, CleanupRulesFault> flowpipeRules(const FileNode &variables);

} // namespace tagdesk
