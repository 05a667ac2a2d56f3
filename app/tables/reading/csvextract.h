// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvcorrections.h"
#include "csvmapping.h"
#include "csvscan.h"

#include <map>

namespace tagdesk {

/// Why rows of a file could not be used, in words, by the line where they start.
using CsvReasons = std::map<std::int64_t, QString>;

/// Copies the header and the rows that have a reason, corrections put in, each with its reason in a further
/// column. Written as UTF-8 with a byte order mark and the separator of the source; so it can be repaired and
/// imported; no cell is taken for a formula. `goOn` is asked as in scanCsv; a device that fails says why
/// itself.
[[nodiscard]] CsvScanEnd extractRows(QIODevice &from, const CsvDialect &dialect,
    const CsvCorrections &corrections, const CsvReasons &reasons, QIODevice &to,
    const std::function<bool(qint64 bytes)> &goOn);

} // namespace tagdesk
