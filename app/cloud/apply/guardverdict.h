// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"
#include "rowstate.h"
#include "tagreader.h"
#include "tagrules.h"

#include <optional>

namespace tagdesk {

/// What a reading says of a resource that is about to be written: somebody else may have changed a touched
/// key since the plan was made, or an earlier attempt whose answer was lost may have been done.
struct GuardVerdict
{
    Row row = 0;
    /// Queued: it may be written, as far as this reading goes. AlreadySo or Verified: it is as wanted.
    /// Failed: changed by somebody else, gone, or not read. Unknown: not read after a lost answer.
    RowOutcome outcome{};
    std::optional<Tags> now{}; ///< nullopt: not read.
    bool isToBeReadAlone = false; ///< Not read, since its page did not do; `outcome` says nothing.
};

/// `call` is about the one resource; `base` is how it was when the plan was made. `lost` is why nobody knows
/// whether an earlier attempt at the same was done; nullopt: there was none such.
[[nodiscard]] GuardVerdict guardVerdict(Row row, const TagCall &call, const Tags &base,
    const TagReader::Outcome &read, const std::optional<Error> &lost, const TagRules &rules);

} // namespace tagdesk
