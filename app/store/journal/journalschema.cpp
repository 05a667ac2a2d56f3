// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalschema.h"

#include "journalparts.h"
#include "journalrows.h"
#include "journalseal.h"
#include "sqlreading.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <array>
#include <vector>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Times are UTC texts in ISO 8601, which sort as they are. The counts of cells after `planned` are those of
/// a run that has ended; for one that has not they are in its parts. A cell is a key of a request's tags on
/// one of its resources; its value before is in the resource's tags.
const std::array<QStringList, kJournalVersion> &migrations()
{
    static const std::array<QStringList, kJournalVersion> all = {
        QStringList{
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
        },
        // An endpoint that is NULL is not known. Seals are those of JournalSeal; NULL is no seal.
        QStringList{
            u"ALTER TABLE run ADD COLUMN endpoint TEXT"_s,
            u"ALTER TABLE run ADD COLUMN regions TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE run ADD COLUMN project TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE run ADD COLUMN key_mark TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE run ADD COLUMN seal BLOB"_s,
            u"ALTER TABLE part ADD COLUMN seal BLOB"_s,
            u"ALTER TABLE part ADD COLUMN state_seal BLOB"_s,
            u"CREATE TABLE seal_key (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL,"
            " seal BLOB NOT NULL)"_s,
            u"PRAGMA application_id = %1"_s.arg(kJournalApplication),
        },
        // What is not known stays empty.
        QStringList{
            u"ALTER TABLE run ADD COLUMN apply TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE run ADD COLUMN undoes_apply TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE run ADD COLUMN undoes_journal TEXT NOT NULL DEFAULT ''"_s,
            u"CREATE INDEX run_apply ON run (apply)"_s,
        }};
    return all;
}

QByteArray randomKey()
{
    std::array<quint32, JournalSeal::kKeyBytes / sizeof(quint32)> words = {};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return QByteArray(reinterpret_cast<const char *>(words.data()), JournalSeal::kKeyBytes);
}

/// What stood in the journal before it had seals is taken as it is, but for runs that miss some of what they
/// say they have: these stay without a seal.
bool sealEverything(QSqlQuery &query)
{
    const JournalSeal seal(randomKey());
    query.prepare(u"INSERT INTO seal_key VALUES (1, ?, ?)"_s);
    query.addBindValue(seal.key());
    query.addBindValue(seal.ofKey());
    if (!query.exec())
        return false;
    std::vector<std::pair<qint64, qint64>> runs; // with their cells
    if (!readRows(query, u"SELECT id, planned FROM run"_s, [&runs](const QSqlQuery &row) {
            runs.emplace_back(row.value(0).toLongLong(), row.value(1).toLongLong());
        }))
        return false;
    return std::ranges::all_of(runs, [&](const auto &run) {
        const std::optional<qint64> cells = journalparts::seal(query, seal, run.first);
        return cells && (*cells != run.second || journalrows::sealRun(query, seal, run.first));
    });
}

/// Seals the lines of `run` again that were whole with the columns of version 2. A damaged one keeps its
/// seal, which does not fit the further columns either.
bool sealRunsAgain(QSqlQuery &query)
{
    constexpr qsizetype kColumnsThen = 21;
    const std::optional<QByteArray> key = sealKey(query);
    if (!key)
        return false;
    if (key->isEmpty())
        return true; // the journal is damaged, and whoever opens it says so
    const JournalSeal seal(*key);
    std::vector<qint64> whole;
    const bool isRead = readRows(
        query, u"SELECT "_s + journalrows::runColumns() + u", seal FROM run"_s, [&](const QSqlQuery &row) {
            const QStringList then = journalrows::runTexts(row).first(kColumnsThen);
            if (row.value(journalrows::kRunColumns).toByteArray() == seal.ofRun(then))
                whole.push_back(row.value(0).toLongLong());
        });
    return isRead
        && std::ranges::all_of(whole, [&](qint64 run) { return journalrows::sealRun(query, seal, run); });
}

} // namespace

const QStringList &journalTables()
{
    static const QStringList all = {u"run"_s, u"tag"_s, u"resource"_s, u"request"_s, u"part"_s, u"error"_s};
    return all;
}

bool migrateJournal(QSqlDatabase &database, QSqlQuery &query, int version)
{
    if (version == kJournalVersion)
        return true;
    // Of two programs that start at once, the second finds it done.
    int found = kJournalVersion;
    const auto takeVersion = [&found](const QSqlQuery &row) {
        found = row.value(0).toInt();
    };
    bool done = query.exec(u"BEGIN IMMEDIATE"_s) && readRows(query, u"PRAGMA user_version"_s, takeVersion);
    for (int step = found; done && step < kJournalVersion; ++step) {
        const QStringList &statements = migrations().at(static_cast<std::size_t>(step));
        done = std::all_of(statements.cbegin(), statements.cend(),
            [&query](const QString &statement) { return query.exec(statement); });
    }
    if (done && found < kJournalVersion)
        done = found < kFirstSealedVersion ? sealEverything(query) : sealRunsAgain(query);
    if (done && query.exec(u"PRAGMA user_version = %1"_s.arg(kJournalVersion)) && query.exec(u"COMMIT"_s))
        return true;
    QSqlQuery(database).exec(u"ROLLBACK"_s);
    return false;
}

std::optional<QByteArray> sealKey(QSqlQuery &query)
{
    QByteArray key;
    if (!readRows(query, u"SELECT key, seal FROM seal_key WHERE id = 1"_s, [&key](const QSqlQuery &row) {
            key = row.value(0).toByteArray();
            if (JournalSeal(key).ofKey() != row.value(1).toByteArray())
                key.clear();
        }))
        return std::nullopt;
    return key;
}

} // namespace tagdesk
