// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdcloudprovider.h"
#include "jdcodec.h"
#include "jddescription.h"
#include "replies.h"
#include "testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tst_jdprovider {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Account account()
{
    Account result;
    result.id = u"a"_s;
    result.cloud = u"jdcloud"_s;
    return result;
}

Scope scope(const QString &kind, const QString &region = u"cn-north-1"_s)
{
    return {.collection = {.account = u"a"_s, .cloud = u"jdcloud"_s, .region = region, .kind = kind},
        .parent = {}};
}

TagCall call(TagOperation operation, const QStringList &ids, const Tags &tags)
{
    return {.operation = operation, .collection = scope(u"vm"_s).collection, .ids = ids, .tags = tags};
}

QByteArray page(const QByteArray &items, int total)
{
    return R"({"requestId":"r-1","result":{"instances":)" + items + R"(,"totalCount":)"
        + QByteArray::number(total) + "}}";
}

QByteArray bindings(const QByteArray &mappings)
{
    return R"({"requestId":"r-2","result":{"data":{"pin":"p","region":"cn-north-1","resourceTagMappingList":)"
        + mappings + "}}}";
}

QByteArray instances(int from, int count)
{
    QJsonArray items;
    for (int i = from; i < from + count; ++i)
        items.append(QJsonObject{{u"instanceId"_s, u"i-%1"_s.arg(i)}, {u"instanceName"_s, u"n"_s}});
    return QJsonDocument(items).toJson(QJsonDocument::Compact);
}

QStringList ids(const ListStep &step)
{
    QStringList result;
    for (const Resource &resource : step.resources)
        result.append(resource.id);
    return result;
}

} // namespace

/// JD Cloud's codec on canned replies.
class JdProviderTest : public QObject
{
    Q_OBJECT

private slots:
    void theTreeHoldsEveryServiceCodeOfEveryRegion();
    void regionsOfTheAccountReplaceTheDocumentedOnes();
    void aScopeIsWrittenAndReadBack();
    void aScopeThatMakesNoSenseIsRefused_data();
    void aScopeThatMakesNoSenseIsRefused();
    void productsWithoutAListCallSaySo();
    void theEndpointIsCheckedBeforeAnythingIsSent_data();
    void theEndpointIsCheckedBeforeAnythingIsSent();
    void anImpossibleRegionIsRefused();
    void everyProductHasItsOwnHostAndAnOverrideReplacesAll();
    void aListIsAskedWithItsBindings();
    void furtherPagesAreAskedForAtOnceWhenTheTotalIsKnown();
    void pagesThatOvertakeEachOtherKeepTheirOrder();
    void withoutATotalPagesFollowOneByOne();
    void cdnIsListedByPostUnderItsPseudoRegion();
    void bindingsWinOverTheListAndAddWhatItLacks();
    void numbersKeepTheirDigits_data();
    void numbersKeepTheirDigits();
    void aResourceWithoutBindingHasNoTags();
    void failedBindingsLeaveTagsUnreadAndSayWhy();
    void aRefusedKeyIsNotHiddenBehindTrouble();
    void aProductWithoutAListIsListedFromItsBindings();
    void nullListsAreEmpty();
    void anIdOnTwoPagesComesOnce();
    void aPageThatNeverEndsIsAnError();
    void aLastPageThatRepeatsTheOneBeforeIsNoLoop();
    void anAbsurdTotalIsAnError();
    void aPromiseThatNoPageKeepsEndsAtTheFirstMissingPage_data();
    void aPromiseThatNoPageKeepsEndsAtTheFirstMissingPage();
    void aListThatIsShorterThanPromisedIsNotWhole();
    void aListThatShrinksWhileItIsReadIsWhole();
    void aTotalThatGrowsIsNotFollowed();
    void aTotalBelowWhatIsOnThePageSaysNothing();
    void aServerThatCapsPagesIsReadToTheEnd();
    void whatCameBeforeTheGapIsKept();
    void readOnlyInstancesBelongToTheirOwnProductLine();
    void wrongTypesAreNamed_data();
    void wrongTypesAreNamed();
    void theCountIsTheTotal();
    void theCountOfASharedListIsExactOrUnknown();
    void aWriteNamesItsResourcesAndTags();
    void aWriteReplySplitsByResource();
    void theWordsOfAFailedResourceTellItsCause_data();
    void theWordsOfAFailedResourceTellItsCause();
    void aShortCountLeavesTheUnnamedUnknown();
    void aWriteReplyOfTheWrongShapeIsUnknown_data();
    void aWriteReplyOfTheWrongShapeIsUnknown();
    void anErrorOfTheRequestIsEveryResourcesError();
    void errorsAreClassified_data();
    void errorsAreClassified();
    void anExpiredRequestTellsTheMinutes();
    void theRequestIdComesFromTheHeaderWhenTheBodyHasNone();
    void tagsAreReadInBatches();
    void keysAndValuesAreRead();
    void theSecurityTokenIsSentAsConfigured();

private:
    const JdCloudProvider m_provider{};
};

void JdProviderTest::theTreeHoldsEveryServiceCodeOfEveryRegion()
{
    const std::vector<ScopeNode> tree = m_provider.scopeTree(account());
    QStringList regions;
    QSet<QString> codes;
    for (const ScopeNode &region : tree) {
        QCOMPARE(region.type, ScopeNode::Type::Region);
        regions.append(region.scope.collection.region);
        for (const ScopeNode &node : region.children)
            codes.insert(node.scope.collection.kind);
    }
    QCOMPARE(regions,
        (QStringList{u"cn-north-1"_s, u"cn-east-1"_s, u"cn-east-2"_s, u"cn-south-1"_s, u"cn-all"_s}));
    const QStringList documented =
        u"vm disk sqlserver es mongodb ip memcached redis drds rds database db_ro percona percona_ro mariadb "
        "mariadb_ro pg cdn nativecontainer pod zfs jqs kubernetesNodegroup jcq"_s.split(u' ');
    QCOMPARE(documented.size(), 24);
    QCOMPARE(codes, QSet<QString>(documented.begin(), documented.end()));
    QCOMPARE(tree.front().children.size(), 23U);
    QCOMPARE(tree.back().children.size(), 1U);
    QCOMPARE(tree.back().children.front().scope.collection.kind, u"cdn"_s);
}

