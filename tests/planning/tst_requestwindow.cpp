// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "requestwindow.h"
#include "testrunner.h"

#include <QTest>

namespace tst_requestwindow {

using namespace tagdesk;

/// How many requests are under way at once.
class RequestWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void theWindowFollowsQuotaAndLatency_data()
    {
        QTest::addColumn<int>("quota");
        QTest::addColumn<int>("latencyMs");
        QTest::addColumn<int>("connections");
        QTest::addColumn<int>("window"); // at least 12
        QTest::newRow("the usual quota changes nothing") << 600 << 80 << 36 << 12;
        QTest::newRow("nor does a far cloud") << 600 << 400 << 36 << 12;
        QTest::newRow("a very far one does") << 600 << 2'000 << 36 << 25;
        QTest::newRow("1,000 a second, 20 ms away") << 60'000 << 20 << 36 << 25;
        QTest::newRow("as many as there are connections") << 60'000 << 80 << 36 << 36;
        QTest::newRow("no latency is known yet") << 60'000 << 0 << 36 << 12;
        QTest::newRow("connections are not known") << 60'000 << 80 << 0 << 12;
    }

    void theWindowFollowsQuotaAndLatency()
    {
        QFETCH(const int, quota);
        QFETCH(const int, latencyMs);
        QFETCH(const int, connections);
        QFETCH(const int, window);
        QCOMPARE(requestWindow({.quotaPerMinute = quota,
                     .parallelRequests = 12,
                     .connections = connections,
                     .typicalLatencyMs = latencyMs}),
            window);
    }
};

TAGDESK_TEST(RequestWindowTest, QCoreApplication)

} // namespace tst_requestwindow

#include "tst_requestwindow.moc"
