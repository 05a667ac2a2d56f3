// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvdialect.h"
#include "csvreader.h"

#include <functional>

class QIODevice;

namespace tagdesk {

enum class CsvScanEnd : std::uint8_t {
    Complete,
    Stopped, ///< As asked for.
    ReadFailed, ///< The device says why.
};

/// Reads a device, a text from where it stands to its end, in pieces, and hands over its rows and problems.
/// Memory is bounded whatever the file holds. `goOn` is asked before each piece with the bytes read so far.
[[nodiscard]] CsvScanEnd scanCsv(QIODevice &device, const CsvDialect &dialect, const CsvReader::RowSink &rows,
    const CsvReader::ProblemSink &problems, const std::function<bool(qint64 bytes)> &goOn);

} // namespace tagdesk