void JdProviderTest::regionsOfTheAccountReplaceTheDocumentedOnes()
{
    Account own = account();
    own.regions = {u"eu-west-1"_s};
    const std::vector<ScopeNode> tree = m_provider.scopeTree(own);
    QCOMPARE(tree.size(), 2U);
    QCOMPARE(tree.front().scope.collection.region, u"eu-west-1"_s);
}

void JdProviderTest::aScopeIsWrittenAndReadBack()
{
    for (const QString &text :
        {u"jdcloud/cn-north-1/vm"_s, u"jdcloud/cn-all/cdn"_s, u"jdcloud/eu-9/disk"_s}) {
        const std::optional<Scope> parsed = m_provider.parseScope(account(), text);
        QVERIFY2(parsed, qPrintable(text));
        QCOMPARE(m_provider.scopeText(*parsed), text);
        QCOMPARE(parsed->collection.account, u"a"_s);
    }
    QCOMPARE(m_provider.parseScope(account(), u"jdcloud/cn-north-1/KubernetesNodeGroup")->collection.kind,
        u"kubernetesNodegroup"_s);
}

void JdProviderTest::aScopeThatMakesNoSenseIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "jdcloud", "jdcloud/cn-north-1", "jdcloud/cn-north-1/",
             "huawei/cn-north-1/vm", "jdcloud/cn-north-1/cdn", "jdcloud/cn-north-1/newproduct",
             "jdcloud/cn-all/vm", "jdcloud/CN NORTH/vm", "jdcloud/cn-north-1/vm/x"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void JdProviderTest::aScopeThatMakesNoSenseIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!m_provider.parseScope(account(), text));
}

void JdProviderTest::productsWithoutAListCallSaySo()
{
    for (const QString &code : {u"memcached"_s, u"drds"_s, u"jqs"_s, u"rds"_s, u"newproduct"_s})
        QCOMPARE(m_provider.notice(scope(code)), ListNotice::OnlyTagged);
    QCOMPARE(m_provider.notice(scope(u"vm"_s)), ListNotice::None);
    QCOMPARE(m_provider.notice(scope(u"cdn"_s, u"cn-all"_s)), ListNotice::None);
}

void JdProviderTest::theEndpointIsCheckedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("good");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("https") << u"https://www.jdcloud-api.com"_s << true;
    QTest::newRow("https with slash and port") << u"https://gateway.example:8443/"_s << true;
    QTest::newRow("http to loopback") << u"http://127.0.0.1:8080"_s << true;
    QTest::newRow("http to localhost") << u"http://localhost:8080"_s << true;
    QTest::newRow("http to ::1") << u"http://[::1]:8080"_s << true;
    QTest::newRow("http elsewhere") << u"http://www.jdcloud-api.com"_s << false;
    QTest::newRow("ftp") << u"ftp://www.jdcloud-api.com"_s << false;
    QTest::newRow("no scheme") << u"www.jdcloud-api.com"_s << false;
    QTest::newRow("a path") << u"https://www.jdcloud-api.com/api"_s << false;
    QTest::newRow("a password") << u"https://me:secret@www.jdcloud-api.com"_s << false;
    QTest::newRow("no host") << u"https://"_s << false;
}

void JdProviderTest::theEndpointIsCheckedBeforeAnythingIsSent()
{
    QFETCH(QString, endpoint);
    QFETCH(bool, good);
    Account own = account();
    own.endpoint = QUrl(endpoint);
    const std::optional<Error> error = m_provider.check(own);
    QCOMPARE(!error, good);
    if (error) {
        QCOMPARE(error->cause, ErrorCause::BadEndpoint);
        QVERIFY2(!error->detail.contains(u"secret"), qPrintable(error->detail));
    }
}

void JdProviderTest::anImpossibleRegionIsRefused()
{
    Account own = account();
    own.regions = {u"cn-north-1"_s, u"cn north"_s};
    const std::optional<Error> error = m_provider.check(own);
    QVERIFY(error);
    QCOMPARE(error->cause, ErrorCause::RegionUnknown);
    QCOMPARE(error->detail, u"cn north"_s);
    own.regions = {u"mars-1"_s};
    QVERIFY2(!m_provider.check(own), "which regions there are is the cloud's to say");
}

void JdProviderTest::everyProductHasItsOwnHostAndAnOverrideReplacesAll()
{
    const auto request = [&](const Account &own, const QString &code) {
        return m_provider.list(own, scope(code))->start().back();
    };
    QCOMPARE(request(account(), u"vm"_s).base.toString(), u"https://vm.jdcloud-api.com"_s);
    QCOMPARE(request(account(), u"ip"_s).base.toString(), u"https://vpc.jdcloud-api.com"_s);
    QCOMPARE(request(account(), u"ip"_s).path, u"/v1/regions/cn-north-1/elasticIps/"_s);
    QCOMPARE(request(account(), u"pg"_s).service, "rds");
    QCOMPARE(request(account(), u"jqs"_s).base.toString(), u"https://resource-tag.jdcloud-api.com"_s);
    Account own = account();
    own.endpoint = QUrl(u"http://127.0.0.1:8080"_s);
    QCOMPARE(request(own, u"vm"_s).base, own.endpoint);
    QCOMPARE(request(own, u"vm"_s).service, "vm");
    QCOMPARE(request(own, u"vm"_s).region, "cn-north-1");
}

void JdProviderTest::aListIsAskedWithItsBindings()
{
    const std::vector<HttpRequest> requests = m_provider.list(account(), scope(u"vm"_s))->start();
    QCOMPARE(requests.size(), 2U);
    QCOMPARE(requests[0].path, u"/v1/regions/cn-north-1/tags:describeResources"_s);
    QCOMPARE(requests[0].body, R"({"resourceVo":{"serviceCodes":["vm"],"showTagStatus":1}})");
    QCOMPARE(requests[0].method, "POST");
    QCOMPARE(requests[0].service, "resourcetag");
    QCOMPARE(pathAndQuery(requests[1]), "/v1/regions/cn-north-1/instances pageNumber=1 pageSize=100");
}

