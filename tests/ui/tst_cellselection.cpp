// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cellselection.h"

#include "resourcemodel.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <random>
#include <set>

namespace tst_cellselection {

using namespace tagdesk;
using namespace Qt::StringLiterals;

using Flag = QItemSelectionModel;

namespace {

constexpr int kMany = 1'000;

/// Every cell that is selected, as "row,column", by the name of the resource.
std::set<std::pair<Row, int>> cellsOf(CellSelection &cells, const ResourceModel &model)
{
    std::set<std::pair<Row, int>> found;
    for (const CellBlock &block : cells.blocks()) {
        for (int position = block.first; position <= block.last; ++position) {
            for (int column = 0; column < model.columnCount(); ++column) {
                if (block.contains(column))
                    found.emplace(model.rowAt(position), column);
            }
        }
    }
    return found;
}

std::set<std::pair<Row, int>> cellsOf(const QItemSelectionModel &selection, const ResourceModel &model)
{
    std::set<std::pair<Row, int>> found;
    for (int position = 0; position < model.rowCount(); ++position) {
        for (int column = 0; column < model.columnCount(); ++column) {
            if (selection.isSelected(model.index(position, column)))
                found.emplace(model.rowAt(position), column);
        }
    }
    return found;
}

} // namespace

class TestCellSelection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void wholeRowsAndBlocksAreTold();
    void anySelectionIsAsQtsOwn();
    void itGoesThroughFiltersAndOrders();
    void whatAFilterHidesComesBackSelected();
    void anotherSelectionForgetsWhatIsHidden();
    void whatTheMouseSelectsSurvivesAFilter();
    void columnsThatComeAndGoKeepTheRest();
    void resourcesThatArriveAreNotSelected();
    void ofManyPiecesQtKnowsThoseThatArePainted();
    void anotherScopeSelectsNothing();
    void changesAreTold();

private:
    void list(int count);
    [[nodiscard]] QItemSelection cells(int top, int left, int bottom, int right) const;
    [[nodiscard]] QString text();

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<ResourceModel> m_model;
    std::unique_ptr<CellSelection> m_cells;
};

void TestCellSelection::init()
{
    m_document = std::make_unique<TestDocument>();
    m_model = std::make_unique<ResourceModel>(m_document->workspace());
    m_model->setInsertInterval(0);
    m_model->setKeyColumns({u"env"_s, u"owner"_s});
    m_cells = std::make_unique<CellSelection>(m_model.get());
}

void TestCellSelection::cleanup()
{
    m_cells.reset();
    m_model.reset();
    m_document.reset();
}

/// Resources "0", "1", … with env=even or env=odd.
void TestCellSelection::list(int count)
{
    std::vector<Resource> resources;
    for (int i = 0; i < count; ++i)
        resources.push_back(TestDocument::resource(
            u"i-%1"_s.arg(i), QString::number(i), Tags{{u"env"_s, i % 2 == 0 ? u"even"_s : u"odd"_s}}));
    m_document->list(TestDocument::vm(), resources);
    m_model->setScopes(TestDocument::vm());
}

QItemSelection TestCellSelection::cells(int top, int left, int bottom, int right) const
{
    return {m_model->index(top, left), m_model->index(bottom, right)};
}

/// "0-2:5,6 4-4:all"
QString TestCellSelection::text()
{
    QStringList parts;
    for (const CellBlock &block : m_cells->blocks()) {
        QStringList columns;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            if (block.contains(column))
                columns.append(QString::number(column));
        }
        parts.append(u"%1-%2:%3"_s.arg(block.first)
                         .arg(block.last)
                         .arg(block.isWhole ? u"all"_s : columns.join(u',')));
    }
    return parts.join(u' ');
}

void TestCellSelection::wholeRowsAndBlocksAreTold()
{
    list(10);
    m_cells->select(cells(0, 8, 2, 9), Flag::ClearAndSelect);
    m_cells->select(cells(4, 0, 4, 0), Flag::Select | Flag::Rows);
    m_cells->select(cells(2, 8, 3, 8), Flag::Toggle);
    QCOMPARE(text(), u"0-1:8,9 2-2:9 3-3:8 4-4:all"_s);
    QCOMPARE(m_cells->resourceCount(), std::size_t{5});
    QCOMPARE(m_cells->resources(), (Rows{0, 1, 2, 3, 4}));
    m_cells->select(cells(0, 0, 0, 9), Flag::ClearAndSelect);
    QCOMPARE(text(), u"0-0:all"_s);
    m_cells->clearSelection();
    QCOMPARE(text(), QString());
}

