// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyprinter.h"

#include "historyform.h"
#include "jsonwriter.h"
#include "outputcell.h"
#include "scopetext.h"
#include "tabletext.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonArray>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// "undo of 3", "rest of 4"; empty for any other run.
OutputCell remark(const RunHeader &header)
{
    if (header.undoes && !header.undoesJournal.isEmpty()) {
        const QString run = QString::number(*header.undoes);
        //: Of a run; %1 is the number of the run of somebody else's history that it takes back.
        return {u"undo of %1 of another history"_s.arg(run),
            TableTexts::tr("undo of %1 of another history").arg(run)};
    }
    if (header.undoes) {
        const QString run = QString::number(*header.undoes);
        //: Of a run; %1 is the number of the run that it takes back.
        return {u"undo of "_s + run, TableTexts::tr("undo of %1").arg(run)};
    }
    if (header.continues) {
        const QString run = QString::number(*header.continues);
        //: Of a run; %1 is the number of the run whose unsent changes it sends.
        return {u"rest of "_s + run, TableTexts::tr("rest of %1").arg(run)};
    }
    return QString();
}

OutputCell cloudCell(const QString &cloud)
{
    return {cloud, ScopeTexts::cloud(cloud)};
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
            cloudCell(run.header.cloud), OutputCell::state(stateWord(run.state)),
            QString::number(run.cells.planned), QString::number(run.cells.accepted),
            QString::number(run.cells.verified), QString::number(run.cells.failed),
            QString::number(run.cells.unknown), remark(run.header), run.header.note, run.header.who};
    };
    if (format == CliFormat::Csv) {
        printCsvLine(device,
            {u"run"_s, u"started"_s, u"profile"_s, u"cloud"_s, u"state"_s, u"planned"_s, u"accepted"_s,
                u"verified"_s, u"failed"_s, u"unknown"_s, u"note"_s, u"reason"_s, u"who"_s});
        for (const JournalRun &run : runs)
            printCsvLine(device, fields(run));
        return;
    }
    TextTable table({TableTexts::tr("RUN"), TableTexts::tr("STARTED"), TableTexts::tr("PROFILE"),
        TableTexts::tr("CLOUD"), TableTexts::tr("STATE"), TableTexts::tr("CHANGES"),
        TableTexts::tr("ACCEPTED"), TableTexts::tr("VERIFIED"), TableTexts::tr("FAILED"),
        TableTexts::tr("UNKNOWN"), TableTexts::tr("NOTE"), TableTexts::tr("REASON"), TableTexts::tr("WHO")});
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
            OutputCell::value(cell.after), OutputCell::state(stateWord(cell)), cell.outcome.error.message,
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
    TextTable table({TableTexts::tr("ID"), TableTexts::tr("NAME"), TableTexts::tr("KEY"),
        TableTexts::tr("BEFORE"), TableTexts::tr("AFTER"), TableTexts::tr("STATE"), TableTexts::tr("MESSAGE"),
        TableTexts::tr("REQUEST")});
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
    TextTable table({TableTexts::tr("COPY"), TableTexts::tr("DAY"), TableTexts::tr("LAST RUN")});
    table.alignRight(2);
    for (const JournalCopies::Copy &copy : copies)
        table.addRow(shownTexts(fields(copy)));
    table.print(device);
}

} // namespace tagdesk
