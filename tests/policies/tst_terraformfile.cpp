// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "terraformfile.h"
#include "testrunner.h"

#include <QTest>

namespace tst_terraformfile {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Who keeps which tags by what Terraform writes of its states and plans.
class TestTerraformFile : public QObject
{
    Q_OBJECT

private slots:
    void aShownStateNamesAddressesAndKeysOfNestedModules();
    void aResourceWithTwoPartsInItsIdIsFoundByTheLast();
    void dataSourcesAndResourcesWithoutTagsAreLeftOut();
    void whatOnlyAddsTagsToOthersKeepsJustThose();
    void aResourceAndWhatAddsTagsToItAreBothKnown();
    void aPlanTellsTheTagsThatWillBe();
    void aPlansTagsThatAreNotKnownYetAreAllItsOwn();
    void whatAPlanDestroysIsNobodys();
    void whatAPlanDoesNotTouchStandsInItsPriorState();
    void aStateFileHasModulesAndInstances();
    void tagsOfTheProviderCountToo();
    void anEmptyStateHasNothing();
    void whatIsNoTerraformIsSaidWithItsLine_data();
    void whatIsNoTerraformIsSaidWithItsLine();

private:
    static ManagedResources read(const QByteArray &json)
    {
        const auto result = readTerraform(json);
        return result ? *result : ManagedResources();
    }
    /// The only one of the id; an empty one where there is none, or more.
    static ManagedResource of(const ManagedResources &resources, const char *id)
    {
        const auto *found = resources.find(id);
        return found != nullptr && found->size() == 1 ? found->front() : ManagedResource();
    }
};

void TestTerraformFile::aShownStateNamesAddressesAndKeysOfNestedModules()
{
    const ManagedResources resources =
        read(R"({"format_version": "1.0", "terraform_version": "1.9.5", "values": {
        "root_module": {
            "resources": [{"address": "jdcloud_instance.web", "mode": "managed", "type": "jdcloud_instance",
                "name": "web", "values": {"id": "i-1", "tags": {"owner": "ann", "env": "prod"}}}],
            "child_modules": [{"address": "module.dns", "child_modules": [{"address": "module.dns.module.zone",
                "resources": [{"address": "module.dns.module.zone.huaweicloud_dns_zone.main[\"cn\"]",
                    "mode": "managed", "values": {"id": "z-1", "tags": null}}]}]}]}}})");
    QCOMPARE(resources.size(), std::size_t{2});
    const ManagedResource web = of(resources, "i-1");
    QCOMPARE(web.address, u"jdcloud_instance.web"_s);
    QCOMPARE(web.keys, (QStringList{u"env"_s, u"owner"_s}));
    // Its list is the whole of its tags: what others add goes with the next run.
    QVERIFY(web.hasAllTags);
    QVERIFY(web.manages(u"cost-center"_s));
    const ManagedResource zone = of(resources, "z-1");
    QCOMPARE(zone.address, u"module.dns.module.zone.huaweicloud_dns_zone.main[\"cn\"]"_s);
    QVERIFY(zone.keys.isEmpty());
    QVERIFY(zone.hasAllTags);
}

void TestTerraformFile::aResourceWithTwoPartsInItsIdIsFoundByTheLast()
{
    const ManagedResources resources =
        read(R"({"format_version": "1.0", "values": {"root_module": {"resources": [
        {"address": "huaweicloud_dns_recordset.www", "values": {"id": "z-1/r-1", "tags": {"env": "prod"}}}]}}})");
    QCOMPARE(of(resources, "r-1").address, u"huaweicloud_dns_recordset.www"_s);
    QCOMPARE(of(resources, "z-1/r-1").address, u"huaweicloud_dns_recordset.www"_s);
    QVERIFY(resources.find("z-1") == nullptr);
}

