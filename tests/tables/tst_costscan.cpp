// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costscan.h"
#include "testrunner.h"

#include <zlib.h>

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace tst_costscan {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// What came of reading a file.
struct Scanned
{
    std::unique_ptr<CostTable> costs = std::make_unique<CostTable>();
    CostFacts facts;
    tl::expected<CsvScanEnd, CostFileFault> end = CsvScanEnd::Complete;

    /// "i-1 CNY 2.5", sorted.
    [[nodiscard]] QStringList lines() const
    {
        QStringList lines;
        for (CostTable::Index i = 0; i < costs->size(); ++i) {
            costs->eachPart(i, [&](const CostTable::Part &part) {
                const std::string_view id = costs->id(i);
                lines.append(QString::fromUtf8(id.data(), qsizetype(id.size())) + u' '
                    + QString::fromStdString(costs->currencies()[part.currency] + ' ' + part.amount.text()));
            });
        }
        lines.sort();
        return lines;
    }
};

void scanInto(
    Scanned &scanned, const QByteArray &content, const CostChoice &choice = {}, std::size_t file = 0)
{
    QByteArray bytes = content;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    scanned.end = scanCosts(buffer, choice, file, *scanned.costs, scanned.facts, [] { return true; });
}

Scanned scan(const QByteArray &content, const CostChoice &choice = {})
{
    Scanned scanned;
    scanInto(scanned, content, choice);
    return scanned;
}

QByteArray packed(const QByteArray &content)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray target(qsizetype(deflateBound(&stream, uLong(content.size()))), Qt::Uninitialized);
    QByteArray source = content;
    stream.next_in = reinterpret_cast<Bytef *>(source.data());
    stream.avail_in = uInt(source.size());
    stream.next_out = reinterpret_cast<Bytef *>(target.data());
    stream.avail_out = uInt(target.size());
    deflate(&stream, Z_FINISH);
    target.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return target;
}

const QByteArray kHeads = "ResourceId,EffectiveCost,BillingCurrency\n";

/// The kinds of the faults of lines with their line numbers.
QStringList faultsOf(const CostFacts &facts)
{
    QStringList faults;
    for (const CostLineFault &fault : facts.faults)
        faults.append(u"%1 in %2"_s.arg(int(fault.kind)).arg(fault.line));
    return faults;
}

} // namespace

/// Cost tables in the form of FOCUS.
class TestCostScan : public QObject
{
    Q_OBJECT

private slots:
    void costsAreAddedUpByResource()
    {
        const Scanned scanned = scan(kHeads + "i-1,0.10,CNY\ni-2,3,CNY\ni-1,0.20,CNY\ni-1,1e-7,USD\n");
        QVERIFY(scanned.end.has_value());
        QCOMPARE(scanned.lines(), QStringList({u"i-1 CNY 0.3"_s, u"i-1 USD 0.0000001"_s, u"i-2 CNY 3"_s}));
        QCOMPARE(scanned.facts.lines, std::size_t(4));
        QVERIFY(scanned.facts.isComplete());
    }

    void headsMayBeInAnyCaseAndOrder()
    {
        const Scanned scanned =
            scan("x_Other, billingcurrency ,\"RESOURCEID\",effectivecost\nignored,CNY,i-1,2\n");
        QCOMPARE(scanned.lines(), QStringList({u"i-1 CNY 2"_s}));
    }

    void theColumnOfTheCostIsChosen()
    {
        const QByteArray table = "ResourceId,BilledCost,EffectiveCost,BillingCurrency,ListCost\n"
                                 "i-1,1,2,CNY,3\n";
        QCOMPARE(scan(table).lines(), QStringList({u"i-1 CNY 2"_s}));
        QCOMPARE(scan(table, {.column = CostColumn::BilledCost}).lines(), QStringList({u"i-1 CNY 1"_s}));
        QCOMPARE(scan(table, {.column = CostColumn::ListCost}).lines(), QStringList({u"i-1 CNY 3"_s}));
        const Scanned missing = scan(table, {.column = CostColumn::ContractedCost});
        QVERIFY(!missing.end);
        QCOMPARE(missing.end.error().column, u"ContractedCost"_s);
    }

    void linesWithoutAResourceAreASumOfTheirOwn()
    {
        const Scanned scanned = scan(kHeads + ",1,CNY\nNULL,2,CNY\ni-1,4,CNY\n");
        QCOMPARE(scanned.lines(), QStringList({u" CNY 3"_s, u"i-1 CNY 4"_s}));
    }

    void creditsAndBlankCostsAreTaken()
    {
        const Scanned scanned = scan(kHeads + "i-1,-2.5,CNY\ni-1,,CNY\ni-1,NULL,CNY\n");
        QCOMPARE(scanned.lines(), QStringList({u"i-1 CNY -2.5"_s}));
        QCOMPARE(scanned.facts.blankCosts, std::size_t(2));
        QVERIFY(scanned.facts.isComplete());
    }

