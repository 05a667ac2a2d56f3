// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "simulatedclient.h"
#include "testrunner.h"

#include <QSet>
#include <QtTest>

namespace tst_jdcloudsimulation {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString vmPath = u"/v1/regions/cn-north-1/instances"_s;

QJsonArray tagList(const Tags &tags)
{
    QJsonArray list;
    for (const Tag &tag : tags)
        list.append(QJsonObject{{u"key"_s, tag.key}, {u"value"_s, tag.value}});
    return list;
}

QJsonObject write(const QString &wrapper, const QString &code, const QList<QByteArray> &ids, const Tags &tags)
{
    QJsonArray idList;
    for (const QByteArray &id : ids)
        idList.append(QString::fromUtf8(id));
    const QJsonObject resources{{u"serviceCode"_s, code}, {u"resourceId"_s, idList}};
    return {{wrapper, QJsonObject{{u"resources"_s, QJsonArray{resources}}, {u"tags"_s, tagList(tags)}}}};
}

QJsonObject data(const SimulatedClient::Answer &answer)
{
    return answer.json["result"_L1]["data"_L1].toObject();
}

/// "i-1: resource not found; i-2: …"
QString failures(const SimulatedClient::Answer &answer)
{
    QStringList lines;
    const QJsonArray list = data(answer)["failedResourcesMap"_L1].toArray();
    for (const QJsonValue &entry : list)
        lines.append(entry["resourceId"_L1].toString() + ": "_L1 + entry["msg"_L1].toString());
    return lines.join("; "_L1);
}

/// "401 ACCESS_ERROR sign result is not same [gw]"
QString refusal(const SimulatedClient::Answer &answer)
{
    const QJsonObject error = answer.json["error"_L1].toObject();
    if (error["code"_L1].toInt() != answer.status)
        return u"the code is not the status"_s;
    return QString::number(answer.status) + u' ' + error["status"_L1].toString() + u' '
        + error["message"_L1].toString();
}

QString text(const Tags &tags)
{
    QStringList words;
    for (const Tag &tag : tags)
        words.append(tag.key + u'=' + tag.value);
    return words.join(u' ');
}

} // namespace

class TestJdCloudSimulation : public QObject
{
    Q_OBJECT

private slots:
    // The gateway
    void aSignedRequestIsAnsweredWithItsId();
    void jdcloud3IsTakenToo();
    void aWrongSecretIsRefused();
    void aChangedBodyIsRefused();
    void anUnknownKeyIsRefused();
    void missingHeadersAreNamed_data();
    void missingHeadersAreNamed();
    void aDateMayBeFifteenMinutesOff_data();
    void aDateMayBeFifteenMinutesOff();
    void aNonceServesOnce();
    void aNonceServesAgainWhenItsTimeIsOver();
    void theQuotaCountsPerMinute();
    void unknownPathsAreNotFound_data();
    void unknownPathsAreNotFound();
    void aForcedAnswerComesAsOftenAsAsked();

    // Writes
    void tagsAreSetAndReplaced();
    void blanksAtTheEndsAreTrimmed();
    void failuresNameTheirResources();
    void aFullResourceTakesNoEleventhTag();
    void aFullResourceTakesAnotherValue();
    void reservedPrefixesFailResourceByResource();
    void brokenRulesRefuseTheWholeRequest_data();
    void brokenRulesRefuseTheWholeRequest();
    void brokenSchemasRefuseTheWholeRequest_data();
    void brokenSchemasRefuseTheWholeRequest();
    void removalNeedsTheExactValue();
    void systemTagsCannotBeRemoved();
    void cdnIsWrittenUnderCnAllOnly();
    void aResourceOfAnotherRegionIsNotFound();
    void emptyListsMayBeNull();

    // Queries
    void onlyBoundResourcesAreDescribed();
    void systemTagsAppearOnRequest();
    void idsNarrowTheDescription();
    void filtersAddUpAndTheirValuesAreAlternatives();
    void describeTagsKnowsAllRegionsAndCostTags();
    void keysAndValuesAreListed();
    void queryResourceJoinsFiltersEitherWay();
    void retiredResourcesHaveNoBindings();

    // Product lists
    void everyListPagesToItsEnd_data();
    void everyListPagesToItsEnd();
    void pageSizesAreChecked_data();
    void pageSizesAreChecked();
    void databaseLinesShareOneList();
    void rdsListsEverythingOnPageMinusOne();
    void listsFilterByNameStatusAndTag();
    void listsShowUntaggedResourcesAndNoSystemTags();
    void listsMayCarryNoTags();
    void oldDomainsCarryNoTags();
};

void TestJdCloudSimulation::aSignedRequestIsAnsweredWithItsId()
{
    SimulatedClient client;
    const auto answer = client.jd("GET", vmPath, "vm");
    QCOMPARE(answer.status, 200);
    const QByteArray id = answer.json["requestId"_L1].toString().toLatin1();
    QCOMPARE(id.size(), 32);
    QCOMPARE(answer.response.header("x-jdcloud-request-id"), id);
    QCOMPARE(answer.response.header("Date"), "Sun, 01 Mar 2026 08:00:00 GMT");
    QVERIFY(client.jd("GET", vmPath, "vm").json["requestId"_L1] != answer.json["requestId"_L1]);
}

