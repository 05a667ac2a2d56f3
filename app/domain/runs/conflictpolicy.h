// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace tagdesk {

/// What becomes of tags that somebody else changed since they were read; only where the account wants its
/// writes guarded. The run that finds a conflict never overwrites it.
enum class ConflictPolicy : std::uint8_t {
    Leave, ///< The row fails with ChangedSince; its edit stays staged on top of their value.
    Mine, ///< Their value is overwritten, by a run of its own that knows it.
    Theirs, ///< The edit of the tag is dropped, the row's others are sent.
    Stop, ///< Nothing more is sent.
};

} // namespace tagdesk
