// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "emptystate.h"
#include "historycellmodel.h"
#include "historydialog.h"
#include "historyrunmodel.h"
#include "historytext.h"
#include "messagebar.h"
#include "notreverteddialog.h"
#include "notrevertedmodel.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>

namespace tst_historydialog {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

HistoryRun makeRun(qint64 id, RunState state = RunState::Done)
{
    return {.id = id,
        .started = QDateTime(QDate(2026, 3, 9), QTime(8, 30, 5), Qt::UTC),
        .accountId = u"a-1"_s,
        .profile = u"Staging"_s,
        .who = u"ann@desk"_s,
        .state = state,
        .isAccountOpen = true,
        .requests = 2,
        .planned = 5,
        .done = 3,
        .verified = 2,
        .failed = 0,
        .unknown = 0,
        .undoes = {},
        .continues = {}};
}

HistoryCell makeCell(const QString &key)
{
    return {.id = u"i-1"_s,
        .name = u"web"_s,
        .key = key,
        .before = std::nullopt,
        .after = u"prod"_s,
        .outcome = {.state = RowState::Verified, .error = {}}};
}

} // namespace

class TestHistoryDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theModelsFollowTheDocument();
    void theNewestRunIsChosenAndItsCellsAreWanted();
    void theKeysGoFromRunToRun();
    void aRunIsChosenBeforeItIsThere();
    void aRefreshKeepsTheChosenRun();
    void aRunTellsItsExactTimeAndItsAuthor();
    void aStateIsAnIconAWordAndAColour();
    void aRunSaysWhatItIsFor();
    void aCellShowsWhatWasThereAndWhatTheCloudSaid();
    void aButtonThatIsOffSaysWhy_data();
    void aButtonThatIsOffSaysWhy();
    void aRunWithUnknownCellsCanBeResumed();
    void whatIsDamagedIsShown();
    void aRunOfAnotherMachineCanBeTakenOver();
    void anotherAccountIsNamedBesideTheRuns();
    void nothingIsTakenBackWhileChangesAreApplied();
    void theButtonsAskForTheChosenRun();
    void theFilterAsksAgain();
    void anEmptyHistoryHasWords();
    void aFilterWithoutMatchIsCleared();
    void aLargeRunSaysThatTheExportHasAll();
    void aJournalThatCannotBeReadSaysSo();
    void aCutOffRunIsToldWithItsNumbers();
    void whatStaysIsListedWithItsReason();
    void withNothingStagedThereIsNoReview();
    void aReasonACloudAndAnAuthorAreShown();
    void runsOfOneApplyAreTakenBackTogetherOrAlone();
    void aHistoryOfSomebodyElseIsMarked();

private:
    void show(const std::vector<HistoryRun> &runs);
    [[nodiscard]] QTableView *runs() const { return m_dialog->findChild<QTableView *>(u"historyRuns"_s); }
    [[nodiscard]] QTableView *cells() const { return m_dialog->findChild<QTableView *>(u"historyCells"_s); }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_dialog->findChild<QPushButton *>(name);
    }
    [[nodiscard]] QString sentence() const
    {
        return m_dialog->findChild<QLabel *>(u"historyCellsLabel"_s)->text();
    }

    std::unique_ptr<HistoryDocument> m_document;
    std::unique_ptr<HistoryDialog> m_dialog;
};

void TestHistoryDialog::init()
{
    m_document = std::make_unique<HistoryDocument>();
    m_dialog = std::make_unique<HistoryDialog>(m_document.get());
}

void TestHistoryDialog::cleanup()
{
    m_dialog.reset();
    m_document.reset();
}

void TestHistoryDialog::show(const std::vector<HistoryRun> &runs)
{
    m_document->setRuns(runs);
    m_dialog->open();
}

