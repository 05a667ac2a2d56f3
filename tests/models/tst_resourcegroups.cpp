// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcemodel.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

namespace tst_resourcegroups {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Rows under group heads, and filters by value, in the model.
class TestResourceGroups : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyGroupHasAHead();
    void aHeadTellsItsGroup();
    void aCollapsedGroupHasOnlyItsHead();
    void collapsedGroupsStaySoThroughAFilter();
    void everythingIsCollapsedAndExpanded();
    void aCollapsedGroupIsExpandedForARowInIt();
    void headsMeanTheirRows();
    void anExpandedHeadAmongRowsMeansNothing();
    void aWholeGroupIncludesItsHead();
    void anEditMovesNoRowToAnotherGroup();
    void groupsFollowTheOrderOfTheirColumn();
    void rowsThatArriveHaveAGroupUntilTheListingEnds();
    void withoutGroupingTheHeadsGo();
    void theSelectionStaysWithItsRows();
    void headsCannotBeEdited();
    void randomActsKeepPositionsRight();
    void aValueFilterHidesRows();
    void aValueFilterAndTheTextFilterMustBothHold();
    void valuesAreCountedWithinTheOtherFilters();
    void oneMoreFilterInsertsNothing();
    void anEditNeverHidesARow();
    void theHeadSaysThatItFilters();

private:
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] Row row(const QString &id) const { return m_document->row(TestDocument::vm(), id); }
    [[nodiscard]] static RowField env() { return {.kind = RowField::Kind::Tag, .key = u"env"_s}; }

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<ResourceModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestResourceGroups::init()
{
    m_document = std::make_unique<TestDocument>();
    m_model = std::make_unique<ResourceModel>(m_document->workspace());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_model->setInsertInterval(0);
    m_document->list(TestDocument::vm(),
        {TestDocument::resource(u"i-1"_s, u"web-1"_s, Tags{{u"env"_s, u"prod"_s}}),
            TestDocument::resource(u"i-2"_s, u"web-2"_s, Tags{{u"env"_s, u"dev"_s}}),
            TestDocument::resource(u"i-3"_s, u"db-1"_s, Tags{}),
            TestDocument::resource(u"i-4"_s, u"db-2"_s, Tags{{u"env"_s, u"prod"_s}}),
            TestDocument::resource(u"i-5"_s, u"db-3"_s, std::nullopt)});
    m_model->setKeyColumns({u"env"_s});
    m_model->setScopes(TestDocument::vm());
}

void TestResourceGroups::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_document.reset();
}

/// Heads as "value (rows)", with "+" in front when collapsed; rows by id.
QStringList TestResourceGroups::lines() const
{
    QStringList lines;
    for (int position = 0; position < m_model->rowCount(); ++position) {
        const std::optional<ResourceGroup> group = m_model->groupAt(position);
        if (!group) {
            lines.append(m_document->workspace()->table().idText(m_model->rowAt(position)));
            continue;
        }
        const QString value = group->kind == ResourceGroup::Kind::Absent ? u"-"_s
            : group->kind == ResourceGroup::Kind::NotRead                ? u"?"_s
            : group->kind == ResourceGroup::Kind::Arrived                ? u"new"_s
                                                                         : group->value;
        lines.append(
            u"%1%2 (%3)"_s.arg(group->isCollapsed ? u"+"_s : QString(), value, QString::number(group->rows)));
    }
    return lines;
}

