// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editedestate.h"
#include "testrunner.h"
#include "triedrows.h"

#include <QTest>

namespace tst_triedrows {

using namespace tagdesk;

class TestTriedRows : public QObject
{
    Q_OBJECT

private slots:
    void eachCollectionHasItsTurn();
    void eachDifferentChangeHasItsTurn();
    void aResourceIsTakenOnce();
    void noMoreThanThereAre();
    void whatThePlanLeavesOutIsNotTried();

private:
    [[nodiscard]] static Rows tried(EditedEstate &estate, std::size_t count);
};

Rows TestTriedRows::tried(EditedEstate &estate, std::size_t count)
{
    const Plan plan = makePlan(estate.changes(), estate.table(), estate.pool(),
        [&estate](const Collection &collection) { return estate.limitsOf(collection); });
    return triedRows(plan, estate.changes(), estate.table(), count);
}

void TestTriedRows::eachCollectionHasItsTurn()
{
    EditedEstate estate({});
    for (int row = 0; row < 6; ++row)
        estate.set(estate.add(Tags{}, u"vm"_s), u"env"_s, u"a"_s);
    for (int row = 0; row < 2; ++row)
        estate.set(estate.add(Tags{}, u"disk"_s), u"env"_s, u"a"_s);
    QCOMPARE(tried(estate, 4), (Rows{0, 1, 6, 7}));
    QCOMPARE(tried(estate, 5), (Rows{0, 1, 2, 6, 7}));
}

void TestTriedRows::eachDifferentChangeHasItsTurn()
{
    EditedEstate estate({});
    for (int row = 0; row < 6; ++row)
        estate.set(estate.add(Tags{}), u"env"_s, row < 4 ? u"a"_s : u"b"_s);
    QCOMPARE(tried(estate, 2), (Rows{0, 4}));
    QCOMPARE(tried(estate, 3), (Rows{0, 1, 4}));
}

void TestTriedRows::aResourceIsTakenOnce()
{
    EditedEstate estate({});
    const Row row = estate.add(Tags{{u"old"_s, u"1"_s}});
    estate.set(row, u"env"_s, u"a"_s);
    estate.set(row, u"team"_s, u"b"_s);
    QCOMPARE(tried(estate, 5), Rows{row});
}

void TestTriedRows::noMoreThanThereAre()
{
    EditedEstate estate({});
    QVERIFY(tried(estate, 5).empty());
    estate.set(estate.add(Tags{}), u"env"_s, u"a"_s);
    QCOMPARE(tried(estate, 5).size(), 1U);
    QVERIFY(tried(estate, 0).empty());
}

void TestTriedRows::whatThePlanLeavesOutIsNotTried()
{
    EditedEstate estate({});
    estate.set(estate.add(std::nullopt), u"env"_s, u"a"_s);
    const Row read = estate.add(Tags{});
    estate.set(read, u"env"_s, u"a"_s);
    QCOMPARE(tried(estate, 2), Rows{read});
}

TAGDESK_TEST(TestTriedRows, QCoreApplication)

} // namespace tst_triedrows

#include "tst_triedrows.moc"
