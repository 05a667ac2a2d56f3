// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

#include "journalrows.h"
#include "journalschema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QUuid>
#include <QVariant>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBusyMs = 10'000;
constexpr qint64 kCheckedBytes = 32 << 20;

/// Primary result codes of https://www.sqlite.org/rescode.html
enum SqliteCode : std::uint8_t {
    kSqliteCorrupt = 11,
    kSqliteFull = 13,
    kSqliteNotADatabase = 26,
};

Error journalError(ErrorCause cause, const QString &path, const QString &words)
{
    Error error;
    error.kind = ErrorKind::Internal;
    error.cause = cause;
    error.message = words;
    error.detail = path;
    return error;
}

/// Only its owner may read it; SQLite gives the files beside it the same permissions.
std::optional<QString> makePrivateFile(const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.exists())
        return std::nullopt;
    constexpr QFileDevice::Permissions kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    // Append: another program that starts now may already have written to it.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || !file.setPermissions(kOwner))
        return file.errorString();
    return std::nullopt;
}

QVariant orNull(const std::optional<qint64> &value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

Result<std::unique_ptr<Journal>> Journal::open(const QString &path)
{
    std::unique_ptr<Journal> journal(new Journal(path));
    if (const std::optional<Error> error = journal->connectFile())
        return failure(*error);
    return journal;
}

QString Journal::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/tagdesk/journal.sqlite"_s;
}

Journal::Journal(QString path)
    : m_path(std::move(path))
    , m_connection(u"journal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Journal::~Journal()
{
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

std::optional<Error> Journal::connectFile()
{
    if (const std::optional<QString> words = makePrivateFile(m_path))
        return journalError(ErrorCause::JournalNotWritable, m_path, *words);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyMs));
    if (!m_database.open())
        return journalError(ErrorCause::JournalNotWritable, m_path, m_database.lastError().text());

    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return error(query);
    const int version = query.value(0).toInt();
    if (version > kJournalVersion)
        return journalError(ErrorCause::JournalNewer, m_path, QString::number(version));
    // Damage in the middle is found before anything relies on it, as long as looking takes no time.
    if (QFileInfo(m_path).size() <= kCheckedBytes) {
        if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
            return error(query);
        if (const QString verdict = query.value(0).toString(); verdict != "ok"_L1)
            return journalError(ErrorCause::JournalDamaged, m_path, verdict);
    }
    // FULL: a power cut loses nothing that was told to be written.
    for (const auto &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s}) {
        if (!query.exec(pragma))
            return error(query);
    }
    query.finish();
    if (!migrateJournal(m_database, query, version))
        return error(query);
    return std::nullopt;
}

Error Journal::error(const QSqlQuery &query) const
{
    const QSqlError last = query.lastError();
    constexpr int kPrimary = 0xff; // the rest of an extended code says more of the same
    switch (last.nativeErrorCode().toInt() & kPrimary) {
    case kSqliteCorrupt:
    case kSqliteNotADatabase:
        return journalError(ErrorCause::JournalDamaged, m_path, last.text());
    case kSqliteFull:
        return journalError(ErrorCause::DiskFull, m_path, last.text());
    default:
        return journalError(ErrorCause::JournalNotWritable, m_path, last.text());
    }
}

Result<void> Journal::inTransaction(const std::function<bool(QSqlQuery &)> &work)
{
    QSqlQuery query(m_database);
    if (query.exec(u"BEGIN IMMEDIATE"_s) && work(query)) {
        QSqlQuery commit(m_database);
        if (commit.exec(u"COMMIT"_s))
            return {};
        const Error failed = error(commit);
        commit.exec(u"ROLLBACK"_s);
        return failure(failed);
    }
    const Error failed = error(query);
    QSqlQuery(m_database).exec(u"ROLLBACK"_s);
    return failure(failed);
}

QString Journal::lockPath(const QString &session) const
{
    return m_path + u'.' + session + u".lock"_s;
}

