// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalrows.h"
#include "recordedcontroller.h"
#include "runresume.h"
#include "testrunner.h"

#include <QSqlQuery>
#include <QTest>

namespace tst_runresume {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What the next start makes of an apply that was cut off.
class TestRunResume : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_controller = std::make_unique<RecordedController>(); }
    void cleanup() { m_controller.reset(); }

    void theRestIsStagedAndTheRunHasEnded_data()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("scope");
        QTest::newRow("jdcloud") << u"jdcloud"_s << kVm;
        QTest::newRow("huawei") << u"huawei"_s << kRecordSets;
    }

    void theRestIsStagedAndTheRunHasEnded()
    {
        QFETCH(const QString, cloud);
        QFETCH(const QString, scope);
        const Rows rows = m_controller->listed(cloud, scope, 40);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_controller->crash();
        m_controller->restart();
        QVERIFY(m_controller->fixture.open(cloud));
        const RunResume::Outcome outcome = settle(onlyRun());
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.run.state, RunState::Running);
        QCOMPARE(outcome.done + outcome.left, 40U);
        QVERIFY(outcome.changed.empty());
        QCOMPARE(outcome.rows.size(), outcome.left);
        QCOMPARE(workspace().changes().changedRows(), outcome.left);

        const JournalRun run = *m_controller->opened()->run(outcome.run.id);
        QCOMPARE(run.state, outcome.left == 0 ? RunState::Done : RunState::Running);
        QCOMPARE(run.cells.unknown, 0);
        QCOMPARE(run.cells.verified, qint64(outcome.done));
        if (outcome.left > 0) {
            QVERIFY(!m_controller->fixture.controller->apply(outcome.rows, {.continues = run.id}));
            const ApplyProgress rest = m_controller->fixture.applyEnd();
            QVERIFY(rest.isComplete());
            QCOMPARE(m_controller->opened()->run(rest.runs.front())->header.continues, run.id);
            QCOMPARE(m_controller->opened()->run(run.id)->state, RunState::Incomplete);
        }
        const Scope listed = m_controller->fixture.scope(scope);
        for (const Row row : rows)
            QCOMPARE(m_controller->fixture.tagInCloud(listed, workspace().table().idText(row), kTag.key),
                kTag.value);
    }

    void whatSomebodyChangedSinceIsLeftAlone()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 30);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_controller->crash();
        m_controller->restart();
        const Row theirs = rows.back();
        ControllerFixture &fixture = m_controller->fixture;
        QVERIFY(fixture.open(u"huawei"_s));
        QVERIFY(workspace().stage({theirs}, {kTag.key, u"theirs"_s}, EditMode::Set));
        QVERIFY(fixture.apply().isComplete());
        const RunResume::Outcome outcome = settle(m_controller->opened()->runs()->back().id);
        QCOMPARE(outcome.changed.size(), 1U);
        QCOMPARE(outcome.changed.front().id.id, workspace().table().idText(theirs));
        QVERIFY(!std::binary_search(outcome.rows.cbegin(), outcome.rows.cend(), theirs));
        const auto cells =
            m_controller->opened()->cells(outcome.run.id, {.resource = workspace().table().idText(theirs)});
        QCOMPARE(cells->front().outcome.state, RowState::Failed);
        QCOMPARE(cells->front().outcome.error.cause, ErrorCause::ChangedSince);
    }

    void ofARequestThatWasDoneWhatNobodyChangedIsNotSaidToHaveFailed()
    {
        const Rows rows = m_controller->listed(u"jdcloud"_s, kVm, 1);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        QVERIFY(workspace().stage(rows, {u"phase"_s, u"two"_s}, EditMode::Set));
        m_controller->crash();
        m_controller->restart();
        ControllerFixture &fixture = m_controller->fixture;
        QVERIFY(fixture.open(u"jdcloud"_s));
        fixture.refresh(fixture.scope(kVm));
        QCOMPARE(fixture.tag(rows.front(), u"phase"_s), u"two"_s);
        QVERIFY(workspace().stage(rows, {u"phase"_s, u"theirs"_s}, EditMode::Set));
        QVERIFY(fixture.apply().isComplete());
        const RunResume::Outcome outcome = settle(m_controller->opened()->runs()->back().id);
        QCOMPARE(outcome.done, 1U);
        QCOMPARE(outcome.changed.size(), 1U);
        // So that an undo knows that the run wrote it.
        const JournalRun run = *m_controller->opened()->run(outcome.run.id);
        QCOMPARE(run.cells.accepted, 2);
        QVERIFY(run.ended.isValid());
    }

    void aRestBesideWhatSomebodyChangedIsOfferedAgain()
    {
        const Rows rows = m_controller->listed(u"jdcloud"_s, kVm, 1);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        QVERIFY(workspace().stage(rows, {u"phase"_s, u"two"_s}, EditMode::Set));
        m_controller->crash();
        m_controller->restart();
        ControllerFixture &fixture = m_controller->fixture;
        QVERIFY(fixture.open(u"jdcloud"_s));
        fixture.refresh(fixture.scope(kVm));
        QVERIFY(workspace().stage(rows, {u"phase"_s, u"theirs"_s}, EditMode::Set));
        QVERIFY(workspace().stage(rows, {kTag.key, {}}, EditMode::Remove));
        QVERIFY(fixture.apply().isComplete());
        const qint64 run = m_controller->opened()->runs()->back().id;
        const RunResume::Outcome first = settle(run);
        QCOMPARE(first.left, 1U);
        QCOMPARE(first.changed.size(), 1U);
        QVERIFY(workspace().revertAll());
        QCOMPARE(settle(run).left, 1U);
    }

    void whatCannotBeReadLeavesTheRunInterrupted()
    {
        const Rows rows = m_controller->listed(u"jdcloud"_s, kVm, 10);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_controller->crash();
        m_controller->restart();
        QVERIFY(m_controller->fixture.open(u"jdcloud"_s));
        const qint64 run = onlyRun();
        m_controller->fixture.relay->script(
            {ControllerFixture::answer(400, R"({"error":{"message":"no"}})")});
        const RunResume::Outcome outcome = settle(run);
        QVERIFY(!outcome.notRead.empty());
        QCOMPARE(outcome.error->message, u"no"_s);
        QCOMPARE(m_controller->opened()->run(run)->state, RunState::Interrupted);
        const RunResume::Outcome again = settle(run);
        QVERIFY(!again.error);
        QCOMPARE(again.done + again.left, 10U);
    }

    void aRestThatIsNotSentIsOfferedAgain()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 30);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_controller->crash();
        m_controller->restart();
        QVERIFY(m_controller->fixture.open(u"huawei"_s));
        const RunResume::Outcome first = settle(onlyRun());
        QVERIFY(first.left > 0);
        QVERIFY(workspace().revertAll());
        QCOMPARE(settle(onlyRun()).left, first.left);
        m_controller->restart();
        QCOMPARE(m_controller->opened()->runs()->front().state, RunState::Interrupted);
    }

    void aRunOfAnotherProgramIsLeftToIt()
    {
        const auto other = m_controller->opened();
        QVERIFY(m_controller->fixture.open(u"jdcloud"_s));
        RunHeader header =
            m_controller->fixture.controller->runHeader(m_controller->fixture.account(u"jdcloud"_s).id);
        header.started = QDateTime::currentDateTimeUtc();
        const Result<qint64> run = other->begin(header, {});
        const RunResume::Outcome outcome = settle(*run);
        QCOMPARE(outcome.error->kind, ErrorKind::Conflict);
        QCOMPARE(other->run(*run)->state, RunState::Running);
    }

    void anAccountThatIsNotOpenIsNamed()
    {
        const Rows rows = m_controller->listed(u"jdcloud"_s, kVm, 2);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_controller->crash();
        m_controller->restart();
        const RunResume::Outcome outcome = settle(onlyRun());
        QCOMPARE(outcome.error->kind, ErrorKind::Invalid);
        QCOMPARE(outcome.error->detail, m_controller->fixture.account(u"jdcloud"_s).name);
        QCOMPARE(m_controller->opened()->run(onlyRun())->state, RunState::Interrupted);
    }

    void aRunOfWhichEverythingIsGoneIsLeftOpen()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 1);
        const QString id = workspace().table().idText(rows[0]);
        const qint64 run = cutOffRun({id + u"1"_s, id + u"2"_s}, {}, u"huawei"_s);
        const RunResume::Outcome outcome = settle(run);
        QCOMPARE(outcome.error->cause, ErrorCause::AllGone);
        QCOMPARE(outcome.gone.size(), 2U);
        QCOMPARE(m_controller->opened()->run(run)->state, RunState::Interrupted);
        QCOMPARE(m_controller->opened()->run(run)->cells.notSent(), 2);
        RunConsent consent;
        consent.areDeleted = true;
        QVERIFY(!settle(run, consent).error);
        QCOMPARE(m_controller->opened()->run(run)->state, RunState::Incomplete);
    }

    void whatAProxyDoesNotFindIsNotGone()
    {
        QCOMPARE(m_controller->listed(u"huawei"_s, kRecordSets, 1).size(), 1U);
        const qint64 run = cutOffRun({u"rs-1"_s}, {}, u"huawei"_s);
        m_controller->fixture.relay->setStep(ControllerFixture::answer(404, "{}"));
        const RunResume::Outcome outcome = settle(run);
        QCOMPARE(outcome.error->httpStatus, 404);
        QVERIFY(outcome.gone.empty());
        QCOMPARE(outcome.notRead.size(), 1U);
        QCOMPARE(m_controller->opened()->run(run)->state, RunState::Interrupted);
    }

    void aRunOfAnotherAccountIsNotEvenClaimed()
    {
        QVERIFY(m_controller->fixture.open(u"jdcloud"_s));
        const qint64 run = cutOffRun({u"i-gone-1"_s}, "OTHER");
        const RunResume::Outcome outcome = settle(run);
        QCOMPARE(outcome.error->cause, ErrorCause::OtherAccessKey);
        QCOMPARE(m_controller->opened()->run(run)->state, RunState::Interrupted);
    }

    void whatIsDamagedInTheJournalIsSentNowhere()
    {
        const Rows rows = m_controller->listed(u"jdcloud"_s, kVm, 2);
        const qint64 run =
            cutOffRun({workspace().table().idText(rows[0]), workspace().table().idText(rows[1])});
        m_controller->change(u"UPDATE resource SET id = 'i-1' WHERE number = 1"_s);
        const RunResume::Outcome outcome = settle(run);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.damaged.size(), 1U);
        QCOMPARE(outcome.left, 1U);
    }

    void aRunOfAnotherMachineIsTakenOverWhenAsked()
    {
        const Rows rows = m_controller->listed(u"jdcloud"_s, kVm, 1);
        const qint64 run = cutOffRun({workspace().table().idText(rows[0])});
        m_controller->change(u"UPDATE run SET session = 'elsewhere', seal = NULL"_s);
        QFile lock(m_controller->path() + u".elsewhere.lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("1\ntagdesk\nhost\nanother machine\nboot\n");
        lock.close();
        // Sealed as a program of that machine would have.
        {
            const auto file = JournalFile::open(m_controller->path(), [] { return QDate::currentDate(); });
            QVERIFY((*file)->inTransaction(
                [&](QSqlQuery &query) { return journalrows::sealRun(query, (*file)->seal(), run); }));
        }
        const RunResume::Outcome refused = settle(run);
        QCOMPARE(refused.error->kind, ErrorKind::Conflict);
        QCOMPARE(refused.error->cause, ErrorCause::RunElsewhere);
        RunConsent consent;
        consent.takesOver = true;
        const RunResume::Outcome outcome = settle(run, consent);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.left, 1U);
    }

