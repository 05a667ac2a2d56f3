// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "bookinvariants.h"

#include "bookfault.h"
#include "bookparts.h"
#include "fileform.h"
#include "sheetlimits.h"
#include "sheetscan.h"

#include <QBuffer>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kCells =
    R"(<sheetData><row><c t="s" s="1"><v>0</v></c><c s="2"><v>46356.5</v></c></row></sheetData>)";

QByteArray bookOf(std::string_view bytes)
{
    const QByteArray whole(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (fileForm(whole) == FileForm::Workbook || fileForm(whole) == FileForm::OldWorkbook || bytes.empty())
        return whole;
    const std::string content(bytes.substr(1));
    switch (static_cast<unsigned char>(bytes.front()) % 4) {
    case 0:
        return xlsxBook({.sheet = content, .texts = "<si><t>a</t></si>"});
    case 1:
        return xlsxBook({.sheet = kCells, .texts = content});
    case 2:
        return xlsxBook({.sheet = kCells, .texts = "<si><t>a</t></si>", .styles = content});
    default:
        return odsBook(content);
    }
}

/// Rows of a sheet as they come; what is broken about them.
class SeenSheet
{
public:
    explicit SeenSheet(const WorkbookSheet &sheet)
        : m_sheet(sheet)
    {
    }

    void take(const CsvRow &row)
    {
        if (row.line <= m_line || row.line > kSheetRows)
            m_broken = u"rows do not ascend, or leave the sheet"_s;
        if (static_cast<int>(row.fields.size()) != m_sheet.width)
            m_broken = u"a row has another width than the sheet"_s;
        m_line = row.line;
        ++m_rows;
        for (const std::string_view field : row.fields) {
            m_hash = m_hash * 31 + std::hash<std::string_view>()(field);
            if (!QByteArrayView(field).isValidUtf8() || field.find('\0') != std::string_view::npos)
                m_broken = u"a field is no text"_s;
        }
        const bool isInside = std::ranges::all_of(
            row.flaws, [this](const CsvFlaw &flaw) { return flaw.field >= 0 && flaw.field < m_sheet.width; });
        if (!isInside || !std::ranges::is_sorted(row.flaws, {}, &CsvFlaw::field))
            m_broken = u"a flaw is in no field, or out of order"_s;
    }

    [[nodiscard]] const QString &broken() const { return m_broken; }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    [[nodiscard]] std::size_t hash() const { return m_hash; }

private:
    const WorkbookSheet &m_sheet;
    std::int64_t m_line = 0;
    std::int64_t m_rows = 0;
    std::size_t m_hash = 0;
    QString m_broken;
};

QString brokenSheet(QIODevice &device, const WorkbookSheet &sheet)
{
    const auto goOn = [](qint64) {
        return true;
    };
    std::size_t hash = 0;
    for (const bool again : {false, true}) {
        SeenSheet seen(sheet);
        const CsvScanEnd end = scanSheet(
            device, sheet, [&seen](const CsvRow &row) { seen.take(row); }, [](const CsvProblem &) {}, goOn);
        if (end != CsvScanEnd::Complete)
            return u"a sheet that was looked through cannot be read"_s;
        if (!seen.broken().isEmpty())
            return seen.broken();
        if (seen.rows() != sheet.rows)
            return u"other rows than were counted"_s;
        if (again && seen.hash() != hash)
            return u"the second reading differs from the first"_s;
        hash = seen.hash();
    }
    return {};
}

} // namespace

QString brokenBookInvariant(std::string_view bytes)
{
    QBuffer device;
    device.setData(bookOf(bytes));
    device.open(QIODevice::ReadOnly);
    const auto look = lookThroughSheet(device, std::nullopt, [](qint64) { return true; });
    if (look)
        return brokenSheet(device, *look);
    return bookFault(look.error()) ? QString() : u"a refusal without a name"_s;
}

} // namespace tagdesk
