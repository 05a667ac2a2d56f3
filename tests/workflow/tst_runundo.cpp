// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "recordedcontroller.h"
#include "runundo.h"
#include "testrunner.h"

#include <QTest>

#include <algorithm>

namespace tst_runundo {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Taking back what was applied.
class TestRunReversal : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_controller = std::make_unique<RecordedController>(); }
    void cleanup() { m_controller.reset(); }

    void whatTheRunDidIsTakenBack_data()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("scope");
        QTest::newRow("jdcloud") << u"jdcloud"_s << kVm;
        QTest::newRow("huawei") << u"huawei"_s << kRecordSets;
    }

    void whatTheRunDidIsTakenBack()
    {
        QFETCH(const QString, cloud);
        QFETCH(const QString, scope);
        const Rows rows = m_controller->listed(cloud, scope, 4);
        const std::vector<Tags> before = tagsOf(rows);
        QVERIFY(workspace().stage(rows, {u"env"_s, u"undone"_s}, EditMode::Set));
        QVERIFY(workspace().stage({rows[0], rows[1]}, {u"env"_s, {}}, EditMode::Remove));
        QVERIFY(workspace().stage(rows, {u"ticket"_s, u"T-9"_s}, EditMode::Set));
        const qint64 run = m_controller->fixture.apply().runs.front();

        const RunUndo::Outcome outcome = takeBack(run);
        QVERIFY(!outcome.error);
        QVERIFY(outcome.kept.empty());
        QCOMPARE(outcome.rows, rows);
        QCOMPARE(workspace().undoDescription()->kind, EditDescription::Kind::UndoRun);
        QVERIFY(!m_controller->fixture.controller->apply(outcome.rows, {.undoes = outcome.undone}));
        const ApplyProgress progress = m_controller->fixture.applyEnd();
        QVERIFY(progress.isComplete());
        QCOMPARE(m_controller->opened()->run(progress.runs.front())->header.undoes, run);
        QCOMPARE(tagsOf(rows), before);
    }

    void whatOthersChangedSinceIsKeptAndListed()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 3);
        QVERIFY(workspace().stage(rows, {u"ticket"_s, u"T-1"_s}, EditMode::Set));
        const qint64 run = m_controller->fixture.apply().runs.front();
        QVERIFY(workspace().stage({rows[0]}, {u"ticket"_s, u"theirs"_s}, EditMode::Set));
        QVERIFY(workspace().stage({rows[1]}, {u"ticket"_s, {}}, EditMode::Remove));
        QVERIFY(m_controller->fixture.apply().isComplete());

        const RunUndo::Outcome outcome = takeBack(run);
        QCOMPARE(outcome.rows, Rows{rows[2]});
        QCOMPARE(outcome.restored, 1U);
        QCOMPARE(outcome.kept.size(), 2U);
        for (const NotRevertedCell &kept : outcome.kept) {
            const bool isTheirs = kept.cell.id.id == workspace().table().idText(rows[0]);
            QCOMPARE(
                kept.reason, isTheirs ? NotRevertedReason::ChangedSince : NotRevertedReason::AlreadyBack);
            QCOMPARE(kept.now, isTheirs ? std::optional(u"theirs"_s) : std::nullopt);
        }
    }

    void theRunsOfOneApplyAreTakenBackTogether()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 2);
        const Rows others = m_controller->listed(u"jdcloud"_s, kVm, 2);
        Rows all = rows;
        all.insert(all.end(), others.cbegin(), others.cend());
        const std::vector<Tags> before = tagsOf(all);
        QVERIFY(workspace().stage(all, {u"ticket"_s, u"T-1"_s}, EditMode::Set));
        std::vector<qint64> runs = m_controller->fixture.apply().runs;
        QCOMPARE(runs.size(), 2U);
        const QString apply = m_controller->opened()->run(runs[0])->header.apply;
        QVERIFY(!apply.isEmpty());
        QCOMPARE(m_controller->opened()->run(runs[1])->header.apply, apply);

        std::ranges::reverse(runs);
        const std::uint64_t step = workspace().undoStep();
        const RunUndo::Outcome outcome = takeBack(runs);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.restored, 4U);
        QVERIFY(workspace().undoStep() != step);
        QCOMPARE(outcome.undone.apply, apply);
        QCOMPARE(outcome.undone.runOf.size(), 2);
        QVERIFY(!m_controller->fixture.controller->apply(outcome.rows, {.undoes = outcome.undone}));
        const ApplyProgress progress = m_controller->fixture.applyEnd();
        QVERIFY(progress.isComplete());
        QCOMPARE(tagsOf(all), before);
        const auto journal = m_controller->opened();
        QString undoing;
        for (const qint64 id : progress.runs) {
            const RunHeader header = journal->run(id)->header;
            QCOMPARE(header.accountId, journal->run(*header.undoes)->header.accountId);
            QCOMPARE(header.undoesApply, apply);
            QVERIFY(undoing.isEmpty() || undoing == header.apply);
            undoing = header.apply;
        }
        QVERIFY(undoing != apply);
    }

    void withOneRunRefusedNothingOfTheOthersIsStaged()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 1);
        QVERIFY(workspace().stage(rows, {u"ticket"_s, u"T-1"_s}, EditMode::Set));
        const qint64 run = m_controller->fixture.apply().runs.front();
        RunHeader other = ourHeader();
        other.endpoint = u"https://other.example"_s;
        const qint64 second = doneRun(other, rows.front());
        const RunUndo::Outcome outcome = takeBack(std::vector{second, run});
        QCOMPARE(outcome.error->cause, ErrorCause::OtherAccount);
        QCOMPARE(outcome.run.id, second);
        QVERIFY(workspace().changes().isEmpty());
    }

    void aRunOfSomebodyElsesHistoryIsTakenBackByOurGuards()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 2);
        const std::vector<Tags> before = tagsOf(rows);
        QVERIFY(workspace().stage(rows, {u"ticket"_s, u"T-1"_s}, EditMode::Set));
        QVERIFY(m_controller->fixture.apply().isComplete());
        const QString identity = m_controller->opened()->identity();
        const QString file = m_controller->path() + u".history"_s;
        QVERIFY(m_controller->opened()->save(file, {.who = u"alice@build-7"_s, .made = {}}));
        QVERIFY(workspace().stage({rows[1]}, {u"ticket"_s, u"theirs"_s}, EditMode::Set));
        QVERIFY(m_controller->fixture.apply().isComplete());

        JournalThread foreign(file, Journal::openForeign);
        RunUndo reversal(*m_controller->fixture.controller, workspace(), foreign, {1});
        const RunUndo::Outcome outcome = ended(reversal);
        QVERIFY(!outcome.error);
        QVERIFY(outcome.isForeign);
        QCOMPARE(outcome.rows, Rows{rows[0]});
        QCOMPARE(outcome.kept.front().reason, NotRevertedReason::ChangedSince);
        QVERIFY(!m_controller->fixture.controller->apply(outcome.rows, {.undoes = outcome.undone}));
        const ApplyProgress progress = m_controller->fixture.applyEnd();
        QVERIFY(progress.isComplete());
        const RunHeader header = m_controller->opened()->run(progress.runs.front())->header;
        QCOMPARE(header.undoes, 1);
        QCOMPARE(header.undoesJournal, identity);
        QCOMPARE(tagsOf({rows[0]}).front(), before.front());
    }

    void anAccountOfSomebodyElsesHistoryIsToldByWhatItIs_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<ErrorCause>("cause");
        QTest::newRow("another id") << u"id"_s << ErrorCause::Unspecified;
        QTest::newRow("another key") << u"key"_s << ErrorCause::OtherAccessKey;
        QTest::newRow("no key") << u"mark"_s << ErrorCause::AccountUnmarked;
    }

    void anAccountOfSomebodyElsesHistoryIsToldByWhatItIs()
    {
        QFETCH(const QString, part);
        QFETCH(const ErrorCause, cause);
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 1);
        RunHeader theirs = ourHeader();
        theirs.accountId = u"of-alice"_s;
        if (part == "key"_L1)
            theirs.accessKey = "ALICE";
        else if (part == "mark"_L1)
            theirs.accessKey.clear();
        const qint64 run = doneRun(theirs, rows.front());
        const QString file = m_controller->path() + u".history"_s;
        QVERIFY(m_controller->opened()->save(file, {.who = u"alice@build-7"_s, .made = {}}));
        JournalThread foreign(file, Journal::openForeign);
        RunUndo reversal(*m_controller->fixture.controller, workspace(), foreign, {run});
        const RunUndo::Outcome outcome = ended(reversal);
        QCOMPARE(outcome.error ? outcome.error->cause : ErrorCause::Unspecified, cause);
        if (!outcome.error)
            return;
        RunConsent consent{.isSameAccount = true, .account = u"another one"_s};
        RunUndo again(*m_controller->fixture.controller, workspace(), foreign, {run});
        again.setConsent(consent);
        QCOMPARE(ended(again).error->cause, cause);
        consent.account = outcome.error->detail.section(u'\n', 1);
        RunUndo agreed(*m_controller->fixture.controller, workspace(), foreign, {run});
        agreed.setConsent(consent);
        QVERIFY(!ended(agreed).error);
    }

    void whatBelongsToTheUndoIsKnownByRowAndKey()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 2);
        QVERIFY(workspace().stage(rows, {u"ticket"_s, u"T-1"_s}, EditMode::Set));
        const qint64 run = m_controller->fixture.apply().runs.front();
        QVERIFY(workspace().stage(rows, {u"mine"_s, u"x"_s}, EditMode::Set));
        PurposeCells cells = takeBack(run).cells;
        const std::vector<std::pair<Row, QStringList>> both = {
            {rows[0], {u"ticket"_s}}, {rows[1], {u"ticket"_s}}};
        QCOMPARE(cells.keys(workspace().pool()), both);
        QVERIFY(workspace().stage({rows[0]}, {u"ticket"_s, u"T-2"_s}, EditMode::Set));
        cells.keepStaged(workspace());
        QCOMPARE(cells.rows(), Rows{rows[1]});
        QVERIFY(workspace().revert({rows[1]}, u"ticket"_s));
        cells.keepStaged(workspace());
        QVERIFY(cells.isEmpty());
        QCOMPARE(workspace().changes().rows(), rows); // the others stay
    }

    void whatWasNeverSentIsNotTakenBack()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 2);
        QVERIFY(workspace().stage(rows, {u"ticket"_s, u"T-1"_s}, EditMode::Set));
        m_controller->fixture.relay->script(
            {ControllerFixture::answer(400, R"({"code":"DNS.0002","message":"Invalid request."})")});
        const qint64 run = m_controller->fixture.apply().runs.front();
        const RunUndo::Outcome outcome = takeBack(run);
        QCOMPARE(outcome.restored, 1U);
        QVERIFY(outcome.kept.empty());
    }

    void aValueThatTodaysRulesRefuseIsKeptAndListed()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 1);
        const QString id = workspace().table().idText(rows[0]);
        QVERIFY(workspace().stage(rows, {u"ticket"_s, u"T-1"_s}, EditMode::Set));
        QVERIFY(m_controller->fixture.apply().isComplete());
        RunPlan plan;
        plan.collections = {workspace().table().collection(rows[0])};
        plan.tags = {{{u"ticket"_s, QString(600, u'x')}}, {{u"ticket"_s, u"T-1"_s}}};
        plan.resources = {{.collection = 0, .id = id, .name = {}, .before = 0}};
        plan.requests = {{.operation = TagOperation::Set, .tags = 1, .resources = {0}}};
        RunHeader header;
        header.accountId = m_controller->fixture.account(u"huawei"_s).id;
        header.cloud = u"huawei"_s;
        header.started = QDateTime::currentDateTimeUtc();
        const auto journal = m_controller->opened();
        const qint64 run = *journal->begin(header, plan);
        const JournalUpdate done{run, 0, {0}, {{.state = RowState::Verified, .error = {}}}};
        QVERIFY(journal->write({&done, 1}));
        QVERIFY(journal->end(run, header.started));

        const RunUndo::Outcome outcome = takeBack(run);
        QCOMPARE(outcome.restored, 0U);
        QCOMPARE(outcome.kept.front().reason, NotRevertedReason::RuleRefuses);
        QVERIFY(workspace().changes().isEmpty());
    }

    void whatTheProfileForbidsMeanwhileIsKeptAndListed()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 1);
        QVERIFY(workspace().stage(rows, {u"ticket"_s, u"T-1"_s}, EditMode::Set));
        QVERIFY(workspace().stage(rows, {u"team"_s, u"dns"_s}, EditMode::Set));
        const qint64 run = m_controller->fixture.apply().runs.front();
        const ControllerFixture &fixture = m_controller->fixture;
        fixture.controller->openAccount(fixture.account(u"huawei"_s), fixture.credentials(u"huawei"_s),
            {.rules = {.protectedKeys = {u"ticket"_s}}});
        const RunUndo::Outcome outcome = takeBack(run);
        QCOMPARE(outcome.restored, 1U);
        QCOMPARE(outcome.kept.size(), 1U);
        QCOMPARE(outcome.kept.front().cell.key, u"ticket"_s);
        QCOMPARE(outcome.kept.front().reason, NotRevertedReason::ProfileForbids);
        QCOMPARE(workspace().changeCount(), 1U);
    }

    void anInterruptedRunIsSettledFirst()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 30);
        QVERIFY(workspace().stage(rows, {u"ticket"_s, u"T-1"_s}, EditMode::Set));
        m_controller->crash();
        m_controller->restart();
        QVERIFY(m_controller->fixture.open(u"huawei"_s));
        const RunUndo::Outcome outcome = takeBack(1);
        QCOMPARE(outcome.error->kind, ErrorKind::Conflict);
        QVERIFY(workspace().changes().isEmpty());
    }

    void aRunOfAnotherAccountIsRefused_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<ErrorCause>("cause");
        QTest::newRow("endpoint") << u"endpoint"_s << ErrorCause::OtherAccount;
        QTest::newRow("project") << u"project"_s << ErrorCause::OtherAccount;
        QTest::newRow("key") << u"key"_s << ErrorCause::OtherAccessKey;
    }

    void aRunOfAnotherAccountIsRefused()
    {
        QFETCH(const QString, part);
        QFETCH(const ErrorCause, cause);
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 1);
        RunHeader other = ourHeader();
        other.profile = u"Elsewhere"_s;
        if (part == "endpoint"_L1)
            other.endpoint = u"https://other.example"_s;
        else if (part == "project"_L1)
            other.project = u"other"_s;
        else
            other.accessKey = "OTHER";
        const qint64 run = doneRun(other, rows.front());
        RunConsent consent;
        RunUndo::Outcome outcome = takeBack(run);
        QCOMPARE(outcome.error->cause, cause);
        QVERIFY(outcome.error->detail.startsWith(u"Elsewhere (huawei, "_s));
        QVERIFY(outcome.error->detail.section(u'\n', 1).startsWith(ourHeader().profile + u" (huawei, "_s));
        QVERIFY(workspace().changes().isEmpty());
        consent.isSameAccount = true;
        outcome = takeBack(run, consent);
        QCOMPARE(!outcome.error, cause == ErrorCause::OtherAccessKey);
    }

    void ofARunWithoutAMarkTheProfileTells()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 1);
        RunHeader old = ourHeader();
        old.endpoint.reset();
        old.accessKey.clear();
        const RunUndo::Outcome outcome = takeBack(doneRun(old, rows.front()));
        QVERIFY(!outcome.error);
        QVERIFY(outcome.isUnmarked);
    }

    void whatIsDamagedInTheJournalIsKeptAndListed()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 3);
        QVERIFY(workspace().stage(rows, {u"ticket"_s, u"T-1"_s}, EditMode::Set));
        const qint64 run = m_controller->fixture.apply().runs.front();
        m_controller->change(u"UPDATE part SET seal = zeroblob(16) WHERE request = 1"_s);
        const RunUndo::Outcome outcome = takeBack(run);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.restored, 2U);
        QCOMPARE(outcome.kept.size(), 1U);
        QCOMPARE(outcome.kept.front().reason, NotRevertedReason::Damaged);
    }

    void aDamagedRunIsNotTakenBack()
    {
        const Rows rows = m_controller->listed(u"huawei"_s, kRecordSets, 1);
        QVERIFY(workspace().stage(rows, {u"ticket"_s, u"T-1"_s}, EditMode::Set));
        const qint64 run = m_controller->fixture.apply().runs.front();
        m_controller->change(u"UPDATE run SET profile = 'x'"_s);
        QCOMPARE(takeBack(run).error->cause, ErrorCause::RunDamaged);
        QVERIFY(workspace().changes().isEmpty());
    }

    void aRunThatDoesNotExistIsTold() { QCOMPARE(takeBack(77).error->kind, ErrorKind::NotFound); }

