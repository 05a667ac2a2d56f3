// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopetext.h"
#include "testrunner.h"

#include <QSet>
#include <QTest>

namespace tst_scopetext {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Scope scopeOf(const QString &cloud, const QString &region, const QString &kind, const QString &parent = {})
{
    return {{u"account"_s, cloud, region, kind}, parent};
}

} // namespace

class TestScopeText : public QObject
{
    Q_OBJECT

private slots:
    void everyProductLineHasItsOwnName();
    void everyDnsKindHasItsOwnName();
    void unknownNamesAreShownAsTheyAre();
    void regionsCarryTheirCity();
    void aNodeIsNamedByWhatItIs();
    void aPathLeavesOutWhatSaysNothing();
    void someKindsAreNamedEachOnce();
};

void TestScopeText::everyProductLineHasItsOwnName()
{
    // The 24 service codes of the tag service's reference.
    const QStringList codes =
        u"vm disk sqlserver es mongodb ip memcached redis drds rds database db_ro percona "
        u"percona_ro mariadb mariadb_ro pg cdn nativecontainer pod zfs jqs "
        u"kubernetesNodegroup jcq"_s.split(u' ');
    QCOMPARE(codes.size(), 24);
    QSet<QString> names;
    for (const QString &code : codes) {
        const QString name = ScopeTexts::kind(u"jdcloud"_s, code);
        QVERIFY2(name != code, qPrintable(code));
        QVERIFY2(ScopeTexts::kindIcon(u"jdcloud"_s, code) != Icon::Tag, qPrintable(code));
        names.insert(name);
    }
    QCOMPARE(names.size(), codes.size());
}

void TestScopeText::everyDnsKindHasItsOwnName()
{
    QCOMPARE(ScopeTexts::kind(u"huawei"_s, u"DNS-private_zone"_s), u"Private zones"_s);
    QCOMPARE(ScopeTexts::kind(u"huawei"_s, u"DNS-public_zone"_s), u"Public zones"_s);
    QCOMPARE(ScopeTexts::kind(u"huawei"_s, u"DNS-private_recordset"_s), u"Private record sets"_s);
    QCOMPARE(ScopeTexts::kind(u"huawei"_s, u"DNS-public_recordset"_s), u"Public record sets"_s);
    QCOMPARE(ScopeTexts::kind(u"huawei"_s, u"DNS-ptr_record"_s), u"PTR records"_s);
}

void TestScopeText::unknownNamesAreShownAsTheyAre()
{
    QCOMPARE(ScopeTexts::kind(u"jdcloud"_s, u"tidb"_s), u"tidb"_s);
    QCOMPARE(ScopeTexts::kind(u"elsewhere"_s, u"vm"_s), u"vm"_s);
    QCOMPARE(ScopeTexts::region(u"jdcloud"_s, u"cn-west-9"_s), u"cn-west-9"_s);
    QCOMPARE(ScopeTexts::cloud(u"elsewhere"_s), u"elsewhere"_s);
    QCOMPARE(ScopeTexts::kindIcon(u"jdcloud"_s, u"tidb"_s), Icon::Tag);
}

void TestScopeText::regionsCarryTheirCity()
{
    QCOMPARE(ScopeTexts::region(u"jdcloud"_s, u"cn-north-1"_s), u"cn-north-1 Beijing"_s);
    QCOMPARE(ScopeTexts::region(u"jdcloud"_s, u"cn-all"_s), u"CDN (all regions)"_s);
    QCOMPARE(ScopeTexts::region(u"huawei"_s, u"cn-north-4"_s), u"cn-north-4"_s);
}

void TestScopeText::aNodeIsNamedByWhatItIs()
{
    ScopeNode node;
    node.type = ScopeNode::Type::Region;
    node.scope = scopeOf(u"jdcloud"_s, u"cn-east-2"_s, {});
    QCOMPARE(ScopeTexts::node(node), u"cn-east-2 Shanghai"_s);
    node.type = ScopeNode::Type::Collection;
    node.scope.collection.kind = u"disk"_s;
    QCOMPARE(ScopeTexts::node(node), u"Disks"_s);
    node.type = ScopeNode::Type::Parent;
    node.scope.parent = u"zone-1"_s;
    QCOMPARE(ScopeTexts::node(node), u"zone-1"_s);
    node.label = u"corp.example.com."_s;
    QCOMPARE(ScopeTexts::node(node), u"corp.example.com."_s);
}

void TestScopeText::aPathLeavesOutWhatSaysNothing()
{
    QCOMPARE(ScopeTexts::path(scopeOf(u"jdcloud"_s, u"cn-north-1"_s, u"vm"_s)),
        u"cn-north-1 / Virtual machines"_s);
    QCOMPARE(ScopeTexts::path(scopeOf(u"jdcloud"_s, u"cn-all"_s, u"cdn"_s)), u"CDN domains"_s);
    const Scope records = scopeOf(u"huawei"_s, u"cn-north-4"_s, u"DNS-private_recordset"_s, u"z1"_s);
    QCOMPARE(ScopeTexts::path(records, u"corp.example.com."_s), u"Private record sets / corp.example.com."_s);
    QCOMPARE(ScopeTexts::path(records), u"Private record sets / z1"_s);
    QCOMPARE(ScopeTexts::whole(scopeOf(u"jdcloud"_s, u"cn-north-1"_s, u"vm"_s).collection, u"production"_s),
        u"JD Cloud / production / cn-north-1 Beijing / Virtual machines"_s);
    QCOMPARE(ScopeTexts::whole(records.collection, {}), u"Huawei Cloud / Private record sets"_s);
}

void TestScopeText::someKindsAreNamedEachOnce()
{
    const auto of = [](const QString &kind, const QString &region = u"cn-north-1"_s) {
        return scopeOf(u"jdcloud"_s, region, kind);
    };
    QCOMPARE(ScopeTexts::kinds({of(u"database"_s), of(u"db_ro"_s), of(u"database"_s, u"cn-east-2"_s)}),
        u"MySQL, MySQL (read-only)"_s);
    QCOMPARE(ScopeTexts::kinds(
                 {of(u"vm"_s), of(u"disk"_s), of(u"es"_s), of(u"database"_s), of(u"pg"_s), of(u"mongodb"_s)})
                 .section(u", "_s, 0, 1),
        u"Virtual machines, Disks"_s);
    QVERIFY(ScopeTexts::kinds(
        {of(u"vm"_s), of(u"disk"_s), of(u"es"_s), of(u"database"_s), of(u"pg"_s), of(u"mongodb"_s)})
                .endsWith(u" and 2 more"_s));
}

TAGDESK_TEST(TestScopeText, QCoreApplication)

} // namespace tst_scopetext

#include "tst_scopetext.moc"
