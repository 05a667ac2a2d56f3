// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweidnsprovider.h"
#include "huaweiflavour.h"
#include "huaweipolicylookup.h"
#include "replies.h"
#include "testrunner.h"
#include "tmscodec.h"
#include "tmslookup.h"
#include "tmsrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tst_tmscodec {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString kZones = u"DNS-private_zone"_s;

Account openAccount(int resources = 50)
{
    Account result;
    result.id = u"a"_s;
    result.cloud = u"huawei"_s;
    result.regions = {u"cn-north-4"_s};
    result.fields.insert(kProjectField, u"p1"_s);
    result.batchAccess = {.state = BatchAccess::State::Open,
        .domainId = u"d1"_s,
        .types = {{kZones, {.name = u"T1"_s}}, {u"DNS-public_zone"_s, {.name = u"T2"_s, .isGlobal = true}}},
        .resourcesPerRequest = resources,
        .reason = {}};
    return result;
}

TagCall call(const QStringList &ids, TagOperation operation = TagOperation::Set, const QString &kind = kZones)
{
    return {.operation = operation,
        .collection = {.account = u"a"_s, .cloud = u"huawei"_s, .region = u"cn-north-4"_s, .kind = kind},
        .ids = ids,
        .tags = {{u"owner"_s, u"web"_s}},
        .route = WriteRoute::Batch};
}

QJsonObject bodyOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

QStringList manyIds(int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids.append(u"z%1"_s.arg(i));
    return ids;
}

/// "A", "F DNS.0302", "U": accepted, failed, unknown.
QStringList printed(const TagReply &reply)
{
    QStringList result;
    for (const ResourceReply &each : reply.resources) {
        using Verdict = ResourceReply::Verdict;
        QString text = each.verdict == Verdict::Accepted ? u"A"_s
            : each.verdict == Verdict::Failed            ? u"F"_s
                                                         : u"U"_s;
        if (!each.error.code.isEmpty())
            text += u' ' + each.error.code;
        result.append(text);
    }
    return result;
}

QByteArray provider(const QByteArray &name, const QByteArray &types)
{
    return R"({"provider":")" + name + R"(","resource_types":)" + types + "}";
}

HttpResponse domains()
{
    return reply(200, R"({"domains":[{"id":"d1","name":"x"}],"links":{}})");
}

HttpResponse providers(const QByteArray &entries, int total)
{
    return reply(
        200, R"({"providers":[)" + entries + R"(],"total_count":)" + QByteArray::number(total) + "}");
}

} // namespace

} // namespace tst_tmscodec

// Opened anew for moc, which counts the braces in raw strings.
namespace tst_tmscodec {

/// The Tag Management Service's codec on canned replies.
class TmsCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void theHostFollowsTheAccount_data();
    void theHostFollowsTheAccount();
    void aBatchNamesResourcesByTheTypesOfTheService();
    void aRemovalNamesKeysAlone();
    void aGlobalTypeHasNoProject();
    void whatFailedIsNamed_data();
    void whatFailedIsNamed();
    void theLookUpReadsDomainAndTypes();
    void typesOfOtherRegionsAreLeftOut();
    void typeNamesAreMatchedByTheirLetters_data();
    void typeNamesAreMatchedByTheirLetters();
    void theLookUpGoesOnPageByPage();
    void aLookUpThatFailsClosesTheWay_data();
    void aLookUpThatFailsClosesTheWay();
    void whatSaysNothingOfTheAccountEndsTheLookUp();
    void aRefusalTeaches_data();
    void aRefusalTeaches();
    void aMissingPermissionIsNamed_data();
    void aMissingPermissionIsNamed();
    void throttlingAndTimeOutsHaveTheirKinds_data();
    void throttlingAndTimeOutsHaveTheirKinds();
    void theLimitsTellOfTheWay();
    void aCountIsNoCountWherePartsAreMissing();
    void theRulesAreNarrower_data();
    void theRulesAreNarrower();
    void thePolicyInForceIsTheTextWithinTheReply();
    void aPolicyThatIsNoTextIsNone();
    void predefinedTagsAreReadToTheLastPage();
};

