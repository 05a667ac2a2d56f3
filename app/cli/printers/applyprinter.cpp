// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyprinter.h"

#include "jsonwriter.h"
#include "outputcell.h"
#include "tabletext.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using AddLine = std::function<void(const OutputCells &)>;

/// Both forms that have lines, from one list of fields.
void printLines(QIODevice &device, CliFormat format, const QStringList &header, const QStringList &csvHeader,
    const std::function<void(const AddLine &)> &forEachLine)
{
    if (format == CliFormat::Csv) {
        printCsvLine(device, toCells(csvHeader));
        forEachLine([&device](const OutputCells &cells) { printCsvLine(device, cells); });
        return;
    }
    TextTable table(header);
    forEachLine([&table](const OutputCells &cells) { table.addRow(shownTexts(cells)); });
    table.print(device);
}

} // namespace

void printApplied(QIODevice &device, CliFormat format, const AppliedTags &applied)
{
    if (format == CliFormat::Json) {
        QJsonArray failed;
        for (const FailedResource &resource : applied.failed)
            failed.append(QJsonObject{{u"id"_s, resource.id}, {u"message"_s, resource.message},
                {u"requestId"_s, resource.requestId}});
        const QJsonObject members{{u"requests"_s, static_cast<qint64>(applied.requests)},
            {u"succeeded"_s, QJsonArray::fromStringList(applied.succeeded)}, {u"failed"_s, failed},
            {u"unknown"_s, QJsonArray::fromStringList(applied.unknown)}};
        device.write(jsonText(members) + '\n');
        return;
    }
    printLines(device, format,
        {TableTexts::tr("ID"), TableTexts::tr("RESULT"), TableTexts::tr("MESSAGE"),
            TableTexts::tr("REQUEST")},
        {u"id"_s, u"result"_s, u"message"_s, u"requestId"_s}, [&applied](const AddLine &add) {
            for (const QString &id : applied.succeeded)
                add({id, OutputCell::state(u"done"_s), QString(), QString()});
            for (const FailedResource &resource : applied.failed)
                add({resource.id, OutputCell::state(u"failed"_s), resource.message, resource.requestId});
            for (const QString &id : applied.unknown)
                add({id, OutputCell::state(u"unknown"_s), QString(), QString()});
        });
}

void printPlanned(QIODevice &device, CliFormat format, const PlannedTags &planned)
{
    if (format == CliFormat::Json) {
        QJsonArray changes;
        for (const PlannedChange &change : planned.changes) {
            QJsonObject members{{u"id"_s, change.id}, {u"name"_s, change.name}, {u"key"_s, change.key},
                {u"old"_s, textOrNull(change.oldValue)}, {u"new"_s, textOrNull(change.newValue)}};
            if (planned.areOfSeveralScopes)
                members.insert(u"scope"_s, change.scope);
            changes.append(members);
        }
        const QJsonObject members{{u"requests"_s, static_cast<qint64>(planned.requests)},
            {u"milliseconds"_s, planned.milliseconds}, {u"changes"_s, changes}};
        device.write(jsonText(members) + '\n');
        return;
    }
    QStringList heads{TableTexts::tr("ID"), TableTexts::tr("NAME"), TableTexts::tr("KEY"),
        TableTexts::tr("OLD"), TableTexts::tr("NEW")};
    QStringList names{u"id"_s, u"name"_s, u"key"_s, u"old"_s, u"new"_s};
    if (planned.areOfSeveralScopes) {
        heads.prepend(TableTexts::tr("SCOPE"));
        names.prepend(u"scope"_s);
    }
    printLines(device, format, heads, names, [&planned](const AddLine &add) {
        for (const PlannedChange &change : planned.changes) {
            OutputCells cells{change.id, change.name, change.key, OutputCell::value(change.oldValue),
                OutputCell::value(change.newValue)};
            if (planned.areOfSeveralScopes)
                cells.insert(cells.begin(), change.scope);
            add(cells);
        }
    });
}

} // namespace tagdesk
