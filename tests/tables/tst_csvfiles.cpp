// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

#include "csvcontent.h"
#include "csvdecoder.h"
#include "testfiles.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_csvfiles {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// Reads bytes as an import does. First the dialect and the preset, then "line id: key=value -key" for each
/// row that asks for something, then "line.column problem number".
class File
{
public:
    explicit File(const QByteArray &bytes, qsizetype piece = 4096, const QString &preset = {},
        std::optional<CsvEncoding> encoding = std::nullopt)
        : m_preset(preset)
    {
        const CsvDialect dialect =
            detectDialect(QByteArrayView(bytes).first(std::min(bytes.size(), piece)), encoding);
        CsvDecoder decoder(dialect);
        CsvReader reader(
            dialect.separator, [this](const CsvRow &row) { take(row); },
            [this](const CsvProblem &problem) { m_problems.push_back(problem); });
        for (qsizetype i = 0; i < bytes.size(); i += piece)
            reader.feed(decoder.decode(QByteArrayView(bytes).sliced(i, std::min(piece, bytes.size() - i))));
        reader.feed(decoder.finish());
        reader.finish();
        m_dialect = dialect;
    }

    [[nodiscard]] QStringList printed() const
    {
        QStringList lines{u"%1 %2 %3"_s.arg(QString(encodingName(m_dialect.encoding)).toUpper(),
            m_dialect.separator == '\t' ? u"tab"_s : QString(QLatin1Char(m_dialect.separator)),
            m_content ? m_content->mapping().preset : u"no header"_s)};
        for (CsvContent::Index row = 0; m_content && row < m_content->size(); ++row)
            lines.append(printed(row));
        for (const CsvProblem &problem : m_problems)
            lines.append(u"%1.%2 problem %3"_s.arg(problem.line).arg(problem.column).arg(int(problem.kind)));
        return lines;
    }

    [[nodiscard]] const CsvContent *content() const { return m_content.get(); }

private:
    void take(const CsvRow &row)
    {
        if (m_content)
            return m_content->add(row);
        QStringList header;
        for (const std::string_view cell : row.fields)
            header.append(text(cell));
        m_content = std::make_unique<CsvContent>(
            mappingFor(m_preset.isEmpty() ? guessPreset(header).preset : m_preset, header));
    }

    [[nodiscard]] QString printed(CsvContent::Index row) const
    {
        QStringList tags;
        for (const TagRef &ref : m_content->wanted(row)) {
            const QString key = text(m_content->pool().utf8(ref.key));
            tags.append(ref.isRemoval() ? u'-' + key : key + u'=' + text(m_content->pool().utf8(ref.value)));
        }
        return u"%1 %2: %3"_s.arg(m_content->line(row)).arg(text(m_content->id(row)), tags.join(u' '));
    }

    QString m_preset; // empty: guessed
    CsvDialect m_dialect;
    std::unique_ptr<CsvContent> m_content;
    std::vector<CsvProblem> m_problems;
};

QByteArray kept(const QString &name)
{
    return contentOf(QStringLiteral(TAGDESK_TEST_DATA "/csv/") + name);
}

QString problem(int line, int column, CsvProblemKind kind)
{
    return u"%1.%2 problem %3"_s.arg(line).arg(column).arg(int(kind));
}

} // namespace

class TestCsvFiles : public QObject
{
    Q_OBJECT

private slots:
    void filesOfOtherProgramsAreUnderstood_data();
    void filesOfOtherProgramsAreUnderstood();
    void placesOfOtherProgramsAreUnderstood();
    void everyProblemStandsAtItsPlaceAndTheRestGoesOn();
    void filesCutInTheMiddleKeepTheirWholeRows_data();
    void filesCutInTheMiddleKeepTheirWholeRows();
    void aFileWithoutRowsAsksForNothing_data();
    void aFileWithoutRowsAsksForNothing();
    void utf16IsReadWithAndWithoutItsMark_data();
    void utf16IsReadWithAndWithoutItsMark();
    void aFieldOfTenMegabytesCostsItsRowOnly();
    void twentyThousandColumnsAreRefusedRowByRow();
};

