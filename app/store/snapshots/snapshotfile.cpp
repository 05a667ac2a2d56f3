// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotfile.h"

#include "privatefile.h"
#include "sqlreading.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <tuple>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// PRAGMA user_version of the file that this program writes.
constexpr int kSnapshotVersion = 1;
/// PRAGMA application_id: "TgDS" in ASCII.
constexpr int kSnapshotApplication = 0x54674453;
constexpr int kSnapshotBusyMs = 10'000;

/// Primary result codes of https://www.sqlite.org/rescode.html
enum SnapshotSqliteCode : std::uint8_t {
    kSnapshotBusy = 5,
    kSnapshotLocked = 6,
    kSnapshotReadOnly = 8,
    kSnapshotIo = 10,
    kSnapshotFull = 13,
    kSnapshotCannotOpen = 14,
};

/// Times are UTC texts in ISO 8601. `content` names what a scope listed: NULL where it was not read. Pages
/// are named by their content, too, so that equal ones stand there once; see snapshotpages.
const QStringList &statements()
{
    static const QStringList all = {
        u"CREATE TABLE snapshot (id INTEGER PRIMARY KEY AUTOINCREMENT, taken TEXT NOT NULL,"
        " seen TEXT NOT NULL, name TEXT NOT NULL, journal TEXT NOT NULL, last_run INTEGER NOT NULL,"
        " accounts TEXT NOT NULL, seal BLOB NOT NULL)"_s,
        u"CREATE TABLE content (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE,"
        " resources INTEGER NOT NULL, not_read INTEGER NOT NULL)"_s,
        u"CREATE TABLE snapshot_scope (snapshot INTEGER NOT NULL, number INTEGER NOT NULL,"
        " account TEXT NOT NULL, cloud TEXT NOT NULL, region TEXT NOT NULL, kind TEXT NOT NULL,"
        " parent TEXT NOT NULL, only_tagged INTEGER NOT NULL, content INTEGER,"
        " PRIMARY KEY (snapshot, number)) WITHOUT ROWID"_s,
        u"CREATE TABLE page (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, bytes BLOB NOT NULL)"_s,
        u"CREATE TABLE content_page (content INTEGER NOT NULL, number INTEGER NOT NULL,"
        " page INTEGER NOT NULL, PRIMARY KEY (content, number)) WITHOUT ROWID"_s,
        u"CREATE INDEX snapshot_scope_content ON snapshot_scope (content)"_s,
        u"CREATE INDEX content_page_page ON content_page (page)"_s,
        u"PRAGMA application_id = %1"_s.arg(kSnapshotApplication),
        u"PRAGMA user_version = %1"_s.arg(kSnapshotVersion),
    };
    return all;
}

} // namespace

SnapshotFile::SnapshotFile(QString path)
    : m_path(std::move(path))
    , m_connection(u"snapshots-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

SnapshotFile::~SnapshotFile()
{
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

SnapshotResult<std::unique_ptr<SnapshotFile>> SnapshotFile::open(const QString &path)
{
    std::unique_ptr<SnapshotFile> file(new SnapshotFile(path));
    if (std::optional<SnapshotTrouble> found = file->connectFile())
        return tl::unexpected(*std::move(found));
    return file;
}

std::optional<SnapshotTrouble> SnapshotFile::connectFile()
{
    const auto notWritable = [this](const QString &words) {
        return SnapshotTrouble{.kind = SnapshotTrouble::Kind::NotWritable, .path = m_path, .words = words};
    };
    if (const std::optional<QString> words = makePrivateFile(m_path))
        return notWritable(*words);
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        narrowToOwner(m_path + suffix);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kSnapshotBusyMs));
    if (!m_database.open())
        return notWritable(m_database.lastError().text());
    int version = 0;
    if (std::optional<SnapshotTrouble> found = identify(version))
        return found;
    QSqlQuery setting = query();
    // A power cut may cost the last snapshot and never the file: the next listing brings the same again.
    for (const auto &pragma : {u"PRAGMA auto_vacuum = INCREMENTAL"_s, u"PRAGMA journal_mode = WAL"_s,
             u"PRAGMA synchronous = NORMAL"_s}) {
        if (!setting.exec(pragma))
            return trouble(setting);
    }
    setting.finish();
    return version == 0 ? makeTables() : std::nullopt;
}

