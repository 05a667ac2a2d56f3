// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "testrunner.h"
#include "textpattern.h"

#include <QtTest>

namespace tst_textpattern {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestTextPattern : public QObject
{
    Q_OBJECT

private slots:
    void patternsAreFoundAnywhere();
    void nothingTypedMatchesEverything();
    void errorsHaveAPlace();
    void limitsCannotBeTyped();
    void copiesGiveUpTogether();
    void certainTextIsFound_data();
    void certainTextIsFound();
};

void TestTextPattern::patternsAreFoundAnywhere()
{
    QVERIFY(TextPattern(u"b.d"_s).matches("abcde"));
    QVERIFY(!TextPattern(u"B.D"_s).matches("abcde"));
    QVERIFY(TextPattern(u"(?i)B.D"_s).matches("abcde"));
    QVERIFY(TextPattern(u"(.)\\1"_s).matches("abba"));
    QVERIFY(TextPattern(u"^\\w{2}$"_s).matches("部门"));
    QVERIFY(TextPattern(u"^.$"_s).matches("\xf0\x9f\x98\x80"));
}

void TestTextPattern::nothingTypedMatchesEverything()
{
    QVERIFY(TextPattern().matches(""));
    QVERIFY(TextPattern().isValid());
    QCOMPARE(TextPattern(), TextPattern(QString()));
}

void TestTextPattern::errorsHaveAPlace()
{
    const TextPattern broken(u"ab)c"_s);
    QVERIFY(!broken.isValid());
    QCOMPARE(broken.errorPosition(), qsizetype{2});
    QVERIFY(!broken.error().isEmpty());
    QVERIFY(!broken.matches("ab"));
    QVERIFY(!TextPattern(QString(QChar(0xd800))).isValid());
}

void TestTextPattern::limitsCannotBeTyped()
{
    QVERIFY(!TextPattern(u"(*LIMIT_MATCH=4000000000)x"_s).isValid());
    QVERIFY(!TextPattern(u"(*NO_JIT)x"_s).isValid());
}

void TestTextPattern::copiesGiveUpTogether()
{
    const TextPattern slow(u"(a+)+$"_s);
    const TextPattern copy = slow; // NOLINT(performance-unnecessary-copy-initialization)
    const std::string text = std::string(60, 'a') + "b";
    for (int i = 0; i < 20; ++i)
        QVERIFY(!copy.matches(text));
    QVERIFY(slow.hasGivenUp());
    QVERIFY(!TextPattern(u"(a+)+$"_s).hasGivenUp());
}

void TestTextPattern::certainTextIsFound_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("expected");

    QTest::newRow("plain") << u"Web"_s << u"web"_s;
    QTest::newRow("anchored") << u"^pr$"_s << u"pr"_s;
    QTest::newRow("without case") << u"(?i)Pr"_s << u"pr"_s;
    QTest::newRow("the longest") << u"a.bcd.e"_s << u"bcd"_s;
    QTest::newRow("what may be missing") << u"abc?"_s << u"ab"_s;
    QTest::newRow("what may repeat") << u"abc+d"_s << u"abc"_s;
    QTest::newRow("counted") << u"abc{0,2}d"_s << u"ab"_s;
    QTest::newRow("a pair that may be missing") << u"a\U0001F600*"_s << u"a"_s;
    QTest::newRow("alternatives") << u"abc|d"_s << QString();
    QTest::newRow("a group") << u"(ab)?cd(e)"_s << u"cd"_s;
    QTest::newRow("groups in groups") << u"((abc)d)e"_s << u"e"_s;
    QTest::newRow("options within") << u"a(?i:b)c"_s << QString();
    QTest::newRow("an end by force") << u"a(*ACCEPT)bcd"_s << QString();
    QTest::newRow("a class") << u"a[bcd]ef"_s << u"ef"_s;
    QTest::newRow("a class with its bracket") << u"a[]b]cd"_s << u"cd"_s;
    QTest::newRow("a class with an escape") << u"a[\\]b]cd"_s << u"cd"_s;
    QTest::newRow("a class in a class") << u"ab[[:alpha:]]cde"_s << u"ab"_s;
    QTest::newRow("escaped signs") << u"a\\.b\\-c"_s << u"a.b-c"_s;
    QTest::newRow("digits") << u"web-\\d+-x"_s << u"web-"_s;
    QTest::newRow("by number") << u"a\\x41bcd"_s << u"a"_s;
    QTest::newRow("literally") << u"\\Qa?\\E"_s << QString();
    QTest::newRow("Chinese") << u"^部门"_s << u"部门"_s;
}

void TestTextPattern::certainTextIsFound()
{
    QFETCH(QString, pattern);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(TextPattern(pattern).requiredText()), expected);
}

TAGDESK_TEST(TestTextPattern, NoApplication)

} // namespace tst_textpattern

#include "tst_textpattern.moc"
