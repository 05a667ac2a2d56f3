// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fakenetwork.h"
#include "httpcall.h"
#include "replies.h"
#include "testrunner.h"
#include "transport.h"
#include "virtualclock.h"

#include <QSignalSpy>

namespace tst_httpcall {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

HttpRequest request(bool isWrite = false)
{
    HttpRequest result;
    result.base = QUrl(u"https://cloud.example"_s);
    result.path = u"/v1/tags:tagResources"_s;
    result.headers = {{"host", "cloud.example"}, {"authorization", "signed"}};
    if (isWrite) {
        result.method = "POST";
        result.body = "{}";
        result.isWrite = true;
    }
    return result;
}

} // namespace

/// One exchange over a scripted network with a clock turned by hand.
class HttpCallTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theRequestGoesOutAsItWasSigned();
    void anAnswerOfAnyStatusIsAResult();
    void theEndComesOnceAndNeverInsideStartOrAbort();
    void anAddressThatIsNotAllowedIsNeverAsked_data();
    void anAddressThatIsNotAllowedIsNeverAsked();
    void networkErrorsNameTheirCause_data();
    void networkErrorsNameTheirCause();
    void aConnectionThatIsNeverMadeTimesOut();
    void aSilentServerTimesOutAndASlowOneDoesNot();
    void aBodyThatDripsEnds_data();
    void aBodyThatDripsEnds();
    void anUploadThatDripsEnds();
    void aTimeOutAndACancelAreToldApart();
    void aWriteThatWasOnItsWayIsUnknown();
    void aWriteThatNeverLeftIsNot();
    void aReplyOverItsLimitIsAnError();
    void aReplyOverItsLimitIsStoppedWhileItArrives();
    void whatIsAnnouncedAsTooLargeIsNotReadAtAll();
    void aHeadOverItsLimitIsAnError();
    void aReplyShorterThanAnnouncedWasCut();
    void aRepeatedAnswerIsNoAnswer();
    void whatIsUnderWayBesideARepeatedAnswerIsNotTrusted();
    void busyManagersAreAvoided();
    void aCallDeletedUnderWayDropsItsConnection();

private:
    [[nodiscard]] std::unique_ptr<HttpCall> call(const HttpRequest &request);
    [[nodiscard]] Error errorOf(const HttpRequest &request, const FakeAnswer &answer);

    std::shared_ptr<FakeScript> m_script;
    std::unique_ptr<VirtualClock> m_clock;
    std::unique_ptr<Transport> m_transport;
};

void HttpCallTest::init()
{
    m_script = std::make_shared<FakeScript>();
    m_clock = std::make_unique<VirtualClock>();
    m_transport = std::make_unique<Transport>(
        [this](QObject *parent) { return new FakeNetwork(m_script, parent); }, TransportSettings());
}

std::unique_ptr<HttpCall> HttpCallTest::call(const HttpRequest &request)
{
    return std::make_unique<HttpCall>(*m_transport, *m_clock, request);
}

Error HttpCallTest::errorOf(const HttpRequest &request, const FakeAnswer &answer)
{
    m_script->answers.push_back(answer);
    const auto sent = call(request);
    sent->start();
    m_clock->settle();
    return sent->result() ? Error() : sent->result().error();
}

void HttpCallTest::theRequestGoesOutAsItWasSigned()
{
    HttpRequest write = request(true);
    write.body = R"({"名":1})";
    write.query = {{u"b"_s, u"2"_s}, {u"a"_s, u"x y"_s}};
    const auto sent = call(write);
    sent->start();
    m_clock->settle();
    QCOMPARE(m_script->seen.size(), 1U);
    const SeenRequest &seen = m_script->seen.front();
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.url.toEncoded(), "https://cloud.example/v1/tags%3AtagResources?a=x%20y&b=2");
    QCOMPARE(seen.body, write.body);
    QCOMPARE(seen.header("authorization"), "signed");
    QCOMPARE(seen.header("content-length"), QByteArray::number(write.body.size()));
    QCOMPARE(seen.header("accept-encoding"), "identity");
    const QNetworkRequest out = m_script->replies.front()->request();
    QCOMPARE(out.attribute(QNetworkRequest::Http2AllowedAttribute).toBool(), false);
    QCOMPARE(out.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
        int(QNetworkRequest::ManualRedirectPolicy));
}

void HttpCallTest::anAnswerOfAnyStatusIsAResult()
{
    for (const int status : {200, 204, 302, 401, 404, 429, 500, 503}) {
        const QByteArray id = "q" + QByteArray::number(status);
        m_script->answers.push_back({.status = status, .body = "text", .headers = {{"X-Request-Id", id}}});
        const auto sent = call(request());
        sent->start();
        m_clock->settle();
        QVERIFY(sent->result());
        QCOMPARE(sent->result()->status, status);
        QCOMPARE(sent->result()->body, "text");
        QCOMPARE(sent->result()->header("x-request-id"), id);
    }
}