/// A file of somebody else is left as it is, and so is one of ours whose head is damaged.
std::optional<SnapshotTrouble> SnapshotFile::identify(int &version) const
{
    QSqlQuery reading = query();
    qint64 application = 0;
    qint64 tables = 0;
    const auto into = [](auto &target) {
        return [&target](const QSqlQuery &row) {
            target = static_cast<std::remove_reference_t<decltype(target)>>(row.value(0).toLongLong());
        };
    };
    if (!readRows(reading, u"PRAGMA application_id"_s, into(application))
        || !readRows(reading, u"PRAGMA user_version"_s, into(version))
        || !readRows(reading, u"SELECT count(*) FROM sqlite_master"_s, into(tables)))
        return trouble(reading);
    if (application == 0 && version == 0 && tables == 0)
        return std::nullopt;
    if (application != kSnapshotApplication || version <= 0)
        return SnapshotTrouble{.kind = SnapshotTrouble::Kind::Foreign, .path = m_path};
    if (version > kSnapshotVersion)
        return SnapshotTrouble{.kind = SnapshotTrouble::Kind::Newer, .path = m_path};
    return std::nullopt;
}

std::optional<SnapshotTrouble> SnapshotFile::makeTables()
{
    const SnapshotResult<void> made = inTransaction([](QSqlQuery &writing) {
        // Of two programs that start at once, the second finds it done.
        int version = 0;
        if (!readRows(writing, u"PRAGMA user_version"_s,
                [&version](const QSqlQuery &row) { version = row.value(0).toInt(); }))
            return false;
        return version == kSnapshotVersion
            || std::ranges::all_of(
                statements(), [&writing](const QString &statement) { return writing.exec(statement); });
    });
    return made ? std::nullopt : std::optional(made.error());
}

QSqlQuery SnapshotFile::query() const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    return query;
}

SnapshotResult<void> SnapshotFile::inTransaction(const std::function<bool(QSqlQuery &)> &work)
{
    QSqlQuery writing = query();
    if (writing.exec(u"BEGIN IMMEDIATE"_s) && work(writing)) {
        QSqlQuery commit = query();
        if (commit.exec(u"COMMIT"_s))
            return {};
        const SnapshotTrouble failed = trouble(commit);
        commit.exec(u"ROLLBACK"_s);
        return tl::unexpected(failed);
    }
    const SnapshotTrouble failed = trouble(writing);
    query().exec(u"ROLLBACK"_s);
    return tl::unexpected(failed);
}

void SnapshotFile::shrink()
{
    std::ignore = inTransaction([](QSqlQuery &freeing) {
        qint64 pages = 0;
        if (!readRows(freeing, u"PRAGMA freelist_count"_s,
                [&pages](const QSqlQuery &row) { pages = row.value(0).toLongLong(); }))
            return false;
        // Each step frees one page, and Qt takes one step through what has no columns.
        for (; pages > 0; --pages) {
            if (!freeing.exec(u"PRAGMA incremental_vacuum"_s))
                return false;
        }
        freeing.finish(); // else it is still at work, and nothing can be committed
        return true;
    });
    QSqlQuery writing = query();
    std::ignore = readRows(writing, u"PRAGMA wal_checkpoint(TRUNCATE)"_s, [](const QSqlQuery & /*row*/) {});
}

SnapshotTrouble SnapshotFile::damaged(const QString &words) const
{
    return {.kind = SnapshotTrouble::Kind::Damaged, .path = m_path, .text = {}, .words = words};
}

SnapshotTrouble SnapshotFile::trouble(const QSqlQuery &query) const
{
    const QSqlError last = query.lastError();
    SnapshotTrouble trouble = damaged(last.text());
    constexpr int kPrimary = 0xff; // the rest of an extended code says more of the same
    switch (last.nativeErrorCode().toInt() & kPrimary) {
    case kSnapshotBusy:
    case kSnapshotLocked:
        trouble.kind = SnapshotTrouble::Kind::Busy;
        break;
    case kSnapshotFull:
        trouble.kind = SnapshotTrouble::Kind::DiskFull;
        break;
    case kSnapshotReadOnly:
    case kSnapshotIo:
    case kSnapshotCannotOpen:
        trouble.kind = SnapshotTrouble::Kind::NotWritable;
        break;
    default: // our statements are right, so the tables are not
        break;
    }
    return trouble;
}

} // namespace tagdesk
