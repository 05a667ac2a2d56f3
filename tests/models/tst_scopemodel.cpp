// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopemodel.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace tst_scopemodel {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class tst_ScopeModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theTreeIsLaidOutAsTheProvidersSay();
    void accountsComeAndGo();
    void anAccountOpenedAgainUnchangedKeepsItsNodes();
    void zonesAppearBelowTheirCollectionByName();
    void zonesThatWentDisappear();
    void zonesListedBeforeTheModelAreThere();
    void countsAreSummedOverWhatIsKnown();
    void statesFollowTheListing();
    void editsAndFailuresAreCountedUpward();
    void everyScopeIsFoundByItsNode();
    void aGroupIsTheSetOfTheScopesBelowIt();
    void everythingIsThereOnlyForSeveralScopes();
    void aCloudHasANodeWhereItHasSeveralAccountsBesideAnother();
    void zonesThatWereNotReadHaveAMessageBelowThem();
    void theMessageGoesWhenTheZonesCome();
    void zonesThatCannotBeReadSayWhy();
    void whatIsNotCountedIsToldUpward();
    void whatIsCountedLaterIsNoLongerMissing();
    void aZoneHasTheNumberThatItsListingTold();
};

namespace {

Resource zone(const QString &id, const QString &name)
{
    return TestDocument::resource(id, name, Tags{});
}

QVariant at(const ScopeModel &model, const Scope &scope, ScopeModel::Role role)
{
    return model.indexOf(scope).data(role);
}

} // namespace

void tst_ScopeModel::theTreeIsLaidOutAsTheProvidersSay()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(printed(model),
        (QStringList{u""_s, u"JD production"_s, u"  cn-north-1"_s, u"    vm"_s, u"    disk"_s,
            u"Huawei DNS"_s, u"  DNS-private_zone"_s, u"    "_s, u"  DNS-private_recordset"_s}));
    const QModelIndex account = model.indexOfAccount(u"hw"_s);
    QCOMPARE(account.data(ScopeModel::TypeRole).value<ScopeModel::NodeType>(), ScopeModel::NodeType::Account);
    QVERIFY(account.data(ScopeModel::SandboxRole).toBool());
    QVERIFY(!account.data(ScopeModel::ScopeRole).isValid());
    const QModelIndex region = model.indexOf(document.vm()).parent();
    QCOMPARE(region.data(ScopeModel::TypeRole).value<ScopeModel::NodeType>(), ScopeModel::NodeType::Region);
    QVERIFY(region.data(ScopeModel::LabelRole).toString().isEmpty());
    QCOMPARE(at(model, document.vm(), ScopeModel::KindRole).toString(), u"vm"_s);
    QCOMPARE(at(model, document.vm(), ScopeModel::CloudRole).toString(), u"jdcloud"_s);
    QCOMPARE(at(model, document.vm(), ScopeModel::AccountRole).toString(), u"jd"_s);
}

void tst_ScopeModel::accountsComeAndGo()
{
    Workspace workspace;
    ScopeModel model(&workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    workspace.openAccount(TestDocument::jdcloud());
    workspace.openAccount(TestDocument::huawei());
    QCOMPARE(model.rowCount(), 3);
    const QPersistentModelIndex huawei = model.indexOfAccount(u"hw"_s);
    workspace.closeAccount(u"jd"_s);
    QCOMPARE(printed(model),
        (QStringList{
            u""_s, u"Huawei DNS"_s, u"  DNS-private_zone"_s, u"    "_s, u"  DNS-private_recordset"_s}));
    QCOMPARE(huawei.row(), 1);
    QVERIFY(!model.indexOf(TestDocument::vm()).isValid());
    workspace.openAccount(TestDocument::jdcloud());
    QCOMPARE(model.index(2, 0).data().toString(), u"JD production"_s);
    QVERIFY(model.indexOf(TestDocument::vm()).isValid());
}

void tst_ScopeModel::anAccountOpenedAgainUnchangedKeepsItsNodes()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QPersistentModelIndex vm = model.indexOf(document.vm());
    const QPersistentModelIndex zones = model.indexOf(document.zones());
    OpenAccount again = document.jdcloud();
    again.limits.quotaPerMinute = 1;
    document->openAccount(again);
    QVERIFY(vm.isValid());
    again.tree.front().children.pop_back();
    document->openAccount(again);
    QVERIFY(!vm.isValid());
    QVERIFY(zones.isValid());
    QVERIFY(!model.indexOf(document.disk()).isValid());
    QCOMPARE(model.rowCount(model.indexOf(document.vm()).parent()), 1);
}

