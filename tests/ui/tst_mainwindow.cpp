// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "activitymodel.h"
#include "closequestion.h"
#include "compliancedialog.h"
#include "costdocument.h"
#include "failuremodel.h"
#include "filterbar.h"
#include "logmodel.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "reviewdialog.h"
#include "scopemodel.h"
#include "scopepane.h"
#include "tagmodel.h"
#include "tagpane.h"
#include "tagrow.h"
#include "testdocument.h"
#include "testrunner.h"
#include "theme.h"
#include "windowactions.h"

#include <memory>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QStatusBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

namespace tst_mainwindow {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theButtonSaysWhyNothingCanBeApplied();
    void anInvalidTextKeepsEverythingFromBeingApplied();
    void theButtonThatAppliesIsSeenInANarrowWindow();
    void withoutASelectionTheKeysOfTagsSayWhatIsMissing();
    void theReviewIsOpenedByKeyAndAgreedTo();
    void theReviewTakesWhatIsStillBeingTyped();
    void leavingTheReviewAppliesNothing();
    void undoAndRedoHaveTheirKeys();
    void undoSaysWhatItTakesBack();
    void theSelectionIsRevertedByKey();
    void theSelectionIsWhatIsShown();
    void theStatusLineCounts();
    void whatManyChangesCostIsToldAfterAPause();
    void theNextResourceIsReachedFromAField();
    void theFilterHasItsKey();
    void theTagPaneHasItsKeys();
    void deleteInAKeyColumnRemovesThatTagOnly();
    void aLockedCellSaysWhyAtTheFirstKey();
    void aBarAboutAnAccountGoesWithIt();
    void cellsAreCopiedAndPastedByKey();
    void inFieldsTheKeysOfTheClipboardMeanTheText();
    void theStatusLineSaysWhatAPasteDid();
    void aTextRefusedInACellIsKeptAsADraft();
    void theNextProblemIsTheNextFailedRow();
    void theNextProblemIsAnUnfinishedEditFirst();
    void theNextProblemIsTheRefusedFieldInView();
    void theNextProblemIsWhatTheRulesRefuseToo();
    void theStatusLineTellsWhatIsSelected();
    void filtersThatAreKeptAreGivenBack();
    void aFailedResourceIsRetriedFromTheFailures();
    void whatSomebodyElseChangedIsDecidedFromTheFailures();
    void theEndOfAnApplyIsToldWithTheWaysOn();
    void theBarOfFailuresGoesWithTheLastOfThem();
    void theBarThatOffersToRetryGoesWithTheFailures();
    void whatIsSentIsSaidInTheTitle();
    void closingWithoutEditsJustCloses();
    void quittingAsksAsClosingDoes();
    void everythingShownIsSelectedByKey();
    void closingWithEditsAsksAndStays();
    void discardingEditsCloses();
    void keepingEditsClosesWhenTheyAreKept();
    void closingWithAnUnfinishedEditAsks();
    void closingWhileApplyingOffersToStop();
    void theFirstRowsBringTheKeyboardToTheTable();
    void theTrendIsAskedForWhenTheComplianceViewIsShown();
    void refreshHasItsKeys();
    void aListingWithTroubleIsToldAboveThePanes();
    void theLayoutIsGivenBack();
    void everyButtonCanBeReadAloud();

private:
    [[nodiscard]] TagRow *tag(const QString &key) const;
    void select(std::initializer_list<int> positions);
    void fail(int position);
    [[nodiscard]] QPushButton *button(const QString &name) const;
    [[nodiscard]] QStringList text() { return m_document->text(TestDocument::vm()); }
    [[nodiscard]] ResourceTableView *table() const { return m_window->findChild<ResourceTableView *>(); }

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<ScopeModel> m_scopes;
    std::unique_ptr<ResourceModel> m_resources;
    std::unique_ptr<TagModel> m_tags;
    std::unique_ptr<ActivityModel> m_activities;
    std::unique_ptr<FailureModel> m_failures;
    std::unique_ptr<LogModel> m_log;
    CostDocument m_costs;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_document = std::make_unique<TestDocument>();
    m_document->listMachines();
    Workspace *workspace = m_document->workspace();
    m_scopes = std::make_unique<ScopeModel>(workspace);
    m_resources = std::make_unique<ResourceModel>(workspace);
    m_resources->setInsertInterval(0);
    m_tags = std::make_unique<TagModel>(workspace);
    m_activities = std::make_unique<ActivityModel>();
    m_failures = std::make_unique<FailureModel>(workspace);
    m_log = std::make_unique<LogModel>();
    m_window = std::make_unique<MainWindow>(MainWindow::Models{workspace, m_scopes.get(), m_resources.get(),
        m_tags.get(), m_activities.get(), m_failures.get(), m_log.get(), &m_costs});
    m_window->resize(1200, 760);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openScopes(TestDocument::vm());
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_log.reset();
    m_failures.reset();
    m_activities.reset();
    m_tags.reset();
    m_resources.reset();
    m_scopes.reset();
    m_document.reset();
}

