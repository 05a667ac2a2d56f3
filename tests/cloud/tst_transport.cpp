// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "httpcall.h"
#include "jdsigner.h"
#include "rawserver.h"
#include "replies.h"
#include "replyreader.h"
#include "retrypolicy.h"
#include "systemclock.h"
#include "testrunner.h"
#include "transport.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

namespace tst_transport {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray answer(const QByteArray &body, const QByteArray &head = "HTTP/1.1 200 OK")
{
    return head + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

HttpRequest requestTo(const QUrl &base, bool isWrite = false)
{
    HttpRequest request;
    request.base = base;
    request.path = u"/v1/tags:tagResources"_s;
    if (isWrite) {
        request.method = "POST";
        request.body = R"({"tagResources":{}})";
        request.isWrite = true;
    }
    return request;
}

} // namespace

/// The transport's policy over real sockets, and what Qt does with them.
class TransportTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatArrivesIsWhatWasSigned();
    void aWriteIsNeverSentASecondTime_data();
    void aWriteIsNeverSentASecondTime();
    void aReadWithoutAnswerIsACutConnection();
    void aReplyCutInTheMiddleIsAnError_data();
    void aReplyCutInTheMiddleIsAnError();
    void aSlowReplyArrivesWhole();
    void aSilentServerTimesOut();
    void aReplyOverItsLimitEndsEarly();
    void aReplyWithoutEndTakesNoMoreMemoryThanItsLimit_data();
    void aReplyWithoutEndTakesNoMoreMemoryThanItsLimit();
    void aBodyThatDripsEnds();
    void aHeadThatDripsEnds();
    void aServerThatDoesNotReadEndsTheUpload();
    void aRedirectIsAnAnswerAndNotFollowed();
    void aRedirectedWriteIsAnswered_data();
    void aRedirectedWriteIsAnswered();
    void anAnswerToAnotherQuestionIsNone_data();
    void anAnswerToAnotherQuestionIsNone();
    void whatFollowsAnInterimAnswerBelongsToNoRequest();
    void aRefusedConnectionSaysSo();
    void anUnknownHostSaysSo();
    void aServerThatSpeaksNoHttpIsACutConnection();
    void aRefusedKeyAsksForNoPassword();
    void anUnknownAuthorityIsRefused();
    void aServerWithoutASafeTlsVersionSaysSo_data();
    void aServerWithoutASafeTlsVersionSaysSo();

private:
    [[nodiscard]] Result<HttpResponse> resultOf(const HttpRequest &request);

    SystemClock m_clock;
    std::unique_ptr<Transport> m_transport;
};

void TransportTest::init()
{
    const TransportSettings settings{.managers = 1, .connectTimeoutMs = 20'000, .silenceTimeoutMs = 20'000};
    m_transport = std::make_unique<Transport>(
        [](QObject *parent) { return new QNetworkAccessManager(parent); }, settings);
}

