// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcemodel.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <random>
#include <set>

namespace tst_resourcemodel {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// The ids shown, in order.
QStringList ids(const ResourceModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, ResourceModel::IdColumn).data().toString());
    return ids;
}

QStringList selected(const QItemSelectionModel &selection)
{
    QStringList ids;
    for (const QModelIndex &index : selection.selectedRows(ResourceModel::IdColumn))
        ids.append(index.data().toString());
    ids.sort();
    return ids;
}

QString ranges(const QSignalSpy &dataChanged)
{
    QStringList ranges;
    for (const QList<QVariant> &arguments : dataChanged) {
        const auto first = arguments.at(0).toModelIndex();
        const auto last = arguments.at(1).toModelIndex();
        ranges.append(
            u"%1,%2-%3,%4"_s.arg(first.row()).arg(first.column()).arg(last.row()).arg(last.column()));
    }
    return ranges.join(u' ');
}

QString text(const TagChips &chips)
{
    static const QStringList states{u"="_s, u"+"_s, u"~"_s, u"-"_s, u"!"_s, u"?"_s};
    QStringList parts;
    for (const TagChip &chip : chips) {
        parts.append(u"%1 %2 %3 (%4)"_s.arg(
            states.at(static_cast<int>(chip.state)), chip.key, chip.value, chip.oldValue));
    }
    return parts.join(u", "_s);
}

Resource machine(const QString &id, const QString &name = {}, const Tags &tags = {})
{
    return TestDocument::resource(id, name, tags);
}

} // namespace

class tst_ResourceModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aScopeIsShownAsATable();
    void withoutAScopeTheTableIsEmpty();
    void rowsThatArriveAreAdded();
    void rowsThatArriveFastAreAddedTogether();
    void aFilterHidesRowsAndBringsThemBack();
    void typingOnNarrows();
    void narrowingLooksAtEveryRowAfterAnEdit();
    void rowsThatArriveAreFiltered();
    void anEditNeverHidesOrMovesARow();
    void sortingOrdersByColumn_data();
    void sortingOrdersByColumn();
    void theCloudsOrderComesBackWithTheFilterKept();
    void hiddenRowsAreInOrderWhenTheyComeBack();
    void selectionAndCurrentCellSurviveFilterSortAndRefresh();
    void aRefreshAddsRemovesAndReorders();
    void randomFiltersOrdersAndListingsKeepSelection();
    void keyColumnsComeAndGo();
    void theOrderFollowsItsKeyColumn();
    void headersCarryColumnsAndKeys();
    void chipsTellWhatIsStaged();
    void cellsOfAKeyTellValueAndState();
    void whatWasNotReadIsNeverShownAsUntagged();
    void typingIntoACellStagesOneKey();
    void aTextThatBreaksARuleIsRefused();
    void aFullResourceTakesNoMoreTags();
    void lockedCellsCannotBeEdited();
    void whatAProfileForbidsIsLocked();
    void changesAreToldAsRanges();
    void manyScatteredChangesAreToldAsOneRange();
    void countsFollowTheDocument();
    void countsKeptRowByRowAgreeWithANewCount();
    void faultsOfTheRulesAreMarkedCountedAndFound();
    void wordsOfCellsComeFromTheWindow();
    void outcomesAreShownPerRow();
    void closingTheAccountEmptiesTheTable();
};

void tst_ResourceModel::aScopeIsShownAsATable()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy scopeChanged(&model, &ResourceModel::scopesChanged);
    model.setScopes(document.vm());
    model.setScopes(document.vm());
    QCOMPARE(scopeChanged.count(), 1);
    QCOMPARE(printed(model),
        (QStringList{u"web-1 | i-1 | jdcloud | jd | cn-north-1 | vm | running | env=prod; owner=ann"_s,
            u"web-2 | i-2 | jdcloud | jd | cn-north-1 | vm | running | env=test"_s,
            u"db-1 | i-3 | jdcloud | jd | cn-north-1 | vm | running | "_s}));
    QCOMPARE(
        model.index(1, 0).data(ResourceModel::RowRole).value<Row>(), document.row(document.vm(), u"i-2"_s));
    QCOMPARE(model.positionOf(document.row(document.vm(), u"i-3"_s)), 2);
    QCOMPARE(model.shownRows(), document.rows(document.vm()));
}

void tst_ResourceModel::withoutAScopeTheTableIsEmpty()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.totalCount(), std::size_t{0});
    model.setScopes(document.vm());
    QCOMPARE(model.positionOf(99), -1);
    model.setScopes({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.positionOf(0), -1);
}

