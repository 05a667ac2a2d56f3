// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "pacer.h"
#include "virtualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

PaceLimits told(int quotaPerMinute, int parallelRequests)
{
    return {.quotaPerMinute = quotaPerMinute, .parallelRequests = parallelRequests, .isTold = true};
}

} // namespace

/// The quota of an account under a clock turned by hand.
class PacerTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsSentInsideTheCall();
    void requestsAreServedInOrder();
    void noMoreThanTheQuotaPassInAMinute();
    void noMoreThanTheWindowAreUnderWay();
    void aPauseHoldsEverybody();
    void aLongerPauseStays();
    void whoeverHasGoneOrWithdrawnIsPassedOver();
    void theMoreUrgentGoFirst();
    void theLessUrgentAreNotHeldUpForGood();
    void afterARefusalOneGoesAloneUntilItIsServed();
    void otherLimitsForgetWhatWasLearned();

private:
    /// Enqueues `count` calls that note the second they went out.
    void enqueue(Pacer &pacer, int count);

    VirtualClock m_clock;
    QObject m_context;
    QList<qint64> m_sentMs;
};

void PacerTest::enqueue(Pacer &pacer, int count)
{
    m_sentMs.clear();
    for (int i = 0; i < count; ++i) {
        pacer.enqueue(&m_context, [this, &pacer] {
            m_sentMs.append(m_clock.elapsedMs());
            pacer.release();
        });
    }
}

void PacerTest::nothingIsSentInsideTheCall()
{
    Pacer pacer(m_clock, told(10, 10));
    enqueue(pacer, 1);
    QVERIFY(m_sentMs.isEmpty());
    m_clock.settle();
    QCOMPARE(m_sentMs.size(), 1);
}

void PacerTest::requestsAreServedInOrder()
{
    Pacer pacer(m_clock, told(100, 1));
    QString order;
    for (const QChar name : u"abc"_s)
        pacer.enqueue(&m_context, [&order, name] { order += name; });
    m_clock.settle();
    QCOMPARE(order, u"a"_s);
    pacer.release();
    m_clock.settle();
    pacer.release();
    m_clock.settle();
    QCOMPARE(order, u"abc"_s);
    QCOMPARE(pacer.inFlight(), 1);
}

void PacerTest::noMoreThanTheQuotaPassInAMinute()
{
    Pacer pacer(m_clock, told(10, 3));
    enqueue(pacer, 25);
    m_clock.settle();
    QCOMPARE(m_sentMs.size(), 10);
    QCOMPARE(pacer.waiting(), 15U);
    m_clock.advance(60'000);
    QCOMPARE(m_sentMs.size(), 10);
    m_clock.advance(1'000);
    QCOMPARE(m_sentMs.size(), 20);
    m_clock.advance(200'000);
    QCOMPARE(m_sentMs.size(), 25);
    for (qsizetype i = 10; i < m_sentMs.size(); ++i)
        QVERIFY(m_sentMs[i] - m_sentMs[i - 10] > 60'000);
}

void PacerTest::noMoreThanTheWindowAreUnderWay()
{
    Pacer pacer(m_clock, told(1'000, 4));
    int sent = 0;
    for (int i = 0; i < 10; ++i)
        pacer.enqueue(&m_context, [&sent] { ++sent; });
    m_clock.settle();
    QCOMPARE(sent, 4);
    pacer.release();
    pacer.release();
    m_clock.settle();
    QCOMPARE(sent, 6);
    QCOMPARE(pacer.inFlight(), 4);
}

void PacerTest::aPauseHoldsEverybody()
{
    Pacer pacer(m_clock, told(1'000, 10));
    QSignalSpy paused(&pacer, &Pacer::paused);
    pacer.noteThrottled(5'000);
    enqueue(pacer, 3);
    m_clock.advance(4'999);
    QVERIFY(m_sentMs.isEmpty());
    QCOMPARE(pacer.pauseLeftMs(), 1);
    m_clock.advance(1);
    QCOMPARE(m_sentMs.size(), 1);
    QCOMPARE(paused.size(), 1);
    QCOMPARE(paused.front().front().toInt(), 5'000);
}

void PacerTest::aLongerPauseStays()
{
    Pacer pacer(m_clock, told(1'000, 10));
    pacer.noteThrottled(5'000);
    pacer.noteThrottled(1'000);
    QCOMPARE(pacer.pauseLeftMs(), 5'000);
    pacer.noteThrottled(7'000);
    QCOMPARE(pacer.pauseLeftMs(), 7'000);
}

void PacerTest::whoeverHasGoneOrWithdrawnIsPassedOver()
{
    Pacer pacer(m_clock, told(1'000, 1));
    QString order;
    auto gone = std::make_unique<QObject>();
    QObject withdrawn;
    pacer.enqueue(gone.get(), [&order] { order += u'g'; });
    pacer.enqueue(&withdrawn, [&order] { order += u'w'; });
    pacer.enqueue(&m_context, [&order] { order += u's'; });
    gone.reset();
    pacer.withdraw(&withdrawn);
    m_clock.settle();
    QCOMPARE(order, u"s"_s);
}

void PacerTest::theMoreUrgentGoFirst()
{
    Pacer pacer(m_clock, told(100, 1));
    QString order;
    const auto enqueueAs = [&](QChar name, Urgency urgency) {
        pacer.enqueue(
            &m_context,
            [&order, &pacer, name] {
                order += name;
                pacer.release();
            },
            urgency);
    };
    enqueueAs(u'b', Urgency::Background);
    enqueueAs(u'w', Urgency::Write);
    enqueueAs(u'f', Urgency::Foreground);
    QCOMPARE(pacer.waiting(), 3U);
    m_clock.settle();
    QCOMPARE(order, u"fwb"_s);
}

void PacerTest::theLessUrgentAreNotHeldUpForGood()
{
    Pacer pacer(m_clock, told(100, 1));
    QString order;
    for (int i = 0; i < 12; ++i) {
        const bool isRead = i >= 3;
        pacer.enqueue(
            &m_context,
            [&order, &pacer, isRead] {
                order += isRead ? u'f' : u'w';
                pacer.release();
            },
            isRead ? Urgency::Foreground : Urgency::Write);
    }
    m_clock.settle();
    QCOMPARE(order, u"fffwfffwfffw"_s);
}

void PacerTest::afterARefusalOneGoesAloneUntilItIsServed()
{
    Pacer pacer(m_clock, told(6'100, 10));
    int sent = 0;
    for (int i = 0; i < 30; ++i)
        pacer.enqueue(&m_context, [&sent] { ++sent; });
    m_clock.settle();
    QCOMPARE(sent, 10);
    for (int i = 0; i < 10; ++i) {
        pacer.release();
        pacer.noteThrottled(1'000);
    }
    m_clock.advance(2'000);
    QCOMPARE(sent, 11);
    pacer.release();
    pacer.noteServed();
    m_clock.advance(100);
    QVERIFY(sent > 13);
    QVERIFY(pacer.estimate().isCareful());
}

void PacerTest::otherLimitsForgetWhatWasLearned()
{
    Pacer pacer(m_clock, told(100, 1));
    pacer.noteThrottled(1'000);
    QVERIFY(pacer.estimate().believedPerMinute() < 100);
    pacer.setLimits(told(100, 1));
    QVERIFY(pacer.estimate().believedPerMinute() < 100);
    pacer.setLimits(told(200, 1));
    QCOMPARE(pacer.estimate().believedPerMinute(), 200);
}

QTEST_GUILESS_MAIN(PacerTest)
#include "tst_pacer.moc"
