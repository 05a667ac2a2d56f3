// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourceprinter.h"

#include "jsonwriter.h"
#include "outputcell.h"
#include "tabletext.h"
#include "texttable.h"

#include <QIODevice>
#include <QJsonObject>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

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

/// The place of each collection, made once.
class Places
{
public:
    explicit Places(const PrintedResources &resources)
        : m_resources(resources)
    {
        for (const Row row : resources.rows) {
            const std::size_t index = resources.table.collectionIndex(row);
            if (index >= m_places.size())
                m_places.resize(index + 1);
            if (!m_places[index])
                m_places[index] = areSeveral() ? resources.places(resources.table.collection(row))
                                               : PrintedPlace{.scope = resources.scope};
        }
    }

    [[nodiscard]] bool areSeveral() const { return bool(m_resources.places); }
    [[nodiscard]] const PrintedPlace &of(Row row) const
    {
        return *m_places[m_resources.table.collectionIndex(row)];
    }
    [[nodiscard]] bool differ(QString PrintedPlace::*part) const
    {
        const PrintedPlace *first = nullptr;
        return std::ranges::any_of(m_places, [&](const std::optional<PrintedPlace> &place) {
            if (place && first == nullptr)
                first = &*place;
            return place && (*place).*part != first->*part;
        });
    }

private:
    const PrintedResources &m_resources;
    std::vector<std::optional<PrintedPlace>> m_places; // by index of the collection
};

/// A part of a place, its name for programs and its head for people.
struct PlaceColumn
{
    QString PrintedPlace::*part;
    QString name;
    QString head;
};

QList<PlaceColumn> placeColumns()
{
    return {{&PrintedPlace::provider, u"provider"_s, TableTexts::tr("CLOUD")},
        {&PrintedPlace::profile, u"profile"_s, TableTexts::tr("PROFILE")},
        {&PrintedPlace::region, u"region"_s, TableTexts::tr("REGION")},
        {&PrintedPlace::service, u"service"_s, TableTexts::tr("SERVICE")}};
}

void printTable(QIODevice &device, const PrintedResources &resources)
{
    const Places places(resources);
    QList<PlaceColumn> columns = placeColumns();
    columns.removeIf([&places](const PlaceColumn &column) { return !places.differ(column.part); });
    QStringList heads;
    for (const PlaceColumn &column : std::as_const(columns))
        heads.append(column.head);
    TextTable table(heads
        + QStringList{
            TableTexts::tr("ID"), TableTexts::tr("NAME"), TableTexts::tr("STATUS"), TableTexts::tr("TAGS")});
    for (const Row row : resources.rows) {
        QStringList cells;
        for (const PlaceColumn &column : std::as_const(columns))
            cells.append(places.of(row).*column.part);
        table.addRow(cells
            + QStringList{resources.table.idText(row), resources.table.nameText(row),
                resources.table.status(row), tagText(resources, row)});
    }
    table.print(device);
}

void printCsv(QIODevice &device, const PrintedResources &resources)
{
    const Places places(resources);
    const QList<PlaceColumn> parts = places.areSeveral() ? placeColumns() : QList<PlaceColumn>();
    std::map<QString, qsizetype> columns;
    for (const Row row : resources.rows) {
        for (const Tag &tag : tagsOf(resources, row))
            columns.emplace(tag.key, 0);
    }
    QStringList header{u"scope"_s};
    for (const PlaceColumn &part : parts)
        header.append(part.name);
    header += QStringList{u"id"_s, u"name"_s, u"status"_s, u"tagsRead"_s};
    for (auto &[key, column] : columns) {
        column = header.size();
        header.append(u"tag:"_s + key);
    }
    printCsvLine(device, toCells(header));
    for (const Row row : resources.rows) {
        OutputCells fields{places.of(row).scope};
        for (const PlaceColumn &part : parts)
            fields.emplace_back(places.of(row).*part.part);
        for (const QString &field : {resources.table.idText(row), resources.table.nameText(row),
                 resources.table.status(row), isRead(resources, row) ? u"true"_s : u"false"_s})
            fields.emplace_back(field);
        fields.resize(static_cast<std::size_t>(header.size()), QString());
        for (const Tag &tag : tagsOf(resources, row))
            fields[static_cast<std::size_t>(columns.at(tag.key))] = OutputCell::value(u""_s + tag.value);
        printCsvLine(device, fields);
    }
}

void printJson(QIODevice &device, const PrintedResources &resources)
{
    const Places places(resources);
    const QList<PlaceColumn> parts = places.areSeveral() ? placeColumns() : QList<PlaceColumn>();
    // Element by element: a million resources are no reason to hold them all as JSON.
    JsonWriter json;
    json.beginArray();
    for (const Row row : resources.rows) {
        QJsonObject tags;
        for (const Tag &tag : tagsOf(resources, row))
            tags.insert(tag.key, tag.value);
        QJsonObject resource{{u"scope"_s, places.of(row).scope}, {u"id"_s, resources.table.idText(row)},
            {u"name"_s, resources.table.nameText(row)}, {u"status"_s, resources.table.status(row)},
            {u"tagsRead"_s, isRead(resources, row)}, {u"tags"_s, tags}};
        for (const PlaceColumn &part : parts)
            resource.insert(part.name, places.of(row).*part.part);
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
