// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "testdocument.h"
#include "testrunner.h"
#include "workspace.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <algorithm>
#include <iterator>
#include <random>

namespace tst_workspace {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class tst_Workspace : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aListingBringsRowsInTheCloudsOrder();
    void aResourceThatPagingBringsTwiceIsListedOnce();
    void aNewListingKeepsTheOldRowsUntilItIsFinished();
    void aFailedListingKeepsWhatIsThere();
    void aPageThatComesAfterTheEndIsIgnored();
    void aScopeThatWasNeverListedIsNotLoaded();

    void anEditIsStagedAsOneStep();
    void anEditThatChangesNothingIsNoStep();
    void rowsThatWereNotReadAreNeverEdited();
    void textIsTrimmedWhereTheCloudDoes();
    void aLockedTagIsLeftAlone();
    void renamingKeepsEachValue();
    void revertingOneKeyKeepsTheOthers();
    void revertingAllIsOneStep();
    void deltasAreStagedOnTopOfWhatIsStaged();

    void underAReadOnlyProfileNothingIsStaged();
    void protectedKeysAreStagedByNoWay();
    void whatWasStagedBeforeItWasForbiddenStaysAndIsNotSent();
    void moreResourcesThanTheProfileAllowsAreNotSent();
    void whatAProfileForbidsCanBeReverted();

    void undoAndRedoRestoreTheWholeDocument();
    void editsOfOneKeyOnTheSameRowsMerge();
    void mergingRowsThatOnlyOneStepChanged();
    void anEditBackToTheStartLeavesNoStep();
    void editsOfAnotherKeyOrOtherRowsDoNotMerge();

    void stagedEditsSurviveARefresh();
    void aRefreshThatBringsTheWantedValueEndsTheEdit();
    void undoAfterAnApplyDoesNotBringBackWhatWasSent();
    void undoAfterAPartialApplyMovesOnlyTheRowsThatWereNotSent();
    void undoneStepsAreSpentToo();
    void aStepIsSpentWhenSomebodyElseChangedTheRow();
    void aSpentStepBelowALiveOneIsNeverSeen();

    void countsAreKeptPerScope();
    void aRowThatMovesToAnotherParentCountsAtOneOnly();
    void stepsAreNumberedInTheirOrder();
    void whileApplyingChangesAreToldNowAndThenAndAtTheEnd();
    void thePlanFollowsEditsAndBase();
    void outcomesAreKeptPerRow();
    void whatSomebodyElseChangedIsLeftOutUntilItIsDecided();
    void anEditThatIsChangedIsDecidedAbout();
    void theirsDropsOnlyWhatTheyChanged();
    void aFailureGoesWithItsEdit();
    void closingAnAccountDropsItsEdits();
    void manyRowsAreToldAsAnyNumber();
    void whateverHappensEditsStayNormalisedAndCounted();
};

void tst_Workspace::aListingBringsRowsInTheCloudsOrder()
{
    TestDocument document;
    QSignalSpy started(document.workspace(), &Workspace::listingStarted);
    QSignalSpy appended(document.workspace(), &Workspace::rowsAppended);
    document->beginListing(document.vm(), true);
    QCOMPARE(document->listing(document.vm()).state, ListingState::Loading);
    document->appendListing(document.vm(), {document.resource(u"b"_s, {}, Tags{})}, 3);
    document->appendListing(document.vm(),
        {document.resource(u"c"_s, {}, std::nullopt), document.resource(u"a"_s, {}, Tags{})}, -1);
    QCOMPARE(document->listing(document.vm()).total, 3);
    document->finishListing(document.vm(), std::nullopt);
    QCOMPARE(document.text(document.vm()), (QStringList{u"b: "_s, u"c: ?"_s, u"a: "_s}));
    QCOMPARE(document->listing(document.vm()).state, ListingState::Loaded);
    QVERIFY(document->listing(document.vm()).onlyTagged);
    QCOMPARE(started.count(), 1);
    QCOMPARE(appended.count(), 2);
    QCOMPARE(appended.at(1).at(1).value<std::size_t>(), std::size_t{1});
    QCOMPARE(appended.at(1).at(2).value<std::size_t>(), std::size_t{2});
}

void tst_Workspace::aResourceThatPagingBringsTwiceIsListedOnce()
{
    TestDocument document;
    const Resource machine = document.resource(u"i-1"_s, {}, Tags{});
    document.list(document.vm(), {machine, machine});
    QCOMPARE(document.text(document.vm()), QStringList{u"i-1: "_s});
    QCOMPARE(document->listing(document.vm()).total, 1);
}

void tst_Workspace::aNewListingKeepsTheOldRowsUntilItIsFinished()
{
    TestDocument document;
    document.listMachines();
    document->beginListing(document.vm(), false);
    document->appendListing(document.vm(),
        {document.resource(u"i-4"_s, {}, Tags{}), document.resource(u"i-2"_s, {}, Tags{{u"env"_s, u"x"_s}})},
        2);
    QCOMPARE(document.text(document.vm()),
        (QStringList{u"i-1: env=prod, owner=ann"_s, u"i-2: env=x"_s, u"i-3: "_s, u"i-4: "_s}));
    document->finishListing(document.vm(), std::nullopt);
    QCOMPARE(document.text(document.vm()), (QStringList{u"i-4: "_s, u"i-2: env=x"_s}));
}

