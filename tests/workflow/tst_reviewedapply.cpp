// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyscript.h"
#include "recordedcontroller.h"
#include "reviewedapply.h"
#include "testrunner.h"

#include <QTest>

namespace tst_reviewedapply {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const RelayStep kRefusal =
    ControllerFixture::answer(400, R"({"code":"DNS.0002","message":"Invalid request."})");

} // namespace

/// What was chosen in the review, on its way to the cloud.
class TestReviewedApply : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatIsLeftOutStaysStaged();
    void aFewAreTriedAndTheRestWaits();
    void whatWaitsGoesOnAsReviewed();
    void stoppingLeavesTheRestStaged();
    void whatIsEditedMeanwhileIsNotSent();
    void whatIsRevertedIsWaitedForNoMore();
    void aFailureAmongTheFirstIsTold();
    void oneNumberConfirmsTheWhole();
    void tooManyFailuresStopIt();
    void fewFailuresDoNot();
    void afterTooManyFailuresItGoesOnWhateverFails();
    void withoutALimitEverythingIsTried();
    void theReasonIsInTheJournal();
    void commandsDoTheSame();
    void aScriptIsWholeOrNotThere();

private:
    Rows staged(const QString &cloud, const QString &scope, std::size_t count);
    [[nodiscard]] Workspace &workspace() { return m_recorded->workspace(); }
    [[nodiscard]] ControllerFixture &fixture() { return m_recorded->fixture; }
    /// Three of ten requests from now on are refused.
    void refuseThreeOfTen(int requests);
    [[nodiscard]] ApplyProgress start(const ApplyChoice &choice, const RunPurpose &purpose = {});
    [[nodiscard]] ApplyProgress goOn();

    std::unique_ptr<RecordedController> m_recorded;
    std::unique_ptr<ReviewedApply> m_apply;
};

void TestReviewedApply::init()
{
    // What is under way when an apply stops must not depend on how slow the machine is.
    m_recorded = std::make_unique<RecordedController>(
        ControllerFixture::smallEstate(), TransportSettings{.managers = 1});
    m_apply = std::make_unique<ReviewedApply>(*fixture().controller, workspace());
}

void TestReviewedApply::cleanup()
{
    m_apply.reset();
    m_recorded.reset();
}

Rows TestReviewedApply::staged(const QString &cloud, const QString &scope, std::size_t count)
{
    const Rows rows = m_recorded->listed(cloud, scope, count);
    if (!workspace().stage(rows, kTag, EditMode::Set))
        qFatal("nothing is staged");
    return rows;
}

void TestReviewedApply::refuseThreeOfTen(int requests)
{
    std::vector<RelayStep> steps;
    for (int request = 0; request < requests; ++request)
        steps.push_back(request % 10 < 3 ? kRefusal : RelayStep());
    fixture().relay->script(steps);
}

ApplyProgress TestReviewedApply::start(const ApplyChoice &choice, const RunPurpose &purpose)
{
    if (m_apply->start(choice, purpose))
        qFatal("refused");
    return fixture().applyEnd();
}

ApplyProgress TestReviewedApply::goOn()
{
    if (m_apply->goOn())
        qFatal("refused");
    return fixture().applyEnd();
}

void TestReviewedApply::whatIsLeftOutStaysStaged()
{
    const Rows rows = staged(u"jdcloud"_s, kVm, 6);
    ApplyChoice choice;
    for (std::size_t at = 0; at < 3; ++at)
        choice.leftOut.insert(rows[at], workspace().pool().intern(kTag.key), workspace().pool());
    QCOMPARE(start(choice).rows, 3U);
    QCOMPARE(workspace().changes().rows(), (Rows{rows[0], rows[1], rows[2]}));
    QVERIFY(!m_apply->waiting());
    QCOMPARE(fixture().tag(rows[5], kTag.key), kTag.value);
}

