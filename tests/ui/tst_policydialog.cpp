// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policydialog.h"

#include "language.h"
#include "messagebar.h"
#include "policydocument.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTest>

#include <memory>

namespace tst_policydialog {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Keys and clicks on the editor of policies; what it asks for is answered by the test.
class TestPolicyDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installLanguage(*qApp, u"en"_s); }
    void init();
    void cleanup();
    void theRuleAtHandIsShownWhole();
    void aRuleIsAddedAndTyped();
    void whatIsWrongStandsBesideItsField_data();
    void whatIsWrongStandsBesideItsField();
    void whatIsWrongKeepsItFromBeingSaved();
    void whatWouldBreakIsCountedWhileOneTypes();
    void rulesAreMovedCopiedAndRemovedByKey();
    void stepsAreUndoneByKeyAlsoFromAField();
    void ownersAreEdited();
    void aRangeIsTickedByTypingItsEnds();
    void theUsualSeverityIsThatOfRulesThatSayNothing();
    void savingAsksForAFileOrItsOwn();
    void escapeAsksWhatBecomesOfChanges();
    void savingBeforeLeavingGoesOnAfterwards();
    void anotherFileIsOpenedWhenChangesAreDecided();
    void aFileOfAnotherFormIsOnlyRead();
    void aFileThatSomebodyChangedIsAskedAbout();
    void whileAFileIsWrittenNothingIsChanged();
    void whatCloudsKeepIsOffered();
    void whatClosesTheEditorEndsTheAskingFirst();
    void everythingCanBeReadAloud();

private:
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        auto *found = m_dialog->findChild<Widget *>(name);
        if (found == nullptr)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] QLineEdit *line(const QString &name) const { return find<QLineEdit>(name); }
    [[nodiscard]] QTableView *rules() const { return find<QTableView>(u"policyRules"_s); }
    [[nodiscard]] const EditedRule &rule(int place) const
    {
        return m_dialog->document()->policy().rules.at(place);
    }
    [[nodiscard]] QStringList keys() const
    {
        QStringList keys;
        for (const EditedRule &each : m_dialog->document()->policy().rules)
            keys.append(each.key);
        return keys;
    }
    void press(const QString &button)
    {
        auto *question = m_dialog->findChild<QMessageBox *>();
        QVERIFY(question != nullptr);
        auto *found = question->findChild<QPushButton *>(button);
        QVERIFY(found != nullptr);
        found->click();
        QTRY_VERIFY(m_dialog->findChild<QMessageBox *>() == nullptr);
    }
    [[nodiscard]] bool isSaid(const QString &text) const
    {
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (label->isVisibleTo(m_dialog.get()) && label->text().contains(text))
                return true;
        }
        return false;
    }
    static Message saved()
    {
        return Message::of(u"file"_s, Sentences{u"Saved."_s}, Message::Severity::Success);
    }

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<PolicyDialog> m_dialog;
};

