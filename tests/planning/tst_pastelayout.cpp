// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pastelayout.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_pastelayout {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// "1-3/0-1" for the rows 1 to 3 of the columns 0 and 1.
QString printed(const GridBlock &block)
{
    return u"%1-%2/%3-%4"_s.arg(block.top).arg(block.bottom).arg(block.left).arg(block.right);
}

/// The blocks with the row of the clipboard that they begin with, then what is left out.
QString printed(const PasteLayout &layout)
{
    if (layout.isRefused)
        return u"refused"_s;
    QStringList parts;
    for (const PastePiece &piece : layout.pieces)
        parts.append(u"%1 from %2"_s.arg(printed(piece.block)).arg(piece.source));
    if (layout.leftOutRows > 0)
        parts.append(u"%1 rows left out"_s.arg(layout.leftOutRows));
    if (layout.leftOutColumns > 0)
        parts.append(u"%1 columns left out"_s.arg(layout.leftOutColumns));
    return parts.join(u"; "_s);
}

} // namespace

class tst_PasteLayout : public QObject
{
    Q_OBJECT

private slots:
    void aBlockGoesWhereASpreadsheetPutsIt_data();
    void aBlockGoesWhereASpreadsheetPutsIt();
    void withoutAClipboardOrASelectionNothingIsWritten();
};

void tst_PasteLayout::aBlockGoesWhereASpreadsheetPutsIt_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QList<QList<int>>>("selected"); // top, bottom, left, right
    QTest::addColumn<QString>("expected"); // in a table of 10 rows and 5 columns

    using Blocks = QList<QList<int>>;
    const auto row = [](const char *name, int rows, int columns, const Blocks &selected,
                         const QString &expected) {
        QTest::newRow(name) << rows << columns << selected << expected;
    };
    row("one value, one cell", 1, 1, Blocks{{2, 2, 1, 1}}, u"2-2/1-1 from 0"_s);
    row("one value over a block", 1, 1, Blocks{{2, 4, 1, 2}}, u"2-4/1-2 from 0"_s);
    row("one value over blocks of any shape", 1, 1, Blocks{{0, 0, 1, 3}, {5, 9, 2, 2}},
        u"0-0/1-3 from 0; 5-9/2-2 from 0"_s);
    row("a block at a cell", 3, 2, Blocks{{2, 2, 1, 1}}, u"2-4/1-2 from 0"_s);
    row("a block on its like", 3, 2, Blocks{{2, 4, 1, 2}}, u"2-4/1-2 from 0"_s);
    row("a block on a smaller one", 3, 2, Blocks{{2, 3, 1, 1}}, u"2-4/1-2 from 0"_s);
    row("a block on a larger one that is no multiple", 3, 2, Blocks{{2, 6, 1, 3}}, u"2-4/1-2 from 0"_s);
    row("a block on a multiple", 3, 2, Blocks{{2, 7, 1, 4}}, u"2-7/1-4 from 0"_s);
    row("a row over the selected rows", 1, 2, Blocks{{2, 6, 1, 1}}, u"2-6/1-2 from 0"_s);
    row("a row over rows and columns", 1, 2, Blocks{{2, 6, 1, 4}}, u"2-6/1-4 from 0"_s);
    row("a column over the selected columns", 3, 1, Blocks{{2, 2, 1, 4}}, u"2-4/1-4 from 0"_s);
    row("a column over columns and rows", 3, 1, Blocks{{2, 7, 1, 2}}, u"2-7/1-2 from 0"_s);
    row("more rows than there are", 4, 1, Blocks{{8, 8, 1, 1}}, u"8-9/1-1 from 0; 2 rows left out"_s);
    row("more columns than there are", 1, 3, Blocks{{8, 8, 3, 3}}, u"8-8/3-4 from 0; 1 columns left out"_s);
    row("a column over rows that lie apart", 4, 1, Blocks{{0, 1, 2, 2}, {4, 5, 2, 2}},
        u"0-1/2-2 from 0; 4-5/2-2 from 2"_s);
    row("repeated over rows that lie apart", 2, 1, Blocks{{0, 0, 2, 2}, {4, 6, 2, 2}},
        u"0-0/2-2 from 0; 4-6/2-2 from 1"_s);
    row("more than the rows that lie apart", 5, 1, Blocks{{0, 1, 2, 2}, {4, 5, 2, 2}},
        u"0-1/2-2 from 0; 4-5/2-2 from 2; 1 rows left out"_s);
    row("less than the rows that lie apart", 3, 1, Blocks{{0, 1, 2, 2}, {4, 5, 2, 2}},
        u"0-1/2-2 from 0; 4-4/2-2 from 2"_s);
    row("a block on blocks of other columns", 2, 1, Blocks{{0, 1, 1, 1}, {4, 5, 2, 2}}, u"refused"_s);
}

void tst_PasteLayout::aBlockGoesWhereASpreadsheetPutsIt()
{
    QFETCH(const int, rows);
    QFETCH(const int, columns);
    QFETCH(const QList<QList<int>>, selected);
    std::vector<GridBlock> blocks;
    for (const QList<int> &block : selected)
        blocks.push_back(
            {.top = block.at(0), .bottom = block.at(1), .left = block.at(2), .right = block.at(3)});
    QTEST(printed(layOutPaste({.rows = rows, .columns = columns}, blocks, {.rows = 10, .columns = 5})),
        "expected");
}

void tst_PasteLayout::withoutAClipboardOrASelectionNothingIsWritten()
{
    QCOMPARE(printed(layOutPaste({}, {{.top = 0, .bottom = 0, .left = 0, .right = 0}}, {10, 5})), u""_s);
    QCOMPARE(printed(layOutPaste({.rows = 1, .columns = 1}, {}, {10, 5})), u""_s);
}

TAGDESK_TEST(tst_PasteLayout, QCoreApplication)

} // namespace tst_pastelayout

#include "tst_pastelayout.moc"