void TestJdCloudSimulation::jdcloud3IsTakenToo()
{
    SimulatedClient client;
    HttpRequest request = client.jdRequest("GET", vmPath, "vm");
    const QByteArray date = basicDateTime(client.serverTime);
    request.headers.append({{"host", "127.0.0.1:8080"}, {"x-jdcloud-date", date}, {"x-jdcloud-nonce", "n"}});
    // As Python's signer does it: date and nonce are sent and not among the signed headers.
    const CanonicalInput input{
        "GET", request.path, {}, request.headers, {"content-type", "host"}, sha256Hex({})};
    const Signature signature = jdSignature(
        input, JdAlgorithm::Jdcloud3, {date.first(8), "cn-north-1", "vm"}, date, client.jdCredentials);
    request.headers.emplaceBack("authorization", signature.authorization);
    QCOMPARE(client.send(request).status, 200);
    request.headers[0].second = "text/plain";
    request.headers[3].second = "other";
    QCOMPARE(refusal(client.send(request)), u"401 ACCESS_ERROR sign result is not same [gw]"_s);
}

void TestJdCloudSimulation::aWrongSecretIsRefused()
{
    SimulatedClient client;
    client.jdCredentials = Credentials(client.keys().jdCloud.accessKey(), "wrong");
    QCOMPARE(refusal(client.jd("GET", vmPath, "vm")), u"401 ACCESS_ERROR sign result is not same [gw]"_s);
}

void TestJdCloudSimulation::aChangedBodyIsRefused()
{
    SimulatedClient client;
    HttpRequest request = client.signedForJd(client.jdRequest(
        "POST", u"/v1/regions/cn-north-1/describeTags"_s, "resourcetag", {{u"tagKeysVo"_s, QJsonObject()}}));
    request.body += ' ';
    QCOMPARE(refusal(client.send(request)), u"401 ACCESS_ERROR sign result is not same [gw]"_s);
}

void TestJdCloudSimulation::anUnknownKeyIsRefused()
{
    SimulatedClient client;
    client.jdCredentials = Credentials("NOBODY", client.keys().jdCloud.secretKey());
    QCOMPARE(refusal(client.jd("GET", vmPath, "vm")), u"401 ACCESS_ERROR Invalid accessKey[gw]"_s);
}

void TestJdCloudSimulation::missingHeadersAreNamed_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("message");
    QTest::newRow("authorization") << QByteArray("authorization") << u"lack of header authorization[gw]"_s;
    QTest::newRow("date") << QByteArray("x-jdcloud-date") << u"lack of header x-jdcloud-date[gw]"_s;
    QTest::newRow("nonce") << QByteArray("x-jdcloud-nonce") << u"lack of header x-jdcloud-nonce[gw]"_s;
}

void TestJdCloudSimulation::missingHeadersAreNamed()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, message);
    SimulatedClient client;
    HttpRequest request = client.signedForJd(client.jdRequest("GET", vmPath, "vm"));
    request.headers.removeIf([&](const auto &entry) { return entry.first == header; });
    QCOMPARE(refusal(client.send(request)), "401 ACCESS_ERROR "_L1 + message);
}

void TestJdCloudSimulation::aDateMayBeFifteenMinutesOff_data()
{
    QTest::addColumn<qint64>("skew");
    QTest::addColumn<int>("status");
    QTest::newRow("15 minutes behind") << qint64(-900) << 200;
    QTest::newRow("15 minutes ahead") << qint64(900) << 200;
    QTest::newRow("a second more behind") << qint64(-901) << 401;
    QTest::newRow("a second more ahead") << qint64(901) << 401;
    QTest::newRow("an hour") << qint64(3600) << 401;
}

void TestJdCloudSimulation::aDateMayBeFifteenMinutesOff()
{
    QFETCH(qint64, skew);
    QFETCH(int, status);
    SimulatedClient client;
    client.skewSeconds = skew;
    const auto answer = client.jd("GET", vmPath, "vm");
    QCOMPARE(answer.status, status);
    if (status == 401)
        QVERIFY(refusal(answer).startsWith(u"401 ACCESS_ERROR request expired"));
}

void TestJdCloudSimulation::aNonceServesOnce()
{
    SimulatedClient client;
    const HttpRequest request = client.signedForJd(client.jdRequest("GET", vmPath, "vm"));
    QCOMPARE(client.send(request).status, 200);
    QCOMPARE(refusal(client.send(request)), u"401 ACCESS_ERROR x-jdcloud-nonce has been used[gw]"_s);
    client.clouds().setSwitches({.checksNonces = false});
    QCOMPARE(client.send(request).status, 200);
}

void TestJdCloudSimulation::aNonceServesAgainWhenItsTimeIsOver()
{
    NonceMemory memory(1800);
    QVERIFY(memory.remember("a", 0));
    QVERIFY(!memory.remember("a", 1800));
    QVERIFY(memory.remember("b", 1800));
    QVERIFY(memory.remember("a", 1801));
    QVERIFY(!memory.remember("b", 1801));
}

void TestJdCloudSimulation::theQuotaCountsPerMinute()
{
    SimulatedClient client({.resources = 200, .quotaPerMinute = 2});
    QCOMPARE(client.jd("GET", vmPath, "vm").status, 200);
    QCOMPARE(client.jd("GET", vmPath, "vm").status, 200);
    QCOMPARE(
        refusal(client.jd("GET", vmPath, "vm")), u"429 RATE_LIMIT minute rate limit exceeded, role:ak[gw]"_s);
    QCOMPARE(client.huawei("GET", u"/v2/zones"_s).status, 200);
    client.serverTime = client.serverTime.addSecs(60);
    QCOMPARE(client.jd("GET", vmPath, "vm").status, 200);
}

