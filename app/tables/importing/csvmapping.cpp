// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvmapping.h"

#include "csvtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

struct NamedUse
{
    ColumnUse use;
    QLatin1StringView name; ///< In JSON, and in our own headers.
};

constexpr std::array kUses{
    NamedUse{ColumnUse::Ignored, "ignored"_L1},
    NamedUse{ColumnUse::Cloud, "provider"_L1},
    NamedUse{ColumnUse::Account, "profile"_L1},
    NamedUse{ColumnUse::Region, "region"_L1},
    NamedUse{ColumnUse::Kind, "service"_L1},
    NamedUse{ColumnUse::ResourceId, "resource_id"_L1},
    NamedUse{ColumnUse::ResourceName, "resource_name"_L1},
    NamedUse{ColumnUse::Base, "_base"_L1},
    NamedUse{ColumnUse::TagValue, "tag"_L1},
    NamedUse{ColumnUse::Operation, "op"_L1},
    NamedUse{ColumnUse::Key, "key"_L1},
    NamedUse{ColumnUse::Value, "value"_L1},
};

constexpr std::array kBlanks{"leave"_L1, "remove"_L1, "empty"_L1};

constexpr auto kTagPrefix = "tag:"_L1;

/// What the AWS Tag Editor writes where a resource has no such tag.
constexpr auto kAwsBlank = "(not tagged)"_L1;

QLatin1StringView nameOf(ColumnUse use)
{
    return std::ranges::find(kUses, use, &NamedUse::use)->name;
}

std::optional<ColumnUse> useOf(const QString &name)
{
    const auto *found = std::ranges::find_if(
        kUses, [&name](const NamedUse &use) { return name.compare(use.name, Qt::CaseInsensitive) == 0; });
    return found == kUses.end() ? std::nullopt : std::optional(found->use);
}

QString plain(const QString &header)
{
    return header.trimmed().toCaseFolded();
}

bool hasAny(const QStringList &header, std::initializer_list<QLatin1StringView> names)
{
    return std::ranges::any_of(header, [names](const QString &cell) {
        return std::ranges::any_of(names, [&cell](QLatin1StringView name) { return plain(cell) == name; });
    });
}

CsvColumn ownColumn(const QString &cell)
{
    // The key is taken as it stands: some clouds allow tabs and line ends at its ends.
    if (cell.startsWith(kTagPrefix, Qt::CaseInsensitive))
        return {.use = ColumnUse::TagValue, .key = cell.mid(kTagPrefix.size())};
    const QString name = plain(cell);
    if (name == "id"_L1 || name == "resourceid"_L1 || name == "instance_id"_L1)
        return {.use = ColumnUse::ResourceId, .key = {}};
    if (name == "name"_L1)
        return {.use = ColumnUse::ResourceName, .key = {}};
    if (name == "cloud"_L1)
        return {.use = ColumnUse::Cloud, .key = {}};
    const std::optional<ColumnUse> use = useOf(name);
    // A column that merely happens to be called "tag" or "ignored" says nothing.
    if (!use || *use == ColumnUse::TagValue)
        return {};
    return {.use = *use, .key = {}};
}

/// "Identifier, Service, Type, Region, Tag: env, …".
CsvColumn awsTagEditorColumn(const QString &cell)
{
    const QString name = plain(cell);
    if (name.startsWith("tag:"_L1))
        return {.use = ColumnUse::TagValue, .key = cell.trimmed().mid(4).trimmed()};
    if (name == "identifier"_L1)
        return {.use = ColumnUse::ResourceId, .key = {}};
    if (name == "region"_L1)
        return {.use = ColumnUse::Region, .key = {}};
    return {};
}

/// "Id, Region, key, key, …": every further column is a key.
CsvColumn awsTaggerColumn(const QString &cell)
{
    const QString name = plain(cell);
    if (name == "id"_L1)
        return {.use = ColumnUse::ResourceId, .key = {}};
    if (name == "region"_L1)
        return {.use = ColumnUse::Region, .key = {}};
    const std::string key = cell.trimmed().toStdString();
    return {.use = ColumnUse::TagValue, .key = QString::fromStdString(std::string(readName(key)))};
}

} // namespace

MappingCheck check(const CsvMapping &mapping)
{
    int ids = 0;
    int tags = 0;
    int keysAndValues = 0;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const CsvColumn &column = mapping.columns[i];
        ids += column.use == ColumnUse::ResourceId;
        tags += column.use == ColumnUse::TagValue;
        keysAndValues += column.use == ColumnUse::Key || column.use == ColumnUse::Value;
        if (column.use == ColumnUse::Ignored)
            continue;
        const auto before = mapping.columns.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(mapping.columns.begin(), before, column) == before)
            continue;
        const bool isTag = column.use == ColumnUse::TagValue;
        return {
            .fault = isTag ? MappingFault::KeyTwice : MappingFault::UseTwice, .column = static_cast<int>(i)};
    }
    if (ids == 0)
        return {.fault = MappingFault::NoIdColumn, .column = -1};
    if (tags > 0 && keysAndValues > 0)
        return {.fault = MappingFault::WideAndLong, .column = -1};
    if (tags == 0 && keysAndValues < 2)
        return {.fault = MappingFault::NoTagColumn, .column = -1};
    return {};
}