void tst_ResourceModel::rowsThatArriveAreAdded()
{
    TestDocument document;
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInsertInterval(0);
    model.setScopes(document.vm());
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    document->beginListing(document.vm(), false);
    document->appendListing(document.vm(), {machine(u"b"_s), machine(u"a"_s)}, -1);
    QCOMPARE(ids(model), (QStringList{u"b"_s, u"a"_s}));
    document->appendListing(document.disk(), {machine(u"x"_s)}, -1);
    document->appendListing(document.vm(), {machine(u"c"_s)}, -1);
    document->finishListing(document.vm(), std::nullopt);
    QCOMPARE(ids(model), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
    QCOMPARE(inserted.count(), 2);
}

void tst_ResourceModel::rowsThatArriveFastAreAddedTogether()
{
    TestDocument document;
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInsertInterval(3'600'000);
    model.setScopes(document.vm());
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    document->beginListing(document.vm(), false);
    for (int page = 0; page < 10; ++page)
        document->appendListing(document.vm(), {machine(QString::number(page))}, -1);
    QCOMPARE(ids(model), QStringList{u"0"_s});
    document->finishListing(document.vm(), std::nullopt);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(model.totalCount(), std::size_t{10});
}

void tst_ResourceModel::aFilterHidesRowsAndBringsThemBack()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setFilter(Filter::parse(u"is:untagged"_s));
    QCOMPARE(ids(model), QStringList{u"i-3"_s});
    model.setFilter(Filter::parse(u"web"_s));
    QCOMPARE(ids(model), (QStringList{u"i-1"_s, u"i-2"_s}));
    model.setFilter(Filter::parse(u"nothing at all"_s));
    QCOMPARE(ids(model), QStringList());
    QCOMPARE(model.positionOf(document.row(document.vm(), u"i-1"_s)), -1);
    model.setFilter({});
    QCOMPARE(ids(model), (QStringList{u"i-1"_s, u"i-2"_s, u"i-3"_s}));
    QCOMPARE(reset.count(), 0);
}

void tst_ResourceModel::typingOnNarrows()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (const QString &typed : {u"w"_s, u"we"_s, u"web"_s, u"web-"_s, u"web-2"_s})
        model.setFilter(Filter::parse(typed));
    QCOMPARE(ids(model), QStringList{u"i-2"_s});
    QCOMPARE(inserted.count(), 0);
}

void tst_ResourceModel::narrowingLooksAtEveryRowAfterAnEdit()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    model.setScopes(document.vm());
    model.setFilter(Filter::parse(u"env="_s));
    QCOMPARE(ids(model), (QStringList{u"i-1"_s, u"i-2"_s}));
    document->stage({document.row(document.vm(), u"i-3"_s)}, {u"env"_s, u"prod"_s}, EditMode::Set);
    QCOMPARE(ids(model), (QStringList{u"i-1"_s, u"i-2"_s}));
    model.setFilter(Filter::parse(u"env= env=prod"_s));
    QCOMPARE(ids(model), (QStringList{u"i-1"_s, u"i-3"_s}));
}

void tst_ResourceModel::rowsThatArriveAreFiltered()
{
    TestDocument document;
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInsertInterval(0);
    model.setScopes(document.vm());
    model.setFilter(Filter::parse(u"db"_s));
    document->beginListing(document.vm(), false);
    document->appendListing(document.vm(), {machine(u"1"_s, u"web"_s), machine(u"2"_s, u"db"_s)}, -1);
    document->appendListing(document.vm(), {machine(u"3"_s, u"web"_s)}, -1);
    document->appendListing(document.vm(), {machine(u"4"_s, u"db"_s)}, -1);
    QCOMPARE(ids(model), (QStringList{u"2"_s, u"4"_s}));
    QCOMPARE(model.totalCount(), std::size_t{4});
    QCOMPARE(model.shownCount(), std::size_t{2});
}

void tst_ResourceModel::anEditNeverHidesOrMovesARow()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setKeyColumns({u"env"_s});
    model.setScopes(document.vm());
    model.setFilter(Filter::parse(u"!owner"_s));
    model.sort(ResourceModel::FirstKeyColumn);
    const QStringList before = ids(model);
    QCOMPARE(before.size(), 2);
    document->stage(model.shownRows(), {u"owner"_s, u"bob"_s}, EditMode::Set);
    document->stage({model.rowAt(0)}, {u"env"_s, u"zzz"_s}, EditMode::Set);
    QCOMPARE(ids(model), before);
    model.reapply();
    QCOMPARE(ids(model), QStringList());
    document->undo();
    document->undo();
    model.reapply();
    QCOMPARE(ids(model), before);
}

void tst_ResourceModel::sortingOrdersByColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QStringList>("expected");
    const auto up = Qt::AscendingOrder;
    QTest::newRow("name") << int{ResourceModel::NameColumn} << up
                          << QStringList{u"i-3"_s, u"i-1"_s, u"i-2"_s};
    QTest::newRow("name, descending")
        << int{ResourceModel::NameColumn} << Qt::DescendingOrder << QStringList{u"i-2"_s, u"i-1"_s, u"i-3"_s};
    QTest::newRow("id, descending") << int{ResourceModel::IdColumn} << Qt::DescendingOrder
                                    << QStringList{u"i-3"_s, u"i-2"_s, u"i-1"_s};
    QTest::newRow("number of tags") << int{ResourceModel::TagsColumn} << up
                                    << QStringList{u"i-3"_s, u"i-2"_s, u"i-1"_s};
    QTest::newRow("a key, descending") << int{ResourceModel::FirstKeyColumn} << Qt::DescendingOrder
                                       << QStringList{u"i-2"_s, u"i-1"_s, u"i-3"_s};
    QTest::newRow("the cloud's") << -1 << up << QStringList{u"i-1"_s, u"i-2"_s, u"i-3"_s};
}

