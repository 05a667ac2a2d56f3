// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "messagebar.h"
#include "pill.h"
#include "planmodel.h"
#include "reviewcells.h"
#include "reviewdialog.h"
#include "testdocument.h"
#include "testrunner.h"
#include "theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

namespace tst_reviewdialog {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestReviewDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theButtonSaysTheActAndItsSize();
    void enterAppliesWhatRemovesNothing();
    void enterNeverRemoves();
    void clickingTheButtonApplies();
    void escapeChangesNothing();
    void warningsStandAboveTheChanges();
    void aWarningShowsItsResources();
    void whatAProfileForbidsIsNamedAndTheRestIsSent();
    void whatTerraformKeepsCanBeLeftOut();
    void theNumberToTypeIsThatOfWhatIsSent();
    void whenEverythingIsForbiddenNothingCanBeApplied();
    void whatSomebodyElseChangedIsDecidedHere();
    void aNoteSaysWhatTheChangesAreFor();
    void theAccountIsNamed();
    void fewResourcesAreUnfolded();
    void theTextNarrowsTheTree();
    void changesCanBeReadByResourceOrByChange();
    void manyResourcesOpenByChange();
    void nothingToApplySaysSo();
    void removalsOnProductionAskForTheirNumber();
    void moreChangesThanTheThresholdAskForTheirNumber();
    void fewerChangesAndRemovalsElsewhereAskForNothing();
    void theReviewFollowsTheStagedEdits();
    void aSecondApplyIsNotOffered();
    void theLayoutIsRemembered();
    void brokenLayoutsAreIgnored();
    void whatIsUntickedStaysStaged();
    void theSpaceKeyTicksWhatIsSelected();
    void whatIsFoundIsTickedTogether();
    void leavingSomeOutBringsAnApplyBelowItsMaximum();
    void nothingTickedIsNothingToApply();
    void theChoiceSurvivesEditsAndTheOrder();
    void whatWasLeftOutIsLeftOutAgain();
    void theReasonIsOneLine();
    void enterInTheNumberTriesThatMany();
    void oneResourceIsNotTriedFirst();
    void changesAreCopiedAsATable();
    void thePlaceIsAColumnWhereItDiffers();
    void aMillionRowsAreTickedAndUnticked();

private:
    ReviewDialog &open(const ConfirmationRules &rules = {});
    void stageSet();
    void stageRemoval();
    [[nodiscard]] QPushButton *applyButton() const;
    [[nodiscard]] QTreeView *tree() const { return m_dialog->findChild<QTreeView *>(); }

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<ReviewDialog> m_dialog;
    Row m_web1 = 0;
    Row m_web2 = 0;
};

void TestReviewDialog::init()
{
    m_document = std::make_unique<TestDocument>();
    m_document->listMachines();
    m_web1 = m_document->row(TestDocument::vm(), u"i-1"_s);
    m_web2 = m_document->row(TestDocument::vm(), u"i-2"_s);
}

void TestReviewDialog::cleanup()
{
    m_dialog.reset();
    m_document.reset();
}

ReviewDialog &TestReviewDialog::open(const ConfirmationRules &rules)
{
    m_dialog = std::make_unique<ReviewDialog>(
        m_document->workspace(), FactsOfAccounts{{u"jd"_s, {.badge = {}, .rules = rules}}});
    m_dialog->open();
    return *m_dialog;
}

void TestReviewDialog::stageSet()
{
    m_document->workspace()->stage({m_web1, m_web2}, {u"env"_s, u"live"_s}, EditMode::Set);
}

void TestReviewDialog::stageRemoval()
{
    m_document->workspace()->stage({m_web1}, {u"owner"_s, {}}, EditMode::Remove);
}

QPushButton *TestReviewDialog::applyButton() const
{
    for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
        if (look(button) == Look::Primary)
            return button;
    }
    return nullptr;
}

