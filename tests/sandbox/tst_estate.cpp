// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "estate.h"
#include "tagrules.h"
#include "testrunner.h"

#include <QSet>
#include <QtTest>

namespace tst_estate {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray printed(const Estate &estate, EstateRow row)
{
    QByteArray line = estate.collection(row).region + '/' + estate.collection(row).kind->kind.toByteArray()
        + ' ' + estate.id(row) + ' ' + estate.name(row) + ' ' + estate.status(row).toByteArray();
    const Tags tags = estate.pool().tags(estate.tags(row));
    for (const Tag &tag : tags)
        line += ' ' + tag.key.toUtf8() + '=' + tag.value.toUtf8();
    return line;
}

QByteArray printed(const Estate &estate)
{
    QByteArray text;
    for (EstateRow row = 0; row < estate.size(); ++row)
        text += printed(estate, row) + '\n';
    return text;
}

int count(const Estate &estate, EstateTrait trait, bool jd)
{
    int result = 0;
    for (EstateRow row = 0; row < estate.size(); ++row) {
        if (estate.trait(row) == trait && (estate.collection(row).region != kHuaweiSandboxRegion) == jd)
            ++result;
    }
    return result;
}

} // namespace

class TestEstate : public QObject
{
    Q_OBJECT

private slots:
    void equalSeedsGiveEqualEstates();
    void anotherSeedGivesOtherIds();
    void everySizeIsMetExactly_data();
    void everySizeIsMetExactly();
    void aCollectionIsEmptyOnlyWhereResourcesAreFew();
    void everyIdIsUniqueAndLeadsBack();
    void unknownIdsLeadNowhere_data();
    void unknownIdsLeadNowhere();
    void scrambledNumbersComeBack();
    void allServiceCodesAreInAllRegions();
    void theDefaultEstateHasEverySpecialResource();
    void namesAndTagsAreChineseToo();
    void aFullResourceHoldsTenTagsOfItsOwn();
    void everyTagButTheOldOneKeepsTheOldestRules();
    void recordSetsFollowTheirZones();
    void everyZoneBeginsWithItsSoaAndNs();
};

void TestEstate::equalSeedsGiveEqualEstates()
{
    QCOMPARE(printed(Estate(7, 500)), printed(Estate(7, 500)));
}

void TestEstate::anotherSeedGivesOtherIds()
{
    const Estate one(1, 200);
    const Estate two(2, 200);
    for (EstateRow row = 0; row < one.size(); ++row) {
        if (one.collection(row).kind->names != NameStyle::Domain)
            QVERIFY(one.id(row) != two.id(row));
    }
}

void TestEstate::everySizeIsMetExactly_data()
{
    QTest::addColumn<quint32>("resources");
    for (const quint32 resources : {0U, 1U, 50U, 96U, 97U, 98U, 3000U, 12345U})
        QTest::addRow("%u", resources) << resources;
}

void TestEstate::everySizeIsMetExactly()
{
    QFETCH(quint32, resources);
    const Estate estate(1, resources);
    QCOMPARE(estate.size(), resources);
    quint32 next = 0;
    for (const EstateCollection &collection : estate.collections()) {
        QCOMPARE(collection.rows.first, next);
        next = collection.rows.end();
    }
    QCOMPARE(next, resources);
}

void TestEstate::aCollectionIsEmptyOnlyWhereResourcesAreFew()
{
    const Estate estate(1, 97);
    QCOMPARE(estate.collections().size(), std::size_t(97));
    for (const EstateCollection &collection : estate.collections())
        QCOMPARE(collection.rows.count, 1U);
}