private:
    /// Of machines or record sets, with nothing sent.
    qint64 cutOffRun(
        const QStringList &ids, const QByteArray &accessKey = {}, const QString &cloud = u"jdcloud"_s)
    {
        RunHeader header =
            m_controller->fixture.controller->runHeader(m_controller->fixture.account(cloud).id);
        if (!accessKey.isEmpty())
            header.accessKey = accessKey;
        RunPlan plan;
        plan.collections = {m_controller->fixture.scope(cloud == "huawei"_L1 ? kRecordSets : kVm).collection};
        plan.tags = {{}, {kTag}};
        plan.requests = {{.operation = TagOperation::Set, .tags = 1, .resources = {}}};
        for (const QString &id : ids) {
            plan.requests[0].resources.push_back(plan.resources.size());
            plan.resources.push_back({.collection = 0, .id = id, .name = {}, .before = 0});
        }
        return *m_controller->opened()->begin(header, plan);
    }

    [[nodiscard]] Workspace &workspace() const { return m_controller->workspace(); }
    [[nodiscard]] qint64 onlyRun() const { return m_controller->opened()->runs()->front().id; }

    RunResume::Outcome settle(qint64 run, const RunConsent &consent = {})
    {
        RunResume settling(*m_controller->fixture.controller, workspace(), *m_controller->journal,
            m_controller->fixture.clock, run);
        settling.setConsent(consent);
        QSignalSpy finished(&settling, &RunResume::finished);
        settling.start();
        if (!finished.isEmpty() || !finished.wait())
            qFatal("it does not end");
        return settling.result();
    }

    std::unique_ptr<RecordedController> m_controller;
};

TAGDESK_TEST(TestRunResume, QCoreApplication)

} // namespace tst_runresume

#include "tst_runresume.moc"