void tst_ResourceModel::sortingOrdersByColumn()
{
    QFETCH(const int, column);
    QFETCH(const Qt::SortOrder, order);
    QFETCH(const QStringList, expected);
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setKeyColumns({u"env"_s});
    model.setScopes(document.vm());
    model.sort(column, order);
    QCOMPARE(ids(model), expected);
    QCOMPARE(model.sortColumn(), column);
}

void tst_ResourceModel::theCloudsOrderComesBackWithTheFilterKept()
{
    TestDocument document;
    document.list(
        document.vm(), {machine(u"3"_s, u"web"_s), machine(u"1"_s, u"web"_s), machine(u"2"_s, u"db"_s)});
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    model.setFilter(Filter::parse(u"web"_s));
    model.sort(ResourceModel::IdColumn);
    QCOMPARE(ids(model), (QStringList{u"1"_s, u"3"_s}));
    model.sort(-1);
    QCOMPARE(ids(model), (QStringList{u"3"_s, u"1"_s}));
}

void tst_ResourceModel::hiddenRowsAreInOrderWhenTheyComeBack()
{
    TestDocument document;
    document.list(
        document.vm(), {machine(u"3"_s, u"web"_s), machine(u"1"_s, u"web"_s), machine(u"2"_s, u"db"_s)});
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    model.setFilter(Filter::parse(u"web"_s));
    model.sort(ResourceModel::IdColumn);
    model.setFilter({});
    QCOMPARE(ids(model), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
}

void tst_ResourceModel::selectionAndCurrentCellSurviveFilterSortAndRefresh()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    QItemSelectionModel selection(&model);
    const auto rows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    selection.select(model.index(0, 0), rows);
    selection.select(model.index(2, 0), rows);
    selection.setCurrentIndex(model.index(2, ResourceModel::IdColumn), QItemSelectionModel::NoUpdate);

    model.sort(ResourceModel::NameColumn);
    QCOMPARE(selected(selection), (QStringList{u"i-1"_s, u"i-3"_s}));
    QCOMPARE(selection.currentIndex().data().toString(), u"i-3"_s);
    model.setFilter(Filter::parse(u"db"_s));
    QCOMPARE(selected(selection), QStringList{u"i-3"_s});
    QCOMPARE(selection.currentIndex().data().toString(), u"i-3"_s);
    model.setFilter({});
    QCOMPARE(selected(selection), QStringList{u"i-3"_s});
    document.list(document.vm(), {machine(u"i-9"_s), machine(u"i-3"_s, u"zz"_s), machine(u"i-0"_s)});
    QCOMPARE(selected(selection), QStringList{u"i-3"_s});
    QCOMPARE(selection.currentIndex().data().toString(), u"i-3"_s);
    QCOMPARE(ids(model), (QStringList{u"i-9"_s, u"i-0"_s, u"i-3"_s}));
}