TagRow *TestMainWindow::tag(const QString &key) const
{
    for (TagRow *row : m_window->findChild<TagPane *>()->rows()) {
        if (row->key() == key)
            return row;
    }
    return nullptr;
}

void TestMainWindow::select(std::initializer_list<int> positions)
{
    Rows rows;
    for (const int position : positions)
        rows.push_back(m_resources->rowAt(position));
    m_window->findChild<ResourcePane *>()->showRows(rows);
    table()->setFocus();
    QCoreApplication::sendPostedEvents(); // the selection is told once per turn …
    QCoreApplication::sendPostedEvents(); // … and the pane follows in the next
}

void TestMainWindow::fail(int position)
{
    Error error;
    error.kind = ErrorKind::Conflict;
    error.message = u"resource is locked"_s;
    error.requestId = u"r-8841"_s;
    m_document->workspace()->setOutcomes(
        {{m_resources->rowAt(position), {.state = RowState::Failed, .error = error}}});
    QCoreApplication::sendPostedEvents();
}

QPushButton *TestMainWindow::button(const QString &name) const
{
    return m_window->findChild<QPushButton *>(name);
}

void TestMainWindow::theButtonSaysWhyNothingCanBeApplied()
{
    QPushButton *review = button(u"reviewButton"_s);
    QVERIFY(!review->isEnabled());
    QVERIFY(!review->toolTip().isEmpty());
    select({0, 1});
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"dev"_s);
    QVERIFY(review->isEnabled());
    QVERIFY2(review->text().contains(u'2'), qPrintable(review->text()));
    m_document->workspace()->beginApply();
    QVERIFY(!review->isEnabled());
    m_document->workspace()->endApply();
    QVERIFY(review->isEnabled());
}

void TestMainWindow::anInvalidTextKeepsEverythingFromBeingApplied()
{
    select({0});
    QVERIFY(tag(u"env"_s));
    tag(u"env"_s)->valueField()->setFocus();
    QTest::keyClicks(tag(u"env"_s)->valueField(), u"x"_s);
    QVERIFY(button(u"reviewButton"_s)->isEnabled());
    QTest::keyClicks(tag(u"env"_s)->valueField(), u"*"_s);
    QVERIFY(!button(u"reviewButton"_s)->isEnabled());
    QVERIFY(tag(u"env"_s)->findChild<QLabel *>(u"tagNote"_s)->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!m_window->findChild<ReviewDialog *>());
}

void TestMainWindow::theButtonThatAppliesIsSeenInANarrowWindow()
{
    AccountFacts facts;
    facts.badge = {.name = u"the accounts of the department of naming things"_s,
        .colour = u"#c92a2a"_s,
        .production = true,
        .readOnly = true};
    m_window->setAccounts({{u"jd"_s, facts}, {u"hw"_s, facts}});
    for (const int width : {1024, 1400, 1024}) {
        m_window->resize(width, 680);
        QTRY_VERIFY(button(u"reviewButton"_s)->isVisible());
        const auto *bar = m_window->findChild<QToolBar *>();
        QVERIFY(button(u"reviewButton"_s)->geometry().right() <= bar->width());
        QVERIFY(m_window->findChild<ProfilePill *>(u"profilePill"_s)->isVisible());
    }
}

void TestMainWindow::withoutASelectionTheKeysOfTagsSayWhatIsMissing()
{
    auto *status = m_window->findChild<QStatusBar *>();
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_E, Qt::Key_R}) {
        status->clearMessage();
        QTest::keyClick(m_window.get(), key, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(status->currentMessage(), u"Select resources in the table first"_s);
    }
}

void TestMainWindow::theReviewIsOpenedByKeyAndAgreedTo()
{
    m_document->workspace()->stage(
        m_document->rows(TestDocument::vm()), {u"team"_s, u"web"_s}, EditMode::Set);
    QSignalSpy applies(m_window->reviewOpener(), &ReviewOpener::applyRequested);
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    auto *review = m_window->findChild<ReviewDialog *>();
    QVERIFY(review);
    for (QPushButton *candidate : review->findChildren<QPushButton *>()) {
        if (look(candidate) == Look::Primary)
            QTest::mouseClick(candidate, Qt::LeftButton);
    }
    QCOMPARE(applies.size(), 1);
}

