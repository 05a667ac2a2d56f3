// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "bookfault.h"
#include "bookparts.h"
#include "csvimport.h"
#include "sheetlimits.h"
#include "sheetscan.h"
#include "testrunner.h"
#include "workbookwriter.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

#include <zip.h>

#include <numeric>

namespace tst_workbookwriter {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const Collection kVms{.account = u"a1"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s};

/// One product line of an account whose rules allow everything.
class Estate
{
public:
    Row add(const QString &id, const std::optional<Tags> &tags, const QString &name = u"web"_s)
    {
        return table.insert(
            kVms, {.id = id, .name = name, .status = u"running"_s, .parent = {}, .tags = tags});
    }

    [[nodiscard]] Rows rows() const
    {
        Rows rows(table.size());
        std::iota(rows.begin(), rows.end(), 0U);
        return rows;
    }

    [[nodiscard]] CsvExport form(CsvForm form = CsvForm::Wide)
    {
        return {.form = form,
            .keys = keysInUse(rows(), table, changes, table.pool()),
            .accountName = [](const Collection &collection) {
                return collection.account;
            }};
    }

    [[nodiscard]] QByteArray exported(
        CsvForm wanted = CsvForm::Wide, const QHash<QString, KeyChoices> &choices = {})
    {
        CsvExport chosen = form(wanted);
        chosen.choices = choices;
        WorkbookWriter writer(std::move(chosen), table, changes, table.pool());
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        bool isWritten = writer.begin().has_value();
        for (const Row row : rows())
            isWritten = isWritten && writer.append(row).has_value();
        return isWritten && writer.finish(device) ? device.data() : QByteArray("not written");
    }

    [[nodiscard]] ImportReport imported(const QByteArray &book)
    {
        QBuffer device;
        device.setData(book);
        device.open(QIODevice::ReadOnly);
        const auto goOn = [](qint64) {
            return true;
        };
        const auto look = lookThroughSheet(device, std::nullopt, goOn);
        if (!look)
            return {};
        std::unique_ptr<CsvContent> content;
        const auto take = [&content](const CsvRow &row) {
            if (content)
                return content->add(row);
            QStringList header;
            for (const std::string_view cell : row.fields)
                header.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
            content = std::make_unique<CsvContent>(mappingFor(u"tagdesk"_s, header));
        };
        if (scanSheet(
                device, *look, take, [](const CsvProblem &) {}, goOn)
            != CsvScanEnd::Complete)
            return {};
        return matchImport(*content,
            {.table = table,
                .changes = changes,
                .pool = table.pool(),
                .accounts = {{.id = u"a1"_s, .name = u"a1"_s, .cloud = u"jdcloud"_s}},
                .collections = {kVms},
                .isLoaded = [](const Scope &) { return true; },
                .rules = [this](const Collection &) -> const TagRules & { return rules; },
                .preferred = {}});
    }

    ResourceTable table;
    ChangeSet changes;
    TagRules rules{.id = u"any"_s,
        .key = {.minimum = 1, .maximum = 500},
        .value = {.minimum = 0, .maximum = 500},
        .tagsPerResource = 50};
};

/// Of all that spreadsheets and XML make something of.
QString word(QRandomGenerator &random, int longest)
{
    static const QStringList pieces{u"="_s, u"+1"_s, u"-"_s, u"@"_s, u"'"_s, u"<"_s, u"<remove>"_s,
        u"<empty>"_s, u"00"_s, u"1E5"_s, u"&"_s, u"]]>"_s, u"\""_s, u" "_s, u"\t"_s, u"\n"_s, u"\r"_s,
        u"_x000A_"_s, u"_"_s, u"标签"_s, QString::fromUcs4(U"\x1F600", 1), u"a"_s, u"TRUE"_s, u"2026-11-30"_s,
        u"\u00A0"_s, u"\u0001"_s, u"\uFFFD"_s, u"\uFFFE"_s};
    QString word;
    for (int i = 1 + random.bounded(longest); i > 0; --i)
        word += pieces.at(random.bounded(int(pieces.size())));
    return word;
}

/// The validation of a sheet's only column that has one: "stop H2:H9 prod,test".
QString validation(const QByteArray &sheet)
{
    QXmlStreamReader reader(sheet);
    QString found;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (reader.name() == "dataValidation"_L1) {
            const QString style = attributes.value("errorStyle"_L1).toString();
            found += attributes.value("showErrorMessage"_L1) == "1"_L1 ? style.isEmpty() ? u"stop"_s : style
                                                                       : u"open"_s;
            found += u' ' + attributes.value("sqref"_L1).toString();
            if (attributes.value("type"_L1) != "list"_L1 || attributes.value("allowBlank"_L1) != "1"_L1)
                found += u" not a list with blanks"_s;
        } else if (reader.name() == "formula1"_L1) {
            found += u' ' + reader.readElementText();
        }
    }
    return found;
}

