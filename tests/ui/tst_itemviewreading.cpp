// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accessibleitemview.h"
#include "everydialog.h"
#include "itemreader.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "testdocument.h"
#include "testrunner.h"
#include "testwindow.h"
#include "treerows.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

#include <memory>

namespace tst_itemviewreading {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMany = 1'000'000;

/// Counts what it is asked for.
class CountingModel : public ResourceModel
{
public:
    using ResourceModel::ResourceModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        ++questions;
        return ResourceModel::data(index, role);
    }
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override
    {
        ++questions;
        return ResourceModel::index(row, column, parent);
    }

    mutable int questions = 0;
};

/// Reads whatever an event is about while it is told, as a bridge may.
ItemReader *eager = nullptr;

void readEvent(QAccessibleEvent *event)
{
    if (eager != nullptr && event->type() != QAccessible::ObjectDestroyed)
        eager->read(event->accessibleInterface());
}

/// Events of the model as views send them while a program reads, whether one does or not.
void tellChanges(QAbstractItemView *view)
{
    using Change = QAccessibleTableModelChangeEvent;
    const auto tell = [view](Change::ModelChangeType type) {
        Change event(view, type);
        QAccessibleInterface *known = QAccessible::queryAccessibleInterface(view);
        if (known != nullptr && known->tableInterface() != nullptr)
            known->tableInterface()->modelChange(&event);
    };
    const QAbstractItemModel *model = view->model();
    QObject::connect(model, &QAbstractItemModel::rowsInserted, view, [=] { tell(Change::RowsInserted); });
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, view, [=] { tell(Change::RowsRemoved); });
    QObject::connect(
        model, &QAbstractItemModel::columnsInserted, view, [=] { tell(Change::ColumnsInserted); });
    QObject::connect(model, &QAbstractItemModel::columnsRemoved, view, [=] { tell(Change::ColumnsRemoved); });
    QObject::connect(model, &QAbstractItemModel::modelReset, view, [=] { tell(Change::ModelReset); });
    QObject::connect(model, &QAbstractItemModel::layoutChanged, view, [=] { tell(Change::ModelReset); });
}

QString nameOf(QAccessibleInterface *part)
{
    return part != nullptr ? part->text(QAccessible::Name) : u"none"_s;
}

} // namespace

/// Tables, trees and lists are read while they change, as assistive technology reads them.
class TestItemViewReading : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everyViewHasOurInterface();
    void aMillionRowsAreReadWhileTheyChange();
    void aCellOfAMillionRowsCostsAsMuchAsOneOfThree();
    void readingEverythingKeepsAFewParts();
    void aMillionSelectedRowsAreCountedAndNotListed();
    void aHeldCellFollowsItsResourceAndGoesWithIt();
    void aTableWithoutACurrentCellHasNoFocusedChild();
    void aCellTellsItsHeadsAndItsResource();
    void partsAreNumberedAsTheEventsNumberThem();
    void aTableThatIsDeletedWhileItIsReadLeavesNothing();
    void aTableWithoutAModelTellsNothing();
    void dialogsAreClosedWhileTheyAreRead_data();
    void dialogsAreClosedWhileTheyAreRead();
    void theWholeWindowIsReadWhileItIsUsed();
    void aTreeIsReadBeforeItIsLaidOut();
    void everyRowOfATreeIsFoundWhereItStands_data();
    void everyRowOfATreeIsFoundWhereItStands();

private:
    void open(int rows);
    [[nodiscard]] ResourceTableView *table() const { return m_pane->table(); }
    [[nodiscard]] QAccessibleInterface *known() const
    {
        return QAccessible::queryAccessibleInterface(table());
    }
    [[nodiscard]] QAccessibleInterface *cell(int row, int column) const
    {
        return known()->tableInterface()->cellAt(row, column);
    }

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<CountingModel> m_model;
    std::unique_ptr<ResourcePane> m_pane;
    std::unique_ptr<ItemReader> m_reader;
};

void TestItemViewReading::initTestCase()
{
    AccessibleItemView::install();
    AccessibleItemView::install(); // one is enough
    QAccessible::installUpdateHandler(readEvent);
    QAccessible::setActive(true); // heard where the platform has a bridge; see tellChanges() for others
}

void TestItemViewReading::init()
{
    m_document = std::make_unique<TestDocument>();
    m_document->listMachines();
    m_reader = std::make_unique<ItemReader>();
    eager = m_reader.get();
}

