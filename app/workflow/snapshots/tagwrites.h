// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drift.h"
#include "journal.h"

namespace tagdesk {

/// Where the journal stands now.
[[nodiscard]] Result<JournalPlace> journalPlace(const Journal &journal);
/// What was written into these accounts since a snapshot was seen at `seen`, when the journal stood at
/// `since`. A journal that lacks runs after that, or is another one, has a gap. `accounts` are as their next
/// runs would be written down; their ids are those of the writes.
[[nodiscard]] Result<TagWrites> readTagWrites(const Journal &journal, const JournalPlace &since,
    const QDateTime &seen, const std::vector<RunHeader> &accounts);
/// The same where there is no journal.
[[nodiscard]] TagWrites writesWithoutJournal(const JournalPlace &since);

} // namespace tagdesk