void TmsCodecTest::theHostFollowsTheAccount_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Huawei") << u"huawei"_s << u"cn-east-3"_s << QString()
                            << u"https://tms.myhuaweicloud.com"_s;
    QTest::newRow("Europe") << u"huawei"_s << u"eu-west-101"_s << QString()
                            << u"https://tms.myhuaweicloud.eu"_s;
    QTest::newRow("Telekom") << u"otc"_s << u"eu-nl"_s << QString()
                             << u"https://tms.eu-de.otc.t-systems.com"_s;
    QTest::newRow("the vendor's endpoint")
        << u"huawei"_s << u"cn-east-3"_s << u"https://dns.cn-east-3.myhuaweicloud.com"_s
        << u"https://tms.myhuaweicloud.com"_s;
    QTest::newRow("somebody else's") << u"huawei"_s << u"cn-east-3"_s << u"http://127.0.0.1:8080"_s
                                     << u"http://127.0.0.1:8080"_s;
}

void TmsCodecTest::theHostFollowsTheAccount()
{
    QFETCH(const QString, cloud);
    QFETCH(const QString, region);
    QFETCH(const QString, endpoint);
    Account account = openAccount();
    account.cloud = cloud;
    account.regions = {region};
    account.endpoint = QUrl(endpoint);
    QTEST(tmsWriteRequest(account, call({u"z"_s})).base.toString(), "expected");
}

void TmsCodecTest::aBatchNamesResourcesByTheTypesOfTheService()
{
    const HttpRequest request = tmsWriteRequest(openAccount(), call({u"z1"_s, u"z2"_s}));
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, u"/v1.0/resource-tags/batch-create"_s);
    QCOMPARE(headerValue(request.headers, "x-domain-id"), "d1");
    QVERIFY(request.isWrite);
    const QJsonArray resources{QJsonObject{{u"resource_type"_s, u"T1"_s}, {u"resource_id"_s, u"z1"_s}},
        QJsonObject{{u"resource_type"_s, u"T1"_s}, {u"resource_id"_s, u"z2"_s}}};
    QCOMPARE(bodyOf(request),
        (QJsonObject{{u"project_id"_s, u"p1"_s}, {u"resources"_s, resources},
            {u"tags"_s, QJsonArray{QJsonObject{{u"key"_s, u"owner"_s}, {u"value"_s, u"web"_s}}}}}));
}

void TmsCodecTest::aRemovalNamesKeysAlone()
{
    const HttpRequest request = tmsWriteRequest(openAccount(), call({u"z1"_s}, TagOperation::Remove));
    QCOMPARE(request.path, u"/v1.0/resource-tags/batch-delete"_s);
    QCOMPARE(bodyOf(request)["tags"_L1].toArray(), (QJsonArray{QJsonObject{{u"key"_s, u"owner"_s}}}));
}

void TmsCodecTest::aGlobalTypeHasNoProject()
{
    const HttpRequest request =
        tmsWriteRequest(openAccount(), call({u"z1"_s}, TagOperation::Set, u"DNS-public_zone"_s));
    QVERIFY(!bodyOf(request).contains("project_id"_L1));
    QCOMPARE(bodyOf(request)["resources"_L1][0]["resource_type"_L1].toString(), u"T2"_s);
}