void TestJdCloudSimulation::unknownPathsAreNotFound_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("service");
    QTest::newRow("root") << QByteArray("GET") << u"/"_s << QByteArray("vm");
    QTest::newRow("no region") << QByteArray("GET") << u"/v1/regions/"_s << QByteArray("vm");
    QTest::newRow("another product's list") << QByteArray("GET") << vmPath << QByteArray("disk");
    QTest::newRow("unknown product") << QByteArray("GET") << vmPath << QByteArray("memcached");
    QTest::newRow("wrong method") << QByteArray("POST") << vmPath << QByteArray("vm");
    QTest::newRow("unknown operation")
        << QByteArray("POST") << u"/v1/regions/cn-north-1/tags:reset"_s << QByteArray("resourcetag");
    QTest::newRow("read a write") << QByteArray("GET") << u"/v1/regions/cn-north-1/tags:tagResources"_s
                                  << QByteArray("resourcetag");
    QTest::newRow("unknown region") << QByteArray("GET") << u"/v1/regions/cn-west-9/instances"_s
                                    << QByteArray("vm");
}

void TestJdCloudSimulation::unknownPathsAreNotFound()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, service);
    SimulatedClient client;
    const auto answer = client.jd(method, path, service);
    QVERIFY(refusal(answer).startsWith(u"404 NOT_FOUND "));
    QVERIFY(answer.json.contains("requestId"_L1));
}

void TestJdCloudSimulation::aForcedAnswerComesAsOftenAsAsked()
{
    SimulatedClient client;
    client.clouds().answerNext({.requests = 2, .status = 502, .contentType = "text/html", .body = "<html>"});
    for (int i = 0; i < 2; ++i) {
        const auto answer = client.jd("GET", vmPath, "vm");
        QCOMPARE(answer.status, 502);
        QCOMPARE(answer.response.body, "<html>");
        QCOMPARE(answer.response.header("content-type"), "text/html");
    }
    QCOMPARE(client.jd("GET", vmPath, "vm").status, 200);
}

void TestJdCloudSimulation::tagsAreSetAndReplaced()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Untagged, "cn-east-2", "redis");
    const Tags tags{{u"env"_s, u"prod"_s}, {u"部门"_s, u"研发 一部"_s}};
    const auto answer = client.jdTags(
        u"tags:tagResources"_s, write(u"tagResources"_s, u"redis"_s, {id}, tags), u"cn-east-2"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(data(answer)["successCount"_L1].toInt(), 2);
    QCOMPARE(data(answer)["region"_L1].toString(), u"cn-east-2"_s);
    QVERIFY(!data(answer)["pin"_L1].toString().isEmpty());
    QVERIFY(data(answer)["failedResourcesMap"_L1].isArray());
    QCOMPARE(client.tagsOf(id), tags);
    QCOMPARE(client
                 .jdTags(u"tags:tagResources"_s,
                     write(u"tagResources"_s, u"redis"_s, {id}, {{u"env"_s, u"Prod"_s}}), u"cn-east-2"_s)
                 .status,
        200);
    QCOMPARE(text(client.tagsOf(id)), u"env=Prod 部门=研发 一部"_s);
}

void TestJdCloudSimulation::blanksAtTheEndsAreTrimmed()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Untagged, "cn-north-1", "vm");
    const auto answer = client.jdTags(
        u"tags:tagResources"_s, write(u"tagResources"_s, u"vm"_s, {id}, {{u" a  b "_s, u" c "_s}}));
    QCOMPARE(answer.status, 200);
    QCOMPARE(text(client.tagsOf(id)), u"a  b=c"_s);
}

void TestJdCloudSimulation::failuresNameTheirResources()
{
    SimulatedClient client;
    const QByteArray good = client.idWith(EstateTrait::Untagged, "cn-north-1", "vm");
    const QByteArray retired = client.idWith(EstateTrait::Retired, "cn-north-1", "vm");
    const QByteArray locked = client.idWith(EstateTrait::Locked, "cn-north-1", "vm");
    const QByteArray disk = client.estate().id(client.estate().rows("cn-north-1", "disk").first);
    const auto answer = client.jdTags(u"tags:tagResources"_s,
        write(u"tagResources"_s, u"vm"_s, {retired, good, locked, disk, "i-nobody"},
            {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}));
    QCOMPARE(answer.status, 200);
    QCOMPARE(failures(answer),
        QString::fromUtf8(retired + ": resource not found; " + locked
            + ": resource is locked by another operation; " + disk
            + ": resource not found; i-nobody: resource not found"));
    QCOMPARE(data(answer)["successCount"_L1].toInt(), 2);
    QCOMPARE(text(client.tagsOf(good)), u"a=1 b=2"_s);
}

void TestJdCloudSimulation::aFullResourceTakesNoEleventhTag()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::FullQuota, "cn-north-1", "vm");
    const Tags before = client.tagsOf(id);
    const auto answer = client.jdTags(
        u"tags:tagResources"_s, write(u"tagResources"_s, u"vm"_s, {id}, {{u"one-more"_s, u"1"_s}}));
    QCOMPARE(answer.status, 200);
    QCOMPARE(failures(answer), QString::fromUtf8(id + ": the number of tags exceeds the limit of 10"));
    QCOMPARE(data(answer)["successCount"_L1].toInt(), 0);
    QCOMPARE(client.tagsOf(id), before);
}

