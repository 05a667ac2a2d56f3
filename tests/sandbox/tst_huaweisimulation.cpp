// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "simulatedclient.h"
#include "testrunner.h"

#include <QtTest>
#include <QUrlQuery>

namespace tst_huaweisimulation {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString privateZone = u"DNS-private_zone"_s;
const QString publicZone = u"DNS-public_zone"_s;

QJsonObject action(const QString &word, const Tags &tags)
{
    QJsonArray list;
    for (const Tag &tag : tags)
        list.append(QJsonObject{{u"key"_s, tag.key}, {u"value"_s, tag.value}});
    return {{u"action"_s, word}, {u"tags"_s, list}};
}

/// "404 DNS.0302 This Zone 'x' does not exist."
QString serviceRefusal(const SimulatedClient::Answer &answer)
{
    return QString::number(answer.status) + u' ' + answer.json["code"_L1].toString() + u' '
        + answer.json["message"_L1].toString();
}

/// "401 APIGW.0301 Incorrect …"; nothing when the body does not repeat the request id.
QString gatewayRefusal(const SimulatedClient::Answer &answer)
{
    if (answer.json["request_id"_L1].toString().toLatin1() != answer.response.header("X-Request-Id"))
        return {};
    return QString::number(answer.status) + u' ' + answer.json["error_code"_L1].toString() + u' '
        + answer.json["error_msg"_L1].toString();
}

QByteArray usualZone(const SimulatedClient &client, const QString &type = privateZone)
{
    return client.idWith(EstateTrait::Usual, kHuaweiSandboxRegion, type.toLatin1());
}

QString text(const Tags &tags)
{
    QStringList words;
    for (const Tag &tag : tags)
        words.append(tag.key + u'=' + tag.value);
    return words.join(u' ');
}

} // namespace

class TestHuaweiSimulation : public QObject
{
    Q_OBJECT

private slots:
    // The gateway
    void everyAnswerHasARequestId();
    void aWrongSignatureIsAnsweredWithTheCanonicalRequest();
    void fiveWrongSignaturesLockTheKeyForFiveMinutes();
    void aGoodSignatureStartsTheCountAgain();
    void anUnknownKeyIsRefused();
    void noSignatureIsRefused();
    void aDateMayBeFifteenMinutesOff_data();
    void aDateMayBeFifteenMinutesOff();
    void theQuotaCountsPerMinute();
    void anUnsignedPayloadIsTaken();
    void unknownPathsAreRefusedBeforeTheSignature_data();
    void unknownPathsAreRefusedBeforeTheSignature();
    void anotherProjectIsNotFound();
    void anotherProjectInTheHeaderIsForbidden();

    // Writes
    void aBatchSetsAndReplaces();
    void aBatchDeletesByKey();
    void oneTagIsAdded();
    void oneTagIsDeleted();
    void aColonInAKeySurvivesThePath();
    void aMissingKeyIsNotFoundWhenDeletedAlone();
    void checksComeInTheDocumentedOrder_data();
    void checksComeInTheDocumentedOrder();
    void brokenRulesRefuseTheWholeBatch_data();
    void brokenRulesRefuseTheWholeBatch();
    void deletionChecksLengthsOnly();
    void theNewerRulesAllowMore();
    void overwritingTakesNoRoom();
    void systemTagsStay();
    void aBusyZoneIsLockedOnce();
    void aZoneThatIsGoneNeverWorks();
    void aRegionMayKnowPrivateTypesOnly();
    void recordSetsTakeTagsOfTheirOwn();

    // Reads
    void tagsOfATypeComeWithTheirValues();
    void resourcesAreFoundByTag_data();
    void resourcesAreFoundByTag();
    void resourcesAreFoundByName();
    void queryLimitsMayBeText();
    void listsPageByMarker_data();
    void listsPageByMarker();
    void listsPageByOffset();
    void pagingParametersAreChecked_data();
    void pagingParametersAreChecked();
    void emptyParametersAreIgnored();
    void listsFilterAndSort();
    void recordSetsOfAZoneCarryNoTags();
    void theTwoVersionsNameTheirTimesDifferently();
    void anUnknownZoneHasNoRecordSets();
    void theProjectIsFoundByItsRegion();
    void regionsAreListed();
};

void TestHuaweiSimulation::everyAnswerHasARequestId()
{
    SimulatedClient client;
    for (const QString &path : {u"/v2/zones"_s, u"/nowhere"_s}) {
        const auto answer = client.huawei("GET", path);
        QCOMPARE(answer.response.header("X-Request-Id").size(), 32);
        QCOMPARE(answer.response.header("Date"), "Sun, 01 Mar 2026 08:00:00 GMT");
    }
}

void TestHuaweiSimulation::aWrongSignatureIsAnsweredWithTheCanonicalRequest()
{
    SimulatedClient client;
    client.huaweiCredentials = Credentials(client.keys().huawei.accessKey(), "wrong");
    const auto answer = client.huawei("GET", u"/v2/zones"_s, {}, {{u"type"_s, u"private"_s}});
    const QString expected =
        u"401 APIGW.0301 Incorrect IAM authentication information: verify aksk signature fail, "
        "canonicalRequest:GET|/v2/zones/|type=private|content-type:application/json|host:127.0.0.1:8080|"
        "x-project-id:%1|x-sdk-date:20260301T080000Z||content-type;host;x-project-id;x-sdk-date|"
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s.arg(client.keys().projectId);
    QCOMPARE(gatewayRefusal(answer), expected);
}

