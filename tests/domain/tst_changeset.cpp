// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "changeset.h"
#include "randomtags.h"
#include "testrunner.h"

#include <QtTest>

#include <random>

namespace tst_changeset {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Row insert(ResourceTable &table, const QString &id, const std::optional<Tags> &tags)
{
    return table.insert({.account = u"a"_s, .cloud = u"c"_s, .region = u"r"_s, .kind = u"k"_s},
        {.id = id, .name = {}, .status = {}, .parent = {}, .tags = tags});
}

} // namespace

class tst_ChangeSet : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreCountedOnce();
    void settingAnEmptyDeltaRemovesTheRow();
    void changesAreCountedPerKey();
    void theDifferenceBackRestoresWhatWas();
};

void tst_ChangeSet::rowsAreCountedOnce()
{
    TagPool pool;
    ChangeSet changes;
    const TagSet delta = pool.intern(Tags{{u"env"_s, u"prod"_s}});
    const TagSet other = pool.intern(Tags{{u"env"_s, u"test"_s}});
    changes.setDelta(7, delta);
    changes.setDelta(7, other);
    changes.setDelta(2, delta);
    QCOMPARE(changes.changedRows(), std::size_t{2});
    QCOMPARE(changes.rows(), (Rows{2, 7}));
    QCOMPARE(changes.delta(7), other);
    QVERIFY(changes.delta(1'000'000).isEmpty());
}

void tst_ChangeSet::settingAnEmptyDeltaRemovesTheRow()
{
    TagPool pool;
    ChangeSet changes;
    changes.setDelta(3, TagSet{});
    QVERIFY(changes.isEmpty());
    changes.setDelta(3, pool.intern(Tags{{u"env"_s, u"prod"_s}}));
    QVERIFY(!changes.isEmpty());
    changes.setDelta(3, TagSet{});
    QVERIFY(changes.isEmpty());
    QVERIFY(changes.rows().empty());
}

void tst_ChangeSet::changesAreCountedPerKey()
{
    TagPool pool;
    ChangeSet changes;
    const TagSet one = pool.intern(Tags{{u"env"_s, u"prod"_s}});
    changes.setDelta(0, one);
    changes.setDelta(5, pool.with(one, {pool.intern(u"owner"_s), kRemoved}));
    QCOMPARE(changes.changeCount(pool), std::size_t{3});
}

void tst_ChangeSet::theDifferenceBackRestoresWhatWas()
{
    ResourceTable table;
    TagPool &pool = table.pool();
    std::mt19937 random(3);
    ChangeSet changes;
    std::vector<TagSet> before;
    for (int i = 0; i < 2'000; ++i) {
        const Row row = insert(table, QString::number(i), randomTags(random));
        before.push_back(table.tags(row));
        changes.setDelta(row, pool.difference(table.tags(row), pool.intern(randomTags(random))));
    }
    for (Row row = 0; row < before.size(); ++row) {
        const TagSet wanted = changes.wanted(table, pool, row);
        const TagSet back = pool.difference(wanted, before[row]);
        QCOMPARE(back == TagSet(), wanted == before[row]);
        QCOMPARE(pool.apply(wanted, back), before[row]);
    }
}

TAGDESK_TEST(tst_ChangeSet, NoApplication)

} // namespace tst_changeset

#include "tst_changeset.moc"
