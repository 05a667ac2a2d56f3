// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "celltable.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_celltable {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// "a|b / c" for two rows.
QString printed(const CellTable &table)
{
    QStringList rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells.append(table.cell(row, column));
        rows.append(cells.join(u'|'));
    }
    return rows.join(u" / "_s);
}

CellTable tableOf(const QList<QStringList> &rows)
{
    CellTable table;
    for (const QStringList &row : rows)
        table.addRow(row);
    return table;
}

} // namespace

class tst_CellTable : public QObject
{
    Q_OBJECT

private slots:
    void textBecomesCells_data();
    void textBecomesCells();
    void htmlBecomesCells_data();
    void htmlBecomesCells();
    void whatIsWrittenIsReadAsItWas_data();
    void whatIsWrittenIsReadAsItWas();
    void onlyCellsThatNeedMarksGetThem();
    void inHtmlCellsAreTextAndNothingElse();
};

void tst_CellTable::textBecomesCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("one value") << u"ann"_s << u"ann"_s;
    QTest::newRow("one value, line end") << u"ann\n"_s << u"ann"_s;
    QTest::newRow("Excel: CRLF") << u"a\tb\r\nc\td\r\n"_s << u"a|b / c|d"_s;
    QTest::newRow("LibreOffice: LF") << u"a\tb\nc\td\n"_s << u"a|b / c|d"_s;
    QTest::newRow("old Mac: CR") << u"a\tb\rc\td"_s << u"a|b / c|d"_s;
    QTest::newRow("a blank row within") << u"a\n\nb\n"_s << u"a /  / b"_s;
    QTest::newRow("a blank row at the end") << u"a\n\n"_s << u"a / "_s;
    QTest::newRow("a blank cell at the end") << u"a\t\nb\tc\n"_s << u"a| / b|c"_s;
    QTest::newRow("rows of different length") << u"a\nb\tc"_s << u"a| / b|c"_s;
    QTest::newRow("line feed in quotes") << u"\"a\nb\"\tc\r\n"_s << u"a\nb|c"_s;
    QTest::newRow("CRLF in quotes") << u"\"a\r\nb\""_s << u"a\nb"_s;
    QTest::newRow("tab in quotes") << u"\"a\tb\"\tc"_s << u"a\tb|c"_s;
    QTest::newRow("doubled marks") << u"\"say \"\"hi\"\"\"\tb"_s << u"say \"hi\"|b"_s;
    QTest::newRow("quoted empty") << u"\"\"\tb"_s << u"|b"_s;
    QTest::newRow("mark within") << u"5\" disk\tb"_s << u"5\" disk|b"_s;
    QTest::newRow("mark in front only") << u"\"a\tb\nc"_s << u"\"a|b / c|"_s;
    QTest::newRow("text behind the closing mark") << u"\"a\" b\tc"_s << u"\"a\" b|c"_s;
    QTest::newRow("blanks stay") << u" a \tb"_s << u" a |b"_s;
}

void tst_CellTable::textBecomesCells()
{
    QFETCH(const QString, text);
    QTEST(printed(CellTable::fromTabSeparated(text)), "expected");
}

void tst_CellTable::htmlBecomesCells_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");

    QTest::newRow("no table") << u"<p>hello</p>"_s << u""_s;
    QTest::newRow("a table") << u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"_s
                             << u"a|b / c|d"_s;
    QTest::newRow("without end tags") << u"<TABLE><TR><TH>a<TH>b<TR><TD>c<TD>d</TABLE>"_s << u"a|b / c|d"_s;
    QTest::newRow("within other tags")
        << u"<html><head><style>td {x}</style><title>t</title></head><body>x<table border=0><tr>\n"
           "<td class=xl1><b>a</b>\n  c</td>\n<td></td></tr></table>y"_s
        << u"a c|"_s;
    QTest::newRow("references") << u"<tr><td>a&amp;b &lt;c&gt; &#65;&#x4e2d; &nope; &</td></tr>"_s
                                << u"a&b <c> A中 &nope; &"_s;
    QTest::newRow("impossible references")
        << u"<tr><td>&#0;&#x110000;&#xd800;</td></tr>"_s << u"&#0;&#x110000;&#xd800;"_s;
    QTest::newRow("line break") << u"<tr><td>a<br>b</td></tr>"_s << u"a\nb"_s;
    QTest::newRow("comment") << u"<tr><td>a<!-- <td>x</td> -->b</td></tr>"_s << u"ab"_s;
    QTest::newRow("cut off") << u"<tr><td>a</td><td"_s << u"a|"_s;
    QTest::newRow("a picture is not loaded")
        << u"<tr><td><img src='file:///dev/zero'>a</td></tr>"_s << u"a"_s;
}

void tst_CellTable::htmlBecomesCells()
{
    QFETCH(const QString, html);
    QTEST(printed(CellTable::fromHtml(html)), "expected");
}

void tst_CellTable::whatIsWrittenIsReadAsItWas_data()
{
    QTest::addColumn<QList<QStringList>>("rows");

    QTest::newRow("plain") << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("marks") << QList<QStringList>{{u"\""_s, u"a\"b"_s, u"\"a\""_s}};
    QTest::newRow("line ends and tabs") << QList<QStringList>{{u"a\nb"_s, u"\t"_s}, {u"\n"_s, u"x"_s}};
    QTest::newRow("blank cells") << QList<QStringList>{{u""_s, u""_s}, {u""_s, u"x"_s}};
    QTest::newRow("markup") << QList<QStringList>{{u"<b>x</b>"_s, u"&amp;"_s}};
}

void tst_CellTable::whatIsWrittenIsReadAsItWas()
{
    QFETCH(const QList<QStringList>, rows);
    const CellTable table = tableOf(rows);
    QCOMPARE(printed(CellTable::fromTabSeparated(table.toTabSeparated())), printed(table));
}

void tst_CellTable::onlyCellsThatNeedMarksGetThem()
{
    QCOMPARE(tableOf({{u"a b"_s, u"c\"d"_s, u"e\nf"_s}}).toTabSeparated(), u"a b\t\"c\"\"d\"\t\"e\nf\"\n"_s);
}

void tst_CellTable::inHtmlCellsAreTextAndNothingElse()
{
    const CellTable table = tableOf({{u"=1+1"_s, u"<img src='file:///dev/zero'>&"_s}});
    const QString html = table.toHtml();
    QVERIFY(html.contains(u"mso-number-format:'\\@'"_s));
    QVERIFY(!html.contains(u"<img"_s));
    QCOMPARE(printed(CellTable::fromHtml(html)), printed(table));
}

TAGDESK_TEST(tst_CellTable, QCoreApplication)

} // namespace tst_celltable

#include "tst_celltable.moc"
