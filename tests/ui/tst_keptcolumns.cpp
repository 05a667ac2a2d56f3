// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "columnlayout.h"
#include "resourcedelegate.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "testdocument.h"
#include "testrunner.h"

#include <memory>
#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QTest>

namespace tst_keptcolumns {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Order, widths and choice of columns, kept for each kind of resource.
class TestKeptColumns : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void eachKindKeepsItsColumns();
    void theSettingsHoldEveryKind();
    void aLayoutOfAnEarlierVersionIsTaken();
    void brokenBytesChangeNothing();
    void aLayoutWithoutTheNameFirstPutsItFirst();
    void nothingIsDraggedBeforeTheName();
    void resetBringsBackTheFirstColumns();
    void statesTakeNoMoreThanTheyNeed();
    void idsAreWideEnoughWhereThereIsRoom();
    void whereThereIsNoRoomNamesAreCut();
    void widthsByHandStay();
    void editsMoveNoColumn();
    void placesAreThereWhereTheResourcesDiffer();
    void aChosenPlaceStaysAsItIs();
    void choicesOfPlacesAreKept();
    void theRegionThatWasShownBeforeIsShown();

private:
    [[nodiscard]] ResourceTableView *table() const { return m_pane->table(); }
    [[nodiscard]] QHeaderView *header() const { return table()->horizontalHeader(); }
    [[nodiscard]] bool isCut(int column) const;

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<ResourceModel> m_model;
    std::unique_ptr<ResourcePane> m_pane;
};

