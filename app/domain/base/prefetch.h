// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace tagdesk {

/// So many places are asked for at the same time where each of them alone would be waited for.
inline constexpr std::size_t kPrefetchedTogether = 32;

/// Has a place of the memory brought into the processor's caches, without waiting for it. Any address will
/// do.
inline void prefetch(const void *place)
{
    __builtin_prefetch(place);
    // GCC 12 takes a function that does nothing else for one without effect, and leaves out the calls of it.
    asm volatile("" : : "r"(place));
}

} // namespace tagdesk