Result<HttpResponse> TransportTest::resultOf(const HttpRequest &request)
{
    HttpCall call(*m_transport, m_clock, request);
    QSignalSpy finished(&call, &HttpCall::finished);
    call.start();
    if (finished.isEmpty() && !finished.wait(30'000))
        return failure(Error());
    return call.result();
}

void TransportTest::whatArrivesIsWhatWasSigned()
{
    RawServer server([](QTcpSocket *socket, const QByteArray &) { socket->write(answer("{}")); });
    HttpRequest request = requestTo(server.url(), true);
    request.query = {{u"b"_s, u"名 +"_s}, {u"a"_s, u""_s}};
    request.headers = {{"content-type", "application/json"}};
    request.region = "cn-north-1";
    request.service = "resourcetag";
    const Credentials credentials("ak", "sk");
    const HttpRequest sent =
        jdSigned(request, credentials, QDateTime(QDate(2025, 3, 14), QTime(1, 59, 26), Qt::UTC), "nonce");
    const auto result = resultOf(sent);
    QVERIFY(result);
    QCOMPARE(result->body, "{}");

    QCOMPARE(server.requests().size(), 1);
    const QByteArray received = server.requests().first();
    QVERIFY2(received.startsWith("POST /v1/tags%3AtagResources?a=&b=%E5%90%8D%20%2B HTTP/1.1\r\n"),
        received.constData());
    QVERIFY(received.endsWith("\r\n\r\n" + request.body));
    // Every header that was signed arrives once and unchanged.
    const QByteArrayList lines = received.split('\n');
    for (const auto &header : sent.headers) {
        const auto isThis = [&](const QByteArray &line) {
            return line.left(header.first.size() + 1).toLower() == header.first.toLower() + ':';
        };
        QCOMPARE(std::count_if(lines.begin(), lines.end(), isThis), 1);
        QCOMPARE(std::find_if(lines.begin(), lines.end(), isThis)->mid(header.first.size() + 1).trimmed(),
            header.second);
    }
}

void TransportTest::aWriteIsNeverSentASecondTime_data()
{
    QTest::addColumn<bool>("isReused");
    QTest::newRow("on a fresh connection") << false;
    QTest::newRow("on a reused connection") << true;
}

void TransportTest::aWriteIsNeverSentASecondTime()
{
    QFETCH(bool, isReused);
    bool answers = isReused;
    RawServer server([&](QTcpSocket *socket, const QByteArray &) {
        if (answers)
            socket->write(answer("{}"));
        else
            socket->disconnectFromHost();
    });
    if (isReused) {
        QVERIFY(resultOf(requestTo(server.url(), true)));
        answers = false;
    }
    const qsizetype before = server.requests().size();
    const auto result = resultOf(requestTo(server.url(), true));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(result.error().cause, ErrorCause::ConnectionCut);
    QCOMPARE(server.requests().size() - before, 1);
}

void TransportTest::aReadWithoutAnswerIsACutConnection()
{
    RawServer server([](QTcpSocket *socket, const QByteArray &) { socket->disconnectFromHost(); });
    const auto result = resultOf(requestTo(server.url()));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Transient);
    QCOMPARE(result.error().cause, ErrorCause::ConnectionCut);
}

void TransportTest::aReplyCutInTheMiddleIsAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("head") << "HTTP/1.1 200 OK\r\nContent-Le"_ba;
    QTest::newRow("body") << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"result\":"_ba;
    QTest::newRow("chunk") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"result\":"_ba;
}

void TransportTest::aReplyCutInTheMiddleIsAnError()
{
    QFETCH(QByteArray, bytes);
    RawServer server([&](QTcpSocket *socket, const QByteArray &) {
        socket->write(bytes);
        socket->disconnectFromHost();
    });
    const auto result = resultOf(requestTo(server.url(), true));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(result.error().cause, ErrorCause::ConnectionCut);
    QCOMPARE(server.requests().size(), 1);
}

void TransportTest::aSlowReplyArrivesWhole()
{
    RawServer server([](QTcpSocket *socket, const QByteArray &) {
        const QByteArray whole = answer("{\"result\":{\"totalCount\":1}}");
        // One byte per turn of the event loop.
        auto *timer = new QTimer(socket);
        auto sent = std::make_shared<qsizetype>(0);
        connect(timer, &QTimer::timeout, socket, [=] {
            if (*sent < whole.size())
                socket->write(whole.mid((*sent)++, 1));
            else
                timer->stop();
        });
        timer->start(0);
    });
    const auto result = resultOf(requestTo(server.url()));
    QVERIFY(result);
    QCOMPARE(result->body, "{\"result\":{\"totalCount\":1}}");
}