void TestHistoryDialog::theModelsFollowTheDocument()
{
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    HistoryRunModel runModel(m_document.get());
    HistoryCellModel cellModel(m_document.get());
    NotRevertedModel kept(
        {{.cell = makeCell(u"env"_s), .reason = NotRevertedReason::RuleRefuses, .now = {}, .error = {}}});
    const QAbstractItemModelTester runTester(&runModel, Mode::QtTest);
    const QAbstractItemModelTester cellTester(&cellModel, Mode::QtTest);
    const QAbstractItemModelTester keptTester(&kept, Mode::QtTest);
    m_document->setRuns({makeRun(2), makeRun(1)});
    QCOMPARE(runModel.rowCount(), 2);
    m_document->setCells(2, {makeCell(u"env"_s), makeCell(u"team"_s)}, false);
    QCOMPARE(cellModel.rowCount(), 2);
    m_document->setRuns({makeRun(3), makeRun(2), makeRun(1)});
    QCOMPARE(runModel.rowOf(2), 1);
    QCOMPARE(runModel.rowOf(7), -1);
    m_document->setRuns({});
    m_document->setCells(2, {}, false);
    QCOMPARE(runModel.rowCount() + cellModel.rowCount(), 0);
}

void TestHistoryDialog::theNewestRunIsChosenAndItsCellsAreWanted()
{
    const QSignalSpy wanted(m_dialog.get(), &HistoryDialog::runChosen);
    show({makeRun(2), makeRun(1)});
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toLongLong(), 2);
    QVERIFY2(sentence().contains(u"#2"_s), qPrintable(sentence()));
    QVERIFY(!cells()->isEnabled()); // those of another run, until its own are there
    m_document->setCells(2, {makeCell(u"env"_s)}, false);
    QVERIFY(cells()->isEnabled());
    QCOMPARE(sentence(), u"Run #2, all changes: 1."_s);
}

void TestHistoryDialog::theKeysGoFromRunToRun()
{
    show({makeRun(2), makeRun(1)});
    const QSignalSpy wanted(m_dialog.get(), &HistoryDialog::runChosen);
    QTest::keyClick(runs(), Qt::Key_Down);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toLongLong(), 1);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestHistoryDialog::aRunIsChosenBeforeItIsThere()
{
    m_dialog->select(1);
    show({makeRun(2), makeRun(1)});
    QCOMPARE(runs()->currentIndex().row(), 1);
}

void TestHistoryDialog::aRefreshKeepsTheChosenRun()
{
    show({makeRun(2), makeRun(1)});
    runs()->setCurrentIndex(runs()->model()->index(1, 0));
    m_document->setRuns({makeRun(3), makeRun(2), makeRun(1)});
    QCOMPARE(runs()->currentIndex().row(), 2);
}

void TestHistoryDialog::aRunTellsItsExactTimeAndItsAuthor()
{
    show({makeRun(1)});
    const QString tip =
        runs()->model()->index(0, HistoryRunModel::TimeColumn).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"2026-03-09 08:30:05"_s) && tip.contains(u"UTC"_s), qPrintable(tip));
    QVERIFY(tip.contains(u"ann@desk"_s));
}