void TestKeptColumns::init()
{
    m_document = std::make_unique<TestDocument>();
    m_model = std::make_unique<ResourceModel>(m_document->workspace());
    m_pane = std::make_unique<ResourcePane>(m_model.get(), m_document->workspace());
    m_pane->resize(1400, 500);
    m_pane->show();
    m_document->listMachines();
    m_document->list(TestDocument::disk(), {TestDocument::resource(u"d-1"_s, u"disk-1"_s, Tags{})});
    m_document->list(TestDocument::recordsets(),
        {TestDocument::resource(u"ff8080828d5fa7b2018d6021b3d3691d"_s,
            u"www.something.quite.long.example.internal. A"_s, Tags{})});
    m_model->setScopes(TestDocument::vm());
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestKeptColumns::cleanup()
{
    m_pane.reset();
    m_model.reset();
    m_document.reset();
}

bool TestKeptColumns::isCut(int column) const
{
    QStyleOptionViewItem option;
    option.initFrom(table());
    option.font = table()->font();
    option.fontMetrics = table()->fontMetrics();
    const QModelIndex index = m_model->index(0, column);
    return table()->itemDelegateForIndex(index)->sizeHint(option, index).width()
        > table()->columnWidth(column);
}

void TestKeptColumns::eachKindKeepsItsColumns()
{
    m_pane->setKeyColumns({u"env"_s});
    header()->resizeSection(ResourceModel::IdColumn, 333);
    m_model->setScopes(TestDocument::disk());
    QCOMPARE(m_model->keyColumns(), QStringList{u"env"_s}); // a new kind begins with what is there
    m_pane->setKeyColumns({u"owner"_s});
    header()->resizeSection(ResourceModel::IdColumn, 222);
    m_model->setScopes(TestDocument::vm());
    QCOMPARE(m_model->keyColumns(), QStringList{u"env"_s});
    QCOMPARE(header()->sectionSize(ResourceModel::IdColumn), 333);
    m_model->setScopes(TestDocument::disk());
    QCOMPARE(m_model->keyColumns(), QStringList{u"owner"_s});
    QCOMPARE(header()->sectionSize(ResourceModel::IdColumn), 222);
}

void TestKeptColumns::theSettingsHoldEveryKind()
{
    table()->setColumnHidden(ResourceModel::TagsColumn, true);
    m_model->setScopes(TestDocument::disk());
    table()->setColumnHidden(ResourceModel::TagsColumn, false);
    m_pane->setKeyColumns({u"owner"_s});
    header()->moveSection(header()->visualIndex(ResourceModel::FirstKeyColumn), 1);
    const QByteArray bytes = m_pane->saveColumns();

    ResourceModel otherModel(m_document->workspace());
    ResourcePane other(&otherModel, m_document->workspace());
    other.restoreColumns(bytes);
    otherModel.setScopes(TestDocument::disk());
    QCOMPARE(otherModel.keyColumns(), QStringList{u"owner"_s});
    QCOMPARE(other.table()->horizontalHeader()->visualIndex(ResourceModel::FirstKeyColumn), 1);
    QVERIFY(!other.table()->isColumnHidden(ResourceModel::TagsColumn));
    otherModel.setScopes(TestDocument::vm());
    QVERIFY(other.table()->isColumnHidden(ResourceModel::TagsColumn));
}

void TestKeptColumns::aLayoutOfAnEarlierVersionIsTaken()
{
    const ColumnLayout old{.keys = {u"env"_s},
        .order = {u"name"_s, u"key:env"_s, u"id"_s, u"region"_s, u"status"_s, u"tags"_s},
        .hidden = {u"region"_s, u"id"_s},
        .widths = {{u"name"_s, 234}}};
    m_pane->restoreColumns(old.toBytes());
    QCOMPARE(m_model->keyColumns(), QStringList{u"env"_s});
    QVERIFY(table()->isColumnHidden(ResourceModel::IdColumn));
    QCOMPARE(header()->sectionSize(ResourceModel::NameColumn), 234);
    QCOMPARE(header()->visualIndex(ResourceModel::FirstKeyColumn), 1);
}

void TestKeptColumns::brokenBytesChangeNothing()
{
    m_pane->setKeyColumns({u"env"_s});
    const QByteArray bytes = m_pane->saveColumns();
    for (const QByteArray &broken : {QByteArray(), QByteArray("not ours"), bytes.chopped(3), bytes.first(7)})
        m_pane->restoreColumns(broken);
    QCOMPARE(m_model->keyColumns(), QStringList{u"env"_s});
}

void TestKeptColumns::aLayoutWithoutTheNameFirstPutsItFirst()
{
    const ColumnLayout old{.keys = {},
        .order = {u"status"_s, u"name"_s, u"id"_s, u"region"_s, u"tags"_s},
        .hidden = {u"name"_s},
        .widths = {}};
    m_pane->restoreColumns(old.toBytes());
    QCOMPARE(header()->logicalIndex(0), int{ResourceModel::NameColumn});
    QCOMPARE(header()->logicalIndex(1), int{ResourceModel::StatusColumn});
    QVERIFY(!table()->isColumnHidden(ResourceModel::NameColumn));
}

void TestKeptColumns::nothingIsDraggedBeforeTheName()
{
    QVERIFY(!header()->isFirstSectionMovable());
    QVERIFY(header()->sectionsMovable());
}

void TestKeptColumns::resetBringsBackTheFirstColumns()
{
    const QList<int> before = {header()->sectionSize(0), header()->sectionSize(1)};
    m_pane->setKeyColumns({u"env"_s});
    header()->resizeSection(ResourceModel::NameColumn, 300);
    header()->moveSection(header()->visualIndex(ResourceModel::StatusColumn), 1);
    table()->setColumnHidden(ResourceModel::TagsColumn, true);
    table()->setColumnHidden(ResourceModel::RegionColumn, false);
    m_pane->resetColumns();
    QCOMPARE(m_model->keyColumns(), QStringList());
    QVERIFY(!table()->isColumnHidden(ResourceModel::TagsColumn));
    QVERIFY(table()->isColumnHidden(ResourceModel::RegionColumn));
    QCOMPARE(header()->visualIndex(ResourceModel::StatusColumn), int{ResourceModel::StatusColumn});
    QCOMPARE((QList<int>{header()->sectionSize(0), header()->sectionSize(1)}), before);
}

void TestKeptColumns::statesTakeNoMoreThanTheyNeed()
{
    const int width = table()->columnWidth(ResourceModel::StatusColumn);
    QVERIFY(!isCut(ResourceModel::StatusColumn));
    QVERIFY(width < table()->fontMetrics().horizontalAdvance(u"running"_s) + 50);
    RowOutcome changed{.state = RowState::Failed, .error = {}, .conflictingKeys = {u"env"_s}};
    changed.error.cause = ErrorCause::ChangedSince;
    m_document->workspace()->setOutcomes({{m_model->rowAt(0), changed}});
    QVERIFY(!isCut(ResourceModel::StatusColumn));
    QVERIFY(table()->columnWidth(ResourceModel::StatusColumn) > width);
}

void TestKeptColumns::idsAreWideEnoughWhereThereIsRoom()
{
    m_model->setScopes(TestDocument::recordsets());
    QVERIFY(!isCut(ResourceModel::NameColumn));
    QVERIFY(!isCut(ResourceModel::IdColumn));
}

void TestKeptColumns::whereThereIsNoRoomNamesAreCut()
{
    m_pane->resize(500, 500);
    QCoreApplication::sendPostedEvents();
    m_model->setScopes(TestDocument::recordsets());
    QVERIFY(isCut(ResourceModel::NameColumn));
    QVERIFY(isCut(ResourceModel::IdColumn));
}

void TestKeptColumns::widthsByHandStay()
{
    header()->resizeSection(ResourceModel::NameColumn, 77);
    m_model->setScopes(TestDocument::recordsets());
    QCOMPARE(header()->sectionSize(ResourceModel::NameColumn), 77);
}

void TestKeptColumns::editsMoveNoColumn()
{
    m_pane->setKeyColumns({u"env"_s});
    const int width = header()->sectionSize(ResourceModel::FirstKeyColumn);
    m_document->workspace()->stage(
        {m_model->rowAt(0)}, {u"env"_s, u"a-value-that-is-much-longer-than-before"_s}, EditMode::Set);
    QCOMPARE(header()->sectionSize(ResourceModel::FirstKeyColumn), width);
}

void TestKeptColumns::placesAreThereWhereTheResourcesDiffer()
{
    const auto shown = [this] {
        QList<int> columns;
        for (const int column : {ResourceModel::CloudColumn, ResourceModel::AccountColumn,
                 ResourceModel::RegionColumn, ResourceModel::ProductColumn}) {
            if (!table()->isColumnHidden(column))
                columns.append(column);
        }
        return columns;
    };
    QCOMPARE(shown(), QList<int>());
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::disk()}));
    QCOMPARE(shown(), QList<int>{ResourceModel::ProductColumn});
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::recordsets()}));
    QCOMPARE(shown().size(), 4);
    QCOMPARE(header()->logicalIndex(0), int{ResourceModel::NameColumn});
    m_model->setScopes(TestDocument::vm());
    QCOMPARE(shown(), QList<int>());
}