void tst_ScopeModel::zonesAppearBelowTheirCollectionByName()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    document->beginListing(document.zones(), false);
    document->appendListing(document.zones(), {zone(u"z-2"_s, u"d.cn."_s), zone(u"z-1"_s, u"b.cn."_s)}, 4);
    const QPersistentModelIndex d = model.indexOf(document.recordsets(u"z-2"_s));
    QCOMPARE(printed(model, model.indexOf(document.zones())), (QStringList{u"b.cn."_s, u"d.cn."_s}));
    document->appendListing(document.zones(),
        {zone(u"z-3"_s, u"c.cn."_s), zone(u"z-4"_s, u"a.cn."_s), zone(u"z-5"_s, u"c.cn."_s)}, 5);
    document->finishListing(document.zones(), std::nullopt);
    QCOMPARE(printed(model, model.indexOf(document.zones())),
        (QStringList{u"a.cn."_s, u"b.cn."_s, u"c.cn."_s, u"c.cn."_s, u"d.cn."_s}));
    QCOMPARE(d.row(), 4);
    QCOMPARE(d.data(ScopeModel::ScopeRole).value<Scope>(), document.recordsets(u"z-2"_s));
    QCOMPARE(d.data(ScopeModel::LabelRole).toString(), u"d.cn."_s);
    QCOMPARE(d.data(ScopeModel::TypeRole).value<ScopeModel::NodeType>(), ScopeModel::NodeType::Parent);
}

void tst_ScopeModel::zonesThatWentDisappear()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    document.list(document.zones(),
        {zone(u"1"_s, u"a"_s), zone(u"2"_s, u"b"_s), zone(u"3"_s, u"c"_s), zone(u"4"_s, u"d"_s)});
    document.list(document.zones(), {zone(u"5"_s, u"e"_s), zone(u"3"_s, u"c"_s)});
    QCOMPARE(printed(model, model.indexOf(document.zones())), (QStringList{u"c"_s, u"e"_s}));
    QVERIFY(!model.indexOf(document.recordsets(u"1"_s)).isValid());
    document.list(document.zones(), {});
    QCOMPARE(model.rowCount(model.indexOf(document.zones())), 0);
}

void tst_ScopeModel::zonesListedBeforeTheModelAreThere()
{
    TestDocument document;
    document.list(document.zones(), {zone(u"1"_s, u"a"_s)});
    ScopeModel model(document.workspace());
    QVERIFY(model.indexOf(document.recordsets(u"1"_s)).isValid());
}

void tst_ScopeModel::countsAreSummedOverWhatIsKnown()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QModelIndex account = model.indexOfAccount(u"jd"_s);
    QCOMPARE(account.data(ScopeModel::CountRole).toLongLong(), -1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    document->setTotal(document.disk(), 40);
    QCOMPARE(changed.count(), 4); // the collection, its region, its account, everything
    QCOMPARE(at(model, document.disk(), ScopeModel::CountRole).toLongLong(), 40);
    QCOMPARE(at(model, document.vm(), ScopeModel::CountRole).toLongLong(), -1);
    document.listMachines();
    QCOMPARE(account.data(ScopeModel::CountRole).toLongLong(), 43);
    document->setTotal(document.zones(), 0);
    QCOMPARE(model.indexOfAccount(u"hw"_s).data(ScopeModel::CountRole).toLongLong(), 0);
}

void tst_ScopeModel::statesFollowTheListing()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto state = [&] {
        return at(model, document.vm(), ScopeModel::StateRole).value<ListingState>();
    };
    QCOMPARE(state(), ListingState::NotLoaded);
    document->beginListing(document.vm(), true);
    QCOMPARE(state(), ListingState::Loading);
    QVERIFY(at(model, document.vm(), ScopeModel::OnlyTaggedRole).toBool());
    QVERIFY(!at(model, document.vm(), ScopeModel::ErrorRole).isValid());
    Error error;
    error.code = u"E1"_s;
    document->finishListing(document.vm(), error);
    QCOMPARE(state(), ListingState::Loaded);
    QCOMPARE(at(model, document.vm(), ScopeModel::ErrorRole).value<Error>(), error);
    document->beginListing(document.vm(), false);
    document->failListing(document.vm(), error);
    QCOMPARE(state(), ListingState::Failed);
    QCOMPARE(at(model, document.vm(), ScopeModel::ErrorRole).value<Error>(), error);
    QVERIFY(!model.indexOf(document.vm()).parent().data(ScopeModel::StateRole).isValid());
}

