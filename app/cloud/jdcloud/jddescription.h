// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clouddescription.h"

namespace tagdesk {

inline constexpr QLatin1StringView kJdCloud("jdcloud");
/// Of an account: the header of the security token of temporary keys; empty: x-jdcloud-security-token.
inline constexpr QLatin1StringView kJdTokenHeaderField("tokenHeader");
/// Of an account: whether the token is sent in base64.
inline constexpr QLatin1StringView kJdTokenBase64Field("tokenBase64");
/// No document limits the ids of a call; this keeps a refused call cheap to halve.
inline constexpr int kJdResourcesPerRequest = 100;
/// Calls a minute of most services in the English documents; newer Chinese ones say 60,000.
inline constexpr int kJdQuotaPerMinute = 1000;

[[nodiscard]] CloudDescription jdDescription();

} // namespace tagdesk
