// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "odssource.h"

#include "bookfault.h"
#include "odssheet.h"
#include "scanpart.h"

#include <utility>

namespace tagdesk {

namespace {
const std::string kContent = "content.xml";
} // namespace

OdsSource::OdsSource(std::unique_ptr<ZipParts> parts)
    : m_parts(std::move(parts))
{
}

Result<std::vector<BookSource::Sheet>> OdsSource::sheets()
{
    std::vector<Sheet> sheets;
    OdsSheet names(sheets);
    const auto begin = [&names](XmlScan &scan) {
        names.setScan(&scan);
    };
    if (const Result<void> scanned = scanPart(*m_parts, kContent, names, begin); !scanned)
        return failure(scanned.error());
    if (!names.isSpreadsheet())
        return failure(bookError(BookFault::NoWorkbook));
    return sheets;
}

Result<void> OdsSource::read(std::size_t sheet, SheetTaker &taker, const GoOn &goOn)
{
    OdsSheet cells(taker, sheet);
    const auto begin = [&cells](XmlScan &scan) {
        cells.setScan(&scan);
    };
    return scanPart(*m_parts, kContent, cells, begin, goOn);
}

} // namespace tagdesk