void tst_Workspace::aFailedListingKeepsWhatIsThere()
{
    TestDocument document;
    document.listMachines();
    document->beginListing(document.vm(), false);
    document->appendListing(document.vm(), {document.resource(u"i-9"_s, {}, Tags{})}, -1);
    Error error;
    error.kind = ErrorKind::Transient;
    error.cause = ErrorCause::TimedOut;
    document->failListing(document.vm(), error);
    QCOMPARE(document->listing(document.vm()).state, ListingState::Failed);
    QCOMPARE(document->listing(document.vm()).error, error);
    QCOMPARE(document.rows(document.vm()).size(), std::size_t{4});
}

void tst_Workspace::aPageThatComesAfterTheEndIsIgnored()
{
    TestDocument document;
    document.listMachines();
    document->appendListing(document.vm(), {document.resource(u"late"_s, {}, Tags{})}, 9);
    document->finishListing(document.vm(), Error{});
    QCOMPARE(document.rows(document.vm()).size(), std::size_t{3});
    QCOMPARE(document->listing(document.vm()).total, 3);
    QVERIFY(!document->listing(document.vm()).hasTrouble);
}

void tst_Workspace::aScopeThatWasNeverListedIsNotLoaded()
{
    TestDocument document;
    QCOMPARE(document->listing(document.disk()).state, ListingState::NotLoaded);
    QCOMPARE(document->listing(document.disk()).total, -1);
    document->setTotal(document.disk(), 12);
    QCOMPARE(document->listing(document.disk()).state, ListingState::NotLoaded);
    QCOMPARE(document->listing(document.disk()).total, 12);
}

void tst_Workspace::anEditIsStagedAsOneStep()
{
    TestDocument document;
    document.listMachines();
    QSignalSpy changes(document.workspace(), &Workspace::changesChanged);
    QSignalSpy rows(document.workspace(), &Workspace::rowsChanged);
    QVERIFY(document->stage(document.rows(document.vm()), {u"env"_s, u"prod"_s}, EditMode::Set));
    QCOMPARE(document.text(document.vm()),
        (QStringList{u"i-1: env=prod, owner=ann"_s, u"i-2: env: test → prod"_s, u"i-3: +env=prod"_s}));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(rows.count(), 1);
    QCOMPARE(rows.at(0).at(0).value<Rows>(), (Rows{1, 2}));
    QCOMPARE(document->undoStack()->count(), 1);
    QCOMPARE(document.text(document->undoDescription()), u"set env prod on 2"_s);
    QCOMPARE(document->changeCount(), std::size_t{2});
}

void tst_Workspace::anEditThatChangesNothingIsNoStep()
{
    TestDocument document;
    document.listMachines();
    const Row web = document.row(document.vm(), u"i-1"_s);
    QSignalSpy changes(document.workspace(), &Workspace::changesChanged);
    QVERIFY(!document->stage({web}, {u"env"_s, u"prod"_s}, EditMode::Set));
    QVERIFY(!document->stage({web}, {u"env"_s, u"x"_s}, EditMode::SetWhereAbsent));
    QVERIFY(!document->stage({web}, {u"team"_s, u"x"_s}, EditMode::SetWherePresent));
    QVERIFY(!document->stage({web}, {u"team"_s, {}}, EditMode::Remove));
    QVERIFY(!document->revertAll());
    QVERIFY(!document->revert({web}, u"never seen"_s));
    QCOMPARE(changes.count(), 0);
    QCOMPARE(document->undoStack()->count(), 0);
    QVERIFY(!document->undoDescription());
}

void tst_Workspace::rowsThatWereNotReadAreNeverEdited()
{
    TestDocument document;
    document.list(document.vm(),
        {document.resource(u"i-1"_s, {}, std::nullopt), document.resource(u"i-2"_s, {}, Tags{})});
    const Rows rows = document.rows(document.vm());
    QVERIFY(document->stage(rows, {u"env"_s, u"prod"_s}, EditMode::Set));
    const TagSet delta = document->pool().intern(Tags{{u"a"_s, u"b"_s}});
    QVERIFY(!document->stageDeltas({{rows.front(), delta}}, {EditDescription::Kind::Import, {}, {}, 0}));
    QCOMPARE(document.text(document.vm()), (QStringList{u"i-1: ?"_s, u"i-2: +env=prod"_s}));
}

void tst_Workspace::textIsTrimmedWhereTheCloudDoes()
{
    TestDocument document;
    document.listMachines();
    document.list(document.zones(), {document.resource(u"z-1"_s, {}, Tags{})});
    const Rows rows{document.row(document.vm(), u"i-1"_s), document.row(document.zones(), u"z-1"_s)};
    QVERIFY(document->stage(rows, {u"env "_s, u" prod "_s}, EditMode::Set));
    QCOMPARE(document.text(document.vm()).first(), u"i-1: env=prod, owner=ann"_s);
    QCOMPARE(document.text(document.zones()).first(), u"z-1: +env = prod "_s);
}

void tst_Workspace::aLockedTagIsLeftAlone()
{
    TestDocument document;
    document.list(document.vm(), {document.resource(u"i-1"_s, {}, Tags{{u"jdc-system"_s, u"1"_s}})});
    QVERIFY(!document->stage(document.rows(document.vm()), {u"jdc-system"_s, u"2"_s}, EditMode::Set));
    QVERIFY(!document->stage(document.rows(document.vm()), {u"jdc-system"_s, {}}, EditMode::Remove));
    QVERIFY(!document->stageRename(document.rows(document.vm()), u"jdc-system"_s, u"mine"_s));
}

