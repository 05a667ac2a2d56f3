// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "gridediting.h"
#include "gridfixture.h"
#include "testrunner.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

namespace tst_celltyping {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestCellTyping : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void typingReplacesWhatStandsInTheCell();
    void typingMovesNoSelection();
    void whatAnInputMethodCommitsIsTyped();
    void whatAnInputMethodComposesIsTyped();
    void inTheColumnOfNamesTypingLooksForAName();
    void inOtherFixedColumnsTypingDoesNothing();
    void enterGoesDownAndShiftEnterUp();
    void tabGoesRightAndShiftTabLeft();
    void behindTheLastKeyTabLeavesTheTable();
    void withoutAFieldTabLeavesTheTable();
    void escapeRestores();
    void escapeWithoutAFieldOpensNone();
    void f2GoesOnBehindTheText();
    void backspaceEmptiesTheCell();
    void aDoubleClickEdits();
    void aChosenCompletionIsStagedByEnter();
    void escapeRestoresWhileCompletionsAreShown();
    void valuesInUseComeFirst();
    void ctrlEnterSetsEverySelectedCell();
    void ctrlEnterDoesNotLoseARefusedText();
    void withRowsSelectedCtrlEnterSetsTheCurrentColumn();
    void withinABlockEnterAndTabGoRound();
    void aRefusedTextStaysWhereItIs();
    void aLockedCellRefusesAtTheFirstKey();
    void aResourceThatWasNotReadRefusesAtTheFirstKey();
    void everyEntryIsAStepOfItsOwn();

private:
    std::unique_ptr<GridFixture> m_grid;
};

void TestCellTyping::init()
{
    m_grid = std::make_unique<GridFixture>();
}

void TestCellTyping::cleanup()
{
    m_grid.reset();
}

void TestCellTyping::typingReplacesWhatStandsInTheCell()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->type(u"live"_s);
    QVERIFY(m_grid->editor());
    QCOMPARE(m_grid->editor()->text(), u"live"_s);
    m_grid->press(Qt::Key_Return);
    QCOMPARE(m_grid->text().at(0), u"i-1: owner=ann, env: prod → live"_s);
}

void TestCellTyping::typingMovesNoSelection()
{
    // The letters begin the value of another row.
    m_grid->click(m_grid->cell(2, u"env"_s));
    m_grid->type(u"pr"_s);
    QCOMPARE(m_grid->current(), u"2 env"_s);
    m_grid->press(Qt::Key_Return);
    QCOMPARE(m_grid->text().at(2), u"i-3: +env=pr"_s);
}

void TestCellTyping::whatAnInputMethodCommitsIsTyped()
{
    m_grid->click(m_grid->cell(2, u"owner"_s));
    QInputMethodEvent composed;
    composed.setCommitString(u"运维"_s);
    QCoreApplication::sendEvent(m_grid->table(), &composed);
    QVERIFY(m_grid->editor());
    QCOMPARE(m_grid->editor()->text(), u"运维"_s);
    m_grid->press(Qt::Key_Return);
    QCOMPARE(m_grid->text().at(2), u"i-3: +owner=运维"_s);
}

void TestCellTyping::whatAnInputMethodComposesIsTyped()
{
    m_grid->click(m_grid->cell(2, u"owner"_s));
    QInputMethodEvent begun(u"yunwei"_s, {});
    QCoreApplication::sendEvent(m_grid->table(), &begun);
    QInputMethodEvent composed;
    composed.setCommitString(u"运维"_s);
    QCoreApplication::sendEvent(m_grid->table(), &composed);
    QTRY_VERIFY(m_grid->editor());
    QCOMPARE(m_grid->editor()->text(), u"运维"_s);
    m_grid->press(Qt::Key_Return);
    QCOMPARE(m_grid->text().at(2), u"i-3: +owner=运维"_s);
}

void TestCellTyping::inTheColumnOfNamesTypingLooksForAName()
{
    m_grid->click(m_grid->model()->index(0, ResourceModel::NameColumn));
    m_grid->type(u"db"_s);
    QCOMPARE(m_grid->table()->currentIndex(), m_grid->model()->index(2, ResourceModel::NameColumn));
    QCOMPARE(m_grid->selected(), u"2-2 rows"_s);
    QVERIFY(!m_grid->editor());
}

void TestCellTyping::inOtherFixedColumnsTypingDoesNothing()
{
    m_grid->click(m_grid->model()->index(0, ResourceModel::IdColumn));
    m_grid->type(u"i-3"_s);
    QCOMPARE(m_grid->table()->currentIndex().row(), 0);
    QVERIFY(m_grid->document()->changes().isEmpty());
}

