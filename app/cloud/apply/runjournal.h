// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"
#include "result.h"
#include "rowstate.h"

#include <functional>
#include <optional>
#include <vector>

class QObject;

namespace tagdesk {

/// Told of every write before it goes out and after it was answered, so that a crash between the two can be
/// found out. Called in the runner's thread, in the order of events; `request` is the index in the plan, and
/// a halved request keeps its index. A journal keeps the order: what it was told first is kept first.
class RunJournal
{
public:
    /// Kept, or why it cannot be.
    using Written = std::function<void(const std::optional<Error> &error)>;

    virtual ~RunJournal() = default;
    /// These rows of the request are about to be sent, and are not before `written` was called: later, never
    /// inside this call, and not at all when `context` is gone by then. Retries are not told of again.
    virtual void aboutToSend(std::size_t request, const Rows &rows, QObject *context, Written written) = 0;
    /// What became of each row: Accepted, Verified, Failed, Unknown (being read back, or for good), or Queued
    /// when it was taken back before it was sent.
    virtual void settled(std::size_t request, const Rows &rows, const std::vector<RowOutcome> &outcomes) = 0;
};

} // namespace tagdesk