void JdProviderTest::furtherPagesAreAskedForAtOnceWhenTheTotalIsKnown()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    const auto step = listing->accept(1, reply(200, page(instances(0, 100), 250)));
    QVERIFY(step);
    QCOMPARE(step->total, 250);
    QCOMPARE(step->next.size(), 2U);
    QCOMPARE(pathAndQuery(step->next[1]), "/v1/regions/cn-north-1/instances pageNumber=3 pageSize=100");
    QVERIFY2(step->resources.empty(), "their tags are not known before the bindings are");
    const auto bound = listing->accept(0, reply(200, bindings("[]")));
    QCOMPARE(bound->resources.size(), 100U);
    QCOMPARE(listing->accept(2, reply(200, page(instances(100, 100), 250)))->resources.size(), 100U);
    QCOMPARE(listing->accept(3, reply(200, page(instances(200, 50), 250)))->resources.size(), 50U);
    QVERIFY(!listing->trouble());
}

void JdProviderTest::pagesThatOvertakeEachOtherKeepTheirOrder()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    (void)listing->accept(1, reply(200, page(instances(0, 100), 350)));
    QVERIFY(listing->accept(3, reply(200, page(instances(200, 100), 350)))->resources.empty());
    const auto bound = listing->accept(0, reply(200, bindings("[]")));
    QCOMPARE(bound->resources.size(), 100U);
    QVERIFY(listing->accept(4, reply(200, page(instances(300, 50), 350)))->resources.empty());
    const auto last = listing->accept(2, reply(200, page(instances(100, 100), 350)));
    QCOMPARE(last->resources.size(), 250U);
    QCOMPARE(last->resources.front().id, u"i-100"_s);
    QCOMPARE(last->resources.back().id, u"i-349"_s);
}

void JdProviderTest::withoutATotalPagesFollowOneByOne()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    const QByteArray noTotal = R"({"result":{"instances":)";
    (void)listing->accept(0, reply(200, bindings("[]")));
    const auto first = listing->accept(1, reply(200, noTotal + instances(0, 100) + "}}"));
    QCOMPARE(first->next.size(), 1U);
    QVERIFY(!first->total);
    const auto second = listing->accept(2, reply(200, noTotal + instances(100, 3) + "}}"));
    QVERIFY(second->next.empty());
    QCOMPARE(second->resources.size(), 3U);
}

void JdProviderTest::cdnIsListedByPostUnderItsPseudoRegion()
{
    const std::vector<HttpRequest> requests =
        m_provider.list(account(), scope(u"cdn"_s, u"cn-all"_s))->start();
    QCOMPARE(requests[0].path, u"/v1/regions/cn-all/tags:describeResources"_s);
    QCOMPARE(requests[1].path, u"/v1/domain:query"_s);
    QCOMPARE(requests[1].method, "POST");
    QCOMPARE(requests[1].body, R"({"pageNumber":1,"pageSize":50})");
    QCOMPARE(requests[1].region, "jdcloud-api");
    const auto listing = m_provider.list(account(), scope(u"cdn"_s, u"cn-all"_s));
    (void)listing->start();
    (void)listing->accept(0, reply(200, bindings("[]")));
    const auto step = listing->accept(1,
        reply(200,
            R"({"result":{"domains":[{"domain":"static.example.com","status":"online"}],"totalCount":1}})"));
    QCOMPARE(step->resources.front().id, u"static.example.com"_s);
    QCOMPARE(step->resources.front().name, u"static.example.com"_s);
    QCOMPARE(step->resources.front().status, u"online"_s);
}

void JdProviderTest::bindingsWinOverTheListAndAddWhatItLacks()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    (void)listing->accept(1,
        reply(200,
            page(R"([{"instanceId":"i-1","instanceName":"web","status":"running",
                      "tags":[{"key":"env","value":"old"}]}])",
                1)));
    const auto step = listing->accept(0,
        reply(200, bindings(R"([{"serviceCode":"vm","resourceId":"i-1","tags":[{"key":"env","value":"prod"},
                          {"key":"jdc-createdby","value":"subuser-li"}]},
                         {"serviceCode":"vm","resourceId":"i-9","tags":[{"key":"部门","value":"研发 一部"}]},
                         {"serviceCode":"disk","resourceId":"d-1","tags":[{"key":"a","value":"b"}]}])")));
    QCOMPARE(ids(*step), (QStringList{u"i-1"_s, u"i-9"_s}));
    QCOMPARE(step->resources[0].name, u"web"_s);
    QCOMPARE(step->resources[0].status, u"running"_s);
    QCOMPARE(*step->resources[0].tags, (Tags{{u"env"_s, u"prod"_s}, {u"jdc-createdby"_s, u"subuser-li"_s}}));
    QCOMPARE(*step->resources[1].tags, (Tags{{u"部门"_s, u"研发 一部"_s}}));
}

void JdProviderTest::numbersKeepTheirDigits_data()
{
    QTest::addColumn<QByteArray>("digits");
    for (const char *digits : {"123456789012345678", "12345678901234567890123", "1.1", "1.10", "-0", "1e5",
             "1E+400", "0.30000000000000004", "9007199254740993"})
        QTest::newRow(digits) << QByteArray(digits);
}

void JdProviderTest::numbersKeepTheirDigits()
{
    QFETCH(const QByteArray, digits);
    const QString text = QString::fromLatin1(digits);
    const auto answer = [&digits](const QByteArray &body) {
        return reply(200, QByteArray(body).replace('#', digits));
    };
    const auto bound = decodeJdBindings(
        u"vm"_s, answer(bindings(R"([{"resourceId":#,"serviceCode":"vm","tags":[{"key":#,"value":#}]}])")));
    QVERIFY(bound.has_value());
    QCOMPARE(bound->tags.value(text), (Tags{{text, text}}));

    auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    QVERIFY(listing->accept(0, answer(bindings("[]"))).has_value());
    const auto step = listing->accept(1,
        answer(page(R"([{"instanceId":#,"instanceName":#,"status":#,"tags":[{"key":"k","value":#}]}])", 1)));
    QVERIFY(step.has_value());
    QCOMPARE(ids(*step), QStringList{text});
    QCOMPARE(step->resources.front().name, text);
    QCOMPARE(step->resources.front().status, text);

    const Error error = m_provider.classify(
        reply(400, QByteArray(R"({"requestId":#,"error":{"status":#,"message":#}})").replace('#', digits)));
    QCOMPARE(error.requestId, text);
    QCOMPARE(error.code, text);
    QCOMPARE(error.message, text);
    const auto values = m_provider.decodeValues(answer(R"({"result":{"data":{"tagValues":[#,"a"]}}})"));
    QVERIFY(values.has_value());
    QCOMPARE(*values, (QStringList{text, u"a"_s}));
}

