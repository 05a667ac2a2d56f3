// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "desktop.h"
#include "embeddedsandbox.h"
#include "keychainsecretstore.h"
#include "keysecret.h"
#include "privatekeyring.h"
#include "profiledialog.h"
#include "testrunner.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace tst_profilekeyring {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kWaitMs = 30'000; // an answer takes milliseconds; a busy machine may take its time
/// As keychains know this program.
const QString kService = u"TagDesk"_s;

SandboxOptions options()
{
    SandboxOptions options;
    options.seed = 11;
    options.resources = 500;
    return options;
}

} // namespace

/// A profile from the dialog to the cloud, with a real gnome-keyring: typed in the window, used by the
/// command line and by the next start of the window.
class TestProfileKeyring : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void aProfileIsTypedIntoTheDialog();
    void theCommandLineUsesIt();
    void itSurvivesARestart();
    void aLockedKeychainIsSaid();
    void theSecretIsFoundNowhereElse();

private:
    void start();
    void type(const QString &name, const QString &text);
    void click(const QString &name);
    [[nodiscard]] ProfileDialog *dialog() const { return m_desktop->profiles()->dialog(); }
    [[nodiscard]] Profiles kept() const
    {
        return ProfileStore(ProfileStore::defaultPath()).load().value_or(Profiles{});
    }

    PrivateKeyring m_keyring;
    EmbeddedSandbox m_cloud{options()};
    KeychainSecretStore m_keychain;
    QByteArray m_secret;
    QByteArray m_said;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Desktop> m_desktop;
};

void TestProfileKeyring::initTestCase()
{
    if (const QString program = PrivateKeyring::missingProgram(); !program.isEmpty())
        QSKIP(qPrintable(program + u" is not installed"_s));
    QVERIFY(m_keyring.start());
    QVERIFY(m_cloud.start());
    m_storage = std::make_unique<QSettings>(
        m_keyring.home() + u"/XDG_CONFIG_HOME/window.ini"_s, QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_storage);
    start();
}

void TestProfileKeyring::cleanupTestCase()
{
    m_desktop.reset();
}

void TestProfileKeyring::start()
{
    m_desktop.reset();
    m_desktop = std::make_unique<Desktop>(*m_settings, m_keychain, options());
    m_desktop->show();
    QVERIFY(QTest::qWaitForWindowActive(m_desktop->window()));
}

void TestProfileKeyring::type(const QString &name, const QString &text)
{
    QTest::keyClicks(dialog()->findChild<QLineEdit *>(name), text);
}

void TestProfileKeyring::click(const QString &name)
{
    auto *button = dialog()->findChild<QAbstractButton *>(name);
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestProfileKeyring::aProfileIsTypedIntoTheDialog()
{
    const Account account = m_cloud.accounts().front();
    const Credentials keys = m_cloud.credentials(account.id);
    m_secret = keys.secretKey();
    QTest::keyClick(m_desktop->window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    click(u"addProfile"_s);
    type(u"profileName"_s, u"shop"_s);
    type(u"profileEndpoint"_s, account.endpoint.toString());
    type(u"profileAccessKey"_s, QString::fromUtf8(keys.accessKey()));
    type(u"profileSecretKey"_s, QString::fromUtf8(m_secret));
    dialog()->findChild<QCheckBox *>(u"profileReadOnly"_s)->click();
    click(u"saveProfile"_s);
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1U, kWaitMs);
    QTRY_VERIFY(!dialog()->messages()->bars().isEmpty());
    QVERIFY(dialog()->messages()->bars().first()->message().text.contains(u"in the keychain"_s));
    const auto inKeyring =
        credentialsFromSecret(PrivateKeyring::lookedUp(kService, kept().front().account.id));
    QVERIFY(inKeyring);
    QCOMPARE(inKeyring->secretKey(), m_secret);
}

void TestProfileKeyring::theCommandLineUsesIt()
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    QSignalSpy finished(&program, &QProcess::finished);
    program.start(QStringLiteral(TAGDESK_CLI),
        {u"--profile"_s, u"shop"_s, u"list"_s, u"--scope"_s, u"jdcloud/cn-north-1/vm"_s});
    QVERIFY(finished.wait(kWaitMs));
    m_said += program.readAll();
    QVERIFY2(program.exitCode() == 0, m_said.constData());
    QVERIFY(m_said.contains("i-"));
}

void TestProfileKeyring::itSurvivesARestart()
{
    QSignalSpy first(m_desktop->controller(), &DocumentController::scopeRefreshed);
    click(u"openProfile"_s);
    QTRY_COMPARE_WITH_TIMEOUT(first.size(), 1, kWaitMs);
    start();
    QSignalSpy again(m_desktop->controller(), &DocumentController::scopeRefreshed);
    m_desktop->openLast();
    QTRY_COMPARE_WITH_TIMEOUT(again.size(), 1, kWaitMs);
    QVERIFY(m_desktop->resources()->rowCount() > 0);
    QVERIFY(m_desktop->window()->windowTitle().contains(u"shop · read-only"_s));
}

void TestProfileKeyring::aLockedKeychainIsSaid()
{
    QVERIFY(m_keyring.lock());
    start();
    m_desktop->openLast();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->window()->messages()->bars().size(), 1, kWaitMs);
    QVERIFY(m_desktop->window()->messages()->bars().first()->message().text.contains(u"is locked"_s));
    QVERIFY(m_desktop->workspace()->accounts().empty());
}

void TestProfileKeyring::theSecretIsFoundNowhereElse()
{
    m_storage->sync();
    QVERIFY(!m_said.contains(m_secret));
    int files = 0;
    QDirIterator every(m_keyring.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (every.hasNext()) {
        QFile file(every.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        QVERIFY2(!content.contains(m_secret), qPrintable(file.fileName()));
        QVERIFY2(!content.contains(m_secret.toBase64()), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 2); // at least the profiles, the settings and the keyring
}

TAGDESK_TEST(TestProfileKeyring, QApplication)

} // namespace tst_profilekeyring

#include "tst_profilekeyring.moc"
