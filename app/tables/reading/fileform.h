// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace tagdesk {

/// What a file that was given as a table is, by its first bytes.
enum class FileForm : std::uint8_t {
    Text, ///< Most likely a table: nothing else was recognised.
    Workbook, ///< A ZIP archive, as .xlsx and .ods are.
    OldWorkbook, ///< An OLE file, as .xls is, or a workbook with a password.
    XmlWorkbook, ///< XML, as Excel wrote workbooks before .xlsx.
    Html, ///< Many programs call a table in HTML ".xls".
    Json,
    Pdf,
    Compressed, ///< gzip, bzip2, xz, zstd.
    Other, ///< Bytes that are no text.
};

[[nodiscard]] FileForm fileForm(QByteArrayView start);

} // namespace tagdesk