QStringList mappingPresets()
{
    return {u"tagdesk"_s, u"aws-tag-editor"_s, u"aws-tagger"_s, u"awstaghelper"_s};
}

QString guessPreset(const QStringList &header)
{
    if (header.isEmpty() || hasAny(header, {"resource_id"_L1}))
        return u"tagdesk"_s;
    if (hasAny(header, {"identifier"_L1}))
        return u"aws-tag-editor"_s;
    const bool tagsAreMarked = std::ranges::any_of(
        header, [](const QString &cell) { return cell.startsWith(kTagPrefix, Qt::CaseInsensitive); });
    if (tagsAreMarked || hasAny(header, {"key"_L1}))
        return u"tagdesk"_s;
    if (hasAny(header, {"id"_L1}))
        return u"aws-tagger"_s;
    return u"awstaghelper"_s;
}

CsvMapping mappingFor(const QString &preset, const QStringList &header)
{
    CsvMapping mapping;
    mapping.preset = mappingPresets().contains(preset) ? preset : u"tagdesk"_s;
    if (preset == "aws-tag-editor"_L1)
        mapping.blankText = kAwsBlank;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString &cell = header.at(i);
        CsvColumn column;
        if (plain(cell) == kReasonColumn)
            column = {};
        else if (preset == "aws-tag-editor"_L1)
            column = awsTagEditorColumn(cell);
        else if (preset == "aws-tagger"_L1)
            column = awsTaggerColumn(cell);
        else if (preset == "awstaghelper"_L1)
            column = i == 0 ? CsvColumn{.use = ColumnUse::ResourceId, .key = {}}
                            : CsvColumn{.use = ColumnUse::TagValue, .key = cell.trimmed()};
        else
            column = ownColumn(cell);
        if (column.use == ColumnUse::TagValue && column.key.isEmpty())
            column = {};
        mapping.columns.push_back(column);
    }
    return mapping;
}

QByteArray toJson(const CsvMapping &mapping, const QStringList &header)
{
    QJsonArray columns;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const CsvColumn &column = mapping.columns[i];
        if (column.use == ColumnUse::Ignored)
            continue;
        QJsonObject object{
            {u"column"_s, header.value(static_cast<qsizetype>(i))}, {u"use"_s, QString(nameOf(column.use))}};
        if (column.use == ColumnUse::TagValue)
            object.insert(u"key"_s, column.key);
        columns.append(object);
    }
    QJsonObject root{{u"version"_s, 1}, {u"preset"_s, mapping.preset},
        {u"blank"_s, QString(kBlanks[static_cast<std::size_t>(mapping.blank)])}, {u"columns"_s, columns}};
    if (!mapping.blankText.isEmpty())
        root.insert(u"blankText"_s, mapping.blankText);
    return QJsonDocument(root).toJson();
}

Result<CsvMapping> mappingFromJson(const QByteArray &json, const QStringList &header)
{
    const auto invalid = [](const QString &detail) {
        return failure({.kind = ErrorKind::Invalid, .cause = ErrorCause::UnexpectedReply, .detail = detail});
    };
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject())
        return invalid(parseError.errorString());
    const QJsonObject root = document.object();
    if (root.value("version"_L1).toInt() != 1)
        return invalid(u"version"_s);

    CsvMapping mapping;
    for (const auto name : {"preset"_L1, "blank"_L1, "blankText"_L1}) {
        if (const QJsonValue value = root.value(name); !value.isUndefined() && !value.isString())
            return invalid(name);
    }
    if (!root.value("columns"_L1).isArray())
        return invalid(u"columns"_s);
    mapping.preset = root.value("preset"_L1).toString();
    mapping.columns.resize(static_cast<std::size_t>(header.size()));
    mapping.blankText = root.value("blankText"_L1).toString();
    const QString blank = root.value("blank"_L1).toString(u"leave"_s);
    const auto *const meaning = std::ranges::find(kBlanks, blank);
    if (meaning == kBlanks.end())
        return invalid(blank);
    mapping.blank = static_cast<BlankMeaning>(meaning - kBlanks.begin());
    const QJsonArray columns = root.value("columns"_L1).toArray();
    for (const QJsonValue &value : columns) {
        const QJsonObject object = value.toObject();
        const QString name = object.value("column"_L1).toString();
        // Of two meanings of one column the file would not say which it has, but two columns may have one
        // name.
        qsizetype position = header.indexOf(name);
        while (position >= 0 && mapping.columns[static_cast<std::size_t>(position)].use != ColumnUse::Ignored)
            position = header.indexOf(name, position + 1);
        const std::optional<ColumnUse> use = useOf(object.value("use"_L1).toString());
        const QJsonValue key = object.value("key"_L1);
        const bool isKey = key.isString() || (key.isUndefined() && use != ColumnUse::TagValue);
        if (!object.value("column"_L1).isString() || position < 0 || !use || !isKey)
            return invalid(name);
        mapping.columns[static_cast<std::size_t>(position)] = {
            .use = *use, .key = object.value("key"_L1).toString()};
    }
    return mapping;
}

} // namespace tagdesk