private:
    [[nodiscard]] Workspace &workspace() const { return m_controller->workspace(); }

    [[nodiscard]] std::vector<Tags> tagsOf(const Rows &rows) const
    {
        std::vector<Tags> tags;
        for (const Row row : rows)
            tags.push_back(workspace().pool().tags(workspace().table().tags(row)));
        return tags;
    }

    [[nodiscard]] RunHeader ourHeader() const
    {
        return m_controller->fixture.controller->runHeader(m_controller->fixture.account(u"huawei"_s).id);
    }

    /// A run that has set the ticket of one resource.
    qint64 doneRun(const RunHeader &header, Row row)
    {
        RunPlan plan;
        plan.collections = {workspace().table().collection(row)};
        plan.tags = {{}, {{u"ticket"_s, u"T-1"_s}}};
        plan.resources = {{.collection = 0, .id = workspace().table().idText(row), .name = {}, .before = 0}};
        plan.requests = {{.operation = TagOperation::Set, .tags = 1, .resources = {0}}};
        const auto journal = m_controller->opened();
        const qint64 run = *journal->begin(header, plan);
        const JournalUpdate done{run, 0, {0}, {{.state = RowState::Verified, .error = {}}}};
        if (!journal->write({&done, 1}) || !journal->end(run, header.started))
            qFatal("not written");
        return run;
    }

    RunUndo::Outcome takeBack(qint64 run, const RunConsent &consent = {})
    {
        return takeBack(std::vector{run}, consent);
    }

    RunUndo::Outcome takeBack(const std::vector<qint64> &runs, const RunConsent &consent = {})
    {
        RunUndo reversal(*m_controller->fixture.controller, workspace(), *m_controller->journal, runs);
        reversal.setConsent(consent);
        return ended(reversal);
    }

    static RunUndo::Outcome ended(RunUndo &reversal)
    {
        QSignalSpy finished(&reversal, &RunUndo::finished);
        reversal.start();
        if (!finished.isEmpty() || !finished.wait())
            qFatal("it does not end");
        return reversal.result();
    }

    std::unique_ptr<RecordedController> m_controller;
};

TAGDESK_TEST(TestRunReversal, QCoreApplication)

} // namespace tst_runundo

#include "tst_runundo.moc"
