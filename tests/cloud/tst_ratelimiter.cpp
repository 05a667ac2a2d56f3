// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ratelimiter.h"
#include "testrunner.h"
#include "virtualclock.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_ratelimiter {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

RateLimits told(int quotaPerMinute, int parallelRequests)
{
    return {.quotaPerMinute = quotaPerMinute, .parallelRequests = parallelRequests, .isTold = true};
}

} // namespace

/// The quota of an account under a clock turned by hand.
class RateLimiterTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsSentInsideTheCall();
    void requestsAreServedInOrder();
    void noMoreThanTheQuotaPassInAMinute();
    void noMoreThanTheWindowAreUnderWay();
    void aPauseHoldsEverybody();
    void aLongerPauseStays();
    void theRoomOfNowIsWhatMayGoAtOnce();
    void whoeverHasGoneOrWithdrawnIsPassedOver();
    void theMoreUrgentGoFirst();
    void theLessUrgentAreNotHeldUpForGood();
    void afterARefusalOneGoesAloneUntilItIsServed();
    void otherLimitsForgetWhatWasLearned();

private:
    /// Enqueues `count` calls that note the second they went out.
    void enqueue(RateLimiter &rateLimiter, int count);

    VirtualClock m_clock;
    QObject m_context;
    QList<qint64> m_sentMs;
};

void RateLimiterTest::enqueue(RateLimiter &rateLimiter, int count)
{
    m_sentMs.clear();
    for (int i = 0; i < count; ++i) {
        rateLimiter.enqueue(&m_context, [this, &rateLimiter] {
            m_sentMs.append(m_clock.elapsedMs());
            rateLimiter.release();
        });
    }
}

void RateLimiterTest::nothingIsSentInsideTheCall()
{
    RateLimiter rateLimiter(m_clock, told(10, 10));
    enqueue(rateLimiter, 1);
    QVERIFY(m_sentMs.isEmpty());
    m_clock.settle();
    QCOMPARE(m_sentMs.size(), 1);
}

void RateLimiterTest::requestsAreServedInOrder()
{
    RateLimiter rateLimiter(m_clock, told(100, 1));
    QString order;
    for (const QChar name : u"abc"_s)
        rateLimiter.enqueue(&m_context, [&order, name] { order += name; });
    m_clock.settle();
    QCOMPARE(order, u"a"_s);
    rateLimiter.release();
    m_clock.settle();
    rateLimiter.release();
    m_clock.settle();
    QCOMPARE(order, u"abc"_s);
    QCOMPARE(rateLimiter.inFlight(), 1);
}

