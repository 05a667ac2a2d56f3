// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagpane.h"

#include "emptystate.h"
#include "messagebar.h"
#include "quotameter.h"
#include "resourcehistoryview.h"
#include "tagapplydialog.h"
#include "tagchoicedialog.h"
#include "tagexchange.h"
#include "tagfield.h"
#include "tagmodebutton.h"
#include "tagmodel.h"
#include "tagrow.h"
#include "tagsetdialog.h"
#include "testdocument.h"
#include "testrunner.h"
#include "valuespopup.h"

#include <algorithm>
#include <memory>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

namespace tst_tagpane {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestTagPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void withoutASelectionItSaysWhatToDo();
    void oneResourceIsNamed();
    void typingAValueStagesIt();
    void aBrokenRuleIsSaidBesideTheField();
    void aBrokenRuleGoesWhenTheTextIsMended();
    void differentValuesAreAPlaceholderAndNeverSent();
    void typingOverDifferentValuesReplacesThemWhereTheyAre();
    void manyValuesAreCountedToTheLast();
    void theNumberOfValuesIsReadableInANarrowPane();
    void aValueOfTheHistogramIsEditedAlone();
    void aValueOfTheHistogramIsTakenForAll();
    void addingATagNeedsKeyAndValue();
    void removingStrikesTheTagAndAgainBringsItBack();
    void deleteOnAButtonRemovesTheTag();
    void escapeTakesBackWhatWasTyped();
    void escapeTakesBackTypingThatJoinedAnEarlierStep();
    void escapeKeepsAnEditOfOneValue();
    void escapeDiscardsAnInvalidTextThatWasLeft();
    void escapeAfterUndoInTheFieldBringsNoInvalidTextBack();
    void escapeClearsTextThatChangesNothing();
    void escapeOnAnUntouchedFieldLeavesThePane();
    void undoWithNothingTypedIsLeftToTheWindow();
    void theWayOfSettingIsRespected();
    void lockedTagsCannotBeEdited();
    void aProtectedKeySaysWhyAtTheFirstKey();
    void aReadOnlyProfileTakesNoNewTag();
    void whoElseKeepsATagIsSaid();
    void theQuotaMeterCountsTheFullestResource();
    void unreadResourcesAreSaidToBeLeftOut();
    void resourcesThatWereNotReadOfferToReadThem();
    void anUnfinishedEditElsewhereIsToldAndShown();
    void aRefusedTextFromACellBecomesADraft();
    void upAndDownMoveBetweenTags();
    void theCursorStaysWhenTheSelectionMoves();
    void everyControlHasAName();

    void addingAKeyThatExistsSetsIt();
    void theWayOfSettingIsChosenByKeyboard();
    void theSentenceSpeaksOfWhatIsStaged();
    void aNewRowSaysThatItIsNotStaged();
    void aNewRowThatWaitedForRoomIsStaged();
    void aNewRowStaysAtTheEnd();
    void theValuesErrorBelongsToTheValue();
    void blanksThatTheCloudRemovesAreMentioned();
    void invalidTextIsDiscardedInItsRow();
    void undoBringsNoInvalidTextBack();
    void theNextInvalidFieldIsFound();
    void aRefusedRenamingAsksWhoseValueStays();
    void aChangedValueIsToldInWords();
    void wordsAreOfferedBelowTheRow();
    void valuesKeepTwelveCharacters();
    void theResourcesOfAValueAreSelected();
    void tagsGoFromResourceToResource();
    void someTagsAreCopied();
    void tagSetsAreKeptAndApplied();
    void theHistoryOfAResourceIsShown();
    void theCloudsRefusalStandsInThePane();

private:
    void selectAll();
    void selectRow(const QString &id);
    [[nodiscard]] TagRow *row(const QString &key) const;
    [[nodiscard]] QString label(const QString &key, const QString &name) const;
    TagRow *addTag(const QString &key, const QString &value);
    [[nodiscard]] QStringList text();

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<TagModel> m_model;
    std::unique_ptr<TagPane> m_pane;
};

void TestTagPane::init()
{
    m_document = std::make_unique<TestDocument>();
    m_document->listMachines();
    m_model = std::make_unique<TagModel>(m_document->workspace());
    m_pane = std::make_unique<TagPane>(m_model.get(), m_document->workspace());
    m_pane->resize(420, 600);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestTagPane::cleanup()
{
    m_pane.reset();
    m_model.reset();
    m_document.reset();
}

void TestTagPane::selectAll()
{
    m_model->setRows(m_document->rows(TestDocument::vm()));
    QCoreApplication::sendPostedEvents();
}

void TestTagPane::selectRow(const QString &id)
{
    m_model->setRows({m_document->row(TestDocument::vm(), id)});
    QCoreApplication::sendPostedEvents();
}

TagRow *TestTagPane::row(const QString &key) const
{
    for (TagRow *candidate : m_pane->rows()) {
        if (candidate->key() == key)
            return candidate;
    }
    return nullptr;
}

QString TestTagPane::label(const QString &key, const QString &name) const
{
    const auto *label = row(key)->findChild<QLabel *>(name);
    return label->isVisible() ? label->text() : QString();
}

/// Types a new tag; the cursor is in its value then.
TagRow *TestTagPane::addTag(const QString &key, const QString &value)
{
    m_pane->addTag();
    TagRow *draft = row({});
    QTest::keyClicks(draft->keyField(), key);
    QTest::keyClick(draft->keyField(), Qt::Key_Tab);
    QTest::keyClicks(draft->valueField(), value);
    return draft;
}

QStringList TestTagPane::text()
{
    return m_document->text(TestDocument::vm());
}

void TestTagPane::withoutASelectionItSaysWhatToDo()
{
    QVERIFY(m_pane->findChild<EmptyState *>(u"tagEmpty"_s)->isVisible());
    QVERIFY(!m_pane->findChild<QPushButton *>(u"addTag"_s)->isVisible());
}

void TestTagPane::oneResourceIsNamed()
{
    selectRow(u"i-1"_s);
    QCOMPARE(m_pane->findChild<QLabel *>(u"tagTitle"_s)->text(), u"web-1"_s);
    QCOMPARE(m_pane->findChild<QLabel *>(u"tagSubtitle"_s)->text(), u"i-1"_s);
    QVERIFY(row(u"env"_s) && row(u"owner"_s));
    QCOMPARE(row(u"env"_s)->valueField()->text(), u"prod"_s);
}

void TestTagPane::typingAValueStagesIt()
{
    selectRow(u"i-2"_s);
    QLineEdit *field = row(u"env"_s)->valueField();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"prod"_s);
    QCOMPARE(text().at(1), u"i-2: env: test → prod"_s);
    QCOMPARE(field->text(), u"prod"_s);
    m_document->workspace()->undo();
    QVERIFY2(m_document->workspace()->changes().isEmpty(), "all that is typed into one field is one step");
    QCOMPARE(field->text(), u"test"_s);
}

