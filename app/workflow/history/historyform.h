// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journalrun.h"
#include "rowstate.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <string>

namespace tagdesk {

// What the history's files and the command line's output are made of. Programs read it, so the words stay.

/// UTC, to the millisecond; empty for none.
[[nodiscard]] QString historyTime(const QDateTime &time);
/// "running", "interrupted", "done", "incomplete" or "damaged".
[[nodiscard]] QString stateWord(RunState state);
/// "accepted", "verified", "failed", "unknown", "not sent", or "damaged" for what is not as it was written.
[[nodiscard]] QString stateWord(const JournalCell &cell);

/// {"run","profile","cloud","endpoint","project","regions","who","started","ended","state","reason","apply",
/// "undoes","undoesApply","undoesHistory","continues","requests","cells":{"planned","accepted","verified","failed","unknown"}};
/// what does not apply, or is not known, is null. Runs with the same "apply" are one apply. "undoesHistory"
/// names the other history that "undoes" is a run of. An empty endpoint is the cloud's own.
[[nodiscard]] QJsonObject historyObject(const JournalRun &run);
/// {"id","name","region","kind","key","before","after","state","code","message","requestId"}; null: no such
/// tag.
[[nodiscard]] QJsonObject historyObject(const JournalCell &cell);

/// In a CSV cell, UTF-8: an absent tag is a blank, which an empty value is not, and nothing is a formula.
[[nodiscard]] std::string historyValue(const std::optional<QString> &value);

} // namespace tagdesk
