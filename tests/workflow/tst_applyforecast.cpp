// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyforecast.h"

#include "resourcetable.h"
#include "testrunner.h"

#include <QTest>

namespace tst_applyforecast {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// How long an apply will still take, from what was seen.
class TestApplyForecast : public QObject
{
    Q_OBJECT

private slots:
    void theTimeLeftFollowsWhatIsDoneAndSeen_data()
    {
        QTest::addColumn<int>("latencyMs");
        QTest::addColumn<int>("room");
        QTest::addColumn<int>("pauseMs");
        QTest::addColumn<int>("done"); // of 96 writes with a look before and one behind, 24 at once
        QTest::addColumn<qint64>("milliseconds");
        QTest::newRow("all of it") << 100 << 1'000 << 0 << 0 << qint64{1'200};
        QTest::newRow("half of it") << 100 << 1'000 << 0 << 48 << qint64{600};
        QTest::newRow("the last write") << 100 << 1'000 << 0 << 95 << qint64{300};
        QTest::newRow("nothing") << 100 << 1'000 << 0 << 96 << qint64{0};
        QTest::newRow("a slower cloud") << 400 << 1'000 << 0 << 48 << qint64{2'400};
        QTest::newRow("throttled") << 100 << 1'000 << 5'000 << 48 << qint64{5'600};
        QTest::newRow("the quota is nearly used up") << 100 << 44 << 0 << 48 << qint64{60'500};
    }

    void theTimeLeftFollowsWhatIsDoneAndSeen()
    {
        QFETCH(const int, latencyMs);
        QFETCH(const int, room);
        QFETCH(const int, pauseMs);
        QFETCH(const int, done);
        QFETCH(const qint64, milliseconds);
        ResourceTable table;
        Plan plan;
        addWrites(plan, table, u"a"_s, 96);
        const ApplyForecast forecast(plan, table, limits, [&](const QString &account) {
            return account == u"a" ? pace(latencyMs, room, pauseMs) : ApplyForecast::Pace{};
        });
        QCOMPARE(forecast.millisecondsLeft(static_cast<std::size_t>(done), 96), milliseconds);
    }

    void theSlowestAccountDecides()
    {
        ResourceTable table;
        Plan plan;
        addWrites(plan, table, u"a"_s, 10);
        addWrites(plan, table, u"b"_s, 10);
        const ApplyForecast forecast(plan, table, limits,
            [](const QString &account) { return pace(account == u"a" ? 100 : 700, 1'000, 0); });
        QCOMPARE(forecast.millisecondsLeft(0, 20), qint64{2'100});
    }

private:
    static Limits limits(const Collection & /*collection*/) { return pace(0, 0, 0).limits; }
    static ApplyForecast::Pace pace(int latencyMs, int room, int pauseMs)
    {
        return {.limits = {.quotaPerMinute = 1'000,
                    .parallelRequests = 24,
                    .readsBeforeWrite = 1,
                    .readsAfterWrite = 1,
                    .typicalLatencyMs = latencyMs},
            .room = room,
            .pauseMs = pauseMs};
    }
    static void addWrites(Plan &plan, ResourceTable &table, const QString &account, int count)
    {
        const Collection collection{.account = account, .cloud = u"jdcloud"_s, .region = {}, .kind = u"vm"_s};
        for (int write = 0; write < count; ++write) {
            const Row row = table.insert(collection,
                {.id = QString::number(write), .name = {}, .status = {}, .parent = {}, .tags = Tags{}});
            plan.requests.push_back({.collection = table.collectionIndex(row), .tags = {}, .rows = {row}});
        }
    }
};

TAGDESK_TEST(TestApplyForecast, QCoreApplication)

} // namespace tst_applyforecast

#include "tst_applyforecast.moc"
