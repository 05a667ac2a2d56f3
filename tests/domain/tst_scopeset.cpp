// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopeset.h"
#include "testrunner.h"

#include <QTest>

namespace tst_scopeset {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class tst_ScopeSet : public QObject
{
    Q_OBJECT

private slots:
    void aScopeThatComesTwiceCountsOnce();
    void theOrderOfTheTreeIsKept();
    void onlyOneScopeIsASingleOne();
    void accountsAreToldOnceEach();
};

namespace {

Scope scopeOf(const QString &account, const QString &kind)
{
    return {{account, u"jdcloud"_s, u"cn-north-1"_s, kind}, {}};
}

} // namespace

void tst_ScopeSet::aScopeThatComesTwiceCountsOnce()
{
    const Scope machines = scopeOf(u"a"_s, u"vm"_s);
    const Scope disks = scopeOf(u"a"_s, u"disk"_s);
    const ScopeSet set({machines, disks, machines});
    QCOMPARE(set, ScopeSet({machines, disks}));
    QVERIFY(set.contains(disks));
    QVERIFY(!set.contains(scopeOf(u"b"_s, u"disk"_s)));
}

void tst_ScopeSet::theOrderOfTheTreeIsKept()
{
    const Scope machines = scopeOf(u"a"_s, u"vm"_s);
    const Scope disks = scopeOf(u"a"_s, u"disk"_s);
    QVERIFY(ScopeSet({machines, disks}) != ScopeSet({disks, machines}));
}

void tst_ScopeSet::onlyOneScopeIsASingleOne()
{
    const Scope machines = scopeOf(u"a"_s, u"vm"_s);
    QCOMPARE(ScopeSet(machines).single(), std::optional(machines));
    QVERIFY(!ScopeSet().single());
    QVERIFY(ScopeSet().isEmpty());
    QVERIFY(!ScopeSet({machines, scopeOf(u"a"_s, u"disk"_s)}).single());
}

void tst_ScopeSet::accountsAreToldOnceEach()
{
    const ScopeSet set({scopeOf(u"b"_s, u"vm"_s), scopeOf(u"a"_s, u"vm"_s), scopeOf(u"b"_s, u"disk"_s)});
    QCOMPARE(set.accounts(), (QStringList{u"b"_s, u"a"_s}));
}

TAGDESK_TEST(tst_ScopeSet, NoApplication)

} // namespace tst_scopeset

#include "tst_scopeset.moc"