void TransportTest::aSilentServerTimesOut()
{
    RawServer server([](QTcpSocket *, const QByteArray &) {});
    const TransportSettings impatient{.managers = 1, .connectTimeoutMs = 20'000, .silenceTimeoutMs = 50};
    m_transport = std::make_unique<Transport>(
        [](QObject *parent) { return new QNetworkAccessManager(parent); }, impatient);
    const auto read = resultOf(requestTo(server.url()));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Transient);
    QCOMPARE(read.error().cause, ErrorCause::TimedOut);
    const auto write = resultOf(requestTo(server.url(), true));
    QVERIFY(!write);
    QCOMPARE(write.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(server.requests().size(), 2);
}

void TransportTest::aReplyOverItsLimitEndsEarly()
{
    RawServer server([](QTcpSocket *socket, const QByteArray &) {
        // Announces no end, so that only the limit can end it.
        socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        socket->write("10000\r\n" + QByteArray(0x10000, 'x') + "\r\n");
    });
    HttpRequest request = requestTo(server.url());
    request.replyLimit = 1'000;
    const auto result = resultOf(request);
    QVERIFY(!result);
    QCOMPARE(result.error().cause, ErrorCause::ReplyTooLarge);
}

void TransportTest::aReplyWithoutEndTakesNoMoreMemoryThanItsLimit_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<bool>("isPost");
    const QByteArray piece(1 << 20, 'x');
    for (const bool isPost : {false, true}) {
        const auto row = [&](const char *name, const QByteArray &head, const QByteArray &each) {
            QTest::addRow("%s %s", isPost ? "POST," : "GET,", name) << head << each << isPost;
        };
        row("chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "100000\r\n" + piece + "\r\n");
        row("until it closes", "HTTP/1.1 200 OK\r\n\r\n", piece);
    }
}

void TransportTest::aReplyWithoutEndTakesNoMoreMemoryThanItsLimit()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, piece);
    QFETCH(bool, isPost);
    constexpr qint64 kLimit = 8 << 20;
    qint64 taken = 0; // by the client and the kernel's buffers between
    RawServer server([&](QTcpSocket *socket, const QByteArray &) {
        socket->write(head);
        connect(socket, &QTcpSocket::bytesWritten, socket, [&taken, socket, piece](qint64 bytes) {
            taken += bytes;
            if (socket->bytesToWrite() < piece.size() && taken < 64 * kLimit)
                socket->write(piece);
        });
    });
    HttpRequest request = requestTo(server.url(), isPost);
    request.replyLimit = kLimit;
    const auto result = resultOf(request);
    QVERIFY(!result);
    QCOMPARE(result.error().cause, ErrorCause::ReplyTooLarge);
    QVERIFY2(taken < 3 * kLimit, QByteArray::number(taken).constData());
}

void TransportTest::aBodyThatDripsEnds()
{
    RawServer server([](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        timer->start(5);
    });
    const TransportSettings impatient{.managers = 1, .silenceTimeoutMs = 20'000, .totalTimeoutMs = 300};
    m_transport = std::make_unique<Transport>(
        [](QObject *parent) { return new QNetworkAccessManager(parent); }, impatient);
    const auto result = resultOf(requestTo(server.url(), true));
    QVERIFY(!result);
    QCOMPARE(result.error().cause, ErrorCause::TimedOut);
    QCOMPARE(result.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(server.requests().size(), 1);
}

void TransportTest::aHeadThatDripsEnds()
{
    RawServer server([](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nX-Endless: ");
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        timer->start(5);
    });
    const TransportSettings impatient{.managers = 1, .silenceTimeoutMs = 300, .totalTimeoutMs = 20'000};
    m_transport = std::make_unique<Transport>(
        [](QObject *parent) { return new QNetworkAccessManager(parent); }, impatient);
    const auto result = resultOf(requestTo(server.url()));
    QVERIFY(!result);
    QCOMPARE(result.error().cause, ErrorCause::TimedOut);
}

void TransportTest::aServerThatDoesNotReadEndsTheUpload()
{
    QTcpServer listener; // takes connections and reads none of them
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    const TransportSettings impatient{.managers = 1, .silenceTimeoutMs = 300, .totalTimeoutMs = 20'000};
    m_transport = std::make_unique<Transport>(
        [](QObject *parent) { return new QNetworkAccessManager(parent); }, impatient);
    HttpRequest request = requestTo(QUrl(u"http://127.0.0.1:%1"_s.arg(listener.serverPort())), true);
    request.body = QByteArray(32 << 20, 'x');
    const auto result = resultOf(request);
    QVERIFY(!result);
    QCOMPARE(result.error().cause, ErrorCause::TimedOut);
    QCOMPARE(result.error().kind, ErrorKind::OutcomeUnknown);
}

void TransportTest::aRedirectIsAnAnswerAndNotFollowed()
{
    RawServer server([](QTcpSocket *socket, const QByteArray &) {
        socket->write(answer("", "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/elsewhere"));
    });
    const auto result = resultOf(requestTo(server.url()));
    QVERIFY(result);
    QCOMPARE(result->status, 302);
    QCOMPARE(server.requests().size(), 1);
}

void TransportTest::aRedirectedWriteIsAnswered_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    for (const int status : {300, 301, 302, 305, 307, 308})
        QTest::addRow("%d", status) << status << ErrorKind::Invalid;
    // A write that was done is answered so, and a login page sends so, too.
    QTest::newRow("303") << 303 << ErrorKind::OutcomeUnknown;
}

/// With 307 and 308 Qt would send the body again, if it could.
void TransportTest::aRedirectedWriteIsAnswered()
{
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    const QByteArray head = "HTTP/1.1 " + QByteArray::number(status)
        + " Elsewhere\r\nX-Request-Id: r-1\r\nLocation: https://other.example/v1?x=y";
    RawServer server(
        [&](QTcpSocket *socket, const QByteArray &) { socket->write(answer("<html>moved</html>", head)); });
    const auto result = resultOf(requestTo(server.url(), true));
    const Error error = result ? statusError(*result) : result.error();
    QCOMPARE(error.cause, ErrorCause::Redirected);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.detail, u"other.example"_s);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(decideRetry(error, 1, 1.0).action == RetryDecision::Action::Wait, false);
}

void TransportTest::anAnswerToAnotherQuestionIsNone_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {0, 99, 101, 103, 199, 304})
        QTest::addRow("%d", status) << status;
}

