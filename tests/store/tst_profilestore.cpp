// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "inventedcloud.h"
#include "profilestore.h"
#include "testfiles.h"
#include "testrunner.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace tst_profilestore {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr QFileDevice::Permissions kOfOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup
    | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

Profile profile(const QString &id, const QString &name)
{
    Profile profile;
    profile.account.id = id;
    profile.account.name = name;
    profile.account.cloud = u"jdcloud"_s;
    return profile;
}

Profile fullProfile()
{
    Profile full = profile(u"p1"_s, u"Produktion 生产"_s);
    full.account.endpoint = QUrl(u"https://tags.example.com:8443"_s);
    full.account.regions = {u"cn-north-1"_s, u"cn-east-2"_s};
    full.account.fields = {{u"projectId"_s, u"0123"_s}, {u"iamEndpoint"_s, u"https://iam.example.com"_s},
        {u"tokenHeader"_s, u"x-jdcloud-session-token"_s}, {u"tokenBase64"_s, kNo}};
    full.account.ruleSet = u"huawei-dns-2025"_s;
    full.account.quotaPerMinute = 60;
    full.account.resourcesPerRequest = 20;
    full.account.batchWriting = BatchWriting::Always;
    full.folder = u"Web"_s;
    full.colour = u"#c92a2a"_s;
    full.production = true;
    full.readOnly = true;
    full.protectedKeys = {u"owner"_s, u"成本中心"_s};
    full.maximumResources = 50;
    full.confirmAbove = 0;
    full.lockAfterMinutes = 15;
    full.verifyWrites = false;
    full.guardConflicts = false;
    return full;
}

QStringList names(const ProfileStore &store)
{
    QStringList names;
    const ProfileResult<Profiles> profiles = store.load();
    if (!profiles)
        return {u"trouble"_s};
    for (const Profile &entry : *profiles)
        names.append(entry.account.name);
    return names;
}

} // namespace

class TestProfileStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"sub/profiles.json"_s);
    }

    void noFileMeansNoProfiles()
    {
        const ProfileStore store(m_path);
        QCOMPARE(names(store), QStringList());
        QVERIFY(!QFileInfo::exists(m_path));
    }

    void everyMemberComesBack()
    {
        ProfileStore store(m_path);
        QVERIFY(store.add(fullProfile()));
        const ProfileResult<Profile> found = ProfileStore(m_path).find(u"Produktion 生产"_s);
        QVERIFY(found);
        QCOMPARE(*found, fullProfile());
    }

    void fieldsOfSomeCloudsAreMembersLikeAnyOther()
    {
        // As it was written before those were fields. Two slashes would be a comment to moc.
        const QByteArray members = R"({"cloud":"huawei","id":"a","iamEndpoint":"https:\/\/iam.example.com",
            "name":"A","projectId":"0123","regions":["cn-north-4"]})";
        const QByteArray ofJd = R"({"cloud":"jdcloud","id":"b","name":"B","tokenBase64":false,
            "tokenHeader":"x-jdcloud-session-token"})";
        writeFile(R"({"version":1,"profiles":[)" + members + ',' + ofJd + "]}");
        ProfileStore store(m_path);
        const Profile huawei = *store.find(u"A"_s);
        QCOMPARE(huawei.account.project(), u"0123"_s);
        QCOMPARE(huawei.account.fields.value(u"iamEndpoint"_s), u"https://iam.example.com"_s);
        QVERIFY(huawei.unknownMembers.isEmpty());
        const Profile jdCloud = *store.find(u"B"_s);
        QCOMPARE(jdCloud.account.fields.value(u"tokenHeader"_s), u"x-jdcloud-session-token"_s);
        QCOMPARE(jdCloud.account.fields.value(u"tokenBase64"_s), QString(kNo));
        QVERIFY(jdCloud.unknownMembers.isEmpty());
        QVERIFY(store.update(huawei));
        QCOMPARE(profileAt(0).toObject(), QJsonDocument::fromJson(members).object());
        QCOMPARE(profileAt(1).toObject(), QJsonDocument::fromJson(ofJd).object());
    }

    void aFieldThatSaysWhatHoldsAnywayIsNotKept()
    {
        writeFile(R"({"version":1,"profiles":[
            {"id":"a","name":"A","cloud":"jdcloud","tokenBase64":true,"tokenHeader":"","projectId":""}]})");
        ProfileStore store(m_path);
        const Profile profile = *store.find(u"A"_s);
        QVERIFY(profile.account.fields.isEmpty());
        QVERIFY(store.update(profile));
        QCOMPARE(profileAt(0).toObject().keys(), (QStringList{u"cloud"_s, u"id"_s, u"name"_s}));
    }

    void aCloudNobodyKnewHasItsFieldsInTheFile()
    {
        const std::vector<CloudDescription> usual = describedClouds();
        describeInventedCloud();
        const QByteArray members = R"({"cloud":"nimbus","gateway":"https:\/\/gate.example","id":"a",
            "isAudited":true,"name":"A","tenant":"shop","vault":"cold"})";
        writeFile(R"({"version":1,"profiles":[)" + members + "]}");
        ProfileStore store(m_path);
        const Profile profile = *store.find(u"A"_s);
        QCOMPARE(profile.account.fields,
            (AccountFields{{u"gateway"_s, u"https://gate.example"_s}, {u"isAudited"_s, kYes},
                {u"tenant"_s, u"shop"_s}, {u"vault"_s, u"cold"_s}}));
        QVERIFY(store.update(profile));
        QCOMPARE(profileAt(0).toObject(), QJsonDocument::fromJson(members).object());
        using Kind = ProfileFlaw::Kind;
        for (const auto &[member, kind] : {std::pair(R"("gateway":"gate")", Kind::NotAddress),
                 std::pair(R"("vault":"lukewarm")", Kind::UnknownWord),
                 std::pair(R"("isAudited":"yes")", Kind::NotTruth), std::pair(R"("tenant":1)", Kind::NotText),
                 std::pair(R"("Gate-Way":"https:\/\/gate.example")", Kind::OtherSpelling)}) {
            writeFile(R"({"version":1,"profiles":[{"id":"a","name":"A","cloud":"nimbus",)"
                + QByteArray(member) + "}]}");
            QCOMPARE(store.find(u"A"_s).error().flaw.kind, kind);
        }
        // Where nobody knows it, nothing of it is lost.
        describeClouds(usual);
        writeFile(R"({"version":1,"profiles":[)" + members + "]}");
        Profile unknown = *store.find(u"A"_s);
        QCOMPARE(unknown.unknownMembers.keys(),
            (QStringList{u"gateway"_s, u"isAudited"_s, u"tenant"_s, u"vault"_s}));
        QVERIFY(store.update(unknown));
        QCOMPARE(profileAt(0).toObject(), QJsonDocument::fromJson(members).object());
    }

    void aProfileIsFoundByNameBeforeId()
    {
        ProfileStore store(m_path);
        QVERIFY(store.add(profile(u"web"_s, u"first"_s)));
        QVERIFY(store.add(profile(u"p2"_s, u"web"_s)));
        QCOMPARE(store.find(u"web"_s)->account.id, u"p2"_s);
        QCOMPARE(store.find(u"p2"_s)->account.id, u"p2"_s);
        QCOMPARE(store.find(u"none"_s).error().kind, ProfileTrouble::Kind::NotFound);
    }

    void theFileIsForItsOwnerOnly()
    {
        ProfileStore store(m_path);
        QVERIFY(store.add(profile(u"a"_s, u"A"_s)));
        QVERIFY(QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::ReadOther));
        QVERIFY(QFile::setPermissions(
            m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
        QVERIFY(store.add(profile(u"b"_s, u"B"_s)));
        QVERIFY(!(QFile::permissions(m_path) & kOfOthers));
        QVERIFY(QFile::permissions(m_path) & QFileDevice::ReadOwner);
    }

    void folderAndFileAreTheirOwnersAloneWhateverTheUmask()
    {
        const mode_t before = umask(0);
        ProfileStore store(m_path);
        const bool added = store.add(profile(u"a"_s, u"A"_s)).has_value();
        umask(before);
        QVERIFY(added);
        QCOMPARE(QFile::permissions(m_path) & kOfOthers, QFileDevice::Permissions());
        QCOMPARE(QFile::permissions(QFileInfo(m_path).path()) & kOfOthers, QFileDevice::Permissions());
    }

    void profilesKeepTheirOrder()
    {
        ProfileStore store(m_path);
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
            QVERIFY(store.add(profile(name.toLower(), name)));
        QVERIFY(store.move(u"c"_s, 0));
        QCOMPARE(names(store), QStringList({u"C"_s, u"A"_s, u"B"_s}));
        QVERIFY(store.move(u"c"_s, 99));
        QCOMPARE(names(store), QStringList({u"A"_s, u"B"_s, u"C"_s}));
        QVERIFY(store.remove(u"b"_s));
        QCOMPARE(names(store), QStringList({u"A"_s, u"C"_s}));
    }

    void aChangedProfileStaysInItsPlace()
    {
        ProfileStore store(m_path);
        QVERIFY(store.add(profile(u"a"_s, u"A"_s)));
        QVERIFY(store.add(profile(u"b"_s, u"B"_s)));
        QVERIFY(store.update(profile(u"a"_s, u"A2"_s)));
        QCOMPARE(names(store), QStringList({u"A2"_s, u"B"_s}));
        QCOMPARE(store.update(profile(u"x"_s, u"X"_s)).error().kind, ProfileTrouble::Kind::NotFound);
        QCOMPARE(store.remove(u"x"_s).error().kind, ProfileTrouble::Kind::NotFound);
    }

    void aNameOrIdIsGivenOnce()
    {
        ProfileStore store(m_path);
        QVERIFY(store.add(profile(u"a"_s, u"A"_s)));
        QVERIFY(store.add(profile(u"b"_s, u"B"_s)));
        for (const Profile &twin :
            {profile(u"a"_s, u"Z"_s), profile(u"z"_s, u"A"_s), profile({}, u"Z"_s), profile(u"z"_s, u" "_s)})
            QCOMPARE(store.add(twin).error().kind, ProfileTrouble::Kind::NameTaken);
        QCOMPARE(store.update(profile(u"b"_s, u"A"_s)).error().kind, ProfileTrouble::Kind::NameTaken);
        QCOMPARE(names(store), QStringList({u"A"_s, u"B"_s}));
    }

    void whatAnotherVersionWroteIsKept()
    {
        writeFile(R"({"version":1,"future":{"a":1},"profiles":[
            {"id":"a","name":"A","cloud":"jdcloud","shape":"round"}]})");
        ProfileStore store(m_path);
        Profile changed = *store.find(u"A"_s);
        QCOMPARE(changed.unknownMembers.keys(), QStringList{u"shape"_s});
        changed.folder = u"Web"_s;
        QVERIFY(store.update(changed));
        QVERIFY(store.add(profile(u"b"_s, u"B"_s)));

        const QJsonObject members = QJsonDocument::fromJson(contentOf(m_path)).object();
        QCOMPARE(members.value("future"_L1).toObject().value("a"_L1).toInt(), 1);
        const QJsonObject first = members.value("profiles"_L1).toArray().at(0).toObject();
        QCOMPARE(first.value("shape"_L1).toString(), u"round"_s);
        QCOMPARE(first.value("folder"_L1).toString(), u"Web"_s);
    }

    void aMemberThatIsNotAsWeWriteItRefusesItsProfile_data()
    {
        using Kind = ProfileFlaw::Kind;
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<ProfileFlaw>("flaw");
        const auto row = [](const QByteArray &members, Kind kind, const QString &member) {
            QTest::newRow(members.constData()) << members << ProfileFlaw{.kind = kind, .member = member};
        };
        for (const QByteArray name :
            {"production", "readOnly", "verifyWrites", "guardConflicts", "tokenBase64"}) {
            for (const QByteArray value : {"\"true\"", "1", "0", "null", "[true]", "{}"})
                row('"' + name + "\":" + value, Kind::NotTruth, QString::fromLatin1(name));
        }
        for (const QByteArray name : {"maximumResources", "confirmAbove", "lockAfterMinutes",
                 "quotaPerMinute", "resourcesPerRequest"}) {
            for (const QByteArray value :
                {"\"1\"", "-1", "1.5", "2147483648", "1e300", "-1e300", "null", "true", "[1]", "{}"})
                row('"' + name + "\":" + value, Kind::NotNumber, QString::fromLatin1(name));
        }
        for (const QByteArray name : {"protectedKeys", "regions"}) {
            for (const QByteArray value :
                {"\"owner\"", "[\"owner\",1]", "[null]", "[[\"owner\"]]", "{}", "null", "true"})
                row('"' + name + "\":" + value, Kind::NotTexts, QString::fromLatin1(name));
        }
        for (const QByteArray name : {"cloud", "projectId", "folder", "colour", "ruleSet", "tokenHeader"}) {
            for (const QByteArray value : {"7", "true", "null", "[\"a\"]", "{}"})
                row('"' + name + "\":" + value, Kind::NotText, QString::fromLatin1(name));
        }
        for (const QByteArray name : {"endpoint", "iamEndpoint"}) {
            row('"' + name + "\":7", Kind::NotText, QString::fromLatin1(name));
            for (const QByteArray value :
                {"\"https://[::1\"", "\"https://a b\"", "\"tags.example\"", "\":\""})
                row('"' + name + "\":" + value, Kind::NotAddress, QString::fromLatin1(name));
        }
        row(R"("ruleSet":"of-tomorrow")", Kind::UnknownRules, u"ruleSet"_s);
        row(R"("batchWriting":"sometimes")", Kind::UnknownWord, u"batchWriting"_s);
        row(R"("batchWriting":true)", Kind::NotText, u"batchWriting"_s);
        for (const char *name : {"readonly", "READONLY", "read_only", "Read-Only", "protected keys"})
            row('"' + QByteArray(name) + "\":true", Kind::OtherSpelling, QString::fromLatin1(name));
    }

    void aMemberThatIsNotAsWeWriteItRefusesItsProfile()
    {
        QFETCH(const QByteArray, members);
        QFETCH(const ProfileFlaw, flaw);
        writeFile(R"({"version":1,"profiles":[{"id":"a","name":"A","cloud":"jdcloud","future":[1.5,null],)"
            + members + R"(},{"id":"b","name":"B","cloud":"jdcloud"}]})");
        ProfileStore store(m_path);
        QCOMPARE(names(store), QStringList{u"B"_s});
        const ProfileTrouble refused = store.find(u"A"_s).error();
        QCOMPARE(refused.kind, ProfileTrouble::Kind::Flawed);
        QCOMPARE(refused.path, m_path);
        QCOMPARE(refused.detail, u"A"_s);
        QCOMPARE(refused.flaw.member, flaw.member);
        QCOMPARE(refused.flaw.kind, flaw.kind);
        QCOMPARE(store.flawed().value(), std::vector<ProfileTrouble>{refused});
    }

    void aRefusedProfileStaysInTheFileAsItIs()
    {
        writeFile(R"({"version":1,"profiles":[{"id":"a","name":"A","future":[1.5,null],"readOnly":"true"},
            {"id":"b","name":"B"}]})");
        ProfileStore store(m_path);
        const ProfileTrouble refused = store.find(u"A"_s).error();
        // Nothing that happens to the others touches it.
        const QJsonValue before = profileAt(0);
        QVERIFY(store.add(profile(u"c"_s, u"C"_s)));
        QVERIFY(store.move(u"c"_s, 0));
        QVERIFY(store.remove(u"b"_s));
        QCOMPARE(profileAt(0), before);
        QCOMPARE(names(store), QStringList{u"C"_s});
        // Nor can it be changed, or its name be taken.
        QCOMPARE(store.update(profile(u"a"_s, u"A"_s)).error(), refused);
        QCOMPARE(store.remove(u"a"_s).error(), refused);
        QCOMPARE(store.move(u"a"_s, 0).error(), refused);
        QCOMPARE(store.add(profile(u"z"_s, u"A"_s)).error().kind, ProfileTrouble::Kind::NameTaken);
        QCOMPARE(store.add(profile(u"a"_s, u"Z"_s)).error().kind, ProfileTrouble::Kind::NameTaken);
        QCOMPARE(profileAt(0), before);
    }

    void twoProfilesWithOneIdOrNameAreBothRefused_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QString>("member");
        QTest::newRow("id") << QByteArray(R"("id":"a","name":"Z")") << u"id"_s;
        QTest::newRow("name") << QByteArray(R"("id":"z","name":"A")") << u"name"_s;
        QTest::newRow("a flawed one") << QByteArray(R"("id":"a","name":"Z","readOnly":0)") << u"id"_s;
    }

    void twoProfilesWithOneIdOrNameAreBothRefused()
    {
        QFETCH(const QByteArray, second);
        QFETCH(const QString, member);
        writeFile(R"({"version":1,"profiles":[{"id":"a","name":"A","readOnly":true},{)" + second
            + R"(},{"id":"b","name":"B"}]})");
        const ProfileStore store(m_path);
        QCOMPARE(names(store), QStringList{u"B"_s});
        QCOMPARE(store.flawed()->size(), 2U);
        QCOMPARE(store.find(u"A"_s).error().flaw,
            (ProfileFlaw{.kind = ProfileFlaw::Kind::Twice, .member = member}));
    }

    void aProfileWithoutIdOrNameIsRefused()
    {
        writeFile(
            R"({"version":1,"profiles":[{"name":"A"},{"id":"b"},{"id":"","name":"C"},{"id":"d","name":" "},
            {"id":"e","name":"E"}]})");
        const ProfileStore store(m_path);
        QCOMPARE(names(store), QStringList{u"E"_s});
        const auto flawed = store.flawed();
        for (const ProfileTrouble &each : *flawed)
            QCOMPARE(each.flaw.kind, ProfileFlaw::Kind::Missing);
        QCOMPARE(flawed->size(), 4U);
    }

    void aProfileIsMovedAmongThoseThatAreShown()
    {
        writeFile(R"({"version":1,"profiles":[{"id":"x","name":"X","readOnly":1},{"id":"a","name":"A"},
            {"id":"y","name":"Y","readOnly":1},{"id":"b","name":"B"},{"id":"c","name":"C"}]})");
        ProfileStore store(m_path);
        QVERIFY(store.move(u"c"_s, 1));
        QCOMPARE(names(store), QStringList({u"A"_s, u"C"_s, u"B"_s}));
        QVERIFY(store.move(u"a"_s, 2));
        QCOMPARE(names(store), QStringList({u"C"_s, u"B"_s, u"A"_s}));
        QCOMPARE(store.flawed()->size(), 2U);
    }

    void aFileThatIsNotOursIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ProfileTrouble::Kind>("kind");

        QTest::newRow("cut") << QByteArray(R"({"version":1,"profiles":[{"id")")
                             << ProfileTrouble::Kind::NotUnderstood;
        QTest::newRow("empty") << QByteArray() << ProfileTrouble::Kind::NotUnderstood;
        QTest::newRow("a list") << QByteArray("[]") << ProfileTrouble::Kind::NotUnderstood;
        QTest::newRow("no profiles") << QByteArray(R"({"version":1})") << ProfileTrouble::Kind::NotUnderstood;
        QTest::newRow("a profile of another shape")
            << QByteArray(R"({"version":1,"profiles":["a"]})") << ProfileTrouble::Kind::NotUnderstood;
        QTest::newRow("newer") << QByteArray(R"({"version":2,"people":[]})")
                               << ProfileTrouble::Kind::NewerVersion;
    }

    void aFileThatIsNotOursIsLeftAlone()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const ProfileTrouble::Kind, kind);
        writeFile(content);
        ProfileStore store(m_path);
        QCOMPARE(store.load().error().kind, kind);
        QCOMPARE(store.load().error().path, m_path);
        QCOMPARE(store.add(profile(u"a"_s, u"A"_s)).error().kind, kind);
        QCOMPARE(store.remove(u"a"_s).error().kind, kind);
        QCOMPARE(contentOf(m_path), content);
    }

    void theNewerVersionIsNamed()
    {
        writeFile(R"({"version":7,"profiles":[]})");
        QCOMPARE(ProfileStore(m_path).load().error().version, 7);
    }

    void aFolderInPlaceOfTheFileIsTold()
    {
        QVERIFY(QDir().mkpath(m_path));
        ProfileStore store(m_path);
        QCOMPARE(store.load().error().kind, ProfileTrouble::Kind::NotReadable);
        QVERIFY(!store.load().error().detail.isEmpty());
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        const QString file = m_folder->filePath(u"file"_s);
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        ProfileStore store(file + u"/profiles.json"_s);
        QCOMPARE(store.add(profile(u"a"_s, u"A"_s)).error().kind, ProfileTrouble::Kind::NotWritable);
    }

    void twoProgramsDoNotUndoEachOthersChanges()
    {
        ProfileStore window(m_path);
        ProfileStore commandLine(m_path);
        QVERIFY(window.add(profile(u"a"_s, u"A"_s)));
        QVERIFY(commandLine.add(profile(u"b"_s, u"B"_s)));
        QVERIFY(window.update(profile(u"a"_s, u"A2"_s)));
        QCOMPARE(names(commandLine), QStringList({u"A2"_s, u"B"_s}));
    }

private:
    void writeFile(const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    QJsonValue profileAt(qsizetype place)
    {
        return QJsonDocument::fromJson(contentOf(m_path)).object().value("profiles"_L1).toArray().at(place);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

TAGDESK_TEST(TestProfileStore, QCoreApplication)

} // namespace tst_profilestore

#include "tst_profilestore.moc"
