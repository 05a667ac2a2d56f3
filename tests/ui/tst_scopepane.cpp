// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopepane.h"

#include "emptystate.h"
#include "scopemodel.h"
#include "scopetreeview.h"
#include "scopewords.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QAbstractProxyModel>
#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

namespace tst_scopepane {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestScopePane : public QObject
{
    Q_OBJECT

private slots:
    void theTreeIsShownInWords();
    void aNodeIsAskedForWhenItIsChosen();
    void markingANodeDoesNotAskForIt();
    void aZoneThatIsNotThereYetIsMarkedOnceItIs();
    void aHeadingOpensAllOfItsAccount();
    void severalNodesAreToldAsOneSetInTheOrderOfTheTree();
    void theArrowKeysPassOverGroups();
    void enterAndSpaceOpenAGroup();
    void shiftAndArrowsTellTheScopesBetween();
    void aChosenGroupIsToldAgainWhenItGrows();
    void whatIsShownStaysMarkedWhileTheKeyboardMoves();
    void aGroupIsMarkedInPart();
    void aZoneIsShownWithAllRecordSets();
    void severalShownScopesAreSelectedAsTheirGroup();
    void unfoldingZonesAsksForThem();
    void failedZonesAreAskedForAgain();
    void whatCouldNotBeCountedSaysWhy();
    void aSearchNarrowsTheTreeAndIsCleared();
    void aSearchFindsIdsAndPlaces();
    void aSearchThatFindsNothingSaysSo();
    void aSearchOpensNothing();
    void thousandsOfZonesAreSearched();
    void aNodeIsOpenedTogetherWithWhatIsShown();
    void theMenuIsReachedByKeyboard();
    void aCountThatIsOfTaggedResourcesOnlySaysSo();
    void resourcesWithoutATagAreToldBeforeTheyAreListed();
    void theActOfTheWindowCountsWhereverThatIsPossible();
    void withoutACloudThatCountsNothingIsAsked();
    void aNodeHasItsActsInAMenu();
    void anAccountIsClosedFromAnyOfItsNodes();
    void withoutAnAccountThePaneSaysWhatToDo();
};

namespace {

/// Words and count of every node, children indented.
QStringList lines(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString count = index.data(ScopeWords::CountTextRole).toString();
        result.append(QString(depth * 2, u' ') + index.data().toString()
            + (count.isEmpty() ? QString() : u" | "_s + count));
        result.append(lines(model, index, depth + 1));
    }
    return result;
}

/// The scope whose node is marked in the tree; an empty one when none is.
Scope marked(const ScopePane &pane)
{
    return pane.view()->currentIndex().data(ScopeModel::ScopeRole).value<Scope>();
}

/// "vm disk": the last part of each kind, of a zone its id.
QString text(const ScopeSet &scopes)
{
    QStringList words;
    for (const Scope &scope : scopes.scopes()) {
        QString word = scope.collection.kind.section(u'_', -1);
        if (scope.collection.kind.startsWith(u"DNS"_s))
            word += u's';
        words.append(scope.parent.isEmpty() ? word : scope.parent);
    }
    return words.join(u' ');
}

/// Names of the rows that a view shows, from the top.
QStringList visibleLines(const QTreeView &view)
{
    QStringList lines;
    for (QModelIndex index = view.model()->index(0, 0); index.isValid(); index = view.indexBelow(index))
        lines.append(index.data().toString());
    return lines;
}

ScopeWords::Shown shownAt(const QModelIndex &node)
{
    return node.data(ScopeWords::ShownRole).value<ScopeWords::Shown>();
}

void click(const ScopePane &pane, const QModelIndex &node, Qt::KeyboardModifiers modifiers = {})
{
    pane.view()->scrollTo(node);
    QTest::mouseClick(
        pane.view()->viewport(), Qt::LeftButton, modifiers, pane.view()->visualRect(node).center());
}

/// An entry of the menu of a node; null where it has none of that name.
QAction *menuAct(ScopePane &pane, const QModelIndex &node, const QString &name)
{
    for (QMenu *menu : pane.findChildren<QMenu *>())
        delete menu;
    emit pane.view()->customContextMenuRequested(pane.view()->visualRect(node).center());
    for (QAction *action : pane.findChild<QMenu *>()->actions()) {
        if (action->text() == name)
            return action;
    }
    return nullptr;
}

/// A pane that is shown, whose sets are shown as a window does.
struct PaneOnDocument
{
    PaneOnDocument()
    {
        QObject::connect(&pane, &ScopePane::scopesChosen, &pane, [this](const ScopeSet &scopes) {
            sets.append(text(scopes));
            pane.setShownScopes(scopes);
        });
        pane.resize(320, 600);
        pane.show();
    }

