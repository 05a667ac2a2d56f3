// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxserver.h"
#include "testrunner.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

namespace tst_sandboxserver {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestSandboxServer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void bothWireFormsOfAColonAreOnePath_data();
    void bothWireFormsOfAColonAreOnePath();
    void queriesAreDecodedOnce_data();
    void queriesAreDecodedOnce();
    void methodsHeadersAndBodiesArrive();
    void statusHeadersAndBodyGoBack();
    void noContentHasNoLength();
    void oneConnectionServesManyRequests();
    void aLargeAnswerArrivesWhole();
    void aClientThatLeavesEarlyHarmsNobody();

private:
    /// What comes back for these bytes, until the end of an answer without a body or of its Content-Length.
    [[nodiscard]] QByteArray raw(const QByteArray &message);

    std::vector<HttpRequest> m_requests;
    HttpResponse m_response;
    std::unique_ptr<SandboxServer> m_server;
    quint16 m_port = 0;
};

void TestSandboxServer::init()
{
    m_requests.clear();
    m_response = {200, {}, "{}"};
    m_server = std::make_unique<SandboxServer>([this](const HttpRequest &request) {
        m_requests.push_back(request);
        return m_response;
    });
    m_port = m_server->listen(QHostAddress::LocalHost);
    QVERIFY(m_port != 0);
}

void TestSandboxServer::cleanup()
{
    m_server.reset();
}

QByteArray TestSandboxServer::raw(const QByteArray &message)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    socket.write(message);
    QByteArray got;
    const bool done = QTest::qWaitFor([&] {
        got += socket.readAll();
        return got.contains("\r\n\r\n") && (got.startsWith("HTTP/1.1 204") || got.endsWith('}'));
    });
    return done ? got : "no answer: " + got;
}

void TestSandboxServer::bothWireFormsOfAColonAreOnePath_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("path");
    const QString colon = u"/v1/regions/cn-north-1/tags:tagResources"_s;
    QTest::newRow("encoded") << QByteArray("/v1/regions/cn-north-1/tags%3AtagResources") << colon;
    QTest::newRow("encoded in small letters")
        << QByteArray("/v1/regions/cn-north-1/tags%3atagResources") << colon;
    QTest::newRow("as it is") << QByteArray("/v1/regions/cn-north-1/tags:tagResources") << colon;
    QTest::newRow("Chinese") << QByteArray("/a/%E9%83%A8%E9%97%A8") << u"/a/部门"_s;
    QTest::newRow("a percent sign") << QByteArray("/a/100%25") << u"/a/100%"_s;
    QTest::newRow("what looks encoded twice") << QByteArray("/a/%253A") << u"/a/%3A"_s;
    QTest::newRow("empty parts") << QByteArray("/v2//DNS-private_zone/tags")
                                 << u"/v2//DNS-private_zone/tags"_s;
    QTest::newRow("a slash at the end") << QByteArray("/elasticIps/") << u"/elasticIps/"_s;
}

void TestSandboxServer::bothWireFormsOfAColonAreOnePath()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, path);
    QVERIFY(raw("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n").startsWith("HTTP/1.1 200"));
    QCOMPARE(m_requests.size(), std::size_t(1));
    QCOMPARE(m_requests[0].path, path);
}

void TestSandboxServer::queriesAreDecodedOnce_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QueryItems>("items");
    QTest::newRow("two") << QByteArray("b=2&a=1") << QueryItems{{u"b"_s, u"2"_s}, {u"a"_s, u"1"_s}};
    QTest::newRow("empty and absent values") << QByteArray("a=&b") << QueryItems{{u"a"_s, {}}, {u"b"_s, {}}};
    QTest::newRow("encoded") << QByteArray("tags=env%2Cprod%7Ca%3Db%26c")
                             << QueryItems{{u"tags"_s, u"env,prod|a=b&c"_s}};
    QTest::newRow("an equals sign in a value") << QByteArray("a=b=c") << QueryItems{{u"a"_s, u"b=c"_s}};
    QTest::newRow("blanks") << QByteArray("a=SQL%20Server&b=SQL+Server&c=1%2B1")
                            << QueryItems{
                                   {u"a"_s, u"SQL Server"_s}, {u"b"_s, u"SQL Server"_s}, {u"c"_s, u"1+1"_s}};
    QTest::newRow("Chinese") << QByteArray("a=%E9%83%A8") << QueryItems{{u"a"_s, u"部"_s}};
}