void TestCellTyping::enterGoesDownAndShiftEnterUp()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->type(u"a"_s);
    m_grid->press(Qt::Key_Return);
    QCOMPARE(m_grid->current(), u"1 env"_s);
    QCOMPARE(m_grid->selected(), u"1-1 env-env"_s);
    QVERIFY(m_grid->table()->hasFocus());
    m_grid->type(u"b"_s);
    m_grid->press(Qt::Key_Enter, Qt::ShiftModifier | Qt::KeypadModifier);
    QCOMPARE(m_grid->current(), u"0 env"_s);
    QCOMPARE(m_grid->selected(), u"0-0 env-env"_s);
    QCOMPARE(
        m_grid->text().mid(0, 2), QStringList({u"i-1: owner=ann, env: prod → a"_s, u"i-2: env: test → b"_s}));
}

void TestCellTyping::tabGoesRightAndShiftTabLeft()
{
    m_grid->click(m_grid->cell(2, u"env"_s));
    m_grid->type(u"a"_s);
    m_grid->press(Qt::Key_Tab);
    QCOMPARE(m_grid->current(), u"2 owner"_s);
    m_grid->type(u"b"_s);
    m_grid->press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_grid->current(), u"2 env"_s);
    QCOMPARE(m_grid->text().at(2), u"i-3: +env=a, +owner=b"_s);
}

void TestCellTyping::behindTheLastKeyTabLeavesTheTable()
{
    m_grid->click(m_grid->cell(2, u"owner"_s));
    m_grid->type(u"b"_s);
    m_grid->press(Qt::Key_Tab);
    QCOMPARE(m_grid->text().at(2), u"i-3: +owner=b"_s);
    QVERIFY(!m_grid->table()->hasFocus());
}

void TestCellTyping::withoutAFieldTabLeavesTheTable()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->press(Qt::Key_Tab);
    QVERIFY(!m_grid->table()->hasFocus());
}

void TestCellTyping::escapeRestores()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->type(u"x"_s);
    m_grid->press(Qt::Key_Escape);
    QVERIFY(!m_grid->editor());
    QVERIFY(m_grid->table()->hasFocus());
    QCOMPARE(m_grid->current(), u"0 env"_s);
    QVERIFY(m_grid->document()->changes().isEmpty());
}

void TestCellTyping::escapeWithoutAFieldOpensNone()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->press(Qt::Key_Escape);
    m_grid->press(Qt::Key_Delete);
    QVERIFY(!m_grid->editor());
}

void TestCellTyping::f2GoesOnBehindTheText()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->press(Qt::Key_F2);
    QVERIFY(m_grid->editor());
    QCOMPARE(m_grid->editor()->text(), u"prod"_s);
    m_grid->type(u"2"_s);
    m_grid->press(Qt::Key_Return);
    QCOMPARE(m_grid->text().at(0), u"i-1: owner=ann, env: prod → prod2"_s);
}

void TestCellTyping::backspaceEmptiesTheCell()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->press(Qt::Key_Backspace);
    QVERIFY(m_grid->editor());
    QCOMPARE(m_grid->editor()->text(), QString());
}

void TestCellTyping::aDoubleClickEdits()
{
    const QPoint place = m_grid->table()->visualRect(m_grid->cell(0, u"env"_s)).center();
    QTest::mouseClick(m_grid->table()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(m_grid->table()->viewport(), Qt::LeftButton, {}, place);
    QVERIFY(m_grid->editor());
    QCOMPARE(m_grid->editor()->text(), u"prod"_s);
}

void TestCellTyping::aChosenCompletionIsStagedByEnter()
{
    m_grid->click(m_grid->cell(2, u"env"_s));
    m_grid->type(u"pr"_s);
    QAbstractItemView *list = m_grid->editor()->completer()->popup();
    QTRY_VERIFY(list->isVisible());
    // Below or above the field, never over it.
    const QRect field(m_grid->editor()->mapToGlobal(QPoint()), m_grid->editor()->size());
    QVERIFY(list->geometry().top() >= field.bottom() - 2 || list->geometry().bottom() <= field.top() + 2);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_grid->text().at(2), u"i-3: +env=prod"_s);
    QVERIFY(!m_grid->editor());
}

void TestCellTyping::escapeRestoresWhileCompletionsAreShown()
{
    m_grid->click(m_grid->cell(2, u"env"_s));
    m_grid->type(u"pr"_s);
    QAbstractItemView *list = m_grid->editor()->completer()->popup();
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!m_grid->editor());
    QVERIFY(m_grid->document()->changes().isEmpty());
}

void TestCellTyping::valuesInUseComeFirst()
{
    m_grid->pane()->setKnownValues([](const QString &) { return QStringList({u"abc"_s, u"prod"_s}); });
    m_grid->document()->stage({m_grid->model()->rowAt(2)}, {u"env"_s, u"test"_s}, EditMode::Set);
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->press(Qt::Key_F2);
    const QAbstractItemModel *values = m_grid->editor()->completer()->model();
    QCOMPARE(printed(*values), QStringList({u"test"_s, u"prod"_s, u"abc"_s}));
}

