// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyorder.h"

#include <functional>

class QProcess;

namespace tagdesk {

/// How the program killedapply ended.
struct ApplyEnd
{
    bool wasKilled = false;
    ApplyReport report; ///< Of one that was not.
};

/// Runs the program and waits for its end, while events go on. `watch` gets the process just before it is
/// started, and may arrange for it to be killed.
[[nodiscard]] ApplyEnd runApply(const ApplyOrder &order, const std::function<void(QProcess &)> &watch = {});

} // namespace tagdesk
