// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "controllerfixture.h"
#include "testrunner.h"

#include <QTest>

#include <algorithm>

namespace tst_scopecounter {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// Enough that a list which product lines share is longer than a page.
SandboxOptions largeEstate()
{
    SandboxOptions options;
    options.seed = 7;
    options.resources = 6'000;
    return options;
}

bool has(const QSignalSpy &told, const QString &kind)
{
    return std::any_of(told.cbegin(), told.cend(), [&kind](const QList<QVariant> &arguments) {
        return arguments.front().value<Scope>().collection.kind == kind;
    });
}

} // namespace

class TestScopeCounter : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<ControllerFixture>(largeEstate()); }
    void cleanup() { m_fixture.reset(); }

    void productLinesThatShareALongListAreCounted()
    {
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        count();
        for (const QString &code : {u"database"_s, u"db_ro"_s}) {
            const Scope scope = m_fixture->scope(u"jdcloud/cn-north-1/"_s + code);
            const qint64 total = m_fixture->workspace.listing(scope).total;
            QVERIFY2(total > 0, qPrintable(code));
            QCOMPARE(static_cast<qint64>(m_fixture->refresh(scope).rows.size()), total);
        }
        QVERIFY(activity().notCounted.isEmpty());
        QCOMPARE(activity().failed, 0);
    }

    void whatTheCloudDoesNotTellIsNamed()
    {
        QVERIFY(openNorth());
        // A list with a part of what it says there is, and nothing that a tag service answers.
        m_fixture->relay->setStep(
            ControllerFixture::answer(200, R"({"result":{"totalCount":300,"dbInstances":[]}})"));
        QSignalSpy notTold(m_fixture->controller.get(), &DocumentController::countNotTold);
        QSignalSpy failed(m_fixture->controller.get(), &DocumentController::countFailed);
        count();
        QVERIFY(has(notTold, u"database"_s) && has(notTold, u"db_ro"_s));
        QVERIFY(has(failed, u"memcached"_s) && !has(failed, u"database"_s));
        QCOMPARE(activity().notCounted.size(), notTold.size() + failed.size());
        QCOMPARE(activity().failed, failed.size());
        QCOMPARE(m_fixture->workspace.listing(m_fixture->scope(u"jdcloud/cn-north-1/database"_s)).total, -1);
    }

    void countingAgainAsksForWhatIsKnown()
    {
        QVERIFY(openNorth());
        count();
        const Scope machines = m_fixture->scope(u"jdcloud/cn-north-1/vm"_s);
        const qint64 total = m_fixture->workspace.listing(machines).total;
        m_fixture->workspace.setTotal(machines, total + 5);
        const std::size_t requests = m_fixture->relay->requestCount();
        QSignalSpy counted(m_fixture->controller.get(), &DocumentController::scopesCounted);
        m_fixture->controller->countAgain(machines);
        QVERIFY(counted.wait());
        QCOMPARE(m_fixture->workspace.listing(machines).total, total);
        QCOMPARE(m_fixture->relay->requestCount(), requests + 1);
    }

    void whatWasListedIsNotCountedAgain()
    {
        QVERIFY(openNorth());
        count();
        const Scope machines = m_fixture->scope(u"jdcloud/cn-north-1/vm"_s);
        m_fixture->refresh(machines);
        const std::size_t requests = m_fixture->relay->requestCount();
        QSignalSpy counted(m_fixture->controller.get(), &DocumentController::scopesCounted);
        m_fixture->controller->countAgain(machines);
        QVERIFY(counted.wait());
        QCOMPARE(m_fixture->relay->requestCount(), requests);
    }

    void zonesTellTheNumberOfTheirRecordSetsWithoutARequest()
    {
        QVERIFY(m_fixture->open(u"huawei"_s));
        const ScopeListing &zones = m_fixture->refresh(m_fixture->scope(u"huawei/private-zones"_s));
        QVERIFY(!zones.rows.empty());
        const QString id = m_fixture->workspace.table().idText(zones.rows.front());
        const Scope below = m_fixture->scope(u"huawei/private-recordsets/"_s + id);
        const qint64 total = m_fixture->workspace.listing(below).total;
        QVERIFY(total >= 0);
        QCOMPARE(m_fixture->workspace.listing(below).state, ListingState::NotLoaded);
        QCOMPARE(static_cast<qint64>(m_fixture->refresh(below).rows.size()), total);
    }

private:
    /// One region and CDN.
    bool openNorth()
    {
        Account account = m_fixture->account(u"jdcloud"_s);
        account.regions = {u"cn-north-1"_s};
        return m_fixture->open(account, m_fixture->credentials(u"jdcloud"_s));
    }
    void count()
    {
        QSignalSpy counted(m_fixture->controller.get(), &DocumentController::scopesCounted);
        m_fixture->controller->countScopes(m_fixture->account(u"jdcloud"_s).id);
        QVERIFY(counted.wait());
    }
    /// The last count.
    [[nodiscard]] Activity activity() const
    {
        for (const Activity &activity : m_fixture->activities.activities()) {
            if (activity.kind == ActivityKind::Count)
                return activity;
        }
        return {};
    }

    std::unique_ptr<ControllerFixture> m_fixture;
};

TAGDESK_TEST(TestScopeCounter, QCoreApplication)

} // namespace tst_scopecounter

#include "tst_scopecounter.moc"
