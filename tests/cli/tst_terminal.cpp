// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "terminaltext.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTest>

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace tst_terminal {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// A pseudo terminal that keeps what is written to it.
class Terminal
{
public:
    Terminal()
        : m_master(posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
        , m_notifier(m_master, QSocketNotifier::Read)
    {
        grantpt(m_master);
        unlockpt(m_master);
        m_path = QString::fromLocal8Bit(ptsname(m_master));
        // Kept open, so that the end of the program is no hang-up.
        m_slave = open(ptsname(m_master), O_RDWR | O_NOCTTY);
        termios raw{};
        tcgetattr(m_slave, &raw);
        cfmakeraw(&raw);
        tcsetattr(m_slave, TCSANOW, &raw);
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { take(); });
    }
    ~Terminal()
    {
        m_notifier.setEnabled(false);
        close(m_slave);
        close(m_master);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    QByteArray seen()
    {
        take();
        return m_seen;
    }

private:
    void take()
    {
        std::array<char, 4096> piece{};
        for (ssize_t length = 0; (length = read(m_master, piece.data(), piece.size())) > 0;)
            m_seen.append(piece.data(), length);
    }

    int m_master;
    int m_slave = -1;
    QSocketNotifier m_notifier;
    QString m_path;
    QByteArray m_seen;
};

QByteArray hostile()
{
    return "\x1b]0;PWNED\x07\x1b[2J\x7f\xc2\x9b"
           "2J\xe2\x80\xae"
           "evil\xe2\x81\xa6\xe2\x80\xa8\xf3\xa0\x81\x81";
}

/// The same in JSON, with a line end.
QByteArray hostileJson()
{
    return "\\u001b]0;PWNED\\u0007\\u001b[2J\x7f\xc2\x9b"
           "2J\xe2\x80\xae"
           "evil\xe2\x81\xa6\xe2\x80\xa8"
           "\\r\\nThis was run 7";
}

QByteArray replyOf(const QByteArray &body, const QByteArray &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class TestTerminal : public QObject, protected CliFixture
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(startClouds()); }

    void whatTheCloudListsDoesNotActOnATerminal_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : {u"table"_s, u"csv"_s, u"json"_s})
            QTest::newRow(qPrintable(format)) << format;
    }
    void whatTheCloudListsDoesNotActOnATerminal()
    {
        QFETCH(const QString, format);
        replaceEveryReply(listing());
        const QByteArray seen =
            onTerminal({u"list"_s, u"--scope"_s, u"jdcloud/cn-north-1/vm"_s, u"--format"_s, format});
        QVERIFY2(isQuiet(seen), seen.constData());
        QVERIFY2(seen.contains("evil"), seen.constData());
        QCOMPARE(seen.contains("\\u{202E}evil"), format != "json"_L1);
        QCOMPARE(seen.contains("\\u202eevil"), format == "json"_L1);
        QVERIFY2(!seen.contains("\nThis was run 7"), seen.constData());
    }

    void anExportToATerminalDoesNotActOnIt_data()
    {
        QTest::addColumn<QString>("form");
        QTest::newRow("wide") << u"wide"_s;
        QTest::newRow("long") << u"long"_s;
    }
    void anExportToATerminalDoesNotActOnIt()
    {
        QFETCH(const QString, form);
        replaceEveryReply(listing());
        const QByteArray seen = onTerminal(
            {u"export"_s, u"--scope"_s, u"jdcloud/cn-north-1/vm"_s, u"--form"_s, form, u"-o"_s, u"-"_s});
        QVERIFY2(isQuiet(seen), seen.constData());
        QVERIFY2(seen.contains("\\u{202E}evil"), seen.constData());
        QVERIFY2(!seen.contains("\nThis was run 7"), seen.constData());
    }

    void aPipeGetsTheBytesOfCsvAsTheyAre()
    {
        replaceEveryReply(listing());
        const Ended ended =
            onJd({u"list"_s, u"--scope"_s, u"jdcloud/cn-north-1/vm"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.out.contains("\x1b]0;PWNED\x07\x1b[2J\x7f\xc2\x9b"
                                    "2J\xe2\x80\xae"
                                    "evil"),
            ended.out.constData());
    }

    void theCloudsWordsDoNotActOnATerminal()
    {
        replaceEveryReply(
            replyOf("{\"requestId\":\"" + hostileJson() + "\",\"error\":{\"code\":400,\"status\":\""
                    + hostileJson() + "\",\"message\":\"" + hostileJson() + "\"}}",
                "400 Bad Request"));
        const QByteArray seen = onTerminal({u"list"_s, u"--scope"_s, u"jdcloud/cn-north-1/vm"_s});
        QVERIFY2(isQuiet(seen), seen.constData());
        QCOMPARE(seen.count("\\u{202E}evil"), 3);
        QVERIFY2(!seen.contains("\nThis was run 7"), seen.constData());
    }

    void argumentsDoNotActOnATerminal_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString bad = QString::fromUtf8(hostile()) + u"\r\nThis was run 7"_s;
        const QStringList onVm{u"--scope"_s, u"jdcloud/cn-north-1/vm"_s};
        QTest::newRow("command") << QStringList{bad};
        QTest::newRow("option") << QStringList{u"list"_s, u"--"_s + bad};
        QTest::newRow("scope") << QStringList{u"list"_s, u"--scope"_s, bad};
        QTest::newRow("id") << QStringList{u"tag"_s, u"--id"_s, bad, u"k=v"_s, u"--dry-run"_s} + onVm;
        QTest::newRow("key") << QStringList{u"tag"_s, u"--id"_s, u"x"_s, bad + u"=v"_s, u"--yes"_s} + onVm;
        QTest::newRow("no value") << QStringList{u"tag"_s, u"--id"_s, u"x"_s, bad, u"--yes"_s} + onVm;
        QTest::newRow("table") << QStringList{u"plan"_s, bad};
        QTest::newRow("failed rows") << QStringList{
            u"apply"_s, u"TABLE"_s, u"--failed-out"_s, u"/nowhere/"_s + bad, u"--yes"_s};
        QTest::newRow("output") << QStringList{u"export"_s, u"-o"_s, u"/nowhere/"_s + bad} + onVm;
        QTest::newRow("format") << QStringList{u"list"_s, u"--format"_s, bad} + onVm;
        QTest::newRow("date") << QStringList{u"history"_s, u"--since"_s, bad};
        QTest::newRow("run") << QStringList{u"undo"_s, bad};
    }
    void argumentsDoNotActOnATerminal()
    {
        QFETCH(QStringList, arguments);
        if (arguments.contains(u"TABLE"_s))
            arguments.replaceInStrings(
                u"TABLE"_s, saveTable({idsOf(u"jdcloud/cn-north-1/vm"_s, 1).first() + u",T-1"_s}));
        const bool hasAccount = arguments.first() != "history"_L1;
        const QByteArray seen = hasAccount ? onTerminal(arguments) : onTerminalAlone(arguments);
        QVERIFY2(isQuiet(seen), seen.constData());
        QVERIFY2(seen.contains("\\u{202E}evil"), seen.constData());
        QVERIFY2(!seen.contains("\nThis was run 7"), seen.constData());
    }

    void aProfilesNameDoesNotActOnATerminal()
    {
        const QString bad = QString::fromUtf8(hostile()) + u"\nThis was run 7"_s;
        for (const QString &act : {u"show"_s, u"test"_s, u"remove"_s}) {
            const QByteArray seen = onTerminalAlone({u"profiles"_s, act, bad});
            QVERIFY2(isQuiet(seen), seen.constData());
            QVERIFY2(seen.contains("\\u{202E}evil"), seen.constData());
            QVERIFY2(!seen.contains("\nThis was run 7"), seen.constData());
        }
    }