void TestMainWindow::theReviewTakesWhatIsStillBeingTyped()
{
    select({2});
    QTest::keyClick(m_window.get(), Qt::Key_A, Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"team"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"web"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(text().at(2), u"i-3: +team=web"_s);
    QVERIFY(m_window->findChild<ReviewDialog *>());
}

void TestMainWindow::leavingTheReviewAppliesNothing()
{
    m_document->workspace()->stage(
        m_document->rows(TestDocument::vm()), {u"team"_s, u"web"_s}, EditMode::Set);
    QSignalSpy applies(m_window->reviewOpener(), &ReviewOpener::applyRequested);
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    auto *review = m_window->findChild<ReviewDialog *>();
    QVERIFY(review);
    QTest::keyClick(review, Qt::Key_Escape);
    QCOMPARE(applies.size(), 0);
    QCOMPARE(m_document->workspace()->changeCount(), std::size_t(3));
}

void TestMainWindow::undoAndRedoHaveTheirKeys()
{
    m_document->workspace()->stage({m_resources->rowAt(0)}, {u"env"_s, u"dev"_s}, EditMode::Set);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_document->workspace()->changes().isEmpty());
    QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_document->workspace()->changeCount(), std::size_t(1));
    QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(table(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(m_document->workspace()->changeCount(), std::size_t(1));
}

void TestMainWindow::undoSaysWhatItTakesBack()
{
    auto *undo = m_window->findChild<QAction *>(u"undo"_s);
    QVERIFY(!undo->isEnabled());
    m_document->workspace()->stage({m_resources->rowAt(0)}, {u"env"_s, u"dev"_s}, EditMode::Set);
    QVERIFY(undo->isEnabled());
    QVERIFY2(undo->toolTip().contains(u"env"_s) && undo->toolTip().contains(u"dev"_s),
        qPrintable(undo->toolTip()));
}

void TestMainWindow::theSelectionIsRevertedByKey()
{
    m_document->workspace()->stage(m_document->rows(TestDocument::vm()), {u"env"_s, u"dev"_s}, EditMode::Set);
    select({1});
    QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(
        text(), QStringList({u"i-1: owner=ann, env: prod → dev"_s, u"i-2: env=test"_s, u"i-3: +env=dev"_s}));
}

void TestMainWindow::theSelectionIsWhatIsShown()
{
    select({0, 1, 2});
    QCOMPARE(m_tags->rows().size(), std::size_t(3));
    m_window->findChild<FilterBar *>()->setText(u"web"_s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_tags->rows().size(), std::size_t(2));
    const auto *subtitle = m_window->findChild<QLabel *>(u"tagSubtitle"_s);
    QVERIFY2(subtitle->isVisible() && subtitle->text().contains(u"hidden by the filter"_s),
        qPrintable(subtitle->text()));
    m_tags->setValue(u"env"_s, u"dev"_s);
    QCOMPARE(text().at(2), u"i-3: "_s);
}

void TestMainWindow::theStatusLineCounts()
{
    select({0});
    m_window->findChild<FilterBar *>()->setText(u"web"_s);
    QCoreApplication::sendPostedEvents();
    const QString status = m_window->findChild<QLabel *>(u"resourceStatus"_s)->text();
    QVERIFY2(
        status.contains(u"3"_s) && status.contains(u"2"_s) && status.contains(u"1"_s), qPrintable(status));
    QVERIFY(m_window->findChild<QLabel *>(u"planStatus"_s)->text().isEmpty());
    m_tags->setValue(u"env"_s, u"dev"_s);
    QVERIFY(!m_window->findChild<QLabel *>(u"planStatus"_s)->text().isEmpty());
    QVERIFY(m_window->isWindowModified());
}

void TestMainWindow::whatManyChangesCostIsToldAfterAPause()
{
    std::vector<Resource> machines;
    machines.reserve(2'001);
    for (int number = 0; number < 2'001; ++number)
        machines.push_back(m_document->resource(QString::number(number), {}, Tags()));
    m_document->list(TestDocument::vm(), machines);
    const auto *plan = m_window->findChild<QLabel *>(u"planStatus"_s);
    m_document->workspace()->stage(
        m_document->rows(TestDocument::vm()), {u"squad"_s, u"web"_s}, EditMode::Set);
    QVERIFY2(plan->text().contains(u"2,001 change"_s), qPrintable(plan->text()));
    QVERIFY2(!plan->text().contains(u"request"_s), qPrintable(plan->text()));
    QTRY_VERIFY2(plan->text().contains(u"request"_s), qPrintable(plan->text()));
}

void TestMainWindow::theNextResourceIsReachedFromAField()
{
    select({0});
    tag(u"env"_s)->valueField()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_tags->rows(), Rows{m_resources->rowAt(1)});
    QCOMPARE(QApplication::focusWidget(), tag(u"env"_s)->valueField());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_tags->rows(), Rows{m_resources->rowAt(0)});
}

void TestMainWindow::theFilterHasItsKey()
{
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"filterField"_s);
}