void JdProviderTest::aResourceWithoutBindingHasNoTags()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    (void)listing->accept(0, reply(200, bindings("[]")));
    const auto step = listing->accept(1, reply(200, page(instances(1, 1), 1)));
    QVERIFY(step->resources.front().tags);
    QVERIFY(step->resources.front().tags->isEmpty());
}

void JdProviderTest::failedBindingsLeaveTagsUnreadAndSayWhy()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    (void)listing->accept(1,
        reply(200,
            page(R"([{"instanceId":"i-1","tags":[{"key":"env","value":"prod"}]},{"instanceId":"i-2"}])", 2)));
    const auto step = listing->accept(
        0, reply(500, R"({"requestId":"r-7","error":{"code":500,"status":"INTERNAL","message":"oops"}})"));
    QVERIFY(step);
    QCOMPARE(*step->resources[0].tags, (Tags{{u"env"_s, u"prod"_s}}));
    QVERIFY2(!step->resources[1].tags, "not read is never no tags");
    QVERIFY(listing->trouble());
    QCOMPARE(listing->trouble()->requestId, u"r-7"_s);
}

void JdProviderTest::aRefusedKeyIsNotHiddenBehindTrouble()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    const auto step = listing->accept(0,
        reply(401, R"({"error":{"code":401,"status":"ACCESS_ERROR","message":"Invalid accessKey [gw]"}})"));
    QVERIFY(!step);
    QCOMPARE(step.error().kind, ErrorKind::Unauthorized);
}

void JdProviderTest::aProductWithoutAListIsListedFromItsBindings()
{
    const auto listing = m_provider.list(account(), scope(u"jqs"_s));
    QCOMPARE(listing->start().size(), 1U);
    const auto step =
        listing->accept(0, reply(200, bindings(R"([{"serviceCode":"jqs","resourceId":"q-2","tags":null},
                                {"serviceCode":"jqs","resourceId":"q-1","tags":[]}])")));
    QCOMPARE(ids(*step), (QStringList{u"q-1"_s, u"q-2"_s}));
    QCOMPARE(step->total, 2);
    const auto failing = m_provider.list(account(), scope(u"jqs"_s));
    (void)failing->start();
    QVERIFY2(!failing->accept(0, reply(500, "")), "nothing else would tell of these resources");
}

void JdProviderTest::nullListsAreEmpty()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    const auto bound = listing->accept(0, reply(200, bindings("null")));
    QVERIFY(bound);
    const auto step = listing->accept(1, reply(200, page("null", 0)));
    QVERIFY(step);
    QVERIFY(step->resources.empty());
}

void JdProviderTest::anIdOnTwoPagesComesOnce()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    (void)listing->accept(0, reply(200, bindings("[]")));
    (void)listing->accept(1, reply(200, page(instances(0, 100), 110)));
    const auto step = listing->accept(2, reply(200, page(instances(95, 15), 110)));
    QCOMPARE(step->resources.size(), 10U);
    QCOMPARE(step->resources.front().id, u"i-100"_s);
}

void JdProviderTest::aPageThatNeverEndsIsAnError()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    const QByteArray same = R"({"result":{"instances":)" + instances(0, 100) + "}}";
    QVERIFY(listing->accept(1, reply(200, same)));
    const auto step = listing->accept(2, reply(200, same));
    QVERIFY(!step);
    QCOMPARE(step.error().cause, ErrorCause::EndlessListing);
}

