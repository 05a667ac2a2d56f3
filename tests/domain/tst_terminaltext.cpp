// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "terminaltext.h"
#include "testrunner.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_terminaltext {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// Any text at all, rich in what terminals act on, halves of surrogate pairs included.
QString anyText(QRandomGenerator &chance)
{
    static const QString odd =
        u"\x1b[2J]0;\a\b\r\n\t\x7f\u0085\u009b\u00ad\u061c\u200b\u200d\u200e\u200f\u2028\u2029\u202a\u202b"
        "\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\u3164\ufeff\ufff9"_s;
    QString text;
    for (int length = chance.bounded(40); length > 0; --length) {
        const int kind = chance.bounded(4);
        if (kind == 0)
            text += odd.at(chance.bounded(odd.size()));
        else if (kind == 1)
            text += QChar(static_cast<char16_t>(chance.bounded(0x10000)));
        else if (kind == 2)
            text += QString::fromUcs4(U"\U0001F468", 1);
        else
            text += QChar(static_cast<char16_t>(chance.bounded(0x20, 0x7f)));
    }
    return text;
}

bool hasUnprintable(const QString &text, char32_t except = 0)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t character = text[at].unicode();
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
            character = QChar::surrogateToUcs4(text[at], text[at + 1]), ++at;
        if (character != except && isUnprintable(character))
            return true;
    }
    return false;
}

} // namespace

class TestTerminalText : public QObject
{
    Q_OBJECT

private slots:
    void aTerminalGetsNothingToActOn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("escape") << u"a\x1b[2Jb"_s << u"a\\u{1B}[2Jb"_s;
        QTest::newRow("bell") << u"\a"_s << u"\\u{7}"_s;
        QTest::newRow("line end") << u"a\r\nb"_s << u"a\\u{D}\\u{A}b"_s;
        QTest::newRow("tab") << u"a\tb"_s << u"a\\u{9}b"_s;
        QTest::newRow("delete") << u"\x7f"_s << u"\\u{7F}"_s;
        QTest::newRow("C1") << u"\u009b2J"_s << u"\\u{9B}2J"_s;
        QTest::newRow("override") << u"a\u202eb\u202c"_s << u"a\\u{202E}b\\u{202C}"_s;
        QTest::newRow("isolate") << u"\u2066a\u2069"_s << u"\\u{2066}a\\u{2069}"_s;
        QTest::newRow("marks") << u"\u200e\u200f\u061c"_s << u"\\u{200E}\\u{200F}\\u{61C}"_s;
        QTest::newRow("separators") << u"a\u2028b\u2029c"_s << u"a\\u{2028}b\\u{2029}c"_s;
        QTest::newRow("zero width") << u"pr\u200bod"_s << u"pr\\u{200B}od"_s;
        QTest::newRow("soft hyphen") << u"pr\u00adod"_s << u"pr\\u{AD}od"_s;
        QTest::newRow("byte order mark") << u"\ufeffprod"_s << u"\\u{FEFF}prod"_s;
        QTest::newRow("tag character") << u"a\U000E0041"_s << u"a\\u{E0041}"_s;
        QTest::newRow("filler") << u"\u3164"_s << u"\\u{3164}"_s;
        QTest::newRow("half a pair") << u"a"_s + QChar(0xd83d) + u"b"_s << u"a\\u{D83D}b"_s;
        QTest::newRow("other half") << QString(QChar(0xde00)) << u"\\u{DE00}"_s;
    }
    void aTerminalGetsNothingToActOn()
    {
        QFETCH(const QString, text);
        QTEST(printable(text), "shown");
    }

    void ordinaryTextStaysAsItIs()
    {
        for (const QString &text : {u""_s, u"env=prod"_s, u"数据库"_s, u"e\u0301"_s, u"\U0001F600"_s,
                 u"❤️"_s, u"مرحبا"_s, u"\u0600١٢"_s, u"a\u00a0b"_s, u"\\u{202E}"_s})
            QCOMPARE(printable(text), text);
    }

    void linesOfOursStayLines()
    {
        QCOMPARE(printableLines(u"one\ntwo\x1b\r\n"_s), u"one\ntwo\\u{1B}\\u{D}\n"_s);
    }

    void aLineEndInACellOfCsvIsShown()
    {
        QCOMPARE(printableCsv(u"id,name\r\ni-1,\"a\r\n\"\"b\nc\"\r\ni-2,x\x1b\r\n"_s),
            u"id,name\ni-1,\"a\\u{D}\\u{A}\"\"b\\u{A}c\"\ni-2,x\\u{1B}\n"_s);
    }

    void nothingGetsThroughWhateverTheText()
    {
        QRandomGenerator chance(7);
        for (int round = 0; round < 20'000; ++round) {
            const QString text = anyText(chance);
            QVERIFY(!hasUnprintable(printable(text)));
            QVERIFY(!hasUnprintable(printableLines(text), U'\n'));
            QVERIFY(!hasUnprintable(printableCsv(text), U'\n'));
            QCOMPARE(printableLines(text).count(u'\n'), text.count(u'\n'));
            QCOMPARE(printable(printable(text)), printable(text));
            if (!hasUnprintable(text))
                QCOMPARE(printable(text), text);
        }
    }
};

TAGDESK_TEST(TestTerminalText, QCoreApplication)

} // namespace tst_terminaltext

#include "tst_terminaltext.moc"