void TestTagPane::aBrokenRuleIsSaidBesideTheField()
{
    selectRow(u"i-2"_s);
    TagRow *env = row(u"env"_s);
    env->valueField()->setFocus();
    env->valueField()->selectAll();
    QTest::keyClicks(env->valueField(), u"a*b"_s);
    const auto *note = env->findChild<QLabel *>(u"tagNote"_s);
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(u'*') && note->text().contains(u'2'), qPrintable(note->text()));
    QVERIFY(m_model->hasInvalidDrafts());
    QCOMPARE(env->valueField()->text(), u"a*b"_s);
}

void TestTagPane::aBrokenRuleGoesWhenTheTextIsMended()
{
    selectRow(u"i-2"_s);
    TagRow *env = row(u"env"_s);
    env->valueField()->setFocus();
    env->valueField()->selectAll();
    QTest::keyClicks(env->valueField(), u"a*"_s);
    QTest::keyClick(env->valueField(), Qt::Key_Backspace);
    QVERIFY(!m_model->hasInvalidDrafts());
    QVERIFY(!env->findChild<QLabel *>(u"tagNote"_s)->isVisible());
    QCOMPARE(text().at(1), u"i-2: env: test → a"_s);
}

void TestTagPane::differentValuesAreAPlaceholderAndNeverSent()
{
    selectAll();
    QLineEdit *field = row(u"env"_s)->valueField();
    QCOMPARE(field->text(), QString());
    QVERIFY2(field->placeholderText().contains(u"2"_s), qPrintable(field->placeholderText()));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_document->workspace()->changes().isEmpty());
    QCOMPARE(row(u"env"_s)->findChild<QLabel *>(u"tagOn"_s)->text(), u"2 of 3"_s);
}

void TestTagPane::typingOverDifferentValuesReplacesThemWhereTheyAre()
{
    selectAll();
    QLineEdit *field = row(u"env"_s)->valueField();
    field->setFocus();
    QTest::keyClicks(field, u"dev"_s);
    QCOMPARE(
        text(), QStringList({u"i-1: owner=ann, env: prod → dev"_s, u"i-2: env: test → dev"_s, u"i-3: "_s}));
    QCOMPARE(label(u"env"_s, u"tagOn"_s), u"2 of 3"_s);
    QCOMPARE(row(u"env"_s)->modeButton()->text(), u"only where present"_s);
}

void TestTagPane::aValueOfTheHistogramIsEditedAlone()
{
    selectAll();
    row(u"env"_s)->showValues();
    auto *popup = m_pane->findChild<ValuesPopup *>();
    QVERIFY(popup);
    QCOMPARE(popup->list()->topLevelItemCount(), 3); // and those without the tag
    const auto found = popup->list()->findItems(u"test"_s, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    found.constFirst()->setText(0, u"staging"_s);
    QCOMPARE(text(), QStringList({u"i-1: env=prod, owner=ann"_s, u"i-2: env: test → staging"_s, u"i-3: "_s}));
}

void TestTagPane::aValueOfTheHistogramIsTakenForAll()
{
    selectAll();
    row(u"env"_s)->showValues();
    auto *popup = m_pane->findChild<ValuesPopup *>();
    popup->list()->setCurrentItem(popup->list()->findItems(u"prod"_s, Qt::MatchExactly).constFirst());
    QTest::mouseClick(popup->findChild<QPushButton *>(u"valueForAll"_s), Qt::LeftButton);
    QCOMPARE(text(),
        QStringList({u"i-1: env=prod, owner=ann"_s, u"i-2: env: test → prod"_s, u"i-3: +env=prod"_s}));
}

void TestTagPane::addingATagNeedsKeyAndValue()
{
    selectAll();
    QTest::mouseClick(m_pane->findChild<QPushButton *>(u"addTag"_s), Qt::LeftButton);
    TagRow *draft = row({});
    QVERIFY(draft);
    QVERIFY(draft->keyField()->hasFocus());
    QTest::keyClicks(draft->keyField(), u"team"_s);
    QVERIFY(m_document->workspace()->changes().isEmpty());
    QTest::keyClick(draft->keyField(), Qt::Key_Tab);
    QVERIFY(draft->valueField()->hasFocus());
    QTest::keyClicks(draft->valueField(), u"web"_s);
    QTest::keyClick(draft->valueField(), Qt::Key_Return);
    QCOMPARE(text(),
        QStringList(
            {u"i-1: env=prod, owner=ann, +team=web"_s, u"i-2: env=test, +team=web"_s, u"i-3: +team=web"_s}));
    QCoreApplication::sendPostedEvents();
    QVERIFY(row(u"team"_s));
    QVERIFY(!row({}));
    QVERIFY(m_pane->findChild<QPushButton *>(u"addTag"_s)->hasFocus());
}

void TestTagPane::removingStrikesTheTagAndAgainBringsItBack()
{
    selectRow(u"i-1"_s);
    QTest::mouseClick(row(u"owner"_s)->removeButton(), Qt::LeftButton);
    QCOMPARE(text().at(0), u"i-1: env=prod, -owner=ann"_s);
    QVERIFY(row(u"owner"_s)->keyField()->font().strikeOut());
    QVERIFY(row(u"owner"_s)->valueField()->isReadOnly());
    QTest::mouseClick(row(u"owner"_s)->removeButton(), Qt::LeftButton);
    QCOMPARE(text().at(0), u"i-1: env=prod, owner=ann"_s);
    QVERIFY(!row(u"owner"_s)->keyField()->font().strikeOut());
}

void TestTagPane::deleteOnAButtonRemovesTheTag()
{
    selectRow(u"i-1"_s);
    row(u"owner"_s)->removeButton()->setFocus();
    QTest::keyClick(row(u"owner"_s)->removeButton(), Qt::Key_Delete);
    QCOMPARE(text().at(0), u"i-1: env=prod, -owner=ann"_s);
}

void TestTagPane::escapeTakesBackWhatWasTyped()
{
    selectRow(u"i-2"_s);
    QLineEdit *field = row(u"env"_s)->valueField();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"prod*"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), u"test"_s);
    QVERIFY(m_document->workspace()->changes().isEmpty());
    QVERIFY(!m_model->hasInvalidDrafts());
}

