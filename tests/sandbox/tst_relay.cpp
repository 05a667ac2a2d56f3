// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "relay.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

namespace tst_relay {

using namespace tagdesk;

namespace {

/// Answers each request with a fixed text behind it; counts what it sees.
class EchoServer : public QTcpServer
{
public:
    EchoServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                m_seen += socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
            });
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

    [[nodiscard]] QByteArray seen() const { return m_seen; }

private:
    QByteArray m_seen;
};

const QByteArray request = "POST /a%3Ab?c=d HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody";
const QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

} // namespace

class TestRelay : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void messagesPassUnchanged();
    void requestsAreCountedAndRecorded();
    void aRequestInPiecesIsOne();
    void twoRequestsInOnePacketAreTwo();
    void aDroppedRequestNeverReachesTheServer();
    void aCutAnswerEndsAfterItsBytes();
    void aStalledAnswerWaitsForItsRelease();
    void aStalledAnswerGoesOnByItself();
    void aClientThatGivesUpIsNoticed();
    void aDrippingAnswerArrivesWhole();
    void aReplacedAnswerComesWithoutTheServer();
    void aRefusingRelayTakesNoConnection();
    void aDelayedRequestArrivesInTheEnd();
    void aCutRequestArrivesInPart();
    void placesCountFromTheEndToo();
    void aResetConnectionLosesTheAnswer();
    void aTruncatedAnswerLooksWhole();
    void aCorruptAnswerHasOneBitTurned();
    void aDuplicateAnswersTheNextRequest();
    void aDuplicateFollowsAtOnce();
    void faultsComeAfterTheScript();
    void stepsApplyOneByOneAndThenTheStandingOne();
    void latencyHoldsBothWays();
    void cutAllClosesEveryConnection();
    void aServerThatGoesClosesTheClient();

private:
    [[nodiscard]] QByteArray exchange();

    std::unique_ptr<EchoServer> m_server;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<QTcpSocket> m_client;
};

