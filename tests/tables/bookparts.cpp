// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "bookparts.h"

#include "sheetscan.h"

#include <QBuffer>

#include <zip.h>

namespace tagdesk {

namespace {

constexpr auto kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
constexpr auto kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relation(const std::string &id, const std::string &type, const std::string &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + type + "\" Target=\"" + target + "\"/>";
}

} // namespace

QByteArray zipped(const BookParts &parts)
{
    zip_error_t error{};
    zip_source_t *const source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t *const archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    for (const auto &[name, content] : parts) {
        zip_source_t *const part = zip_source_buffer(archive, content.data(), content.size(), 0);
        zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    QByteArray bytes(static_cast<qsizetype>(zip_source_tell(source)), Qt::Uninitialized);
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

BookParts xlsxParts(const XlsxParts &parts)
{
    return {{"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels",
            kRelations + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml",
            "<workbook xmlns:r=\"" + std::string(kOffice) + "\">" + parts.book + "<sheets>" + parts.sheets
                + "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
            kRelations + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml")
                + relation("rId3", "sharedStrings", "sharedStrings.xml")
                + relation("rId4", "styles", "styles.xml") + "</Relationships>"},
        {"xl/sharedStrings.xml", "<sst>" + parts.texts + "</sst>"},
        {"xl/styles.xml", "<styleSheet>" + parts.styles + "</styleSheet>"},
        {"xl/worksheets/sheet1.xml", "<worksheet>" + parts.sheet + "</worksheet>"},
        {"xl/worksheets/sheet2.xml",
            "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>second</t></is></c></row></sheetData>"
            "</worksheet>"}};
}

QByteArray xlsxBook(const XlsxParts &parts)
{
    return zipped(xlsxParts(parts));
}

QByteArray odsBook(const std::string &content)
{
    return zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml", "<office:document-content>" + content + "</office:document-content>"}});
}

QByteArray readBook(const QByteArray &book, const QByteArray &sheet)
{
    QBuffer device;
    device.setData(book);
    device.open(QIODevice::ReadOnly);
    const auto goOn = [](qint64) {
        return true;
    };
    const Result<WorkbookSheet> look = lookThroughSheet(
        device, sheet.isEmpty() ? std::nullopt : std::optional(QString::fromUtf8(sheet)), goOn);
    if (!look)
        return look.error().code.toUtf8();
    QByteArray read;
    const auto take = [&read](const CsvRow &row) {
        read += QByteArray::number(qint64(row.line)) + ':';
        for (std::size_t i = 0; i < row.fields.size(); ++i)
            read += (i == 0 ? " " : "|") + QByteArray(row.fields[i].data(), qsizetype(row.fields[i].size()));
        for (const CsvFlaw &flaw : row.flaws)
            read += " !" + QByteArray::number(flaw.field + 1) + '.' + QByteArray::number(int(flaw.kind));
        read += '\n';
    };
    const CsvScanEnd end = scanSheet(
        device, *look, take, [](const CsvProblem &) {}, goOn);
    return end == CsvScanEnd::Complete ? read : QByteArray("not read again");
}

} // namespace tagdesk