void TmsCodecTest::whatFailedIsNamed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("expected");
    const QStringList all{u"A"_s, u"A"_s};
    QTest::newRow("absent") << 200 << QByteArray("{}") << all;
    QTest::newRow("null") << 200 << QByteArray(R"({"failed_resources":null})") << all;
    QTest::newRow("empty") << 200 << QByteArray(R"({"failed_resources":[]})") << all;
    QTest::newRow("no body") << 204 << QByteArray() << all;
    QTest::newRow("one") << 200 << QByteArray(R"({"failed_resources":[{"resource_type":"T1",
        "resource_id":"z2","error_code":"DNS.0302","error_msg":"gone"}]})")
                         << QStringList{u"A"_s, u"F DNS.0302"_s};
    QTest::newRow("without a code") << 200 << QByteArray(R"({"failed_resources":[{"resource_id":"z1"}]})")
                                    << QStringList{u"F"_s, u"A"_s};
    QTest::newRow("failed within") << 200 << QByteArray(R"({"failed_resources":[{"resource_id":"z1",
        "error_code":"TMS.0001","error_msg":"internal"}]})")
                                   << QStringList{u"U TMS.0001"_s, u"A"_s};
    QTest::newRow("somebody else's id")
        << 200 << QByteArray(R"({"failed_resources":[{"resource_id":"other"}]})")
        << QStringList{u"U"_s, u"U"_s};
    QTest::newRow("no list") << 200 << QByteArray(R"({"failed_resources":"none"})")
                             << QStringList{u"U"_s, u"U"_s};
    QTest::newRow("a portal") << 200 << QByteArray("<html>Sign in</html>") << QStringList{u"U"_s, u"U"_s};
    QTest::newRow("yes and no") << 200 << QByteArray(R"({"error":{"error_code":"TMS.0002"}})")
                                << QStringList{u"U TMS.0002"_s, u"U TMS.0002"_s};
    QTest::newRow("nested") << 400 << QByteArray(R"({"error":{"error_code":"TMS.0009","error_msg":"key"}})")
                            << QStringList{u"F TMS.0009"_s, u"F TMS.0009"_s};
    QTest::newRow("flat") << 400 << QByteArray(R"({"error_code":"TMS.0010","error_msg":"value"})")
                          << QStringList{u"F TMS.0010"_s, u"F TMS.0010"_s};
}

void TmsCodecTest::whatFailedIsNamed()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QTEST(printed(decodeTmsWrite(call({u"z1"_s, u"z2"_s}), reply(status, body))), "expected");
}

void TmsCodecTest::thePolicyInForceIsTheTextWithinTheReply()
{
    HuaweiPolicyLookup lookup(openAccount(), CloudPolicy::Effective);
    const std::optional<HttpRequest> request = lookup.next();
    QCOMPARE(request->base.toString(), u"https://organizations.myhuaweicloud.com"_s);
    QCOMPARE(request->path, u"/v1/organizations/entities/effective-policies"_s);
    QCOMPARE(request->query, (QueryItems{{u"entity_id"_s, u"d1"_s}, {u"policy_type"_s, u"tag_policy"_s}}));
    const QByteArray policy = "{'tags':{'a':{'tag_value':[]}}}";
    const QJsonObject told{{u"policy_content"_s, QString::fromUtf8(QByteArray(policy).replace('\'', '"'))}};
    QVERIFY(!lookup.accept(reply(200, QJsonDocument(told).toJson())));
    QVERIFY(!lookup.next());
    QCOMPARE(QJsonDocument::fromJson(lookup.document()).object(),
        (QJsonObject{{u"tags"_s, QJsonObject{{u"a"_s, QJsonObject{{u"tag_value"_s, QJsonArray()}}}}}}));
}

void TmsCodecTest::aPolicyThatIsNoTextIsNone()
{
    for (const QJsonObject &told : {QJsonObject(), QJsonObject{{u"policy_content"_s, QJsonObject()}},
             QJsonObject{{u"policy_content"_s, u"all"_s}}}) {
        const QByteArray body = QJsonDocument(told).toJson();
        HuaweiPolicyLookup lookup(openAccount(), CloudPolicy::Effective);
        QVERIFY2(lookup.accept(reply(200, body)).has_value(), body.constData());
    }
}