void TestJdCloudSimulation::aFullResourceTakesAnotherValue()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::FullQuota, "cn-north-1", "vm");
    const auto answer = client.jdTags(
        u"tags:tagResources"_s, write(u"tagResources"_s, u"vm"_s, {id}, {{u"env"_s, u"test"_s}}));
    QCOMPARE(failures(answer), QString());
    QVERIFY(client.tagsOf(id).contains(Tag{u"env"_s, u"test"_s}));
    QCOMPARE(client.tagsOf(id).size(), 10);
}

void TestJdCloudSimulation::reservedPrefixesFailResourceByResource()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Untagged, "cn-north-1", "vm");
    for (const Tag &tag : {Tag{u"jdc-x"_s, u"1"_s}, Tag{u"jrn:x"_s, u"1"_s}, Tag{u"x"_s, u"JRN:1"_s}}) {
        const auto answer =
            client.jdTags(u"tags:tagResources"_s, write(u"tagResources"_s, u"vm"_s, {id}, {tag}));
        QCOMPARE(answer.status, 200);
        QCOMPARE(failures(answer), QString::fromUtf8(id + ": system tag is not allowed to be modified"));
    }
    QCOMPARE(client.tagsOf(id), Tags());
}

void TestJdCloudSimulation::brokenRulesRefuseTheWholeRequest_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("empty key") << QString() << u"v"_s;
    QTest::newRow("blank key") << u"  "_s << u"v"_s;
    QTest::newRow("empty value") << u"k"_s << QString();
    QTest::newRow("long key") << QString(128, u'k') << u"v"_s;
    QTest::newRow("long value") << u"k"_s << QString(256, u'v');
    QTest::newRow("comma") << u"a,b"_s << u"v"_s;
    QTest::newRow("star") << u"k"_s << u"*"_s;
    QTest::newRow("emoji") << u"k"_s << u"🚀"_s;
}

void TestJdCloudSimulation::brokenRulesRefuseTheWholeRequest()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Untagged, "cn-north-1", "vm");
    const auto answer = client.jdTags(
        u"tags:tagResources"_s, write(u"tagResources"_s, u"vm"_s, {id}, {{u"good"_s, u"1"_s}, {key, value}}));
    QVERIFY(refusal(answer).startsWith(u"400 INVALID_ARGUMENT tag "));
    QCOMPARE(client.tagsOf(id), Tags());
}

void TestJdCloudSimulation::brokenSchemasRefuseTheWholeRequest_data()
{
    QTest::addColumn<QJsonObject>("body");
    const Tags tags{{u"k"_s, u"v"_s}};
    QTest::newRow("no wrapper") << QJsonObject{{u"resources"_s, QJsonArray()}};
    QTest::newRow("wrong wrapper") << write(u"unTagResources"_s, u"vm"_s, {"i-1"}, tags);
    QTest::newRow("no resources") << write(u"tagResources"_s, u"vm"_s, {}, tags);
    QTest::newRow("no tags") << write(u"tagResources"_s, u"vm"_s, {"i-1"}, {});
    QTest::newRow("unknown service code") << write(u"tagResources"_s, u"nosuch"_s, {"i-1"}, tags);
    QTest::newRow("one key twice") << write(
        u"tagResources"_s, u"vm"_s, {"i-1"}, {{u"k"_s, u"1"_s}, {u"k "_s, u"2"_s}});
    QJsonObject mixed = write(u"tagResources"_s, u"vm"_s, {"i-1"}, tags)["tagResources"_L1].toObject();
    const QJsonObject disk{{u"serviceCode"_s, u"disk"_s}, {u"resourceId"_s, QJsonArray{u"vol-1"_s}}};
    mixed[u"resources"_s] = QJsonArray{mixed["resources"_L1][0], disk};
    QTest::newRow("two product lines") << QJsonObject{{u"tagResources"_s, mixed}};
    QJsonObject number = write(u"tagResources"_s, u"vm"_s, {"i-1"}, {})["tagResources"_L1].toObject();
    number[u"tags"_s] = QJsonArray{QJsonObject{{u"key"_s, u"k"_s}, {u"value"_s, 1}}};
    QTest::newRow("a number for a value") << QJsonObject{{u"tagResources"_s, number}};
}

void TestJdCloudSimulation::brokenSchemasRefuseTheWholeRequest()
{
    QFETCH(QJsonObject, body);
    SimulatedClient client;
    QVERIFY(refusal(client.jdTags(u"tags:tagResources"_s, body)).startsWith(u"400 INVALID_ARGUMENT "));
}

void TestJdCloudSimulation::removalNeedsTheExactValue()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::CaseTwins, "cn-north-1", "vm");
    const qsizetype before = client.tagsOf(id).size();
    auto answer = client.jdTags(u"tags:unTagResources"_s,
        write(u"unTagResources"_s, u"vm"_s, {id}, {{u"env"_s, u"Prod"_s}, {u"absent"_s, u"1"_s}}));
    QCOMPARE(answer.status, 200);
    QCOMPARE(failures(answer), QString());
    QCOMPARE(data(answer)["successCount"_L1].toInt(), 0);
    QCOMPARE(client.tagsOf(id).size(), before);
    answer = client.jdTags(u"tags:unTagResources"_s,
        write(u"unTagResources"_s, u"vm"_s, {id}, {{u"env"_s, u"prod"_s}, {u"absent"_s, u"1"_s}}));
    QCOMPARE(data(answer)["successCount"_L1].toInt(), 1);
    QCOMPARE(client.tagsOf(id).size(), before - 1);
    QVERIFY(client.tagsOf(id).contains(Tag{u"Env"_s, u"Prod"_s}));
}