void TransportTest::anAnswerToAnotherQuestionIsNone()
{
    QFETCH(const int, status);
    const QByteArray head =
        "HTTP/1.1 " + QByteArray::number(status) + " Other\r\nConnection: Upgrade\r\nUpgrade: websocket";
    RawServer server([&](QTcpSocket *socket, const QByteArray &) {
        socket->write(answer("", head));
        socket->disconnectFromHost();
    });
    for (const bool isWrite : {false, true}) {
        const auto result = resultOf(requestTo(server.url(), isWrite));
        QVERIFY(!result);
        QCOMPARE(result.error().cause, ErrorCause::UnexpectedStatus);
        QCOMPARE(result.error().httpStatus, status);
        QCOMPARE(result.error().kind, isWrite ? ErrorKind::OutcomeUnknown : ErrorKind::Internal);
        QVERIFY(decideRetry(result.error(), 1, 1.0).action != RetryDecision::Action::Wait);
    }
    QCOMPARE(server.requests().size(), 2);
}

void TransportTest::whatFollowsAnInterimAnswerBelongsToNoRequest()
{
    RawServer server([&](QTcpSocket *socket, const QByteArray &) {
        if (server.requests().size() == 1)
            socket->write("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
        socket->write(answer("{\"request\":" + QByteArray::number(server.requests().size()) + '}'));
    });
    QVERIFY(!resultOf(requestTo(server.url())));
    const auto second = resultOf(requestTo(server.url()));
    QVERIFY(second);
    QCOMPARE(second->body, R"({"request":2})");
    QCOMPARE(server.connections(), 2);
}

void TransportTest::aRefusedConnectionSaysSo()
{
    QUrl closed;
    {
        RawServer server([](QTcpSocket *, const QByteArray &) {});
        closed = server.url();
    }
    const auto result = resultOf(requestTo(closed, true));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Transient);
    QCOMPARE(result.error().cause, ErrorCause::ConnectionRefused);
    QVERIFY(result.error().detail.startsWith(u"127.0.0.1:"));
}

void TransportTest::anUnknownHostSaysSo()
{
    // RFC 6761: never resolves.
    const auto result = resultOf(requestTo(QUrl(u"https://dns.nowhere.invalid"_s)));
    QVERIFY(!result);
    QCOMPARE(result.error().cause, ErrorCause::HostNotFound);
    QCOMPARE(result.error().detail, u"dns.nowhere.invalid"_s);
}

