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
    ResourceName, ///< Read by people only.
    Base, ///< Fingerprint of the tags when exported; see csvbase.
    TagValue, ///< Wide form: the value of CsvColumn::key.
    Operation, ///< Long form: `set` (or empty) or `remove`.
    Key, ///< Long form.
    Value, ///< Long form.
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

    friend bool operator==(const CsvMapping &, const CsvMapping &) = default;
};

/// What keeps a mapping from being used.
enum class MappingFault : std::uint8_t {
    None,
    NoIdColumn,
    NoTagColumn,
    KeyTwice, ///< Two columns of one key.
    UseTwice, ///< Two columns of one use.
    WideAndLong, ///< Columns of both forms.
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

/// "tagdesk" (also the fallback), "aws-tag-editor", "aws-tagger", "awstaghelper".
[[nodiscard]] QStringList mappingPresets();
/// The preset that a header looks like.
[[nodiscard]] QString guessPreset(const QStringList &header);
/// The mapping of a preset for this header; an unknown preset is "tagdesk".
[[nodiscard]] CsvMapping mappingFor(const QString &preset, const QStringList &header);

/// A mapping as JSON, for files and for keeping it under a name. Columns are named by their header.
[[nodiscard]] QByteArray toJson(const CsvMapping &mapping, const QStringList &header);
/// Columns of the file that the JSON does not name are ignored; those it names and the file lacks are an
/// error (Invalid, the name in Error::detail).
[[nodiscard]] Result<CsvMapping> mappingFromJson(const QByteArray &json, const QStringList &header);

} // namespace tagdesk