void TestReviewDialog::theButtonSaysTheActAndItsSize()
{
    stageSet();
    open();
    QCOMPARE(applyButton()->text(), u"Apply 2 change(s) to 2 resource(s)"_s);
    QVERIFY(applyButton()->isEnabled());
    QVERIFY(applyButton()->toolTip().isEmpty());
}

void TestReviewDialog::enterAppliesWhatRemovesNothing()
{
    stageSet();
    const QSignalSpy accepted(&open(), &QDialog::accepted);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
}

void TestReviewDialog::enterNeverRemoves()
{
    stageSet();
    stageRemoval();
    const QSignalSpy accepted(&open(), &QDialog::accepted);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QVERIFY(accepted.isEmpty());
    QVERIFY(m_document->workspace()->changes().changedRows() == 2);
}

void TestReviewDialog::clickingTheButtonApplies()
{
    stageRemoval();
    const QSignalSpy accepted(&open(), &QDialog::accepted);
    QTest::mouseClick(applyButton(), Qt::LeftButton);
    QCOMPARE(accepted.size(), 1);
}

void TestReviewDialog::escapeChangesNothing()
{
    stageSet();
    const QSignalSpy accepted(&open(), &QDialog::accepted);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Escape);
    QVERIFY(m_dialog->isHidden());
    QVERIFY(accepted.isEmpty());
    QCOMPARE(m_document->workspace()->changes().changedRows(), 2U);
}

void TestReviewDialog::warningsStandAboveTheChanges()
{
    stageSet();
    open();
    QVERIFY(m_dialog->findChild<MessageArea *>()->isHidden());
    stageRemoval();
    const auto bars = m_dialog->findChild<MessageArea *>()->bars();
    QCOMPARE(bars.size(), 1);
    QCOMPARE(bars.first()->message().text, u"1 tag(s) will be removed from 1 resource(s): “owner”."_s);
    m_dialog->layout()->activate();
    QVERIFY(m_dialog->findChild<MessageArea *>()->geometry().bottom() < tree()->y());
}

void TestReviewDialog::aWarningShowsItsResources()
{
    stageSet();
    stageRemoval();
    open();
    QCOMPARE(tree()->model()->rowCount(), 2);
    const MessageBar *bar = m_dialog->findChild<MessageArea *>()->bars().first();
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(tree()->model()->rowCount(), 1);
    QCOMPARE(tree()->model()->index(0, 0).data(PlanModel::IdRole).toString(), u"i-1"_s);
    QVERIFY(tree()->isExpanded(tree()->model()->index(0, 0)));
}

void TestReviewDialog::whatAProfileForbidsIsNamedAndTheRestIsSent()
{
    stageSet();
    m_document->workspace()->stage({m_web1}, {u"owner"_s, u"eve"_s}, EditMode::Set);
    m_document->forbid({.protectedKeys = {u"owner"_s}});
    open();
    QCOMPARE(applyButton()->text(), u"Apply 2 of 3 change(s) to 2 resource(s)"_s);
    QVERIFY(applyButton()->isEnabled());
    const QList<MessageBar *> bars = m_dialog->findChild<MessageArea *>()->bars();
    QCOMPARE(bars.size(), 1);
    QCOMPARE(bars.constFirst()->message().text,
        u"“JD production” protects “owner”: 1 change(s) not sent, still staged. Open Profiles… to change that."_s);
    const QAbstractItemModel *model = tree()->model();
    const QModelIndex web1 = model->index(0, 0);
    QCOMPARE(web1.siblingAtColumn(PlanModel::StateColumn).data().toString(), u"partly left out"_s);
    QCOMPARE(model->index(0, PlanModel::StateColumn, web1).data().toString(), u"changed"_s);
    QCOMPARE(model->index(1, PlanModel::StateColumn, web1).data().toString(), u"left out: protected key"_s);
    bool saysWhatStays = false;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        saysWhatStays |= label->text().contains(u"1 change(s) are not sent and stay staged"_s);
    QVERIFY(saysWhatStays);
}

