// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

#include "historyfile.h"
#include "journalparts.h"
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

/// Conditions of a query with what they compare with.
class Where
{
public:
    void add(const QString &condition, const QVariant &value)
    {
        m_conditions.append(condition);
        m_values.append(value);
    }
    [[nodiscard]] QString text() const
    {
        return m_conditions.isEmpty() ? QString() : u" WHERE "_s + m_conditions.join(u" AND "_s);
    }
    void bind(QSqlQuery &query) const
    {
        for (const QVariant &value : m_values)
            query.addBindValue(value);
    }

private:
    QStringList m_conditions;
    QVariantList m_values;
};

Where runsMatching(const JournalFilter &filter)
{
    Where where;
    if (filter.since.isValid())
        where.add(u"run.started >= ?"_s, journalrows::timeText(filter.since));
    if (filter.until.isValid())
        where.add(u"run.started < ?"_s, journalrows::timeText(filter.until));
    if (!filter.accountId.isEmpty())
        where.add(u"run.account = ?"_s, filter.accountId);
    if (!filter.reason.isEmpty())
        where.add(u"run.note LIKE ? ESCAPE '\\'"_s, likeAnywhere(filter.reason));
    if (!filter.apply.isEmpty())
        where.add(u"run.apply = ?"_s, filter.apply);
    if (!filter.resource.isEmpty())
        where.add(u"EXISTS (SELECT 1 FROM resource WHERE resource.run = run.id AND"
                  " resource.id || char(10) || resource.name LIKE ? ESCAPE '\\')"_s,
            likeAnywhere(filter.resource));
    if (!filter.key.isEmpty())
        where.add(u"EXISTS (SELECT 1 FROM request JOIN tag USING (run, tags)"
                  " WHERE request.run = run.id AND tag.key = ?)"_s,
            filter.key);
    return where;
}

RunHeader header(const QSqlQuery &line)
{
    const auto optional = [&line](int column) {
        const QVariant value = line.value(column);
        return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
    };
    const QVariant endpoint = line.value(17);
    return {.accountId = line.value(2).toString(),
        .profile = line.value(3).toString(),
        .cloud = line.value(4).toString(),
        .who = line.value(5).toString(),
        .started = journalrows::time(line.value(6).toString()),
        .note = line.value(8).toString(),
        .undoes = optional(9),
        .continues = optional(10),
        .endpoint = endpoint.isNull() ? std::nullopt : std::optional(endpoint.toString()),
        .regions = line.value(18).toString(),
        .project = line.value(19).toString(),
        .keyMark = QByteArray::fromHex(line.value(20).toString().toLatin1()),
        .apply = line.value(21).toString(),
        .undoesApply = line.value(22).toString(),
        .undoesJournal = line.value(23).toString()};
}

std::vector<JournalCell> cellsOf(const JournalPart &part, const JournalRun &run, bool isDamaged)
{
    const bool isRemoval = part.content.operation == "remove"_L1;
    std::vector<JournalCell> cells;
    for (const SealedPart::Cell &cell : part.content.cells)
        cells.push_back({.request = static_cast<std::size_t>(part.content.request),
            .resource = static_cast<std::size_t>(part.content.resource),
            .id = {.collection = {.account = run.header.accountId,
                       .cloud = run.header.cloud,
                       .region = part.content.region,
                       .kind = part.content.kind},
                .id = part.content.id},
            .name = part.content.name,
            .key = cell.key,
            .before = cell.before,
            .after = isRemoval ? std::nullopt : std::optional(cell.after),
            .outcome = part.outcome(),
            .isDamaged = isDamaged});
    return cells;
}

QString selectRuns()
{
    return u"SELECT "_s + journalrows::runColumns() + u", seal FROM run"_s;
}

} // namespace

Result<std::unique_ptr<Journal>> Journal::open(const QString &path, JournalFile::Today today)
{
    return JournalFile::open(path, std::move(today)).map([](std::unique_ptr<JournalFile> &&file) {
        return std::unique_ptr<Journal>(new Journal(std::move(file)));
    });
}

Result<std::unique_ptr<Journal>> Journal::openForeign(const QString &path)
{
    return JournalFile::openCopy(path).map([](std::unique_ptr<JournalFile> &&file) {
        return std::unique_ptr<Journal>(new Journal(std::move(file)));
    });
}

Result<std::optional<HistoryOrigin>> Journal::origin() const
{
    return historyfile::origin(*m_file);
}

Result<void> Journal::save(const QString &path, const HistoryOrigin &origin)
{
    return historyfile::save(*m_file, path, origin);
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
            " key_mark, apply, undoes_apply, undoes_journal, undoes, continues, requests, planned, endpoint)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        const QString mark = QString::fromLatin1(seal.markOf(header.cloud, header.accessKey).toHex());
        for (const QString &text : {m_session, header.accountId, header.profile, header.cloud, header.who,
                 journalrows::timeText(header.started), header.note, header.regions, header.project, mark,
                 header.apply, header.undoesApply, header.undoesJournal})
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
                      " AND NOT EXISTS (SELECT 1 FROM run AS later WHERE later.continues = run.id OR"
                      " (later.undoes_journal = '' AND (later.undoes = run.id OR (later.undoes_apply != ''"
                      " AND later.undoes_apply = run.apply AND later.account = run.account))))"
                      " FROM run WHERE id = ?"_s);
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

