// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilecontroller.h"

#include "desktop.h"
#include "embeddedsandbox.h"
#include "keyimportdialog.h"
#include "keysecret.h"
#include "profiledialog.h"
#include "profileform.h"
#include "profilemenu.h"
#include "testkeychain.h"
#include "testrunner.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>
#include <optional>

namespace tst_profilecontroller {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kWaitMs = 30'000; // an answer takes milliseconds; a busy machine may take its time

} // namespace

/// The window with its profile dialog, the file of profiles and a keychain that obeys the test.
class TestProfileController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aProfileThatIsTypedIsKeptWithItsKeys();
    void withoutAKeychainItIsSaidAndTheKeysLastForThisRun();
    void aSaveThatLeadsToAnotherIsNotLost();
    void aLockedKeychainKeepsNothing();
    void aProfileIsChangedWithoutItsKeys();
    void removingTakesTheKeysToo();
    void theOrderIsKept();
    void aSavedProfileIsOpened();
    void aBrokenFileIsSaidAndLeftAsItIs();
    void aProfileThatCannotBeUsedIsNamedAndTheOthersWork();
    void aTestSaysWhetherTheAccountWorks();
    void aTestTakesTheKeptKeysAndSaysWhenThereAreNone();
    void keysOfOtherToolsAreTakenOver();

private:
    [[nodiscard]] QString tested();
    void openDialog();
    void type(const QString &name, const QString &text);
    void typeProfile(const QString &name);
    void click(const QString &name);
    [[nodiscard]] ProfileDialog *dialog() const { return m_desktop->profiles()->dialog(); }
    [[nodiscard]] Profiles kept() const { return store().load().value_or(Profiles{}); }
    [[nodiscard]] static ProfileStore store() { return ProfileStore(ProfileStore::defaultPath()); }
    [[nodiscard]] std::optional<Credentials> keptKeys(const QString &id);
    [[nodiscard]] QString said() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<TestKeychain> m_keychain;
    std::unique_ptr<Desktop> m_desktop;
};

void TestProfileController::init()
{
    QFile::remove(ProfileStore::defaultPath());
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_storage);
    m_keychain = std::make_unique<TestKeychain>();
    SandboxOptions options;
    options.resources = 600;
    options.seed = 1;
    m_desktop = std::make_unique<Desktop>(*m_settings, *m_keychain, options);
    m_desktop->show();
    QVERIFY(QTest::qWaitForWindowActive(m_desktop->window()));
    openDialog();
}

void TestProfileController::cleanup()
{
    m_desktop.reset();
    m_keychain.reset();
    m_settings.reset();
    m_storage.reset();
    m_folder.reset();
}

