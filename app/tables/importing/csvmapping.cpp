// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvmapping.h"

#include "csvtext.h"
#include "headwords.h"
#include "lookalike.h"

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
    NamedUse{ColumnUse::TagList, "tags"_L1},
};

constexpr std::array kBlanks{"leave"_L1, "remove"_L1, "empty"_L1};

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
    return cleanHead(header).toCaseFolded();
}

bool hasHead(const QStringList &header, QLatin1StringView folded)
{
    return std::ranges::any_of(header, [folded](const QString &cell) { return foldedHead(cell) == folded; });
}

bool hasKeyHead(const QStringList &header)
{
    return std::ranges::any_of(header, [](const QString &cell) { return keyInHead(cell).has_value(); });
}

CsvColumn tagColumn(const QString &key)
{
    return key.isEmpty() ? CsvColumn() : CsvColumn{.use = ColumnUse::TagValue, .key = key};
}

/// A column that our own exports have.
std::optional<ColumnUse> ownUse(const QString &cell)
{
    const std::optional<ColumnUse> use = useOf(plain(cell));
    // A column that merely happens to be called so says nothing.
    const bool isWord = use == ColumnUse::TagValue || use == ColumnUse::Ignored || use == ColumnUse::TagList;
    return isWord ? std::nullopt : use;
}

/// The keys in the heads `tag:KEY`, by column. Clouds may allow blanks at the ends of a key: an export of
/// ours, which has the fingerprint, writes keys as they are. In other files they are slips, unless the file
/// has the same key without them, too.
std::vector<CsvColumn> tagColumns(const QStringList &header)
{
    const bool areExact =
        std::ranges::any_of(header, [](const QString &cell) { return ownUse(cell) == ColumnUse::Base; });
    std::vector<CsvColumn> columns;
    for (const QString &cell : header)
        columns.push_back(tagColumn(keyInHead(cell).value_or(QString())));
    if (areExact)
        return columns;
    std::vector<CsvColumn> trimmed = columns;
    for (CsvColumn &column : trimmed)
        column = tagColumn(withoutInvisibleEnds(column.key).toString());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool isAlone = std::ranges::count(trimmed, trimmed[i]) == 1;
        if (isAlone || columns[i].use == ColumnUse::Ignored)
            columns[i] = trimmed[i];
    }
    return columns;
}

/// What all heads say together: of several columns of one use the one with the best word has it.
std::vector<CsvColumn> headColumns(const QStringList &header)
{
    std::vector<CsvColumn> columns = tagColumns(header);
    std::vector<HeadWord> words(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QString &cell = header.at(static_cast<qsizetype>(i));
        if (columns[i].use != ColumnUse::Ignored)
            continue;
        if (const auto own = ownUse(cell))
            words[i] = {.use = *own, .rank = 10};
        else
            words[i] = headWord(cell).value_or(HeadWord());
    }
    const auto has = [&words](ColumnUse use) {
        return std::ranges::find(words, use, &HeadWord::use) != words.end();
    };
    const bool isSpread = hasKeyHead(header) || (has(ColumnUse::Key) && has(ColumnUse::Value));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto isBetter = [&](std::size_t other) {
            return words[other].use == words[i].use && words[other].rank > words[i].rank;
        };
        bool isBest = words[i].use != ColumnUse::Ignored;
        for (std::size_t other = 0; isBest && other < words.size(); ++other)
            isBest = !isBetter(other);
        // Where single columns hold the tags, a cell of all of them is for people.
        const bool isForPeople = words[i].use == ColumnUse::TagList && isSpread;
        // A file with keys at its heads may call a column "value".
        const bool isHalf = (words[i].use == ColumnUse::Key || words[i].use == ColumnUse::Value)
            && !(has(ColumnUse::Key) && has(ColumnUse::Value));
        const auto before = columns.begin() + static_cast<std::ptrdiff_t>(i);
        // Two columns that could both say whose the tags are, or what they are, are for a person to choose.
        const bool isDecisive = words[i].use == ColumnUse::ResourceId || words[i].use == ColumnUse::Key
            || words[i].use == ColumnUse::Value || words[i].use == ColumnUse::TagList;
        const bool isTaken = !isDecisive
            && std::find(columns.begin(), before, CsvColumn{.use = words[i].use, .key = {}}) != before;
        if (isBest && !isForPeople && !isHalf && !isTaken)
            columns[i].use = words[i].use;
    }
    return columns;
}

/// "Identifier, Service, Type, Region, Tag: env, …".
std::vector<CsvColumn> awsTagEditorColumns(const QStringList &header)
{
    std::vector<CsvColumn> columns = tagColumns(header);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QString name = plain(header.at(static_cast<qsizetype>(i)));
        if (name == "identifier"_L1)
            columns[i] = {.use = ColumnUse::ResourceId, .key = {}};
        else if (name == "region"_L1)
            columns[i] = {.use = ColumnUse::Region, .key = {}};
    }
    return columns;
}

/// "Id, Region, key, key, …": every further column is a key.
CsvColumn awsTaggerColumn(const QString &cell)
{
    const QString name = plain(cell);
    if (name == "id"_L1)
        return {.use = ColumnUse::ResourceId, .key = {}};
    if (name == "region"_L1)
        return {.use = ColumnUse::Region, .key = {}};
    const std::string key = cleanHead(cell).toStdString();
    return tagColumn(QString::fromStdString(std::string(readName(key))));
}