void TestJdCloudSimulation::systemTagsCannotBeRemoved()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Usual, "cn-north-1", "vm");
    const auto answer = client.jdTags(u"tags:unTagResources"_s,
        write(u"unTagResources"_s, u"vm"_s, {id}, {{u"jdc-createdby"_s, u"subuser-li"_s}}));
    QCOMPARE(failures(answer), QString::fromUtf8(id + ": system tag is not allowed to be modified"));
}

void TestJdCloudSimulation::cdnIsWrittenUnderCnAllOnly()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Untagged, "cn-all", "cdn");
    const QJsonObject body = write(u"tagResources"_s, u"cdn"_s, {id}, {{u"k"_s, u"v"_s}});
    QCOMPARE(failures(client.jdTags(u"tags:tagResources"_s, body)),
        QString::fromUtf8(id + ": resource not found"));
    QCOMPARE(failures(client.jdTags(u"tags:tagResources"_s, body, u"cn-all"_s)), QString());
    QCOMPARE(text(client.tagsOf(id)), u"k=v"_s);
    QVERIFY(refusal(client.jdTags(u"tags:tagResources"_s, body, u"all-region"_s)).startsWith(u"400 "));
}

void TestJdCloudSimulation::aResourceOfAnotherRegionIsNotFound()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Usual, "cn-north-1", "vm");
    const auto answer = client.jdTags(
        u"tags:tagResources"_s, write(u"tagResources"_s, u"vm"_s, {id}, {{u"k"_s, u"v"_s}}), u"cn-east-1"_s);
    QCOMPARE(failures(answer), QString::fromUtf8(id + ": resource not found"));
}

void TestJdCloudSimulation::emptyListsMayBeNull()
{
    SimulatedClient client;
    client.clouds().setSwitches({.nullLists = true});
    const QByteArray id = client.idWith(EstateTrait::Untagged, "cn-north-1", "vm");
    const auto written =
        client.jdTags(u"tags:tagResources"_s, write(u"tagResources"_s, u"vm"_s, {id}, {{u"k"_s, u"v"_s}}));
    QVERIFY(data(written)["failedResourcesMap"_L1].isNull());
    const QJsonObject nothing{{u"resourceVo"_s, QJsonObject{{u"resourceIds"_s, QJsonArray{u"i-1"_s}}}}};
    QVERIFY(data(client.jdTags(u"tags:describeResources"_s, nothing))["resourceTagMappingList"_L1].isNull());
    const auto list = client.jd("GET", vmPath, "vm", {}, {{u"pageNumber"_s, u"9999"_s}});
    QVERIFY(list.json["result"_L1]["instances"_L1].isNull());
    QVERIFY(list.json["result"_L1]["totalCount"_L1].toInt() > 0);
}

void TestJdCloudSimulation::onlyBoundResourcesAreDescribed()
{
    SimulatedClient client;
    const QJsonObject ask{{u"resourceVo"_s, QJsonObject{{u"serviceCodes"_s, QJsonArray{u"vm"_s}}}}};
    const QJsonArray list =
        data(client.jdTags(u"tags:describeResources"_s, ask))["resourceTagMappingList"_L1].toArray();
    const RowRange rows = client.estate().rows("cn-north-1", "vm");
    QVERIFY(list.size() > 100); // all of them: nothing pages
    QVERIFY(list.size() < rows.count);
    QSet<QString> seen;
    for (const QJsonValue &entry : list) {
        QVERIFY(entry["jrn"_L1].isNull());
        QCOMPARE(entry["serviceCode"_L1].toString(), u"vm"_s);
        QVERIFY(!entry["tags"_L1].toArray().isEmpty());
        seen.insert(entry["resourceId"_L1].toString());
    }
    QVERIFY(!seen.contains(QString::fromUtf8(client.idWith(EstateTrait::Untagged, "cn-north-1", "vm"))));
    QVERIFY(seen.contains(QString::fromUtf8(client.idWith(EstateTrait::Locked, "cn-north-1", "vm"))));
}

void TestJdCloudSimulation::systemTagsAppearOnRequest()
{
    SimulatedClient client;
    const auto ask = [&](int status) {
        const QJsonObject members{{u"serviceCodes"_s, QJsonArray{u"vm"_s}}, {u"showTagStatus"_s, status}};
        return client.jdTags(u"tags:describeKeys"_s, {{u"tagKeysVo"_s, members}});
    };
    QVERIFY(!data(ask(0))["tagKeys"_L1].toArray().contains(u"jdc-createdby"_s));
    QVERIFY(data(ask(1))["tagKeys"_L1].toArray().contains(u"jdc-createdby"_s));
    QVERIFY(refusal(ask(2)).startsWith(u"400 INVALID_ARGUMENT"));
}

void TestJdCloudSimulation::idsNarrowTheDescription()
{
    SimulatedClient client;
    const QByteArray vm = client.idWith(EstateTrait::FullQuota, "cn-north-1", "vm");
    const QByteArray disk = client.idWith(EstateTrait::FullQuota, "cn-north-1", "disk");
    const QJsonArray ids{QString::fromUtf8(vm), QString::fromUtf8(disk), u"i-nobody"_s};
    const QJsonObject members{{u"serviceCodes"_s, QJsonArray{u"vm"_s}}, {u"resourceIds"_s, ids}};
    const QJsonArray list = data(
        client.jdTags(u"tags:describeResources"_s, {{u"resourceVo"_s, members}}))["resourceTagMappingList"_L1]
                                .toArray();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0]["resourceId"_L1].toString(), QString::fromUtf8(vm));
    QCOMPARE(list[0]["tags"_L1].toArray().size(), 10);
}

