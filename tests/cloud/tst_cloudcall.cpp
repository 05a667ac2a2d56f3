// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cloudcall.h"
#include "ratelimiter.h"
#include "replies.h"
#include "tagreader.h"
#include "testrunner.h"
#include "testsession.h"

#include <QSignalSpy>
#include <QTimeZone>

namespace tst_cloudcall {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

HttpRequest tagRequest(const TestSession &test)
{
    return test.session->provider().encode(test.session->account(),
        {.operation = TagOperation::Set,
            .collection = test.scope(u"vm"_s).collection,
            .ids = {u"i-1"_s},
            .tags = {{u"a"_s, u"1"_s}}});
}

FakeAnswer throttled()
{
    return {.status = 429, .body = R"({"error":{"code":429,"status":"RATE_LIMIT","message":"slow"}})"};
}

FakeAnswer refusedKey()
{
    return {.status = 401,
        .body = R"({"error":{"code":401,"status":"ACCESS_ERROR","message":"sign result is not same [gw]"}})"};
}

Account withoutProject()
{
    Account account;
    account.regions = {u"cn-north-4"_s};
    return account;
}

} // namespace

/// Calls, questions and the completion of an account, over a scripted network.
class CloudCallTest : public QObject
{
    Q_OBJECT

private slots:
    void aCallIsSignedAndAnswered();
    void everyAttemptIsSignedAnew();
    void onlyTroubleOfTheWayIsTriedAgain_data();
    void onlyTroubleOfTheWayIsTriedAgain();
    void afterFiveTriesItGivesUp();
    void aMinuteOfThrottlingIsOutlasted();
    void aThrottledCallPausesEverybody();
    void retryAfterIsObeyed_data();
    void retryAfterIsObeyed();
    void writesGoBeforeCounts();
    void aLostWriteIsUnknownAfterTheLastTry();
    void aRefusedKeyStopsWhatStillWaits();
    void aCallMadeAfterARefusalIsSent();
    void aClockThatIsOffIsNamed();
    void aRegionThatIsUnknownIsNamed();
    void anAbortedCallEndsAsCancelled();
    void aCallToldToStopRetryingKeepsItsLastError();
    void callsWaitForTheQuotaOfTheAccount();
    void aCallDeletedUnderWayGivesItsSlotBack();
    void theProjectIsLookedUpOnceForAll();
    void aProjectThatIsNotFoundFailsEveryJobClearly();
    void aBadEndpointIsNeverAsked();
    void withoutAKeyNothingIsSent();
    void expiredKeysAreNotSent();
    void aLockedSessionSendsNothingUntilItHasKeysAgain();
    void aLostWriteStaysUnknownWhenTheKeysExpireMeanwhile();
    void questionsAreAnswered();
    void anAbortedQuestionEndsOnce();
    void tagsOfManyResourcesAreRead();
    void secretsAndSignaturesAreInNoError();
};

void CloudCallTest::aCallIsSignedAndAnswered()
{
    TestSession test(u"jdcloud"_s);
    test.script->answers.push_back({.body = "{}"});
    CloudCall call(*test.session, tagRequest(test));
    QSignalSpy finished(&call, &CloudCall::finished);
    call.start();
    QCOMPARE(finished.size(), 0);
    test.clock->settle();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(call.result()->body, "{}");
    QCOMPARE(call.attempts(), 1);
    QVERIFY(
        test.script->seen.front().header("authorization").startsWith("JDCLOUD2-HMAC-SHA256 Credential=ak/"));
    QCOMPARE(test.session->rateLimiter().inFlight(), 0);
}

