// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "proxysignon.h"
#include "rawserver.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace tst_proxysignon {

using namespace tagdesk;
using namespace Qt::StringLiterals;
using Verdict = ProxySignOn::Verdict;

class TestProxySignOn : public QObject
{
    Q_OBJECT

private slots:
    void eachWayIsJudged_data();
    void eachWayIsJudged();
    void thePasswordIsTriedOnlyWhereQtWouldChooseNtlm();
    void aProxyThatDoesNotAnswerIsLeftToQt_data();
    void aProxyThatDoesNotAnswerIsLeftToQt();
    void aRefusedProxyIsAskedAgain();

private:
    static QNetworkProxy proxyAt(const RawServer &server, const QString &password)
    {
        return {QNetworkProxy::HttpProxy, server.url().host(), static_cast<quint16>(server.url().port()),
            password.isEmpty() ? QString() : u"me"_s, password};
    }
    static void ask(ProxySignOn &signOn)
    {
        QSignalSpy known(&signOn, &ProxySignOn::known);
        signOn.ask(QUrl(u"https://tags.example.com"_s));
        QVERIFY(known.isEmpty());
        QVERIFY(known.wait());
        QVERIFY(signOn.isKnown());
    }
    static QByteArray refusal(const QByteArray &ways)
    {
        return "HTTP/1.1 407 Proxy Authentication Required\r\n" + ways + "Content-Length: 0\r\n\r\n";
    }
};

void TestProxySignOn::eachWayIsJudged_data()
{
    QTest::addColumn<QByteArray>("ways");
    QTest::addColumn<QByteArray>("schemes");
    QTest::addColumn<Verdict>("without"); // a password
    QTest::addColumn<Verdict>("with"); // one that the proxy refuses
    const QByteArray head = "Proxy-Authenticate: ";
    QTest::newRow("NTLM") << head + "NTLM\r\n"
                          << QByteArray("NTLM") << Verdict::WantsSignOn << Verdict::WantsSignOn;
    QTest::newRow("Negotiate") << head + "Negotiate\r\n"
                               << QByteArray("Negotiate") << Verdict::WantsSignOn << Verdict::WantsSignOn;
    QTest::newRow("both") << head + "Negotiate\r\nproxy-authenticate:NTLM\r\n"
                          << QByteArray("Negotiate NTLM") << Verdict::WantsSignOn << Verdict::WantsSignOn;
    QTest::newRow("both in a line") << head + "Negotiate, NTLM\r\n"
                                    << QByteArray("Negotiate NTLM") << Verdict::WantsSignOn
                                    << Verdict::WantsSignOn;
    QTest::newRow("Kerberos") << head + "Kerberos\r\n"
                              << QByteArray("Kerberos") << Verdict::WantsSignOn << Verdict::WantsSignOn;
    QTest::newRow("nothing") << QByteArray() << QByteArray() << Verdict::WantsSignOn << Verdict::WantsSignOn;
    QTest::newRow("Basic") << head + "Basic realm=\"a, b\", charset=\"UTF-8\"\r\n"
                           << QByteArray("Basic") << Verdict::WantsPassword << Verdict::Usable;
    QTest::newRow("Digest") << head + "Digest realm=\"a\", nonce=\"b\", qop=\"auth\"\r\n"
                            << QByteArray("Digest") << Verdict::WantsPassword << Verdict::Usable;
    QTest::newRow("NTLM and Basic") << head + "NTLM\r\n" + head + "Basic realm=\"a\"\r\n"
                                    << QByteArray("NTLM Basic") << Verdict::WantsPassword
                                    << Verdict::WantsPassword;
    QTest::newRow("NTLM and Digest") << head + "NTLM\r\n" + head + "Digest realm=\"a\", nonce=\"b\"\r\n"
                                     << QByteArray("NTLM Digest") << Verdict::WantsPassword
                                     << Verdict::WantsSignOn;
}

void TestProxySignOn::eachWayIsJudged()
{
    QFETCH(QByteArray, ways);
    const RawServer server(
        [&](QTcpSocket *socket, const QByteArray & /*request*/) { socket->write(refusal(ways)); });
    ProxySignOn without(proxyAt(server, {}));
    ask(without);
    QTEST(without.verdict(), "without");
    QTEST(without.schemes().join(' '), "schemes");
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().constFirst().startsWith("CONNECT tags.example.com:443 HTTP/1.1\r\n"));
    ProxySignOn with(proxyAt(server, u"secret"_s));
    ask(with);
    QTEST(with.verdict(), "with");
    QVERIFY(server.requests().size() <= 3);
}

void TestProxySignOn::thePasswordIsTriedOnlyWhereQtWouldChooseNtlm()
{
    const QByteArray basic = "Basic " + QByteArray("me:secret").toBase64();
    const RawServer server([&](QTcpSocket *socket, const QByteArray &request) {
        socket->write(request.contains(basic)
                ? "HTTP/1.1 200 OK\r\n\r\n"
                : refusal("Proxy-Authenticate: NTLM\r\nProxy-Authenticate: Basic realm=\"a\"\r\n"));
    });
    ProxySignOn signOn(proxyAt(server, u"secret"_s));
    ask(signOn);
    QCOMPARE(signOn.verdict(), Verdict::Usable);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.requests().constFirst().contains("Authorization"));
    QCOMPARE(signOn.proxy().rawHeader("Proxy-Authorization"), basic);
    QVERIFY(signOn.proxy().user().isEmpty());
    QVERIFY(signOn.proxy().password().isEmpty());
}

void TestProxySignOn::aProxyThatDoesNotAnswerIsLeftToQt_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a tunnel") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
    QTest::newRow("a refusal of another kind") << QByteArray("HTTP/1.1 403 Forbidden\r\n\r\n");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n");
    QTest::newRow("half an answer") << QByteArray("HTTP/1.1 407 No\r\nProxy-");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a head without an end") << QByteArray(200'000, 'x');
}

void TestProxySignOn::aProxyThatDoesNotAnswerIsLeftToQt()
{
    QFETCH(QByteArray, answer);
    const RawServer server([&](QTcpSocket *socket, const QByteArray & /*request*/) {
        socket->write(answer);
        socket->disconnectFromHost();
    });
    ProxySignOn signOn(proxyAt(server, u"secret"_s));
    ask(signOn);
    QCOMPARE(signOn.verdict(), Verdict::Usable);
    QVERIFY(signOn.proxy().rawHeaderList().isEmpty());

    QTcpServer closed;
    closed.listen(QHostAddress::LocalHost);
    ProxySignOn nobody({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, closed.serverPort()});
    closed.close();
    ask(nobody);
    QCOMPARE(nobody.verdict(), Verdict::Usable);
}

void TestProxySignOn::aRefusedProxyIsAskedAgain()
{
    bool isOpen = false;
    const RawServer server([&](QTcpSocket *socket, const QByteArray & /*request*/) {
        socket->write(isOpen ? "HTTP/1.1 200 OK\r\n\r\n" : refusal("Proxy-Authenticate: NTLM\r\n"));
    });
    ProxySignOn signOn(proxyAt(server, {}));
    ask(signOn);
    QCOMPARE(signOn.verdict(), Verdict::WantsSignOn);
    isOpen = true;
    ask(signOn);
    QCOMPARE(signOn.verdict(), Verdict::Usable);
}

TAGDESK_TEST(TestProxySignOn, QCoreApplication)

} // namespace tst_proxysignon

#include "tst_proxysignon.moc"
