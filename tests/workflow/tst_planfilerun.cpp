// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "controllerfixture.h"
#include "filekind.h"
#include "planfilehash.h"
#include "planfilemaking.h"
#include "planfilerun.h"
#include "planfilesaving.h"
#include "testrunner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tst_planfilerun {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString kTicket = u"ticket"_s;
constexpr int kWaitMs = 30'000; // an answer takes milliseconds; a busy machine may take its time

} // namespace

/// A plan file in a window, over real sockets: compared with now, read where something was not, and staged.
class TestPlanFileRun : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatStillFitsIsStagedInOneStep();
    void eachChangeSaysHowItStandsToNow();
    void theComparisonFollowsTheDocument();
    void whatWasNotReadIsReadOnRequest();
    void aResourceThatIsNotThereIsNotFound();
    void anAccountThatIsOpenedLaterIsCompared();
    void anotherAccountOfThatNameIsSaid();
    void aBrokenFileFailsWithItsLine();
    void whatIsStagedIsSavedAsAPlan();
    void aPlanIsToldFromATableByItsFirstBytes();

private:
    [[nodiscard]] Workspace &workspace() { return m_fixture->workspace; }
    [[nodiscard]] std::size_t count(PlanVerdict verdict) const
    {
        return m_document->comparison().count(verdict);
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"plan.json"_s); }
    /// A plan of tickets for four machines, with nothing staged afterwards.
    void makePlan();
    void save(const PlanFile &plan) const;
    void open();
    void settle();
    /// Nothing listed, nothing staged.
    void nextStart(bool opens);

    QTemporaryDir m_folder;
    std::unique_ptr<ControllerFixture> m_fixture;
    std::unique_ptr<PlanFileDocument> m_document;
    std::unique_ptr<PlanFileRun> m_run;
    Rows m_rows;
    PlanFile m_plan;
};

void TestPlanFileRun::init()
{
    nextStart(true);
    m_fixture->refresh(m_fixture->scope(kVm));
    makePlan();
}

void TestPlanFileRun::cleanup()
{
    m_run.reset();
    m_document.reset();
    m_fixture.reset();
}

void TestPlanFileRun::nextStart(bool opens)
{
    m_run.reset();
    m_fixture = std::make_unique<ControllerFixture>();
    if (opens)
        QVERIFY(m_fixture->open(u"jdcloud"_s));
    m_document = std::make_unique<PlanFileDocument>();
    m_run = std::make_unique<PlanFileRun>(*m_fixture->controller, workspace(), *m_document);
}

void TestPlanFileRun::makePlan()
{
    m_rows = m_fixture->editableRows(m_fixture->scope(kVm), 4);
    QVERIFY(workspace().stage(m_rows, {kTicket, u"T-1"_s}, EditMode::Set));
    m_plan = stagedPlanFile(*m_fixture->controller, workspace(), workspace().changes(),
        workspace().plan().cost, {.reason = u"CHG-1"_s, .author = {}, .made = {}});
    QCOMPARE(m_plan.changes.size(), 4U);
    QVERIFY(m_plan.origin.author.contains(u'@'));
    QVERIFY(m_plan.origin.made.isValid());
    save(m_plan);
    workspace().undo();
    QVERIFY(workspace().changes().isEmpty());
}

void TestPlanFileRun::save(const PlanFile &plan) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(toJson(plan));
}

void TestPlanFileRun::open()
{
    m_run->open(path());
    settle();
}

void TestPlanFileRun::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(
        m_document->stage() == PlanFileStage::Ready || m_document->stage() == PlanFileStage::Failed, kWaitMs);
}

void TestPlanFileRun::whatStillFitsIsStagedInOneStep()
{
    open();
    QCOMPARE(m_document->stage(), PlanFileStage::Ready);
    QCOMPARE(count(PlanVerdict::AsPlanned), 4U);
    QCOMPARE(m_document->plan()->origin.reason, u"CHG-1"_s);
    QVERIFY(workspace().changes().isEmpty());
    QVERIFY(m_run->stage());
    QCOMPARE(workspace().changes().rows(), m_rows);
    QCOMPARE(workspace().undoDescription()->text, u"plan.json"_s);
    workspace().undo();
    QVERIFY(workspace().changes().isEmpty());
    QVERIFY(!m_run->stage());
}

void TestPlanFileRun::eachChangeSaysHowItStandsToNow()
{
    workspace().rebase(m_rows[0], {{kTicket, u"theirs"_s}});
    workspace().rebase(m_rows[1], {{kTicket, u"T-1"_s}});
    QVERIFY(workspace().stage({m_rows[2]}, {kTicket, u"T-7"_s}, EditMode::Set));
    open();
    QCOMPARE(count(PlanVerdict::ChangedSince), 1U);
    QCOMPARE(count(PlanVerdict::AlreadySo), 1U);
    QCOMPARE(count(PlanVerdict::EditedHere), 1U);
    QCOMPARE(count(PlanVerdict::AsPlanned), 1U);
    QVERIFY(m_run->stage());
    QCOMPARE(workspace().changes().rows(), Rows({m_rows[2], m_rows[3]}));
}

