// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalfile.h"

#include "journalcopies.h"
#include "journalschema.h"
#include "privatefile.h"
#include "sqlreading.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <sys/stat.h>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBusyMs = 10'000;
constexpr qint64 kCheckedAtOnceBytes = 32 << 20;

/// Primary result codes of https://www.sqlite.org/rescode.html
enum SqliteCode : std::uint8_t {
    kNoCode = 0, // Qt could not prepare the statement
    kSqliteError = 1,
    kSqliteBusy = 5,
    kSqliteLocked = 6,
    kSqliteCorrupt = 11,
    kSqliteFull = 13,
    kSqliteNotADatabase = 26,
};

/// Something beside an empty file that no journal has which is about to be made.
bool wasUsed(const QString &path)
{
    const QFileInfo journal(path);
    const QString name = journal.fileName();
    return QFileInfo(path + u"-wal"_s).size() > 0
        || !journal.absoluteDir()
                .entryList({name + u".*.lock"_s, name + u".kept-*"_s}, QDir::Files)
                .isEmpty();
}

/// With what SQLite keeps beside it while a program has it open.
std::optional<QString> copyPrivately(const QString &from, const QString &to)
{
    for (const auto &suffix : {u""_s, u"-wal"_s}) {
        QFile file(from + suffix);
        if (!suffix.isEmpty() && file.size() == 0)
            continue;
        if (!file.copy(to + suffix))
            return file.errorString();
        QFile::setPermissions(to + suffix, kPrivateFile);
    }
    return std::nullopt;
}

/// Device and number of a file; zeros for none.
std::pair<quint64, quint64> placeOf(const QString &path)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return {};
    return {facts.st_dev, facts.st_ino};
}

/// A single number; nullopt when the statement failed.
std::optional<qint64> number(QSqlQuery &query, const QString &statement)
{
    qint64 found = 0;
    if (!readRows(query, statement, [&found](const QSqlQuery &row) { found = row.value(0).toLongLong(); }))
        return std::nullopt;
    return found;
}

} // namespace

JournalFile::JournalFile(QString path, Today today)
    : m_path(std::move(path))
    , m_today(std::move(today))
    , m_connection(u"journal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_seal({})
{
}

JournalFile::~JournalFile()
{
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<JournalFile>> JournalFile::open(const QString &path, Today today)
{
    std::unique_ptr<JournalFile> file(new JournalFile(path, std::move(today)));
    if (const std::optional<Error> error = file->connectFile())
        return failure(*error);
    return file;
}

Result<std::unique_ptr<JournalFile>> JournalFile::openCopy(const QString &path)
{
    const auto unreadable = [&path](const QString &words) {
        return failure(makeError(ErrorKind::Invalid, ErrorCause::FileNotReadable, path, words));
    };
    if (!QFileInfo(path).isFile())
        return unreadable({});
    auto foreign = std::make_unique<Foreign>();
    foreign->path = path;
    if (!foreign->folder.isValid())
        return unreadable(foreign->folder.errorString());
    const QString copy = foreign->folder.filePath(u"history.sqlite"_s);
    if (const std::optional<QString> words = copyPrivately(path, copy))
        return unreadable(*words);
    std::unique_ptr<JournalFile> file(new JournalFile(copy, [] { return QDate::currentDate(); }));
    file->m_foreign = std::move(foreign);
    if (const std::optional<Error> error = file->connectFile())
        return failure(*error);
    return file;
}

std::optional<Error> JournalFile::connectFile()
{
    const bool isNew = !QFileInfo::exists(m_path);
    if (!isNew && QFileInfo(m_path).size() == 0 && wasUsed(m_path))
        return trouble(ErrorCause::JournalEmptied, {});
    if (const std::optional<QString> words = makePrivateFile(m_path))
        return trouble(ErrorCause::JournalNotWritable, *words);
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        narrowToOwner(m_path + suffix);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyMs));
    if (!m_database.open())
        return trouble(ErrorCause::JournalNotWritable, m_database.lastError().text());
    m_place = placeOf(m_path);
    int version = 0;
    if (std::optional<Error> foreign = identify(version))
        return foreign;
    if (std::optional<Error> refused = isForeign() ? identifyForeign() : std::nullopt)
        return refused;
    const bool isSmall = isForeign() || QFileInfo(m_path).size() <= kCheckedAtOnceBytes;
    if (isSmall || version < kJournalVersion) {
        if (std::optional<Error> found = checkPages())
            return found;
        m_isChecked = true;
    }
    if (std::optional<Error> failed = migrate(version))
        return failed;
    if (std::optional<Error> failed = readKey())
        return failed;
    // Whoever moved the file away has numbers in mind that must not come to mean other runs.
    constexpr qint64 kGap = 1'000;
    const std::vector<JournalCopies::Copy> copies = JournalCopies(m_path).all();
    if (isNew && !copies.empty()) {
        if (const Result<void> raised = raiseNumbers(copies.front().lastRun + kGap); !raised)
            return raised.error();
    }
    if (m_isChecked)
        keepCopy();
    return std::nullopt;
}

