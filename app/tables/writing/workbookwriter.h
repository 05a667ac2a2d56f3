// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exportrows.h"
#include "result.h"

#include <QTemporaryFile>

#include <memory>

class QIODevice;
struct lxw_workbook;

namespace tagdesk {

/// True for the name of a file that is to be written as a workbook: .xlsx.
[[nodiscard]] bool isWorkbookName(const QString &path);

/// Writes ExportRows as a workbook (.xlsx) with one sheet: every cell a text, so that nothing is taken for a
/// number, a date or a formula; the head frozen, with filters. Row by row into temporary files, in constant
/// memory. A cell is written as it is, and only guarded where importing would read something else from it.
/// Columns of keys with choices have them as a list; a second sheet, hidden, holds what is too long for a
/// cell's own list.
class WorkbookWriter
{
public:
    WorkbookWriter(CsvExport form, const ResourceTable &table, const ChangeSet &changes, TagPool &pool);
    ~WorkbookWriter();
    WorkbookWriter(const WorkbookWriter &) = delete;
    WorkbookWriter &operator=(const WorkbookWriter &) = delete;

    /// Before the first row. Errors: BookFault::SheetTooSmall, ErrorCause::FileNotWritable.
    [[nodiscard]] Result<void> begin();
    /// The rows of one resource. Errors as in begin().
    [[nodiscard]] Result<void> append(Row row);
    /// Packs the file, compares what is in it with what was written, and copies it to a device. Takes a
    /// second for every 100,000 rows or so, touches nothing of the document, and may be called in another
    /// thread.
    [[nodiscard]] Result<void> finish(QIODevice &to);

private:
    struct Sheet;

    [[nodiscard]] Result<void> writeHead(const std::vector<std::string> &header);
    [[nodiscard]] Result<void> offerChoices();
    [[nodiscard]] Result<void> writeLine(std::span<const ExportCell> cells);
    [[nodiscard]] Error notWritable(int error) const;

    ExportRows m_rows;
    QTemporaryFile m_packed;
    std::unique_ptr<Sheet> m_sheet;
    std::size_t m_columns = 0;
    std::int64_t m_written = 0; ///< Rows with the head.
};

/// The shortest text from which importing reads this cell.
[[nodiscard]] std::string sheetText(const ExportCell &cell);

} // namespace tagdesk