void TestHuaweiSimulation::fiveWrongSignaturesLockTheKeyForFiveMinutes()
{
    SimulatedClient client;
    const Credentials good = client.huaweiCredentials;
    client.huaweiCredentials = Credentials(good.accessKey(), "wrong");
    for (int i = 0; i < 5; ++i)
        QVERIFY(gatewayRefusal(client.huawei("GET", u"/v2/zones"_s)).contains(u"verify aksk signature fail"));
    client.huaweiCredentials = good;
    QVERIFY(gatewayRefusal(client.huawei("GET", u"/v2/zones"_s))
                .startsWith(u"401 APIGW.0301 Incorrect IAM authentication information: AK access failed to "
                            "reach the limit,forbidden"));
    client.serverTime = client.serverTime.addSecs(299);
    QCOMPARE(client.huawei("GET", u"/v2/zones"_s).status, 401);
    client.serverTime = client.serverTime.addSecs(1);
    QCOMPARE(client.huawei("GET", u"/v2/zones"_s).status, 200);
}

void TestHuaweiSimulation::aGoodSignatureStartsTheCountAgain()
{
    SimulatedClient client;
    const Credentials good = client.huaweiCredentials;
    for (int round = 0; round < 3; ++round) {
        client.huaweiCredentials = Credentials(good.accessKey(), "wrong");
        for (int i = 0; i < 4; ++i)
            QCOMPARE(client.huawei("GET", u"/v2/zones"_s).status, 401);
        client.huaweiCredentials = good;
        QCOMPARE(client.huawei("GET", u"/v2/zones"_s).status, 200);
    }
}

void TestHuaweiSimulation::anUnknownKeyIsRefused()
{
    SimulatedClient client;
    client.huaweiCredentials = Credentials("NOBODY", client.keys().huawei.secretKey());
    QCOMPARE(gatewayRefusal(client.huawei("GET", u"/v2/zones"_s)),
        u"401 APIGW.0301 Incorrect IAM authentication information: Get secretKey failed,ak:NOBODY,err:ak not "
        "exist"_s);
}

void TestHuaweiSimulation::noSignatureIsRefused()
{
    SimulatedClient client;
    QCOMPARE(client.send(client.huaweiRequest("GET", u"/v2/zones"_s)).status, 401);
    HttpRequest withToken = client.huaweiRequest("GET", u"/v2/zones"_s);
    withToken.headers.emplaceBack("X-Auth-Token", "abc");
    QVERIFY(gatewayRefusal(client.send(withToken)).endsWith(u"decrypt token fail"));
}

void TestHuaweiSimulation::aDateMayBeFifteenMinutesOff_data()
{
    QTest::addColumn<qint64>("skew");
    QTest::addColumn<int>("status");
    QTest::newRow("15 minutes behind") << qint64(-900) << 200;
    QTest::newRow("15 minutes ahead") << qint64(900) << 200;
    QTest::newRow("a second more behind") << qint64(-901) << 401;
    QTest::newRow("a second more ahead") << qint64(901) << 401;
}

void TestHuaweiSimulation::aDateMayBeFifteenMinutesOff()
{
    QFETCH(qint64, skew);
    QFETCH(int, status);
    SimulatedClient client;
    client.skewSeconds = skew;
    const auto answer = client.huawei("GET", u"/v2/zones"_s);
    QCOMPARE(answer.status, status);
    if (status == 401) {
        const QString sent = QString::fromLatin1(basicDateTime(client.serverTime.addSecs(skew)));
        QVERIFY(gatewayRefusal(answer).endsWith(
            "signature expired, signature time:"_L1 + sent + ",server time:20260301T080000Z"_L1));
    }
}

void TestHuaweiSimulation::theQuotaCountsPerMinute()
{
    SimulatedClient client({.resources = 200, .quotaPerMinute = 1});
    QCOMPARE(client.huawei("GET", u"/v2/zones"_s).status, 200);
    QVERIFY(gatewayRefusal(client.huawei("GET", u"/v2/zones"_s))
                .startsWith(u"429 APIGW.0308 The throttling threshold has been reached"));
    client.serverTime = client.serverTime.addSecs(60);
    QCOMPARE(client.huawei("GET", u"/v2/zones"_s).status, 200);
}

void TestHuaweiSimulation::anUnsignedPayloadIsTaken()
{
    SimulatedClient client;
    HttpRequest request = client.huaweiRequest("POST", client.tagPath(privateZone, usualZone(client)));
    const QByteArray date = basicDateTime(client.serverTime);
    request.headers.append(
        {{"x-sdk-date", date}, {"x-sdk-content-sha256", "UNSIGNED-PAYLOAD"}, {"host", "127.0.0.1:8080"}});
    const CanonicalInput input{"POST", request.path, {}, request.headers,
        {"x-sdk-date", "x-sdk-content-sha256"}, "UNSIGNED-PAYLOAD"};
    request.headers.emplaceBack(
        "authorization", huaweiSignature(input, date, client.huaweiCredentials).authorization);
    request.body = R"({"tag":{"key":"late","value":"body"}})";
    QCOMPARE(client.send(request).status, 204);
}

