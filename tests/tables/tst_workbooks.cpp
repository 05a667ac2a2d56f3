// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "bookfault.h"
#include "bookparts.h"
#include "csvcontent.h"
#include "numberform.h"
#include "sheetscan.h"
#include "testfiles.h"
#include "testrunner.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

namespace tst_workbooks {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCellError = int(CsvProblemKind::CellError);
constexpr int kNoValue = int(CsvProblemKind::FormulaWithoutValue);
constexpr int kDigitsLost = int(CsvProblemKind::DigitsLost);

std::string row(const std::string &cells)
{
    return "<row>" + cells + "</row>";
}

std::string data(const std::string &rows)
{
    return "<sheetData>" + rows + "</sheetData>";
}

std::string table(const std::string &rows, const std::string &attributes = {})
{
    return "<office:body><office:spreadsheet><table:table table:name=\"Tags\"" + attributes + ">" + rows
        + "</table:table></office:spreadsheet></office:body>";
}

std::string odsText(const std::string &paragraphs)
{
    return "<table:table-cell office:value-type=\"string\">" + paragraphs + "</table:table-cell>";
}

std::string odsNumber(const std::string &value, const std::string &shown, const std::string &type = "float")
{
    return "<table:table-cell office:value-type=\"" + type + "\" office:value=\"" + value + "\"><text:p>"
        + shown + "</text:p></table:table-cell>";
}

Result<WorkbookSheet> looked(const QByteArray &book)
{
    QBuffer device;
    device.setData(book);
    device.open(QIODevice::ReadOnly);
    return lookThroughSheet(device, std::nullopt, [](qint64) { return true; });
}

QByteArray kept(const QString &name)
{
    return contentOf(QStringLiteral(TAGDESK_TEST_DATA "/workbooks/") + name);
}

/// A compound file whose directory has this name.
QByteArray compound(QStringView name)
{
    QByteArray bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    bytes.resize(0x400, '\0');
    bytes[0x1e] = 9; // sectors of 512 bytes, of which the second is the directory
    bytes.append(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    bytes.resize(0x600, '\0');
    bytes[0x30] = 1;
    return bytes;
}

} // namespace

/// Workbooks become rows of a table.
class TestWorkbooks : public QObject
{
    Q_OBJECT

private slots:
    void textsOfEveryKindAreRead()
    {
        const std::string texts =
            "<si><t>shared</t></si>"
            "<si><r><t>ri</t></r><r><rPr><b/></rPr><t>ch</t></r><rPh><t>reading</t></rPh></si>"
            "<si><t xml:space=\"preserve\"> a_x000A_b </t></si><si><t>_x005F_x000A_</t></si>";
        const std::string sheet = data(
            row(R"(<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>)"
                R"(<c t="s"><v>3</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>)"
                R"(<c t="str"><f>A1</f><v>made</v></c><c t="d"><v>2026-11-30T00:00:00</v></c>)"));
        QCOMPARE(readBook(xlsxBook({.sheet = sheet, .texts = texts})),
            "1: shared|rich| a\nb |_x000A_|inline|made|2026-11-30\n");
    }