void TmsCodecTest::predefinedTagsAreReadToTheLastPage()
{
    HuaweiPolicyLookup lookup(openAccount(), CloudPolicy::Predefined);
    QCOMPARE(lookup.next()->path, u"/v1.0/predefine_tags"_s);
    QCOMPARE(headerValue(lookup.next()->headers, "x-domain-id"), "d1");
    const auto page = [](const QString &value) {
        return QJsonDocument(
            QJsonObject{{u"marker"_s, u"m"_s},
                {u"tags"_s, QJsonArray{QJsonObject{{u"key"_s, u"a"_s}, {u"value"_s, value}}}}})
            .toJson();
    };
    QVERIFY(!lookup.accept(reply(200, page(u"1"_s))));
    QCOMPARE(lookup.next()->query.last(), (std::pair<QString, QString>(u"marker"_s, u"m"_s)));
    QVERIFY(!lookup.accept(reply(200, page(u"2"_s))));
    QVERIFY2(!lookup.next(), "the marker that was asked for leads nowhere");
    QCOMPARE(QJsonDocument::fromJson(lookup.document())[u"tags"_s].toArray().size(), 2);
}

void TmsCodecTest::theLookUpReadsDomainAndTypes()
{
    TmsLookup lookup(openAccount());
    QCOMPARE(lookup.next()->path, u"/v3/auth/domains"_s);
    QCOMPARE(lookup.next()->base.toString(), u"https://iam.cn-north-4.myhuaweicloud.com"_s);
    QVERIFY(!lookup.accept(domains()));
    QCOMPARE(lookup.next()->path, u"/v1.0/tms/providers"_s);
    QCOMPARE(headerValue(lookup.next()->headers, "x-domain-id"), "d1");
    const QByteArray dns = R"([{"resource_type":"DNS_private_zone","regions":["cn-north-4"],"global":false},
                {"resource_type":"DNS_public_zone","regions":[],"global":true}])";
    QVERIFY(!lookup.accept(
        providers(provider("ecs", R"([{"resource_type":"ecs"}])") + "," + provider("dns", dns), 2)));
    QVERIFY(!lookup.next());
    QCOMPARE(lookup.access().state, BatchAccess::State::Open);
    QCOMPARE(lookup.access().domainId, u"d1"_s);
    QCOMPARE(lookup.access().resourcesPerRequest, 50);
    QCOMPARE(lookup.access().types,
        (QHash<QString, BatchAccess::Type>{{kZones, {.name = u"DNS_private_zone"_s}},
            {u"DNS-public_zone"_s, {.name = u"DNS_public_zone"_s, .isGlobal = true}}}));
}

void TmsCodecTest::typesOfOtherRegionsAreLeftOut()
{
    const auto types = decodeTmsProviders(u"cn-north-4"_s,
        providers(provider("dns", R"([{"resource_type":"DNS-private_zone","regions":["eu-de"]},
            {"resource_type":"DNS-ptr_record","regions":["eu-de","cn-north-4"]}])"),
            1));
    QCOMPARE(types->types.keys(), QStringList{u"DNS-ptr_record"_s});
}

void TmsCodecTest::typeNamesAreMatchedByTheirLetters_data()
{
    QTest::addColumn<QByteArray>("types");
    QTest::addColumn<QString>("kind");
    QTest::newRow("underscores") << QByteArray(R"([{"resource_type":"DNS_private_zone"}])") << kZones;
    QTest::newRow("a hyphen") << QByteArray(R"([{"resource_type":"DNS-private_zone"}])") << kZones;
    QTest::newRow("small letters") << QByteArray(R"([{"resource_type":"dns_private_record_set"}])")
                                   << u"DNS-private_recordset"_s;
    QTest::newRow("without the service")
        << QByteArray(R"([{"resource_type":"ptr_record"}])") << u"DNS-ptr_record"_s;
    QTest::newRow("an object") << QByteArray(R"({"resource_type":"DNS_public_recordset","global":true})")
                               << u"DNS-public_recordset"_s;
    QTest::newRow("another type") << QByteArray(R"([{"resource_type":"DNS_line"}])") << QString();
}