/// A part of the archive as it is.
QByteArray part(const QByteArray &book, const char *name)
{
    zip_error_t error{};
    zip_source_t *const source =
        zip_source_buffer_create(book.constData(), zip_uint64_t(book.size()), 0, &error);
    zip_t *const archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_file_t *const file = zip_fopen(archive, name, 0);
    QByteArray text(1 << 20, '\0');
    text.truncate(qsizetype(zip_fread(file, text.data(), zip_uint64_t(text.size()))));
    zip_fclose(file);
    zip_discard(archive);
    return text;
}

} // namespace

/// Resources become a workbook.
class TestWorkbookWriter : public QObject
{
    Q_OBJECT

private slots:
    void everyCellIsTheTextOfItsValue()
    {
        Estate estate;
        estate.add(u"i-1"_s, Tags{{u"cost"_s, u"00123"_s}, {u"cmd"_s, u"=1+1"_s}, {u"n"_s, u"1E5"_s}});
        estate.add(u"i-2"_s, Tags{{u"n"_s, QString()}});
        estate.add(u"i-3"_s, std::nullopt);
        QByteArray read = readBook(estate.exported());
        // The fingerprints are somebody else's matter.
        read.replace(
            QRegularExpression(u"web\\|[^|]*"_s).match(QString::fromUtf8(read)).captured().toUtf8(), "web|…");
        const QByteArrayList lines = read.split('\n');
        QCOMPARE(lines.at(0),
            "1: provider|profile|region|service|resource_id|resource_name|_base|tag:cmd|tag:cost|tag:n");
        QCOMPARE(lines.at(1), "2: jdcloud|a1|cn-north-1|vm|i-1|web|…|=1+1|00123|1E5");
        QVERIFY(lines.at(2).endsWith("|||<empty>"));
        QCOMPARE(lines.at(3), "4: jdcloud|a1|cn-north-1|vm|i-3|web||||");
    }

    void noCellIsANumberOrAFormula()
    {
        Estate estate;
        estate.add(u"=cmd|' /C calc'!A0"_s, Tags{{u"=x"_s, u"=1+1"_s}, {u"n"_s, u"1"_s}}, u"@name"_s);
        const QByteArray sheet = part(estate.exported(), "xl/worksheets/sheet1.xml");
        QVERIFY(sheet.contains("=1+1"));
        QVERIFY(!sheet.contains("<f>"));
        QVERIFY(!sheet.contains("<v>"));
    }

    void theHeadStaysInSightAndHasFilters()
    {
        Estate estate;
        estate.add(u"i-1"_s, Tags{{u"n"_s, u"1"_s}});
        const QByteArray sheet = part(estate.exported(), "xl/worksheets/sheet1.xml");
        QVERIFY(sheet.contains("state=\"frozen\""));
        QVERIFY(sheet.contains("<autoFilter ref=\"A1:H2\"/>"));
        QVERIFY(sheet.contains("hidden=\"1\""));
    }