void TestHistoryDialog::aStateIsAnIconAWordAndAColour()
{
    show({makeRun(1, RunState::Interrupted)});
    const QModelIndex state = runs()->model()->index(0, HistoryRunModel::StateColumn);
    QCOMPARE(state.data().toString(), u"cut off"_s);
    QVERIFY(!state.data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(state.data(Qt::ForegroundRole).value<QColor>().isValid());
}

void TestHistoryDialog::aRunSaysWhatItIsFor()
{
    HistoryRun undo = makeRun(4);
    undo.undoes = 3;
    HistoryRun rest = makeRun(5);
    rest.continues = 2;
    show({rest, undo, makeRun(3)});
    const auto note = [this](int row) {
        return runs()->model()->index(row, HistoryRunModel::NoteColumn).data().toString();
    };
    QCOMPARE(note(0), u"Rest of #2"_s);
    QCOMPARE(note(1), u"Undo of #3"_s);
    QCOMPARE(note(2), QString());
}

void TestHistoryDialog::aCellShowsWhatWasThereAndWhatTheCloudSaid()
{
    show({makeRun(1)});
    HistoryCell refused = makeCell(u"env"_s);
    refused.after = QString();
    refused.outcome.state = RowState::Failed;
    refused.outcome.error = {.kind = ErrorKind::Conflict, .message = u"it is being rebuilt"_s};
    HistoryCell unsent = makeCell(u"team"_s);
    unsent.outcome = {.state = RowState::Queued, .error = {}};
    m_document->setCells(1, {refused, unsent}, false);
    const auto text = [this](int row, int column) {
        return cells()->model()->index(row, column).data().toString();
    };
    QCOMPARE(text(0, HistoryCellModel::BeforeColumn), u"(no tag)"_s);
    QCOMPARE(text(0, HistoryCellModel::AfterColumn), u"(empty)"_s);
    QVERIFY(text(0, HistoryCellModel::WordsColumn).contains(u"it is being rebuilt"_s));
    QCOMPARE(text(1, HistoryCellModel::StateColumn), u"not sent"_s);
    QCOMPARE(text(1, HistoryCellModel::WordsColumn), QString());
}

void TestHistoryDialog::aButtonThatIsOffSaysWhy_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("open");
    QTest::addColumn<int>("done");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const char *button, RunState state, bool open, int done,
                         const char *why) {
        QTest::newRow(name) << QString::fromLatin1(button) << static_cast<int>(state) << open << done
                            << QString::fromLatin1(why);
    };
    row("undo", "undoRun", RunState::Done, true, 3, "");
    row("undo of what failed in part", "undoRun", RunState::Incomplete, true, 3, "");
    row("undo elsewhere", "undoRun", RunState::Done, false, 3, "is not open");
    row("undo meanwhile", "undoRun", RunState::Running, true, 3, "not ended yet");
    row("undo before resuming", "undoRun", RunState::Interrupted, true, 3, "Resume it first");
    row("undo of nothing", "undoRun", RunState::Incomplete, true, 0, "changed nothing");
    row("undo of what is damaged", "undoRun", RunState::Damaged, true, 3, "damaged in the journal");
    row("resume of what is damaged", "resumeRun", RunState::Damaged, true, 3, "damaged in the journal");
    row("resume of what goes on", "resumeRun", RunState::Running, true, 0, "Only a run that was cut off");
    row("resume", "resumeRun", RunState::Interrupted, true, 0, "");
    row("resume elsewhere", "resumeRun", RunState::Interrupted, false, 0, "is not open");
    row("resume of what ended", "resumeRun", RunState::Incomplete, true, 3, "Only a run that was cut off");
    row("resume of what is over", "resumeRun", RunState::Done, true, 3, "Only a run that was cut off");
}

void TestHistoryDialog::aButtonThatIsOffSaysWhy()
{
    QFETCH(const QString, button);
    QFETCH(const int, state);
    QFETCH(const bool, open);
    QFETCH(const int, done);
    QFETCH(const QString, why);
    HistoryRun run = makeRun(1, static_cast<RunState>(state));
    run.isAccountOpen = open;
    run.done = done;
    show({run});
    const QPushButton *tested = this->button(button);
    QCOMPARE(tested->isEnabled(), why.isEmpty());
    QVERIFY2(tested->toolTip().contains(why), qPrintable(tested->toolTip()));
    QVERIFY(this->button(u"exportRun"_s)->isEnabled());
}

void TestHistoryDialog::aRunWithUnknownCellsCanBeResumed()
{
    HistoryRun run = makeRun(1, RunState::Incomplete);
    run.isAccountOpen = true;
    run.unknown = 1;
    show({run});
    QVERIFY(button(u"resumeRun"_s)->isEnabled());
}

void TestHistoryDialog::whatIsDamagedIsShown()
{
    show({makeRun(1, RunState::Damaged)});
    HistoryCell damaged = makeCell(u"env"_s);
    damaged.isDamaged = true;
    m_document->setCells(1, {damaged, makeCell(u"team"_s)}, false);
    const auto state = [this](int row) {
        return cells()->model()->index(row, HistoryCellModel::StateColumn).data().toString();
    };
    QCOMPARE(runs()->model()->index(0, HistoryRunModel::StateColumn).data().toString(), u"damaged"_s);
    QCOMPARE(state(0), u"damaged"_s);
    QCOMPARE(state(1), u"verified"_s);
}

