// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweicodec.h"
#include "huaweidnsprovider.h"
#include "huaweiflavour.h"
#include "providers.h"
#include "replies.h"
#include "testrunner.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tst_huaweiprovider {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Account account()
{
    Account result;
    result.id = u"a"_s;
    result.cloud = u"huawei"_s;
    result.regions = {u"cn-north-4"_s};
    result.fields.insert(kProjectField, u"p1"_s);
    return result;
}

Scope scope(const QString &kind, const QString &parent = {})
{
    return {.collection = {.account = u"a"_s, .cloud = u"huawei"_s, .region = u"cn-north-4"_s, .kind = kind},
        .parent = parent};
}

TagCall call(TagOperation operation, const Tags &tags)
{
    return {.operation = operation,
        .collection = scope(u"DNS-private_zone"_s).collection,
        .ids = {u"z1"_s},
        .tags = tags};
}

QByteArray zones(int from, int count, const QByteArray &rest = {})
{
    QJsonArray items;
    for (int i = from; i < from + count; ++i) {
        items.append(QJsonObject{{u"id"_s, u"z%1"_s.arg(i)}, {u"name"_s, u"example%1.com."_s.arg(i)},
            {u"status"_s, u"ACTIVE"_s}, {u"tags"_s, QJsonArray()}});
    }
    return R"({"zones":)" + QJsonDocument(items).toJson(QJsonDocument::Compact) + rest + "}";
}

QByteArray total(int count)
{
    return R"(,"metadata":{"total_count":)" + QByteArray::number(count) + "}";
}

} // namespace

/// Huawei DNS's codec on canned replies.
class HuaweiProviderTest : public QObject
{
    Q_OBJECT

private slots:
    void theProvidersAreFoundByTheirCloud();
    void whatACloudIsSaidToKeepCanBeAskedFor();
    void theTreeHoldsZonesAndRecordSetsOfBothKinds();
    void aScopeIsWrittenAndReadBack();
    void aScopeThatMakesNoSenseIsRefused();
    void theHostFollowsRegionAndKind_data();
    void theHostFollowsRegionAndKind();
    void anEndpointOfSomebodyElseServesIamToo();
    void theAccountIsChecked();
    void theProjectIsLookedUpByRegion();
    void notExactlyOneProjectIsAnError();
    void ofSeveralProjectsTheExactNameWins();
    void pointerRecordsAreListedByTheirAddress();
    void listsAskForTheLargestPage();
    void furtherPagesAreAskedForAtOnceByOffset();
    void zonesTellTheNumberOfTheirRecordSets();
    void withoutATotalTheMarkerLeadsOn();
    void theLinkToTheNextPageIsNotFollowed();
    void numbersKeepTheirDigits_data();
    void numbersKeepTheirDigits();
    void recordSetsNameTheirTypeAndZone();
    void itemsWithoutTagsAreAskedForThem();
    void tagsThatCannotBeReadAreTrouble();
    void aPageThatNeverEndsIsAnError();
    void aMarkerThatComesAgainIsAnError();
    void aPromiseThatNoPageKeepsEndsAtTheFirstMissingPage();
    void aListThatIsShorterThanPromisedIsNotWhole();
    void aLongListWithFewOnItsLastPageIsWhole();
    void whatCameBeforeTheGapIsKept();
    void wrongTypesAreNamed_data();
    void wrongTypesAreNamed();
    void aWriteCreatesOrDeletes();
    void anyTwoHundredIsAYes();
    void aPortalsPageIsNoYes();
    void errorsAreClassified_data();
    void errorsAreClassified();
    void anExpiredSignatureTellsTheMinutes();
    void aQuotedTokenIsNotShown();
    void whatTheCloudSignedIsHeldAgainstWhatWeSent();
    void theCountIsTheTotal();
    void tagsOfAResourceAreRead();
    void aPageOfAListTellsTagsOfAllOnIt();
    void aWidePageTellsTagsOfAllOnIt();
    void aPageThatShowsLessThanItPromisesIsCut_data();
    void aPageThatShowsLessThanItPromisesIsCut();
    void keysComeWithTheirValues();
    void theProjectIsSigned();

private:
    const HuaweiDnsProvider m_provider{huaweiCloudFlavour()};
};

void HuaweiProviderTest::theProvidersAreFoundByTheirCloud()
{
    QCOMPARE(clouds(), (QStringList{u"jdcloud"_s, u"huawei"_s, u"otc"_s}));
    for (const QString &cloud : clouds())
        QCOMPARE(provider(cloud)->cloud(), cloud);
    QVERIFY(!provider(u"aws"_s));
}

void HuaweiProviderTest::whatACloudIsSaidToKeepCanBeAskedFor()
{
    for (const CloudDescription &described : cloudDescriptions()) {
        Account usual;
        usual.cloud = described.cloud;
        usual.regions = {described.cloud == u"otc"_s ? u"eu-de"_s : u"cn-north-4"_s};
        for (const CloudPolicy source : {CloudPolicy::Effective, CloudPolicy::Predefined}) {
            const bool isKept = std::ranges::find(described.policies, source) != described.policies.end();
            QCOMPARE(provider(described.cloud)->lookUpPolicy(usual, source) != nullptr, isKept);
        }
    }
    Account european = account();
    european.regions = {u"eu-west-1"_s};
    QVERIFY2(!m_provider.lookUpPolicy(european, CloudPolicy::Effective), "it has no organizations there");
}

void HuaweiProviderTest::theTreeHoldsZonesAndRecordSetsOfBothKinds()
{
    const std::vector<ScopeNode> tree = m_provider.scopeTree(account());
    QStringList lines;
    for (const ScopeNode &node : tree)
        lines.append(node.scope.collection.kind + u'>' + node.childKind);
    QCOMPARE(lines,
        (QStringList{u"DNS-private_zone>DNS-private_recordset"_s, u"DNS-private_recordset>"_s,
            u"DNS-public_zone>DNS-public_recordset"_s, u"DNS-public_recordset>"_s, u"DNS-ptr_record>"_s}));
    QCOMPARE(tree.front().scope.collection.region, u"cn-north-4"_s);
}

