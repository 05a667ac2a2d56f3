// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "orderedwork.h"
#include "testrunner.h"

#include <QTest>

#include <atomic>
#include <numeric>
#include <vector>

namespace tst_orderedwork {

using namespace tagdesk;

/// Pieces of work at the same time, whose results come in order.
class TestOrderedWork : public QObject
{
    Q_OBJECT

private slots:
    void resultsComeInTheOrderOfAddingWhicheverEndsFirst()
    {
        std::promise<void> second;
        std::shared_future<void> secondBegan = second.get_future().share();
        std::vector<int> taken;
        OrderedWork<int> work([&taken](int result) { taken.push_back(result); });
        work.add([secondBegan] {
            secondBegan.wait();
            return 1;
        });
        work.add([&second] {
            second.set_value();
            return 2;
        });
        work.finish();
        QCOMPARE(taken, (std::vector<int>{1, 2}));
    }

    void everyPieceIsHandedOverOnceInTheThreadThatAdds()
    {
        std::vector<int> taken;
        const std::thread::id here = std::this_thread::get_id();
        bool isHere = true;
        OrderedWork<int> work([&](int result) {
            taken.push_back(result);
            isHere = isHere && std::this_thread::get_id() == here;
        });
        for (int number = 0; number < 100; ++number)
            work.add([number] { return number; });
        work.finish();
        work.finish();
        std::vector<int> all(100);
        std::iota(all.begin(), all.end(), 0);
        QCOMPARE(taken, all);
        QVERIFY(isHere);
    }

    void noMoreAreUnderWayThanThereAreProcessors()
    {
        const int most = int(std::max(2U, std::thread::hardware_concurrency()));
        std::atomic<int> underWay = 0;
        std::atomic<int> highest = 0;
        OrderedWork<int> work([](int /*result*/) {});
        for (int number = 0; number < 50; ++number)
            work.add([&] {
                const int now = ++underWay;
                int before = highest;
                while (before < now && !highest.compare_exchange_weak(before, now)) { }
                --underWay;
                return 0;
            });
        work.finish();
        QVERIFY(highest <= most);
    }
};

TAGDESK_TEST(TestOrderedWork, NoApplication)

} // namespace tst_orderedwork

#include "tst_orderedwork.moc"
