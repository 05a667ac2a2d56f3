// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "simulatedclient.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_tagmanagement {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString privateZones = u"DNS_private_zone"_s;

/// A client of the Tag Management Service over a simulation.
class TmsClient : public SimulatedClient
{
public:
    explicit TmsClient(const TagManagementForm &form = {}, const SandboxTrouble &trouble = {})
        : SimulatedClient({.tagManagement = form, .trouble = trouble})
    {
        domain = huawei("GET", u"/v3/auth/domains"_s).json["domains"_L1][0]["id"_L1].toString();
    }

    [[nodiscard]] Answer tms(const QByteArray &method, const QString &path, const QJsonObject &body = {},
        const QueryItems &query = {})
    {
        HttpRequest request = huaweiRequest(method, path, body, query);
        request.headers.removeLast(); // the project's
        if (!domain.isEmpty())
            request.headers.emplaceBack("x-domain-id", domain.toLatin1());
        return send(huaweiSigned(request, huaweiCredentials, serverTime));
    }

    [[nodiscard]] QJsonObject batch(
        const QByteArrayList &ids, const Tags &tags, const QString &type = privateZones) const
    {
        QJsonArray resources;
        for (const QByteArray &id : ids)
            resources.append(
                QJsonObject{{u"resource_type"_s, type}, {u"resource_id"_s, QString::fromUtf8(id)}});
        QJsonArray list;
        for (const Tag &tag : tags)
            list.append(QJsonObject{{u"key"_s, tag.key}, {u"value"_s, tag.value}});
        return {{u"project_id"_s, keys().projectId}, {u"resources"_s, resources}, {u"tags"_s, list}};
    }

    [[nodiscard]] Answer create(const QByteArrayList &ids, const Tags &tags)
    {
        return tms("POST", u"/v1.0/resource-tags/batch-create"_s, batch(ids, tags));
    }

    /// Ids of usual ones.
    [[nodiscard]] QByteArrayList recordSets(int count) const
    {
        QByteArrayList ids;
        const RowRange rows = estate().rows(kHuaweiSandboxRegion, "DNS-private_recordset");
        for (EstateRow row = rows.first; row < rows.end() && ids.size() < count; ++row) {
            if (estate().trait(row) == EstateTrait::Usual)
                ids.append(estate().id(row));
        }
        return ids;
    }

    QString domain;
};

const Tags owner{{u"owner"_s, u"web"_s}};

/// "403 TMS.0006 Too many requests."
QString refusal(const SimulatedClient::Answer &answer)
{
    const QJsonObject body =
        answer.json.contains("error"_L1) ? answer.json["error"_L1].toObject() : answer.json;
    return QString::number(answer.status) + u' ' + body["error_code"_L1].toString();
}

QStringList texts(const QJsonValue &list)
{
    QStringList result;
    for (const QJsonValue &each : list.toArray())
        result.append(each.toString());
    return result;
}

} // namespace

/// The simulated Tag Management Service.
class TestTagManagement : public QObject
{
    Q_OBJECT

private slots:
    void theDomainIsWanted();
    void typesHaveTheNamesOfTheService();
    void providersComeInPages();
    void aTypeMayBeAnObject();
    void aBatchWritesItsTagsToEveryResource();
    void aBatchTakesKeysAway();
    void oneResourceFailsAlone();
    void whatFailedMayHaveNoCode();
    void nothingFailedIsSaidInThreeWays_data();
    void nothingFailedIsSaidInThreeWays();
    void aBatchIsCheckedAsAWhole_data();
    void aBatchIsCheckedAsAWhole();
    void theLimitMayBeTwenty();
    void errorsHaveTwoBodies();
    void aMissingPermissionIsNamed();
    void throttlingAndTimeOutsAreDrawn_data();
    void throttlingAndTimeOutsAreDrawn();
    void aWriteMayComeLate();
    void resourcesAreFoundByTagOrByHavingNone();
    void aTypeThatDoesNotAnswerIsAnError();
    void keysAndValuesComeInPages();
    void pageInfoMayBeAList();
    void quotasAreTold();
    void theServiceMayBeMissing();
    void openTelekomHasNoPublicTypes();
    void itsWritesAreKeptInTheHistory();
};