void HttpCallTest::theEndComesOnceAndNeverInsideStartOrAbort()
{
    const auto answered = call(request());
    QSignalSpy answeredSpy(answered.get(), &HttpCall::finished);
    answered->start();
    QCOMPARE(answeredSpy.size(), 0);
    m_clock->settle();
    answered->abort();
    m_clock->settle();
    QCOMPARE(answeredSpy.size(), 1);
    QVERIFY(answered->isEnded());

    m_script->answers.push_back({.isHeld = true});
    const auto aborted = call(request());
    QSignalSpy abortedSpy(aborted.get(), &HttpCall::finished);
    aborted->start();
    aborted->abort();
    aborted->abort();
    QCOMPARE(abortedSpy.size(), 0);
    m_clock->settle();
    QCOMPARE(abortedSpy.size(), 1);
    QCOMPARE(aborted->result().error().kind, ErrorKind::Cancelled);

    const auto unstarted = call(request());
    QSignalSpy unstartedSpy(unstarted.get(), &HttpCall::finished);
    unstarted->abort();
    m_clock->settle();
    QCOMPARE(unstartedSpy.size(), 1);
}

void HttpCallTest::anAddressThatIsNotAllowedIsNeverAsked_data()
{
    QTest::addColumn<QString>("base");
    QTest::newRow("http") << u"http://cloud.example"_s;
    QTest::newRow("ftp") << u"ftp://cloud.example"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("nothing") << QString();
}

void HttpCallTest::anAddressThatIsNotAllowedIsNeverAsked()
{
    QFETCH(QString, base);
    HttpRequest bad = request();
    bad.base = QUrl(base);
    const auto sent = call(bad);
    sent->start();
    m_clock->settle();
    QCOMPARE(sent->result().error().cause, ErrorCause::BadEndpoint);
    QVERIFY(m_script->seen.empty());
}

void HttpCallTest::networkErrorsNameTheirCause_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<ErrorCause>("cause");
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << ErrorCause::ConnectionRefused;
    QTest::newRow("no host") << QNetworkReply::HostNotFoundError << ErrorCause::HostNotFound;
    QTest::newRow("closed") << QNetworkReply::RemoteHostClosedError << ErrorCause::ConnectionCut;
    QTest::newRow("would resend") << QNetworkReply::ContentReSendError << ErrorCause::ConnectionCut;
    QTest::newRow("timeout") << QNetworkReply::TimeoutError << ErrorCause::TimedOut;
    QTest::newRow("handshake") << QNetworkReply::SslHandshakeFailedError << ErrorCause::TlsRefused;
    QTest::newRow("proxy") << QNetworkReply::ProxyConnectionRefusedError << ErrorCause::ProxyRefused;
    QTest::newRow("proxy password") << QNetworkReply::ProxyAuthenticationRequiredError
                                    << ErrorCause::ProxyWantsPassword;
    QTest::newRow("not HTTP") << QNetworkReply::ProtocolFailure << ErrorCause::NotJson;
    QTest::newRow("other") << QNetworkReply::UnknownNetworkError << ErrorCause::Unspecified;
}

void HttpCallTest::networkErrorsNameTheirCause()
{
    QFETCH(QNetworkReply::NetworkError, error);
    const Error result = errorOf(request(), {.status = 0, .error = error});
    QTEST(result.cause, "cause");
    QCOMPARE(result.detail, u"cloud.example"_s);
    QVERIFY(!result.message.isEmpty());
    QCOMPARE(result.httpStatus, 0);
}