void TestReviewDialog::whatTerraformKeepsCanBeLeftOut()
{
    OpenAccount account = TestDocument::jdcloud();
    auto managed = std::make_shared<ManagedResources>();
    managed->insert(u"i-1"_s, {.address = u"module.web.vm.a"_s, .keys = {u"env"_s}});
    account.managed = managed;
    m_document->workspace()->openAccount(account);
    stageSet();
    ReviewDialog &dialog = open();
    const QList<MessageBar *> bars = dialog.findChild<MessageArea *>()->bars();
    QCOMPARE(bars.size(), 1);
    QVERIFY2(bars.constFirst()->message().text.contains(u"module.web.vm.a"_s),
        qPrintable(bars.constFirst()->message().text));
    QList<QPushButton *> buttons = bars.constFirst()->findChildren<QPushButton *>();
    const auto leaveOut = std::find_if(buttons.cbegin(), buttons.cend(),
        [](const QPushButton *button) { return button->text() == u"Leave out"_s; });
    QVERIFY(leaveOut != buttons.cend());
    (*leaveOut)->click();
    QTRY_VERIFY(dialog.findChild<MessageArea *>()->bars().isEmpty());
    QCOMPARE(dialog.choice().leftOut.rows(), Rows{m_web1});
    QVERIFY(applyButton()->isEnabled());
}

void TestReviewDialog::theNumberToTypeIsThatOfWhatIsSent()
{
    stageSet();
    m_document->workspace()->stage({m_web1}, {u"owner"_s, u"eve"_s}, EditMode::Set);
    m_document->forbid({.protectedKeys = {u"owner"_s}});
    ReviewDialog &dialog = open({.changesAbove = 1});
    auto *typed = dialog.findChild<QLineEdit *>(u"confirmedNumber"_s);
    QVERIFY(!applyButton()->isEnabled());
    typed->setText(u"3"_s);
    QVERIFY(!applyButton()->isEnabled());
    typed->setText(u"2"_s);
    QVERIFY(applyButton()->isEnabled());
    QCOMPARE(dialog.choice().confirmed, std::size_t{2});
}

void TestReviewDialog::whenEverythingIsForbiddenNothingCanBeApplied()
{
    stageSet();
    m_document->forbid({.readOnly = true});
    open({.changesAbove = 0});
    QVERIFY(!applyButton()->isEnabled());
    QVERIFY2(applyButton()->toolTip().contains(u"The profile forbids every staged change"_s),
        qPrintable(applyButton()->toolTip()));
    QCOMPARE(tree()->model()->index(0, PlanModel::StateColumn).data().toString(),
        u"left out: read-only profile"_s);
    // Nobody types a number for nothing.
    QVERIFY(!m_dialog->findChild<QLineEdit *>(u"confirmedNumber"_s)->isVisibleTo(m_dialog.get()));
}

