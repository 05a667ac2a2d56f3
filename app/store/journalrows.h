// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journalrun.h"

class QSqlQuery;

/// How values stand in the journal's tables.
namespace tagdesk::journalrows {

/// ISO 8601 in UTC, with ms: sorts as it is.
[[nodiscard]] QString timeText(const QDateTime &time);
[[nodiscard]] QDateTime time(const QString &text);

/// "queued", "sending"…; what an older program does not know is "unknown".
[[nodiscard]] QString stateText(RowState state);
[[nodiscard]] RowState state(const QString &text);

/// The tables of a run, but for its line in `run`. False when a statement failed.
[[nodiscard]] bool insertPlan(QSqlQuery &query, qint64 run, const RunPlan &plan);
[[nodiscard]] bool updateParts(QSqlQuery &query, const RunNews &news);
/// Cells by where their parts stand; nullopt when a statement failed.
[[nodiscard]] std::optional<CellCounts> countCells(QSqlQuery &query, qint64 run);

} // namespace tagdesk::journalrows