void TestTagManagement::theDomainIsWanted()
{
    TmsClient client;
    QVERIFY(!client.domain.isEmpty());
    QCOMPARE(client.tms("GET", u"/v1.0/tms/providers"_s).status, 200);
    client.domain = u"another"_s;
    QCOMPARE(refusal(client.tms("GET", u"/v1.0/tms/providers"_s)), u"403 TMS.0004"_s);
    client.domain.clear();
    QCOMPARE(refusal(client.tms("GET", u"/v1.0/tms/providers"_s)), u"403 TMS.0004"_s);
}

void TestTagManagement::typesHaveTheNamesOfTheService()
{
    TmsClient client;
    const auto answer = client.tms("GET", u"/v1.0/tms/providers"_s);
    const QJsonObject dns = answer.json["providers"_L1][3].toObject();
    QCOMPARE(dns["provider"_L1].toString(), u"dns"_s);
    const QJsonArray types = dns["resource_types"_L1].toArray();
    QCOMPARE(types.size(), 5);
    QCOMPARE(types[0]["resource_type"_L1].toString(), u"DNS_private_zone"_s);
    QCOMPARE(types[0]["regions"_L1][0].toString(), u"cn-north-4"_s);
    QVERIFY(!types[0]["global"_L1].toBool());
    QVERIFY(types[2]["global"_L1].toBool());
}

void TestTagManagement::providersComeInPages()
{
    TmsClient client;
    const auto page =
        client.tms("GET", u"/v1.0/tms/providers"_s, {}, {{u"limit"_s, u"2"_s}, {u"offset"_s, u"2"_s}});
    QCOMPARE(page.json["providers"_L1].toArray().size(), 2);
    QCOMPARE(page.json["providers"_L1][1]["provider"_L1].toString(), u"dns"_s);
    QCOMPARE(page.json["total_count"_L1].toInt(), 4);
    QCOMPARE(refusal(client.tms("GET", u"/v1.0/tms/providers"_s, {}, {{u"limit"_s, u"201"_s}})),
        u"400 TMS.0007"_s);
}

void TestTagManagement::aTypeMayBeAnObject()
{
    TmsClient client({.areTypesObjects = true});
    const auto answer = client.tms("GET", u"/v1.0/tms/providers"_s);
    const QJsonObject zone = answer.json["providers"_L1][3].toObject();
    QCOMPARE(zone["resource_types"_L1]["resource_type"_L1].toString(), u"DNS_private_zone"_s);
    const QJsonObject recordSet = answer.json["providers"_L1][4].toObject();
    QCOMPARE(recordSet["provider"_L1].toString(), u"dns"_s);
    QCOMPARE(recordSet["resource_types"_L1]["resource_type"_L1].toString(), u"DNS_private_recordset"_s);
}

void TestTagManagement::aBatchWritesItsTagsToEveryResource()
{
    TmsClient client;
    const QByteArrayList ids = client.recordSets(50);
    QCOMPARE(ids.size(), 50);
    const auto answer = client.tms("POST", u"/v1.0/resource-tags/batch-create"_s,
        client.batch(ids, {{u"a"_s, u"1"_s}, {u"b"_s, {}}}, u"DNS_private_recordset"_s));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json["failed_resources"_L1].toArray().size(), 0);
    for (const QByteArray &id : ids) {
        QVERIFY(client.tagsOf(id).contains({u"a"_s, u"1"_s}));
        QVERIFY(client.tagsOf(id).contains({u"b"_s, {}}));
    }
}

void TestTagManagement::aBatchTakesKeysAway()
{
    TmsClient client;
    const QByteArray zone = client.idWith(EstateTrait::Usual, kHuaweiSandboxRegion, "DNS-private_zone");
    QCOMPARE(client.create({zone}, owner).status, 200);
    QJsonObject body = client.batch({zone}, {});
    body["tags"_L1] = QJsonArray{QJsonObject{{u"key"_s, u"owner"_s}}, QJsonObject{{u"key"_s, u"absent"_s}}};
    QCOMPARE(client.tms("POST", u"/v1.0/resource-tags/batch-delete"_s, body).status, 200);
    const Tags left = client.tagsOf(zone);
    QVERIFY(std::ranges::none_of(left, [](const Tag &tag) { return tag.key == u"owner"; }));
}