void TestTagPane::escapeTakesBackTypingThatJoinedAnEarlierStep()
{
    selectAll();
    QVERIFY(m_model->setValueFor(u"env"_s, u"test"_s, u"staging"_s));
    const QStringList before = text();
    QLineEdit *field = row(u"env"_s)->valueField();
    field->setFocus();
    QTest::keyClicks(field, u"all"_s);
    QVERIFY(text() != before);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(text(), before);
    QCOMPARE(field->text(), QString());
    m_document->workspace()->undo();
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void TestTagPane::escapeKeepsAnEditOfOneValue()
{
    selectAll();
    QSignalSpy left(m_pane.get(), &TagPane::left);
    QLineEdit *field = row(u"env"_s)->valueField();
    field->setFocus();
    QVERIFY(m_model->typeValueFor(m_model->rowOf(u"env"_s), u"test"_s, u"staging"_s).isEmpty());
    const QStringList before = text();
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(text(), before);
    QCOMPARE(left.size(), 1);
}

void TestTagPane::escapeDiscardsAnInvalidTextThatWasLeft()
{
    selectRow(u"i-2"_s);
    QLineEdit *field = row(u"env"_s)->valueField();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"a*b"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_model->hasInvalidDrafts());
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), u"test"_s);
    QVERIFY(!m_model->hasInvalidDrafts());
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void TestTagPane::escapeAfterUndoInTheFieldBringsNoInvalidTextBack()
{
    selectRow(u"i-2"_s);
    QLineEdit *field = row(u"env"_s)->valueField();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"a*b"_s);
    QTest::keyClick(field, Qt::Key_Return);
    field->setFocus();
    while (field->isUndoAvailable())
        field->undo();
    QCOMPARE(field->text(), u"test"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), u"test"_s);
    QVERIFY(!m_model->hasInvalidDrafts());
}

void TestTagPane::escapeClearsTextThatChangesNothing()
{
    selectAll();
    QSignalSpy left(m_pane.get(), &TagPane::left);
    m_model->setMode(u"owner"_s, EditMode::SetWhereAbsent);
    m_model->setRows({m_document->row(TestDocument::vm(), u"i-1"_s)});
    QCoreApplication::sendPostedEvents();
    m_model->setMode(u"owner"_s, EditMode::SetWhereAbsent);
    QLineEdit *field = row(u"owner"_s)->valueField();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"bob"_s);
    QVERIFY(m_document->workspace()->changes().isEmpty());
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), u"ann"_s);
    QCOMPARE(left.size(), 0);
}

void TestTagPane::manyValuesAreCountedToTheLast()
{
    constexpr int kValues = 1'203; // more than the pane lists
    std::vector<Resource> machines;
    for (int value = 0; value < kValues; ++value)
        machines.push_back(
            TestDocument::resource(u"i-%1"_s.arg(value), {}, Tags{{u"env"_s, u"value-%1"_s.arg(value)}}));
    m_document->list(TestDocument::vm(), machines);
    m_model->setRows(m_document->rows(TestDocument::vm()));
    QCoreApplication::sendPostedEvents();
    const QString counted = QLocale().toString(kValues);
    QLineEdit *field = row(u"env"_s)->valueField();
    QVERIFY2(field->placeholderText().contains(counted), qPrintable(field->placeholderText()));
    row(u"env"_s)->showValues();
    const auto *popup = m_pane->findChild<ValuesPopup *>();
    const QString more = QLocale().toString(kValues - popup->list()->topLevelItemCount());
    const QList<QLabel *> labels = popup->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [&more](const QLabel *label) { return label->text().contains(u"And "_s + more); }));
}