void TestHuaweiSimulation::unknownPathsAreRefusedBeforeTheSignature_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::newRow("nothing") << QByteArray("GET") << u"/"_s;
    QTest::newRow("another version") << QByteArray("GET") << u"/v9/zones"_s;
    QTest::newRow("wrong method") << QByteArray("PUT") << u"/v2/zones"_s;
    QTest::newRow("no such list") << QByteArray("GET") << u"/v2.1/zones"_s;
    QTest::newRow("no such operation") << QByteArray("POST") << u"/v2/p/DNS-private_zone/x/tags/more"_s;
    QTest::newRow("no such IAM call") << QByteArray("GET") << u"/v3/users"_s;
}

void TestHuaweiSimulation::unknownPathsAreRefusedBeforeTheSignature()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    SimulatedClient client;
    client.huaweiCredentials = Credentials(client.keys().huawei.accessKey(), "wrong");
    QVERIFY(gatewayRefusal(client.huawei(method, path)).startsWith(u"404 APIGW.0101 "));
}

void TestHuaweiSimulation::anotherProjectIsNotFound()
{
    SimulatedClient client;
    for (const QString &project : {QString(), u"0123456789abcdef0123456789abcdef"_s}) {
        const auto answer = client.huawei("GET", u"/v2/%1/DNS-private_zone/tags"_s.arg(project));
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.json.keys(), (QStringList{u"message"_s, u"request_id"_s}));
        QCOMPARE(answer.json["message"_L1].toString(), u"API not found"_s);
    }
}

void TestHuaweiSimulation::anotherProjectInTheHeaderIsForbidden()
{
    SimulatedClient client;
    HttpRequest request = client.huaweiRequest("GET", u"/v2/zones"_s);
    request.headers.last().second = "another";
    const auto answer = client.send(huaweiSigned(request, client.huaweiCredentials, client.serverTime));
    QVERIFY(gatewayRefusal(answer).startsWith(u"403 APIGW.0310 "));
}

void TestHuaweiSimulation::aBatchSetsAndReplaces()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Untagged, kHuaweiSandboxRegion, "DNS-private_zone");
    const QString path = client.tagPath(privateZone, id, u"/action"_s);
    const auto answer =
        client.huawei("POST", path, action(u"create"_s, {{u"env"_s, u"prod"_s}, {u"部门"_s, QString()}}));
    QCOMPARE(answer.status, 204);
    QCOMPARE(answer.response.body, QByteArray());
    QCOMPARE(client.huawei("POST", path, action(u"create"_s, {{u"env"_s, u"test"_s}})).status, 204);
    const auto shown = client.huawei("GET", client.tagPath(privateZone, id));
    QCOMPARE(shown.status, 200);
    QCOMPARE(shown.response.body,
        QByteArray(R"({"tags":[{"key":"env","value":"test"},{"key":"部门","value":""}]})"));
}

void TestHuaweiSimulation::aBatchDeletesByKey()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::CaseTwins, kHuaweiSandboxRegion, "DNS-private_zone");
    const Tags before = client.tagsOf(id);
    QJsonObject body = action(u"delete"_s, {{u"Env"_s, u"another value"_s}, {u"absent"_s, QString()}});
    QCOMPARE(client.huawei("POST", client.tagPath(privateZone, id, u"/action"_s), body).status, 204);
    Tags expected = before;
    expected.removeOne({u"Env"_s, u"Prod"_s});
    QCOMPARE(client.tagsOf(id), expected);
    body = {{u"action"_s, u"delete"_s}, {u"tags"_s, QJsonArray{QJsonObject{{u"key"_s, u"env"_s}}}}};
    QCOMPARE(client.huawei("POST", client.tagPath(privateZone, id, u"/action"_s), body).status, 204);
    expected.removeOne({u"env"_s, u"prod"_s});
    QCOMPARE(client.tagsOf(id), expected);
}

void TestHuaweiSimulation::oneTagIsAdded()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Untagged, kHuaweiSandboxRegion, "DNS-private_zone");
    const QJsonObject tag{{u"key"_s, u"k"_s}, {u"value"_s, u"v"_s}};
    QCOMPARE(client.huawei("POST", client.tagPath(privateZone, id), {{u"tag"_s, tag}}).status, 204);
    QCOMPARE(client.huawei("POST", client.tagPath(privateZone, id), {{u"tag"_s, tag}}).status, 204);
    QCOMPARE(text(client.tagsOf(id)), u"k=v"_s);
    QCOMPARE(serviceRefusal(client.huawei("POST", client.tagPath(privateZone, id), {{u"tags"_s, tag}})),
        u"400 DNS.0002 Invalid request."_s);
}

void TestHuaweiSimulation::oneTagIsDeleted()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::CaseTwins, kHuaweiSandboxRegion, "DNS-private_zone");
    QCOMPARE(client.huawei("DELETE", client.tagPath(privateZone, id, u"/部门"_s)).status, 204);
    QVERIFY(!text(client.tagsOf(id)).contains(u"部门"));
    QVERIFY(text(client.tagsOf(id)).contains(u"env=prod"));
}