void TestJdCloudSimulation::filtersAddUpAndTheirValuesAreAlternatives()
{
    SimulatedClient client;
    const auto count = [&](const QJsonArray &filters) {
        const QJsonObject members{{u"serviceCodes"_s, QJsonArray{u"vm"_s}}, {u"tagFilters"_s, filters}};
        return data(client.jdTags(
            u"tags:describeResources"_s, {{u"resourceVo"_s, members}}))["resourceTagMappingList"_L1]
            .toArray()
            .size();
    };
    const QJsonObject prod{{u"key"_s, u"env"_s}, {u"values"_s, QJsonArray{u"prod"_s}}};
    const QJsonObject test{{u"key"_s, u"env"_s}, {u"values"_s, QJsonArray{u"test"_s}}};
    const QJsonObject either{{u"key"_s, u"env"_s}, {u"values"_s, QJsonArray{u"prod"_s, u"test"_s}}};
    const QJsonObject pay{{u"key"_s, u"app"_s}, {u"values"_s, QJsonArray{u"pay"_s}}};
    QVERIFY(count({prod}) > 0);
    QCOMPARE(count({either}), count({prod}) + count({test}));
    QCOMPARE(count({prod, test}), 0);
    QVERIFY(count({prod, pay}) > 0);
    QVERIFY(count({prod, pay}) < count({prod}));
    const QJsonObject like{{u"key"_s, u"env"_s}, {u"operator"_s, u"like"_s}};
    const auto refused = client.jdTags(
        u"tags:describeResources"_s, {{u"resourceVo"_s, QJsonObject{{u"tagFilters"_s, QJsonArray{like}}}}});
    QVERIFY(refusal(refused).startsWith(u"400 INVALID_ARGUMENT operator"));
}

void TestJdCloudSimulation::describeTagsKnowsAllRegionsAndCostTags()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Untagged, "cn-south-1", "vm");
    QCOMPARE(client
                 .jdTags(u"tags:tagResources"_s,
                     write(u"tagResources"_s, u"vm"_s, {id}, {{u"only-south"_s, u"1"_s}}), u"cn-south-1"_s)
                 .status,
        200);
    const auto tags = [&](const QString &region, const QString &kind) {
        const QJsonObject members{{u"kind"_s, kind}};
        return data(client.jdTags(u"describeTags"_s, {{u"tagKeysVo"_s, members}}, region))["tags"_L1]
            .toArray();
    };
    const QJsonObject wanted{{u"key"_s, u"only-south"_s}, {u"value"_s, u"1"_s}};
    QVERIFY(!tags(u"cn-north-1"_s, u"all"_s).contains(wanted));
    QVERIFY(tags(u"cn-south-1"_s, u"all"_s).contains(wanted));
    QVERIFY(tags(u"all-region"_s, u"all"_s).contains(wanted));
    const QJsonArray cost = tags(u"all-region"_s, u"cost"_s);
    QVERIFY(!cost.isEmpty());
    for (const QJsonValue &tag : cost)
        QCOMPARE(tag["key"_L1].toString(), u"cost-center"_s);
}

void TestJdCloudSimulation::keysAndValuesAreListed()
{
    SimulatedClient client;
    const QJsonArray keys =
        data(client.jdTags(u"tags:describeKeys"_s, {{u"tagKeysVo"_s, QJsonObject()}}))["tagKeys"_L1]
            .toArray();
    for (const auto key : {"env"_L1, "Env"_L1, "owner"_L1})
        QCOMPARE(std::count(keys.begin(), keys.end(), QJsonValue(key)), 1);
    const QJsonObject env{{u"tagFilters"_s, QJsonArray{QJsonObject{{u"key"_s, u"env"_s}}}}};
    const QJsonArray values =
        data(client.jdTags(u"tags:describeValues"_s, {{u"tagValuesVo"_s, env}}))["tagValues"_L1].toArray();
    QCOMPARE(values, (QJsonArray{u"Prod"_s, u"dev"_s, u"prod"_s, u"production"_s, u"staging"_s, u"test"_s}));
}

void TestJdCloudSimulation::queryResourceJoinsFiltersEitherWay()
{
    SimulatedClient client;
    const auto count = [&](const QString &joint) {
        const QJsonObject members{{u"serviceCode"_s, u"vm"_s}, {u"operator"_s, joint},
            {u"tagFilters"_s,
                QJsonArray{QJsonObject{{u"key"_s, u"env"_s}, {u"values"_s, QJsonArray{u"prod"_s}}},
                    QJsonObject{{u"key"_s, u"backup"_s}}}}};
        const auto answer = client.jdTags(u"queryResource"_s, {{u"queryResource"_s, members}});
        return answer.json["result"_L1]["resourceIds"_L1].toArray().size();
    };
    QVERIFY(count(u"and"_s) > 0);
    QVERIFY(count(u"or"_s) > count(u"and"_s));
    const auto refused = client.jdTags(u"queryResource"_s, {{u"queryResource"_s, QJsonObject()}});
    QCOMPARE(refusal(refused), u"400 INVALID_ARGUMENT serviceCode is required"_s);
}

void TestJdCloudSimulation::retiredResourcesHaveNoBindings()
{
    SimulatedClient client;
    const QByteArray id = client.idWith(EstateTrait::Retired, "cn-north-1", "vm");
    QVERIFY(!client.tagsOf(id).isEmpty());
    const QJsonObject members{{u"resourceIds"_s, QJsonArray{QString::fromUtf8(id)}}};
    QCOMPARE(data(client.jdTags(
                 u"tags:describeResources"_s, {{u"resourceVo"_s, members}}))["resourceTagMappingList"_L1]
                 .toArray()
                 .size(),
        0);
}

