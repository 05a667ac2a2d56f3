// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fetcher.h"
#include "replies.h"
#include "testrunner.h"
#include "testsession.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QThreadPool>
#include <QUrlQuery>

namespace tst_fetcher {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// A cloud with so many machines and no bindings, that pages as JD does.
FakeScript::Respond machines(int total)
{
    return [total](const SeenRequest &request) {
        if (request.method == "POST") {
            return FakeAnswer{
                .body = R"({"result":{"data":{"pin":"p","region":"r","resourceTagMappingList":null}}})"};
        }
        const int page = QUrlQuery(request.url).queryItemValue(u"pageNumber"_s).toInt();
        QJsonArray items;
        for (int i = (page - 1) * 100; i < std::min(page * 100, total); ++i)
            items.append(QJsonObject{{u"instanceId"_s, u"i-%1"_s.arg(i)}});
        const QJsonObject result{{u"instances"_s, items}, {u"totalCount"_s, total}};
        return FakeAnswer{
            .body = QJsonDocument(QJsonObject{{u"result"_s, result}}).toJson(QJsonDocument::Compact)};
    };
}

/// What a fetcher says, as a log.
class Listener : public QObject
{
public:
    explicit Listener(Fetcher *fetcher)
    {
        connect(fetcher, &Fetcher::fetched, this, [this](const std::vector<Resource> &batch) {
            batches.append(qint64(batch.size()));
            for (const Resource &resource : batch)
                ids.append(resource.id);
        });
        connect(fetcher, &Fetcher::progressed, this, [this](qint64 resources, qint64 total) {
            progress = {resources, total};
        });
        connect(fetcher, &Fetcher::finished, this, [this] { ++finished; });
    }

    QList<qint64> batches;
    QStringList ids;
    std::pair<qint64, qint64> progress;
    int finished = 0;
};

} // namespace

/// Listings over a scripted network.
class FetcherTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPageIsFetchedAFewAtATime();
    void anAnswerThatOvertakesAnotherWaitsForIt();
    void theEndComesOnceAndNeverInsideStartOrAbort();
    void anAbortedListingEndsAsCancelled();
    void aFailedPageEndsTheListing();
    void troubleWithTagsIsTold();
    void aBigBodyIsDecodedInAWorkerAndHandedOutInBatches();
    void aFetcherDeletedWhileAWorkerDecodesIsNoTrouble();
    void badRepliesNameTheirCause_data();
    void badRepliesNameTheirCause();
    void aPageThatNeverEndsEnds();
    void aPromiseThatNoPageKeepsEndsAfterAFewRequests();
    void aMissingProjectFailsTheListing();
    void theProjectOfTheRequestsIsTheCompletedOne();
};