void tst_Workspace::renamingKeepsEachValue()
{
    TestDocument document;
    document.listMachines();
    QVERIFY(document->stageRename(document.rows(document.vm()), u"env"_s, u"stage"_s));
    QCOMPARE(document.text(document.vm()),
        (QStringList{
            u"i-1: owner=ann, -env=prod, +stage=prod"_s, u"i-2: -env=test, +stage=test"_s, u"i-3: "_s}));
    QCOMPARE(document.text(document->undoDescription()), u"rename env stage on 2"_s);
}

void tst_Workspace::revertingOneKeyKeepsTheOthers()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"env"_s, u"x"_s}, EditMode::Set);
    document->stage(rows, {u"team"_s, u"a"_s}, EditMode::Set);
    QVERIFY(document->revert({rows.at(0)}, u"env"_s));
    QCOMPARE(document.text(document.vm()),
        (QStringList{u"i-1: env=prod, owner=ann, +team=a"_s, u"i-2: env: test → x, +team=a"_s,
            u"i-3: +env=x, +team=a"_s}));
}

void tst_Workspace::revertingAllIsOneStep()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    const QStringList before = document.text(document.vm());
    document->stage(rows, {u"env"_s, u"x"_s}, EditMode::Set);
    document->stage(rows, {u"team"_s, u"a"_s}, EditMode::Set);
    const QStringList staged = document.text(document.vm());
    QVERIFY(document->revertAll());
    QCOMPARE(document.text(document.vm()), before);
    QCOMPARE(document->changeCount(), std::size_t{0});
    document->undo();
    QCOMPARE(document.text(document.vm()), staged);
}

void tst_Workspace::deltasAreStagedOnTopOfWhatIsStaged()
{
    TestDocument document;
    document.listMachines();
    TagPool &pool = document->pool();
    const Row web = document.row(document.vm(), u"i-1"_s);
    document->stage({web}, {u"team"_s, u"a"_s}, EditMode::Set);
    const TagSet removal = pool.with(TagSet{}, {pool.intern(u"owner"_s), kRemoved});
    const TagSet same = pool.intern(Tags{{u"env"_s, u"prod"_s}});
    QVERIFY(document->stageDeltas({{web, removal}, {web, same}, {web, same}},
        {.kind = EditDescription::Kind::Import, .key = {}, .text = u"tags.csv"_s}));
    QCOMPARE(document.text(document.vm()).first(), u"i-1: env=prod, -owner=ann, +team=a"_s);
    QCOMPARE(document.text(document->undoDescription()), u"import  tags.csv on 1"_s);
    QVERIFY(!document->stageDeltas({{web, same}}, {EditDescription::Kind::Import, {}, {}, 0}));
}

void tst_Workspace::underAReadOnlyProfileNothingIsStaged()
{
    TestDocument document;
    document.listMachines();
    document.forbid({.readOnly = true});
    const QStringList before = document.text(document.vm());
    const Rows rows = document.rows(document.vm());
    QVERIFY(!document->stage(rows, {u"env"_s, u"x"_s}, EditMode::Set));
    QVERIFY(!document->stage(rows, {u"env"_s, {}}, EditMode::Remove));
    QVERIFY(!document->stageRename(rows, u"env"_s, u"stage"_s));
    const TagSet delta = document->pool().intern({{u"env"_s, u"x"_s}});
    QVERIFY(!document->stageDeltas({{rows[0], delta}}, {.kind = EditDescription::Kind::Import}));
    QVERIFY(!document->stageDeltas({{rows[0], delta}}, {.kind = EditDescription::Kind::UndoRun}));
    QVERIFY(!document->stageExactly({{rows[0], delta}}, rows, {.kind = EditDescription::Kind::SetTag}));
    QCOMPARE(document.text(document.vm()), before);
    QCOMPARE(lockOf(document->rules(rows[0]), {u"any"_s, {}}), TagLock::ReadOnlyProfile);
    document.forbid({});
    QVERIFY(document->stage(rows, {u"env"_s, u"x"_s}, EditMode::Set));
}

void tst_Workspace::protectedKeysAreStagedByNoWay()
{
    TestDocument document;
    document.listMachines();
    document.forbid({.protectedKeys = {u"own*"_s, u"cost-center"_s}});
    const Rows rows = document.rows(document.vm());
    QVERIFY(!document->stage(rows, {u"owner"_s, u"x"_s}, EditMode::Set));
    QVERIFY(!document->stage(rows, {u"owner"_s, {}}, EditMode::Remove));
    QVERIFY(!document->stageRename(rows, u"owner"_s, u"team"_s));
    QVERIFY(!document->stageRename(rows, u"env"_s, u"cost-center"_s));
    const TagSet delta = document->pool().intern({{u"env"_s, u"x"_s}, {u"owner"_s, u"bob"_s}});
    // What is allowed goes, the rest does not.
    QVERIFY(document->stageDeltas({{rows[0], delta}}, {.kind = EditDescription::Kind::Import}));
    QCOMPARE(document.text(document.vm()).constFirst(), u"i-1: owner=ann, env: prod → x"_s);
    QVERIFY(!document->stageExactly(
        {{rows[0], document->pool().intern({{u"env"_s, u"x"_s}, {u"owner"_s, u"bob"_s}})}}, {rows[0]},
        {.kind = EditDescription::Kind::SetTag, .key = u"owner"_s}));
    QVERIFY(document->stage(rows, {u"Owner"_s, u"x"_s}, EditMode::Set));
}