void TransportTest::aServerThatSpeaksNoHttpIsACutConnection()
{
    RawServer server(
        [](QTcpSocket *socket, const QByteArray &) { socket->write("SSH-2.0-OpenSSH_9.2\r\n\r\n"); });
    const auto result = resultOf(requestTo(server.url()));
    QVERIFY(!result);
    QCOMPARE(result.error().cause, ErrorCause::ConnectionCut);
}

void TransportTest::aRefusedKeyAsksForNoPassword()
{
    RawServer server([](QTcpSocket *socket, const QByteArray &) {
        socket->write(answer("{}", "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\""));
    });
    const auto result = resultOf(requestTo(server.url(), true));
    QVERIFY(result);
    QCOMPARE(result->status, 401);
    QCOMPARE(result->body, "{}");
    QCOMPARE(server.requests().size(), 1);
}

void TransportTest::anUnknownAuthorityIsRefused()
{
    const auto open = [](const QString &name) {
        auto file = std::make_unique<QFile>(QStringLiteral(TAGDESK_TEST_DATA "/tls/") + name);
        file->open(QIODevice::ReadOnly);
        return file;
    };
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(open(u"selfsigned.crt"_s).get()));
    configuration.setPrivateKey(QSslKey(open(u"selfsigned.key"_s).get(), QSsl::Ec));
    auto *listener = new QSslServer;
    listener->setSslConfiguration(configuration);
    QVERIFY(listener->listen(QHostAddress::LocalHost));
    RawServer server([](QTcpSocket *socket, const QByteArray &) { socket->write(answer("{}")); }, listener);
    QSignalSpy handshakes(listener, &QSslServer::startedEncryptionHandshake);

    const auto result = resultOf(requestTo(server.url(u"https"_s), true));
    QVERIFY(!result);
    QCOMPARE(handshakes.size(), 1);
    QCOMPARE(result.error().cause, ErrorCause::CertificateRefused);
    QCOMPARE(result.error().kind, ErrorKind::Transient);
    QVERIFY2(result.error().message.contains(u"self-signed"), qPrintable(result.error().message));
    QVERIFY2(server.requests().isEmpty(), "nothing signed goes to whom we do not trust");
}

void TransportTest::aServerWithoutASafeTlsVersionSaysSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    // Alerts as in RFC 8446, section 6: 70 and 40; servers of TLS 1.0 send the first.
    QTest::newRow("protocol version") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7) << ErrorKind::Internal;
    QTest::newRow("no cipher in common")
        << QByteArray("\x15\x03\x03\x00\x02\x02\x28", 7) << ErrorKind::Internal;
    const QByteArray hello = "\x03\x01" + QByteArray(32, 'r') + QByteArray("\0\xc0\x14\0", 4);
    const QByteArray shake = QByteArray("\x02\0\0", 3) + char(hello.size()) + hello;
    QTest::newRow("a hello of TLS 1.0")
        << QByteArray("\x16\x03\x01\0", 4) + char(shake.size()) + shake << ErrorKind::Internal;
    QTest::newRow("no TLS at all") << "HTTP/1.1 400 Bad Request\r\n\r\n"_ba << ErrorKind::Internal;
    // May be the network, so it is worth another try.
    QTest::newRow("a hang-up") << ""_ba << ErrorKind::Transient;
}

void TransportTest::aServerWithoutASafeTlsVersionSaysSo()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorKind, kind);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, bytes] {
            socket->readAll();
            socket->write(bytes);
            socket->disconnectFromHost();
        });
    });
    const QUrl url(u"https://127.0.0.1:%1"_s.arg(server.serverPort()));
    const auto result = resultOf(requestTo(url, true));
    QVERIFY(!result);
    QCOMPARE(result.error().cause, ErrorCause::TlsRefused);
    QCOMPARE(result.error().kind, kind);
    QVERIFY(!result.error().message.isEmpty());
}

TAGDESK_TEST(TransportTest, QCoreApplication)

} // namespace tst_transport

#include "tst_transport.moc"
