// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyform.h"

#include "csvtext.h"

#include <QJsonValue>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// What an earlier version did not write is empty.
QJsonValue knownOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

} // namespace

QString historyTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString stateWord(RunState state)
{
    switch (state) {
    case RunState::Running:
        return u"running"_s;
    case RunState::Interrupted:
        return u"interrupted"_s;
    case RunState::Done:
        return u"done"_s;
    case RunState::Incomplete:
        return u"incomplete"_s;
    case RunState::Damaged:
        return u"damaged"_s;
    }
    Q_UNREACHABLE();
}

QString stateWord(const JournalCell &cell)
{
    if (cell.isDamaged)
        return u"damaged"_s;
    switch (cell.outcome.state) {
    case RowState::Sending:
    case RowState::Unknown:
        return u"unknown"_s;
    case RowState::Accepted:
        return u"accepted"_s;
    case RowState::Verified:
        return u"verified"_s;
    case RowState::AlreadySo:
        return u"already so"_s;
    case RowState::Failed:
        return u"failed"_s;
    case RowState::None:
    case RowState::Queued:
    case RowState::Skipped:
        break;
    }
    return u"not sent"_s;
}

QJsonObject historyObject(const JournalRun &run)
{
    const CellCounts &cells = run.cells;
    return {{u"run"_s, run.id}, {u"profile"_s, run.header.profile}, {u"cloud"_s, run.header.cloud},
        {u"endpoint"_s, orNull(run.header.endpoint)}, {u"project"_s, run.header.project},
        {u"regions"_s, run.header.regions}, {u"who"_s, run.header.who},
        {u"started"_s, historyTime(run.header.started)},
        {u"ended"_s, run.ended.isValid() ? QJsonValue(historyTime(run.ended)) : QJsonValue(QJsonValue::Null)},
        {u"state"_s, stateWord(run.state)}, {u"reason"_s, run.header.note},
        {u"apply"_s, knownOrNull(run.header.apply)}, {u"undoes"_s, orNull(run.header.undoes)},
        {u"undoesApply"_s, knownOrNull(run.header.undoesApply)},
        {u"undoesHistory"_s, knownOrNull(run.header.undoesJournal)},
        {u"continues"_s, orNull(run.header.continues)}, {u"requests"_s, run.requests},
        {u"cells"_s,
            QJsonObject{{u"planned"_s, cells.planned}, {u"accepted"_s, cells.accepted},
                {u"verified"_s, cells.verified}, {u"failed"_s, cells.failed},
                {u"unknown"_s, cells.unknown}}}};
}

QJsonObject historyObject(const JournalCell &cell)
{
    const Error &error = cell.outcome.error;
    return {{u"id"_s, cell.id.id}, {u"name"_s, cell.name}, {u"region"_s, cell.id.collection.region},
        {u"kind"_s, cell.id.collection.kind}, {u"key"_s, cell.key}, {u"before"_s, orNull(cell.before)},
        {u"after"_s, orNull(cell.after)}, {u"state"_s, stateWord(cell)}, {u"code"_s, error.code},
        {u"message"_s, error.message}, {u"requestId"_s, error.requestId}};
}

std::string historyValue(const std::optional<QString> &value)
{
    return value ? writeCell(value->toStdString()) : std::string();
}

} // namespace tagdesk