void tst_Workspace::whatWasStagedBeforeItWasForbiddenStaysAndIsNotSent()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"owner"_s, u"eve"_s}, EditMode::Set);
    document->stage({rows[1]}, {u"env"_s, u"x"_s}, EditMode::Set);
    QCOMPARE(document->plan().changes, std::size_t{4});
    QVERIFY(!document->plan().isCurtailed());

    document.forbid({.protectedKeys = {u"owner"_s}});
    QCOMPARE(document->changeCount(), std::size_t{4});
    QVERIFY(document->plan().isCurtailed());
    QCOMPARE(document->plan().changes, std::size_t{1});
    QCOMPARE(document->plan().protectedOnly, (Rows{rows[0], rows[2]}));
    QCOMPARE(document->plan().partlyProtected, Rows{rows[1]});
    QCOMPARE(document->plan().leftOut(), (Rows{rows[0], rows[2]}));
    QCOMPARE(document->planFor({rows[1]}).changes, std::size_t{1});

    document.forbid({.readOnly = true});
    QVERIFY(document->plan().isEmpty());
    QCOMPARE(document->plan().readOnly, rows);
    document.forbid({});
    QCOMPARE(document->plan().changes, std::size_t{4});
}

void tst_Workspace::moreResourcesThanTheProfileAllowsAreNotSent()
{
    TestDocument document;
    document.listMachines();
    document.list(
        document.zones(), {document.resource(u"z-1"_s, {}, Tags{}), document.resource(u"z-2"_s, {}, Tags{})});
    document.forbid({.maximumResources = 2});
    const Rows machines = document.rows(document.vm());
    const Rows zones = document.rows(document.zones());
    document->stage({machines[0], machines[1]}, {u"env"_s, u"x"_s}, EditMode::Set);
    document->stage(zones, {u"env"_s, u"x"_s}, EditMode::Set);
    QCOMPARE(document->plan().changedRows, std::size_t{4});
    document->stage({machines[2]}, {u"env"_s, u"x"_s}, EditMode::Set);
    // The other account is none of this one's business.
    QCOMPARE(document->plan().changedRows, std::size_t{2});
    QCOMPARE(document->plan().tooMany, machines);
    QCOMPARE(document->planFor({machines[1]}).changedRows, std::size_t{1});
}

void tst_Workspace::whatAProfileForbidsCanBeReverted()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"owner"_s, u"eve"_s}, EditMode::Set);
    document.forbid({.readOnly = true});
    QVERIFY(document->revert({rows[0]}));
    QCOMPARE(document->changeCount(), std::size_t{2});
    document->undo();
    QCOMPARE(document->changeCount(), std::size_t{3});
}

void tst_Workspace::undoAndRedoRestoreTheWholeDocument()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    QList<QStringList> states{document.text(document.vm())};
    const auto remember = [&] {
        states.append(document.text(document.vm()));
    };
    document->stage(rows, {u"env"_s, u"x"_s}, EditMode::Set);
    remember();
    document->stage(rows, {u"owner"_s, u"bob"_s}, EditMode::SetWhereAbsent);
    remember();
    document->stageRename(rows, u"env"_s, u"stage"_s);
    remember();
    document->stage({rows.at(0)}, {u"owner"_s, {}}, EditMode::Remove);
    remember();
    document->revert({rows.at(1)});
    remember();

    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        document->undo();
        QCOMPARE(document.text(document.vm()), states.at(i));
    }
    QVERIFY(!document->undoDescription());
    QCOMPARE(document.text(document->redoDescription()), u"set env x on 3"_s);
    for (qsizetype i = 1; i < states.size(); ++i) {
        document->redo();
        QCOMPARE(document.text(document.vm()), states.at(i));
    }
    QVERIFY(!document->redoDescription());
}

void tst_Workspace::editsOfOneKeyOnTheSameRowsMerge()
{
    TestDocument document;
    document.listMachines();
    const QStringList before = document.text(document.vm());
    const Rows rows = document.rows(document.vm());
    const Rows backwards(rows.crbegin(), rows.crend());
    for (const QString &typed : {u"s"_s, u"st"_s, u"stage"_s})
        QVERIFY(document->stage(typed == u"st" ? backwards : rows, {u"env"_s, typed}, EditMode::Set));
    QCOMPARE(document->undoStack()->count(), 1);
    QCOMPARE(document.text(document->undoDescription()), u"set env stage on 3"_s);
    const QStringList after = document.text(document.vm());
    document->undo();
    QCOMPARE(document.text(document.vm()), before);
    document->redo();
    QCOMPARE(document.text(document.vm()), after);
}

void tst_Workspace::mergingRowsThatOnlyOneStepChanged()
{
    TestDocument document;
    document.listMachines();
    const QStringList before = document.text(document.vm());
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"env"_s, u"prod"_s}, EditMode::Set); // i-1 has it
    document->stage(rows, {u"env"_s, u"test"_s}, EditMode::Set); // i-2 is back
    QCOMPARE(document->undoStack()->count(), 1);
    QCOMPARE(document.text(document->undoDescription()), u"set env test on 2"_s);
    QCOMPARE(document.text(document.vm()),
        (QStringList{u"i-1: owner=ann, env: prod → test"_s, u"i-2: env=test"_s, u"i-3: +env=test"_s}));
    document->undo();
    QCOMPARE(document.text(document.vm()), before);
}

