// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// Looks for a policy that breaks what must hold for every one; see policyinvariants.h.
#include "policyinvariants.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString broken = tagdesk::brokenPolicyInvariant({reinterpret_cast<const char *>(data), size});
    if (!broken.isEmpty()) {
        std::fputs(qPrintable(broken), stderr);
        std::abort();
    }
    return 0;
}