void TestReviewDialog::whatSomebodyElseChangedIsDecidedHere()
{
    stageSet();
    RowOutcome outcome{RowState::Failed, {}};
    outcome.error.cause = ErrorCause::ChangedSince;
    outcome.conflictingKeys = {u"env"_s};
    Workspace *workspace = m_document->workspace();
    workspace->setOutcomes({{m_web1, outcome}, {m_web2, outcome}});
    open();
    QVERIFY(!applyButton()->isEnabled());
    QVERIFY(applyButton()->toolTip().contains(u"Decide first"_s));
    QCOMPARE(tree()->model()->index(0, PlanModel::StateColumn).data().toString(),
        u"left out: changed meanwhile"_s);
    // One of them by its menu.
    tree()->selectionModel()->select(
        tree()->model()->index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    emit tree()->customContextMenuRequested({});
    auto *menu = tree()->findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    menu->actions().constLast()->trigger();
    delete menu;
    QVERIFY(workspace->changes().delta(m_web2).isEmpty());
    // The other by the bar.
    const MessageBar *bar = m_dialog->findChild<MessageArea *>()->bars().first();
    QCOMPARE(bar->message().actions.size(), 3);
    QTest::mouseClick(bar->findChildren<QPushButton *>().at(1), Qt::LeftButton);
    QVERIFY(workspace->plan().undecided.empty());
    QVERIFY(applyButton()->isEnabled());
    QCOMPARE(workspace->plan().changedRows, 1U);
}

void TestReviewDialog::aNoteSaysWhatTheChangesAreFor()
{
    stageRemoval();
    ReviewDialog &dialog = open();
    const QList<MessageBar *> before = dialog.findChild<MessageArea *>()->bars();
    dialog.setNote(u"This takes run #3 back."_s);
    stageSet();
    const QList<MessageBar *> bars = dialog.findChild<MessageArea *>()->bars();
    QCOMPARE(bars.size(), before.size() + 1);
    QCOMPARE(bars.first()->message().text, u"This takes run #3 back."_s);
}

void TestReviewDialog::theAccountIsNamed()
{
    stageSet();
    open();
    const auto pills = m_dialog->findChildren<Pill *>();
    QCOMPARE(pills.size(), 1);
    QVERIFY(pills.first()->text().contains(u"JD Cloud"_s));
}

void TestReviewDialog::fewResourcesAreUnfolded()
{
    stageSet();
    open();
    QVERIFY(tree()->isExpanded(tree()->model()->index(0, 0)));
    QVERIFY(tree()->isExpanded(tree()->model()->index(1, 0)));
}

void TestReviewDialog::theTextNarrowsTheTree()
{
    stageSet();
    open();
    auto *filter = m_dialog->findChild<QLineEdit *>();
    QTest::keyClicks(filter, u"web-2"_s);
    QTRY_COMPARE(tree()->model()->rowCount(), 1);
    filter->clear();
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
}

void TestReviewDialog::changesCanBeReadByResourceOrByChange()
{
    stageSet();
    stageRemoval();
    open();
    tree()->header()->resizeSection(0, 222);
    const auto click = [this](const QString &text) {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text() == text)
                button->click();
        }
    };
    click(u"By change"_s);
    QCOMPARE(tree()->model()->index(0, 0).data().toString(), u"owner"_s);
    QCOMPARE(tree()->model()->rowCount(), 3);
    QCOMPARE(tree()->header()->sectionSize(0), 222);
    click(u"By resource"_s);
    QCOMPARE(tree()->model()->rowCount(), 2);
    QVERIFY(tree()->isExpanded(tree()->model()->index(0, 0)));
    QCOMPARE(tree()->header()->sectionSize(0), 222);
}

void TestReviewDialog::manyResourcesOpenByChange()
{
    std::vector<Resource> disks;
    for (int count = 0; count < 60; ++count)
        disks.push_back(TestDocument::resource(u"d-%1"_s.arg(count), u"data"_s, Tags{}));
    m_document->list(TestDocument::disk(), disks);
    m_document->workspace()->stage(
        m_document->rows(TestDocument::disk()), {u"env"_s, u"live"_s}, EditMode::Set);
    open();
    QCOMPARE(tree()->model()->rowCount(), 1);
    QCOMPARE(
        tree()->model()->index(0, PlanModel::StateColumn).data().toString(), u"added to 60 resource(s)"_s);
}

void TestReviewDialog::nothingToApplySaysSo()
{
    open();
    QVERIFY(!applyButton()->isEnabled());
    QCOMPARE(applyButton()->toolTip(), u"Nothing is changed, so there is nothing to apply."_s);
}

void TestReviewDialog::removalsOnProductionAskForTheirNumber()
{
    stageSet();
    stageRemoval();
    // Above the threshold too, but what goes away counts.
    open({.changesAbove = 1, .removals = true});
    QVERIFY(!applyButton()->isEnabled());
    QVERIFY(!applyButton()->toolTip().isEmpty());
    QLineEdit *typed = m_dialog->findChild<QLineEdit *>(u"confirmedNumber"_s);
    QTest::keyClicks(typed, u"2"_s);
    QVERIFY(!applyButton()->isEnabled());
    typed->clear();
    QTest::keyClicks(typed, u"1"_s);
    QVERIFY(applyButton()->isEnabled());
}