void TestHistoryDialog::aRunOfAnotherMachineCanBeTakenOver()
{
    HistoryRun run = makeRun(1, RunState::Running);
    run.isElsewhere = true;
    show({run});
    QVERIFY(button(u"resumeRun"_s)->isEnabled());
    QVERIFY(!button(u"undoRun"_s)->isEnabled());
    const Message question = HistoryTexts::takeOverQuestion(run);
    QVERIFY(question.text.contains(u"ann@desk"_s));
    QVERIFY(!HistoryTexts::consentAct(ErrorCause::RunElsewhere).isEmpty());
}

void TestHistoryDialog::anotherAccountIsNamedBesideTheRuns()
{
    Error error;
    error.kind = ErrorKind::Invalid;
    error.detail = u"Staging (jdcloud, https://one)\nLive (jdcloud, https://two)"_s;
    for (const ErrorCause cause : {ErrorCause::OtherAccount, ErrorCause::OtherAccessKey}) {
        error.cause = cause;
        const Message message = HistoryTexts::failed(3, error);
        QVERIFY(message.text.contains(u"#3"_s));
        QVERIFY(message.text.contains(u"Staging (jdcloud, https://one)"_s));
        QVERIFY(message.text.contains(u"Live (jdcloud, https://two)"_s));
        QCOMPARE(HistoryTexts::consentAct(cause).isEmpty(), cause == ErrorCause::OtherAccount);
    }
}

void TestHistoryDialog::nothingIsTakenBackWhileChangesAreApplied()
{
    show({makeRun(1)});
    m_dialog->setApplying(true);
    QVERIFY(!button(u"undoRun"_s)->isEnabled());
    QVERIFY(button(u"undoRun"_s)->toolTip().contains(u"being applied"_s));
    m_dialog->setApplying(false);
    QVERIFY(button(u"undoRun"_s)->isEnabled());
    m_document->setWork(HistoryDocument::Work::Reading);
    QVERIFY(!button(u"undoRun"_s)->isEnabled());
}

void TestHistoryDialog::theButtonsAskForTheChosenRun()
{
    show({makeRun(2), makeRun(1, RunState::Interrupted)});
    const QSignalSpy undo(m_dialog.get(), &HistoryDialog::undoRequested);
    const QSignalSpy resume(m_dialog.get(), &HistoryDialog::resumeRequested);
    QTest::mouseClick(button(u"undoRun"_s), Qt::LeftButton);
    QCOMPARE(undo.size(), 1);
    QCOMPARE(undo.first().first().toLongLong(), 2);
    QTest::keyClick(runs(), Qt::Key_Down);
    QTest::mouseClick(button(u"resumeRun"_s), Qt::LeftButton);
    QCOMPARE(resume.size(), 1);
    QCOMPARE(resume.first().first().toLongLong(), 1);
}

void TestHistoryDialog::theFilterAsksAgain()
{
    show({makeRun(1)});
    QSignalSpy asked(m_dialog.get(), &HistoryDialog::filterChanged);
    auto *profile = m_dialog->findChild<QComboBox *>(u"historyProfile"_s);
    QCOMPARE(profile->count(), 2);
    profile->setCurrentIndex(1);
    QCOMPARE(asked.size(), 1);
    m_dialog->findChild<QComboBox *>(u"historyPeriod"_s)->setCurrentIndex(2);
    QCOMPARE(asked.size(), 2);
    QTest::keyClicks(m_dialog->findChild<QLineEdit *>(u"historyResource"_s), u"web"_s);
    QTest::keyClicks(m_dialog->findChild<QLineEdit *>(u"historyKey"_s), u"env"_s);
    QTRY_COMPARE(asked.size(), 3);
    const HistoryFilter expected{
        .period = HistoryFilter::Period::Week, .accountId = u"a-1"_s, .resource = u"web"_s, .key = u"env"_s};
    QVERIFY(asked.last().first().value<HistoryFilter>() == expected);
}

