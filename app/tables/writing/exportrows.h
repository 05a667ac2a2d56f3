// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"
#include "policychoices.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace tagdesk {

enum class CsvForm : std::uint8_t { Wide, Long };

/// What an export holds.
struct CsvExport
{
    CsvForm form = CsvForm::Wide;
    char separator = ','; ///< Of CSV.
    bool byteOrderMark = true; ///< Of CSV: Excel reads UTF-8 only with one.
    QStringList keys; ///< Columns of the wide form; see keysInUse. The long form writes every tag.
    /// Of a workbook: what may be chosen in the columns of these keys.
    QHash<QString, KeyChoices> choices = {};
    /// Name of the account for the `profile` column.
    std::function<QString(const Collection &)> accountName;
    /// Further columns behind the last, e.g. the reason of a failure; importing passes over them.
    QStringList extraColumns;
    std::function<QStringList(Row)> extraCells; ///< As many texts as extraColumns.
};

/// Every key on these rows, staged edits included (removals too), by text.
[[nodiscard]] QStringList keysInUse(
    std::span<const Row> rows, const ResourceTable &table, const ChangeSet &changes, TagPool &pool);

/// A cell of an export, before it is written in the way of a format.
struct ExportCell
{
    enum class Kind : std::uint8_t {
        Word, ///< Goes out as it is.
        Name, ///< A text that is no value.
        Value, ///< Of a tag, or a key.
        Removal,
        Blank,
    };
    Kind kind = Kind::Blank;
    std::string text;
};

/// The rows of an export, which matchImport reads back to nothing: tags as they will be with the staged edits
/// (a staged removal as a removal), and the fingerprint of the tags as last read. Rows whose tags were not
/// read have empty cells, which change nothing.
class ExportRows
{
public:
    /// All outlive the rows.
    ExportRows(CsvExport form, const ResourceTable &table, const ChangeSet &changes, TagPool &pool);

    [[nodiscard]] const CsvExport &form() const { return m_form; }
    [[nodiscard]] std::vector<std::string> header() const;
    /// The column of the fingerprint, from 0; those of the keys follow it.
    static constexpr std::size_t kBaseColumn = 6;
    using Take = std::function<void(std::span<const ExportCell> cells)>;
    /// The lines of one resource: one in the wide form, one a tag in the long form. The cells end with the
    /// call.
    void lines(Row row, const Take &take) const;

private:
    /// Cells of one line, which keep their memory.
    struct Line
    {
        std::vector<ExportCell> cells;
        std::size_t used = 0;

        void add(ExportCell::Kind kind, std::string_view text);
    };

    void addStart(Line &line, Row row) const;
    void addTag(Line &line, std::optional<TextId> value) const;
    void addEnd(Line &line, Row row) const;

    CsvExport m_form;
    const ResourceTable &m_table;
    const ChangeSet &m_changes;
    TagPool &m_pool;
    std::vector<std::optional<TextId>> m_keys;
    mutable Line m_line; // room
};

} // namespace tagdesk