void TestItemViewReading::cleanup()
{
    eager = nullptr;
    m_pane.reset();
    m_model.reset();
    m_document.reset();
    m_reader.reset();
}

/// The grid with so many disks.
void TestItemViewReading::open(int rows)
{
    std::vector<Resource> disks;
    disks.reserve(static_cast<std::size_t>(rows));
    const std::array tags{
        Tags{}, Tags{{u"env"_s, u"prod"_s}}, Tags{{u"env"_s, u"test"_s}, {u"owner"_s, u"ann"_s}}};
    for (int count = 0; count < rows; ++count)
        disks.push_back(
            TestDocument::resource(u"d-%1"_s.arg(count), u"disk-%1"_s.arg(count), tags.at(count % 3)));
    m_document->list(TestDocument::disk(), disks);
    m_model = std::make_unique<CountingModel>(m_document->workspace());
    m_model->setInsertInterval(0);
    m_pane = std::make_unique<ResourcePane>(m_model.get(), m_document->workspace());
    tellChanges(table());
    m_pane->resize(900, 500);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    m_model->setScopes(TestDocument::disk());
    m_pane->setKeyColumns({u"env"_s, u"owner"_s});
    QCOMPARE(m_model->rowCount(), rows);
}

void TestItemViewReading::everyViewHasOurInterface()
{
    const TestWindow shown;
    const auto views = shown.window.findChildren<QAbstractItemView *>();
    int count = 0;
    for (QAbstractItemView *view : views) {
        if (qobject_cast<QHeaderView *>(view) != nullptr
            || view->parent()->inherits("QComboBoxPrivateContainer"))
            continue;
        QVERIFY2(dynamic_cast<AccessibleItemView *>(QAccessible::queryAccessibleInterface(view)),
            qPrintable(view->objectName()));
        ++count;
    }
    QVERIFY(count >= 5);
}

void TestItemViewReading::aMillionRowsAreReadWhileTheyChange()
{
    open(kMany);
    const auto settle = [this] {
        m_reader->readView(table()); // what changed may not be laid out yet
        m_reader->readKept();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        m_reader->readView(table());
        m_reader->readKept();
    };
    settle();
    m_model->sort(ResourceModel::NameColumn, Qt::DescendingOrder);
    settle();
    m_model->setFilter(Filter::parse(u"env=prod"_s));
    settle();
    m_model->setFilter({});
    settle();
    m_pane->setKeyColumns({u"owner"_s});
    settle();
    m_pane->setKeyColumns({u"env"_s, u"stage"_s, u"owner"_s});
    settle();
    m_model->setGrouping(m_model->fieldOf(ResourceModel::FirstKeyColumn));
    settle();
    m_model->setAllCollapsed(true);
    settle();
    m_model->setGrouping(std::nullopt);
    settle();
    table()->selectAll();
    settle();
    table()->setCurrentIndex(m_model->index(kMany / 2, ResourceModel::FirstKeyColumn));
    settle();
    m_document->workspace()->stage({m_model->rowAt(0)}, {u"env"_s, u"live"_s}, EditMode::Set);
    settle();
    m_model->setScopes(ScopeSet({TestDocument::disk(), TestDocument::vm()})); // rows come
    QCOMPARE(m_model->rowCount(), kMany + 3);
    settle();
    m_model->setScopes(TestDocument::vm()); // rows go
    settle();
    m_model->setScopes(TestDocument::disk()); // a reset
    settle();
    m_document->workspace()->beginListing(TestDocument::disk(), false);
    settle();
    m_document->workspace()->finishListing(TestDocument::disk(), std::nullopt);
    settle();
    m_model->setScopes({});
    settle();
    QVERIFY(m_reader->answers() > 0);
}

void TestItemViewReading::aCellOfAMillionRowsCostsAsMuchAsOneOfThree()
{
    const auto questions = [this](int rows) {
        open(rows);
        ItemReader reader;
        reader.read(cell(rows - 1, ResourceModel::FirstKeyColumn)); // what is made once
        const int before = m_model->questions;
        reader.read(cell(rows - 2, ResourceModel::FirstKeyColumn));
        return m_model->questions - before;
    };
    const int few = questions(3);
    m_pane.reset();
    m_model.reset();
    m_document = std::make_unique<TestDocument>();
    QCOMPARE(questions(kMany), few);
}

