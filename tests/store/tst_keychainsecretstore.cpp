// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keychainsecretstore.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Against a real Secret Service: gnome-keyring on a D-Bus of the test's own, looked into from outside
/// with secret-tool.
class TestKeychainSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const QString &program : {u"dbus-daemon"_s, u"gnome-keyring-daemon"_s, u"secret-tool"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(program + u" is not installed"_s));
        }
        for (const char *folder : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "HOME"}) {
            const QString path = m_home.filePath(QString::fromLatin1(folder));
            QVERIFY(QDir().mkpath(path));
            QVERIFY(QFile::setPermissions(
                path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
            qputenv(folder, path.toUtf8());
        }
        qunsetenv("DISPLAY"); // no question to whoever sits at this machine

        startBus();
        startKeyring();
    }

    void cleanupTestCase()
    {
        for (QProcess *process : {&m_keyring, &m_bus}) {
            process->terminate();
            process->waitForFinished();
        }
    }

    void aSecretIsKeptReplacedAndRemoved()
    {
        KeychainSecretStore store(u"TagDesk test"_s);
        QVERIFY(store.outlivesTheRun());
        QCOMPARE(ran(store.read(u"p1"_s, this)).error().kind, SecretError::Kind::NotFound);
        QVERIFY(ran(store.write(u"p1"_s, "first", this)));
        QVERIFY(ran(store.write(u"p1"_s, QByteArray("bin\0ary \xff", 9), this)));
        QVERIFY(ran(store.write(u"p2"_s, "another", this)));
        QCOMPARE(*ran(store.read(u"p1"_s, this)), QByteArray("bin\0ary \xff", 9));
        QVERIFY(ran(store.remove(u"p1"_s, this)));
        QCOMPARE(ran(store.read(u"p1"_s, this)).error().kind, SecretError::Kind::NotFound);
        QCOMPARE(*ran(store.read(u"p2"_s, this)), QByteArray("another"));
    }

    void theSecretIsSeenFromOutside()
    {
        KeychainSecretStore store(u"TagDesk outside"_s);
        QVERIFY(ran(store.write(u"p1"_s, "top secret", this)));
        QCOMPARE(lookedUp(u"TagDesk outside"_s, u"p1"_s), QByteArray("top secret"));
        QCOMPARE(lookedUp(u"TagDesk outside"_s, u"p2"_s), QByteArray());
    }

    void aSecretThatNoSystemWouldTakeIsRefused()
    {
        KeychainSecretStore store(u"TagDesk test"_s);
        QVERIFY(ran(store.write(u"big"_s, QByteArray(kMaximumSecretBytes, 'x'), this)));
        QCOMPARE(ran(store.write(u"big"_s, QByteArray(kMaximumSecretBytes + 1, 'y'), this)).error().kind,
            SecretError::Kind::TooLarge);
        QCOMPARE(ran(store.read(u"big"_s, this))->at(0), 'x');
    }

    void anAbortedJobIsCancelledAndLeavesNothingBehind()
    {
        KeychainSecretStore store(u"TagDesk test"_s);
        SecretJob *job = store.read(u"p2"_s, this);
        const QSignalSpy finished(job, &SecretJob::finished);
        job->start();
        job->abort();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(job->result().error().kind, SecretError::Kind::Cancelled);
        delete job;
        delete store.read(u"never started"_s, this);
    }

    void aClosedKeychainIsToldFromAMissingSecret()
    {
        KeychainSecretStore store(u"TagDesk locked"_s);
        QVERIFY(ran(store.write(u"p1"_s, "kept", this)));
        lockKeyring();
        const SecretJob::Outcome read = ran(store.read(u"p1"_s, this));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, SecretError::Kind::Locked);
        const SecretJob::Outcome written = ran(store.write(u"p1"_s, "other", this));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, SecretError::Kind::Locked);
    }

    void noKeychainIsTold()
    {
        m_keyring.terminate();
        QVERIFY(m_keyring.waitForFinished());
        KeychainSecretStore store(u"TagDesk test"_s);
        QCOMPARE(ran(store.read(u"p1"_s, this)).error().kind, SecretError::Kind::NoBackend);
        QCOMPARE(ran(store.write(u"p1"_s, "x", this)).error().kind, SecretError::Kind::NoBackend);
    }

private:
    /// A bus that starts no services by itself, so that only our keychain can answer on it.
    void startBus()
    {
        QFile configuration(m_home.filePath(u"bus.conf"_s));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write("<busconfig><type>session</type><listen>unix:dir=" + m_home.path().toUtf8()
            + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
              "<allow eavesdrop=\"true\"/><allow own=\"*\"/>"
              "</policy></busconfig>");
        configuration.close();
        m_bus.start(u"dbus-daemon"_s,
            {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + configuration.fileName()});
        QVERIFY(m_bus.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    }

    void startKeyring()
    {
        m_keyring.start(
            u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        QVERIFY(m_keyring.waitForStarted());
        m_keyring.write("password of the test\n");
        m_keyring.closeWriteChannel();
        // The daemon answers once it is on the bus.
        QTRY_COMPARE_WITH_TIMEOUT(
            called({u"/org/freedesktop/secrets"_s, u"org.freedesktop.DBus.Peer.Ping"_s}), 0, 10'000);
    }

    void lockKeyring()
    {
        QCOMPARE(called({u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                     u"array:objpath:/org/freedesktop/secrets/collection/login"_s}),
            0);
    }

    static int called(QStringList arguments)
    {
        return QProcess::execute(u"dbus-send"_s,
            QStringList{u"--session"_s, u"--print-reply=literal"_s, u"--reply-timeout=2000"_s,
                u"--dest=org.freedesktop.secrets"_s}
                + arguments);
    }

    static QByteArray lookedUp(const QString &service, const QString &name)
    {
        QProcess tool;
        tool.start(u"secret-tool"_s, {u"lookup"_s, u"server"_s, service, u"user"_s, name});
        tool.waitForFinished();
        return QByteArray::fromBase64(tool.readAllStandardOutput());
    }

    static SecretJob::Outcome ran(SecretJob *job)
    {
        QSignalSpy finished(job, &SecretJob::finished);
        job->start();
        if (!finished.wait(10'000))
            return tl::unexpected(SecretError{SecretError::Kind::Failed, u"never finished"_s});
        SecretJob::Outcome outcome = job->result();
        delete job;
        return outcome;
    }

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};

QTEST_GUILESS_MAIN(TestKeychainSecretStore)
#include "tst_keychainsecretstore.moc"