void tst_ScopeModel::editsAndFailuresAreCountedUpward()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    document.listMachines();
    document.list(document.zones(), {zone(u"z-1"_s, u"a"_s), zone(u"z-2"_s, u"b"_s)});
    Resource record = document.resource(u"r-1"_s, u"www"_s, Tags{});
    record.parent = u"z-1"_s;
    document.list(document.recordsets(u"z-1"_s), {record});

    document->stage(document.rows(document.vm()), {u"env"_s, u"x"_s}, EditMode::Set);
    document->stage(document.rows(document.recordsets(u"z-1"_s)), {u"env"_s, u"x"_s}, EditMode::Set);
    const Row machine = document.row(document.vm(), u"i-2"_s);
    document->setOutcomes({{machine, {RowState::Failed, {}}}});
    const auto changed = [](const QModelIndex &index) {
        return index.data(ScopeModel::ChangedRole).toInt();
    };
    QCOMPARE(changed(model.indexOf(document.vm())), 3);
    QCOMPARE(changed(model.indexOf(document.vm()).parent()), 3);
    QCOMPARE(changed(model.indexOf(document.disk())), 0);
    QCOMPARE(changed(model.indexOf(document.recordsets(u"z-1"_s))), 1);
    QCOMPARE(changed(model.indexOf(document.recordsets(u"z-2"_s))), 0);
    QCOMPARE(changed(model.indexOf(document.zones())), 1);
    QCOMPARE(changed(model.indexOf(document.recordsets())), 1);
    QCOMPARE(changed(model.indexOfAccount(u"hw"_s)), 1);
    QCOMPARE(model.indexOfAccount(u"jd"_s).data(ScopeModel::FailedRole).toInt(), 1);
    QCOMPARE(at(model, document.vm(), ScopeModel::FailedRole).toInt(), 1);
    QCOMPARE(model.indexOfAccount(u"hw"_s).data(ScopeModel::FailedRole).toInt(), 0);

    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    document->revertAll();
    QVERIFY(told.count() > 0);
    QCOMPARE(changed(model.indexOfAccount(u"jd"_s)), 0);
}

void tst_ScopeModel::everyScopeIsFoundByItsNode()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    document.list(document.zones(), {zone(u"1"_s, u"a"_s), zone(u"2"_s, u"b"_s)});
    const QList<Scope> scopes{document.vm(), document.disk(), document.zones(), document.recordsets(),
        document.recordsets(u"1"_s), document.recordsets(u"2"_s)};
    for (const Scope &scope : scopes)
        QCOMPARE(model.indexOf(scope).data(ScopeModel::ScopeRole).value<Scope>(), scope);
    QVERIFY(!model.indexOf(document.recordsets(u"3"_s)).isValid());
}

void tst_ScopeModel::aGroupIsTheSetOfTheScopesBelowIt()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    document.list(document.zones(), {zone(u"z-1"_s, u"a"_s)});
    const auto scopes = [](const QModelIndex &index) {
        return index.data(ScopeModel::ScopesRole).value<ScopeSet>();
    };
    const ScopeSet machines({document.vm(), document.disk()});
    QCOMPARE(scopes(model.indexOf(document.vm())), ScopeSet(document.vm()));
    QCOMPARE(scopes(model.indexOf(document.vm()).parent()), machines);
    QCOMPARE(scopes(model.indexOfAccount(u"jd"_s)), machines);
    // The zone's record sets are within those of all zones.
    QCOMPARE(scopes(model.indexOfAccount(u"hw"_s)), ScopeSet({document.zones(), document.recordsets()}));
    QCOMPARE(scopes(model.indexOf(document.recordsets(u"z-1"_s))), ScopeSet(document.recordsets(u"z-1"_s)));
    const QModelIndex everything = model.index(0, 0);
    QCOMPARE(everything.data(ScopeModel::TypeRole).value<ScopeModel::NodeType>(),
        ScopeModel::NodeType::Everything);
    QCOMPARE(scopes(everything),
        ScopeSet({document.vm(), document.disk(), document.zones(), document.recordsets()}));
    QVERIFY(!everything.data(ScopeModel::ScopeRole).isValid());
}