void TestCellSelection::anySelectionIsAsQtsOwn()
{
    list(12);
    QItemSelectionModel own(m_model.get());
    std::mt19937 random(7);
    const QList<Flag::SelectionFlags> commands{Flag::ClearAndSelect, Flag::Select, Flag::Toggle,
        Flag::Deselect, Flag::SelectCurrent, Flag::ToggleCurrent, Flag::Clear,
        Flag::ClearAndSelect | Flag::Rows, Flag::Toggle | Flag::Rows, Flag::Select | Flag::Columns,
        Flag::Deselect | Flag::Current};
    for (int step = 0; step < 3'000; ++step) {
        const auto one = [&](unsigned end) {
            return static_cast<int>(random() % end);
        };
        const int top = one(12);
        const int left = one(7);
        const QItemSelection selection =
            cells(top, left, std::min(11, top + one(5)), std::min(9, left + one(7)));
        const auto command = commands.at(one(static_cast<unsigned>(commands.size())));
        own.select(selection, command);
        m_cells->select(selection, command);
        const auto expected = cellsOf(own, *m_model);
        QCOMPARE(cellsOf(*m_cells, *m_model), expected);
        QCOMPARE(cellsOf(static_cast<const QItemSelectionModel &>(*m_cells), *m_model), expected);
    }
}

void TestCellSelection::itGoesThroughFiltersAndOrders()
{
    list(30);
    std::mt19937 random(11);
    std::set<std::pair<Row, int>> expected;
    for (int step = 0; step < 300; ++step) {
        const int last = m_model->rowCount() - 1;
        switch (random() % 4) {
        case 0:
            m_model->setFilter(Filter::parse(QStringList{QString(), u"env=odd"_s, u"1"_s, u"env=even 2"_s}.at(
                static_cast<qsizetype>(random() % 4))));
            break;
        case 1:
            m_model->sort(static_cast<int>(random() % 7) - 1,
                random() % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        default:
            if (last < 0)
                continue;
            const int top = static_cast<int>(random() % static_cast<unsigned>(last + 1));
            m_cells->select(cells(top, 2, std::min(last, top + 3), 2 + static_cast<int>(random() % 4)),
                random() % 2 == 0 ? Flag::Toggle : Flag::ClearAndSelect);
            expected = cellsOf(*m_cells, *m_model);
            continue;
        }
        std::set<std::pair<Row, int>> shown;
        for (const auto &cell : expected) {
            if (m_model->positionOf(cell.first) >= 0)
                shown.insert(cell);
        }
        QCOMPARE(cellsOf(*m_cells, *m_model), shown);
        QCOMPARE(cellsOf(static_cast<const QItemSelectionModel &>(*m_cells), *m_model), shown);
    }
}

void TestCellSelection::whatAFilterHidesComesBackSelected()
{
    list(6);
    m_cells->select(cells(0, 0, 3, 0), Flag::ClearAndSelect | Flag::Rows);
    QSignalSpy changes(m_cells.get(), &CellSelection::changed);
    m_model->setFilter(Filter::parse(u"env=odd"_s));
    QCOMPARE(text(), u"0-1:all"_s);
    QCOMPARE(m_cells->hiddenCount(), std::size_t{2});
    QCOMPARE(changes.size(), 1);
    m_model->setFilter({});
    QCOMPARE(changes.size(), 2);
    QCOMPARE(text(), u"0-3:all"_s);
    QCOMPARE(m_cells->hiddenCount(), std::size_t{0});
}

void TestCellSelection::anotherSelectionForgetsWhatIsHidden()
{
    list(6);
    m_cells->select(cells(0, 0, 3, 0), Flag::ClearAndSelect | Flag::Rows);
    m_model->setFilter(Filter::parse(u"env=odd"_s));
    m_cells->select(cells(2, 0, 2, 0), Flag::Toggle | Flag::Rows);
    QCOMPARE(m_cells->hiddenCount(), std::size_t{0});
    m_model->setFilter({});
    QCOMPARE(m_cells->resources(), (Rows{1, 3, 5}));
}

void TestCellSelection::whatTheMouseSelectsSurvivesAFilter()
{
    list(6);
    m_cells->select(cells(0, 0, 0, 0), Flag::ClearAndSelect);
    m_cells->select(cells(0, 0, 3, 0), Flag::SelectCurrent);
    m_cells->select(cells(0, 0, 2, 0), Flag::SelectCurrent);
    m_model->setFilter(Filter::parse(u"env=odd"_s));
    m_model->setFilter({});
    QCOMPARE(text(), u"0-2:0"_s);
}

void TestCellSelection::columnsThatComeAndGoKeepTheRest()
{
    list(4);
    m_cells->select(cells(0, 8, 1, 9), Flag::ClearAndSelect);
    m_cells->select(cells(3, 0, 3, 0), Flag::Select | Flag::Rows);
    m_model->setKeyColumns({u"env"_s, u"team"_s, u"owner"_s});
    QCOMPARE(text(), u"0-1:8 3-3:all"_s);
    m_model->setKeyColumns({});
    QCOMPARE(text(), u"3-3:all"_s);
}

void TestCellSelection::resourcesThatArriveAreNotSelected()
{
    list(3);
    m_cells->select(cells(0, 0, 2, 0), Flag::ClearAndSelect | Flag::Rows);
    QSignalSpy changes(m_cells.get(), &CellSelection::changed);
    (*m_document)->beginListing(TestDocument::vm(), false);
    (*m_document)
        ->appendListing(TestDocument::vm(), {TestDocument::resource(u"i-new"_s, u"new"_s, Tags{})}, -1);
    QCOMPARE(m_cells->resourceCount(), std::size_t{3});
    QVERIFY(!m_cells->isRowSelected(3));
    QCOMPARE(changes.size(), 0);
    // The others have gone.
    (*m_document)->finishListing(TestDocument::vm(), std::nullopt);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_cells->resourceCount(), std::size_t{0});
    QCOMPARE(m_cells->hiddenCount(), std::size_t{0});
    QVERIFY(!m_cells->hasSelection());
}

