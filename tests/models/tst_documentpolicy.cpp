// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyconfirmation.h"
#include "celledit.h"
#include "planmodel.h"
#include "resourcemodel.h"
#include "tagmodel.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace tst_documentpolicy {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What a policy does in the document: what is shown, typed, planned and left out.
class TestDocumentPolicy : public QObject
{
    Q_OBJECT

private slots:
    void rowsTellWhatTheyViolate();
    void aRefusedValueStaysADraftAndIsNotStaged();
    void advisedValuesAreStagedAndSaid();
    void allowedValuesAndRequiredKeysAreOfferedFirst();
    void cellsRefuseWhatThePolicyRefuses();
    void whatIsRefusedIsLeftOutOfThePlanAndNamed();
    void anEditBesideAnOldViolationGoesOut();
    void whatIsToBeConfirmedIsCounted();
    void aClosedAccountHasNoPolicy();
    void anAccountOpenedAgainIsJudgedByItsNewPolicy();

private:
    static PolicyRule environments(PolicySeverity severity)
    {
        PolicyRule rule{.key = u"env"_s, .severity = severity};
        rule.values.texts = {u"prod"_s, u"staging"_s};
        return rule;
    }

    static int rowOf(const TagModel &model, const QString &key)
    {
        const QModelIndexList found =
            model.match(model.index(0, 0), TagModel::KeyRole, key, 1, Qt::MatchExactly);
        return found.isEmpty() ? -1 : found.first().row();
    }

    /// Opens the JD account anew with a policy; web-1 {env=prod, owner=ann}, web-2 {env=test}, db-1 {}.
    static void govern(TestDocument &document, std::vector<PolicyRule> rules)
    {
        OpenAccount account = TestDocument::jdcloud();
        account.policy = std::make_shared<Policy>(Policy{.name = u"p"_s, .rules = std::move(rules)});
        document->openAccount(account);
        document.listMachines();
    }
};

void TestDocumentPolicy::rowsTellWhatTheyViolate()
{
    TestDocument document;
    govern(document, {{.key = u"owner"_s, .isRequired = true}, environments(PolicySeverity::Advise)});
    const Rows rows = document.rows(document.vm());
    QVERIFY(!document->faults(rows[0]).violates);
    QVERIFY(document->faults(rows[1]).violates);
    QCOMPARE(document->faultList(rows[1]).size(), 2);
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    QCOMPARE(model.violatingCount(), std::size_t{2});
    model.setFilter(Filter::parse(u"violates:env"_s));
    QCOMPARE(model.shownCount(), std::size_t{1});
    // An edit mends it, and its undo brings it back.
    document->stage({rows[2]}, {u"owner"_s, u"bob"_s}, EditMode::Set);
    QCOMPARE(model.violatingCount(), std::size_t{1});
    document->undo();
    QCOMPARE(model.violatingCount(), std::size_t{2});
}

void TestDocumentPolicy::aRefusedValueStaysADraftAndIsNotStaged()
{
    TestDocument document;
    govern(document, {environments(PolicySeverity::Refuse)});
    TagModel model(document.workspace());
    model.setRows({document.rows(document.vm())[0]});
    const QList<Violation> found = model.typeValue(rowOf(model, u"env"_s), u"Prod"_s);
    QVERIFY(refuses(found));
    QCOMPARE(found.first().rule, Rule::PolicyValue);
    QCOMPARE(found.first().text, u"prod, staging"_s);
    QCOMPARE(document->changeCount(), std::size_t{0});
    QVERIFY(!refuses(model.typeValue(rowOf(model, u"env"_s), u"staging"_s)));
    QCOMPARE(document->changeCount(), std::size_t{1});
}

void TestDocumentPolicy::advisedValuesAreStagedAndSaid()
{
    TestDocument document;
    govern(document, {environments(PolicySeverity::Advise)});
    TagModel model(document.workspace());
    model.setRows({document.rows(document.vm())[0]});
    const QList<Violation> found = model.typeValue(rowOf(model, u"env"_s), u"dev"_s);
    QVERIFY(!refuses(found));
    QCOMPARE(found.size(), 1);
    QCOMPARE(document->changeCount(), std::size_t{1});
}

void TestDocumentPolicy::allowedValuesAndRequiredKeysAreOfferedFirst()
{
    TestDocument document;
    govern(document, {environments(PolicySeverity::Advise), {.key = u"zone"_s, .isRequired = true}});
    TagSelection selection(*document.workspace());
    selection.setRows({document.rows(document.vm())[1]});
    selection.setAggregate(selection.computedAggregate());
    selection.setKnownTags({{u"env"_s, {u"a"_s, u"z"_s}}});
    QCOMPARE(
        selection.valuesInUse(u"env"_s), (QStringList{u"prod"_s, u"staging"_s, u"a"_s, u"test"_s, u"z"_s}));
    QCOMPARE(selection.keysOffered().first(), u"zone"_s);
}

