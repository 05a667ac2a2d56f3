// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planmodel.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

namespace tst_planmodel {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class tst_PlanModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void changesStandBelowTheirResource();
    void theReviewStaysStillWhileTheDocumentMoves();
    void rowStatesAreLive();
    void whatIsLeftOutIsMarked();
    void whatAProfileForbidsIsMarkedAndNamed();
    void whatIsToBeDecidedComesFirst();
    void rolesCarryValues();
    void anEmptyDocumentNeedsNoReview();
    void removalsAreNamed();
    void valuesThatCouldNotBeSetAgainAreNamed();
    void caseTwinsAreNamed();
    void leftOutResourcesComeFirst();
    void lockedTagsThatAFileTouchesAreNamed();
};

namespace {

QString text(const QList<PlanWarning> &warnings)
{
    static const QStringList kinds{u"undecided"_s, u"not-read"_s, u"over-quota"_s, u"read-only"_s,
        u"too-many"_s, u"protected"_s, u"against-policy"_s, u"managed"_s, u"violations"_s, u"outside-batch"_s,
        u"removals"_s, u"irreversible"_s, u"reserved"_s, u"case-twin"_s};
    QStringList lines;
    for (const PlanWarning &warning : warnings) {
        lines.append(u"%1 %2 in %3: %4"_s.arg(kinds.at(static_cast<int>(warning.kind)))
                         .arg(warning.changes)
                         .arg(warning.rows.size())
                         .arg(warning.keys.join(u','))
                         .trimmed());
    }
    return lines.join(u"; "_s);
}

Tags fullSet()
{
    Tags tags;
    for (int i = 0; i < 10; ++i)
        tags.append({u"k%1"_s.arg(i), u"v"_s});
    return tags;
}

} // namespace

void tst_PlanModel::changesStandBelowTheirResource()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"env"_s, u"prod"_s}, EditMode::Set);
    document->stage({rows[0]}, {u"owner"_s, {}}, EditMode::Remove);
    PlanModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    model.load();
    QCOMPARE(printed(model),
        (QStringList{u"web-1 |  |  | "_s, u"  owner | ann |  | "_s, u"web-2 |  |  | "_s,
            u"  env | test | prod | "_s, u"db-1 |  |  | "_s, u"  env |  | prod | "_s}));
    QCOMPARE(model.resourceCount(), std::size_t{3});
    QCOMPARE(model.summary().changes, std::size_t{3});
    QCOMPARE(model.summary().removals, std::size_t{1});
    QCOMPARE(model.summary().cost.requests, document->plan().cost.requests);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.summary().changes, std::size_t{0});
}

void tst_PlanModel::theReviewStaysStillWhileTheDocumentMoves()
{
    TestDocument document;
    document.listMachines();
    const Row web = document.row(document.vm(), u"i-1"_s);
    document->stage({web}, {u"env"_s, u"x"_s}, EditMode::Set);
    PlanModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.load();
    const QStringList before = printed(model);
    document->rebase(web, {{u"env"_s, u"x"_s}});
    document->stage(document.rows(document.vm()), {u"team"_s, u"a"_s}, EditMode::Set);
    QCOMPARE(printed(model), before);
}

