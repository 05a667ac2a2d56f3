// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvextract.h"
#include "csvpreview.h"
#include "testrunner.h"

#include <QBuffer>
#include <QtTest>

namespace tst_csvscan {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

bool always(qint64 /*bytes*/)
{
    return true;
}

} // namespace

/// Whole files: scanned, looked at in part, and copied in part.
class TestCsvScan : public QObject
{
    Q_OBJECT

private slots:
    void bytesThatAnEncodingLacksDamageTheirRow()
    {
        QBuffer file;
        file.setData("id,team\n1,\xD1\xD0\xB7\xA2\n2,\xFF\xFF\n3,red\n");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList events;
        const CsvScanEnd end = scanCsv(
            file, {.encoding = CsvEncoding::Gb18030},
            [&events](const CsvRow &row) {
                events.append(u"row %1%2"_s.arg(row.line).arg(row.damaged ? u" damaged"_s : QString()));
            },
            [&events](const CsvProblem &problem) {
                events.append(u"problem %1.%2"_s.arg(problem.line).arg(problem.column));
            },
            always);
        QCOMPARE(end, CsvScanEnd::Complete);
        QCOMPARE(
            events, (QStringList{u"row 1"_s, u"row 2"_s, u"problem 3.2"_s, u"row 3 damaged"_s, u"row 4"_s}));
    }

    void aScanThatIsStoppedEndsAtOnce()
    {
        QBuffer file;
        file.setData("id,team\n1,red\n");
        QVERIFY(file.open(QIODevice::ReadOnly));
        int rows = 0;
        const CsvScanEnd end = scanCsv(
            file, {}, [&rows](const CsvRow &) { ++rows; }, [](const CsvProblem &) {},
            [](qint64) { return false; });
        QCOMPARE(end, CsvScanEnd::Stopped);
        QCOMPARE(rows, 0);
    }

    void aPreviewShowsTheHeaderAndTheFirstRows()
    {
        const CsvPreview preview = previewOf("id,team\n1,red\n2,\"blue\nish\"\n", {}, 0);
        QCOMPARE(preview.header, (QStringList{u"id"_s, u"team"_s}));
        QCOMPARE(preview.rows.size(), 2U);
        QCOMPARE(preview.rows[1].fields, (QStringList{u"2"_s, u"blue\nish"_s}));
        QVERIFY(preview.reachesEnd);
    }

    void aPreviewAroundALineStartsALittleBefore()
    {
        QByteArray text = "id,team\n";
        for (int i = 2; i <= 1'000; ++i)
            text += QByteArray::number(i) + ",red\n";
        const CsvPreview preview = previewOf(text, {}, 500);
        QCOMPARE(preview.rows.front().line, 480);
        QCOMPARE(preview.rows.size(), kPreviewRows);
        QVERIFY(!preview.reachesEnd);
    }

    void correctionsStandInThePreview()
    {
        CsvCorrections corrections;
        corrections.set(2, 2, u"green"_s);
        corrections.set(3, 9, u"nowhere"_s);
        QCOMPARE(corrections.count(), 2U);
        const CsvPreview preview = previewOf("id,team\n1,red\n2,blue\n", corrections, 0);
        QCOMPARE(preview.rows[0].fields, (QStringList{u"1"_s, u"green"_s}));
        QCOMPARE(preview.rows[1].fields, (QStringList{u"2"_s, u"blue"_s}));
    }

    void rowsAreCopiedWithTheirReasonsAsTheyStand()
    {
        QBuffer from;
        from.setData("id;team;note\n1;'=a;x\n2;red\n3;\"a;b\";c\n");
        QVERIFY(from.open(QIODevice::ReadOnly));
        QBuffer to;
        QVERIFY(to.open(QIODevice::WriteOnly));
        CsvCorrections corrections;
        corrections.set(2, 3, u"y"_s);
        const CsvReasons reasons{{2, u"= is odd"_s}, {3, u"two cells"_s}};
        const CsvScanEnd end = extractRows(from, {.separator = ';'}, corrections, reasons, to, always);
        QCOMPARE(end, CsvScanEnd::Complete);
        // A reason that a spreadsheet would compute is guarded; a short row is filled up to its place.
        QCOMPARE(to.data(), "\xEF\xBB\xBFid;team;note;_reason\r\n1;'=a;y;'= is odd\r\n2;red;;two cells\r\n");
    }

    void aSpreadsheetTakesNoCopiedCellForAFormula()
    {
        QBuffer from;
        from.setData("=id,tag:a,_base\n=1+1,=cmd|' /C calc'!A0,-\n+1,-2,@x\n");
        QVERIFY(from.open(QIODevice::ReadOnly));
        QBuffer to;
        QVERIFY(to.open(QIODevice::WriteOnly));
        const CsvReasons reasons{{2, u"odd"_s}, {3, u"odd"_s}};
        QCOMPARE(extractRows(from, {}, {}, reasons, to, always), CsvScanEnd::Complete);
        QCOMPARE(to.data(),
            "\xEF\xBB\xBF'=id,tag:a,_base,_reason\r\n'=1+1,'=cmd|' /C calc'!A0,-,odd\r\n'+1,'-2,'@x,odd\r\n");
    }

private:
    static CsvPreview previewOf(const QByteArray &text, const CsvCorrections &corrections, std::int64_t line)
    {
        QBuffer file;
        file.setData(text);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return readPreview(file, {}, corrections, line, always).value_or(CsvPreview());
    }
};

TAGDESK_TEST(TestCsvScan, QCoreApplication)

} // namespace tst_csvscan

#include "tst_csvscan.moc"