    void aNumberIsReadAsItIsWrittenAndShown_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("text");
        const auto add = [](const char *number, const char *code, const char *text) {
            QTest::addRow("%s as %s", number, code)
                << QByteArray(number) << QByteArray(code) << QByteArray(text);
        };
        add("1234567890123456", "General", "1234567890123456");
        add("12345678901234567890", "General", "12345678901234567890");
        add("100000", "0.00E+00", "100000");
        add("1E5", "General", "100000");
        add("1E-3", "General", "0.001");
        add("1.1000000000000001", "General", "1.1");
        add("0.30000000000000004", "General", "0.3");
        add("-1.5", "#,##0.00", "-1.5");
        add("1.2345678901234501E+18", "General", "1234567890123450000 lost");
        add("7", "00000", "00007");
        add("-7", "000", "-007");
        add("123456", "000", "123456");
        add("1.1000000000000001", "0.00", "1.10");
        add("3", "0.00", "3.00");
        add("1.125", "0.00", "1.125");
        add("0.5", "0%", "50%");
        add("0.125", "0.00%", "12.50%");
        add("1", "0%", "100%");
        add("46356", "yyyy-mm-dd", "2026-11-30");
        add("46356", "yyyy\"年\"m\"月\"d\"日\"", "2026-11-30");
        add("46356", "[$-409]d/mmm/yy;@", "2026-11-30");
        add("46356.34375", "yyyy/m/d h:mm", "2026-11-30T08:15:00");
        add("46356", "yyyy/m/d h:mm", "2026-11-30");
        add("0.34375", "h:mm AM/PM", "08:15:00");
        add("1.5", "[h]:mm", "36:00:00");
        add("59", "yyyy-mm-dd", "1900-02-28");
        add("60", "yyyy-mm-dd", "##### none");
        add("61", "yyyy-mm-dd", "1900-03-01");
        add("-1", "yyyy-mm-dd", "##### none");
        add("99999999", "yyyy-mm-dd", "##### none");
        add("0.99999999", "h:mm:ss", "00:00:00");
        add("many", "General", "many none");
        add("17", "\"CC-\"0000", "17 words");
        add("17", "0\\ \"kg\"", "17 words");
        add("17", "[Red]0;[Blue]-0", "17");
    }
    void aNumberIsReadAsItIsWrittenAndShown()
    {
        QFETCH(const QByteArray, number);
        QFETCH(const QByteArray, code);
        QFETCH(const QByteArray, text);
        const NumberForm form = formOfCode(code.toStdString());
        const ShownNumber shown = shownNumber(number.toStdString(), form);
        QByteArray told = QByteArray::fromStdString(shown.text);
        told += shown.hasLostDigits ? " lost" : "";
        told += shown.isNone ? " none" : "";
        told += form.kind == NumberForm::Kind::Other ? " words" : "";
        QCOMPARE(told, text);
    }