void TestReviewDialog::moreChangesThanTheThresholdAskForTheirNumber()
{
    stageSet();
    open({.changesAbove = 1, .removals = false});
    QVERIFY(!applyButton()->isEnabled());
    QLineEdit *typed = m_dialog->findChild<QLineEdit *>(u"confirmedNumber"_s);
    QVERIFY(typed->isVisible());
    QTest::keyClicks(typed, u"2"_s);
    QVERIFY(applyButton()->isEnabled());
    stageRemoval();
    QVERIFY(!applyButton()->isEnabled());
    typed->setText(u"3"_s);
    QVERIFY(applyButton()->isEnabled());
}

void TestReviewDialog::fewerChangesAndRemovalsElsewhereAskForNothing()
{
    stageRemoval();
    open({.changesAbove = 1, .removals = false});
    QVERIFY(!m_dialog->findChild<QLineEdit *>(u"confirmedNumber"_s)->isVisible());
    QVERIFY(applyButton()->isEnabled());
    stageSet();
    m_document->workspace()->revert({m_web1});
    open({.changesAbove = 1, .removals = true});
    QVERIFY(applyButton()->isEnabled());
}

void TestReviewDialog::theReviewFollowsTheStagedEdits()
{
    stageSet();
    open();
    stageRemoval();
    QCOMPARE(applyButton()->text(), u"Apply 3 change(s) to 2 resource(s)"_s);
    m_document->workspace()->revertAll();
    QVERIFY(!applyButton()->isEnabled());
    QCOMPARE(tree()->model()->rowCount(), 0);
}

void TestReviewDialog::aSecondApplyIsNotOffered()
{
    stageSet();
    m_document->workspace()->beginApply();
    open();
    QVERIFY(!applyButton()->isEnabled());
    QVERIFY(applyButton()->toolTip().startsWith(u"Changes are being applied already"_s));
    m_document->workspace()->endApply();
    QVERIFY(applyButton()->isEnabled());
}

void TestReviewDialog::theLayoutIsRemembered()
{
    stageSet();
    open().resize(700, 555);
    tree()->header()->resizeSection(0, 333);
    const QByteArray layout = m_dialog->saveLayout();
    open().restoreLayout(layout);
    QCOMPARE(m_dialog->size(), QSize(700, 555));
    QCOMPARE(tree()->header()->sectionSize(0), 333);
}

void TestReviewDialog::brokenLayoutsAreIgnored()
{
    stageSet();
    const QSize before = open().size();
    m_dialog->restoreLayout(QByteArray());
    m_dialog->restoreLayout("nonsense");
    QCOMPARE(m_dialog->size(), before);
}

