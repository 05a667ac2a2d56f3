// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

// The half of Journal that only reads.
#include "journal.h"

#include "journalparts.h"
#include "journalrows.h"
#include "sqlreading.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

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

/// For LIKE … ESCAPE '\', anywhere in the text.
QString containing(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text + u'%';
}

Where runsMatching(const JournalFilter &filter)
{
    Where where;
    if (filter.since.isValid())
        where.add(u"run.started >= ?"_s, journalrows::timeText(filter.since));
    if (filter.until.isValid())
        where.add(u"run.started < ?"_s, journalrows::timeText(filter.until));
    if (!filter.accountId.isEmpty())
        where.add(u"run.account = ?"_s, filter.accountId);
    if (!filter.resource.isEmpty())
        where.add(u"EXISTS (SELECT 1 FROM resource WHERE resource.run = run.id AND"
                  " resource.id || char(10) || resource.name LIKE ? ESCAPE '\\')"_s,
            containing(filter.resource));
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
        .keyMark = QByteArray::fromHex(line.value(20).toString().toLatin1())};
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
