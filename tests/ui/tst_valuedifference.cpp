// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "testrunner.h"
#include "valuedifference.h"

#include <QTest>

#include <random>

namespace tst_valuedifference {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

// Ten pixels for every code point, so that widths can be counted by hand.
int tens(const QString &text)
{
    return 10 * static_cast<int>(text.toUcs4().size());
}

/// "CC-100[1]"
QString print(const MarkedText &text)
{
    return text.before() + u'[' + text.marked() + u']' + text.behind();
}

QString print(const ValueDifference &difference)
{
    return print(difference.before) + u' ' + print(difference.after);
}

} // namespace

class TestValueDifference : public QObject
{
    Q_OBJECT

private slots:
    void theDifferingPartIsMarked_data();
    void theDifferingPartIsMarked();
    void whatBothHaveIsLeftOutFirst_data();
    void whatBothHaveIsLeftOutFirst();
    void elidingKeepsMarksWithTheirLetters();
    void anyTwoValuesKeepTheirDifference();
};

void TestValueDifference::theDifferingPartIsMarked_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("front") << u"prod"_s << u"Prod"_s << u"[p]rod [P]rod"_s;
    QTest::newRow("end") << u"CC-1001"_s << u"CC-1002"_s << u"CC-100[1] CC-100[2]"_s;
    QTest::newRow("middle") << u"a-old-b"_s << u"a-new-b"_s << u"a-[old]-b a-[new]-b"_s;
    QTest::newRow("longer") << u"web"_s << u"web-1"_s << u"web[] web[-1]"_s;
    QTest::newRow("shorter") << u"aaa"_s << u"aa"_s << u"aa[a] aa[]"_s;
    QTest::newRow("all") << u"stage"_s << u"prod"_s << u"[stage] [prod]"_s;
    QTest::newRow("from nothing") << QString() << u"prod"_s << u"[\"\"] [prod]"_s;
    QTest::newRow("to nothing") << u"prod"_s << QString() << u"[prod] [\"\"]"_s;
    QTest::newRow("Chinese") << u"研发一部"_s << u"研发二部"_s << u"研发[一]部 研发[二]部"_s;
    // The same first half of a pair, and the same letter under another mark.
    QTest::newRow("pairs") << u"a\U0001F600b"_s << u"a\U0001F601b"_s << u"a[\U0001F600]b a[\U0001F601]b"_s;
    QTest::newRow("pairs behind") << u"\U0001F600\U0001F400"_s << u"\U0001F601\U0001F400"_s
                                  << u"[\U0001F600]\U0001F400 [\U0001F601]\U0001F400"_s;
    QTest::newRow("marks") << u"cafe\u0301s"_s << u"cafes"_s << u"caf[e\u0301]s caf[e]s"_s;
    QTest::newRow("marks behind") << u"ae\u0301"_s << u"ao\u0301"_s << u"a[e\u0301] a[o\u0301]"_s;
}

void TestValueDifference::theDifferingPartIsMarked()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QCOMPARE(print(difference(before, after)), expected);
}

void TestValueDifference::whatBothHaveIsLeftOutFirst_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all fits") << u"CC-1001"_s << u"CC-1002"_s << 140 << u"CC-100[1] CC-100[2]"_s;
    QTest::newRow("some of the front") << u"CC-1001"_s << u"CC-1002"_s << 139 << u"…-100[1] …-100[2]"_s;
    QTest::newRow("more of it") << u"CC-1001"_s << u"CC-1002"_s << 60 << u"…0[1] …0[2]"_s;
    QTest::newRow("all of it") << u"CC-1001"_s << u"CC-1002"_s << 40 << u"…[1] …[2]"_s;
    QTest::newRow("no room at all") << u"CC-1001"_s << u"CC-1002"_s << 0 << u"…[1] …[2]"_s;
    QTest::newRow("both sides") << u"team-a-prod"_s << u"team-b-prod"_s << 100 << u"…-[a]-… …-[b]-…"_s;
    QTest::newRow("what only comes keeps its neighbour") << u"web"_s << u"web-1"_s << 60 << u"…b[] …b[-1]"_s;
    QTest::newRow("a short one stays whole") << u"x"_s << u"a-very-long-value"_s << 70 << u"[x] [a-v…ue]"_s;
    QTest::newRow("both long") << u"order-database"_s << u"gate-keeper"_s << 120 << u"[ord…se] [gat…er]"_s;
}

void TestValueDifference::whatBothHaveIsLeftOutFirst()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, width);
    QFETCH(QString, expected);
    QCOMPARE(print(shortened(difference(before, after), width, tens)), expected);
}

void TestValueDifference::elidingKeepsMarksWithTheirLetters()
{
    const QString text = u"e\u0301e\u0301e\u0301e\u0301e\u0301"_s;
    QCOMPARE(elidedMiddle(text, 50, tens), u"e\u0301…e\u0301"_s);
}

void TestValueDifference::anyTwoValuesKeepTheirDifference()
{
    std::mt19937 random(5);
    const QStringList parts{u"a"_s, u"b"_s, u"-"_s, u"\U0001F600"_s, u"e\u0301"_s, u"部"_s};
    const auto value = [&] {
        QString text;
        for (auto count = random() % 12; count > 0; --count)
            text += parts.at(static_cast<qsizetype>(random() % 6));
        return text;
    };
    for (int i = 0; i < 2'000; ++i) {
        const QString before = value();
        const QString after = value();
        if (before == after)
            continue;
        const ValueDifference whole = difference(before, after);
        QCOMPARE(whole.before.text, shownValue(before));
        QCOMPARE(whole.after.text, shownValue(after));
        QVERIFY(whole.before.marked() != whole.after.marked());
        const auto width = static_cast<int>(random() % 200);
        const ValueDifference shown = shortened(whole, width, tens);
        QVERIFY(shown.before.text.isValidUtf16() && shown.after.text.isValidUtf16());
        QVERIFY2(print(shown.before) != print(shown.after), qPrintable(print(whole)));
        if (width >= 140)
            QVERIFY2(tens(shown.before.text) + tens(shown.after.text) <= width, qPrintable(print(shown)));
    }
}

TAGDESK_TEST(TestValueDifference, NoApplication)

} // namespace tst_valuedifference

#include "tst_valuedifference.moc"
