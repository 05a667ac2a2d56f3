// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilestore.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

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
    full.account.iamEndpoint = QUrl(u"https://iam.example.com"_s);
    full.account.regions = {u"cn-north-1"_s, u"cn-east-2"_s};
    full.account.projectId = u"0123"_s;
    full.account.ruleSet = u"huawei-dns-2025"_s;
    full.account.quotaPerMinute = 60;
    full.account.resourcesPerRequest = 20;
    full.account.tokenHeader = u"x-jdcloud-session-token"_s;
    full.account.tokenBase64 = false;
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
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
            | QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(m_path) & others));
        QVERIFY(QFile::permissions(m_path) & QFileDevice::ReadOwner);
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
            {"id":"a","name":"A","cloud":"jdcloud","shape":"round","readOnly":"yes"}]})");
        ProfileStore store(m_path);
        Profile changed = *store.find(u"A"_s);
        QVERIFY(!changed.readOnly);
        changed.folder = u"Web"_s;
        QVERIFY(store.update(changed));
        QVERIFY(store.add(profile(u"b"_s, u"B"_s)));

        const QJsonObject members = QJsonDocument::fromJson(readFile()).object();
        QCOMPARE(members.value("future"_L1).toObject().value("a"_L1).toInt(), 1);
        const QJsonObject first = members.value("profiles"_L1).toArray().at(0).toObject();
        QCOMPARE(first.value("shape"_L1).toString(), u"round"_s);
        QCOMPARE(first.value("folder"_L1).toString(), u"Web"_s);
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
        QCOMPARE(readFile(), content);
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

    QByteArray readFile()
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not readable");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