void TestReviewDialog::whatIsUntickedStaysStaged()
{
    stageSet();
    ReviewDialog &dialog = open();
    const QModelIndex web1 = tree()->model()->index(0, 0);
    QVERIFY(tree()->model()->setData(web1, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(applyButton()->text(), u"Apply 1 of 2 change(s) to 1 resource(s)"_s);
    const ApplyChoice choice = dialog.choice();
    QCOMPARE(choice.leftOut.rows(), Rows{m_web1});
    QCOMPARE(choice.tryFirst, 0U);
    QCOMPARE(m_document->workspace()->changeCount(), 2U);
}

void TestReviewDialog::theSpaceKeyTicksWhatIsSelected()
{
    stageSet();
    stageRemoval();
    ReviewDialog &dialog = open();
    // Keys of its acts belong to the window that is active.
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    tree()->setFocus();
    tree()->selectAll();
    QTest::keyClick(tree(), Qt::Key_Space);
    QCOMPARE(dialog.choice().leftOut.cellCount(m_document->workspace()->pool()), 3U);
    QTest::keyClick(tree(), Qt::Key_Space);
    QVERIFY(dialog.choice().leftOut.isEmpty());
    tree()->setCurrentIndex(tree()->model()->index(0, 0, tree()->model()->index(0, 0)));
    QTest::keyClick(tree(), Qt::Key_Space);
    QCOMPARE(dialog.choice().leftOut.cellCount(m_document->workspace()->pool()), 1U);
}

void TestReviewDialog::whatIsFoundIsTickedTogether()
{
    stageSet();
    stageRemoval();
    ReviewDialog &dialog = open();
    auto *all = dialog.findChild<QCheckBox *>(u"tickAll"_s);
    QCOMPARE(all->checkState(), Qt::Checked);
    auto *filter = m_dialog->findChild<QLineEdit *>();
    filter->setText(u"owner"_s);
    QTRY_COMPARE(tree()->model()->rowCount(), 1);
    all->click();
    QCOMPARE(dialog.choice().leftOut.cellCount(m_document->workspace()->pool()), 1U);
    QCOMPARE(all->checkState(), Qt::Unchecked);
    filter->clear();
    QTRY_COMPARE(all->checkState(), Qt::PartiallyChecked);
    all->click();
    QCOMPARE(all->checkState(), Qt::Checked);
    all->click();
    QCOMPARE(all->checkState(), Qt::Unchecked);
    QCOMPARE(dialog.choice().leftOut.cellCount(m_document->workspace()->pool()), 3U);
}

void TestReviewDialog::leavingSomeOutBringsAnApplyBelowItsMaximum()
{
    stageSet();
    m_document->forbid({.maximumResources = 1});
    open();
    QVERIFY(!applyButton()->isEnabled());
    QCOMPARE(m_dialog->findChild<MessageArea *>()->bars().size(), 1);
    QVERIFY(tree()->model()->setData(tree()->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(applyButton()->isEnabled());
    QVERIFY(m_dialog->findChild<MessageArea *>()->bars().isEmpty());
    QCOMPARE(applyButton()->text(), u"Apply 1 of 2 change(s) to 1 resource(s)"_s);
}

void TestReviewDialog::nothingTickedIsNothingToApply()
{
    stageSet();
    ReviewDialog &dialog = open();
    dialog.findChild<QCheckBox *>(u"tickAll"_s)->click();
    QVERIFY(!applyButton()->isEnabled());
    QCOMPARE(applyButton()->toolTip(), u"Nothing is ticked, so there is nothing to apply."_s);
}

void TestReviewDialog::theChoiceSurvivesEditsAndTheOrder()
{
    stageSet();
    ReviewDialog &dialog = open();
    QVERIFY(tree()->model()->setData(tree()->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    stageRemoval();
    QCOMPARE(applyButton()->text(), u"Apply 2 of 3 change(s) to 2 resource(s)"_s);
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"By change"_s)
            button->click();
    }
    QCOMPARE(tree()->model()->rowCount(), 3);
    QCOMPARE(dialog.choice().leftOut.rows(), Rows{m_web1});
    m_document->workspace()->revert({m_web1});
    QVERIFY(dialog.choice().leftOut.isEmpty());
}

void TestReviewDialog::whatWasLeftOutIsLeftOutAgain()
{
    stageSet();
    CellSet leftOut;
    TagPool &pool = m_document->workspace()->pool();
    leftOut.insert(m_web2, pool.intern(u"env"_s), pool);
    ReviewDialog &dialog = open();
    dialog.setLeftOut(leftOut);
    QCOMPARE(applyButton()->text(), u"Apply 1 of 2 change(s) to 1 resource(s)"_s);
    // With nothing else left there would be nothing to do.
    m_document->workspace()->revert({m_web1});
    QCOMPARE(applyButton()->text(), u"Apply 1 change(s) to 1 resource(s)"_s);
}

void TestReviewDialog::theReasonIsOneLine()
{
    stageSet();
    ReviewDialog &dialog = open();
    auto *reason = dialog.findChild<QLineEdit *>(u"reason"_s);
    reason->setText(u"  CHG-1234\nsecond line  "_s);
    QCOMPARE(dialog.choice().reason, u"CHG-1234 second line"_s);
    QCOMPARE(reason->maxLength(), kReasonLength);
    QCOMPARE(reason->accessibleName(), u"Reason"_s);
}

void TestReviewDialog::enterInTheNumberTriesThatMany()
{
    stageSet();
    ReviewDialog &dialog = open();
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    auto *count = dialog.findChild<QSpinBox *>(u"tryCount"_s);
    QCOMPARE(count->value(), 1); // all but one at most
    QTest::keyClick(count, Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(dialog.choice().tryFirst, 1U);
}

void TestReviewDialog::oneResourceIsNotTriedFirst()
{
    stageRemoval();
    open();
    QVERIFY(!m_dialog->findChild<QPushButton *>(u"tryFirst"_s)->isEnabled());
    QVERIFY(applyButton()->isEnabled());
}

void TestReviewDialog::changesAreCopiedAsATable()
{
    stageSet();
    stageRemoval();
    QVERIFY(QTest::qWaitForWindowActive(&open()));
    tree()->setFocus();
    tree()->setCurrentIndex(tree()->model()->index(0, 0));
    QTest::keyClick(tree(), Qt::Key_C, Qt::ControlModifier);
    const QString where = u"JD Cloud / JD production / cn-north-1 Beijing / Virtual machines"_s;
    QCOMPARE(QApplication::clipboard()->text().trimmed().split(u'\n'),
        QStringList({u"Where\tResource\tID\tKey\tNow\tWill be\tChange"_s,
            where + u"\tweb-1\ti-1\tenv\tprod\tlive\tchanged"_s,
            where + u"\tweb-1\ti-1\towner\tann\t\tremoved"_s}));
}

void TestReviewDialog::thePlaceIsAColumnWhereItDiffers()
{
    stageSet();
    open();
    QVERIFY(tree()->isColumnHidden(WhereColumn));
    m_document->list(TestDocument::disk(), {TestDocument::resource(u"d-1"_s, u"data"_s, Tags{})});
    m_document->workspace()->stage(
        m_document->rows(TestDocument::disk()), {u"env"_s, u"live"_s}, EditMode::Set);
    QVERIFY(!tree()->isColumnHidden(WhereColumn));
    QVERIFY(tree()->header()->visualIndex(WhereColumn) == 1);
}

void TestReviewDialog::aMillionRowsAreTickedAndUnticked()
{
    constexpr int rows = 1'000'000;
    std::vector<Resource> disks;
    disks.reserve(rows);
    for (int count = 0; count < rows; ++count)
        disks.push_back(TestDocument::resource(u"d-%1"_s.arg(count), u"data"_s, Tags{}));
    m_document->list(TestDocument::disk(), disks);
    m_document->workspace()->stage(
        m_document->rows(TestDocument::disk()), {u"env"_s, u"live"_s}, EditMode::Set);
    ReviewDialog &dialog = open();
    auto *all = dialog.findChild<QCheckBox *>(u"tickAll"_s);
    all->click();
    all->click();
    QVERIFY(!applyButton()->isEnabled()); // until it is planned
    QTRY_VERIFY_WITH_TIMEOUT(applyButton()->isEnabled(), 60'000);
    QVERIFY(tree()->model()->setData(
        tree()->model()->index(0, 0, tree()->model()->index(0, 0)), Qt::Unchecked, Qt::CheckStateRole));
    QTRY_VERIFY_WITH_TIMEOUT(applyButton()->isEnabled(), 60'000);
}

TAGDESK_TEST(TestReviewDialog, QApplication)

} // namespace tst_reviewdialog

#include "tst_reviewdialog.moc"
