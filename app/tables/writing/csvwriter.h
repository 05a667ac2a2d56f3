// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"

#include <QStringList>

#include <functional>
#include <span>
#include <string>

namespace tagdesk {

enum class CsvForm : std::uint8_t { Wide, Long };

/// What an export holds.
struct CsvExport
{
    CsvForm form = CsvForm::Wide;
    char separator = ',';
    bool byteOrderMark = true; ///< Excel reads UTF-8 only with one.
    QStringList keys; ///< Columns of the wide form; see keysInUse. The long form writes every tag.
    /// Name of the account for the `profile` column.
    std::function<QString(const Collection &)> accountName;
    /// Further columns behind the last, e.g. the reason of a failure; importing passes over them.
    QStringList extraColumns;
    std::function<QStringList(Row)> extraCells; ///< As many texts as extraColumns.
};

/// Every key on these rows, staged edits included (removals too), by text.
[[nodiscard]] QStringList keysInUse(
    std::span<const Row> rows, const ResourceTable &table, const ChangeSet &changes, TagPool &pool);

/// Writes tables that matchImport reads back to nothing: tags as they will be with the staged edits (a staged
/// removal as `<remove>`), and the fingerprint of the tags as last read. Rows whose tags were not read have
/// empty cells, which change nothing. Text comes in pieces, UTF-8, lines ended by CRLF (RFC 4180).
class CsvWriter
{
public:
    CsvWriter(CsvExport form, const ResourceTable &table, const ChangeSet &changes, TagPool &pool);

    [[nodiscard]] std::string header() const;
    /// The lines of one resource: one in the wide form, one a tag in the long form.
    void append(std::string &text, Row row) const;

private:
    void appendStart(std::string &text, Row row) const;
    void appendCell(std::string &text, std::string_view field) const;
    void appendWide(std::string &text, Row row, TagSet tags) const;
    void appendLong(std::string &text, Row row, TagSet tags) const;
    [[nodiscard]] std::string cell(TextId value) const;
    void endLine(std::string &text, Row row) const;

    CsvExport m_form;
    const ResourceTable &m_table;
    const ChangeSet &m_changes;
    TagPool &m_pool;
    std::vector<std::optional<TextId>> m_keys;
};

} // namespace tagdesk
