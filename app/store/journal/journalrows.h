// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journalrun.h"
#include "journalseal.h"

#include <QStringList>

class QSqlQuery;

/// How values stand in the journal's tables.
namespace tagdesk::journalrows {

/// ISO 8601 in UTC, with ms: sorts as it is.
[[nodiscard]] QString timeText(const QDateTime &time);
[[nodiscard]] QDateTime time(const QString &text);
/// A text as it is read again: what is no Unicode is replaced.
[[nodiscard]] QString kept(const QString &text);

/// "queued", "sending"…; what an older program does not know is "unknown".
[[nodiscard]] QString stateText(RowState state);
[[nodiscard]] RowState state(const QString &text);

/// The columns of `run` that its seal is about, for SELECT.
[[nodiscard]] QString runColumns();
/// Of a row that begins with runColumns(): where each stands.
[[nodiscard]] QStringList runTexts(const QSqlQuery &row);
/// The number of these columns; the seal comes behind them.
inline constexpr int kRunColumns = 24;

/// Changes a line of `run` and seals it again, unless what stood there was damaged before: that stays known.
/// The values are for the question marks of `assignments`. False when a statement failed.
[[nodiscard]] bool changeRun(QSqlQuery &query, const JournalSeal &seal, qint64 run,
    const QString &assignments, const QVariantList &values);
/// Seals a line of `run` as it stands.
[[nodiscard]] bool sealRun(QSqlQuery &query, const JournalSeal &seal, qint64 run);

/// The tables of a run, but for its line in `run`. False when a statement failed.
[[nodiscard]] bool insertPlan(QSqlQuery &query, const JournalSeal &seal, qint64 run, const RunPlan &plan);
[[nodiscard]] bool updateParts(QSqlQuery &query, const JournalSeal &seal, const JournalUpdate &news);
/// Cells by where their parts stand; nullopt when a statement failed.
[[nodiscard]] std::optional<CellCounts> countCells(QSqlQuery &query, qint64 run);

} // namespace tagdesk::journalrows
