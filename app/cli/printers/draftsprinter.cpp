// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftsprinter.h"

#include "historyform.h"
#include "jsonwriter.h"
#include "outputcell.h"
#include "tabletext.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString stateWord(const DraftSummary &draft)
{
    if (draft.isInUse)
        return u"in use"_s;
    if (!draft.trouble)
        return u"kept"_s;
    switch (draft.trouble->kind) {
    case DraftTrouble::Kind::Damaged:
        return u"damaged"_s;
    case DraftTrouble::Kind::NewerFormat:
        return u"newer"_s;
    default:
        return u"unreadable"_s;
    }
}

QJsonValue orNull(const std::optional<QString> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

void printJson(QIODevice &device, const QJsonArray &array)
{
    device.write(jsonText(array) + '\n');
}

/// Draft, resource and cell, one after the other.
template <typename Take>
void forEachChange(const std::vector<std::pair<QString, Draft>> &drafts, Take take)
{
    for (const auto &[id, draft] : drafts) {
        for (const DraftedResource &resource : draft.resources) {
            for (const DraftCell &cell : draft.cells[resource.cells])
                take(id, draft.collections[resource.collection], resource, cell);
        }
    }
}

} // namespace

void printDrafts(QIODevice &device, CliFormat format, const std::vector<DraftSummary> &drafts)
{
    if (format == CliFormat::Json) {
        QJsonArray array;
        for (const DraftSummary &draft : drafts)
            array.append(QJsonObject{{u"draft"_s, draft.id}, {u"account"_s, draft.account.name},
                {u"accountId"_s, draft.account.id}, {u"cloud"_s, draft.account.cloud},
                {u"changed"_s, historyTime(draft.changed)}, {u"changes"_s, draft.changes},
                {u"resources"_s, draft.resources}, {u"state"_s, stateWord(draft)},
                {u"endIsMissing"_s, draft.isTorn}});
        return printJson(device, array);
    }
    const auto fields = [](const DraftSummary &draft) -> OutputCells {
        return {draft.account.name, draft.account.cloud, historyTime(draft.changed),
            QString::number(draft.changes), QString::number(draft.resources),
            OutputCell::state(stateWord(draft)), draft.id};
    };
    if (format == CliFormat::Csv) {
        printCsvLine(device,
            {u"account"_s, u"cloud"_s, u"changed"_s, u"changes"_s, u"resources"_s, u"state"_s, u"draft"_s});
        for (const DraftSummary &draft : drafts)
            printCsvLine(device, fields(draft));
        return;
    }
    TextTable table({TableTexts::tr("ACCOUNT"), TableTexts::tr("CLOUD"), TableTexts::tr("CHANGED"),
        TableTexts::tr("CHANGES"), TableTexts::tr("RESOURCES"), TableTexts::tr("STATE"),
        TableTexts::tr("DRAFT")});
    constexpr int kChanges = 3;
    table.alignRight(kChanges);
    table.alignRight(kChanges + 1);
    for (const DraftSummary &draft : drafts)
        table.addRow(shownTexts(fields(draft)));
    table.print(device);
}

void printDraftChanges(
    QIODevice &device, CliFormat format, const std::vector<std::pair<QString, Draft>> &drafts)
{
    if (format == CliFormat::Json) {
        QJsonArray array;
        forEachChange(drafts,
            [&array](const QString &draft, const Collection &collection, const DraftedResource &resource,
                const DraftCell &cell) {
                array.append(QJsonObject{{u"draft"_s, draft}, {u"id"_s, resource.id},
                    {u"name"_s, resource.name}, {u"region"_s, collection.region},
                    {u"kind"_s, collection.kind}, {u"key"_s, cell.key}, {u"before"_s, orNull(cell.before)},
                    {u"after"_s, orNull(cell.after)}, {u"undecided"_s, cell.isUndecided}});
            });
        return printJson(device, array);
    }
    const auto fields = [](const Collection &collection, const DraftedResource &resource,
                            const DraftCell &cell) -> OutputCells {
        return {resource.id, resource.name, collection.region, collection.kind, cell.key,
            OutputCell::value(cell.before), OutputCell::value(cell.after)};
    };
    if (format == CliFormat::Csv) {
        printCsvLine(device,
            {u"id"_s, u"name"_s, u"region"_s, u"kind"_s, u"key"_s, u"before"_s, u"after"_s, u"draft"_s});
        forEachChange(drafts,
            [&](const QString &draft, const Collection &collection, const DraftedResource &resource,
                const DraftCell &cell) {
                OutputCells line = fields(collection, resource, cell);
                line.emplace_back(draft);
                printCsvLine(device, line);
            });
        return;
    }
    TextTable table({TableTexts::tr("ID"), TableTexts::tr("NAME"), TableTexts::tr("REGION"),
        TableTexts::tr("KIND"), TableTexts::tr("KEY"), TableTexts::tr("BEFORE"), TableTexts::tr("AFTER")});
    forEachChange(drafts,
        [&](const QString & /*draft*/, const Collection &collection, const DraftedResource &resource,
            const DraftCell &cell) { table.addRow(shownTexts(fields(collection, resource, cell))); });
    table.print(device);
}

} // namespace tagdesk
