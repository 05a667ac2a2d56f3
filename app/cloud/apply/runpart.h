// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "instant.h"
#include "plan.h"
#include "resourcetable.h"
#include "result.h"

#include <optional>

namespace tagdesk {

/// A planned request, or a part of one: what goes out in one write.
struct RunPart
{
    std::size_t request = 0; ///< Index in the plan.
    Rows rows;
    WriteRoute route = WriteRoute::Usual; ///< As planned, or as the account has learned meanwhile.
    int attempts = 0; ///< That were answered, or whose answer was lost.
    std::optional<Error> lastError{}; ///< Of the last attempt.
    std::optional<Error> lost{}; ///< Of an attempt that the cloud may have done.
    std::optional<Instant> reading{}; ///< That no answer has come after.
    int oldReadings = 0; ///< In a row: too old before the write could go out.
    bool isReadAlone = false; ///< Pages did not show it.
    bool isKept = false; ///< The journal knows that it may have been sent.
};

} // namespace tagdesk
