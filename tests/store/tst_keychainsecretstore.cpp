// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keychainsecretstore.h"
#include "privatekeyring.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_keychainsecretstore {

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
        if (const QString program = PrivateKeyring::missingProgram(); !program.isEmpty())
            QSKIP(qPrintable(program + u" is not installed"_s));
        QVERIFY(m_keyring.start());
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
        QCOMPARE(PrivateKeyring::lookedUp(u"TagDesk outside"_s, u"p1"_s), QByteArray("top secret"));
        QCOMPARE(PrivateKeyring::lookedUp(u"TagDesk outside"_s, u"p2"_s), QByteArray());
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

    void aKeychainThatWasStartedAgainIsUsedAgain()
    {
        KeychainSecretStore store(u"TagDesk restarted"_s);
        QVERIFY(ran(store.write(u"p1"_s, "kept", this)));
        QVERIFY(m_keyring.restart());
        const SecretJob::Outcome read = ran(store.read(u"p1"_s, this));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(*read, QByteArray("kept"));

        QVERIFY(m_keyring.restart());
        const SecretJob::Outcome written = ran(store.write(u"p1"_s, "newer", this));
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        QCOMPARE(PrivateKeyring::lookedUp(u"TagDesk restarted"_s, u"p1"_s), QByteArray("newer"));

        QVERIFY(m_keyring.restart());
        QCOMPARE(ran(store.read(u"p2"_s, this)).error().kind, SecretError::Kind::NotFound);
        QVERIFY(m_keyring.restart());
        QVERIFY(ran(store.remove(u"p1"_s, this)));
        QCOMPARE(ran(store.read(u"p1"_s, this)).error().kind, SecretError::Kind::NotFound);
    }

    void aClosedKeychainIsToldFromAMissingSecret()
    {
        KeychainSecretStore store(u"TagDesk locked"_s);
        QVERIFY(ran(store.write(u"p1"_s, "kept", this)));
        QVERIFY(m_keyring.lock());
        const SecretJob::Outcome read = ran(store.read(u"p1"_s, this));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, SecretError::Kind::Locked);
        const SecretJob::Outcome written = ran(store.write(u"p1"_s, "other", this));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, SecretError::Kind::Locked);
    }

    void noKeychainIsTold()
    {
        QVERIFY(m_keyring.stop());
        KeychainSecretStore store(u"TagDesk test"_s);
        QCOMPARE(ran(store.read(u"p1"_s, this)).error().kind, SecretError::Kind::NoBackend);
        QCOMPARE(ran(store.write(u"p1"_s, "x", this)).error().kind, SecretError::Kind::NoBackend);
    }

private:
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

    PrivateKeyring m_keyring;
};

TAGDESK_TEST(TestKeychainSecretStore, QCoreApplication)

} // namespace tst_keychainsecretstore

#include "tst_keychainsecretstore.moc"