void TestPolicyDialog::init()
{
    m_document = std::make_unique<TestDocument>();
    m_document->listMachines();
    m_dialog = std::make_unique<PolicyDialog>(m_document->workspace(), m_document->rows(TestDocument::vm()),
        PolicyRuleForm::Known{.keys = {u"env"_s}});
    m_dialog->showPolicy(u"/policies/p.json"_s,
        {.head = {.name = u"Payments"_s, .version = u"1"_s},
            .rules = {{.origin = 0,
                          .key = u"env"_s,
                          .isRequired = true,
                          .values = {u"prod"_s, u"a,b"_s},
                          .scope = {.clouds = {u"jdcloud"_s, u"!huawei"_s}}},
                {.origin = 1, .key = u"owner"_s, .isSpelled = true}},
            .owners = {{.origin = 0, .keys = {u"cost-*"_s}, .team = u"FinOps"_s}}},
        false);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestPolicyDialog::cleanup()
{
    m_dialog.reset();
    m_document.reset();
}

void TestPolicyDialog::theRuleAtHandIsShownWhole()
{
    QCOMPARE(rules()->model()->index(0, 1).data().toString(), u"required, one of prod, a,b"_s);
    QCOMPARE(rules()->model()->index(0, 2).data().toString(), u"jdcloud, !huawei"_s);
    QCOMPARE(rules()->model()->index(1, 2).data().toString(), u"everywhere"_s);
    QCOMPARE(line(u"policyName"_s)->text(), u"Payments"_s);
    QCOMPARE(line(u"ruleKey"_s)->text(), u"env"_s);
    QVERIFY(find<QCheckBox>(u"ruleRequired"_s)->isChecked());
    QCOMPARE(find<QPlainTextEdit>(u"ruleValues"_s)->toPlainText(), u"prod\na,b"_s);
    QCOMPARE(line(u"ruleClouds"_s)->text(), u"jdcloud, !huawei"_s);
    rules()->setCurrentIndex(rules()->model()->index(1, 0));
    QCOMPARE(line(u"ruleKey"_s)->text(), u"owner"_s);
    QVERIFY(!find<QCheckBox>(u"ruleRequired"_s)->isChecked());
    QVERIFY(find<QPlainTextEdit>(u"ruleValues"_s)->toPlainText().isEmpty());
    QVERIFY(!m_dialog->document()->isModified());
    QCOMPARE(m_dialog->windowTitle(), u"Policy: Payments[*]"_s);
}

void TestPolicyDialog::aRuleIsAddedAndTyped()
{
    rules()->setFocus();
    QTest::keyClick(rules(), Qt::Key_Insert);
    QCOMPARE(rules()->currentIndex().row(), 1);
    QTRY_VERIFY(line(u"ruleKey"_s)->hasFocus());
    QTest::keyClicks(line(u"ruleKey"_s), u"cost"_s);
    find<QCheckBox>(u"ruleSpelling"_s)->click();
    find<QCheckBox>(u"ruleIgnoreCase"_s)->click();
    find<QPlainTextEdit>(u"ruleValues"_s)->setPlainText(u"one\n\ntwo"_s);
    QTest::keyClicks(line(u"rulePattern"_s), u"[a-z]+"_s);
    QTest::keyClicks(line(u"ruleNumberFrom"_s), u"1"_s);
    QTest::keyClicks(line(u"ruleDayTo"_s), u"2026-12-31"_s);
    QTest::keyClicks(line(u"ruleNeeds"_s), u"owner, env"_s);
    QTest::keyClicks(line(u"ruleExcludes"_s), u"tmp"_s);
    QTest::keyClicks(line(u"ruleRegions"_s), u"cn-*"_s);
    QTest::keyClicks(line(u"ruleKinds"_s), u"vm"_s);
    QTest::keyClicks(line(u"ruleZones"_s), u"example.com."_s);
    QTest::keyClicks(line(u"ruleFilter"_s), u"name:pay-*"_s);
    QTest::keyClicks(line(u"ruleWords"_s), u"Ask us."_s);
    auto *severity = find<QComboBox>(u"ruleSeverity"_s);
    QTest::keyClick(severity, Qt::Key_End);
    const EditedRule expected{.key = u"cost"_s,
        .isSpelled = true,
        .values = {u"one"_s, u"two"_s},
        .ignoresCase = true,
        .pattern = u"[a-z]+"_s,
        .numbers = EditedRange{.from = u"1"_s, .to = {}},
        .dates = EditedRange{.from = {}, .to = u"2026-12-31"_s},
        .excludes = {u"tmp"_s},
        .needs = {u"owner"_s, u"env"_s},
        .severity = PolicySeverity::Refuse,
        .words = u"Ask us."_s,
        .scope = {.regions = {u"cn-*"_s},
            .kinds = {u"vm"_s},
            .zones = {u"example.com."_s},
            .filter = u"name:pay-*"_s}};
    QVERIFY(rule(1) == expected);
    QVERIFY(m_dialog->document()->isModified());
    QVERIFY(find<QPushButton>(u"policySave"_s)->isEnabled());
}

void TestPolicyDialog::whatIsWrongStandsBesideItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::newRow("pattern") << u"rulePattern"_s << u"(a"_s << u"The expression cannot be read"_s;
    QTest::newRow("number") << u"ruleNumberFrom"_s << u"many"_s << u"“many” is no number."_s;
    QTest::newRow("day") << u"ruleDayFrom"_s << u"2026-02-30"_s << u"“2026-02-30” is no day."_s;
    QTest::newRow("filter") << u"ruleFilter"_s << u"region:x"_s << u"This filter cannot be used here."_s;
    QTest::newRow("cloud") << u"ruleClouds"_s << u", moon"_s << u"No cloud is called “moon”"_s;
    QTest::newRow("key") << u"ruleKey"_s << QString(300, u'k') << u"does not take “envkkk"_s;
    QTest::newRow("star") << u"ruleKey"_s << u"*"_s << u"“*” stands for any text only where"_s;
}

