// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clouddescription.h"
#include "desktop.h"
#include "embeddedsandbox.h"
#include "keysecret.h"
#include "memorysecretstore.h"
#include "messagebar.h"
#include "policycontroller.h"
#include "policydialog.h"
#include "policydocument.h"
#include "profiledialog.h"
#include "profileform.h"
#include "profilestore.h"
#include "testrunner.h"
#include "windowactions.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace tst_policypath {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {
constexpr int kWaitMs = 30'000; // an answer takes milliseconds; a busy machine may take its time
} // namespace

/// A policy is edited in the whole window, and the profile that uses it judges by what was saved.
class TestPolicyPath : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theProfilesPolicyIsEditedSavedAndJudgedBy();
    void aNewPolicyIsSavedUnderAName();
    void aFileThatSomebodyElseChangedIsNotOverwritten();
    void aPolicyOfOthersIsSavedAsOurOwn();
    void aFileThatIsNoPolicyIsSaid();
    void theEditorIsReachedFromComplianceAndFromTheProfile();
    void theEditorMayBeClosedWhileAFileIsWritten();
    void whatACloudKeepsIsFetchedSavedAndUsed();
    void whatWasNotFetchedIsSaidAndNothingIsWritten();
    void aFetchIsCancelledAndTheEditorStays();
    void predefinedTagsBecomeAPolicyOfOurOwn();
    void aNewPolicyFromAProfileIsEnteredThere();

private:
    /// Opens a profile of the cloud that keeps policies.
    void openNamed(const QString &name);
    void chooseFromCloud(int place) const;
    [[nodiscard]] QPushButton *button(const QString &text) const;
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString path(const QString &file) const { return m_folder->filePath(file); }
    [[nodiscard]] PolicyDialog *editor() const { return m_desktop->policies()->dialog(); }
    void openEditor()
    {
        m_desktop->window()->windowActions()->editPolicy->trigger();
        QVERIFY(editor() != nullptr);
        QTRY_COMPARE_WITH_TIMEOUT(editor()->path(), path(u"p.json"_s), kWaitMs);
    }
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return editor()->findChild<Widget *>(name);
    }
    [[nodiscard]] bool isSaid(const QString &text) const
    {
        const QList<MessageBar *> bars = editor()->messages()->bars();
        return std::ranges::any_of(bars, [&text](const MessageBar *bar) {
            return bar->message().text.contains(text) || bar->message().detail.contains(text);
        });
    }
    void type(const QString &field, const QString &text)
    {
        auto *line = find<QLineEdit>(field);
        QVERIFY(line != nullptr);
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    SandboxOptions m_options;
    std::unique_ptr<EmbeddedSandbox> m_cloud;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<Desktop> m_desktop;
    Profile m_shop;
};

void TestPolicyPath::initTestCase()
{
    m_options.resources = 600;
    m_options.seed = 1;
    m_cloud = std::make_unique<EmbeddedSandbox>(m_options);
    QVERIFY(m_cloud->start());
}

void TestPolicyPath::init()
{
    m_cloud->answerNext({});
    QFile::remove(ProfileStore::defaultPath());
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(path(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_storage);
    m_secrets = std::make_unique<MemorySecretStore>();
    write(path(u"p.json"_s),
        "// Ours.\n{\n  \"policy\": \"Shop\", // the shop's\n  \"rules\": [\n"
        "    // Who pays.\n    {\"key\": \"no-such-key\", \"required\": true, \"wiki\": \"x\"}\n  ]\n}\n");
    m_shop = {};
    m_shop.account = m_cloud->accounts().at(0);
    const Credentials keys = m_cloud->credentials(m_shop.account.id);
    m_shop.account.id = u"id-shop"_s;
    m_shop.account.name = u"shop"_s;
    m_shop.account.sandbox = false;
    m_shop.policies = {path(u"p.json"_s)};
    QVERIFY(ProfileStore(ProfileStore::defaultPath()).add(m_shop));
    SecretJob *job = m_secrets->write(m_shop.account.id, toSecret(keys), this);
    QSignalSpy kept(job, &SecretJob::finished);
    job->start();
    QVERIFY(kept.wait());
    m_desktop = std::make_unique<Desktop>(*m_settings, *m_secrets, m_options, path(u"journal.sqlite"_s));
    m_desktop->show();
    QVERIFY(QTest::qWaitForWindowActive(m_desktop->window()));
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    m_desktop->openProfile(m_shop);
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, kWaitMs);
}

