// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "failurelimit.h"
#include "testrunner.h"

#include <QTest>

namespace tst_failurelimit {

using namespace tagdesk;

class TestFailureLimit : public QObject
{
    Q_OBJECT

private slots:
    void anApplyStopsWhenMoreThanAShareFailed_data();
    void anApplyStopsWhenMoreThanAShareFailed();
};

void TestFailureLimit::anApplyStopsWhenMoreThanAShareFailed_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("ended");
    QTest::addColumn<bool>("stops");
    QTest::newRow("nothing has ended") << 20 << 20 << 0 << 0 << false;
    QTest::newRow("all of too few") << 20 << 20 << 19 << 19 << false;
    QTest::newRow("the share is not exceeded yet") << 20 << 20 << 4 << 20 << false;
    QTest::newRow("one more than the share") << 20 << 20 << 5 << 20 << true;
    QTest::newRow("many, but few of all") << 20 << 20 << 200 << 1000 << false;
    QTest::newRow("many of all") << 20 << 20 << 201 << 1000 << true;
    QTest::newRow("any failure") << 0 << 1 << 1 << 1 << true;
    QTest::newRow("never") << 100 << 1 << 50 << 50 << false;
    QTest::newRow("a million") << 20 << 20 << 200'001 << 1'000'000 << true;
}

void TestFailureLimit::anApplyStopsWhenMoreThanAShareFailed()
{
    QFETCH(const int, percent);
    QFETCH(const int, least);
    QFETCH(const int, failed);
    QFETCH(const int, ended);
    const FailureLimit limit{
        .percent = static_cast<std::size_t>(percent), .least = static_cast<std::size_t>(least)};
    QTEST(limit.isExceeded(static_cast<std::size_t>(failed), static_cast<std::size_t>(ended)), "stops");
}

TAGDESK_TEST(TestFailureLimit, QCoreApplication)

} // namespace tst_failurelimit

#include "tst_failurelimit.moc"
