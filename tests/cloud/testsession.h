// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloudsession.h"
#include "fakenetwork.h"
#include "virtualclock.h"

#include <memory>

namespace tagdesk {

/// A session of one cloud over a scripted network, with a clock turned by hand and no chance: full jitter is
/// half of the ceiling, nonces count.
struct TestSession
{
    explicit TestSession(const QString &cloud, Account account = {});
    ~TestSession();

    [[nodiscard]] Scope scope(const QString &kind) const;

    std::shared_ptr<FakeScript> script = std::make_shared<FakeScript>();
    std::shared_ptr<VirtualClock> clock = std::make_shared<VirtualClock>();
    std::unique_ptr<CloudSession> session;
};

} // namespace tagdesk
