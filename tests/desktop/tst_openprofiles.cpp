// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "openprofiles.h"

#include "closeprofilequestion.h"
#include "desktop.h"
#include "draftstore.h"
#include "embeddedsandbox.h"
#include "keysecret.h"
#include "mainwindow.h"
#include "memorysecretstore.h"
#include "messagebar.h"
#include "profiledialog.h"
#include "profileform.h"
#include "profilemenu.h"
#include "reviewdialog.h"
#include "testrunner.h"
#include "windowactions.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace tst_openprofiles {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {
constexpr int kWaitMs = 30'000; // an answer takes milliseconds; a busy machine may take its time

/// In memory, and says of itself what the test wants.
class PretendedKeychain : public MemorySecretStore
{
public:
    [[nodiscard]] bool outlivesTheRun() const override { return outlives; }

    bool outlives = true;
};
} // namespace

/// Several profiles in one window: opened, shown, closed, and opened again by the next start.
class TestOpenProfiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void severalProfilesAreOpenAtOnce();
    void theBadgeFollowsTheScope();
    void closingWithStagedEditsAsks();
    void discardingClosesIt();
    void keepingClosesItAndOffersTheChangesAgain();
    void keptChangesOfOtherKeysAreNotRestored();
    void theReviewIsOneWayOn();
    void closingWithoutEditsDoesNotAsk();
    void whileApplyingNothingIsClosed();
    void profilesTakeTheSandboxsPlace();
    void theSandboxTakesTheProfilesPlace();
    void theMenuShowsWhatIsOpen();
    void theShownAccountIsClosedByItsKey();
    void theLastProfileIsOpenedAgain();
    void withoutALastProfileTheSandboxOpens();
    void aSavedProfileIsFollowed();
    void aProfileClosedWhileItsKeysAreReadStaysClosed();
    void theSandboxChosenMeanwhileStaysOpen();
    void filesOfAProfileAreReadBeforeItIsOpen();
    void aStateThatTellsNothingIsSaidAndTheAccountOpens();
    void aPolicyThatCannotBeReadKeepsTheAccountClosed();
    void whatIsReadDuringAnApplyWaitsForItsEnd();
    void missingKeysCanBeTyped();
    void anIdleAccountIsLockedAndUnlocked();
    void keysThatCouldNotBeHadAgainStay();

private:
    /// In a message bar of the window.
    [[nodiscard]] bool isSaid(const QString &text) const;
    static void write(const QString &path, const QByteArray &content);
    void letKeysArrive();
    void open(const Profile &profile);
    [[nodiscard]] Profile keep(const Account &account, const QString &name);
    [[nodiscard]] bool isOpen(const Profile &profile) const
    {
        return m_desktop->workspace()->account(profile.account.id) != nullptr;
    }
    void stage();
    void answer(const QString &button);
    [[nodiscard]] CloseProfileQuestion *question() const
    {
        return m_desktop->window()->findChild<CloseProfileQuestion *>();
    }
    void start();

    SandboxOptions m_options;
    std::unique_ptr<EmbeddedSandbox> m_cloud;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<PretendedKeychain> m_secrets;
    std::unique_ptr<Desktop> m_desktop;
    Profile m_shop;
    Profile m_bank;
};

void TestOpenProfiles::initTestCase()
{
    m_options.resources = 600;
    m_options.seed = 1;
    m_cloud = std::make_unique<EmbeddedSandbox>(m_options);
    QVERIFY(m_cloud->start());
}

void TestOpenProfiles::init()
{
    QFile::remove(ProfileStore::defaultPath());
    QDir(DraftStore::defaultFolder()).removeRecursively();
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_storage);
    m_secrets = std::make_unique<PretendedKeychain>();
    m_shop = keep(m_cloud->accounts().at(0), u"shop"_s);
    m_bank = keep(m_cloud->accounts().at(1), u"bank"_s);
    start();
}

void TestOpenProfiles::start()
{
    m_desktop = std::make_unique<Desktop>(*m_settings, *m_secrets, m_options);
    m_desktop->show();
    QVERIFY(QTest::qWaitForWindowActive(m_desktop->window()));
}

void TestOpenProfiles::cleanup()
{
    m_desktop.reset();
    m_secrets.reset();
    m_settings.reset();
    m_storage.reset();
    m_folder.reset();
}