void TestPolicyPath::cleanup()
{
    m_desktop.reset();
    m_secrets.reset();
    m_settings.reset();
    m_storage.reset();
    m_folder.reset();
}

void TestPolicyPath::theProfilesPolicyIsEditedSavedAndJudgedBy()
{
    const std::size_t before = m_desktop->resources()->violatingCount();
    QVERIFY(before > 0);
    openEditor();
    QCOMPARE(find<QLineEdit>(u"ruleKey"_s)->text(), u"no-such-key"_s);
    auto *count = find<QLabel>(u"policyCount"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(count->text().startsWith(u"Broken on"_s), qPrintable(count->text()), kWaitMs);
    // A rule that nothing breaks: no resource has a key that is prohibited.
    QTest::mouseClick(find<QCheckBox>(u"ruleRequired"_s), Qt::LeftButton);
    QTest::mouseClick(find<QCheckBox>(u"ruleProhibited"_s), Qt::LeftButton);
    type(u"policyVersion"_s, u"2"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(
        count->text().startsWith(u"Broken on 0 of"_s), qPrintable(count->text()), kWaitMs);
    QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"The profiles that use it are judged anew."_s), kWaitMs);
    QCOMPARE(read(path(u"p.json"_s)),
        QByteArray(
            "// Ours.\n{\n  \"policy\": \"Shop\", // the shop's\n  \"version\": \"2\",\n  \"rules\": [\n"
            "    // Who pays.\n    {\"key\": \"no-such-key\", \"prohibited\": true, \"wiki\": \"x\"}\n"
            "  ]\n}\n"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->resources()->violatingCount(), std::size_t{0}, kWaitMs);
    const auto policy = m_desktop->workspace()->account(m_shop.account.id)->policy;
    QVERIFY(policy->rules.front().isProhibited);
    QCOMPARE(policy->version, u"2"_s);
    // Undone and saved, the file is what it was.
    while (find<QPushButton>(u"policyUndo"_s)->isEnabled())
        find<QPushButton>(u"policyUndo"_s)->click();
    QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!read(path(u"p.json"_s)).contains("version"), kWaitMs);
    QVERIFY(read(path(u"p.json"_s)).contains("\"required\": true, \"wiki\""));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->resources()->violatingCount(), before, kWaitMs);
}