void TestEstate::everyIdIsUniqueAndLeadsBack()
{
    const Estate estate(3, 20'000);
    QSet<QByteArray> ids;
    for (EstateRow row = 0; row < estate.size(); ++row) {
        const QByteArray id = estate.id(row);
        QCOMPARE(estate.find(id), std::optional(row));
        ids.insert(id);
    }
    QCOMPARE(ids.size(), 20'000);
}

void TestEstate::unknownIdsLeadNowhere_data()
{
    QTest::addColumn<QByteArray>("id");
    const Estate estate(1, 3000);
    const QByteArray vm = estate.id(0);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no number") << QByteArray("i-");
    QTest::newRow("never given") << QByteArray("i-aaaa000001");
    QTest::newRow("another kind's prefix") << QByteArray("vol-" + vm.sliced(2));
    QTest::newRow("capitals") << vm.toUpper();
    QTest::newRow("a zone id with one digit changed") << QByteArray(
        estate.id(estate.rows(kHuaweiSandboxRegion, "DNS-private_zone").first).replace(8, 1, "g"));
    QTest::newRow("32 digits") << QByteArray("ff8080825b8fc86c015b94bc6f8712c3");
    QTest::newRow("a domain beyond the last") << QByteArray("static-99.example.com");
    QTest::newRow("a domain never given") << QByteArray("nowhere.example.com");
    QTest::newRow("a domain with a zero") << QByteArray("static-0.example.com");
}

void TestEstate::unknownIdsLeadNowhere()
{
    QFETCH(QByteArray, id);
    QCOMPARE(Estate(1, 3000).find(id), std::nullopt);
}

void TestEstate::scrambledNumbersComeBack()
{
    const EstateNumbers numbers(99);
    for (quint64 i = 0; i < 10'000; ++i) {
        const auto row = static_cast<quint32>(mixed(5, i));
        QCOMPARE(numbers.row(numbers.scrambled(row)), std::optional(row));
        QCOMPARE(numbers.rowOfShortText(numbers.shortText(row)), std::optional(row));
        QCOMPARE(numbers.rowOfLongText(numbers.longText(row)), std::optional(row));
    }
}

void TestEstate::allServiceCodesAreInAllRegions()
{
    const Estate estate(1, 3000);
    QCOMPARE(jdKinds().size(), std::size_t(24));
    for (const EstateKind &kind : jdKinds()) {
        if (kind.kind == "cdn") {
            QVERIFY(estate.rows("cn-all", kind.kind).count > 0);
            QCOMPARE(estate.rows("cn-north-1", kind.kind).count, 0U);
            continue;
        }
        for (const QString &region : jdSandboxRegions())
            QVERIFY2(estate.rows(region.toLatin1(), kind.kind).count > 0, kind.kind.data());
    }
    for (const EstateKind &kind : huaweiEstateKinds())
        QVERIFY(estate.rows(kHuaweiSandboxRegion, kind.kind).count > 0);
}

void TestEstate::theDefaultEstateHasEverySpecialResource()
{
    const Estate estate(1, 3000);
    for (const bool jd : {true, false}) {
        QVERIFY(count(estate, EstateTrait::Untagged, jd) > 20);
        QVERIFY(count(estate, EstateTrait::FullQuota, jd) > 4);
        QVERIFY(count(estate, EstateTrait::CaseTwins, jd) > 4);
    }
    QVERIFY(count(estate, EstateTrait::Retired, true) > 2);
    QVERIFY(count(estate, EstateTrait::Locked, true) > 2);
    QVERIFY(count(estate, EstateTrait::Busy, false) > 2);
    QVERIFY(count(estate, EstateTrait::Gone, false) > 2);
    // Where people look first, each of them is there.
    const RowRange machines = estate.rows("cn-north-1", "vm");
    QSet<EstateTrait> traits;
    for (EstateRow row = machines.first; row < machines.end(); ++row)
        traits.insert(estate.trait(row));
    QCOMPARE(traits.size(), 6);
    const RowRange zones = estate.rows(kHuaweiSandboxRegion, "DNS-private_zone");
    traits.clear();
    for (EstateRow row = zones.first; row < zones.end(); ++row)
        traits.insert(estate.trait(row));
    QCOMPARE(traits.size(), 6);
}

void TestEstate::namesAndTagsAreChineseToo()
{
    const QByteArray text = printed(Estate(1, 3000));
    QVERIFY(text.contains("网关-"));
    QVERIFY(text.contains(" 部门=研发一部"));
    QVERIFY(text.contains(" Env=Prod"));
    QVERIFY(text.contains(" env=Prod"));
    QVERIFY(text.contains(" jdc-createdby=subuser-li"));
    QVERIFY(text.contains(" _sys_enterprise_project_id=0"));
}

void TestEstate::aFullResourceHoldsTenTagsOfItsOwn()
{
    const Estate estate(1, 3000);
    for (EstateRow row = 0; row < estate.size(); ++row) {
        if (estate.trait(row) == EstateTrait::FullQuota)
            QCOMPARE(estate.pool().refs(estate.tags(row)).size(), std::size_t(10));
        else
            QVERIFY(estate.pool().refs(estate.tags(row)).size() < 10);
    }
}

void TestEstate::everyTagButTheOldOneKeepsTheOldestRules()
{
    const Estate estate(1, 3000);
    int old = 0;
    for (EstateRow row = 0; row < estate.size(); ++row) {
        const bool jd = estate.collection(row).region != kHuaweiSandboxRegion;
        const TagRules &rules = *tagRules(jd ? u"jdcloud"_s : u"huawei-dns"_s);
        const Tags tags = estate.pool().tags(estate.tags(row));
        for (const Tag &tag : tags) {
            if (tag.value == u"team=dns") {
                ++old;
                continue;
            }
            if (tag.key.startsWith(u"jdc-") || tag.key.startsWith(u"_sys_"))
                continue;
            QVERIFY2(!refuses(checkKey(rules, tag.key)), qPrintable(tag.key));
            QVERIFY2(!refuses(checkValue(rules, tag.value)), qPrintable(tag.value));
        }
    }
    QVERIFY(old > 0);
}

void TestEstate::recordSetsFollowTheirZones()
{
    const Estate estate(1, 3000);
    for (const QByteArrayView side : {QByteArrayView("private"), QByteArrayView("public")}) {
        const RowRange zones = estate.rows(kHuaweiSandboxRegion, "DNS-" + side.toByteArray() + "_zone");
        EstateRow next = estate.rows(kHuaweiSandboxRegion, "DNS-" + side.toByteArray() + "_recordset").first;
        for (EstateRow zone = zones.first; zone < zones.end(); ++zone) {
            const RowRange sets = estate.recordSets(zone);
            QCOMPARE(sets.first, next);
            next = sets.end();
            for (EstateRow set = sets.first; set < sets.end(); ++set) {
                QCOMPARE(estate.zone(set), zone);
                QVERIFY(estate.name(set).endsWith(estate.name(zone)));
            }
        }
        QCOMPARE(next, estate.rows(kHuaweiSandboxRegion, "DNS-" + side.toByteArray() + "_recordset").end());
    }
}

void TestEstate::everyZoneBeginsWithItsSoaAndNs()
{
    const Estate estate(1, 3000);
    const RowRange sets = estate.recordSets(estate.rows(kHuaweiSandboxRegion, "DNS-public_zone").first);
    QVERIFY(sets.count > 2);
    QCOMPARE(estate.recordSet(sets.first).type, QByteArrayView("SOA"));
    QCOMPARE(estate.recordSet(sets.first + 1).type, QByteArrayView("NS"));
    QVERIFY(estate.recordSet(sets.first).isSystem);
    QVERIFY(!estate.recordSet(sets.first + 2).isSystem);
}

TAGDESK_TEST(TestEstate, NoApplication)

} // namespace tst_estate

#include "tst_estate.moc"
