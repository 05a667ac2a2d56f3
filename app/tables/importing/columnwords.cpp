// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvmapping.h"
#include "headwords.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// The first word of a use is the one that is told.
constexpr std::array kColumnWords{
    std::pair{ColumnUse::ResourceId, "id"_L1},
    std::pair{ColumnUse::ResourceId, "resource_id"_L1},
    std::pair{ColumnUse::ResourceName, "name"_L1},
    std::pair{ColumnUse::ResourceName, "resource_name"_L1},
    std::pair{ColumnUse::Region, "region"_L1},
    std::pair{ColumnUse::Kind, "service"_L1},
    std::pair{ColumnUse::Account, "profile"_L1},
    std::pair{ColumnUse::Cloud, "provider"_L1},
    std::pair{ColumnUse::Operation, "op"_L1},
    std::pair{ColumnUse::Key, "key"_L1},
    std::pair{ColumnUse::Value, "value"_L1},
    std::pair{ColumnUse::TagList, "tags"_L1},
    std::pair{ColumnUse::Base, "_base"_L1},
    std::pair{ColumnUse::Ignored, "ignored"_L1},
    std::pair{ColumnUse::Ignored, "ignore"_L1},
};

constexpr auto kTagWord = "tag:"_L1;

std::optional<CsvColumn> columnOf(const QString &word)
{
    if (word.startsWith(kTagWord, Qt::CaseInsensitive)) {
        const QString key = word.sliced(kTagWord.size());
        return key.isEmpty() ? std::nullopt
                             : std::optional(CsvColumn{.use = ColumnUse::TagValue, .key = key});
    }
    const auto *const found = std::ranges::find_if(kColumnWords,
        [&word](const auto &known) { return word.compare(known.second, Qt::CaseInsensitive) == 0; });
    return found == kColumnWords.end() ? std::nullopt
                                       : std::optional(CsvColumn{.use = found->first, .key = {}});
}

struct SaidColumn
{
    QString whole; ///< As said, for messages.
    QString head;
    QString word;
};

/// Parts at commas and at the first equals sign of each, but not within quotation marks; those are doubled
/// inside.
std::vector<SaidColumn> saidColumns(const QString &said)
{
    std::vector<SaidColumn> columns;
    SaidColumn column;
    bool quoted = false;
    bool behindEquals = false;
    const auto end = [&] {
        column.head = column.head.trimmed();
        column.word = column.word.trimmed();
        if (!column.whole.trimmed().isEmpty())
            columns.push_back(column);
        column = {};
        behindEquals = false;
    };
    for (qsizetype i = 0; i < said.size(); ++i) {
        const QChar c = said[i];
        if (c == u',' && !quoted) {
            end();
            continue;
        }
        column.whole += c;
        QString &part = behindEquals ? column.word : column.head;
        if (c == u'"' && quoted && i + 1 < said.size() && said[i + 1] == u'"') {
            part += c;
            column.whole += said[++i];
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u'=' && !quoted && !behindEquals) {
            behindEquals = true;
        } else {
            part += c;
        }
    }
    end();
    return columns;
}

/// The columns that are meant: with this very head, else with one that looks like it, else by number.
std::vector<qsizetype> positions(const QString &head, const QStringList &header)
{
    std::vector<qsizetype> found;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (cleanHead(header[i]) == head)
            found.push_back(i);
    }
    for (qsizetype i = 0; found.empty() && i < header.size(); ++i) {
        if (foldedHead(header[i]) == foldedHead(head) && !foldedHead(head).isEmpty())
            found.push_back(i);
    }
    if (const qsizetype number = head.startsWith(u'#') ? head.sliced(1).toInt() : 0;
        found.empty() && number > 0 && number <= header.size())
        found.push_back(number - 1);
    return found;
}

} // namespace

Result<CsvMapping> withColumns(CsvMapping mapping, const QString &said, const QStringList &header)
{
    const auto invalid = [](const QString &what) {
        return failure({.kind = ErrorKind::Invalid, .cause = ErrorCause::UnexpectedReply, .detail = what});
    };
    mapping.columns.resize(static_cast<std::size_t>(header.size()));
    const std::vector<SaidColumn> columns = saidColumns(said);
    if (columns.empty())
        return invalid(said);
    for (const auto &[whole, head, word] : columns) {
        const std::optional<CsvColumn> column = columnOf(word);
        const std::vector<qsizetype> at = positions(head, header);
        if (!column || at.size() != 1)
            return invalid(whole.trimmed());
        // What is said takes a use away from where it was guessed.
        for (CsvColumn &other : mapping.columns) {
            if (other == *column)
                other = {};
        }
        mapping.columns[static_cast<std::size_t>(at.front())] = *column;
    }
    return mapping;
}

QString columnWord(const CsvColumn &column)
{
    if (column.use == ColumnUse::TagValue)
        return kTagWord + column.key;
    return std::ranges::find(kColumnWords, column.use, &std::pair<ColumnUse, QLatin1StringView>::first)
        ->second;
}

} // namespace tagdesk
