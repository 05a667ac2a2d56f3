// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace tagdesk {

/// Where a run in the journal stands.
enum class RunState : std::uint8_t {
    Running, ///< Of a program that is alive, or with its rest staged in this one.
    Interrupted, ///< Its program is gone, and nobody has found out yet what became of it.
    Done, ///< Every cell ended as it should.
    Incomplete, ///< Ended with cells that failed, are unknown or were not sent.
    Damaged, ///< Its line in the journal is not what was written there.
};

} // namespace tagdesk
