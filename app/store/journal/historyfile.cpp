// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyfile.h"

#include "journalcopies.h"
#include "journalfile.h"
#include "journalrows.h"
#include "journalschema.h"
#include "sqlreading.h"
#include "wholefile.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>
#include <QVariant>

#include <algorithm>

namespace tagdesk::historyfile {

using namespace Qt::StringLiterals;

namespace {

QString timeOrNothing(const QDateTime &time)
{
    return time.isValid() ? journalrows::timeText(time) : u""_s;
}

QStringList originTexts(const HistoryOrigin &origin)
{
    return {journalrows::kept(origin.who), timeOrNothing(origin.made), timeOrNothing(origin.since),
        timeOrNothing(origin.until)};
}

bool deleteRunsBeside(QSqlQuery &query, const HistoryOrigin &origin)
{
    query.prepare(u"DELETE FROM run WHERE started < ? OR (? != '' AND started >= ?)"_s);
    const QString until = timeOrNothing(origin.until);
    for (const QString &text : {timeOrNothing(origin.since), until, until})
        query.addBindValue(text);
    if (!query.exec())
        return false;
    return std::ranges::all_of(journalTables(), [&query](const QString &table) {
        return table == "run"_L1
            || query.exec(u"DELETE FROM %1 WHERE run NOT IN (SELECT id FROM run)"_s.arg(table));
    });
}

bool writeOrigin(QSqlQuery &query, const JournalSeal &seal, const HistoryOrigin &origin)
{
    if (!query.exec(u"CREATE TABLE origin (id INTEGER PRIMARY KEY CHECK (id = 1), who TEXT NOT NULL,"
                    " made TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL, seal BLOB NOT NULL)"_s))
        return false;
    query.prepare(u"INSERT INTO origin VALUES (1, ?, ?, ?, ?, ?)"_s);
    const QStringList texts = originTexts(origin);
    for (const QString &text : texts)
        query.addBindValue(text);
    query.addBindValue(seal.ofOrigin(texts));
    return query.exec();
}

/// Makes a history of a copy of a journal. What was deleted is not in the file any more after VACUUM. Else
/// the system's words.
std::optional<QString> makeHistory(const QString &path, const JournalSeal &seal, const HistoryOrigin &origin)
{
    const QString connection = u"history-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::optional<QString> words;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(path);
        if (!database.open()) {
            words = database.lastError().text();
        } else {
            QSqlQuery query(database);
            const bool isMade = writeOrigin(query, seal, origin) && deleteRunsBeside(query, origin)
                && query.exec(u"PRAGMA application_id = %1"_s.arg(kHistoryApplication))
                && query.exec(u"VACUUM"_s);
            if (!isMade)
                words = query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return words;
}

Result<void> moveInto(const QString &path, const QString &target)
{
    WholeFile file(target);
    if (Result<void> opened = file.open(); !opened)
        return opened;
    QFile made(path);
    const auto unread = [&made] {
        return makeError(
            ErrorKind::Invalid, ErrorCause::FileNotReadable, made.fileName(), made.errorString());
    };
    if (!made.open(QIODevice::ReadOnly))
        return failure(unread());
    constexpr qint64 kPieceBytes = 1 << 20;
    while (!made.atEnd()) {
        const QByteArray piece = made.read(kPieceBytes);
        if (piece.isEmpty())
            return failure(unread());
        if (file.device().write(piece) != piece.size())
            return failure(file.error());
    }
    return file.commit();
}

} // namespace

Result<std::optional<HistoryOrigin>> origin(const JournalFile &file)
{
    QSqlQuery query = file.query();
    bool isThere = false;
    if (!readRows(query, u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'origin'"_s,
            [&isThere](const QSqlQuery &) { isThere = true; }))
        return failure(file.error(query));
    if (!isThere)
        return std::nullopt;
    std::optional<HistoryOrigin> read;
    const bool isRead =
        readRows(query, u"SELECT who, made, since, until, seal FROM origin"_s, [&](const QSqlQuery &row) {
            HistoryOrigin said{.who = row.value(0).toString(),
                .made = journalrows::time(row.value(1).toString()),
                .since = journalrows::time(row.value(2).toString()),
                .until = journalrows::time(row.value(3).toString())};
            if (row.value(4).toByteArray() == file.seal().ofOrigin(originTexts(said)))
                read = said;
        });
    if (!isRead)
        return failure(file.error(query));
    if (!read)
        return failure(file.damaged(u"origin"_s));
    return read;
}

Result<void> save(JournalFile &file, const QString &path, const HistoryOrigin &origin)
{
    if (Result<void> checked = file.check(); !checked)
        return checked;
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"history.sqlite"_s);
    std::optional<QString> words =
        folder.isValid() ? copyDatabase(file.database(), copy) : std::optional(folder.errorString());
    if (!words)
        words = makeHistory(copy, file.seal(), origin);
    if (words)
        return failure(makeError(ErrorKind::Invalid, ErrorCause::FileNotWritable, path, *words));
    return moveInto(copy, path);
}

} // namespace tagdesk::historyfile
