// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace tagdesk {

/// How many failures an apply takes before it stops by itself: something is wrong with all of it then, and
/// sending the rest would only fail, too.
struct FailureLimit
{
    /// More than this share of the resources that have ended.
    std::size_t percent = 20;
    /// Of fewer nothing can be told.
    std::size_t least = 20;

    /// `ended` resources have ended in any way but being skipped, `failed` of them refused.
    [[nodiscard]] bool isExceeded(std::size_t failed, std::size_t ended) const
    {
        return ended >= least && failed * 100 > ended * percent;
    }

    friend bool operator==(const FailureLimit &, const FailureLimit &) = default;
};

} // namespace tagdesk