void TestTagManagement::oneResourceFailsAlone()
{
    TmsClient client;
    const QByteArray good = client.idWith(EstateTrait::Usual, kHuaweiSandboxRegion, "DNS-private_zone");
    const QByteArray gone = client.idWith(EstateTrait::Gone, kHuaweiSandboxRegion, "DNS-private_zone");
    const auto answer = client.create({gone, good}, owner);
    QCOMPARE(answer.status, 200);
    const QJsonArray failed = answer.json["failed_resources"_L1].toArray();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0]["resource_id"_L1].toString(), QString::fromUtf8(gone));
    QCOMPARE(failed[0]["resource_type"_L1].toString(), privateZones);
    QCOMPARE(failed[0]["error_code"_L1].toString(), u"DNS.0302"_s);
    QVERIFY(client.tagsOf(good).contains(owner.first()));
}

void TestTagManagement::whatFailedMayHaveNoCode()
{
    TmsClient client({.failsWithoutCodes = true});
    const QByteArray gone = client.idWith(EstateTrait::Gone, kHuaweiSandboxRegion, "DNS-private_zone");
    const QJsonObject failed = client.create({gone}, owner).json["failed_resources"_L1][0].toObject();
    QCOMPARE(failed.keys(), (QStringList{u"resource_id"_s, u"resource_type"_s}));
}

void TestTagManagement::nothingFailedIsSaidInThreeWays_data()
{
    using NothingFailed = TagManagementForm::NothingFailed;
    QTest::addColumn<int>("form");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << int(NothingFailed::Empty) << QByteArray(R"({"failed_resources":[]})");
    QTest::newRow("absent") << int(NothingFailed::Absent) << QByteArray("{}");
    QTest::newRow("null") << int(NothingFailed::Null) << QByteArray(R"({"failed_resources":null})");
}

void TestTagManagement::nothingFailedIsSaidInThreeWays()
{
    QFETCH(const int, form);
    TmsClient client({.nothingFailed = TagManagementForm::NothingFailed(form)});
    const QByteArray zone = client.idWith(EstateTrait::Usual, kHuaweiSandboxRegion, "DNS-private_zone");
    QTEST(client.create({zone}, owner).response.body, "body");
}

void TestTagManagement::aBatchIsCheckedAsAWhole_data()
{
    QTest::addColumn<int>("resources");
    QTest::addColumn<Tags>("tags");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("expected");
    Tags many;
    for (int i = 0; i < 11; ++i)
        many.append({u"k%1"_s.arg(i), {}});
    const QString type = u"DNS_private_recordset"_s;
    QTest::newRow("none") << 0 << owner << type << u"400 TMS.0002"_s;
    QTest::newRow("too many resources") << 51 << owner << type << u"400 TMS.0002"_s;
    QTest::newRow("no tags") << 1 << Tags() << type << u"400 TMS.0012"_s;
    QTest::newRow("too many tags") << 1 << many << type << u"400 TMS.0002"_s;
    QTest::newRow("a blank in the key") << 1 << Tags{{u"cost centre"_s, {}}} << type << u"400 TMS.0009"_s;
    QTest::newRow("a long key") << 1 << Tags{{QString(37, u'k'), {}}} << type << u"400 TMS.0009"_s;
    QTest::newRow("a slash in the value") << 1 << Tags{{u"k"_s, u"a/b"_s}} << type << u"400 TMS.0010"_s;
    QTest::newRow("a long value") << 1 << Tags{{u"k"_s, QString(44, u'v')}} << type << u"400 TMS.0010"_s;
    QTest::newRow("a key twice") << 1 << Tags{{u"k"_s, u"1"_s}, {u"k"_s, u"2"_s}} << type
                                 << u"400 TMS.0009"_s;
    QTest::newRow("a type of DNS") << 1 << owner << u"DNS-private_recordset"_s << u"400 TMS.5027"_s;
}

void TestTagManagement::aBatchIsCheckedAsAWhole()
{
    QFETCH(const int, resources);
    QFETCH(const Tags, tags);
    QFETCH(const QString, type);
    TmsClient client;
    const QByteArrayList ids = client.recordSets(resources);
    const auto answer =
        client.tms("POST", u"/v1.0/resource-tags/batch-create"_s, client.batch(ids, tags, type));
    QTEST(refusal(answer), "expected");
    for (const QByteArray &id : ids)
        QVERIFY(!client.tagsOf(id).contains(owner.first()));
}

void TestTagManagement::theLimitMayBeTwenty()
{
    TmsClient client({.resourcesPerRequest = 20});
    const auto sent = [&client](int count) {
        return client
            .tms("POST", u"/v1.0/resource-tags/batch-create"_s,
                client.batch(client.recordSets(count), owner, u"DNS_private_recordset"_s))
            .status;
    };
    QCOMPARE(sent(21), 400);
    QCOMPARE(sent(20), 200);
}