std::optional<Error> JournalFile::readKey()
{
    QSqlQuery reading = query();
    const std::optional<QByteArray> key = sealKey(reading);
    if (!key)
        return error(reading);
    if (key->isEmpty())
        return damaged(u"seal_key"_s);
    m_seal = JournalSeal(*key);
    return std::nullopt;
}

/// What a journal never has could act when the tables are read.
std::optional<Error> JournalFile::identifyForeign() const
{
    QSqlQuery reading = query();
    if (!reading.exec(u"PRAGMA trusted_schema = OFF"_s))
        return error(reading);
    const std::optional<qint64> acting =
        number(reading, u"SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')"_s);
    if (!acting)
        return error(reading);
    return *acting == 0 ? std::nullopt : std::optional(trouble(ErrorCause::JournalForeign, {}));
}

/// A file of somebody else is left as it is, and so is one of ours whose head is damaged.
std::optional<Error> JournalFile::identify(int &version) const
{
    QSqlQuery reading = query();
    const std::optional<qint64> application = number(reading, u"PRAGMA application_id"_s);
    const std::optional<qint64> told = application ? number(reading, u"PRAGMA user_version"_s) : std::nullopt;
    if (!told)
        return error(reading);
    QSet<QString> tables;
    if (!readRows(reading, u"SELECT name FROM sqlite_master WHERE type = 'table'"_s,
            [&tables](const QSqlQuery &row) { tables.insert(row.value(0).toString()); }))
        return error(reading);
    version = static_cast<int>(*told);
    const bool isOurs =
        *application == kJournalApplication || (isForeign() && *application == kHistoryApplication);
    const bool hasOurTables = tables.contains(u"run"_s) || tables.contains(u"part"_s);
    if (version == 0 && *application == 0 && tables.isEmpty() && !isForeign())
        return std::nullopt;
    if (version < 0 || (!isOurs && (*application != 0 || version == 0 || !hasOurTables)))
        return trouble(ErrorCause::JournalForeign, {});
    if (version > kJournalVersion)
        return trouble(ErrorCause::JournalNewer, QString::number(version));
    if (isOurs != (version >= kFirstSealedVersion))
        return damaged(u"user_version %1, application_id %2"_s.arg(version).arg(*application));
    for (const QString &table : journalTables()) {
        if (!tables.contains(table))
            return damaged(u"no such table: %1"_s.arg(table));
    }
    return std::nullopt;
}

std::optional<Error> JournalFile::migrate(int version)
{
    if (version > 0 && version < kJournalVersion && !isForeign()) {
        if (const std::optional<QString> words = copy(version))
            return trouble(ErrorCause::JournalNotWritable, *words);
    }
    QSqlQuery writing = query();
    // FULL: a power cut loses nothing that was told to be written.
    for (const auto &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s}) {
        if (!writing.exec(pragma))
            return error(writing);
    }
    writing.finish();
    if (!migrateJournal(m_database, writing, version))
        return error(writing);
    return std::nullopt;
}