void tst_Workspace::anEditBackToTheStartLeavesNoStep()
{
    TestDocument document;
    document.listMachines();
    const Row web = document.row(document.vm(), u"i-1"_s);
    document->stage({web}, {u"env"_s, u"x"_s}, EditMode::Set);
    QSignalSpy undoChanged(document.workspace(), &Workspace::undoChanged);
    QVERIFY(document->stage({web}, {u"env"_s, u"prod"_s}, EditMode::Set));
    QCOMPARE(document->undoStack()->count(), 0);
    QVERIFY(undoChanged.count() > 0);
    QVERIFY(document->changes().isEmpty());
    QVERIFY(!document->undoDescription());
}

void tst_Workspace::editsOfAnotherKeyOrOtherRowsDoNotMerge()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"env"_s, u"a"_s}, EditMode::Set);
    document->stage({rows.at(0), rows.at(1)}, {u"env"_s, u"b"_s}, EditMode::Set);
    document->stage({rows.at(0), rows.at(1)}, {u"team"_s, u"b"_s}, EditMode::Set);
    document->stage({rows.at(0), rows.at(1)}, {u"team"_s, {}}, EditMode::Remove);
    QCOMPARE(document->undoStack()->count(), 4);
}

void tst_Workspace::stagedEditsSurviveARefresh()
{
    TestDocument document;
    document.listMachines();
    document->stage(document.rows(document.vm()), {u"env"_s, u"x"_s}, EditMode::Set);
    document.list(document.vm(),
        {document.resource(u"i-2"_s, u"web-2"_s, Tags{{u"env"_s, u"test"_s}, {u"new"_s, u"1"_s}}),
            document.resource(u"i-1"_s, u"web-1"_s, std::nullopt)});
    QCOMPARE(document.text(document.vm()),
        (QStringList{u"i-2: new=1, env: test → x"_s, u"i-1: owner=ann, env: prod → x"_s}));
    QCOMPARE(document->changes().changedRows(), std::size_t{3}); // i-3 left the scope, its edit stays
    QCOMPARE(document->undoStack()->count(), 1);
}

void tst_Workspace::aRefreshThatBringsTheWantedValueEndsTheEdit()
{
    TestDocument document;
    document.listMachines();
    const Row web = document.row(document.vm(), u"i-1"_s);
    document->stage({web}, {u"env"_s, u"x"_s}, EditMode::Set);
    QSignalSpy changes(document.workspace(), &Workspace::changesChanged);
    document.list(document.vm(), {document.resource(u"i-1"_s, u"web-1"_s, Tags{{u"env"_s, u"x"_s}})});
    QCOMPARE(document.text(document.vm()), QStringList{u"i-1: env=x"_s});
    QCOMPARE(changes.count(), 1);
    QVERIFY(document->changes().isEmpty());
    QVERIFY(!document->undoDescription());
}

void tst_Workspace::undoAfterAnApplyDoesNotBringBackWhatWasSent()
{
    TestDocument document;
    document.listMachines();
    const Row web = document.row(document.vm(), u"i-1"_s);
    document->stage({web}, {u"env"_s, u"x"_s}, EditMode::Set);
    document->stage({web}, {u"team"_s, u"a"_s}, EditMode::Set);
    document->stage({web}, {u"env"_s, u"y"_s}, EditMode::Set);
    QSignalSpy undoChanged(document.workspace(), &Workspace::undoChanged);
    document->rebase(web, {{u"env"_s, u"y"_s}, {u"owner"_s, u"ann"_s}, {u"team"_s, u"a"_s}});
    QCOMPARE(document.text(document.vm()).first(), u"i-1: env=y, owner=ann, team=a"_s);
    QVERIFY(undoChanged.count() > 0);
    QVERIFY(!document->undoDescription());
    QCOMPARE(document->undoStack()->count(), 0);
    document->undo();
    QVERIFY(document->changes().isEmpty());
}

void tst_Workspace::undoAfterAPartialApplyMovesOnlyTheRowsThatWereNotSent()
{
    TestDocument document;
    document.listMachines();
    document->stage(document.rows(document.vm()), {u"env"_s, u"x"_s}, EditMode::Set);
    document->rebase(document.row(document.vm(), u"i-1"_s), {{u"env"_s, u"x"_s}, {u"owner"_s, u"ann"_s}});
    QCOMPARE(document.text(document.vm()),
        (QStringList{u"i-1: env=x, owner=ann"_s, u"i-2: env: test → x"_s, u"i-3: +env=x"_s}));
    document->undo();
    const QStringList undone{u"i-1: env=x, owner=ann"_s, u"i-2: env=test"_s, u"i-3: "_s};
    QCOMPARE(document.text(document.vm()), undone);
    document->redo();
    QCOMPARE(document.text(document.vm()),
        (QStringList{u"i-1: env=x, owner=ann"_s, u"i-2: env: test → x"_s, u"i-3: +env=x"_s}));
}

void tst_Workspace::undoneStepsAreSpentToo()
{
    TestDocument document;
    document.listMachines();
    const Row web = document.row(document.vm(), u"i-1"_s);
    document->stage({web}, {u"env"_s, u"x"_s}, EditMode::Set);
    document->undo();
    QVERIFY(document->redoDescription());
    QSignalSpy undoChanged(document.workspace(), &Workspace::undoChanged);
    document->rebase(web, {{u"env"_s, u"elsewhere"_s}});
    QVERIFY(!document->redoDescription());
    QCOMPARE(undoChanged.count(), 1);
}