void tst_ResourceModel::aRefreshAddsRemovesAndReorders()
{
    TestDocument document;
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    document.list(document.vm(), {machine(u"1"_s), machine(u"2"_s), machine(u"3"_s), machine(u"4"_s)});
    const QPersistentModelIndex three = model.index(2, 0);
    const QPersistentModelIndex two = model.index(1, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    document.list(document.vm(), {machine(u"5"_s), machine(u"4"_s), machine(u"3"_s), machine(u"6"_s)});
    QCOMPARE(ids(model), (QStringList{u"5"_s, u"4"_s, u"3"_s, u"6"_s}));
    QCOMPARE(three.row(), 2);
    QVERIFY(!two.isValid());
    QCOMPARE(reset.count(), 0);
}

void tst_ResourceModel::randomFiltersOrdersAndListingsKeepSelection()
{
    TestDocument document;
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    QItemSelectionModel selection(&model);
    std::mt19937 random(20260801);
    std::set<Row> chosen;
    const QStringList filters{{}, u"a"_s, u"ab"_s, u"b"_s, u"1"_s, u"!x"_s};
    for (int step = 0; step < 200; ++step) {
        switch (random() % 4) {
        case 0: {
            std::vector<Resource> resources;
            for (int i = 0; i < 30; ++i) {
                if (random() % 3 > 0)
                    resources.push_back(
                        machine(QString::number(i), u"ab"_s.left(1 + (i % 2)) + QString::number(i)));
            }
            std::shuffle(resources.begin(), resources.end(), random);
            document.list(document.vm(), resources);
            break;
        }
        case 1:
            model.setFilter(Filter::parse(filters.at(random() % filters.size())));
            break;
        case 2:
            model.sort(
                static_cast<int>(random() % 9) - 1, random() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        default:
            if (model.rowCount() > 0) {
                const int row = static_cast<int>(random() % model.rowCount());
                selection.select(
                    model.index(row, 0), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
                if (!chosen.insert(model.rowAt(row)).second)
                    chosen.erase(model.rowAt(row));
            }
            continue;
        }
        // What stays visible stays selected, and nothing else becomes so.
        erase_if(chosen, [&model](Row row) { return model.positionOf(row) < 0; });
        std::set<Row> selectedRows;
        for (const QModelIndex &index : selection.selectedRows())
            selectedRows.insert(model.rowAt(index.row()));
        QCOMPARE(selectedRows, chosen);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.positionOf(model.rowAt(row)), row);
    }
}

void tst_ResourceModel::keyColumnsComeAndGo()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    model.setKeyColumns({u"owner"_s, u"env"_s});
    QCOMPARE(printed(model).first(),
        u"web-1 | i-1 | jdcloud | jd | cn-north-1 | vm | running | env=prod; owner=ann | ann | prod"_s);
    QSignalSpy removed(&model, &QAbstractItemModel::columnsRemoved);
    model.setKeyColumns({u"owner"_s});
    QCOMPARE(removed.count(), 1);
    QCOMPARE(model.columnCount(), ResourceModel::FirstKeyColumn + 1);
    model.setKeyColumns({u"owner"_s, u"never seen"_s, u"env"_s});
    QCOMPARE(removed.count(), 1);
    QCOMPARE(printed(model).at(1),
        u"web-2 | i-2 | jdcloud | jd | cn-north-1 | vm | running | env=test |  |  | test"_s);
    model.setKeyColumns({});
    QCOMPARE(model.columnCount(), int{ResourceModel::FirstKeyColumn});
}

void tst_ResourceModel::theOrderFollowsItsKeyColumn()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    model.setKeyColumns({u"owner"_s, u"env"_s});
    model.sort(ResourceModel::FirstKeyColumn + 1, Qt::DescendingOrder);
    QCOMPARE(ids(model).first(), u"i-2"_s);
    model.setKeyColumns({u"env"_s});
    QCOMPARE(model.sortColumn(), int{ResourceModel::FirstKeyColumn});
    QCOMPARE(ids(model).first(), u"i-2"_s);
    model.setKeyColumns({u"owner"_s});
    QCOMPARE(model.sortColumn(), -1);
    QCOMPARE(ids(model).first(), u"i-1"_s);
}

void tst_ResourceModel::headersCarryColumnsAndKeys()
{
    TestDocument document;
    ResourceModel model(document.workspace());
    model.setKeyColumns({u"env"_s});
    const auto header = [&model](int section, int role) {
        return model.headerData(section, Qt::Horizontal, role);
    };
    const int key = ResourceModel::FirstKeyColumn;
    QCOMPARE(header(ResourceModel::RegionColumn, ResourceModel::ColumnRole).value<ResourceModel::Column>(),
        ResourceModel::RegionColumn);
    QCOMPARE(
        header(key, ResourceModel::ColumnRole).value<ResourceModel::Column>(), ResourceModel::FirstKeyColumn);
    QCOMPARE(header(key, ResourceModel::KeyRole).toString(), u"env"_s);
    QCOMPARE(header(key, Qt::DisplayRole).toString(), u"env"_s);
    QVERIFY(!header(key - 1, ResourceModel::KeyRole).isValid());
    QSignalSpy changed(&model, &QAbstractItemModel::headerDataChanged);
    QVERIFY(model.setHeaderData(0, Qt::Horizontal, u"Name"_s));
    QVERIFY(!model.setHeaderData(key, Qt::Horizontal, u"Other"_s));
    QVERIFY(!model.setHeaderData(0, Qt::Vertical, u"Other"_s));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(header(0, Qt::DisplayRole).toString(), u"Name"_s);
}

void tst_ResourceModel::chipsTellWhatIsStaged()
{
    TestDocument document;
    document.list(document.vm(),
        {machine(u"1"_s, {},
            {{u"a"_s, u"1"_s}, {u"c"_s, u"3"_s}, {u"e"_s, u"5"_s}, {u"b"_s, u"jrn:x"_s},
                {u"jdc-z"_s, u"9"_s}})});
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"c"_s, {}}, EditMode::Remove);
    document->stage(rows, {u"d"_s, u"4"_s}, EditMode::Set);
    document->stage(rows, {u"e"_s, u"6"_s}, EditMode::Set);
    document->stage(rows, {u"f"_s, u"7"_s}, EditMode::Set);
    ResourceModel model(document.workspace());
    model.setScopes(document.vm());
    QCOMPARE(text(model.index(0, ResourceModel::TagsColumn).data(ResourceModel::ChipsRole).value<TagChips>()),
        u"= a 1 (1), - c  (3), + d 4 (), ~ e 6 (5), + f 7 (), ! b jrn:x (jrn:x), ! jdc-z 9 (9)"_s);
    QCOMPARE(model.index(0, ResourceModel::TagsColumn).data().toString(),
        u"a=1; d=4; e=6; f=7; b=jrn:x; jdc-z=9"_s);
    QCOMPARE(model.index(0, 0).data(ResourceModel::ChangeCountRole).toInt(), 4);
}