void TestHuaweiSimulation::aColonInAKeySurvivesThePath()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Untagged, kHuaweiSandboxRegion, "DNS-private_zone");
    const QJsonObject tag{{u"key"_s, u"a:b c"_s}, {u"value"_s, u"v"_s}};
    QCOMPARE(client.huawei("POST", client.tagPath(privateZone, id), {{u"tag"_s, tag}}).status, 204);
    QCOMPARE(client.huawei("DELETE", client.tagPath(privateZone, id, u"/a:b c"_s)).status, 204);
    QCOMPARE(client.tagsOf(id), Tags());
}

void TestHuaweiSimulation::aMissingKeyIsNotFoundWhenDeletedAlone()
{
    SimulatedClient client;
    const QString path = client.tagPath(privateZone, usualZone(client), u"/absent"_s);
    QCOMPARE(client.huawei("DELETE", path).status, 404);
    client.clouds().setSwitches({.deletesOfMissingKeysFail = false});
    QCOMPARE(client.huawei("DELETE", path).status, 204);
}

void TestHuaweiSimulation::checksComeInTheDocumentedOrder_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("refusal");
    const QByteArray nobody = "ff8080825b8fc86c015b94bc6f8712c3";
    const SimulatedClient client;
    const QByteArray full = client.idWith(EstateTrait::FullQuota, kHuaweiSandboxRegion, "DNS-private_zone");
    const QJsonObject nonsense{{u"action"_s, u"replace"_s}};
    const QJsonObject badTag = action(u"create"_s, {{u"a=b"_s, QString()}});
    QTest::newRow("type before resource")
        << u"DNS-Private_zone"_s << nobody << nonsense << u"400 DNS.1002 Invalid resource type."_s;
    QTest::newRow("zone before JSON")
        << privateZone << nobody << nonsense
        << u"404 DNS.0302 This Zone '%1' does not exist."_s.arg(QString::fromLatin1(nobody));
    QTest::newRow("record set before JSON")
        << u"DNS-private_recordset"_s << nobody << nonsense
        << u"404 DNS.0313 This record set '%1' does not exist."_s.arg(QString::fromLatin1(nobody));
    QTest::newRow("a zone is no record set")
        << u"DNS-private_recordset"_s << full << nonsense
        << u"404 DNS.0313 This record set '%1' does not exist."_s.arg(QString::fromLatin1(full));
    QTest::newRow("pointer") << u"DNS-ptr_record"_s << QByteArray("cn-north-4:1") << nonsense
                             << u"404 DNS.0507 This PTR record does not exist."_s;
    QTest::newRow("JSON before tags")
        << privateZone << full << nonsense << u"400 DNS.0002 Invalid request."_s;
    QTest::newRow("action is case-sensitive")
        << privateZone << full << action(u"Create"_s, {{u"k"_s, {}}}) << u"400 DNS.0002 Invalid request."_s;
    QTest::newRow("no tags") << privateZone << full << action(u"delete"_s, {})
                             << u"400 DNS.0002 Invalid request."_s;
    QTest::newRow("tags before quota") << privateZone << full << badTag << u"400 DNS.1003 Invalid tag."_s;
    QTest::newRow("quota last") << privateZone << full << action(u"create"_s, {{u"one-more"_s, {}}})
                                << u"400 DNS.1001 Insufficient tag quota."_s;
}

void TestHuaweiSimulation::checksComeInTheDocumentedOrder()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, id);
    QFETCH(QJsonObject, body);
    QFETCH(QString, refusal);
    SimulatedClient client;
    QCOMPARE(serviceRefusal(client.huawei("POST", client.tagPath(type, id, u"/action"_s), body)), refusal);
}

void TestHuaweiSimulation::brokenRulesRefuseTheWholeBatch_data()
{
    QTest::addColumn<Tags>("tags");
    QTest::newRow("one key twice") << Tags{{u"k"_s, u"1"_s}, {u"k"_s, u"2"_s}};
    QTest::newRow("empty key") << Tags{{QString(), u"v"_s}};
    QTest::newRow("long key") << Tags{{QString(37, u'k'), u"v"_s}};
    QTest::newRow("long value") << Tags{{u"k"_s, QString(44, u'v')}};
    QTest::newRow("equals sign in a value") << Tags{{u"k"_s, u"a=b"_s}};
    QTest::newRow("slash in a key") << Tags{{u"a/b"_s, u"v"_s}};
    QTest::newRow("blank first") << Tags{{u" k"_s, u"v"_s}};
    QTest::newRow("blank last") << Tags{{u"k"_s, u"v "_s}};
    QTest::newRow("system key") << Tags{{u"_sys_x"_s, u"v"_s}};
}

void TestHuaweiSimulation::brokenRulesRefuseTheWholeBatch()
{
    QFETCH(Tags, tags);
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Untagged, kHuaweiSandboxRegion, "DNS-private_zone");
    tags.prepend({u"good"_s, u"1"_s});
    const auto answer =
        client.huawei("POST", client.tagPath(privateZone, id, u"/action"_s), action(u"create"_s, tags));
    QCOMPARE(serviceRefusal(answer), u"400 DNS.1003 Invalid tag."_s);
    QCOMPARE(client.tagsOf(id), Tags());
}

