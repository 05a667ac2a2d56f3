// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"
#include "result.h"
#include "tagrules.h"

namespace tagdesk {

class CloudSession;

/// What an answer means for the run it belongs to. Pure functions; tags are compared as the rules of the
/// account have them kept.

/// Refused for everything that this key may send, so that going on is pointless, and with Huawei harmful.
[[nodiscard]] bool stopsTheRun(const Error &error);
/// The cloud may have done it all the same.
[[nodiscard]] bool isUncertain(const Error &error);
/// One resource of many may be the reason.
[[nodiscard]] bool mayBeOneResource(const Error &error);
/// Of the session's account.
[[nodiscard]] const TagRules &rulesOf(const CloudSession &session);
/// True when a resource with these tags is as the call wanted it.
[[nodiscard]] bool isAsWanted(const TagCall &call, const Tags &tags, const TagRules &rules);
/// `base` with the keys of the call as they are `now`.
[[nodiscard]] Tags withKeysOf(const TagCall &call, const Tags &base, const Tags &now, const TagRules &rules);
/// Keys of the call that have another value now than when the plan was made, and not the wanted one.
[[nodiscard]] QStringList conflictingKeys(
    const TagCall &call, const Tags &base, const Tags &now, const TagRules &rules);

} // namespace tagdesk