void TestItemViewReading::readingEverythingKeepsAFewParts()
{
    constexpr int rows = 20'000;
    open(rows);
    QList<QAccessible::Id> ids;
    for (int row = 0; row < rows; ++row)
        ids.append(QAccessible::uniqueId(cell(row, ResourceModel::NameColumn)));
    for (int row = 0; row < rows; ++row)
        ids.append(QAccessible::uniqueId(known()->child((row + 1) * (m_model->columnCount() + 1))));
    const auto there = [](QAccessible::Id id) {
        return QAccessible::accessibleInterface(id) != nullptr;
    };
    QVERIFY(std::count_if(ids.cbegin(), ids.cend(), there) <= AccessibleParts::kMost);
    QVERIFY(there(ids.constLast()));
    // What went can be asked for again, and what is there is not made twice.
    QCOMPARE(nameOf(cell(0, ResourceModel::NameColumn)), u"disk-0"_s);
    QCOMPARE(cell(7, 1), cell(7, 1));
}

void TestItemViewReading::aMillionSelectedRowsAreCountedAndNotListed()
{
    open(kMany);
    QAccessibleTableInterface *read = known()->tableInterface();
    const int before = m_model->questions;
    table()->selectAll();
    QCOMPARE(read->selectedRowCount(), kMany);
    QCOMPARE(read->selectedCellCount(), kMany * m_model->columnCount());
    QCOMPARE(read->selectedCells().size(), AccessibleItemView::kMostSelected);
    QVERIFY(read->isRowSelected(kMany - 1));
    QVERIFY2(m_model->questions - before < 50'000, qPrintable(QString::number(m_model->questions - before)));
    QVERIFY(cell(kMany - 1, 0)->state().selected);
    table()->clearSelection();
    QCOMPARE(read->selectedRowCount(), 0);
    QVERIFY(read->selectRow(1));
    QCOMPARE(read->selectedRows(), QList<int>{1});
    QVERIFY(read->unselectRow(1));
    QCOMPARE(read->selectedCellCount(), 0);
}

void TestItemViewReading::aHeldCellFollowsItsResourceAndGoesWithIt()
{
    open(9);
    QAccessibleInterface *held = cell(0, ResourceModel::NameColumn);
    const QAccessible::Id id = QAccessible::uniqueId(held);
    QCOMPARE(nameOf(held), u"disk-0"_s);
    m_model->sort(ResourceModel::NameColumn, Qt::DescendingOrder);
    QCOMPARE(nameOf(QAccessible::accessibleInterface(id)), u"disk-0"_s);
    QCOMPARE(held->tableCellInterface()->rowIndex(), 8);
    m_model->setFilter(Filter::parse(u"disk-1"_s));
    const QAccessibleInterface *gone = QAccessible::accessibleInterface(id);
    QVERIFY(gone == nullptr || !gone->isValid());
    QCOMPARE(nameOf(cell(0, ResourceModel::NameColumn)), u"disk-1"_s);
}

void TestItemViewReading::aTableWithoutACurrentCellHasNoFocusedChild()
{
    open(3);
    table()->setCurrentIndex({});
    QVERIFY(known()->focusChild() == nullptr);
    table()->setCurrentIndex(m_model->index(1, 0));
    QCOMPARE(nameOf(known()->focusChild()), u"disk-1"_s);
    QVERIFY(known()->focusChild()->state().focused);
}

void TestItemViewReading::aCellTellsItsHeadsAndItsResource()
{
    open(3);
    const QAccessibleTableCellInterface *env = cell(1, ResourceModel::FirstKeyColumn)->tableCellInterface();
    QCOMPARE(env->columnHeaderCells().size(), 1);
    QCOMPARE(nameOf(env->columnHeaderCells().constFirst()), u"env"_s);
    QCOMPARE(nameOf(env->rowHeaderCells().value(0)), u"disk-1"_s);
    QVERIFY(cell(1, ResourceModel::NameColumn)->tableCellInterface()->rowHeaderCells().isEmpty());
    const QRect seen = table()->visualRect(m_model->index(1, ResourceModel::FirstKeyColumn));
    QCOMPARE(cell(1, ResourceModel::FirstKeyColumn)->rect(),
        QRect(table()->viewport()->mapToGlobal(seen.topLeft()), seen.size()));
    const QPoint middle = cell(2, 0)->rect().center();
    QCOMPARE(nameOf(known()->childAt(middle.x(), middle.y())), u"disk-2"_s);
}

void TestItemViewReading::partsAreNumberedAsTheEventsNumberThem()
{
    open(3);
    const int stride = m_model->columnCount() + 1; // with the head of the row
    QCOMPARE(known()->childCount(), 4 * stride);
    QCOMPARE(known()->child(0)->role(), QAccessible::Pane);
    for (int place = 0; place < known()->childCount(); ++place) {
        QAccessibleInterface *part = known()->child(place);
        QVERIFY(part != nullptr);
        QCOMPARE(known()->indexOfChild(part), place);
    }
    QCOMPARE(known()->child(2 * stride + 1), cell(1, 0));
    QVERIFY(known()->child(4 * stride) == nullptr);
    QVERIFY(known()->child(-1) == nullptr);
    QVERIFY(cell(3, 0) == nullptr);
    QVERIFY(cell(0, m_model->columnCount()) == nullptr);
    QVERIFY(cell(-1, -1) == nullptr);
}

void TestItemViewReading::aTableThatIsDeletedWhileItIsReadLeavesNothing()
{
    open(50);
    m_reader->readView(table());
    QVERIFY(m_reader->readKept() > 0);
    m_pane.reset();
    QCOMPARE(m_reader->alive(), 0);
    QCOMPARE(m_reader->readKept(), 0);
}

void TestItemViewReading::aTableWithoutAModelTellsNothing()
{
    QTableView view;
    auto model = std::make_unique<QStandardItemModel>(3, 2);
    m_reader->readView(&view);
    QCOMPARE(QAccessible::queryAccessibleInterface(&view)->childCount(), 0);
    view.setModel(model.get());
    m_reader->readView(&view);
    QCOMPARE(QAccessible::queryAccessibleInterface(&view)->childCount(), 4 * 3);
    QStandardItemModel other(1, 1);
    view.setModel(&other);
    m_reader->readKept();
    view.setModel(model.get());
    model.reset(); // before its view
    m_reader->readKept();
    m_reader->readView(&view);
    QCOMPARE(QAccessible::queryAccessibleInterface(&view)->childCount(), 0);
}

void TestItemViewReading::dialogsAreClosedWhileTheyAreRead_data()
{
    QTest::addColumn<DialogMaker>("maker");
    for (const DialogMaker &maker : everyDialog())
        QTest::newRow(maker.name) << maker;
}

void TestItemViewReading::dialogsAreClosedWhileTheyAreRead()
{
    QFETCH(DialogMaker, maker);
    m_document->workspace()->stage(
        m_document->rows(TestDocument::vm()), {u"stage"_s, u"blue"_s}, EditMode::Set);
    QObject owner;
    const QPointer<QDialog> dialog(maker.make(*m_document, owner));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    m_reader->readWindow(dialog); // before anything is laid out
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    m_reader->readWindow(dialog);
    m_reader->readKept();
    dialog->done(QDialog::Rejected);
    m_reader->readKept(); // it is hidden, and there
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    delete dialog;
    QCOMPARE(m_reader->alive(), 0);
}

void TestItemViewReading::theWholeWindowIsReadWhileItIsUsed()
{
    TestWindow shown;
    const auto settle = [this, &shown] {
        m_reader->readWindow(&shown.window);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        m_reader->readWindow(&shown.window);
        m_reader->readKept();
    };
    settle();
    shown.window.resourcePane()->table()->selectAll();
    settle();
    auto *search = shown.find<QLineEdit>(u"scopeSearch"_s);
    for (const QString &text : {u"j"_s, u"jd"_s, u"jdx"_s, QString(), u"hua"_s, QString()}) {
        if (search != nullptr)
            search->setText(text);
        settle();
    }
    shown.document.workspace()->stage(
        shown.document.rows(TestDocument::vm()), {u"stage"_s, u"blue"_s}, EditMode::Set);
    shown.document.workspace()->setOutcomes(
        {{shown.document.rows(TestDocument::vm()).front(), {.state = RowState::Failed, .error = {}}}});
    settle();
    shown.document.workspace()->closeAccount(u"hw"_s);
    settle();
    shown.document.workspace()->closeAccount(u"jd"_s);
    settle();
    QVERIFY(m_reader->answers() > 100);
}

void TestItemViewReading::aTreeIsReadBeforeItIsLaidOut()
{
    QStandardItemModel source;
    for (int group = 0; group < 20; ++group) {
        auto *item = new QStandardItem(u"group %1"_s.arg(group));
        for (int row = 0; row < 30; ++row)
            item->appendRow(new QStandardItem(u"%1 of %2"_s.arg(row).arg(group)));
        source.appendRow(item);
    }
    QSortFilterProxyModel filter;
    filter.setSourceModel(&source);
    filter.setRecursiveFilteringEnabled(true);
    QTreeView tree;
    tree.setUniformRowHeights(true);
    tree.setModel(&filter);
    tellChanges(&tree);
    tree.expandAll();
    tree.resize(300, 400);
    tree.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tree));
    // No turn of the event loop in between: what the tree keeps is of the model before.
    for (const QString &text : {u"1"_s, u"12 of"_s, u"nothing"_s, QString(), u"of 3"_s, QString()}) {
        filter.setFilterFixedString(text);
        m_reader->readView(&tree);
        m_reader->readKept();
        filter.sort(0, text.isEmpty() ? Qt::DescendingOrder : Qt::AscendingOrder);
        m_reader->readView(&tree);
        m_reader->readKept();
        tree.expandAll();
        m_reader->readView(&tree);
    }
    while (source.rowCount() > 0) {
        source.removeRow(source.rowCount() / 2);
        m_reader->readView(&tree);
        m_reader->readKept();
    }
    QCOMPARE(QAccessible::queryAccessibleInterface(&tree)->tableInterface()->rowCount(), 0);
}