void TestCsvFiles::filesOfOtherProgramsAreUnderstood_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("alibaba.csv") << QStringList{
        u"UTF-8 , alibaba"_s, u"2 i-1: env=prod"_s, u"3 i-1: 负责人=王芳"_s};
    QTest::newRow("cloud-custodian.csv")
        << QStringList{u"UTF-8 , cloud-custodian"_s, u"2 i-1: Owner=alice"_s, u"3 i-2: "_s};
    QTest::newRow("console-chinese.csv")
        << QStringList{u"UTF-8 , heads"_s, u"2 i-1: 环境=生产 负责人=王芳"_s, u"3 i-2: "_s};
    QTest::newRow("console-english.csv")
        << QStringList{u"UTF-8 , heads"_s, u"2 i-1: env=prod team=a"_s, u"3 i-2: env=test"_s};
    QTest::newRow("console-json.csv")
        << QStringList{u"UTF-8 , heads"_s, u"2 i-1: env=prod version=1.10"_s, u"3 i-2: env=test"_s};
    QTest::newRow("long-chinese.csv")
        << QStringList{u"UTF-8 , heads"_s, u"2 i-1: 环境=生产"_s, u"3 i-1: 部门=研发"_s};
    QTest::newRow("excel-chinese.csv")
        << QStringList{u"GB18030 ; tagdesk"_s, u"2 i-1: 环境=生产 部门=研发一部 备注=值班;白天"_s,
               u"3 i-2: 环境=测试 部门=研发二部 备注=第一行\n第二行"_s, u"5 i-3: 部门=㐂𠮷 备注=说\"停\""_s};
    QTest::newRow("aws-tag-editor.csv") << QStringList{u"UTF-8 , aws-tag-editor"_s,
        u"2 i-1: Name=web-1 env=prod"_s, u"3 i-2: "_s, u"4 d-1: Name=data, old"_s};
    QTest::newRow("aws-tagger.csv") << QStringList{
        u"UTF-8 , aws-tagger"_s, u"2 i-1: App=Foobar Team=My Team"_s, u"3 i-2: Team=Ops"_s};
    QTest::newRow("awstaghelper.csv")
        << QStringList{u"UTF-8 , awstaghelper"_s, u"2 i-1: Name=web-1 Owner=ann"_s, u"3 i-2: Name=web, 2"_s};
    QTest::newRow("libreoffice.csv") << QStringList{u"UTF-8 , tagdesk"_s,
        u"2 i-1: env=prod 部门=研发一部 note=says \"stop\""_s, u"3 i-2: env=00123 note=two\nlines"_s,
        u"5 d-1: -env 部门= note= x "_s};
    QTest::newRow("excel-unicode-text.csv") << QStringList{u"UTF-16LE tab tagdesk"_s, u"2 i-1: env=生产"_s};
    QTest::newRow("excel-mac.csv") << QStringList{
        u"UTF-8 , tagdesk"_s, u"2 i-1: env=prod app=one\rtwo"_s, u"4 i-2: app=web"_s};
    QTest::newRow("sep-line.csv") << QStringList{u"UTF-8 ; tagdesk"_s, u"3 i-1: env=a,b"_s};
    QTest::newRow("long-form.csv") << QStringList{
        u"UTF-8 , tagdesk"_s, u"2 i-1: env=prod"_s, u"3 i-1: -owner"_s, u"4 i-2: 部门=研发,一部"_s};
}

void TestCsvFiles::filesOfOtherProgramsAreUnderstood()
{
    QFETCH(QStringList, lines);
    const QByteArray bytes = kept(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!bytes.isEmpty());
    for (const qsizetype piece : {4096, 100})
        QCOMPARE(File(bytes, piece, lines.at(0).section(u' ', 2)).printed(), lines);
}

void TestCsvFiles::placesOfOtherProgramsAreUnderstood()
{
    QCOMPARE(File(kept(u"aws-tag-editor.csv"_s)).content()->places().front().region, u"cn-north-1"_s);
    QCOMPARE(File(kept(u"aws-tagger.csv"_s)).content()->places().front().region, u"cn-north-1"_s);
    const File libreOffice(kept(u"libreoffice.csv"_s));
    QCOMPARE(libreOffice.content()->places().size(), std::size_t(2));
    QCOMPARE(libreOffice.content()->places().back().kind, u"disk"_s);
}

void TestCsvFiles::everyProblemStandsAtItsPlaceAndTheRestGoesOn()
{
    QCOMPARE(File(kept(u"problems.csv"_s), 4096, {}, CsvEncoding::Utf8).printed(),
        (QStringList{u"UTF-8 , tagdesk"_s, u"3 i-2: env=prod"_s, u"7 i-6: env=ok app=ok"_s,
            problem(2, 2, CsvProblemKind::StrayQuote), problem(4, 2, CsvProblemKind::StrayQuote),
            problem(5, 2, CsvProblemKind::NulCharacter), problem(6, 2, CsvProblemKind::InvalidBytes),
            problem(8, 2, CsvProblemKind::UnclosedQuote)}));
}