void HuaweiProviderTest::aScopeIsWrittenAndReadBack()
{
    for (const QString &text : {u"huawei/private-zones"_s, u"huawei/public-zones"_s,
             u"huawei/private-recordsets"_s, u"huawei/public-recordsets/ff8080"_s, u"huawei/ptr-records"_s}) {
        const std::optional<Scope> parsed = m_provider.parseScope(account(), text);
        QVERIFY2(parsed, qPrintable(text));
        QCOMPARE(m_provider.scopeText(*parsed), text);
    }
    QCOMPARE(m_provider.parseScope(account(), u"huawei/public-recordsets/ff8080")->parent, u"ff8080"_s);
}

void HuaweiProviderTest::aScopeThatMakesNoSenseIsRefused()
{
    for (const QString &text : {u"huawei"_s, u"huawei/zones"_s, u"huawei/private-zones/z1"_s,
             u"huawei/private-recordsets/"_s, u"jdcloud/private-zones"_s, u"huawei/private-recordsets/z/x"_s})
        QVERIFY2(!m_provider.parseScope(account(), text), qPrintable(text));
}

void HuaweiProviderTest::theHostFollowsRegionAndKind_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("host");
    QTest::newRow("private") << u"cn-north-4"_s << u"DNS-private_zone"_s
                             << u"dns.cn-north-4.myhuaweicloud.com"_s;
    QTest::newRow("public") << u"cn-north-4"_s << u"DNS-public_zone"_s << u"dns.myhuaweicloud.com"_s;
    QTest::newRow("private in Europe")
        << u"eu-west-101"_s << u"DNS-private_zone"_s << u"dns.eu-west-101.myhuaweicloud.eu"_s;
    QTest::newRow("public in Europe")
        << u"eu-west-101"_s << u"DNS-public_recordset"_s << u"dns.eu-west-101.myhuaweicloud.eu"_s;
}

void HuaweiProviderTest::theHostFollowsRegionAndKind()
{
    QFETCH(QString, region);
    QFETCH(QString, kind);
    QFETCH(QString, host);
    Account own = account();
    own.regions = {region};
    QCOMPARE(m_provider.list(own, scope(kind))->start().front().base.toString(), "https://"_L1 + host);
    own.endpoint = QUrl(u"http://127.0.0.1:8080"_s);
    QCOMPARE(m_provider.list(own, scope(kind))->start().front().base, own.endpoint);
}

void HuaweiProviderTest::anEndpointOfSomebodyElseServesIamToo()
{
    Account own = account();
    own.fields.remove(kProjectField);
    QCOMPARE(m_provider.completionRequest(own)->base.host(), u"iam.cn-north-4.myhuaweicloud.com"_s);
    own.endpoint = QUrl(u"https://dns.cn-east-3.myhuaweicloud.com"_s);
    QCOMPARE(m_provider.completionRequest(own)->base.host(), u"iam.cn-north-4.myhuaweicloud.com"_s);
    own.endpoint = QUrl(u"http://127.0.0.1:8080"_s);
    QCOMPARE(m_provider.completionRequest(own)->base, own.endpoint);
    own.fields.insert(kIamEndpointField, u"http://127.0.0.1:9090"_s);
    QCOMPARE(m_provider.completionRequest(own)->base, QUrl(u"http://127.0.0.1:9090"_s));
}

void HuaweiProviderTest::theAccountIsChecked()
{
    QVERIFY(!m_provider.check(account()));
    Account own = account();
    own.fields.insert(kIamEndpointField, u"http://iam.example"_s);
    QCOMPARE(m_provider.check(own)->cause, ErrorCause::BadEndpoint);
    own = account();
    own.regions = {u"cn_north"_s};
    QCOMPARE(m_provider.check(own)->cause, ErrorCause::RegionUnknown);
    own = account();
    own.fields.insert(kProjectField, u"p/1"_s);
    QCOMPARE(m_provider.check(own)->cause, ErrorCause::ProjectMissing);
}

void HuaweiProviderTest::theProjectIsLookedUpByRegion()
{
    QVERIFY(!m_provider.completionRequest(account()));
    Account own = account();
    own.fields.remove(kProjectField);
    const std::optional<HttpRequest> request = m_provider.completionRequest(own);
    QCOMPARE(pathAndQuery(*request), "/v3/projects name=cn-north-4");
    QVERIFY(headerValue(request->headers, "x-project-id").isEmpty());
    const auto completed = m_provider.complete(
        own, reply(200, R"({"links":{},"projects":[{"id":"0605767a","name":"cn-north-4"}]})"));
    QCOMPARE(completed->project(), u"0605767a"_s);
}

void HuaweiProviderTest::notExactlyOneProjectIsAnError()
{
    Account own = account();
    own.fields.remove(kProjectField);
    const auto none = m_provider.complete(own, reply(200, R"({"projects":[]})"));
    QCOMPARE(none.error().cause, ErrorCause::ProjectMissing);
    QCOMPARE(none.error().detail, u"cn-north-4"_s);
    const auto two = m_provider.complete(own, reply(200, R"({"projects":[{"id":"p1"},{"id":"p2"}]})"));
    QCOMPARE(two.error().cause, ErrorCause::ProjectMissing);
    QCOMPARE(two.error().detail, u"cn-north-4"_s);
    QCOMPARE(two.error().message, u"p1, p2"_s);
    const auto below = m_provider.complete(own,
        reply(200, R"({"projects":[{"id":"p1","name":"cn-north-4_a"},{"id":"p2","name":"cn-north-4_b"}]})"));
    QCOMPARE(below.error().message, u"cn-north-4_a (p1), cn-north-4_b (p2)"_s);
    QCOMPARE(m_provider.complete(own, reply(200, "{}")).error().cause, ErrorCause::UnexpectedReply);
    QCOMPARE(m_provider.complete(own, reply(200, "<html>")).error().cause, ErrorCause::NotJson);
}

