// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

class QSqlDatabase;
class QSqlQuery;

namespace tagdesk {

/// PRAGMA user_version of the journal that this program writes.
inline constexpr int kJournalVersion = 3;
/// PRAGMA application_id from version 2 on: "TgDJ" in ASCII.
inline constexpr int kJournalApplication = 0x5467444A;
/// The first version with an application id and with seals.
inline constexpr int kFirstSealedVersion = 2;
/// PRAGMA application_id of a history that was saved for others: "TgDH" in ASCII.
inline constexpr int kHistoryApplication = 0x54674448;

/// The tables that every journal has, of any version.
[[nodiscard]] const QStringList &journalTables();

/// Brings a journal of an earlier version (0: an empty file) up to kJournalVersion, all of it or nothing.
/// False when a statement failed; the query then holds its error.
[[nodiscard]] bool migrateJournal(QSqlDatabase &database, QSqlQuery &query, int version);

/// The key of the journal's seals, of version 2 on. Empty: it is missing or damaged. nullopt: a statement
/// failed.
[[nodiscard]] std::optional<QByteArray> sealKey(QSqlQuery &query);

} // namespace tagdesk
