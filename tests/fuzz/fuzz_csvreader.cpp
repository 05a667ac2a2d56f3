// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// Looks for a file that breaks what must hold for every file; see csvinvariants.h.
#include "csvinvariants.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // Pieces are cut as the size says, so that an input gives the same result wherever it runs.
    const QString broken = tagdesk::brokenInvariant(
        {reinterpret_cast<const char *>(data), size}, static_cast<std::uint32_t>(size));
    if (!broken.isEmpty()) {
        std::fputs(qPrintable(broken), stderr);
        std::abort();
    }
    return 0;
}
