// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcemodel.h"
#include "setlisting.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace tst_scopesets {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The table of resources over several scopes.
class tst_ScopeSets : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowsOfAllScopesAreShownInTheirOrder();
    void aRowOfTwoScopesIsShownOnce();
    void growingKeepsSelectionAndCurrentCell();
    void anotherSetResetsTheTable();
    void rowsArriveWhileOtherScopesLoad();
    void rowsTakeTheirPlacesWhenEverythingIsThere();
    void rowsThatAreGoneLeaveAtTheEnd();
    void countsAreThoseOfAllScopes();
    void closingAnAccountTakesItsRowsOnly();
    void placesDifferWhereTheRowsDo();
    void placesHaveTheWordsOfTheWindow();
    void rowsAreOrderedByTheWordsOfTheirPlaces();
    void rowsAreGroupedByAccount();
    void recordSetsAreNamedByTheirZone();
    void placesAreFoundByCodeAndByWords();
    void valuesOfPlacesAreFilteredBy();
    void aListingOfASetTellsWhatIsMissing();
    void aKeyIsLockedInTheHeadWhereItIsInAllAccounts();

private:
    [[nodiscard]] QStringList ids() const;

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<ResourceModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_ScopeSets::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_document = std::make_unique<TestDocument>();
    m_model = std::make_unique<ResourceModel>(m_document->workspace());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_model->setInsertInterval(0);
    m_document->listMachines();
    m_document->list(TestDocument::disk(), {TestDocument::resource(u"d-1"_s, u"disk-1"_s, Tags{})});
    m_document->list(TestDocument::zones(),
        {TestDocument::resource(u"z-1"_s, u"example.com"_s, Tags{{u"env"_s, u"prod"_s}})});
}

void tst_ScopeSets::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_document.reset();
}

QStringList tst_ScopeSets::ids() const
{
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids.append(m_model->index(row, ResourceModel::IdColumn).data().toString());
    return ids;
}

void tst_ScopeSets::rowsOfAllScopesAreShownInTheirOrder()
{
    m_model->setScopes(ScopeSet({TestDocument::zones(), TestDocument::vm(), TestDocument::disk()}));
    QCOMPARE(ids(), (QStringList{u"z-1"_s, u"i-1"_s, u"i-2"_s, u"i-3"_s, u"d-1"_s}));
}

void tst_ScopeSets::aRowOfTwoScopesIsShownOnce()
{
    Resource record = TestDocument::resource(u"r-1"_s, u"www"_s, Tags{});
    record.parent = u"z-1"_s;
    m_document->list(TestDocument::recordsets(), {record});
    m_document->list(TestDocument::recordsets(u"z-1"_s), {record});
    m_model->setScopes(ScopeSet({TestDocument::recordsets(), TestDocument::recordsets(u"z-1"_s)}));
    QCOMPARE(ids(), QStringList{u"r-1"_s});
    QCOMPARE(m_model->totalCount(), std::size_t{1});
    QCOMPARE(m_model->untaggedCount(), std::size_t{1});
}

void tst_ScopeSets::growingKeepsSelectionAndCurrentCell()
{
    m_model->setScopes(TestDocument::vm());
    const QPersistentModelIndex current = m_model->index(1, ResourceModel::NameColumn);
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setScopes(ScopeSet({TestDocument::disk(), TestDocument::vm()}));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(current.row(), 2);
    QCOMPARE(ids(), (QStringList{u"d-1"_s, u"i-1"_s, u"i-2"_s, u"i-3"_s}));
    m_model->setScopes(TestDocument::vm());
    QCOMPARE(reset.size(), 0);
    QCOMPARE(current.row(), 1);
}

void tst_ScopeSets::anotherSetResetsTheTable()
{
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::disk()}));
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const QSignalSpy changed(m_model.get(), &ResourceModel::scopesChanged);
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::zones()}));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_model->shows(TestDocument::zones()));
    QVERIFY(!m_model->shows(TestDocument::disk()));
}