    void aCellHasTheFormOfItsStyle()
    {
        const std::string styles =
            R"(<numFmts><numFmt numFmtId="164" formatCode="0000"/></numFmts>)"
            R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
            R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="49"/></cellXfs>)";
        const std::string sheet = data(row(
            R"(<c><v>7</v></c><c s="1"><v>7</v></c><c s="2"><v>46356</v></c><c s="3"><v>7</v></c><c s="99"><v>7</v></c>)"));
        QCOMPARE(readBook(xlsxBook({.sheet = sheet, .styles = styles})), "1: 7|0007|2026-11-30|7|7\n");
        const std::string from1904 = R"(<workbookPr date1904="1"/>)";
        QCOMPARE(readBook(xlsxBook({.sheet = sheet, .styles = styles, .book = from1904})),
            "1: 7|0007|2030-12-01|7|7\n");
    }

    void truthIsWrittenAsSpreadsheetsShowIt()
    {
        QCOMPARE(readBook(xlsxBook({.sheet = data(row(R"(<c t="b"><v>1</v></c><c t="b"><v>0</v></c>)"))})),
            "1: TRUE|FALSE\n");
    }

    void aFormulaCountsByItsResultAndOneWithoutIsNamed()
    {
        const std::string sheet =
            data(row(R"(<c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c><f>A1</f><v/></c>)"
                     R"(<c t="str"><f>A1</f><v></v></c><c t="e"><f>A1</f><v>#N/A</v></c>)"));
        const QByteArray flaws = QByteArray(" !2.") + QByteArray::number(kNoValue) + " !3."
            + QByteArray::number(kNoValue) + " !5." + QByteArray::number(kCellError);
        QCOMPARE(readBook(xlsxBook({.sheet = sheet})), "1: 2|=|=||#N/A" + flaws + '\n');
    }

    void cellsStandInTheirColumnsAndRows()
    {
        const std::string sheet = data(R"(<row r="3"><c r="B3"><v>1</v></c><c r="AB3"><v>2</v></c></row>)"
                                       R"(<row r="5"/><row r="9"><c r="A9"><v>3</v></c></row>)");
        QCOMPARE(readBook(xlsxBook({.sheet = sheet})),
            "3: |1" + QByteArray(26, '|') + "2\n9: 3" + QByteArray(27, '|') + '\n');
    }

    void mergedCellsStandForEachRowTheyCover()
    {
        const std::string sheet =
            data(R"(<row><c><v>1</v></c><c><v>8</v></c></row><row><c r="B2"><v>9</v></c></row>)"
                 R"(<row><c><v>2</v></c></row>)")
            + R"(<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B2:C3"/></mergeCells>)";
        const QByteArray book = xlsxBook({.sheet = sheet});
        QCOMPARE(readBook(book), "1: 1|8\n2: 1|9\n3: 2|9\n");
        QCOMPARE(looked(book)->notes.mergedCells, 2);
    }

    void hiddenRowsAreReadAndCounted()
    {
        const std::string sheet =
            data(R"(<row><c><v>1</v></c></row><row hidden="1"><c><v>2</v></c></row><row hidden="1"/>)");
        const QByteArray book = xlsxBook({.sheet = sheet});
        QCOMPARE(readBook(book), "1: 1\n2: 2\n");
        QCOMPARE(looked(book)->notes.hiddenRows, 1);
    }

    void theFirstSheetWithATextIsReadUnlessOneIsChosen()
    {
        const std::string sheets =
            R"(<sheet name="Empty" sheetId="1" r:id="rId1"/><sheet name="Zwei" sheetId="2" r:id="rId2"/>)";
        const QByteArray book = xlsxBook({.sheet = data({}), .sheets = sheets});
        QCOMPARE(readBook(book), "1: second\n");
        QCOMPARE(looked(book)->name, u"Zwei"_s);
        QCOMPARE(readBook(book, "zwei"), "1: second\n");
        QCOMPARE(readBook(book, "Empty"), "sheet-empty");
        QCOMPARE(readBook(book, "Drei"), "sheet-missing");
    }

    void aHiddenSheetComesLast()
    {
        const std::string sheets =
            R"(<sheet name="Lists" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Tags" sheetId="2" r:id="rId2"/>)";
        const QByteArray book = xlsxBook({.sheet = data(row("<c><v>1</v></c>")), .sheets = sheets});
        QCOMPARE(looked(book)->sheets, (QStringList{u"Tags"_s, u"Lists"_s}));
        QCOMPARE(readBook(book), "1: second\n");
        QCOMPARE(readBook(book, "Lists"), "1: 1\n");
    }

    void anOpenDocumentSheetIsReadLikewise()
    {
        const std::string rows =
            "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
            "<table:table-row>"
            + odsText("<text:p>a<text:s "
                      "text:c=\"2\"/>b<text:tab/>c</text:p><text:p>d<text:span>e</text:span></text:p>"
                      "<office:annotation><text:p>note</text:p></office:annotation>")
            + odsNumber("7", "00007") + odsNumber("1.1", "1,10 €") + odsNumber("0.5", "50%", "percentage")
            + odsNumber("1.23456789012346E+018", "1.23E+18")
            + R"(<table:table-cell office:value-type="date" office:date-value="2026-11-30T00:00:00"><text:p>30.11.26</text:p></table:table-cell>)"
              R"(<table:table-cell office:value-type="time" office:time-value="PT08H15M00S"/>)"
              R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>)"
              R"(<table:table-cell table:formula="of:=1+1"/>)"
              R"(<table:table-cell table:number-columns-repeated="16375"/></table:table-row>)"
              R"(<table:table-row table:number-rows-repeated="1048573"><table:table-cell/></table:table-row>)";
        const QByteArray flaws =
            " !5." + QByteArray::number(kDigitsLost) + " !9." + QByteArray::number(kNoValue);
        QCOMPARE(readBook(odsBook(table(rows))),
            "3: a  b\tc\nde|00007|1.1|50%|1234567890123460000|2026-11-30|08:15:00|TRUE|=" + flaws + '\n');
    }

    void repeatedCellsAndRowsOfOpenDocumentCount()
    {
        const std::string two =
            R"(<table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell>)";
        const std::string rows =
            R"(<table:table-row table:number-rows-repeated="2" table:visibility="filter">)" + two
            + R"(</table:table-row><table:table-row><table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>m</text:p></table:table-cell>)"
            + odsText("<text:p>1</text:p>")
            + "</table:table-row><table:table-row><table:covered-table-cell "
              "office:value-type=\"string\"><text:p>under</text:p></table:covered-table-cell>"
            + odsText("<text:p>2</text:p>") + "</table:table-row>";
        const QByteArray book = odsBook(table(rows));
        QCOMPARE(readBook(book), "1: x|x\n2: x|x\n3: m|1\n4: m|2\n");
        QCOMPARE(looked(book)->notes.hiddenRows, 2);
        QCOMPARE(looked(book)->notes.mergedCells, 1);
    }

    void whatCannotBeReadIsCalledWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("book");
        QTest::addColumn<BookFault>("fault");
        const QByteArray good = xlsxBook({.sheet = data(row("<c><v>1</v></c>"))});
        QTest::newRow("old form") << compound(u"Workbook") << BookFault::OldForm;
        QTest::newRow("older form") << compound(u"Book") << BookFault::OldForm;
        QTest::newRow("encrypted") << compound(u"EncryptedPackage") << BookFault::Encrypted;
        QTest::newRow("document of Word") << compound(u"WordDocument") << BookFault::NoWorkbook;
        QTest::newRow("only its signature") << compound(u"Workbook").left(8) << BookFault::NoWorkbook;
        QTest::newRow("archive") << zipped({{"a.csv", "a,b\n"}}) << BookFault::NoWorkbook;
        QTest::newRow("cut") << good.left(good.size() / 2) << BookFault::Damaged;
        QTest::newRow("signature of an archive") << QByteArray("PK\x03\x04", 4) << BookFault::Damaged;
        BookParts binary = xlsxParts({.sheet = {}});
        for (auto &[name, content] : binary) {
            if (name == "_rels/.rels")
                content = QByteArray::fromStdString(content).replace(".xml", ".bin").toStdString();
        }
        QTest::newRow("binary form") << zipped(binary) << BookFault::BinaryForm;
        BookParts words = xlsxParts({.sheet = {}});
        for (auto &[name, content] : words) {
            if (name == "xl/workbook.xml")
                content = "<w:document><w:body/></w:document>";
        }
        QTest::newRow("new document of Word") << zipped(words) << BookFault::NoWorkbook;
        QTest::newRow("text of OpenDocument")
            << odsBook("<office:body><office:text/></office:body>") << BookFault::NoWorkbook;
        QTest::newRow("encrypted OpenDocument") << zipped({{"content.xml", "\x01\x02"},
            {"META-INF/manifest.xml", "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"}})
                                                << BookFault::Encrypted;
        QTest::newRow("no XML") << xlsxBook({.sheet = data(row("<c><v>1</v>"))}) << BookFault::Damaged;
        QTest::newRow("text that is not there")
            << xlsxBook({.sheet = data(row(R"(<c t="s"><v>5</v></c>)"))}) << BookFault::Damaged;
        QTest::newRow("rows out of order")
            << xlsxBook({.sheet = data(R"(<row r="2"/><row r="1"/>)")}) << BookFault::Damaged;
        QTest::newRow("row beyond the sheet")
            << xlsxBook({.sheet = data(R"(<row r="1048577"/>)")}) << BookFault::Damaged;
        QTest::newRow("column beyond the sheet")
            << xlsxBook({.sheet = data(row(R"(<c r="XFE1"><v>1</v></c>)"))}) << BookFault::Damaged;
        QTest::newRow("nothing in it") << xlsxBook({.sheet = data({})}) << BookFault::SheetEmpty;
        QTest::newRow("elements without end")
            << xlsxBook({.sheet = QByteArray("<a>").repeated(1'000).toStdString()}) << BookFault::TooLarge;
        QTest::newRow("a name without end")
            << xlsxBook({.sheet = "<a" + std::string(6'000'000, 'x') + "/>"}) << BookFault::TooLarge;
        const std::string repeated =
            R"(<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>)";
        QTest::newRow("one cell repeated over the sheet") << odsBook(table(repeated)) << BookFault::TooLarge;
        BookParts declared = xlsxParts({.sheet = {}});
        declared.back().second = "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>";
        declared[6].second = declared.back().second;
        QTest::newRow("entities") << zipped(declared) << BookFault::Damaged;
    }
    void whatCannotBeReadIsCalledWhatItIs()
    {
        QFETCH(const QByteArray, book);
        QFETCH(const BookFault, fault);
        QCOMPARE(readBook(book), bookError(fault).code.toUtf8());
    }

    void aByteThatFellOverIsFound()
    {
        const QByteArray good =
            xlsxBook({.sheet = data(row("<c t=\"inlineStr\"><is><t>production</t></is></c>"))});
        const QByteArray read = readBook(good);
        int found = 0;
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bad = good;
            bad[i] = static_cast<char>(bad[i] ^ 0x10);
            const QByteArray now = readBook(bad);
            // What is no part of a content, such as the time of a part, may change.
            QVERIFY2(now == read || !now.contains(':'),
                qPrintable(u"byte %1: %2"_s.arg(i).arg(QString::fromUtf8(now))));
            found += now != read;
        }
        QVERIFY(found > good.size() / 4);
    }

    void anArchiveMadeToBeUnpackedIsRefusedWhileItIsUnpacked()
    {
        const QByteArray book = xlsxBook({.sheet = data(std::string(std::size_t{300} << 20, ' '))});
        QVERIFY(book.size() < 1 << 20);
        QCOMPARE(readBook(book), bookError(BookFault::TooLarge).code.toUtf8());
    }

    void readingStopsWhenAsked()
    {
        QBuffer device;
        device.setData(xlsxBook({.sheet = data(row("<c><v>1</v></c>"))}));
        device.open(QIODevice::ReadOnly);
        const auto stopped = lookThroughSheet(device, std::nullopt, [](qint64) { return false; });
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        const auto look = lookThroughSheet(device, std::nullopt, [](qint64) { return true; });
        QCOMPARE(scanSheet(
                     device, *look, [](const CsvRow &) {}, [](const CsvProblem &) {},
                     [](qint64) { return false; }),
            CsvScanEnd::Stopped);
    }

    void aCellThatCannotBeUsedEndsItsRowOnlyWhereItIsAskedFor()
    {
        const std::array<std::string_view, 4> fields{"i-1", "#N/A", "prod", "=1"};
        const std::array flaws{CsvFlaw{.field = 1, .kind = CsvProblemKind::CellError},
            CsvFlaw{.field = 3, .kind = CsvProblemKind::FormulaWithoutValue}};
        const CsvRow row{.line = 7, .fields = fields, .damaged = false, .flaws = flaws};
        CsvMapping mapping{
            .columns = {{.use = ColumnUse::ResourceId}, {}, {.use = ColumnUse::TagValue, .key = u"env"_s}}};
        CsvContent content(mapping);
        content.add(row);
        QCOMPARE(content.size(), std::size_t{1});
        QVERIFY(content.problems().empty());
        mapping.columns.push_back({.use = ColumnUse::TagValue, .key = u"app"_s});
        CsvContent refused(mapping);
        refused.add(row);
        QCOMPARE(refused.size(), std::size_t{0});
        QCOMPARE(refused.problems().size(), std::size_t{1});
        QCOMPARE(refused.problems().front().kind, CsvProblemKind::FormulaWithoutValue);
        QCOMPARE(refused.problems().front().line, 7);
        QCOMPARE(refused.problems().front().column, 4);
    }

    void filesOfOtherProgramsAreRead()
    {
        QCOMPARE(readBook(kept(u"openpyxl.xlsx"_s)), kept(u"openpyxl.txt"_s));
        QCOMPARE(readBook(kept(u"odfpy.ods"_s)), kept(u"odfpy.txt"_s));
    }
};

TAGDESK_TEST(TestWorkbooks, QCoreApplication)

} // namespace tst_workbooks

#include "tst_workbooks.moc"
