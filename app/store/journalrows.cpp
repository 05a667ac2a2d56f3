// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalrows.h"

#include <QMetaEnum>
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

/// A null string would be NULL.
QString orEmpty(const QString &text)
{
    return text.isNull() ? u""_s : text;
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
            query.bindValue(2, tag.key);
            query.bindValue(3, orEmpty(tag.value));
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
        query.bindValue(2, orEmpty(collection.region));
        query.bindValue(3, collection.kind);
        query.bindValue(4, resource.id);
        query.bindValue(5, orEmpty(resource.name));
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

bool insertParts(QSqlQuery &query, qint64 run, const RunPlan &plan)
{
    query.prepare(u"INSERT INTO part VALUES (?, ?, ?, 'queued', NULL)"_s);
    for (std::size_t at = 0; at < plan.requests.size(); ++at) {
        for (const std::size_t resource : plan.requests[at].resources) {
            query.bindValue(0, run);
            query.bindValue(1, number(at));
            query.bindValue(2, number(resource));
            if (!query.exec())
                return false;
        }
    }
    return true;
}

/// The id of the error, or an invalid value when it could not be written.
QVariant insertError(QSqlQuery &query, qint64 run, const Error &error)
{
    query.prepare(u"INSERT INTO error (run, kind, cause, status, code, message, request_id, detail)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    query.addBindValue(run);
    query.addBindValue(QString::fromLatin1(QMetaEnum::fromType<ErrorKind>().valueToKey(int(error.kind))));
    query.addBindValue(QString::fromLatin1(QMetaEnum::fromType<ErrorCause>().valueToKey(int(error.cause))));
    query.addBindValue(error.httpStatus);
    query.addBindValue(orEmpty(error.code));
    query.addBindValue(orEmpty(error.message));
    query.addBindValue(orEmpty(error.requestId));
    query.addBindValue(orEmpty(error.detail));
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

bool insertPlan(QSqlQuery &query, qint64 run, const RunPlan &plan)
{
    return insertTags(query, run, plan.tags) && insertResources(query, run, plan)
        && insertRequests(query, run, plan) && insertParts(query, run, plan);
}

bool updateParts(QSqlQuery &query, const RunNews &news)
{
    // As a rule the resources of a request fail for one reason.
    std::vector<std::pair<Error, QVariant>> errors;
    std::vector<QVariant> errorOf(news.outcomes.size());
    for (std::size_t at = 0; at < news.outcomes.size(); ++at) {
        const RowOutcome &outcome = news.outcomes[at];
        if (!carriesError(outcome.state))
            continue;
        auto known = std::ranges::find(errors, outcome.error, &std::pair<Error, QVariant>::first);
        if (known == errors.end()) {
            const QVariant id = insertError(query, news.run, outcome.error);
            if (!id.isValid())
                return false;
            known = errors.insert(errors.end(), {outcome.error, id});
        }
        errorOf[at] = known->second;
    }
    query.prepare(u"UPDATE part SET state = ?, error = ? WHERE run = ? AND request = ? AND resource = ?"_s);
    for (std::size_t at = 0; at < news.resources.size(); ++at) {
        query.bindValue(0, stateText(news.outcomes[at].state));
        query.bindValue(1, errorOf[at]);
        query.bindValue(2, news.run);
        query.bindValue(3, number(news.request));
        query.bindValue(4, number(news.resources[at]));
        if (!query.exec())
            return false;
    }
    return true;
}

std::optional<CellCounts> countCells(QSqlQuery &query, qint64 run)
{
    query.prepare(u"SELECT part.state, sum(request.keys) FROM part JOIN request"
                  " ON request.run = part.run AND request.number = part.request"
                  " WHERE part.run = ? GROUP BY part.state"_s);
    query.addBindValue(run);
    if (!query.exec())
        return std::nullopt;
    CellCounts counts;
    while (query.next())
        count(counts, state(query.value(0).toString()), query.value(1).toLongLong());
    return counts;
}

} // namespace tagdesk::journalrows