    [[nodiscard]] QStringList told() const { return sets; }
    [[nodiscard]] QLineEdit *search() const { return pane.findChild<QLineEdit *>(u"scopeSearch"_s); }
    /// The node of the view.
    [[nodiscard]] QModelIndex node(const Scope &scope) const { return find(model.indexOf(scope)); }
    [[nodiscard]] QModelIndex account(const QString &id) const { return find(model.indexOfAccount(id)); }

    TestDocument document;
    ScopeModel model{document.workspace()};
    ScopePane pane{&model};
    QStringList sets;

private:
    [[nodiscard]] QModelIndex find(const QModelIndex &source) const
    {
        const auto *filter = qobject_cast<const QAbstractProxyModel *>(pane.view()->model());
        const auto *words = qobject_cast<const QAbstractProxyModel *>(filter->sourceModel());
        return filter->mapFromSource(words->mapFromSource(source));
    }
};

} // namespace

void TestScopePane::theTreeIsShownInWords()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    ScopeWords words;
    const QAbstractItemModelTester tester(&words, QAbstractItemModelTester::FailureReportingMode::QtTest);
    words.setSourceModel(&model);
    document.listMachines();
    const QStringList shown = lines(words);
    QCOMPARE(shown.at(0), u"Everything | 3+"_s);
    QCOMPARE(shown.at(1), u"JD production · JD Cloud | 3+"_s);
    QVERIFY2(
        shown.at(2).contains(u"cn-north-1"_s) && shown.at(2).endsWith(u"| 3+"_s), qPrintable(shown.at(2)));
    QCOMPARE(shown.at(3), u"    Virtual machines | 3"_s);
}

void TestScopePane::aNodeIsAskedForWhenItIsChosen()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    ScopePane pane(&model);
    pane.resize(300, 400);
    pane.show();
    QSignalSpy chosen(&pane, &ScopePane::scopesChosen);
    pane.setShownScopes(TestDocument::vm());
    QTest::keyClick(pane.view(), Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().value<ScopeSet>(), ScopeSet(TestDocument::disk()));
    QCOMPARE(marked(pane), TestDocument::disk());
}

void TestScopePane::markingANodeDoesNotAskForIt()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    ScopePane pane(&model);
    QSignalSpy chosen(&pane, &ScopePane::scopesChosen);
    pane.setShownScopes(TestDocument::disk());
    QCOMPARE(marked(pane), TestDocument::disk());
    QCOMPARE(chosen.size(), 0);
}

void TestScopePane::aZoneThatIsNotThereYetIsMarkedOnceItIs()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    ScopePane pane(&model);
    const Scope zone = TestDocument::recordsets(u"z-1"_s);
    pane.setShownScopes(zone);
    QCOMPARE(marked(pane), Scope());
    document.list(TestDocument::zones(), {TestDocument::resource(u"z-1"_s, u"corp.example.com."_s, Tags{})});
    QCOMPARE(marked(pane), zone);
}

void TestScopePane::aHeadingOpensAllOfItsAccount()
{
    PaneOnDocument test;
    click(test.pane, test.account(u"jd"_s));
    QCOMPARE(test.told(), (QStringList{u"vm disk"_s}));
    QCOMPARE(shownAt(test.account(u"jd"_s)), ScopeWords::Shown::Fully);
    QVERIFY(test.pane.view()->isExpanded(test.account(u"jd"_s)));
}

