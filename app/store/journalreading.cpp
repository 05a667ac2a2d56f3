// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

// The half of Journal that only reads.
#include "journal.h"

#include "journalrows.h"

#include <QMetaEnum>
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
    return {.accountId = line.value(2).toString(),
        .profile = line.value(3).toString(),
        .cloud = line.value(4).toString(),
        .who = line.value(5).toString(),
        .started = journalrows::time(line.value(6).toString()),
        .note = line.value(8).toString(),
        .undoes = optional(9),
        .continues = optional(10)};
}

/// Running where it has not ended.
JournalRun runFrom(const QSqlQuery &line)
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
    if (run.ended.isValid())
        run.state = run.cells.accepted == run.cells.planned ? RunState::Done : RunState::Incomplete;
    return run;
}

template <typename Enum>
Enum enumerator(const QString &name, Enum otherwise)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Enum>().keyToValue(name.toLatin1().constData(), &known);
    return known ? static_cast<Enum>(value) : otherwise;
}

/// From the column on; all NULL where there is no error.
Error errorFrom(const QSqlQuery &line, int column)
{
    if (line.value(column).isNull())
        return {};
    return {.kind = enumerator(line.value(column).toString(), ErrorKind::Internal),
        .cause = enumerator(line.value(column + 1).toString(), ErrorCause::Unspecified),
        .httpStatus = line.value(column + 2).toInt(),
        .code = line.value(column + 3).toString(),
        .message = line.value(column + 4).toString(),
        .requestId = line.value(column + 5).toString(),
        .detail = line.value(column + 6).toString()};
}

std::optional<QString> textOrNothing(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toString());
}

JournalCell cell(const QSqlQuery &line, const JournalRun &run)
{
    const bool isRemoval = line.value(7).toString() == "remove"_L1;
    return {.request = static_cast<std::size_t>(line.value(0).toLongLong()),
        .resource = static_cast<std::size_t>(line.value(1).toLongLong()),
        .id = {.collection = {.account = run.header.accountId,
                   .cloud = run.header.cloud,
                   .region = line.value(2).toString(),
                   .kind = line.value(3).toString()},
            .id = line.value(4).toString()},
        .name = line.value(5).toString(),
        .key = line.value(6).toString(),
        .before = textOrNothing(line.value(9)),
        .after = isRemoval ? std::nullopt : textOrNothing(line.value(8)),
        .outcome = {.state = journalrows::state(line.value(10).toString()), .error = errorFrom(line, 11)}};
}

} // namespace

Result<std::vector<JournalRun>> Journal::runs(const JournalFilter &filter) const
{
    const Where where = runsMatching(filter);
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(
        u"SELECT id, session, account, profile, cloud, who, started, ended, note, undoes, continues,"
        " requests, planned, accepted, verified, failed, unknown FROM run"_s
        + where.text() + u" ORDER BY id DESC"_s);
    where.bind(query);
    if (!query.exec())
        return failure(error(query));
    std::vector<JournalRun> runs;
    while (query.next()) {
        runs.push_back(runFrom(query));
        if (!runs.back().ended.isValid() && !isAlive(query.value(1).toString()))
            runs.back().state = RunState::Interrupted;
    }
    for (JournalRun &run : runs) {
        if (run.ended.isValid())
            continue;
        const std::optional<CellCounts> cells = journalrows::countCells(query, run.id);
        if (!cells)
            return failure(error(query));
        run.cells = *cells;
    }
    return runs;
}

Result<JournalRun> Journal::run(qint64 id) const
{
    return runs().and_then([&](const std::vector<JournalRun> &all) -> Result<JournalRun> {
        const auto found = std::ranges::find(all, id, &JournalRun::id);
        if (found != all.end())
            return *found;
        Error error;
        error.kind = ErrorKind::NotFound;
        error.detail = QString::number(id);
        return failure(error);
    });
}

Result<std::vector<JournalCell>> Journal::cells(qint64 id, const JournalFilter &filter) const
{
    const Result<JournalRun> which = run(id);
    if (!which)
        return failure(which.error());
    Where where;
    where.add(u"part.run = ?"_s, id);
    if (!filter.resource.isEmpty())
        where.add(
            u"resource.id || char(10) || resource.name LIKE ? ESCAPE '\\'"_s, containing(filter.resource));
    if (!filter.key.isEmpty())
        where.add(u"tag.key = ?"_s, filter.key);
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT part.request, part.resource, resource.region, resource.kind, resource.id,"
                  " resource.name, tag.key, request.operation, tag.value, old.value, part.state, error.kind,"
                  " error.cause, error.status, error.code, error.message, error.request_id, error.detail"
                  " FROM part"
                  " JOIN request ON request.run = part.run AND request.number = part.request"
                  " JOIN resource ON resource.run = part.run AND resource.number = part.resource"
                  " JOIN tag ON tag.run = part.run AND tag.tags = request.tags"
                  " LEFT JOIN tag AS old ON old.run = part.run AND old.tags = resource.tags_before"
                  " AND old.key = tag.key"
                  " LEFT JOIN error ON error.id = part.error"_s
        + where.text() + u" ORDER BY part.request, part.resource, tag.key LIMIT ?"_s);
    where.bind(query);
    query.addBindValue(filter.limit > 0 ? filter.limit : -1); // SQLite: below zero is no limit
    if (!query.exec())
        return failure(error(query));
    std::vector<JournalCell> cells;
    while (query.next())
        cells.push_back(cell(query, *which));
    return cells;
}

} // namespace tagdesk
