// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilefixture.h"
#include "profilesaver.h"
#include "testrunner.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace tst_profilesaver {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestProfileSaver : public QObject, private ProfileFixture
{
    Q_OBJECT

private slots:
    void init() { startAnew(); }

    void idsAreNew() { QVERIFY(newProfileId() != newProfileId()); }

    void aProfileIsAddedWithItsKeys()
    {
        QVERIFY(ran({.profile = profile(u"p1"_s, u"shop"_s), .keys = keys("SK")}));
        QCOMPARE(names(), QStringList{u"shop"_s});
        QCOMPARE(secretOf(u"p1"_s), QByteArray("SK"));
    }

    void aProfileWithoutItsKeysIsNotLeftBehind()
    {
        for (const auto kind : {SecretError::Kind::NoBackend, SecretError::Kind::Locked}) {
            keychain().refusal = kind;
            const ProfileSaver::Outcome saved =
                ran({.profile = profile(u"p1"_s, u"shop"_s), .keys = keys("SK")});
            QCOMPARE(std::get<SecretError>(saved.error().reason).kind, kind);
            QVERIFY(!saved.error().keysAreAstray);
            QVERIFY(!QFile::exists(store().path()));
        }
    }

    void keysWithoutTheirProfileAreNotLeftBehind()
    {
        keychain().beforeWriting = [this] {
            spoilFile();
        };
        const ProfileSaver::Outcome saved = ran({.profile = profile(u"p1"_s, u"shop"_s), .keys = keys("SK")});
        QCOMPARE(std::get<ProfileTrouble>(saved.error().reason).kind, ProfileTrouble::Kind::NotUnderstood);
        QVERIFY(!saved.error().keysAreAstray);
        QCOMPARE(secretOf(u"p1"_s), QByteArray());
    }

    void keysThatHadToStayAreTold()
    {
        keychain().beforeWriting = [this] {
            spoilFile();
        };
        keychain().removalRefusal = SecretError::Kind::Denied;
        QVERIFY(ran({.profile = profile(u"p1"_s, u"shop"_s), .keys = keys("SK")}).error().keysAreAstray);
    }

    void aTakenNameIsRefusedBeforeTheKeychainIsAsked()
    {
        QVERIFY(ran({.profile = profile(u"p1"_s, u"shop"_s), .keys = keys("SK")}));
        keychain().writes = 0;
        const ProfileSaver::Outcome saved =
            ran({.profile = profile(u"p2"_s, u"shop"_s), .keys = keys("other")});
        QCOMPARE(std::get<ProfileTrouble>(saved.error().reason).kind, ProfileTrouble::Kind::NameTaken);
        QCOMPARE(keychain().writes, 0);
    }

    void anUpdateWithoutKeysLeavesTheKeptOnes()
    {
        QVERIFY(ran({.profile = profile(u"p1"_s, u"shop"_s), .keys = keys("SK")}));
        keychain().refusal = SecretError::Kind::Locked;
        QVERIFY(ran({.act = ProfileOrder::Act::Update, .profile = profile(u"p1"_s, u"store"_s), .keys = {}}));
        keychain().refusal.reset();
        QCOMPARE(names(), QStringList{u"store"_s});
        QCOMPARE(secretOf(u"p1"_s), QByteArray("SK"));
    }

    void anUpdateThatTheFileRefusesPutsTheOldKeysBack()
    {
        QVERIFY(ran({.profile = profile(u"p1"_s, u"shop"_s), .keys = keys("SK")}));
        QVERIFY(ran({.profile = profile(u"p2"_s, u"store"_s), .keys = keys("other")}));
        const ProfileSaver::Outcome saved = ran(
            {.act = ProfileOrder::Act::Update, .profile = profile(u"p1"_s, u"store"_s), .keys = keys("new")});
        QCOMPARE(std::get<ProfileTrouble>(saved.error().reason).kind, ProfileTrouble::Kind::NameTaken);
        QCOMPARE(secretOf(u"p1"_s), QByteArray("SK"));
    }

    void aRemovedProfileTakesItsKeysAlong()
    {
        QVERIFY(ran({.profile = profile(u"p1"_s, u"shop"_s), .keys = keys("SK")}));
        const ProfileSaver::Outcome removed = ran(removal(u"p1"_s));
        QVERIFY(removed);
        QVERIFY(!*removed);
        QCOMPARE(names(), QStringList());
        QCOMPARE(secretOf(u"p1"_s), QByteArray());
    }

    void aProfileStaysWhileItsKeysCannotBeRemoved()
    {
        QVERIFY(ran({.profile = profile(u"p1"_s, u"shop"_s), .keys = keys("SK")}));
        keychain().removalRefusal = SecretError::Kind::Locked;
        QCOMPARE(std::get<SecretError>(ran(removal(u"p1"_s)).error().reason).kind, SecretError::Kind::Locked);
        QCOMPARE(names(), QStringList{u"shop"_s});
        QCOMPARE(secretOf(u"p1"_s), QByteArray("SK"));
    }

    void withoutAKeychainAProfileGoesAndItsKeysAreSpokenOf()
    {
        QVERIFY(ran({.profile = profile(u"p1"_s, u"shop"_s), .keys = keys("SK")}));
        keychain().refusal = SecretError::Kind::NoBackend;
        const ProfileSaver::Outcome removed = ran(removal(u"p1"_s));
        QVERIFY(removed);
        QCOMPARE(removed->value().kind, SecretError::Kind::NoBackend);
        QCOMPARE(names(), QStringList());
    }

    void whatDoesNotExistIsNotRemoved()
    {
        QCOMPARE(std::get<ProfileTrouble>(ran(removal(u"p1"_s)).error().reason).kind,
            ProfileTrouble::Kind::NotFound);
    }

    void anAbortedSavingLeavesNothing()
    {
        keychain().isDeaf = true;
        ProfileSaver saving(
            store(), keychain(), {.profile = profile(u"p1"_s, u"shop"_s), .keys = keys("SK")});
        QSignalSpy finished(&saving, &ProfileSaver::finished);
        saving.start();
        QTRY_COMPARE(keychain().writes, 1);
        saving.abort();
        QVERIFY(finished.wait());
        QCOMPARE(std::get<SecretError>(saving.result().error().reason).kind, SecretError::Kind::Cancelled);
        QVERIFY(!saving.result().error().keysAreAstray);
        QVERIFY(!QFile::exists(store().path()));
    }

private:
    static Profile profile(const QString &id, const QString &name)
    {
        Profile profile;
        profile.account.id = id;
        profile.account.name = name;
        return profile;
    }

    static Credentials keys(const QByteArray &secret) { return Credentials("AK", secret); }

    static ProfileOrder removal(const QString &id)
    {
        return {.act = ProfileOrder::Act::Remove, .profile = profile(id, {}), .keys = {}};
    }

    void spoilFile() const
    {
        QFile file(store().path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not ours");
    }

    ProfileSaver::Outcome ran(const ProfileOrder &order)
    {
        ProfileSaver saving(store(), keychain(), order);
        runToEnd(saving);
        return saving.result();
    }
};

TAGDESK_TEST(TestProfileSaver, QCoreApplication)

} // namespace tst_profilesaver

#include "tst_profilesaver.moc"
