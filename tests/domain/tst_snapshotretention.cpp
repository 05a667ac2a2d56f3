// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotretention.h"
#include "testrunner.h"

#include <QTest>

namespace tst_snapshotretention {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

// A Wednesday.
const QDateTime kNow(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
const SnapshotRetention kFew{.newestOfScope = 2};

Snapshot snapshot(qint64 id, const QDateTime &seen, const QStringList &kinds = {u"vm"_s})
{
    Snapshot made;
    made.id = id;
    made.taken = seen;
    made.seen = seen;
    for (const QString &kind : kinds)
        made.scopes.push_back({.scope = {.collection = {.account = u"a"_s,
                                             .cloud = u"jdcloud"_s,
                                             .region = u"cn-north-1"_s,
                                             .kind = kind},
                                   .parent = {}}});
    return made;
}

} // namespace

/// Which snapshots go as time passes.
class TestSnapshotRetention : public QObject
{
    Q_OBJECT

private slots:
    void allOfTheLastDaysStay()
    {
        std::vector<Snapshot> all;
        for (int hour = 0; hour < 100; ++hour)
            all.push_back(snapshot(hour, kNow.addSecs(-3'600 * hour)));
        QVERIFY(thinnedSnapshots(all, kNow, kFew).empty());
    }

    void afterAWeekTheLastOfEachDayStays()
    {
        const std::vector<Snapshot> all{snapshot(9, kNow), snapshot(8, kNow.addSecs(-60)),
            snapshot(4, kNow.addDays(-10).addSecs(60)), snapshot(3, kNow.addDays(-10)),
            snapshot(2, kNow.addDays(-11)), snapshot(1, kNow.addDays(-11).addSecs(-60))};
        QCOMPARE(thinnedSnapshots(all, kNow, kFew), (std::vector<qint64>{3, 1}));
    }

    void afterAMonthTheLastOfEachWeekStays()
    {
        const QDateTime monday(QDate(2026, 9, 7), QTime(8, 0), Qt::UTC);
        const std::vector<Snapshot> all{snapshot(9, kNow), snapshot(8, kNow.addSecs(-60)),
            snapshot(4, monday.addDays(7)), snapshot(3, monday.addDays(6)), snapshot(2, monday),
            snapshot(1, monday.addDays(-1))};
        QCOMPARE(thinnedSnapshots(all, kNow, kFew), std::vector<qint64>{2});
    }

    void afterAYearNoneStays()
    {
        const std::vector<Snapshot> all{
            snapshot(9, kNow), snapshot(8, kNow.addSecs(-60)), snapshot(1, kNow.addDays(-366))};
        QCOMPARE(thinnedSnapshots(all, kNow, kFew), std::vector<qint64>{1});
    }

    void theNewestOfAScopeStayHoweverOld()
    {
        const std::vector<Snapshot> all{
            snapshot(3, kNow.addYears(-3)), snapshot(2, kNow.addYears(-4)), snapshot(1, kNow.addYears(-5))};
        QCOMPARE(thinnedSnapshots(all, kNow, kFew), std::vector<qint64>{1});
    }

    void oneOfSeveralScopesStaysForAnyOfThem()
    {
        const std::vector<Snapshot> all{snapshot(9, kNow), snapshot(8, kNow.addSecs(-60)),
            snapshot(2, kNow.addYears(-2), {u"vm"_s, u"disk"_s}), snapshot(1, kNow.addYears(-2))};
        QCOMPARE(thinnedSnapshots(all, kNow, kFew), std::vector<qint64>{1});
    }

    void oneWithANameStays()
    {
        Snapshot named = snapshot(1, kNow.addYears(-5));
        named.name = u"before the migration"_s;
        const std::vector<Snapshot> all{snapshot(9, kNow), snapshot(8, kNow.addSecs(-60)), named};
        QVERIFY(thinnedSnapshots(all, kNow, kFew).empty());
    }
};

TAGDESK_TEST(TestSnapshotRetention, QCoreApplication)

} // namespace tst_snapshotretention

#include "tst_snapshotretention.moc"