void TestTagPane::theNumberOfValuesIsReadableInANarrowPane()
{
    selectAll();
    const QLineEdit *field = row(u"env"_s)->valueField();
    m_pane->resize(900, 600);
    QTRY_VERIFY2(field->placeholderText().contains(u"value"_s), qPrintable(field->placeholderText()));
    m_pane->resize(320, 600);
    QTRY_VERIFY2(!field->placeholderText().contains(u"value"_s), qPrintable(field->placeholderText()));
    QVERIFY(field->placeholderText().contains(u'2'));
}

void TestTagPane::escapeOnAnUntouchedFieldLeavesThePane()
{
    selectRow(u"i-2"_s);
    QSignalSpy left(m_pane.get(), &TagPane::left);
    QLineEdit *field = row(u"env"_s)->valueField();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestTagPane::undoWithNothingTypedIsLeftToTheWindow()
{
    selectRow(u"i-2"_s);
    QLineEdit *field = row(u"env"_s)->valueField();
    field->setFocus();
    QKeyEvent untouched(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    untouched.ignore();
    QCoreApplication::sendEvent(field, &untouched);
    QVERIFY(!untouched.isAccepted());
    QTest::keyClicks(field, u"x"_s);
    QKeyEvent typed(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    typed.ignore();
    QCoreApplication::sendEvent(field, &typed);
    QVERIFY(typed.isAccepted());
}

void TestTagPane::theWayOfSettingIsRespected()
{
    selectAll();
    m_model->setMode(u"env"_s, EditMode::SetWhereAbsent);
    QLineEdit *field = row(u"env"_s)->valueField();
    field->setFocus();
    QTest::keyClicks(field, u"dev"_s);
    QCOMPARE(text(), QStringList({u"i-1: env=prod, owner=ann"_s, u"i-2: env=test"_s, u"i-3: +env=dev"_s}));
    QCOMPARE(row(u"env"_s)->modeButton()->text(), u"only where absent"_s);
}

void TestTagPane::aProtectedKeySaysWhyAtTheFirstKey()
{
    m_document->forbid({.protectedKeys = {u"owner"_s}});
    selectRow(u"i-1"_s);
    const QSignalSpy refused(m_pane.get(), &TagPane::editRefused);
    QLineEdit *field = row(u"owner"_s)->valueField();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Right); // moves, and changes nothing
    QVERIFY(refused.isEmpty());
    QTest::keyClick(field, 'x');
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.constFirst().constFirst().toString(),
        u"This profile protects the key “owner”. Open Profiles… to change that."_s);
    QCOMPARE(field->text(), u"ann"_s);
    QCOMPARE(row(u"owner"_s)->keyField()->accessibleName(), u"Key owner, protected by the profile, locked"_s);
    QVERIFY(row(u"env"_s)->isEditable());
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void TestTagPane::aReadOnlyProfileTakesNoNewTag()
{
    m_document->forbid({.readOnly = true});
    selectAll();
    const QSignalSpy refused(m_pane.get(), &TagPane::editRefused);
    const qsizetype rows = m_pane->rows().size();
    m_pane->addTag();
    m_pane->editTag();
    QCOMPARE(refused.size(), 2);
    QVERIFY(refused.constFirst().constFirst().toString().startsWith(u"This profile is read-only."_s));
    QCOMPARE(m_pane->rows().size(), rows);
    bool says = false;
    for (const QLabel *label : m_pane->findChildren<QLabel *>())
        says |= label->text().contains(u"read-only"_s);
    QVERIFY(says);
}

void TestTagPane::lockedTagsCannotBeEdited()
{
    m_document->list(TestDocument::vm(),
        {TestDocument::resource(u"i-1"_s, u"web-1"_s, Tags{{u"jdc-createdby"_s, u"li"_s}})});
    selectRow(u"i-1"_s);
    TagRow *locked = row(u"jdc-createdby"_s);
    QVERIFY(locked);
    QVERIFY(!locked->isEditable());
    QVERIFY(locked->keyField()->isReadOnly() && locked->valueField()->isReadOnly());
    QVERIFY(!locked->removeButton()->isVisible());
    locked->remove();
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void TestTagPane::whoElseKeepsATagIsSaid()
{
    OpenAccount account = TestDocument::jdcloud();
    auto managed = std::make_shared<ManagedResources>();
    managed->insert(u"i-1"_s, {.address = u"module.web.vm.a"_s, .keys = {u"env"_s}});
    account.managed = managed;
    account.policy = std::make_shared<Policy>(
        Policy{.name = u"p"_s, .owners = {{.keys = {u"own*"_s}, .team = u"Platform"_s, .contact = {}}}});
    m_document->workspace()->openAccount(account);
    selectRow(u"i-1"_s);
    const auto said = [this](const QString &key) {
        return row(key)->keyField()->accessibleDescription();
    };
    QCOMPARE(said(u"env"_s), u"Managed by Terraform: module.web.vm.a"_s);
    QCOMPARE(said(u"owner"_s), u"“owner” belongs to Platform."_s);
    QCOMPARE(label(u"env"_s, u"tagAdvice"_s), QString());
    // Whoever changes it reads what will become of it.
    row(u"env"_s)->valueField()->setFocus();
    row(u"env"_s)->valueField()->selectAll();
    QTest::keyClicks(row(u"env"_s)->valueField(), u"live"_s);
    QCOMPARE(label(u"env"_s, u"tagAdvice"_s), u"Terraform will set this back (module.web.vm.a)."_s);
    selectRow(u"i-2"_s);
    QCOMPARE(said(u"env"_s), QString());
}

void TestTagPane::theQuotaMeterCountsTheFullestResource()
{
    selectAll();
    const auto *meter = m_pane->findChild<QuotaMeter *>();
    QVERIFY2(meter->text().contains(u"2 of 10"_s), qPrintable(meter->text()));
}

void TestTagPane::unreadResourcesAreSaidToBeLeftOut()
{
    m_document->list(TestDocument::vm(),
        {TestDocument::resource(u"i-1"_s, u"web-1"_s, Tags{{u"env"_s, u"prod"_s}}),
            TestDocument::resource(u"i-9"_s, u"web-9"_s, std::nullopt)});
    selectAll();
    QVERIFY2(m_pane->findChild<QLabel *>(u"tagSubtitle"_s)->text().contains(u"not read"_s),
        qPrintable(m_pane->findChild<QLabel *>(u"tagSubtitle"_s)->text()));
}

void TestTagPane::resourcesThatWereNotReadOfferToReadThem()
{
    m_document->list(TestDocument::vm(), {TestDocument::resource(u"i-9"_s, u"web-9"_s, std::nullopt)});
    selectRow(u"i-9"_s);
    QSignalSpy reads(m_pane.get(), &TagPane::readAgainRequested);
    auto *empty = m_pane->findChild<EmptyState *>(u"tagEmpty"_s);
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QCOMPARE(reads.size(), 1);
    QCOMPARE(reads.constFirst().constFirst().value<Rows>(), m_model->rows());
}

void TestTagPane::anUnfinishedEditElsewhereIsToldAndShown()
{
    selectRow(u"i-2"_s);
    QLineEdit *field = row(u"env"_s)->valueField();
    field->setFocus();
    QTest::keyClicks(field, u"*"_s);
    const Rows drafted = m_model->rows();
    selectRow(u"i-1"_s);
    QSignalSpy wanted(m_pane.get(), &TagPane::draftsRequested);
    const auto bars = m_pane->findChild<MessageArea *>()->bars();
    QCOMPARE(bars.size(), 1);
    QTest::mouseClick(bars.constFirst()->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().value<Rows>(), drafted);
}

void TestTagPane::aRefusedTextFromACellBecomesADraft()
{
    selectRow(u"i-1"_s);
    m_pane->keepRefused(m_document->row(TestDocument::vm(), u"i-2"_s), u"env"_s, u"a*b"_s);
    QVERIFY(m_model->hasInvalidDrafts());
    QCOMPARE(m_model->invalidDraftRows(), Rows{m_document->row(TestDocument::vm(), u"i-2"_s)});
    selectRow(u"i-2"_s);
    QCOMPARE(row(u"env"_s)->valueField()->text(), u"a*b"_s);
}

void TestTagPane::upAndDownMoveBetweenTags()
{
    selectRow(u"i-1"_s);
    row(u"env"_s)->valueField()->setFocus();
    QTest::keyClick(row(u"env"_s)->valueField(), Qt::Key_Down);
    QVERIFY(row(u"owner"_s)->valueField()->hasFocus());
    QTest::keyClick(row(u"owner"_s)->valueField(), Qt::Key_Up);
    QVERIFY(row(u"env"_s)->valueField()->hasFocus());
}

void TestTagPane::theCursorStaysWhenTheSelectionMoves()
{
    selectRow(u"i-1"_s);
    row(u"env"_s)->valueField()->setFocus();
    selectRow(u"i-2"_s);
    QVERIFY(row(u"env"_s)->valueField()->hasFocus());
}

void TestTagPane::everyControlHasAName()
{
    selectAll();
    for (const QLineEdit *field : m_pane->findChildren<QLineEdit *>())
        QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
    for (const QToolButton *button : m_pane->findChildren<QToolButton *>()) {
        if (button->objectName().startsWith(u"tag"_s))
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
}

void TestTagPane::addingAKeyThatExistsSetsIt()
{
    selectAll();
    TagRow *draft = addTag(u"owner"_s, u"bob"_s);
    QVERIFY(!m_model->hasInvalidDrafts());
    QVERIFY(draft->modeButton()->isVisible());
    QCOMPARE(draft->modeButton()->text(), u"set on all"_s);
    const auto *state = draft->findChild<QLabel *>(u"tagState"_s);
    QVERIFY2(state->text().contains(u"3 will change"_s), qPrintable(state->text()));
    QTest::keyClick(draft->valueField(), Qt::Key_Return);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(text(),
        QStringList(
            {u"i-1: env=prod, owner: ann → bob"_s, u"i-2: env=test, +owner=bob"_s, u"i-3: +owner=bob"_s}));
    QCOMPARE(m_pane->rows().size(), 2);
}

void TestTagPane::theWayOfSettingIsChosenByKeyboard()
{
    selectAll();
    TagRow *owner = row(u"owner"_s);
    owner->valueField()->setFocus();
    owner->valueField()->selectAll();
    QTest::keyClicks(owner->valueField(), u"bob"_s);
    QCOMPARE(text().at(1), u"i-2: env=test"_s);
    QTest::keyClick(owner->valueField(), Qt::Key_Tab);
    QVERIFY(owner->modeButton()->hasFocus());
    QTest::keyClick(owner->modeButton(), Qt::Key_Down);
    auto *menu = owner->modeButton()->findChild<QMenu *>();
    QVERIFY(menu->isVisible());
    QCOMPARE(menu->actions().size(), 4);
    QVERIFY2(menu->actions().at(1)->text().contains(u"2 will change"_s),
        qPrintable(menu->actions().at(1)->text()));
    QTest::keyClick(menu, Qt::Key_Up); // from "only where present"
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(text(),
        QStringList({u"i-1: env=prod, owner=ann"_s, u"i-2: env=test, +owner=bob"_s, u"i-3: +owner=bob"_s}));
}

void TestTagPane::theSentenceSpeaksOfWhatIsStaged()
{
    selectAll();
    m_model->setMode(u"owner"_s, EditMode::SetWhereAbsent);
    QLineEdit *field = row(u"owner"_s)->valueField();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"platform"_s);
    QCOMPARE(label(u"owner"_s, u"tagState"_s), u"2 will change, 1 left alone"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(label(u"owner"_s, u"tagState"_s), u"Staged: 2 added"_s);
}

void TestTagPane::aNewRowSaysThatItIsNotStaged()
{
    selectRow(u"i-3"_s);
    TagRow *draft = addTag(u"team"_s, {});
    const auto *state = draft->findChild<QLabel *>(u"tagState"_s);
    QCOMPARE(state->text(), u"Not staged"_s);
    QTest::keyClicks(draft->valueField(), u"web"_s);
    QVERIFY2(state->text().startsWith(u"Not staged yet"_s), qPrintable(state->text()));
    QVERIFY(m_document->workspace()->changes().isEmpty());
    m_pane->commitTyping(); // as the review does
    QCOMPARE(text().at(2), u"i-3: +team=web"_s);
}

void TestTagPane::aNewRowThatWaitedForRoomIsStaged()
{
    Tags full;
    for (int i = 0; i < 10; ++i)
        full.append({u"k%1"_s.arg(i), u"v"_s});
    m_document->list(TestDocument::vm(), {TestDocument::resource(u"i-1"_s, u"web-1"_s, full)});
    selectRow(u"i-1"_s);
    TagRow *draft = addTag(u"foo"_s, u"bar"_s);
    QTest::keyClick(draft->valueField(), Qt::Key_Return);
    QVERIFY(m_model->hasInvalidDrafts());
    QVERIFY2(label(u"foo"_s, u"tagState"_s).contains(u"waits"_s), qPrintable(label(u"foo"_s, u"tagState"_s)));
    QTest::mouseClick(row(u"k3"_s)->removeButton(), Qt::LeftButton);
    QTRY_VERIFY2(text().constFirst().contains(u"+foo=bar"_s), qPrintable(text().constFirst()));
}

void TestTagPane::aNewRowStaysAtTheEnd()
{
    selectRow(u"i-1"_s);
    TagRow *draft = addTag(u"a-first"_s, u"1"_s);
    QTest::keyClick(draft->valueField(), Qt::Key_Return);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_pane->rows().constLast()->key(), u"a-first"_s);
    selectRow(u"i-2"_s);
    selectRow(u"i-1"_s);
    QCOMPARE(m_pane->rows().constFirst()->key(), u"a-first"_s);
}

void TestTagPane::theValuesErrorBelongsToTheValue()
{
    selectRow(u"i-2"_s);
    TagRow *env = row(u"env"_s);
    env->valueField()->setFocus();
    env->valueField()->selectAll();
    QTest::keyClicks(env->valueField(), u" a*b"_s);
    const QString note = label(u"env"_s, u"tagNote"_s);
    QVERIFY2(note.contains(u'3'), qPrintable(note)); // as typed, blank included
    QVERIFY(env->valueField()->isInvalid());
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(env->valueField());
    QVERIFY(spoken && spoken->state().invalid && spoken->textInterface());
    QCOMPARE(spoken->text(QAccessible::Value), u" a*b"_s);
    QCOMPARE(spoken->textInterface()->text(1, 3), u"a*"_s);
    QVERIFY(!QAccessible::queryAccessibleInterface(env->keyField())->state().invalid);
    QVERIFY(!env->keyField()->isInvalid());
    QVERIFY(env->valueField()->accessibleDescription().contains(note));
    QVERIFY(!env->keyField()->accessibleDescription().contains(note));
}

void TestTagPane::blanksThatTheCloudRemovesAreMentioned()
{
    selectRow(u"i-2"_s);
    TagRow *env = row(u"env"_s);
    env->valueField()->setFocus();
    env->valueField()->selectAll();
    QTest::keyClicks(env->valueField(), u" a"_s);
    QVERIFY2(label(u"env"_s, u"tagAdvice"_s).contains(u"removed by the cloud"_s),
        qPrintable(label(u"env"_s, u"tagAdvice"_s)));
    QVERIFY(!m_model->hasInvalidDrafts());
}

void TestTagPane::invalidTextIsDiscardedInItsRow()
{
    selectRow(u"i-2"_s);
    TagRow *env = row(u"env"_s);
    auto *discard = env->findChild<QPushButton *>(u"tagDiscard"_s);
    QVERIFY(!discard->isVisible());
    env->valueField()->setFocus();
    env->valueField()->selectAll();
    QTest::keyClicks(env->valueField(), u"a*b"_s);
    QTest::keyClick(env->valueField(), Qt::Key_Return);
    QVERIFY(discard->isVisible());
    QTest::mouseClick(discard, Qt::LeftButton);
    QCOMPARE(env->valueField()->text(), u"test"_s);
    QVERIFY(!m_model->hasInvalidDrafts());
    QVERIFY(env->valueField()->hasFocus());
    TagRow *draft = addTag(u"bad*"_s, u"x"_s);
    QTest::mouseClick(draft->findChild<QPushButton *>(u"tagDiscard"_s), Qt::LeftButton);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_pane->rows().size(), 1);
}

void TestTagPane::undoBringsNoInvalidTextBack()
{
    selectRow(u"i-2"_s);
    QLineEdit *field = row(u"env"_s)->valueField();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"a*b"_s);
    QTest::keyClick(field, Qt::Key_Return);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(field->text(), u"test"_s);
    QVERIFY(!m_model->hasInvalidDrafts());
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), u"test"_s);
    field->selectAll();
    QTest::keyClicks(field, u"a*"_s);
    QTest::keyClick(field, Qt::Key_Backspace);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(field->text(), u"test"_s);
}