void HuaweiProviderTest::ofSeveralProjectsTheExactNameWins()
{
    Account own = account();
    own.fields.remove(kProjectField);
    const auto completed = m_provider.complete(own,
        reply(200, R"({"projects":[{"id":"p1","name":"cn-north-4_a"},{"id":"p2","name":"cn-north-4"}]})"));
    QCOMPARE(completed->project(), u"p2"_s);
}

void HuaweiProviderTest::pointerRecordsAreListedByTheirAddress()
{
    const auto listing = m_provider.list(account(), scope(u"DNS-ptr_record"_s));
    const std::vector<HttpRequest> first = listing->start();
    QCOMPARE(pathAndQuery(first.front()), "/v2/reverse/floatingips limit=500");
    QCOMPARE(first.front().base.host(), u"dns.myhuaweicloud.com"_s);
    const auto step = listing->accept(0,
        reply(
            200, R"({"floatingips":[{"id":"cn-north-4:f1","ptrdname":"www.example.com.","address":"192.0.2.7",
            "status":"ACTIVE"}],"metadata":{"total_count":1}})"));
    QVERIFY(step);
    QVERIFY(step->resources.empty());
    QCOMPARE(step->next.size(), 1U);
    QCOMPARE(pathAndQuery(step->next.front()), "/v2/p1/DNS-ptr_record/cn-north-4:f1/tags");
    const auto tags = listing->accept(1, reply(200, R"({"tags":[{"key":"env","value":"prod"}]})"));
    QCOMPARE(tags->resources.front().id, u"cn-north-4:f1"_s);
    QCOMPARE(tags->resources.front().name, u"www.example.com. 192.0.2.7"_s);
}

void HuaweiProviderTest::listsAskForTheLargestPage()
{
    const auto first = [&](const Scope &asked) {
        return pathAndQuery(m_provider.list(account(), asked)->start().front());
    };
    QCOMPARE(first(scope(u"DNS-private_zone"_s)), "/v2/zones type=private limit=500");
    QCOMPARE(first(scope(u"DNS-public_zone"_s)), "/v2/zones type=public limit=500");
    QCOMPARE(first(scope(u"DNS-private_recordset"_s)), "/v2/recordsets zone_type=private limit=500");
    QCOMPARE(first(scope(u"DNS-public_recordset"_s, u"z1"_s)),
        "/v2.1/recordsets zone_type=public zone_id=z1 limit=500");
}

void HuaweiProviderTest::furtherPagesAreAskedForAtOnceByOffset()
{
    const auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)listing->start();
    const auto step = listing->accept(0, reply(200, zones(0, 500, total(1100))));
    QVERIFY(step);
    QCOMPARE(step->total, 1100);
    QCOMPARE(step->resources.size(), 500U);
    QCOMPARE(step->next.size(), 2U);
    QCOMPARE(pathAndQuery(step->next[0]), "/v2/zones type=private limit=500 offset=500");
    QCOMPARE(pathAndQuery(step->next[1]), "/v2/zones type=private limit=500 offset=1000");
    const auto last = listing->accept(2, reply(200, zones(1000, 100, total(1100))));
    QVERIFY(last->next.empty());
    QCOMPARE(last->resources.size(), 100U);
}

void HuaweiProviderTest::zonesTellTheNumberOfTheirRecordSets()
{
    const QByteArray page = R"({"zones":[{"id":"z1","name":"a.","tags":[],"record_num":12},
        {"id":"z2","name":"b.","tags":[]},{"id":"z3","name":"c.","tags":[],"record_num":"many"},
        {"id":"z4","name":"d.","tags":[],"record_num":-1}],"metadata":{"total_count":4}})";
    const auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)listing->start();
    const auto step = listing->accept(0, reply(200, page));
    QVERIFY(step);
    QCOMPARE(step->resources.size(), 4U);
    QCOMPARE(step->totalsBelow.size(), 1U);
    QCOMPARE(step->totalsBelow.front().first, scope(u"DNS-private_recordset"_s, u"z1"_s));
    QCOMPARE(step->totalsBelow.front().second, 12);
}