void tst_Workspace::aStepIsSpentWhenSomebodyElseChangedTheRow()
{
    TestDocument document;
    document.listMachines();
    const Row web = document.row(document.vm(), u"i-1"_s);
    document->stage({web}, {u"env"_s, u"x"_s}, EditMode::Set);
    document->stage({web}, {u"env"_s, {}}, EditMode::Remove);
    document->revertAll();
    document->rebase(web, {{u"env"_s, u"theirs"_s}});
    QVERIFY(!document->undoDescription());
    document->stage({web}, {u"env"_s, u"mine"_s}, EditMode::Set);
    document->undo();
    QVERIFY(document->changes().isEmpty());
    QVERIFY(!document->undoDescription());
    document->redo();
    QCOMPARE(document.text(document.vm()).first(), u"i-1: env: theirs → mine"_s);
}

void tst_Workspace::aSpentStepBelowALiveOneIsNeverSeen()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    document->stage({rows.at(0)}, {u"env"_s, u"x"_s}, EditMode::Set);
    document->stage({rows.at(1)}, {u"env"_s, u"y"_s}, EditMode::Set);
    document->rebase(rows.at(0), {{u"env"_s, u"x"_s}});
    QCOMPARE(document.text(document->undoDescription()), u"set env y on 1"_s);
    document->undo();
    QVERIFY(!document->undoDescription());
    QCOMPARE(document.text(document->redoDescription()), u"set env y on 1"_s);
}

void tst_Workspace::countsAreKeptPerScope()
{
    TestDocument document;
    document.listMachines();
    Resource inZone = document.resource(u"r-1"_s, {}, Tags{});
    inZone.parent = u"zone-1"_s;
    Resource inOther = document.resource(u"r-2"_s, {}, Tags{});
    inOther.parent = u"zone-2"_s;
    document.list(document.recordsets(), {inZone, inOther});
    document->stage(document.rows(document.recordsets()), {u"env"_s, u"x"_s}, EditMode::Set);
    const Row web = document.row(document.vm(), u"i-1"_s);
    document->stage({web}, {u"env"_s, u"x"_s}, EditMode::Set);
    document->setOutcomes({{web, {RowState::Failed, {}}}, {document.rows(document.recordsets()).at(1), {}},
        {document.rows(document.recordsets()).at(0), {RowState::Unknown, {}}}});

    QCOMPARE(document->changedRows(document.vm()), std::size_t{1});
    QCOMPARE(document->changedRows(document.disk()), std::size_t{0});
    QCOMPARE(document->changedRows(document.recordsets()), std::size_t{2});
    QCOMPARE(document->changedRows(document.recordsets(u"zone-1"_s)), std::size_t{1});
    QCOMPARE(document->failedRows(document.vm()), std::size_t{1});
    QCOMPARE(document->failedRows(document.recordsets(u"zone-1"_s)), std::size_t{1});
    QCOMPARE(document->failedRows(document.recordsets(u"zone-2"_s)), std::size_t{0});
    document->undo();
    QCOMPARE(document->changedRows(document.vm()), std::size_t{0});
    QCOMPARE(document->failedRows(document.vm()), std::size_t{0});
}

void tst_Workspace::aRowThatMovesToAnotherParentCountsAtOneOnly()
{
    TestDocument document;
    Resource moving = document.resource(u"r-1"_s, {}, Tags{});
    moving.parent = u"zone-1"_s;
    Resource staying = document.resource(u"r-2"_s, {}, Tags{});
    staying.parent = u"zone-2"_s;
    document.list(document.recordsets(), {moving, staying});
    const Rows rows = document.rows(document.recordsets());
    document->stage({rows.at(0)}, {u"env"_s, u"x"_s}, EditMode::Set);
    document->stage({rows.at(1)}, {u"env"_s, u"y"_s}, EditMode::Set);
    moving.parent = u"zone-2"_s;
    document.list(document.recordsets(), {moving, staying});
    document->revert({rows.at(0)});
    QCOMPARE(document->changedRows(document.recordsets()), std::size_t{1});
    QCOMPARE(document->changedRows(document.recordsets(u"zone-1"_s)), std::size_t{0});
    QCOMPARE(document->changedRows(document.recordsets(u"zone-2"_s)), std::size_t{1});
}

void tst_Workspace::stepsAreNumberedInTheirOrder()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    QCOMPARE(document->undoStep(), std::uint64_t{0});
    document->stage({rows.at(0)}, {u"env"_s, u"x"_s}, EditMode::Set);
    const std::uint64_t first = document->undoStep();
    document->stage({rows.at(0)}, {u"env"_s, u"y"_s}, EditMode::Set);
    QCOMPARE(document->undoStep(), first); // one step with the edit before
    document->stage({rows.at(1)}, {u"env"_s, u"x"_s}, EditMode::Set);
    const std::uint64_t second = document->undoStep();
    QVERIFY(second > first);
    document->undo();
    QCOMPARE(document->undoStep(), first);
    document->redo();
    QCOMPARE(document->undoStep(), second);
    document->undo();
    document->stage({rows.at(2)}, {u"env"_s, u"x"_s}, EditMode::Set);
    QVERIFY(document->undoStep() > second);
}

