// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editedestate.h"
#include "tagrules.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_batchroute {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// Keys of at most three characters, values of at most two.
const TagRules &shortRules()
{
    static const TagRules rules{.id = u"short"_s,
        .key = {.minimum = 1, .maximum = 3, .characters = {}, .reservedPrefixes = {}},
        .value = {.minimum = 0, .maximum = 2, .characters = {}, .reservedPrefixes = {}},
        .tagsPerResource = 10,
        .removalKeyMaximum = 3,
        .removalValueMaximum = 2};
    return rules;
}

Limits withBatches(int resources = 3, int tags = 2, bool isPreferred = false)
{
    return {.resourcesPerRequest = 1,
        .tagsPerResource = 10,
        .batch = BatchRoute{.kinds = {u"vm"_s},
            .resourcesPerRequest = resources,
            .tagsPerRequest = tags,
            .rules = &shortRules(),
            .isPreferred = isPreferred}};
}

/// The requests as printed(), "*" before those of the batch route.
QStringList routes(const Plan &plan, const ResourceTable &table)
{
    QStringList lines = printed(plan, table);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (plan.requests[static_cast<std::size_t>(i)].route == WriteRoute::Batch)
            lines[i].prepend(u'*');
    }
    return lines;
}

} // namespace

/// Which changes a plan sends for many resources at once, and which one resource at a time.
class tst_BatchRoute : public QObject
{
    Q_OBJECT

private slots:
    void equalEditsShareABatch();
    void batchesAreSplitAtTheirLimits();
    void whatTheServiceDoesNotTakeGoesByItself();
    void oneTagOutsideTakesItsWholeEditAlong();
    void aKindThatTheServiceDoesNotKnowGoesByItself();
    void whatSavesNothingGoesByItself();
    void aRowAloneInABatchGoesByItself();
    void valuesOfTheirOwnAndACommonTagShareWhatTheyCan();
    void removalsNeedNoValue();
    void aRemovalThatGoesByItselfKeepsItsValue();
    void preferredBatchesTakeSingleRows();
    void whatCannotGoThoughPreferredIsNamed();
    void aWayThatIsClosedNamesEverything();
    void removalsThatMakeRoomGoFirst();
};

void tst_BatchRoute::equalEditsShareABatch()
{
    EditedEstate estate(withBatches());
    for (int i = 0; i < 3; ++i)
        estate.set(estate.add(Tags{}), u"env"_s, u"p"_s);
    QCOMPARE(routes(estate.plan(), estate.table()), (QStringList{u"*0 vm set env=p on 0 1 2"_s}));
}

void tst_BatchRoute::batchesAreSplitAtTheirLimits()
{
    EditedEstate estate(withBatches());
    for (int i = 0; i < 5; ++i) {
        const Row row = estate.add(Tags{});
        for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
            estate.set(row, key, u"1"_s);
    }
    QCOMPARE(routes(estate.plan(), estate.table()),
        (QStringList{u"*0 vm set a=1 b=1 on 0 1 2"_s, u"*0 vm set a=1 b=1 on 3 4"_s,
            u"*0 vm set c=1 on 0 1 2"_s, u"*0 vm set c=1 on 3 4"_s}));
}

void tst_BatchRoute::whatTheServiceDoesNotTakeGoesByItself()
{
    EditedEstate estate(withBatches());
    for (int i = 0; i < 2; ++i)
        estate.set(estate.add(Tags{}), u"env"_s, u"p"_s);
    for (int i = 0; i < 2; ++i)
        estate.set(estate.add(Tags{}), u"env"_s, u"production"_s);
    estate.set(estate.add(Tags{}), u"owner"_s, u"p"_s);
    const Plan plan = estate.plan();
    QCOMPARE(routes(plan, estate.table()),
        (QStringList{u"0 vm set env=production on 2"_s, u"0 vm set env=production on 3"_s,
            u"0 vm set owner=p on 4"_s, u"*0 vm set env=p on 0 1"_s}));
    QVERIFY(plan.outsideBatch.empty());
}

void tst_BatchRoute::oneTagOutsideTakesItsWholeEditAlong()
{
    EditedEstate estate(withBatches());
    for (int i = 0; i < 3; ++i) {
        const Row row = estate.add(Tags{});
        estate.set(row, u"env"_s, u"p"_s);
        if (i == 2)
            estate.set(row, u"owner"_s, u"w"_s);
    }
    QCOMPARE(routes(estate.plan(), estate.table()),
        (QStringList{u"0 vm set env=p owner=w on 2"_s, u"*0 vm set env=p on 0 1"_s}));
}

void tst_BatchRoute::aKindThatTheServiceDoesNotKnowGoesByItself()
{
    EditedEstate estate(withBatches());
    for (const QString &kind : {u"disk"_s, u"vm"_s}) {
        for (int i = 0; i < 2; ++i)
            estate.set(estate.add(Tags{}, kind), u"env"_s, u"p"_s);
    }
    QCOMPARE(routes(estate.plan(), estate.table()),
        (QStringList{u"0 disk set env=p on 0"_s, u"0 disk set env=p on 1"_s, u"*0 vm set env=p on 2 3"_s}));
}

