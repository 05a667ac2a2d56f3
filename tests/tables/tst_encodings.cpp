// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvdecoder.h"
#include "csvpreview.h"
#include "encodingguess.h"
#include "fileform.h"
#include "separatorline.h"
#include "testrunner.h"

#include <QtTest>

#include <unicode/ucnv.h>

namespace tst_encodings {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// Below this a person is asked.
constexpr int kSure = 60;

QByteArray encoded(const QString &text, const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    QByteArray bytes(text.size() * 4 + 16, Qt::Uninitialized);
    const int size = ucnv_fromUChars(converter, bytes.data(), int(bytes.size()),
        reinterpret_cast<const UChar *>(text.utf16()), int(text.size()), &status);
    ucnv_close(converter);
    bytes.truncate(size);
    return bytes;
}

QString decoded(const QByteArray &bytes, const CsvDialect &dialect)
{
    CsvDecoder decoder(dialect);
    std::string text = decoder.decode(bytes);
    text += decoder.finish();
    return QString::fromStdString(text);
}

} // namespace

class TestEncodings : public QObject
{
    Q_OBJECT

private slots:
    void tablesAreReadRightOrNotSurely_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QByteArray>("converter");
        const QString head = u"resource_id,tag:note\n"_s;
        const auto rows = [&head](const QStringList &values) {
            QString table = head;
            for (qsizetype i = 0; i < values.size(); ++i)
                table += u"i-%1,%2\n"_s.arg(i).arg(values[i]);
            return table;
        };
        const QStringList german{u"Zürich"_s, u"Köln"_s, u"Straße 5"_s, u"Größe"_s};
        const QStringList russian{u"Москва"_s, u"производство"_s, u"склад"_s, u"отдел продаж"_s, u"заказ"_s};
        const QStringList japanese{
            u"本番環境"_s, u"在庫のメモ"_s, u"テスト用のサーバー"_s, u"管理者は田中です"_s};
        const QStringList korean{
            u"운영 환경"_s, u"테스트 서버입니다"_s, u"담당자는 김철수"_s, u"재고 관리"_s};
        const QStringList chinese{
            u"生产环境"_s, u"负责人是王芳"_s, u"测试用的服务器"_s, u"订单和库存的系统"_s};
        const QStringList taiwan{
            u"生產環境"_s, u"負責人是王小明"_s, u"測試用的伺服器"_s, u"訂單和庫存的系統"_s};
        const QStringList czech{u"Plzeň"_s, u"Žďár nad Sázavou"_s, u"správa účtů"_s, u"výroba"_s};
        for (const auto &[name, values] :
            {std::pair("windows-1252", german), std::pair("windows-1251", russian),
                std::pair("windows-31j", japanese), std::pair("EUC-JP", japanese),
                std::pair("windows-949-2000", korean), std::pair("gb18030", chinese),
                std::pair("windows-950-2000", taiwan), std::pair("windows-1250", czech)}) {
            QTest::addRow("%s", name) << rows(values) << QByteArray(name);
            for (const QString &value : values)
                QTest::addRow("%s, %s", name, qPrintable(value)) << rows({value}) << QByteArray(name);
        }
        for (const char *const name : {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
            QTest::addRow("%s, Chinese", name) << rows(chinese) << QByteArray(name);
            QTest::addRow("%s, German", name) << rows(german) << QByteArray(name);
            QTest::addRow("%s, no letters", name) << rows({u"x"_s}) << QByteArray(name);
        }
    }

    void tablesAreReadRightOrNotSurely()
    {
        QFETCH(QString, table);
        QFETCH(QByteArray, converter);
        const QByteArray bytes = encoded(table, converter.constData());
        const CsvDialect dialect = detectDialect(bytes);
        if (dialect.encodingConfidence >= kSure)
            QCOMPARE(decoded(bytes, dialect), table);
        else
            QVERIFY(!encodingSamples(bytes, dialect).empty());
    }