void TestScopePane::severalNodesAreToldAsOneSetInTheOrderOfTheTree()
{
    PaneOnDocument test;
    click(test.pane, test.node(TestDocument::zones()));
    click(test.pane, test.node(TestDocument::vm()), Qt::ControlModifier);
    click(test.pane, test.node(TestDocument::vm()).parent(), Qt::ControlModifier);
    QCOMPARE(test.told(), (QStringList{u"zones"_s, u"vm zones"_s, u"vm disk zones"_s}));
    click(test.pane, test.node(TestDocument::vm()));
    click(test.pane, test.node(TestDocument::disk()), Qt::ShiftModifier);
    QCOMPARE(test.told().mid(3), (QStringList{u"vm"_s, u"vm disk"_s}));
}

void TestScopePane::theArrowKeysPassOverGroups()
{
    PaneOnDocument test;
    test.pane.setShownScopes(TestDocument::vm());
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Up, Qt::Key_Up})
        QTest::keyClick(test.pane.view(), key); // region, account, everything
    QCOMPARE(test.pane.view()->currentIndex().data().toString(), u"Everything"_s);
    QCOMPARE(test.told(), QStringList());
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Down})
        QTest::keyClick(test.pane.view(), key);
    QCOMPARE(test.told(), (QStringList{u"disk"_s}));
}

