// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftprinter.h"

#include "console.h"
#include "historyform.h"
#include "jsonwriter.h"
#include "outputcell.h"
#include "snapshottext.h"
#include "tabletext.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString driftWord(DriftKind kind)
{
    switch (kind) {
    case DriftKind::Changed:
        return u"changed"_s;
    case DriftKind::Added:
        return u"added"_s;
    case DriftKind::Removed:
        return u"removed"_s;
    case DriftKind::NotListed:
        return u"notListed"_s;
    case DriftKind::NotRead:
        return u"notRead"_s;
    }
    Q_UNREACHABLE();
}

QString driftWord(DriftOrigin origin)
{
    switch (origin) {
    case DriftOrigin::Ours:
        return u"ours"_s;
    case DriftOrigin::NotOurs:
        return u"notOurs"_s;
    case DriftOrigin::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue driftValue(const std::optional<QString> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/// Gives each resource with the cells that follow for it.
template <typename Take>
void eachDrifted(const Drift &drift, Take take)
{
    std::size_t cell = 0;
    for (std::size_t resource = 0; resource < drift.resources.size(); ++resource) {
        const std::size_t first = cell;
        while (cell < drift.cells.size() && drift.cells[cell].resource == resource)
            ++cell;
        take(drift.resources[resource], std::span(drift.cells).subspan(first, cell - first));
    }
}

QJsonObject cellObject(const DriftedCell &cell)
{
    const bool isOurs = cell.origin == DriftOrigin::Ours;
    return {{u"key"_s, cell.key}, {u"then"_s, driftValue(cell.then)}, {u"now"_s, driftValue(cell.now)},
        {u"by"_s, driftWord(cell.origin)}, {u"run"_s, isOurs ? QJsonValue(cell.run) : QJsonValue()},
        {u"who"_s, isOurs ? QJsonValue(cell.who) : QJsonValue()},
        {u"when"_s, isOurs ? QJsonValue(historyTime(cell.when)) : QJsonValue()}};
}

QJsonObject comparedObject(const Snapshot &snapshot)
{
    return {{u"id"_s, snapshot.id}, {u"name"_s, snapshot.name}, {u"taken"_s, historyTime(snapshot.taken)},
        {u"seen"_s, historyTime(snapshot.seen)}};
}

void printDriftJson(QIODevice &device, const PrintedDrift &printed)
{
    const Drift &drift = printed.drift;
    JsonWriter json;
    json.beginObject().key("snapshot").value(comparedObject(printed.then));
    json.key("other").value(printed.other ? QJsonValue(comparedObject(*printed.other)) : QJsonValue());
    json.member("compared", static_cast<qint64>(drift.compared)).key("notCompared").beginArray();
    for (const UncomparedScope &scope : drift.uncompared)
        json.line().value(
            QJsonObject{{u"scope"_s, printed.scope(scope.scope.collection)}, {u"wasRead"_s, scope.wasRead}});
    json.endArray().key("resources").beginArray();
    eachDrifted(drift, [&](const DriftedResource &resource, std::span<const DriftedCell> cells) {
        QJsonArray tags;
        for (const DriftedCell &cell : cells)
            tags.append(cellObject(cell));
        device.write(json.line()
                         .value(QJsonObject{{u"scope"_s, printed.scope(resource.id.collection)},
                             {u"id"_s, resource.id.id}, {u"name"_s, resource.name},
                             {u"change"_s, driftWord(resource.kind)}, {u"tags"_s, tags}})
                         .take());
    });
    device.write(json.endArray().endObject().take() + '\n');
}

constexpr std::size_t kTagColumns = 7;

/// Scope, id, name, change, key, then, now, by, run, who, when.
template <typename Take>
void eachDriftLine(const PrintedDrift &printed, Take take)
{
    eachDrifted(printed.drift, [&](const DriftedResource &resource, std::span<const DriftedCell> cells) {
        const OutputCells head{printed.scope(resource.id.collection), resource.id.id, resource.name,
            OutputCell(driftWord(resource.kind), SnapshotTexts::word(resource.kind))};
        const auto takeWith = [&](const OutputCells &rest) {
            OutputCells line = head;
            line.insert(line.end(), rest.begin(), rest.end());
            take(line);
        };
        if (cells.empty())
            takeWith(OutputCells(kTagColumns, OutputCell(QString())));
        for (const DriftedCell &cell : cells) {
            const bool isOurs = cell.origin == DriftOrigin::Ours;
            takeWith({cell.key, OutputCell::value(cell.then), OutputCell::value(cell.now),
                OutputCell(driftWord(cell.origin), SnapshotTexts::word(cell)),
                isOurs ? QString::number(cell.run) : QString(), isOurs ? cell.who : QString(),
                isOurs ? historyTime(cell.when) : QString()});
        }
    });
}

} // namespace

void printDrift(QIODevice &device, CliFormat format, const PrintedDrift &printed)
{
    if (format == CliFormat::Json)
        return printDriftJson(device, printed);
    if (format == CliFormat::Csv) {
        printCsvLine(device,
            toCells({u"scope"_s, u"id"_s, u"name"_s, u"change"_s, u"key"_s, u"then"_s, u"now"_s, u"by"_s,
                u"run"_s, u"who"_s, u"when"_s}));
        eachDriftLine(printed, [&device](const OutputCells &line) { printCsvLine(device, line); });
        return;
    }
    if (printed.drift.resources.empty())
        return;
    TextTable table({TableTexts::tr("SCOPE"), TableTexts::tr("ID"), TableTexts::tr("NAME"),
        TableTexts::tr("CHANGE"), TableTexts::tr("KEY"),
        //: Of a tag: its value when the snapshot was taken.
        TableTexts::tr("THEN"),
        //: Of a tag: its value now.
        TableTexts::tr("NOW"),
        //: Who gave a tag its value.
        TableTexts::tr("BY")});
    constexpr std::size_t kShownColumns = 8;
    eachDriftLine(printed, [&table](const OutputCells &line) {
        table.addRow(shownTexts({line.begin(), line.begin() + kShownColumns}));
    });
    table.print(device);
}

CliExitCode sayDrift(Console &console, const Drift &drift)
{
    const DriftCounts counts(drift);
    for (const QString &sentence : {SnapshotTexts::summary(counts), SnapshotTexts::origins(counts),
             SnapshotTexts::notRead(counts), SnapshotTexts::uncompared(drift.uncompared.size())}) {
        if (!sentence.isEmpty())
            console.say(sentence);
    }
    if (counts.isAny())
        return CliExitCode::Differences;
    const bool isWhole = drift.uncompared.empty() && counts.of(DriftKind::NotRead) == 0;
    return isWhole ? CliExitCode::Done : CliExitCode::SomeFailed;
}

} // namespace tagdesk
