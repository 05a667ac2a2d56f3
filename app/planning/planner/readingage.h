// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tagdesk {

/// A write goes out on no reading that is older: others may have written since. The clouds know no condition
/// for a write, so that this is the time in which somebody else's change can be overwritten unseen.
inline constexpr int kReadingMaxAgeMs = 10'000;
/// A page is read when what it shows may be written within so many ms, as far as that can be told: the rest
/// is for reading it.
inline constexpr int kReadingUseMs = 9'000;
/// How often the room for a page's worth of writes is looked at while it is too small.
inline constexpr int kGatheringCheckMs = 250;
/// After that a page is read all the same: others may use the quota, too.
inline constexpr int kLongestGatheringMs = 40'000;

} // namespace tagdesk