void TestMainWindow::theTagPaneHasItsKeys()
{
    select({0});
    QTest::keyClick(table(), Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), tag(u"env"_s)->valueField());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(text().at(0), u"i-1: owner=ann, -env=prod"_s);
    QTest::keyClick(m_window.get(), Qt::Key_A, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"tagKey"_s);
}

void TestMainWindow::deleteInAKeyColumnRemovesThatTagOnly()
{
    m_window->findChild<ResourcePane *>()->setKeyColumns({u"env"_s});
    select({0});
    table()->selectionModel()->setCurrentIndex(
        m_resources->index(0, ResourceModel::FirstKeyColumn), QItemSelectionModel::NoUpdate);
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(text().at(0), u"i-1: owner=ann, -env=prod"_s);
    QCOMPARE(m_resources->shownCount(), std::size_t(3));
}

void TestMainWindow::aLockedCellSaysWhyAtTheFirstKey()
{
    m_document->forbid({.protectedKeys = {u"owner"_s}});
    m_window->findChild<ResourcePane *>()->setKeyColumns({u"owner"_s});
    select({0});
    table()->selectionModel()->setCurrentIndex(
        m_resources->index(0, ResourceModel::FirstKeyColumn), QItemSelectionModel::NoUpdate);
    const QString reason = u"This profile protects the key “owner”. Open Profiles… to change that."_s;
    for (const Qt::Key key : {Qt::Key_F2, Qt::Key_Delete}) {
        m_window->statusBar()->clearMessage();
        QTest::keyClick(table(), key);
        QCOMPARE(m_window->statusBar()->currentMessage(), reason);
    }
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void TestMainWindow::aBarAboutAnAccountGoesWithIt()
{
    Message message{.id = u"apply"_s, .text = u"“JD production” is read-only: nothing was sent."_s};
    message.account = u"jd"_s;
    m_window->messages()->post(message);
    m_window->openScopes(TestDocument::disk());
    QVERIFY(m_window->messages()->shows(u"apply"_s));
    m_window->openScopes(TestDocument::zones());
    QVERIFY(!m_window->messages()->shows(u"apply"_s));
    m_window->messages()->post(message);
    m_window->messages()->dropAccount(u"hw"_s);
    QVERIFY(m_window->messages()->shows(u"apply"_s));
    m_window->messages()->dropAccount(u"jd"_s);
    QVERIFY(!m_window->messages()->shows(u"apply"_s));
}

void TestMainWindow::theBarThatOffersToRetryGoesWithTheFailures()
{
    m_document->workspace()->stage({m_resources->rowAt(0)}, {u"env"_s, u"x"_s}, EditMode::Set);
    fail(0);
    m_window->showApplied({.accepted = 2, .failed = 1});
    QVERIFY(m_window->messages()->shows(u"apply"_s));
    m_document->workspace()->undo();
    QTRY_COMPARE(m_failures->count(), std::size_t{0});
    QVERIFY(!m_window->messages()->shows(u"apply"_s));
    // A success has nothing to do with that.
    m_window->showApplied({.accepted = 3});
    m_document->workspace()->clearOutcomes();
    QVERIFY(m_window->messages()->shows(u"apply"_s));
}

void TestMainWindow::whatIsSentIsSaidInTheTitle()
{
    const QString before = m_window->windowTitle();
    Activity apply;
    apply.kind = ActivityKind::Apply;
    apply.done = 38;
    apply.failed = 2;
    apply.left = 60;
    apply.id = m_activities->add(apply);
    QVERIFY2(m_window->windowTitle().startsWith(u"Applying 40 %"_s), qPrintable(m_window->windowTitle()));
    apply.state = ActivityState::Paused;
    m_activities->update(apply);
    QVERIFY(m_window->windowTitle().startsWith(u"Paused at 40 %"_s));
    apply.state = ActivityState::Done;
    m_activities->update(apply);
    QCOMPARE(m_window->windowTitle(), before);
}

void TestMainWindow::cellsAreCopiedAndPastedByKey()
{
    m_window->findChild<ResourcePane *>()->setKeyColumns({u"env"_s});
    table()->setFocus();
    const auto cell = [this](int position) {
        return m_resources->index(position, ResourceModel::FirstKeyColumn);
    };
    table()->selectBlock(cell(0), cell(1));
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"prod\ntest\n"_s);
    table()->selectBlock(cell(1), cell(1));
    QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(text().mid(1), QStringList({u"i-2: env: test → prod"_s, u"i-3: +env=test"_s}));
    table()->selectBlock(cell(0), cell(0));
    QTest::keyClick(table(), Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"prod"_s);
    QCOMPARE(text().at(0), u"i-1: owner=ann, -env=prod"_s);
}

