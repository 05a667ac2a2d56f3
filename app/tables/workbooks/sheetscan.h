// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvscan.h"
#include "result.h"
#include "workbooksheet.h"

#include <optional>

namespace tagdesk {

/// Looks through a sheet of the workbook in `device`: the one of this name, else the first that has
/// a text, of those that are not hidden if possible.
/// `goOn` is asked as in scanCsv. Causes: those of openBook, SheetMissing (Error::detail has the name, a line
/// break, and the names there are) and SheetEmpty; what was stopped is Cancelled.
[[nodiscard]] Result<WorkbookSheet> lookThroughSheet(
    QIODevice &device, const std::optional<QString> &name, const std::function<bool(qint64 bytes)> &goOn);

/// As scanCsv for a sheet that was looked through: hands over its rows that are not empty, all of the same
/// width; lines are the rows' numbers. What is wrong with single cells comes in CsvRow::flaws. ReadFailed
/// also where the workbook is no longer what it was.
[[nodiscard]] CsvScanEnd scanSheet(QIODevice &device, const WorkbookSheet &sheet,
    const CsvReader::RowSink &rows, const CsvReader::ProblemSink &problems,
    const std::function<bool(qint64 bytes)> &goOn);

} // namespace tagdesk