void TestReviewedApply::aFewAreTriedAndTheRestWaits()
{
    staged(u"huawei"_s, kRecordSets, 12);
    const QSignalSpy changed(m_apply.get(), &ReviewedApply::waitingChanged);
    const ApplyProgress progress = start({.tryFirst = 5});
    QCOMPARE(progress.rows, 5U);
    QCOMPARE(progress.acceptedRows, 5U);
    QVERIFY(m_apply->waiting());
    QCOMPARE(m_apply->waiting()->why, ReviewedApply::Waiting::Why::Tried);
    QCOMPARE(m_apply->waiting()->rows, 12U);
    QCOMPARE(m_apply->waiting()->left, 7U);
    // Although the account does not ask for it.
    QCOMPARE(m_apply->waiting()->verified, 5U);
    QCOMPARE(workspace().changes().changedRows(), 7U);
    QVERIFY(!workspace().isApplying());
    QCOMPARE(changed.size(), 1);
}

void TestReviewedApply::whatWaitsGoesOnAsReviewed()
{
    staged(u"huawei"_s, kRecordSets, 12);
    QCOMPARE(start({.tryFirst = 5}).rows, 5U);
    QCOMPARE(goOn().acceptedRows, 7U);
    QVERIFY(!m_apply->waiting());
    QVERIFY(workspace().changes().isEmpty());
}

void TestReviewedApply::stoppingLeavesTheRestStaged()
{
    staged(u"huawei"_s, kRecordSets, 8);
    QCOMPARE(start({.tryFirst = 5}).rows, 5U);
    m_apply->stop();
    QVERIFY(!m_apply->waiting());
    QCOMPARE(workspace().changes().changedRows(), 3U);
    QVERIFY(m_apply->goOn());
    QVERIFY(!workspace().isApplying());
}

void TestReviewedApply::whatIsEditedMeanwhileIsNotSent()
{
    staged(u"huawei"_s, kRecordSets, 8);
    QCOMPARE(start({.tryFirst = 5}).rows, 5U);
    const Rows left = workspace().changes().rows();
    workspace().stage({left[0]}, {kTag.key, u"other"_s}, EditMode::Set);
    workspace().stage({left[1]}, {u"more"_s, u"x"_s}, EditMode::Set);
    QCOMPARE(goOn().acceptedRows, 2U);
    QCOMPARE(workspace().changes().rows(), (Rows{left[0], left[1]}));
    QCOMPARE(fixture().tag(left[1], kTag.key), kTag.value);
    QCOMPARE(fixture().tag(left[1], u"more"_s), u"–"_s);
}

void TestReviewedApply::whatIsRevertedIsWaitedForNoMore()
{
    staged(u"huawei"_s, kRecordSets, 8);
    QCOMPARE(start({.tryFirst = 5}).rows, 5U);
    workspace().revertAll();
    QVERIFY(!m_apply->waiting());
}

void TestReviewedApply::aFailureAmongTheFirstIsTold()
{
    staged(u"huawei"_s, kRecordSets, 8);
    fixture().relay->script({kRefusal});
    const ApplyProgress progress = start({.tryFirst = 5});
    QCOMPARE(progress.failedRows, 1U);
    QVERIFY(m_apply->waiting());
    QCOMPARE(m_apply->waiting()->left, 3U);
    QCOMPARE(m_apply->waiting()->verified, 4U);
    // What failed is tried again only when somebody says so.
    QCOMPARE(goOn().acceptedRows, 3U);
    QCOMPARE(workspace().changes().changedRows(), 1U);
}

void TestReviewedApply::oneNumberConfirmsTheWhole()
{
    staged(u"jdcloud"_s, kVm, 6);
    fixture().controller->openAccount(fixture().account(u"jdcloud"_s), fixture().credentials(u"jdcloud"_s),
        {.confirmation = {.changesAbove = 0}});
    QCOMPARE(m_apply->start({.confirmed = 2, .tryFirst = 2}, {})->kind, ApplyRefusal::Kind::NotConfirmed);
    QCOMPARE(start({.confirmed = 6, .tryFirst = 2}).acceptedRows, 2U);
    QCOMPARE(goOn().acceptedRows, 4U);
}

void TestReviewedApply::tooManyFailuresStopIt()
{
    const Rows rows = staged(u"huawei"_s, kRecordSets, 60);
    refuseThreeOfTen(200);
    const ApplyProgress progress = start({});
    QVERIFY(progress.tooManyFailed);
    QVERIFY(!progress.stopping);
    QVERIFY(progress.skippedRows > 20);
    const std::size_t ended = progress.acceptedRows + progress.failedRows;
    // The twentieth to end tells; what was under way then ends, too.
    QVERIFY2(ended >= 20 && ended < 40, qPrintable(QString::number(ended)));
    QVERIFY(progress.failedRows * 5 > ended);
    QVERIFY(m_apply->waiting());
    QCOMPARE(m_apply->waiting()->why, ReviewedApply::Waiting::Why::TooManyFailed);
    QCOMPARE(m_apply->waiting()->left, progress.skippedRows);
    QCOMPARE(workspace().changes().changedRows(), rows.size() - progress.acceptedRows);
}