void TestMainWindow::inFieldsTheKeysOfTheClipboardMeanTheText()
{
    m_window->findChild<ResourcePane *>()->setKeyColumns({u"env"_s});
    QGuiApplication::clipboard()->setText(u"live"_s);
    table()->setFocus();
    table()->setCurrentIndex(m_resources->index(0, ResourceModel::FirstKeyColumn));
    QTest::keyClick(table(), Qt::Key_F2);
    QWidget *editor = QApplication::focusWidget();
    QTest::keyClick(editor, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(qobject_cast<QLineEdit *>(editor)->text(), u"prodlive"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void TestMainWindow::theStatusLineSaysWhatAPasteDid()
{
    m_window->findChild<ResourcePane *>()->setKeyColumns({u"env"_s});
    QGuiApplication::clipboard()->setText(u"live"_s);
    table()->setFocus();
    table()->setCurrentIndex(m_resources->index(0, ResourceModel::FirstKeyColumn));
    QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_window->statusBar()->currentMessage(), u"1 cell(s) changed."_s);
    // Nothing else is painted where it stands.
    table()->selectAll();
    const auto *summary = m_window->findChild<QLabel *>(u"selectionStatus"_s);
    QTRY_VERIFY(!summary->text().isEmpty());
    QVERIFY(summary->isHidden());
    m_window->statusBar()->clearMessage();
    QVERIFY(!summary->isHidden());
}

void TestMainWindow::aTextRefusedInACellIsKeptAsADraft()
{
    m_window->findChild<ResourcePane *>()->setKeyColumns({u"env"_s});
    select({1});
    table()->selectionModel()->setCurrentIndex(
        m_resources->index(1, ResourceModel::FirstKeyColumn), QItemSelectionModel::NoUpdate);
    QTest::keyClick(table(), Qt::Key_F2);
    auto *editor = m_window->findChild<QLineEdit *>(u"cellEditor"_s);
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"a*b"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_tags->hasInvalidDrafts());
    QCOMPARE(tag(u"env"_s)->valueField()->text(), u"a*b"_s);
    QCOMPARE(text().at(1), u"i-2: env=test"_s);
}

void TestMainWindow::theNextProblemIsTheNextFailedRow()
{
    fail(1);
    fail(2);
    select({0});
    QTest::keyClick(table(), Qt::Key_F8);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_tags->rows(), Rows{m_resources->rowAt(1)});
    QTest::keyClick(table(), Qt::Key_F8);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_tags->rows(), Rows{m_resources->rowAt(2)});
}

void TestMainWindow::theNextProblemIsAnUnfinishedEditFirst()
{
    fail(2);
    select({0});
    tag(u"env"_s)->valueField()->setFocus();
    QTest::keyClicks(tag(u"env"_s)->valueField(), u"*"_s);
    select({1});
    QTest::keyClick(table(), Qt::Key_F8);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_tags->rows(), Rows{m_resources->rowAt(0)});
}

void TestMainWindow::theNextProblemIsTheRefusedFieldInView()
{
    select({0});
    tag(u"env"_s)->valueField()->setFocus();
    QTest::keyClicks(tag(u"env"_s)->valueField(), u"*"_s);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F8);
    QCOMPARE(QApplication::focusWidget(), tag(u"env"_s)->valueField());
}