void tst_Workspace::whileApplyingChangesAreToldNowAndThenAndAtTheEnd()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"env"_s, u"x"_s}, EditMode::Set);
    QSignalSpy changes(document.workspace(), &Workspace::changesChanged);
    QSignalSpy moved(document.workspace(), &Workspace::rowsChanged);
    document->beginApply();
    for (const Row row : rows) {
        document->rebase(row, {{u"env"_s, u"x"_s}});
        QVERIFY(document->changes().delta(row).isEmpty());
    }
    QCOMPARE(moved.count(), 3);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(document->changeCount(), std::size_t{0});
    document->endApply();
    QCOMPARE(changes.count(), 2);
    document->stage(rows, {u"env"_s, u"y"_s}, EditMode::Set);
    QCOMPARE(changes.count(), 3);
}

void tst_Workspace::thePlanFollowsEditsAndBase()
{
    TestDocument document;
    document.listMachines();
    const Row web = document.row(document.vm(), u"i-1"_s);
    QVERIFY(document->plan().isEmpty());
    document->stage({web}, {u"env"_s, {}}, EditMode::Remove);
    QCOMPARE(document->plan().requests.size(), std::size_t{1});
    const auto removedValue = [&document] {
        return document->pool().tags(document->plan().requests.front().tags).first().value;
    };
    QCOMPARE(removedValue(), u"prod"_s);
    document->rebase(web, {{u"env"_s, u"other"_s}});
    QCOMPARE(removedValue(), u"other"_s);
    document->revertAll();
    QVERIFY(document->plan().isEmpty());
}

void tst_Workspace::outcomesAreKeptPerRow()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    RowOutcome failed{RowState::Failed, {}};
    failed.error.kind = ErrorKind::NotFound;
    failed.error.requestId = u"r-1"_s;
    QSignalSpy changed(document.workspace(), &Workspace::outcomesChanged);
    document->setOutcomes({{rows.at(0), {RowState::Sending, {}}}, {rows.at(2), failed}});
    QCOMPARE(changed.at(0).at(0).value<Rows>(), (Rows{rows.at(0), rows.at(2)}));
    QCOMPARE(document->outcome(rows.at(0)).state, RowState::Sending);
    QCOMPARE(document->outcome(rows.at(1)).state, RowState::None);
    QCOMPARE(document->outcome(rows.at(2)).error, failed.error);
    document->setOutcomes({{rows.at(2), {RowState::Verified, {}}}});
    QCOMPARE(document->outcome(rows.at(2)).state, RowState::Verified);
    QCOMPARE(document->outcome(rows.at(2)).error, Error{});
    document->clearOutcomes();
    document->clearOutcomes();
    QCOMPARE(document->outcome(rows.at(0)).state, RowState::None);
    QCOMPARE(changed.count(), 3);
}

namespace {

RowOutcome changedMeanwhile()
{
    RowOutcome outcome{RowState::Failed, {}};
    outcome.error.kind = ErrorKind::Conflict;
    outcome.error.cause = ErrorCause::ChangedSince;
    outcome.conflictingKeys = {u"team"_s};
    return outcome;
}

} // namespace

