// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

#include "csvdecoder.h"
#include "csvreader.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_csvreader {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const char *kindName(CsvProblemKind kind)
{
    switch (kind) {
    case CsvProblemKind::StrayQuote:
        return "stray quote";
    case CsvProblemKind::UnclosedQuote:
        return "unclosed quote";
    case CsvProblemKind::RaggedRow:
        return "ragged";
    case CsvProblemKind::NulCharacter:
        return "nul";
    case CsvProblemKind::InvalidBytes:
        return "invalid bytes";
    case CsvProblemKind::UnclearTagList:
    case CsvProblemKind::CellError:
    case CsvProblemKind::FormulaWithoutValue:
    case CsvProblemKind::DigitsLost:
        return "no text's";
    case CsvProblemKind::FieldTooLong:
        return "field too long";
    case CsvProblemKind::RowTooLong:
        return "row too long";
    }
    return "?";
}

/// Rows as "line:[a][b]", with "!" in front of damaged ones, and problems as "line.column kind".
QStringList readInPieces(const QByteArray &bytes, char separator, qsizetype piece)
{
    QStringList events;
    CsvReader reader(
        separator,
        [&events](const CsvRow &row) {
            QString text = u"%1%2:"_s.arg(row.damaged ? u"!"_s : QString()).arg(row.line);
            for (const std::string_view field : row.fields)
                text += u"[%1]"_s.arg(QString::fromUtf8(field.data(), qsizetype(field.size())));
            events.append(text);
        },
        [&events](const CsvProblem &problem) {
            QString text = u"%1.%2 %3"_s.arg(problem.line)
                               .arg(problem.column)
                               .arg(QLatin1String(kindName(problem.kind)));
            if (problem.kind == CsvProblemKind::RaggedRow)
                text += u" %1/%2"_s.arg(problem.found).arg(problem.expected);
            events.append(text);
        });
    for (qsizetype i = 0; i < bytes.size(); i += piece) {
        const QByteArray part = bytes.mid(i, piece);
        reader.feed({part.constData(), std::size_t(part.size())});
    }
    reader.finish();
    return events;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void rowsAndProblemsComeInOrderWhateverThePieces_data();
    void rowsAndProblemsComeInOrderWhateverThePieces();
    void aFieldOverTheLimitEndsItsRowAndNotTheFile();
    void aRowOfEndlessFieldsIsGivenUp();
    void aRowOfManyLongFieldsIsGivenUp();
    void generatedTablesComeBackAsTheyWereWritten();
    void theDialectIsSeenFromTheStart_data();
    void theDialectIsSeenFromTheStart();
    void everyEncodingGivesTheSameText_data();
    void everyEncodingGivesTheSameText();
    void bytesThatTheEncodingLacksEndTheirRowOnly_data();
    void bytesThatTheEncodingLacksEndTheirRowOnly();
};

