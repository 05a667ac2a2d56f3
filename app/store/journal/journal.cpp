// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

#include "journalrows.h"
#include "sqlreading.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QUuid>
#include <QVariant>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QVariant orNull(const std::optional<qint64> &value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

Result<std::unique_ptr<Journal>> Journal::open(const QString &path, JournalFile::Today today)
{
    return JournalFile::open(path, std::move(today)).map([](std::unique_ptr<JournalFile> &&file) {
        return std::unique_ptr<Journal>(new Journal(std::move(file)));
    });
}

QString Journal::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/tagdesk/journal.sqlite"_s;
}

bool Journal::isMissing(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists() || file.isSymLink())
        return false;
    QFileInfo folder(file.path());
    while (!folder.exists() && !folder.isSymLink() && !folder.isRoot())
        folder = QFileInfo(folder.path());
    return folder.isDir();
}

Journal::Journal(std::unique_ptr<JournalFile> file)
    : m_file(std::move(file))
{
}

Journal::~Journal() = default;

QString Journal::lockPath(const QString &session) const
{
    return path() + u'.' + session + u".lock"_s;
}

/// As long as this program lives, its runs are not interrupted.
std::optional<Error> Journal::lockSession()
{
    if (m_lock)
        return std::nullopt;
    const QString session = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_lock = SessionLock::take(lockPath(session));
    if (m_lock) {
        m_session = session;
        return std::nullopt;
    }
    return makeError(ErrorKind::Internal, ErrorCause::JournalNotWritable, path());
}

SessionLock::Holder Journal::holderOf(const QString &session) const
{
    if (session.isEmpty())
        return SessionLock::Holder::Nobody; // of a run that was given back
    return session == m_session ? SessionLock::Holder::Program : SessionLock::holderOf(lockPath(session));
}

Result<qint64> Journal::begin(const RunHeader &header, const RunPlan &plan)
{
    if (const std::optional<Error> failed = lockSession())
        return failure(*failed);
    const JournalSeal &seal = m_file->seal();
    qint64 id = 0;
    const Result<void> written = m_file->inTransaction([&](QSqlQuery &query) {
        query.prepare(
            u"INSERT INTO run (session, account, profile, cloud, who, started, note, regions, project,"
            " key_mark, undoes, continues, requests, planned, endpoint)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        const QString mark = QString::fromLatin1(seal.markOf(header.cloud, header.accessKey).toHex());
        for (const QString &text : {m_session, header.accountId, header.profile, header.cloud, header.who,
                 journalrows::timeText(header.started), header.note, header.regions, header.project, mark})
            query.addBindValue(journalrows::kept(text));
        query.addBindValue(orNull(header.undoes));
        query.addBindValue(orNull(header.continues));
        query.addBindValue(static_cast<qint64>(plan.requests.size()));
        query.addBindValue(plan.cells());
        query.addBindValue(header.endpoint ? QVariant(journalrows::kept(*header.endpoint)) : QVariant());
        if (!query.exec())
            return false;
        id = query.lastInsertId().toLongLong();
        return journalrows::sealRun(query, seal, id) && journalrows::insertPlan(query, seal, id, plan)
            && (!header.continues || endRun(query, *header.continues, header.started));
    });
    return written.map([id] { return id; });
}

Result<void> Journal::write(std::span<const JournalUpdate> news)
{
    return m_file->inTransaction([&](QSqlQuery &query) {
        return std::ranges::all_of(news,
            [&](const JournalUpdate &each) { return journalrows::updateParts(query, m_file->seal(), each); });
    });
}

Result<void> Journal::end(qint64 run, const QDateTime &when)
{
    const Result<void> ended =
        m_file->inTransaction([&](QSqlQuery &query) { return endRun(query, run, when); });
    if (ended)
        m_file->keepCopy();
    return ended;
}

bool Journal::endRun(QSqlQuery &query, qint64 run, const QDateTime &when) const
{
    bool isOpen = false;
    query.prepare(u"SELECT ended IS NULL FROM run WHERE id = ?"_s);
    query.addBindValue(run);
    if (!readRows(query, [&isOpen](const QSqlQuery &row) { isOpen = row.value(0).toBool(); }))
        return false;
    if (!isOpen)
        return true;
    const std::optional<CellCounts> cells = journalrows::countCells(query, run);
    return cells
        && journalrows::changeRun(query, m_file->seal(), run,
            u"ended = ?, accepted = ?, verified = ?, failed = ?, unknown = ?"_s,
            {journalrows::timeText(when), cells->accepted, cells->verified, cells->failed, cells->unknown});
}

void Journal::abandon()
{
    m_lock.reset();
    m_session.clear();
}

Result<bool> Journal::claim(qint64 run, bool takesOver)
{
    if (const std::optional<Error> failed = lockSession())
        return failure(*failed);
    bool isOurs = false;
    QString before;
    const Result<void> done = m_file->inTransaction([&](QSqlQuery &query) {
        bool isOpen = false;
        bool isUnsure = false;
        query.prepare(u"SELECT session, ended IS NULL, EXISTS (SELECT 1 FROM part LEFT JOIN error"
                      " ON error.id = part.error WHERE part.run = run.id AND (part.state = 'unknown'"
                      " OR (part.state = 'failed' AND error.kind = 'OutcomeUnknown')))"
                      " AND NOT EXISTS (SELECT 1 FROM run AS later WHERE run.id IN"
                      " (later.continues, later.undoes)) FROM run WHERE id = ?"_s);
        query.addBindValue(run);
        if (!readRows(query, [&](const QSqlQuery &row) {
                before = row.value(0).toString();
                isOpen = row.value(1).toBool();
                isUnsure = row.value(2).toBool();
            }))
            return false;
        const SessionLock::Holder holder = isOpen ? holderOf(before) : SessionLock::Holder::Nobody;
        isOurs = (isOpen || isUnsure)
            && (before == m_session || holder == SessionLock::Holder::Nobody
                || (takesOver && holder == SessionLock::Holder::OtherMachine));
        if (!isOpen)
            before.clear(); // its program may still be there
        return !isOurs
            || journalrows::changeRun(
                query, m_file->seal(), run, u"session = ?, ended = NULL"_s, {m_session});
    });
    // The program that made it is gone, and cannot tidy up.
    if (done && isOurs && !before.isEmpty() && before != m_session)
        QFile::remove(lockPath(before));
    return done.map([isOurs] { return isOurs; });
}

Result<void> Journal::release(qint64 run)
{
    return m_file->inTransaction([&](QSqlQuery &query) {
        bool isOurs = false;
        query.prepare(u"SELECT 1 FROM run WHERE id = ? AND session = ? AND ended IS NULL"_s);
        query.addBindValue(run);
        query.addBindValue(m_session);
        return readRows(query, [&isOurs](const QSqlQuery &) { isOurs = true; })
            && (!isOurs || journalrows::changeRun(query, m_file->seal(), run, u"session = ''"_s, {}));
    });
}

} // namespace tagdesk