std::optional<Error> JournalFile::checkPages() const
{
    QSqlQuery reading = query();
    QString verdict;
    if (!readRows(reading, u"PRAGMA integrity_check(1)"_s,
            [&verdict](const QSqlQuery &row) { verdict = row.value(0).toString(); }))
        return error(reading);
    return verdict == "ok"_L1 ? std::nullopt : std::optional(damaged(verdict));
}

Result<void> JournalFile::check()
{
    if (!m_isChecked) {
        m_damage = checkPages();
        m_isChecked = true;
        if (!m_damage)
            keepCopy();
    }
    return m_damage ? Result<void>(failure(*m_damage)) : Result<void>();
}

bool JournalFile::isReplaced() const
{
    return !isForeign() && placeOf(m_path) != m_place;
}

void JournalFile::keepCopy()
{
    if (isForeign())
        return;
    const QDate today = m_today();
    const std::vector<JournalCopies::Copy> copies = JournalCopies(m_path).all();
    const bool isKept = std::ranges::any_of(copies, [&today](const JournalCopies::Copy &copy) {
        return copy.day == today && copy.version == kJournalVersion;
    });
    if (!isKept)
        std::ignore = copy(kJournalVersion);
}

std::optional<QString> JournalFile::copy(int version) const
{
    QSqlQuery reading = query();
    const std::optional<qint64> last = number(reading, u"SELECT max(id) FROM run"_s);
    const QString words = reading.lastError().text();
    reading.finish();
    if (!last)
        return words;
    return *last == 0 ? std::nullopt : JournalCopies(m_path).keep(m_database, m_today(), *last, version);
}

Result<void> JournalFile::inTransaction(const std::function<bool(QSqlQuery &)> &work)
{
    if (isForeign())
        return failure(trouble(ErrorCause::JournalNotWritable, {}));
    if (Result<void> checked = check(); !checked)
        return checked;
    QSqlQuery writing = query();
    if (writing.exec(u"BEGIN IMMEDIATE"_s) && work(writing)) {
        QSqlQuery commit = query();
        if (commit.exec(u"COMMIT"_s))
            return {};
        const Error failed = error(commit);
        commit.exec(u"ROLLBACK"_s);
        return failure(failed);
    }
    const Error failed = error(writing);
    query().exec(u"ROLLBACK"_s);
    return failure(failed);
}

Result<void> JournalFile::raiseNumbers(qint64 last)
{
    return inTransaction([last](QSqlQuery &writing) {
        writing.prepare(u"UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'run'"_s);
        writing.addBindValue(last);
        if (!writing.exec())
            return false;
        if (writing.numRowsAffected() > 0)
            return true;
        writing.prepare(u"INSERT INTO sqlite_sequence (name, seq) VALUES ('run', ?)"_s);
        writing.addBindValue(last);
        return writing.exec();
    });
}

QSqlQuery JournalFile::query() const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    return query;
}

Error JournalFile::trouble(ErrorCause cause, const QString &words) const
{
    if (isForeign())
        return makeError(ErrorKind::Invalid, cause, m_foreign->path, words);
    Error error = makeError(ErrorKind::Internal, cause, m_path, words);
    error.keptCopy = JournalCopies(m_path).newest();
    return error;
}

Error JournalFile::damaged(const QString &words) const
{
    return trouble(ErrorCause::JournalDamaged, words);
}

Error JournalFile::error(const QSqlQuery &query) const
{
    const QSqlError last = query.lastError();
    constexpr int kPrimary = 0xff; // the rest of an extended code says more of the same
    switch (last.nativeErrorCode().toInt() & kPrimary) {
    // Our statements are right, so the tables are not.
    case kNoCode:
    case kSqliteError:
    case kSqliteCorrupt:
    case kSqliteNotADatabase:
        return damaged(last.text());
    case kSqliteBusy:
    case kSqliteLocked:
        return trouble(ErrorCause::JournalLocked, last.text());
    case kSqliteFull:
        return trouble(ErrorCause::DiskFull, last.text());
    default:
        return trouble(ErrorCause::JournalNotWritable, last.text());
    }
}

} // namespace tagdesk