void TestTagPane::theNextInvalidFieldIsFound()
{
    selectRow(u"i-1"_s);
    QVERIFY(!m_pane->showNextInvalid(true));
    for (const QString &key : {u"env"_s, u"owner"_s}) {
        row(key)->valueField()->setFocus();
        row(key)->valueField()->selectAll();
        QTest::keyClicks(row(key)->valueField(), u"a*"_s);
    }
    m_pane->findChild<QPushButton *>(u"addTag"_s)->setFocus();
    QVERIFY(m_pane->showNextInvalid(false));
    QVERIFY(row(u"env"_s)->valueField()->hasFocus());
    QVERIFY(m_pane->showNextInvalid(false));
    QVERIFY(row(u"owner"_s)->valueField()->hasFocus());
    QVERIFY(!m_pane->showNextInvalid(false));
    QVERIFY(m_pane->showNextInvalid(true));
    QVERIFY(row(u"env"_s)->valueField()->hasFocus());
}

void TestTagPane::aRefusedRenamingAsksWhoseValueStays()
{
    selectAll();
    QLineEdit *field = row(u"env"_s)->keyField();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"owner"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY2(label(u"env"_s, u"tagQuestion"_s).startsWith(u"1 resource"_s),
        qPrintable(label(u"env"_s, u"tagQuestion"_s)));
    QVERIFY(label(u"env"_s, u"tagNote"_s).isEmpty()); // it is no error
    auto *keep = row(u"env"_s)->findChild<QPushButton *>(u"tagKeepExisting"_s);
    QVERIFY(keep->isVisible());
    QTest::mouseClick(keep, Qt::LeftButton);
    QCOMPARE(
        text(), QStringList({u"i-1: owner=ann, -env=prod"_s, u"i-2: -env=test, +owner=test"_s, u"i-3: "_s}));
}