void TestCsvReader::rowsAndProblemsComeInOrderWhateverThePieces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("events");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &events) {
        QTest::newRow(name) << bytes << events;
    };
    row("empty", "", {});
    row("one row without a line end", "a,b", {u"1:[a][b]"_s});
    row("line feeds", "a,b\nc,d\n", {u"1:[a][b]"_s, u"2:[c][d]"_s});
    row("carriage returns with line feeds", "a,b\r\nc,d\r\n", {u"1:[a][b]"_s, u"2:[c][d]"_s});
    row("carriage returns alone", "a,b\rc,d\r", {u"1:[a][b]"_s, u"2:[c][d]"_s});
    row("mixed line ends", "a\r\nb\rc\nd", {u"1:[a]"_s, u"2:[b]"_s, u"3:[c]"_s, u"4:[d]"_s});
    row("blank lines are passed over and counted", "a,b\n\n\r\nc,d\n", {u"1:[a][b]"_s, u"4:[c][d]"_s});
    row("empty fields", ",,\n,,", {u"1:[][][]"_s, u"2:[][][]"_s});
    row("a separator at the end opens a field", "a,\nb,", {u"1:[a][]"_s, u"2:[b][]"_s});
    row("quotes go", "\"a\",\"\"\n", {u"1:[a][]"_s});
    row("a quoted empty field alone is a row", "\"\"\n", {u"1:[]"_s});
    row("separators within quotes", "\"a,b\",c", {u"1:[a,b][c]"_s});
    row("doubled quotes", "\"say \"\"hi\"\"\",\"\"\"\"\n", {u"1:[say \"hi\"][\"]"_s});
    row("newlines within quotes", "\"a\nb\",c\nd,e", {u"1:[a\nb][c]"_s, u"3:[d][e]"_s});
    row("CRLF within quotes is one line", "\"a\r\nb\",c\r\nd,e", {u"1:[a\r\nb][c]"_s, u"3:[d][e]"_s});
    row("quoted field at the end of the file", "a,\"b\"", {u"1:[a][b]"_s});
    row("blanks stay", " a , b \n", {u"1:[ a ][ b ]"_s});
    row("Excel's own line", "sep=;\r\na,b\r\n", {u"2:[a][b]"_s});
    row("Excel's own line names the separator in use", "sep=,\na,b\nsep=,\n",
        {u"2:[a][b]"_s, u"3:[sep=][]"_s});
    row("Chinese text", "键,值\n部门,研发一部\n", {u"1:[键][值]"_s, u"2:[部门][研发一部]"_s});
    row("a quote within a field", "a,b\"c\nd,e\n", {u"1.2 stray quote"_s, u"!1:[a][b\"c]"_s, u"2:[d][e]"_s});
    row("text behind a closing quote", "\"a\"b,c\nd,e\n",
        {u"1.1 stray quote"_s, u"!1:[a\"b][c]"_s, u"2:[d][e]"_s});
    row("a quote never closed", "a,b\nc,\"d\ne", {u"1:[a][b]"_s, u"2.2 unclosed quote"_s, u"!2:[c][d\ne]"_s});
    row("separators left off", "a,b\nc\nd,e", {u"1:[a][b]"_s, u"2:[c][]"_s, u"3:[d][e]"_s});
    row("the end left off", "a,b\nc", {u"1:[a][b]"_s, u"2.0 ragged 1/2"_s, u"!2:[c]"_s});
    row("separators too many", "a,b\nc,d,,\n", {u"1:[a][b]"_s, u"2:[c][d]"_s});
    row("too many fields", "a,b\nc,d,e\n", {u"1:[a][b]"_s, u"2.0 ragged 3/2"_s, u"!2:[c][d][e]"_s});
    row("a NUL", QByteArray("a,b\nc,d\0x\ne,f", 13),
        {u"1:[a][b]"_s, u"2.2 nul"_s, u"!2:[c][d%1x]"_s.arg(QChar(0)), u"3:[e][f]"_s});
    row("bytes that are no UTF-8", "a,b\n\xff,c\nd,e",
        {u"1:[a][b]"_s, u"2.1 invalid bytes"_s, u"!2:[\ufffd][c]"_s, u"3:[d][e]"_s});
    row("a surrogate in UTF-8", "a\n\xed\xa0\x80\n",
        {u"1:[a]"_s, u"2.1 invalid bytes"_s, u"!2:[\ufffd\ufffd\ufffd]"_s});
}

void TestCsvReader::rowsAndProblemsComeInOrderWhateverThePieces()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, events);
    for (const qsizetype piece : {1, 2, 3, 5, 1000})
        QCOMPARE(readInPieces(bytes, ',', piece), events);
}

