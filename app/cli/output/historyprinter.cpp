// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyprinter.h"

#include "historyform.h"
#include "jsonwriter.h"
#include "outputcell.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonArray>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// "undo of 3", "rest of 4", or the note that was given.
QString remark(const RunHeader &header)
{
    if (header.undoes)
        return u"undo of "_s + QString::number(*header.undoes);
    if (header.continues)
        return u"rest of "_s + QString::number(*header.continues);
    return header.note;
}

template <typename Items>
void printJson(QIODevice &device, const Items &items)
{
    QJsonArray array;
    for (const auto &item : items)
        array.append(historyObject(item));
    device.write(jsonText(array) + '\n');
}

} // namespace

void printRuns(QIODevice &device, CliFormat format, const std::vector<JournalRun> &runs)
{
    if (format == CliFormat::Json)
        return printJson(device, runs);
    const auto fields = [](const JournalRun &run) -> OutputCells {
        return {QString::number(run.id), historyTime(run.header.started), run.header.profile,
            run.header.cloud, stateWord(run.state), QString::number(run.cells.planned),
            QString::number(run.cells.accepted), QString::number(run.cells.verified),
            QString::number(run.cells.failed), QString::number(run.cells.unknown), remark(run.header)};
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
    for (const JournalRun &run : runs)
        table.addRow(shownTexts(fields(run)));
    table.print(device);
}

void printCells(QIODevice &device, CliFormat format, const std::vector<JournalCell> &cells)
{
    if (format == CliFormat::Json)
        return printJson(device, cells);
    const auto fields = [](const JournalCell &cell) -> OutputCells {
        return {cell.id.id, cell.name, cell.key, OutputCell::value(cell.before),
            OutputCell::value(cell.after), stateWord(cell), cell.outcome.error.message,
            cell.outcome.error.requestId};
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
    for (const JournalCell &cell : cells)
        table.addRow(shownTexts(fields(cell)));
    table.print(device);
}

void printJournalCopies(QIODevice &device, CliFormat format, const std::vector<JournalCopies::Copy> &copies)
{
    if (format == CliFormat::Json) {
        QJsonArray array;
        for (const JournalCopies::Copy &copy : copies)
            array.append(QJsonObject{{u"copy"_s, copy.path}, {u"day"_s, copy.day.toString(Qt::ISODate)},
                {u"lastRun"_s, copy.lastRun}});
        device.write(jsonText(array) + '\n');
        return;
    }
    const auto fields = [](const JournalCopies::Copy &copy) -> OutputCells {
        return {copy.path, copy.day.toString(Qt::ISODate), QString::number(copy.lastRun)};
    };
    if (format == CliFormat::Csv) {
        printCsvLine(device, {u"copy"_s, u"day"_s, u"lastRun"_s});
        for (const JournalCopies::Copy &copy : copies)
            printCsvLine(device, fields(copy));
        return;
    }
    TextTable table({u"COPY"_s, u"DAY"_s, u"LAST RUN"_s});
    table.alignRight(2);
    for (const JournalCopies::Copy &copy : copies)
        table.addRow(shownTexts(fields(copy)));
    table.print(device);
}

} // namespace tagdesk