void TestMainWindow::theNextProblemIsWhatTheRulesRefuseToo()
{
    const Row second = m_resources->rowAt(1);
    const Row third = m_resources->rowAt(2);
    for (int i = 0; i < 10; ++i)
        m_document->workspace()->stage({second}, {u"key%1"_s.arg(i), u"x"_s}, EditMode::Set);
    m_document->workspace()->rebase(third, {{u"env"_s, u"ｐrod"_s}});
    select({0});
    QTest::keyClick(table(), Qt::Key_F8);
    QCOMPARE(m_window->findChild<ResourcePane *>()->selection(), Rows{second});
    QTest::keyClick(table(), Qt::Key_F8);
    QCOMPARE(m_window->findChild<ResourcePane *>()->selection(), Rows{third});
    QTest::keyClick(table(), Qt::Key_F8);
    QCOMPARE(m_window->findChild<ResourcePane *>()->selection(), Rows{second});
    const QPushButton *pill = button(u"overQuotaPill"_s);
    QCOMPARE(pill->text(), u"Over the quota 1"_s);
    const QModelIndex state = m_resources->index(1, ResourceModel::StatusColumn);
    QCOMPARE(state.data(Qt::AccessibleTextRole).toString(), u"11 of 10 tags"_s);
    QVERIFY2(state.data(Qt::ToolTipRole).toString().startsWith(u"11 of 10 tags: "_s),
        qPrintable(state.data(Qt::ToolTipRole).toString()));
    QCOMPARE(m_resources->index(2, ResourceModel::StatusColumn).data(Qt::AccessibleTextRole).toString(),
        u"invalid text"_s);
}

void TestMainWindow::theStatusLineTellsWhatIsSelected()
{
    m_resources->setKeyColumns({u"env"_s});
    select({0, 1, 2});
    table()->selectionModel()->setCurrentIndex(
        m_resources->index(0, ResourceModel::FirstKeyColumn), QItemSelectionModel::NoUpdate);
    const auto *label = m_window->findChild<QLabel *>(u"selectionStatus"_s);
    QTRY_COMPARE(label->text(), u"2 different value(s) of env"_s);
    m_document->workspace()->stage(m_document->rows(TestDocument::vm()), {u"env"_s, u"x"_s}, EditMode::Set);
    QTRY_COMPARE(label->text(), u"1 different value(s) of env"_s);
    select({0});
    QTRY_VERIFY(label->isHidden());
}

void TestMainWindow::filtersThatAreKeptAreGivenBack()
{
    WindowLayout layout = m_window->windowLayout();
    SavedFilters filters;
    QVERIFY(filters.save(u"mine"_s, u"env=prod"_s));
    layout.filters = filters.toBytes();
    m_window->setWindowLayout(layout);
    QCOMPARE(m_window->windowLayout().filters, filters.toBytes());
    const auto *bar = m_window->findChild<FilterBar *>();
    layout.filters = "[{";
    m_window->setWindowLayout(layout);
    QVERIFY(bar->savedFilters().all().isEmpty());
}