void HuaweiProviderTest::withoutATotalTheMarkerLeadsOn()
{
    const auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)listing->start();
    const auto step = listing->accept(0,
        reply(200, zones(0, 2, R"(,"links":{"next":"https://dns.example/v2/zones?limit=2&marker=m%2F1"})")));
    QCOMPARE(step->next.size(), 1U);
    QCOMPARE(pathAndQuery(step->next.front()), "/v2/zones type=private limit=500 marker=m/1");
    const auto second = listing->accept(
        1, reply(200, zones(2, 2, R"(,"links":{"next":"https://dns.example/v2/zones?limit=2"})")));
    QCOMPARE(pathAndQuery(second->next.front()), "/v2/zones type=private limit=500 marker=z3");
    QVERIFY(listing->accept(2, reply(200, zones(4, 1, R"(,"links":{"self":"x"})")))->next.empty());
}

void HuaweiProviderTest::theLinkToTheNextPageIsNotFollowed()
{
    const auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    const HttpRequest first = listing->start().front();
    const auto step = listing->accept(
        0, reply(200, zones(0, 1, R"(,"links":{"next":"https://evil.example/v2/zones?marker=m"})")));
    QCOMPARE(step->next.front().base, first.base);
    QCOMPARE(step->next.front().path, first.path);
}

void HuaweiProviderTest::numbersKeepTheirDigits_data()
{
    QTest::addColumn<QByteArray>("digits");
    for (const char *digits : {"123456789012345678", "12345678901234567890123", "1.1", "1.10", "-0", "1e5",
             "1E+400", "0.30000000000000004", "9007199254740993"})
        QTest::newRow(digits) << QByteArray(digits);
}

void HuaweiProviderTest::numbersKeepTheirDigits()
{
    QFETCH(const QByteArray, digits);
    const QString text = QString::fromLatin1(digits);
    const auto with = [&digits](const QByteArray &body) {
        return QByteArray(body).replace('#', digits);
    };
    auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)listing->start();
    const auto step = listing->accept(0,
        reply(200,
            with(R"({"zones":[{"id":#,"name":#,"status":#,"tags":[{"key":#,"value":#}]}],)"
                 R"("metadata":{"total_count":1}})")));
    QVERIFY(step.has_value());
    const Resource &zone = step->resources.front();
    QCOMPARE(zone.id, text);
    QCOMPARE(zone.name, text);
    QCOMPARE(zone.status, text);
    QCOMPARE(zone.tags.value_or(Tags()), (Tags{{text, text}}));

    const auto tags = decodeHuaweiTags(reply(200, with(R"({"tags":[{"key":#,"value":#}]})")));
    QVERIFY(tags.has_value());
    QCOMPARE(*tags, (Tags{{text, text}}));
    const auto keys = m_provider.decodeKeys(reply(200, with(R"({"tags":[{"key":#,"values":[#,"a"]}]})")));
    QVERIFY(keys.has_value());
    QCOMPARE(keys->value(text), (QStringList{text, u"a"_s}));
    const Error error =
        m_provider.classify(reply(400, with(R"({"request_id":#,"error_code":#,"error_msg":#})")));
    QCOMPARE(error.requestId, text);
    QCOMPARE(error.code, text);
    QCOMPARE(error.message, text);
}

void HuaweiProviderTest::recordSetsNameTheirTypeAndZone()
{
    const auto listing = m_provider.list(account(), scope(u"DNS-public_recordset"_s));
    (void)listing->start();
    const auto step = listing->accept(
        0, reply(200, R"({"recordsets":[{"id":"r1","name":"www.例え.com.","type":"AAAA","zone_id":"z1",
            "status":"PENDING_CREATE","tags":[{"key":"env","value":""}]}],"metadata":{"total_count":1}})"));
    const Resource resource{.id = u"r1"_s,
        .name = u"www.例え.com. AAAA"_s,
        .status = u"PENDING_CREATE"_s,
        .parent = u"z1"_s,
        .tags = Tags{{u"env"_s, u""_s}}};
    QCOMPARE(step->resources.size(), 1U);
    QVERIFY(step->resources.front() == resource);
}

void HuaweiProviderTest::itemsWithoutTagsAreAskedForThem()
{
    const auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)listing->start();
    const auto step =
        listing->accept(0, reply(200, R"({"zones":[{"id":"z1"},{"id":"z2","tags":[]},{"id":"z3","tags":null}],
                      "metadata":{"total_count":3}})"));
    QCOMPARE(step->resources.size(), 1U);
    QCOMPARE(step->resources.front().id, u"z2"_s);
    QCOMPARE(step->next.size(), 2U);
    QCOMPARE(step->next[1].path, u"/v2/p1/DNS-private_zone/z3/tags"_s);
    const auto tagged = listing->accept(1, reply(200, R"({"tags":[{"key":"a","value":"1"}]})"));
    QCOMPARE(tagged->resources.front().id, u"z1"_s);
    QCOMPARE(*tagged->resources.front().tags, (Tags{{u"a"_s, u"1"_s}}));
}

void HuaweiProviderTest::tagsThatCannotBeReadAreTrouble()
{
    const auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)listing->start();
    (void)listing->accept(0, reply(200, R"({"zones":[{"id":"z1"},{"id":"z2"}]})"));
    const auto step =
        listing->accept(1, reply(403, R"({"code":"DNS.0013","message":"no"})", {{"X-Request-Id", "q"}}));
    QVERIFY2(!step->resources.front().tags, "not read is never no tags");
    QCOMPARE(listing->trouble()->code, u"DNS.0013"_s);
    QCOMPARE(listing->trouble()->requestId, u"q"_s);
    const auto refused = listing->accept(
        2, reply(401, R"({"error_code":"APIGW.0301","error_msg":"verify aksk signature fail"})"));
    QVERIFY2(!refused, "a refused key ends the listing");
}

void HuaweiProviderTest::aPageThatNeverEndsIsAnError()
{
    const QByteArray same = zones(0, 2, R"(,"links":{"next":"https://dns.example/v2/zones?marker=m"})");
    const auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)listing->start();
    QVERIFY(listing->accept(0, reply(200, same)));
    QCOMPARE(listing->accept(1, reply(200, same)).error().cause, ErrorCause::EndlessListing);

    const auto absurd = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)absurd->start();
    QCOMPARE(absurd->accept(0, reply(200, zones(0, 1, total(2'000'000)))).error().cause,
        ErrorCause::EndlessListing);
}

void HuaweiProviderTest::aMarkerThatComesAgainIsAnError()
{
    const auto next = [](const QByteArray &marker) {
        return R"(,"links":{"next":"https://dns.example/v2/zones?marker=)" + marker + "\"}";
    };
    const auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)listing->start();
    QVERIFY(listing->accept(0, reply(200, zones(0, 2, next("a")))));
    QVERIFY(listing->accept(1, reply(200, zones(2, 2, next("b")))));
    QCOMPARE(
        listing->accept(2, reply(200, zones(4, 2, next("a")))).error().cause, ErrorCause::EndlessListing);
}

void HuaweiProviderTest::aPromiseThatNoPageKeepsEndsAtTheFirstMissingPage()
{
    const auto empty = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)empty->start();
    const auto nothing = empty->accept(0, reply(200, zones(0, 0, total(1'000'000))));
    QCOMPARE(nothing->shortfall->cause, ErrorCause::ListingIncomplete);
    QCOMPARE(nothing->shortfall->detail, u"0 / 1000000"_s);
    QVERIFY(nothing->next.empty());

    const auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)listing->start();
    QVERIFY(!listing->accept(0, reply(200, zones(0, 500, total(1'000'000))))->shortfall);
    const auto second = listing->accept(1, reply(200, zones(0, 0, total(1'000'000))));
    QCOMPARE(second->shortfall->cause, ErrorCause::ListingIncomplete);
    QCOMPARE(second->shortfall->detail, u"500 / 1000000"_s);

    const auto repeating = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)repeating->start();
    QVERIFY(repeating->accept(0, reply(200, zones(0, 100, total(400)))));
    QCOMPARE(repeating->accept(1, reply(200, zones(0, 100, total(400)))).error().cause,
        ErrorCause::EndlessListing);
}