std::vector<CsvColumn> columnsFor(const QString &preset, const QStringList &header)
{
    std::vector<CsvColumn> columns;
    if (preset == "aws-tag-editor"_L1)
        return awsTagEditorColumns(header);
    if (preset == "aws-tagger"_L1) {
        for (const QString &cell : header)
            columns.push_back(awsTaggerColumn(cell));
        return columns;
    }
    if (preset == "awstaghelper"_L1) {
        for (const QString &cell : header)
            columns.push_back(columns.empty() ? CsvColumn{.use = ColumnUse::ResourceId, .key = {}}
                                              : tagColumn(cleanHead(cell)));
        return columns;
    }
    return headColumns(header);
}

/// True when no column that is used says so by a word of many meanings.
bool isClear(const CsvMapping &mapping, const QStringList &header)
{
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const QString &cell = header.at(static_cast<qsizetype>(i));
        const ColumnUse use = mapping.columns[i].use;
        const bool isIndifferent = use == ColumnUse::Ignored || use == ColumnUse::TagValue;
        if (!isIndifferent && headWord(cell).value_or(HeadWord{use, 9}).isVague()
            && use != ColumnUse::ResourceName)
            return false;
    }
    return std::ranges::find(mapping.columns, ColumnUse::ResourceId, &CsvColumn::use)
        != mapping.columns.end();
}

} // namespace

MappingCheck check(const CsvMapping &mapping)
{
    int ids = 0;
    int tags = 0;
    int lists = 0;
    int keysAndValues = 0;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const CsvColumn &column = mapping.columns[i];
        ids += column.use == ColumnUse::ResourceId || column.use == ColumnUse::ResourceName;
        lists += column.use == ColumnUse::TagList;
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
    if ((tags > 0) + (keysAndValues > 0) + (lists > 0) > 1)
        return {.fault = MappingFault::WideAndLong, .column = -1};
    if (tags == 0 && lists == 0 && keysAndValues < 2)
        return {.fault = MappingFault::NoTagColumn, .column = -1};
    return {};
}

QStringList mappingPresets()
{
    return {u"tagdesk"_s, u"heads"_s, u"aws-tag-editor"_s, u"alibaba"_s, u"cloud-custodian"_s,
        u"aws-tagger"_s, u"awstaghelper"_s};
}

PresetGuess guessPreset(const QStringList &header)
{
    const auto isOwn = [](const QString &cell) {
        return plain(cell) == "resource_id"_L1;
    };
    PresetGuess guess{.preset = u"heads"_s, .certainty = PresetCertainty::Certain};
    if (std::ranges::any_of(header, isOwn))
        guess.preset = u"tagdesk"_s;
    else if (hasHead(header, "identifier"_L1) && hasKeyHead(header))
        guess.preset = u"aws-tag-editor"_s;
    else if (hasHead(header, "resourceid"_L1) && hasHead(header, "tagkey"_L1))
        guess.preset = u"alibaba"_s;
    else if (hasHead(header, "instanceid"_L1) && hasKeyHead(header))
        guess.preset = u"cloud-custodian"_s;
    const CsvMapping mapping = mappingFor(guess.preset, header);
    if (check(mapping).fault != MappingFault::None)
        guess.certainty = PresetCertainty::None;
    else if (guess.preset == "heads"_L1 && !isClear(mapping, header))
        guess.certainty = PresetCertainty::Likely;
    return guess;
}

CsvMapping mappingFor(const QString &preset, const QStringList &header)
{
    CsvMapping mapping;
    mapping.preset = mappingPresets().contains(preset) ? preset : u"heads"_s;
    mapping.placesAreHints = mapping.preset != "tagdesk"_L1;
    if (preset == "aws-tag-editor"_L1)
        mapping.blankText = kAwsBlank;
    mapping.columns = columnsFor(mapping.preset, header);
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        if (plain(header.at(static_cast<qsizetype>(i))) == kReasonColumn)
            mapping.columns[i] = {};
    }
    return mapping;
}

std::vector<int> ignoredColumns(const CsvMapping &mapping, const QStringList &header)
{
    std::vector<int> ignored;
    for (int i = 0; i < header.size(); ++i) {
        const auto position = static_cast<std::size_t>(i);
        const bool isUsed =
            position < mapping.columns.size() && mapping.columns[position].use != ColumnUse::Ignored;
        if (!isUsed && plain(header.at(i)) != kReasonColumn)
            ignored.push_back(i);
    }
    return ignored;
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
    root.insert(u"heads"_s, QJsonArray::fromStringList(header));
    root.insert(u"placesAreHints"_s, mapping.placesAreHints);
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
    mapping.placesAreHints = root.value("placesAreHints"_L1).toBool();
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

bool isFor(const QByteArray &json, const QStringList &header)
{
    const QJsonValue heads = QJsonDocument::fromJson(json).object().value("heads"_L1);
    const auto sorted = [](const QStringList &texts) {
        QStringList folded;
        for (const QString &text : texts)
            folded.append(foldedHead(text));
        folded.sort();
        return folded;
    };
    return heads.isArray() && sorted(heads.toVariant().toStringList()) == sorted(header);
}

} // namespace tagdesk