void tst_PlanModel::rowStatesAreLive()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    document->stage({rows[0], rows[2]}, {u"env"_s, u"x"_s}, EditMode::Set);
    PlanModel model(document.workspace());
    model.load();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    document->setOutcomes({{rows[1], {RowState::Sending, {}}}});
    QCOMPARE(changed.count(), 0);
    document->setOutcomes({{rows[2], {RowState::Sending, {}}}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(model.index(1, 0, {}).data(PlanModel::OutcomeRole).value<RowOutcome>().state, RowState::Sending);
    document->clearOutcomes();
    QCOMPARE(changed.count(), 2);
    model.clear();
    document->setOutcomes({{rows[2], {RowState::Sending, {}}}});
    QCOMPARE(changed.count(), 2);
}

void tst_PlanModel::whatIsLeftOutIsMarked()
{
    TestDocument document;
    document.list(document.vm(),
        {document.resource(u"full"_s, {}, fullSet()), document.resource(u"free"_s, {}, Tags{})});
    document->stage(document.rows(document.vm()), {u"env"_s, u"x"_s}, EditMode::Set);
    PlanModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.load();
    QCOMPARE(model.index(0, 0, {}).data(PlanModel::ExcludedRole).value<PlanWarning::Kind>(),
        PlanWarning::Kind::OverQuota);
    QVERIFY(!model.index(1, 0, {}).data(PlanModel::ExcludedRole).isValid());
    QCOMPARE(text(model.warnings()), u"over-quota 1 in 1:"_s);
}

void tst_PlanModel::whatAProfileForbidsIsMarkedAndNamed()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"owner"_s, u"eve"_s}, EditMode::Set);
    document->stage({rows[0]}, {u"env"_s, u"x"_s}, EditMode::Set);
    document->stage({rows[0]}, {u"Owner"_s, u"x"_s}, EditMode::Set);
    document.forbid({.protectedKeys = {u"owner"_s}});
    PlanModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.load();
    const auto excluded = [&model](int row, int key = -1) {
        const QModelIndex resource = model.index(row, 0, {});
        return (key < 0 ? resource : model.index(key, 0, resource)).data(PlanModel::ExcludedRole);
    };
    QCOMPARE(excluded(1).value<PlanWarning::Kind>(), PlanWarning::Kind::Protected);
    QVERIFY(!excluded(0).isValid());
    QVERIFY(model.index(0, 0, {}).data(PlanModel::PartlyRole).toBool());
    QVERIFY(!model.index(1, 0, {}).data(PlanModel::PartlyRole).toBool());
    // Owner, env, owner
    QVERIFY(!excluded(0, 0).isValid());
    QVERIFY(!excluded(0, 1).isValid());
    QCOMPARE(excluded(0, 2).value<PlanWarning::Kind>(), PlanWarning::Kind::Protected);
    QCOMPARE(text(model.warnings()), u"protected 3 in 3: owner; case-twin 2 in 1: Owner,owner"_s);
    QCOMPARE(model.warnings().constFirst().account, u"JD production"_s);

    document.forbid({.readOnly = true});
    model.load();
    QCOMPARE(excluded(0).value<PlanWarning::Kind>(), PlanWarning::Kind::ReadOnly);
    QCOMPARE(text(model.warnings()), u"read-only 5 in 3:"_s);
    document.forbid({.maximumResources = 2});
    model.load();
    QCOMPARE(excluded(2).value<PlanWarning::Kind>(), PlanWarning::Kind::TooMany);
    QCOMPARE(model.warnings().constFirst().limit, std::size_t{2});
}

void tst_PlanModel::whatIsToBeDecidedComesFirst()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"team"_s, u"web"_s}, EditMode::Set);
    RowOutcome outcome{RowState::Failed, {}};
    outcome.error.cause = ErrorCause::ChangedSince;
    document->setOutcomes({{rows[1], outcome}});
    PlanModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.load();
    QCOMPARE(model.rowCount(), static_cast<int>(rows.size()));
    const auto rowAt = [&model](int place) {
        return model.index(place, 0, {}).data(PlanModel::RowRole).value<Row>();
    };
    QCOMPARE(rowAt(0), rows[1]);
    QCOMPARE(rowAt(1), rows[0]);
    QCOMPARE(rowAt(2), rows[2]);
    QCOMPARE(model.index(0, 0, {}).data(PlanModel::ExcludedRole).value<PlanWarning::Kind>(),
        PlanWarning::Kind::Undecided);
    QVERIFY(!model.index(1, 0, {}).data(PlanModel::ExcludedRole).isValid());
    QCOMPARE(model.warnings().first().kind, PlanWarning::Kind::Undecided);
    QCOMPARE(model.warnings().first().rows, Rows{rows[1]});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    document->setOutcomes({{rows[0], {RowState::Sending, {}}}});
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
}

void tst_PlanModel::rolesCarryValues()
{
    TestDocument document;
    document.listMachines();
    const Row web = document.row(document.vm(), u"i-1"_s);
    document->stage({web}, {u"env"_s, {}}, EditMode::Remove);
    document->stage({web}, {u"team"_s, u"a"_s}, EditMode::Set);
    PlanModel model(document.workspace());
    model.load();
    const QModelIndex resource = model.index(0, 0, {});
    QVERIFY(resource.data(PlanModel::IsResourceRole).toBool());
    QCOMPARE(resource.data(PlanModel::RowRole).value<Row>(), web);
    QCOMPARE(resource.data(PlanModel::IdRole).toString(), u"i-1"_s);
    QCOMPARE(resource.data(PlanModel::ChangeCountRole).toInt(), 2);
    QCOMPARE(resource.data(PlanModel::CollectionRole).value<Collection>(), document.vm().collection);
    const QModelIndex removed = model.index(0, 0, resource);
    QCOMPARE(removed.data(PlanModel::KeyRole).toString(), u"env"_s);
    QCOMPARE(removed.data(PlanModel::OldValueRole).toString(), u"prod"_s);
    QVERIFY(!removed.data(PlanModel::NewValueRole).isValid());
    QCOMPARE(removed.data(PlanModel::StateRole).value<TagState>(), TagState::Removed);
    QCOMPARE(removed.data(PlanModel::RowRole).value<Row>(), web);
    QVERIFY(!removed.data(PlanModel::IsResourceRole).toBool());
    const QModelIndex added = model.index(1, 0, resource);
    QVERIFY(!added.data(PlanModel::OldValueRole).isValid());
    QCOMPARE(added.data(PlanModel::NewValueRole).toString(), u"a"_s);
    QCOMPARE(added.data(PlanModel::StateRole).value<TagState>(), TagState::Added);
}