void JdProviderTest::aLastPageThatRepeatsTheOneBeforeIsNoLoop()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    (void)listing->accept(0, reply(200, bindings("[]")));
    (void)listing->accept(1, reply(200, page(instances(0, 100), 201)));
    (void)listing->accept(2, reply(200, page(instances(100, 100), 200)));
    const auto step = listing->accept(3, reply(200, page(instances(100, 100), 200)));
    QVERIFY(step);
    QVERIFY(step->resources.empty());

    const auto looping = m_provider.list(account(), scope(u"vm"_s));
    (void)looping->start();
    (void)looping->accept(1, reply(200, page(instances(0, 100), 1'000)));
    QCOMPARE(looping->accept(2, reply(200, page(instances(0, 100), 1'000))).error().cause,
        ErrorCause::EndlessListing);
}

void JdProviderTest::anAbsurdTotalIsAnError()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    const auto step = listing->accept(1, reply(200, page(instances(0, 100), 2'000'000'000)));
    QVERIFY(!step);
    QCOMPARE(step.error().cause, ErrorCause::EndlessListing);
}

void JdProviderTest::aPromiseThatNoPageKeepsEndsAtTheFirstMissingPage_data()
{
    QTest::addColumn<QByteArrayList>("pages");
    QTest::newRow("the first page is empty") << QByteArrayList{page("[]", 5'000'000)};
    QTest::newRow("the second page is empty")
        << QByteArrayList{page(instances(0, 100), 5'000'000), page("[]", 5'000'000)};
    QTest::newRow("the second page is empty and has no total")
        << QByteArrayList{page(instances(0, 100), 5'000'000), R"({"result":{"instances":null}})"};
    QTest::newRow("the total grows for ever")
        << QByteArrayList{page(instances(0, 100), 300), page("[]", 1'000'000)};
}

void JdProviderTest::aPromiseThatNoPageKeepsEndsAtTheFirstMissingPage()
{
    QFETCH(QByteArrayList, pages);
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    (void)listing->accept(0, reply(200, bindings("[]")));
    std::optional<ListStep> last;
    for (qsizetype at = 0; at < pages.size(); ++at) {
        QVERIFY(!last || !last->shortfall);
        const auto step = listing->accept(static_cast<std::size_t>(at + 1), reply(200, pages.at(at)));
        QVERIFY(step);
        last = *step;
    }
    QVERIFY(last->shortfall);
    QCOMPARE(last->shortfall->cause, ErrorCause::ListingIncomplete);
    QVERIFY(last->next.empty());
}

void JdProviderTest::aListThatIsShorterThanPromisedIsNotWhole()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    (void)listing->accept(0, reply(200, bindings("[]")));
    (void)listing->accept(1, reply(200, page(instances(0, 100), 205)));
    const auto middle = listing->accept(2, reply(200, page(instances(100, 60), 205)));
    QVERIFY2(!middle->shortfall, "the pages behind may hold something");
    const auto last = listing->accept(3, reply(200, page(instances(200, 5), 205)));
    QCOMPARE(last->resources.size(), 5U);
    QCOMPARE(last->shortfall->cause, ErrorCause::ListingIncomplete);
    QCOMPARE(last->shortfall->detail, u"165 / 205"_s);
}

void JdProviderTest::aListThatShrinksWhileItIsReadIsWhole()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    (void)listing->accept(0, reply(200, bindings("[]")));
    (void)listing->accept(1, reply(200, page(instances(0, 100), 205)));
    QVERIFY(!listing->accept(2, reply(200, page(instances(100, 100), 200)))->shortfall);
    QVERIFY(!listing->accept(3, reply(200, page("[]", 200)))->shortfall);
}

void JdProviderTest::aTotalThatGrowsIsNotFollowed()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    (void)listing->accept(0, reply(200, bindings("[]")));
    QCOMPARE(listing->accept(1, reply(200, page(instances(0, 100), 200)))->next.size(), 1U);
    const auto last = listing->accept(2, reply(200, page(instances(100, 100), 4'000'000)));
    QVERIFY(last->next.empty());
    QVERIFY2(!last->shortfall, "what was there at the start is there");
}

void JdProviderTest::aTotalBelowWhatIsOnThePageSaysNothing()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    (void)listing->accept(0, reply(200, bindings("[]")));
    QCOMPARE(listing->accept(1, reply(200, page(instances(0, 100), 0)))->next.size(), 1U);
    QVERIFY(listing->accept(2, reply(200, page(instances(100, 50), 0)))->next.empty());

    const auto negative = m_provider.list(account(), scope(u"vm"_s));
    (void)negative->start();
    QCOMPARE(negative->accept(1, reply(200, page(instances(0, 100), -1))).error().cause,
        ErrorCause::UnexpectedReply);
}

void JdProviderTest::aServerThatCapsPagesIsReadToTheEnd()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    (void)listing->accept(0, reply(200, bindings("[]")));
    const auto first = listing->accept(1, reply(200, page(instances(0, 50), 120)));
    QCOMPARE(first->next.size(), 2U);
    QVERIFY(!listing->accept(2, reply(200, page(instances(50, 50), 120)))->shortfall);
    QVERIFY(!listing->accept(3, reply(200, page(instances(100, 20), 120)))->shortfall);

    const auto tiny = m_provider.list(account(), scope(u"vm"_s));
    (void)tiny->start();
    QCOMPARE(tiny->accept(1, reply(200, page(instances(0, 1), 1'000'000))).error().cause,
        ErrorCause::EndlessListing);
}

void JdProviderTest::whatCameBeforeTheGapIsKept()
{
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    // The tags are still on their way: what is kept has none that are known.
    (void)listing->accept(1, reply(200, page(instances(0, 100), 400)));
    (void)listing->accept(3, reply(200, page(instances(200, 100), 400)));
    const auto gap = listing->accept(2, reply(200, page("[]", 400)));
    QCOMPARE(gap->resources.size(), 200U);
    QVERIFY(!gap->resources.front().tags);
    QCOMPARE(gap->shortfall->detail, u"200 / 400"_s);
}

void JdProviderTest::readOnlyInstancesBelongToTheirOwnProductLine()
{
    const QByteArray mixed = R"({"result":{"totalCount":4,"dbInstances":[
        {"instanceId":"mysql-1","engine":"MySQL","instanceType":"cluster"},
        {"instanceId":"mysql-2","engine":"MySQL","instanceType":"readonly","sourceInstanceId":"mysql-1"},
        {"instanceId":"mysql-3","engine":"MySQL","sourceInstanceId":"mysql-1"},
        {"instanceId":"mysql-4","engine":"MySQL"}]}})";
    const auto list = [&](const QString &code, const QByteArray &bound) {
        const auto listing = m_provider.list(account(), scope(code));
        const HttpRequest request = listing->start().back();
        Q_ASSERT(pathAndQuery(request).endsWith(
            "filters.1.name=engine filters.1.operator=eq filters.1.values.1=MySQL"));
        (void)listing->accept(0, reply(200, bindings(bound)));
        const auto step = listing->accept(1, reply(200, mixed));
        return step->total ? QStringList{u"total"_s} : ids(*step);
    };
    QCOMPARE(list(u"database"_s, "[]"), (QStringList{u"mysql-1"_s, u"mysql-4"_s}));
    QCOMPARE(list(u"db_ro"_s, "[]"), (QStringList{u"mysql-2"_s, u"mysql-3"_s}));
    // A binding under this code says more than the shape of the item.
    QCOMPARE(list(u"db_ro"_s, R"([{"serviceCode":"db_ro","resourceId":"mysql-4","tags":[]}])"),
        (QStringList{u"mysql-2"_s, u"mysql-3"_s, u"mysql-4"_s}));
}

void JdProviderTest::wrongTypesAreNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCause>("cause");
    QTest::addColumn<QString>("detail");
    QTest::newRow("HTML") << "<html><body>Welcome</body></html>"_ba << ErrorCause::NotJson << QString();
    QTest::newRow("empty") << ""_ba << ErrorCause::NotJson << QString();
    QTest::newRow("cut JSON") << R"({"result":{"inst)"_ba << ErrorCause::NotJson << QString();
    QTest::newRow("an array") << "[]"_ba << ErrorCause::UnexpectedReply << QString();
    QTest::newRow("no result") << "{}"_ba << ErrorCause::UnexpectedReply << u"result"_s;
    QTest::newRow("result a text") << R"({"result":"ok"})"_ba << ErrorCause::UnexpectedReply << u"result"_s;
    QTest::newRow("list an object") << R"({"result":{"instances":{},"totalCount":1}})"_ba
                                    << ErrorCause::UnexpectedReply << u"instances"_s;
    QTest::newRow("item a number") << R"({"result":{"instances":[7],"totalCount":1}})"_ba
                                   << ErrorCause::UnexpectedReply << u"instances"_s;
    QTest::newRow("total a text") << R"({"result":{"instances":[],"totalCount":"many"}})"_ba
                                  << ErrorCause::UnexpectedReply << u"totalCount"_s;
    QTest::newRow("total negative") << R"({"result":{"instances":[],"totalCount":-1}})"_ba
                                    << ErrorCause::UnexpectedReply << u"totalCount"_s;
    QTest::newRow("no id") << R"({"result":{"instances":[{"instanceName":"x"}],"totalCount":1}})"_ba
                           << ErrorCause::UnexpectedReply << u"instanceId"_s;
    QTest::newRow("tags a text")
        << R"({"result":{"instances":[{"instanceId":"i","tags":"x"}],"totalCount":1}})"_ba
        << ErrorCause::UnexpectedReply << u"tags"_s;
    QTest::newRow("key a list")
        << R"({"result":{"instances":[{"instanceId":"i","tags":[{"key":[],"value":"x"}]}],"totalCount":1}})"_ba
        << ErrorCause::UnexpectedReply << u"key"_s;
}

