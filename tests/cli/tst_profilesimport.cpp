// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliprocess.h"
#include "keysecret.h"
#include "privatekeyring.h"
#include "profilestore.h"
#include "testrunner.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_profilesimport {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString kImport = u"import"_s;
const QString kProfiles = u"profiles"_s;
/// As keychains know this program.
const QString kService = u"TagDesk"_s;

} // namespace

/// "profiles import" as people run it: the program, a home folder with the vendors' files, and a real
/// gnome-keyring.
class TestProfilesImport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const QString program = PrivateKeyring::missingProgram(); !program.isEmpty())
            QSKIP(qPrintable(program + u" is not installed"_s));
        QVERIFY(m_keyring.start());
        m_cli.environment = QProcessEnvironment::systemEnvironment();
        m_cli.environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s); // what it says at most
    }

    void anEmptyHomeHasNothing()
    {
        const Ended ended = m_cli.run({kProfiles, kImport});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY(ended.err.contains("No keys were found."));
    }

    void whatIsThereIsListed()
    {
        write(u".jdc/config"_s,
            "[default]\naccess_key = JDC_ACCESSKEY0001\nsecret_key = TopSecretOne\nregion_id = cn-north-1\n"
            "[web]\naccess_key = JDC_ACCESSKEY0002\nsecret_key = TopSecretTwo\n");
        write(u".jdc/current"_s, "web");
        write(u".hcloud/config.json"_s,
            R"({"authEncrypt":"true","profiles":[{"name":"koo","accessKeyId":"x","secretAccessKey":"y"}]})");
        const Ended ended = m_cli.run({kProfiles, kImport, u"--list"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.contains("JDC_…0002"));
        QVERIFY(!ended.out.contains("ACCESSKEY"));
        QVERIFY(ended.out.contains("Cannot be read: encrypted by KooCLI; re-enter the secret"));
        const QJsonArray all = json(m_cli.run({kProfiles, kImport, u"--list"_s, u"--format"_s, u"json"_s}));
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[1]["name"_L1].toString(), u"web"_s);
        QCOMPARE(all[1]["current"_L1].toBool(), true);
        QCOMPARE(all[1]["result"_L1], QJsonValue(QJsonValue::Null));
        QCOMPARE(all[2]["notes"_L1].toArray().first().toString(), u"encrypted"_s);
        QVERIFY(profiles().isEmpty());
    }

    void withoutConsentNothingIsImported()
    {
        const Ended ended = m_cli.run({kProfiles, kImport});
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.out.contains("JDC_…0001"));
        QVERIFY(ended.err.contains("Add --yes to import 2 profiles"));
        QVERIFY(profiles().isEmpty());
    }

    void consentImportsWhatHasKeys()
    {
        const Ended ended = m_cli.run({kProfiles, kImport, u"--yes"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ended.code, 0);
        const QJsonArray all = json(ended);
        QCOMPARE(all[0]["result"_L1].toString(), u"imported"_s);
        QCOMPARE(all[2]["result"_L1], QJsonValue(QJsonValue::Null));
        QCOMPARE(profiles().size(), 2);
        const QJsonObject web = profiles()[1].toObject();
        QCOMPARE(web["name"_L1].toString(), u"web"_s);
        const auto kept = credentialsFromSecret(PrivateKeyring::lookedUp(kService, web["id"_L1].toString()));
        QVERIFY(kept);
        QCOMPARE(kept->secretKey(), QByteArray("TopSecretTwo"));
    }

    void whatIsAProfileAlreadyIsNotImportedAgain()
    {
        const Ended ended = m_cli.run({kProfiles, kImport, u"--yes"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.contains("Is the profile “web” already"));
        QVERIFY(ended.err.contains("Nothing was imported"));
        QCOMPARE(profiles().size(), 2);
    }

    void aNameChoosesAndGetsANumberWhereItIsTaken()
    {
        const Ended ended = m_cli.run({kProfiles, kImport, u"--yes"_s, u"--name"_s, u"web"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.err.contains("added as “web 2”"));
        QCOMPARE(m_cli.run({kProfiles, kImport, u"--yes"_s, u"--name"_s, u"nobody"_s}).code, 1);
    }

    void theSecretlessIsImportedByNameWithoutKeys()
    {
        const Ended ended = m_cli.run({kProfiles, kImport, u"--yes"_s, u"--name"_s, u"koo"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.err.contains("“koo” was added without keys"));
    }

    void aNamedFileIsReadAndItsProblemsAreTold()
    {
        const QString file = write(u"keys.csv"_s,
            "User Name,Access Key Id,Secret Access Key\nops,HUAWEIACCESSKEY00001,TopSecretThree\n"
            "x,HUAWEI ACCESS,TopSecretFour\n");
        const Ended ended = m_cli.run({kProfiles, kImport, file, u"--yes"_s});
        QCOMPARE(ended.code, 3);
        QVERIFY(ended.err.contains("keys.csv, [x], line 3: The keys hold blanks"));
        QVERIFY(ended.err.contains("“ops” is saved"));
        const Ended missing = m_cli.run({kProfiles, kImport, file + u"x"_s, u"--list"_s});
        QCOMPARE(missing.code, 3);
        QVERIFY(missing.err.contains("Cannot be read"));
    }

    void theEnvironmentIsASource()
    {
        m_cli.environment.insert(u"HW_ACCESS_KEY"_s, u"HUAWEIACCESSKEY00009"_s);
        m_cli.environment.insert(u"HW_SECRET_KEY"_s, u"TopSecretFive"_s);
        const QJsonArray all = json(m_cli.run(
            {kProfiles, kImport, u"--from"_s, u"environment"_s, u"--list"_s, u"--format"_s, u"json"_s}));
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0]["part"_L1].toString(), u"HW_ACCESS_KEY"_s);
    }

    void aLockedKeychainKeepsNothing()
    {
        const qsizetype before = profiles().size();
        QVERIFY(m_keyring.lock());
        const Ended ended = m_cli.run({kProfiles, kImport, u"--from"_s, u"environment"_s, u"--yes"_s});
        QCOMPARE(ended.code, 4);
        QVERIFY(ended.err.contains("The keychain is locked."));
        QCOMPARE(profiles().size(), before);
    }

    /// Of all that was said, and of all that was written but by the vendors.
    void theSecretsAreFoundNowhere()
    {
        QVERIFY(!m_cli.said.contains("TopSecret"));
        for (const QString &own : {u".jdc/config"_s, u"keys.csv"_s})
            QVERIFY(QFile::remove(QDir::home().filePath(own)));
        int files = 0;
        QDirIterator every(m_keyring.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (every.hasNext()) {
            QFile file(every.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            QVERIFY2(!file.readAll().contains("TopSecret"), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 1); // at least the profiles and the keyring
    }

private:
    /// Below the home folder that the program sees.
    static QString write(const QString &name, const QByteArray &content)
    {
        const QString path = QDir::home().filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }

    static QJsonArray json(const Ended &ended) { return QJsonDocument::fromJson(ended.out).array(); }

    QJsonArray profiles() { return json(m_cli.run({kProfiles, u"list"_s, u"--format"_s, u"json"_s})); }

    PrivateKeyring m_keyring;
    CliProcess m_cli;
};

TAGDESK_TEST(TestProfilesImport, QCoreApplication)

} // namespace tst_profilesimport

#include "tst_profilesimport.moc"