void TestTagPane::aChangedValueIsToldInWords()
{
    selectRow(u"i-2"_s);
    QVERIFY(!row(u"env"_s)->findChild<QLabel *>(u"tagState"_s)->isVisible());
    m_model->setValue(u"env"_s, u"prod"_s);
    QCOMPARE(label(u"env"_s, u"tagState"_s), u"will be changed, was “test”"_s);
    QVERIFY(row(u"env"_s)->valueField()->accessibleDescription().contains(u"was “test”"_s));
    m_model->remove(u"env"_s);
    QCOMPARE(label(u"env"_s, u"tagState"_s), u"will be removed, was “test”"_s);
}

void TestTagPane::wordsAreOfferedBelowTheRow()
{
    m_model->setKnownTags({{u"env"_s, {u"production"_s, u"preview"_s}}});
    selectAll();
    TagRow *env = row(u"env"_s);
    env->valueField()->setFocus();
    QTest::keyClicks(env->valueField(), u"pr"_s);
    QTRY_VERIFY(env->valueField()->isOffering());
    auto *popup = env->valueField()->findChild<QCompleter *>()->popup();
    QVERIFY(popup->y() >= env->mapToGlobal(QPoint(0, env->height())).y() - 1);
    QTest::keyClick(env->valueField(), Qt::Key_Escape);
}