/// Of a run that has not ended the counts of cells are still to come.
JournalRun Journal::runFrom(const QSqlQuery &line) const
{
    const QString ended = line.value(7).toString();
    JournalRun run{.id = line.value(0).toLongLong(),
        .header = header(line),
        .ended = ended.isEmpty() ? QDateTime() : journalrows::time(ended),
        .requests = line.value(11).toLongLong(),
        .cells = {.planned = line.value(12).toLongLong(),
            .accepted = line.value(13).toLongLong(),
            .verified = line.value(14).toLongLong(),
            .failed = line.value(15).toLongLong(),
            .unknown = line.value(16).toLongLong()}};
    if (line.value(journalrows::kRunColumns).toByteArray()
        != m_file->seal().ofRun(journalrows::runTexts(line))) {
        run.state = RunState::Damaged;
    } else if (run.ended.isValid()) {
        run.state = run.cells.accepted == run.cells.planned ? RunState::Done : RunState::Incomplete;
    } else {
        const SessionLock::Holder holder = holderOf(line.value(1).toString());
        run.state = holder == SessionLock::Holder::Nobody ? RunState::Interrupted : RunState::Running;
        run.isElsewhere = holder == SessionLock::Holder::OtherMachine;
    }
    return run;
}

std::optional<Error> Journal::countOpenCells(JournalRun &run) const
{
    if (run.ended.isValid() || run.state == RunState::Damaged)
        return std::nullopt;
    QSqlQuery query = m_file->query();
    const std::optional<CellCounts> cells = journalrows::countCells(query, run.id);
    if (!cells)
        return m_file->error(query);
    const qint64 planned = run.cells.planned;
    run.cells = *cells;
    // What is missing is not hidden by a smaller number.
    run.cells.planned = planned;
    return std::nullopt;
}

Result<std::vector<JournalRun>> Journal::runs(const JournalFilter &filter) const
{
    const Where where = runsMatching(filter);
    QSqlQuery query = m_file->query();
    query.prepare(selectRuns() + where.text() + u" ORDER BY run.id DESC"_s);
    where.bind(query);
    std::vector<JournalRun> runs;
    if (!readRows(query, [&](const QSqlQuery &row) { runs.push_back(runFrom(row)); }))
        return failure(m_file->error(query));
    query.finish();
    for (JournalRun &run : runs) {
        if (std::optional<Error> failed = countOpenCells(run))
            return failure(*failed);
    }
    return runs;
}

Result<JournalRun> Journal::run(qint64 id) const
{
    QSqlQuery query = m_file->query();
    query.prepare(selectRuns() + u" WHERE id = ?"_s);
    query.addBindValue(id);
    std::optional<JournalRun> run;
    if (!readRows(query, [&](const QSqlQuery &row) { run = runFrom(row); }))
        return failure(m_file->error(query));
    query.finish();
    if (!run) {
        return failure(makeError(ErrorKind::NotFound, ErrorCause::Unspecified, QString::number(id)));
    }
    if (std::optional<Error> failed = countOpenCells(*run))
        return failure(*failed);
    return *run;
}

Result<std::vector<JournalCell>> Journal::cells(qint64 id, const JournalFilter &filter) const
{
    const Result<JournalRun> which = run(id);
    if (!which)
        return failure(which.error());
    QSqlQuery query = m_file->query();
    const std::optional<CellCounts> counted = journalrows::countCells(query, id);
    if (!counted)
        return failure(m_file->error(query));
    const auto missing = [&](qint64 found) {
        return failure(m_file->damaged(u"run %1: %2 of %3"_s.arg(id).arg(found).arg(which->cells.planned)));
    };
    const bool isKnown = which->state != RunState::Damaged; // how many it should have
    if (isKnown && counted->planned != which->cells.planned)
        return missing(counted->planned);
    std::vector<JournalCell> cells;
    const auto isWanted = [&](const JournalCell &cell) {
        return filter.key.isEmpty() || cell.key == filter.key;
    };
    qint64 read = 0;
    const bool isRead = journalparts::read(query, id, filter.resource, [&](const JournalPart &part) {
        read += static_cast<qint64>(part.content.cells.size());
        // The seal is that of all keys together, so none is left out before it was looked at.
        for (JournalCell &cell : cellsOf(part, *which, !part.isIntact(m_file->seal(), id))) {
            if (filter.limit > 0 && static_cast<qint64>(cells.size()) == filter.limit)
                return false;
            if (isWanted(cell))
                cells.push_back(std::move(cell));
        }
        return true;
    });
    if (!isRead)
        return failure(m_file->error(query));
    if (isKnown && filter.resource.isEmpty() && filter.limit <= 0 && read != which->cells.planned)
        return missing(read);
    return cells;
}

AccountMatch Journal::compare(const RunHeader &run, const RunHeader &account) const
{
    const auto differ = [](const QString &one, const QString &other) {
        return !one.isEmpty() && !other.isEmpty() && one != other;
    };
    if (run.cloud != account.cloud || differ(run.project, account.project)
        || (run.endpoint && account.endpoint && *run.endpoint != *account.endpoint))
        return AccountMatch::Other;
    if (run.keyMark.isEmpty())
        return AccountMatch::Unmarked;
    return m_file->seal().markOf(account.cloud, account.accessKey) == run.keyMark ? AccountMatch::Same
                                                                                  : AccountMatch::OtherKey;
}

} // namespace tagdesk
