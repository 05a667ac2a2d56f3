// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace tagdesk {

/// Why a cell of a run stays as it is when the run is undone or resumed.
enum class NotRevertedReason : std::uint8_t {
    AlreadyBack, ///< It is as it was before the run.
    ChangedSince, ///< By somebody else: their value would be lost.
    RuleRefuses, ///< Today's rules of the cloud do not allow the value that was there.
    ResourceGone,
    NotRead,
    Damaged, ///< In the journal: what was there before is not known.
    ProfileForbids, ///< The profile is read-only, or protects the key.
};

} // namespace tagdesk