void TestItemViewReading::everyRowOfATreeIsFoundWhereItStands_data()
{
    QTest::addColumn<bool>("uniform");
    QTest::addColumn<int>("mode");
    QTest::newRow("rows of one height") << true << int{QAbstractItemView::ScrollPerItem};
    QTest::newRow("rows of one height, by pixels") << true << int{QAbstractItemView::ScrollPerPixel};
    QTest::newRow("rows of any height") << false << int{QAbstractItemView::ScrollPerItem};
}

void TestItemViewReading::everyRowOfATreeIsFoundWhereItStands()
{
    QFETCH(bool, uniform);
    QFETCH(int, mode);
    QStandardItemModel model;
    QStringList expected;
    for (int group = 0; group < 12; ++group) {
        auto *item = new QStandardItem(u"g%1"_s.arg(group));
        for (int row = 0; row < 5; ++row)
            item->appendRow({new QStandardItem(u"%1/%2"_s.arg(group).arg(row)), new QStandardItem(u"x"_s)});
        model.appendRow({item, new QStandardItem(u"x"_s)});
    }
    QTreeView tree;
    tree.setUniformRowHeights(uniform);
    tree.setVerticalScrollMode(static_cast<QAbstractItemView::ScrollMode>(mode));
    tree.setModel(&model);
    tree.resize(300, 120);
    tree.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tree));
    for (const int group : {2, 5, 11})
        tree.expand(model.index(group, 0));
    tree.setRowHidden(3, {}, true);
    for (int group = 0; group < 12; ++group) {
        if (group != 3)
            expected << u"g%1"_s.arg(group);
        for (int row = 0; row < 5 && (group == 2 || group == 5 || group == 11); ++row)
            expected << u"%1/%2"_s.arg(group).arg(row);
    }
    tree.scrollTo(model.index(6, 0), QAbstractItemView::PositionAtTop);
    const QAccessibleInterface *known = QAccessible::queryAccessibleInterface(&tree);
    QAccessibleTableInterface *read = const_cast<QAccessibleInterface *>(known)->tableInterface();
    QCOMPARE(read->rowCount(), static_cast<int>(expected.size()));
    QCOMPARE(known->childCount(), static_cast<int>(2 * (expected.size() + 1)));
    for (int row = 0; row < expected.size(); ++row) {
        QAccessibleInterface *item = read->cellAt(row, 0);
        QCOMPARE(nameOf(item), expected.at(row));
        QCOMPARE(item->tableCellInterface()->rowIndex(), row);
        QCOMPARE(known->indexOfChild(item), 2 * (row + 1));
        QCOMPARE(known->child(2 * (row + 1) + 1)->tableCellInterface()->columnIndex(), 1);
    }
    QVERIFY(read->cellAt(static_cast<int>(expected.size()), 0) == nullptr);
    QVERIFY(read->cellAt(2, 0)->state().expanded);
    QVERIFY(read->cellAt(0, 0)->state().collapsed);
}

TAGDESK_TEST(TestItemViewReading, QApplication)

} // namespace tst_itemviewreading

#include "tst_itemviewreading.moc"
