// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan.h"
#include "rowstate.h"

namespace tagdesk {

/// Told of every write before it goes out and after it was answered, so that a crash between the two can be
/// found out. Called in the runner's thread; a journal on disk returns from aboutToSend when it is written.
class RunJournal
{
public:
    virtual ~RunJournal() = default;
    /// `request` is the index in the plan; a halved request keeps its index. `attempt` counts from 1.
    virtual void aboutToSend(std::size_t request, const TagCall &call, int attempt) = 0;
    /// What became of each id of the call, in its order; Unknown where it is being read back.
    virtual void answered(
        std::size_t request, const TagCall &call, const std::vector<RowOutcome> &outcomes) = 0;
};

} // namespace tagdesk
