// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyimport.h"
#include "keyrecognition.h"
#include "profilefixture.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_keyimport {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Candidates on their way to profiles, and profiles known again by their access keys.
class TestKeyImport : public QObject, private ProfileFixture
{
    Q_OBJECT

private slots:
    void init() { startAnew(); }

    void candidatesBecomeProfilesWithTheirKeys()
    {
        const auto outcomes = imported({candidate(u"a"_s, "AK1", "SK1"), candidate(u"b"_s, "AK2", "SK2")});
        QCOMPARE(outcomes.size(), std::size_t(2));
        QVERIFY(!outcomes[0].error && !outcomes[1].error && !outcomes[0].isRenamed);
        QCOMPARE(names(), (QStringList{u"a"_s, u"b"_s}));
        const Profile kept = *store().find(u"b"_s);
        QCOMPARE(kept.account.regions, QStringList{u"cn-north-1"_s});
        QCOMPARE(secretOf(kept.account.id), QByteArray("SK2"));
    }

    void aTakenNameGetsANumberAndTellsIt()
    {
        const auto outcomes = imported({candidate(u"a"_s, "AK1", "SK1"), candidate(u"a"_s, "AK2", "SK2")});
        QVERIFY(outcomes[1].isRenamed);
        QCOMPARE(outcomes[1].name, u"a 2"_s);
        QCOMPARE(names(), (QStringList{u"a"_s, u"a 2"_s}));
    }

    void aCandidateWithoutASecretBecomesAProfileWithoutKeys()
    {
        keychain().refusal = SecretError::Kind::NoBackend; // which nobody asks then
        const auto outcomes = imported({candidate(u"a"_s, "AK1", {})});
        QVERIFY(!outcomes[0].error);
        QVERIFY(!outcomes[0].hasKeys);
        QCOMPARE(names(), QStringList{u"a"_s});
    }

    void aKeychainThatDoesNotAnswerIsAskedOnce()
    {
        keychain().refusal = SecretError::Kind::Locked;
        const auto outcomes = imported({candidate(u"a"_s, "AK1", "SK1"), candidate(u"b"_s, "AK2", "SK2")});
        for (const KeyImportOutcome &outcome : outcomes)
            QCOMPARE(std::get<SecretError>(outcome.error->reason).kind, SecretError::Kind::Locked);
        QCOMPARE(outcomes[1].name, u"b"_s);
        QVERIFY(names().isEmpty());
    }

    void oneFailureLeavesTheOthers()
    {
        keychain().refusal = SecretError::Kind::TooLarge;
        const auto outcomes = imported({candidate(u"a"_s, "AK1", "SK1"), candidate(u"b"_s, "AK2", {})});
        QVERIFY(outcomes[0].error);
        QVERIFY(!outcomes[1].error);
        QCOMPARE(names(), QStringList{u"b"_s});
    }

    void abortCancelsTheRest()
    {
        keychain().isDeaf = true;
        KeyImport import(
            store(), keychain(), {candidate(u"a"_s, "AK1", "SK1"), candidate(u"b"_s, "AK2", "SK2")});
        QSignalSpy finished(&import, &KeyImport::finished);
        keychain().beforeWriting = [&import] {
            QMetaObject::invokeMethod(&import, &KeyImport::abort, Qt::QueuedConnection);
        };
        import.start();
        QVERIFY(finished.isEmpty());
        QVERIFY(finished.wait());
        QCOMPARE(import.outcomes().size(), std::size_t(2));
        for (const KeyImportOutcome &outcome : import.outcomes())
            QCOMPARE(std::get<SecretError>(outcome.error->reason).kind, SecretError::Kind::Cancelled);
        QVERIFY(names().isEmpty());
        QTest::qWait(0);
        QCOMPARE(finished.count(), 1);
    }

    void nothingToImportFinishesToo() { QVERIFY(imported({}).empty()); }

    void profilesAreKnownAgainByTheirAccessKeys()
    {
        imported({candidate(u"a"_s, "AK1", "SK1"), candidate(u"keyless"_s, "AK3", {}),
            candidate(u"b"_s, "AK2", "SK2")});
        std::vector<KeyCandidate> found{candidate(u"x"_s, "AK2", "SK2"), candidate(u"y"_s, "AK3", "SK3")};
        recognise(found);
        const KeyNote note{.kind = KeyNote::Kind::AlreadyProfile, .text = u"b"_s};
        QVERIFY(found[0].notes == std::vector<KeyNote>{note});
        QVERIFY(found[1].notes.empty());
    }

    void aLockedKeychainTellsNothingAndIsAskedOnce()
    {
        imported({candidate(u"a"_s, "AK1", "SK1"), candidate(u"b"_s, "AK2", "SK2")});
        keychain().refusal = SecretError::Kind::Locked;
        std::vector<KeyCandidate> found{candidate(u"x"_s, "AK2", "SK2")};
        recognise(found);
        QVERIFY(found[0].notes.empty());
    }

private:
    static KeyCandidate candidate(const QString &name, const QByteArray &accessKey, const QByteArray &secret)
    {
        KeyCandidate candidate;
        candidate.account.name = name;
        candidate.account.cloud = u"jdcloud"_s;
        candidate.account.regions = {u"cn-north-1"_s};
        candidate.keys = Credentials(accessKey, secret);
        return candidate;
    }

    std::vector<KeyImportOutcome> imported(const std::vector<KeyCandidate> &candidates)
    {
        KeyImport import(store(), keychain(), candidates);
        runToEnd(import);
        return import.outcomes();
    }

    void recognise(std::vector<KeyCandidate> &candidates)
    {
        KeyRecognition recognition(store(), keychain());
        runToEnd(recognition);
        recognition.mark(candidates);
    }
};

TAGDESK_TEST(TestKeyImport, QCoreApplication)

} // namespace tst_keyimport

#include "tst_keyimport.moc"
