// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalschema.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>

#include <algorithm>
#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Times are UTC texts in ISO 8601, which sort as they are. The counts of cells after `planned` are those of
/// a run that has ended; for one that has not they are in its parts. A cell is a key of a request's tags on
/// one of its resources; its value before is in the resource's tags.
const std::array<QStringList, kJournalVersion> &migrations()
{
    static const std::array<QStringList, kJournalVersion> all = {QStringList{
        u"CREATE TABLE run (id INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL,"
        " account TEXT NOT NULL, profile TEXT NOT NULL, cloud TEXT NOT NULL, who TEXT NOT NULL,"
        " started TEXT NOT NULL, ended TEXT, note TEXT NOT NULL, undoes INTEGER, continues INTEGER,"
        " requests INTEGER NOT NULL, planned INTEGER NOT NULL, accepted INTEGER NOT NULL DEFAULT 0,"
        " verified INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0,"
        " unknown INTEGER NOT NULL DEFAULT 0)"_s,
        u"CREATE INDEX run_started ON run (started)"_s,
        u"CREATE TABLE tag (run INTEGER NOT NULL, tags INTEGER NOT NULL, key TEXT NOT NULL,"
        " value TEXT NOT NULL, PRIMARY KEY (run, tags, key)) WITHOUT ROWID"_s,
        u"CREATE TABLE resource (run INTEGER NOT NULL, number INTEGER NOT NULL, region TEXT NOT NULL,"
        " kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, tags_before INTEGER NOT NULL,"
        " PRIMARY KEY (run, number)) WITHOUT ROWID"_s,
        u"CREATE TABLE request (run INTEGER NOT NULL, number INTEGER NOT NULL, operation TEXT NOT NULL,"
        " tags INTEGER NOT NULL, keys INTEGER NOT NULL, PRIMARY KEY (run, number)) WITHOUT ROWID"_s,
        u"CREATE TABLE part (run INTEGER NOT NULL, request INTEGER NOT NULL, resource INTEGER NOT NULL,"
        " state TEXT NOT NULL, error INTEGER, PRIMARY KEY (run, request, resource)) WITHOUT ROWID"_s,
        u"CREATE TABLE error (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, kind TEXT NOT NULL,"
        " cause TEXT NOT NULL, status INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,"
        " request_id TEXT NOT NULL, detail TEXT NOT NULL)"_s,
    }};
    return all;
}

} // namespace

bool migrateJournal(QSqlDatabase &database, QSqlQuery &query, int version)
{
    if (version == kJournalVersion)
        return true;
    // Of two programs that start at once, the second finds it done.
    if (!query.exec(u"BEGIN IMMEDIATE"_s) || !query.exec(u"PRAGMA user_version"_s) || !query.next())
        return false;
    for (int step = query.value(0).toInt(); step < kJournalVersion; ++step) {
        const QStringList &statements = migrations().at(static_cast<std::size_t>(step));
        const bool done = std::all_of(statements.cbegin(), statements.cend(),
            [&query](const QString &statement) { return query.exec(statement); });
        if (!done) {
            QSqlQuery(database).exec(u"ROLLBACK"_s);
            return false;
        }
    }
    return query.exec(u"PRAGMA user_version = %1"_s.arg(kJournalVersion)) && query.exec(u"COMMIT"_s);
}

} // namespace tagdesk
