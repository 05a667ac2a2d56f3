// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cloudsession.h"
#include "pacers.h"
#include "providers.h"
#include "virtualclock.h"

#include <QTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Which sessions share a quota.
class PacersTest : public QObject
{
    Q_OBJECT

private slots:
    void oneAccountHasOnePacer();
    void anotherKeyHasAnotherPacer();
    void whatWasLearnedOutlivesTheSession();
    void anotherQuotaInTheProfileStartsAnew();
    void withoutPacersASessionHasItsOwn();

private:
    [[nodiscard]] std::unique_ptr<CloudSession> session(
        const QByteArray &accessKey = "ak", int quotaPerMinute = 0) const;

    std::shared_ptr<Pacers> m_pacers = std::make_shared<Pacers>();
    std::shared_ptr<VirtualClock> m_clock = std::make_shared<VirtualClock>();
};

std::unique_ptr<CloudSession> PacersTest::session(const QByteArray &accessKey, int quotaPerMinute) const
{
    SessionParts parts;
    parts.clock = m_clock;
    parts.pacers = m_pacers;
    Account account;
    account.id = u"any"_s;
    account.cloud = u"huawei"_s;
    account.quotaPerMinute = quotaPerMinute;
    return std::make_unique<CloudSession>(
        *provider(account.cloud), account, Credentials(accessKey, "sk"), parts);
}

void PacersTest::oneAccountHasOnePacer()
{
    const auto one = session();
    const auto two = session();
    QCOMPARE(&one->pacer(), &two->pacer());
}

void PacersTest::anotherKeyHasAnotherPacer()
{
    const auto one = session("ak");
    const auto two = session("other");
    QVERIFY(&one->pacer() != &two->pacer());
}

void PacersTest::whatWasLearnedOutlivesTheSession()
{
    session("learning")->pacer().noteThrottled(1'000);
    const auto later = session("learning");
    QVERIFY(later->pacer().estimate().isCareful());
    QCOMPARE(later->pacer().pauseLeftMs(), 1'000);
}

void PacersTest::anotherQuotaInTheProfileStartsAnew()
{
    session("changed")->pacer().noteThrottled(1'000);
    const auto later = session("changed", 300);
    QCOMPARE(later->pacer().estimate().believedPerMinute(), 300);
    QVERIFY(later->pacer().estimate().limits().isTold);
}

void PacersTest::withoutPacersASessionHasItsOwn()
{
    const Account account{.id = u"any"_s, .cloud = u"huawei"_s};
    const CloudSession one(*provider(account.cloud), account, Credentials("ak", "sk"));
    const CloudSession two(*provider(account.cloud), account, Credentials("ak", "sk"));
    QVERIFY(&one.pacer() != &two.pacer());
}

QTEST_GUILESS_MAIN(PacersTest)
#include "tst_pacers.moc"