void TestCsvReader::aFieldOverTheLimitEndsItsRowAndNotTheFile()
{
    for (const bool quoted : {false, true}) {
        const QByteArray quote = quoted ? "\"" : "";
        const QByteArray longField = quote + QByteArray(qsizetype(CsvReader::kFieldLimit) * 10, 'x') + quote;
        const QByteArray bytes = "a,b\nc," + longField + ",z\nd,e\n";
        QCOMPARE(readInPieces(bytes, ',', 100'000),
            (QStringList{u"1:[a][b]"_s, u"2.2 field too long"_s, u"!2:[c]"_s, u"3:[d][e]"_s}));
    }
}

void TestCsvReader::aRowOfEndlessFieldsIsGivenUp()
{
    const QByteArray bytes = "a,b\n" + QByteArray(1'000'000, ',') + "\nc,d\n";
    const QStringList events = readInPieces(bytes, ',', 65'536);
    QCOMPARE(events.first(), u"1:[a][b]"_s);
    QVERIFY2(events.at(1).endsWith(u"row too long"_s), qPrintable(events.at(1)));
    QVERIFY(events.at(2).startsWith(u"!2:[]"_s));
    QCOMPARE(events.last(), u"3:[c][d]"_s);
}

void TestCsvReader::aRowOfManyLongFieldsIsGivenUp()
{
    const QByteArray field = QByteArray(qsizetype(CsvReader::kFieldLimit), 'x') + ',';
    const QStringList events = readInPieces("a,b\n" + field.repeated(20) + "\nc,d\n", ',', 300'000);
    QCOMPARE(events.size(), 4);
    QCOMPARE(events.at(1), u"2.5 row too long"_s);
    QVERIFY(events.at(2).size() < qsizetype(CsvReader::kRowLimit) + 100);
    QCOMPARE(events.last(), u"3:[c][d]"_s);
}

void TestCsvReader::generatedTablesComeBackAsTheyWereWritten()
{
    QRandomGenerator random(20260301);
    const QStringList pieces{
        u"a"_s, u","_s, u"\""_s, u"\n"_s, u"\r"_s, u" "_s, u"研"_s, u"😀"_s, u";"_s, QString()};
    for (int round = 0; round < 300; ++round) {
        const int columns = 1 + int(random.bounded(5));
        QByteArray bytes;
        QStringList expected;
        qint64 line = 1;
        for (int r = 0; r < 5; ++r) {
            QString shown;
            const qint64 start = line;
            for (int c = 0; c < columns; ++c) {
                QString field;
                for (int i = int(random.bounded(6)); i > 0; --i)
                    field += pieces.at(random.bounded(pieces.size()));
                line += field.count(u'\n') + field.count(u'\r') - field.count(u"\r\n"_s);
                shown += u"[%1]"_s.arg(field);
                bytes += (c > 0 ? "," : "") + ("\"" + field.replace(u'"', u"\"\""_s).toUtf8() + "\"");
            }
            bytes += "\r\n";
            ++line;
            expected.append(u"%1:%2"_s.arg(start).arg(shown));
        }
        QCOMPARE(readInPieces(bytes, ',', 1 + random.bounded(40)), expected);
    }
}

void TestCsvReader::theDialectIsSeenFromTheStart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<char>("separator");
    QTest::addColumn<int>("mark");
    const auto row = [](const char *name, const QByteArray &bytes, CsvEncoding encoding, char separator,
                         int mark) {
        QTest::newRow(name) << bytes << int(encoding) << separator << mark;
    };
    const QString text = u"资源;标签;值\nweb-001;环境;生产\nweb-002;部门;研发一部\n"_s;
    row("nothing at all", "", CsvEncoding::Utf8, ',', 0);
    row("commas", "a,b;c\nd,e\n", CsvEncoding::Utf8, ',', 0);
    row("semicolons with commas in text", "a;b,c;d\ne;f;g\nh;i,j;k\n", CsvEncoding::Utf8, ';', 0);
    row("tabs", "a\tb\nc\td\n", CsvEncoding::Utf8, '\t', 0);
    row("bars", "a|b\nc|d\n", CsvEncoding::Utf8, '|', 0);
    row("commas within quotes do not count", "\"a,b\";c\n\"d,e,f\";g\n", CsvEncoding::Utf8, ';', 0);
    row("GB18030 in the last bytes only", "a,b\nc,\xc9\xfa\n", CsvEncoding::Gb18030, ',', 0);
    row("Excel's own line", "sep=|\r\na|b,c,d\r\n", CsvEncoding::Utf8, '|', 0);
    row("UTF-8 with its mark", "\xEF\xBB\xBF" + text.toUtf8(), CsvEncoding::Utf8, ';', 3);
    row("UTF-8 cut within a character", text.toUtf8().chopped(3), CsvEncoding::Utf8, ';', 0);
    row("GB18030", "\xd7\xca\xd4\xb4;\xb1\xea\xc7\xa9\n\xbb\xb7\xbe\xb3;\xc9\xfa\xb2\xfa\n",
        CsvEncoding::Gb18030, ';', 0);
    const auto utf16 = [](const QString &string, QStringConverter::Encoding encoding) {
        return QByteArray(QStringEncoder(encoding).encode(string));
    };
    row("UTF-16 little end first", "\xFF\xFE" + utf16(text, QStringConverter::Utf16LE),
        CsvEncoding::Utf16LittleEndian, ';', 2);
    row("UTF-16 big end first", "\xFE\xFF" + utf16(text, QStringConverter::Utf16BE),
        CsvEncoding::Utf16BigEndian, ';', 2);
    row("UTF-16 without a mark", utf16(text, QStringConverter::Utf16LE), CsvEncoding::Utf16LittleEndian, ';',
        0);
}

void TestCsvReader::theDialectIsSeenFromTheStart()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, encoding);
    QFETCH(char, separator);
    QFETCH(int, mark);
    const CsvDialect dialect = detectDialect(bytes);
    QCOMPARE(int(dialect.encoding), encoding);
    QCOMPARE(dialect.separator, separator);
    QCOMPARE(dialect.byteOrderMark, mark);
}