void HttpCallTest::aConnectionThatIsNeverMadeTimesOut()
{
    m_script->answers.push_back({.isHeld = true});
    const auto sent = call(request());
    sent->start();
    m_clock->advance(9'999);
    QVERIFY(!sent->isEnded());
    m_clock->advance(1);
    QVERIFY(sent->isEnded());
    QCOMPARE(sent->result().error().cause, ErrorCause::TimedOut);
    QCOMPARE(sent->result().error().kind, ErrorKind::Transient);
    QVERIFY(m_script->replies.front()->isAborted());
}

void HttpCallTest::aSilentServerTimesOutAndASlowOneDoesNot()
{
    m_script->answers.push_back({.isHeld = true});
    const auto sent = call(request());
    sent->start();
    m_script->replies.front()->sendOut();
    for (int i = 0; i < 5; ++i) {
        m_clock->advance(19'000);
        QVERIFY(!sent->isEnded());
        m_script->replies.front()->deliver("x");
    }
    m_clock->advance(19'999);
    QVERIFY(!sent->isEnded());
    m_clock->advance(1);
    QVERIFY(sent->isEnded());
    QCOMPARE(sent->result().error().cause, ErrorCause::TimedOut);
}

void HttpCallTest::aBodyThatDripsEnds_data()
{
    QTest::addColumn<bool>("isWrite");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("of a read") << false << ErrorKind::Transient;
    QTest::newRow("of a write") << true << ErrorKind::OutcomeUnknown;
}

void HttpCallTest::aBodyThatDripsEnds()
{
    QFETCH(bool, isWrite);
    m_script->answers = {{.isHeld = true}};
    const auto sent = call(request(isWrite));
    sent->start();
    for (int second = 0; second < 119; ++second) {
        m_clock->advance(1'000);
        m_script->replies.front()->deliver("x");
    }
    m_clock->advance(999);
    QVERIFY(!sent->isEnded());
    m_clock->advance(1);
    QVERIFY(sent->isEnded());
    QCOMPARE(sent->result().error().cause, ErrorCause::TimedOut);
    QTEST(sent->result().error().kind, "kind");
    QVERIFY(m_script->replies.front()->isAborted());
}

void HttpCallTest::anUploadThatDripsEnds()
{
    m_script->answers = {{.isHeld = true}};
    const auto sent = call(request(true));
    sent->start();
    for (int i = 1; i <= 12; ++i) {
        m_clock->advance(9'000);
        emit m_script->replies.front()->uploadProgress(i, 20);
    }
    m_clock->advance(11'999);
    QVERIFY(!sent->isEnded());
    m_clock->advance(1);
    QCOMPARE(sent->result().error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(sent->result().error().cause, ErrorCause::TimedOut);
}

void HttpCallTest::aTimeOutAndACancelAreToldApart()
{
    m_script->answers = {{.isHeld = true}, {.isHeld = true}};
    const auto cancelled = call(request());
    cancelled->start();
    cancelled->abort();
    const auto silent = call(request());
    silent->start();
    m_clock->advance(60'000);
    QCOMPARE(cancelled->result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(silent->result().error().kind, ErrorKind::Transient);
}

void HttpCallTest::aWriteThatWasOnItsWayIsUnknown()
{
    const Error cut = errorOf(request(true), {.status = 0, .error = QNetworkReply::ContentReSendError});
    QCOMPARE(cut.kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(cut.cause, ErrorCause::ConnectionCut);

    m_script->answers = {{.isHeld = true}, {.isHeld = true}};
    const auto silent = call(request(true));
    silent->start();
    m_script->replies.back()->sendOut();
    const auto aborted = call(request(true));
    aborted->start();
    m_script->replies.back()->sendOut();
    aborted->abort();
    m_clock->advance(20'000);
    QCOMPARE(silent->result().error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(silent->result().error().cause, ErrorCause::TimedOut);
    QCOMPARE(aborted->result().error().kind, ErrorKind::OutcomeUnknown);

    const Error read = errorOf(request(), {.status = 0, .error = QNetworkReply::RemoteHostClosedError});
    QCOMPARE(read.kind, ErrorKind::Transient);
}

void HttpCallTest::aWriteThatNeverLeftIsNot()
{
    for (const auto error : {QNetworkReply::ConnectionRefusedError, QNetworkReply::HostNotFoundError,
             QNetworkReply::ProxyConnectionRefusedError})
        QCOMPARE(errorOf(request(true), {.status = 0, .error = error, .isSent = false}).kind,
            ErrorKind::Transient);
    QCOMPARE(
        errorOf(request(true), {.status = 0, .error = QNetworkReply::RemoteHostClosedError, .isSent = false})
            .kind,
        ErrorKind::Transient);
    // Another try would end in the same handshake.
    const FakeAnswer handshake{.status = 0, .error = QNetworkReply::SslHandshakeFailedError, .isSent = false};
    QCOMPARE(errorOf(request(true), handshake).kind, ErrorKind::Internal);
}

void HttpCallTest::aReplyOverItsLimitIsAnError()
{
    HttpRequest small = request();
    small.replyLimit = 10;
    const Error error = errorOf(small, {.body = "12345678901"});
    QCOMPARE(error.cause, ErrorCause::ReplyTooLarge);
    QVERIFY(m_script->replies.front().isNull() || m_script->replies.front()->isAborted());
    m_script->answers.push_back({.body = "1234567890"});
    const auto fits = call(small);
    fits->start();
    m_clock->settle();
    QVERIFY(fits->result());
}

void HttpCallTest::aReplyOverItsLimitIsStoppedWhileItArrives()
{
    HttpRequest small = request();
    small.replyLimit = 10;
    m_script->answers = {{.isHeld = true}};
    const auto sent = call(small);
    sent->start();
    m_clock->settle();
    QVERIFY2(m_script->replies.front()->readBufferSize() > 0, "Qt would buffer without an end");
    m_script->replies.front()->deliver("1234567890");
    QVERIFY(!m_script->replies.front()->isAborted());
    m_script->replies.front()->deliver("1");
    QVERIFY(m_script->replies.front()->isAborted());
    m_clock->settle();
    QCOMPARE(sent->result().error().cause, ErrorCause::ReplyTooLarge);
}

void HttpCallTest::whatIsAnnouncedAsTooLargeIsNotReadAtAll()
{
    HttpRequest small = request();
    small.replyLimit = 10;
    const Error error = errorOf(small, {.body = "1", .headers = {{"Content-Length", "11"}}});
    QCOMPARE(error.cause, ErrorCause::ReplyTooLarge);
    QVERIFY(m_script->replies.front().isNull() || m_script->replies.front()->isAborted());
}

void HttpCallTest::aHeadOverItsLimitIsAnError()
{
    const Error error = errorOf(request(), {.body = "{}", .headers = {{"X-Large", QByteArray(70'000, 'x')}}});
    QCOMPARE(error.cause, ErrorCause::ReplyTooLarge);
    const Error write =
        errorOf(request(true), {.body = "{}", .headers = {{"X-Large", QByteArray(70'000, 'x')}}});
    QCOMPARE(write.kind, ErrorKind::OutcomeUnknown);
}

void HttpCallTest::aReplyShorterThanAnnouncedWasCut()
{
    const Error error = errorOf(request(), {.body = "12345", .headers = {{"Content-Length", "10"}}});
    QCOMPARE(error.cause, ErrorCause::ConnectionCut);
}

void HttpCallTest::aRepeatedAnswerIsNoAnswer()
{
    const FakeAnswer yes{.status = 204, .headers = {{"X-Request-Id", "one"}}};
    QCOMPARE(errorOf(request(true), yes), Error());
    const Error error = errorOf(request(true), yes);
    QCOMPARE(error.kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(error.cause, ErrorCause::RepeatedReply);
    // A read can simply be sent again.
    QCOMPARE(errorOf(request(false), yes).kind, ErrorKind::Transient);
    QCOMPARE(errorOf(request(true), {.status = 204, .headers = {{"X-Request-Id", "two"}}}), Error());
    QCOMPARE(errorOf(request(true), {.status = 204}), Error());
    QCOMPARE(errorOf(request(true), {.status = 204}), Error());
}

void HttpCallTest::whatIsUnderWayBesideARepeatedAnswerIsNotTrusted()
{
    m_transport =
        std::make_unique<Transport>([this](QObject *parent) { return new FakeNetwork(m_script, parent); },
            TransportSettings{.managers = 1});
    QCOMPARE(errorOf(request(), {.headers = {{"X-Request-Id", "one"}}}), Error());
    m_script->answers = {{.isHeld = true}};
    const auto beside = call(request(true));
    beside->start();
    m_clock->settle();
    FakeReply *held = m_script->replies.back();
    QCOMPARE(errorOf(request(true), {.headers = {{"X-Request-Id", "one"}}}).kind, ErrorKind::OutcomeUnknown);
    held->answer({.status = 204, .headers = {{"X-Request-Id", "two"}}});
    m_clock->settle();
    QCOMPARE(beside->result().error().kind, ErrorKind::OutcomeUnknown);
    // What is sent from now on goes another way.
    QCOMPARE(errorOf(request(true), {.headers = {{"X-Request-Id", "three"}}}), Error());
}

void HttpCallTest::busyManagersAreAvoided()
{
    m_script->otherwise = [](const SeenRequest &) {
        return FakeAnswer{.isHeld = true};
    };
    std::vector<std::unique_ptr<HttpCall>> calls;
    QHash<QNetworkAccessManager *, int> perManager;
    for (int i = 0; i < 36; ++i) {
        calls.push_back(call(request()));
        calls.back()->start();
        ++perManager[m_script->replies.back()->manager()];
    }
    QCOMPARE(perManager.size(), 6);
    for (const int count : std::as_const(perManager))
        QCOMPARE(count, 6);
    // The least busy one takes the next.
    FakeReply *ended = m_script->replies[7];
    QNetworkAccessManager *idle = ended->manager();
    ended->answer({});
    calls.push_back(call(request()));
    calls.back()->start();
    QCOMPARE(m_script->replies.back()->manager(), idle);
}

void HttpCallTest::aCallDeletedUnderWayDropsItsConnection()
{
    m_script->answers.push_back({.isHeld = true});
    auto sent = call(request(true));
    sent->start();
    QVERIFY(m_script->replies.front());
    sent.reset();
    QVERIFY(!m_script->replies.front());
    m_clock->advance(60'000);
}

TAGDESK_TEST(HttpCallTest, QCoreApplication)

} // namespace tst_httpcall

#include "tst_httpcall.moc"