void JdProviderTest::wrongTypesAreNamed()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorCause, cause);
    QFETCH(QString, detail);
    const auto listing = m_provider.list(account(), scope(u"vm"_s));
    (void)listing->start();
    const auto step = listing->accept(1, reply(200, body));
    QVERIFY(!step);
    QCOMPARE(step.error().kind, ErrorKind::Internal);
    QCOMPARE(step.error().cause, cause);
    QCOMPARE(step.error().detail, detail);
}

void JdProviderTest::theCountIsTheTotal()
{
    QCOMPARE(pathAndQuery(m_provider.countRequest(account(), scope(u"vm"_s))),
        "/v1/regions/cn-north-1/instances pageNumber=1 pageSize=10");
    QCOMPARE(m_provider.decodeCount(scope(u"vm"_s), reply(200, page("[]", 1234))), 1234);
    QVERIFY(!m_provider.decodeCount(scope(u"vm"_s), reply(200, R"({"result":{"instances":[]}})")));
    QCOMPARE(m_provider.decodeCount(
                 scope(u"jqs"_s), reply(200, bindings(R"([{"serviceCode":"jqs","resourceId":"q"}])"))),
        1);
}

void JdProviderTest::theCountOfASharedListIsExactOrUnknown()
{
    const QByteArray two = R"({"result":{"totalCount":%1,"dbInstances":[
        {"instanceId":"a"},{"instanceId":"b","sourceInstanceId":"a"}]}})";
    // All pages at once, to see which of them are of the product line.
    QVERIFY(pathAndQuery(m_provider.countRequest(account(), scope(u"database"_s)))
                .startsWith("/v1/regions/cn-north-1/instances pageNumber=-1 pageSize=100"));
    QCOMPARE(m_provider.decodeCount(scope(u"database"_s), reply(200, QByteArray(two).replace("%1", "2"))), 1);
    QCOMPARE(
        m_provider.decodeCount(scope(u"database"_s), reply(200, QByteArray(two).replace("%1", "300"))), -1);
}

void JdProviderTest::aWriteNamesItsResourcesAndTags()
{
    const Tags tags{{u"env"_s, u"prod"_s}, {u"部门"_s, u"研发一部"_s}};
    const HttpRequest set = m_provider.encode(account(), call(TagOperation::Set, {u"i-1"_s, u"i-2"_s}, tags));
    QCOMPARE(set.path, u"/v1/regions/cn-north-1/tags:tagResources"_s);
    QVERIFY(set.isWrite);
    QCOMPARE(QJsonDocument::fromJson(set.body),
        QJsonDocument::fromJson(
            R"({"tagResources":{"resources":[{"serviceCode":"vm","resourceId":["i-1","i-2"]}],
            "tags":[{"key":"env","value":"prod"},{"key":"部门","value":"研发一部"}]}})"));
    const HttpRequest remove = m_provider.encode(account(), call(TagOperation::Remove, {u"i-1"_s}, tags));
    QCOMPARE(remove.path, u"/v1/regions/cn-north-1/tags:unTagResources"_s);
    QVERIFY(QJsonDocument::fromJson(remove.body).object().contains("unTagResources"_L1));
}

void JdProviderTest::aWriteReplySplitsByResource()
{
    const TagReply answer =
        m_provider.decode(call(TagOperation::Set, {u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}),
            reply(200, R"({"requestId":"r-1","result":{"data":{"pin":"p","region":"r","successCount":2,
            "failedResourcesMap":[{"resourceId":"i-2","msg":"resource not found"}]}}})"));
    QCOMPARE(answer.requestId, u"r-1"_s);
    QCOMPARE(answer.resources[0].verdict, ResourceReply::Verdict::Accepted);
    QCOMPARE(answer.resources[1].verdict, ResourceReply::Verdict::Failed);
    QCOMPARE(answer.resources[1].error.message, u"resource not found"_s);
    QCOMPARE(answer.resources[1].error.cause, ErrorCause::ResourceMissing);
    QCOMPARE(answer.resources[1].error.requestId, u"r-1"_s);
}

void JdProviderTest::theWordsOfAFailedResourceTellItsCause_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ErrorCause>("cause");
    QTest::newRow("resource not found") << ErrorKind::NotFound << ErrorCause::ResourceMissing;
    QTest::newRow("tag quota exceeded") << ErrorKind::Invalid << ErrorCause::TagQuotaExceeded;
    QTest::newRow("permission denied") << ErrorKind::Forbidden << ErrorCause::Unspecified;
    QTest::newRow("resource is locked by another operation")
        << ErrorKind::Conflict << ErrorCause::Unspecified;
    QTest::newRow("tag key 'jrn:a' is illegal") << ErrorKind::Invalid << ErrorCause::TagRefused;
    QTest::newRow("no") << ErrorKind::Invalid << ErrorCause::Unspecified;
}

void JdProviderTest::theWordsOfAFailedResourceTellItsCause()
{
    QFETCH(ErrorKind, kind);
    QFETCH(ErrorCause, cause);
    const QByteArray body = R"({"requestId":"r-1","result":{"data":{"successCount":0,"failedResourcesMap":[)"
                            R"({"resourceId":"i-1","msg":")"
        + QByteArray(QTest::currentDataTag()) + R"("}]}}})";
    const TagReply answer =
        m_provider.decode(call(TagOperation::Set, {u"i-1"_s}, {{u"a"_s, u"1"_s}}), reply(200, body));
    QCOMPARE(answer.resources[0].error.kind, kind);
    QCOMPARE(answer.resources[0].error.cause, cause);
}

