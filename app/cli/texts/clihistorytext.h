// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journalrestoring.h"
#include "runresume.h"
#include "runundo.h"

#include <QString>

namespace tagdesk {

struct CommandLine;

[[nodiscard]] QString cliNoHistoryText();
[[nodiscard]] QString cliNoRunText(qint64 run);
[[nodiscard]] QString cliNothingInterruptedText();
/// Its account is none of the profiles.
[[nodiscard]] QString cliNoProfileOfRunText(const JournalRun &run);
/// Why a run could be neither resumed nor taken back; see RunReader::Outcome::error.
[[nodiscard]] QString cliRunErrorText(const CommandLine &line, qint64 run, const Error &error);
/// What the read-back of an interrupted run found.
[[nodiscard]] QString cliSettledText(const RunResume::Outcome &outcome);
/// That nothing but the profile tells whose the run is.
[[nodiscard]] QString cliUnmarkedText(qint64 run);
/// Interrupted runs that "resume" passed over; empty: there are none.
[[nodiscard]] QString cliSkippedText(const std::vector<qint64> &runs);
/// Beside a list with cells that are not as they were written.
[[nodiscard]] QString cliDamagedCellsText(std::size_t cells);
[[nodiscard]] QString cliNoCopyText();
[[nodiscard]] QString cliRestoredText(const RestoredJournal &restored);
[[nodiscard]] QString cliJournalBusyText();
/// What stays as it is when a run is taken back, one cell a line; empty: nothing does.
[[nodiscard]] QString cliKeptText(const std::vector<NotRevertedCell> &kept);

/// The number of a run that changed something, and how it is taken back.
[[nodiscard]] QString cliRunText(const CommandLine &line, qint64 run);
/// The journal failed with `error` after something was sent.
[[nodiscard]] QString cliCutOffText(const CommandLine &line, const Error &error, qint64 run);
/// Changes were sent, and the list of what became of them could not be written. `runs` may be empty.
[[nodiscard]] QString cliReportLostText(const Error &error, const std::vector<qint64> &runs);

} // namespace tagdesk
