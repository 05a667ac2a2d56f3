// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "compliancetrend.h"
#include "testrunner.h"

#include <QTemporaryDir>
#include <QTest>

namespace tst_compliancetrend {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNoon(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);

Scope scopeOf(const QString &kind)
{
    return {.collection = {.account = u"a"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = kind},
        .parent = {}};
}

/// So many resources, of which so many have an owner; one more was not read.
ListedScope listed(const QString &kind, int count, int owned)
{
    ListedScope scope;
    scope.scope = scopeOf(kind);
    scope.reading = SnapshotReading::Whole;
    for (int number = 0; number < count; ++number) {
        std::vector<SnapshotResources::Tag> tags;
        if (number < owned) {
            const SnapshotResources::Text key = scope.resources.internText("owner");
            tags.push_back({.key = key, .value = scope.resources.internText("ann")});
        }
        scope.resources.add("i-" + std::to_string(number), "web", scope.resources.internSet(tags));
    }
    scope.resources.add("i-x", "unread", SnapshotResources::kNotRead);
    scope.resources.order();
    return scope;
}

} // namespace

/// How kept snapshots stand to today's policy.
class TestComplianceTrend : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = *SnapshotStore::open(m_folder->filePath(u"snapshots.sqlite"_s));
    }

    void eachDayIsJudgedByWhatWasKnownAtItsEnd()
    {
        keep(kNoon, {listed(u"vm"_s, 4, 1)});
        keep(kNoon.addSecs(60), {listed(u"vm"_s, 4, 2)});
        keep(kNoon.addDays(1), {listed(u"vm"_s, 5, 5)});
        const ComplianceTrend found = trend({scopeOf(u"vm"_s)});
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0].when, kNoon.addSecs(60));
        QCOMPARE(found[0].rows, 5U);
        QCOMPARE(found[0].notRead, 1U);
        QCOMPARE(found[0].all, (ComplianceCount{.asked = 4, .violating = 2}));
        QCOMPARE(found[0].keys.front().key, u"owner"_s);
        QCOMPARE(found[1].all, (ComplianceCount{.asked = 5, .violating = 0}));
    }

    void scopesAreAddedUpOnceAllAreKnown()
    {
        keep(kNoon, {listed(u"vm"_s, 4, 1)});
        keep(kNoon.addDays(1), {listed(u"disk"_s, 2, 0)});
        const ComplianceTrend found = trend({scopeOf(u"vm"_s), scopeOf(u"disk"_s)});
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].when, kNoon.addDays(1));
        QCOMPARE(found[0].all, (ComplianceCount{.asked = 6, .violating = 5}));
        QCOMPARE(found[0].keys.front().count, (ComplianceCount{.asked = 6, .violating = 5}));
    }

    void onlyTheLastDaysAreJudged()
    {
        for (int day = 0; day < 5; ++day)
            keep(kNoon.addDays(day), {listed(u"vm"_s, 4, day)});
        const ComplianceTrend found = trend({scopeOf(u"vm"_s)}, 2);
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[1].all.violating, 0U);
    }

    void aScopeThatWasNotReadTellsNothing()
    {
        ListedScope failed;
        failed.scope = scopeOf(u"vm"_s);
        keep(kNoon, {failed});
        QVERIFY(trend({scopeOf(u"vm"_s)}).empty());
    }

private:
    void keep(const QDateTime &when, std::vector<ListedScope> scopes)
    {
        Snapshot snapshot;
        snapshot.taken = when;
        snapshot.accounts = {account()};
        QVERIFY(m_store->keep(snapshot, scopes));
    }
    [[nodiscard]] ComplianceTrend trend(const std::vector<Scope> &scopes, std::size_t days = 30) const
    {
        const auto policy = std::make_shared<const Policy>(
            Policy{.name = u"p"_s, .rules = {{.key = u"owner"_s, .isRequired = true}}});
        return complianceTrend(*m_store, scopes, {{.account = account(), .policy = policy, .reserved = {}}},
            days, [] { return true; })
            .value_or(ComplianceTrend());
    }
    [[nodiscard]] static SnapshotAccount account()
    {
        return {.id = u"a"_s, .name = u"a"_s, .cloud = u"jdcloud"_s};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SnapshotStore> m_store;
};

TAGDESK_TEST(TestComplianceTrend, QCoreApplication)

} // namespace tst_compliancetrend

#include "tst_compliancetrend.moc"