void TestJdCloudSimulation::everyListPagesToItsEnd_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("kind");
    const auto row = [](const char *service, const QString &path, const QString &list, const QString &id,
                         const char *kind) {
        QTest::newRow(kind) << QByteArray(service) << path << list << id << QByteArray(kind);
    };
    row("vm", u"instances"_s, u"instances"_s, u"instanceId"_s, "vm");
    row("disk", u"disks"_s, u"disks"_s, u"diskId"_s, "disk");
    row("vpc", u"elasticIps/"_s, u"elasticIps"_s, u"elasticIpId"_s, "ip");
    row("redis", u"cacheInstance"_s, u"cacheInstances"_s, u"cacheInstanceId"_s, "redis");
    row("mongodb", u"instances"_s, u"dbInstances"_s, u"instanceId"_s, "mongodb");
    row("es", u"instances"_s, u"instances"_s, u"instanceId"_s, "es");
    row("nativecontainer", u"containers"_s, u"containers"_s, u"containerId"_s, "nativecontainer");
    row("pod", u"pods"_s, u"pods"_s, u"podId"_s, "pod");
    row("zfs", u"fileSystems"_s, u"fileSystems"_s, u"fileSystemId"_s, "zfs");
    row("jcq", u"topics"_s, u"topics"_s, u"topicId"_s, "jcq");
    row("kubernetes", u"nodeGroups"_s, u"nodeGroups"_s, u"nodeGroupId"_s, "kubernetesNodegroup");
    row("cdn", QString(), u"domains"_s, u"domain"_s, "cdn");
}

void TestJdCloudSimulation::everyListPagesToItsEnd()
{
    QFETCH(QByteArray, service);
    QFETCH(QString, path);
    QFETCH(QString, list);
    QFETCH(QString, id);
    QFETCH(QByteArray, kind);
    SimulatedClient client;
    const RowRange rows = client.estate().rows(kind == "cdn" ? "cn-all" : "cn-north-1", kind);
    QList<QByteArray> seen;
    for (int page = 1; page < 100; ++page) {
        const auto answer = kind == "cdn"
            ? client.jd(
                "POST", u"/v1/domain:query"_s, service, {{u"pageNumber"_s, page}, {u"pageSize"_s, 10}})
            : client.jd("GET", "/v1/regions/cn-north-1/"_L1 + path, service, {},
                {{u"pageNumber"_s, QString::number(page)}, {u"pageSize"_s, u"10"_s}});
        QCOMPARE(answer.status, 200);
        const QJsonObject result = answer.json["result"_L1].toObject();
        QCOMPARE(result["totalCount"_L1].toInt(), int(rows.count));
        const QJsonArray items = result[list].toArray();
        for (const QJsonValue &item : items) {
            QVERIFY(item["tags"_L1].isArray());
            seen.append(item[id].toString().toUtf8());
        }
        if (items.isEmpty())
            break;
    }
    QList<QByteArray> expected;
    for (EstateRow row = rows.first; row < rows.end(); ++row)
        expected.append(client.estate().id(row));
    QCOMPARE(seen, expected);
}

void TestJdCloudSimulation::pageSizesAreChecked_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("size");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *service, const QString &path, const QString &number,
                         const QString &size, int status) {
        QTest::newRow(name) << QByteArray(service) << path << number << size << status;
    };
    row("usual", "vm", u"instances"_s, {}, {}, 200);
    row("most", "vm", u"instances"_s, u"1"_s, u"100"_s, 200);
    row("too many", "vm", u"instances"_s, u"1"_s, u"101"_s, 400);
    row("too few", "vm", u"instances"_s, u"1"_s, u"9"_s, 400);
    row("page 0", "vm", u"instances"_s, u"0"_s, u"10"_s, 400);
    row("no number", "vm", u"instances"_s, u"one"_s, u"10"_s, 400);
    row("everything is for databases", "vm", u"instances"_s, u"-1"_s, u"10"_s, 400);
    row("databases by tens", "rds", u"instances"_s, u"1"_s, u"15"_s, 400);
    row("databases, everything", "rds", u"instances"_s, u"-1"_s, {}, 200);
    row("mongodb takes one", "mongodb", u"instances"_s, u"1"_s, u"1"_s, 200);
}

void TestJdCloudSimulation::pageSizesAreChecked()
{
    QFETCH(QByteArray, service);
    QFETCH(QString, path);
    QFETCH(QString, number);
    QFETCH(QString, size);
    QFETCH(int, status);
    SimulatedClient client;
    const auto answer = client.jd("GET", "/v1/regions/cn-north-1/"_L1 + path, service, {},
        {{u"pageNumber"_s, number}, {u"pageSize"_s, size}});
    QCOMPARE(answer.status, status);
}

