// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policydraft.h"

namespace tagdesk {

/// Whether the object has one of the variables of Steampipe's tags mods.
[[nodiscard]] bool isSteampipe(const FileNode &root);
/// Reads them: keys that are mandatory or prohibited, and values as patterns of SQL's LIKE. Source:
/// turbot/steampipe-mod-aws-tags, `variables`.
void readSteampipe(const FileNode &root, PolicyDraft &draft);

} // namespace tagdesk