void TestCellSelection::ofManyPiecesQtKnowsThoseThatArePainted()
{
    list(kMany);
    m_model->setFilter(Filter::parse(u"env=odd"_s));
    m_cells->select(cells(0, 0, kMany / 2 - 1, 0), Flag::ClearAndSelect | Flag::Rows);
    QCOMPARE(m_cells->selection().size(), 1);
    m_model->setFilter({});
    QCOMPARE(m_cells->resourceCount(), std::size_t{kMany / 2});
    m_cells->show(500, 530);
    QVERIFY2(m_cells->selection().size() < 200, qPrintable(QString::number(m_cells->selection().size())));
    for (int position = 500; position <= 530; ++position)
        QCOMPARE(m_cells->isRowSelected(position), position % 2 == 1);
    // One that is not on the screen is taken away as well.
    m_cells->select(cells(1, 0, 1, 0), Flag::Toggle | Flag::Rows);
    QCOMPARE(m_cells->resourceCount(), std::size_t{kMany / 2 - 1});
    m_cells->show(0, 10);
    QVERIFY(!m_cells->isRowSelected(1));
    QVERIFY(m_cells->isRowSelected(3));
    // Even where nothing on the screen is selected, something is.
    m_cells->select(cells(0, 0, 600, 0), Flag::Deselect | Flag::Rows);
    m_cells->show(0, 10);
    QVERIFY(m_cells->hasSelection());
    m_cells->clearSelection();
    QCOMPARE(m_cells->resourceCount(), std::size_t{0});
    QVERIFY(!m_cells->hasSelection());
}

void TestCellSelection::anotherScopeSelectsNothing()
{
    list(3);
    m_cells->select(cells(0, 0, 2, 0), Flag::ClearAndSelect | Flag::Rows);
    m_model->setScopes(TestDocument::disk());
    QVERIFY(!m_cells->hasSelection());
    m_model->setScopes(TestDocument::vm());
    QCOMPARE(m_cells->resourceCount(), std::size_t{0});
}

void TestCellSelection::changesAreTold()
{
    list(3);
    QSignalSpy changes(m_cells.get(), &CellSelection::changed);
    m_cells->select(cells(0, 0, 2, 0), Flag::ClearAndSelect | Flag::Rows);
    m_cells->setCurrentIndex(m_model->index(1, 0), Flag::NoUpdate);
    QCOMPARE(changes.size(), 1);
    m_cells->selectResources({1});
    QCOMPARE(changes.size(), 2);
    QCOMPARE(text(), u"1-1:all"_s);
}

TAGDESK_TEST(TestCellSelection, QApplication)

} // namespace tst_cellselection

#include "tst_cellselection.moc"