void FetcherTest::everyPageIsFetchedAFewAtATime()
{
    TestSession test(u"jdcloud"_s);
    test.script->otherwise = machines(4'321);
    QObject parent;
    Fetcher *fetcher = test.session->fetch(test.scope(u"vm"_s), &parent);
    const Listener listener(fetcher);
    fetcher->start();
    // What has become long is put together in a worker.
    QTRY_COMPARE_WITH_TIMEOUT((test.clock->settle(), listener.finished), 1, 30'000);
    QCOMPARE(listener.ids.size(), 4'321);
    QCOMPARE(QSet<QString>(listener.ids.begin(), listener.ids.end()).size(), 4'321);
    QCOMPARE(listener.progress, (std::pair<qint64, qint64>(4'321, 4'321)));
    QCOMPARE(fetcher->result().fetched, 4'321);
    QVERIFY(!fetcher->result().error);
    QVERIFY(!fetcher->result().trouble);
    QCOMPARE(test.script->seen.size(), 45U);
    QVERIFY(test.script->mostAtOnce > 1U);
    QVERIFY(test.script->mostAtOnce <= 24U);
}

void FetcherTest::anAnswerThatOvertakesAnotherWaitsForIt()
{
    TestSession test(u"huawei"_s);
    const auto zones = [](const QByteArray &first, const QByteArray &second) {
        return FakeAnswer{.body = R"({"zones":[{"id":")" + first + R"(","tags":[]},{"id":")" + second
                + R"(","tags":[]}],"metadata":{"total_count":6}})"};
    };
    test.script->answers = {
        {.body = R"({"projects":[{"id":"p7"}]})"}, zones("z1", "z2"), {.isHeld = true}, zones("z5", "z6")};
    QObject parent;
    Fetcher *fetcher = test.session->fetch(test.scope(u"DNS-private_zone"_s), &parent);
    const Listener listener(fetcher);
    fetcher->start();
    test.clock->settle();
    QCOMPARE(listener.ids, (QStringList{u"z1"_s, u"z2"_s}));
    QCOMPARE(listener.progress, (std::pair<qint64, qint64>(4, 6)));
    test.script->replies.at(2)->answer(zones("z3", "z4"));
    test.clock->settle();
    QCOMPARE(listener.ids, (QStringList{u"z1"_s, u"z2"_s, u"z3"_s, u"z4"_s, u"z5"_s, u"z6"_s}));
    QCOMPARE(listener.finished, 1);
}

void FetcherTest::theEndComesOnceAndNeverInsideStartOrAbort()
{
    TestSession test(u"jdcloud"_s);
    test.script->otherwise = machines(1);
    QObject parent;
    Fetcher *fetcher = test.session->fetch(test.scope(u"vm"_s), &parent);
    const Listener listener(fetcher);
    fetcher->start();
    QCOMPARE(listener.finished, 0);
    test.clock->settle();
    fetcher->abort();
    test.clock->settle();
    QCOMPARE(listener.finished, 1);
    QVERIFY(!fetcher->result().error);

    Fetcher *early = test.session->fetch(test.scope(u"vm"_s), &parent);
    const Listener earlyListener(early);
    early->start();
    early->abort();
    early->abort();
    QCOMPARE(earlyListener.finished, 0);
    test.clock->advance(60'000);
    QCOMPARE(earlyListener.finished, 1);
    QCOMPARE(early->result().error->kind, ErrorKind::Cancelled);
}

void FetcherTest::anAbortedListingEndsAsCancelled()
{
    TestSession test(u"jdcloud"_s);
    test.script->answers = {{.isHeld = true}, {.isHeld = true}};
    QObject parent;
    Fetcher *fetcher = test.session->fetch(test.scope(u"vm"_s), &parent);
    const Listener listener(fetcher);
    fetcher->start();
    test.clock->settle();
    QCOMPARE(test.script->open(), 2U);
    fetcher->abort();
    test.clock->settle();
    QCOMPARE(listener.finished, 1);
    QCOMPARE(fetcher->result().error->kind, ErrorKind::Cancelled);
    QCOMPARE(test.script->open(), 0U);
    QCOMPARE(test.script->seen.size(), 2U);
}

void FetcherTest::aFailedPageEndsTheListing()
{
    TestSession test(u"jdcloud"_s);
    const auto whole = machines(1'000);
    test.script->otherwise = [&](const SeenRequest &request) {
        if (request.url.query().contains("pageNumber=5"_L1)) {
            return FakeAnswer{.status = 400,
                .body = R"({"requestId":"r","error":{"code":400,"status":"OUT_OF_RANGE","message":"page"}})"};
        }
        return whole(request);
    };
    QObject parent;
    Fetcher *fetcher = test.session->fetch(test.scope(u"vm"_s), &parent);
    const Listener listener(fetcher);
    fetcher->start();
    test.clock->advance(60'000);
    QCOMPARE(listener.finished, 1);
    QCOMPARE(fetcher->result().error->code, u"OUT_OF_RANGE"_s);
    QCOMPARE(test.script->open(), 0U);
}

void FetcherTest::troubleWithTagsIsTold()
{
    TestSession test(u"jdcloud"_s);
    const auto whole = machines(3);
    test.script->otherwise = [&](const SeenRequest &request) {
        if (request.method == "POST")
            return FakeAnswer{.status = 403, .body = R"({"error":{"code":403,"status":"HTTP_FORBIDDEN"}})"};
        return whole(request);
    };
    QObject parent;
    Fetcher *fetcher = test.session->fetch(test.scope(u"vm"_s), &parent);
    QSignalSpy fetched(fetcher, &Fetcher::fetched);
    fetcher->start();
    test.clock->settle();
    QVERIFY(!fetcher->result().error);
    QCOMPARE(fetcher->result().trouble->cause, ErrorCause::PermissionMissing);
    const auto batch = fetched.front().front().value<std::vector<Resource>>();
    QCOMPARE(batch.size(), 3U);
    QVERIFY(!batch.front().tags);
}

void FetcherTest::aBigBodyIsDecodedInAWorkerAndHandedOutInBatches()
{
    TestSession test(u"jdcloud"_s);
    QJsonArray mappings;
    for (int i = 0; i < 5'000; ++i) {
        mappings.append(QJsonObject{{u"serviceCode"_s, u"jqs"_s}, {u"resourceId"_s, u"q-%1"_s.arg(i)},
            {u"tags"_s, QJsonArray{QJsonObject{{u"key"_s, u"env"_s}, {u"value"_s, u"prod"_s}}}}});
    }
    const QJsonObject data{{u"resourceTagMappingList"_s, mappings}};
    const QJsonObject root{{u"result"_s, QJsonObject{{u"data"_s, data}}}};
    test.script->answers = {{.body = QJsonDocument(root).toJson(QJsonDocument::Compact)}};
    QObject parent;
    Fetcher *fetcher = test.session->fetch(test.scope(u"jqs"_s), &parent);
    const Listener listener(fetcher);
    fetcher->start();
    // The worker is a real thread: turn until it has posted its result.
    QTRY_COMPARE_WITH_TIMEOUT((test.clock->settle(), listener.finished), 1, 30'000);
    QCOMPARE(listener.batches, QList<qint64>(5, 1'000));
    QCOMPARE(QSet<QString>(listener.ids.begin(), listener.ids.end()).size(), 5'000);
}

void FetcherTest::aFetcherDeletedWhileAWorkerDecodesIsNoTrouble()
{
    TestSession test(u"jdcloud"_s);
    test.script->otherwise = [](const SeenRequest &) {
        return FakeAnswer{.body = '[' + QByteArray(1 << 20, ' ') + ']'};
    };
    for (int i = 0; i < 20; ++i) {
        QObject parent;
        Fetcher *fetcher = test.session->fetch(test.scope(u"jqs"_s), &parent);
        fetcher->start();
        test.clock->settle();
    }
    QThreadPool::globalInstance()->waitForDone();
    test.clock->settle();
}

void FetcherTest::badRepliesNameTheirCause_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<ErrorCause>("cause");
    QTest::newRow("HTML") << FakeAnswer{.body = "<html><title>Welcome</title>"} << ErrorCause::NotJson;
    QTest::newRow("empty") << FakeAnswer{.body = ""} << ErrorCause::NotJson;
    QTest::newRow("wrong types") << FakeAnswer{.body = R"({"result":[]})"} << ErrorCause::UnexpectedReply;
    QTest::newRow("redirect") << FakeAnswer{.status = 301, .headers = {{"Location", "https://login.example"}}}
                              << ErrorCause::Redirected;
    QTest::newRow("no connection") << FakeAnswer{.status = 0, .error = QNetworkReply::ConnectionRefusedError}
                                   << ErrorCause::ConnectionRefused;
    QTest::newRow("no host") << FakeAnswer{.status = 0, .error = QNetworkReply::HostNotFoundError}
                             << ErrorCause::HostNotFound;
    QTest::newRow("cut") << FakeAnswer{.body = R"({"result":)", .error = QNetworkReply::RemoteHostClosedError}
                         << ErrorCause::ConnectionCut;
    QTest::newRow("silence") << FakeAnswer{.isHeld = true} << ErrorCause::TimedOut;
    QTest::newRow("wrong secret") << FakeAnswer{.status = 401,
        .body = R"({"error":{"code":401,"message":"sign result is not same [gw]"}})"}
                                  << ErrorCause::SignatureRefused;
    QTest::newRow("clock") << FakeAnswer{.status = 401,
        .body = R"({"error":{"code":401,"status":"ACCESS_ERROR","message":"no"}})",
        .headers = {{"Date", "Fri, 14 Mar 2025 00:59:26 GMT"}}}
                           << ErrorCause::ClockSkewed;
    QTest::newRow("region") << FakeAnswer{.status = 404,
        .body = R"({"error":{"code":404,"status":"NOT_FOUND","message":"no region x"}})"}
                            << ErrorCause::RegionUnknown;
    QTest::newRow("throttled for long") << FakeAnswer{.status = 429} << ErrorCause::Throttled;
    QTest::newRow("server") << FakeAnswer{.status = 503} << ErrorCause::ServerFailed;
}

void FetcherTest::badRepliesNameTheirCause()
{
    QFETCH(FakeAnswer, answer);
    TestSession test(u"jdcloud"_s);
    test.script->otherwise = [&](const SeenRequest &) {
        return answer;
    };
    QObject parent;
    Fetcher *fetcher = test.session->fetch(test.scope(u"vm"_s), &parent);
    const Listener listener(fetcher);
    fetcher->start();
    test.clock->advance(3'600'000);
    QCOMPARE(listener.finished, 1);
    QVERIFY(fetcher->result().error);
    QTEST(fetcher->result().error->cause, "cause");
    QVERIFY(listener.ids.isEmpty());
}

void FetcherTest::aPageThatNeverEndsEnds()
{
    TestSession test(u"jdcloud"_s);
    const auto whole = machines(100);
    test.script->otherwise = [&](const SeenRequest &request) {
        FakeAnswer answer = whole(request);
        if (request.method == "GET") {
            // Always the first page, and no total.
            SeenRequest first = request;
            first.url.setQuery(u"pageNumber=1"_s);
            answer = whole(first);
            answer.body.replace(R"("totalCount":100)", R"("totalCount":null)");
        }
        return answer;
    };
    QObject parent;
    Fetcher *fetcher = test.session->fetch(test.scope(u"vm"_s), &parent);
    const Listener listener(fetcher);
    fetcher->start();
    test.clock->advance(60'000);
    QCOMPARE(listener.finished, 1);
    QCOMPARE(fetcher->result().error->cause, ErrorCause::EndlessListing);
    QCOMPARE(test.script->seen.size(), 3U);
}

void FetcherTest::aPromiseThatNoPageKeepsEndsAfterAFewRequests()
{
    TestSession test(u"jdcloud"_s);
    const auto whole = machines(150);
    test.script->otherwise = [&](const SeenRequest &request) {
        FakeAnswer answer = whole(request);
        answer.body.replace(R"("totalCount":150)", R"("totalCount":5000000)");
        return answer;
    };
    QObject parent;
    Fetcher *fetcher = test.session->fetch(test.scope(u"vm"_s), &parent);
    const Listener listener(fetcher);
    fetcher->start();
    test.clock->advance(60'000);
    QCOMPARE(listener.finished, 1);
    QCOMPARE(listener.ids.size(), 150);
    QCOMPARE(fetcher->result().fetched, 150);
    QCOMPARE(fetcher->result().error->cause, ErrorCause::ListingIncomplete);
    QCOMPARE(fetcher->result().error->detail, u"150 / 5000000"_s);
    QCOMPARE(test.script->open(), 0U);
    QVERIFY2(test.script->seen.size() < 60U, QByteArray::number(test.script->seen.size()).constData());
}

void FetcherTest::aMissingProjectFailsTheListing()
{
    TestSession test(u"huawei"_s);
    test.script->otherwise = [](const SeenRequest &) {
        return FakeAnswer{.body = R"({"projects":[]})"};
    };
    QObject parent;
    Fetcher *fetcher = test.session->fetch(test.scope(u"DNS-private_zone"_s), &parent);
    const Listener listener(fetcher);
    fetcher->start();
    test.clock->settle();
    QCOMPARE(listener.finished, 1);
    QCOMPARE(fetcher->result().error->cause, ErrorCause::ProjectMissing);
}

void FetcherTest::theProjectOfTheRequestsIsTheCompletedOne()
{
    TestSession test(u"huawei"_s);
    test.script->answers = {{.body = R"({"projects":[{"id":"p7"}]})"},
        {.body = R"({"zones":[{"id":"z1"}],"metadata":{"total_count":1}})"},
        {.body = R"({"tags":[{"key":"a","value":"1"}]})"}};
    QObject parent;
    Fetcher *fetcher = test.session->fetch(test.scope(u"DNS-private_zone"_s), &parent);
    const Listener listener(fetcher);
    fetcher->start();
    test.clock->settle();
    QCOMPARE(listener.ids, QStringList{u"z1"_s});
    QCOMPARE(test.script->seen.back().url.path(), u"/v2/p7/DNS-private_zone/z1/tags"_s);
}

TAGDESK_TEST(FetcherTest, QCoreApplication)

} // namespace tst_fetcher

#include "tst_fetcher.moc"