    void whatIsWrittenInFullIsReadSurely_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QByteArray>("converter");
        QTest::newRow("Chinese heads") << u"资源ID,标签:环境\ni-1,生产\n"_s << QByteArray("gb18030");
        QTest::newRow("German words")
            << u"resource_id,tag:site\ni-1,Zürich\ni-2,Köln\n"_s << QByteArray("windows-1252");
    }

    void whatIsWrittenInFullIsReadSurely()
    {
        QFETCH(QString, table);
        QFETCH(QByteArray, converter);
        const QByteArray bytes = encoded(table, converter.constData());
        const CsvDialect dialect = detectDialect(bytes);
        QVERIFY2(
            dialect.encodingConfidence >= kSure, qPrintable(QString::number(dialect.encodingConfidence)));
        QCOMPARE(decoded(bytes, dialect), table);
    }

    void aZeroByteMakesNoUtf16_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const QByteArray &bytes) {
            QTest::newRow(name) << bytes;
        };
        row("one", QByteArray("resource_id,tag:note\ni-1,x\0y\n", 30));
        row("two in one row", QByteArray("resource_id,tag:note\ni-1,x\0y\0z\n", 32));
        row("many", QByteArray("id,tag:a\ni-1,\0\0\0\0\0\0\n", 20));
    }

    void aZeroByteMakesNoUtf16()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(detectDialect(bytes).encoding, CsvEncoding::Utf8);
    }

    void someDamagedBytesLeaveAFileUtf8()
    {
        QByteArray bytes = "resource_id,tag:note\n";
        for (int i = 0; i < 20; ++i)
            bytes += u"i-%1,生产环境\n"_s.arg(i).toUtf8();
        bytes += "i-99,\xE7\xFF\n";
        const CsvDialect dialect = detectDialect(bytes);
        QCOMPARE(dialect.encoding, CsvEncoding::Utf8);
        QCOMPARE(dialect.encodingConfidence, 100);
    }

    void aGivenEncodingIsNotGuessed()
    {
        const QByteArray bytes = encoded(u"resource_id,tag:a\ni-1,Zürich\n"_s, "windows-1252");
        const CsvDialect dialect = detectDialect(bytes, CsvEncoding::Windows1252);
        QCOMPARE(dialect.encodingConfidence, 100);
        QVERIFY(decoded(bytes, dialect).contains(u"Zürich"_s));
        QVERIFY(encodingSamples(bytes, dialect).empty());
    }

    void encodingsHaveNames()
    {
        for (const CsvEncoding encoding : kCsvEncodings)
            QCOMPARE(encodingNamed(encodingName(encoding)), std::optional(encoding));
        QCOMPARE(encodingNamed(u"GBK"_s), std::optional(CsvEncoding::Gb18030));
        QCOMPARE(encodingNamed(u"Shift_JIS"_s), std::optional(CsvEncoding::ShiftJis));
        QVERIFY(!encodingNamed(u"EBCDIC"_s));
    }

    void piecesMayBeCutAnywhere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        const QString text = u"a,研发㐂𠮷é,メモ,\"x\"\r\n"_s;
        QTest::newRow("GB18030") << encoded(text, "gb18030") << int(CsvEncoding::Gb18030);
        QTest::newRow("UTF-16LE") << encoded(text, "UTF-16LE") << int(CsvEncoding::Utf16LittleEndian);
        QTest::newRow("damaged GB18030")
            << QByteArray("a,\x81,\xFE\xFE\x30\n\x81\x30,b\x81") << int(CsvEncoding::Gb18030);
        QTest::newRow("damaged Shift-JIS")
            << QByteArray("a,\x81,\x83\x81\x83\n,b\xFD") << int(CsvEncoding::ShiftJis);
        QTest::newRow("damaged UTF-16")
            << QByteArray("a\0\0\xD8,\0\0\xDC\n\0x", 11) << int(CsvEncoding::Utf16LittleEndian);
    }

    void piecesMayBeCutAnywhere()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        const CsvDialect dialect{.encoding = CsvEncoding(encoding), .separator = ',', .byteOrderMark = 0};
        CsvDecoder whole(dialect);
        std::string wanted = whole.decode(bytes);
        wanted += whole.finish();
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
            CsvDecoder decoder(dialect);
            std::string text = decoder.decode(bytes.first(cut));
            text += decoder.decode(bytes.sliced(cut));
            QCOMPARE(text + decoder.finish(), wanted);
        }
    }

    void separatorLinesAreKnownInAllForms_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<char>("separator");
        const auto row = [](const char *line, char separator) {
            QTest::newRow(line) << QByteArray(line) << separator;
        };
        row("sep=;", ';');
        row("SEP=|", '|');
        row("\"sep=;\"", ';');
        row("sep = ;", ';');
        row("sep=;;;;", ';');
        row("sep=,,,", ',');
        row("sep=\\t", '\t');
        row("sep=\t", '\t');
        row("sep=^", '^');
        row("sep=", '\0');
        row("sep=a", '\0');
        row("separator", '\0');
        row("sep=;x", '\0');
    }

    void separatorLinesAreKnownInAllForms()
    {
        QFETCH(QByteArray, line);
        QFETCH(char, separator);
        QCOMPARE(separatorLine({line.constData(), std::size_t(line.size())}).value_or('\0'), separator);
    }

    void otherFilesAreCalledWhatTheyAre_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<int>("form");
        const auto row = [](const char *name, const QByteArray &start, FileForm form) {
            QTest::newRow(name) << start << int(form);
        };
        row("table", "resource_id,tag:a\n", FileForm::Text);
        row("a cell of JSON first", "{a},b\n", FileForm::Text);
        row("xlsx", "PK\x03\x04\x14", FileForm::Workbook);
        row("xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileForm::OldWorkbook);
        row("XML", "<?xml version=\"1.0\"?><Workbook>", FileForm::XmlWorkbook);
        row("HTML", "\xEF\xBB\xBF \r\n<!DOCTYPE html><html>", FileForm::Html);
        row("HTML in UTF-16", QByteArray("\xFF\xFE<\0t\0a\0b\0l\0e\0>\0", 16), FileForm::Html);
        row("a table of HTML", "<table><tr><td>", FileForm::Html);
        row("JSON", " [ {\"id\": 1}]", FileForm::Json);
        row("JSON object", "{\n  \"resources\": []}", FileForm::Json);
        row("PDF", "%PDF-1.7", FileForm::Pdf);
        row("gzip", "\x1F\x8B\x08", FileForm::Compressed);
    }

    void otherFilesAreCalledWhatTheyAre()
    {
        QFETCH(QByteArray, start);
        QFETCH(int, form);
        QCOMPARE(int(fileForm(start)), form);
    }
};

TAGDESK_TEST(TestEncodings, NoApplication)

} // namespace tst_encodings

#include "tst_encodings.moc"