void TestReviewedApply::fewFailuresDoNot()
{
    staged(u"huawei"_s, kRecordSets, 60);
    fixture().relay->script(std::vector<RelayStep>(3, kRefusal));
    const ApplyProgress progress = start({});
    QVERIFY(!progress.tooManyFailed);
    QCOMPARE(progress.failedRows, 3U);
    QCOMPARE(progress.acceptedRows, 57U);
    QVERIFY(!m_apply->waiting());
}

void TestReviewedApply::afterTooManyFailuresItGoesOnWhateverFails()
{
    staged(u"huawei"_s, kRecordSets, 60);
    refuseThreeOfTen(200);
    const ApplyProgress first = start({});
    QVERIFY(first.tooManyFailed);
    const ApplyProgress second = goOn();
    QVERIFY(!second.tooManyFailed);
    QCOMPARE(second.acceptedRows + second.failedRows, first.skippedRows);
    QVERIFY(second.failedRows > 0);
    QVERIFY(!m_apply->waiting());
}

void TestReviewedApply::withoutALimitEverythingIsTried()
{
    staged(u"huawei"_s, kRecordSets, 40);
    refuseThreeOfTen(200);
    const ApplyProgress progress = start({.limit = std::nullopt});
    QVERIFY(!progress.tooManyFailed);
    QCOMPARE(progress.skippedRows, 0U);
}

void TestReviewedApply::theReasonIsInTheJournal()
{
    staged(u"huawei"_s, kRecordSets, 8);
    QCOMPARE(start({.tryFirst = 5}, {.note = u"CHG-1234"_s}).rows, 5U);
    QCOMPARE(goOn().acceptedRows, 3U);
    const Result<std::vector<JournalRun>> runs = m_recorded->opened()->runs({});
    QVERIFY(runs);
    QCOMPARE(runs->size(), 2U);
    for (const JournalRun &run : *runs)
        QCOMPARE(run.header.note, u"CHG-1234"_s);
    QVERIFY(fixture().activities.activities().front().reason == u"CHG-1234");
}

void TestReviewedApply::commandsDoTheSame()
{
    const Rows rows = staged(u"jdcloud"_s, kVm, 3);
    workspace().stage({rows[2]}, {kTag.key, u"it's; $HOME"_s}, EditMode::Set);
    const auto id = [&](std::size_t at) {
        return workspace().table().idText(rows[at]);
    };
    const ChangeSet &edits = workspace().changes();
    const QStringList lines =
        applyScript(edits, workspace(), *fixture().controller, false)->trimmed().split(u'\n');
    const QString name = workspace().account(u"sandbox-jdcloud"_s)->account.name;
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[2],
        u"tagdesk-cli tag --profile %1 --scope jdcloud/cn-north-1/vm --id %2 --id %3 -- ticket=T-1"_s.arg(
            name, id(0), id(1)));
    QVERIFY2(lines[3].endsWith(u" --id %1 -- 'ticket=it'\\''s; $HOME'"_s.arg(id(2))), qPrintable(lines[3]));
    const std::optional<QString> simulated = applyScript(edits, workspace(), *fixture().controller, true);
    QVERIFY(simulated->contains(u"tagdesk-cli tag --sandbox --scope"_s));
}

void TestReviewedApply::aScriptIsWholeOrNotThere()
{
    const Rows rows = staged(u"jdcloud"_s, kVm, 1);
    const TagSet delta = workspace().changes().delta(rows[0]);
    ChangeSet edits;
    for (Row row = 0; row <= 100'000; ++row)
        edits.setDelta(row, delta);
    QVERIFY(!applyScript(edits, workspace(), *fixture().controller, false));
}

TAGDESK_TEST(TestReviewedApply, QCoreApplication)

} // namespace tst_reviewedapply

#include "tst_reviewedapply.moc"
