// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profiledialog.h"

#include "inventedcloud.h"
#include "profileform.h"
#include "profilemodel.h"
#include "profiletext.h"
#include "secretfield.h"
#include "testrunner.h"
#include "theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

namespace tst_profiledialog {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

ProfileDraft draft(const QString &name, const QString &cloud = u"jdcloud"_s)
{
    return {.id = u"id-"_s + name, .name = name, .cloud = cloud};
}

/// What the workflow says of a draft, as far as these tests need it.
QList<DraftProblem> problems(const ProfileDraft &draft)
{
    using Field = DraftProblem::Field;
    QList<DraftProblem> found;
    if (draft.name.isEmpty())
        found.append({Field::Name, DraftProblem::Kind::Missing, {}});
    if (draft.name == u"taken"_s)
        found.append({Field::Name, DraftProblem::Kind::Taken, draft.name});
    if (draft.endpoint == u"nonsense"_s)
        found.append({Field::Endpoint, DraftProblem::Kind::BadUrl, draft.endpoint});
    if (draft.id.isEmpty() && draft.keys.isEmpty())
        found.append({Field::AccessKey, DraftProblem::Kind::Missing, {}});
    return found;
}

} // namespace

/// Keys and clicks on the profile dialog; what it asks for is answered by the test.
class TestProfileDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void withoutProfilesItOffersToAddOne();
    void onlyWhatTheCloudAsksForIsShown();
    void aCloudNobodyKnewAsksForItsFields();
    void whatWasTypedForAnotherCloudIsNotSaved();
    void aNewProfileIsSavedOnceItIsWhole();
    void keptKeysAreNeverShown();
    void aPastedKeyIsTrimmedAndMasked();
    void keysWithATokenMayHaveAnEnd();
    void aCopiedSecretIsMarkedAndLeavesTheClipboard();
    void whatElseIsInTheClipboardStays();
    void aMistakeIsSaidBesideItsField();
    void whatIsNotSavedIsAskedAbout();
    void escapeAsksToo();
    void savingBeforeLeavingGoesOnAfterwards();
    void aRefusedSaveKeepsWhatWasTyped();
    void whileItIsSavedNothingElseHappens();
    void aCopyHasEverythingButTheKeys();
    void removingIsAskedAbout();
    void anOpenProfileIsNotRemoved();
    void aMoveIsAskedForWithItsPlace();
    void theSearchNarrowsTheList();
    void everyObstacleHasAReasonAndANextStep_data();
    void everyObstacleHasAReasonAndANextStep();
    void textsOfTheDialogDoNotHoldSecrets();