void TestTagPane::valuesKeepTwelveCharacters()
{
    selectAll();
    m_pane->resize(m_pane->fontMetrics().averageCharWidth() * 42, 400);
    QCoreApplication::sendPostedEvents();
    TagField *field = row(u"env"_s)->valueField();
    QTRY_VERIFY2(field->textRoom() >= field->fontMetrics().averageCharWidth() * 12,
        qPrintable(QString::number(field->textRoom())));
    QVERIFY(m_pane->rows().constFirst()->geometry().right() <= m_pane->width());
}

void TestTagPane::theResourcesOfAValueAreSelected()
{
    selectAll();
    QSignalSpy selected(m_pane.get(), &TagPane::selectRequested);
    row(u"env"_s)->showValues();
    auto *popup = m_pane->findChild<ValuesPopup *>();
    popup->list()->setCurrentItem(popup->list()->topLevelItem(2));
    QVERIFY(!popup->findChild<QPushButton *>(u"valueForAll"_s)->isEnabled());
    QTest::mouseClick(popup->findChild<QPushButton *>(u"valueSelect"_s), Qt::LeftButton);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.constFirst().constFirst().value<Rows>(),
        Rows{m_document->row(TestDocument::vm(), u"i-3"_s)});
}

void TestTagPane::tagsGoFromResourceToResource()
{
    QSignalSpy told(m_pane->exchange(), &TagExchange::told);
    selectRow(u"i-1"_s);
    m_pane->exchange()->copyAll();
    QCOMPARE(QApplication::clipboard()->text(), u"env\tprod\nowner\tann\n"_s);
    selectRow(u"i-3"_s);
    m_pane->exchange()->paste();
    auto *dialog = m_pane->findChild<TagApplyDialog *>();
    QVERIFY(dialog);
    dialog->list()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"tagApplyAct"_s), Qt::LeftButton);
    QCOMPARE(text().at(2), u"i-3: +owner=ann"_s);
    selectAll();
    m_pane->exchange()->copyAll();
    QVERIFY2(told.constLast().constFirst().toString().contains(u"env"_s), "what was left out is named");
    QApplication::clipboard()->setText(u"nothing"_s);
    m_pane->exchange()->paste();
    QVERIFY(told.constLast().constFirst().toString().contains(u"no tags"_s));
}

