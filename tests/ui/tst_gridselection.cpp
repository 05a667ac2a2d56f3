// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fillhandle.h"
#include "gridediting.h"
#include "gridfixture.h"
#include "testrunner.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

namespace tst_gridselection {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestGridSelection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aClickOnACellSelectsIt();
    void aClickOnANameSelectsTheRow();
    void draggingSelectsABlock();
    void draggingOverNamesSelectsRows();
    void shiftWithArrowsGrowsABlock();
    void shiftWithArrowsGrowsFromWhereTypingWent();
    void shiftAndAClickSelectABlock();
    void ctrlAndAClickAddACell();
    void selectAllTakesRows();
    void aBlockFollowsMovedColumns();
    void hiddenColumnsAreNoPartOfABlock();
    void theTagsOfABlockAreThoseOfItsResources();
    void aMillionRowsAreAFewRanges();
    void cellsLookOtherThanRows();
    void theHandleFillsDown();
    void theHandleFillsRight();
    void besidesOneBlockThereIsNoHandle();

private:
    [[nodiscard]] QStringList ids() const;
    void dragHandle(const QModelIndex &to) const;

    std::unique_ptr<GridFixture> m_grid;
};

void TestGridSelection::init()
{
    m_grid = std::make_unique<GridFixture>();
}

void TestGridSelection::cleanup()
{
    m_grid.reset();
}

QStringList TestGridSelection::ids() const
{
    QStringList ids;
    for (const Row row : m_grid->pane()->selection())
        ids.append(m_grid->document()->table().idText(row));
    return ids;
}

void TestGridSelection::dragHandle(const QModelIndex &to) const
{
    QWidget *viewport = m_grid->table()->viewport();
    const QPoint grip = m_grid->table()->fillHandle()->grip().center();
    const QPoint end = m_grid->table()->visualRect(to).center();
    QTest::mousePress(viewport, Qt::LeftButton, {}, grip);
    QMouseEvent move(
        QEvent::MouseMove, end, viewport->mapToGlobal(end), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, end);
}

void TestGridSelection::aClickOnACellSelectsIt()
{
    m_grid->click(m_grid->cell(1, u"env"_s));
    QCOMPARE(m_grid->selected(), u"1-1 env-env"_s);
    QCOMPARE(ids(), QStringList(u"i-2"_s));
}

void TestGridSelection::aClickOnANameSelectsTheRow()
{
    for (const int column : {ResourceModel::NameColumn, ResourceModel::IdColumn, ResourceModel::StatusColumn,
             ResourceModel::TagsColumn}) {
        m_grid->click(m_grid->cell(0, u"env"_s));
        m_grid->click(m_grid->model()->index(1, column));
        QCOMPARE(m_grid->selected(), u"1-1 rows"_s);
    }
}

void TestGridSelection::draggingSelectsABlock()
{
    m_grid->drag(m_grid->cell(2, u"owner"_s), m_grid->cell(1, u"env"_s));
    QCOMPARE(m_grid->selected(), u"1-2 env-owner"_s);
    QCOMPARE(ids(), QStringList({u"i-2"_s, u"i-3"_s}));
}

void TestGridSelection::draggingOverNamesSelectsRows()
{
    m_grid->drag(m_grid->model()->index(0, ResourceModel::NameColumn), m_grid->cell(1, u"env"_s));
    QCOMPARE(m_grid->selected(), u"0-1 rows"_s);
}

void TestGridSelection::shiftWithArrowsGrowsABlock()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->press(Qt::Key_Right, Qt::ShiftModifier);
    m_grid->press(Qt::Key_Down, Qt::ShiftModifier);
    m_grid->press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_grid->selected(), u"0-2 env-owner"_s);
    m_grid->press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(m_grid->selected(), u"0-1 env-owner"_s);
    m_grid->press(Qt::Key_Down);
    QCOMPARE(m_grid->selected(), u"2-2 owner-owner"_s);
}

void TestGridSelection::shiftWithArrowsGrowsFromWhereTypingWent()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->type(u"x"_s);
    m_grid->press(Qt::Key_Return);
    m_grid->press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_grid->selected(), u"1-2 env-env"_s);
}

void TestGridSelection::shiftAndAClickSelectABlock()
{
    m_grid->click(m_grid->cell(0, u"owner"_s));
    m_grid->click(m_grid->cell(2, u"env"_s), Qt::ShiftModifier);
    QCOMPARE(m_grid->selected(), u"0-2 env-owner"_s);
    m_grid->click(m_grid->model()->index(1, ResourceModel::NameColumn));
    m_grid->click(m_grid->cell(2, u"env"_s), Qt::ShiftModifier);
    QCOMPARE(m_grid->selected(), u"1-2 rows"_s);
}