void tst_BatchRoute::whatSavesNothingGoesByItself()
{
    EditedEstate estate(withBatches());
    // Two tags a request: four take as many batches as there are rows.
    for (int i = 0; i < 2; ++i) {
        const Row row = estate.add(Tags{});
        for (const QString &key : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            estate.set(row, key, u"1"_s);
    }
    QCOMPARE(routes(estate.plan(), estate.table()),
        (QStringList{u"0 vm set a=1 b=1 c=1 d=1 on 0"_s, u"0 vm set a=1 b=1 c=1 d=1 on 1"_s}));
}

void tst_BatchRoute::aRowAloneInABatchGoesByItself()
{
    EditedEstate estate(withBatches());
    for (int i = 0; i < 3; ++i)
        estate.set(estate.add(Tags{}), u"env"_s, u"p"_s);
    estate.set(estate.add(Tags{}), u"env"_s, u"t"_s);
    QCOMPARE(routes(estate.plan(), estate.table()),
        (QStringList{u"0 vm set env=t on 3"_s, u"*0 vm set env=p on 0 1 2"_s}));
}

void tst_BatchRoute::valuesOfTheirOwnAndACommonTagShareWhatTheyCan()
{
    EditedEstate estate(withBatches());
    for (int i = 0; i < 3; ++i) {
        const Row row = estate.add(Tags{});
        estate.set(row, u"env"_s, u"p"_s);
        estate.set(row, u"id"_s, QString::number(i));
    }
    // A value of its own takes a request for each row, which may as well carry the rest.
    QCOMPARE(routes(estate.plan(), estate.table()),
        (QStringList{
            u"0 vm set env=p id=0 on 0"_s, u"0 vm set env=p id=1 on 1"_s, u"0 vm set env=p id=2 on 2"_s}));
}

void tst_BatchRoute::removalsNeedNoValue()
{
    EditedEstate estate(withBatches());
    for (int i = 0; i < 3; ++i)
        estate.remove(estate.add(Tags{{u"env"_s, u"value%1"_s.arg(i)}}), u"env"_s);
    QCOMPARE(routes(estate.plan(), estate.table()), (QStringList{u"*0 vm remove env= on 0 1 2"_s}));
}

void tst_BatchRoute::aRemovalThatGoesByItselfKeepsItsValue()
{
    EditedEstate estate(withBatches());
    estate.remove(estate.add(Tags{{u"env"_s, u"prod"_s}}), u"env"_s);
    QCOMPARE(routes(estate.plan(), estate.table()), (QStringList{u"0 vm remove env=prod on 0"_s}));
}

void tst_BatchRoute::preferredBatchesTakeSingleRows()
{
    EditedEstate estate(withBatches(3, 2, true));
    estate.set(estate.add(Tags{}), u"env"_s, u"p"_s);
    const Plan plan = estate.plan();
    QCOMPARE(routes(plan, estate.table()), (QStringList{u"*0 vm set env=p on 0"_s}));
    QVERIFY(plan.outsideBatch.empty());
}

void tst_BatchRoute::whatCannotGoThoughPreferredIsNamed()
{
    EditedEstate estate(withBatches(3, 2, true));
    estate.set(estate.add(Tags{}), u"env"_s, u"p"_s);
    const Row both = estate.add(Tags{{u"department"_s, u"x"_s}});
    estate.set(both, u"env"_s, u"production"_s);
    estate.remove(both, u"department"_s);
    const Row disk = estate.add(Tags{}, u"disk"_s);
    estate.set(disk, u"env"_s, u"p"_s);
    QCOMPARE(estate.plan().outsideBatch, (Rows{both, disk}));
}

void tst_BatchRoute::aWayThatIsClosedNamesEverything()
{
    Limits limits = withBatches(3, 2, true);
    limits.batch->kinds.clear();
    EditedEstate estate(limits);
    for (int i = 0; i < 2; ++i)
        estate.set(estate.add(Tags{}), u"env"_s, u"p"_s);
    const Plan plan = estate.plan();
    QCOMPARE(routes(plan, estate.table()), (QStringList{u"0 vm set env=p on 0"_s, u"0 vm set env=p on 1"_s}));
    QCOMPARE(plan.outsideBatch, (Rows{0, 1}));
}

void tst_BatchRoute::removalsThatMakeRoomGoFirst()
{
    Limits limits = withBatches();
    limits.tagsPerResource = 1;
    EditedEstate estate(limits);
    for (int i = 0; i < 2; ++i) {
        const Row row = estate.add(Tags{{u"old"_s, QString::number(i)}});
        estate.remove(row, u"old"_s);
        estate.set(row, u"new"_s, u"1"_s);
    }
    QCOMPARE(routes(estate.plan(), estate.table()),
        (QStringList{u"*0 vm remove old= on 0 1"_s, u"*1 vm set new=1 on 0 1"_s}));
}

TAGDESK_TEST(tst_BatchRoute, NoApplication)

} // namespace tst_batchroute

#include "tst_batchroute.moc"