void TmsCodecTest::typeNamesAreMatchedByTheirLetters()
{
    QFETCH(const QByteArray, types);
    QFETCH(const QString, kind);
    const auto page = decodeTmsProviders(u"r"_s, providers(provider("dns", types), 1));
    QCOMPARE(page->types.keys(), kind.isEmpty() ? QStringList() : QStringList{kind});
}

void TmsCodecTest::theLookUpGoesOnPageByPage()
{
    TmsLookup lookup(openAccount());
    QVERIFY(!lookup.accept(domains()));
    QVERIFY(!lookup.accept(providers(provider("ecs", "[]"), 2)));
    const HttpRequest second = *lookup.next();
    QVERIFY(second.query.contains({u"offset"_s, u"1"_s}));
    const QByteArray dns = R"([{"resource_type":"DNS_private_zone"}])";
    QVERIFY(!lookup.accept(providers(provider("dns", dns), 2)));
    QVERIFY(!lookup.next());
    QCOMPARE(lookup.access().types.size(), 1);
}

void TmsCodecTest::aLookUpThatFailsClosesTheWay_data()
{
    QTest::addColumn<QList<HttpResponse>>("replies");
    QTest::addColumn<bool>("hasReason");
    QTest::newRow("no domain") << QList{reply(200, R"({"domains":[]})")} << true;
    QTest::newRow("a domain that is no header")
        << QList{reply(200, R"({"domains":[{"id":"a\nb"}]})")} << true;
    QTest::newRow("no such service") << QList{domains(),
        reply(404, R"({"error_msg":"no","error_code":"APIGW.0101"})")}
                                     << true;
    QTest::newRow("no types of DNS") << QList{domains(), providers(provider("ecs", "[]"), 1)} << false;
    QTest::newRow("nothing at all") << QList{domains(), providers({}, 5)} << false;
    QTest::newRow("no list") << QList{domains(), reply(200, R"({"providers":"dns"})")} << true;
}

void TmsCodecTest::aLookUpThatFailsClosesTheWay()
{
    QFETCH(const QList<HttpResponse>, replies);
    TmsLookup lookup(openAccount());
    for (const HttpResponse &each : replies) {
        QVERIFY(lookup.next());
        const HuaweiDnsProvider dns(huaweiCloudFlavour());
        const auto answer = each.status == 200 ? Result<HttpResponse>(each) : failure(dns.classify(each));
        QVERIFY(!lookup.accept(answer));
    }
    QVERIFY(!lookup.next());
    QCOMPARE(lookup.access().state, BatchAccess::State::Closed);
    QTEST(lookup.access().reason.has_value(), "hasReason");
}

void TmsCodecTest::whatSaysNothingOfTheAccountEndsTheLookUp()
{
    for (const ErrorKind kind :
        {ErrorKind::Unauthorized, ErrorKind::RateLimited, ErrorKind::Transient, ErrorKind::Cancelled}) {
        TmsLookup lookup(openAccount());
        const std::optional<Error> error = lookup.accept(failure(makeError(kind)));
        QVERIFY(error.has_value());
        QCOMPARE(error->kind, kind);
        QCOMPARE(lookup.access().state, BatchAccess::State::Unknown);
    }
}

