// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "testrunner.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>
#include <QUrl>

#include <array>
#include <unistd.h>

namespace tst_sandboxprogram {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 30'000;

class Program : public QProcess
{
public:
    explicit Program(const QStringList &arguments)
    {
        setProgram(QStringLiteral(TAGDESK_SANDBOX_PROGRAM));
        setArguments(arguments);
        start();
    }
    ~Program() override
    {
        closeWriteChannel();
        if (!waitForFinished(kPatienceMs))
            kill();
    }
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    /// The first line of its standard output; null when it ends without one.
    [[nodiscard]] QByteArray line()
    {
        while (!canReadLine()) {
            if (!waitForReadyRead(kPatienceMs))
                return {};
        }
        return readLine();
    }

    [[nodiscard]] bool ends() { return state() == NotRunning || waitForFinished(kPatienceMs); }
};

quint16 portOf(const QByteArray &line)
{
    const QJsonObject both = QJsonDocument::fromJson(line).object();
    return static_cast<quint16>(QUrl(both["jdcloud"_L1]["endpoint"_L1].toString()).port());
}

} // namespace

class TestSandboxProgram : public QObject
{
    Q_OBJECT

private slots:
    void printsOneLineAndServes();
    void endsWhenItsInputCloses();
    void endsOnSigterm();
    void endsWhenAClientIsConnected();
    void takesThePortItIsGiven();
    void takesAllItsOptions();
    void equalSeedsGiveEqualKeys();
    void wrongOptionsAreNamed_data();
    void wrongOptionsAreNamed();
    void aTakenPortIsNamed();
    void helpAndVersionAreNoErrors();
    void outputThatCannotBeWrittenIsTold_data();
    void outputThatCannotBeWrittenIsTold();
};

void TestSandboxProgram::outputThatCannotBeWrittenIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("serving") << QStringList{u"--resources"_s, u"200"_s};
    QTest::newRow("help") << QStringList{u"--help"_s};
    QTest::newRow("version") << QStringList{u"--version"_s};
}

void TestSandboxProgram::outputThatCannotBeWrittenIsTold()
{
    QFETCH(const QStringList, arguments);
    QProcess full;
    full.setStandardOutputFile(u"/dev/full"_s);
    full.start(QStringLiteral(TAGDESK_SANDBOX_PROGRAM), arguments);
    QVERIFY(full.waitForFinished(kPatienceMs));
    QCOMPARE(full.exitCode(), 1);
    const QByteArray said = full.readAllStandardError();
    QVERIFY2(said.contains("standard output could not be written: No space left"), said.constData());

    QProcess unread;
    unread.setChildProcessModifier([] {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) == 0 && close(ends[0]) == 0)
            dup2(ends[1], STDOUT_FILENO);
    });
    unread.start(QStringLiteral(TAGDESK_SANDBOX_PROGRAM), arguments);
    QVERIFY(unread.waitForFinished(kPatienceMs));
    QCOMPARE(unread.exitStatus(), QProcess::NormalExit);
    QCOMPARE(unread.exitCode(), 0);
    QCOMPARE(unread.readAllStandardError(), "");
}

void TestSandboxProgram::printsOneLineAndServes()
{
    Program program({u"--resources"_s, u"200"_s});
    const QByteArray line = program.line();
    QVERIFY(line.endsWith("}\n"));
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, portOf(line));
    socket.write("GET /v2/zones HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(socket.waitForReadyRead(kPatienceMs));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 401 "));
    QCOMPARE(program.state(), QProcess::Running);
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
    QCOMPARE(program.readAllStandardError(), QByteArray());
}

void TestSandboxProgram::endsWhenItsInputCloses()
{
    Program program({u"--resources"_s, u"200"_s});
    QVERIFY(!program.line().isEmpty());
    program.write("what is written means nothing\n");
    program.closeWriteChannel();
    QVERIFY(program.ends());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

void TestSandboxProgram::endsOnSigterm()
{
    Program program({u"--resources"_s, u"200"_s});
    QVERIFY(!program.line().isEmpty());
    program.terminate();
    QVERIFY(program.ends());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

void TestSandboxProgram::endsWhenAClientIsConnected()
{
    Program program({u"--resources"_s, u"200"_s, u"--latency-ms"_s, u"600000"_s});
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, portOf(program.line()));
    QVERIFY(socket.waitForConnected(kPatienceMs));
    socket.write("GET /v2/zones HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(socket.waitForBytesWritten(kPatienceMs));
    program.terminate();
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), 0);
}

void TestSandboxProgram::takesThePortItIsGiven()
{
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const quint16 port = probe.serverPort();
    probe.close();
    Program program({u"--port"_s, QString::number(port), u"--resources"_s, u"200"_s});
    QCOMPARE(portOf(program.line()), port);
}

