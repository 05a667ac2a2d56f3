// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fallbacksecretstore.h"

#include "testkeychain.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_fallbacksecretstore {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestFallbackSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_keychain = std::make_unique<TestKeychain>();
        m_falls = 0;
        m_store = std::make_unique<FallbackSecretStore>(*m_keychain, [this] { ++m_falls; });
    }

    void whatTheKeychainTakesIsKeptThere()
    {
        QVERIFY(ran(m_store->write(u"a"_s, "one", this)));
        QVERIFY(m_store->outlivesTheRun());
        QCOMPARE(m_falls, 0);
        QCOMPARE(*ran(m_keychain->read(u"a"_s, this)), QByteArray("one"));
        QCOMPARE(*ran(m_store->read(u"a"_s, this)), QByteArray("one"));
        QVERIFY(ran(m_store->remove(u"a"_s, this)));
        QCOMPARE(ran(m_keychain->read(u"a"_s, this)).error().kind, SecretError::Kind::NotFound);
    }

    void withoutAKeychainSecretsLastForTheRun()
    {
        m_keychain->refusal = SecretError::Kind::NoBackend;
        QVERIFY(ran(m_store->write(u"a"_s, "one", this)));
        QCOMPARE(m_falls, 1);
        QVERIFY(!m_store->outlivesTheRun());
        QCOMPARE(*ran(m_store->read(u"a"_s, this)), QByteArray("one"));
        QVERIFY(ran(m_store->remove(u"a"_s, this)));
        QCOMPARE(ran(m_store->read(u"a"_s, this)).error().kind, SecretError::Kind::NotFound);
    }

    void aMissingSecretIsMissingWithoutAKeychainToo()
    {
        m_keychain->refusal = SecretError::Kind::NoBackend;
        const SecretJob::Outcome read = ran(m_store->read(u"a"_s, this));
        QCOMPARE(read.error().kind, SecretError::Kind::NotFound);
        QCOMPARE(read.error().message, u"its words"_s);
        QVERIFY(!m_store->outlivesTheRun());
        QCOMPARE(ran(m_store->remove(u"a"_s, this)).error().kind, SecretError::Kind::NoBackend);
        QCOMPARE(m_falls, 0);
    }

    void otherTroubleIsToldAndKeepsNothing_data()
    {
        QTest::addColumn<SecretError::Kind>("kind");
        QTest::newRow("locked") << SecretError::Kind::Locked;
        QTest::newRow("denied") << SecretError::Kind::Denied;
        QTest::newRow("cancelled") << SecretError::Kind::Cancelled;
        QTest::newRow("too large") << SecretError::Kind::TooLarge;
        QTest::newRow("failed") << SecretError::Kind::Failed;
    }

    void otherTroubleIsToldAndKeepsNothing()
    {
        QFETCH(const SecretError::Kind, kind);
        m_keychain->refusal = kind;
        QCOMPARE(ran(m_store->write(u"a"_s, "one", this)).error().kind, kind);
        QCOMPARE(ran(m_store->read(u"a"_s, this)).error().kind, kind);
        QCOMPARE(ran(m_store->remove(u"a"_s, this)).error().kind, kind);
        QCOMPARE(m_falls, 0);
        m_keychain->refusal.reset();
        QCOMPARE(ran(m_store->read(u"a"_s, this)).error().kind, SecretError::Kind::NotFound);
    }

    void aKeychainThatComesBackTakesOver()
    {
        m_keychain->refusal = SecretError::Kind::NoBackend;
        QVERIFY(ran(m_store->write(u"a"_s, "in memory", this)));
        m_keychain->refusal.reset();
        QCOMPARE(*ran(m_store->read(u"a"_s, this)), QByteArray("in memory"));
        QVERIFY(ran(m_store->write(u"a"_s, "kept", this)));
        QVERIFY(m_store->outlivesTheRun());
        QCOMPARE(*ran(m_store->read(u"a"_s, this)), QByteArray("kept"));
        QVERIFY(ran(m_store->remove(u"a"_s, this)));
        QCOMPARE(ran(m_store->read(u"a"_s, this)).error().kind, SecretError::Kind::NotFound);
    }

    void aLockedKeychainMayStillHoldWhatMemoryForgot()
    {
        m_keychain->refusal = SecretError::Kind::NoBackend;
        QVERIFY(ran(m_store->write(u"a"_s, "one", this)));
        m_keychain->refusal = SecretError::Kind::Locked;
        QCOMPARE(ran(m_store->remove(u"a"_s, this)).error().kind, SecretError::Kind::Locked);
    }

private:
    static SecretJob::Outcome ran(SecretJob *job)
    {
        QSignalSpy finished(job, &SecretJob::finished);
        job->start();
        if (!finished.wait())
            return tl::unexpected(SecretError{SecretError::Kind::Failed, u"never finished"_s});
        SecretJob::Outcome outcome = job->result();
        delete job;
        return outcome;
    }

    std::unique_ptr<TestKeychain> m_keychain;
    std::unique_ptr<FallbackSecretStore> m_store;
    int m_falls = 0;
};

TAGDESK_TEST(TestFallbackSecretStore, QCoreApplication)

} // namespace tst_fallbacksecretstore

#include "tst_fallbacksecretstore.moc"