void TestHistoryDialog::anEmptyHistoryHasWords()
{
    m_document->setWork(HistoryDocument::Work::Loading);
    show({});
    const auto *empty = m_dialog->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    m_document->setWork(HistoryDocument::Work::None);
    QVERIFY(!empty->button()->isVisible());
    QStringList words;
    for (const QLabel *label : empty->findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY2(words.contains(u"Nothing was applied yet"_s), qPrintable(words.join(u'|')));
    QVERIFY(!button(u"exportRun"_s)->isEnabled());
    QCOMPARE(button(u"exportRun"_s)->toolTip(), u"Select a run first."_s);
}

void TestHistoryDialog::aFilterWithoutMatchIsCleared()
{
    show({makeRun(1)});
    QSignalSpy asked(m_dialog.get(), &HistoryDialog::filterChanged);
    m_dialog->findChild<QLineEdit *>(u"historyKey"_s)->setText(u"nothing"_s);
    QTRY_COMPARE(asked.size(), 1);
    m_document->setFilter(asked.last().first().value<HistoryFilter>());
    m_document->setRuns({});
    auto *clear = m_dialog->findChild<EmptyState *>()->button();
    QVERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(asked.size(), 2);
    QVERIFY(asked.last().first().value<HistoryFilter>() == HistoryFilter());
}

void TestHistoryDialog::aLargeRunSaysThatTheExportHasAll()
{
    show({makeRun(1)});
    m_document->setCells(1, std::vector<HistoryCell>(3, makeCell(u"env"_s)), true);
    QCOMPARE(sentence(), u"Run #1: the first 3 changes are shown here. The export has all of them."_s);
}

void TestHistoryDialog::aJournalThatCannotBeReadSaysSo()
{
    show({});
    m_document->setError(
        Error{.kind = ErrorKind::Internal, .cause = ErrorCause::JournalDamaged, .detail = u"/x/journal"_s});
    QCOMPARE(m_dialog->messages()->bars().size(), 1);
    QVERIFY(m_dialog->messages()->bars().first()->message().text.contains(u"damaged"_s));
}

void TestHistoryDialog::aCutOffRunIsToldWithItsNumbers()
{
    HistoryRun run = makeRun(3, RunState::Interrupted);
    run.planned = 200;
    run.done = 120;
    run.unknown = 12;
    const QString text = HistoryTexts::interrupted(run).text;
    QVERIFY2(text.endsWith(u"120 of 200 change(s) are done, 12 are unknown, 68 were not sent."_s),
        qPrintable(text));
    QVERIFY(text.contains(u"Staging"_s));
    QCOMPARE(
        HistoryTexts::settled({.run = 3, .done = 128, .left = 70, .changed = 2, .gone = 0, .notRead = 0}),
        u"Run #3 was read back: 128 change(s) done, 70 left and staged, 2 changed by somebody else since and "
        "left alone."_s);
}

void TestHistoryDialog::whatStaysIsListedWithItsReason()
{
    NotRevertedDialog dialog(u"Undo of run #3"_s,
        {{.cell = makeCell(u"env"_s),
            .reason = NotRevertedReason::ChangedSince,
            .now = u"live"_s,
            .error = {}}},
        2);
    dialog.open();
    const auto *model = dialog.findChild<QTableView *>(u"keptTable"_s)->model();
    QCOMPARE(model->index(0, NotRevertedModel::NowColumn).data().toString(), u"live"_s);
    QVERIFY(model->index(0, NotRevertedModel::ReasonColumn)
                .data()
                .toString()
                .startsWith(u"Somebody else changed it"_s));
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"reviewRest"_s), Qt::LeftButton);
    QCOMPARE(accepted.size(), 1);
}

void TestHistoryDialog::withNothingStagedThereIsNoReview()
{
    const NotRevertedDialog dialog(u"Undo of run #3"_s,
        {{.cell = makeCell(u"env"_s), .reason = NotRevertedReason::ResourceGone, .now = {}, .error = {}}}, 0);
    QVERIFY(!dialog.findChild<QPushButton *>(u"reviewRest"_s));
}

void TestHistoryDialog::aReasonACloudAndAnAuthorAreShown()
{
    HistoryRun reasoned = makeRun(4);
    reasoned.reason = u"CHG-1234"_s;
    reasoned.cloud = u"jdcloud"_s;
    show({reasoned});
    const auto text = [this](int column) {
        return runs()->model()->index(0, column).data().toString();
    };
    QCOMPARE(text(HistoryRunModel::ReasonColumn), u"CHG-1234"_s);
    QCOMPARE(text(HistoryRunModel::WhoColumn), u"ann@desk"_s);
    QVERIFY(text(HistoryRunModel::NoteColumn).isEmpty());
    m_document->setCells(4, {makeCell(u"env"_s)}, false);
    QVERIFY(m_dialog->findChild<QLabel *>(u"historyCellsLabel"_s)->text().contains(u"Reason: CHG-1234"_s));
    QSignalSpy filtered(m_dialog.get(), &HistoryDialog::filterChanged);
    m_dialog->findChild<QLineEdit *>(u"historyReason"_s)->setText(u"chg"_s);
    QTRY_COMPARE(filtered.size(), 1);
    QCOMPARE(filtered.front().front().value<HistoryFilter>().reason, u"chg"_s);
}