void TestPolicyPath::aNewPolicyIsSavedUnderAName()
{
    openEditor();
    find<QPushButton>(u"policyNew"_s)->click();
    QVERIFY(editor()->path().isEmpty());
    type(u"policyName"_s, u"New"_s);
    auto *rules = find<QTableView>(u"policyRules"_s);
    QTest::keyClick(rules, Qt::Key_Insert);
    type(u"ruleKey"_s, u"env"_s);
    find<QPlainTextEdit>(u"ruleValues"_s)->setPlainText(u"prod\ntest"_s);
    m_desktop->policies()->saveAs(path(u"new.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"No open profile uses it"_s), kWaitMs);
    QCOMPARE(editor()->path(), path(u"new.json"_s));
    QVERIFY(!editor()->document()->isModified());
    const auto policy = readPolicyFile(path(u"new.json"_s));
    QVERIFY(policy.has_value());
    QCOMPARE(policy->policy.name, u"New"_s);
    QCOMPARE(policy->policy.rules.front().values.texts, (QStringList{u"prod"_s, u"test"_s}));
}

void TestPolicyPath::aFileThatSomebodyElseChangedIsNotOverwritten()
{
    openEditor();
    type(u"policyVersion"_s, u"mine"_s);
    const QByteArray theirs = R"({"policy": "Theirs", "rules": [{"key": "a", "required": true}]})";
    write(path(u"p.json"_s), theirs);
    find<QPushButton>(u"policySave"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(editor()->findChild<QMessageBox *>() != nullptr, kWaitMs);
    QCOMPARE(read(path(u"p.json"_s)), theirs);
    QVERIFY(editor()->document()->isModified());
    editor()->findChild<QMessageBox *>()->findChild<QPushButton *>(u"policyReload"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(find<QLineEdit>(u"policyName"_s)->text(), u"Theirs"_s, kWaitMs);
    QVERIFY(!editor()->document()->isModified());
    QCOMPARE(read(path(u"p.json"_s)), theirs);
}

void TestPolicyPath::aPolicyOfOthersIsSavedAsOurOwn()
{
    const QByteArray aws = R"({"tags": {"Env": {"tag_key": {"@@assign": "Env"},
        "tag_value": {"@@assign": ["prod"]}, "unheard_of": {"@@assign": 1}}}})";
    write(path(u"aws.json"_s), aws);
    openEditor();
    m_desktop->policies()->open(path(u"aws.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(editor()->isReadOnly(), kWaitMs);
    QVERIFY(isSaid(u"is not in the form that is edited here"_s));
    QVERIFY(isSaid(u"“unheard_of”"_s));
    m_desktop->policies()->saveAs(path(u"ours.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"could not be said as"_s), kWaitMs);
    QVERIFY(!editor()->isReadOnly());
    QCOMPARE(editor()->path(), path(u"ours.json"_s));
    QCOMPARE(read(path(u"aws.json"_s)), aws);
    const QByteArray ours = read(path(u"ours.json"_s));
    QVERIFY2(ours.startsWith("// Made from aws.json.\n// aws.json, line 2: “unheard_of”"), ours.constData());
    const auto policy = readPolicyFile(path(u"ours.json"_s));
    QVERIFY(policy.has_value());
    QCOMPARE(policy->form, PolicyForm::Own);
    QCOMPARE(policy->policy.rules.front().key, u"Env"_s);
    QCOMPARE(policy->policy.rules.front().values.texts, QStringList{u"prod"_s});
    // Now it can be changed in place.
    type(u"policyVersion"_s, u"1"_s);
    find<QPushButton>(u"policySave"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(read(path(u"ours.json"_s)).contains("\"version\": \"1\""), kWaitMs);
    QVERIFY(read(path(u"ours.json"_s)).startsWith("// Made from aws.json."));
}

void TestPolicyPath::aFileThatIsNoPolicyIsSaid()
{
    openEditor();
    write(path(u"broken.json"_s), "{\n\"rules\": [{\"key\": \"a\", \"required\": \"yes\"}]}");
    m_desktop->policies()->open(path(u"broken.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"broken.json, line 2"_s), kWaitMs);
    QCOMPARE(editor()->path(), path(u"p.json"_s));
}

void TestPolicyPath::theEditorIsReachedFromComplianceAndFromTheProfile()
{
    m_desktop->window()->windowActions()->compliance->trigger();
    auto *compliance = m_desktop->window()->findChild<QDialog *>(u"complianceDialog"_s);
    QVERIFY(compliance != nullptr);
    compliance->findChild<QPushButton *>(u"complianceEdit"_s)->click();
    QVERIFY(editor() != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(editor()->path(), path(u"p.json"_s), kWaitMs);
    editor()->close();
    QTRY_VERIFY_WITH_TIMEOUT(editor() == nullptr, kWaitMs);
    compliance->close();
    m_desktop->profiles()->openDialog(m_shop.account.id);
    m_desktop->profiles()->dialog()->findChild<QPushButton *>(u"profileEditPolicy"_s)->click();
    QVERIFY(editor() != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(editor()->path(), path(u"p.json"_s), kWaitMs);
}

void TestPolicyPath::theEditorMayBeClosedWhileAFileIsWritten()
{
    openEditor();
    QTest::mouseClick(find<QCheckBox>(u"ruleRequired"_s), Qt::LeftButton);
    QTest::mouseClick(find<QCheckBox>(u"ruleProhibited"_s), Qt::LeftButton);
    m_desktop->policies()->saveAs(path(u"p.json"_s));
    delete editor();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->resources()->violatingCount(), std::size_t{0}, kWaitMs);
}

void TestPolicyPath::openNamed(const QString &name)
{
    Profile profile;
    for (const Account &account : m_cloud->accounts()) {
        const CloudDescription *cloud = describedCloud(account.cloud);
        if (cloud != nullptr && cloud->policies.size() == 2)
            profile.account = account;
    }
    const Credentials keys = m_cloud->credentials(profile.account.id);
    profile.account.id = u"id-"_s + name;
    profile.account.name = name;
    profile.account.sandbox = false;
    QVERIFY(ProfileStore(ProfileStore::defaultPath()).add(profile));
    SecretJob *job = m_secrets->write(profile.account.id, toSecret(keys), this);
    QSignalSpy kept(job, &SecretJob::finished);
    job->start();
    QVERIFY(kept.wait());
    QSignalSpy opened(m_desktop->controller(), &DocumentController::accountOpened);
    m_desktop->openProfile(profile);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), kWaitMs);
}

void TestPolicyPath::chooseFromCloud(int place) const
{
    auto *fromCloud = find<QPushButton>(u"policyFromCloud"_s);
    QVERIFY(fromCloud->isEnabled());
    fromCloud->menu()->actions().at(place)->trigger();
}

QPushButton *TestPolicyPath::button(const QString &text) const
{
    const QList<QPushButton *> buttons = editor()->messages()->findChildren<QPushButton *>();
    const auto found = std::ranges::find(buttons, text, &QPushButton::text);
    return found == buttons.end() ? nullptr : *found;
}

void TestPolicyPath::whatACloudKeepsIsFetchedSavedAndUsed()
{
    openEditor();
    QVERIFY2(!find<QPushButton>(u"policyFromCloud"_s)->isEnabled(), "this cloud keeps none");
    editor()->close();
    QTRY_VERIFY_WITH_TIMEOUT(editor() == nullptr, kWaitMs);
    openNamed(u"names"_s);
    openEditor();
    const QStringList before = QDir(m_folder->path()).entryList({u"*.json"_s});
    chooseFromCloud(0);
    QVERIFY(isSaid(u"Asking for the tag policy in force on “names”"_s));
    QTRY_VERIFY_WITH_TIMEOUT(editor()->findChild<QFileDialog *>() != nullptr, kWaitMs);
    auto *chooser = editor()->findChild<QFileDialog *>();
    QCOMPARE(chooser->acceptMode(), QFileDialog::AcceptSave);
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.json"_s}), before);
    QCOMPARE(editor()->path(), path(u"p.json"_s));
    auto *name = chooser->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QCOMPARE(name->text(), u"names-tag-policy.json"_s);
    name->setText(path(u"kept.json"_s));
    chooser->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"is saved, a policy with"_s), kWaitMs);
    QCOMPARE(editor()->path(), path(u"kept.json"_s));
    QVERIFY(editor()->isReadOnly());
    QVERIFY(readPolicyFile(path(u"kept.json"_s)).has_value());
    QVERIFY(m_desktop->workspace()->account(u"id-names"_s)->policy == nullptr);
    QVERIFY(button(u"Use it for “names”"_s) != nullptr);
    button(u"Use it for “names”"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"“names” is judged by it"_s), kWaitMs);
    QCOMPARE(ProfileStore(ProfileStore::defaultPath()).find(u"id-names"_s)->policies,
        QStringList{path(u"kept.json"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->workspace()->account(u"id-names"_s)->policy != nullptr, kWaitMs);
}

void TestPolicyPath::whatWasNotFetchedIsSaidAndNothingIsWritten()
{
    openNamed(u"names"_s);
    openEditor();
    const QStringList before = QDir(m_folder->path()).entryList({u"*.json"_s});
    // Whatever else is asked meanwhile may be refused, too.
    m_cloud->answerNext({.requests = 1'000,
        .status = 403,
        .body = R"({"error_code":"Organizations.1001","error_msg":"no delegated administrator"})"});
    chooseFromCloud(0);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"The tag policy in force on “names” was not fetched."_s), kWaitMs);
    QVERIFY(isSaid(u"Only the management account of the organization"_s));
    QVERIFY(isSaid(u"no delegated administrator"_s));
    QVERIFY(find<QPushButton>(u"policyFromCloud"_s)->isEnabled());
    QVERIFY(editor()->findChild<QFileDialog *>() == nullptr);
    QCOMPARE(editor()->path(), path(u"p.json"_s));
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.json"_s}), before);
}

void TestPolicyPath::aFetchIsCancelledAndTheEditorStays()
{
    openNamed(u"names"_s);
    openEditor();
    chooseFromCloud(1);
    auto *close = find<QPushButton>(u"policyClose"_s);
    QCOMPARE(close->text(), u"Cancel"_s);
    QVERIFY(!find<QPushButton>(u"policyFromCloud"_s)->isEnabled());
    close->click();
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(u"policyFromCloud"_s)->isEnabled(), kWaitMs);
    QCOMPARE(close->text(), u"Close"_s);
    QVERIFY(!editor()->messages()->shows(u"policyFetch"_s));
    QVERIFY(editor()->findChild<QFileDialog *>() == nullptr);
    QCOMPARE(editor()->path(), path(u"p.json"_s));
}

void TestPolicyPath::predefinedTagsBecomeAPolicyOfOurOwn()
{
    openNamed(u"names"_s);
    openEditor();
    chooseFromCloud(1);
    QTRY_VERIFY_WITH_TIMEOUT(editor()->findChild<QFileDialog *>() != nullptr, kWaitMs);
    auto *chooser = editor()->findChild<QFileDialog *>();
    chooser->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path(u"tags.json"_s));
    chooser->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"the key “team” may have any value"_s), kWaitMs);
    QVERIFY(find<QPushButton>(u"policySaveAs"_s)->isEnabled());
    m_desktop->policies()->saveAs(path(u"ours.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"could not be said as"_s), kWaitMs);
    QVERIFY(readPolicyFile(path(u"ours.json"_s)).has_value());
}

void TestPolicyPath::aNewPolicyFromAProfileIsEnteredThere()
{
    m_desktop->profiles()->openDialog(m_shop.account.id);
    ProfileDialog *profiles = m_desktop->profiles()->dialog();
    profiles->findChild<QPushButton *>(u"profileEditPolicy"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(editor()->path(), path(u"p.json"_s), kWaitMs);
    find<QPushButton>(u"policyNew"_s)->click();
    QTest::keyClick(find<QTableView>(u"policyRules"_s), Qt::Key_Insert);
    type(u"ruleKey"_s, u"env"_s);
    QTest::mouseClick(find<QCheckBox>(u"ruleRequired"_s), Qt::LeftButton);
    m_desktop->policies()->saveAs(path(u"new.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"is saved and entered in the profile"_s), kWaitMs);
    QCOMPARE(profiles->form()->draft().policies, (QStringList{path(u"p.json"_s), path(u"new.json"_s)}));
    QVERIFY(profiles->form()->isModified());
    // Saved once more it is no new one.
    type(u"policyVersion"_s, u"2"_s);
    find<QPushButton>(u"policySave"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"No open profile uses it"_s), kWaitMs);
    QCOMPARE(profiles->form()->draft().policies.size(), 2);
}

TAGDESK_TEST(TestPolicyPath, QApplication)

} // namespace tst_policypath

#include "tst_policypath.moc"