void TestGridSelection::ctrlAndAClickAddACell()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->click(m_grid->cell(2, u"owner"_s), Qt::ControlModifier);
    QCOMPARE(m_grid->selected(), u"0-0 env-env; 2-2 owner-owner"_s);
    QCOMPARE(ids(), QStringList({u"i-1"_s, u"i-3"_s}));
}

void TestGridSelection::selectAllTakesRows()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_grid->selected(), u"0-2 rows"_s);
}

void TestGridSelection::aBlockFollowsMovedColumns()
{
    QHeaderView *header = m_grid->table()->horizontalHeader();
    header->moveSection(header->visualIndex(m_grid->cell(0, u"owner"_s).column()),
        header->visualIndex(m_grid->cell(0, u"env"_s).column()));
    m_grid->drag(m_grid->cell(0, u"owner"_s), m_grid->cell(1, u"env"_s));
    QCOMPARE(m_grid->selected(), u"0-1 owner-env"_s);
}

void TestGridSelection::hiddenColumnsAreNoPartOfABlock()
{
    m_grid->pane()->setKeyColumns({u"env"_s, u"team"_s, u"owner"_s});
    m_grid->table()->setColumnHidden(m_grid->cell(0, u"team"_s).column(), true);
    m_grid->drag(m_grid->cell(1, u"env"_s), m_grid->cell(2, u"owner"_s));
    m_grid->pane()->editing()->setAll(u"x"_s);
    QCOMPARE(m_grid->text().at(2), u"i-3: +env=x, +owner=x"_s);
}

void TestGridSelection::theTagsOfABlockAreThoseOfItsResources()
{
    QSignalSpy told(m_grid->pane(), &ResourcePane::selectionChanged);
    m_grid->drag(m_grid->cell(0, u"env"_s), m_grid->cell(1, u"env"_s));
    QTRY_VERIFY(!told.isEmpty());
    QCOMPARE(ids(), QStringList({u"i-1"_s, u"i-2"_s}));
}

void TestGridSelection::aMillionRowsAreAFewRanges()
{
    constexpr int kRows = 20'000;
    std::vector<Resource> resources;
    for (int number = 0; number < kRows; ++number)
        resources.push_back(TestDocument::resource(u"i-%1"_s.arg(number), u"vm-%1"_s.arg(number), Tags{}));
    m_grid->document().list(TestDocument::vm(), resources);
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->press(Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(m_grid->table()->gridSelection().blocks().size(), std::size_t(1));
    QCOMPARE(m_grid->table()->selectedCount(), std::size_t(kRows));
    QVERIFY(m_grid->table()->selectionModel()->selection().size() <= 2);
}

void TestGridSelection::cellsLookOtherThanRows()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    const QImage cell = m_grid->table()->viewport()->grab().toImage();
    m_grid->click(m_grid->model()->index(0, ResourceModel::NameColumn));
    m_grid->table()->selectionModel()->setCurrentIndex(
        m_grid->cell(0, u"env"_s), QItemSelectionModel::NoUpdate);
    QVERIFY(m_grid->table()->viewport()->grab().toImage() != cell);
}

void TestGridSelection::theHandleFillsDown()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    dragHandle(m_grid->cell(2, u"env"_s));
    QCOMPARE(m_grid->text(),
        QStringList({u"i-1: env=prod, owner=ann"_s, u"i-2: env: test → prod"_s, u"i-3: +env=prod"_s}));
    QCOMPARE(m_grid->selected(), u"0-2 env-env"_s);
    m_grid->document()->undo();
    QVERIFY(m_grid->document()->changes().isEmpty());
}

void TestGridSelection::theHandleFillsRight()
{
    m_grid->click(m_grid->cell(1, u"env"_s));
    dragHandle(m_grid->cell(1, u"owner"_s));
    QCOMPARE(m_grid->text().at(1), u"i-2: env=test, +owner=test"_s);
}

void TestGridSelection::besidesOneBlockThereIsNoHandle()
{
    const FillHandle *handle = m_grid->table()->fillHandle();
    m_grid->click(m_grid->model()->index(0, ResourceModel::NameColumn));
    QVERIFY(handle->grip().isEmpty());
    m_grid->click(m_grid->cell(0, u"env"_s));
    QVERIFY(!handle->grip().isEmpty());
    m_grid->click(m_grid->cell(2, u"owner"_s), Qt::ControlModifier);
    QVERIFY(handle->grip().isEmpty());
}

TAGDESK_TEST(TestGridSelection, QApplication)

} // namespace tst_gridselection

#include "tst_gridselection.moc"
