// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyprogram.h"
#include "cloudcall.h"
#include "huaweiflavour.h"
#include "journaldamage.h"
#include "recordedcontroller.h"
#include "sandboxclouds.h"
#include "soakoracle.h"
#include "soaktroubles.h"
#include "testrunner.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <functional>
#include <set>

namespace tst_soak {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFewCells = 300;
constexpr int kResourcesPerRound = 60;
constexpr int kMostKeys = 4; // changed on a resource
constexpr std::size_t kMostTags = 8; // then there is room for those of others
constexpr int kSpeed = 20; // of the program's clock

/// As old as a reading of the program may be, and then what a busy machine takes to bring the request here.
constexpr qint64 kReadingAgeMs = kReadingMaxAgeMs / kSpeed + 1'500;

int environmentNumber(const char *name, int absent)
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue(name, &isGiven);
    return isGiven ? given : absent;
}

SandboxOptions soakedEstate()
{
    SandboxOptions options = ControllerFixture::smallEstate();
    options.keepsHistory = true;
    return options;
}

} // namespace

/// Random changes through random faults, kills and pauses, on disks that fill and in journals that get
/// damaged, while others change the same cells; then everything is held against the history of the sandbox.
/// TAGDESK_SOAK_CELLS: how many cells are changed; TAGDESK_SOAK_SEED: other chances; TAGDESK_SOAK_PAUSE_MS:
/// the longest pause.
class TestSoak : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_seed = static_cast<quint32>(environmentNumber("TAGDESK_SOAK_SEED", 1));
        qInfo("seed %u", m_seed);
        m_random.seed(m_seed);
        QVERIFY(m_mirror.start());
    }

    void changesEndAsTheJournalSaysWhateverHappens()
    {
        const auto cells = static_cast<std::size_t>(environmentNumber("TAGDESK_SOAK_CELLS", kFewCells));
        QElapsedTimer time;
        time.start();
        m_controller.fixture.relay->setRecording(false);
        while (m_oracle.counts().asked < cells && !QTest::currentTestFailed())
            round();
        // Also of a soak that has failed: how often it went well before.
        tell(double(time.elapsed()) / 1000);
    }

