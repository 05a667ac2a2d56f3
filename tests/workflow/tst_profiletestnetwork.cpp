// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fakenetwork.h"
#include "profiletest.h"
#include "rawserver.h"
#include "testrunner.h"
#include "virtualclock.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTest>

namespace tst_profiletestnetwork {

using namespace tagdesk;
using namespace Qt::StringLiterals;
using Finding = Diagnosis::Finding;

namespace {

Account account(const QUrl &endpoint = {})
{
    Account account;
    account.id = u"a"_s;
    account.cloud = u"jdcloud"_s;
    account.endpoint = endpoint;
    account.regions = {u"cn-east-2"_s};
    return account;
}

/// A port of this computer where nobody listens.
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// What a test of an account finds when the cloud cannot be reached.
class TestProfileTestNetwork : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { qunsetenv("https_proxy"); }

    void troubleOfTheWayIsTold_data()
    {
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::addColumn<Finding>("finding");
        QTest::newRow("host") << QNetworkReply::HostNotFoundError << Finding::HostNotFound;
        QTest::newRow("cut") << QNetworkReply::RemoteHostClosedError << Finding::ConnectionCut;
        QTest::newRow("proxy") << QNetworkReply::ProxyNotFoundError << Finding::ProxyUnreachable;
        QTest::newRow("proxy password")
            << QNetworkReply::ProxyAuthenticationRequiredError << Finding::ProxyWantsPassword;
    }

    void troubleOfTheWayIsTold()
    {
        QFETCH(const QNetworkReply::NetworkError, error);
        QFETCH(const Finding, finding);
        const auto script = std::make_shared<FakeScript>();
        script->otherwise = [error](const SeenRequest & /*request*/) {
            return FakeAnswer{.status = 0, .error = error};
        };
        SessionParts parts;
        parts.network = [script](QObject *parent) {
            return new FakeNetwork(script, parent);
        };
        const Diagnosis found = tested(account(), parts);
        QCOMPARE(found.finding, finding);
        QCOMPARE(found.host, u"vm.jdcloud-api.com"_s);
        QCOMPARE(found.region, u"cn-east-2"_s);
        QVERIFY(!found.hasOwnEndpoint);
        QCOMPARE(script->seen.size(), 1U);
    }

    void silenceIsATimeOut()
    {
        const auto script = std::make_shared<FakeScript>();
        script->otherwise = [](const SeenRequest & /*request*/) {
            return FakeAnswer{.isHeld = true};
        };
        const auto clock = std::make_shared<VirtualClock>();
        SessionParts parts;
        parts.clock = clock;
        parts.network = [script](QObject *parent) {
            return new FakeNetwork(script, parent);
        };
        ProfileTest test(account(), Credentials("ak", "sk"), parts);
        QSignalSpy finished(&test, &ProfileTest::finished);
        test.start();
        clock->settle();
        QCOMPARE(script->open(), 1U);
        clock->advance(parts.transport.connectTimeoutMs);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(test.result().finding, Finding::TimedOut);
        clock->advance(60'000);
        QCOMPARE(script->seen.size(), 1U);
    }

    void aPortWhereNobodyListensIsTold()
    {
        const Diagnosis found = tested(account(QUrl(u"http://127.0.0.1:%1"_s.arg(closedPort()))));
        QCOMPARE(found.finding, Finding::ConnectionRefused);
        QVERIFY(found.hasOwnEndpoint);
    }

    void aCertificateIsNamedWithItsReason()
    {
        const auto opened = [](const QString &name) {
            auto file = std::make_unique<QFile>(QStringLiteral(TAGDESK_TEST_DATA "/tls/") + name);
            file->open(QIODevice::ReadOnly);
            return file;
        };
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(opened(u"selfsigned.crt"_s).get()));
        configuration.setPrivateKey(QSslKey(opened(u"selfsigned.key"_s).get(), QSsl::Ec));
        auto *listener = new QSslServer;
        listener->setSslConfiguration(configuration);
        QVERIFY(listener->listen(QHostAddress::LocalHost));
        const RawServer server([](QTcpSocket *, const QByteArray &) {}, listener);

        const Diagnosis found = tested(account(server.url(u"https"_s)));
        QCOMPARE(found.finding, Finding::CertificateRefused);
        QVERIFY(!found.certificate.empty());
        const CertificateTrouble &trouble = found.certificate.front();
        QVERIFY2(trouble.reason.contains(u"self-signed"), qPrintable(trouble.reason));
        QCOMPARE(trouble.subject, u"127.0.0.1"_s);
        QCOMPARE(trouble.issuer, u"127.0.0.1"_s);
        QCOMPARE(trouble.expires.date().year(), 2126);
        QVERIFY2(server.requests().isEmpty(), "nothing signed goes to whom we do not trust");
    }