void TestDocumentPolicy::cellsRefuseWhatThePolicyRefuses()
{
    TestDocument document;
    govern(document, {environments(PolicySeverity::Refuse)});
    const Row row = document.rows(document.vm())[0];
    TagPool &pool = document->pool();
    const CellPlan plan =
        planCells({{.row = row, .key = pool.intern(u"env"_s), .value = pool.intern(u"x"_s)},
                      {.row = row, .key = pool.intern(u"owner"_s), .value = pool.intern(u"x"_s)}},
            document->editInput());
    QCOMPARE(plan.changed, std::size_t{1});
    QCOMPARE(plan.refused, std::size_t{1});
    QCOMPARE(plan.cells.front().verdict == CellVerdict::RuleBroken
            || plan.cells.back().verdict == CellVerdict::RuleBroken,
        true);
}

void TestDocumentPolicy::whatIsRefusedIsLeftOutOfThePlanAndNamed()
{
    TestDocument document;
    govern(document, {environments(PolicySeverity::Refuse)});
    const Rows rows = document.rows(document.vm());
    document->stage({rows[0], rows[1]}, {u"env"_s, u"bad"_s}, EditMode::Set);
    document->stage({rows[0]}, {u"owner"_s, u"eve"_s}, EditMode::Set);
    const Plan &plan = document->plan();
    QCOMPARE(plan.changes, std::size_t{1});
    QCOMPARE(plan.againstPolicy, Rows{rows[1]});
    QCOMPARE(plan.partlyAgainstPolicy, Rows{rows[0]});
    QVERIFY(plan.isCurtailed());
    QCOMPARE(plan.leftOut(), Rows{rows[1]});

    PlanModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.load();
    QCOMPARE(model.index(1, 0, {}).data(PlanModel::ExcludedRole).value<PlanWarning::Kind>(),
        PlanWarning::Kind::AgainstPolicy);
    const QModelIndex first = model.index(0, 0, {});
    QVERIFY(first.data(PlanModel::PartlyRole).toBool());
    QCOMPARE(model.index(0, 0, first).data(PlanModel::ExcludedRole).value<PlanWarning::Kind>(),
        PlanWarning::Kind::AgainstPolicy); // env
    QVERIFY(!model.index(1, 0, first).data(PlanModel::ExcludedRole).isValid()); // owner
    const PlanWarning &warning = model.warnings().constFirst();
    QCOMPARE(warning.kind, PlanWarning::Kind::AgainstPolicy);
    QCOMPARE(warning.changes, std::size_t{2});
    QCOMPARE(warning.keys, QStringList{u"env"_s});
}

void TestDocumentPolicy::anEditBesideAnOldViolationGoesOut()
{
    TestDocument document;
    govern(document,
        {{.key = u"owner"_s, .isRequired = true, .severity = PolicySeverity::Refuse},
            environments(PolicySeverity::Refuse)});
    const Rows rows = document.rows(document.vm());
    document->stage({rows[1]}, {u"tier"_s, u"web"_s}, EditMode::Set); // has no owner, and env=test
    QCOMPARE(document->plan().changes, std::size_t{1});
    document->stage({rows[0]}, {u"owner"_s, {}}, EditMode::Remove);
    QCOMPARE(document->plan().changes, std::size_t{1});
    QCOMPARE(document->plan().againstPolicy, Rows{rows[0]});
}

void TestDocumentPolicy::whatIsToBeConfirmedIsCounted()
{
    TestDocument document;
    govern(document, {environments(PolicySeverity::Confirm)});
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"env"_s, u"bad"_s}, EditMode::Set);
    document->stage(rows, {u"tier"_s, u"web"_s}, EditMode::Set);
    QCOMPARE(document->plan().changes, std::size_t{6});
    QCOMPARE(document->plan().violations, std::size_t{3});
    QCOMPARE(neededConfirmation({}, document->plan()),
        (NeededConfirmation{.of = NeededConfirmation::Of::Violations, .number = 3}));
    PlanModel model(document.workspace());
    model.load();
    QCOMPARE(model.warnings().constFirst().kind, PlanWarning::Kind::Violations);
    QCOMPARE(model.summary().violations, std::size_t{3});
}

void TestDocumentPolicy::aClosedAccountHasNoPolicy()
{
    TestDocument document;
    govern(document, {{.key = u"owner"_s, .isRequired = true}});
    QVERIFY(!document->policies().isEmpty());
    document->closeAccount(TestDocument::jdcloud().account.id);
    QVERIFY(document->policies().isEmpty());
}

void TestDocumentPolicy::anAccountOpenedAgainIsJudgedByItsNewPolicy()
{
    TestDocument document;
    govern(document, {{.key = u"owner"_s, .isRequired = true}});
    ResourceModel model(document.workspace());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setScopes(document.vm());
    QCOMPARE(model.violatingCount(), std::size_t{2});
    QSignalSpy counted(&model, &ResourceModel::countsChanged);
    QSignalSpy painted(&model, &QAbstractItemModel::dataChanged);
    OpenAccount account = TestDocument::jdcloud();
    account.policy = std::make_shared<Policy>(
        Policy{.name = u"p"_s, .rules = {{.key = u"owner"_s, .isProhibited = true}}});
    document->openAccount(account);
    QCOMPARE(model.violatingCount(), std::size_t{1});
    QVERIFY(!counted.isEmpty());
    QVERIFY(!painted.isEmpty());
}

TAGDESK_TEST(TestDocumentPolicy, QCoreApplication)

} // namespace tst_documentpolicy

#include "tst_documentpolicy.moc"