void TestHuaweiSimulation::deletionChecksLengthsOnly()
{
    SimulatedClient client;
    const QString path = client.tagPath(privateZone, usualZone(client), u"/action"_s);
    QCOMPARE(client.huawei("POST", path, action(u"delete"_s, {{u"a=b*"_s, u"c|d"_s}})).status, 204);
    QCOMPARE(client.huawei("POST", path, action(u"delete"_s, {{QString(127, u'k'), {}}})).status, 204);
    QCOMPARE(client.huawei("POST", path, action(u"delete"_s, {{QString(128, u'k'), {}}})).status, 400);
}

void TestHuaweiSimulation::theNewerRulesAllowMore()
{
    SimulatedClient client({.huaweiRules = u"huawei-dns-2025"_s});
    const QByteArray id = client.idWith(EstateTrait::FullQuota, kHuaweiSandboxRegion, "DNS-private_zone");
    const QString path = client.tagPath(privateZone, id, u"/action"_s);
    Tags tags{{u"a=b"_s, u"c/d"_s}, {QString(128, u'k'), QString(255, u'v')}};
    for (int i = 0; i < 8; ++i)
        tags.append({u"more-%1"_s.arg(i), QString()});
    QCOMPARE(client.huawei("POST", path, action(u"create"_s, tags)).status, 204);
    QCOMPARE(client.tagsOf(id).size(), 20);
    QCOMPARE(serviceRefusal(client.huawei("POST", path, action(u"create"_s, {{u"x"_s, {}}}))),
        u"400 DNS.1001 Insufficient tag quota."_s);
}

void TestHuaweiSimulation::overwritingTakesNoRoom()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::FullQuota, kHuaweiSandboxRegion, "DNS-private_zone");
    const QString path = client.tagPath(privateZone, id, u"/action"_s);
    QCOMPARE(client.huawei("POST", path, action(u"create"_s, {{u"env"_s, u"test"_s}})).status, 204);
    QVERIFY(client.tagsOf(id).contains(Tag{u"env"_s, u"test"_s}));
}

void TestHuaweiSimulation::systemTagsStay()
{
    SimulatedClient client;
    const QString path = client.tagPath(privateZone, usualZone(client), u"/action"_s);
    QCOMPARE(client.huawei("POST", path, action(u"delete"_s, {{u"_sys_enterprise_project_id"_s, {}}})).status,
        400);
    QCOMPARE(client
                 .huawei("DELETE",
                     client.tagPath(privateZone, usualZone(client), u"/_sys_enterprise_project_id"_s))
                 .status,
        400);
}

void TestHuaweiSimulation::aBusyZoneIsLockedOnce()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Busy, kHuaweiSandboxRegion, "DNS-private_zone");
    const QString path = client.tagPath(privateZone, id, u"/action"_s);
    QCOMPARE(client.huawei("GET", client.tagPath(privateZone, id)).status, 200);
    QCOMPARE(serviceRefusal(client.huawei("POST", path, action(u"create"_s, {{u"k"_s, {}}}))),
        u"409 DNS.0021 Could not acquire the lock, please try again later."_s);
    QCOMPARE(client.huawei("POST", path, action(u"create"_s, {{u"k"_s, {}}})).status, 204);
    QCOMPARE(client.huawei("POST", path, action(u"create"_s, {{u"k"_s, {}}})).status, 204);
}

void TestHuaweiSimulation::aZoneThatIsGoneNeverWorks()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Gone, kHuaweiSandboxRegion, "DNS-private_zone");
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(serviceRefusal(client.huawei("POST", client.tagPath(privateZone, id, u"/action"_s),
                     action(u"create"_s, {{u"k"_s, {}}}))),
            u"400 DNS.0302 This Zone '%1' does not exist."_s.arg(QString::fromLatin1(id)));
    }
}

void TestHuaweiSimulation::aRegionMayKnowPrivateTypesOnly()
{
    SimulatedClient client;
    const QString path = client.tagPath(publicZone, usualZone(client, publicZone));
    QCOMPARE(client.huawei("GET", path).status, 200);
    client.clouds().setSwitches({.privateTypesOnly = true});
    QCOMPARE(serviceRefusal(client.huawei("GET", path)), u"400 DNS.1002 Invalid resource type."_s);
    QCOMPARE(client.huawei("GET", client.tagPath(privateZone, usualZone(client))).status, 200);
}

void TestHuaweiSimulation::recordSetsTakeTagsOfTheirOwn()
{
    SimulatedClient client;
    for (const QString &type : {u"DNS-private_recordset"_s, u"DNS-public_recordset"_s}) {
        const QByteArray id = client.idWith(EstateTrait::Untagged, kHuaweiSandboxRegion, type.toLatin1());
        const QJsonObject tag{{u"key"_s, u"k"_s}, {u"value"_s, u"v"_s}};
        QCOMPARE(client.huawei("POST", client.tagPath(type, id), {{u"tag"_s, tag}}).status, 204);
        QCOMPARE(text(client.tagsOf(id)), u"k=v"_s);
    }
}