void tst_ScopeModel::everythingIsThereOnlyForSeveralScopes()
{
    Workspace workspace;
    ScopeModel model(&workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    OpenAccount one = TestDocument::jdcloud();
    one.tree.resize(1);
    one.tree.front().children.resize(1);
    workspace.openAccount(one);
    QCOMPARE(printed(model), (QStringList{u"JD production"_s, u"  cn-north-1"_s, u"    vm"_s}));
    workspace.openAccount(TestDocument::huawei());
    QCOMPARE(model.rowCount(), 3);
    const QPersistentModelIndex jd = model.indexOfAccount(u"jd"_s);
    QCOMPARE(jd.row(), 1);
    workspace.closeAccount(u"hw"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(jd.row(), 0);
}

void tst_ScopeModel::aCloudHasANodeWhereItHasSeveralAccountsBesideAnother()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    OpenAccount second = TestDocument::jdcloud();
    second.account.id = u"jd-2"_s;
    for (ScopeNode &region : second.tree) {
        region.scope.collection.account = u"jd-2"_s;
        for (ScopeNode &node : region.children)
            node.scope.collection.account = u"jd-2"_s;
    }
    document->openAccount(second);
    const QModelIndex cloud = model.index(1, 0);
    QCOMPARE(cloud.data(ScopeModel::TypeRole).value<ScopeModel::NodeType>(), ScopeModel::NodeType::Cloud);
    QCOMPARE(cloud.data(ScopeModel::CloudRole).toString(), u"jdcloud"_s);
    QCOMPARE(
        cloud.data(ScopeModel::ScopesRole).value<ScopeSet>().accounts(), QStringList({u"jd"_s, u"jd-2"_s}));
    document->setTotal(document.vm(), 7);
    QCOMPARE(cloud.data(ScopeModel::CountRole).toLongLong(), 7);
    document->closeAccount(u"hw"_s);
    QCOMPARE(model.rowCount(), 3); // everything and two accounts: the cloud would say the same again
}

void tst_ScopeModel::zonesThatWereNotReadHaveAMessageBelowThem()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    const QModelIndex message = model.index(0, 0, model.indexOf(document.zones()));
    QCOMPARE(message.data(ScopeModel::TypeRole).value<ScopeModel::NodeType>(), ScopeModel::NodeType::Message);
    QCOMPARE(message.data(ScopeModel::StateRole).value<ListingState>(), ListingState::NotLoaded);
    QVERIFY(!message.data(ScopeModel::ScopeRole).isValid());
    QVERIFY(message.data(ScopeModel::ScopesRole).value<ScopeSet>().isEmpty());
    document.list(document.zones(), {});
    QCOMPARE(model.rowCount(model.indexOf(document.zones())), 0);
}

void tst_ScopeModel::theMessageGoesWhenTheZonesCome()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QModelIndex zones = model.indexOf(document.zones());
    int least = model.rowCount(zones);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, &model, [&] { least = std::min(least, model.rowCount(zones)); });
    document.list(document.zones(), {zone(u"z-1"_s, u"a"_s), zone(u"z-2"_s, u"b"_s)});
    QCOMPARE(printed(model, zones), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(least, 1); // a view would fold up what has no children
}

void tst_ScopeModel::zonesThatCannotBeReadSayWhy()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    const QModelIndex message = model.index(0, 0, model.indexOf(document.zones()));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    document->beginListing(document.zones(), false);
    QCOMPARE(message.data(ScopeModel::StateRole).value<ListingState>(), ListingState::Loading);
    const Error error = makeError(ErrorKind::Transient, ErrorCause::HostNotFound);
    document->failListing(document.zones(), error);
    QCOMPARE(message.data(ScopeModel::ErrorRole).value<Error>(), error);
    QVERIFY(std::any_of(changed.cbegin(), changed.cend(),
        [&](const QList<QVariant> &told) { return told.at(0).toModelIndex() == message; }));
}

void tst_ScopeModel::whatIsNotCountedIsToldUpward()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    const QModelIndex region = model.indexOf(document.vm()).parent();
    const auto uncounted = [](const QModelIndex &index) {
        return index.data(ScopeModel::UncountedRole).value<QList<UncountedScope>>();
    };
    document->setTotal(document.vm(), 3);
    QCOMPARE(uncounted(region).size(), 1);
    QVERIFY(!uncounted(region).front().wasAsked);
    const Error error = makeError(ErrorKind::Forbidden, ErrorCause::PermissionMissing);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setNotCounted(document.disk(), error);
    QCOMPARE(changed.count(), 4);
    QCOMPARE(uncounted(region).front().scope, document.disk());
    QVERIFY(uncounted(region).front().wasAsked);
    QCOMPARE(uncounted(region).front().error, std::optional<Error>(error));
    QCOMPARE(uncounted(model.indexOf(document.vm())).size(), 0);
    QCOMPARE(uncounted(model.index(0, 0)).size(), 3); // with the zones and their record sets
}

void tst_ScopeModel::whatIsCountedLaterIsNoLongerMissing()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    model.setNotCounted(document.disk(), std::nullopt);
    document->setTotal(document.disk(), 5);
    QVERIFY(model.indexOf(document.disk())
                .data(ScopeModel::UncountedRole)
                .value<QList<UncountedScope>>()
                .isEmpty());
}

void tst_ScopeModel::aZoneHasTheNumberThatItsListingTold()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    document.list(document.zones(), {zone(u"z-1"_s, u"a"_s)});
    document->setTotal(document.recordsets(u"z-1"_s), 12);
    QCOMPARE(at(model, document.recordsets(u"z-1"_s), ScopeModel::CountRole).toLongLong(), 12);
    // It is part of the record sets of all zones, which have a number of their own.
    QCOMPARE(model.indexOfAccount(u"hw"_s).data(ScopeModel::CountRole).toLongLong(), 1);
}

TAGDESK_TEST(tst_ScopeModel, QCoreApplication)

} // namespace tst_scopemodel

#include "tst_scopemodel.moc"