void RateLimiterTest::noMoreThanTheQuotaPassInAMinute()
{
    RateLimiter rateLimiter(m_clock, told(10, 3));
    enqueue(rateLimiter, 25);
    m_clock.settle();
    QCOMPARE(m_sentMs.size(), 10);
    QCOMPARE(rateLimiter.waiting(), 15U);
    m_clock.advance(60'000);
    QCOMPARE(m_sentMs.size(), 10);
    m_clock.advance(1'000);
    QCOMPARE(m_sentMs.size(), 20);
    m_clock.advance(200'000);
    QCOMPARE(m_sentMs.size(), 25);
    for (qsizetype i = 10; i < m_sentMs.size(); ++i)
        QVERIFY(m_sentMs[i] - m_sentMs[i - 10] > 60'000);
}

void RateLimiterTest::noMoreThanTheWindowAreUnderWay()
{
    RateLimiter rateLimiter(m_clock, told(1'000, 4));
    int sent = 0;
    for (int i = 0; i < 10; ++i)
        rateLimiter.enqueue(&m_context, [&sent] { ++sent; });
    m_clock.settle();
    QCOMPARE(sent, 4);
    rateLimiter.release();
    rateLimiter.release();
    m_clock.settle();
    QCOMPARE(sent, 6);
    QCOMPARE(rateLimiter.inFlight(), 4);
}

void RateLimiterTest::aPauseHoldsEverybody()
{
    RateLimiter rateLimiter(m_clock, told(1'000, 10));
    QSignalSpy paused(&rateLimiter, &RateLimiter::paused);
    rateLimiter.noteThrottled(5'000);
    enqueue(rateLimiter, 3);
    m_clock.advance(4'999);
    QVERIFY(m_sentMs.isEmpty());
    QCOMPARE(rateLimiter.pauseLeftMs(), 1);
    m_clock.advance(1);
    QCOMPARE(m_sentMs.size(), 1);
    QCOMPARE(paused.size(), 1);
    QCOMPARE(paused.front().front().toInt(), 5'000);
}

void RateLimiterTest::aLongerPauseStays()
{
    RateLimiter rateLimiter(m_clock, told(1'000, 10));
    rateLimiter.noteThrottled(5'000);
    rateLimiter.noteThrottled(1'000);
    QCOMPARE(rateLimiter.pauseLeftMs(), 5'000);
    rateLimiter.noteThrottled(7'000);
    QCOMPARE(rateLimiter.pauseLeftMs(), 7'000);
}

void RateLimiterTest::theRoomOfNowIsWhatMayGoAtOnce()
{
    RateLimiter rateLimiter(m_clock, told(10, 10));
    QCOMPARE(rateLimiter.roomWithin(0), 10.0);
    enqueue(rateLimiter, 4);
    m_clock.settle();
    QCOMPARE(rateLimiter.roomWithin(0), 6.0);
    rateLimiter.noteThrottled(5'000);
    QCOMPARE(rateLimiter.roomWithin(0), 0.0);
    QVERIFY(rateLimiter.roomWithin(rateLimiter.pauseLeftMs()) > 0);
}

void RateLimiterTest::whoeverHasGoneOrWithdrawnIsPassedOver()
{
    RateLimiter rateLimiter(m_clock, told(1'000, 1));
    QString order;
    auto gone = std::make_unique<QObject>();
    QObject withdrawn;
    rateLimiter.enqueue(gone.get(), [&order] { order += u'g'; });
    rateLimiter.enqueue(&withdrawn, [&order] { order += u'w'; });
    rateLimiter.enqueue(&m_context, [&order] { order += u's'; });
    gone.reset();
    rateLimiter.withdraw(&withdrawn);
    m_clock.settle();
    QCOMPARE(order, u"s"_s);
}

void RateLimiterTest::theMoreUrgentGoFirst()
{
    RateLimiter rateLimiter(m_clock, told(100, 1));
    QString order;
    const auto enqueueAs = [&](QChar name, Urgency urgency) {
        rateLimiter.enqueue(
            &m_context,
            [&order, &rateLimiter, name] {
                order += name;
                rateLimiter.release();
            },
            urgency);
    };
    enqueueAs(u'b', Urgency::Background);
    enqueueAs(u'w', Urgency::Write);
    enqueueAs(u'f', Urgency::Foreground);
    QCOMPARE(rateLimiter.waiting(), 3U);
    m_clock.settle();
    QCOMPARE(order, u"fwb"_s);
}

void RateLimiterTest::theLessUrgentAreNotHeldUpForGood()
{
    RateLimiter rateLimiter(m_clock, told(100, 1));
    QString order;
    for (int i = 0; i < 12; ++i) {
        const bool isRead = i >= 3;
        rateLimiter.enqueue(
            &m_context,
            [&order, &rateLimiter, isRead] {
                order += isRead ? u'f' : u'w';
                rateLimiter.release();
            },
            isRead ? Urgency::Foreground : Urgency::Write);
    }
    m_clock.settle();
    QCOMPARE(order, u"fffwfffwfffw"_s);
}

void RateLimiterTest::afterARefusalOneGoesAloneUntilItIsServed()
{
    RateLimiter rateLimiter(m_clock, told(6'100, 10));
    int sent = 0;
    for (int i = 0; i < 30; ++i)
        rateLimiter.enqueue(&m_context, [&sent] { ++sent; });
    m_clock.settle();
    QCOMPARE(sent, 10);
    for (int i = 0; i < 10; ++i) {
        rateLimiter.release();
        rateLimiter.noteThrottled(1'000);
    }
    m_clock.advance(2'000);
    QCOMPARE(sent, 11);
    rateLimiter.release();
    rateLimiter.noteServed();
    m_clock.advance(100);
    QVERIFY(sent > 13);
    QVERIFY(rateLimiter.estimate().isCareful());
}

void RateLimiterTest::otherLimitsForgetWhatWasLearned()
{
    RateLimiter rateLimiter(m_clock, told(100, 1));
    rateLimiter.noteThrottled(1'000);
    QVERIFY(rateLimiter.estimate().believedPerMinute() < 100);
    rateLimiter.setLimits(told(100, 1));
    QVERIFY(rateLimiter.estimate().believedPerMinute() < 100);
    rateLimiter.setLimits(told(200, 1));
    QCOMPARE(rateLimiter.estimate().believedPerMinute(), 200);
}

TAGDESK_TEST(RateLimiterTest, QCoreApplication)

} // namespace tst_ratelimiter

#include "tst_ratelimiter.moc"