    void theTimeOfTheChargesIsSeen()
    {
        const Scanned scanned =
            scan("ResourceId,EffectiveCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd\n"
                 "i-1,1,CNY,2026-11-02T00:00:00Z,2026-11-03T00:00:00Z\n"
                 "i-1,1,CNY,2026-11-01T00:00:00Z,2026-11-02T00:00:00Z\n"
                 "i-1,1,CNY,soon,later\n"
                 "i-1,1,CNY,2026-11-20T00:00:00Z,2026-12-01T00:00:00Z\n");
        QCOMPARE(scanned.facts.begin, std::string("2026-11-01T00:00:00Z"));
        QCOMPARE(scanned.facts.end, std::string("2026-12-01T00:00:00Z"));
    }

    void whatCannotBeReadIsNamedByItsLine()
    {
        using Kind = CostLineFault::Kind;
        const Scanned scanned = scan(kHeads
            + "i-1,1,CNY\n" // 2
              "i-1,much,CNY\n" // 3
              "i-1\n" // 4
              "i-1,1,\n" // 5
              "\"i-1\"x,1,CNY\n" // 6
              "i-1,1,CNY,more\n" // 7
              "\"i\n-2\",7,CNY\n" // 8, 9
              "i-1,0,\n" // 10: nothing of what is not said
              "\n"
              "i-1,2,CNY\n");
        QVERIFY(scanned.end.has_value());
        QCOMPARE(scanned.lines(), QStringList({u"i\n-2 CNY 7"_s, u"i-1 CNY 3"_s}));
        const auto in = [](Kind kind, int line) {
            return u"%1 in %2"_s.arg(int(kind)).arg(line);
        };
        QCOMPARE(faultsOf(scanned.facts),
            QStringList({in(Kind::NoNumber, 3), in(Kind::CutShort, 4), in(Kind::NoCurrency, 5),
                in(Kind::Form, 6), in(Kind::Form, 7)}));
        QCOMPARE(scanned.facts.faults[0].cell, std::string("much"));
        QCOMPARE(scanned.facts.notTaken, std::size_t(5));
        QCOMPARE(scanned.facts.lines, std::size_t(9));
    }