void TestPolicyDialog::whatIsWrongStandsBesideItsField()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, said);
    QVERIFY(!isSaid(said));
    line(field)->setFocus();
    line(field)->end(false);
    QTest::keyClicks(line(field), typed);
    QVERIFY2(isSaid(said), qPrintable(line(field)->text()));
}

void TestPolicyDialog::whatIsWrongKeepsItFromBeingSaved()
{
    QTest::keyClicks(line(u"rulePattern"_s), u"("_s);
    auto *save = find<QPushButton>(u"policySave"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(save->toolTip().contains(u"mended first"_s));
    QVERIFY(isSaid(u"What is wrong in the rule is mended first"_s));
    rules()->setCurrentIndex(rules()->model()->index(1, 0));
    QTest::keyClick(rules(), Qt::Key_F8);
    QCOMPARE(rules()->currentIndex().row(), 0);
    QTest::keyClick(line(u"rulePattern"_s), Qt::Key_Backspace);
    QTest::keyClicks(line(u"rulePattern"_s), u"x"_s);
    QVERIFY(save->isEnabled());
}

void TestPolicyDialog::whatWouldBreakIsCountedWhileOneTypes()
{
    const auto *count = find<QLabel>(u"policyCount"_s);
    QTRY_VERIFY2(count->text().startsWith(u"Broken on 2 of 3 shown resources."_s), qPrintable(count->text()));
    find<QPlainTextEdit>(u"ruleValues"_s)->setPlainText(u"prod\ntest"_s);
    QTRY_VERIFY2(count->text().startsWith(u"Broken on 1 of 3 shown resources."_s), qPrintable(count->text()));
    QTest::keyClicks(line(u"ruleRegions"_s), u"nowhere"_s);
    QTRY_VERIFY2(count->text().contains(u"It holds for 0 of them."_s), qPrintable(count->text()));
}

void TestPolicyDialog::rulesAreMovedCopiedAndRemovedByKey()
{
    rules()->setFocus();
    QTest::keyClick(rules(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(keys(), (QStringList{u"owner"_s, u"env"_s}));
    QCOMPARE(rules()->currentIndex().row(), 1);
    QTest::keyClick(rules(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(keys(), (QStringList{u"env"_s, u"owner"_s}));
    QTest::keyClick(rules(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(keys(), (QStringList{u"env"_s, u"env"_s, u"owner"_s}));
    QCOMPARE(rules()->currentIndex().row(), 1);
    QTest::keyClick(rules(), Qt::Key_Delete);
    QTest::keyClick(rules(), Qt::Key_Delete);
    QCOMPARE(keys(), QStringList{u"env"_s});
    QTest::keyClick(rules(), Qt::Key_Delete);
    QVERIFY(keys().isEmpty());
    QVERIFY(isSaid(u"No rule yet"_s));
}

void TestPolicyDialog::stepsAreUndoneByKeyAlsoFromAField()
{
    QLineEdit *key = line(u"ruleKey"_s);
    key->setFocus();
    QTest::keyClicks(key, u"ironment"_s);
    QCOMPARE(rule(0).key, u"environment"_s);
    find<QCheckBox>(u"ruleProhibited"_s)->click();
    key->setFocus();
    QTest::keyClick(key, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!rule(0).isProhibited);
    QVERIFY(!find<QCheckBox>(u"ruleProhibited"_s)->isChecked());
    QTest::keyClick(key, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(key->text(), u"env"_s);
    QVERIFY(!m_dialog->document()->isModified());
    QTest::keyClick(key, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(key->text(), u"environment"_s);
}

void TestPolicyDialog::ownersAreEdited()
{
    find<QTabWidget>(u"policyTabs"_s)->setCurrentIndex(1);
    auto *owners = find<QTableView>(u"policyOwners"_s);
    QCOMPARE(owners->model()->index(0, 0).data().toString(), u"cost-*"_s);
    owners->setFocus();
    QTest::keyClick(owners, Qt::Key_Insert);
    QTRY_VERIFY(line(u"ownerKeys"_s)->hasFocus());
    QVERIFY(!find<QPushButton>(u"policySave"_s)->isEnabled());
    QVERIFY(isSaid(u"Name the team whose keys they are."_s));
    QTest::keyClicks(line(u"ownerKeys"_s), u"a, b"_s);
    QTest::keyClicks(line(u"ownerTeam"_s), u"A"_s);
    QTest::keyClicks(line(u"ownerContact"_s), u"a@example.com"_s);
    const EditedOwner expected{.keys = {u"a"_s, u"b"_s}, .team = u"A"_s, .contact = u"a@example.com"_s};
    QVERIFY(m_dialog->document()->policy().owners.at(1) == expected);
    QVERIFY(find<QPushButton>(u"policySave"_s)->isEnabled());
}

void TestPolicyDialog::aRangeIsTickedByTypingItsEnds()
{
    auto *number = find<QCheckBox>(u"ruleNumber"_s);
    QVERIFY(!number->isChecked());
    QTest::keyClicks(line(u"ruleNumberTo"_s), u"9"_s);
    QVERIFY(number->isChecked());
    QTest::keyClicks(line(u"ruleNumberFrom"_s), u"10"_s);
    QVERIFY(isSaid(u"The range ends before it begins"_s));
    number->click();
    QVERIFY(!rule(0).numbers);
    QVERIFY(!isSaid(u"The range ends before it begins"_s));
}

void TestPolicyDialog::theUsualSeverityIsThatOfRulesThatSayNothing()
{
    QCOMPARE(rules()->model()->index(0, 3).data().toString(), u"(advice)"_s);
    QTest::keyClick(find<QComboBox>(u"policySeverity"_s), Qt::Key_End);
    QCOMPARE(rules()->model()->index(0, 3).data().toString(), u"(refused)"_s);
    QCOMPARE(find<QComboBox>(u"ruleSeverity"_s)->itemText(0), u"as the policy: refused"_s);
    QCOMPARE(m_dialog->document()->policy().head.severity, PolicySeverity::Refuse);
}

void TestPolicyDialog::savingAsksForAFileOrItsOwn()
{
    QSignalSpy own(m_dialog.get(), &PolicyDialog::saveRequested);
    QSignalSpy other(m_dialog.get(), &PolicyDialog::saveAsRequested);
    QTest::keyClick(m_dialog.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(own.size(), 0);
    QTest::keyClicks(line(u"policyVersion"_s), u"2"_s);
    QTest::keyClick(line(u"policyVersion"_s), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(own.size(), 1);
    m_dialog->showSaved(u"/policies/p.json"_s, saved());
    QVERIFY(!m_dialog->document()->isModified());
    QVERIFY(!find<QPushButton>(u"policySave"_s)->isEnabled());
    m_dialog->showNew();
    find<QPushButton>(u"policySave"_s)->click();
    QCOMPARE(own.size(), 1);
    QCOMPARE(other.size(), 1);
}

void TestPolicyDialog::escapeAsksWhatBecomesOfChanges()
{
    QTest::keyClicks(line(u"ruleKey"_s), u"x"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    auto *question = m_dialog->findChild<QMessageBox *>();
    QVERIFY(question != nullptr);
    question->reject();
    QTRY_VERIFY(m_dialog->findChild<QMessageBox *>() == nullptr);
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    press(u"policyDiscard"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestPolicyDialog::savingBeforeLeavingGoesOnAfterwards()
{
    QSignalSpy own(m_dialog.get(), &PolicyDialog::saveRequested);
    QTest::keyClicks(line(u"ruleKey"_s), u"x"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    press(u"policySaveFirst"_s);
    QCOMPARE(own.size(), 1);
    QVERIFY(m_dialog->isVisible());
    m_dialog->showSaved(u"/policies/p.json"_s, saved());
    QVERIFY(!m_dialog->isVisible());
}

void TestPolicyDialog::anotherFileIsOpenedWhenChangesAreDecided()
{
    QSignalSpy asked(m_dialog.get(), &PolicyDialog::fileRequested);
    m_dialog->setFiles({{u"/policies/p.json"_s, u"p.json"_s}, {u"/policies/q.json"_s, u"q.json"_s}});
    auto *file = find<QComboBox>(u"policyFile"_s);
    QCOMPARE(file->currentText(), u"p.json"_s);
    QTest::keyClicks(line(u"ruleKey"_s), u"x"_s);
    QTest::keyClick(file, Qt::Key_Down);
    QCOMPARE(asked.size(), 0);
    QCOMPARE(file->currentText(), u"p.json"_s);
    press(u"policyDiscard"_s);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), u"/policies/q.json"_s);
}

void TestPolicyDialog::aFileOfAnotherFormIsOnlyRead()
{
    m_dialog->showPolicy(u"/policies/aws.json"_s, m_dialog->document()->policy(), true);
    QVERIFY(isSaid(u"is not in the form that is edited here"_s));
    QVERIFY(!line(u"ruleKey"_s)->isEnabled());
    QVERIFY(!line(u"policyName"_s)->isEnabled());
    rules()->setFocus();
    QTest::keyClick(rules(), Qt::Key_Delete);
    QCOMPARE(keys().size(), 2);
    QVERIFY(!find<QPushButton>(u"policySave"_s)->isEnabled());
    QVERIFY(find<QPushButton>(u"policySaveAs"_s)->isEnabled());
}

void TestPolicyDialog::aFileThatSomebodyChangedIsAskedAbout()
{
    QSignalSpy reloaded(m_dialog.get(), &PolicyDialog::fileRequested);
    QSignalSpy copied(m_dialog.get(), &PolicyDialog::saveAsRequested);
    m_dialog->askAboutChange();
    press(u"policyCopy"_s);
    QCOMPARE(copied.size(), 1);
    m_dialog->askAboutChange();
    press(u"policyReload"_s);
    QCOMPARE(reloaded.size(), 1);
}

void TestPolicyDialog::whileAFileIsWrittenNothingIsChanged()
{
    QLineEdit *key = line(u"ruleKey"_s);
    key->setFocus();
    m_dialog->setBusy(true);
    QVERIFY(!key->isEnabled());
    QVERIFY(!find<QPushButton>(u"policySaveAs"_s)->isEnabled());
    m_dialog->setBusy(false);
    QVERIFY(key->hasFocus());
}

void TestPolicyDialog::whatCloudsKeepIsOffered()
{
    auto *fromCloud = find<QPushButton>(u"policyFromCloud"_s);
    QVERIFY(!fromCloud->isEnabled());
    QVERIFY(fromCloud->toolTip().contains(u"No account is open whose cloud keeps a policy"_s));
    m_dialog->setCloudPolicies({{.accountId = u"a"_s, .account = u"R&D"_s},
        {.accountId = u"a"_s, .account = u"R&D"_s, .source = CloudPolicy::Predefined}});
    const QList<QAction *> offered = fromCloud->menu()->actions();
    QCOMPARE(offered.size(), 2);
    QCOMPARE(offered[1]->text(), u"Predefined tags of “R&&D”"_s);
    QSignalSpy requested(m_dialog.get(), &PolicyDialog::fetchRequested);
    offered[1]->trigger();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].toString(), u"a"_s);
    QCOMPARE(requested[0][1].value<CloudPolicy>(), CloudPolicy::Predefined);
    // What was changed is decided about first.
    QTest::keyClicks(line(u"policyVersion"_s), u"2"_s);
    offered[0]->trigger();
    QCOMPARE(requested.size(), 1);
    press(u"policyDiscard"_s);
    QCOMPARE(requested.size(), 2);
}

void TestPolicyDialog::whatClosesTheEditorEndsTheAskingFirst()
{
    m_dialog->showFetching(u"Asking…"_s);
    QVERIFY(isSaid(u"Asking…"_s));
    QVERIFY(!rules()->isEnabled());
    auto *close = find<QPushButton>(u"policyClose"_s);
    QCOMPARE(close->text(), u"Cancel"_s);
    QSignalSpy aborted(m_dialog.get(), &PolicyDialog::abortRequested);
    close->click();
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(aborted.size(), 2);
    QVERIFY(m_dialog->isVisible());
    m_dialog->showNotFetched({u"It was refused."_s, u"Ask for it."_s, {}});
    QVERIFY(!isSaid(u"Asking…"_s));
    QVERIFY(isSaid(u"It was refused."_s));
    QVERIFY(rules()->isEnabled());
    QCOMPARE(close->text(), u"Close"_s);
    close->click();
    QVERIFY(!m_dialog->isVisible());
}

void TestPolicyDialog::everythingCanBeReadAloud()
{
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool isField = qobject_cast<QLineEdit *>(widget) != nullptr
            || qobject_cast<QComboBox *>(widget) != nullptr
            || qobject_cast<QPlainTextEdit *>(widget) != nullptr
            || qobject_cast<QTableView *>(widget) != nullptr;
        if (isField)
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

TAGDESK_TEST(TestPolicyDialog, QApplication)

} // namespace tst_policydialog

#include "tst_policydialog.moc"