void TestScopePane::enterAndSpaceOpenAGroup()
{
    PaneOnDocument test;
    test.pane.setShownScopes(TestDocument::vm());
    QTest::keyClick(test.pane.view(), Qt::Key_Up);
    QTest::keyClick(test.pane.view(), Qt::Key_Return);
    QCOMPARE(test.told(), (QStringList{u"vm disk"_s}));
    QTest::keyClick(test.pane.view(), Qt::Key_End);
    QTest::keyClick(test.pane.view(), Qt::Key_Home);
    QTest::keyClick(test.pane.view(), Qt::Key_Space);
    QCOMPARE(test.told().last(), u"vm disk zones recordsets"_s);
    QTest::keyClick(test.pane.view(), Qt::Key_Down);
    QTest::keyClick(test.pane.view(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(test.pane.view(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(test.pane.view(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(test.told().last(), u"vm disk"_s); // the account, and the machines in it once more
}

void TestScopePane::shiftAndArrowsTellTheScopesBetween()
{
    PaneOnDocument test;
    test.pane.setShownScopes(TestDocument::vm());
    QTest::keyClick(test.pane.view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(test.told(), (QStringList{u"vm disk"_s}));
}

void TestScopePane::aChosenGroupIsToldAgainWhenItGrows()
{
    PaneOnDocument test;
    test.document->closeAccount(u"hw"_s);
    click(test.pane, test.pane.view()->model()->index(0, 0));
    QCOMPARE(test.told(), (QStringList{u"vm disk"_s}));
    test.document->openAccount(TestDocument::huawei());
    QTRY_COMPARE(test.told().size(), 2);
    QCOMPARE(test.told().last(), u"vm disk zones recordsets"_s);
    test.document->closeAccount(u"jd"_s);
    QTRY_COMPARE(test.told().size(), 3);
    QCOMPARE(test.told().last(), u"zones recordsets"_s);
}

void TestScopePane::whatIsShownStaysMarkedWhileTheKeyboardMoves()
{
    PaneOnDocument test;
    test.pane.setShownScopes(TestDocument::vm());
    QTest::keyClick(test.pane.view(), Qt::Key_Up);
    QCOMPARE(shownAt(test.node(TestDocument::vm())), ScopeWords::Shown::Fully);
    QVERIFY(test.node(TestDocument::vm()).data(Qt::AccessibleTextRole).toString().endsWith(u", shown"_s));
    QCOMPARE(shownAt(test.node(TestDocument::disk())), ScopeWords::Shown::Nothing);
}

void TestScopePane::aGroupIsMarkedInPart()
{
    PaneOnDocument test;
    const QModelIndex region = test.node(TestDocument::vm()).parent();
    test.pane.setShownScopes(TestDocument::vm());
    QCOMPARE(shownAt(region), ScopeWords::Shown::Partly);
    QCOMPARE(shownAt(test.account(u"jd"_s)), ScopeWords::Shown::Partly);
    QCOMPARE(shownAt(test.pane.view()->model()->index(0, 0)), ScopeWords::Shown::Partly);
    QCOMPARE(shownAt(test.account(u"hw"_s)), ScopeWords::Shown::Nothing);
    QVERIFY(region.data(Qt::AccessibleTextRole).toString().endsWith(u"partly shown"_s));
    test.pane.setShownScopes(ScopeSet({TestDocument::vm(), TestDocument::disk()}));
    QCOMPARE(shownAt(region), ScopeWords::Shown::Fully);
    QCOMPARE(test.told(), QStringList());
}

void TestScopePane::aZoneIsShownWithAllRecordSets()
{
    PaneOnDocument test;
    test.document.list(
        TestDocument::zones(), {TestDocument::resource(u"z-1"_s, u"corp.example.com."_s, Tags{})});
    const Scope zone = TestDocument::recordsets(u"z-1"_s);
    test.pane.setShownScopes(TestDocument::recordsets());
    QCOMPARE(shownAt(test.node(zone)), ScopeWords::Shown::Fully);
    QCOMPARE(shownAt(test.node(TestDocument::zones())), ScopeWords::Shown::Nothing);
    test.pane.setShownScopes(zone);
    QCOMPARE(shownAt(test.node(TestDocument::zones())), ScopeWords::Shown::Partly);
    QCOMPARE(shownAt(test.node(TestDocument::recordsets())), ScopeWords::Shown::Nothing);
}

void TestScopePane::severalShownScopesAreSelectedAsTheirGroup()
{
    PaneOnDocument test;
    test.pane.setShownScopes(ScopeSet({TestDocument::vm(), TestDocument::disk(), TestDocument::zones()}));
    const QModelIndexList selected = test.pane.view()->selectionModel()->selectedIndexes();
    QCOMPARE(selected.size(), 2);
    QVERIFY(selected.contains(test.account(u"jd"_s)) && selected.contains(test.node(TestDocument::zones())));
}

void TestScopePane::unfoldingZonesAsksForThem()
{
    PaneOnDocument test;
    QSignalSpy wanted(&test.pane, &ScopePane::zonesWanted);
    const QModelIndex zones = test.node(TestDocument::zones());
    QVERIFY(test.pane.view()->model()->hasChildren(zones));
    test.pane.view()->expand(zones);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().value<Scope>(), TestDocument::zones());
    QCOMPARE(test.pane.view()->model()->index(0, 0, zones).data().toString(), u"Reading…"_s);
    test.document.list(
        TestDocument::zones(), {TestDocument::resource(u"z-1"_s, u"corp.example.com."_s, Tags{})});
    QVERIFY(test.pane.view()->isExpanded(zones));
    QCOMPARE(test.pane.view()->model()->index(0, 0, zones).data().toString(), u"corp.example.com."_s);
    test.pane.view()->collapse(zones);
    test.pane.view()->expand(zones);
    QCOMPARE(wanted.size(), 1);
}

void TestScopePane::failedZonesAreAskedForAgain()
{
    PaneOnDocument test;
    const QModelIndex zones = test.node(TestDocument::zones());
    test.pane.view()->expand(zones);
    test.document->beginListing(TestDocument::zones(), false);
    test.document->failListing(
        TestDocument::zones(), makeError(ErrorKind::Transient, ErrorCause::HostNotFound));
    const QModelIndex message = test.pane.view()->model()->index(0, 0, zones);
    QVERIFY(!message.data().toString().isEmpty() && message.data().toString() != u"Reading…"_s);
    QVERIFY(message.data(Qt::ToolTipRole).toString().contains(u"try again"_s));
    QSignalSpy wanted(&test.pane, &ScopePane::zonesWanted);
    click(test.pane, message);
    QCOMPARE(wanted.size(), 1);
    test.pane.view()->setCurrentIndex(message);
    QTest::keyClick(test.pane.view(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(test.told(), QStringList());
}

void TestScopePane::whatCouldNotBeCountedSaysWhy()
{
    PaneOnDocument test;
    test.document->setTotal(TestDocument::vm(), 1'905);
    const QModelIndex disk = test.node(TestDocument::disk());
    QCOMPARE(disk.data(ScopeWords::CountTextRole).toString(), QString());
    test.model.setNotCounted(
        TestDocument::disk(), makeError(ErrorKind::Forbidden, ErrorCause::PermissionMissing));
    QCOMPARE(disk.data(ScopeWords::CountTextRole).toString(), u"not counted"_s);
    QVERIFY(disk.data(Qt::ToolTipRole).toString().contains(u"Not counted: "_s));
    QVERIFY(disk.data(Qt::AccessibleTextRole).toString().startsWith(u"Disks, not counted, "_s));
    QCOMPARE(disk.parent().data(ScopeWords::CountTextRole).toString(), u"1,905+"_s);
    QVERIFY(disk.parent().data(Qt::ToolTipRole).toString().endsWith(u"not counted: Disks"_s));
}

void TestScopePane::aSearchNarrowsTheTreeAndIsCleared()
{
    PaneOnDocument test;
    test.document.list(TestDocument::zones(),
        {TestDocument::resource(u"z-1"_s, u"corp.example.com."_s, Tags{}),
            TestDocument::resource(u"z-2"_s, u"shop.example.com."_s, Tags{})});
    test.pane.setShownScopes(TestDocument::vm());
    test.pane.view()->collapse(test.node(TestDocument::zones()));
    const QStringList before = visibleLines(*test.pane.view());
    test.search()->setText(u"SHOP"_s);
    QCOMPARE(visibleLines(*test.pane.view()),
        (QStringList{u"Huawei DNS · Huawei Cloud"_s, u"Private zones"_s, u"shop.example.com."_s}));
    QCOMPARE(test.pane.findChild<QLabel *>(u"scopesFound"_s)->text(), u"1 found"_s);
    QTest::keyClick(test.search(), Qt::Key_Escape);
    QVERIFY(test.search()->text().isEmpty());
    QCOMPARE(visibleLines(*test.pane.view()), before);
    QCOMPARE(marked(test.pane), TestDocument::vm());
    QVERIFY(!test.pane.findChild<QLabel *>(u"scopesFound"_s)->isVisible());
}

void TestScopePane::aSearchFindsIdsAndPlaces()
{
    PaneOnDocument test;
    test.document.list(
        TestDocument::zones(), {TestDocument::resource(u"ff8080"_s, u"corp.example.com."_s, Tags{})});
    test.search()->setText(u"ff80"_s);
    QCOMPARE(visibleLines(*test.pane.view()).last(), u"corp.example.com."_s);
    test.search()->setText(u"disk north"_s);
    QCOMPARE(visibleLines(*test.pane.view()).last(), u"Disks"_s);
    QCOMPARE(test.pane.findChild<QLabel *>(u"scopesFound"_s)->text(), u"1 found"_s);
    // Everything in a region that is found can be unfolded.
    test.search()->setText(u"cn-north"_s);
    QCOMPARE(test.pane.view()->model()->rowCount(test.node(TestDocument::vm()).parent()), 2);
}

void TestScopePane::aSearchThatFindsNothingSaysSo()
{
    PaneOnDocument test;
    test.search()->setText(u"nowhere"_s);
    QVERIFY(test.pane.findChild<EmptyState *>()->isVisible());
    QVERIFY(!test.pane.view()->isVisible());
    QCOMPARE(test.pane.findChild<QLabel *>(u"scopesFound"_s)->text(), u"0 found"_s);
    test.search()->clear();
    QVERIFY(test.pane.view()->isVisible());
    QVERIFY(!test.pane.findChild<EmptyState *>()->isVisible());
}

void TestScopePane::aSearchOpensNothing()
{
    PaneOnDocument test;
    QSignalSpy wanted(&test.pane, &ScopePane::zonesWanted);
    test.pane.setShownScopes(TestDocument::vm());
    test.search()->setText(u"zones"_s);
    QTest::keyClick(test.search(), Qt::Key_Return);
    QCOMPARE(test.pane.focusWidget(), test.pane.view());
    QCOMPARE(test.pane.view()->currentIndex().data().toString(), u"Private zones"_s);
    test.search()->clear();
    QCOMPARE(test.told(), QStringList());
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(marked(test.pane), TestDocument::vm());
}

void TestScopePane::thousandsOfZonesAreSearched()
{
    PaneOnDocument test;
    std::vector<Resource> zones;
    for (int zone = 0; zone < 10'000; ++zone)
        zones.push_back(TestDocument::resource(
            u"z-%1"_s.arg(zone), u"zone-%1.example.com."_s.arg(zone, 5, 10, QLatin1Char('0')), Tags{}));
    test.document.list(TestDocument::zones(), zones);
    test.pane.view()->expand(test.node(TestDocument::zones()));
    test.search()->setText(u"777."_s);
    QCOMPARE(test.pane.view()->model()->rowCount(test.node(TestDocument::zones())), 10);
    test.search()->clear();
    QCOMPARE(test.pane.view()->model()->rowCount(test.node(TestDocument::zones())), 10'000);
}

void TestScopePane::aNodeIsOpenedTogetherWithWhatIsShown()
{
    PaneOnDocument test;
    test.pane.setShownScopes(TestDocument::zones());
    const QModelIndex disk = test.node(TestDocument::disk());
    menuAct(test.pane, disk, u"Open &together with what is shown"_s)->trigger();
    QCOMPARE(test.told(), (QStringList{u"disk zones"_s}));
    QVERIFY(menuAct(test.pane, disk, u"Open &together with what is shown"_s) == nullptr);
}

void TestScopePane::theMenuIsReachedByKeyboard()
{
    PaneOnDocument test;
    test.pane.setShownScopes(TestDocument::disk());
    test.pane.view()->setFocus();
    QWidget *viewport = test.pane.view()->viewport();
    const QPoint place = test.pane.view()->visualRect(test.pane.view()->currentIndex()).center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, viewport->mapToGlobal(place));
    QCoreApplication::sendEvent(viewport, &event);
    auto *menu = test.pane.findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QSignalSpy counted(&test.pane, &ScopePane::countRequested);
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Count &again"_s)
            action->trigger();
    }
    QCOMPARE(counted.constFirst().constFirst().value<ScopeSet>(), ScopeSet(TestDocument::disk()));
}

void TestScopePane::aCountThatIsOfTaggedResourcesOnlySaysSo()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    ScopePane pane(&model);
    document->beginListing(TestDocument::disk(), true);
    document->appendListing(TestDocument::disk(), {TestDocument::resource(u"d-1"_s, u"disk"_s, Tags{})}, 1);
    document->finishListing(TestDocument::disk(), std::nullopt);
    pane.setShownScopes(TestDocument::disk());
    QCOMPARE(pane.view()->currentIndex().data(ScopeWords::CountTextRole).toString(), u"1 tagged"_s);
}

void TestScopePane::resourcesWithoutATagAreToldBeforeTheyAreListed()
{
    PaneOnDocument test;
    const Scope zones = TestDocument::zones();
    test.document->setTotal(zones, 40);
    test.document->setMissing(zones, {}, 12);
    test.document->setMissing(zones, u"owner"_s, 30);
    const auto toolTip = [&] {
        return test.node(zones).data(Qt::ToolTipRole).toString();
    };
    QVERIFY2(toolTip().contains(u"12 resource(s) without tags"_s), qPrintable(toolTip()));
    QVERIFY(toolTip().contains(u"30 resource(s) without owner"_s));
    // From then on the rows tell it.
    test.document->beginListing(zones, false);
    test.document->finishListing(zones, std::nullopt);
    QVERIFY(!toolTip().contains(u"without"_s));

    QSignalSpy asked(&test.pane, &ScopePane::countMissingRequested);
    const QString act = u"Count those &without a tag…"_s;
    QVERIFY(menuAct(test.pane, test.node(TestDocument::disk()), act) == nullptr);
    menuAct(test.pane, test.node(zones), act)->trigger();
    auto *question = test.pane.findChild<QInputDialog *>(u"missingKey"_s);
    QVERIFY(question && question->isVisible());
    question->setTextValue(u"team"_s);
    question->accept();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().at(0).toStringList(), QStringList{u"hw"_s});
    QCOMPARE(asked.constFirst().at(1).toString(), u"team"_s);
}

void TestScopePane::theActOfTheWindowCountsWhereverThatIsPossible()
{
    PaneOnDocument test;
    QSignalSpy asked(&test.pane, &ScopePane::countMissingRequested);
    // What is selected is in a cloud that does not count them.
    test.pane.setShownScopes(TestDocument::disk());
    QVERIFY(test.pane.askForMissing());
    auto *question = test.pane.findChild<QInputDialog *>(u"missingKey"_s);
    QVERIFY(question && question->isVisible());
    question->setTextValue(u"owner"_s);
    question->accept();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().at(0).toStringList(), QStringList{u"hw"_s});
}

void TestScopePane::withoutACloudThatCountsNothingIsAsked()
{
    Workspace workspace;
    ScopeModel model(&workspace);
    ScopePane pane(&model);
    QVERIFY(!pane.askForMissing());
    QVERIFY(pane.findChild<QInputDialog *>(u"missingKey"_s) == nullptr);
}

void TestScopePane::aNodeHasItsActsInAMenu()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    ScopePane pane(&model);
    QAction history(u"History…"_s);
    pane.addAction(&history);
    pane.resize(300, 400);
    pane.show();
    pane.setShownScopes(TestDocument::disk());
    QSignalSpy chosen(&pane, &ScopePane::scopesChosen);
    const QPoint place = pane.view()->visualRect(pane.view()->currentIndex()).center();
    emit pane.view()->customContextMenuRequested(place);
    auto *menu = pane.findChild<QMenu *>();
    QVERIFY(menu);
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            texts.append(action->text());
    }
    QCOMPARE(texts,
        QStringList({u"&Open"_s, u"&Refresh"_s, u"Count &again"_s, u"Co&llapse all"_s, u"Copy &name"_s,
            u"Copy &ID"_s, u"Close JD production"_s, u"History…"_s}));
    QSignalSpy refreshed(&pane, &ScopePane::refreshRequested);
    for (QAction *action : menu->actions()) {
        if (action->text() != u"Close JD production"_s)
            action->trigger();
    }
    QCOMPARE(chosen.size(), 0); // it is what is shown
    QCOMPARE(refreshed.constFirst().constFirst().value<ScopeSet>(), ScopeSet(TestDocument::disk()));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"disk"_s);
}

void TestScopePane::anAccountIsClosedFromAnyOfItsNodes()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    ScopePane pane(&model);
    pane.resize(300, 400);
    pane.show();
    QSignalSpy closed(&pane, &ScopePane::closeAccountRequested);
    emit pane.view()->customContextMenuRequested(
        pane.view()->visualRect(pane.view()->model()->index(1, 0)).center());
    for (QAction *action : pane.findChild<QMenu *>()->actions()) {
        if (action->text().startsWith(u"Close "_s))
            action->trigger();
    }
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed.constFirst().constFirst().toString(), u"jd"_s);
}

void TestScopePane::withoutAnAccountThePaneSaysWhatToDo()
{
    Workspace workspace;
    ScopeModel model(&workspace);
    ScopePane pane(&model);
    QVERIFY(pane.findChild<EmptyState *>()->isVisibleTo(&pane));
    workspace.openAccount(TestDocument::jdcloud());
    QVERIFY(!pane.findChild<EmptyState *>()->isVisibleTo(&pane));
    QVERIFY(pane.view()->isVisibleTo(&pane));
}

TAGDESK_TEST(TestScopePane, QApplication)

} // namespace tst_scopepane

#include "tst_scopepane.moc"