void tst_Workspace::whatSomebodyElseChangedIsLeftOutUntilItIsDecided()
{
    TestDocument document;
    document.listMachines();
    const Rows rows = document.rows(document.vm());
    document->stage(rows, {u"team"_s, u"web"_s}, EditMode::Set);
    QCOMPARE(document->plan().changedRows, rows.size());
    QSignalSpy changed(document.workspace(), &Workspace::changesChanged);
    document->setOutcomes({{rows[0], changedMeanwhile()}, {rows[1], changedMeanwhile()}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(document->plan().changedRows, rows.size() - 2);
    QCOMPARE(document->plan().undecided, (Rows{rows[0], rows[1]}));
    QCOMPARE(document->plan().leftOut(), (Rows{rows[0], rows[1]}));
    QCOMPARE(document->changeCount(), rows.size());
    // Another apply does not decide about them.
    document->clearOutcomes();
    QCOMPARE(document->plan().undecided, (Rows{rows[0], rows[1]}));
    document->allowOverwriting({rows[0], rows[2]});
    QCOMPARE(changed.count(), 2);
    QCOMPARE(document->plan().undecided, Rows{rows[1]});
    QCOMPARE(document->outcome(rows[0]).state, RowState::None);
    document->revert({rows[1]});
    QVERIFY(document->plan().undecided.empty());
    QCOMPARE(document->plan().changedRows, rows.size() - 1);
}

void tst_Workspace::anEditThatIsChangedIsDecidedAbout()
{
    TestDocument document;
    document.listMachines();
    const Row web = document.row(document.vm(), u"i-1"_s);
    document->stage({web}, {u"team"_s, u"web"_s}, EditMode::Set);
    document->setOutcomes({{web, changedMeanwhile()}});
    QVERIFY(document->plan().isEmpty());
    // Other tags have nothing to do with it.
    document->stage({web}, {u"phase"_s, u"two"_s}, EditMode::Set);
    document->undo();
    QCOMPARE(document->plan().undecided, Rows{web});
    document->stage({web}, {u"team"_s, u"shop"_s}, EditMode::Set);
    QVERIFY(!document->plan().isEmpty());
    QCOMPARE(document->outcome(web).state, RowState::None);
}

void tst_Workspace::theirsDropsOnlyWhatTheyChanged()
{
    TestDocument document;
    document.listMachines();
    const Row web = document.row(document.vm(), u"i-1"_s);
    document->stage({web}, {u"team"_s, u"web"_s}, EditMode::Set);
    document->stage({web}, {u"phase"_s, u"two"_s}, EditMode::Set);
    document->setOutcomes({{web, changedMeanwhile()}});
    QVERIFY(document->takeTheirs({web}));
    QVERIFY(document->plan().undecided.empty());
    QCOMPARE(document->plan().changes, 1U);
    QVERIFY(!document->takeTheirs({web}));
    document->undo();
    QCOMPARE(document->changeCount(), 2U);
}

void tst_Workspace::aFailureGoesWithItsEdit()
{
    TestDocument document;
    document.listMachines();
    const Row web = document.row(document.vm(), u"i-1"_s);
    document->stage({web}, {u"env"_s, u"x"_s}, EditMode::Set);
    document->setOutcomes({{web, {RowState::Failed, {}}}});
    QSignalSpy changed(document.workspace(), &Workspace::outcomesChanged);
    document->revertAll();
    QCOMPARE(document->outcome(web).state, RowState::None);
    QCOMPARE(changed.count(), 1);
}

void tst_Workspace::closingAnAccountDropsItsEdits()
{
    TestDocument document;
    document.listMachines();
    document.list(document.zones(), {document.resource(u"z-1"_s, {}, Tags{})});
    const Row web = document.row(document.vm(), u"i-1"_s);
    document->stage({web}, {u"env"_s, u"x"_s}, EditMode::Set);
    document->stage(document.rows(document.zones()), {u"env"_s, u"x"_s}, EditMode::Set);
    document->undo();
    document->setOutcomes({{web, {RowState::Failed, {}}}});
    document->closeAccount(u"jd"_s);
    document->closeAccount(u"jd"_s);
    QCOMPARE(document->accounts().size(), std::size_t{1});
    QCOMPARE(document->changeCount(), std::size_t{0});
    QCOMPARE(document->listing(document.vm()).state, ListingState::NotLoaded);
    QCOMPARE(document->outcome(web).state, RowState::None);
    QVERIFY(!document->undoDescription());
    QVERIFY(document->redoDescription());
    QVERIFY(!document->stage({web}, {u"env"_s, u"y"_s}, EditMode::Set));
    QVERIFY(refuses(checkKey(document->rules(web), u"env"_s)));
}

void tst_Workspace::manyRowsAreToldAsAnyNumber()
{
    TestDocument document;
    std::vector<Resource> machines;
    for (int i = 0; i < 21'000; ++i)
        machines.push_back(document.resource(QString::number(i), {}, Tags{}));
    document.list(document.vm(), machines);
    QSignalSpy rows(document.workspace(), &Workspace::rowsChanged);
    document->stage(document.rows(document.vm()), {u"env"_s, u"x"_s}, EditMode::Set);
    QCOMPARE(rows.count(), 1);
    QVERIFY(rows.at(0).at(0).value<Rows>().empty());
}

void tst_Workspace::whateverHappensEditsStayNormalisedAndCounted()
{
    TestDocument document;
    std::mt19937 random(11);
    const auto randomTags = [&random] {
        Tags tags;
        for (const QString &key : {u"a"_s, u"b"_s, u"c"_s}) {
            if (random() % 2 == 0)
                tags.append({key, QString::number(random() % 3)});
        }
        return tags;
    };
    std::vector<Resource> machines;
    for (int i = 0; i < 12; ++i)
        machines.push_back(document.resource(QString::number(i), {}, randomTags()));
    document.list(document.vm(), machines);
    const Rows all = document.rows(document.vm());
    const QStringList keys{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    for (int step = 0; step < 2000; ++step) {
        Rows some;
        std::copy_if(
            all.cbegin(), all.cend(), std::back_inserter(some), [&random](Row) { return random() % 3 == 0; });
        const QString key = keys.at(static_cast<qsizetype>(random() % 4));
        switch (random() % 7) {
        case 0:
        case 1:
            document->stage(some, {key, QString::number(random() % 3)}, static_cast<EditMode>(random() % 4));
            break;
        case 2:
            document->stageRename(some, key, keys.at(static_cast<qsizetype>(random() % 4)));
            break;
        case 3:
            document->revert(some, random() % 2 ? key : QString());
            break;
        case 4:
            document->undo();
            break;
        case 5:
            document->redo();
            break;
        default:
            for (const Row row : some)
                document->rebase(row,
                    random() % 2 ? randomTags()
                                 : document->pool().tags(
                                     document->changes().wanted(document->table(), document->pool(), row)));
            break;
        }
        std::size_t changes = 0;
        for (const Row row : all) {
            const TagSet delta = document->changes().delta(row);
            QCOMPARE(document->pool().normalised(delta, document->table().tags(row)), delta);
            changes += document->pool().refs(delta).size();
        }
        QCOMPARE(document->changeCount(), changes);
        QCOMPARE(document->changedRows(document.vm()), document->changes().changedRows());
    }
    // Whatever can still be undone can be redone to the same document.
    while (document->redoDescription())
        document->redo();
    const QStringList last = document.text(document.vm());
    int steps = 0;
    for (; document->undoDescription(); ++steps) {
        const QStringList before = document.text(document.vm());
        document->undo();
        QVERIFY(document.text(document.vm()) != before); // never a step that does nothing
    }
    for (; steps > 0 && document->redoDescription(); --steps)
        document->redo();
    QCOMPARE(document.text(document.vm()), last);
}

TAGDESK_TEST(tst_Workspace, QCoreApplication)

} // namespace tst_workspace

#include "tst_workspace.moc"
