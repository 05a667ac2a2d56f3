// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourceprinter.h"

#include "jsonwriter.h"
#include "outputcell.h"
#include "tabletext.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonObject>

#include <map>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

bool isRead(const PrintedResources &resources, Row row)
{
    return resources.table.knowledge(row) == TagKnowledge::Read;
}

Tags tagsOf(const PrintedResources &resources, Row row)
{
    if (!isRead(resources, row))
        return {};
    return resources.table.pool().tags(resources.table.tags(row));
}

QString tagText(const PrintedResources &resources, Row row)
{
    if (!isRead(resources, row))
        return u"?"_s;
    QStringList texts;
    for (const Tag &tag : tagsOf(resources, row))
        texts.append(tag.key + u'=' + tag.value);
    return texts.isEmpty() ? u"–"_s : texts.join(u", "_s);
}

void printTable(QIODevice &device, const PrintedResources &resources)
{
    TextTable table(
        {TableTexts::tr("ID"), TableTexts::tr("NAME"), TableTexts::tr("STATUS"), TableTexts::tr("TAGS")});
    for (const Row row : resources.rows)
        table.addRow({resources.table.idText(row), resources.table.nameText(row), resources.table.status(row),
            tagText(resources, row)});
    table.print(device);
}

void printCsv(QIODevice &device, const PrintedResources &resources)
{
    std::map<QString, qsizetype> columns;
    for (const Row row : resources.rows) {
        for (const Tag &tag : tagsOf(resources, row))
            columns.emplace(tag.key, 0);
    }
    QStringList header{u"scope"_s, u"id"_s, u"name"_s, u"status"_s, u"tagsRead"_s};
    for (auto &[key, column] : columns) {
        column = header.size();
        header.append(u"tag:"_s + key);
    }
    printCsvLine(device, toCells(header));
    for (const Row row : resources.rows) {
        OutputCells fields{resources.scope, resources.table.idText(row), resources.table.nameText(row),
            resources.table.status(row), isRead(resources, row) ? u"true"_s : u"false"_s};
        fields.resize(static_cast<std::size_t>(header.size()), QString());
        for (const Tag &tag : tagsOf(resources, row))
            fields[static_cast<std::size_t>(columns.at(tag.key))] = OutputCell::value(u""_s + tag.value);
        printCsvLine(device, fields);
    }
}

void printJson(QIODevice &device, const PrintedResources &resources)
{
    // Element by element: a million resources are no reason to hold them all as JSON.
    JsonWriter json;
    json.beginArray();
    for (const Row row : resources.rows) {
        QJsonObject tags;
        for (const Tag &tag : tagsOf(resources, row))
            tags.insert(tag.key, tag.value);
        const QJsonObject resource{{u"scope"_s, resources.scope}, {u"id"_s, resources.table.idText(row)},
            {u"name"_s, resources.table.nameText(row)}, {u"status"_s, resources.table.status(row)},
            {u"tagsRead"_s, isRead(resources, row)}, {u"tags"_s, tags}};
        device.write(json.line().value(resource).take());
    }
    if (!resources.rows.empty())
        json.line();
    device.write(json.endArray().take() + '\n');
}

} // namespace

void printResources(QIODevice &device, CliFormat format, const PrintedResources &resources)
{
    switch (format) {
    case CliFormat::Table:
        printTable(device, resources);
        break;
    case CliFormat::Csv:
        printCsv(device, resources);
        break;
    case CliFormat::Json:
        printJson(device, resources);
        break;
    }
}

} // namespace tagdesk
