// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QSqlDatabase;
class QSqlQuery;

namespace tagdesk {

/// PRAGMA user_version of the journal that this program writes.
inline constexpr int kJournalVersion = 1;

/// Brings a journal of an earlier version (0: an empty file) up to kJournalVersion, all of it or nothing.
/// False when a statement failed; the query then holds its error.
[[nodiscard]] bool migrateJournal(QSqlDatabase &database, QSqlQuery &query, int version);

} // namespace tagdesk
