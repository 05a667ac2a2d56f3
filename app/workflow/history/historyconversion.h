// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historydocument.h"
#include "journal.h"
#include "runresume.h"
#include "runundo.h"

namespace tagdesk {

// The journal's runs and cells as the window shows them, and what the window asks of the journal.

[[nodiscard]] HistoryRun toHistory(const JournalRun &run, bool isAccountOpen, bool isForeign = false);
[[nodiscard]] HistoryCell toHistory(const JournalCell &cell);
/// The runs, newest first. `accounts` are the open ones, as their next runs would be written down: they tell
/// which runs can be taken back now.
[[nodiscard]] Result<std::vector<HistoryRun>> readHistory(
    const Journal &journal, const JournalFilter &filter, const std::vector<RunHeader> &accounts);
/// Whose a history is that was opened as somebody else's; without its path.
[[nodiscard]] Result<ForeignHistory> foreignHistory(const Journal &journal);
/// `now` in any time zone: days begin at its midnight.
[[nodiscard]] JournalFilter toJournal(const HistoryFilter &filter, const QDateTime &now);

[[nodiscard]] std::vector<NotRevertedChange> keptOf(const RunUndo::Outcome &outcome);
[[nodiscard]] std::vector<NotRevertedChange> keptOf(const RunResume::Outcome &outcome, Workspace &workspace);
[[nodiscard]] SettledSummary summaryOf(const RunResume::Outcome &outcome);

} // namespace tagdesk
