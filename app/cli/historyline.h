// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal.h"

namespace tagdesk {

/// What follows "history", "undo" and "resume".
struct HistoryLine
{
    std::optional<qint64> run; ///< For "history" its cells are wanted.
    JournalFilter filter; ///< For "history"; its accountId is a profile's name or id.
};

} // namespace tagdesk