void TestResourceGroups::everyGroupHasAHead()
{
    QSignalSpy changed(m_model.get(), &ResourceModel::groupingChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setGrouping(env());
    QCOMPARE(lines(),
        (QStringList{u"dev (1)"_s, u"i-2"_s, u"prod (2)"_s, u"i-1"_s, u"i-4"_s, u"- (1)"_s, u"i-3"_s,
            u"? (1)"_s, u"i-5"_s}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(m_model->shownCount(), std::size_t{5});
    QCOMPARE(m_model->positionOf(row(u"i-4"_s)), 4);
}

void TestResourceGroups::aHeadTellsItsGroup()
{
    m_model->setGroupWords([](const ResourceGroup &group) { return u"<%1>"_s.arg(group.value); });
    m_model->setGrouping(env());
    QVERIFY(m_model->isHead(2));
    QVERIFY(!m_model->isHead(3));
    QCOMPARE(m_model->index(2, 0).data().toString(), u"<prod>"_s);
    QCOMPARE(m_model->index(2, 1).data().toString(), QString());
    QVERIFY(!m_model->index(2, 0).data(ResourceModel::RowRole).isValid());
    QCOMPARE(m_model->rowsOfGroup(2), (Rows{row(u"i-1"_s), row(u"i-4"_s)}));
    QCOMPARE(m_model->rowsOfGroup(3), Rows());
}

void TestResourceGroups::aCollapsedGroupHasOnlyItsHead()
{
    m_model->setGrouping(env());
    m_model->setCollapsed(2, true);
    QCOMPARE(lines(),
        (QStringList{u"dev (1)"_s, u"i-2"_s, u"+prod (2)"_s, u"- (1)"_s, u"i-3"_s, u"? (1)"_s, u"i-5"_s}));
    QCOMPARE(m_model->positionOf(row(u"i-4"_s)), -1);
    QVERIFY(m_model->isShown(row(u"i-4"_s)));
    QCOMPARE(m_model->shownCount(), std::size_t{5});
    m_model->setCollapsed(2, false);
    QCOMPARE(lines().mid(2, 3), (QStringList{u"prod (2)"_s, u"i-1"_s, u"i-4"_s}));
}

void TestResourceGroups::collapsedGroupsStaySoThroughAFilter()
{
    m_model->setGrouping(env());
    m_model->setCollapsed(2, true);
    m_model->setFilter(Filter::parse(u"db"_s));
    QCOMPARE(lines(), (QStringList{u"+prod (1)"_s, u"- (1)"_s, u"i-3"_s, u"? (1)"_s, u"i-5"_s}));
    m_model->setFilter({});
    QCOMPARE(lines().at(2), u"+prod (2)"_s);
}

void TestResourceGroups::everythingIsCollapsedAndExpanded()
{
    m_model->setGrouping(env());
    const QStringList expanded = lines();
    m_model->setAllCollapsed(true);
    QCOMPARE(lines(), (QStringList{u"+dev (1)"_s, u"+prod (2)"_s, u"+- (1)"_s, u"+? (1)"_s}));
    m_model->setAllCollapsed(false);
    QCOMPARE(lines(), expanded);
}

void TestResourceGroups::aCollapsedGroupIsExpandedForARowInIt()
{
    m_model->setGrouping(env());
    m_model->setAllCollapsed(true);
    m_model->reveal({row(u"i-4"_s)});
    QCOMPARE(
        lines(), (QStringList{u"+dev (1)"_s, u"prod (2)"_s, u"i-1"_s, u"i-4"_s, u"+- (1)"_s, u"+? (1)"_s}));
}

void TestResourceGroups::headsMeanTheirRows()
{
    m_model->setGrouping(env());
    const Rows prod{row(u"i-1"_s), row(u"i-4"_s)};
    QCOMPARE(m_model->rowsAt({{2, 2}}), prod);
    m_model->setCollapsed(2, true);
    QCOMPARE(m_model->rowsAt({{2, 2}}), prod);
    QCOMPARE(m_model->rowsAt({{1, 2}}), (Rows{row(u"i-2"_s), prod[0], prod[1]}));
}

void TestResourceGroups::anExpandedHeadAmongRowsMeansNothing()
{
    m_model->setGrouping(env());
    QCOMPARE(m_model->rowsAt({{1, 3}}), (Rows{row(u"i-2"_s), row(u"i-1"_s)}));
}

void TestResourceGroups::aWholeGroupIncludesItsHead()
{
    m_model->setGrouping(env());
    QCOMPARE(m_model->rangesOf({row(u"i-4"_s), row(u"i-1"_s)}), (PositionRanges{{2, 4}}));
    QCOMPARE(m_model->rangesOf({row(u"i-4"_s)}), (PositionRanges{{4, 4}}));
    m_model->setCollapsed(2, true);
    QCOMPARE(m_model->rangesOf({row(u"i-4"_s), row(u"i-1"_s)}), (PositionRanges{{2, 2}}));
    QCOMPARE(m_model->rangesOf({row(u"i-4"_s)}), PositionRanges());
}

void TestResourceGroups::anEditMovesNoRowToAnotherGroup()
{
    m_model->setGrouping(env());
    const QStringList before = lines();
    m_document->workspace()->stage({row(u"i-1"_s)}, {u"env"_s, u"dev"_s}, EditMode::Set);
    QCOMPARE(lines(), before);
    m_model->reapply();
    QCOMPARE(lines().first(5), (QStringList{u"dev (2)"_s, u"i-1"_s, u"i-2"_s, u"prod (1)"_s, u"i-4"_s}));
}

void TestResourceGroups::groupsFollowTheOrderOfTheirColumn()
{
    m_model->setGrouping(env());
    m_model->sort(ResourceModel::FirstKeyColumn, Qt::DescendingOrder);
    QCOMPARE(lines().first(3), (QStringList{u"prod (2)"_s, u"i-1"_s, u"i-4"_s}));
    m_model->sort(ResourceModel::IdColumn, Qt::DescendingOrder);
    QCOMPARE(lines().mid(2, 3), (QStringList{u"prod (2)"_s, u"i-4"_s, u"i-1"_s}));
}

void TestResourceGroups::rowsThatArriveHaveAGroupUntilTheListingEnds()
{
    m_model->setGrouping(env());
    Workspace *workspace = m_document->workspace();
    workspace->beginListing(TestDocument::vm(), false);
    workspace->appendListing(
        TestDocument::vm(), {TestDocument::resource(u"i-6"_s, u"web-6"_s, Tags{{u"env"_s, u"dev"_s}})}, -1);
    workspace->appendListing(
        TestDocument::vm(), {TestDocument::resource(u"i-7"_s, u"web-7"_s, Tags{{u"env"_s, u"dev"_s}})}, -1);
    QCOMPARE(lines().last(3), (QStringList{u"new (2)"_s, u"i-6"_s, u"i-7"_s}));
    workspace->failListing(TestDocument::vm(), Error());
    QCOMPARE(lines().first(4), (QStringList{u"dev (3)"_s, u"i-2"_s, u"i-6"_s, u"i-7"_s}));
}

void TestResourceGroups::withoutGroupingTheHeadsGo()
{
    m_model->setGrouping(env());
    m_model->setCollapsed(2, true);
    m_model->setGrouping(std::nullopt);
    QCOMPARE(m_model->rowCount(), 5);
    QVERIFY(!m_model->isHead(0));
}

void TestResourceGroups::theSelectionStaysWithItsRows()
{
    QItemSelectionModel selection(m_model.get());
    selection.select(m_model->index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    selection.setCurrentIndex(m_model->index(3, 1), QItemSelectionModel::NoUpdate);
    m_model->setGrouping(env());
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().constFirst().row(), m_model->positionOf(row(u"i-4"_s)));
    QCOMPARE(selection.currentIndex().row(), m_model->positionOf(row(u"i-4"_s)));
    m_model->setGrouping(std::nullopt);
    QCOMPARE(selection.currentIndex().row(), m_model->positionOf(row(u"i-4"_s)));
}

void TestResourceGroups::headsCannotBeEdited()
{
    m_model->setGrouping(env());
    const QModelIndex cell = m_model->index(2, ResourceModel::FirstKeyColumn);
    QVERIFY(!cell.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(cell.flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(!m_model->setData(cell, u"x"_s));
    QVERIFY(m_model->checkCell(cell, u"a*b"_s).isEmpty());
}

void TestResourceGroups::randomActsKeepPositionsRight()
{
    QRandomGenerator random(20261129);
    const QList<std::optional<RowField>> groupings = {std::nullopt, env(),
        RowField{.kind = RowField::Kind::Status, .key = {}},
        RowField{.kind = RowField::Kind::Region, .key = {}}};
    for (int act = 0; act < 300; ++act) {
        switch (random.bounded(6)) {
        case 0:
            m_model->setGrouping(groupings.at(random.bounded(static_cast<int>(groupings.size()))));
            break;
        case 1:
            m_model->setFilter(Filter::parse(random.bounded(2) == 0 ? u"db"_s : QString()));
            break;
        case 2:
            m_model->sort(
                random.bounded(7) - 1, random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 3:
            if (m_model->rowCount() > 0)
                m_model->setCollapsed(random.bounded(m_model->rowCount()), random.bounded(2) == 0);
            break;
        case 4:
            m_model->setAllCollapsed(random.bounded(2) == 0);
            break;
        default:
            m_document->workspace()->stage({m_document->rows(TestDocument::vm()).at(random.bounded(4))},
                {u"env"_s, random.bounded(2) == 0 ? u"dev"_s : u"prod"_s}, EditMode::Set);
            m_model->reapply();
        }
        std::size_t meant = 0;
        for (int position = 0; position < m_model->rowCount(); ++position) {
            if (!m_model->isHead(position)) {
                QCOMPARE(m_model->positionOf(m_model->rowAt(position)), position);
                ++meant;
            } else if (m_model->groupAt(position)->isCollapsed) {
                meant += m_model->rowsOfGroup(position).size();
            }
        }
        QCOMPARE(meant, m_model->shownCount());
        if (m_model->rowCount() > 0)
            QCOMPARE(m_model->rowsAt({{0, m_model->rowCount() - 1}}), m_model->shownRows());
    }
}

void TestResourceGroups::aValueFilterHidesRows()
{
    QSignalSpy changed(m_model.get(), &ResourceModel::valueFiltersChanged);
    m_model->setValueFilters({{.field = env(), .values = {u"prod"_s}, .absent = true}});
    QCOMPARE(lines(), (QStringList{u"i-1"_s, u"i-3"_s, u"i-4"_s}));
    m_model->setValueFilters({});
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(changed.count(), 2);
}

void TestResourceGroups::aValueFilterAndTheTextFilterMustBothHold()
{
    m_model->setValueFilters({{.field = env(), .values = {u"prod"_s}}});
    m_model->setFilter(Filter::parse(u"db"_s));
    QCOMPARE(lines(), QStringList{u"i-4"_s});
    m_model->setValueFilters({});
    QCOMPARE(lines(), (QStringList{u"i-3"_s, u"i-4"_s, u"i-5"_s}));
}

void TestResourceGroups::valuesAreCountedWithinTheOtherFilters()
{
    m_model->setFilter(Filter::parse(u"db"_s));
    m_model->setValueFilters({{.field = env(), .values = {u"prod"_s}}});
    const FieldCounts counts = m_model->countValues(env());
    QCOMPARE(counts.values.size(), std::size_t{1});
    QCOMPARE(counts.values.front().rows, std::size_t{1});
    QCOMPARE(counts.absent, std::size_t{1});
    QCOMPARE(counts.notRead, std::size_t{1});
    const FieldCounts statuses = m_model->countValues({.kind = RowField::Kind::Status, .key = {}});
    QCOMPARE(statuses.values.front().rows, std::size_t{1});
}

void TestResourceGroups::oneMoreFilterInsertsNothing()
{
    m_model->setFilter(Filter::parse(u"web"_s));
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->setValueFilters({{.field = env(), .values = {u"dev"_s}}});
    QCOMPARE(lines(), QStringList{u"i-2"_s});
    QCOMPARE(inserted.count(), 0);
}

void TestResourceGroups::anEditNeverHidesARow()
{
    m_model->setValueFilters({{.field = env(), .values = {u"prod"_s}}});
    m_document->workspace()->stage({row(u"i-1"_s)}, {u"env"_s, u"dev"_s}, EditMode::Set);
    QCOMPARE(lines(), (QStringList{u"i-1"_s, u"i-4"_s}));
    m_model->reapply();
    QCOMPARE(lines(), QStringList{u"i-4"_s});
}

void TestResourceGroups::theHeadSaysThatItFilters()
{
    const auto isFiltered = [this](int column) {
        return m_model->headerData(column, Qt::Horizontal, ResourceModel::FilteredRole).toBool();
    };
    QVERIFY(!isFiltered(ResourceModel::FirstKeyColumn));
    m_model->setValueFilters({{.field = env(), .values = {u"prod"_s}}});
    QVERIFY(isFiltered(ResourceModel::FirstKeyColumn));
    QVERIFY(!isFiltered(ResourceModel::StatusColumn));
}

TAGDESK_TEST(TestResourceGroups, QCoreApplication)

} // namespace tst_resourcegroups

#include "tst_resourcegroups.moc"