void TestHuaweiSimulation::tagsOfATypeComeWithTheirValues()
{
    SimulatedClient client;
    const auto answer = client.huawei("GET", u"/v2/%1/DNS-private_zone/tags"_s.arg(client.keys().projectId));
    QCOMPARE(answer.status, 200);
    QHash<QString, QJsonArray> values;
    for (const QJsonValue &entry : answer.json["tags"_L1].toArray())
        values.insert(entry["key"_L1].toString(), entry["values"_L1].toArray());
    QVERIFY(values[u"env"_s].contains(u"prod"_s));
    QCOMPARE(values[u"Env"_s], QJsonArray{u"Prod"_s});
    QVERIFY(values.contains(u"_sys_enterprise_project_id"_s) || values.contains(u"部门"_s));
}

void TestHuaweiSimulation::resourcesAreFoundByTag_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("inverted");
    QTest::newRow("has all") << u"tags"_s << u"prod"_s << false;
    QTest::newRow("has any") << u"tags_any"_s << u"prod"_s << false;
    QTest::newRow("has not all") << u"not_tags"_s << u"prod"_s << true;
    QTest::newRow("has not any") << u"not_tags_any"_s << u"prod"_s << true;
    QTest::newRow("star is fuzzy") << u"tags"_s << u"*ro"_s << false;
}

void TestHuaweiSimulation::resourcesAreFoundByTag()
{
    QFETCH(QString, list);
    QFETCH(QString, value);
    QFETCH(bool, inverted);
    SimulatedClient client;
    const RowRange rows = client.estate().rows(kHuaweiSandboxRegion, "DNS-private_recordset");
    int expected = 0;
    for (EstateRow row = rows.first; row < rows.end(); ++row) {
        const QString tags = u' ' + text(client.estate().pool().tags(client.estate().tags(row)));
        const bool has = value == u"prod"
            ? (tags + u' ').contains(u" env=prod ")
            : tags.contains(QRegularExpression(u" env=\\S*ro"_s, QRegularExpression::CaseInsensitiveOption));
        expected += has != inverted ? 1 : 0;
    }
    const QJsonArray terms{QJsonObject{{u"key"_s, u"env"_s}, {u"values"_s, QJsonArray{value}}}};
    const QString path =
        u"/v2/%1/DNS-private_recordset/resource_instances/action"_s.arg(client.keys().projectId);
    const auto counted = client.huawei("POST", path, {{u"action"_s, u"count"_s}, {list, terms}});
    QCOMPARE(counted.json, (QJsonObject{{u"total_count"_s, expected}}));
    const auto found = client.huawei("POST", path, {{u"action"_s, u"filter"_s}, {list, terms}});
    QCOMPARE(found.json["total_count"_L1].toInt(), expected);
    QCOMPARE(found.json["resources"_L1].toArray().size(), expected);
    QVERIFY(expected > 0);
}

void TestHuaweiSimulation::resourcesAreFoundByName()
{
    SimulatedClient client;
    const QString path = u"/v2/%1/DNS-private_zone/resource_instances/action"_s.arg(client.keys().projectId);
    const QJsonArray matches{QJsonObject{{u"key"_s, u"resource_name"_s}, {u"value"_s, u"pay"_s}}};
    const auto answer = client.huawei("POST", path, {{u"action"_s, u"filter"_s}, {u"matches"_s, matches}});
    const QJsonArray resources = answer.json["resources"_L1].toArray();
    QVERIFY(!resources.isEmpty());
    for (const QJsonValue &resource : resources) {
        QVERIFY(resource["resource_name"_L1].toString().contains(u"pay"));
        QVERIFY(resource["resource_detail"_L1].isNull());
    }
    const QJsonArray other{QJsonObject{{u"key"_s, u"name"_s}, {u"value"_s, u"pay"_s}}};
    QCOMPARE(client.huawei("POST", path, {{u"action"_s, u"filter"_s}, {u"matches"_s, other}}).status, 400);
}

void TestHuaweiSimulation::queryLimitsMayBeText()
{
    SimulatedClient client;
    const QString path = u"/v2/%1/DNS-private_zone/resource_instances/action"_s.arg(client.keys().projectId);
    const auto ids = [&](const QJsonValue &limit, const QJsonValue &offset) {
        QStringList result;
        const auto answer = client.huawei(
            "POST", path, {{u"action"_s, u"filter"_s}, {u"limit"_s, limit}, {u"offset"_s, offset}});
        for (const QJsonValue &resource : answer.json["resources"_L1].toArray())
            result.append(resource["resource_id"_L1].toString());
        return result;
    };
    const QStringList all = ids(1000, 0);
    QVERIFY(all.size() > 5);
    QCOMPARE(ids(u"2"_s, u"3"_s), all.mid(3, 2));
    QCOMPARE(ids(2, 3), all.mid(3, 2));
    QCOMPARE(serviceRefusal(client.huawei("POST", path, {{u"action"_s, u"filter"_s}, {u"limit"_s, 1001}})),
        u"400 DNS.0006 The limit parameter is invalid."_s);
    QCOMPARE(serviceRefusal(client.huawei("POST", path, {{u"action"_s, u"filter"_s}, {u"offset"_s, u"x"_s}})),
        u"400 DNS.0017 The offset parameter is invalid."_s);
}

