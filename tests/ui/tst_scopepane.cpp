// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopepane.h"

#include "emptystate.h"
#include "scopemodel.h"
#include "scopetreeview.h"
#include "scopewords.h"
#include "testdocument.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

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
    void headingsCannotBeSelected();
    void aCountThatIsOfTaggedResourcesOnlySaysSo();
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
    QCOMPARE(shown.at(0), u"JD production · JD Cloud"_s);
    QVERIFY2(
        shown.at(1).contains(u"cn-north-1"_s) && shown.at(1).endsWith(u"| 3"_s), qPrintable(shown.at(1)));
    QCOMPARE(shown.at(2), u"    Virtual machines | 3"_s);
}

void TestScopePane::aNodeIsAskedForWhenItIsChosen()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    ScopePane pane(&model);
    pane.resize(300, 400);
    pane.show();
    QSignalSpy chosen(&pane, &ScopePane::scopeChosen);
    pane.setCurrentScope(TestDocument::vm());
    QTest::keyClick(pane.view(), Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().value<Scope>(), TestDocument::disk());
    QCOMPARE(marked(pane), TestDocument::disk());
}

void TestScopePane::markingANodeDoesNotAskForIt()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    ScopePane pane(&model);
    QSignalSpy chosen(&pane, &ScopePane::scopeChosen);
    pane.setCurrentScope(TestDocument::disk());
    QCOMPARE(marked(pane), TestDocument::disk());
    QCOMPARE(chosen.size(), 0);
}

void TestScopePane::aZoneThatIsNotThereYetIsMarkedOnceItIs()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    ScopePane pane(&model);
    const Scope zone = TestDocument::recordsets(u"z-1"_s);
    pane.setCurrentScope(zone);
    QCOMPARE(marked(pane), Scope());
    document.list(TestDocument::zones(), {TestDocument::resource(u"z-1"_s, u"corp.example.com."_s, Tags{})});
    QCOMPARE(marked(pane), zone);
}

void TestScopePane::headingsCannotBeSelected()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    ScopePane pane(&model);
    const QModelIndex heading = pane.view()->model()->index(0, 0);
    QVERIFY(!heading.flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(pane.view()->isExpanded(heading));
}

void TestScopePane::aCountThatIsOfTaggedResourcesOnlySaysSo()
{
    TestDocument document;
    ScopeModel model(document.workspace());
    ScopePane pane(&model);
    document->beginListing(TestDocument::disk(), true);
    document->appendListing(TestDocument::disk(), {TestDocument::resource(u"d-1"_s, u"disk"_s, Tags{})}, 1);
    document->finishListing(TestDocument::disk(), std::nullopt);
    pane.setCurrentScope(TestDocument::disk());
    QCOMPARE(pane.view()->currentIndex().data(ScopeWords::CountTextRole).toString(), u"1 tagged"_s);
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
    pane.setCurrentScope(TestDocument::disk());
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
        QStringList({u"&Open"_s, u"&Refresh"_s, u"Copy &name"_s, u"Close JD production"_s, u"History…"_s}));
    QSignalSpy chosen(&pane, &ScopePane::scopeChosen);
    QSignalSpy refreshed(&pane, &ScopePane::refreshRequested);
    for (QAction *action : menu->actions().mid(0, 3))
        action->trigger();
    QCOMPARE(chosen.constFirst().constFirst().value<Scope>(), TestDocument::disk());
    QCOMPARE(refreshed.constFirst().constFirst().value<Scope>(), TestDocument::disk());
    QCOMPARE(QGuiApplication::clipboard()->text(), pane.view()->currentIndex().data().toString());
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
        pane.view()->visualRect(pane.view()->model()->index(0, 0)).center());
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

QTEST_MAIN(TestScopePane)
#include "tst_scopepane.moc"