void TestTagManagement::errorsHaveTwoBodies()
{
    TmsClient nested;
    QCOMPARE(nested.create({}, owner).json["error"_L1]["error_code"_L1].toString(), u"TMS.0002"_s);
    TmsClient flat({.areErrorsFlat = true});
    QCOMPARE(flat.create({}, owner).json["error_code"_L1].toString(), u"TMS.0002"_s);
}

void TestTagManagement::aMissingPermissionIsNamed()
{
    TmsClient client({.isForbidden = true});
    const auto answer = client.create(client.recordSets(1), owner);
    QCOMPARE(refusal(answer), u"403 TMS.2030"_s);
    QCOMPARE(answer.json["error"_L1]["error_msg"_L1].toString(),
        u"The required permission is: tms:resourceTags:create"_s);
}

void TestTagManagement::throttlingAndTimeOutsAreDrawn_data()
{
    QTest::addColumn<SandboxTrouble>("trouble");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("isWritten");
    QTest::newRow("throttled") << SandboxTrouble{.tmsThrottled = {.first = 1}} << u"403 TMS.0006"_s << false;
    QTest::newRow("flow control") << SandboxTrouble{.flowControlled = {.first = 2}} << u"403 TMS.0006"_s
                                  << false;
    QTest::newRow("timed out") << SandboxTrouble{.tmsTimedOut = {.first = 1}} << u"504 TMS.0018"_s << false;
    QTest::newRow("timed out and done")
        << SandboxTrouble{.tmsTimedOutDone = {.first = 1}} << u"504 TMS.0018"_s << true;
    QTest::newRow("failed") << SandboxTrouble{.failures = {.first = 2}} << u"500 TMS.0001"_s << false;
}

void TestTagManagement::throttlingAndTimeOutsAreDrawn()
{
    QFETCH(const SandboxTrouble, trouble);
    // Trouble of all requests meets the question for the domain first.
    TmsClient client({}, trouble);
    if (client.domain.isEmpty())
        client.domain = u"5ac2b7e1f0a94d8c9e1b3f6a7c8d9e0f"_s;
    const QByteArray zone = client.idWith(EstateTrait::Usual, kHuaweiSandboxRegion, "DNS-private_zone");
    QTEST(refusal(client.create({zone}, owner)), "expected");
    QTEST(client.tagsOf(zone).contains(owner.first()), "isWritten");
    QCOMPARE(client.create({zone}, owner).status, 200);
}

