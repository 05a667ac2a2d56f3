// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliprocess.h"
#include "embeddedsandbox.h"
#include "keysecret.h"
#include "privatekeyring.h"
#include "profilestore.h"
#include "testrunner.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_profilescommand {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString kVm = u"jdcloud/cn-north-1/vm"_s;
const QString kSecret = u"TAGDESK_SECRET_KEY"_s;
/// As keychains know this program.
const QString kService = u"TagDesk"_s;

using Ended = Ended;

SandboxOptions options()
{
    SandboxOptions options;
    options.seed = 11;
    options.resources = 500;
    return options;
}

} // namespace

/// "profiles" and --profile as people run them: the program, a real gnome-keyring, and the simulated cloud
/// behind a port.
class TestProfilesCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const QString program = PrivateKeyring::missingProgram(); !program.isEmpty())
            QSKIP(qPrintable(program + u" is not installed"_s));
        QVERIFY(m_keyring.start());
        QVERIFY(m_sandbox.start());
        const Credentials keys = m_sandbox.credentials(u"sandbox-jdcloud"_s);
        m_secret = keys.secretKey();
        m_cli.environment = QProcessEnvironment::systemEnvironment();
        m_cli.environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s); // what it says at most
        m_cli.environment.insert(u"TAGDESK_ACCESS_KEY"_s, QString::fromUtf8(keys.accessKey()));
        m_cli.environment.remove(kSecret);
    }

    void aProfileIsAddedUsedAndRemoved()
    {
        QCOMPARE(run({u"profiles"_s, u"add"_s, u"Web 生产"_s, u"--cloud"_s, u"jdcloud"_s, u"--endpoint"_s,
                         endpoint(), u"--region"_s, u"cn-north-1"_s, u"--secret-stdin"_s},
                     m_secret + "\n")
                     .code,
            0);
        const QString id = onlyProfile()["id"_L1].toString();
        QVERIFY(!id.isEmpty());
        const auto kept = credentialsFromSecret(PrivateKeyring::lookedUp(kService, id));
        QVERIFY(kept);
        QCOMPARE(kept->secretKey(), m_secret);

        const QString accessKey = m_cli.environment.value(u"TAGDESK_ACCESS_KEY"_s);
        m_cli.environment.remove(u"TAGDESK_ACCESS_KEY"_s);
        const Ended listed =
            run({u"--profile"_s, u"Web 生产"_s, u"list"_s, u"--scope"_s, kVm, u"--format"_s, u"json"_s});
        QCOMPARE(listed.code, 0);
        QVERIFY(!QJsonDocument::fromJson(listed.out).array().isEmpty());

        QVERIFY(run({u"profiles"_s, u"show"_s, u"Web 生产"_s}).out.contains("regions: cn-north-1\n"));
        QCOMPARE(run({u"profiles"_s, u"remove"_s, u"Web 生产"_s}).code, 0);
        m_cli.environment.insert(u"TAGDESK_ACCESS_KEY"_s, accessKey);
        QCOMPARE(PrivateKeyring::lookedUp(kService, id), QByteArray());
        QCOMPARE(run({u"profiles"_s, u"show"_s, u"Web 生产"_s}).code, 1);
        QVERIFY(profiles().isEmpty());
    }

    void theSecretIsTakenFromTheEnvironmentToo()
    {
        m_cli.environment.insert(kSecret, QString::fromUtf8(m_secret));
        QCOMPARE(add(u"from environment"_s).code, 0);
        m_cli.environment.remove(kSecret);
        const QString id = onlyProfile()["id"_L1].toString();
        QCOMPARE(credentialsFromSecret(PrivateKeyring::lookedUp(kService, id))->secretKey(), m_secret);
        QCOMPARE(run({u"profiles"_s, u"remove"_s, id}).code, 0);
    }

    void aTestOfAProfileSaysWhatItSaw()
    {
        m_cli.environment.insert(kSecret, QString::fromUtf8(m_secret));
        QCOMPARE(add(u"tested"_s).code, 0);
        m_cli.environment.remove(kSecret);
        Ended tested = run({u"profiles"_s, u"test"_s, u"tested"_s});
        QCOMPARE(tested.code, 0);
        QVERIFY2(tested.err.contains("All is well: “127.0.0.1:"), tested.err.constData());
        QVERIFY2(tested.out.contains("scope: jdcloud/cn-north-1/vm\n"), tested.out.constData());
        tested = run({u"profiles"_s, u"test"_s, u"tested"_s, u"--format"_s, u"json"_s});
        QCOMPARE(tested.code, 0);
        const QJsonObject found = QJsonDocument::fromJson(tested.out).object();
        QCOMPARE(found["finding"_L1].toString(), u"all-well"_s);
        QVERIFY(found["resources"_L1].toInt() > 1);
        QVERIFY(found["tagKeys"_L1].toInt() > 1);
        QCOMPARE(found["requests"_L1].toInt(), 2);
    }

    void aTestWithAWrongSecretSaysSo()
    {
        m_cli.environment.insert(kSecret, u"wrong"_s);
        const Ended tested = run({u"profiles"_s, u"test"_s, u"tested"_s, u"--format"_s, u"json"_s});
        m_cli.environment.remove(kSecret);
        QCOMPARE(tested.code, 4);
        QVERIFY2(tested.err.contains("The secret key does not belong to this access key."),
            tested.err.constData());
        QVERIFY(tested.err.contains("Its own words: sign result is not same [gw]"));
        const QJsonObject found = QJsonDocument::fromJson(tested.out).object();
        QCOMPARE(found["finding"_L1].toString(), u"secret-wrong"_s);
        QCOMPARE(found["requests"_L1].toInt(), 1);
        QCOMPARE(run({u"profiles"_s, u"remove"_s, u"tested"_s}).code, 0);
        QCOMPARE(run({u"profiles"_s, u"test"_s, u"tested"_s}).code, 1);
    }

    void expiredKeysAreNotSent()
    {
        m_cli.environment.insert(kSecret, QString::fromUtf8(m_secret));
        QCOMPARE(run({u"profiles"_s, u"add"_s, u"old"_s, u"--cloud"_s, u"jdcloud"_s, u"--endpoint"_s,
                         endpoint(), u"--token-expires"_s, u"2020-01-02T03:04:05Z"_s})
                     .code,
            0);
        m_cli.environment.remove(kSecret);
        const Ended listed = run({u"--profile"_s, u"old"_s, u"list"_s, u"--scope"_s, kVm});
        QCOMPARE(listed.code, 4);
        QVERIFY2(listed.err.contains("The temporary key has expired (2020-01-02T03:04:05Z)"),
            listed.err.constData());
        const Ended tested = run({u"profiles"_s, u"test"_s, u"old"_s, u"--format"_s, u"json"_s});
        QCOMPARE(tested.code, 4);
        const QJsonObject found = QJsonDocument::fromJson(tested.out).object();
        QCOMPARE(found["finding"_L1].toString(), u"token-expired"_s);
        QCOMPARE(found["requests"_L1].toInt(), 0);
        QCOMPARE(run({u"profiles"_s, u"remove"_s, u"old"_s}).code, 0);
    }

    void anEndThatIsNoTimeIsRefused()
    {
        m_cli.environment.insert(u"TAGDESK_SECURITY_TOKEN_EXPIRES"_s, u"tomorrow"_s);
        const Ended ended = run({u"profiles"_s, u"list"_s});
        m_cli.environment.remove(u"TAGDESK_SECURITY_TOKEN_EXPIRES"_s);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("TAGDESK_SECURITY_TOKEN_EXPIRES is no time: “tomorrow”."),
            ended.err.constData());
    }

    void withoutASecretNothingIsSaved()
    {
        QCOMPARE(add(u"no secret"_s).code, 4);
        QCOMPARE(
            run({u"profiles"_s, u"add"_s, u"no secret"_s, u"--cloud"_s, u"jdcloud"_s, u"--secret-stdin"_s})
                .code,
            4);
        QVERIFY(profiles().isEmpty());
    }

    void aNameIsTakenOnce()
    {
        m_cli.environment.insert(kSecret, QString::fromUtf8(m_secret));
        QCOMPARE(add(u"twin"_s).code, 0);
        const Ended again = add(u"twin"_s);
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains("Another profile has the name “twin”."));
        QCOMPARE(profiles().size(), 1);
        m_cli.environment.remove(kSecret);
    }

    void aLockedKeychainKeepsItsProfile()
    {
        QVERIFY(m_keyring.lock());
        const Ended removed = run({u"profiles"_s, u"remove"_s, u"twin"_s});
        QCOMPARE(removed.code, 4);
        QVERIFY(removed.err.contains("The keychain is locked."));
        QCOMPARE(profiles().size(), 1);
    }

    void withoutAKeychainNothingIsSavedHalf()
    {
        QVERIFY(m_keyring.stop());
        m_cli.environment.insert(kSecret, QString::fromUtf8(m_secret));
        const Ended added = add(u"unkept"_s);
        m_cli.environment.remove(kSecret);
        QCOMPARE(added.code, 4);
        QVERIFY(added.err.contains("No keychain answers"));
        QCOMPARE(profiles().size(), 1);
    }

    void withoutAKeychainARemovedProfileSpeaksOfItsKeys()
    {
        const Ended removed = run({u"profiles"_s, u"remove"_s, u"twin"_s});
        QCOMPARE(removed.code, 3);
        QVERIFY(removed.err.contains("its keys may still be in a keychain"));
        QVERIFY(profiles().isEmpty());
    }

    /// Of all that was written above, and of all that was said.
    void theSecretIsFoundNowhere()
    {
        QVERIFY(!m_cli.said.contains(m_secret));
        int files = 0;
        QDirIterator every(m_keyring.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (every.hasNext()) {
            QFile file(every.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            QVERIFY2(!file.readAll().contains(m_secret), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 1); // at least the profiles and the keyring
    }

private:
    [[nodiscard]] QString endpoint() const { return u"http://127.0.0.1:%1"_s.arg(m_sandbox.port()); }

    Ended add(const QString &name)
    {
        return run({u"profiles"_s, u"add"_s, name, u"--cloud"_s, u"jdcloud"_s, u"--endpoint"_s, endpoint()});
    }

    QJsonArray profiles()
    {
        const Ended listed = run({u"profiles"_s, u"list"_s, u"--format"_s, u"json"_s});
        return QJsonDocument::fromJson(listed.out).array();
    }

    QJsonObject onlyProfile()
    {
        const QJsonArray all = profiles();
        return all.size() == 1 ? all.first().toObject() : QJsonObject();
    }

    Ended run(const QStringList &arguments, const QByteArray &input = {})
    {
        return m_cli.run(arguments, input);
    }

    PrivateKeyring m_keyring;
    EmbeddedSandbox m_sandbox{options()};
    CliProcess m_cli;
    QByteArray m_secret;
};

TAGDESK_TEST(TestProfilesCommand, QCoreApplication)

} // namespace tst_profilescommand

#include "tst_profilescommand.moc"