    void aColumnOffersTheValuesThatAreAllowed()
    {
        Estate estate;
        estate.add(u"i-1"_s, Tags{{u"app"_s, u"shop"_s}, {u"env"_s, u"prod"_s}});
        const auto sheet = [&estate](const KeyChoices &choices, CsvForm form = CsvForm::Wide) {
            return part(estate.exported(form, {{u"env"_s, choices}}), "xl/worksheets/sheet1.xml");
        };
        KeyChoices choices{.values = {u"prod"_s, u"a & b"_s, u"<empty>"_s, QString()},
            .isWhole = true,
            .severity = PolicySeverity::Refuse};
        // Cells are guarded as everywhere.
        const QString list = u" I2:I1048576 \"prod,a & b,<<empty>,<empty>,<remove>\""_s;
        QCOMPARE(validation(sheet(choices)), u"stop"_s + list);
        choices.severity = PolicySeverity::Confirm;
        QCOMPARE(validation(sheet(choices)), u"warning"_s + list);
        choices.severity = PolicySeverity::Advise;
        QCOMPARE(validation(sheet(choices)), u"information"_s + list);
        choices.isWhole = false;
        QCOMPARE(validation(sheet(choices)), u"open"_s + list);
        // In the long form a column holds the values of all keys.
        QCOMPARE(validation(sheet(choices, CsvForm::Long)), QString());
    }

    void aListThatIsTooLongStandsInAHiddenSheet_data()
    {
        QTest::addColumn<QStringList>("values");
        QStringList many;
        for (int i = 0; i < 100; ++i)
            many.append(u"team-%1"_s.arg(i));
        QTest::newRow("many") << many;
        QTest::newRow("256 characters") << QStringList{QString(247, u'a')};
        QTest::newRow("a comma") << QStringList{u"a,b"_s};
        QTest::newRow("a quotation mark") << QStringList{u"a\"b"_s};
        QTest::newRow("a blank end") << QStringList{u"a "_s};
    }
    void aListThatIsTooLongStandsInAHiddenSheet()
    {
        QFETCH(const QStringList, values);
        Estate estate;
        estate.add(u"i-1"_s, Tags{{u"app"_s, u"shop"_s}, {u"env"_s, u"prod"_s}});
        const QByteArray book = estate.exported(CsvForm::Wide,
            {{u"app"_s, {.values = {u"shop"_s}, .isWhole = true, .severity = PolicySeverity::Refuse}},
                {u"env"_s, {.values = values, .isWhole = true, .severity = PolicySeverity::Refuse}}});
        const QString found = validation(part(book, "xl/worksheets/sheet1.xml"));
        QVERIFY2(found.startsWith(u"stop H2:H1048576 \"shop,<remove>\""_s), qPrintable(found));
        const QString range = u"stop I2:I1048576 Values!$A$1:$A$%1"_s.arg(values.size() + 1);
        QVERIFY2(found.endsWith(range), qPrintable(found));
        QVERIFY(part(book, "xl/workbook.xml").contains("name=\"Values\" sheetId=\"2\" state=\"hidden\""));
        const QByteArray sheet = part(book, "xl/worksheets/sheet2.xml");
        QCOMPARE(sheet.count("<row "), values.size() + 1);
        QVERIFY2(
            sheet.contains("<c r=\"A" + QByteArray::number(values.size() + 1) + "\""), sheet.constData());
        // Nobody imports it.
        QCOMPARE(estate.imported(book).counts.changes, std::size_t{0});
        QVERIFY(readBook(book).contains("|prod"));
    }

    void aListOf255CharactersStandsInTheCell()
    {
        Estate estate;
        estate.add(u"i-1"_s, Tags{{u"env"_s, u"prod"_s}});
        const QString value(246, u'a');
        const QByteArray book = estate.exported(CsvForm::Wide,
            {{u"env"_s, {.values = {value}, .isWhole = true, .severity = PolicySeverity::Refuse}}});
        QCOMPARE(validation(part(book, "xl/worksheets/sheet1.xml")),
            u"stop H2:H1048576 \"%1,<remove>\""_s.arg(value));
    }

