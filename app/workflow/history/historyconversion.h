// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historydocument.h"
#include "journal.h"
#include "runresume.h"
#include "runundo.h"

namespace tagdesk {

// The journal's runs and cells as the window shows them, and what the window asks of the journal.

[[nodiscard]] HistoryRun toHistory(const JournalRun &run, bool isAccountOpen);
[[nodiscard]] HistoryCell toHistory(const JournalCell &cell);
/// `now` in any time zone: days begin at its midnight.
[[nodiscard]] JournalFilter toJournal(const HistoryFilter &filter, const QDateTime &now);

[[nodiscard]] std::vector<NotRevertedChange> keptOf(const RunUndo::Outcome &outcome);
[[nodiscard]] std::vector<NotRevertedChange> keptOf(const RunResume::Outcome &outcome, Workspace &workspace);
[[nodiscard]] SettledSummary summaryOf(const RunResume::Outcome &outcome);

} // namespace tagdesk