/// As long as this program lives, its runs are not interrupted.
std::optional<Error> Journal::lockSession()
{
    if (m_lock)
        return std::nullopt;
    const QString session = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto lock = std::make_unique<QLockFile>(lockPath(session));
    lock->setStaleLockTime(0);
    if (!lock->tryLock())
        return journalError(ErrorCause::JournalNotWritable, m_path, {});
    m_session = session;
    m_lock = std::move(lock);
    return std::nullopt;
}

bool Journal::isAlive(const QString &session) const
{
    if (session.isEmpty())
        return false; // of a run that was given back
    if (session == m_session)
        return true;
    QLockFile lock(lockPath(session));
    lock.setStaleLockTime(0);
    return !lock.tryLock() && lock.error() == QLockFile::LockFailedError;
}

Result<qint64> Journal::begin(const RunHeader &header, const RunPlan &plan)
{
    if (const std::optional<Error> failed = lockSession())
        return failure(*failed);
    qint64 id = 0;
    const Result<void> written = inTransaction([&](QSqlQuery &query) {
        query.prepare(u"INSERT INTO run (session, account, profile, cloud, who, started, note, undoes,"
                      " continues, requests, planned) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        for (const QString &text : {m_session, header.accountId, header.profile, header.cloud, header.who,
                 journalrows::timeText(header.started), header.note})
            query.addBindValue(text.isNull() ? u""_s : text);
        query.addBindValue(orNull(header.undoes));
        query.addBindValue(orNull(header.continues));
        query.addBindValue(static_cast<qint64>(plan.requests.size()));
        query.addBindValue(plan.cells());
        if (!query.exec())
            return false;
        id = query.lastInsertId().toLongLong();
        return journalrows::insertPlan(query, id, plan)
            && (!header.continues || endRun(query, *header.continues, header.started));
    });
    return written.map([id] { return id; });
}

Result<void> Journal::write(std::span<const RunNews> news)
{
    return inTransaction([&](QSqlQuery &query) {
        return std::ranges::all_of(
            news, [&query](const RunNews &each) { return journalrows::updateParts(query, each); });
    });
}

Result<void> Journal::end(qint64 run, const QDateTime &when)
{
    return inTransaction([&](QSqlQuery &query) { return endRun(query, run, when); });
}

bool Journal::endRun(QSqlQuery &query, qint64 run, const QDateTime &when)
{
    const std::optional<CellCounts> cells = journalrows::countCells(query, run);
    if (!cells)
        return false;
    query.prepare(u"UPDATE run SET ended = ?, accepted = ?, verified = ?, failed = ?, unknown = ?"
                  " WHERE id = ? AND ended IS NULL"_s);
    query.addBindValue(journalrows::timeText(when));
    for (const qint64 number : {cells->accepted, cells->verified, cells->failed, cells->unknown, run})
        query.addBindValue(number);
    return query.exec();
}

Result<bool> Journal::claim(qint64 run)
{
    if (const std::optional<Error> failed = lockSession())
        return failure(*failed);
    bool isOurs = false;
    const Result<void> done = inTransaction([&](QSqlQuery &query) {
        query.prepare(u"SELECT session FROM run WHERE id = ? AND ended IS NULL"_s);
        query.addBindValue(run);
        if (!query.exec())
            return false;
        if (!query.next())
            return true;
        const QString session = query.value(0).toString();
        if (session != m_session && isAlive(session))
            return true;
        isOurs = true;
        query.prepare(u"UPDATE run SET session = ? WHERE id = ?"_s);
        query.addBindValue(m_session);
        query.addBindValue(run);
        return query.exec();
    });
    return done.map([isOurs] { return isOurs; });
}

Result<void> Journal::release(qint64 run)
{
    return inTransaction([&](QSqlQuery &query) {
        query.prepare(u"UPDATE run SET session = '' WHERE id = ? AND session = ? AND ended IS NULL"_s);
        query.addBindValue(run);
        query.addBindValue(m_session);
        return query.exec();
    });
}

} // namespace tagdesk