    void aProxyThatWantsAPasswordIsTold()
    {
        const RawServer proxy([](QTcpSocket *socket, const QByteArray & /*request*/) {
            socket->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                          "Proxy-Authenticate: Basic realm=\"office\"\r\nContent-Length: 0\r\n\r\n");
        });
        qputenv("https_proxy", proxy.url().toEncoded());
        const Diagnosis found = tested(account(QUrl(u"https://tags.example.com"_s)));
        QCOMPARE(found.finding, Finding::ProxyWantsPassword);
        QCOMPARE(found.host, u"tags.example.com"_s);
        QVERIFY(proxy.requests().value(0).startsWith("CONNECT tags.example.com:443 "));
        QVERIFY(!proxy.requests().value(0).contains("Authorization"));
    }

    void aProxyThatTakesNoPasswordIsToldAtOnce_data()
    {
        QTest::addColumn<QByteArray>("ways");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<Finding>("finding");
        QTest::addColumn<int>("requests");
        const auto lines = [](const QByteArrayList &ways) {
            QByteArray all;
            for (const QByteArray &way : ways)
                all += "Proxy-Authenticate: " + way + "\r\n";
            return all;
        };
        const QByteArray basic = "Basic realm=\"office\"";
        for (const QByteArray &user : {QByteArray(), QByteArray("me:secret@")}) {
            const QByteArray with = user.isEmpty() ? "" : " with a password";
            QTest::newRow(("NTLM" + with).constData())
                << lines({"NTLM"}) << user << Finding::ProxyWantsSignOn << 1;
            QTest::newRow(("Negotiate" + with).constData())
                << lines({"Negotiate"}) << user << Finding::ProxyWantsSignOn << 1;
            QTest::newRow(("both" + with).constData())
                << lines({"Negotiate", "NTLM"}) << user << Finding::ProxyWantsSignOn << 1;
            QTest::newRow(("both on a line" + with).constData())
                << lines({"Negotiate, NTLM"}) << user << Finding::ProxyWantsSignOn << 1;
            QTest::newRow(("none of them" + with).constData())
                << lines({}) << user << Finding::ProxyWantsSignOn << 1;
        }
        QTest::newRow("password not given")
            << lines({"NTLM", basic}) << QByteArray() << Finding::ProxyWantsPassword << 1;
        QTest::newRow("password refused")
            << lines({"NTLM", basic}) << QByteArray("me:wrong@") << Finding::ProxyWantsPassword << 2;
    }

    void aProxyThatTakesNoPasswordIsToldAtOnce()
    {
        QFETCH(QByteArray, ways);
        QFETCH(QByteArray, user);
        const RawServer proxy([&](QTcpSocket *socket, const QByteArray & /*request*/) {
            socket->write(
                "HTTP/1.1 407 Proxy Authentication Required\r\n" + ways + "Content-Length: 0\r\n\r\n");
        });
        qputenv("https_proxy", "http://" + user + proxy.url().authority().toLatin1());
        const Diagnosis found = tested(account(QUrl(u"https://tags.example.com"_s)));
        QTEST(found.finding, "finding");
        QTEST(static_cast<int>(proxy.requests().size()), "requests");
        QVERIFY(found.error.message.startsWith(u"Proxy-Authenticate: "_s));
        QVERIFY(!found.error.message.contains(u"secret"_s));
    }

    void whereAPasswordIsTakenBesideNtlmItIsUsed()
    {
        const RawServer proxy([](QTcpSocket *socket, const QByteArray &request) {
            const bool isSignedIn =
                request.contains("\r\nProxy-Authorization: Basic " + QByteArray("me:secret").toBase64());
            socket->write(isSignedIn
                    ? "HTTP/1.1 200 OK\r\n\r\n"
                    : "HTTP/1.1 407 No\r\nProxy-Authenticate: NTLM\r\n"
                      "Proxy-Authenticate: Basic realm=\"office\"\r\nContent-Length: 0\r\n\r\n");
            if (isSignedIn)
                socket->disconnectFromHost(); // nobody speaks TLS behind it
        });
        qputenv("https_proxy", "http://me:secret@" + proxy.url().authority().toLatin1());
        const Diagnosis found = tested(account(QUrl(u"https://tags.example.com"_s)));
        QVERIFY(found.finding != Finding::ProxyWantsPassword && found.finding != Finding::ProxyWantsSignOn);
        QVERIFY(proxy.requests().size() >= 3);
        QVERIFY(proxy.requests().size() < 10);
        for (qsizetype at = 1; at < proxy.requests().size(); ++at)
            QVERIFY2(!proxy.requests().at(at).contains("NTLM"), proxy.requests().at(at).constData());
    }

    void aProxyThatIsNotThereIsTold()
    {
        qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(closedPort()));
        const Diagnosis found = tested(account(QUrl(u"https://tags.example.com"_s)));
        QCOMPARE(found.finding, Finding::ProxyUnreachable);
        QVERIFY(!found.error.message.isEmpty());
    }

private:
    Diagnosis tested(const Account &account, const SessionParts &parts = {})
    {
        ProfileTest test(account, Credentials("ak", "sk"), parts);
        QSignalSpy finished(&test, &ProfileTest::finished);
        test.start();
        finished.wait();
        return test.result();
    }
};

TAGDESK_TEST(TestProfileTestNetwork, QCoreApplication)

} // namespace tst_profiletestnetwork

#include "tst_profiletestnetwork.moc"