void TestTerraformFile::dataSourcesAndResourcesWithoutTagsAreLeftOut()
{
    const ManagedResources resources =
        read(R"({"format_version": "1.0", "values": {"root_module": {"resources": [
        {"address": "data.x.a", "mode": "data", "values": {"id": "i-1", "tags": {"env": "prod"}}},
        {"address": "x.b", "mode": "managed", "values": {"id": "i-2"}},
        {"address": "x.c", "mode": "managed", "values": {"tags": {"env": "prod"}}}]}}})");
    QVERIFY(resources.isEmpty());
}

void TestTerraformFile::whatOnlyAddsTagsToOthersKeepsJustThose()
{
    const ManagedResources resources =
        read(R"({"format_version": "1.0", "values": {"root_module": {"resources": [
        {"address": "huaweicloud_tms_resource_tags.team", "values": {"id": "x", "project_id": "p",
            "resources": [{"resource_type": "DNS-public_zone", "resource_id": "z-1"},
                {"resource_type": "DNS-public_zone", "resource_id": "z-2"}], "tags": {"team": "pay"}}}]}}})");
    QCOMPARE(resources.size(), std::size_t{2});
    const ManagedResource zone = of(resources, "z-2");
    QVERIFY(zone.manages(u"team"_s));
    QVERIFY(!zone.manages(u"env"_s));
}

void TestTerraformFile::aResourceAndWhatAddsTagsToItAreBothKnown()
{
    const ManagedResources resources =
        read(R"({"format_version": "1.0", "values": {"root_module": {"resources": [
        {"address": "zone.a", "values": {"id": "z-1", "tags": {"env": "prod"}}},
        {"address": "tags.b", "values": {"resources": [{"resource_id": "z-1"}], "tags": {"team": "pay"}}}]}}})");
    const auto *found = resources.find("z-1");
    QVERIFY(found != nullptr);
    QCOMPARE(found->size(), std::size_t{2});
    QCOMPARE(found->front().address, u"zone.a"_s);
}

void TestTerraformFile::aPlanTellsTheTagsThatWillBe()
{
    const ManagedResources resources = read(R"({"format_version": "1.2", "planned_values": {},
        "resource_changes": [{"address": "x.a", "mode": "managed", "change": {"actions": ["update"],
            "before": {"id": "i-1", "tags": {"old": "1"}}, "after": {"id": "i-1", "tags": {"new": "1"}},
            "after_unknown": {}}},
          {"address": "x.new", "mode": "managed", "change": {"actions": ["create"], "before": null,
            "after": {"tags": {"new": "1"}}, "after_unknown": {"id": true}}}],
        "prior_state": {"format_version": "1.0", "values": {"root_module": {"resources": [
            {"address": "x.a", "mode": "managed", "values": {"id": "i-1", "tags": {"old": "1"}}}]}}}})");
    QCOMPARE(resources.size(), std::size_t{1});
    QCOMPARE(of(resources, "i-1").keys, QStringList{u"new"_s});
}

void TestTerraformFile::aPlansTagsThatAreNotKnownYetAreAllItsOwn()
{
    const ManagedResources resources = read(R"({"format_version": "1.2", "resource_changes": [
        {"address": "x.a", "mode": "managed", "change": {"actions": ["update"], "before": {"id": "i-1"},
            "after": {}, "after_unknown": {"tags": true}}}]})");
    QVERIFY(of(resources, "i-1").manages(u"anything"_s));
}

void TestTerraformFile::whatAPlanDestroysIsNobodys()
{
    const ManagedResources resources = read(R"({"format_version": "1.2", "resource_changes": [
        {"address": "x.a", "mode": "managed", "change": {"actions": ["delete"],
            "before": {"id": "i-1", "tags": {"env": "prod"}}, "after": null}}],
        "prior_state": {"values": {"root_module": {"resources": [
            {"address": "x.a", "values": {"id": "i-1", "tags": {"env": "prod"}}}]}}}})");
    QVERIFY(resources.isEmpty());
}

