// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "idsearch.h"
#include "testrunner.h"

#include <QtTest>

#include <numeric>

namespace tst_idsearch {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Row insert(ResourceTable &table, const QString &kind, const QString &id, const QString &name)
{
    return table.insert({.account = u"a"_s, .cloud = u"c"_s, .region = u"r"_s, .kind = kind},
        {.id = id, .name = name, .status = {}, .parent = {}, .tags = {}});
}

IdSearch::Result searched(const ResourceTable &table, const QStringList &wanted)
{
    Rows rows(table.size());
    std::iota(rows.begin(), rows.end(), Row{0});
    IdSearch search(wanted);
    search.look(table, rows);
    return search.result();
}

} // namespace

/// Ids and names, and the resources that have them.
class tst_IdSearch : public QObject
{
    Q_OBJECT

private slots:
    void idsAreFoundInTheOrderWanted()
    {
        ResourceTable table;
        const Row first = insert(table, u"vm"_s, u"i-1"_s, u"web"_s);
        const Row second = insert(table, u"disk"_s, u"vol-1"_s, u"data"_s);
        const IdSearch::Result result = searched(table, {u"vol-1"_s, u"nowhere"_s, u"i-1"_s});
        QCOMPARE(result.rows, Rows({second, first}));
        QCOMPARE(result.byId, std::size_t{2});
        QCOMPARE(result.missing, QStringList{u"nowhere"_s});
    }

    void anIdOfSeveralResourcesMeansAllOfThem()
    {
        ResourceTable table;
        const Row one = insert(table, u"vm"_s, u"x"_s, u"web"_s);
        const Row other = insert(table, u"disk"_s, u"x"_s, u"data"_s);
        const IdSearch::Result result = searched(table, {u"x"_s});
        QCOMPARE(result.rows, Rows({one, other}));
        QCOMPARE(result.byId, std::size_t{1});
    }

    void aNameCountsWhereOneResourceAloneHasIt()
    {
        ResourceTable table;
        const Row web = insert(table, u"vm"_s, u"i-1"_s, u"web"_s);
        insert(table, u"vm"_s, u"i-2"_s, u"db"_s);
        insert(table, u"vm"_s, u"i-3"_s, u"db"_s);
        const IdSearch::Result result = searched(table, {u"web"_s, u"db"_s, u"Web"_s});
        QCOMPARE(result.rows, Rows{web});
        QCOMPARE(result.byName, std::size_t{1});
        QCOMPARE(result.ambiguous, QStringList{u"db"_s});
        QCOMPARE(result.missing, QStringList{u"Web"_s});
    }

    void anIdComesBeforeANameAndNothingComesTwice()
    {
        ResourceTable table;
        const Row named = insert(table, u"vm"_s, u"i-1"_s, u"i-2"_s);
        const Row meant = insert(table, u"vm"_s, u"i-2"_s, u"web"_s);
        QCOMPARE(searched(table, {u"i-2"_s}).rows, Rows{meant});
        QCOMPARE(searched(table, {u"web"_s, u"i-2"_s, u"i-1"_s}).rows, Rows({meant, named}));
    }

    void rowsMayComeTwice()
    {
        ResourceTable table;
        const Row row = insert(table, u"vm"_s, u"i-1"_s, u"web"_s);
        IdSearch search({u"i-1"_s, u"web"_s});
        search.look(table, Rows{row, row});
        search.look(table, Rows{row});
        const IdSearch::Result result = search.result();
        QCOMPARE(result.rows, Rows{row});
        QVERIFY(result.ambiguous.isEmpty());
    }

    void manyAreFoundAmongAMillion()
    {
        constexpr int kRows = 1'000'000;
        constexpr int kWanted = 100'000;
        ResourceTable table;
        table.reserve(kRows);
        for (int row = 0; row < kRows; ++row)
            insert(table, u"vm"_s, u"i-%1"_s.arg(row, 12, 16, QChar(u'0')), u"web-%1"_s.arg(row));
        QStringList wanted;
        for (int id = 0; id < kWanted; ++id)
            wanted.append(u"i-%1"_s.arg(id * 10 + (id % 2 == 0 ? 0 : kRows), 12, 16, QChar(u'0')));
        const IdSearch::Result result = searched(table, wanted);
        QCOMPARE(result.byId, std::size_t{kWanted / 2});
        QCOMPARE(result.missing.size(), qsizetype{kWanted / 2});
    }
};

TAGDESK_TEST(tst_IdSearch, QCoreApplication)

} // namespace tst_idsearch

#include "tst_idsearch.moc"