void JdProviderTest::aShortCountLeavesTheUnnamedUnknown()
{
    const TagReply answer =
        m_provider.decode(call(TagOperation::Set, {u"i-1"_s, u"i-2"_s, u"i-3"_s}, {{u"a"_s, u"1"_s}}),
            reply(200, R"({"requestId":"r-1","result":{"data":{"successCount":1,
            "failedResourcesMap":[{"resourceId":"i-2","msg":"tag quota exceeded"}]}}})"));
    QCOMPARE(answer.resources[0].verdict, ResourceReply::Verdict::Unknown);
    QCOMPARE(answer.resources[0].error.kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(answer.resources[1].verdict, ResourceReply::Verdict::Failed);
    QCOMPARE(answer.resources[1].error.cause, ErrorCause::TagQuotaExceeded);
    QCOMPARE(answer.resources[2].verdict, ResourceReply::Verdict::Unknown);
}

void JdProviderTest::aWriteReplyOfTheWrongShapeIsUnknown_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("HTML") << "<html>login</html>"_ba;
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("no data") << R"({"result":{}})"_ba;
    QTest::newRow("no count") << R"({"result":{"data":{"failedResourcesMap":[]}}})"_ba;
    QTest::newRow("a resource of another request")
        << R"({"result":{"data":{"successCount":9,"failedResourcesMap":[{"resourceId":"z","msg":"x"}]}}})"_ba;
    QTest::newRow("map an object") << R"({"result":{"data":{"successCount":2,"failedResourcesMap":{}}}})"_ba;
    QTest::newRow("failure without id")
        << R"({"result":{"data":{"successCount":2,"failedResourcesMap":[{"msg":"x"}]}}})"_ba;
}

void JdProviderTest::aWriteReplyOfTheWrongShapeIsUnknown()
{
    QFETCH(QByteArray, body);
    const TagReply answer = m_provider.decode(
        call(TagOperation::Set, {u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}}), reply(200, body));
    QCOMPARE(answer.resources.size(), 2U);
    for (const ResourceReply &resource : answer.resources)
        QCOMPARE(resource.verdict, ResourceReply::Verdict::Unknown);
}

void JdProviderTest::anErrorOfTheRequestIsEveryResourcesError()
{
    const TagCall two = call(TagOperation::Set, {u"i-1"_s, u"i-2"_s}, {{u"a"_s, u"1"_s}});
    const TagReply refused = m_provider.decode(two,
        reply(
            400, R"({"requestId":"r-3","error":{"code":400,"status":"INVALID_ARGUMENT","message":"bad"}})"));
    QCOMPARE(refused.resources.size(), 2U);
    QCOMPARE(refused.resources[1].verdict, ResourceReply::Verdict::Failed);
    QCOMPARE(refused.resources[1].error.code, u"INVALID_ARGUMENT"_s);
    const TagReply broken = m_provider.decode(two, reply(502, "<html>Bad Gateway</html>"));
    QCOMPARE(broken.resources[0].verdict, ResourceReply::Verdict::Unknown);
}

void JdProviderTest::errorsAreClassified_data()
{
    addErrorColumns();
    QTest::addColumn<QString>("message");
    const auto add = [](const char *name, int status, const QByteArray &code, const QByteArray &message,
                         ErrorKind kind, ErrorCause cause) {
        QTest::newRow(name) << status
                            << QByteArray(R"({"requestId":"r","error":{"code":)" + QByteArray::number(status)
                                   + R"(,"status":")" + code + R"(","message":")" + message + R"("}})")
                            << kind << cause << QString::fromLatin1(code) << QString::fromLatin1(message);
    };
    add("wrong secret", 401, "ACCESS_ERROR", "sign result is not same [gw]", ErrorKind::Unauthorized,
        ErrorCause::SignatureRefused);
    add("unknown key", 401, "ACCESS_ERROR", "Invalid accessKey [gw]", ErrorKind::Unauthorized,
        ErrorCause::AccessKeyUnknown);
    add("no credentials", 401, "ACCESS_ERROR", "Invalid authentication credentials [gw]",
        ErrorKind::Unauthorized, ErrorCause::AccessKeyUnknown);
    add("no date", 401, "ACCESS_ERROR", "lack of header x-jdcloud-date [gw]", ErrorKind::Unauthorized,
        ErrorCause::ClockSkewed);
    add("expired", 401, "ACCESS_ERROR", "request expired", ErrorKind::Unauthorized, ErrorCause::ClockSkewed);
    add("token", 401, "UNAUTHENTICATED", "security token is invalid", ErrorKind::Unauthorized,
        ErrorCause::TokenRefused);
    add("something else", 401, "ACCESS_ERROR", "no", ErrorKind::Unauthorized, ErrorCause::Unspecified);
    add("permission", 403, "HTTP_FORBIDDEN", "no permission", ErrorKind::Forbidden,
        ErrorCause::PermissionMissing);
    add("missing", 404, "NOT_FOUND", "resource i-1 not found", ErrorKind::NotFound,
        ErrorCause::ResourceMissing);
    add("region", 404, "NOT_FOUND", "region mars-1 not found", ErrorKind::NotFound,
        ErrorCause::RegionUnknown);
    add("argument", 400, "INVALID_ARGUMENT", "pageSize", ErrorKind::Invalid, ErrorCause::Unspecified);
    add("tag", 400, "INVALID_ARGUMENT", "tag key is illegal", ErrorKind::Invalid, ErrorCause::TagRefused);
    add("conflict", 409, "ABORTED", "busy", ErrorKind::Conflict, ErrorCause::Unspecified);
    add("throttled", 429, "RATE_LIMIT", "too fast", ErrorKind::RateLimited, ErrorCause::Throttled);
    add("gateway throttled", 429, "HTTP_RATE_LIMIT_EXCEEDED", "minute rate limit exceeded, role:ak",
        ErrorKind::RateLimited, ErrorCause::Throttled);
    add("quota", 429, "QUOTA_EXCEEDED", "quota", ErrorKind::Invalid, ErrorCause::TagQuotaExceeded);
    add("internal", 500, "INTERNAL", "oops", ErrorKind::Transient, ErrorCause::ServerFailed);
    add("unavailable", 503, "UNAVAILABLE", "later", ErrorKind::Transient, ErrorCause::ServerFailed);
    QTest::newRow("HTML 403") << 403 << "<html>Forbidden by proxy</html>"_ba << ErrorKind::Forbidden
                              << ErrorCause::NotJson << QString() << u"<html>Forbidden by proxy</html>"_s;
    QTest::newRow("HTML 502") << 502 << "<html>Bad Gateway</html>"_ba << ErrorKind::Transient
                              << ErrorCause::ServerFailed << QString() << u"<html>Bad Gateway</html>"_s;
    QTest::newRow("HTML 429") << 429 << "<html>slow down</html>"_ba << ErrorKind::RateLimited
                              << ErrorCause::Throttled << QString() << u"<html>slow down</html>"_s;
    QTest::newRow("empty 404") << 404 << ""_ba << ErrorKind::NotFound << ErrorCause::ResourceMissing
                               << QString() << QString();
    QTest::newRow("redirect") << 302 << ""_ba << ErrorKind::Invalid << ErrorCause::Redirected << QString()
                              << QString();
    QTest::newRow("error of a wrong type") << 400 << R"({"error":"no"})"_ba << ErrorKind::Invalid
                                           << ErrorCause::Unspecified << QString() << QString();
}