void TestTerraformFile::whatAPlanDoesNotTouchStandsInItsPriorState()
{
    const ManagedResources resources = read(R"({"format_version": "1.2", "resource_changes": [],
        "prior_state": {"values": {"root_module": {"resources": [
            {"address": "x.a", "values": {"id": "i-1", "tags": {"env": "prod"}}}]}}}})");
    QCOMPARE(of(resources, "i-1").keys, QStringList{u"env"_s});
}

void TestTerraformFile::aStateFileHasModulesAndInstances()
{
    const ManagedResources resources =
        read(R"({"version": 4, "terraform_version": "1.9.5", "serial": 3, "resources": [
        {"mode": "managed", "type": "jdcloud_disk", "name": "data", "instances": [
            {"index_key": 0, "attributes": {"id": "d-0", "tags": {"env": "prod"}}},
            {"index_key": 1, "attributes": {"id": "d-1", "tags": {}}}]},
        {"module": "module.dns", "mode": "managed", "type": "zone", "name": "main", "instances": [
            {"index_key": "cn", "attributes": {"id": "z-1", "tags": {"team": "pay"}}}]},
        {"mode": "data", "type": "zone", "name": "other", "instances": [
            {"attributes": {"id": "z-2", "tags": {"team": "pay"}}}]}]})");
    QCOMPARE(resources.size(), std::size_t{3});
    QCOMPARE(of(resources, "d-0").address, u"jdcloud_disk.data[0]"_s);
    QCOMPARE(of(resources, "d-1").address, u"jdcloud_disk.data[1]"_s);
    QCOMPARE(of(resources, "z-1").address, u"module.dns.zone.main[\"cn\"]"_s);
}

void TestTerraformFile::tagsOfTheProviderCountToo()
{
    const ManagedResources resources =
        read(R"({"format_version": "1.0", "values": {"root_module": {"resources": [
        {"address": "x.a", "values": {"id": "i-1", "tags": {"env": "prod"},
            "tags_all": {"env": "prod", "owner": "ann"}}}]}}})");
    QCOMPARE(of(resources, "i-1").keys, (QStringList{u"env"_s, u"owner"_s}));
}

void TestTerraformFile::anEmptyStateHasNothing()
{
    const auto result = readTerraform(R"({"format_version": "1.0", "terraform_version": "1.9.5"})");
    QVERIFY(result);
    QVERIFY(result->isEmpty());
}

void TestTerraformFile::whatIsNoTerraformIsSaidWithItsLine_data()
{
    using Kind = InfrastructureFault::Kind;
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("line");
    QTest::newRow("nothing") << QByteArray() << Kind::NotJson << 1;
    QTest::newRow("HCL") << QByteArray("# zone\nresource \"zone\" \"a\" {}") << Kind::NotJson << 1;
    QTest::newRow("cut off") << QByteArray("{\n\"format_version\": \"1.0\",\n\"values\":") << Kind::NotJson
                             << 3;
    QTest::newRow("another JSON") << QByteArray(R"({"rules": []})") << Kind::NotTerraform << 0;
    QTest::newRow("a list") << QByteArray("[]") << Kind::NotTerraform << 0;
    QTest::newRow("a later format") << QByteArray(R"({"format_version": "2.0"})") << Kind::UnknownVersion
                                    << 0;
    QTest::newRow("an old state") << QByteArray(R"({"version": 3, "resources": []})") << Kind::UnknownVersion
                                  << 0;
}

void TestTerraformFile::whatIsNoTerraformIsSaidWithItsLine()
{
    QFETCH(QByteArray, json);
    const auto result = readTerraform(json);
    QVERIFY(!result);
    QTEST(result.error().kind, "kind");
    QTEST(result.error().line, "line");
}

TAGDESK_TEST(TestTerraformFile, QCoreApplication)

} // namespace tst_terraformfile

#include "tst_terraformfile.moc"
