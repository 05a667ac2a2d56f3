// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalrows.h"

#include "journalparts.h"
#include "sqlreading.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <array>
#include <utility>

namespace tagdesk::journalrows {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<RowState, const char *>, 8> kStates = {{
    {RowState::Queued, "queued"},
    {RowState::Sending, "sending"},
    {RowState::Accepted, "accepted"},
    {RowState::Verified, "verified"},
    {RowState::Failed, "failed"},
    {RowState::Skipped, "skipped"},
    {RowState::Unknown, "unknown"},
    {RowState::AlreadySo, "already so"},
}};

qint64 number(std::size_t value)
{
    return static_cast<qint64>(value);
}

constexpr char16_t kByteOrderMark = 0xFEFF;

/// SQLite takes the first byte order mark of a bound text away.
QString bound(const QString &text)
{
    const QString as = kept(text);
    return as.startsWith(QChar(kByteOrderMark)) ? QChar(kByteOrderMark) + as : as;
}

QString operationText(TagOperation operation)
{
    return operation == TagOperation::Set ? u"set"_s : u"remove"_s;
}

bool insertTags(QSqlQuery &query, qint64 run, const std::vector<Tags> &sets)
{
    query.prepare(u"INSERT INTO tag VALUES (?, ?, ?, ?)"_s);
    for (std::size_t at = 0; at < sets.size(); ++at) {
        for (const Tag &tag : sets[at]) {
            query.bindValue(0, run);
            query.bindValue(1, number(at));
            query.bindValue(2, bound(tag.key));
            query.bindValue(3, bound(tag.value));
            if (!query.exec())
                return false;
        }
    }
    return true;
}

bool insertResources(QSqlQuery &query, qint64 run, const RunPlan &plan)
{
    query.prepare(u"INSERT INTO resource VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    for (std::size_t at = 0; at < plan.resources.size(); ++at) {
        const RunPlan::Resource &resource = plan.resources[at];
        const Collection &collection = plan.collections[resource.collection];
        query.bindValue(0, run);
        query.bindValue(1, number(at));
        query.bindValue(2, bound(collection.region));
        query.bindValue(3, bound(collection.kind));
        query.bindValue(4, bound(resource.id));
        query.bindValue(5, bound(resource.name));
        query.bindValue(6, number(resource.before));
        if (!query.exec())
            return false;
    }
    return true;
}

bool insertRequests(QSqlQuery &query, qint64 run, const RunPlan &plan)
{
    query.prepare(u"INSERT INTO request VALUES (?, ?, ?, ?, ?)"_s);
    for (std::size_t at = 0; at < plan.requests.size(); ++at) {
        const RunPlan::Request &request = plan.requests[at];
        query.bindValue(0, run);
        query.bindValue(1, number(at));
        query.bindValue(2, operationText(request.operation));
        query.bindValue(3, number(request.tags));
        query.bindValue(4, plan.tags[request.tags].size());
        if (!query.exec())
            return false;
    }
    return true;
}

/// The cells of a request, without the values before, in the order in which they are read again.
std::vector<SealedPart::Cell> cellsOf(Tags tags)
{
    std::ranges::sort(tags, {}, [](const Tag &tag) { return kept(tag.key).toUtf8(); });
    std::vector<SealedPart::Cell> cells;
    for (const Tag &tag : std::as_const(tags))
        cells.push_back({.key = kept(tag.key), .before = {}, .after = kept(tag.value)});
    return cells;
}

SealedPart sealedPart(const RunPlan &plan, std::size_t request, std::size_t resource)
{
    const RunPlan::Resource &of = plan.resources[resource];
    const Collection &collection = plan.collections[of.collection];
    return {.request = number(request),
        .resource = number(resource),
        .operation = operationText(plan.requests[request].operation),
        .region = kept(collection.region),
        .kind = kept(collection.kind),
        .id = kept(of.id),
        .name = kept(of.name),
        .cells = {}};
}

void takeBefore(std::vector<SealedPart::Cell> &cells, const Tags &tags)
{
    for (SealedPart::Cell &cell : cells) {
        const auto found = std::ranges::find(tags, cell.key, [](const Tag &tag) { return kept(tag.key); });
        cell.before = found == tags.end() ? std::nullopt : std::optional(kept(found->value));
    }
}

bool insertParts(QSqlQuery &query, const JournalSeal &seal, qint64 run, const RunPlan &plan)
{
    const QString queued = stateText(RowState::Queued);
    query.prepare(u"INSERT INTO part VALUES (?, ?, ?, ?, NULL, ?, ?)"_s);
    for (std::size_t at = 0; at < plan.requests.size(); ++at) {
        const std::vector<SealedPart::Cell> cells = cellsOf(plan.tags[plan.requests[at].tags]);
        for (const std::size_t resource : plan.requests[at].resources) {
            SealedPart part = sealedPart(plan, at, resource);
            part.cells = cells;
            takeBefore(part.cells, plan.tags[plan.resources[resource].before]);
            query.bindValue(0, run);
            query.bindValue(1, number(at));
            query.bindValue(2, number(resource));
            query.bindValue(3, queued);
            query.bindValue(4, seal.ofPart(run, part));
            query.bindValue(5, seal.ofState(run, part.request, part.resource, {&queued, 1}));
            if (!query.exec())
                return false;
        }
    }
    return true;
}

/// The id of the error, or an invalid value when it could not be written.
QVariant insertError(QSqlQuery &query, qint64 run, const QStringList &columns)
{
    query.prepare(u"INSERT INTO error (run, kind, cause, status, code, message, request_id, detail)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    query.addBindValue(run);
    for (const QString &column : columns)
        query.addBindValue(bound(column));
    return query.exec() ? query.lastInsertId() : QVariant();
}

bool carriesError(RowState state)
{
    return state == RowState::Failed || state == RowState::Unknown;
}

void count(CellCounts &counts, RowState state, qint64 cells)
{
    counts.planned += cells;
    switch (state) {
    case RowState::Verified:
    case RowState::AlreadySo:
        counts.verified += cells;
        [[fallthrough]];
    case RowState::Accepted:
        counts.accepted += cells;
        break;
    case RowState::Failed:
        counts.failed += cells;
        break;
    case RowState::Sending:
    case RowState::Unknown:
        counts.unknown += cells;
        break;
    case RowState::None:
    case RowState::Queued:
    case RowState::Skipped:
        break;
    }
}

} // namespace

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime time(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QString stateText(RowState state)
{
    const auto found = std::ranges::find(kStates, state, &std::pair<RowState, const char *>::first);
    return QLatin1StringView(found == kStates.end() ? "unknown" : found->second);
}

RowState state(const QString &text)
{
    const auto found = std::ranges::find_if(
        kStates, [&text](const auto &each) { return text == QLatin1StringView(each.second); });
    return found == kStates.end() ? RowState::Unknown : found->first;
}

QString kept(const QString &text)
{
    if (text.isNull())
        return u""_s;
    QString as = text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
    // SQLite reads these two as replacement characters.
    constexpr std::array<char16_t, 2> kNoncharacters = {0xFFFE, 0xFFFF};
    for (const char16_t character : kNoncharacters)
        as.replace(QChar(character), QChar(QChar::ReplacementCharacter));
    return as;
}

QString runColumns()
{
    return u"run.id, session, account, profile, cloud, who, started, ended, note, undoes, continues,"
           " requests, planned, accepted, verified, failed, unknown, endpoint, regions, project, key_mark,"
           " apply, undoes_apply, undoes_journal"_s;
}

QStringList runTexts(const QSqlQuery &row)
{
    QStringList texts;
    for (int column = 0; column < kRunColumns; ++column) {
        const QVariant value = row.value(column);
        texts.append(value.isNull() ? QString() : kept(value.toString()));
    }
    return texts;
}

bool sealRun(QSqlQuery &query, const JournalSeal &seal, qint64 run)
{
    QStringList texts;
    query.prepare(u"SELECT "_s + runColumns() + u" FROM run WHERE id = ?"_s);
    query.addBindValue(run);
    if (!readRows(query, [&texts](const QSqlQuery &row) { texts = runTexts(row); }))
        return false;
    query.prepare(u"UPDATE run SET seal = ? WHERE id = ?"_s);
    query.addBindValue(seal.ofRun(texts));
    query.addBindValue(run);
    return query.exec();
}

bool changeRun(QSqlQuery &query, const JournalSeal &seal, qint64 run, const QString &assignments,
    const QVariantList &values)
{
    bool isIntact = false;
    query.prepare(u"SELECT "_s + runColumns() + u", seal FROM run WHERE id = ?"_s);
    query.addBindValue(run);
    if (!readRows(query, [&](const QSqlQuery &row) {
            isIntact = row.value(kRunColumns).toByteArray() == seal.ofRun(runTexts(row));
        }))
        return false;
    query.prepare(u"UPDATE run SET "_s + assignments + u" WHERE id = ?"_s);
    for (const QVariant &value : values)
        query.addBindValue(value);
    query.addBindValue(run);
    return query.exec() && (!isIntact || sealRun(query, seal, run));
}

bool insertPlan(QSqlQuery &query, const JournalSeal &seal, qint64 run, const RunPlan &plan)
{
    return insertTags(query, run, plan.tags) && insertResources(query, run, plan)
        && insertRequests(query, run, plan) && insertParts(query, seal, run, plan);
}

bool updateParts(QSqlQuery &query, const JournalSeal &seal, const JournalUpdate &news)
{
    struct Written
    {
        Error error;
        QStringList columns;
        QVariant id;
    };
    // As a rule the resources of a request fail for one reason.
    std::vector<Written> errors;
    std::vector<std::ptrdiff_t> errorOf(news.outcomes.size(), -1);
    for (std::size_t at = 0; at < news.outcomes.size(); ++at) {
        const RowOutcome &outcome = news.outcomes[at];
        if (!carriesError(outcome.state))
            continue;
        auto known = std::ranges::find(errors, outcome.error, &Written::error);
        if (known == errors.end()) {
            const QStringList columns = journalparts::errorColumns(outcome.error);
            const QVariant id = insertError(query, news.run, columns);
            if (!id.isValid())
                return false;
            known = errors.insert(errors.end(), {outcome.error, columns, id});
        }
        errorOf[at] = known - errors.begin();
    }
    query.prepare(u"UPDATE part SET state = ?, error = ?, state_seal = ?"
                  " WHERE run = ? AND request = ? AND resource = ?"_s);
    for (std::size_t at = 0; at < news.resources.size(); ++at) {
        const Written *error = errorOf[at] < 0 ? nullptr : &errors[static_cast<std::size_t>(errorOf[at])];
        QStringList columns = {stateText(news.outcomes[at].state)};
        if (error != nullptr)
            columns += error->columns;
        query.bindValue(0, columns.front());
        query.bindValue(1, error == nullptr ? QVariant() : error->id);
        query.bindValue(2, seal.ofState(news.run, number(news.request), number(news.resources[at]), columns));
        query.bindValue(3, news.run);
        query.bindValue(4, number(news.request));
        query.bindValue(5, number(news.resources[at]));
        // A part that is not there has nobody to be told of.
        if (!query.exec() || query.numRowsAffected() != 1)
            return false;
    }
    return true;
}

std::optional<CellCounts> countCells(QSqlQuery &query, qint64 run)
{
    // LEFT JOIN, so that a request that is missing is missed.
    query.prepare(u"SELECT part.state, sum(request.keys) FROM part LEFT JOIN request"
                  " ON request.run = part.run AND request.number = part.request"
                  " WHERE part.run = ? GROUP BY part.state"_s);
    query.addBindValue(run);
    CellCounts counts;
    if (!readRows(query, [&counts](const QSqlQuery &row) {
            count(counts, state(row.value(0).toString()), row.value(1).toLongLong());
        }))
        return std::nullopt;
    return counts;
}

} // namespace tagdesk::journalrows