void TestSandboxProgram::takesAllItsOptions()
{
    const QTemporaryDir folder;
    Program program({u"--port=0"_s, u"--resources=0"_s, u"--seed=1"_s, u"--latency-ms=1"_s,
        u"--quota-per-minute=10"_s, u"--rules=huawei-dns-2025"_s, u"--throttle=1"_s, u"--flow-control=0.1"_s,
        u"--conflict=0"_s, u"--fail=0.5"_s, u"--refuse=a"_s, u"--refuse=b"_s, u"--readable-after-ms=5"_s,
        u"--late=0.1"_s, u"--late-ms=500"_s, u"--meddle-after-reading=1"_s, u"--meddle-after-refusal=0.5"_s,
        u"--meddle-after-write=0"_s, u"--history=%1"_s.arg(folder.filePath(u"history"_s))});
    QVERIFY(portOf(program.line()) != 0);
}

void TestSandboxProgram::equalSeedsGiveEqualKeys()
{
    const auto keys = [](const QByteArray &line) {
        QJsonObject jdCloud = QJsonDocument::fromJson(line)["jdcloud"_L1].toObject();
        jdCloud.remove("endpoint"_L1);
        return jdCloud;
    };
    const QStringList seeded{u"--resources=100"_s, u"--seed=9"_s};
    const QJsonObject one = keys(Program(seeded).line());
    QVERIFY(!one.isEmpty());
    QCOMPARE(keys(Program(seeded).line()), one);
    QVERIFY(keys(Program({u"--resources=100"_s}).line()) != one);
}

void TestSandboxProgram::wrongOptionsAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("unknown") << QStringList{u"--colour"_s} << QByteArray("colour");
    QTest::newRow("no value") << QStringList{u"--port"_s} << QByteArray("--port");
    QTest::newRow("no number") << QStringList{u"--port"_s, u"http"_s} << QByteArray("--port");
    QTest::newRow("port too large") << QStringList{u"--port=65536"_s} << QByteArray("65535");
    QTest::newRow("negative") << QStringList{u"--resources=-1"_s} << QByteArray("--resources");
    QTest::newRow("latency") << QStringList{u"--latency-ms=long"_s} << QByteArray("--latency-ms");
    QTest::newRow("quota") << QStringList{u"--quota-per-minute=1.5"_s} << QByteArray("--quota-per-minute");
    QTest::newRow("share") << QStringList{u"--fail=1.5"_s} << QByteArray("--fail");
    QTest::newRow("negative share") << QStringList{u"--throttle=-0.5"_s} << QByteArray("--throttle");
    QTest::newRow("delay") << QStringList{u"--readable-after-ms=soon"_s} << QByteArray("--readable-after-ms");
    QTest::newRow("lateness") << QStringList{u"--late-ms=never"_s} << QByteArray("--late-ms");
    QTest::newRow("meddling") << QStringList{u"--meddle-after-write=2.5"_s}
                              << QByteArray("--meddle-after-write");
    QTest::newRow("history") << QStringList{u"--history=/none/there"_s} << QByteArray("/none/there");
    QTest::newRow("seed") << QStringList{u"--seed=4294967296"_s} << QByteArray("--seed");
    QTest::newRow("rules") << QStringList{u"--rules=jdcloud"_s} << QByteArray("huawei-dns-2025");
    QTest::newRow("argument") << QStringList{u"serve"_s} << QByteArray("serve");
}

void TestSandboxProgram::wrongOptionsAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    Program program(arguments);
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), 1);
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
    const QByteArray message = program.readAllStandardError();
    QVERIFY(message.startsWith("tagdesk-sandbox: "));
    QVERIFY2(message.contains(named), message.constData());
    QCOMPARE(message.count('\n'), 1);
}

void TestSandboxProgram::aTakenPortIsNamed()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    Program program({u"--port"_s, QString::number(taken.serverPort())});
    QVERIFY(program.ends());
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.readAllStandardError().contains(QByteArray::number(taken.serverPort())));
}

void TestSandboxProgram::helpAndVersionAreNoErrors()
{
    Program help({u"--help"_s});
    QVERIFY(help.ends());
    QCOMPARE(help.exitCode(), 0);
    const QByteArray text = help.readAllStandardOutput();
    for (const char *option : {"--port", "--resources", "--seed", "--latency-ms", "--quota-per-minute",
             "--rules", "--throttle", "--flow-control", "--conflict", "--fail", "--refuse",
             "--readable-after-ms", "--late", "--late-ms", "--meddle-after-reading", "--meddle-after-refusal",
             "--meddle-after-write", "--history"})
        QVERIFY2(text.contains(option), option);
    Program version({u"--version"_s});
    QVERIFY(version.ends());
    QCOMPARE(version.exitCode(), 0);
    QVERIFY(version.readAllStandardOutput().startsWith("tagdesk-sandbox "));
}

TAGDESK_TEST(TestSandboxProgram, QCoreApplication)

} // namespace tst_sandboxprogram

#include "tst_sandboxprogram.moc"