void TestTagPane::someTagsAreCopied()
{
    selectRow(u"i-1"_s);
    m_pane->exchange()->copySome();
    auto *dialog = m_pane->findChild<TagChoiceDialog *>();
    dialog->list()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    dialog->accept();
    QCOMPARE(QApplication::clipboard()->text(), u"owner\tann\n"_s);
}

void TestTagPane::tagSetsAreKeptAndApplied()
{
    TagExchange *exchange = m_pane->exchange();
    QSignalSpy saved(exchange, &TagExchange::saveRequested);
    selectRow(u"i-1"_s);
    exchange->saveSet();
    auto *choice = m_pane->findChild<TagChoiceDialog *>();
    auto *act = choice->findChild<QPushButton *>(u"tagChoiceAct"_s);
    QVERIFY(!act->isEnabled()); // it has no name
    choice->findChild<QLineEdit *>(u"tagSetName"_s)->setText(u" baseline "_s);
    QTest::mouseClick(act, Qt::LeftButton);
    QCOMPARE(saved.size(), 1);
    const auto set = saved.constFirst().constFirst().value<NamedTags>();
    QCOMPARE(set, (NamedTags{u"baseline"_s, {{u"env"_s, u"prod"_s}, {u"owner"_s, u"ann"_s}}}));
    exchange->setTagSets({set});
    selectAll();
    exchange->applySet(u"baseline"_s);
    auto *dialog = m_pane->findChild<TagApplyDialog *>();
    dialog->modes()->setCurrentIndex(1); // only where absent
    dialog->accept();
    QCOMPARE(text(),
        QStringList({u"i-1: env=prod, owner=ann"_s, u"i-2: env=test, +owner=ann"_s,
            u"i-3: +env=prod, +owner=ann"_s}));
    exchange->manageSets();
    auto *manage = m_pane->findChild<TagSetDialog *>();
    QSignalSpy renamed(exchange, &TagExchange::renameRequested);
    manage->names()->item(0)->setText(u"basis"_s);
    QTRY_COMPARE(renamed.size(), 1);
    QCOMPARE(renamed.constFirst(), (QVariantList{u"baseline"_s, u"basis"_s}));
    exchange->setTagSets({});
    QCOMPARE(manage->names()->count(), 0);
}

void TestTagPane::theHistoryOfAResourceIsShown()
{
    QSignalSpy wanted(m_pane.get(), &TagPane::historyWanted);
    auto *tabs = m_pane->findChild<QTabBar *>(u"tagTabs"_s);
    auto *view = m_pane->findChild<ResourceHistoryView *>();
    tabs->setCurrentIndex(1);
    QVERIFY(view->isVisible());
    QCOMPARE(wanted.size(), 0);
    selectRow(u"i-1"_s);
    QCOMPARE(wanted.size(), 1);
    const auto id = wanted.constFirst().constFirst().value<ResourceId>();
    QCOMPARE(id.id, u"i-1"_s);
    m_pane->setHistory(id, ResourceHistory{});
    QVERIFY(m_pane->findChild<EmptyState *>(u"historyEmpty"_s)->isVisible());
    ResourceChange change;
    change.run = 7;
    change.started = QDateTime(QDate(2026, 3, 9), QTime(8, 30), Qt::UTC);
    change.who = u"ann@desk"_s;
    change.cell.key = u"env"_s;
    change.cell.before = u"test"_s;
    change.cell.after = u"prod"_s;
    change.cell.outcome.state = RowState::Verified;
    m_pane->setHistory(id, ResourceHistory{.changes = {change}});
    QVERIFY(view->list()->isVisible());
    const QTreeWidgetItem *run = view->list()->topLevelItem(0);
    QVERIFY2(
        run->text(0).contains(u"#7"_s) && run->text(0).contains(u"ann@desk"_s), qPrintable(run->text(0)));
    QCOMPARE(run->child(0)->text(0), u"env: test → prod"_s);
    QVERIFY(!run->child(0)->text(1).isEmpty());
    selectRow(u"i-2"_s); // what comes for another resource is not shown
    m_pane->setHistory(id, ResourceHistory{.changes = {change}});
    QVERIFY(!view->list()->isVisible());
    m_pane->addTag();
    QCOMPARE(tabs->currentIndex(), 0);
}

void TestTagPane::theCloudsRefusalStandsInThePane()
{
    selectRow(u"i-1"_s);
    const Row failed = m_document->row(TestDocument::vm(), u"i-1"_s);
    m_model->setValue(u"env"_s, u"x"_s);
    RowOutcome outcome{.state = RowState::Failed, .error = {}};
    outcome.error.kind = ErrorKind::Forbidden;
    outcome.error.message = u"no permission"_s;
    outcome.error.requestId = u"req-17"_s;
    m_document->workspace()->setOutcomes({{failed, outcome}});
    auto *area = m_pane->findChild<MessageArea *>();
    QVERIFY(area->shows(u"refusal"_s));
    const Message message = area->bars().constFirst()->message();
    QVERIFY2(message.detail.contains(u"no permission"_s) && message.detail.contains(u"req-17"_s),
        qPrintable(message.detail));
    QSignalSpy retried(m_pane.get(), &TagPane::retryRequested);
    QTest::mouseClick(area->bars().constFirst()->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(retried.size(), 1);
    QCOMPARE(retried.constFirst().constFirst().value<Rows>(), Rows{failed});
    selectRow(u"i-2"_s);
    QVERIFY(!area->shows(u"refusal"_s));
}

TAGDESK_TEST(TestTagPane, QApplication)

} // namespace tst_tagpane

#include "tst_tagpane.moc"