void TestRelay::init()
{
    m_server = std::make_unique<EchoServer>();
    m_relay = std::make_unique<Relay>(m_server->serverPort());
    QVERIFY(m_relay->listen());
    m_client = std::make_unique<QTcpSocket>();
    m_client->connectToHost(QHostAddress::LocalHost, m_relay->port());
    QTRY_COMPARE(m_client->state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(m_relay->connections(), 1);
}

void TestRelay::cleanup()
{
    m_client.reset();
    m_relay.reset();
    m_server.reset();
}

/// One request, and all that comes back until the answer is whole or the connection closes.
QByteArray TestRelay::exchange()
{
    m_client->write(request);
    QByteArray got;
    const bool done = QTest::qWaitFor([&] {
        got += m_client->readAll();
        return got.size() >= answer.size() || m_client->state() != QAbstractSocket::ConnectedState;
    });
    return done ? got : QByteArray("timed out");
}

void TestRelay::messagesPassUnchanged()
{
    QCOMPARE(exchange(), answer);
    QCOMPARE(m_server->seen(), request);
    QCOMPARE(exchange(), answer);
    QCOMPARE(m_server->seen(), request + request);
}

void TestRelay::requestsAreCountedAndRecorded()
{
    QSignalSpy seen(m_relay.get(), &Relay::requestSeen);
    QCOMPARE(exchange(), answer);
    m_relay->setRecording(false);
    QCOMPARE(exchange(), answer);
    QCOMPARE(m_relay->requestCount(), std::size_t(2));
    QCOMPARE(m_relay->repliesDelivered(), 2);
    QCOMPARE(seen.size(), 2);
    QCOMPARE(m_relay->requests().size(), std::size_t(1));
    QCOMPARE(m_relay->requests()[0].method, "POST");
    QCOMPARE(m_relay->requests()[0].target, "/a%3Ab?c=d");
    QCOMPARE(m_relay->requests()[0].body, "body");
}

void TestRelay::aRequestInPiecesIsOne()
{
    m_client->write(request.first(request.size() - 2));
    m_client->flush();
    QTest::qWait(0);
    QCOMPARE(m_relay->requestCount(), std::size_t(0));
    m_client->write(request.last(2));
    QTRY_COMPARE(m_client->bytesAvailable(), answer.size());
    QCOMPARE(m_relay->requestCount(), std::size_t(1));
}

void TestRelay::twoRequestsInOnePacketAreTwo()
{
    m_client->write(request + request);
    QTRY_COMPARE(m_client->bytesAvailable(), 2 * answer.size());
    QCOMPARE(m_relay->requestCount(), std::size_t(2));
}

void TestRelay::aDroppedRequestNeverReachesTheServer()
{
    m_relay->script({{.action = RelayStep::Action::Drop}});
    QCOMPARE(exchange(), QByteArray());
    QCOMPARE(m_relay->requestCount(), std::size_t(1));
    QCOMPARE(m_server->seen(), QByteArray());
    QTRY_COMPARE(m_relay->connections(), 0);
}

void TestRelay::aCutAnswerEndsAfterItsBytes()
{
    m_relay->script({{.action = RelayStep::Action::Cut, .bytes = answer.size() - 2}});
    QCOMPARE(exchange(), answer.chopped(2));
    QCOMPARE(m_server->seen(), request);
    QCOMPARE(m_relay->repliesDelivered(), 0);
}

void TestRelay::aStalledAnswerWaitsForItsRelease()
{
    QSignalSpy stalled(m_relay.get(), &Relay::stalled);
    m_relay->script({{.action = RelayStep::Action::Stall, .bytes = 7}});
    m_client->write(request);
    QTRY_COMPARE(stalled.size(), 1);
    QTRY_COMPARE(m_client->bytesAvailable(), 7);
    QCOMPARE(m_relay->repliesDelivered(), 0);
    m_relay->release();
    QTRY_COMPARE(m_client->bytesAvailable(), answer.size());
    QCOMPARE(m_client->readAll(), answer);
    QCOMPARE(m_relay->repliesDelivered(), 1);
    QCOMPARE(exchange(), answer);
}

void TestRelay::aStalledAnswerGoesOnByItself()
{
    QSignalSpy stalled(m_relay.get(), &Relay::stalled);
    m_relay->script({{.action = RelayStep::Action::Stall, .bytes = 0, .milliseconds = 1}});
    QCOMPARE(exchange(), answer);
    QCOMPARE(stalled.size(), 1);
}

void TestRelay::aClientThatGivesUpIsNoticed()
{
    QSignalSpy stalled(m_relay.get(), &Relay::stalled);
    QSignalSpy gone(m_relay.get(), &Relay::clientGone);
    m_relay->script({{.action = RelayStep::Action::Stall}});
    m_client->write(request);
    QTRY_COMPARE(stalled.size(), 1);
    m_client->abort();
    QTRY_COMPARE(gone.size(), 1);
    QTRY_COMPARE(m_relay->connections(), 0);
    m_relay->release();
}

void TestRelay::aDrippingAnswerArrivesWhole()
{
    m_relay->script({{.action = RelayStep::Action::Drip, .bytes = 3, .milliseconds = 0}});
    QCOMPARE(exchange(), answer);
    QCOMPARE(m_relay->repliesDelivered(), 1);
}

void TestRelay::aReplacedAnswerComesWithoutTheServer()
{
    const QByteArray page = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\n\r\n<html>";
    m_relay->script({{.action = RelayStep::Action::Replace, .reply = page}});
    QCOMPARE(exchange(), page);
    QCOMPARE(m_server->seen(), QByteArray());
    QCOMPARE(exchange(), answer);
}

void TestRelay::aRefusingRelayTakesNoConnection()
{
    m_relay->setRefusing(true);
    QTcpSocket other;
    other.connectToHost(QHostAddress::LocalHost, m_relay->port());
    QTRY_COMPARE(other.error(), QAbstractSocket::ConnectionRefusedError);
    QCOMPARE(exchange(), answer);
    m_relay->setRefusing(false);
    other.connectToHost(QHostAddress::LocalHost, m_relay->port());
    QTRY_COMPARE(other.state(), QAbstractSocket::ConnectedState);
}

void TestRelay::aDelayedRequestArrivesInTheEnd()
{
    m_relay->script({{.action = RelayStep::Action::Delay, .milliseconds = 1}});
    QCOMPARE(exchange(), answer);
    QCOMPARE(m_server->seen(), request);
}

void TestRelay::aCutRequestArrivesInPart()
{
    m_relay->script({{.action = RelayStep::Action::CutRequest, .bytes = 10}});
    QCOMPARE(exchange(), QByteArray());
    QTRY_COMPARE(m_server->seen(), request.first(10));
    QTRY_COMPARE(m_relay->connections(), 0);
}

void TestRelay::placesCountFromTheEndToo()
{
    m_relay->script({{.action = RelayStep::Action::Cut, .bytes = -2}});
    QCOMPARE(exchange(), answer.chopped(2));
}

void TestRelay::aResetConnectionLosesTheAnswer()
{
    m_relay->script({{.action = RelayStep::Action::Reset}});
    QSignalSpy errors(m_client.get(), &QTcpSocket::errorOccurred);
    QCOMPARE(exchange(), QByteArray());
    QCOMPARE(m_server->seen(), request);
    QCOMPARE(errors.size(), 1);
}

void TestRelay::aTruncatedAnswerLooksWhole()
{
    m_relay->script({{.action = RelayStep::Action::Truncate, .bytes = 2}});
    m_client->write(request);
    QTRY_COMPARE(m_client->bytesAvailable(), answer.size() - 3);
    QCOMPARE(m_client->readAll(), QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhe"));
    QCOMPARE(exchange(), answer);
}

void TestRelay::aCorruptAnswerHasOneBitTurned()
{
    m_relay->script({{.action = RelayStep::Action::Corrupt, .bytes = -1}});
    QCOMPARE(exchange(), answer.chopped(1) + 'n');
}

void TestRelay::aDuplicateAnswersTheNextRequest()
{
    m_relay->script({{.action = RelayStep::Action::Duplicate, .milliseconds = RelayStep::kNextRequest}});
    QCOMPARE(exchange(), answer);
    QTest::qWait(0);
    QCOMPARE(m_client->bytesAvailable(), 0);
    m_client->write(request);
    QTRY_COMPARE(m_client->bytesAvailable(), 2 * answer.size());
}

void TestRelay::aDuplicateFollowsAtOnce()
{
    m_relay->script({{.action = RelayStep::Action::Duplicate, .milliseconds = 0}});
    m_client->write(request);
    QTRY_COMPARE(m_client->bytesAvailable(), 2 * answer.size());
    QCOMPARE(m_relay->repliesDelivered(), 1);
}

void TestRelay::faultsComeAfterTheScript()
{
    m_relay->setFaults(RelayFaults({{.step = {.action = RelayStep::Action::Drop}}}, {}, 1));
    m_relay->script({{}});
    QCOMPARE(exchange(), answer);
    QCOMPARE(exchange(), QByteArray());
    QCOMPARE(m_relay->faults().injected(RelayStep::Action::Drop), 1);
}

void TestRelay::stepsApplyOneByOneAndThenTheStandingOne()
{
    const QByteArray page = "HTTP/1.1 503 No\r\nContent-Length: 40\r\n\r\n" + QByteArray(40, 'x');
    m_relay->setStep({.action = RelayStep::Action::Replace, .reply = page});
    m_relay->script({{.action = RelayStep::Action::Forward}});
    QCOMPARE(exchange(), answer);
    QCOMPARE(exchange(), page);
    QCOMPARE(exchange(), page);
    m_relay->setStep({});
    QCOMPARE(exchange(), answer);
}

void TestRelay::latencyHoldsBothWays()
{
    // No clock is read: with a request held for good nothing is seen by the server, with an answer held
    // for good nothing by the client.
    constexpr int kForEver = 3'600'000;
    m_relay->setLatency(kForEver, 0);
    m_client->write(request);
    QTRY_COMPARE(m_relay->requestCount(), std::size_t(1));
    QTest::qWait(0);
    QCOMPARE(m_server->seen(), QByteArray());

    m_client->abort();
    m_relay->setLatency(0, kForEver);
    m_client->connectToHost(QHostAddress::LocalHost, m_relay->port());
    m_client->write(request);
    QTRY_COMPARE(m_server->seen(), request);
    QTest::qWait(0);
    QCOMPARE(m_client->bytesAvailable(), 0);

    m_client->abort();
    m_relay->setLatency(1, 1);
    m_client->connectToHost(QHostAddress::LocalHost, m_relay->port());
    m_client->write(request);
    QTRY_COMPARE(m_client->bytesAvailable(), answer.size());
}

void TestRelay::cutAllClosesEveryConnection()
{
    m_relay->script({{.action = RelayStep::Action::Stall}});
    QSignalSpy gone(m_relay.get(), &Relay::clientGone);
    m_client->write(request);
    QTRY_COMPARE(m_server->seen(), request);
    m_relay->cutAll();
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(m_relay->connections(), 0);
    QCOMPARE(gone.size(), 0);
}

void TestRelay::aServerThatGoesClosesTheClient()
{
    m_server->close();
    QCOMPARE(exchange(), QByteArray());
}

TAGDESK_TEST(TestRelay, QCoreApplication)

} // namespace tst_relay

#include "tst_relay.moc"
