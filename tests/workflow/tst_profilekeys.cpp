// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyconfirmation.h"
#include "keysecret.h"
#include "memorysecretstore.h"
#include "plan.h"
#include "profile.h"
#include "profilekeys.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

namespace tst_profilekeys {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestProfileKeys : public QObject
{
    Q_OBJECT

private slots:
    void keysComeBackFromTheirSecret()
    {
        for (const Credentials &keys : {Credentials("AK", "SK"), Credentials("AK", "SK", "token")}) {
            const auto read = credentialsFromSecret(toSecret(keys));
            QVERIFY(read);
            QCOMPARE(read->accessKey(), keys.accessKey());
            QCOMPARE(read->secretKey(), keys.secretKey());
            QCOMPARE(read->securityToken(), keys.securityToken());
        }
    }

    void theEndOfTemporaryKeysIsKeptToo()
    {
        const QDateTime end(QDate(2025, 3, 14), QTime(3, 59, 26), QTimeZone(7'200));
        const auto read = credentialsFromSecret(toSecret(Credentials("AK", "SK", "token", end)));
        QVERIFY(read);
        QCOMPARE(read->expires().toString(Qt::ISODate), u"2025-03-14T01:59:26Z"_s);
        QVERIFY(read->areExpired(end));
        QVERIFY(!read->areExpired(end.addSecs(-1)));
        // As earlier versions kept them: without an end.
        const auto old = credentialsFromSecret(R"({"accessKey":"AK","secretKey":"SK","securityToken":"t"})");
        QVERIFY(!old->expires().isValid());
        QVERIFY(!old->areExpired(end));
        QVERIFY(!toSecret(*old).contains("expires"));
    }

    void whatIsNoSecretOfOursGivesNoKeys()
    {
        for (const QByteArray &secret : {QByteArray(), QByteArray("plain"), QByteArray("[]"),
                 QByteArray(R"({"accessKey":"AK"})"), QByteArray(R"({"accessKey":1,"secretKey":"SK"})"),
                 QByteArray(R"({"accessKey":"AK","secretKey":"SK","expires":5})"),
                 QByteArray(R"({"accessKey":"AK","secretKey":"SK","expires":"soon"})")})
            QVERIFY(!credentialsFromSecret(secret));
    }

    void theKeysOfAProfileAreReadFromItsStore()
    {
        MemorySecretStore store;
        keep(store, u"p1"_s, toSecret(Credentials("AK", "SK")));
        const ProfileKeys::Outcome keys = read(store, u"p1"_s);
        QVERIFY(keys);
        QCOMPARE(keys->secretKey(), QByteArray("SK"));
    }

    void missingAndDamagedKeysAreToldApart()
    {
        MemorySecretStore store;
        keep(store, u"p2"_s, "damaged");
        QCOMPARE(read(store, u"p1"_s).error().kind, SecretError::Kind::NotFound);
        QCOMPARE(read(store, u"p2"_s).error().kind, SecretError::Kind::Failed);
    }

    void aProfileForbidsWhatItSays()
    {
        Profile profile;
        const ConfirmationRules confirmation = confirmationRules(profile);
        QCOMPARE(writeGuard(profile), WriteGuard{.confirmation = confirmation});
        profile.readOnly = true;
        profile.protectedKeys = {u"owner"_s};
        profile.maximumResources = 50;
        QCOMPARE(writeGuard(profile),
            (WriteGuard{.rules = {.readOnly = true, .protectedKeys = {u"owner"_s}, .maximumResources = 50},
                .confirmation = confirmation}));
        profile.maximumResources = -1;
        QCOMPARE(writeGuard(profile).rules.maximumResources, 0U);
    }

    void manyChangesAreToBeConfirmed()
    {
        Profile profile;
        profile.confirmAbove = 10;
        Plan plan;
        plan.changes = 10;
        plan.removals = 3;
        QVERIFY(!neededConfirmation(confirmationRules(profile), plan));
        plan.changes = 11;
        QCOMPARE(neededConfirmation(confirmationRules(profile), plan),
            (NeededConfirmation{.of = NeededConfirmation::Of::Changes, .number = 11}));
        QVERIFY(!neededConfirmation({}, plan));
    }

    void theStrictestOfTwoRulesHoldsForBoth()
    {
        const ConfirmationRules none;
        const ConfirmationRules few = {.changesAbove = 3};
        const ConfirmationRules many = {.changesAbove = 30, .removals = true};
        QCOMPARE(strictest(none, none), none);
        QCOMPARE(strictest(none, few), few);
        QCOMPARE(strictest(few, none), few);
        QCOMPARE(strictest(many, few), (ConfirmationRules{.changesAbove = 3, .removals = true}));
    }

    void anyRemovalOnProductionIsToBeConfirmed()
    {
        Profile profile;
        profile.production = true;
        Plan plan;
        plan.changes = 200;
        QCOMPARE(neededConfirmation(confirmationRules(profile), plan)->of, NeededConfirmation::Of::Changes);
        plan.removals = 1;
        QCOMPARE(neededConfirmation(confirmationRules(profile), plan),
            (NeededConfirmation{.of = NeededConfirmation::Of::Removals, .number = 1}));
    }

private:
    static void keep(SecretStore &store, const QString &name, const QByteArray &secret)
    {
        QObject owner;
        SecretJob *job = store.write(name, secret, &owner);
        QSignalSpy finished(job, &SecretJob::finished);
        job->start();
        QVERIFY(finished.wait());
    }

    static ProfileKeys::Outcome read(SecretStore &store, const QString &name)
    {
        ProfileKeys keys(store, name);
        QSignalSpy finished(&keys, &ProfileKeys::finished);
        keys.start();
        if (!finished.wait())
            qFatal("never finished");
        return keys.result();
    }
};

TAGDESK_TEST(TestProfileKeys, QCoreApplication)

} // namespace tst_profilekeys

#include "tst_profilekeys.moc"
