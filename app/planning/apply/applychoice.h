// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cellset.h"
#include "conflictpolicy.h"
#include "failurelimit.h"

#include <QString>

#include <optional>

namespace tagdesk {

/// What a person chose in the review of the staged edits.
struct ApplyChoice
{
    CellSet leftOut{}; ///< Not ticked: stays staged.
    QString reason{}; ///< "CHG-1234", for the journal; one line, may be empty.
    std::optional<std::size_t> confirmed{}; ///< The number that was typed, where one is wanted.
    /// So many resources first, then it is asked whether to go on; 0: all at once.
    std::size_t tryFirst = 0;
    std::optional<FailureLimit> limit = FailureLimit(); ///< nullopt: it goes on whatever fails.
    ConflictPolicy onConflict = ConflictPolicy::Leave;
};

/// Characters of a reason; longer ones are cut.
inline constexpr int kReasonLength = 200;

} // namespace tagdesk
