// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costamount.h"
#include "testrunner.h"

#include <QtTest>

#include <random>

namespace tst_costamount {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

CostAmount amount(std::string_view text)
{
    const std::optional<CostAmount::Reading> read = CostAmount::read(text);
    return read ? read->amount : CostAmount();
}

/// "none", or the amount, with a sign in front where it was rounded.
QString readAs(const QByteArray &text)
{
    const std::optional<CostAmount::Reading> read = CostAmount::read(text.toStdString());
    if (!read)
        return u"none"_s;
    return (read->isRounded ? u"~"_s : QString()) + QString::fromStdString(read->amount.text());
}

} // namespace

/// Amounts of money are those of decimal arithmetic.
class TestCostAmount : public QObject
{
    Q_OBJECT

private slots:
    void aNumberIsReadWithAllItsDigits_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *text, const QString &read) {
            QTest::newRow(*text == '\0' ? "nothing" : text) << QByteArray(text) << read;
        };
        row("0", u"0"_s);
        row("-0.00", u"0"_s);
        row("12.50", u"12.5"_s);
        row(" -3 ", u"-3"_s);
        row("+3", u"3"_s);
        row(".5", u"0.5"_s);
        row("5.", u"5"_s);
        row("0000000000000000000000000000000000000000007", u"7"_s);
        row("1E-7", u"0.0000001"_s);
        row("1.5e3", u"1500"_s);
        row("2E+2", u"200"_s);
        row("0.123456789012345678901234", u"0.123456789012345678901234"_s);
        row("123456789012.123456789012345678901234", u"123456789012.123456789012345678901234"_s);
        row("0.1234567890123456789012345", u"~0.123456789012345678901234"_s);
        row("0.0000000000000000000000015", u"~0.000000000000000000000002"_s);
        row("0.0000000000000000000000025", u"~0.000000000000000000000002"_s);
        row("0.00000000000000000000000250000000000000000001", u"~0.000000000000000000000003"_s);
        row("1e-400", u"~0"_s);
        row("0e999999999999", u"0"_s);
        row("170000000000000", u"170000000000000"_s);
        row("180000000000000", u"none"_s);
        row("1e400", u"none"_s);
        row("", u"none"_s);
        row(".", u"none"_s);
        row("-", u"none"_s);
        row("1e", u"none"_s);
        row("1e+", u"none"_s);
        row("--1", u"none"_s);
        row("1 2", u"none"_s);
        row("1,5", u"none"_s);
        row("$3", u"none"_s);
        row("NaN", u"none"_s);
    }
    void aNumberIsReadWithAllItsDigits()
    {
        QFETCH(QByteArray, text);
        QTEST(readAs(text), "read");
    }

    void tenTimesATenthIsOne()
    {
        CostAmount sum;
        for (int i = 0; i < 10; ++i)
            QVERIFY(sum.add(amount("0.1")));
        QCOMPARE(sum.text(), std::string("1"));
    }

    void creditsTakeAwayWhatTheyAreWorth()
    {
        CostAmount sum = amount("100.25");
        QVERIFY(sum.add(amount("-100.250000000000000000000001")));
        QCOMPARE(sum.text(), std::string("-0.000000000000000000000001"));
        QCOMPARE(sum.magnitude().text(), std::string("0.000000000000000000000001"));
    }

    void aSumThatIsTooLargeIsNotMade()
    {
        CostAmount sum = amount("100000000000000");
        QVERIFY(!sum.add(amount("100000000000000")));
        QCOMPARE(sum.text(), std::string("100000000000000"));
    }

    void anyTextIsReadBackAsTheSameAmount()
    {
        std::mt19937_64 random(1);
        for (int i = 0; i < 10'000; ++i) {
            std::string text = std::to_string(static_cast<std::int64_t>(random()) >> (random() % 60));
            const std::size_t decimals = random() % 25;
            text += '.';
            for (std::size_t at = 0; at < decimals; ++at)
                text += static_cast<char>('0' + random() % 10);
            const auto read = CostAmount::read(text);
            if (!read) {
                QVERIFY2(text.find('.') > 14, text.c_str());
                continue;
            }
            QVERIFY2(!read->isRounded, text.c_str());
            QCOMPARE(amount(read->amount.text()), read->amount);
        }
    }

    void aShareIsRoundedToThousandths()
    {
        QCOMPARE(amount("1").thousandthsOf(amount("3")), std::optional<std::int64_t>(333));
        QCOMPARE(amount("2").thousandthsOf(amount("3")), std::optional<std::int64_t>(667));
        QCOMPARE(amount("0.0005").thousandthsOf(amount("1")), std::optional<std::int64_t>(1));
        QCOMPARE(amount("0.00049").thousandthsOf(amount("1")), std::optional<std::int64_t>(0));
        QCOMPARE(amount("-1").thousandthsOf(amount("2")), std::optional<std::int64_t>(-500));
        QCOMPARE(amount("100000000000000").thousandthsOf(amount("150000000000000")),
            std::optional<std::int64_t>(667));
        QCOMPARE(amount("1").thousandthsOf(amount("0")), std::optional<std::int64_t>());
        QCOMPARE(amount("1").thousandthsOf(amount("-2")), std::optional<std::int64_t>());
        QCOMPARE(amount("100000000000000").thousandthsOf(amount("1e-24")), std::optional<std::int64_t>());
    }

    void amountsHaveAnOrder()
    {
        QVERIFY(amount("-2") < amount("-1.5"));
        QVERIFY(amount("0.1") < amount("0.11"));
        QVERIFY(amount("1.50") == amount("1.5"));
    }
};

TAGDESK_TEST(TestCostAmount, NoApplication)

} // namespace tst_costamount

#include "tst_costamount.moc"