void TestHuaweiSimulation::listsPageByMarker_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QueryItems>("query");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("private zones") << u"/v2/zones"_s << QueryItems{{u"type"_s, u"private"_s}} << u"zones"_s
                                   << QByteArray("DNS-private_zone");
    QTest::newRow("public zones") << u"/v2/zones"_s << QueryItems{} << u"zones"_s
                                  << QByteArray("DNS-public_zone");
    QTest::newRow("private record sets") << u"/v2/recordsets"_s << QueryItems{{u"zone_type"_s, u"private"_s}}
                                         << u"recordsets"_s << QByteArray("DNS-private_recordset");
    QTest::newRow("public record sets")
        << u"/v2.1/recordsets"_s << QueryItems{} << u"recordsets"_s << QByteArray("DNS-public_recordset");
}

void TestHuaweiSimulation::listsPageByMarker()
{
    QFETCH(QString, path);
    QFETCH(QueryItems, query);
    QFETCH(QString, member);
    QFETCH(QByteArray, kind);
    SimulatedClient client;
    const RowRange rows = client.estate().rows(kHuaweiSandboxRegion, kind);
    QList<QByteArray> seen;
    query.emplaceBack(u"limit"_s, u"7"_s);
    for (int pages = 0; pages < 100; ++pages) {
        const auto answer = client.huawei("GET", path, {}, query);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json["metadata"_L1]["total_count"_L1].toInt(), int(rows.count));
        for (const QJsonValue &item : answer.json[member].toArray()) {
            QVERIFY(item["tags"_L1].isArray());
            seen.append(item["id"_L1].toString().toLatin1());
        }
        const QJsonValue next = answer.json["links"_L1]["next"_L1];
        if (next.isUndefined())
            break;
        const QUrl link(next.toString());
        QCOMPARE(link.authority(), u"127.0.0.1:8080"_s);
        QCOMPARE(link.path(), path);
        query = QUrlQuery(link).queryItems();
    }
    QList<QByteArray> expected;
    for (EstateRow row = rows.first; row < rows.end(); ++row)
        expected.append(client.estate().id(row));
    QCOMPARE(seen, expected);
}

void TestHuaweiSimulation::listsPageByOffset()
{
    SimulatedClient client;
    const auto ids = [&](const QueryItems &query) {
        QStringList result;
        for (const QJsonValue &zone :
            client.huawei("GET", u"/v2/zones"_s, {}, query).json["zones"_L1].toArray())
            result.append(zone["id"_L1].toString());
        return result;
    };
    const QStringList all = ids({});
    QVERIFY(all.size() > 10);
    QCOMPARE(ids({{u"limit"_s, u"3"_s}, {u"offset"_s, u"4"_s}}), all.mid(4, 3));
    QCOMPARE(ids({{u"limit"_s, u"3"_s}, {u"offset"_s, u"4"_s}, {u"marker"_s, all[7]}}), all.mid(8, 3));
    QCOMPARE(ids({{u"offset"_s, u"100000"_s}}), QStringList());
    QCOMPARE(ids({{u"limit"_s, u"0"_s}}), QStringList());
}

void TestHuaweiSimulation::pagingParametersAreChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("refusal");
    const QString limit = u"400 DNS.0006 The limit parameter is invalid."_s;
    const QString offset = u"400 DNS.0017 The offset parameter is invalid."_s;
    QTest::newRow("limit too large") << u"limit"_s << u"501"_s << limit;
    QTest::newRow("limit negative") << u"limit"_s << u"-1"_s << limit;
    QTest::newRow("limit no number") << u"limit"_s << u"all"_s << limit;
    QTest::newRow("offset negative") << u"offset"_s << u"-1"_s << offset;
    QTest::newRow("offset too large") << u"offset"_s << u"2147483648"_s << offset;
    QTest::newRow("marker unknown") << u"marker"_s << u"abc"_s
                                    << u"400 DNS.0007 The marker parameter is invalid."_s;
    QTest::newRow("zone type unknown") << u"type"_s << u"inner"_s << u"400 DNS.0002 Invalid request."_s;
    QTest::newRow("order unknown") << u"sort_key"_s << u"colour"_s << u"400 DNS.0002 Invalid request."_s;
}

void TestHuaweiSimulation::pagingParametersAreChecked()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, refusal);
    SimulatedClient client;
    QCOMPARE(serviceRefusal(client.huawei("GET", u"/v2/zones"_s, {}, {{name, value}})), refusal);
}

void TestHuaweiSimulation::emptyParametersAreIgnored()
{
    SimulatedClient client;
    const auto plain = client.huawei("GET", u"/v2/zones"_s);
    const auto empty = client.huawei("GET", u"/v2/zones"_s, {},
        {{u"limit"_s, {}}, {u"offset"_s, {}}, {u"marker"_s, {}}, {u"name"_s, {}}, {u"type"_s, {}}});
    QCOMPARE(empty.status, 200);
    QCOMPARE(empty.json["zones"_L1], plain.json["zones"_L1]);
}

