// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

namespace tagdesk {

/// Of the format that this program writes.
inline constexpr int kPlanFileVersion = 2;
/// Read, too: it knows no accounts, no hash and nothing of where the plan comes from.
inline constexpr int kFirstPlanFileVersion = 1;

} // namespace tagdesk

/// The names in a plan file.
namespace tagdesk::planfilemembers {

using namespace Qt::StringLiterals;

inline constexpr auto kTagDesk = "tagdesk"_L1;
inline constexpr auto kVersion = "version"_L1;
inline constexpr auto kHash = "hash"_L1;
inline constexpr auto kMade = "made"_L1;
inline constexpr auto kAuthor = "author"_L1;
inline constexpr auto kReason = "reason"_L1;
inline constexpr auto kSummary = "summary"_L1;
inline constexpr auto kChanges = "changes"_L1;
inline constexpr auto kResources = "resources"_L1;
inline constexpr auto kRequests = "requests"_L1;
inline constexpr auto kMilliseconds = "milliseconds"_L1;
inline constexpr auto kAccounts = "accounts"_L1;
inline constexpr auto kName = "name"_L1;
inline constexpr auto kEndpoint = "endpoint"_L1;
inline constexpr auto kProject = "project"_L1;
inline constexpr auto kRules = "rules"_L1;
inline constexpr auto kCloud = "cloud"_L1;
inline constexpr auto kAccount = "account"_L1;
inline constexpr auto kRegion = "region"_L1;
inline constexpr auto kKind = "kind"_L1;
inline constexpr auto kId = "id"_L1;
inline constexpr auto kKey = "key"_L1;
inline constexpr auto kBefore = "before"_L1;
inline constexpr auto kAfter = "after"_L1;

} // namespace tagdesk::planfilemembers
