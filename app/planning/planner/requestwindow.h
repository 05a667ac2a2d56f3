// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requestlimits.h"

namespace tagdesk {

/// How many requests are to be under way at once, so that the quota can be used up: by Little's law what it
/// lets out while one is answered, and a little more, since no two take equally long. At least
/// parallelRequests, as far as there are connections.
[[nodiscard]] int requestWindow(const Limits &limits);

} // namespace tagdesk
