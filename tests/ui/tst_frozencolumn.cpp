// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourceheader.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "testdocument.h"
#include "testrunner.h"

#include <memory>
#include <QAccessible>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace tst_frozencolumn {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The name stays at the left edge of the real pane, whatever is done there.
class TestFrozenColumn : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theNameStaysWhenTheOthersScroll();
    void nothingIsFrozenBeforeAnythingIsScrolled();
    void aClickOnTheNameMeansTheName();
    void editingFarToTheRightShowsTheName();
    void aCellThatIsGoneToIsNotBelowTheName();
    void goingToTheNameLeavesTheOthersWhereTheyAre();
    void theFrozenNameIsPaintedLikeAnyOther();
    void failedRowsAreTintedBelowTheName();
    void theFrozenHeadSorts();
    void theFrozenHeadIsResized();
    void anEditorBelowTheNameIsCutOff();
    void assistiveTechnologyFindsTheNameWhereItIsSeen();
    void aNameThatLeavesNoRoomIsNotFrozen();

private:
    [[nodiscard]] ResourceTableView *table() const { return m_pane->table(); }
    [[nodiscard]] ResourceHeader *header() const
    {
        return qobject_cast<ResourceHeader *>(table()->horizontalHeader());
    }
    [[nodiscard]] QScrollBar *bar() const { return table()->horizontalScrollBar(); }
    [[nodiscard]] QModelIndex name(int row) const { return m_model->index(row, ResourceModel::NameColumn); }
    [[nodiscard]] QModelIndex last(int row) const { return m_model->index(row, m_model->columnCount() - 1); }
    void scrollToTheEnd();

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<ResourceModel> m_model;
    std::unique_ptr<ResourcePane> m_pane;
};

void TestFrozenColumn::init()
{
    m_document = std::make_unique<TestDocument>();
    m_model = std::make_unique<ResourceModel>(m_document->workspace());
    m_pane = std::make_unique<ResourcePane>(m_model.get(), m_document->workspace());
    m_pane->resize(700, 400);
    m_pane->show();
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    m_pane->setKeyColumns({u"env"_s, u"owner"_s, u"team"_s, u"tier"_s, u"app"_s, u"stage"_s, u"sla"_s});
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (column != ResourceModel::TagsColumn && !table()->isColumnHidden(column))
            header()->resizeSection(column, 120);
    }
    QTRY_VERIFY(bar()->maximum() > 0); // the view lays out when it has time
}

void TestFrozenColumn::cleanup()
{
    m_pane.reset();
    m_model.reset();
    m_document.reset();
}

void TestFrozenColumn::scrollToTheEnd()
{
    bar()->setValue(bar()->maximum());
    QCOMPARE(table()->frozenWidth(), table()->columnWidth(ResourceModel::NameColumn));
}

void TestFrozenColumn::theNameStaysWhenTheOthersScroll()
{
    const QRect before = table()->visualRect(name(1));
    scrollToTheEnd();
    QCOMPARE(table()->visualRect(name(1)), before);
    QCOMPARE(header()->sectionRect(ResourceModel::NameColumn).left(), 0);
    QVERIFY(table()->visualRect(last(1)).left() >= table()->frozenWidth());
}

void TestFrozenColumn::nothingIsFrozenBeforeAnythingIsScrolled()
{
    QCOMPARE(table()->frozenWidth(), 0);
    QCOMPARE(header()->frozenColumn(), -1);
}

void TestFrozenColumn::aClickOnTheNameMeansTheName()
{
    scrollToTheEnd();
    const QPoint place = table()->visualRect(name(2)).center();
    QCOMPARE(table()->indexAt(place), name(2));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(table()->currentIndex(), name(2));
    QCOMPARE(m_pane->selection(), Rows{m_model->rowAt(2)});
    QCOMPARE(bar()->value(), bar()->maximum());
}