void tst_ScopeSets::rowsArriveWhileOtherScopesLoad()
{
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::disk()}));
    Workspace *workspace = m_document->workspace();
    workspace->beginListing(TestDocument::vm(), false);
    workspace->beginListing(TestDocument::disk(), false);
    workspace->appendListing(
        TestDocument::disk(), {TestDocument::resource(u"d-2"_s, u"disk-2"_s, Tags{})}, -1);
    workspace->appendListing(TestDocument::vm(), {TestDocument::resource(u"i-9"_s, u"new"_s, Tags{})}, -1);
    QCOMPARE(ids(), (QStringList{u"i-1"_s, u"i-2"_s, u"i-3"_s, u"d-1"_s, u"d-2"_s, u"i-9"_s}));
    QCOMPARE(m_model->totalCount(), std::size_t{6});
}

void tst_ScopeSets::rowsTakeTheirPlacesWhenEverythingIsThere()
{
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::disk()}));
    Workspace *workspace = m_document->workspace();
    workspace->beginListing(TestDocument::vm(), false);
    workspace->beginListing(TestDocument::disk(), false);
    const Resource second = TestDocument::resource(u"i-9"_s, u"new"_s, Tags{});
    const Resource first = TestDocument::resource(u"i-1"_s, u"web-1"_s, Tags{});
    workspace->appendListing(TestDocument::vm(), {second, first}, -1);
    workspace->finishListing(TestDocument::vm(), std::nullopt);
    // Nothing moves while the disks are not there.
    QCOMPARE(ids(), (QStringList{u"i-1"_s, u"i-2"_s, u"i-3"_s, u"d-1"_s, u"i-9"_s}));
    workspace->appendListing(
        TestDocument::disk(), {TestDocument::resource(u"d-1"_s, u"disk-1"_s, Tags{})}, -1);
    workspace->finishListing(TestDocument::disk(), std::nullopt);
    QCOMPARE(ids(), (QStringList{u"i-9"_s, u"i-1"_s, u"d-1"_s}));
}

void tst_ScopeSets::rowsThatAreGoneLeaveAtTheEnd()
{
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::disk()}));
    m_document->list(TestDocument::disk(), {});
    QCOMPARE(ids(), (QStringList{u"i-1"_s, u"i-2"_s, u"i-3"_s}));
    // A scope that fails keeps what it had, and so do the others.
    m_document->workspace()->beginListing(TestDocument::vm(), false);
    m_document->workspace()->failListing(TestDocument::vm(), makeError(ErrorKind::Forbidden));
    QCOMPARE(ids().size(), 3);
}

void tst_ScopeSets::countsAreThoseOfAllScopes()
{
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::disk(), TestDocument::zones()}));
    QCOMPARE(m_model->totalCount(), std::size_t{5});
    QCOMPARE(m_model->untaggedCount(), std::size_t{2});
    m_document->workspace()->stage(m_model->shownRows(), {u"team"_s, u"web"_s}, EditMode::Set);
    QCOMPARE(m_model->untaggedCount(), std::size_t{0});
    QCOMPARE(m_model->changedCount(), std::size_t{5});
}

void tst_ScopeSets::closingAnAccountTakesItsRowsOnly()
{
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::zones()}));
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_document->workspace()->closeAccount(u"jd"_s);
    QCOMPARE(ids(), QStringList{u"z-1"_s});
    QCOMPARE(m_model->scopes(), ScopeSet(TestDocument::zones()));
    QCOMPARE(reset.size(), 0);
    m_document->workspace()->closeAccount(u"hw"_s);
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->scopes().isEmpty());
}