void TestHistoryDialog::runsOfOneApplyAreTakenBackTogetherOrAlone()
{
    HistoryRun second = makeRun(4);
    second.accountId = u"a-2"_s;
    second.profile = u"Production"_s;
    show({second, makeRun(3)});
    auto *together = m_dialog->findChild<QPushButton *>(u"undoApply"_s);
    m_document->setCells(4, {makeCell(u"env"_s)}, false);
    QVERIFY(together->isHidden());
    m_document->setCells(4, {makeCell(u"env"_s)}, false, {second, makeRun(3)});
    QVERIFY(!together->isHidden());
    QVERIFY(together->isEnabled());
    QCOMPARE(together->text(), HistoryTexts::undoApplyAct({second, makeRun(3)}));
    QVERIFY(m_dialog->findChild<QLabel *>(u"historyCellsLabel"_s)->text().contains(u"#3 (Staging)"_s));
    QSignalSpy all(m_dialog.get(), &HistoryDialog::undoApplyRequested);
    together->click();
    QCOMPARE(all.size(), 1);
    QSignalSpy one(m_dialog.get(), &HistoryDialog::undoRequested);
    m_dialog->findChild<QPushButton *>(u"undoRun"_s)->click();
    QCOMPARE(one.front().front().toLongLong(), 4);
    HistoryRun closed = makeRun(3);
    closed.isAccountOpen = false;
    m_document->setCells(4, {makeCell(u"env"_s)}, false, {second, closed});
    QVERIFY(!together->isEnabled());
    QVERIFY(together->toolTip().contains(u"#3"_s));
}

void TestHistoryDialog::aHistoryOfSomebodyElseIsMarked()
{
    show({makeRun(3)});
    auto *save = m_dialog->findChild<QAction *>(u"saveHistory"_s);
    auto *back = m_dialog->findChild<QAction *>(u"ownHistory"_s);
    QVERIFY(save->isEnabled());
    QVERIFY(!back->isVisible());
    m_document->beginHistory(
        ForeignHistory{.path = u"/tmp/a.tagdesk-history"_s, .who = u"alice@build-7"_s, .made = {}});
    HistoryRun cutOff = makeRun(3, RunState::Interrupted);
    cutOff.isForeign = true;
    m_document->setRuns({cutOff});
    QCOMPARE(m_dialog->messages()->bars().size(), 1);
    const Message banner = m_dialog->messages()->bars().front()->message();
    QVERIFY(banner.text.contains(u"History of alice@build-7, read-only"_s));
    QVERIFY(!banner.closable);
    QVERIFY(m_dialog->windowTitle().contains(u"alice@build-7"_s));
    QVERIFY(!save->isEnabled());
    QVERIFY(back->isVisible());
    auto *undo = m_dialog->findChild<QPushButton *>(u"undoRun"_s);
    auto *resume = m_dialog->findChild<QPushButton *>(u"resumeRun"_s);
    QVERIFY(!undo->isEnabled() && !resume->isEnabled());
    QVERIFY(undo->toolTip().contains(u"Only the TagDesk that began it"_s));
    QVERIFY(resume->toolTip().contains(u"can only be resumed by the TagDesk that began it"_s));
    QSignalSpy left(m_dialog.get(), &HistoryDialog::backRequested);
    back->trigger();
    QCOMPARE(left.size(), 1);
    m_document->beginHistory(std::nullopt);
    QVERIFY(m_dialog->messages()->bars().isEmpty());
}

TAGDESK_TEST(TestHistoryDialog, QApplication)

} // namespace tst_historydialog

#include "tst_historydialog.moc"
