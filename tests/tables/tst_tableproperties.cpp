// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "csvcontent.h"
#include "csvdecoder.h"
#include "csvpreview.h"
#include "fileform.h"
#include "testrunner.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

#include <unicode/ucnv.h>

namespace tst_tableproperties {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// Some seconds' worth; `TAGDESK_TABLES=10000` tries more of the same.
constexpr int kTables = 2'000;
/// What the command line takes for sure.
constexpr int kSureEnough = 60;
/// As much as an import looks at first.
constexpr qsizetype kStartBytes = 1 << 16;

/// How files are written: by an encoding, with or without a mark, of words that people of its countries use.
struct Writing
{
    const char *encoding;
    QByteArray mark;
    QStringList words;
};

const std::vector<Writing> &writings()
{
    static const QStringList chinese{
        u"生产环境"_s, u"财务部"_s, u"研发"_s, u"负责人"_s, u"华北一区"_s, u"测试"_s, u"数据库"_s};
    static const QStringList traditional{
        u"生產環境"_s, u"財務部"_s, u"研發"_s, u"負責人"_s, u"測試"_s, u"資料庫"_s};
    static const QStringList japanese{
        u"本番環境"_s, u"テスト"_s, u"データベース"_s, u"担当者"_s, u"営業部"_s, u"さくら"_s};
    static const QStringList korean{
        u"운영"_s, u"테스트"_s, u"데이터베이스"_s, u"담당자"_s, u"서울"_s, u"개발팀"_s};
    static const QStringList central{
        u"Łódź"_s, u"Kraków"_s, u"účetní"_s, u"Plzeň"_s, u"właściciel"_s, u"Győr"_s};
    static const QStringList russian{
        u"Москва"_s, u"производство"_s, u"склад"_s, u"владелец"_s, u"отдел"_s, u"заказ"_s};
    static const QStringList western{
        u"Zürich"_s, u"Größe"_s, u"façade"_s, u"équipe"_s, u"Málaga"_s, u"Köln"_s};
    static const QStringList all =
        chinese + japanese + korean + central + russian + western + QStringList{u"😀"_s};
    static const std::vector<Writing> writings{
        {"UTF-8", {}, all},
        {"UTF-8", "\xEF\xBB\xBF", all},
        {"UTF-16LE", "\xFF\xFE", all},
        {"UTF-16BE", "\xFE\xFF", all},
        {"UTF-16LE", {}, all},
        {"gb18030", {}, chinese},
        {"windows-950-2000", {}, traditional},
        {"windows-31j", {}, japanese},
        {"EUC-JP", {}, japanese},
        {"windows-949-2000", {}, korean},
        {"windows-1250", {}, central},
        {"windows-1251", {}, russian},
        {"windows-1252", {}, western},
    };
    return writings;
}

QByteArray encoded(const QString &text, const Writing &writing)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *const converter = ucnv_open(writing.encoding, &status);
    QByteArray bytes(text.size() * 4 + 16, Qt::Uninitialized);
    const int size = ucnv_fromUChars(converter, bytes.data(), int(bytes.size()),
        reinterpret_cast<const UChar *>(text.utf16()), int(text.size()), &status);
    ucnv_close(converter);
    return writing.mark + bytes.first(size);
}

/// By line of the table, "id: key=value key=value".
using Asked = QStringList;

/// A table of tags, and how it is written.
class RandomTable
{
public:
    explicit RandomTable(QRandomGenerator &random)
        : m_random(random)
        , m_writing(writings().at(std::size_t(random.bounded(int(writings().size())))))
        , m_separator(QLatin1Char(kCsvSeparators.at(std::size_t(random.bounded(int(kCsvSeparators.size()))))))
        , m_lineEnd(QStringList{u"\n"_s, u"\r\n"_s, u"\r"_s}.at(random.bounded(3)))
        , m_quoting(random.bounded(3))
    {
        const int keys = 1 + random.bounded(4);
        QStringList heads{u"resource_id"_s};
        for (int i = 0; i < keys; ++i)
            heads.append(u"tag:"_s + word() + QString::number(i));
        if (random.bounded(8) == 0)
            m_text += u"sep="_s + m_separator + m_lineEnd;
        addRow(heads);
        for (int rows = 1 + random.bounded(30), i = 0; i < rows; ++i) {
            QStringList cells{u"i-%1"_s.arg(i)};
            QStringList tags;
            for (int key = 1; key <= keys; ++key) {
                cells.append(random.bounded(4) == 0 ? QString() : value());
                if (!cells.last().isEmpty())
                    tags.append(heads.at(key).mid(4) + u'=' + cells.last());
            }
            tags.sort();
            addRow(cells);
            m_asked.append(cells.first() + u": "_s + tags.join(u' '));
        }
    }

