// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "recordedcontroller.h"
#include "testrunner.h"

#include <QTest>

namespace tst_conflicts {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString kTicket = u"ticket"_s;
constexpr RunChecks kBoth{.guardConflicts = true, .verifyWrites = true};

} // namespace

/// Two people change the same tags, over real sockets.
class TestConflicts : public QObject
{
    Q_OBJECT

private slots:
    void whatNobodyChangedIsVerified_data() { clouds(); }
    void whatNobodyChangedIsVerified()
    {
        prepare(4);
        QVERIFY(workspace().stage(m_rows, {kTicket, u"mine"_s}, EditMode::Set));
        const std::size_t planned = workspace().plan().cost.requests;
        const std::size_t before = m_controller->fixture.relay->requestCount();
        const ApplyProgress progress = m_controller->fixture.apply();
        QVERIFY(progress.isComplete());
        QCOMPARE(m_controller->fixture.relay->requestCount() - before, planned);
        for (const Row row : m_rows)
            QCOMPARE(workspace().outcome(row).state, RowState::Verified);
        QVERIFY(workspace().changes().isEmpty());
        QCOMPARE(m_controller->opened()->run(progress.runs.front())->cells.verified, 4);
    }

    void anUnknownRowThatSomebodyElseChangedIsAConflict_data() { clouds(); }
    void anUnknownRowThatSomebodyElseChangedIsAConflict()
    {
        // Without a guard the writes go out, and every answer is lost.
        prepare(2, {});
        QVERIFY(workspace().stage(m_rows, {kTicket, u"mine"_s}, EditMode::Set));
        m_controller->fixture.relay->setStep({.action = RelayStep::Action::Drop});
        m_controller->fixture.apply();
        QCOMPARE(workspace().outcome(m_rows[0]).state, RowState::Unknown);
        m_controller->fixture.relay->setStep({});
        changeInTheCloud(m_rows[0], u"theirs"_s);
        QSignalSpy read(m_controller->fixture.controller.get(), &DocumentController::rowsRead);
        m_controller->fixture.controller->retryRead(m_rows);
        QVERIFY(read.wait());
        QVERIFY(isChangedMeanwhile(workspace().outcome(m_rows[0])));
        QCOMPARE(workspace().outcome(m_rows[0]).conflictingKeys, QStringList{kTicket});
    }

    void theirValueIsNeverOverwrittenUnseen_data() { clouds(); }
    void theirValueIsNeverOverwrittenUnseen()
    {
        prepare(4);
        QVERIFY(workspace().stage(m_rows, {kTicket, u"mine"_s}, EditMode::Set));
        changeInTheCloud(m_rows[1], u"theirs"_s);
        const ApplyProgress progress = m_controller->fixture.apply();
        QCOMPARE(progress.failedRows, 1U);
        QCOMPARE(progress.acceptedRows, 3U);
        QCOMPARE(inCloud(m_rows[1]), u"theirs"_s);
        QCOMPARE(workspace().outcome(m_rows[1]).error.cause, ErrorCause::ChangedSince);
        QCOMPARE(m_controller->fixture.tag(m_rows[1], kTicket), u"theirs"_s);
        QCOMPARE(workspace().changes().rows(), Rows{m_rows[1]});
        // Nobody has decided, so another apply leaves it alone.
        QCOMPARE(m_controller->fixture.controller->apply()->kind, ApplyRefusal::Kind::NothingStaged);
        QCOMPARE(inCloud(m_rows[1]), u"theirs"_s);
        // Seen now, it may be overwritten.
        workspace().allowOverwriting({m_rows[1]});
        QVERIFY(m_controller->fixture.apply().isComplete());
        QCOMPARE(inCloud(m_rows[1]), u"mine"_s);
    }

    void mineOverwritesAndTheJournalKnowsTheirs_data() { clouds(); }
    void mineOverwritesAndTheJournalKnowsTheirs()
    {
        prepare(3);
        QVERIFY(workspace().stage(m_rows, {kTicket, u"mine"_s}, EditMode::Set));
        changeInTheCloud(m_rows[2], u"theirs"_s);
        QVERIFY(!m_controller->fixture.controller->apply({}, ConflictPolicy::Mine));
        const ApplyProgress progress = m_controller->fixture.applyEnd();
        QVERIFY(progress.isComplete());
        QCOMPARE(inCloud(m_rows[2]), u"mine"_s);
        QCOMPARE(progress.runs.size(), 2U);
        const auto cells = m_controller->opened()->cells(progress.runs.back());
        QCOMPARE(cells->size(), 1U);
        QCOMPARE(cells->front().before, u"theirs"_s);
    }

