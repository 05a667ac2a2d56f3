// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runreversal.h"
#include "runsettling.h"

#include <QString>

namespace tagdesk {

[[nodiscard]] QString cliNoHistoryText();
[[nodiscard]] QString cliNoRunText(qint64 run);
[[nodiscard]] QString cliNothingInterruptedText();
/// Its account is none of the profiles.
[[nodiscard]] QString cliNoProfileOfRunText(const JournalRun &run);
/// Why a run could be neither resumed nor taken back; see RunReading::Outcome::error.
[[nodiscard]] QString cliRunErrorText(qint64 run, const Error &error);
/// What the read-back of an interrupted run found.
[[nodiscard]] QString cliSettledText(const RunSettling::Outcome &outcome);
/// What stays as it is when a run is taken back, one cell a line; empty: nothing does.
[[nodiscard]] QString cliKeptText(const std::vector<KeptCell> &kept);

} // namespace tagdesk