void JdProviderTest::errorsAreClassified()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, message);
    const Error error = m_provider.classify(reply(status, body));
    QTEST(error.kind, "kind");
    QTEST(error.cause, "cause");
    QCOMPARE(error.code, code);
    QCOMPARE(error.message, message);
    QCOMPARE(error.httpStatus, status);
}

void JdProviderTest::anExpiredRequestTellsTheMinutes()
{
    const Error error = m_provider.classify(reply(401,
        R"({"error":{"code":401,"status":"ACCESS_ERROR","message":
        "request expired, x-jdcloud-date: 20250314T015926Z, server time: 20250314T025926Z[gw]"}})"));
    QCOMPARE(error.cause, ErrorCause::ClockSkewed);
    QCOMPARE(error.detail, u"60"_s);
}

void JdProviderTest::theRequestIdComesFromTheHeaderWhenTheBodyHasNone()
{
    QCOMPARE(m_provider.classify(reply(500, "", {{"X-Jdcloud-Request-Id", "h-1"}})).requestId, u"h-1"_s);
    QCOMPARE(m_provider.classify(reply(500, R"({"requestId":"b-1"})", {{"x-jdcloud-request-id", "h-1"}}))
                 .requestId,
        u"b-1"_s);
    const TagReply answer = m_provider.decode(call(TagOperation::Set, {u"i-1"_s}, {{u"a"_s, u"1"_s}}),
        reply(200, R"({"result":{"data":{"successCount":1}}})", {{"x-jdcloud-request-id", "h-2"}}));
    QCOMPARE(answer.requestId, u"h-2"_s);
}

void JdProviderTest::tagsAreReadInBatches()
{
    QStringList many;
    for (int i = 0; i < 150; ++i)
        many.append(u"i-%1"_s.arg(i));
    const std::vector<TagRead> reads = m_provider.readTags(account(), scope(u"vm"_s).collection, many);
    QCOMPARE(reads.size(), 2U);
    QCOMPARE(reads[1].ids.size(), 50);
    QVERIFY(reads[1].request.body.contains(R"("i-149")"));
    QVERIFY(!reads[1].request.isWrite);
    const auto tags =
        m_provider.decodeTags(scope(u"vm"_s).collection, {.ids = {u"i-1"_s, u"i-2"_s}, .request = {}},
            reply(200,
                bindings(R"([{"serviceCode":"vm","resourceId":"i-1","tags":[{"key":"a","value":"1"}]}])")));
    QVERIFY(tags);
    QCOMPARE(tags->value(u"i-1"_s), (Tags{{u"a"_s, u"1"_s}}));
    QVERIFY2(tags->contains(u"i-2"_s), "what has no binding has no tags");
}

void JdProviderTest::keysAndValuesAreRead()
{
    const Collection vm = scope(u"vm"_s).collection;
    QCOMPARE(m_provider.keysRequest(account(), vm).body, R"({"tagKeysVo":{"serviceCodes":["vm"]}})");
    const auto keys = m_provider.decodeKeys(reply(200, R"({"result":{"data":{"tagKeys":["env","部门"]}}})"));
    QCOMPARE(QSet<QString>(keys->keyBegin(), keys->keyEnd()), (QSet<QString>{u"env"_s, u"部门"_s}));
    QCOMPARE(m_provider.valuesRequest(account(), vm, u"env"_s)->body,
        R"({"tagValuesVo":{"tagFilters":[{"key":"env"}]}})");
    QCOMPARE(m_provider.decodeValues(reply(200, R"({"result":{"data":{"tagValues":["prod"]}}})")),
        QStringList{u"prod"_s});
    QVERIFY(!m_provider.decodeKeys(reply(200, R"({"result":{"data":{"tagKeys":[true]}}})")));
}

void JdProviderTest::theSecurityTokenIsSentAsConfigured()
{
    Account own = account();
    const Credentials credentials("ak", "sk", "token");
    const QDateTime now(QDate(2025, 3, 14), QTime(1, 59, 26), Qt::UTC);
    const auto signedHeaders = [&] {
        return m_provider
            .sign(own, m_provider.keysRequest(own, scope(u"vm"_s).collection), credentials, now, "n")
            .headers;
    };
    QCOMPARE(headerValue(signedHeaders(), "x-jdcloud-security-token"), "dG9rZW4=");
    own.fields.insert(kJdTokenBase64Field, kNo);
    own.fields.insert(kJdTokenHeaderField, u"X-Jdcloud-Session-Token"_s);
    QCOMPARE(headerValue(signedHeaders(), "x-jdcloud-session-token"), "token");
    QVERIFY(headerValue(signedHeaders(), "authorization").contains(";x-jdcloud-session-token,"));
}

TAGDESK_TEST(JdProviderTest, NoApplication)

} // namespace tst_jdprovider

#include "tst_jdprovider.moc"
