// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cloudsession.h"
#include "providers.h"
#include "ratelimiters.h"
#include "testrunner.h"
#include "virtualclock.h"

#include <QTest>

namespace tst_ratelimiters {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Which sessions share a quota.
class RateLimitersTest : public QObject
{
    Q_OBJECT

private slots:
    void oneAccountHasOneRateLimiter();
    void anotherKeyHasAnotherRateLimiter();
    void whatWasLearnedOutlivesTheSession();
    void anotherQuotaInTheProfileStartsAnew();
    void withoutRateLimitersASessionHasItsOwn();

private:
    [[nodiscard]] std::unique_ptr<CloudSession> session(
        const QByteArray &accessKey = "ak", int quotaPerMinute = 0) const;

    std::shared_ptr<RateLimiters> m_rateLimiters = std::make_shared<RateLimiters>();
    std::shared_ptr<VirtualClock> m_clock = std::make_shared<VirtualClock>();
};

std::unique_ptr<CloudSession> RateLimitersTest::session(const QByteArray &accessKey, int quotaPerMinute) const
{
    SessionParts parts;
    parts.clock = m_clock;
    parts.rateLimiters = m_rateLimiters;
    Account account;
    account.id = u"any"_s;
    account.cloud = u"huawei"_s;
    account.quotaPerMinute = quotaPerMinute;
    return std::make_unique<CloudSession>(
        *provider(account.cloud), account, Credentials(accessKey, "sk"), parts);
}

void RateLimitersTest::oneAccountHasOneRateLimiter()
{
    const auto one = session();
    const auto two = session();
    QCOMPARE(&one->rateLimiter(), &two->rateLimiter());
}

void RateLimitersTest::anotherKeyHasAnotherRateLimiter()
{
    const auto one = session("ak");
    const auto two = session("other");
    QVERIFY(&one->rateLimiter() != &two->rateLimiter());
}

void RateLimitersTest::whatWasLearnedOutlivesTheSession()
{
    session("learning")->rateLimiter().noteThrottled(1'000);
    const auto later = session("learning");
    QVERIFY(later->rateLimiter().estimate().isCareful());
    QCOMPARE(later->rateLimiter().pauseLeftMs(), 1'000);
}

void RateLimitersTest::anotherQuotaInTheProfileStartsAnew()
{
    session("changed")->rateLimiter().noteThrottled(1'000);
    const auto later = session("changed", 300);
    QCOMPARE(later->rateLimiter().estimate().believedPerMinute(), 300);
    QVERIFY(later->rateLimiter().estimate().limits().isTold);
}

void RateLimitersTest::withoutRateLimitersASessionHasItsOwn()
{
    const Account account{.id = u"any"_s, .cloud = u"huawei"_s};
    const CloudSession one(*provider(account.cloud), account, Credentials("ak", "sk"));
    const CloudSession two(*provider(account.cloud), account, Credentials("ak", "sk"));
    QVERIFY(&one.rateLimiter() != &two.rateLimiter());
}

TAGDESK_TEST(RateLimitersTest, QCoreApplication)

} // namespace tst_ratelimiters

#include "tst_ratelimiters.moc"