void CloudCallTest::everyAttemptIsSignedAnew()
{
    TestSession test(u"jdcloud"_s);
    test.script->answers = {{.status = 503}, {.body = "{}"}};
    CloudCall call(*test.session, tagRequest(test));
    call.start();
    test.clock->advance(5'000);
    QVERIFY(call.result());
    QCOMPARE(test.script->seen.size(), 2U);
    const SeenRequest &first = test.script->seen[0];
    const SeenRequest &second = test.script->seen[1];
    QVERIFY(first.header("x-jdcloud-nonce") != second.header("x-jdcloud-nonce"));
    QVERIFY(first.header("authorization") != second.header("authorization"));
    QCOMPARE(first.header("x-jdcloud-date"), "20250314T015926Z");
    QCOMPARE(first.body, second.body);
}

void CloudCallTest::onlyTroubleOfTheWayIsTriedAgain_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<std::size_t>("attempts");
    const auto status = [](int code) {
        return FakeAnswer{.status = code};
    };
    const auto network = [](QNetworkReply::NetworkError error) {
        return FakeAnswer{.status = 0, .error = error};
    };
    QTest::newRow("400") << status(400) << std::size_t(1);
    QTest::newRow("401") << status(401) << std::size_t(1);
    QTest::newRow("403") << status(403) << std::size_t(1);
    QTest::newRow("404") << status(404) << std::size_t(1);
    QTest::newRow("302") << status(302) << std::size_t(1);
    QTest::newRow("429") << status(429) << std::size_t(5);
    QTest::newRow("500") << status(500) << std::size_t(5);
    QTest::newRow("cut") << network(QNetworkReply::RemoteHostClosedError) << std::size_t(5);
    QTest::newRow("refused") << network(QNetworkReply::ConnectionRefusedError) << std::size_t(2);
    QTest::newRow("certificate") << network(QNetworkReply::SslHandshakeFailedError) << std::size_t(1);
    QTest::newRow("no such host") << network(QNetworkReply::HostNotFoundError) << std::size_t(1);
}

