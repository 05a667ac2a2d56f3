// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyprogram.h"
#include "recordedcontroller.h"
#include "runresume.h"
#include "testrunner.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

namespace tst_killing {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kResources = 12;
const QString kTicket = u"ticket"_s;
const QString kEnv = u"env"_s;

} // namespace

/// A program that is killed in the middle of an apply, and what the next one makes of it.
class TestKilling : public QObject
{
    Q_OBJECT

private slots:
    void killedAtEveryTransitionARunEndsAsIfItHadNotBeen_data() { clouds(); }

    void killedAtEveryTransitionARunEndsAsIfItHadNotBeen()
    {
        int kills = 0;
        for (int at = 1;; ++at) {
            prepare();
            const bool wasKilled = !apply(at, {});
            if (QTest::currentTestFailed())
                return;
            finish();
            if (QTest::currentTestFailed())
                return;
            if (!wasKilled)
                break;
            ++kills;
        }
        QVERIFY2(kills >= 4, "a run has more transitions than that");
        qInfo("killed at each of %d transitions", kills);
    }

    void killedAtAnyInstantARunEndsAsIfItHadNotBeen_data() { clouds(); }

    /// TAGDESK_KILLS asks for more than a few.
    void killedAtAnyInstantARunEndsAsIfItHadNotBeen()
    {
        constexpr int kFew = 5;
        constexpr int kLongestMs = 120; // about as long as it takes
        bool isGiven = false;
        const int given = qEnvironmentVariableIntValue("TAGDESK_KILLS", &isGiven);
        QRandomGenerator random(4);
        int kills = 0;
        for (int i = 0; i < (isGiven ? given : kFew); ++i) {
            prepare();
            m_controller->fixture.relay->setLatency(1, 2);
            kills += apply(0, random.bounded(kLongestMs)) ? 0 : 1;
            m_controller->fixture.relay->setLatency(0, 0);
            finish();
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("killed %d times", kills);
    }

private:
    static void clouds()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<int>("writing");
        QTest::addColumn<bool>("byPages");
        const auto row = [](const char *name, const QString &cloud, const QString &scope,
                             BatchWriting writing, bool byPages) {
            QTest::newRow(name) << cloud << scope << int(writing) << byPages;
        };
        const QString recordSets = u"huawei/private-recordsets"_s;
        row("jdcloud", u"jdcloud"_s, u"jdcloud/cn-north-1/vm"_s, BatchWriting::Automatic, false);
        row("huawei", u"huawei"_s, recordSets, BatchWriting::Off, false);
        row("huawei, many at once", u"huawei"_s, recordSets, BatchWriting::Automatic, false);
        row("huawei, looked at by pages", u"huawei"_s, recordSets, BatchWriting::Off, true);
    }

    void prepare()
    {
        QFETCH(const QString, cloud);
        QFETCH(const QString, scope);
        QFETCH(const bool, byPages);
        m_cloud = cloud;
        m_byPages = byPages;
        m_scope = scope;
        m_controller = std::make_unique<RecordedController>();
        m_rows = m_controller->listed(m_cloud, m_scope, kResources);
        m_ids.clear();
        m_before.clear();
        for (const Row row : m_rows) {
            m_ids.append(workspace().table().idText(row));
            m_before.append(m_controller->fixture.tag(row, kEnv));
        }
    }

    /// Applies in a program of its own; false when it was killed.
    bool apply(int killAt, std::optional<int> killAfterMs)
    {
        ApplyOrder order;
        order.journal = m_controller->path();
        order.killAt = killAt;
        Account account = m_controller->fixture.account(m_cloud);
        account.resourcesPerRequest = 2;
        order.lists = m_byPages;
        order.checks = {.guardConflicts = m_byPages, .verifyWrites = m_byPages};
        QFETCH(const int, writing);
        account.batchWriting = static_cast<BatchWriting>(writing);
        order.accounts = {{account, m_controller->fixture.credentials(m_cloud)}};
        const ResourceTable &table = workspace().table();
        for (const Row row : m_rows)
            order.targets.append({.collection = table.collection(row),
                .id = table.idText(row),
                .base = table.pool().tags(table.tags(row)),
                .cells = {{kTicket, u"T-1"_s}}});
        for (qsizetype i = 0; i < order.targets.size() / 2; ++i)
            order.targets[i].cells.append({kEnv, {}});
        const ApplyEnd end = runApply(order, [killAfterMs](QProcess &process) {
            if (killAfterMs)
                QTimer::singleShot(*killAfterMs, &process, &QProcess::kill);
        });
        if (!end.wasKilled && !end.report.isComplete)
            qFatal("the apply failed");
        return !end.wasKilled;
    }

    /// The next start: settles what was interrupted, sends the rest, and looks at the cloud.
    void finish()
    {
        const std::vector<JournalRun> runs = *m_controller->opened()->runs();
        if (runs.empty())
            return compare(false); // killed before anything was written down
        QCOMPARE(runs.size(), 1U);
        if (runs.front().state == RunState::Interrupted)
            resume(runs.front().id);
        compare(true);
        const std::vector<JournalRun> all = *m_controller->opened()->runs();
        for (const JournalRun &run : all)
            QVERIFY(run.ended.isValid());
    }

    void resume(qint64 run)
    {
        RunResume settling(*m_controller->fixture.controller, workspace(), *m_controller->journal,
            m_controller->fixture.clock, run);
        QSignalSpy finished(&settling, &RunResume::finished);
        settling.start();
        QVERIFY(finished.wait());
        const RunResume::Outcome &outcome = settling.result();
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->detail) : "");
        QVERIFY(outcome.changed.empty());
        if (outcome.rows.empty())
            return;
        QVERIFY(!m_controller->fixture.controller->apply(outcome.rows, {.continues = run}));
        QVERIFY(m_controller->fixture.applyEnd().isComplete());
    }

    void compare(bool isApplied)
    {
        const Scope scope = m_controller->fixture.scope(m_scope);
        for (qsizetype i = 0; i < m_ids.size(); ++i) {
            QCOMPARE(
                m_controller->fixture.tagInCloud(scope, m_ids[i], kTicket), isApplied ? u"T-1"_s : u"–"_s);
            const bool isRemoved = isApplied && i < m_ids.size() / 2;
            QCOMPARE(
                m_controller->fixture.tagInCloud(scope, m_ids[i], kEnv), isRemoved ? u"–"_s : m_before[i]);
        }
    }

    [[nodiscard]] Workspace &workspace() const { return m_controller->workspace(); }

    std::unique_ptr<RecordedController> m_controller;
    QString m_cloud;
    QString m_scope;
    bool m_byPages = false;
    Rows m_rows;
    QStringList m_ids;
    QStringList m_before; // values of env
};

TAGDESK_TEST(TestKilling, QCoreApplication)

} // namespace tst_killing

#include "tst_killing.moc"