private:
    void tell(double seconds) const
    {
        const SoakOracle::Counts &counts = m_oracle.counts();
        const HistoryChecker::Counts &history = m_checker.counts();
        qInfo("%zu cells asked for in %d rounds, %zu compared, %.0f s", counts.asked, m_rounds,
            counts.compared, seconds);
        qInfo("done %zu, already so %zu, failed %zu (changed by others %zu), unknown %zu, not sent %zu, "
              "kept %zu, not judged %zu",
            counts.done, counts.alreadySo, counts.failed, counts.theirs, counts.unknown, counts.notSent,
            counts.kept, counts.forked);
        qInfo("runs %zu, killed %d, resumed %d, undone %d, paused %d, full disks %d, damaged journals %d "
              "(refused %d), other accounts %d (refused %d)",
            m_runs, m_kills, m_resumes, m_undos, m_pauses, m_fullDisks, m_damages, m_damagesRefused, m_others,
            m_othersRefused);
        qInfo("attempts %zu, writes %zu (late %zu), meddled %zu", history.attempts, history.writes,
            history.late, history.meddled);
        qInfo(
            "overwrites %zu; unavoidable: after the reading %zu, after the attempt %zu, hidden %zu; crossed "
            "by a reading %zu, caught by a pause %zu",
            history.overwrites, history.unavoidable, history.afterAttempt, history.hidden, history.crossed,
            history.caughtByPause);
        qInfo("%s", qPrintable(m_troubles.counts().join(u", "_s)));
    }

    void round()
    {
        ++m_rounds;
        begin();
        const ApplyOrder order = drawOrder();
        othersChange();
        if (chance(85))
            m_troubles.draw(m_checker, true);
        carryOut(order);
        if (!QTest::currentTestFailed() && m_rounds % 2 == 0)
            undo();
    }

    void begin()
    {
        m_circumstances = {};
        QTRY_VERIFY(m_estate.isSettled());
        agree(m_estate.check(m_checker));
        m_oracle.begin(m_estate.tags());
        m_firstRun = m_lastRun;
    }

    /// Until nothing is interrupted; then compares.
    void carryOut(const ApplyOrder &order)
    {
        run(order);
        for (int attempt = 1; !QTest::currentTestFailed() && isInterrupted(); ++attempt)
            resume(attempt);
        if (QTest::currentTestFailed())
            return;
        m_troubles.end();
        QTRY_VERIFY_WITH_TIMEOUT(m_estate.isSettled(), 10'000);
        agree(m_estate.check(m_checker));
        const std::vector<SoakOracle::Run> runs = runsSince(m_firstRun);
        agree(m_oracle.compareJournal(runs, m_circumstances));
        if (QTest::currentTestFailed())
            return;
        m_runs += runs.size();
        if (!runs.empty())
            m_lastRun = runs.back().run.id;
        list();
    }

    /// What the next start does; from the fourth time on undisturbed.
    void resume(int attempt)
    {
        constexpr int kDisturbed = 3;
        if (chance(35))
            underAnotherAccount(0);
        if (!QTest::currentTestFailed() && chance(35))
            withADamagedJournal(0);
        if (QTest::currentTestFailed())
            return;
        ++m_resumes;
        othersChange();
        if (attempt > kDisturbed)
            m_troubles.end();
        else if (chance(50))
            m_troubles.draw(m_checker, false);
        ApplyOrder order = emptyOrder();
        order.resumes = true;
        run(order, attempt <= kDisturbed);
        QVERIFY2(attempt < kDisturbed + 2, "it cannot be settled");
    }

    /// Takes back one of the round's runs, as far as it did something.
    void undo()
    {
        const std::vector<SoakOracle::Run> runs = runsSince(m_firstRun);
        if (runs.empty())
            return;
        const SoakOracle::Run run = runs[m_random.bounded(static_cast<quint32>(runs.size()))];
        begin();
        for (const JournalCell &cell : run.cells) {
            const SoakOracle::Cell place{m_estate.find(cell.id.id).value(), cell.key};
            if (mayBeWritten(cell) && m_oracle.value(place) == cell.after)
                m_oracle.ask(place, cell.before);
        }
        if (chance(30))
            underAnotherAccount(run.run.id);
        if (!QTest::currentTestFailed() && chance(30))
            withADamagedJournal(run.run.id);
        if (QTest::currentTestFailed())
            return;
        ++m_undos;
        m_circumstances.isUndo = true;
        othersChange();
        if (chance(60))
            m_troubles.draw(m_checker, true);
        ApplyOrder order = emptyOrder();
        order.undoes = run.run.id;
        carryOut(order);
    }

    /// As far as the journal knows. What was as wanted already is none of the run's business.
    [[nodiscard]] static bool mayBeWritten(const JournalCell &cell)
    {
        switch (cell.outcome.state) {
        case RowState::Accepted:
        case RowState::Verified:
        case RowState::Unknown:
            return true;
        case RowState::Failed:
            return cell.outcome.error.kind == ErrorKind::OutcomeUnknown;
        default:
            return false;
        }
    }

    // --- Programs
    void run(ApplyOrder order, bool mayBeKilled = true)
    {
        const bool isKilled = mayBeKilled && chance(50);
        if (isKilled && chance(30))
            order.killAt = 1 + m_random.bounded(40);
        const bool isTimed = isKilled && order.killAt == 0;
        if (mayBeKilled && (m_rounds % 6 == 2 || chance(5))) {
            ++m_fullDisks;
            order.largestFile = fullDisk();
        }
        const std::size_t seen = m_controller.fixture.relay->requestCount();
        const std::size_t killAt = isTimed ? seen + m_random.bounded(100U) : 0;
        const std::size_t othersAt = seen + m_random.bounded(100U);
        const bool isPaused = m_rounds % 4 == 1 || chance(10);
        const std::size_t pauseAt = seen + m_random.bounded(60U);
        const ApplyEnd end = start(order, [&](QProcess &process) {
            connect(m_controller.fixture.relay.get(), &Relay::requestSeen, &process, [&](std::size_t index) {
                if (index == othersAt)
                    othersChangeOtherCells();
                if (isPaused && index == pauseAt)
                    pause(process);
                if (isTimed && index == killAt)
                    process.kill();
            });
        });
        m_kills += end.wasKilled ? 1 : 0;
        m_circumstances.wasKilled = m_circumstances.wasKilled || end.wasKilled;
        // A resume that has trouble leaves its run interrupted, and the next one goes on.
        m_circumstances.wasRefused = m_circumstances.wasRefused || end.report.isRefused
            || (order.undoes > 0 && !end.report.trouble.isEmpty());
        for (const ApplyReport::Kept &kept : end.report.kept)
            m_circumstances.kept.insert({m_estate.find(kept.id).value(), kept.key});
        if (!end.wasKilled && !QTest::currentTestFailed())
            agree(m_oracle.compareDocument(end.report, runsSince(m_firstRun)));
    }

    ApplyEnd start(const ApplyOrder &order, const std::function<void(QProcess &)> &watch = {})
    {
        agree(m_estate.check(m_checker));
        m_checker.beginProgram();
        ApplyEnd end = runApply(order, watch);
        // What a killed program has sent still arrives.
        waitForConnections();
        agree(m_estate.check(m_checker));
        return end;
    }

    void waitForConnections() { QTRY_COMPARE(m_controller.fixture.relay->connections(), 0); }

    /// As when a computer sleeps.
    void pause(QProcess &process)
    {
        constexpr int kShortestMs = 1'000;
        const int longestMs = environmentNumber("TAGDESK_SOAK_PAUSE_MS", kShortestMs);
        const auto id = static_cast<pid_t>(process.processId());
        if (id == 0 || ::kill(id, SIGSTOP) != 0)
            return;
        ++m_pauses;
        const qint64 fromMs = QDateTime::currentMSecsSinceEpoch();
        const int lengthMs = kShortestMs + m_random.bounded(longestMs - kShortestMs + 1);
        QTimer::singleShot(lengthMs, &process, [this, &process, fromMs] {
            m_checker.notePause(fromMs, QDateTime::currentMSecsSinceEpoch());
            if (process.state() == QProcess::Running)
                ::kill(static_cast<pid_t>(process.processId()), SIGCONT);
        });
    }

    /// The journal may grow a little still.
    [[nodiscard]] qint64 fullDisk()
    {
        constexpr qint64 kLittle = 64 * 1024;
        qint64 largest = 2 * kLittle;
        for (const QString &ending : {u""_s, u"-wal"_s})
            largest = std::max(largest, QFileInfo(m_controller.path() + ending).size());
        return largest + m_random.bounded(static_cast<quint32>(kLittle));
    }

    /// Interrupted runs are resumed, or one is taken back, with other keys or at another address. Nothing may
    /// come of it.
    void underAnotherAccount(qint64 run)
    {
        ++m_others;
        ApplyOrder order = emptyOrder();
        order.resumes = run == 0;
        order.undoes = run;
        const bool isElsewhere = chance(50);
        for (ApplyOrder::Opened &opened : order.accounts) {
            if (isElsewhere) {
                opened.account.endpoint.setPort(m_mirror.port());
                if (opened.account.fields.contains(kIamEndpointField))
                    opened.account.fields.insert(kIamEndpointField, opened.account.endpoint.toString());
            } else {
                opened.credentials = m_controller.fixture.sandbox.colleaguesCredentials(opened.account.id);
            }
        }
        const auto states = [this] {
            std::vector<std::pair<qint64, RunState>> all;
            const std::vector<JournalRun> runs = *m_controller.opened()->runs();
            for (const JournalRun &each : runs)
                all.emplace_back(each.id, each.state);
            return all;
        };
        const auto before = states();
        const ApplyEnd end = start(order);
        m_othersRefused += end.report.isComplete ? 0 : 1;
        QStringList wrong;
        m_mirror.visit([&](SandboxClouds &clouds) {
            for (const EstateEvent &event : clouds.history().events()) {
                if (event.kind == EstateEvent::Kind::Attempted)
                    wrong.append(
                        u"written in another account: "_s + QString::fromUtf8(clouds.estate().id(event.row)));
            }
            clouds.history().clear();
        });
        if (states() != before)
            wrong.append(u"another account's program changed what the journal says of run %1"_s.arg(run));
        agree(wrong);
    }

    /// The journal is damaged while no program runs. Resuming or undoing with it is refused, or does what it
    /// would do without the damage. Then the journal is put back, and does not know of what was done so.
    void withADamagedJournal(qint64 run)
    {
        ++m_damages;
        const std::vector<SoakOracle::Run> good = runsSince(run == 0 ? m_firstRun : run - 1);
        JournalDamage damage(m_controller.path(), m_random);
        m_damage = u"journal "_s + damage.spoil() + u": "_s;
        ApplyOrder order = emptyOrder();
        order.resumes = run == 0;
        order.undoes = run;
        const ApplyEnd end = start(order);
        const bool isSilent = end.report.isComplete && end.report.trouble.isEmpty();
        m_damagesRefused += isSilent ? 0 : 1;
        m_circumstances.forked.merge(m_checker.attempted());
        if (isSilent)
            agree(comparePlans(good));
        m_damage.clear();
        damage.repair();
    }

    /// What a journal that is taken for whole lacks, or says otherwise.
    [[nodiscard]] QStringList comparePlans(const std::vector<SoakOracle::Run> &good) const
    {
        QStringList wrong;
        const auto journal = Journal::open(m_controller.path());
        for (const SoakOracle::Run &run : good) {
            const auto cells = journal ? (*journal)->cells(run.run.id) : failure(journal.error());
            if (!cells || std::ranges::any_of(*cells, &JournalCell::isDamaged))
                continue; // it says so
            const bool isSame =
                std::ranges::equal(*cells, run.cells, [](const JournalCell &left, const JournalCell &right) {
                    return left.id == right.id && left.key == right.key && left.before == right.before
                        && left.after == right.after;
                });
            if (!isSame)
                wrong.append(u"run %1 is another one, and nobody says so"_s.arg(run.run.id));
        }
        return wrong;
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
        order.speed = kSpeed;
        order.checks = {.guardConflicts = true, .verifyWrites = true};
        for (const QString &cloud : {u"jdcloud"_s, u"huawei"_s}) {
            Account account = m_controller.fixture.account(cloud);
            account.batchWriting = BatchWriting::Automatic;
            account.resourcesPerRequest = 1 + m_random.bounded(20);
            account.sandbox = false; // its address tells accounts apart, as any other
            order.accounts.append({account, m_controller.fixture.credentials(cloud)});
        }
        return order;
    }

    [[nodiscard]] ApplyOrder drawOrder()
    {
        ApplyOrder order = emptyOrder();
        order.lists = chance(50);
        std::set<std::size_t> resources;
        while (resources.size() < kResourcesPerRound) {
            // What the tag service does not know cannot be read, and nothing can be held against it.
            if (const std::size_t resource = anyResource(); !m_estate.isGone(resource))
                resources.insert(resource);
        }
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
            if (!chance(35))
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
        if (chance(40))
            return;
        for (const auto &[cell, fate] : m_checker.fates()) {
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
            isRemoved ? std::nullopt : std::optional(u"theirs-%1"_s.arg(++m_theirs));
        m_estate.change(cell.resource, cell.key, value);
    }

    // --- Comparing
    void agree(const QStringList &wrong)
    {
        constexpr qsizetype kMostShown = 10;
        QVERIFY2(wrong.isEmpty(),
            qPrintable(u"seed %1, round %2:\n"_s.arg(m_seed).arg(m_rounds) + m_damage
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
        const std::vector<TagMap> tags = m_estate.tags();
        for (const Account &account : fixture.sandbox.accounts()) {
            if (!fixture.controller->isOpen(account.id))
                QVERIFY(fixture.open(account, fixture.sandbox.credentials(account.id)));
        }
        for (const QString &text : {u"jdcloud/cn-north-1/vm"_s, u"jdcloud/cn-south-1/disk"_s,
                 u"huawei/private-recordsets"_s, u"huawei/public-zones"_s}) {
            const ScopeListing &listing = fixture.refresh(fixture.scope(text));
            const ResourceTable &table = fixture.workspace.table();
            for (const Row row : listing.rows) {
                if (table.knowledge(row) != TagKnowledge::Read)
                    continue;
                const std::size_t resource = m_estate.find(table.idText(row)).value();
                agree(m_oracle.compareListed(resource, table.pool().tags(table.tags(row)), tags[resource]));
            }
        }
    }

    quint32 m_seed = 0;
    QRandomGenerator m_random;
    RecordedController m_controller{soakedEstate()};
    EmbeddedSandbox m_mirror{soakedEstate()}; // with the same resources and keys
    SoakEstate m_estate{m_controller.fixture.sandbox};
    HistoryChecker m_checker{kReadingAgeMs, m_estate.accessKeys()};
    SoakOracle m_oracle{m_estate, m_checker};
    SoakTroubles m_troubles{*m_controller.fixture.relay, m_controller.fixture.sandbox, m_random, kSpeed};
    SoakOracle::Circumstances m_circumstances; // of the round
    QString m_damage; // of the journal, while it lasts
    qint64 m_firstRun = 0; // the last one before the round
    qint64 m_lastRun = 0;
    std::size_t m_runs = 0;
    int m_rounds = 0;
    int m_kills = 0;
    int m_resumes = 0;
    int m_undos = 0;
    int m_pauses = 0;
    int m_fullDisks = 0;
    int m_damages = 0;
    int m_damagesRefused = 0;
    int m_others = 0; // accounts
    int m_othersRefused = 0;
    int m_theirs = 0; // values
};

TAGDESK_TEST(TestSoak, QCoreApplication)

} // namespace tst_soak

#include "tst_soak.moc"
