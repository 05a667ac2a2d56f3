// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ratelimiter.h"
#include "testrunner.h"
#include "virtualclock.h"

#include <QTest>

namespace tst_pacing {

using namespace tagdesk;

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr int kWayMs = 10; // there, and as long back

/// A cloud that counts requests: by the minutes of its clock, or in any minute.
class CountingCloud
{
public:
    CountingCloud(int quotaPerMinute, bool isSliding, qint64 phaseMs)
        : m_quota(static_cast<std::size_t>(quotaPerMinute))
        , m_isSliding(isSliding)
        , m_phaseMs(phaseMs)
    {
    }

    [[nodiscard]] bool takes(qint64 nowMs)
    {
        const auto isOld = [&](qint64 sentMs) {
            return m_isSliding ? sentMs + kMinuteMs <= nowMs
                               : (sentMs + m_phaseMs) / kMinuteMs != (nowMs + m_phaseMs) / kMinuteMs;
        };
        while (!m_taken.empty() && isOld(m_taken.front()))
            m_taken.pop_front();
        if (m_taken.size() >= m_quota)
            return false;
        m_taken.push_back(nowMs);
        return true;
    }

private:
    std::size_t m_quota;
    bool m_isSliding;
    qint64 m_phaseMs;
    std::deque<qint64> m_taken;
};

/// Everything that an apply does with its rateLimiter, without the rest of it.
class Sender : public QObject
{
public:
    Sender(RateLimiter &rateLimiter, VirtualClock &clock, CountingCloud &cloud)
        : m_rateLimiter(rateLimiter)
        , m_clock(clock)
        , m_cloud(cloud)
    {
    }

    void enqueue()
    {
        m_rateLimiter.enqueue(this, [this] { m_clock.callLater(kWayMs, this, [this] { arrive(); }); });
    }

    int served = 0;
    int refused = 0;
    qint64 endedMs = 0;

private:
    void arrive()
    {
        const bool takes = m_cloud.takes(m_clock.elapsedMs());
        m_clock.callLater(kWayMs, this, [this, takes] { take(takes); });
    }

    void take(bool wasTaken)
    {
        m_rateLimiter.release();
        if (wasTaken) {
            ++served;
            endedMs = m_clock.elapsedMs();
            m_rateLimiter.noteServed();
            return;
        }
        ++refused;
        // The retry policy's first wait is up to a second.
        m_rateLimiter.noteThrottled(500);
        m_clock.callLater(m_rateLimiter.pauseLeftMs(), this, [this] { enqueue(); });
    }

    RateLimiter &m_rateLimiter;
    VirtualClock &m_clock;
    CountingCloud &m_cloud;
};

} // namespace

/// Many requests against a cloud with a quota, in no time: how long they take and how many are refused.
class PacingTest : public QObject
{
    Q_OBJECT

private slots:
    void requestsFitTheQuota_data();
    void requestsFitTheQuota();
    void twoProgramsShareAQuota_data();
    void twoProgramsShareAQuota();
};

void PacingTest::requestsFitTheQuota_data()
{
    QTest::addColumn<RateLimits>("limits");
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("isSliding");
    QTest::addColumn<qint64>("phaseMs");
    constexpr RateLimits told{.quotaPerMinute = 600, .parallelRequests = 12, .isTold = true};
    constexpr RateLimits assumed{.quotaPerMinute = 600, .parallelRequests = 12};
    constexpr RateLimits tooHigh{.quotaPerMinute = 1'000, .parallelRequests = 24};
    const auto add = [](const char *name, const RateLimits &limits) {
        for (const int requests : {600, 640, 1'200, 3'000}) {
            QTest::addRow("%s, %d, in any minute", name, requests) << limits << requests << true << qint64(0);
            for (const int phase : {0, 15, 30, 45, 55, 59}) {
                QTest::addRow("%s, %d, minutes begin at second %d", name, requests, 60 - phase)
                    << limits << requests << false << qint64(1'000 * phase);
            }
        }
    };
    add("told", told);
    add("assumed", assumed);
    add("assumed too high", tooHigh);
}

void PacingTest::requestsFitTheQuota()
{
    QFETCH(RateLimits, limits);
    QFETCH(int, requests);
    QFETCH(bool, isSliding);
    QFETCH(qint64, phaseMs);
    constexpr int kQuota = 600;
    VirtualClock clock;
    CountingCloud cloud(kQuota, isSliding, phaseMs);
    RateLimiter rateLimiter(clock, limits);
    Sender sender(rateLimiter, clock, cloud);
    for (int i = 0; i < requests; ++i)
        sender.enqueue();
    clock.advance(20 * kMinuteMs);

    QCOMPARE(sender.served, requests);
    const double share = sender.refused / double(sender.served + sender.refused);
    const double quotasOwnMs = requests * double(kMinuteMs) / kQuota;
    const double time = double(sender.endedMs) / quotasOwnMs;
    const QByteArray figures = "refused " + QByteArray::number(share) + ", time " + QByteArray::number(time);
    const bool isRight = limits.quotaPerMinute == kQuota;
    QVERIFY2(share <= (isRight ? 0.01 : 0.03), figures.constData());
    QVERIFY2(time <= (isRight ? 1.05 : 1.25), figures.constData());
}

void PacingTest::twoProgramsShareAQuota_data()
{
    QTest::addColumn<bool>("isTold");
    QTest::addColumn<int>("laterMs"); // the second one begins
    for (const int seconds : {0, 25, 90}) {
        QTest::addRow("assumed, %d s later", seconds) << false << 1'000 * seconds;
        QTest::addRow("told, %d s later", seconds) << true << 1'000 * seconds;
    }
}

/// Neither knows of the other but by what is refused.
void PacingTest::twoProgramsShareAQuota()
{
    QFETCH(bool, isTold);
    QFETCH(int, laterMs);
    constexpr int kQuota = 600;
    constexpr int kTogetherMinutes = 20;
    constexpr int kMost = 100'000;
    double used = 0;
    int clouds = 0;
    for (const int second : {-1, 0, 10, 20, 30, 40, 50}) {
        VirtualClock clock;
        CountingCloud cloud(kQuota, second < 0, 1'000 * std::max(0, second));
        const RateLimits limits{.quotaPerMinute = kQuota, .parallelRequests = 12, .isTold = isTold};
        RateLimiter firstLimiter(clock, limits);
        RateLimiter secondLimiter(clock, limits);
        Sender first(firstLimiter, clock, cloud);
        Sender other(secondLimiter, clock, cloud);
        for (int i = 0; i < kMost; ++i)
            first.enqueue();
        clock.advance(laterMs);
        const int servedAlone = first.served;
        for (int i = 0; i < kMost; ++i)
            other.enqueue();
        clock.advance(kTogetherMinutes * kMinuteMs);

        const int served = first.served + other.served;
        const int refused = first.refused + other.refused;
        const double share = refused / double(served + refused);
        QVERIFY2(share <= 0.01, qPrintable(QString::number(share)));
        used += (served - servedAlone) / double(kTogetherMinutes * kQuota);
        ++clouds;
    }
    qInfo("%.1f %% of the quota used", 100 * used / clouds);
    QVERIFY2(used / clouds >= 0.95, qPrintable(QString::number(used / clouds)));
}

TAGDESK_TEST(PacingTest, QCoreApplication)

} // namespace tst_pacing

#include "tst_pacing.moc"