void TestMainWindow::aFailedResourceIsRetriedFromTheFailures()
{
    m_document->workspace()->stage(m_document->rows(TestDocument::vm()), {u"env"_s, u"dev"_s}, EditMode::Set);
    fail(1);
    m_window->activityPane()->showFailures();
    QSignalSpy retries(m_window->activityPane(), &ActivityPane::retryRequested);
    QPushButton *retry = button(u"retryFailures"_s);
    QVERIFY(retry->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    QCOMPARE(retries.size(), 1);
    QCOMPARE(retries.constFirst().constFirst().value<Rows>(), Rows{m_resources->rowAt(1)});
    QVERIFY(m_window->activityPane()->report().contains(u"resource is locked"_s));
    QVERIFY(m_window->activityPane()->report().contains(u"r-8841"_s));
    QVERIFY(m_window->activityPane()->report().contains(u"i-2"_s));
}

void TestMainWindow::whatSomebodyElseChangedIsDecidedFromTheFailures()
{
    Workspace *workspace = m_document->workspace();
    workspace->stage(m_document->rows(TestDocument::vm()), {u"env"_s, u"dev"_s}, EditMode::Set);
    RowOutcome outcome{RowState::Failed, {}};
    outcome.error.cause = ErrorCause::ChangedSince;
    outcome.conflictingKeys = {u"env"_s};
    const Row row = m_resources->rowAt(1);
    workspace->setOutcomes({{row, outcome}});
    m_window->showApplied({.accepted = 2, .failed = 1});
    const Message told = m_window->messages()->bars().constFirst()->message();
    QCOMPARE(told.actions.size(), 2);
    QCOMPARE(told.actions.first().text, u"Decide…"_s);
    QVERIFY(!button(u"retryFailures"_s)->isEnabled());
    QSignalSpy retries(m_window->activityPane(), &ActivityPane::retryRequested);
    QTest::mouseClick(button(u"useMine"_s), Qt::LeftButton);
    QCOMPARE(retries.size(), 1);
    QCOMPARE(retries.constFirst().constFirst().value<Rows>(), Rows{row});
    QTest::mouseClick(button(u"useTheirs"_s), Qt::LeftButton);
    QVERIFY(workspace->changes().delta(row).isEmpty());
    QVERIFY(!button(u"useMine"_s)->isEnabled());
}

void TestMainWindow::theEndOfAnApplyIsToldWithTheWaysOn()
{
    fail(1);
    m_window->showApplied({.accepted = 2, .failed = 1});
    const auto bars = m_window->messages()->bars();
    QCOMPARE(bars.size(), 1);
    const QSignalSpy retries(m_window->windowActions()->retryFailed, &QAction::triggered);
    QTest::mouseClick(bars.constFirst()->findChildren<QPushButton *>().constFirst(), Qt::LeftButton);
    QCOMPARE(retries.size(), 1);
    m_window->showApplied({.accepted = 3});
    QCOMPARE(m_window->messages()->bars().constFirst()->message().severity, Message::Severity::Success);
}

void TestMainWindow::theBarOfFailuresGoesWithTheLastOfThem()
{
    m_document->workspace()->stage({m_resources->rowAt(1)}, {u"env"_s, u"dev"_s}, EditMode::Set);
    fail(1);
    m_window->showApplied({.accepted = 2, .failed = 1});
    QCOMPARE(m_window->messages()->bars().size(), 1);
    m_document->workspace()->undo();
    QTRY_VERIFY(m_window->messages()->bars().isEmpty());
}

void TestMainWindow::closingWithoutEditsJustCloses()
{
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    QVERIFY(m_window->close());
    QCOMPARE(closed.size(), 1);
}

void TestMainWindow::quittingAsksAsClosingDoes()
{
    m_document->workspace()->stage({m_resources->rowAt(0)}, {u"env"_s, u"dev"_s}, EditMode::Set);
    QTest::keyClick(table(), Qt::Key_Q, Qt::ControlModifier);
    auto *question = m_window->findChild<CloseQuestion *>();
    QVERIFY(question && question->isVisible());
    QTest::keyClick(question, Qt::Key_Escape);
    m_document->workspace()->undo();
    QTest::keyClick(table(), Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::everythingShownIsSelectedByKey()
{
    m_window->findChild<FilterBar *>()->setText(u"web"_s);
    m_window->scopePane()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_tags->rows().size(), std::size_t(2));
    QVERIFY(table()->hasFocus());
}

void TestMainWindow::closingWithEditsAsksAndStays()
{
    m_document->workspace()->stage({m_resources->rowAt(0)}, {u"env"_s, u"dev"_s}, EditMode::Set);
    QVERIFY(!m_window->close());
    auto *question = m_window->findChild<CloseQuestion *>();
    QVERIFY(question && question->isVisible());
    QCOMPARE(question->defaultButton()->objectName(), u"stayButton"_s);
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(!question->isVisible());
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_document->workspace()->changeCount(), std::size_t(1));
}

void TestMainWindow::discardingEditsCloses()
{
    m_document->workspace()->stage({m_resources->rowAt(0)}, {u"env"_s, u"dev"_s}, EditMode::Set);
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    QSignalSpy discarded(m_window.get(), &MainWindow::discarded);
    QVERIFY(!m_window->close());
    QTest::mouseClick(button(u"discardButton"_s), Qt::LeftButton);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(discarded.size(), 1);
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::keepingEditsClosesWhenTheyAreKept()
{
    m_document->workspace()->stage({m_resources->rowAt(0)}, {u"env"_s, u"dev"_s}, EditMode::Set);
    QSignalSpy keep(m_window.get(), &MainWindow::keepRequested);
    QSignalSpy discarded(m_window.get(), &MainWindow::discarded);
    QVERIFY(!m_window->close());
    QTest::mouseClick(button(u"keepButton"_s), Qt::LeftButton);
    QCOMPARE(keep.size(), 1);
    QVERIFY(m_window->isVisible());
    m_window->closeUnasked();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(discarded.size(), 0);
}

void TestMainWindow::closingWithAnUnfinishedEditAsks()
{
    select({0});
    tag(u"env"_s)->valueField()->setFocus();
    QTest::keyClicks(tag(u"env"_s)->valueField(), u"*"_s);
    QVERIFY(!m_window->close());
    QVERIFY(m_window->findChild<CloseQuestion *>());
}

void TestMainWindow::closingWhileApplyingOffersToStop()
{
    m_document->workspace()->stage({m_resources->rowAt(0)}, {u"env"_s, u"dev"_s}, EditMode::Set);
    m_document->workspace()->beginApply();
    const QSignalSpy stops(m_window->windowActions()->stopApply, &QAction::triggered);
    QVERIFY(!m_window->close());
    QTest::mouseClick(button(u"stopBeforeClosing"_s), Qt::LeftButton);
    QCOMPARE(stops.size(), 1);
    QVERIFY(m_window->isVisible());
    m_document->workspace()->endApply();
}

void TestMainWindow::theFirstRowsBringTheKeyboardToTheTable()
{
    TestDocument document;
    ScopeModel scopes(document.workspace());
    ResourceModel resources(document.workspace());
    resources.setInsertInterval(0);
    TagModel tags(document.workspace());
    ActivityModel activities;
    FailureModel failures(document.workspace());
    LogModel log;
    MainWindow window(
        {document.workspace(), &scopes, &resources, &tags, &activities, &failures, &log, &m_costs});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.openScopes(TestDocument::vm());
    document.listMachines();
    QCOMPARE(window.focusWidget(), window.resourcePane()->table());
    window.closeUnasked();
}

void TestMainWindow::theTrendIsAskedForWhenTheComplianceViewIsShown()
{
    QPointer<ComplianceDialog> asking;
    connect(m_window.get(), &MainWindow::complianceShown, this,
        [&asking](ComplianceDialog *dialog) { asking = dialog; });
    m_window->windowActions()->compliance->trigger();
    QVERIFY(asking != nullptr);
    QVERIFY(asking->isVisible());
}

void TestMainWindow::refreshHasItsKeys()
{
    const QSignalSpy refreshes(m_window->windowActions()->refresh, &QAction::triggered);
    QTest::keyClick(table(), Qt::Key_F5);
    QTest::keyClick(table(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(refreshes.size(), 2);
}

void TestMainWindow::aListingWithTroubleIsToldAboveThePanes()
{
    Error error;
    error.kind = ErrorKind::Forbidden;
    error.cause = ErrorCause::PermissionMissing;
    error.message = u"no tag permission"_s;
    m_document->workspace()->beginListing(TestDocument::vm(), false);
    m_document->workspace()->finishListing(TestDocument::vm(), error);
    QCOMPARE(m_window->messages()->bars().size(), 1);
    const QSignalSpy reads(m_window.get(), &MainWindow::readRequested);
    QTest::mouseClick(m_window->messages()->bars().constFirst()->findChildren<QPushButton *>().constFirst(),
        Qt::LeftButton);
    QCOMPARE(reads.size(), 1);
    QCOMPARE(reads.constFirst().constFirst().value<ScopeSet>(), ScopeSet(TestDocument::vm()));
    m_document->listMachines();
    QCOMPARE(m_window->messages()->bars().size(), 0);
}

void TestMainWindow::theLayoutIsGivenBack()
{
    m_window->findChild<ResourcePane *>()->setKeyColumns({u"env"_s});
    auto *across = m_window->findChild<QSplitter *>(u"acrossSplitter"_s);
    across->setSizes({250, 500, 450});
    const QList<int> sizes = across->sizes();
    const WindowLayout layout = m_window->windowLayout();

    ResourceModel resources(m_document->workspace());
    MainWindow other({m_document->workspace(), m_scopes.get(), &resources, m_tags.get(), m_activities.get(),
        m_failures.get(), m_log.get()});
    other.setWindowLayout(layout);
    other.show();
    QCOMPARE(other.size(), m_window->size());
    QCOMPARE(other.findChild<QSplitter *>(u"acrossSplitter"_s)->sizes(), sizes);
    QCOMPARE(resources.keyColumns(), QStringList(u"env"_s));
}

void TestMainWindow::everyButtonCanBeReadAloud()
{
    for (const QAbstractButton *candidate : m_window->findChildren<QAbstractButton *>()) {
        if (candidate->isVisible() && candidate->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!candidate->text().isEmpty() || !candidate->accessibleName().isEmpty(),
                qPrintable(candidate->objectName()));
    }
}

TAGDESK_TEST(TestMainWindow, QApplication)

} // namespace tst_mainwindow

#include "tst_mainwindow.moc"