void TestProfileController::openDialog()
{
    QTest::keyClick(m_desktop->window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(dialog() != nullptr);
}

void TestProfileController::type(const QString &name, const QString &text)
{
    auto *field = dialog()->findChild<QLineEdit *>(name);
    field->selectAll();
    QTest::keyClicks(field, text);
}

void TestProfileController::typeProfile(const QString &name)
{
    click(u"addProfile"_s);
    type(u"profileName"_s, name);
    type(u"profileAccessKey"_s, u"AKIA"_s);
    type(u"profileSecretKey"_s, u"hush"_s);
}

void TestProfileController::click(const QString &name)
{
    auto *button = dialog()->findChild<QAbstractButton *>(name);
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

std::optional<Credentials> TestProfileController::keptKeys(const QString &id)
{
    SecretJob *job = m_keychain->read(id, this);
    QSignalSpy finished(job, &SecretJob::finished);
    job->start();
    if (!finished.wait())
        return std::nullopt;
    return job->result() ? credentialsFromSecret(*job->result()) : std::nullopt;
}

QString TestProfileController::said() const
{
    const QList<MessageBar *> bars = dialog()->messages()->bars();
    return bars.isEmpty() ? QString() : bars.last()->message().text + bars.last()->message().detail;
}

void TestProfileController::aProfileThatIsTypedIsKeptWithItsKeys()
{
    typeProfile(u"shop"_s);
    click(u"saveProfile"_s);
    QTRY_COMPARE(kept().size(), 1U);
    QTRY_VERIFY(said().contains(u"in the keychain"_s));
    const Profile profile = kept().front();
    QCOMPARE(profile.account.name, u"shop"_s);
    QCOMPARE(keptKeys(profile.account.id)->secretKey(), QByteArray("hush"));
    QCOMPARE(dialog()->form()->draft().id, profile.account.id);
    QFile file(ProfileStore::defaultPath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(!written.contains("hush"));
    QVERIFY(!written.contains("AKIA"));
}

void TestProfileController::withoutAKeychainItIsSaidAndTheKeysLastForThisRun()
{
    m_keychain->refusal = SecretError::Kind::NoBackend;
    typeProfile(u"shop"_s);
    click(u"saveProfile"_s);
    QTRY_COMPARE(kept().size(), 1U);
    QTRY_VERIFY(said().contains(u"last until TagDesk ends"_s));
    const QList<MessageBar *> bars = m_desktop->window()->messages()->bars();
    QCOMPARE(bars.size(), 1);
    QVERIFY(bars.first()->message().text.contains(u"No keychain answers"_s));
    QVERIFY(!keptKeys(kept().front().account.id));
}

void TestProfileController::aSaveThatLeadsToAnotherIsNotLost()
{
    typeProfile(u"shop"_s);
    ProfileDraft next = dialog()->form()->draft();
    next.name = u"bank"_s;
    connect(
        m_desktop->profiles(), &ProfileController::profileSaved, this,
        [this, next] {
            m_keychain->isDeaf = true;
            emit dialog()->saveRequested(next);
        },
        Qt::SingleShotConnection);
    click(u"saveProfile"_s);
    // The second one waits for the keychain and can be given up.
    QTRY_COMPARE(m_keychain->writes, 2);
    const QString before = said();
    emit dialog()->abortRequested();
    QTRY_VERIFY(said() != before);
    QCOMPARE(kept().size(), 1U);
}

void TestProfileController::aLockedKeychainKeepsNothing()
{
    m_keychain->refusal = SecretError::Kind::Locked;
    typeProfile(u"shop"_s);
    click(u"saveProfile"_s);
    QTRY_VERIFY(said().contains(u"is locked"_s));
    QVERIFY(said().contains(u"its words"_s));
    QVERIFY(kept().empty());
    QCOMPARE(dialog()->form()->draft().name, u"shop"_s);
    m_keychain->refusal.reset();
    click(u"saveProfile"_s);
    QTRY_COMPARE(kept().size(), 1U);
}

void TestProfileController::aProfileIsChangedWithoutItsKeys()
{
    typeProfile(u"shop"_s);
    click(u"saveProfile"_s);
    QTRY_COMPARE(kept().size(), 1U);
    QTRY_VERIFY(dialog()->form()->isEnabled());
    type(u"profileName"_s, u"market"_s);
    click(u"saveProfile"_s);
    QTRY_COMPARE(kept().front().account.name, u"market"_s);
    QCOMPARE(keptKeys(kept().front().account.id)->secretKey(), QByteArray("hush"));
}

void TestProfileController::removingTakesTheKeysToo()
{
    typeProfile(u"shop"_s);
    click(u"saveProfile"_s);
    QTRY_VERIFY(said().contains(u"is saved"_s));
    const QString id = kept().front().account.id;
    click(u"removeProfile"_s);
    QTest::mouseClick(dialog()->findChild<QPushButton *>(u"agreeToRemoval"_s), Qt::LeftButton);
    QTRY_VERIFY(kept().empty());
    QTRY_VERIFY(said().contains(u"was removed"_s));
    QVERIFY(!keptKeys(id));
}

void TestProfileController::theOrderIsKept()
{
    for (const QString &name : {u"a"_s, u"b"_s}) {
        typeProfile(name);
        click(u"saveProfile"_s);
        QTRY_VERIFY(said().contains(u"“%1” is saved"_s.arg(name)));
    }
    click(u"moveProfileUp"_s);
    QCOMPARE(kept().front().account.name, u"b"_s);
    QVERIFY(!dialog()->findChild<QToolButton *>(u"moveProfileUp"_s)->isEnabled());
}

void TestProfileController::aSavedProfileIsOpened()
{
    SandboxOptions options;
    options.resources = 600;
    options.seed = 1;
    EmbeddedSandbox cloud(options);
    QVERIFY(cloud.start());
    const Account account = cloud.accounts().front();
    const Credentials keys = cloud.credentials(account.id);
    click(u"addProfile"_s);
    type(u"profileName"_s, u"shop"_s);
    type(u"profileEndpoint"_s, account.endpoint.toString());
    type(u"profileAccessKey"_s, QString::fromUtf8(keys.accessKey()));
    type(u"profileSecretKey"_s, QString::fromUtf8(keys.secretKey()));
    click(u"saveProfile"_s);
    QTRY_VERIFY(said().contains(u"is saved"_s));
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    click(u"openProfile"_s);
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, kWaitMs);
    QVERIFY(m_desktop->resources()->rowCount() > 0);
    QVERIFY(m_desktop->window()->windowTitle().contains(u"shop"_s));
    m_desktop.reset(); // before the cloud
}

void TestProfileController::aBrokenFileIsSaidAndLeftAsItIs()
{
    dialog()->close();
    QTRY_VERIFY(dialog() == nullptr);
    m_desktop->window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_desktop->window()));
    QDir().mkpath(QFileInfo(ProfileStore::defaultPath()).path());
    QFile file(ProfileStore::defaultPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ nonsense");
    file.close();
    openDialog();
    QVERIFY(said().contains(u"There is no list of profiles"_s));
    typeProfile(u"shop"_s);
    click(u"saveProfile"_s);
    QTRY_VERIFY(said().contains(u"was not saved"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{ nonsense"));
}

void TestProfileController::aProfileThatCannotBeUsedIsNamedAndTheOthersWork()
{
    dialog()->close();
    QTRY_VERIFY(dialog() == nullptr);
    m_desktop->window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_desktop->window()));
    QDir().mkpath(QFileInfo(ProfileStore::defaultPath()).path());
    QFile file(ProfileStore::defaultPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"version":1,"profiles":[{"id":"w","name":"web","cloud":"jdcloud","readOnly":"true"},
        {"id":"b","name":"bank","cloud":"jdcloud"}]})");
    file.close();
    openDialog();
    QVERIFY2(said().contains(u"cannot be used as they stand"_s), qPrintable(said()));
    QVERIFY2(said().contains(u"“web”: “readOnly” has to be true or false"_s), qPrintable(said()));
    QVERIFY2(said().contains(ProfileStore::defaultPath()), qPrintable(said()));
    QCOMPARE(m_desktop->profiles()->model()->rowCount(), 1);
    typeProfile(u"shop"_s);
    click(u"saveProfile"_s);
    QTRY_COMPARE(kept().size(), 2U);
    QCOMPARE(store().flawed()->size(), 1U);
    dialog()->close();
    // By its name it is refused, too.
    emit m_desktop->profileMenu()->profileChosen(u"w"_s);
    QVERIFY(m_desktop->window()->messages()->bars().last()->message().text.contains(u"readOnly"_s));
}

QString TestProfileController::tested()
{
    click(u"testProfile"_s);
    auto *again = dialog()->findChild<QAbstractButton *>(u"testProfile"_s);
    if (!QTest::qWaitFor([again] { return again->isEnabled(); }, 10'000))
        return u"no end"_s;
    return said();
}

void TestProfileController::aTestSaysWhetherTheAccountWorks()
{
    EmbeddedSandbox cloud{SandboxOptions()};
    QVERIFY(cloud.start());
    const Account account = cloud.accounts().front();
    const Credentials keys = cloud.credentials(account.id);
    click(u"addProfile"_s);
    type(u"profileName"_s, u"shop"_s);
    type(u"profileEndpoint"_s, account.endpoint.toString());
    type(u"profileAccessKey"_s, QString::fromUtf8(keys.accessKey()));
    type(u"profileSecretKey"_s, u"nonsense"_s);
    const QString refused = tested();
    QVERIFY2(refused.contains(u"secret"_s), qPrintable(refused));
    QVERIFY(!refused.contains(u"nonsense"_s));
    type(u"profileSecretKey"_s, QString::fromUtf8(keys.secretKey()));
    const QString well = tested();
    QCOMPARE(dialog()->messages()->bars().last()->message().severity, Message::Severity::Success);
    QVERIFY2(!well.contains(QString::fromUtf8(keys.secretKey())), qPrintable(well));
    QVERIFY(kept().empty()); // a test saves nothing
}

void TestProfileController::aTestTakesTheKeptKeysAndSaysWhenThereAreNone()
{
    EmbeddedSandbox cloud{SandboxOptions()};
    QVERIFY(cloud.start());
    const Account account = cloud.accounts().front();
    const Credentials keys = cloud.credentials(account.id);
    click(u"addProfile"_s);
    type(u"profileName"_s, u"shop"_s);
    type(u"profileEndpoint"_s, account.endpoint.toString());
    type(u"profileAccessKey"_s, QString::fromUtf8(keys.accessKey()));
    type(u"profileSecretKey"_s, QString::fromUtf8(keys.secretKey()));
    click(u"saveProfile"_s);
    QTRY_COMPARE(kept().size(), 1U);
    QTRY_VERIFY(dialog()->findChild<QAbstractButton *>(u"testProfile"_s)->isEnabled());
    QVERIFY(!tested().isEmpty());
    QCOMPARE(dialog()->messages()->bars().last()->message().severity, Message::Severity::Success);
    m_keychain->refusal = SecretError::Kind::Locked;
    QVERIFY(tested().contains(u"locked"_s));
}

void TestProfileController::keysOfOtherToolsAreTakenOver()
{
    click(u"importKeys"_s);
    QTRY_VERIFY(dialog()->findChild<KeyImportDialog *>() != nullptr);
}

TAGDESK_TEST(TestProfileController, QApplication)

} // namespace tst_profilecontroller

#include "tst_profilecontroller.moc"