void TestTagManagement::aWriteMayComeLate()
{
    TmsClient client({}, {.tmsLateMs = 5'000});
    const QByteArray zone = client.idWith(EstateTrait::Usual, kHuaweiSandboxRegion, "DNS-private_zone");
    QCOMPARE(client.create({zone}, owner).status, 200);
    QVERIFY(!client.tagsOf(zone).contains(owner.first()));
    client.serverTime = client.serverTime.addSecs(5);
    client.clouds().catchUp();
    QVERIFY(client.tagsOf(zone).contains(owner.first()));
}

void TestTagManagement::resourcesAreFoundByTagOrByHavingNone()
{
    TmsClient client;
    const QByteArray zone = client.idWith(EstateTrait::Usual, kHuaweiSandboxRegion, "DNS-private_zone");
    QCOMPARE(client.create({zone}, {{u"found"_s, u"here"_s}}).status, 200);
    QJsonObject body{{u"project_id"_s, client.keys().projectId},
        {u"resource_types"_s, QJsonArray{privateZones, u"DNS_private_recordset"_s}},
        {u"tags"_s, QJsonArray{QJsonObject{{u"key"_s, u"found"_s}, {u"values"_s, QJsonArray{u"here"_s}}}}}};
    const auto tagged = client.tms("POST", u"/v1.0/resource-instances/filter"_s, body);
    QCOMPARE(tagged.json["total_count"_L1].toInt(), 1);
    QCOMPARE(tagged.json["resources"_L1][0]["resource_id"_L1].toString(), QString::fromUtf8(zone));
    QCOMPARE(tagged.json["resources"_L1][0]["resource_type"_L1].toString(), privateZones);

    body.remove("tags"_L1);
    body["without_any_tag"_L1] = true;
    body["limit"_L1] = 1;
    const auto untagged = client.tms("POST", u"/v1.0/resource-instances/filter"_s, body);
    int expected = 0;
    for (const QByteArrayView kind : {"DNS-private_zone", "DNS-private_recordset"}) {
        const RowRange rows = client.estate().rows(kHuaweiSandboxRegion, kind);
        for (EstateRow row = rows.first; row < rows.end(); ++row)
            expected += int(client.estate().tags(row) == TagSet());
    }
    QVERIFY(expected > 1);
    QCOMPARE(untagged.json["total_count"_L1].toInt(), expected);
    QCOMPARE(untagged.json["resources"_L1].toArray().size(), 1);
}

void TestTagManagement::aTypeThatDoesNotAnswerIsAnError()
{
    TmsClient client({.silentTypes = {"DNS_private_zone"}});
    const QJsonObject body{{u"project_id"_s, client.keys().projectId},
        {u"resource_types"_s, QJsonArray{privateZones, u"DNS_public_zone"_s}}};
    const auto answer = client.tms("POST", u"/v1.0/resource-instances/filter"_s, body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json["errors"_L1].toArray().size(), 1);
    QCOMPARE(answer.json["errors"_L1][0]["resource_type"_L1].toString(), privateZones);
    QCOMPARE(answer.json["errors"_L1][0]["error_code"_L1].toString(), u"TMS.0018"_s);
    QVERIFY(answer.json["total_count"_L1].toInt() > 0);
}

void TestTagManagement::keysAndValuesComeInPages()
{
    TmsClient client;
    QStringList keys;
    QString marker;
    do {
        QueryItems query{{u"limit"_s, u"3"_s}};
        if (!marker.isEmpty())
            query.emplaceBack(u"marker"_s, marker);
        const auto page = client.tms("GET", u"/v1.0/tag-keys"_s, {}, query);
        keys += texts(page.json["keys"_L1]);
        marker = page.json["page_info"_L1]["next_marker"_L1].toString();
    } while (!marker.isEmpty());
    QVERIFY(keys.size() > 3);
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
    const auto values = client.tms("GET", u"/v1.0/tag-values"_s, {}, {{u"key"_s, keys.last()}});
    QVERIFY(!texts(values.json["values"_L1]).isEmpty());
}

void TestTagManagement::pageInfoMayBeAList()
{
    TmsClient client({.areTypesObjects = true});
    const auto page = client.tms("GET", u"/v1.0/tag-keys"_s, {}, {{u"limit"_s, u"1"_s}});
    QCOMPARE(page.json["page_info"_L1][0]["current_count"_L1].toInt(), 1);
}

void TestTagManagement::quotasAreTold()
{
    TmsClient client;
    const auto answer = client.tms("GET", u"/v1.0/tms/quotas"_s);
    QCOMPARE(answer.json["quotas"_L1][0]["quota_key"_L1].toString(), u"predefine_tag"_s);
    QCOMPARE(answer.json["quotas"_L1][0]["quota_limit"_L1].toInt(), 500);
}

void TestTagManagement::theServiceMayBeMissing()
{
    TmsClient client({.resourcesPerRequest = 0});
    QCOMPARE(refusal(client.tms("GET", u"/v1.0/tms/providers"_s)), u"404 APIGW.0101"_s);
}

void TestTagManagement::openTelekomHasNoPublicTypes()
{
    TmsClient client;
    client.huaweiCredentials = client.keys().openTelekom;
    const auto answer = client.tms("GET", u"/v1.0/tms/providers"_s);
    QStringList names;
    for (const QJsonValue &type : answer.json["providers"_L1][3]["resource_types"_L1].toArray())
        names.append(type["resource_type"_L1].toString());
    QCOMPARE(names, (QStringList{u"DNS-private_zone"_s, u"DNS-private_recordset"_s, u"DNS-ptr_record"_s}));
}

void TestTagManagement::itsWritesAreKeptInTheHistory()
{
    TmsClient client;
    EstateHistory history;
    client.clouds().estate().setHistory(&history);
    history.beginRequest("key", 0);
    const QByteArray zone = client.idWith(EstateTrait::Usual, kHuaweiSandboxRegion, "DNS-private_zone");
    QCOMPARE(client.create({zone}, owner).status, 200);
    const auto written = std::ranges::count(history.events(), EstateEvent::Kind::Written, &EstateEvent::kind);
    QCOMPARE(written, 1);
}

TAGDESK_TEST(TestTagManagement, QCoreApplication)

} // namespace tst_tagmanagement

#include "tst_tagmanagement.moc"