void tst_ResourceModel::cellsOfAKeyTellValueAndState()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    model.setScopes(document.vm());
    model.setKeyColumns({u"env"_s, u"owner"_s});
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"env"_s, u"prod"_s}, EditMode::Set);
    document->stage(rows, {u"owner"_s, {}}, EditMode::Remove);
    const auto cell = [&model](int row, int column) {
        const QModelIndex index = model.index(row, ResourceModel::FirstKeyColumn + column);
        const QVariant state = index.data(ResourceModel::TagStateRole);
        return u"%1|%2|%3|%4"_s.arg(index.data(ResourceModel::ValueRole).toString(),
            index.data(ResourceModel::ValueRole).isValid() ? u"is"_s : u"absent"_s,
            index.data(ResourceModel::OldValueRole).toString(),
            state.isValid() ? QString::number(static_cast<int>(state.value<TagState>())) : u"none"_s);
    };
    QCOMPARE(cell(0, 0), u"prod|is|prod|0"_s);
    QCOMPARE(cell(1, 0), u"prod|is|test|2"_s);
    QCOMPARE(cell(2, 0), u"prod|is||1"_s);
    QCOMPARE(cell(0, 1), u"|absent|ann|3"_s);
    QCOMPARE(cell(1, 1), u"|absent||none"_s);
    QVERIFY(!model.index(2, ResourceModel::FirstKeyColumn).data(ResourceModel::OldValueRole).isValid());
    QCOMPARE(model.index(0, ResourceModel::FirstKeyColumn + 1).data(ResourceModel::KeyRole).toString(),
        u"owner"_s);
}

void tst_ResourceModel::whatWasNotReadIsNeverShownAsUntagged()
{
    TestDocument document;
    document.list(document.vm(), {document.resource(u"1"_s, {}, std::nullopt), machine(u"2"_s)});
    ResourceModel model(document.workspace());
    model.setScopes(document.vm());
    model.setKeyColumns({u"env"_s});
    QCOMPARE(
        model.index(0, 0).data(ResourceModel::KnowledgeRole).value<TagKnowledge>(), TagKnowledge::NotRead);
    QCOMPARE(model.untaggedCount(), std::size_t{1});
    QCOMPARE(model.notReadCount(), std::size_t{1});
    const QModelIndex cell = model.index(0, ResourceModel::FirstKeyColumn);
    QVERIFY(!model.flags(cell).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(cell, u"prod"_s));
    model.setFilter(Filter::parse(u"is:untagged"_s));
    QCOMPARE(ids(model), QStringList{u"2"_s});
}

void tst_ResourceModel::typingIntoACellStagesOneKey()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    model.setKeyColumns({u"env"_s});
    const QModelIndex tagged = model.index(0, ResourceModel::FirstKeyColumn);
    const QModelIndex untagged = model.index(2, ResourceModel::FirstKeyColumn);
    QVERIFY(model.flags(tagged).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEditable));

    QVERIFY(model.setData(untagged, QString()));
    QVERIFY(model.setData(tagged, u"prod"_s));
    QVERIFY(document->changes().isEmpty());
    QVERIFY(model.setData(tagged, u"stage"_s));
    QVERIFY(model.setData(untagged, u"stage"_s));
    QVERIFY(model.setData(model.index(1, ResourceModel::FirstKeyColumn), QVariant()));
    QCOMPARE(document.text(document.vm()),
        (QStringList{u"i-1: owner=ann, env: prod → stage"_s, u"i-2: -env=test"_s, u"i-3: +env=stage"_s}));
    QVERIFY(!model.setData(model.index(0, 0), u"renamed"_s));
    QVERIFY(!model.setData(tagged, u"x"_s, Qt::DisplayRole));
}