    void bytesThatAreNoTextDamageTheirLine()
    {
        // Far behind the start, which tells the encoding.
        const QByteArray table = kHeads + QByteArray("i-1,1,CNY\n").repeated(10'000) + "i-\xFF,1,CNY\n";
        const Scanned scanned = scan(table);
        QCOMPARE(scanned.lines(), QStringList({u"i-1 CNY 10000"_s}));
        QCOMPARE(
            faultsOf(scanned.facts), QStringList({u"%1 in 10002"_s.arg(int(CostLineFault::Kind::Form))}));
    }

    void faultsBeyondThoseThatAreNamedAreCounted()
    {
        QByteArray table = kHeads;
        for (int i = 0; i < 1'500; ++i)
            table += "i-1,much,CNY\n";
        const Scanned scanned = scan(table);
        QCOMPARE(scanned.facts.faults.size(), CostFacts::kNamedFaults);
        QCOMPARE(scanned.facts.notTaken, std::size_t(1'500));
    }

    void severalFilesAreAddedUp()
    {
        Scanned scanned;
        scanInto(scanned, kHeads + "i-1,1,CNY\n");
        scanInto(scanned, "BillingCurrency;EffectiveCost;ResourceId\nCNY;2;i-1\nCNY;x;i-1\n", {}, 1);
        QCOMPARE(scanned.lines(), QStringList({u"i-1 CNY 3"_s}));
        QCOMPARE(scanned.facts.faults.at(0).file, std::size_t(1));
    }

    void otherEncodingsAreRead()
    {
        const QString table = QString::fromLatin1(kHeads) + u"机器-1,1,CNY\n"_s;
        QByteArray utf16("\xFF\xFE");
        for (const QChar unit : table)
            utf16.append(char(unit.unicode() & 0xff)).append(char(unit.unicode() >> 8));
        QCOMPARE(scan(utf16).lines(), QStringList({u"机器-1 CNY 1"_s}));
        QCOMPARE(scan("\xEF\xBB\xBF" + table.toUtf8()).lines(), QStringList({u"机器-1 CNY 1"_s}));
    }

    void whatGzipPackedIsRead()
    {
        const QByteArray table = kHeads + "i-1,1,CNY\n";
        QCOMPARE(scan(packed(table)).lines(), QStringList({u"i-1 CNY 1"_s}));
        // Several parts behind each other are one text.
        QByteArray many = packed(table);
        for (int i = 0; i < 3; ++i)
            many += packed(QByteArray("i-2,1,CNY\n").repeated(100'000));
        QCOMPARE(scan(many).lines(), QStringList({u"i-1 CNY 1"_s, u"i-2 CNY 300000"_s}));
    }

    void aDamagedGzipIsNoPartOfATable()
    {
        const QByteArray whole = packed(kHeads + QByteArray("i-1,1.234567,CNY\n").repeated(200'000));
        QVERIFY(scan(whole).end.has_value());
        for (const QByteArray &bytes : {whole.chopped(4), whole.first(20),
                 QByteArray(whole).replace(whole.size() / 2, 8, "damaged!"), whole + "rest"}) {
            const Scanned scanned = scan(bytes);
            QVERIFY(!scanned.end);
            QCOMPARE(scanned.end.error().kind, CostFileFault::Kind::Damaged);
        }
    }

    void otherFilesAreRefused()
    {
        using Kind = CostFileFault::Kind;
        QCOMPARE(scan("id,owner\ni-1,ann\n").end.error().kind, Kind::ColumnMissing);
        QCOMPARE(scan("id,owner\ni-1,ann\n").end.error().column, u"ResourceId"_s);
        QCOMPARE(scan("ResourceId,EffectiveCost\ni-1,1\n").end.error().column, u"BillingCurrency"_s);
        QCOMPARE(scan("ResourceId,resourceid,EffectiveCost,BillingCurrency\n").end.error().kind,
            Kind::ColumnTwice);
        QCOMPARE(scan("PAR1\x15\x04").end.error().kind, Kind::NotATable);
        QCOMPARE(scan("{\"a\": 1}").end.error().form, FileForm::Json);
        QCOMPARE(scan("").end.error().kind, Kind::Empty);
        QCOMPARE(scan("\n\n").end.error().kind, Kind::Empty);
    }

    void sumsThatAreTooLargeEndTheReading()
    {
        const Scanned scanned =
            scan(kHeads + "i-1,100000000000000,CNY\ni-2,100000000000000,CNY\ni-3,1,CNY\n");
        QVERIFY(!scanned.end);
        QCOMPARE(scanned.end.error().kind, CostFileFault::Kind::TooLarge);
    }

    void tagsAreTakenWhereTheyAreAskedFor()
    {
        const QByteArray table =
            "ResourceId,EffectiveCost,BillingCurrency,Tags\n"
            "i-1,1,CNY,\"{\"\"owner\"\": \"\"ann\"\", \"\"on\"\": true, \"\"n\"\": 1.10}\"\n"
            "i-2,2,CNY,NULL\n"
            "i-3,4,CNY,{}\n"
            "i-4,8,CNY,owner=ann\n";
        const Scanned without = scan(table);
        QVERIFY(without.facts.isComplete());
        const Scanned scanned = scan(table, {.column = CostColumn::EffectiveCost, .takesTags = true});
        QStringList tags;
        for (CostTable::Index i = 0; i < scanned.costs->size(); ++i) {
            scanned.costs->eachPart(i, [&](const CostTable::Part &part) {
                QStringList texts;
                for (const Tag &tag : part.tags ? scanned.costs->pool().tags(*part.tags) : Tags())
                    texts.append(tag.key + u'=' + tag.value);
                tags.append(part.tags ? texts.join(u' ') : u"unknown"_s);
            });
        }
        QCOMPARE(tags, QStringList({u"n=1.10 on=true owner=ann"_s, u""_s, u""_s, u"unknown"_s}));
        QCOMPARE(faultsOf(scanned.facts),
            QStringList({u"%1 in 5"_s.arg(int(CostLineFault::Kind::UnreadableTags))}));
        QCOMPARE(scanned.facts.notTaken, std::size_t(0));
    }

    void itStopsWhenAskedTo()
    {
        QByteArray bytes = kHeads + QByteArray("i-1,1,CNY\n").repeated(300'000);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        Scanned scanned;
        int asked = 0;
        const auto end =
            scanCosts(buffer, {}, 0, *scanned.costs, scanned.facts, [&asked] { return ++asked < 2; });
        QCOMPARE(end.value(), CsvScanEnd::Stopped);
        QVERIFY(scanned.facts.lines < 300'000);
    }

#ifdef TAGDESK_PYTHON
    void sumsAreThoseOfPythonsDecimal()
    {
        const QTemporaryDir folder;
        for (const QString &seed : {u"1"_s, u"2"_s, u"20261130"_s}) {
            const QString path = folder.filePath(seed);
            QProcess python;
            python.start(
                QStringLiteral(TAGDESK_PYTHON), {QStringLiteral(TAGDESK_FOCUS_SUMS), path, u"30000"_s, seed});
            QVERIFY(python.waitForFinished(-1));
            QCOMPARE(python.exitCode(), 0);
            const QByteArray output = python.readAllStandardOutput();
            QStringList expected;
            for (const QByteArray &line : output.split('\n')) {
                if (!line.isEmpty())
                    expected.append(QString::fromUtf8(line).replace(u'\t', u' '));
            }
            expected.sort();
            QVERIFY(expected.size() > 500);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            Scanned scanned;
            scanned.end = scanCosts(file, {}, 0, *scanned.costs, scanned.facts, [] { return true; });
            QVERIFY(scanned.end.has_value());
            QVERIFY(scanned.facts.isComplete());
            QCOMPARE(scanned.facts.lines, std::size_t(30'000));
            QCOMPARE(scanned.lines(), expected);
        }
    }
#endif
};

TAGDESK_TEST(TestCostScan, QCoreApplication)

} // namespace tst_costscan

#include "tst_costscan.moc"
