// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "plandifference.h"
#include "testrunner.h"

#include <QtTest>

#include <algorithm>

namespace tst_plandifference {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

PlanFile plan(const QList<QStringList> &changes)
{
    PlanFile plan{.changes = {}, .cost = {}};
    for (const QStringList &words : changes)
        plan.changes.push_back({.resource = {.collection = {.account = u"Web"_s,
                                                 .cloud = u"jdcloud"_s,
                                                 .region = u"cn-north-1"_s,
                                                 .kind = u"vm"_s},
                                    .id = words[0]},
            .key = words[1],
            .before = words[2],
            .after = words[3]});
    std::ranges::sort(plan.changes, qOverload<const PlanFileChange &, const PlanFileChange &>(&isBefore));
    plan.accounts = {{.name = u"Web"_s,
        .cloud = u"jdcloud"_s,
        .endpoint = {},
        .region = {},
        .project = {},
        .rules = u"jdcloud"_s}};
    return plan;
}

} // namespace

/// Two plan files, and what one would do that the other would not.
class tst_PlanDifference : public QObject
{
    Q_OBJECT

private slots:
    void equalPlansHaveNone();
    void addedRemovedAndChangedOnesAreTold();
    void anAccountThatIsAnotherOneIsTold();
};

void tst_PlanDifference::equalPlansHaveNone()
{
    PlanFile older = plan({{u"i-1"_s, u"env"_s, u"a"_s, u"b"_s}});
    PlanFile newer = older;
    newer.origin.reason = u"CHG-1"_s;
    newer.cost.requests = 7;
    QVERIFY(planDifference(older, newer).isEmpty());
    QVERIFY(planDifference(plan({}), plan({})).isEmpty());
}

void tst_PlanDifference::addedRemovedAndChangedOnesAreTold()
{
    const PlanFile older = plan({{u"i-1"_s, u"env"_s, u"a"_s, u"b"_s}, {u"i-2"_s, u"env"_s, u"a"_s, u"b"_s},
        {u"i-4"_s, u"env"_s, u"a"_s, u"b"_s}});
    const PlanFile newer = plan({{u"i-2"_s, u"env"_s, u"a"_s, u"c"_s}, {u"i-3"_s, u"env"_s, u"a"_s, u"b"_s},
        {u"i-4"_s, u"env"_s, u"a"_s, u"b"_s}, {u"i-5"_s, u"env"_s, u"a"_s, u"b"_s}});
    const PlanDifference difference = planDifference(older, newer);
    QStringList lines;
    for (const ChangeDifference &one : difference.changes)
        lines.append(QString::number(static_cast<int>(one.kind)) + u' ' + one.change.resource.id + u' '
            + (one.older ? *one.older->after : u"–"_s));
    QCOMPARE(lines, QStringList({u"1 i-1 –"_s, u"2 i-2 b"_s, u"0 i-3 –"_s, u"0 i-5 –"_s}));
    QCOMPARE(difference.count(ChangeDifference::Kind::Added), 2U);
}

void tst_PlanDifference::anAccountThatIsAnotherOneIsTold()
{
    const PlanFile older = plan({{u"i-1"_s, u"env"_s, u"a"_s, u"b"_s}});
    PlanFile newer = older;
    newer.accounts[0].endpoint = u"https://example.com"_s;
    const PlanDifference difference = planDifference(older, newer);
    QCOMPARE(difference.accounts.size(), 1U);
    QCOMPARE(difference.accounts[0].difference.of, PlanAccountDifference::Of::Endpoint);
    newer.accounts.clear(); // of the first version
    QVERIFY(planDifference(older, newer).isEmpty());
}

TAGDESK_TEST(tst_PlanDifference, QCoreApplication)

} // namespace tst_plandifference

#include "tst_plandifference.moc"