void tst_PlanModel::anEmptyDocumentNeedsNoReview()
{
    TestDocument document;
    document.listMachines();
    PlanModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.load();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.warnings().isEmpty());
    QVERIFY(!model.hasChildren());
}

void tst_PlanModel::removalsAreNamed()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"env"_s, {}}, EditMode::Remove);
    document->stage(rows, {u"owner"_s, {}}, EditMode::Remove);
    PlanModel model(document.workspace());
    model.load();
    QCOMPARE(text(model.warnings()), u"removals 3 in 2: env,owner"_s);
    QCOMPARE(model.warnings().first().rows, (Rows{rows[0], rows[1]}));
}

void tst_PlanModel::valuesThatCouldNotBeSetAgainAreNamed()
{
    TestDocument document;
    document.list(document.zones(),
        {document.resource(u"z-1"_s, {}, Tags{{u"old"_s, u"a/b"_s}, {u"env"_s, u"x"_s}}),
            document.resource(u"z-2"_s, {}, Tags{{u"old"_s, u"a|b"_s}}),
            document.resource(u"z-3"_s, {}, Tags{{u"old"_s, u"fine"_s}})});
    const Rows rows = document.rows(document.zones());
    document->stage(rows, {u"env"_s, {}}, EditMode::Remove);
    document->stage({rows[0], rows[2]}, {u"old"_s, {}}, EditMode::Remove);
    document->stage({rows[1]}, {u"old"_s, u"new"_s}, EditMode::Set);
    PlanModel model(document.workspace());
    model.load();
    QCOMPARE(text(model.warnings()), u"removals 3 in 2: env,old; irreversible 2 in 2: old"_s);
}

void tst_PlanModel::caseTwinsAreNamed()
{
    TestDocument document;
    document.list(document.vm(),
        {document.resource(u"1"_s, {}, Tags{{u"Env"_s, u"x"_s}, {u"a"_s, u"1"_s}, {u"A"_s, u"1"_s}}),
            document.resource(u"2"_s, {}, Tags{})});
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"env"_s, u"y"_s}, EditMode::Set);
    PlanModel model(document.workspace());
    model.load();
    QCOMPARE(text(model.warnings()), u"case-twin 2 in 1: Env,env"_s);
    document->stage(rows, {u"Env"_s, {}}, EditMode::Remove);
    model.load();
    QCOMPARE(text(model.warnings()), u"removals 1 in 1: Env"_s);
}

void tst_PlanModel::leftOutResourcesComeFirst()
{
    TestDocument document;
    document.list(document.vm(),
        {document.resource(u"1"_s, {}, fullSet()), document.resource(u"2"_s, {}, Tags{{u"old"_s, u"x"_s}})});
    const Rows rows = document.rows(document.vm());
    document->stage({rows[1]}, {u"old"_s, {}}, EditMode::Remove);
    document->stage(rows, {u"env"_s, u"y"_s}, EditMode::Set);
    document->stage({rows[0]}, {u"ENV"_s, u"y"_s}, EditMode::Set);
    PlanModel model(document.workspace());
    model.load();
    QCOMPARE(text(model.warnings()), u"over-quota 2 in 1:; removals 1 in 1: old"_s);
}

void tst_PlanModel::lockedTagsThatAFileTouchesAreNamed()
{
    TestDocument document;
    document.list(document.vm(), {document.resource(u"1"_s, {}, Tags{{u"jdc-a"_s, u"x"_s}})});
    TagPool &pool = document->pool();
    const TagSet delta = pool.with(TagSet{}, {pool.intern(u"jdc-a"_s), pool.intern(u"y"_s)});
    document->stageDeltas(
        {{document.rows(document.vm()).front(), delta}}, {EditDescription::Kind::Import, {}, {}, 0});
    PlanModel model(document.workspace());
    model.load();
    QVERIFY(text(model.warnings()).contains(u"reserved 1 in 1: jdc-a"_s));
}

TAGDESK_TEST(tst_PlanModel, QCoreApplication)

} // namespace tst_planmodel

#include "tst_planmodel.moc"