void TmsCodecTest::aRefusalTeaches_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("resources");
    QTest::addColumn<QString>("expected"); // "-": nothing
    QTest::newRow("too many") << 400 << QByteArray("TMS.0002") << 50 << u"20"_s;
    QTest::newRow("too many still") << 400 << QByteArray("TMS.0002") << 20 << u"closed"_s;
    QTest::newRow("another type") << 400 << QByteArray("TMS.5027") << 50 << u"closed"_s;
    QTest::newRow("another project") << 400 << QByteArray("TMS.2011") << 50 << u"closed"_s;
    QTest::newRow("a key") << 400 << QByteArray("TMS.0009") << 50 << u"50"_s;
    QTest::newRow("a value") << 400 << QByteArray("TMS.0010") << 50 << u"50"_s;
    QTest::newRow("something is not there") << 404 << QByteArray("TMS.0005") << 50 << u"50"_s;
    QTest::newRow("no such service") << 404 << QByteArray("APIGW.0101") << 50 << u"closed"_s;
    QTest::newRow("a permission") << 403 << QByteArray("TMS.2030") << 50 << u"closed"_s;
    QTest::newRow("forbidden") << 403 << QByteArray("TMS.0004") << 50 << u"closed"_s;
    QTest::newRow("throttled") << 403 << QByteArray("TMS.0006") << 50 << u"-"_s;
    QTest::newRow("timed out") << 504 << QByteArray("TMS.0018") << 50 << u"-"_s;
    QTest::newRow("failed") << 500 << QByteArray("TMS.0001") << 50 << u"-"_s;
    QTest::newRow("a refused key") << 401 << QByteArray("TMS.0003") << 50 << u"-"_s;
}

void TmsCodecTest::aRefusalTeaches()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    QFETCH(const int, resources);
    const HuaweiDnsProvider dns(huaweiCloudFlavour());
    const Error error =
        dns.classify(reply(status, R"({"error":{"error_code":")" + code + R"(","error_msg":"no"}})"));
    const auto learned = dns.batchAccessAfter(openAccount(), call(manyIds(resources)), error);
    const QString printed = !learned                   ? u"-"_s
        : learned->state == BatchAccess::State::Closed ? u"closed"_s
                                                       : QString::number(learned->resourcesPerRequest);
    QTEST(printed, "expected");
    QCOMPARE(learned && learned->reason, learned && learned->state == BatchAccess::State::Closed);
}

void TmsCodecTest::aMissingPermissionIsNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("operation");
    QTest::addColumn<QString>("expected");
    QTest::newRow("by the service") << QByteArray(
        R"({"error":{"error_code":"TMS.2030","error_msg":"The required permission is: dns:tag:set"}})")
                                    << int(TagOperation::Set) << u"dns:tag:set"_s;
    QTest::newRow("by what was asked") << QByteArray(R"({"error_code":"TMS.0004","error_msg":"Forbidden"})")
                                       << int(TagOperation::Set) << u"tms:resourceTags:create"_s;
    QTest::newRow("of a removal") << QByteArray(R"({"error_code":"TMS.0004","error_msg":"Forbidden"})")
                                  << int(TagOperation::Remove) << u"tms:resourceTags:delete"_s;
}

void TmsCodecTest::aMissingPermissionIsNamed()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, operation);
    const HuaweiDnsProvider dns(huaweiCloudFlavour());
    const auto learned = dns.batchAccessAfter(
        openAccount(), call(manyIds(2), TagOperation(operation)), dns.classify(reply(403, body)));
    QTEST(learned->reason->detail, "expected");
}

void TmsCodecTest::throttlingAndTimeOutsHaveTheirKinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ErrorCause>("cause");
    QTest::newRow("throttled") << 403 << QByteArray("TMS.0006") << ErrorKind::RateLimited
                               << ErrorCause::Throttled;
    QTest::newRow("timed out") << 504 << QByteArray("TMS.0018") << ErrorKind::Transient
                               << ErrorCause::ServerFailed;
    QTest::newRow("a permission") << 403 << QByteArray("TMS.2030") << ErrorKind::Forbidden
                                  << ErrorCause::PermissionMissing;
}

void TmsCodecTest::throttlingAndTimeOutsHaveTheirKinds()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    const HuaweiDnsProvider dns(huaweiCloudFlavour());
    for (const QByteArray &body : {QByteArray(R"({"error":{"error_code":")" + code + R"("}})"),
             QByteArray(R"({"error_code":")" + code + R"("})")}) {
        const Error error = dns.classify(reply(status, body));
        QTEST(error.kind, "kind");
        QTEST(error.cause, "cause");
    }
}

