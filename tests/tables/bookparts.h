// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tagdesk {

/// Names and contents of the parts of an archive.
using BookParts = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] QByteArray zipped(const BookParts &parts);

/// What an .xlsx is made of, as far as a test has something to say about it.
struct XlsxParts
{
    std::string sheet; ///< What stands in `worksheet`.
    std::string texts{}; ///< What stands in `sst`.
    std::string styles{}; ///< What stands in `styleSheet`.
    std::string book{}; ///< What stands in `workbook` before the sheets.
    std::string sheets = R"(<sheet name="Tags" sheetId="1" r:id="rId1"/>)";
};

[[nodiscard]] BookParts xlsxParts(const XlsxParts &parts);
[[nodiscard]] QByteArray xlsxBook(const XlsxParts &parts);
/// With this in `office:document-content`.
[[nodiscard]] QByteArray odsBook(const std::string &content);

/// A sheet as it is read: a line a row, "3: a|b|c", behind it "!2.8" for each cell that must not be used
/// (field and CsvProblemKind); the word of the fault where it is refused.
[[nodiscard]] QByteArray readBook(const QByteArray &book, const QByteArray &sheet = {});

} // namespace tagdesk