    void whatWasExportedChangesNothing_data()
    {
        QTest::addColumn<CsvForm>("form");
        QTest::newRow("wide") << CsvForm::Wide;
        QTest::newRow("long") << CsvForm::Long;
    }
    void whatWasExportedChangesNothing()
    {
        QFETCH(const CsvForm, form);
        QRandomGenerator random(16);
        for (int round = 0; round < 20; ++round) {
            Estate estate;
            qsizetype tagCount = 0;
            for (int i = 0; i < 20; ++i) {
                Tags tags;
                for (int t = random.bounded(4); t > 0; --t)
                    tags.append({word(random, 3), random.bounded(5) == 0 ? QString() : word(random, 4)});
                std::ranges::sort(tags, {}, &Tag::key);
                const auto twins = std::ranges::unique(tags, {}, &Tag::key);
                tags.erase(twins.begin(), twins.end());
                tagCount += tags.size();
                // Nobody gives an id blank ends, and matching passes over them.
                estate.add(u"i"_s + word(random, 2) + QString::number(i), tags, word(random, 3));
            }
            const ImportReport report = estate.imported(estate.exported(form));
            QCOMPARE(report.counts.changes, std::size_t{0});
            for (const ImportProblem &problem : report.problems)
                QVERIFY2(problem.isAdvice(),
                    qPrintable(u"line %1, column %2: %3"_s.arg(problem.line)
                                   .arg(problem.column)
                                   .arg(int(problem.reason))));
            QCOMPARE(report.counts.same + report.counts.untouched, std::size_t(tagCount));
            QVERIFY(report.deltas.empty());
        }
    }

    void aStagedRemovalComesBackAsOne()
    {
        Estate estate;
        const Row row = estate.add(u"i-1"_s, Tags{{u"env"_s, u"prod"_s}});
        TagPool &pool = estate.table.pool();
        estate.changes.setDelta(row, pool.with(TagSet(), {pool.intern(u"env"_s), kRemoved}));
        const QByteArray book = estate.exported();
        QVERIFY(readBook(book).contains("<remove>"));
        estate.changes.setDelta(row, TagSet());
        const ImportReport report = estate.imported(book);
        QCOMPARE(report.counts.changes, std::size_t{1});
    }

    void moreKeysThanASheetHasColumnsAreRefused()
    {
        Estate estate;
        CsvExport form = estate.form();
        for (int i = 0; i < kSheetColumns; ++i)
            form.keys.append(QString::number(i));
        WorkbookWriter writer(form, estate.table, estate.changes, estate.table.pool());
        QCOMPARE(bookFault(writer.begin().error()), BookFault::SheetTooSmall);
    }

    void moreRowsThanASheetHasAreRefused()
    {
        Estate estate;
        const Row row = estate.add(u"i"_s, std::nullopt, QString());
        CsvExport form = estate.form();
        form.accountName = [](const Collection &) {
            return QString();
        };
        WorkbookWriter writer(form, estate.table, estate.changes, estate.table.pool());
        QVERIFY(writer.begin());
        Result<void> written;
        std::int64_t rows = 1;
        for (; written && rows <= kSheetRows; ++rows)
            written = writer.append(row);
        QCOMPARE(rows, kSheetRows + 1);
        QCOMPARE(bookFault(written.error()), BookFault::SheetTooSmall);
    }

    void aDeviceThatTakesNotEverythingIsTold()
    {
        Estate estate;
        estate.add(u"i-1"_s, Tags{{u"n"_s, u"1"_s}});
        WorkbookWriter writer(estate.form(), estate.table, estate.changes, estate.table.pool());
        QVERIFY(writer.begin());
        QVERIFY(writer.append(0));
        QBuffer closed;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"device not open"_s));
        QCOMPARE(writer.finish(closed).error().cause, ErrorCause::FileNotWritable);
    }
};

TAGDESK_TEST(TestWorkbookWriter, QCoreApplication)

} // namespace tst_workbookwriter

#include "tst_workbookwriter.moc"