Profile TestOpenProfiles::keep(const Account &account, const QString &name)
{
    Profile profile;
    profile.account = account;
    profile.account.id = u"id-"_s + name;
    profile.account.name = name;
    profile.account.sandbox = false;
    [&] {
        QVERIFY(ProfileStore(ProfileStore::defaultPath()).add(profile));
    }();
    SecretJob *job = m_secrets->write(profile.account.id, toSecret(m_cloud->credentials(account.id)), this);
    QSignalSpy kept(job, &SecretJob::finished);
    job->start();
    [&] {
        QVERIFY(kept.wait());
    }();
    return profile;
}

bool TestOpenProfiles::isSaid(const QString &text) const
{
    const QList<MessageBar *> bars = m_desktop->window()->messages()->bars();
    return std::ranges::any_of(
        bars, [&text](const MessageBar *bar) { return bar->message().text.contains(text); });
}

void TestOpenProfiles::write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestOpenProfiles::open(const Profile &profile)
{
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    m_desktop->openProfile(profile);
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, kWaitMs);
}

void TestOpenProfiles::stage()
{
    Workspace *workspace = m_desktop->workspace();
    const Row row = m_desktop->resources()->shownRows().front();
    workspace->rebase(row, {});
    QVERIFY(workspace->stage({row}, {.key = u"ticket"_s, .value = u"T-1"_s}, EditMode::Set));
}

