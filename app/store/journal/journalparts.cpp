// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalparts.h"

#include "journalrows.h"
#include "sqlreading.h"

#include <QMetaEnum>
#include <QSqlQuery>
#include <QVariant>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

enum Column : std::uint8_t {
    kRequest,
    kResource,
    kRegion,
    kKind,
    kId,
    kName,
    kKey,
    kOperation,
    kValue,
    kBefore,
    kState,
    kContentSeal,
    kStateSeal,
    kFirstOfError,
};
constexpr int kErrorColumns = 7;

QString text(const QSqlQuery &row, int column)
{
    return row.value(column).toString();
}

JournalPart startOf(const QSqlQuery &row)
{
    JournalPart part;
    part.content = {.request = row.value(kRequest).toLongLong(),
        .resource = row.value(kResource).toLongLong(),
        .operation = text(row, kOperation),
        .region = text(row, kRegion),
        .kind = text(row, kKind),
        .id = text(row, kId),
        .name = text(row, kName),
        .cells = {}};
    part.state = {text(row, kState)};
    if (!row.value(kFirstOfError).isNull()) {
        for (int column = kFirstOfError; column < kFirstOfError + kErrorColumns; ++column)
            part.state.append(text(row, column));
    }
    part.contentSeal = row.value(kContentSeal).toByteArray();
    part.stateSeal = row.value(kStateSeal).toByteArray();
    return part;
}

template <typename Enum>
Enum enumerator(const QString &name, Enum otherwise)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Enum>().keyToValue(name.toLatin1().constData(), &known);
    return known ? static_cast<Enum>(value) : otherwise;
}

} // namespace

bool JournalPart::isIntact(const JournalSeal &seal, qint64 run) const
{
    return contentSeal == seal.ofPart(run, content)
        && stateSeal == seal.ofState(run, content.request, content.resource, state);
}

RowOutcome JournalPart::outcome() const
{
    RowOutcome outcome{.state = journalrows::state(state.value(0)), .error = {}};
    if (state.size() == 1)
        return outcome;
    outcome.error = {.kind = enumerator(state.value(1), ErrorKind::Internal),
        .cause = enumerator(state.value(2), ErrorCause::Unspecified),
        .httpStatus = state.value(3).toInt(),
        .code = state.value(4),
        .message = state.value(5),
        .requestId = state.value(6),
        .detail = state.value(7)};
    return outcome;
}

namespace journalparts {

QStringList errorColumns(const Error &error)
{
    return {QString::fromLatin1(QMetaEnum::fromType<ErrorKind>().valueToKey(int(error.kind))),
        QString::fromLatin1(QMetaEnum::fromType<ErrorCause>().valueToKey(int(error.cause))),
        QString::number(error.httpStatus), journalrows::kept(error.code), journalrows::kept(error.message),
        journalrows::kept(error.requestId), journalrows::kept(error.detail)};
}

bool read(QSqlQuery &query, qint64 run, const QString &resource,
    const std::function<bool(const JournalPart &part)> &take)
{
    // LEFT JOIN, so that no part is missing from the list because of a line that is missing elsewhere.
    QString statement =
        u"SELECT part.request, part.resource, resource.region, resource.kind, resource.id, resource.name,"
        " tag.key, request.operation, tag.value, old.value, part.state, part.seal, part.state_seal,"
        " error.kind, error.cause, error.status, error.code, error.message, error.request_id, error.detail"
        " FROM part"
        " LEFT JOIN request ON request.run = part.run AND request.number = part.request"
        " LEFT JOIN resource ON resource.run = part.run AND resource.number = part.resource"
        " LEFT JOIN tag ON tag.run = part.run AND tag.tags = request.tags"
        " LEFT JOIN tag AS old ON old.run = part.run AND old.tags = resource.tags_before"
        " AND old.key = tag.key"
        " LEFT JOIN error ON error.id = part.error"
        " WHERE part.run = ?"_s;
    if (!resource.isEmpty())
        statement += u" AND resource.id || char(10) || resource.name LIKE ? ESCAPE '\\'"_s;
    if (!query.prepare(statement + u" ORDER BY part.request, part.resource, tag.key"_s))
        return false;
    query.addBindValue(run);
    if (!resource.isEmpty())
        query.addBindValue(likeAnywhere(resource));
    std::optional<JournalPart> part;
    bool goesOn = true;
    const bool isRead = readRowsWhile(query, [&](const QSqlQuery &row) {
        if (!part || part->content.request != row.value(kRequest).toLongLong()
            || part->content.resource != row.value(kResource).toLongLong()) {
            goesOn = !part || take(*part);
            if (!goesOn)
                return false;
            part = startOf(row);
        }
        const QVariant before = row.value(kBefore);
        part->content.cells.push_back({.key = text(row, kKey),
            .before = before.isNull() ? std::nullopt : std::optional(before.toString()),
            .after = text(row, kValue)});
        return true;
    });
    if (isRead && goesOn && part)
        std::ignore = take(*part);
    return isRead;
}

std::optional<qint64> seal(QSqlQuery &query, const JournalSeal &seal, qint64 run)
{
    struct Sealed
    {
        qint64 request = 0;
        qint64 resource = 0;
        QByteArray content;
        QByteArray state;
    };
    std::vector<Sealed> parts;
    qint64 cells = 0;
    const bool isRead = read(query, run, {}, [&](const JournalPart &part) {
        const SealedPart &content = part.content;
        cells += static_cast<qint64>(content.cells.size());
        parts.push_back({.request = content.request,
            .resource = content.resource,
            .content = seal.ofPart(run, content),
            .state = seal.ofState(run, content.request, content.resource, part.state)});
        return true;
    });
    if (!isRead
        || !query.prepare(
            u"UPDATE part SET seal = ?, state_seal = ? WHERE run = ? AND request = ? AND resource = ?"_s))
        return std::nullopt;
    for (const Sealed &part : parts) {
        query.bindValue(0, part.content);
        query.bindValue(1, part.state);
        query.bindValue(2, run);
        query.bindValue(3, part.request);
        query.bindValue(4, part.resource);
        if (!query.exec())
            return std::nullopt;
    }
    return cells;
}

} // namespace journalparts

} // namespace tagdesk