void TestKeptColumns::aChosenPlaceStaysAsItIs()
{
    const ScopeSet both({TestDocument::vm(), TestDocument::recordsets()});
    m_model->setScopes(both);
    table()->setColumnHidden(ResourceModel::CloudColumn, true);
    m_document->listMachines();
    QVERIFY(table()->isColumnHidden(ResourceModel::CloudColumn));
    QVERIFY(!table()->isColumnHidden(ResourceModel::RegionColumn));
    m_model->setScopes(TestDocument::vm());
    table()->setColumnHidden(ResourceModel::RegionColumn, false);
    m_document->listMachines();
    QVERIFY(!table()->isColumnHidden(ResourceModel::RegionColumn));
    m_pane->resetColumns();
    QVERIFY(table()->isColumnHidden(ResourceModel::RegionColumn));
}

void TestKeptColumns::choicesOfPlacesAreKept()
{
    const ScopeSet both({TestDocument::vm(), TestDocument::recordsets()});
    table()->setColumnHidden(ResourceModel::RegionColumn, false);
    m_model->setScopes(both);
    table()->setColumnHidden(ResourceModel::AccountColumn, true);

    ResourceModel otherModel(m_document->workspace());
    ResourcePane other(&otherModel, m_document->workspace());
    other.restoreColumns(m_pane->saveColumns());
    otherModel.setScopes(both);
    QVERIFY(other.table()->isColumnHidden(ResourceModel::AccountColumn));
    QVERIFY(!other.table()->isColumnHidden(ResourceModel::CloudColumn));
    otherModel.setScopes(TestDocument::vm());
    QVERIFY(!other.table()->isColumnHidden(ResourceModel::RegionColumn));
    QVERIFY(other.table()->isColumnHidden(ResourceModel::AccountColumn));
}

void TestKeptColumns::theRegionThatWasShownBeforeIsShown()
{
    const auto before = [](const QStringList &hidden) {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream.setVersion(QDataStream::Qt_6_0);
        stream << quint32{0x54444331} << QStringList()
               << QStringList{u"name"_s, u"status"_s, u"id"_s, u"region"_s, u"tags"_s} << hidden
               << QHash<QString, int>();
        return bytes;
    };
    m_pane->restoreColumns(before({u"region"_s}));
    QVERIFY(table()->isColumnHidden(ResourceModel::RegionColumn));
    m_pane->restoreColumns(before({}));
    QVERIFY(!table()->isColumnHidden(ResourceModel::RegionColumn));
    // Columns that were not known then stand where they stand without an order.
    QCOMPARE(header()->visualIndex(ResourceModel::CloudColumn),
        header()->visualIndex(ResourceModel::IdColumn) + 1);
    QCOMPARE(header()->visualIndex(ResourceModel::StatusColumn), 1);
}

TAGDESK_TEST(TestKeptColumns, QApplication)

} // namespace tst_keptcolumns

#include "tst_keptcolumns.moc"