void TestOpenProfiles::answer(const QString &button)
{
    QVERIFY(question() != nullptr);
    QTest::mouseClick(question()->findChild<QPushButton *>(button), Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestOpenProfiles::severalProfilesAreOpenAtOnce()
{
    open(m_shop);
    open(m_bank);
    QVERIFY(isOpen(m_shop));
    QVERIFY(isOpen(m_bank));
    QCOMPARE(m_desktop->openProfiles()->ids(), (QSet<QString>{m_shop.account.id, m_bank.account.id}));
    QVERIFY(m_desktop->window()->windowTitle().contains(u"bank"_s));
}

void TestOpenProfiles::theBadgeFollowsTheScope()
{
    m_shop.production = true;
    open(m_shop);
    const Scope ofShop = m_desktop->resources()->scopes().scopes().front();
    auto *pill = m_desktop->window()->findChild<ProfilePill *>(u"profilePill"_s);
    QCOMPARE(pill->text(), u"shop · production"_s);
    open(m_bank);
    QCOMPARE(pill->text(), u"bank"_s);
    m_desktop->window()->openScopes(ofShop);
    QCOMPARE(pill->text(), u"shop · production"_s);
    QVERIFY(m_desktop->window()->windowTitle().contains(u"shop · production"_s));
    QCOMPARE(m_desktop->window()->findChild<ProfilePill *>(u"statusProfile"_s)->text(), pill->text());
}

void TestOpenProfiles::closingWithStagedEditsAsks()
{
    open(m_shop);
    stage();
    m_desktop->openProfiles()->close(m_shop.account.id);
    QVERIFY(question()->text().contains(u"shop"_s));
    QTest::keyClick(question(), Qt::Key_Escape);
    QVERIFY(isOpen(m_shop));
    QCOMPARE(m_desktop->workspace()->changeCount(), 1U);
}

void TestOpenProfiles::discardingClosesIt()
{
    open(m_shop);
    open(m_bank);
    stage();
    m_desktop->openProfiles()->close(m_bank.account.id);
    answer(u"discardButton"_s);
    QVERIFY(!isOpen(m_bank));
    QVERIFY(isOpen(m_shop));
    QCOMPARE(m_desktop->workspace()->changeCount(), 0U);
    QVERIFY(m_desktop->resources()->scopes().isEmpty());
    QCOMPARE(m_settings->lastProfile.value(), m_shop.account.id);
}

void TestOpenProfiles::keepingClosesItAndOffersTheChangesAgain()
{
    open(m_shop);
    open(m_bank);
    stage();
    m_desktop->openProfiles()->close(m_bank.account.id);
    answer(u"keepButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!isOpen(m_bank), kWaitMs);
    QVERIFY(isOpen(m_shop));
    QCOMPARE(m_desktop->workspace()->changeCount(), 0U);
    const std::vector<DraftSummary> drafts = DraftStore().list();
    QCOMPARE(drafts.size(), 1U);
    QCOMPARE(drafts.front().account.name, u"bank"_s);
    QVERIFY(!drafts.front().isInUse);
    QVERIFY(m_desktop->window()->messages()->bars().isEmpty());
    open(m_bank);
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->window()->messages()->bars().size(), 1, kWaitMs);
    MessageBar *offer = m_desktop->window()->messages()->bars().front();
    offer->message().actions.front().run(); // restore
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->workspace()->changeCount(), 1U, kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        DraftStore().list().size() == 1 && DraftStore().list().front().id != drafts.front().id, kWaitMs);
}

void TestOpenProfiles::keptChangesOfOtherKeysAreNotRestored()
{
    open(m_bank);
    stage();
    m_desktop->openProfiles()->close(m_bank.account.id);
    answer(u"keepButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!isOpen(m_bank), kWaitMs);
    const QString draft = DraftStore().list().front().id;
    Profile moved = m_bank;
    moved.account.fields.insert(kProjectField, u"another"_s);
    QVERIFY(ProfileStore(ProfileStore::defaultPath()).update(moved));
    m_desktop->openProfile(moved);
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->window()->messages()->bars().size(), 1, kWaitMs);
    const Message told = m_desktop->window()->messages()->bars().front()->message();
    QVERIFY2(told.text.contains(u"another account"_s), qPrintable(told.text));
    QCOMPARE(told.actions.size(), 2); // discard and later
    QCOMPARE(DraftStore().list().front().id, draft);
}

void TestOpenProfiles::theReviewIsOneWayOn()
{
    open(m_shop);
    stage();
    m_desktop->openProfiles()->close(m_shop.account.id);
    answer(u"reviewBeforeClosing"_s);
    QVERIFY(m_desktop->window()->findChild<ReviewDialog *>() != nullptr);
    QVERIFY(isOpen(m_shop));
}

void TestOpenProfiles::closingWithoutEditsDoesNotAsk()
{
    open(m_shop);
    open(m_bank);
    m_desktop->openProfiles()->close(m_shop.account.id);
    QVERIFY(question() == nullptr);
    QVERIFY(!isOpen(m_shop));
    QVERIFY(isOpen(m_bank));
}

void TestOpenProfiles::whileApplyingNothingIsClosed()
{
    open(m_shop);
    m_desktop->workspace()->beginApply();
    m_desktop->openProfiles()->close(m_shop.account.id);
    QVERIFY(isOpen(m_shop));
    QVERIFY(m_desktop->window()->messages()->bars().last()->message().text.contains(u"being applied"_s));
    m_desktop->workspace()->endApply();
    m_desktop->openProfiles()->close(m_shop.account.id);
    QVERIFY(!isOpen(m_shop));
}

void TestOpenProfiles::profilesTakeTheSandboxsPlace()
{
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    m_desktop->openSandbox();
    QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), kWaitMs);
    QCOMPARE(m_desktop->workspace()->accounts().size(), 2U);
    stage();
    m_desktop->openProfile(m_shop);
    QTRY_VERIFY(question() != nullptr);
    answer(u"stayButton"_s);
    QVERIFY(m_desktop->openProfiles()->isSandboxOpen());
    m_desktop->openProfile(m_shop);
    QTRY_VERIFY(question() != nullptr);
    answer(u"discardButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(m_shop), kWaitMs);
    QCOMPARE(m_desktop->workspace()->accounts().size(), 1U);
    QVERIFY(!m_desktop->openProfiles()->isSandboxOpen());
    QVERIFY(m_desktop->window()->messages()->bars().isEmpty());
}

void TestOpenProfiles::theSandboxTakesTheProfilesPlace()
{
    open(m_shop);
    open(m_bank);
    m_desktop->openSandbox();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->workspace()->accounts().size(), 2U, kWaitMs);
    QVERIFY(m_desktop->openProfiles()->ids().isEmpty());
    QVERIFY(m_desktop->openProfiles()->isSandboxOpen());
}