void TestCsvFiles::filesCutInTheMiddleKeepTheirWholeRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");
    const QByteArray start = "resource_id,tag:env,tag:app\ni-1,生产,web\n";
    const QStringList utf8{u"UTF-8 , tagdesk"_s, u"2 i-1: env=生产 app=web"_s};
    QTest::newRow("within quotes") << QByteArray(start + "i-2,\"a,")
                                   << (utf8 + QStringList{problem(3, 2, CsvProblemKind::UnclosedQuote)});
    QTest::newRow("within a row") << QByteArray(start + "i-2,a")
                                  << (utf8 + QStringList{problem(3, 0, CsvProblemKind::RaggedRow)});
    QTest::newRow("within a character of UTF-8")
        << QByteArray(start + "i-2,a,生").chopped(1)
        << (utf8 + QStringList{problem(3, 3, CsvProblemKind::InvalidBytes)});
    const QByteArray excel = kept(u"excel-chinese.csv"_s);
    const QByteArray quote = "\"\xd6\xb5\xb0\xe0";
    QTest::newRow("within a character of GB18030")
        << excel.left(excel.indexOf(quote) + 4)
        << QStringList{u"GB18030 ; tagdesk"_s, problem(2, 7, CsvProblemKind::UnclosedQuote)};
    const QByteArray four = excel.left(excel.indexOf("\x95\x34") + 3);
    QTest::newRow("within four bytes of GB18030")
        << four
        << QStringList{u"GB18030 ; tagdesk"_s, u"2 i-1: 环境=生产 部门=研发一部 备注=值班;白天"_s,
               u"3 i-2: 环境=测试 部门=研发二部 备注=第一行\n第二行"_s,
               problem(5, 6, CsvProblemKind::InvalidBytes)};
}

void TestCsvFiles::filesCutInTheMiddleKeepTheirWholeRows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lines);
    QCOMPARE(File(bytes).printed(), lines);
}

void TestCsvFiles::aFileWithoutRowsAsksForNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("line");
    QTest::newRow("empty") << QByteArray() << u"UTF-8 , no header"_s;
    QTest::newRow("a mark only") << QByteArray("\xEF\xBB\xBF") << u"UTF-8 , no header"_s;
    QTest::newRow("line ends only") << QByteArray("\r\n\r\n\n") << u"UTF-8 , no header"_s;
    QTest::newRow("a header only") << QByteArray("resource_id;tag:env") << u"UTF-8 ; tagdesk"_s;
    QTest::newRow("a separator line only") << QByteArray("sep=;\r\n") << u"UTF-8 ; no header"_s;
}

void TestCsvFiles::aFileWithoutRowsAsksForNothing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, line);
    QCOMPARE(File(bytes).printed(), QStringList{line});
}

void TestCsvFiles::utf16IsReadWithAndWithoutItsMark_data()
{
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<int>("encoding");
    QTest::newRow("little end first") << QByteArray() << int(QStringConverter::Utf16LE);
    QTest::newRow("big end first") << QByteArray() << int(QStringConverter::Utf16BE);
    QTest::newRow("little end first, marked") << QByteArray("\xff\xfe") << int(QStringConverter::Utf16LE);
    QTest::newRow("big end first, marked") << QByteArray("\xfe\xff") << int(QStringConverter::Utf16BE);
}

void TestCsvFiles::utf16IsReadWithAndWithoutItsMark()
{
    QFETCH(QByteArray, mark);
    QFETCH(int, encoding);
    QStringEncoder encoder{QStringConverter::Encoding(encoding)};
    const QByteArray bytes =
        mark + QByteArray(encoder.encode(u"resource_id,tag:部门\r\ni-1,研发一部\r\ni-2,😀\r\n"_s));
    const bool big = encoding == QStringConverter::Utf16BE;
    for (const qsizetype piece : {4096, 64})
        QCOMPARE(File(bytes, piece).printed(),
            (QStringList{big ? u"UTF-16BE , tagdesk"_s : u"UTF-16LE , tagdesk"_s, u"2 i-1: 部门=研发一部"_s,
                u"3 i-2: 部门=😀"_s}));
}

void TestCsvFiles::aFieldOfTenMegabytesCostsItsRowOnly()
{
    const QByteArray field(10 * 1024 * 1024, 'x');
    QCOMPARE(File("resource_id,tag:env\ni-1,a\ni-2," + field + "\ni-3,b\n").printed(),
        (QStringList{u"UTF-8 , tagdesk"_s, u"2 i-1: env=a"_s, u"4 i-3: env=b"_s,
            problem(3, 2, CsvProblemKind::FieldTooLong)}));
}

void TestCsvFiles::twentyThousandColumnsAreRefusedRowByRow()
{
    QByteArray header = "resource_id";
    QByteArray row = "i-1";
    for (int column = 1; column < 20'000; ++column) {
        header += ",tag:k" + QByteArray::number(column);
        row += ",v";
    }
    const File file(header + '\n' + row + '\n' + row + '\n');
    const int behind = int(CsvReader::kFieldsPerRow) + 1;
    QCOMPARE(file.printed(),
        (QStringList{u"UTF-8 , tagdesk"_s, problem(1, behind, CsvProblemKind::RowTooLong),
            problem(2, behind, CsvProblemKind::RowTooLong), problem(3, behind, CsvProblemKind::RowTooLong)}));
}

TAGDESK_TEST(TestCsvFiles, NoApplication)

} // namespace tst_csvfiles

#include "tst_csvfiles.moc"