void TestSandboxServer::queriesAreDecodedOnce()
{
    QFETCH(QByteArray, query);
    QFETCH(QueryItems, items);
    QVERIFY(raw("GET /a?" + query + " HTTP/1.1\r\nHost: x\r\n\r\n").startsWith("HTTP/1.1 200"));
    QCOMPARE(m_requests[0].query, items);
}

void TestSandboxServer::methodsHeadersAndBodiesArrive()
{
    const QByteArray body("\xe9\x83\xa8\x00{}", 6);
    for (const char *method : {"GET", "POST", "DELETE", "PUT"}) {
        const QByteArray head = QByteArray(method) + " /a HTTP/1.1\r\nHost: h:1\r\nX-Two: a  b \r\n";
        QVERIFY(raw(head + "Content-Length: 6\r\n\r\n" + body).startsWith("HTTP/1.1 200"));
        QCOMPARE(m_requests.back().method, method);
        QCOMPARE(headerValue(m_requests.back().headers, "host"), "h:1");
        QCOMPARE(headerValue(m_requests.back().headers, "x-two").trimmed(), "a  b");
        QCOMPARE(m_requests.back().body, body);
    }
}

void TestSandboxServer::statusHeadersAndBodyGoBack()
{
    m_response = {429, {{"X-Request-Id", "abc"}, {"Content-Type", "application/json"}}, R"({"a":1})"};
    const QByteArray answer = raw("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(answer.startsWith("HTTP/1.1 429 "));
    QVERIFY(answer.contains("\r\nX-Request-Id: abc\r\n"));
    QVERIFY(answer.contains("\r\nContent-Type: application/json\r\n"));
    QVERIFY(answer.contains("\r\nContent-Length: 7\r\n"));
    QVERIFY(answer.endsWith("\r\n\r\n{\"a\":1}"));
}

void TestSandboxServer::noContentHasNoLength()
{
    m_response = {204, {{"X-Request-Id", "abc"}}, {}};
    const QByteArray answer = raw("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
    QVERIFY(answer.startsWith("HTTP/1.1 204 "));
    QVERIFY(answer.endsWith("\r\n\r\n"));
    QVERIFY(!answer.toLower().contains("content-length"));
}

void TestSandboxServer::oneConnectionServesManyRequests()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    for (int i = 1; i <= 20; ++i) {
        m_response.status = i % 2 == 0 ? 200 : 204;
        m_response.body = i % 2 == 0 ? "{}" : "";
        socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(socket.bytesAvailable() > 0);
        QTRY_COMPARE(m_requests.size(), std::size_t(i));
        QVERIFY(socket.readAll().startsWith(i % 2 == 0 ? "HTTP/1.1 200" : "HTTP/1.1 204"));
    }
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void TestSandboxServer::aLargeAnswerArrivesWhole()
{
    m_response.body = QByteArray(20 << 20, 'x');
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(
        manager.get(QNetworkRequest(QUrl(u"http://127.0.0.1:%1/"_s.arg(m_port)))));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
    QCOMPARE(reply->readAll().size(), m_response.body.size());
}

void TestSandboxServer::aClientThatLeavesEarlyHarmsNobody()
{
    m_response.body = QByteArray(5 << 20, 'x');
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(socket.bytesAvailable() > 0);
        socket.abort();
    }
    m_response.body = "{}";
    QVERIFY(raw("GET / HTTP/1.1\r\nHost: x\r\n\r\n").endsWith("{}"));
}

TAGDESK_TEST(TestSandboxServer, QCoreApplication)

} // namespace tst_sandboxserver

#include "tst_sandboxserver.moc"