void TestCsvReader::everyEncodingGivesTheSameText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("encoding");
    const QString text = u"部门,研发一部\r\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8() << int(CsvEncoding::Utf8);
    QTest::newRow("UTF-16 LE") << QByteArray(QStringEncoder(QStringConverter::Utf16LE).encode(text))
                               << int(CsvEncoding::Utf16LittleEndian);
    QTest::newRow("UTF-16 BE") << QByteArray(QStringEncoder(QStringConverter::Utf16BE).encode(text))
                               << int(CsvEncoding::Utf16BigEndian);
    QTest::newRow("GB18030") << QByteArray("\xb2\xbf\xc3\xc5,\xd1\xd0\xb7\xa2\xd2\xbb\xb2\xbf\r\n")
                             << int(CsvEncoding::Gb18030);
}

void TestCsvReader::everyEncodingGivesTheSameText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, encoding);
    for (const qsizetype piece : {1, 2, 3, 100}) {
        CsvDecoder decoder({.encoding = CsvEncoding(encoding), .separator = ',', .byteOrderMark = 0});
        std::string text;
        for (qsizetype i = 0; i < bytes.size(); i += piece)
            text += decoder.decode(QByteArrayView(bytes).sliced(i, std::min(piece, bytes.size() - i)));
        QCOMPARE(QString::fromStdString(text), u"部门,研发一部\r\n"_s);
    }
}

void TestCsvReader::bytesThatTheEncodingLacksEndTheirRowOnly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QStringList>("events");
    const auto row = [](const char *name, const QByteArray &bytes, CsvEncoding encoding,
                         const QStringList &events) {
        QTest::newRow(name) << bytes << int(encoding) << events;
    };
    const QStringList second{u"1:[a][b]"_s, u"2.1 invalid bytes"_s, u"!2:[c\ufffd][d]"_s, u"3:[e][f]"_s};
    row("a byte that GB18030 does not use", "a,b\nc\xff,d\ne,f\n", CsvEncoding::Gb18030, second);
    row("a separator where GB18030 wants a second byte", "a,b\nc\x81,d\ne,f\n", CsvEncoding::Gb18030, second);
    row("digits where GB18030 wants more", "a,b\nc,\xa2\x31\x30,d\ne,f\n", CsvEncoding::Gb18030,
        {u"1:[a][b]"_s, u"2.2 invalid bytes"_s, u"!2:[c][\ufffd10][d]"_s, u"3:[e][f]"_s});
    row("GB18030 cut at the end", "a,b\nc,\xd1", CsvEncoding::Gb18030,
        {u"1:[a][b]"_s, u"2.2 invalid bytes"_s, u"!2:[c][\ufffd]"_s});
    row("four bytes of GB18030 cut at the end", "a,b\nc,\x81\x30\x81", CsvEncoding::Gb18030,
        {u"1:[a][b]"_s, u"2.2 invalid bytes"_s, u"!2:[c][\ufffd]"_s});
    const auto utf16 = [](const QString &text) {
        return QByteArray(QStringEncoder(QStringConverter::Utf16LE).encode(text));
    };
    row("half a surrogate pair", utf16(u"a,b\nc"_s) + QByteArray("\x00\xd8", 2) + utf16(u",d\ne,f\n"_s),
        CsvEncoding::Utf16LittleEndian, second);
    row("UTF-16 cut at the end", utf16(u"a,b\nc,d"_s).chopped(1), CsvEncoding::Utf16LittleEndian,
        {u"1:[a][b]"_s, u"2.2 invalid bytes"_s, u"!2:[c][\ufffd]"_s});
    row("UTF-16 cut within a pair", utf16(u"a,b\nc,😀"_s).chopped(2), CsvEncoding::Utf16LittleEndian,
        {u"1:[a][b]"_s, u"2.2 invalid bytes"_s, u"!2:[c][\ufffd]"_s});
    row("UTF-8 cut at the end", QByteArray("a,b\nc,研").chopped(1), CsvEncoding::Utf8,
        {u"1:[a][b]"_s, u"2.2 invalid bytes"_s, u"!2:[c][\ufffd\ufffd]"_s});
}

void TestCsvReader::bytesThatTheEncodingLacksEndTheirRowOnly()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, encoding);
    QFETCH(QStringList, events);
    for (const qsizetype piece : {1, 2, 3, 5, 1000}) {
        CsvDecoder decoder({.encoding = CsvEncoding(encoding), .separator = ',', .byteOrderMark = 0});
        std::string text;
        for (qsizetype i = 0; i < bytes.size(); i += piece)
            text += decoder.decode(QByteArrayView(bytes).sliced(i, std::min(piece, bytes.size() - i)));
        text += decoder.finish();
        QCOMPARE(readInPieces(QByteArray::fromStdString(text), ',', piece), events);
    }
}

TAGDESK_TEST(TestCsvReader, NoApplication)

} // namespace tst_csvreader

#include "tst_csvreader.moc"
