// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <functional>

namespace tagdesk {

/// Chance, injected.
struct Randomness
{
    std::function<QByteArray()> nonce; ///< Text that no other request of this account has.
    std::function<double()> jitter; ///< In [0, 1).
};

/// From the system's generator.
[[nodiscard]] Randomness systemRandomness();

} // namespace tagdesk