void TestHuaweiSimulation::listsFilterAndSort()
{
    SimulatedClient client;
    const auto names = [&](const QueryItems &query) {
        QStringList result;
        const auto answer =
            client.huawei("GET", u"/v2/recordsets"_s, {}, query + QueryItems{{u"zone_type"_s, u"private"_s}});
        for (const QJsonValue &set : answer.json["recordsets"_L1].toArray())
            result.append(set["name"_L1].toString());
        return result;
    };
    QStringList sorted = names({});
    std::stable_sort(sorted.begin(), sorted.end());
    QCOMPARE(names({{u"sort_key"_s, u"name"_s}}), sorted);
    QCOMPARE(names({{u"sort_key"_s, u"name"_s}, {u"sort_dir"_s, u"desc"_s}}).first(), sorted.last());
    const QStringList soa = names({{u"type"_s, u"SOA"_s}});
    QCOMPARE(soa.size(), qsizetype(client.estate().rows(kHuaweiSandboxRegion, "DNS-private_zone").count));
    const QString &zone = soa.first();
    for (const QString &name : names({{u"name"_s, zone}}))
        QVERIFY(name.contains(zone));
    QCOMPARE(names({{u"name"_s, zone}, {u"search_mode"_s, u"equal"_s}}), (QStringList{zone, zone}));
    QVERIFY(!names({{u"tags"_s, u"env,prod|app,pay"_s}}).isEmpty());
    QVERIFY(names({{u"tags"_s, u"env,prod|app,pay"_s}}).size() < names({{u"tags"_s, u"env,prod"_s}}).size());
}

void TestHuaweiSimulation::recordSetsOfAZoneCarryNoTags()
{
    SimulatedClient client;
    const EstateRow zone = client.estate().rows(kHuaweiSandboxRegion, "DNS-private_zone").first;
    const QString id = QString::fromLatin1(client.estate().id(zone));
    const auto count = [](const SimulatedClient::Answer &answer, bool withTags) {
        qsizetype result = 0;
        for (const QJsonValue &set : answer.json["recordsets"_L1].toArray())
            result += set.toObject().contains("tags"_L1) == withTags ? 1 : 0;
        return result;
    };
    const qsizetype sets = client.estate().recordSets(zone).count;
    QCOMPARE(count(client.huawei("GET", u"/v2/zones/%1/recordsets"_s.arg(id)), false), sets);
    QCOMPARE(count(client.huawei("GET", u"/v2.1/zones/%1/recordsets"_s.arg(id)), false), sets);
    QCOMPARE(count(client.huawei("GET", u"/v2.1/recordsets"_s, {}, {{u"zone_id"_s, id}}), true), sets);
    client.clouds().setSwitches({.listsCarryTags = false});
    QCOMPARE(count(client.huawei("GET", u"/v2.1/recordsets"_s, {}, {{u"zone_id"_s, id}}), false), sets);
}

void TestHuaweiSimulation::theTwoVersionsNameTheirTimesDifferently()
{
    SimulatedClient client;
    const QJsonObject old = client.huawei("GET", u"/v2/recordsets"_s).json["recordsets"_L1][0].toObject();
    const QJsonObject newer = client.huawei("GET", u"/v2.1/recordsets"_s).json["recordsets"_L1][0].toObject();
    QCOMPARE(old["create_at"_L1], newer["created_at"_L1]);
    QVERIFY(!old.contains("created_at"_L1));
    QVERIFY(!old.contains("line"_L1));
    QVERIFY(newer.contains("line"_L1));
    QVERIFY(old["default"_L1].toBool());
    QVERIFY(QDateTime::fromString(old["create_at"_L1].toString(), Qt::ISODateWithMs).isValid());
}

void TestHuaweiSimulation::anUnknownZoneHasNoRecordSets()
{
    SimulatedClient client;
    QCOMPARE(serviceRefusal(client.huawei("GET", u"/v2.1/recordsets"_s, {}, {{u"zone_id"_s, u"x"_s}})),
        u"404 DNS.0302 This Zone 'x' does not exist."_s);
    QCOMPARE(client.huawei("GET", u"/v2/zones/x/recordsets"_s).status, 404);
}

void TestHuaweiSimulation::theProjectIsFoundByItsRegion()
{
    SimulatedClient client;
    // Signed without a project, as the documents ask.
    const auto projects = [&](const QString &name) {
        HttpRequest request = client.huaweiRequest("GET", u"/v3/projects"_s, {}, {{u"name"_s, name}});
        request.headers.removeLast();
        return client.send(huaweiSigned(request, client.huaweiCredentials, client.serverTime))
            .json["projects"_L1]
            .toArray();
    };
    QCOMPARE(projects(u"cn-north-4"_s).size(), 1);
    QCOMPARE(projects(u"cn-north-4"_s)[0]["id"_L1].toString(), client.keys().projectId);
    QCOMPARE(projects(u"cn-nowhere-1"_s).size(), 0);
}

void TestHuaweiSimulation::regionsAreListed()
{
    SimulatedClient client;
    const QJsonArray regions = client.huawei("GET", u"/v3/regions"_s).json["regions"_L1].toArray();
    QCOMPARE(regions[0]["id"_L1].toString(), u"cn-north-4"_s);
}

TAGDESK_TEST(TestHuaweiSimulation, QCoreApplication)

} // namespace tst_huaweisimulation

#include "tst_huaweisimulation.moc"