void tst_ScopeSets::placesDifferWhereTheRowsDo()
{
    using Kind = RowField::Kind;
    m_model->setScopes(TestDocument::vm());
    for (const Kind place : {Kind::Cloud, Kind::Account, Kind::Region, Kind::ProductLine})
        QVERIFY(!m_model->differ(place));
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::disk()}));
    QVERIFY(m_model->differ(Kind::ProductLine));
    QVERIFY(!m_model->differ(Kind::Region));
    QVERIFY(!m_model->differ(Kind::Cloud));
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::disk(), TestDocument::zones()}));
    QVERIFY(m_model->differ(Kind::Cloud));
    QVERIFY(m_model->differ(Kind::Account));
    m_document->list(TestDocument::zones(), {});
    QVERIFY(!m_model->differ(Kind::Cloud));
    // While it is read again nobody knows what comes.
    m_document->workspace()->beginListing(TestDocument::zones(), false);
    QVERIFY(m_model->differ(Kind::Cloud));
    QVERIFY(!m_model->differ(Kind::Status));
}

void tst_ScopeSets::placesHaveTheWordsOfTheWindow()
{
    m_model->setValueWords([](const RowField &field, const QString &value) {
        return u"%1 %2"_s.arg(static_cast<int>(field.kind)).arg(value);
    });
    m_model->setScopes(TestDocument::vm());
    const auto cell = [this](int column) {
        return m_model->index(0, column).data().toString();
    };
    QCOMPARE(cell(ResourceModel::CloudColumn), u"0 jdcloud"_s);
    QCOMPARE(cell(ResourceModel::AccountColumn), u"1 jd"_s);
    QCOMPARE(cell(ResourceModel::RegionColumn), u"2 cn-north-1"_s);
    QCOMPARE(cell(ResourceModel::ProductColumn), u"3 vm"_s);
    QCOMPARE(cell(ResourceModel::StatusColumn), u"running"_s);
}

void tst_ScopeSets::rowsAreOrderedByTheWordsOfTheirPlaces()
{
    m_model->setScopes(ScopeSet({TestDocument::disk(), TestDocument::zones()}));
    m_model->setValueWords([](const RowField &, const QString &value) {
        return value == u"disk" ? u"Z disks"_s : u"A zones"_s;
    });
    m_model->sort(ResourceModel::ProductColumn);
    QCOMPARE(ids(), (QStringList{u"z-1"_s, u"d-1"_s}));
    m_model->sort(ResourceModel::ProductColumn, Qt::DescendingOrder);
    QCOMPARE(ids(), (QStringList{u"d-1"_s, u"z-1"_s}));
}

void tst_ScopeSets::rowsAreGroupedByAccount()
{
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::zones()}));
    m_model->setValueWords(
        [](const RowField &, const QString &value) { return value == u"hw" ? u"A dns"_s : u"Z shop"_s; });
    m_model->setGrouping(RowField{.kind = RowField::Kind::Account, .key = {}});
    QVERIFY(m_model->isHead(0));
    QCOMPARE(m_model->groupAt(0)->value, u"A dns"_s);
    QCOMPARE(m_model->groupAt(2)->value, u"Z shop"_s);
}

void tst_ScopeSets::recordSetsAreNamedByTheirZone()
{
    Resource known = TestDocument::resource(u"r-1"_s, u"www"_s, Tags{});
    known.parent = u"z-1"_s;
    Resource unknown = TestDocument::resource(u"r-2"_s, u"mail"_s, Tags{});
    unknown.parent = u"z-9"_s;
    m_document->list(TestDocument::recordsets(), {known, unknown});
    m_model->setScopes(TestDocument::recordsets());
    QCOMPARE(m_model->index(0, ResourceModel::ProductColumn).data().toString(), u"example.com"_s);
    QCOMPARE(m_model->index(1, ResourceModel::ProductColumn).data().toString(), u"z-9"_s);
    QVERIFY(m_model->differ(RowField::Kind::ProductLine));
}