void tst_ResourceModel::aTextThatBreaksARuleIsRefused()
{
    TestDocument document;
    document.listMachines();
    document.list(document.zones(), {machine(u"z"_s, u"a.cn."_s, {{u"env"_s, u"x"_s}})});
    ResourceModel model(document.workspace());
    model.setScopes(document.vm());
    model.setKeyColumns({u"env"_s});
    const QModelIndex cell = model.index(0, ResourceModel::FirstKeyColumn);
    QVERIFY(!model.setData(cell, u"a*b"_s));
    const QList<Violation> violations = model.checkCell(cell, u"a*b"_s);
    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations.first().rule, Rule::Character);
    QCOMPARE(violations.first().position, 1);
    QVERIFY(!model.setData(cell, QString())); // a JD value has at least one character
    QCOMPARE(model.checkCell(cell, QString()).first().rule, Rule::TooShort);
    QVERIFY(model.checkCell(model.index(0, 0), u"a*b"_s).isEmpty());
    QVERIFY(document->changes().isEmpty());
    QVERIFY(model.checkCell(cell, u"a  b"_s).first().isAdvice());
    QVERIFY(model.setData(cell, u"a  b"_s));

    model.setScopes(document.zones());
    QVERIFY(model.setData(model.index(0, ResourceModel::FirstKeyColumn), QString())); // Huawei takes none
    QCOMPARE(document.text(document.zones()), QStringList{u"z: env: x → "_s});
}

void tst_ResourceModel::aFullResourceTakesNoMoreTags()
{
    TestDocument document;
    Tags full;
    for (int i = 0; i < 10; ++i)
        full.append({QString::number(i), u"x"_s});
    document.list(document.vm(), {machine(u"1"_s, {}, full)});
    ResourceModel model(document.workspace());
    model.setScopes(document.vm());
    model.setKeyColumns({u"env"_s, u"0"_s, u"1"_s});
    const QModelIndex absent = model.index(0, ResourceModel::FirstKeyColumn);
    const QModelIndex present = model.index(0, ResourceModel::FirstKeyColumn + 1);
    QVERIFY(!model.setData(absent, u"prod"_s));
    const Violation violation = model.checkCell(absent, u"prod"_s).first();
    QCOMPARE(violation.rule, Rule::TooManyTags);
    QCOMPARE(violation.limit, 10);
    QCOMPARE(violation.actual, 11);
    QVERIFY(model.setData(present, u"y"_s));
    QVERIFY(model.setData(present, QVariant()));
    QVERIFY(model.setData(absent, u"prod"_s));
    QVERIFY(!model.setData(present, u"back"_s));
}

void tst_ResourceModel::lockedCellsCannotBeEdited()
{
    TestDocument document;
    document.list(document.vm(), {machine(u"1"_s, {}, {{u"arn"_s, u"jrn:a"_s}}), machine(u"2"_s)});
    ResourceModel model(document.workspace());
    model.setScopes(document.vm());
    model.setKeyColumns({u"arn"_s, u"jdc-x"_s});
    const auto editable = [&model](int row, int column) {
        return model.flags(model.index(row, column)).testFlag(Qt::ItemIsEditable);
    };
    QVERIFY(!editable(0, ResourceModel::FirstKeyColumn));
    QVERIFY(editable(1, ResourceModel::FirstKeyColumn));
    QVERIFY(!editable(1, ResourceModel::FirstKeyColumn + 1));
    QVERIFY(!model.setData(model.index(0, ResourceModel::FirstKeyColumn), u"mine"_s));
    QVERIFY(!model.setData(model.index(0, ResourceModel::FirstKeyColumn), QVariant()));
}

void tst_ResourceModel::whatAProfileForbidsIsLocked()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    model.setScopes(document.vm());
    model.setKeyColumns({u"env"_s, u"owner"_s, u"jdc-x"_s});
    document.forbid({.protectedKeys = {u"owner"_s}});
    const auto lock = [&model](int row, int key) {
        return model.index(row, ResourceModel::FirstKeyColumn + key)
            .data(ResourceModel::LockRole)
            .value<TagLock>();
    };
    const auto headLock = [&model](int key) {
        return model.headerData(ResourceModel::FirstKeyColumn + key, Qt::Horizontal, ResourceModel::LockRole)
            .value<TagLock>();
    };
    const auto editable = [&model](int row, int key) {
        return model.flags(model.index(row, ResourceModel::FirstKeyColumn + key))
            .testFlag(Qt::ItemIsEditable);
    };
    QCOMPARE(lock(0, 0), TagLock::None);
    QCOMPARE(lock(0, 1), TagLock::ProtectedKey);
    QCOMPARE(lock(2, 1), TagLock::ProtectedKey); // db-1 has no owner
    QCOMPARE(headLock(0), TagLock::None);
    QCOMPARE(headLock(1), TagLock::ProtectedKey);
    QCOMPARE(headLock(2), TagLock::Cloud);
    QVERIFY(editable(0, 0));
    QVERIFY(!editable(0, 1));
    QVERIFY(!editable(2, 1));
    const auto chips =
        model.index(0, ResourceModel::TagsColumn).data(ResourceModel::ChipsRole).value<TagChips>();
    QCOMPARE(chips.at(1).key, u"owner"_s);
    QCOMPARE(chips.at(1).state, TagState::Locked);
    QCOMPARE(chips.at(1).lock, TagLock::ProtectedKey);

    document.forbid({.readOnly = true});
    QCOMPARE(lock(0, 0), TagLock::ReadOnlyProfile);
    QVERIFY(!editable(0, 0));
    QVERIFY(!model.setData(model.index(0, ResourceModel::FirstKeyColumn), u"x"_s));
    QVERIFY(document->changes().isEmpty());
}

