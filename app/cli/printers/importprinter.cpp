// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importprinter.h"

#include "commandlinetext.h"
#include "jsonwriter.h"
#include "outputcell.h"
#include "tabletext.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonObject>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownChanges = 50;

QJsonValue number(std::size_t count)
{
    return static_cast<qint64>(count);
}

/// Element by element: a million changes are no reason to hold them all as JSON.
template <typename List, typename ToJson>
void printArray(QIODevice &device, JsonWriter &json, const char *name, const List &list, ToJson toJson)
{
    json.key(name).beginArray();
    for (const auto &element : list)
        device.write(json.line().value(toJson(element)).take());
    json.endArray();
}

void printJson(QIODevice &device, const PlannedImport &planned)
{
    const ImportCounts &counts = planned.counts;
    const QJsonObject counted{{u"changes"_s, number(counts.changes)}, {u"same"_s, number(counts.same)},
        {u"blank"_s, number(counts.blank)}, {u"untouched"_s, number(counts.untouched)},
        {u"errors"_s, number(counts.errors)}, {u"rows"_s, number(counts.rows)},
        {u"goodRows"_s, number(counts.goodRows)}, {u"badRows"_s, number(counts.badRows)}};
    JsonWriter json;
    json.beginObject();
    json.member("preset", planned.reading.preset.toUtf8());
    json.member("certainty", planned.reading.certainty.toUtf8());
    json.member("keptMapping", planned.reading.kept.toUtf8());
    json.member("encoding", planned.reading.encoding.toUtf8());
    json.member("encodingConfidence", qint64{planned.reading.encodingConfidence});
    printArray(
        device, json, "skipped", planned.reading.skipped, [](qint64 line) { return QJsonValue(line); });
    printArray(device, json, "ignored", planned.reading.ignored, [](const PrintedColumn &column) {
        return QJsonObject{{u"column"_s, column.column}, {u"head"_s, column.head}};
    });
    json.key("counts").value(counted);
    json.member("requests", static_cast<qint64>(planned.requests));
    json.member("milliseconds", planned.milliseconds);
    printArray(device, json, "changes", planned.changes, [](const ScopedChange &scoped) {
        return QJsonObject{{u"scope"_s, scoped.scope}, {u"id"_s, scoped.change.id},
            {u"key"_s, scoped.change.key}, {u"before"_s, textOrNull(scoped.change.oldValue)},
            {u"after"_s, textOrNull(scoped.change.newValue)}};
    });
    printArray(device, json, "problems", planned.problems, [](const PrintedProblem &problem) {
        return QJsonObject{{u"line"_s, problem.line}, {u"column"_s, problem.column},
            {u"reason"_s, problem.reason}, {u"message"_s, problem.message}};
    });
    device.write(json.endObject().take() + '\n');
}

void printCounts(QIODevice &device, const ImportCounts &counts)
{
    TextTable table({TableTexts::tr("CHANGES"), TableTexts::tr("SAME"), TableTexts::tr("BLANK"),
        TableTexts::tr("UNTOUCHED"), TableTexts::tr("ERRORS"), TableTexts::tr("ROWS")});
    QStringList cells;
    for (const std::size_t count :
        {counts.changes, counts.same, counts.blank, counts.untouched, counts.errors, counts.rows}) {
        table.alignRight(static_cast<int>(cells.size()));
        cells.append(QString::number(count));
    }
    table.addRow(cells);
    table.print(device);
}

void printChanges(QIODevice &device, const QList<ScopedChange> &changes)
{
    TextTable table({TableTexts::tr("SCOPE"), TableTexts::tr("ID"), TableTexts::tr("NAME"),
        TableTexts::tr("KEY"), TableTexts::tr("OLD"), TableTexts::tr("NEW")});
    const qsizetype shown = std::min(changes.size(), kShownChanges);
    for (qsizetype at = 0; at < shown; ++at) {
        const auto &[scope, change] = changes[at];
        table.addRow({scope, change.id, change.name, change.key, valueText(change.oldValue),
            valueText(change.newValue)});
    }
    device.write("\n");
    table.print(device);
    if (shown < changes.size())
        device.write(
            (CommandLineTexts::more(static_cast<std::size_t>(changes.size() - shown)) + u'\n').toUtf8());
}

} // namespace

void printPlannedImport(QIODevice &device, CliFormat format, const PlannedImport &planned)
{
    if (format == CliFormat::Json)
        return printJson(device, planned);
    printCounts(device, planned.counts);
    if (!planned.changes.isEmpty())
        printChanges(device, planned.changes);
}

} // namespace tagdesk