void TestFrozenColumn::editingFarToTheRightShowsTheName()
{
    table()->setCurrentIndex(last(0));
    QTest::keyClick(table(), Qt::Key_F2);
    auto *editor = m_pane->findChild<QLineEdit *>(u"cellEditor"_s);
    QVERIFY(editor);
    QCOMPARE(table()->visualRect(name(0)).left(), 0);
    QVERIFY(editor->x() >= table()->frozenWidth());
    QTest::keyClicks(editor, u"gold"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(); // the view commits once the key has been handled
    QCOMPARE(last(0).data(ResourceModel::ValueRole).toString(), u"gold"_s);
}

void TestFrozenColumn::aCellThatIsGoneToIsNotBelowTheName()
{
    scrollToTheEnd();
    for (int column = m_model->columnCount() - 1; column > 0; --column) {
        table()->setCurrentIndex(m_model->index(0, column));
        if (!table()->isColumnHidden(column))
            QVERIFY(table()->visualRect(m_model->index(0, column)).left() >= table()->frozenWidth());
    }
}

void TestFrozenColumn::goingToTheNameLeavesTheOthersWhereTheyAre()
{
    scrollToTheEnd();
    table()->setCurrentIndex(name(0));
    QCOMPARE(bar()->value(), bar()->maximum());
}

void TestFrozenColumn::theFrozenNameIsPaintedLikeAnyOther()
{
    table()->selectRow(1);
    table()->setFocus();
    const int width = table()->columnWidth(ResourceModel::NameColumn) - 1; // the line at its edge
    const QRect column(0, 0, width, table()->viewport()->height());
    const QImage before = table()->viewport()->grab(column).toImage();
    scrollToTheEnd();
    QCOMPARE(table()->viewport()->grab(column).toImage(), before);
}

void TestFrozenColumn::failedRowsAreTintedBelowTheName()
{
    scrollToTheEnd();
    const QPoint corner = table()->visualRect(name(1)).topLeft() + QPoint(1, 2);
    const auto colour = [&] {
        return table()->viewport()->grab().toImage().pixelColor(corner);
    };
    const QColor plain = colour();
    m_document->workspace()->setOutcomes({{m_model->rowAt(1), {.state = RowState::Failed, .error = {}}}});
    QVERIFY(colour() != plain);
}

void TestFrozenColumn::theFrozenHeadSorts()
{
    scrollToTheEnd();
    QTest::mouseClick(header()->viewport(), Qt::LeftButton, {}, QPoint(20, header()->height() / 2));
    QCOMPARE(m_model->sortColumn(), int{ResourceModel::NameColumn});
}

void TestFrozenColumn::theFrozenHeadIsResized()
{
    scrollToTheEnd();
    const int width = table()->columnWidth(ResourceModel::NameColumn);
    const QPoint edge(width - 1, header()->height() / 2);
    const QPoint there = edge + QPoint(30, 0);
    QTest::mousePress(header()->viewport(), Qt::LeftButton, {}, edge);
    QMouseEvent move(QEvent::MouseMove, there, header()->viewport()->mapToGlobal(there), Qt::NoButton,
        Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(header()->viewport(), &move);
    QTest::mouseRelease(header()->viewport(), Qt::LeftButton, {}, there);
    QCOMPARE(table()->columnWidth(ResourceModel::NameColumn), width + 30);
}

void TestFrozenColumn::anEditorBelowTheNameIsCutOff()
{
    table()->setCurrentIndex(m_model->index(0, ResourceModel::FirstKeyColumn));
    QTest::keyClick(table(), Qt::Key_F2);
    const auto *editor = m_pane->findChild<QLineEdit *>(u"cellEditor"_s);
    QVERIFY(editor);
    QVERIFY(editor->mask().isEmpty());
    bar()->setValue(editor->x() - table()->columnWidth(ResourceModel::NameColumn) + 20);
    QVERIFY(editor->x() < table()->frozenWidth());
    QCOMPARE(editor->x() + editor->mask().boundingRect().left(), table()->frozenWidth());
}

void TestFrozenColumn::assistiveTechnologyFindsTheNameWhereItIsSeen()
{
    scrollToTheEnd();
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(table());
    QVERIFY(interface && interface->tableInterface());
    const QAccessibleInterface *cell = interface->tableInterface()->cellAt(1, ResourceModel::NameColumn);
    QVERIFY(cell);
    QCOMPARE(cell->rect().left(), table()->viewport()->mapToGlobal(QPoint()).x());
    QCOMPARE(cell->text(QAccessible::Name), u"web-2"_s);
}

void TestFrozenColumn::aNameThatLeavesNoRoomIsNotFrozen()
{
    header()->resizeSection(ResourceModel::NameColumn, 600);
    bar()->setValue(bar()->maximum());
    QCOMPARE(table()->frozenWidth(), 0);
}

TAGDESK_TEST(TestFrozenColumn, QApplication)

} // namespace tst_frozencolumn

#include "tst_frozencolumn.moc"