void TestJdCloudSimulation::databaseLinesShareOneList()
{
    SimulatedClient client;
    const Estate &estate = client.estate();
    const auto list = [&](const QueryItems &filters) {
        QueryItems query{{u"pageNumber"_s, u"-1"_s}};
        query += filters;
        return client.jd("GET", vmPath, "rds", {}, query).json["result"_L1]["dbInstances"_L1].toArray();
    };
    const QueryItems mySql{{u"filters.1.name"_s, u"engine"_s}, {u"filters.1.values.1"_s, u"MySQL"_s}};
    const RowRange primary = estate.rows("cn-north-1", "database");
    const RowRange readOnly = estate.rows("cn-north-1", "db_ro");
    const QJsonArray instances = list(mySql);
    QCOMPARE(instances.size(), qsizetype(primary.count + readOnly.count));
    for (const QJsonValue &instance : instances) {
        const std::optional<EstateRow> row = estate.find(instance["instanceId"_L1].toString().toUtf8());
        QVERIFY(row);
        QCOMPARE(instance["engine"_L1].toString(), u"MySQL"_s);
        const std::optional<EstateRow> source =
            estate.find(instance["sourceInstanceId"_L1].toString().toUtf8());
        QCOMPARE(source.has_value(), readOnly.contains(*row));
        QVERIFY(!source || primary.contains(*source));
    }
    const QueryItems readOnlyMySql = mySql
        + QueryItems{{u"filters.2.name"_s, u"instanceType"_s}, {u"filters.2.values.1"_s, u"readonly"_s}};
    QCOMPARE(list(readOnlyMySql).size(), qsizetype(readOnly.count));
    const QueryItems sqlServer{
        {u"filters.1.name"_s, u"engine"_s}, {u"filters.1.values.1"_s, u"SQL Server"_s}};
    QCOMPARE(list(sqlServer).size(), qsizetype(estate.rows("cn-north-1", "sqlserver").count));
}

void TestJdCloudSimulation::rdsListsEverythingOnPageMinusOne()
{
    SimulatedClient client;
    const auto answer = client.jd("GET", vmPath, "rds", {}, {{u"pageNumber"_s, u"-1"_s}});
    const QJsonObject result = answer.json["result"_L1].toObject();
    QCOMPARE(result["dbInstances"_L1].toArray().size(), result["totalCount"_L1].toInt());
    for (const QJsonValue &instance : result["dbInstances"_L1].toArray())
        QVERIFY(!instance["instanceId"_L1].toString().startsWith(u"rds-"));
}

void TestJdCloudSimulation::listsFilterByNameStatusAndTag()
{
    SimulatedClient client;
    const auto items = [&](const QueryItems &query) {
        const auto answer = client.jd("GET", vmPath, "vm", {}, query + QueryItems{{u"pageSize"_s, u"100"_s}});
        return answer.json["result"_L1]["instances"_L1].toArray();
    };
    const QJsonArray stopped =
        items({{u"filters.1.name"_s, u"status"_s}, {u"filters.1.values.1"_s, u"stopped"_s}});
    QVERIFY(!stopped.isEmpty());
    for (const QJsonValue &item : stopped)
        QCOMPARE(item["status"_L1].toString(), u"stopped"_s);
    const QJsonArray gateways =
        items({{u"filters.1.name"_s, u"instanceName"_s}, {u"filters.1.values.1"_s, u"网关"_s}});
    QVERIFY(!gateways.isEmpty());
    for (const QJsonValue &item : gateways)
        QVERIFY(item["instanceName"_L1].toString().contains(u"网关"));
    const QString id = QString::fromUtf8(client.idWith(EstateTrait::Locked, "cn-north-1", "vm"));
    QCOMPARE(items({{u"filters.1.name"_s, u"instanceId"_s}, {u"filters.1.values.1"_s, id}}).size(), 1);
    const QJsonArray tagged = items({{u"tags.1.key"_s, u"env"_s}, {u"tags.1.values.1"_s, u"test"_s}});
    QVERIFY(!tagged.isEmpty());
    for (const QJsonValue &item : tagged)
        QVERIFY(
            item["tags"_L1].toArray().contains(QJsonObject{{u"key"_s, u"env"_s}, {u"value"_s, u"test"_s}}));
    const auto refused = client.jd("GET", vmPath, "vm", {}, {{u"filters.1.name"_s, u"colour"_s}});
    QVERIFY(refusal(refused).startsWith(u"400 INVALID_ARGUMENT filter"));
}

void TestJdCloudSimulation::listsShowUntaggedResourcesAndNoSystemTags()
{
    SimulatedClient client;
    const auto answer = client.jd("GET", vmPath, "vm", {}, {{u"pageSize"_s, u"100"_s}});
    bool anyUntagged = false;
    const QJsonArray items = answer.json["result"_L1]["instances"_L1].toArray();
    for (const QJsonValue &item : items) {
        const QJsonArray tags = item["tags"_L1].toArray();
        anyUntagged = anyUntagged || tags.isEmpty();
        for (const QJsonValue &tag : tags)
            QVERIFY(!tag["key"_L1].toString().startsWith(u"jdc-"));
    }
    QVERIFY(anyUntagged);
}

void TestJdCloudSimulation::listsMayCarryNoTags()
{
    SimulatedClient client;
    client.clouds().setSwitches({.listsCarryTags = false});
    const auto answer = client.jd("GET", vmPath, "vm");
    for (const QJsonValue &item : answer.json["result"_L1]["instances"_L1].toArray())
        QVERIFY(!item.toObject().contains("tags"_L1));
}

void TestJdCloudSimulation::oldDomainsCarryNoTags()
{
    SimulatedClient client;
    const auto answer = client.jd("GET", u"/v1/domain"_s, "cdn", {}, {{u"pageSize"_s, u"50"_s}});
    const QJsonArray domains = answer.json["result"_L1]["domains"_L1].toArray();
    QCOMPARE(domains.size(), 50);
    for (const QJsonValue &item : domains)
        QVERIFY(!item.toObject().contains("tags"_L1));
}

TAGDESK_TEST(TestJdCloudSimulation, QCoreApplication)

} // namespace tst_jdcloudsimulation

#include "tst_jdcloudsimulation.moc"
