// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagpane.h"

#include "emptystate.h"
#include "messagebar.h"
#include "quotameter.h"
#include "tagmodel.h"
#include "tagrow.h"
#include "testdocument.h"
#include "valuespopup.h"

#include <algorithm>
#include <memory>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

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
    void typingOverDifferentValuesReplacesThemAll();
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
    void theQuotaMeterCountsTheFullestResource();
    void unreadResourcesAreSaidToBeLeftOut();
    void resourcesThatWereNotReadOfferToReadThem();
    void anUnfinishedEditElsewhereIsToldAndShown();
    void aRefusedTextFromACellBecomesADraft();
    void upAndDownMoveBetweenTags();
    void theCursorStaysWhenTheSelectionMoves();
    void everyControlHasAName();

private:
    void selectAll();
    void selectRow(const QString &id);
    [[nodiscard]] TagRow *row(const QString &key) const;
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

void TestTagPane::typingOverDifferentValuesReplacesThemAll()
{
    selectAll();
    QLineEdit *field = row(u"env"_s)->valueField();
    field->setFocus();
    QTest::keyClicks(field, u"dev"_s);
    QCOMPARE(text(),
        QStringList({u"i-1: owner=ann, env: prod → dev"_s, u"i-2: env: test → dev"_s, u"i-3: +env=dev"_s}));
    QCOMPARE(row(u"env"_s)->findChild<QLabel *>(u"tagOn"_s)->text(), u"2 → 3"_s);
}

void TestTagPane::aValueOfTheHistogramIsEditedAlone()
{
    selectAll();
    row(u"env"_s)->showValues();
    auto *popup = m_pane->findChild<ValuesPopup *>();
    QVERIFY(popup);
    QCOMPARE(popup->list()->topLevelItemCount(), 2);
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
    QTest::mouseClick(popup->findChild<QPushButton *>(), Qt::LeftButton);
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
    QVERIFY(row(u"env"_s)->findChild<QLabel *>(u"tagNote"_s)->isVisible());
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

QTEST_MAIN(TestTagPane)
#include "tst_tagpane.moc"
