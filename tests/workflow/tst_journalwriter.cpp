// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "recordedcontroller.h"
#include "testrunner.h"

#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

namespace tst_journalwriter {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Applies over real sockets, and what the journal has of them.
class TestJournalWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_controller = std::make_unique<RecordedController>(); }
    void cleanup() { m_controller.reset(); }

    void everyCellIsThereWithItsValueBefore()
    {
        const Rows rows = m_controller->listed(u"jdcloud"_s, kVm, 3);
        QVERIFY(workspace().stage(rows, {u"env"_s, u"recorded"_s}, EditMode::Set));
        QStringList before;
        for (const Row row : rows)
            before.append(m_controller->fixture.tag(row, u"env"_s));
        const ApplyProgress progress = m_controller->fixture.apply();
        QVERIFY(progress.isComplete());
        QCOMPARE(progress.runs.size(), 1U);

        const auto journal = m_controller->opened();
        const JournalRun run = *journal->run(progress.runs.front());
        QCOMPARE(run.state, RunState::Done);
        QCOMPARE(run.cells, (CellCounts{.planned = 3, .accepted = 3}));
        QCOMPARE(run.header.cloud, u"jdcloud"_s);
        QCOMPARE(run.header.accountId, m_controller->fixture.account(u"jdcloud"_s).id);
        QCOMPARE(run.header.profile, m_controller->fixture.account(u"jdcloud"_s).name);
        QVERIFY(run.header.who.contains(u'@'));
        const auto cells = journal->cells(run.id);
        QCOMPARE(cells->size(), 3U);
        for (std::size_t i = 0; i < 3; ++i) {
            const JournalCell &cell = (*cells)[i];
            QCOMPARE(cell.id, workspace().table().resourceId(rows[i]));
            QCOMPARE(cell.before.value_or(u"–"_s), before[qsizetype(i)]);
            QCOMPARE(cell.after, u"recorded"_s);
        }
    }

    void nothingIsSentWithoutAJournal()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 5);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        QFile file(m_controller->path());
        QVERIFY(QDir().mkpath(QFileInfo(m_controller->path()).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5'000, 'x'));
        file.close();
        const std::size_t requests = m_controller->fixture.relay->requestCount();
        const ApplyProgress progress = m_controller->fixture.apply();
        QCOMPARE(m_controller->fixture.relay->requestCount(), requests);
        QCOMPARE(progress.refusal->cause, ErrorCause::JournalDamaged);
        QCOMPARE(progress.skippedRows, 5U);
        QCOMPARE(workspace().changes().changedRows(), 5U);
        QVERIFY(!workspace().isApplying());
        QCOMPARE(file.size(), 5'000);
    }

    void whatFailedIsThereWithTheCloudsWords()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 2);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_controller->fixture.relay->script(
            {ControllerFixture::answer(400, R"({"code":"DNS.0002","message":"Invalid request."})")});
        const ApplyProgress progress = m_controller->fixture.apply();
        const auto journal = m_controller->opened();
        const JournalRun run = *journal->run(progress.runs.front());
        QCOMPARE(run.state, RunState::Incomplete);
        QCOMPARE(run.cells, (CellCounts{.planned = 2, .accepted = 1, .failed = 1}));
        const auto cells = journal->cells(run.id);
        for (const JournalCell &cell : *cells) {
            if (cell.outcome.state == RowState::Failed)
                QCOMPARE(cell.outcome.error.code, u"DNS.0002"_s);
        }
    }

    void whatWasStoppedIsNotSent()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 60);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_controller->fixture.stall();
        QSignalSpy stalled(m_controller->fixture.relay.get(), &Relay::stalled);
        QVERIFY(!m_controller->fixture.controller->apply());
        QVERIFY(stalled.wait());
        m_controller->fixture.controller->stop();
        m_controller->fixture.letThrough();
        const ApplyProgress progress = m_controller->fixture.applyEnd();
        const JournalRun run = *m_controller->opened()->run(progress.runs.front());
        QCOMPARE(run.state, RunState::Incomplete);
        QCOMPARE(run.cells.accepted, qint64(progress.acceptedRows));
        QCOMPARE(run.cells.notSent(), qint64(progress.skippedRows));
        QCOMPARE(run.cells.unknown, 0);
    }

    void eachAccountHasItsOwnRun()
    {
        const Rows machines = m_controller->listed(u"jdcloud"_s, kVm, 2);
        const Rows records = m_controller->listed(u"huawei"_s, kRecordSets, 3);
        QVERIFY(workspace().stage(machines, kTag, EditMode::Set));
        QVERIFY(workspace().stage(records, kTag, EditMode::Set));
        const ApplyProgress progress = m_controller->fixture.apply();
        QCOMPARE(progress.runs.size(), 2U);
        const auto runs = m_controller->opened()->runs();
        QCOMPARE(runs->at(0).cells.accepted + runs->at(1).cells.accepted, 5);
        QVERIFY(runs->at(0).header.cloud != runs->at(1).header.cloud);
    }

    /// A limit on the size of files does to a program what a full disk does.
    void aJournalThatFailsAtTheEndLeavesTheRunInterrupted()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 1);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        (void)std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        connect(m_controller->fixture.relay.get(), &Relay::requestSeen, this, [&](std::size_t index) {
            const rlimit nothing{.rlim_cur = 1, .rlim_max = before.rlim_max};
            if (m_controller->fixture.relay->requests()[index].target.contains("/tags/action"))
                setrlimit(RLIMIT_FSIZE, &nothing);
        });
        const ApplyProgress progress = m_controller->fixture.apply();
        setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(progress.acceptedRows, 1U);
        QVERIFY(progress.isCutOff);
        QCOMPARE(progress.refusal->cause, ErrorCause::JournalNotWritable);
        QCOMPARE(progress.runs.size(), 1U);
        // Not "running", although this program goes on.
        const JournalRun run = *m_controller->opened()->run(progress.runs.front());
        QCOMPARE(run.state, RunState::Interrupted);
        QCOMPARE(run.cells.unknown, 1);
    }

    void aProgramThatEndsInBetweenLeavesTheTruth()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 60);
        QVERIFY(workspace().stage(rows, kTag, EditMode::Set));
        m_controller->crash();
        const auto runs = m_controller->opened()->runs();
        QCOMPARE(runs->size(), 1U);
        QCOMPARE(runs->front().state, RunState::Interrupted);
        QVERIFY(runs->front().cells.unknown > 0);
        QVERIFY(runs->front().cells.notSent() > 0);
    }

private:
    [[nodiscard]] Workspace &workspace() const { return m_controller->workspace(); }

    std::unique_ptr<RecordedController> m_controller;
};

TAGDESK_TEST(TestJournalWriter, QCoreApplication)

} // namespace tst_journalwriter

#include "tst_journalwriter.moc"
