// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "notices.h"
#include "profileopening.h"

#include "desktop.h"
#include "embeddedsandbox.h"
#include "keysecret.h"
#include "memorysecretstore.h"
#include "resourcepane.h"
#include "reviewdialog.h"
#include "testrunner.h"
#include "theme.h"

#include <memory>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_profileopening {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {
constexpr int kWaitMs = 30'000; // an answer takes milliseconds; a busy machine may take its time
} // namespace

/// A profile in the window: its keys, and what it asks of a review.
class TestProfileOpening : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyTroubleWithTheKeysNamesANextStep_data();
    void everyTroubleWithTheKeysNamesANextStep();
    void theKeychainsOwnWordsAreShown();
    void keysThatWereMissingAreReadAgain();
    void theProfileSaysWhatHasToBeTyped();
    void removalsOnProductionAreTyped();
    void aRetryOnProductionGoesThroughTheReview();

private:
    void keepKeys();
    void openListed();
    [[nodiscard]] QList<MessageBar *> bars() const { return m_desktop->window()->messages()->bars(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<EmbeddedSandbox> m_cloud;
    MemorySecretStore m_secrets;
    Profile m_profile;
    std::unique_ptr<Desktop> m_desktop;
};

void TestProfileOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_storage);
    SandboxOptions options;
    options.resources = 600;
    options.seed = 1;
    m_cloud = std::make_unique<EmbeddedSandbox>(options);
    QVERIFY(m_cloud->start());
    m_profile = {};
    m_profile.account = m_cloud->accounts().front();
    m_profile.account.name = u"shop"_s;
    m_desktop =
        std::make_unique<Desktop>(*m_settings, m_secrets, options, m_folder->filePath(u"journal.sqlite"_s));
    m_desktop->show();
}

void TestProfileOpening::cleanup()
{
    m_desktop.reset();
    m_cloud.reset();
    m_settings.reset();
    m_storage.reset();
    m_folder.reset();
}

void TestProfileOpening::keepKeys()
{
    SecretJob *job =
        m_secrets.write(m_profile.account.id, toSecret(m_cloud->credentials(m_profile.account.id)), this);
    QSignalSpy kept(job, &SecretJob::finished);
    job->start();
    QVERIFY(kept.wait());
}

void TestProfileOpening::openListed()
{
    keepKeys();
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    m_desktop->openProfile(m_profile);
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, kWaitMs);
}

void TestProfileOpening::everyTroubleWithTheKeysNamesANextStep_data()
{
    QTest::addColumn<SecretError::Kind>("kind");
    QTest::addColumn<QString>("step");

    QTest::newRow("none kept") << SecretError::Kind::NotFound << u"Type its keys into the profile"_s;
    QTest::newRow("locked") << SecretError::Kind::Locked << u"Unlock it"_s;
    QTest::newRow("denied") << SecretError::Kind::Denied << u"allow it"_s;
    QTest::newRow("not allowed") << SecretError::Kind::Cancelled << u"allow it"_s;
    QTest::newRow("no keychain") << SecretError::Kind::NoBackend << u"Start one"_s;
    QTest::newRow("no key of ours") << SecretError::Kind::Failed << u"Put the key into it anew"_s;
}

void TestProfileOpening::everyTroubleWithTheKeysNamesANextStep()
{
    QFETCH(const SecretError::Kind, kind);
    QFETCH(const QString, step);
    bool again = false;
    const Message message = Notices::keys(
        u"shop"_s, {.kind = kind, .message = {}}, [&again] { again = true; }, [] {});
    QVERIFY(message.text.contains(u"“shop”"_s));
    QVERIFY2(message.detail.contains(step), qPrintable(message.detail));
    message.actions.first().run();
    QVERIFY(again);
}

void TestProfileOpening::theKeychainsOwnWordsAreShown()
{
    const Message message = Notices::keys(
        u"shop"_s, {.kind = SecretError::Kind::Failed, .message = u"the daemon went away"_s}, [] {}, [] {});
    QVERIFY(message.detail.contains(u"the daemon went away"_s));
}

void TestProfileOpening::keysThatWereMissingAreReadAgain()
{
    m_desktop->openProfile(m_profile);
    QTRY_COMPARE(bars().size(), 1);
    QVERIFY(bars().first()->message().text.contains(u"holds no access key"_s));
    keepKeys();
    QSignalSpy opened(m_desktop->controller(), &DocumentController::accountOpened);
    QTest::mouseClick(bars().first()->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kWaitMs);
    QVERIFY(bars().isEmpty());
}

void TestProfileOpening::theProfileSaysWhatHasToBeTyped()
{
    m_profile.confirmAbove = 7;
    QCOMPARE(factsOf(m_profile).rules.changesAbove, 7U);
    QVERIFY(!factsOf(m_profile).rules.removals);
    m_profile.production = true;
    QVERIFY(factsOf(m_profile).rules.removals);
}

void TestProfileOpening::removalsOnProductionAreTyped()
{
    m_profile.production = true;
    openListed();
    Workspace *workspace = m_desktop->workspace();
    const Rows rows = m_desktop->resources()->shownRows();
    const Tag added = {.key = u"ticket"_s, .value = u"T-1"_s};
    workspace->rebase(rows.front(), {added});
    QVERIFY(workspace->stage({rows.front()}, {added.key, {}}, EditMode::Remove));
    QTest::keyClick(m_desktop->window(), Qt::Key_S, Qt::ControlModifier);
    auto *review = m_desktop->window()->findChild<ReviewDialog *>();
    QVERIFY(review);
    QPushButton *apply = nullptr;
    for (QPushButton *button : review->findChildren<QPushButton *>()) {
        if (look(button) == Look::Primary)
            apply = button;
    }
    QVERIFY(!apply->isEnabled());
    QTest::keyClicks(review->findChild<QLineEdit *>(u"confirmedNumber"_s), u"1"_s);
    QVERIFY(apply->isEnabled());
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    QTest::mouseClick(apply, Qt::LeftButton);
    QVERIFY(ended.wait(kWaitMs));
    QCOMPARE(m_desktop->controller()->progress().sentRequests, 1U);
}

void TestProfileOpening::aRetryOnProductionGoesThroughTheReview()
{
    m_profile.production = true;
    openListed();
    Workspace *workspace = m_desktop->workspace();
    const Row row = m_desktop->resources()->shownRows().front();
    const Tag added = {.key = u"ticket"_s, .value = u"T-1"_s};
    workspace->rebase(row, {added});
    QVERIFY(workspace->stage({row}, {added.key, {}}, EditMode::Remove));
    emit m_desktop->window()->resourcePane()->retryRequested({row});
    QVERIFY(!workspace->isApplying());
    QVERIFY(m_desktop->window()->findChild<ReviewDialog *>());
}

TAGDESK_TEST(TestProfileOpening, QApplication)

} // namespace tst_profileopening

#include "tst_profileopening.moc"
