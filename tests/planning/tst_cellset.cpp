// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cellset.h"
#include "testrunner.h"

#include <QTest>

namespace tst_cellset {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestCellSet : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void everyKeyOfEveryEditIsACell();
    void cellsAreTakenOutOneByOne();
    void whatIsLeftOutIsNotAmongTheEdits();
    void theValueOfACellDoesNotMatter();
    void cellsThatAreStagedNoMoreAreForgotten();
    void setsAreAddedAndTakenAway();
    void aMillionRowsAreTickedAndUnticked();

private:
    void stage(Row row, const Tags &tags);
    [[nodiscard]] QString text(const ChangeSet &edits) const;
    [[nodiscard]] TextId key(const QString &text) { return m_pool->intern(text); }

    std::unique_ptr<TagPool> m_pool;
    ChangeSet m_edits;
};

void TestCellSet::init()
{
    m_pool = std::make_unique<TagPool>();
    m_edits = {};
}

void TestCellSet::stage(Row row, const Tags &tags)
{
    m_edits.setDelta(row, m_pool->intern(tags));
}

QString TestCellSet::text(const ChangeSet &edits) const
{
    QStringList parts;
    for (const Row row : edits.rows()) {
        for (const TagRef &ref : m_pool->refs(edits.delta(row)))
            parts << u"%1:%2"_s.arg(row).arg(m_pool->text(ref.key));
    }
    return parts.join(u' ');
}

void TestCellSet::everyKeyOfEveryEditIsACell()
{
    stage(1, {{u"env"_s, u"a"_s}, {u"team"_s, u"b"_s}});
    m_edits.setDelta(4, m_pool->with({}, {.key = key(u"old"_s), .value = kRemoved}));
    const CellSet cells = CellSet::of(m_edits, *m_pool);
    QCOMPARE(cells.rows(), (Rows{1, 4}));
    QCOMPARE(cells.cellCount(*m_pool), 3U);
    QVERIFY(cells.contains(1, key(u"env"_s), *m_pool));
    QVERIFY(cells.contains(4, key(u"old"_s), *m_pool));
    QVERIFY(!cells.contains(4, key(u"env"_s), *m_pool));
    QVERIFY(CellSet().isEmpty());
}

void TestCellSet::cellsAreTakenOutOneByOne()
{
    CellSet cells;
    cells.insert(3, key(u"env"_s), *m_pool);
    cells.insert(3, key(u"env"_s), *m_pool);
    cells.insert(3, key(u"team"_s), *m_pool);
    QCOMPARE(cells.cellCount(*m_pool), 2U);
    cells.remove(3, key(u"env"_s), *m_pool);
    cells.remove(3, key(u"absent"_s), *m_pool);
    QCOMPARE(cells.cellCount(*m_pool), 1U);
    cells.remove(3, key(u"team"_s), *m_pool);
    QVERIFY(cells.isEmpty());
}

void TestCellSet::whatIsLeftOutIsNotAmongTheEdits()
{
    stage(1, {{u"env"_s, u"a"_s}, {u"team"_s, u"b"_s}});
    stage(2, {{u"env"_s, u"a"_s}});
    CellSet leftOut;
    QCOMPARE(text(leftOut.without(m_edits, *m_pool)), u"1:env 1:team 2:env"_s);
    leftOut.insert(1, key(u"env"_s), *m_pool);
    leftOut.insert(2, key(u"env"_s), *m_pool);
    leftOut.insert(7, key(u"env"_s), *m_pool);
    QCOMPARE(text(leftOut.without(m_edits, *m_pool)), u"1:team"_s);
}

void TestCellSet::theValueOfACellDoesNotMatter()
{
    stage(1, {{u"env"_s, u"a"_s}, {u"team"_s, u"b"_s}});
    CellSet leftOut;
    leftOut.insert(1, key(u"env"_s), *m_pool);
    stage(1, {{u"env"_s, u"other"_s}, {u"team"_s, u"b"_s}});
    leftOut.keepOnly(m_edits, *m_pool);
    QCOMPARE(text(leftOut.without(m_edits, *m_pool)), u"1:team"_s);
}

void TestCellSet::cellsThatAreStagedNoMoreAreForgotten()
{
    stage(1, {{u"env"_s, u"a"_s}, {u"team"_s, u"b"_s}});
    stage(2, {{u"env"_s, u"a"_s}});
    CellSet leftOut = CellSet::of(m_edits, *m_pool);
    stage(1, {{u"team"_s, u"b"_s}});
    stage(2, {});
    leftOut.keepOnly(m_edits, *m_pool);
    QCOMPARE(leftOut.rows(), Rows{1});
    QCOMPARE(leftOut.cellCount(*m_pool), 1U);
}

void TestCellSet::setsAreAddedAndTakenAway()
{
    stage(1, {{u"env"_s, u"a"_s}, {u"team"_s, u"b"_s}});
    const CellSet all = CellSet::of(m_edits, *m_pool);
    CellSet some;
    some.insert(1, key(u"team"_s), *m_pool);
    some.insert(2, key(u"team"_s), *m_pool);
    CellSet sum = some;
    sum.insert(all, *m_pool);
    QCOMPARE(sum.cellCount(*m_pool), 3U);
    sum.remove(some, *m_pool);
    QCOMPARE(sum.rows(), Rows{1});
    QVERIFY(sum.contains(1, key(u"env"_s), *m_pool));
}

void TestCellSet::aMillionRowsAreTickedAndUnticked()
{
    constexpr Row rows = 1'000'000;
    for (Row row = 0; row < rows; ++row)
        stage(row, {{u"env"_s, row % 3 == 0 ? u"a"_s : u"b"_s}, {u"team"_s, u"b"_s}});
    CellSet leftOut;
    leftOut.insert(CellSet::of(m_edits, *m_pool), *m_pool);
    QCOMPARE(leftOut.cellCount(*m_pool), 2 * std::size_t{rows});
    leftOut.remove(CellSet::of(m_edits, *m_pool), *m_pool);
    QVERIFY(leftOut.isEmpty());
}

TAGDESK_TEST(TestCellSet, QCoreApplication)

} // namespace tst_cellset

#include "tst_cellset.moc"
