// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "roworder.h"
#include "testrunner.h"

#include <QtTest>

#include <algorithm>
#include <numeric>
#include <random>

namespace tst_roworder {

using namespace tagdesk;
using namespace Qt::StringLiterals;
using Column = RowOrder::Column;

namespace {

struct Item
{
    QString id;
    QString name;
    QString status;
    QString region;
    std::optional<Tags> tags;
};

Row insert(ResourceTable &table, const Item &item)
{
    return table.insert(
        {.account = u"a"_s, .cloud = u"c"_s, .region = item.region, .kind = u"kind-"_s + item.region},
        {.id = item.id, .name = item.name, .status = item.status, .parent = {}, .tags = item.tags});
}

/// 0 … 4: names b, A, ä, (none), a.
void fill(ResourceTable &table)
{
    insert(table, {u"i-3"_s, u"b"_s, u"running"_s, u"north"_s, Tags{{u"env"_s, u"test"_s}}});
    insert(table, {u"I-1"_s, u"A"_s, u"stopped"_s, u"east"_s, Tags{}});
    insert(table, {u"i-2"_s, u"ä"_s, QString(), u"north"_s, std::nullopt});
    insert(
        table, {u"i-5"_s, QString(), u"Running"_s, u"east"_s, Tags{{u"env"_s, u"Prod"_s}, {u"a"_s, u"1"_s}}});
    insert(table, {u"i-4"_s, u"a"_s, u"running"_s, u"south"_s, Tags{{u"env"_s, u"prod"_s}}});
}

Rows allRows(const ResourceTable &table)
{
    Rows rows(table.size());
    std::iota(rows.begin(), rows.end(), Row{0});
    return rows;
}

} // namespace

class tst_RowOrder : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreSorted_data();
    void rowsAreSorted();
    void equalRowsKeepTheOrderGiven();
    void stagedTagsCount();
    void manyRowsAreSortedLikeFew_data();
    void manyRowsAreSortedLikeFew();
};

void tst_RowOrder::rowsAreSorted_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<Rows>("ascending");
    QTest::addColumn<Rows>("descending");

    QTest::newRow("name") << Column::Name << Rows{3, 1, 4, 0, 2} << Rows{2, 0, 1, 4, 3};
    QTest::newRow("id") << Column::Id << Rows{1, 2, 0, 4, 3} << Rows{3, 4, 0, 2, 1};
    QTest::newRow("region") << Column::Region << Rows{1, 3, 0, 2, 4} << Rows{4, 0, 2, 1, 3};
    QTest::newRow("kind") << Column::Kind << Rows{1, 3, 0, 2, 4} << Rows{4, 0, 2, 1, 3};
    QTest::newRow("status") << Column::Status << Rows{2, 0, 3, 4, 1} << Rows{1, 0, 3, 4, 2};
    QTest::newRow("tag value") << Column::TagValue << Rows{3, 4, 0, 1, 2} << Rows{0, 3, 4, 1, 2};
    QTest::newRow("tag count") << Column::TagCount << Rows{1, 0, 4, 3, 2} << Rows{3, 0, 4, 1, 2};
}

void tst_RowOrder::rowsAreSorted()
{
    QFETCH(Column, column);
    QFETCH(Rows, ascending);
    QFETCH(Rows, descending);
    ResourceTable table;
    fill(table);
    const ChangeSet changes;
    const Rows all = allRows(table);
    QCOMPARE(sorted(all, {column, u"env"_s, false}, table, changes, table.pool()), ascending);
    QCOMPARE(sorted(all, {column, u"env"_s, true}, table, changes, table.pool()), descending);
    QVERIFY(sorted({}, {column, u"env"_s, false}, table, changes, table.pool()).empty());
}

void tst_RowOrder::equalRowsKeepTheOrderGiven()
{
    ResourceTable table;
    fill(table);
    const ChangeSet changes;
    const Rows rows{4, 1, 0, 3};
    QCOMPARE(sorted(rows, {Column::Name, {}, false}, table, changes, table.pool()), (Rows{3, 4, 1, 0}));
    QCOMPARE(sorted(rows, {Column::Name, {}, true}, table, changes, table.pool()), (Rows{0, 4, 1, 3}));
    QCOMPARE(sorted(rows, {Column::Status, {}, true}, table, changes, table.pool()), (Rows{1, 4, 0, 3}));
    QCOMPARE(sorted(rows, {Column::TagValue, u"no such key"_s, true}, table, changes, table.pool()), rows);
}

void tst_RowOrder::stagedTagsCount()
{
    ResourceTable table;
    fill(table);
    TagPool &pool = table.pool();
    ChangeSet changes;
    changes.setDelta(1, pool.intern(Tags{{u"env"_s, u"aaa"_s}, {u"b"_s, u"1"_s}, {u"c"_s, u"1"_s}}));
    changes.setDelta(3, pool.with({}, {pool.intern(u"env"_s), kRemoved}));
    const Rows all = allRows(table);
    QCOMPARE(sorted(all, {Column::TagValue, u"env"_s, false}, table, changes, pool), (Rows{1, 4, 0, 3, 2}));
    QCOMPARE(sorted(all, {Column::TagCount, {}, true}, table, changes, pool), (Rows{1, 0, 3, 4, 2}));
}

void tst_RowOrder::manyRowsAreSortedLikeFew_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("short names") << u"%1"_s;
    QTest::newRow("one beginning") << u"A-Long-Common-Beginning-%1"_s;
    QTest::newRow("one beginning of sixteen bytes") << u"Exactly-16-bytes%1"_s;
    QTest::newRow("beyond ASCII") << u"北京-ÄÖ-%1"_s;
}

void tst_RowOrder::manyRowsAreSortedLikeFew()
{
    QFETCH(QString, pattern);
    std::mt19937 random(11);
    ResourceTable table;
    std::vector<QByteArray> folded;
    for (int i = 0; i < 50'000; ++i) {
        const QString name = pattern.arg(random() % 10'000);
        folded.push_back(name.toCaseFolded().toUtf8());
        insert(table, {QString::number(i), name, {}, u"north"_s, Tags{{u"name"_s, name}}});
    }
    Rows expected = allRows(table);
    std::ranges::shuffle(expected, random);
    const Rows given = expected;
    const ChangeSet changes;
    std::ranges::stable_sort(expected, [&](Row a, Row b) { return folded[a] < folded[b]; });
    QCOMPARE(sorted(given, {Column::Name, {}, false}, table, changes, table.pool()), expected);
    QCOMPARE(sorted(given, {Column::TagValue, u"name"_s, false}, table, changes, table.pool()), expected);
    expected = given;
    std::ranges::stable_sort(expected, [&](Row a, Row b) { return folded[b] < folded[a]; });
    QCOMPARE(sorted(given, {Column::Name, {}, true}, table, changes, table.pool()), expected);
}

TAGDESK_TEST(tst_RowOrder, NoApplication)

} // namespace tst_roworder

#include "tst_roworder.moc"