    void mineRemovesWhatTheyChanged_data() { clouds(); }
    void mineRemovesWhatTheyChanged()
    {
        prepare(2);
        QVERIFY(workspace().stage(m_rows, {kTicket, u"old"_s}, EditMode::Set));
        QVERIFY(m_controller->fixture.apply().isComplete());
        QVERIFY(workspace().stage(m_rows, {kTicket, {}}, EditMode::Remove));
        changeInTheCloud(m_rows[0], u"theirs"_s);
        QVERIFY(!m_controller->fixture.controller->apply({}, ConflictPolicy::Mine));
        QVERIFY(m_controller->fixture.applyEnd().isComplete());
        QCOMPARE(inCloud(m_rows[0]), u"–"_s);
        QCOMPARE(inCloud(m_rows[1]), u"–"_s);
    }

    void theirsDropsTheEditAndSendsTheRest_data() { clouds(); }
    void theirsDropsTheEditAndSendsTheRest()
    {
        prepare(3);
        QVERIFY(workspace().stage(m_rows, {kTicket, u"mine"_s}, EditMode::Set));
        QVERIFY(workspace().stage({m_rows[0]}, {u"env"_s, u"other"_s}, EditMode::Set));
        changeInTheCloud(m_rows[0], u"theirs"_s);
        QVERIFY(!m_controller->fixture.controller->apply({}, ConflictPolicy::Theirs));
        const ApplyProgress progress = m_controller->fixture.applyEnd();
        QVERIFY(progress.isComplete());
        QCOMPARE(inCloud(m_rows[0]), u"theirs"_s);
        QCOMPARE(inCloud(m_rows[1]), u"mine"_s);
        QCOMPARE(m_controller->fixture.tagInCloud(m_scope, workspace().table().idText(m_rows[0]), u"env"_s),
            u"other"_s);
        QVERIFY(workspace().changes().isEmpty());
    }

    void stopSendsNothingMore()
    {
        prepare(3, u"jdcloud"_s, u"jdcloud/cn-north-1/vm"_s);
        QVERIFY(workspace().stage(m_rows, {kTicket, u"mine"_s}, EditMode::Set));
        changeInTheCloud(m_rows[1], u"theirs"_s);
        QVERIFY(!m_controller->fixture.controller->apply({}, ConflictPolicy::Stop));
        const ApplyProgress progress = m_controller->fixture.applyEnd();
        QCOMPARE(progress.refusal->cause, ErrorCause::ChangedSince);
        QCOMPARE(progress.acceptedRows, 0U);
        QCOMPARE(inCloud(m_rows[0]), u"–"_s);
    }

private:
    static void clouds()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("scope");
        QTest::newRow("jdcloud") << u"jdcloud"_s << u"jdcloud/cn-north-1/vm"_s;
        QTest::newRow("huawei") << u"huawei"_s << u"huawei/private-recordsets"_s;
    }

    void prepare(std::size_t count, const RunChecks &checks = kBoth)
    {
        QFETCH(const QString, cloud);
        QFETCH(const QString, scope);
        prepare(count, cloud, scope, checks);
    }

    void prepare(
        std::size_t count, const QString &cloud, const QString &scope, const RunChecks &checks = kBoth)
    {
        m_controller = std::make_unique<RecordedController>();
        m_cloud = cloud;
        ControllerFixture &fixture = m_controller->fixture;
        QSignalSpy opened(fixture.controller.get(), &DocumentController::accountOpened);
        fixture.controller->openAccount(fixture.account(cloud), fixture.credentials(cloud), {}, checks);
        QVERIFY(opened.wait());
        m_rows = m_controller->listed(cloud, scope, count);
        m_scope = fixture.scope(scope);
    }

    /// Somebody else's hand, on the same resource.
    void changeInTheCloud(Row row, const QString &value)
    {
        Workspace document;
        DocumentController other({.workspace = &document});
        const Account account = m_controller->fixture.account(m_cloud);
        QSignalSpy opened(&other, &DocumentController::accountOpened);
        other.openAccount(account, m_controller->fixture.credentials(m_cloud));
        QVERIFY(opened.wait());
        QSignalSpy refreshed(&other, &DocumentController::scopeRefreshed);
        other.refresh(m_scope);
        QVERIFY(refreshed.wait());
        const std::optional<Row> same = document.table().find(workspace().table().resourceId(row));
        QVERIFY(document.stage({same.value()}, {kTicket, value}, EditMode::Set));
        QSignalSpy ended(&other, &DocumentController::applyEnded);
        QVERIFY(!other.apply());
        QVERIFY(ended.wait());
    }

    [[nodiscard]] QString inCloud(Row row)
    {
        return m_controller->fixture.tagInCloud(m_scope, workspace().table().idText(row), kTicket);
    }
    [[nodiscard]] Workspace &workspace() const { return m_controller->workspace(); }

    std::unique_ptr<RecordedController> m_controller;
    QString m_cloud;
    Scope m_scope;
    Rows m_rows;
};

TAGDESK_TEST(TestConflicts, QCoreApplication)

} // namespace tst_conflicts

#include "tst_conflicts.moc"
