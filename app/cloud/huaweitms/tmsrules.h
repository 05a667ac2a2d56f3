// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagrules.h"

namespace tagdesk {

/// What Huawei's Tag Management Service takes of keys and values: less than the services that it writes to.
/// Source: its API reference, "Batch adding tags".
[[nodiscard]] const TagRules &huaweiTmsRules();
/// The same of Open Telekom Cloud's.
[[nodiscard]] const TagRules &openTelekomTmsRules();

/// As many resources and tags as one request of either carries.
inline constexpr int kTmsResources = 50;
/// Some documents, and some regions, say less.
inline constexpr int kFewerTmsResources = 20;
inline constexpr int kTmsTags = 10;

} // namespace tagdesk
