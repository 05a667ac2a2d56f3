// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvcorrections.h"
#include "csvscan.h"

#include <QStringList>

#include <vector>

namespace tagdesk {

/// A row as a person sees it.
struct CsvPreviewRow
{
    std::int64_t line = 0;
    QStringList fields;
    bool damaged = false;

    friend bool operator==(const CsvPreviewRow &, const CsvPreviewRow &) = default;
};

/// A part of a file to look at: its header and some rows in a row.
struct CsvPreview
{
    QStringList header; ///< The fields of the first row.
    std::vector<CsvPreviewRow> rows; ///< The header is not among them.
    bool reachesEnd = false; ///< The file has no further row.

    friend bool operator==(const CsvPreview &, const CsvPreview &) = default;
};

inline constexpr std::size_t kPreviewRows = 100;

/// Reads the header and up to kPreviewRows rows around a line (0: the first ones), corrections put in.
/// `goOn` is asked as in scanCsv. nullopt: stopped, or the device failed.
[[nodiscard]] std::optional<CsvPreview> readPreview(QIODevice &device, const CsvDialect &dialect,
    const CsvCorrections &corrections, std::int64_t line, const std::function<bool(qint64 bytes)> &goOn);

} // namespace tagdesk
