// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyprogram.h"
#include "recordedcontroller.h"
#include "soakoracle.h"
#include "soaktroubles.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <set>

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFewCells = 2'000;
constexpr int kResourcesPerRound = 150;
constexpr int kMostKeys = 4; // changed on a resource
constexpr std::size_t kMostTags = 8; // then there is room for those of others

int environmentNumber(const char *name, int absent)
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue(name, &isGiven);
    return isGiven ? given : absent;
}

} // namespace

/// Random changes through random faults and kills, while others change the same estate; then everything is
/// compared. TAGDESK_SOAK_CELLS: how many cells are changed; TAGDESK_SOAK_SEED: other chances.
class TestSoak : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_seed = static_cast<quint32>(environmentNumber("TAGDESK_SOAK_SEED", 1));
        qInfo("seed %u", m_seed);
        m_random.seed(m_seed);
    }

    void changesEndAsTheJournalSaysWhateverHappens()
    {
        const auto cells = static_cast<std::size_t>(environmentNumber("TAGDESK_SOAK_CELLS", kFewCells));
        QElapsedTimer time;
        time.start();
        m_controller.fixture.relay->setRecording(false);
        while (m_oracle.counts().asked < cells) {
            round();
            if (QTest::currentTestFailed())
                return;
        }
        const SoakOracle::Counts &counts = m_oracle.counts();
        qInfo("%zu cells asked for in %d rounds, %zu compared, %.0f s", counts.asked, m_rounds,
            counts.compared, double(time.elapsed()) / 1000);
        qInfo("done %zu, failed %zu (changed by others %zu), unknown %zu, not sent %zu", counts.done,
            counts.failed, counts.theirs, counts.unknown, counts.notSent);
        qInfo("runs %zu, killed %d, resumed %d; changed by others %d", m_runs, m_kills, m_resumes, m_others);
        qInfo("%s", qPrintable(m_troubles.counts().join(u", "_s)));
    }