void tst_ResourceModel::changesAreToldAsRanges()
{
    TestDocument document;
    std::vector<Resource> machines;
    for (int i = 0; i < 10; ++i)
        machines.push_back(machine(QString::number(i)));
    document.list(document.vm(), machines);
    document.list(document.disk(), {machine(u"d"_s)});
    ResourceModel model(document.workspace());
    model.setScopes(document.vm());
    const Rows rows = document.rows(document.vm());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    document->stage({rows[8], rows[1], rows[2]}, {u"env"_s, u"x"_s}, EditMode::Set);
    QCOMPARE(ranges(changed), u"1,0-2,7 8,0-8,7"_s);
    changed.clear();
    document->stage(document.rows(document.disk()), {u"env"_s, u"x"_s}, EditMode::Set);
    QCOMPARE(ranges(changed), QString());
    model.setFilter(Filter::parse(u"is:changed"_s));
    changed.clear();
    document->undo();
    document->undo();
    QCOMPARE(ranges(changed), u"0,0-2,7"_s);
    changed.clear();
    document->setOutcomes({{rows[2], {RowState::Queued, {}}}});
    QCOMPARE(ranges(changed), u"1,0-1,7"_s);
    QCOMPARE(changed.at(0).at(2).value<QList<int>>(), QList<int>{ResourceModel::OutcomeRole});
}

void tst_ResourceModel::manyScatteredChangesAreToldAsOneRange()
{
    TestDocument document;
    std::vector<Resource> machines;
    for (int i = 0; i < 3000; ++i)
        machines.push_back(machine(QString::number(i)));
    document.list(document.vm(), machines);
    ResourceModel model(document.workspace());
    model.setScopes(document.vm());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Rows some;
    for (Row row = 2; row < 400; row += 2)
        some.push_back(row);
    document->stage(some, {u"env"_s, u"x"_s}, EditMode::Set);
    QCOMPARE(ranges(changed), u"2,0-398,7"_s);
    changed.clear();
    document->stage(document.rows(document.vm()), {u"env"_s, u"y"_s}, EditMode::Set);
    QCOMPARE(ranges(changed), u"0,0-2999,7"_s);
}

void tst_ResourceModel::countsFollowTheDocument()
{
    TestDocument document;
    ResourceModel model(document.workspace());
    model.setInsertInterval(0);
    model.setScopes(document.vm());
    const auto counts = [&model] {
        return u"%1 of %2, %3 untagged, %4 changed, %5 failed, %6 not read"_s.arg(model.shownCount())
            .arg(model.totalCount())
            .arg(model.untaggedCount())
            .arg(model.changedCount())
            .arg(model.failedCount())
            .arg(model.notReadCount());
    };
    QSignalSpy changed(&model, &ResourceModel::countsChanged);
    QCOMPARE(counts(), u"0 of 0, 0 untagged, 0 changed, 0 failed, 0 not read"_s);
    document->beginListing(document.vm(), false);
    document->appendListing(
        document.vm(), {machine(u"1"_s), document.resource(u"2"_s, {}, std::nullopt)}, -1);
    QCOMPARE(counts(), u"2 of 2, 1 untagged, 0 changed, 0 failed, 1 not read"_s);
    document->appendListing(document.vm(), {machine(u"3"_s), machine(u"4"_s, {}, {{u"a"_s, u"b"_s}})}, -1);
    QCOMPARE(counts(), u"4 of 4, 2 untagged, 0 changed, 0 failed, 1 not read"_s);
    document->finishListing(document.vm(), std::nullopt);
    document->stage(document.rows(document.vm()), {u"a"_s, {}}, EditMode::Remove);
    document->stage({document.row(document.vm(), u"1"_s)}, {u"a"_s, u"x"_s}, EditMode::Set);
    document->setOutcomes({{document.row(document.vm(), u"4"_s), {RowState::Unknown, {}}}});
    model.setFilter(Filter::parse(u"is:failed"_s));
    QCOMPARE(counts(), u"1 of 4, 2 untagged, 2 changed, 1 failed, 1 not read"_s);
    QCOMPARE(changed.count(), 7);
}

/// Some of them, as another listing brings them: with other tags, or without.
static std::vector<Resource> someOf(const std::vector<Resource> &all, std::mt19937 &random)
{
    std::vector<Resource> some;
    for (Resource resource : all) {
        if (random() % 4 == 0)
            continue;
        resource.tags = random() % 4 == 0
            ? std::nullopt
            : std::optional(random() % 2 == 0 ? Tags() : Tags{{u"b"_s, u"1"_s}});
        some.push_back(std::move(resource));
    }
    return some;
}