private:
    /// One machine whose name and tag are hostile, as a page of a list and as bindings at once.
    static QByteArray listing()
    {
        const QByteArray tag = "{\"key\":\"" + hostileJson() + "\",\"value\":\"" + hostileJson() + "\"}";
        return replyOf(
            "{\"requestId\":\"r-1\",\"result\":{\"instances\":[{\"instanceId\":\"i-1\",\"instanceName\":\""
            + hostileJson() + "\",\"status\":\"" + hostileJson()
            + "\"}],\"totalCount\":1,\"data\":{\"resourceTagMappingList\":[{\"resourceId\":\"i-1\","
              "\"serviceCode\":\"vm\",\"tags\":["
            + tag + "]}]}}}");
    }

    void replaceEveryReply(const QByteArray &reply)
    {
        relay().setStep({.action = RelayStep::Action::Replace, .reply = reply});
    }

    /// Nothing but our own line ends, and the clearing of our own line of progress.
    static bool isQuiet(const QByteArray &seen)
    {
        const QString text = QString::fromUtf8(QByteArray(seen).replace("\r\x1b[K", ""));
        return printableLines(text) == text;
    }

    QByteArray onTerminal(const QStringList &arguments) { return onTerminalAlone(jdOptions() + arguments); }

    /// Everything that the program writes, on standard output and standard error.
    QByteArray onTerminalAlone(const QStringList &arguments)
    {
        Terminal terminal;
        QProcess process;
        process.setStandardOutputFile(terminal.path(), QIODevice::Append);
        process.setStandardErrorFile(terminal.path(), QIODevice::Append);
        (void)runIn(process, arguments);
        return terminal.seen();
    }
};

TAGDESK_TEST(TestTerminal, QCoreApplication)

} // namespace tst_terminal

#include "tst_terminal.moc"