void TestCellTyping::ctrlEnterSetsEverySelectedCell()
{
    m_grid->drag(m_grid->cell(1, u"env"_s), m_grid->cell(2, u"owner"_s));
    QSignalSpy told(m_grid->pane(), &ResourcePane::told);
    m_grid->type(u"x"_s);
    m_grid->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_grid->text(),
        QStringList(
            {u"i-1: env=prod, owner=ann"_s, u"i-2: env: test → x, +owner=x"_s, u"i-3: +env=x, +owner=x"_s}));
    QCOMPARE(told.constLast().constFirst().toString(), u"4 cell(s) changed."_s);
    m_grid->document()->undo();
    QVERIFY(m_grid->document()->changes().isEmpty());
}

void TestCellTyping::ctrlEnterDoesNotLoseARefusedText()
{
    m_grid->drag(m_grid->cell(1, u"env"_s), m_grid->cell(2, u"env"_s));
    m_grid->type(u"a*b"_s);
    m_grid->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_grid->editor());
    QCOMPARE(m_grid->editor()->text(), u"a*b"_s);
    QVERIFY(m_grid->document()->changes().isEmpty());
}

void TestCellTyping::withRowsSelectedCtrlEnterSetsTheCurrentColumn()
{
    m_grid->click(m_grid->cell(0, u"owner"_s));
    m_grid->press(Qt::Key_A, Qt::ControlModifier);
    m_grid->type(u"x"_s);
    m_grid->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_grid->text(),
        QStringList({u"i-1: env=prod, owner: ann → x"_s, u"i-2: env=test, +owner=x"_s, u"i-3: +owner=x"_s}));
}

void TestCellTyping::withinABlockEnterAndTabGoRound()
{
    m_grid->drag(m_grid->cell(0, u"env"_s), m_grid->cell(1, u"owner"_s));
    const QString block = m_grid->selected();
    // The current cell is where the mouse ended.
    QCOMPARE(m_grid->current(), u"1 owner"_s);
    m_grid->type(u"a"_s);
    m_grid->press(Qt::Key_Return);
    QCOMPARE(m_grid->current(), u"0 env"_s);
    m_grid->type(u"b"_s);
    m_grid->press(Qt::Key_Return);
    QCOMPARE(m_grid->current(), u"1 env"_s);
    m_grid->type(u"c"_s);
    m_grid->press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_grid->current(), u"0 owner"_s);
    QCOMPARE(m_grid->selected(), block);
    QCOMPARE(m_grid->text().mid(0, 2),
        QStringList({u"i-1: owner=ann, env: prod → b"_s, u"i-2: env: test → c, +owner=a"_s}));
}

void TestCellTyping::aRefusedTextStaysWhereItIs()
{
    QSignalSpy refused(m_grid->pane(), &ResourcePane::textRefused);
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->type(u"a*b"_s);
    m_grid->press(Qt::Key_Return);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.constFirst().at(2).toString(), u"a*b"_s);
    QCOMPARE(m_grid->current(), u"0 env"_s);
    QVERIFY(m_grid->document()->changes().isEmpty());
}

void TestCellTyping::aLockedCellRefusesAtTheFirstKey()
{
    m_grid->pane()->setKeyColumns({u"env"_s, u"jdc-createdby"_s});
    QSignalSpy told(m_grid->pane(), &ResourcePane::told);
    m_grid->click(m_grid->cell(0, u"jdc-createdby"_s));
    m_grid->type(u"x"_s);
    QVERIFY(!m_grid->editor());
    QCOMPARE(told.size(), 1);
    QVERIFY(told.constFirst().constFirst().toString().startsWith(u"Written by the cloud"_s));
    m_grid->press(Qt::Key_F2);
    QCOMPARE(told.size(), 2);
}

void TestCellTyping::aResourceThatWasNotReadRefusesAtTheFirstKey()
{
    m_grid->document().list(TestDocument::vm(), {TestDocument::resource(u"i-9"_s, u"late"_s, std::nullopt)});
    QSignalSpy told(m_grid->pane(), &ResourcePane::told);
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->type(u"x"_s);
    QVERIFY(!m_grid->editor());
    QCOMPARE(told.size(), 1);
    QVERIFY(told.constFirst().constFirst().toString().contains(u"not read"_s));
}

void TestCellTyping::everyEntryIsAStepOfItsOwn()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->type(u"a"_s);
    m_grid->press(Qt::Key_Return);
    m_grid->type(u"b"_s);
    m_grid->press(Qt::Key_Return);
    QCOMPARE(m_grid->document()->undoStack()->count(), 2);
}

TAGDESK_TEST(TestCellTyping, QApplication)

} // namespace tst_celltyping

#include "tst_celltyping.moc"