private:
    void makeDialog();
    template <typename T>
    [[nodiscard]] T *named(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    [[nodiscard]] QPushButton *button(const QString &name) const { return named<QPushButton>(name); }
    [[nodiscard]] QLineEdit *field(const QString &name) const { return named<QLineEdit>(name); }
    void click(const QString &name) const
    {
        auto *target = named<QAbstractButton>(name);
        QVERIFY(target != nullptr);
        QTest::mouseClick(target, Qt::LeftButton);
    }
    void type(const QString &name, const QString &text) const
    {
        field(name)->setFocus();
        field(name)->selectAll();
        QTest::keyClicks(field(name), text);
    }
    void answer(const QString &name) const
    {
        auto *question = named<QMessageBox>({});
        QVERIFY(question != nullptr);
        QTest::mouseClick(question->findChild<QPushButton *>(name), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    [[nodiscard]] QString why() const { return named<QLabel>(u"whyNotSaved"_s)->text(); }

    std::unique_ptr<ProfileModel> m_model;
    std::unique_ptr<ProfileDialog> m_dialog;
};

void TestProfileDialog::init()
{
    m_model = std::make_unique<ProfileModel>();
    m_model->setProfiles({draft(u"shop"_s), draft(u"bank"_s, u"huawei"_s)});
    makeDialog();
}

void TestProfileDialog::makeDialog()
{
    m_dialog = std::make_unique<ProfileDialog>(m_model.get(), describedClouds(), problems);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestProfileDialog::cleanup()
{
    m_dialog.reset();
    m_model.reset();
}

void TestProfileDialog::withoutProfilesItOffersToAddOne()
{
    m_model->setProfiles({});
    makeDialog();
    QVERIFY(!button(u"saveProfile"_s)->isEnabled());
    click(u"emptyButton"_s);
    QVERIFY(field(u"profileName"_s)->isVisible());
    QVERIFY(field(u"profileName"_s)->hasFocus());
}

void TestProfileDialog::onlyWhatTheCloudAsksForIsShown()
{
    QVERIFY(!field(u"profileProjectId"_s)->isVisible());
    QVERIFY(field(u"profileTokenHeader"_s)->isVisibleTo(m_dialog.get()));
    auto *cloud = named<QComboBox>(u"profileCloud"_s);
    cloud->setFocus();
    QTest::keyClick(cloud, Qt::Key_Down);
    QVERIFY(field(u"profileProjectId"_s)->isVisibleTo(m_dialog.get()));
    QVERIFY(field(u"profileIamEndpoint"_s)->isVisibleTo(m_dialog.get()));
    QVERIFY(!field(u"profileTokenHeader"_s)->isVisibleTo(m_dialog.get()));
    QVERIFY(!named<QWidget>(u"profileBatch"_s)->isVisibleTo(m_dialog.get()));
    auto *writing = named<QComboBox>(u"profileBatchWriting"_s);
    QVERIFY(writing->isVisibleTo(m_dialog.get()));
    QCOMPARE(m_dialog->form()->draft().batchWriting, BatchWriting::Automatic);
    writing->setFocus();
    QTest::keyClick(writing, Qt::Key_End);
    QCOMPARE(m_dialog->form()->draft().batchWriting, BatchWriting::Always);
    QCOMPARE(named<QComboBox>(u"profileRuleSet"_s)->count(), 2);
    QVERIFY(m_dialog->form()->isModified());
}

void TestProfileDialog::aCloudNobodyKnewAsksForItsFields()
{
    const std::vector<CloudDescription> usual = describedClouds();
    describeInventedCloud();
    ProfileDraft shop = draft(u"shop"_s, u"nimbus"_s);
    shop.fields = {{u"tenant"_s, u"shop"_s}};
    m_model->setProfiles({shop});
    makeDialog();
    ProfileForm *form = m_dialog->form();
    QCOMPARE(field(u"profileTenant"_s)->text(), u"shop"_s);
    QCOMPARE(field(u"profileTenant"_s)->accessibleName(), u"Tenant"_s);
    QCOMPARE(field(u"profileGateway"_s)->placeholderText(), u"the nearest one"_s);
    auto *vault = named<QComboBox>(u"profileVault"_s);
    auto *isAudited = named<QCheckBox>(u"profileIsAudited"_s);
    QCOMPARE(vault->currentText(), u"Warm"_s);
    QVERIFY(!isAudited->isChecked());
    for (const QWidget *each :
        QWidgetList{field(u"profileTenant"_s), field(u"profileGateway"_s), vault, isAudited})
        QVERIFY(each->isVisibleTo(m_dialog.get()));
    QVERIFY(!field(u"profileProjectId"_s)->isVisibleTo(m_dialog.get()));
    QVERIFY(!form->isModified());

    type(u"profileTenant"_s, u"bank"_s);
    // What is no address yet stays as it is typed, so that it is told and not lost.
    type(u"profileGateway"_s, u"https://["_s);
    vault->setFocus();
    QTest::keyClick(vault, Qt::Key_End);
    isAudited->click();
    QVERIFY(form->isModified());
    QCOMPARE(form->draft().fields,
        (AccountFields{{u"tenant"_s, u"bank"_s}, {u"gateway"_s, u"https://["_s}, {u"vault"_s, u"cold"_s},
            {u"isAudited"_s, kYes}}));

    form->showProblems({{.field = DraftProblem::Field::Further,
        .kind = DraftProblem::Kind::BadValue,
        .text = u"BANK"_s,
        .further = u"tenant"_s,
        .cloud = u"nimbus"_s}});
    QCOMPARE(colorRole(field(u"profileTenant"_s)), ColorRole::Removed);
    QCOMPARE(
        field(u"profileTenant"_s)->accessibleDescription(), u"“BANK” is no tenant: those are lower case."_s);
    form->showProblems({});
    QCOMPARE(field(u"profileTenant"_s)->accessibleDescription(), u"As the console shows it."_s);
    m_dialog.reset();
    describeClouds(usual);
}

void TestProfileDialog::whatWasTypedForAnotherCloudIsNotSaved()
{
    type(u"profileTokenHeader"_s, u"x-token"_s);
    auto *base64 = named<QCheckBox>(u"profileTokenBase64"_s);
    QVERIFY(base64->isChecked());
    base64->click();
    const AccountFields typed{{u"tokenHeader"_s, u"x-token"_s}, {u"tokenBase64"_s, kNo}};
    QCOMPARE(m_dialog->form()->draft().fields, typed);
    auto *cloud = named<QComboBox>(u"profileCloud"_s);
    cloud->setFocus();
    QTest::keyClick(cloud, Qt::Key_Down);
    QVERIFY(m_dialog->form()->draft().fields.isEmpty());
    // It is still there for who comes back.
    QTest::keyClick(cloud, Qt::Key_Up);
    QCOMPARE(m_dialog->form()->draft().fields, typed);
}

void TestProfileDialog::aNewProfileIsSavedOnceItIsWhole()
{
    QSignalSpy saves(m_dialog.get(), &ProfileDialog::saveRequested);
    click(u"addProfile"_s);
    QVERIFY(!button(u"saveProfile"_s)->isEnabled());
    QVERIFY(why().contains(u"name"_s));
    QTest::keyClicks(field(u"profileName"_s), u"new one"_s);
    QVERIFY(why().contains(u"access key"_s));
    type(u"profileAccessKey"_s, u"AKIA"_s);
    type(u"profileSecretKey"_s, u"hush"_s);
    type(u"profileRegions"_s, u"cn-north-1, cn-east-2"_s);
    named<QCheckBox>(u"profileProduction"_s)->click();
    QVERIFY2(button(u"saveProfile"_s)->isEnabled(), qPrintable(why()));
    QTest::keyClick(field(u"profileRegions"_s), Qt::Key_Return);
    QCOMPARE(saves.size(), 1);
    const auto saved = saves.first().first().value<ProfileDraft>();
    QVERIFY(saved.id.isEmpty());
    QCOMPARE(saved.name, u"new one"_s);
    QCOMPARE(saved.keys, (TypedKeys{u"AKIA"_s, u"hush"_s, {}}));
    QCOMPARE(saved.regions, (QStringList{u"cn-north-1"_s, u"cn-east-2"_s}));
    QVERIFY(saved.production);

    m_model->setProfiles({draft(u"shop"_s), draft(u"new one"_s)});
    m_dialog->showSaved(u"id-new one"_s, ProfileTexts::saved(u"new one"_s, true));
    QCOMPARE(m_dialog->form()->draft().id, u"id-new one"_s);
    QVERIFY(field(u"profileSecretKey"_s)->text().isEmpty());
    QVERIFY(!m_dialog->form()->isModified());
}

void TestProfileDialog::keptKeysAreNeverShown()
{
    QVERIFY(field(u"profileSecretKey"_s)->text().isEmpty());
    QVERIFY(field(u"profileAccessKey"_s)->placeholderText().contains(u"unchanged"_s));
    QVERIFY(field(u"profileSecretKey"_s)->placeholderText().contains(u"unchanged"_s));
    click(u"addProfile"_s);
    QVERIFY(field(u"profileSecretKey"_s)->placeholderText().isEmpty());
}

void TestProfileDialog::aPastedKeyIsTrimmedAndMasked()
{
    QLineEdit *secret = field(u"profileSecretKey"_s);
    QGuiApplication::clipboard()->setText(u"  hush hush\n"_s);
    secret->setFocus();
    QTest::keyClick(secret, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(secret->text(), u"hush hush"_s);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    auto *reveal = secret->findChild<QToolButton *>();
    QTest::mouseClick(reveal, Qt::LeftButton);
    QCOMPARE(secret->echoMode(), QLineEdit::Normal);
    m_dialog->form()->setDraft({});
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    QGuiApplication::clipboard()->clear();
}

void TestProfileDialog::keysWithATokenMayHaveAnEnd()
{
    click(u"addProfile"_s);
    QLineEdit *end = field(u"profileTokenExpires"_s);
    QVERIFY(!end->isVisibleTo(m_dialog.get()));
    type(u"profileToken"_s, u"whisper"_s);
    QVERIFY(end->isVisibleTo(m_dialog.get()));
    type(u"profileTokenExpires"_s, u"2026-03-14T18:00:00Z"_s);
    QCOMPARE(m_dialog->form()->draft().keys.expires, u"2026-03-14T18:00:00Z"_s);
    // Without a token it has no meaning.
    field(u"profileToken"_s)->clear();
    QVERIFY(!end->isVisibleTo(m_dialog.get()));
    QVERIFY(m_dialog->form()->draft().keys.expires.isEmpty());
}

void TestProfileDialog::aCopiedSecretIsMarkedAndLeavesTheClipboard()
{
    click(u"addProfile"_s);
    type(u"profileSecretKey"_s, u"hush-hush"_s);
    auto *secret = named<SecretField>(u"profileSecretKey"_s);
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setText(u"of somebody else"_s);
    secret->selectAll();
    QTest::keyClick(secret, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard->text(), u"of somebody else"_s); // it is masked
    secret->reveal()->trigger();
    secret->setSelection(0, 4);
    QTest::keyClick(secret, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard->text(), u"hush"_s);
    QCOMPARE(clipboard->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    // Ten seconds later, or with the dialog.
    m_dialog.reset();
    QVERIFY(clipboard->text().isEmpty());
}

void TestProfileDialog::whatElseIsInTheClipboardStays()
{
    click(u"addProfile"_s);
    type(u"profileSecretKey"_s, u"hush-hush"_s);
    auto *secret = named<SecretField>(u"profileSecretKey"_s);
    secret->reveal()->trigger();
    secret->selectAll();
    secret->copy();
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setText(u"copied later"_s);
    m_dialog.reset();
    QCOMPARE(clipboard->text(), u"copied later"_s);
}

void TestProfileDialog::aMistakeIsSaidBesideItsField()
{
    type(u"profileName"_s, u"taken"_s);
    QVERIFY(!button(u"saveProfile"_s)->isEnabled());
    QCOMPARE(colorRole(field(u"profileName"_s)), ColorRole::Removed);
    QVERIFY(field(u"profileName"_s)->accessibleDescription().contains(u"“taken”"_s));
    type(u"profileName"_s, u"free"_s);
    QCOMPARE(colorRole(field(u"profileName"_s)), ColorRole::Neutral);
    type(u"profileEndpoint"_s, u"nonsense"_s);
    QCOMPARE(colorRole(field(u"profileEndpoint"_s)), ColorRole::Removed);
    QVERIFY(why().contains(u"https://"_s));
}

void TestProfileDialog::whatIsNotSavedIsAskedAbout()
{
    type(u"profileName"_s, u"other"_s);
    auto *tree = named<QTreeView>(u"profileTree"_s);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Down);
    QVERIFY(named<QMessageBox>({}) != nullptr);
    QCOMPARE(m_dialog->form()->draft().name, u"other"_s);
    QCOMPARE(tree->currentIndex().data().toString(), u"shop"_s);
    answer(u"discardBeforeLeaving"_s);
    QCOMPARE(m_dialog->form()->draft().name, u"bank"_s);
    QCOMPARE(tree->currentIndex().data().toString(), u"bank"_s);
}

void TestProfileDialog::escapeAsksToo()
{
    type(u"profileName"_s, u"other"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    auto *question = named<QMessageBox>({});
    QVERIFY(question != nullptr);
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_dialog->form()->draft().name, u"other"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    click(u"closeProfiles"_s);
    answer(u"discardBeforeLeaving"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestProfileDialog::savingBeforeLeavingGoesOnAfterwards()
{
    QSignalSpy saves(m_dialog.get(), &ProfileDialog::saveRequested);
    type(u"profileName"_s, u"other"_s);
    click(u"closeProfiles"_s);
    answer(u"saveBeforeLeaving"_s);
    QCOMPARE(saves.size(), 1);
    QVERIFY(m_dialog->isVisible());
    m_dialog->showSaved(u"id-shop"_s, ProfileTexts::saved(u"other"_s, true));
    QVERIFY(!m_dialog->isVisible());
}

void TestProfileDialog::aRefusedSaveKeepsWhatWasTyped()
{
    type(u"profileName"_s, u"other"_s);
    type(u"profileAccessKey"_s, u"AK"_s);
    click(u"saveProfile"_s);
    m_dialog->showNotSaved(Message::of(ProfileTexts::id(),
        ProfileTexts::notSaved(
            u"other"_s, {.reason = SecretError{.kind = SecretError::Kind::Locked, .message = u"closed"_s}})));
    QCOMPARE(m_dialog->form()->draft().keys.accessKey, u"AK"_s);
    QCOMPARE(m_dialog->form()->draft().name, u"other"_s);
    QVERIFY(button(u"saveProfile"_s)->isEnabled());
    const Message message = m_dialog->messages()->bars().first()->message();
    QVERIFY(message.text.contains(u"locked"_s));
    QVERIFY(message.detail.contains(u"Unlock it"_s));
    QVERIFY(message.detail.contains(u"closed"_s));
}

void TestProfileDialog::whileItIsSavedNothingElseHappens()
{
    QSignalSpy aborts(m_dialog.get(), &ProfileDialog::abortRequested);
    type(u"profileName"_s, u"other"_s);
    click(u"saveProfile"_s);
    QVERIFY(!m_dialog->form()->isEnabled());
    QVERIFY(!button(u"saveProfile"_s)->isEnabled());
    QCOMPARE(button(u"closeProfiles"_s)->text(), u"Cancel"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(aborts.size(), 1);
    QVERIFY(m_dialog->isVisible());
}

void TestProfileDialog::aCopyHasEverythingButTheKeys()
{
    ProfileDraft original = draft(u"shop"_s);
    original.regions = {u"cn-north-1"_s};
    original.production = true;
    m_model->setProfiles({original});
    makeDialog();
    click(u"duplicateProfile"_s);
    const ProfileDraft copy = m_dialog->form()->draft();
    QVERIFY(copy.id.isEmpty());
    QCOMPARE(copy.name, u"shop (copy)"_s);
    QCOMPARE(copy.regions, original.regions);
    QVERIFY(copy.production);
    QVERIFY(why().contains(u"access key"_s));
}

void TestProfileDialog::removingIsAskedAbout()
{
    QSignalSpy removals(m_dialog.get(), &ProfileDialog::removeRequested);
    click(u"removeProfile"_s);
    auto *question = named<QMessageBox>({});
    QVERIFY(question->informativeText().contains(u"keys are deleted"_s));
    QTest::keyClick(question, Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(removals.size(), 0);
    click(u"removeProfile"_s);
    answer(u"agreeToRemoval"_s);
    QCOMPARE(removals.size(), 1);
    QCOMPARE(removals.first().first().toString(), u"id-shop"_s);
    m_model->setProfiles({draft(u"bank"_s)});
    m_dialog->showRemoved(Message::of(ProfileTexts::id(), Sentences{ProfileTexts::removed(u"shop"_s)}));
    QCOMPARE(m_dialog->form()->draft().name, u"bank"_s);
}

void TestProfileDialog::anOpenProfileIsNotRemoved()
{
    m_model->setOpen({u"id-shop"_s});
    m_dialog->choose(u"id-shop"_s);
    QVERIFY(!named<QToolButton>(u"removeProfile"_s)->isEnabled());
    QVERIFY(!button(u"openProfile"_s)->isEnabled());
    m_model->setOpen({});
    QVERIFY(named<QToolButton>(u"removeProfile"_s)->isEnabled());
    QVERIFY(button(u"openProfile"_s)->isEnabled());
}

void TestProfileDialog::aMoveIsAskedForWithItsPlace()
{
    QSignalSpy moves(m_dialog.get(), &ProfileDialog::moveRequested);
    QVERIFY(!named<QToolButton>(u"moveProfileUp"_s)->isEnabled());
    click(u"moveProfileDown"_s);
    QCOMPARE(moves.size(), 1);
    QCOMPARE(moves.first().at(1).value<std::size_t>(), 1U);
}

void TestProfileDialog::theSearchNarrowsTheList()
{
    QTest::keyClicks(field(u"profileSearch"_s), u"bank"_s);
    QCOMPARE(named<QTreeView>(u"profileTree"_s)->model()->rowCount(), 1);
    QCOMPARE(m_dialog->form()->draft().name, u"shop"_s);
}

void TestProfileDialog::everyObstacleHasAReasonAndANextStep_data()
{
    QTest::addColumn<ProfileSavingError>("error");
    for (int each = 0; each <= static_cast<int>(SecretError::Kind::Failed); ++each)
        QTest::addRow("keychain %d", each) << ProfileSavingError{
            .reason = SecretError{.kind = static_cast<SecretError::Kind>(each), .message = u"its words"_s}};
    for (int each = 0; each <= static_cast<int>(ProfileTrouble::Kind::Flawed); ++each)
        QTest::addRow("file %d", each)
            << ProfileSavingError{.reason = ProfileTrouble{.kind = static_cast<ProfileTrouble::Kind>(each)}};
}

void TestProfileDialog::everyObstacleHasAReasonAndANextStep()
{
    QFETCH(const ProfileSavingError, error);
    const Message saving = Message::of(ProfileTexts::id(), ProfileTexts::notSaved(u"shop"_s, error));
    QVERIFY(saving.text.startsWith(u"The profile “shop” was not saved. "_s));
    QVERIFY(saving.text.size() > 45);
    if (std::holds_alternative<SecretError>(error.reason))
        QVERIFY(saving.detail.endsWith(u"It said: its words"_s));
    const Sentences removing = ProfileTexts::notRemoved(u"shop"_s, error);
    QVERIFY(removing.what.startsWith(u"The profile “shop” was not removed. "_s));
    QVERIFY(removing.next.size() > 10);
}

void TestProfileDialog::textsOfTheDialogDoNotHoldSecrets()
{
    type(u"profileSecretKey"_s, u"hush"_s);
    type(u"profileToken"_s, u"whisper"_s);
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        for (const QString &text : {widget->toolTip(), widget->accessibleName(),
                 widget->accessibleDescription(), widget->whatsThis()}) {
            QVERIFY(!text.contains(u"hush"_s));
            QVERIFY(!text.contains(u"whisper"_s));
        }
    }
}

TAGDESK_TEST(TestProfileDialog, QApplication)

} // namespace tst_profiledialog

#include "tst_profiledialog.moc"