void tst_ScopeSets::placesAreFoundByCodeAndByWords()
{
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::disk(), TestDocument::zones()}));
    m_model->setValueWords([](const RowField &, const QString &value) {
        return value == u"disk" ? u"Cloud disks"_s : value == u"hw" ? u"Team DNS"_s : value;
    });
    const auto shown = [this](const QString &text) {
        m_model->setFilter(Filter::parse(text));
        return ids();
    };
    QCOMPARE(shown(u"product:disk"_s), QStringList{u"d-1"_s});
    QCOMPARE(shown(u"product:\"cloud disks\""_s), QStringList{u"d-1"_s});
    QCOMPARE(shown(u"account:dns"_s), QStringList{u"z-1"_s});
    QCOMPARE(shown(u"!cloud:huawei env="_s), (QStringList{u"i-1"_s, u"i-2"_s}));
    QCOMPARE(shown(u"region:"_s).size(), 5);
}

void tst_ScopeSets::valuesOfPlacesAreFilteredBy()
{
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::zones()}));
    const RowField cloud{.kind = RowField::Kind::Cloud, .key = {}};
    const FieldCounts counts = m_model->countValues(cloud);
    QCOMPARE(counts.values.size(), std::size_t{2});
    m_model->setValueFilters({{.field = cloud, .values = {u"huawei"_s}}});
    QCOMPARE(ids(), QStringList{u"z-1"_s});
}

void tst_ScopeSets::aListingOfASetTellsWhatIsMissing()
{
    const ScopeSet scopes({TestDocument::vm(), TestDocument::disk(), TestDocument::recordsets()});
    Workspace *workspace = m_document->workspace();
    SetListing listing = listingOf(scopes, *workspace);
    QCOMPARE(listing.notLoaded, std::vector<Scope>{TestDocument::recordsets()});
    QCOMPARE(listing.total, -1);
    workspace->beginListing(TestDocument::recordsets(), true);
    QVERIFY(listingOf(scopes, *workspace).isLoading());
    workspace->failListing(TestDocument::recordsets(), makeError(ErrorKind::Forbidden));
    workspace->beginListing(TestDocument::disk(), false);
    workspace->finishListing(TestDocument::disk(), makeError(ErrorKind::RateLimited));
    listing = listingOf(scopes, *workspace);
    QVERIFY(!listing.isLoading());
    QCOMPARE(listing.failed.size(), std::size_t{1});
    QCOMPARE(listing.withoutTags.size(), std::size_t{1});
    QCOMPARE(listing.onlyTagged, std::vector<Scope>{TestDocument::recordsets()});
    QCOMPARE(listing.unread(), ScopeSet({TestDocument::recordsets(), TestDocument::disk()}));
    QCOMPARE(listingOf(ScopeSet({TestDocument::vm(), TestDocument::zones()}), *workspace).total, 4);
}

void tst_ScopeSets::aKeyIsLockedInTheHeadWhereItIsInAllAccounts()
{
    ProfileRules rules;
    rules.protectedKeys = {u"owner"_s};
    m_document->forbid(rules);
    m_model->setKeyColumns({u"owner"_s});
    const auto lock = [this] {
        return m_model->headerData(ResourceModel::FirstKeyColumn, Qt::Horizontal, ResourceModel::LockRole)
            .value<TagLock>();
    };
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::disk()}));
    QVERIFY(lock() != TagLock::None);
    m_model->setScopes(ScopeSet({TestDocument::vm(), TestDocument::zones()}));
    QCOMPARE(lock(), TagLock::None);
    QVERIFY(!m_model->flags(m_model->index(0, ResourceModel::FirstKeyColumn)).testFlag(Qt::ItemIsEditable));
    QVERIFY(m_model->flags(m_model->index(3, ResourceModel::FirstKeyColumn)).testFlag(Qt::ItemIsEditable));
}

TAGDESK_TEST(tst_ScopeSets, QCoreApplication)

} // namespace tst_scopesets

#include "tst_scopesets.moc"
