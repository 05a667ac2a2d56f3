// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rateestimate.h"
#include "testrunner.h"

#include <QTest>

namespace tst_rateestimate {

using namespace tagdesk;

/// What is believed of a quota, as a table of what came before.
class RateEstimateTest : public QObject
{
    Q_OBJECT

private slots:
    void aToldQuotaIsUsedUpAtOnce();
    void anAssumedQuotaIsUsedUpByHalfAndThenEvenly();
    void beyondTheBurstOfAnAssumedQuotaFewAreUnderWay();
    void aQuotaIsNeverUnderOne();
    void aRefusalTeaches_data();
    void aRefusalTeaches();
    void thoseUnderWayAreCountedOutAsTheyAreRefused();
    void furtherRefusalsLengthenThePause();
    void aPauseEndsWhenTheRequestsAreAMinuteOld();
    void refusalsInARowTeachOnce();
    void theQuotaRisesForEveryCleanMinute();
    void theRiseBeginsAnewAfterARefusal();
    void afterARefusalRequestsGoEvenly();
};

void RateEstimateTest::aToldQuotaIsUsedUpAtOnce()
{
    RateEstimate estimate({.quotaPerMinute = 5, .isTold = true});
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(estimate.waitMs(100 * i), 0);
        estimate.noteSent(100 * i);
    }
    QCOMPARE(estimate.waitMs(500), 60'500);
    QCOMPARE(estimate.waitMs(60'999), 1);
    QCOMPARE(estimate.waitMs(61'000), 0);
}

void RateEstimateTest::anAssumedQuotaIsUsedUpByHalfAndThenEvenly()
{
    RateEstimate estimate({.quotaPerMinute = 10});
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(estimate.waitMs(0), 0);
        estimate.noteSent(0);
    }
    QCOMPARE(estimate.waitMs(0), 6'100);
    estimate.noteSent(6'100);
    QCOMPARE(estimate.waitMs(6'100), 6'100);
    for (qint64 at = 12'200; at <= 30'500; at += 6'100)
        estimate.noteSent(at);
    // Whatever the spacing says: ten in a minute are the quota.
    QCOMPARE(estimate.waitMs(36'600), 24'400);
}

void RateEstimateTest::beyondTheBurstOfAnAssumedQuotaFewAreUnderWay()
{
    for (const bool isTold : {true, false}) {
        RateEstimate estimate({.quotaPerMinute = 100, .parallelRequests = 24, .isTold = isTold});
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(estimate.parallelRequests(), 24);
            estimate.noteSent(0);
        }
        QCOMPARE(estimate.parallelRequests(), isTold ? 24 : 8);
    }
}

void RateEstimateTest::aQuotaIsNeverUnderOne()
{
    RateEstimate estimate({.quotaPerMinute = 0, .parallelRequests = 0});
    QCOMPARE(estimate.waitMs(0), 0);
    estimate.noteSent(0);
    (void)estimate.noteRefused(0, 0);
    QCOMPARE(estimate.believedPerMinute(), 1);
    QCOMPARE(estimate.parallelRequests(), 1);
    QCOMPARE(estimate.waitMs(0), 0);
}

void RateEstimateTest::aRefusalTeaches_data()
{
    QTest::addColumn<int>("served");
    QTest::addColumn<double>("believed");
    QTest::newRow("served more than half: the quota is that") << 600 << 600.0;
    QTest::newRow("served little, somebody else uses the quota: half") << 3 << 500.0;
    QTest::newRow("served all: a little less") << 1'000 << 950.0;
    QTest::newRow("served nothing") << 0 << 500.0;
}

void RateEstimateTest::aRefusalTeaches()
{
    QFETCH(int, served);
    QFETCH(double, believed);
    RateEstimate estimate({.quotaPerMinute = 1'000});
    for (int i = 0; i <= served; ++i)
        estimate.noteSent(0);
    QCOMPARE(estimate.noteRefused(1'000, 700), 700);
    QCOMPARE(estimate.believedPerMinute(), believed);
    QVERIFY(estimate.isCareful());
}

void RateEstimateTest::thoseUnderWayAreCountedOutAsTheyAreRefused()
{
    RateEstimate estimate({.quotaPerMinute = 1'000});
    for (int i = 0; i < 612; ++i)
        estimate.noteSent(0);
    for (int i = 0; i < 12; ++i)
        QCOMPARE(estimate.noteRefused(i, 500 - i), 500 - i);
    QCOMPARE(estimate.believedPerMinute(), 600);
    // Another one asks for longer.
    QCOMPARE(estimate.noteRefused(20, 2'000), 2'000);
}

void RateEstimateTest::furtherRefusalsLengthenThePause()
{
    RateEstimate estimate({.quotaPerMinute = 1'000});
    qint64 now = 0;
    for (const qint64 pause : {500, 4'000, 16'000, 45'000, 45'000}) {
        estimate.noteSent(now);
        QCOMPARE(estimate.noteRefused(now, 500), pause);
        now += pause;
    }
    estimate.noteSent(now);
    estimate.noteServed(now);
    QCOMPARE(estimate.noteRefused(now, 500), 500);
}

void RateEstimateTest::aPauseEndsWhenTheRequestsAreAMinuteOld()
{
    RateEstimate estimate({.quotaPerMinute = 10});
    for (int i = 0; i <= 8; ++i)
        estimate.noteSent(0);
    QCOMPARE(estimate.noteRefused(40'000, 500), 500);
    estimate.noteSent(40'500);
    QCOMPARE(estimate.noteRefused(40'500, 500), 4'000);
    estimate.noteSent(44'500);
    QCOMPARE(estimate.noteRefused(44'500, 500), 16'000);
    estimate.noteSent(60'500);
    QCOMPARE(estimate.noteRefused(60'500, 100), 500);
}

void RateEstimateTest::refusalsInARowTeachOnce()
{
    RateEstimate estimate({.quotaPerMinute = 1'000});
    qint64 now = 0;
    for (int i = 0; i < 4; ++i) {
        estimate.noteSent(now);
        now += estimate.noteRefused(now, 500);
    }
    QCOMPARE(estimate.believedPerMinute(), 500);
}

void RateEstimateTest::theQuotaRisesForEveryCleanMinute()
{
    RateEstimate estimate({.quotaPerMinute = 1'000, .isTold = true});
    estimate.noteSent(0);
    (void)estimate.noteRefused(0, 500);
    estimate.noteServed(59'999);
    QCOMPARE(estimate.believedPerMinute(), 500);
    qint64 minute = 0;
    for (const int believed : {510, 530, 570, 650, 810, 1'000}) {
        QVERIFY(estimate.isCareful());
        estimate.noteServed(++minute * 60'000);
        QCOMPARE(estimate.believedPerMinute(), believed);
    }
    QVERIFY(!estimate.isCareful());
    estimate.noteServed(1'000'000);
    QCOMPARE(estimate.believedPerMinute(), 1'000);
}

void RateEstimateTest::theRiseBeginsAnewAfterARefusal()
{
    RateEstimate estimate({.quotaPerMinute = 1'000});
    estimate.noteSent(0);
    (void)estimate.noteRefused(0, 500);
    for (int minute = 1; minute <= 3; ++minute)
        estimate.noteServed(minute * 60'000);
    QCOMPARE(estimate.believedPerMinute(), 570);
    for (int i = 0; i <= 570; ++i)
        estimate.noteSent(200'000);
    (void)estimate.noteRefused(200'000, 500);
    QCOMPARE(estimate.believedPerMinute(), 541.5);
    estimate.noteServed(260'500);
    QCOMPARE(estimate.believedPerMinute(), 551.5);
}

void RateEstimateTest::afterARefusalRequestsGoEvenly()
{
    RateEstimate estimate({.quotaPerMinute = 122, .parallelRequests = 6, .isTold = true});
    estimate.noteSent(0);
    QCOMPARE(estimate.noteRefused(0, 500), 500);
    QCOMPARE(estimate.parallelRequests(), 1);
    estimate.noteSent(500);
    QCOMPARE(estimate.waitMs(500), 1'000);
    estimate.noteServed(600);
    QCOMPARE(estimate.parallelRequests(), 6);
    QCOMPARE(estimate.waitMs(600), 900);
    QCOMPARE(estimate.waitMs(1'500), 0);
}

TAGDESK_TEST(RateEstimateTest, NoApplication)

} // namespace tst_rateestimate

#include "tst_rateestimate.moc"
