// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyprinter.h"

#include "clitext.h"
#include "csvtext.h"
#include "displaywidth.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &time)
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
    }
    Q_UNREACHABLE();
}

QString stateWord(RowState state)
{
    switch (state) {
    case RowState::Sending:
    case RowState::Unknown:
        return u"unknown"_s;
    case RowState::Accepted:
        return u"accepted"_s;
    case RowState::Verified:
        return u"verified"_s;
    case RowState::Failed:
        return u"failed"_s;
    case RowState::None:
    case RowState::Queued:
    case RowState::Skipped:
        break;
    }
    return u"not sent"_s;
}

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

/// "undo of 3", "rest of 4", or the note that was given.
QString remark(const RunHeader &header)
{
    if (header.undoes)
        return u"undo of %1"_s.arg(*header.undoes);
    if (header.continues)
        return u"rest of %1"_s.arg(*header.continues);
    return header.note;
}

QJsonObject toObject(const JournalRun &run)
{
    const CellCounts &cells = run.cells;
    return {{u"run"_s, run.id}, {u"profile"_s, run.header.profile}, {u"cloud"_s, run.header.cloud},
        {u"who"_s, run.header.who}, {u"started"_s, timeText(run.header.started)},
        {u"ended"_s, run.ended.isValid() ? QJsonValue(timeText(run.ended)) : QJsonValue(QJsonValue::Null)},
        {u"state"_s, stateWord(run.state)}, {u"note"_s, run.header.note},
        {u"undoes"_s, orNull(run.header.undoes)}, {u"continues"_s, orNull(run.header.continues)},
        {u"requests"_s, run.requests},
        {u"cells"_s,
            QJsonObject{{u"planned"_s, cells.planned}, {u"accepted"_s, cells.accepted},
                {u"verified"_s, cells.verified}, {u"failed"_s, cells.failed},
                {u"unknown"_s, cells.unknown}}}};
}

QJsonObject toObject(const JournalCell &cell)
{
    return {{u"id"_s, cell.id.id}, {u"name"_s, cell.name}, {u"region"_s, cell.id.collection.region},
        {u"kind"_s, cell.id.collection.kind}, {u"key"_s, cell.key}, {u"before"_s, orNull(cell.before)},
        {u"after"_s, orNull(cell.after)}, {u"state"_s, stateWord(cell.outcome.state)},
        {u"message"_s, cell.outcome.error.message}, {u"requestId"_s, cell.outcome.error.requestId}};
}

template <typename Items>
void printJson(QIODevice &device, const Items &items)
{
    QJsonArray array;
    for (const auto &item : items)
        array.append(toObject(item));
    device.write(QJsonDocument(array).toJson(QJsonDocument::Compact) + '\n');
}

/// In a CSV file an absent tag is a blank, which an empty value is not.
QString cellText(const std::optional<QString> &value, CliFormat format)
{
    if (format == CliFormat::Table)
        return printable(valueText(value.value_or(QString())));
    return value ? QString::fromStdString(writeCell(value->toStdString())) : QString();
}

/// What no tag is made of; a spreadsheet must not take it for a formula.
QString nameText(const QString &text, CliFormat format)
{
    return format == CliFormat::Csv ? QString::fromStdString(writeName(text.toStdString())) : text;
}

} // namespace

void printRuns(QIODevice &device, CliFormat format, const std::vector<JournalRun> &runs)
{
    if (format == CliFormat::Json)
        return printJson(device, runs);
    const auto fields = [](const JournalRun &run) -> QStringList {
        return {QString::number(run.id), timeText(run.header.started), run.header.profile, run.header.cloud,
            stateWord(run.state), QString::number(run.cells.planned), QString::number(run.cells.accepted),
            QString::number(run.cells.verified), QString::number(run.cells.failed),
            QString::number(run.cells.unknown), remark(run.header)};
    };
    if (format == CliFormat::Csv) {
        printCsvLine(device,
            {u"run"_s, u"started"_s, u"profile"_s, u"cloud"_s, u"state"_s, u"planned"_s, u"accepted"_s,
                u"verified"_s, u"failed"_s, u"unknown"_s, u"note"_s});
        for (const JournalRun &run : runs)
            printCsvLine(device, fields(run));
        return;
    }
    TextTable table({u"RUN"_s, u"STARTED"_s, u"PROFILE"_s, u"CLOUD"_s, u"STATE"_s, u"CHANGES"_s,
        u"ACCEPTED"_s, u"VERIFIED"_s, u"FAILED"_s, u"UNKNOWN"_s, u"NOTE"_s});
    constexpr int kFirstNumber = 5;
    constexpr int kLastNumber = 9;
    table.alignRight(0);
    for (int column = kFirstNumber; column <= kLastNumber; ++column)
        table.alignRight(column);
    for (const JournalRun &run : runs) {
        QStringList line = fields(run);
        for (QString &field : line)
            field = printable(field);
        table.addRow(line);
    }
    table.print(device);
}

void printCells(QIODevice &device, CliFormat format, const std::vector<JournalCell> &cells)
{
    if (format == CliFormat::Json)
        return printJson(device, cells);
    const auto fields = [format](const JournalCell &cell) -> QStringList {
        return {nameText(cell.id.id, format), nameText(cell.name, format), nameText(cell.key, format),
            cellText(cell.before, format), cellText(cell.after, format), stateWord(cell.outcome.state),
            nameText(cell.outcome.error.message, format), cell.outcome.error.requestId};
    };
    if (format == CliFormat::Csv) {
        printCsvLine(device,
            {u"id"_s, u"name"_s, u"key"_s, u"before"_s, u"after"_s, u"state"_s, u"message"_s,
                u"requestId"_s});
        for (const JournalCell &cell : cells)
            printCsvLine(device, fields(cell));
        return;
    }
    TextTable table(
        {u"ID"_s, u"NAME"_s, u"KEY"_s, u"BEFORE"_s, u"AFTER"_s, u"STATE"_s, u"MESSAGE"_s, u"REQUEST"_s});
    for (const JournalCell &cell : cells) {
        QStringList line = fields(cell);
        for (QString &field : line)
            field = printable(field);
        table.addRow(line);
    }
    table.print(device);
}

} // namespace tagdesk