void TestOpenProfiles::theMenuShowsWhatIsOpen()
{
    open(m_bank);
    ProfileMenu *menu = m_desktop->profileMenu();
    QTest::mouseClick(m_desktop->window()->findChild<ProfilePill *>(u"profilePill"_s), Qt::LeftButton);
    QTRY_VERIFY(menu->isVisible());
    QStringList checked;
    QStringList all;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            all.append(action->text());
        if (action->isChecked())
            checked.append(action->text());
    }
    QCOMPARE(all,
        (QStringList{u"shop — JD Cloud"_s, u"bank — Huawei Cloud · open"_s, u"Sandbox"_s, u"Close bank"_s,
            u"&Close the shown account"_s, u"&Profiles…"_s}));
    QCOMPARE(checked, QStringList{u"bank — Huawei Cloud · open"_s});
    menu->actions().first()->trigger();
    menu->close();
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(m_shop), kWaitMs);
    emit menu->closeRequested(m_bank.account.id);
    QVERIFY(!isOpen(m_bank));
}

void TestOpenProfiles::theShownAccountIsClosedByItsKey()
{
    open(m_shop);
    open(m_bank);
    const QAction *act = m_desktop->window()->windowActions()->closeAccount;
    QTRY_VERIFY_WITH_TIMEOUT(act->isEnabled(), kWaitMs);
    const QString shown = m_desktop->window()->currentCollection().account;
    QTest::keyClick(m_desktop->window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->openProfiles()->ids().contains(shown), kWaitMs);
    QCOMPARE(m_desktop->openProfiles()->ids().size(), 1);
}

void TestOpenProfiles::theLastProfileIsOpenedAgain()
{
    open(m_shop);
    open(m_bank);
    m_desktop.reset();
    start();
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    m_desktop->openLast();
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, kWaitMs);
    QVERIFY(isOpen(m_bank));
    QVERIFY(!isOpen(m_shop));
}

void TestOpenProfiles::withoutALastProfileTheSandboxOpens()
{
    m_settings->lastProfile.setValue(u"removed meanwhile"_s);
    m_desktop->openLast();
    QVERIFY(m_desktop->openProfiles()->isSandboxOpen());
}

void TestOpenProfiles::aSavedProfileIsFollowed()
{
    open(m_shop);
    m_shop.production = true;
    QSignalSpy opened(m_desktop->controller(), &DocumentController::accountOpened);
    m_desktop->workspace()->beginApply();
    m_desktop->openProfiles()->update(m_shop);
    QCoreApplication::sendPostedEvents();
    auto *pill = m_desktop->window()->findChild<ProfilePill *>(u"profilePill"_s);
    QCOMPARE(pill->text(), u"shop"_s);
    m_desktop->workspace()->endApply();
    m_desktop->openProfiles()->update(m_shop);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kWaitMs);
    QCOMPARE(pill->text(), u"shop · production"_s);
    m_desktop->openProfiles()->update(m_bank);
    QVERIFY(!isOpen(m_bank));
}

/// Whatever is being read from the keychain now has come.
void TestOpenProfiles::letKeysArrive()
{
    for (int round = 0; round < 3; ++round) {
        SecretJob *job = m_secrets->read(m_shop.account.id, this);
        QSignalSpy read(job, &SecretJob::finished);
        job->start();
        QVERIFY(read.wait());
    }
}

void TestOpenProfiles::aProfileClosedWhileItsKeysAreReadStaysClosed()
{
    open(m_shop);
    m_desktop->openProfiles()->update(m_shop);
    m_desktop->openProfiles()->close(m_shop.account.id);
    letKeysArrive();
    QVERIFY(!isOpen(m_shop));
    QVERIFY(m_desktop->openProfiles()->ids().isEmpty());
    QVERIFY(m_desktop->window()->messages()->bars().isEmpty());
    // It may be opened again afterwards, and then is.
    open(m_shop);
    QVERIFY(isOpen(m_shop));
}

void TestOpenProfiles::theSandboxChosenMeanwhileStaysOpen()
{
    m_desktop->openProfile(m_shop);
    m_desktop->openSandbox();
    letKeysArrive();
    QVERIFY(m_desktop->openProfiles()->isSandboxOpen());
    QVERIFY(!isOpen(m_shop));
}

void TestOpenProfiles::filesOfAProfileAreReadBeforeItIsOpen()
{
    const QString state = m_folder->filePath(u"state.json"_s);
    write(state, R"({"format_version": "1.0", "values": {"root_module": {"resources": [
        {"address": "vm.a", "values": {"id": "i-1", "tags": {"env": "prod"}}}]}}})");
    m_shop.infrastructure = {state};
    open(m_shop);
    const OpenAccount *account = m_desktop->workspace()->account(m_shop.account.id);
    QVERIFY(account->managed != nullptr);
    QVERIFY(account->managed->find("i-1") != nullptr);
}