void TestPlanFileRun::theComparisonFollowsTheDocument()
{
    open();
    QCOMPARE(count(PlanVerdict::AsPlanned), 4U);
    workspace().rebase(m_rows[0], {{kTicket, u"theirs"_s}});
    QCOMPARE(m_document->stage(), PlanFileStage::Comparing);
    QVERIFY(!m_run->stage());
    settle();
    QCOMPARE(count(PlanVerdict::ChangedSince), 1U);
}

void TestPlanFileRun::whatWasNotReadIsReadOnRequest()
{
    nextStart(true);
    open();
    QCOMPARE(count(PlanVerdict::NotRead), 4U);
    QCOMPARE(m_document->comparison().unlisted.size(), 1U);
    QVERIFY(m_document->requests() > 0);
    m_run->readMissing();
    QCOMPARE(m_document->stage(), PlanFileStage::Asking);
    settle();
    QCOMPARE(count(PlanVerdict::AsPlanned), 4U);
    QVERIFY(m_run->stage());
    QCOMPARE(workspace().changes().rows().size(), 4U);
}

void TestPlanFileRun::aResourceThatIsNotThereIsNotFound()
{
    m_plan.changes[0].resource.id = u"i-nobody"_s;
    save(m_plan);
    open();
    QCOMPARE(count(PlanVerdict::NotFound), 1U);
    QCOMPARE(count(PlanVerdict::AsPlanned), 3U);
    QVERIFY(m_document->comparison().unreadChanges.empty());
}

void TestPlanFileRun::anAccountThatIsOpenedLaterIsCompared()
{
    nextStart(false);
    open();
    QCOMPARE(count(PlanVerdict::AccountNotOpen), 4U);
    QVERIFY(m_document->comparison().unreadChanges.empty());
    QVERIFY(m_fixture->open(u"jdcloud"_s));
    QTRY_COMPARE_WITH_TIMEOUT(count(PlanVerdict::NotRead), 4U, kWaitMs);
}

void TestPlanFileRun::anotherAccountOfThatNameIsSaid()
{
    m_plan.accounts[0].endpoint = u"https://example.com"_s;
    save(m_plan);
    open();
    QCOMPARE(count(PlanVerdict::OtherAccount), 4U);
    QCOMPARE(m_document->comparison().conflict(3)->difference.of, PlanAccountDifference::Of::Endpoint);
    QVERIFY(!m_run->stage());
}

void TestPlanFileRun::aBrokenFileFailsWithItsLine()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n\"tagdesk\": plan\n}");
    file.close();
    open();
    QCOMPARE(m_document->stage(), PlanFileStage::Failed);
    QCOMPARE(m_document->fault()->line, 2);
    m_run->open(m_folder.filePath(u"nobody.json"_s));
    settle();
    QVERIFY(!m_document->fault());
    QCOMPARE(m_document->error().cause, ErrorCause::FileNotReadable);
}

void TestPlanFileRun::whatIsStagedIsSavedAsAPlan()
{
    QVERIFY(workspace().stage(m_rows, {kTicket, u"T-1"_s}, EditMode::Set));
    PlanFileSaving::Order order{.edits = workspace().changes(),
        .cost = workspace().plan().cost,
        .origin = m_plan.origin,
        .path = m_folder.filePath(u"saved.json"_s)};
    PlanFileSaving saving(*m_fixture->controller, workspace(), order);
    QSignalSpy finished(&saving, &PlanFileSaving::finished);
    saving.start();
    QVERIFY(finished.wait(kWaitMs));
    QVERIFY(saving.result());
    QCOMPARE(saving.hash(), planHash(m_plan));
    QFile file(saving.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), toJson(m_plan));

    order.path = m_folder.path();
    PlanFileSaving impossible(*m_fixture->controller, workspace(), order);
    QSignalSpy refused(&impossible, &PlanFileSaving::finished);
    impossible.start();
    QVERIFY(refused.wait(kWaitMs));
    QCOMPARE(impossible.result().error().cause, ErrorCause::NotAFile);
}

void TestPlanFileRun::aPlanIsToldFromATableByItsFirstBytes()
{
    for (const QString &name : {u"/a/b.CSV"_s, u"b.xlsx"_s, u"b.ods"_s})
        QVERIFY2(FileKind::isTableName(name), qPrintable(name));
    QVERIFY(!FileKind::isTableName(u"/a/b.json"_s));
    QVERIFY(QFile::copy(path(), m_folder.filePath(u"unnamed"_s)));
    for (const auto &[name, isPlan] : {std::pair(u"unnamed"_s, true), std::pair(u"nobody"_s, false)}) {
        FileKind kind(m_folder.filePath(name));
        QSignalSpy finished(&kind, &FileKind::finished);
        kind.start();
        QVERIFY(finished.wait(kWaitMs));
        QCOMPARE(kind.isPlan(), isPlan);
    }
}

TAGDESK_TEST(TestPlanFileRun, QCoreApplication)

} // namespace tst_planfilerun

#include "tst_planfilerun.moc"