void tst_ResourceModel::countsKeptRowByRowAgreeWithANewCount()
{
    TestDocument document;
    std::vector<Resource> machines;
    for (int i = 0; i < 10; ++i)
        machines.push_back(
            document.resource(QString::number(i), {}, i == 3 ? std::nullopt : std::optional(Tags{})));
    document.list(document.vm(), machines);
    ResourceModel model(document.workspace());
    model.setScopes(document.vm());
    const Rows all = document.rows(document.vm());
    const auto counts = [](const ResourceModel &of) {
        return QList<std::size_t>{of.untaggedCount(), of.changedCount(), of.failedCount(), of.notReadCount(),
            of.invalidCount(), of.overQuotaCount()};
    };
    std::mt19937 random(3);
    for (int step = 0; step < 300; ++step) {
        const Row row = all.at(random() % all.size());
        switch (random() % 6) {
        case 0:
            document->stage({row}, {u"a"_s, QString::number(random() % 2)}, EditMode::Set);
            break;
        case 4:
            document.list(document.vm(), someOf(machines, random));
            break;
        case 1:
            document->rebase(row, random() % 2 ? Tags{} : Tags{{u"a"_s, u"1"_s}});
            break;
        case 2:
            document->setOutcomes({{row, {random() % 2 ? RowState::Failed : RowState::Accepted, {}}}});
            break;
        case 3:
            document->undo();
            break;
        default:
            document->stage({row}, {u"a"_s, {}}, EditMode::Remove);
            break;
        }
        ResourceModel fresh(document.workspace());
        fresh.setScopes(document.vm());
        QCOMPARE(counts(model), counts(fresh));
    }
}

void tst_ResourceModel::faultsOfTheRulesAreMarkedCountedAndFound()
{
    TestDocument document;
    Tags ten;
    for (int i = 0; i < 10; ++i)
        ten.append({u"key%1"_s.arg(i), u"x"_s});
    document.list(document.vm(),
        {machine(u"full"_s, {}, ten), machine(u"wide"_s, {}, {{u"env"_s, u"ｐrod"_s}}), machine(u"good"_s),
            document.resource(u"unread"_s, {}, std::nullopt)});
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    QCOMPARE(model.invalidCount(), std::size_t{1});
    QCOMPARE(model.overQuotaCount(), std::size_t{0});

    document->stage(document.rows(document.vm()), {u"team"_s, u"x"_s}, EditMode::Set);
    QCOMPARE(model.invalidCount(), std::size_t{1});
    QCOMPARE(model.overQuotaCount(), std::size_t{1});
    const auto faults = [&model](int row) {
        return model.index(row, 0).data(ResourceModel::FaultsRole).value<RowFaults>();
    };
    QCOMPARE(faults(0), (RowFaults{.isInvalid = false, .isOverQuota = true}));
    QCOMPARE(faults(1), (RowFaults{.isInvalid = true, .isOverQuota = false}));
    QCOMPARE(faults(2), RowFaults());
    QCOMPARE(faults(3), RowFaults());
    const auto list = model.index(0, 0).data(ResourceModel::FaultListRole).value<QList<TagFault>>();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first().violation.actual, 11);

    model.setFilter(Filter::parse(u"is:over-quota"_s));
    QCOMPARE(ids(model), QStringList{u"full"_s});
    model.setFilter(Filter::parse(u"is:invalid"_s));
    QCOMPARE(ids(model), QStringList{u"wide"_s});
    document->undo();
    QCOMPARE(model.overQuotaCount(), std::size_t{0});
}

void tst_ResourceModel::wordsOfCellsComeFromTheWindow()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    model.setScopes(document.vm());
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).isValid());
    model.setWords([](const QModelIndex &index, int role) {
        return role == Qt::AccessibleTextRole ? QVariant(u"row %1"_s.arg(index.row())) : QVariant();
    });
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), u"row 1"_s);
    QVERIFY(!model.index(1, 0).data(Qt::ToolTipRole).isValid());
}

void tst_ResourceModel::outcomesAreShownPerRow()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    model.setScopes(document.vm());
    Error error;
    error.message = u"no such instance"_s;
    document->setOutcomes({{model.rowAt(1), {RowState::Failed, error}}});
    const auto outcome = model.index(1, 3).data(ResourceModel::OutcomeRole).value<RowOutcome>();
    QCOMPARE(outcome.state, RowState::Failed);
    QCOMPARE(outcome.error, error);
    QCOMPARE(model.index(0, 0).data(ResourceModel::OutcomeRole).value<RowOutcome>().state, RowState::None);
}

void tst_ResourceModel::closingTheAccountEmptiesTheTable()
{
    TestDocument document;
    document.listMachines();
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    document->closeAccount(u"hw"_s);
    QCOMPARE(model.rowCount(), 3);
    document->closeAccount(u"jd"_s);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.scopes().isEmpty());
}

TAGDESK_TEST(tst_ResourceModel, QCoreApplication)

} // namespace tst_resourcemodel

#include "tst_resourcemodel.moc"