void TestOpenProfiles::aStateThatTellsNothingIsSaidAndTheAccountOpens()
{
    m_shop.infrastructure = {m_folder->filePath(u"none.json"_s)};
    open(m_shop);
    QVERIFY(m_desktop->workspace()->account(m_shop.account.id)->managed == nullptr);
    QVERIFY(isSaid(u"none.json"_s));
}

void TestOpenProfiles::whatIsReadDuringAnApplyWaitsForItsEnd()
{
    open(m_shop);
    m_shop.infrastructure = {m_folder->filePath(u"none.json"_s)};
    QSignalSpy opened(m_desktop->controller(), &DocumentController::accountOpened);
    m_desktop->openProfiles()->update(m_shop);
    m_desktop->workspace()->beginApply();
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"none.json"_s), kWaitMs);
    QVERIFY(opened.isEmpty());
    m_desktop->workspace()->endApply();
    emit m_desktop->controller()->applyEnded({});
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kWaitMs);
    // What was said of a profile goes with it.
    m_desktop->openProfiles()->close(m_shop.account.id);
    QVERIFY(!isSaid(u"none.json"_s));
}

void TestOpenProfiles::aPolicyThatCannotBeReadKeepsTheAccountClosed()
{
    m_shop.policies = {m_folder->filePath(u"none.json"_s)};
    m_desktop->openProfile(m_shop);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"none.json"_s), kWaitMs);
    QVERIFY(!isOpen(m_shop));
}

void TestOpenProfiles::missingKeysCanBeTyped()
{
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    m_desktop->openSandbox();
    QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), kWaitMs);
    m_bank.account.id = u"id-without-keys"_s;
    m_bank.account.name = u"keyless"_s;
    QVERIFY(ProfileStore(ProfileStore::defaultPath()).add(m_bank));
    m_desktop->openProfile(m_bank);
    MessageArea *messages = m_desktop->window()->messages();
    QTRY_VERIFY(messages->bars().last()->message().text.contains(u"“keyless”"_s));
    // What was open stays until there is something else to show.
    QVERIFY(m_desktop->openProfiles()->isSandboxOpen());
    messages->bars().last()->message().actions.last().run();
    QVERIFY(m_desktop->profiles()->dialog() != nullptr);
    QCOMPARE(m_desktop->profiles()->dialog()->form()->draft().id, m_bank.account.id);
}

void TestOpenProfiles::anIdleAccountIsLockedAndUnlocked()
{
    m_shop.lockAfterMinutes = 10;
    open(m_shop);
    open(m_bank);
    stage();
    MessageArea *messages = m_desktop->window()->messages();
    OpenProfiles *profiles = m_desktop->openProfiles();
    profiles->lockIdle(599);
    QVERIFY(!m_desktop->controller()->isLocked(m_shop.account.id));
    // Counting the account's resources ends soon.
    QTRY_VERIFY_WITH_TIMEOUT(
        (profiles->lockIdle(600), m_desktop->controller()->isLocked(m_shop.account.id)), kWaitMs);
    QVERIFY(!m_desktop->controller()->isLocked(m_bank.account.id));
    QCOMPARE(messages->bars().size(), 1);
    const Message told = messages->bars().first()->message();
    QVERIFY2(told.text.startsWith(u"“shop” is locked after 10 "_s), qPrintable(told.text));
    QCOMPARE(m_desktop->workspace()->changeCount(), 1U);
    told.actions.first().run();
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->controller()->isLocked(m_shop.account.id), kWaitMs);
    QVERIFY(messages->bars().isEmpty());
    QCOMPARE(m_desktop->workspace()->changeCount(), 1U);
}

void TestOpenProfiles::keysThatCouldNotBeHadAgainStay()
{
    m_shop.lockAfterMinutes = 10;
    open(m_shop);
    m_secrets->outlives = false;
    m_desktop->openProfiles()->lockIdle(6'000);
    QVERIFY(!m_desktop->controller()->isLocked(m_shop.account.id));
}

TAGDESK_TEST(TestOpenProfiles, QApplication)

} // namespace tst_openprofiles

#include "tst_openprofiles.moc"