private:
    void round()
    {
        ++m_rounds;
        m_wasKilled = m_wasRefused = false;
        m_oracle.begin();
        const ApplyOrder order = drawOrder();
        othersChange();
        if (chance(85))
            m_troubles.draw(idsOf(order));
        run(order);
        for (int attempt = 1; !QTest::currentTestFailed() && isInterrupted(); ++attempt)
            resume(attempt);
        if (QTest::currentTestFailed())
            return;
        m_troubles.end();
        const std::vector<SoakOracle::Run> runs = runsSince(m_lastRun);
        agree(m_oracle.compareJournal(runs, m_wasKilled, m_wasRefused));
        if (QTest::currentTestFailed())
            return;
        m_runs += runs.size();
        if (!runs.empty())
            m_lastRun = runs.back().run.id;
        QTRY_VERIFY(m_estate.isReadable());
        list();
    }

    /// What the next start does; from the fourth time on undisturbed.
    void resume(int attempt)
    {
        constexpr int kDisturbed = 3;
        ++m_resumes;
        othersChange();
        if (attempt > kDisturbed)
            m_troubles.end();
        else if (chance(50))
            m_troubles.draw({});
        ApplyOrder order = emptyOrder();
        order.resumes = true;
        run(order, attempt <= kDisturbed);
        QVERIFY2(attempt < kDisturbed + 2, "it cannot be settled");
    }

    void run(ApplyOrder order, bool mayBeKilled = true)
    {
        const bool isKilled = mayBeKilled && chance(50);
        if (isKilled && chance(30))
            order.killAt = 1 + m_random.bounded(40);
        const bool isTimed = isKilled && order.killAt == 0;
        const std::size_t seen = m_controller.fixture.relay->requestCount();
        const std::size_t killAt = isTimed ? seen + m_random.bounded(150U) : 0;
        const std::size_t othersAt = seen + m_random.bounded(200U);
        const ApplyEnd end = runApply(order, [&](QProcess &process) {
            connect(m_controller.fixture.relay.get(), &Relay::requestSeen, &process, [&](std::size_t index) {
                if (index == othersAt)
                    othersChangeOtherCells();
                if (isTimed && index == killAt)
                    process.kill();
            });
        });
        // What a killed program has sent still arrives.
        QTRY_COMPARE(m_controller.fixture.relay->connections(), 0);
        m_kills += end.wasKilled ? 1 : 0;
        m_wasKilled = m_wasKilled || end.wasKilled;
        m_wasRefused = m_wasRefused || end.report.isRefused;
        agree(m_oracle.compareCloud(m_estate.tags()));
        if (!end.wasKilled)
            agree(m_oracle.compareDocument(end.report, runsSince(m_lastRun)));
    }

    // --- Chances
    [[nodiscard]] bool chance(int percent) { return m_random.bounded(100) < percent; }
    [[nodiscard]] std::size_t anyResource()
    {
        return m_random.bounded(static_cast<quint32>(m_estate.size()));
    }

    [[nodiscard]] ApplyOrder emptyOrder()
    {
        ApplyOrder order;
        order.journal = m_controller.path();
        order.speed = 200;
        order.checks = {.guardConflicts = true, .verifyWrites = true};
        for (const QString &cloud : {u"jdcloud"_s, u"huawei"_s}) {
            Account account = m_controller.fixture.account(cloud);
            account.resourcesPerRequest = 1 + m_random.bounded(20);
            order.accounts.append({account, m_controller.fixture.credentials(cloud)});
        }
        return order;
    }

    [[nodiscard]] ApplyOrder drawOrder()
    {
        ApplyOrder order = emptyOrder();
        std::set<std::size_t> resources;
        while (resources.size() < kResourcesPerRound)
            resources.insert(anyResource());
        for (const std::size_t resource : resources) {
            ApplyOrder::Target target{.collection = m_estate.id(resource).collection,
                .id = m_estate.id(resource).id,
                .base = {},
                .cells = {}};
            const TagMap base = m_oracle.tags()[resource];
            for (const auto &[key, value] : base)
                target.base.append({key, value});
            drawCells(resource, target);
            order.targets.append(target);
        }
        return order;
    }

    void drawCells(std::size_t resource, ApplyOrder::Target &target)
    {
        TagMap wanted = m_oracle.tags()[resource];
        const int count = 1 + m_random.bounded(kMostKeys);
        for (int i = 0; i < count; ++i) {
            const SoakOracle::Cell cell{resource, drawKey(target.base)};
            if (m_oracle.isAsked(cell))
                continue;
            SoakOracle::Value after;
            // A removal from a retired one looks as if it were done: it is read as without tags.
            if (!chance(35) || m_estate.isRetired(resource))
                after = u"r%1-%2"_s.arg(m_rounds).arg(m_random.bounded(3));
            if (after && !wanted.contains(cell.key) && wanted.size() >= kMostTags)
                continue;
            if (after)
                wanted[cell.key] = *after;
            m_oracle.ask(cell, after);
            target.cells.append({cell.key, after.value_or(QString())});
        }
    }

    /// One that the resource has, or one of a few others.
    [[nodiscard]] QString drawKey(const Tags &base)
    {
        if (!base.isEmpty() && chance(60)) {
            const QString key = base[m_random.bounded(base.size())].key;
            if (!key.startsWith(u"jdc-") && !key.startsWith(u"_sys_"))
                return key;
        }
        return u"soak-%1"_s.arg(m_random.bounded(5));
    }

    // --- Others
    /// Some of the cells that were asked for, while no program runs.
    void othersChange()
    {
        QTRY_VERIFY(m_estate.isReadable());
        if (chance(40))
            return;
        const std::vector<SoakOracle::Cell> cells = m_oracle.cells();
        for (const SoakOracle::Cell &cell : cells) {
            if (chance(4))
                change(cell);
        }
        othersChangeOtherCells();
    }

    void othersChangeOtherCells()
    {
        constexpr int kMany = 10;
        for (int i = 0; i < kMany; ++i) {
            const SoakOracle::Cell cell{anyResource(), u"theirs"_s};
            if (!m_oracle.isAsked(cell))
                change(cell);
        }
    }

    void change(const SoakOracle::Cell &cell)
    {
        const bool isRemoved = chance(30);
        const SoakOracle::Value value =
            isRemoved ? std::nullopt : std::optional(u"theirs-%1"_s.arg(++m_others));
        m_estate.change(cell.resource, cell.key, value);
        m_oracle.changedByOthers(cell, value);
    }

    // --- Comparing
    void agree(const QStringList &wrong)
    {
        constexpr qsizetype kMostShown = 10;
        QVERIFY2(wrong.isEmpty(),
            qPrintable(u"seed %1, round %2:\n"_s.arg(m_seed).arg(m_rounds)
                + wrong.first(std::min(wrong.size(), kMostShown)).join(u'\n')));
    }

    [[nodiscard]] bool isInterrupted() const
    {
        const std::vector<JournalRun> runs = *m_controller.opened()->runs();
        return std::ranges::any_of(
            runs, [](const JournalRun &run) { return run.state == RunState::Interrupted; });
    }

    [[nodiscard]] std::vector<SoakOracle::Run> runsSince(qint64 last) const
    {
        const std::unique_ptr<Journal> journal = m_controller.opened();
        const std::vector<JournalRun> all = *journal->runs();
        std::vector<SoakOracle::Run> runs;
        for (const JournalRun &run : all) {
            if (run.id > last)
                runs.push_back({.run = run, .cells = *journal->cells(run.id)});
        }
        std::ranges::reverse(runs);
        return runs;
    }

    /// The document after listing anew, past the relay.
    void list()
    {
        ControllerFixture &fixture = m_controller.fixture;
        for (const Account &account : fixture.sandbox.accounts()) {
            if (!fixture.controller->isOpen(account.id))
                QVERIFY(fixture.open(account, fixture.sandbox.credentials(account.id)));
        }
        for (const QString &text : {u"jdcloud/cn-north-1/vm"_s, u"jdcloud/cn-south-1/disk"_s,
                 u"huawei/private-recordsets"_s, u"huawei/public-zones"_s}) {
            const ScopeListing &listing = fixture.refresh(fixture.scope(text));
            const ResourceTable &table = fixture.workspace.table();
            for (const Row row : listing.rows) {
                if (table.knowledge(row) == TagKnowledge::Read)
                    agree(m_oracle.compareListed(
                        m_estate.find(table.idText(row)).value(), table.pool().tags(table.tags(row))));
            }
        }
    }

    [[nodiscard]] static QByteArrayList idsOf(const ApplyOrder &order)
    {
        QByteArrayList ids;
        for (const ApplyOrder::Target &target : order.targets)
            ids.append(target.id.toUtf8());
        return ids;
    }

    quint32 m_seed = 0;
    QRandomGenerator m_random;
    RecordedController m_controller;
    SoakEstate m_estate{m_controller.fixture.sandbox};
    SoakOracle m_oracle{m_estate};
    SoakTroubles m_troubles{*m_controller.fixture.relay, m_controller.fixture.sandbox, m_random};
    int m_rounds = 0;
    int m_kills = 0;
    int m_resumes = 0;
    int m_others = 0;
    qint64 m_lastRun = 0;
    std::size_t m_runs = 0;
    bool m_wasKilled = false; // in this round
    bool m_wasRefused = false;
};

QTEST_GUILESS_MAIN(TestSoak)
#include "tst_soak.moc"
