// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringList>

#include <vector>

namespace tagdesk {

/// What a column of a CSV file means.
enum class ColumnUse : std::uint8_t {
    Ignored,
    Cloud,
    Account, ///< Name or id of an account.
    Region,
    Kind, ///< Product line or resource type.
    ResourceId,
    ResourceName, ///< Names the resource where no column has its id; else read by people only.
    Base, ///< Fingerprint of the tags when exported; see csvbase.
    TagValue, ///< Wide form: the value of CsvColumn::key.
    Operation, ///< Long form: `set` (or empty) or `remove`.
    Key, ///< Long form.
    Value, ///< Long form.
    TagList, ///< All tags of the resource in one cell; see readTagList.
};

struct CsvColumn
{
    ColumnUse use = ColumnUse::Ignored;
    QString key; ///< For TagValue.

    friend bool operator==(const CsvColumn &, const CsvColumn &) = default;
};

/// What an empty cell does.
enum class BlankMeaning : std::uint8_t { Leave, Remove, EmptyValue };

/// How the columns of a file become tags. `<remove>` and `<empty>` act in every mapping.
struct CsvMapping
{
    QString preset; ///< Id of the preset it came from; empty when made by hand.
    BlankMeaning blank = BlankMeaning::Leave;
    std::vector<CsvColumn> columns; ///< By position; columns behind the last are ignored.
    QString blankText; ///< A cell with this text is blank too: "(not tagged)".
    /// Other tools have words of their own for regions and product lines: those that nobody here knows are
    /// passed over instead of refused. The id must do then.
    bool placesAreHints = false;

    friend bool operator==(const CsvMapping &, const CsvMapping &) = default;
};

/// What keeps a mapping from being used.
enum class MappingFault : std::uint8_t {
    None,
    NoIdColumn,
    NoTagColumn,
    KeyTwice, ///< Two columns of one key.
    UseTwice, ///< Two columns of one use.
    WideAndLong, ///< Columns of more than one form.
};

struct MappingCheck
{
    MappingFault fault = MappingFault::None;
    int column = -1; ///< 0-based, where one is to blame.

    friend bool operator==(const MappingCheck &, const MappingCheck &) = default;
};

[[nodiscard]] MappingCheck check(const CsvMapping &mapping);

/// Header of the column in which an export of rows that failed says why, to people. Every preset passes over
/// it, in any case of letters.
inline constexpr QLatin1StringView kReasonColumn("_reason");

/// How sure it is that a file is what it was taken for.
enum class PresetCertainty : std::uint8_t {
    None, ///< Its heads say too little: what they do not say has to be chosen.
    Likely, ///< By words that other tables have in other meanings.
    Certain,
};

struct PresetGuess
{
    QString preset;
    PresetCertainty certainty = PresetCertainty::None;

    friend bool operator==(const PresetGuess &, const PresetGuess &) = default;
};

/// "tagdesk", "aws-tag-editor", "alibaba", "cloud-custodian", "heads" (whatever the words at the heads say,
/// in Chinese and English: exports of consoles), and two that take every further column for a tag, which are
/// never guessed: "aws-tagger", "awstaghelper".
[[nodiscard]] QStringList mappingPresets();
/// The preset that a header looks like. Not None means that its mapping can be used as it is.
[[nodiscard]] PresetGuess guessPreset(const QStringList &header);
/// The mapping of a preset for this header: a column for each head, ignored where its head is not known. An
/// unknown preset is "heads".
[[nodiscard]] CsvMapping mappingFor(const QString &preset, const QStringList &header);
/// The columns that are not used, from 0, but for the one of kReasonColumn: each is to be named to people.
[[nodiscard]] std::vector<int> ignoredColumns(const CsvMapping &mapping, const QStringList &header);

/// A mapping as JSON, for files and for keeping it under a name. Columns are named by their header; all heads
/// are kept, by which isFor() knows the next file of the kind.
[[nodiscard]] QByteArray toJson(const CsvMapping &mapping, const QStringList &header);
/// Columns of the file that the JSON does not name are ignored; those it names and the file lacks are an
/// error (Invalid, the name in Error::detail).
[[nodiscard]] Result<CsvMapping> mappingFromJson(const QByteArray &json, const QStringList &header);
/// True when a kept mapping was made for just these heads, in any order.
[[nodiscard]] bool isFor(const QByteArray &json, const QStringList &header);

/// What people say of single columns: "名称=name, 环境=tag:env, #3=ignored", parted by commas; a head with a
/// comma or an equals sign stands in quotation marks, `#3` is the third column. The words are those of our
/// own heads without `resource_`: id, name, region, service, profile, provider, op, key, value, tags,
/// ignored, tag:KEY. Changes these columns of a mapping. An error names what was not understood
/// (Error::detail).
[[nodiscard]] Result<CsvMapping> withColumns(
    CsvMapping mapping, const QString &said, const QStringList &header);
/// The word that withColumns() understands: "id", "tag:env".
[[nodiscard]] QString columnWord(const CsvColumn &column);

} // namespace tagdesk