    [[nodiscard]] QByteArray bytes() const { return encoded(m_text, m_writing); }
    [[nodiscard]] const Asked &asked() const { return m_asked; }
    [[nodiscard]] QString described() const
    {
        return QLatin1String(m_writing.encoding)
            + u" with a mark of %1 bytes, separator %2:\n"_s.arg(m_writing.mark.size()).arg(m_separator)
            + m_text;
    }

private:
    QString word()
    {
        static const QStringList ascii{
            u"env"_s, u"owner"_s, u"cost-center"_s, u"web 01"_s, u"2026-11-30"_s, u"00123"_s};
        const QStringList &words = m_random.bounded(2) == 0 ? ascii : m_writing.words;
        return words.at(m_random.bounded(int(words.size())));
    }

    QString value()
    {
        QString value = word();
        for (int more = m_random.bounded(3); more > 0; --more)
            value += QStringList{u" "_s, u","_s, u";"_s, u"|"_s, u"\t"_s, u"\"\""_s, u"\n"_s, u"-"_s}.at(
                         m_random.bounded(8))
                + word();
        return value;
    }

    void addRow(const QStringList &cells)
    {
        QStringList fields;
        for (const QString &cell : cells) {
            const bool isNeeded = cell.contains(m_separator) || cell.contains(u'"') || cell.contains(u'\n')
                || cell.contains(u'\r');
            const bool isQuoted = isNeeded || m_quoting == 1 || (m_quoting == 2 && m_random.bounded(2) == 0);
            fields.append(isQuoted ? u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"' : cell);
        }
        m_text += fields.join(m_separator) + m_lineEnd;
    }

    QRandomGenerator &m_random;
    const Writing &m_writing;
    QChar m_separator;
    QString m_lineEnd;
    int m_quoting; ///< 0: where needed, 1: every field, 2: some.
    QString m_text;
    Asked m_asked;
};

/// What an import would set, as the command line goes about it; nullopt where it refuses the file or a row by
/// its name.
std::optional<Asked> understood(const QByteArray &bytes)
{
    const QByteArrayView start = QByteArrayView(bytes).first(std::min(bytes.size(), kStartBytes));
    if (fileForm(start) != FileForm::Text)
        return std::nullopt;
    CsvDialect dialect = detectDialect(start);
    if (dialect.encodingConfidence < kSureEnough)
        return std::nullopt;
    static_cast<void>(findTable(start, dialect));
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    std::unique_ptr<CsvContent> content;
    bool isRefused = false;
    const auto take = [&](const CsvRow &row) {
        if (content)
            return content->add(row);
        const CsvMapping mapping = mappingFor(guessPreset(rowTexts(row)).preset, rowTexts(row));
        isRefused = isRefused || check(mapping).fault != MappingFault::None
            || !ignoredColumns(mapping, rowTexts(row)).empty();
        content = std::make_unique<CsvContent>(mapping);
    };
    const auto end = scanCsv(
        device, dialect, take, [&](const CsvProblem &) { isRefused = true; }, [](qint64) { return true; });
    if (end != CsvScanEnd::Complete || !content || isRefused || !content->problems().empty())
        return std::nullopt;
    Asked asked;
    for (CsvContent::Index row = 0; row < content->size(); ++row) {
        QStringList tags;
        for (const TagRef &ref : content->wanted(row))
            tags.append(content->pool().text(ref.key) + u'='
                + (ref.isRemoval() ? u"<removed>"_s : content->pool().text(ref.value)));
        tags.sort();
        asked.append(QString::fromStdString(std::string(content->id(row))) + u": "_s + tags.join(u' '));
    }
    return asked;
}

} // namespace

/// Tables that people anywhere write are read as they were written, or refused.
class TestTableProperties : public QObject
{
    Q_OBJECT

private slots:
    void aTableIsReadAsWrittenOrRefused()
    {
        QRandomGenerator random(2026);
        const int wanted = qEnvironmentVariableIntValue("TAGDESK_TABLES");
        const int tables = wanted > 0 ? wanted : kTables;
        int refused = 0;
        for (int number = 0; number < tables; ++number) {
            const RandomTable table(random);
            const std::optional<Asked> asked = understood(table.bytes());
            refused += !asked;
            if (asked && *asked != table.asked())
                QFAIL(qPrintable(
                    u"table %1, %2read as\n%3"_s.arg(number).arg(table.described(), asked->join(u'\n'))));
        }
        // A reader that refuses everything makes no mistakes either.
        QVERIFY2(refused < tables / 4, qPrintable(QString::number(refused)));
    }
};

TAGDESK_TEST(TestTableProperties, QCoreApplication)

} // namespace tst_tableproperties

#include "tst_tableproperties.moc"