void CloudCallTest::onlyTroubleOfTheWayIsTriedAgain()
{
    QFETCH(FakeAnswer, answer);
    QFETCH(std::size_t, attempts);
    TestSession test(u"jdcloud"_s);
    test.script->otherwise = [&](const SeenRequest &) {
        return answer;
    };
    CloudCall call(*test.session, tagRequest(test));
    QSignalSpy finished(&call, &CloudCall::finished);
    call.start();
    test.clock->advance(300'000);
    QCOMPARE(finished.size(), 1);
    QVERIFY(!call.result());
    QCOMPARE(test.script->seen.size(), attempts);
}

void CloudCallTest::afterFiveTriesItGivesUp()
{
    TestSession test(u"jdcloud"_s);
    test.script->otherwise = [](const SeenRequest &) {
        return throttled();
    };
    CloudCall call(*test.session, tagRequest(test));
    QSignalSpy waits(&call, &CloudCall::waiting);
    call.start();
    test.clock->advance(600'000);
    QCOMPARE(call.attempts(), 5);
    QCOMPARE(call.result().error().cause, ErrorCause::Throttled);
    QCOMPARE(call.result().error().message, u"slow"_s);
    QList<int> waitMs;
    for (const QVariantList &wait : waits)
        waitMs.append(wait.first().toInt());
    QCOMPARE(waitMs, (QList<int>{500, 4'000, 16'000, 45'000}));

    // Trouble of one server is no reason to hold everybody back.
    waits.clear();
    waitMs.clear();
    test.script->otherwise = [](const SeenRequest &) {
        return FakeAnswer{.status = 500};
    };
    CloudCall broken(*test.session, tagRequest(test));
    QSignalSpy brokenWaits(&broken, &CloudCall::waiting);
    broken.start();
    test.clock->advance(600'000);
    for (const QVariantList &wait : brokenWaits)
        waitMs.append(wait.first().toInt());
    QCOMPARE(waitMs, (QList<int>{500, 1'000, 2'000, 4'000}));
}

void CloudCallTest::aMinuteOfThrottlingIsOutlasted()
{
    TestSession test(u"jdcloud"_s);
    test.script->otherwise = [&](const SeenRequest &) {
        return test.clock->elapsedMs() < 60'000 ? throttled() : FakeAnswer{.body = "{}"};
    };
    std::vector<std::unique_ptr<CloudCall>> calls;
    for (int i = 0; i < 50; ++i) {
        calls.push_back(std::make_unique<CloudCall>(*test.session, tagRequest(test)));
        calls.back()->start();
    }
    test.clock->advance(120'000);
    for (const auto &call : calls)
        QVERIFY(call->result());
}

void CloudCallTest::aThrottledCallPausesEverybody()
{
    TestSession test(u"jdcloud"_s);
    test.script->answers = {throttled(), {.body = "{}"}, {.body = "{}"}};
    QSignalSpy paused(test.session.get(), &CloudSession::paused);
    CloudCall first(*test.session, tagRequest(test));
    first.start();
    test.clock->settle();
    QCOMPARE(paused.size(), 1);
    CloudCall second(*test.session, tagRequest(test));
    second.start();
    test.clock->advance(499);
    QCOMPARE(test.script->seen.size(), 1U);
    test.clock->advance(1);
    QCOMPARE(test.script->seen.size(), 2U);
    // From now on evenly.
    test.clock->advance(1'000);
    QCOMPARE(test.script->seen.size(), 3U);
    QVERIFY(first.result());
    QVERIFY(second.result());
}

void CloudCallTest::retryAfterIsObeyed_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("seconds") << QByteArray("7") << QByteArray();
    QTest::newRow("a date") << QByteArray("Fri, 14 Mar 2025 01:59:33 GMT") << QByteArray();
    QTest::newRow("a date of a cloud whose clock is off")
        << QByteArray("Fri, 14 Mar 2025 03:00:07 GMT") << QByteArray("Fri, 14 Mar 2025 03:00:00 GMT");
}

void CloudCallTest::retryAfterIsObeyed()
{
    QFETCH(QByteArray, retryAfter);
    QFETCH(QByteArray, date);
    TestSession test(u"jdcloud"_s);
    FakeAnswer busy = throttled();
    busy.headers = {{"Retry-After", retryAfter}};
    if (!date.isEmpty())
        busy.headers.append({"Date", date});
    test.script->answers = {busy, {.body = "{}"}};
    CloudCall call(*test.session, tagRequest(test));
    call.start();
    test.clock->advance(6'999);
    QCOMPARE(test.script->seen.size(), 1U);
    test.clock->advance(1);
    QCOMPARE(test.script->seen.size(), 2U);
}

void CloudCallTest::aLostWriteIsUnknownAfterTheLastTry()
{
    TestSession test(u"jdcloud"_s);
    test.script->otherwise = [](const SeenRequest &) {
        return FakeAnswer{.status = 0, .error = QNetworkReply::ContentReSendError};
    };
    CloudCall call(*test.session, tagRequest(test));
    call.start();
    test.clock->advance(60'000);
    QCOMPARE(call.attempts(), 5);
    QCOMPARE(call.result().error().kind, ErrorKind::OutcomeUnknown);
}

void CloudCallTest::aRefusedKeyStopsWhatStillWaits()
{
    Account account;
    account.quotaPerMinute = 2;
    TestSession test(u"jdcloud"_s, account);
    test.script->otherwise = [](const SeenRequest &) {
        return refusedKey();
    };
    std::vector<std::unique_ptr<CloudCall>> calls;
    for (int i = 0; i < 6; ++i) {
        calls.push_back(std::make_unique<CloudCall>(*test.session, tagRequest(test)));
        calls.back()->start();
    }
    test.clock->advance(600'000);
    // Two were under way together; the others were still waiting for the quota.
    QCOMPARE(test.script->seen.size(), 2U);
    for (const auto &call : calls)
        QCOMPARE(call->result().error().cause, ErrorCause::SignatureRefused);
    QCOMPARE(test.session->rateLimiter().inFlight(), 0);
}

void CloudCallTest::aCallMadeAfterARefusalIsSent()
{
    TestSession test(u"jdcloud"_s);
    test.script->answers = {refusedKey(), {.body = "{}"}};
    CloudCall refused(*test.session, tagRequest(test));
    refused.start();
    test.clock->settle();
    QVERIFY(!refused.result());
    CloudCall next(*test.session, tagRequest(test));
    next.start();
    test.clock->settle();
    QVERIFY(next.result());
}

void CloudCallTest::writesGoBeforeCounts()
{
    Account account;
    account.quotaPerMinute = 1;
    TestSession test(u"jdcloud"_s, account);
    test.script->otherwise = [](const SeenRequest &) {
        return FakeAnswer{.body = "{}"};
    };
    QObject parent;
    auto *count = test.session->count(test.scope(u"vm"_s), &parent);
    count->start();
    CloudCall write(*test.session, tagRequest(test));
    write.start();
    test.clock->settle();
    QCOMPARE(test.script->seen.size(), 1U);
    QVERIFY(test.script->seen[0].url.path().contains(u"tagResources"_s));
    test.clock->advance(61'000);
    QCOMPARE(test.script->seen.size(), 2U);
}

void CloudCallTest::aClockThatIsOffIsNamed()
{
    TestSession test(u"jdcloud"_s);
    FakeAnswer answer{.status = 401,
        .body = R"({"error":{"code":401,"status":"ACCESS_ERROR","message":"denied"}})",
        .headers = {{"Date", "Fri, 14 Mar 2025 03:00:10 GMT"}}};
    test.script->answers = {answer};
    CloudCall call(*test.session, tagRequest(test));
    call.start();
    test.clock->settle();
    QCOMPARE(call.result().error().cause, ErrorCause::ClockSkewed);
    QCOMPARE(call.result().error().detail, u"61"_s);

    // A signature that does not match is not the clock's fault, whatever the clock says.
    answer.body = R"({"error":{"code":401,"message":"sign result is not same"}})";
    test.script->answers = {answer};
    CloudCall wrongSecret(*test.session, tagRequest(test));
    wrongSecret.start();
    test.clock->settle();
    QCOMPARE(wrongSecret.result().error().cause, ErrorCause::SignatureRefused);
}

void CloudCallTest::aRegionThatIsUnknownIsNamed()
{
    TestSession test(u"jdcloud"_s);
    test.script->answers = {{.status = 404,
        .body = R"({"error":{"code":404,"status":"NOT_FOUND","message":"region not found"}})"}};
    CloudCall call(*test.session, tagRequest(test));
    call.start();
    test.clock->settle();
    QCOMPARE(call.result().error().cause, ErrorCause::RegionUnknown);
    QCOMPARE(call.result().error().detail, u"cn-north-1"_s);
}

void CloudCallTest::anAbortedCallEndsAsCancelled()
{
    TestSession test(u"jdcloud"_s);
    // While it waits for its turn, while it is under way, while it waits for another try.
    for (const bool isSent : {false, true}) {
        test.script->answers = {{.isHeld = true}};
        CloudCall call(*test.session,
            test.session->provider().countRequest(test.session->account(), test.scope(u"vm"_s)));
        QSignalSpy finished(&call, &CloudCall::finished);
        call.start();
        if (isSent)
            test.clock->settle();
        call.abort();
        QCOMPARE(finished.size(), 0);
        test.clock->advance(60'000);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(call.result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(test.session->rateLimiter().inFlight(), 0);
    }
    test.script->answers = {{.status = 500}};
    CloudCall call(*test.session, tagRequest(test));
    call.start();
    test.clock->settle();
    call.abort();
    test.clock->advance(60'000);
    QCOMPARE(call.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(call.attempts(), 1);
}

void CloudCallTest::aCallToldToStopRetryingKeepsItsLastError()
{
    TestSession test(u"jdcloud"_s);
    test.script->otherwise = [](const SeenRequest &) {
        return throttled();
    };
    CloudCall waiting(*test.session, tagRequest(test));
    waiting.start();
    test.clock->settle();
    CloudCall unsent(*test.session, tagRequest(test));
    unsent.start();
    waiting.stopRetrying();
    unsent.stopRetrying();
    test.clock->advance(60'000);
    QCOMPARE(test.script->seen.size(), 1U);
    QCOMPARE(waiting.result().error().cause, ErrorCause::Throttled);
    QCOMPARE(unsent.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(unsent.attempts(), 0);
}

void CloudCallTest::callsWaitForTheQuotaOfTheAccount()
{
    Account account;
    account.quotaPerMinute = 3;
    TestSession test(u"jdcloud"_s, account);
    test.script->otherwise = [](const SeenRequest &) {
        return FakeAnswer{.body = "{}"};
    };
    std::vector<std::unique_ptr<CloudCall>> calls;
    for (int i = 0; i < 7; ++i) {
        calls.push_back(std::make_unique<CloudCall>(*test.session, tagRequest(test)));
        calls.back()->start();
    }
    test.clock->advance(60'000);
    QCOMPARE(test.script->seen.size(), 3U);
    test.clock->advance(10'000);
    QCOMPARE(test.script->seen.size(), 6U);
    test.clock->advance(60'000);
    QCOMPARE(test.script->seen.size(), 7U);
}

void CloudCallTest::aCallDeletedUnderWayGivesItsSlotBack()
{
    TestSession test(u"jdcloud"_s);
    test.script->answers = {{.isHeld = true}};
    auto call = std::make_unique<CloudCall>(*test.session, tagRequest(test));
    call->start();
    test.clock->settle();
    QCOMPARE(test.session->rateLimiter().inFlight(), 1);
    call.reset();
    QCOMPARE(test.session->rateLimiter().inFlight(), 0);
    test.clock->advance(60'000);
}

void CloudCallTest::theProjectIsLookedUpOnceForAll()
{
    TestSession test(u"huawei"_s, withoutProject());
    test.script->otherwise = [](const SeenRequest &request) {
        if (request.url.path() == "/v3/projects"_L1)
            return FakeAnswer{.body = R"({"projects":[{"id":"p1"}]})"};
        return FakeAnswer{.body = R"({"zones":[],"recordsets":[],"metadata":{"total_count":5}})"};
    };
    QSignalSpy completed(test.session.get(), &CloudSession::accountCompleted);
    QObject parent;
    auto *zones = test.session->count(test.scope(u"DNS-private_zone"_s), &parent);
    auto *recordSets = test.session->count(test.scope(u"DNS-private_recordset"_s), &parent);
    zones->start();
    recordSets->start();
    test.clock->settle();
    QCOMPARE(zones->result(), 5);
    QCOMPARE(recordSets->result(), 5);
    QCOMPARE(completed.size(), 1);
    QCOMPARE(test.session->account().project(), u"p1"_s);
    QCOMPARE(test.script->seen.size(), 3U);
    QCOMPARE(test.script->seen[1].header("x-project-id"), "p1");
}

void CloudCallTest::aProjectThatIsNotFoundFailsEveryJobClearly()
{
    TestSession test(u"huawei"_s, withoutProject());
    test.script->otherwise = [](const SeenRequest &) {
        return FakeAnswer{.body = R"({"projects":[]})"};
    };
    QObject parent;
    auto *count = test.session->count(test.scope(u"DNS-private_zone"_s), &parent);
    auto *tags = test.session->readTags(test.scope(u"DNS-private_zone"_s).collection, {u"z1"_s}, &parent);
    count->start();
    tags->start();
    test.clock->settle();
    QCOMPARE(count->result().error().cause, ErrorCause::ProjectMissing);
    QCOMPARE(count->result().error().detail, u"cn-north-4"_s);
    QCOMPARE(tags->result().errors.value(u"z1"_s).cause, ErrorCause::ProjectMissing);
    QCOMPARE(test.script->seen.size(), 1U);
}

void CloudCallTest::aBadEndpointIsNeverAsked()
{
    Account account;
    account.endpoint = QUrl(u"http://tags.example"_s);
    TestSession test(u"jdcloud"_s, account);
    QObject parent;
    auto *count = test.session->count(test.scope(u"vm"_s), &parent);
    count->start();
    test.clock->settle();
    QCOMPARE(count->result().error().cause, ErrorCause::BadEndpoint);
    QVERIFY(test.script->seen.empty());
}

void CloudCallTest::withoutAKeyNothingIsSent()
{
    TestSession test(u"jdcloud"_s);
    test.session->setCredentials({});
    QObject parent;
    auto *count = test.session->count(test.scope(u"vm"_s), &parent);
    count->start();
    test.clock->settle();
    QCOMPARE(count->result().error().kind, ErrorKind::Unauthorized);
    QVERIFY(test.script->seen.empty());
}

void CloudCallTest::expiredKeysAreNotSent()
{
    TestSession test(u"jdcloud"_s);
    test.session->setCredentials(
        Credentials("ak", "sk", "token", test.clock->now().addSecs(60).toTimeZone(QTimeZone(3'600))));
    CloudCall before(*test.session, tagRequest(test));
    before.start();
    test.clock->settle();
    QVERIFY(before.result());
    CloudCall after(*test.session, tagRequest(test));
    test.clock->advance(60'000);
    after.start();
    test.clock->settle();
    QCOMPARE(after.result().error().cause, ErrorCause::TokenExpired);
    QCOMPARE(after.result().error().kind, ErrorKind::Unauthorized);
    QCOMPARE(after.result().error().detail, u"2025-03-14T02:00:26Z"_s);
    QCOMPARE(after.attempts(), 0);
    QCOMPARE(test.session->rateLimiter().inFlight(), 0);
    QObject parent;
    auto *count = test.session->count(test.scope(u"vm"_s), &parent);
    count->start();
    test.clock->settle();
    QCOMPARE(count->result().error().cause, ErrorCause::TokenExpired);
    QCOMPARE(test.script->seen.size(), 1U);
}

void CloudCallTest::aLockedSessionSendsNothingUntilItHasKeysAgain()
{
    TestSession test(u"jdcloud"_s);
    test.session->lock();
    QVERIFY(!test.session->keysExpireAt().isValid());
    CloudCall locked(*test.session, tagRequest(test));
    locked.start();
    QObject parent;
    auto *count = test.session->count(test.scope(u"vm"_s), &parent);
    count->start();
    test.clock->settle();
    QCOMPARE(locked.result().error().cause, ErrorCause::KeysLocked);
    QCOMPARE(locked.result().error().kind, ErrorKind::Unauthorized);
    QCOMPARE(count->result().error().cause, ErrorCause::KeysLocked);
    QVERIFY(test.script->seen.empty());
    test.session->setCredentials(Credentials("ak", "sk"));
    QVERIFY(!test.session->isLocked());
    CloudCall after(*test.session, tagRequest(test));
    after.start();
    test.clock->settle();
    QVERIFY(after.result());
}

void CloudCallTest::aLostWriteStaysUnknownWhenTheKeysExpireMeanwhile()
{
    TestSession test(u"jdcloud"_s);
    test.session->setCredentials(Credentials("ak", "sk", "token", test.clock->now().addMSecs(1)));
    test.script->otherwise = [](const SeenRequest &) {
        return FakeAnswer{.status = 0, .error = QNetworkReply::RemoteHostClosedError};
    };
    CloudCall call(*test.session, tagRequest(test));
    call.start();
    test.clock->advance(60'000);
    QCOMPARE(call.attempts(), 1);
    QCOMPARE(call.result().error().kind, ErrorKind::OutcomeUnknown);
}

void CloudCallTest::questionsAreAnswered()
{
    TestSession test(u"jdcloud"_s);
    test.script->answers = {{.body = R"({"result":{"data":{"tagKeys":["env"]}}})"},
        {.body = R"({"result":{"data":{"tagValues":["prod","test"]}}})"}};
    QObject parent;
    const Collection vm = test.scope(u"vm"_s).collection;
    auto *keys = test.session->keys(vm, &parent);
    keys->start();
    test.clock->settle();
    QVERIFY(keys->result()->contains(u"env"_s));
    auto *values = test.session->values(vm, u"env"_s, &parent);
    values->start();
    test.clock->settle();
    QCOMPARE(*values->result(), (QStringList{u"prod"_s, u"test"_s}));
    TestSession huawei(u"huawei"_s);
    QVERIFY(!huawei.session->values(huawei.scope(u"DNS-private_zone"_s).collection, u"env"_s, &parent));
}

void CloudCallTest::anAbortedQuestionEndsOnce()
{
    TestSession test(u"jdcloud"_s);
    test.script->otherwise = [](const SeenRequest &) {
        return FakeAnswer{.isHeld = true};
    };
    QObject parent;
    for (const bool isSent : {false, true}) {
        auto *count = test.session->count(test.scope(u"vm"_s), &parent);
        QSignalSpy finished(count, &QueryBase::finished);
        count->start();
        if (isSent)
            test.clock->settle();
        count->abort();
        count->abort();
        QCOMPARE(finished.size(), 0);
        test.clock->advance(60'000);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(count->result().error().kind, ErrorKind::Cancelled);
    }
}

void CloudCallTest::tagsOfManyResourcesAreRead()
{
    Account account = withoutProject();
    account.fields.insert(kProjectField, u"p1"_s);
    TestSession test(u"huawei"_s, account);
    test.script->otherwise = [](const SeenRequest &request) {
        if (request.url.path().contains("gone"_L1))
            return FakeAnswer{.status = 404, .body = R"({"code":"DNS.0302","message":"gone"})"};
        return FakeAnswer{.body = R"({"tags":[{"key":"a","value":"1"}]})"};
    };
    QStringList ids{u"gone"_s};
    for (int i = 0; i < 40; ++i)
        ids.append(u"z%1"_s.arg(i));
    QObject parent;
    TagReader *reader = test.session->readTags(test.scope(u"DNS-private_zone"_s).collection, ids, &parent);
    QSignalSpy finished(reader, &TagReader::finished);
    reader->start();
    test.clock->settle();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(reader->result().tags.size(), 40);
    QCOMPARE(reader->result().errors.size(), 1);
    QCOMPARE(reader->result().errors.value(u"gone"_s).kind, ErrorKind::NotFound);
    QCOMPARE(reader->sent(), 41U);
    QVERIFY(test.script->mostAtOnce <= 12U);
}

void CloudCallTest::secretsAndSignaturesAreInNoError()
{
    TestSession test(u"jdcloud"_s);
    test.session->setCredentials({"the-access-key", "the-secret-key", "the-token"});
    test.script->answers = {{.status = 0, .error = QNetworkReply::HostNotFoundError}};
    CloudCall call(*test.session, tagRequest(test));
    call.start();
    test.clock->settle();
    const Error &error = call.result().error();
    const QString all = error.message + error.detail + error.code + error.requestId;
    const QByteArray authorization = test.script->seen.front().header("authorization");
    const QString signature =
        QString::fromLatin1(authorization.mid(authorization.indexOf("Signature=") + 10));
    for (const QString &secret : {u"the-secret-key"_s, u"the-token"_s, signature})
        QVERIFY(!all.contains(secret));
}

TAGDESK_TEST(CloudCallTest, QCoreApplication)

} // namespace tst_cloudcall

#include "tst_cloudcall.moc"