void HuaweiProviderTest::aListThatIsShorterThanPromisedIsNotWhole()
{
    const auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)listing->start();
    QVERIFY(!listing->accept(0, reply(200, zones(0, 500, total(1'001))))->shortfall);
    QVERIFY(!listing->accept(2, reply(200, zones(1'000, 1, total(1'001))))->shortfall);
    const auto last = listing->accept(1, reply(200, zones(500, 499, total(1'001))));
    QCOMPARE(last->shortfall->detail, u"1000 / 1001"_s);
    QCOMPARE(last->resources.size(), 499U);

    const auto shrinking = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)shrinking->start();
    QVERIFY(!shrinking->accept(0, reply(200, zones(0, 500, total(501))))->shortfall);
    QVERIFY(!shrinking->accept(1, reply(200, zones(0, 0, total(500))))->shortfall);
}

void HuaweiProviderTest::aLongListWithFewOnItsLastPageIsWhole()
{
    const auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)listing->start();
    QCOMPARE(listing->accept(0, reply(200, zones(0, 500, total(25'001))))->next.size(), 50U);
    for (int page = 1; page < 50; ++page)
        QVERIFY(listing->accept(
            static_cast<std::size_t>(page), reply(200, zones(page * 500, 500, total(25'001)))));
    const auto last = listing->accept(50, reply(200, zones(25'000, 1, total(25'001))));
    QVERIFY(last);
    QVERIFY(!last->shortfall);
}

void HuaweiProviderTest::whatCameBeforeTheGapIsKept()
{
    const auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)listing->start();
    (void)listing->accept(0, reply(200, R"({"zones":[{"id":"z1"},{"id":"z2","tags":[]}],
        "metadata":{"total_count":6}})"));
    // Request 1 is for the tags of z1.
    const auto gap = listing->accept(2, reply(200, R"({"zones":[],"metadata":{"total_count":6}})"));
    QCOMPARE(gap->shortfall->cause, ErrorCause::ListingIncomplete);
    QCOMPARE(gap->resources.size(), 1U);
    QCOMPARE(gap->resources.front().id, u"z1"_s);
    QVERIFY2(!gap->resources.front().tags, "not read is never no tags");
}

void HuaweiProviderTest::wrongTypesAreNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCause>("cause");
    QTest::addColumn<QString>("detail");
    QTest::newRow("HTML") << "<!DOCTYPE html><p>hello"_ba << ErrorCause::NotJson << QString();
    QTest::newRow("empty") << ""_ba << ErrorCause::NotJson << QString();
    QTest::newRow("no zones") << R"({"recordsets":[]})"_ba << ErrorCause::UnexpectedReply << u"zones"_s;
    QTest::newRow("zones a text") << R"({"zones":"x"})"_ba << ErrorCause::UnexpectedReply << u"zones"_s;
    QTest::newRow("no id") << R"({"zones":[{"name":"x"}]})"_ba << ErrorCause::UnexpectedReply << u"id"_s;
    QTest::newRow("name a list") << R"({"zones":[{"id":"z","name":[]}]})"_ba << ErrorCause::UnexpectedReply
                                 << u"name"_s;
    QTest::newRow("total a list") << R"({"zones":[],"metadata":{"total_count":[]}})"_ba
                                  << ErrorCause::UnexpectedReply << u"total_count"_s;
    QTest::newRow("links a text") << R"({"zones":[],"links":"x"})"_ba << ErrorCause::UnexpectedReply
                                  << u"links"_s;
}

void HuaweiProviderTest::wrongTypesAreNamed()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorCause, cause);
    QFETCH(QString, detail);
    const auto listing = m_provider.list(account(), scope(u"DNS-private_zone"_s));
    (void)listing->start();
    const auto step = listing->accept(0, reply(200, body, {{"X-Request-Id", "q"}}));
    QVERIFY(!step);
    QCOMPARE(step.error().cause, cause);
    QCOMPARE(step.error().detail, detail);
    QCOMPARE(step.error().requestId, u"q"_s);
}

void HuaweiProviderTest::aWriteCreatesOrDeletes()
{
    const Tags tags{{u"env"_s, u""_s}, {u"部门"_s, u"研发"_s}};
    const HttpRequest create = m_provider.encode(account(), call(TagOperation::Set, tags));
    QCOMPARE(create.path, u"/v2/p1/DNS-private_zone/z1/tags/action"_s);
    QCOMPARE(create.method, "POST");
    QVERIFY(create.isWrite);
    QCOMPARE(create.body,
        R"({"action":"create","tags":[{"key":"env","value":""},{"key":"部门","value":"研发"}]})");
    const HttpRequest remove = m_provider.encode(account(), call(TagOperation::Remove, tags));
    QCOMPARE(remove.body, R"({"action":"delete","tags":[{"key":"env"},{"key":"部门"}]})");
}

void HuaweiProviderTest::anyTwoHundredIsAYes()
{
    const TagCall one = call(TagOperation::Set, {{u"a"_s, u"1"_s}});
    for (const int status : {200, 202, 204}) {
        const TagReply answer = m_provider.decode(one, reply(status, "", {{"X-Request-Id", "q"}}));
        QCOMPARE(answer.resources.size(), 1U);
        QCOMPARE(answer.resources.front().verdict, ResourceReply::Verdict::Accepted);
        QCOMPARE(answer.requestId, u"q"_s);
    }
    const TagReply refused =
        m_provider.decode(one, reply(400, R"({"code":"DNS.1001","message":"Insufficient tag quota."})"));
    QCOMPARE(refused.resources.front().verdict, ResourceReply::Verdict::Failed);
    QCOMPARE(refused.resources.front().error.cause, ErrorCause::TagQuotaExceeded);
    QCOMPARE(
        m_provider.decode(one, reply(500, "")).resources.front().verdict, ResourceReply::Verdict::Unknown);
}

void HuaweiProviderTest::aPortalsPageIsNoYes()
{
    const TagReply answer = m_provider.decode(
        call(TagOperation::Set, {{u"a"_s, u"1"_s}}), reply(200, "\n<html>Please log in</html>"));
    QCOMPARE(answer.resources.front().verdict, ResourceReply::Verdict::Unknown);
    QCOMPARE(answer.resources.front().error.cause, ErrorCause::NotJson);
}

void HuaweiProviderTest::errorsAreClassified_data()
{
    addErrorColumns();
    const auto dns = [](const char *name, int status, const QByteArray &code, ErrorKind kind,
                         ErrorCause cause) {
        QTest::newRow(name) << status << QByteArray(R"({"code":")" + code + R"(","message":"m"})") << kind
                            << cause << QString::fromLatin1(code);
    };
    dns("tag quota", 400, "DNS.1001", ErrorKind::Invalid, ErrorCause::TagQuotaExceeded);
    dns("type", 400, "DNS.1002", ErrorKind::Invalid, ErrorCause::Unspecified);
    dns("tag", 400, "DNS.1003", ErrorKind::Invalid, ErrorCause::TagRefused);
    dns("request", 400, "DNS.0002", ErrorKind::Invalid, ErrorCause::Unspecified);
    dns("authentication", 401, "DNS.0005", ErrorKind::Unauthorized, ErrorCause::Unspecified);
    dns("refused key, busy server", 401, "DNS.0000", ErrorKind::Unauthorized, ErrorCause::Unspecified);
    dns("refused key, flow control", 401, "DNS.0014", ErrorKind::Unauthorized, ErrorCause::Unspecified);
    dns("permission", 403, "DNS.0013", ErrorKind::Forbidden, ErrorCause::PermissionMissing);
    dns("policy", 403, "DNS.1802", ErrorKind::Forbidden, ErrorCause::PermissionMissing);
    dns("flow control", 403, "DNS.0014", ErrorKind::RateLimited, ErrorCause::Throttled);
    dns("lock", 409, "DNS.0021", ErrorKind::Conflict, ErrorCause::Unspecified);
    dns("one resource", 403, "DNS.0030", ErrorKind::Forbidden, ErrorCause::Unspecified);
    dns("zone, 404", 404, "DNS.0302", ErrorKind::NotFound, ErrorCause::ResourceMissing);
    dns("zone, 400", 400, "DNS.0302", ErrorKind::NotFound, ErrorCause::ResourceMissing);
    dns("record set", 404, "DNS.0313", ErrorKind::NotFound, ErrorCause::ResourceMissing);
    dns("tenant", 403, "DNS.0310", ErrorKind::Invalid, ErrorCause::ProjectMissing);
    dns("not steady", 500, "DNS.0314", ErrorKind::Conflict, ErrorCause::Unspecified);
    dns("busy", 500, "DNS.0000", ErrorKind::Transient, ErrorCause::ServerFailed);
    dns("unheard of", 400, "DNS.0335", ErrorKind::Invalid, ErrorCause::Unspecified);
    const auto gateway = [](const char *name, int status, const QByteArray &code, const QByteArray &message,
                             ErrorKind kind, ErrorCause cause) {
        QTest::newRow(name) << status
                            << QByteArray(R"({"error_msg":")" + message + R"(","error_code":")" + code
                                   + R"(","request_id":"q"})")
                            << kind << cause << QString::fromLatin1(code);
    };
    gateway("wrong secret", 401, "APIGW.0301",
        "Incorrect IAM authentication information: verify aksk signature fail, "
        "canonicalRequest:GET|/v2/zones/||",
        ErrorKind::Unauthorized, ErrorCause::SignatureRefused);
    gateway("unknown key", 401, "APIGW.0301", "Incorrect IAM authentication information: ak not exist",
        ErrorKind::Unauthorized, ErrorCause::AccessKeyUnknown);
    gateway("no secret", 401, "APIGW.0301", "Get secretKey by ak failed", ErrorKind::Unauthorized,
        ErrorCause::AccessKeyUnknown);
    gateway("locked", 401, "APIGW.0301", "AK access failed to reach the limit, forbidden",
        ErrorKind::Unauthorized, ErrorCause::KeyLocked);
    gateway("token", 401, "APIGW.0307", "The token must be updated", ErrorKind::Unauthorized,
        ErrorCause::TokenRefused);
    gateway("denied", 403, "APIGW.0302", "IAM user not authorised", ErrorKind::Forbidden,
        ErrorCause::PermissionMissing);
    gateway(
        "other spelling", 403, "APIG.0306", "denied", ErrorKind::Forbidden, ErrorCause::PermissionMissing);
    gateway("throttled", 429, "APIGW.0308", "policy user over ratelimit,limit:200,time:5 minute",
        ErrorKind::RateLimited, ErrorCause::Throttled);
    gateway("project", 403, "APIGW.0310", "The project is unavailable", ErrorKind::Forbidden,
        ErrorCause::ProjectMissing);
    gateway("no such API", 404, "APIGW.0101", "The API does not exist", ErrorKind::NotFound,
        ErrorCause::ProjectMissing);
    QTest::newRow("no such API, no code") << 404 << R"({"message":"API not found","request_id":"q"})"_ba
                                          << ErrorKind::NotFound << ErrorCause::ProjectMissing << QString();
    QTest::newRow("Keystone") << 401 << R"({"error":{"code":401,"message":"m","title":"Unauthorized"}})"_ba
                              << ErrorKind::Unauthorized << ErrorCause::Unspecified << u"401"_s;
    QTest::newRow("Keystone, denied")
        << 403 << R"({"error":{"code":403,"message":"m","title":"Forbidden"}})"_ba << ErrorKind::Forbidden
        << ErrorCause::PermissionMissing << u"403"_s;
    QTest::newRow("IAM") << 403 << R"({"error_msg":"m","error_code":"IAM.0011"})"_ba << ErrorKind::Forbidden
                         << ErrorCause::PermissionMissing << u"IAM.0011"_s;
    QTest::newRow("nested") << 400 << R"({"error":{"error_code":"TMS.0009","error_msg":"m"}})"_ba
                            << ErrorKind::Invalid << ErrorCause::TagRefused << u"TMS.0009"_s;
    QTest::newRow("HTML") << 502 << "<html>Bad Gateway</html>"_ba << ErrorKind::Transient
                          << ErrorCause::ServerFailed << QString();
    QTest::newRow("empty") << 401 << ""_ba << ErrorKind::Unauthorized << ErrorCause::Unspecified << QString();
}

void HuaweiProviderTest::errorsAreClassified()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const Error error = m_provider.classify(reply(status, body, {{"x-request-id", "q"}}));
    QTEST(error.kind, "kind");
    QTEST(error.cause, "cause");
    QCOMPARE(error.code, code);
    QCOMPARE(error.requestId, u"q"_s);
    QCOMPARE(error.message.isEmpty(), body.isEmpty());
}

void HuaweiProviderTest::aQuotedTokenIsNotShown()
{
    const HttpResponse reply{.status = 401,
        .headers = {},
        .body =
            R"({"error_code":"APIGW.0301","error_msg":"verify aksk signature fail, canonicalRequest:GET|/v2/|)"
            R"(|X-Security-Token:SECRET|x-sdk-date:1||x-security-token|abc"})"};
    const Error error = m_provider.classify(reply);
    QCOMPARE(error.cause, ErrorCause::SignatureRefused);
    QVERIFY2(!error.message.contains(u"SECRET"_s), qPrintable(error.message));
    QVERIFY2(error.message.contains(u"|x-sdk-date:1|"_s), qPrintable(error.message));
}

void HuaweiProviderTest::whatTheCloudSignedIsHeldAgainstWhatWeSent()
{
    HttpRequest request;
    request.base = QUrl(u"https://dns.example.com"_s);
    request.path = u"/v2/zones"_s;
    const HttpRequest sent = m_provider.sign({}, request, Credentials("ak", "sk", "SECRET"),
        QDateTime(QDate(2025, 3, 14), QTime(1, 59, 26), Qt::UTC), {});
    const auto reply = [](const QByteArray &host) {
        return HttpResponse{.status = 401,
            .headers = {},
            .body = R"({"error_msg":"verify aksk signature fail, canonicalRequest:GET|/v2/zones/||host:)"
                + host
                + R"(|x-sdk-date:20250314T015926Z|x-security-token:SECRET||host;x-sdk-date;x-security-token|)"
                + QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex() + R"("})"};
    };
    QVERIFY(m_provider.signedDifferences(sent, reply("dns.example.com")).empty());
    const auto differences = m_provider.signedDifferences(sent, reply("box.example"));
    QCOMPARE(differences.size(), 1U);
    QCOMPARE(differences.front().theirs, u"host:box.example"_s);
    QVERIFY(m_provider.signedDifferences(sent, {.status = 401, .headers = {}, .body = "{}"}).empty());
}

void HuaweiProviderTest::anExpiredSignatureTellsTheMinutes()
{
    const Error error = m_provider.classify(reply(401,
        R"({"error_code":"APIGW.0301","request_id":"q","error_msg":
        "signature expired, signature time:20250314T015926Z,server time:20250314T025926Z"})"));
    QCOMPARE(error.cause, ErrorCause::ClockSkewed);
    QCOMPARE(error.detail, u"60"_s);
    QCOMPARE(error.requestId, u"q"_s);
}

void HuaweiProviderTest::theCountIsTheTotal()
{
    QCOMPARE(pathAndQuery(m_provider.countRequest(account(), scope(u"DNS-public_recordset"_s))),
        "/v2/recordsets zone_type=public limit=1");
    const Scope zoneScope = scope(u"DNS-private_zone"_s);
    QCOMPARE(m_provider.decodeCount(zoneScope, reply(200, zones(0, 1, total(17)))), 17);
    QVERIFY(!m_provider.decodeCount(zoneScope, reply(200, zones(0, 1))));
}

void HuaweiProviderTest::tagsOfAResourceAreRead()
{
    const Collection collection = scope(u"DNS-public_recordset"_s).collection;
    const std::vector<TagRead> reads = m_provider.readTags(account(), collection, {u"r1"_s, u"r2"_s});
    QCOMPARE(reads.size(), 2U);
    QCOMPARE(reads[1].request.path, u"/v2/p1/DNS-public_recordset/r2/tags"_s);
    const auto tags =
        m_provider.decodeTags(collection, reads[1], reply(200, R"({"tags":[{"key":"a","value":"1"}]})"));
    QCOMPARE(tags->value(u"r2"_s), (Tags{{u"a"_s, u"1"_s}}));
    QVERIFY(!m_provider.decodeTags(collection, reads[1], reply(200, "{}")));
}

void HuaweiProviderTest::aPageOfAListTellsTagsOfAllOnIt()
{
    const Collection collection = scope(u"DNS-private_recordset"_s).collection;
    const TagPage page{.parent = u"z1"_s, .first = 1'000, .size = 500};
    const TagRead read{
        .ids = {u"r1"_s}, .request = m_provider.pageRequest(account(), collection, page), .page = page};
    QCOMPARE(read.request.method, QByteArray("GET"));
    QCOMPARE(read.request.path, u"/v2.1/recordsets"_s);
    QVERIFY(read.request.query.contains({u"zone_id"_s, u"z1"_s}));
    QVERIFY(read.request.query.contains({u"limit"_s, u"500"_s}));
    QVERIFY(read.request.query.contains({u"offset"_s, u"1000"_s}));
    const auto tags = m_provider.decodeTags(collection, read,
        reply(200,
            R"({"recordsets":[{"id":"r1","tags":[{"key":"a","value":"1"}]},{"id":"r2","tags":[]},)"
            R"({"id":"r3"},{"id":"r4","tags":null}],"metadata":{"total_count":1004}})"));
    QVERIFY(tags.has_value());
    // Absent is not empty.
    QCOMPARE(*tags, (QHash<QString, Tags>{{u"r1"_s, {{u"a"_s, u"1"_s}}}, {u"r2"_s, {}}}));
    QCOMPARE(m_provider.pageRequest(account(), collection, {.parent = {}, .first = 0, .size = 500}).path,
        u"/v2/recordsets"_s);
}

void HuaweiProviderTest::aWidePageTellsTagsOfAllOnIt()
{
    const Collection collection = scope(u"DNS-public_zone"_s).collection;
    const TagPage page{.parent = {}, .first = 3'000, .size = 1'000, .isWide = true};
    const TagRead read{
        .ids = {u"r1"_s}, .request = m_provider.pageRequest(account(), collection, page), .page = page};
    QCOMPARE(read.request.method, QByteArray("POST"));
    QCOMPARE(read.request.path, u"/v2/p1/DNS-public_zone/resource_instances/action"_s);
    QCOMPARE(read.request.body, QByteArray(R"({"action":"filter","limit":1000,"offset":3000})"));
    QVERIFY(!read.request.isWrite);
    const auto tags = m_provider.decodeTags(collection, read,
        reply(200,
            R"({"resources":[{"resource_id":"r1","tags":[{"key":"a","value":"1"}]},)"
            R"({"resource_id":"r2","tags":[]}],"total_count":3002})"));
    QVERIFY(tags.has_value());
    QCOMPARE(*tags, (QHash<QString, Tags>{{u"r1"_s, {{u"a"_s, u"1"_s}}}, {u"r2"_s, {}}}));
}

void HuaweiProviderTest::aPageThatShowsLessThanItPromisesIsCut_data()
{
    QTest::addColumn<bool>("isWide");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("shorter") << false << QByteArray(R"({"recordsets":[],"metadata":{"total_count":1}})");
    QTest::newRow("no total") << false << QByteArray(R"({"recordsets":[],"metadata":{}})");
    QTest::newRow("no list") << false << QByteArray(R"({"metadata":{"total_count":0}})");
    QTest::newRow("wide, shorter") << true << QByteArray(R"({"resources":[],"total_count":1})");
    QTest::newRow("wide, no total") << true << QByteArray(R"({"resources":[]})");
}

void HuaweiProviderTest::aPageThatShowsLessThanItPromisesIsCut()
{
    QFETCH(const bool, isWide);
    QFETCH(const QByteArray, body);
    const Collection collection = scope(u"DNS-private_recordset"_s).collection;
    const TagPage page{.parent = {}, .first = 0, .size = 500, .isWide = isWide};
    QVERIFY(!m_provider.decodeTags(collection, {.ids = {}, .request = {}, .page = page}, reply(200, body)));
}

void HuaweiProviderTest::keysComeWithTheirValues()
{
    const Collection collection = scope(u"DNS-private_zone"_s).collection;
    QCOMPARE(m_provider.keysRequest(account(), collection).path, u"/v2/p1/DNS-private_zone/tags"_s);
    const auto keys =
        m_provider.decodeKeys(reply(200, R"({"tags":[{"key":"env","values":["prod","test"]}]})"));
    QCOMPARE(keys->value(u"env"_s), (QStringList{u"prod"_s, u"test"_s}));
    QVERIFY(!m_provider.valuesRequest(account(), collection, u"env"_s));
}

void HuaweiProviderTest::theProjectIsSigned()
{
    const HttpRequest request =
        m_provider.sign(account(), m_provider.keysRequest(account(), scope(u"DNS-private_zone"_s).collection),
            {"ak", "sk", "token"}, QDateTime(QDate(2025, 3, 14), QTime(1, 59, 26), Qt::UTC), "nonce");
    const QByteArray authorization = headerValue(request.headers, "authorization");
    QVERIFY2(authorization.contains("SignedHeaders=host;x-project-id;x-sdk-date;x-security-token,"),
        authorization.constData());
}

TAGDESK_TEST(HuaweiProviderTest, NoApplication)

} // namespace tst_huaweiprovider

#include "tst_huaweiprovider.moc"