void TmsCodecTest::theLimitsTellOfTheWay()
{
    const HuaweiDnsProvider dns(huaweiCloudFlavour());
    Account account = openAccount(20);
    const std::optional<BatchRoute> route = dns.limits(account).batch;
    QVERIFY(route);
    QCOMPARE(route->kinds, (QStringList{kZones, u"DNS-public_zone"_s}));
    QCOMPARE(route->resourcesPerRequest, 20);
    QCOMPARE(route->tagsPerRequest, 10);
    QCOMPARE(route->rules, &huaweiTmsRules());
    QVERIFY(!route->isPreferred);
    account.batchWriting = BatchWriting::Off;
    QVERIFY(!dns.limits(account).batch);
    account.batchWriting = BatchWriting::Always;
    QVERIFY(dns.limits(account).batch->isPreferred);
    account.batchAccess.state = BatchAccess::State::Closed;
    // Asked for and not to be had: that is for the plan to say.
    QCOMPARE(dns.limits(account).batch->kinds, QStringList());
    account.batchWriting = BatchWriting::Automatic;
    QVERIFY(!dns.limits(account).batch);
}

void TmsCodecTest::aCountIsNoCountWherePartsAreMissing()
{
    const HttpRequest request = tmsUntaggedRequest(openAccount(), kZones);
    QCOMPARE(bodyOf(request)["without_any_tag"_L1].toBool(), true);
    QCOMPARE(bodyOf(request)["resource_types"_L1][0].toString(), u"T1"_s);
    QVERIFY(!request.isWrite);
    QCOMPARE(decodeTmsCount(reply(200, R"({"resources":[],"errors":[],"total_count":7})")), qint64{7});
    QCOMPARE(decodeTmsCount(reply(200, R"({"resources":[],"errors":null,"total_count":0})")), qint64{0});
    const auto missing = decodeTmsCount(reply(200, R"({"resources":[],"errors":[{"project_id":"p",
        "resource_type":"T1","error_code":"TMS.0018","error_msg":"timed out"}],"total_count":0})"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().cause, ErrorCause::IncompleteReply);
    QCOMPARE(missing.error().code, u"TMS.0018"_s);
    QVERIFY(!decodeTmsCount(reply(200, "{}")));
}

void TmsCodecTest::theRulesAreNarrower_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("huawei");
    QTest::addColumn<bool>("telekom");
    QTest::newRow("plain") << u"owner"_s << u"web"_s << true << true;
    QTest::newRow("Chinese") << u"部门"_s << u"运维"_s << true << false;
    QTest::newRow("a rarer ideograph") << u"㐀"_s << QString() << false << false;
    QTest::newRow("a dot in the value") << u"a"_s << u"1.2"_s << true << false;
    QTest::newRow("a dot in the key") << u"a.b"_s << QString() << false << false;
    QTest::newRow("an at sign") << u"a@b"_s << u"c@d"_s << false << true;
    QTest::newRow("an umlaut") << u"größe"_s << QString() << false << false;
    QTest::newRow("a blank") << u"a b"_s << QString() << false << false;
    QTest::newRow("36") << QString(36, u'k') << QString(43, u'v') << true << true;
    QTest::newRow("37") << QString(37, u'k') << QString() << false << false;
    QTest::newRow("44") << u"k"_s << QString(44, u'v') << false << false;
}

void TmsCodecTest::theRulesAreNarrower()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    const auto takes = [&](const TagRules &rules) {
        return !refuses(checkKey(rules, key)) && !refuses(checkValue(rules, value));
    };
    QTEST(takes(huaweiTmsRules()), "huawei");
    QTEST(takes(openTelekomTmsRules()), "telekom");
}

TAGDESK_TEST(TmsCodecTest, QCoreApplication)

} // namespace tst_tmscodec

#include "tst_tmscodec.moc"
