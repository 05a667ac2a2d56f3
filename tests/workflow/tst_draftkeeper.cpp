// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftkeeper.h"
#include "draftscript.h"
#include "draftstore.h"
#include "testrunner.h"
#include "virtualclock.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

namespace tst_draftkeeper {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What is staged and what is on the disk, a second later.
class TestDraftKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<VirtualClock>();
        m_script = std::make_unique<DraftScript>(7);
        makeKeeper();
        m_keeper->follow(DraftScript::account());
    }
    void cleanup()
    {
        m_keeper.reset();
        m_script.reset();
    }

    void anEditIsOnTheDiskWithinASecond()
    {
        workspace().stage({1, 2}, {u"env"_s, u"prod"_s}, EditMode::Set);
        QSignalSpy kept(m_keeper.get(), &DraftKeeper::kept);
        constexpr int kSecond = 1'000;
        m_clock->advance(kSecond);
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(onDisk(), m_script->staged());
        QCOMPARE(onDisk().size(), 2);
        QCOMPARE(store().list().front().account, DraftScript::account());
        QCOMPARE(store().list().front().id, kept.front().at(1).toString());
    }

    void theDraftFollowsEveryEdit()
    {
        constexpr int kSteps = 300;
        for (int step = 0; step < kSteps; ++step) {
            m_script->step();
            QVERIFY(!flush());
            QCOMPARE(onDisk(), m_script->staged());
        }
    }

    void withNothingStagedThereIsNoDraft()
    {
        workspace().stage({1}, {u"env"_s, u"prod"_s}, EditMode::Set);
        QVERIFY(!flush());
        QCOMPARE(store().list().size(), 1U);
        workspace().undo();
        QVERIFY(!flush());
        QVERIFY(store().list().empty());
        workspace().redo();
        QVERIFY(!flush());
        QCOMPARE(onDisk(), m_script->staged());
    }

    void whatTheCloudHasByNowIsNotInTheDraft()
    {
        workspace().stage({1, 2}, {u"env"_s, u"prod"_s}, EditMode::Set);
        QVERIFY(!flush());
        workspace().rebase(1, {{u"env"_s, u"prod"_s}});
        QVERIFY(!flush());
        QCOMPARE(onDisk().size(), 1);
        QCOMPARE(onDisk(), m_script->staged());
    }

    void whatAnEditIsBasedOnFollows()
    {
        workspace().stage({1}, {u"env"_s, u"prod"_s}, EditMode::Set);
        QVERIFY(!flush());
        workspace().rebase(1, {{u"env"_s, u"theirs"_s}});
        QVERIFY(!flush());
        QCOMPARE(onDisk(), QStringList{u"i-1 env: theirs -> prod"_s});
    }

    void aConflictIsKeptUntilItIsDecided()
    {
        const auto undecided = [this] {
            const DraftResult<Draft> draft = store().load(store().list().front().id);
            QStringList keys;
            for (const DraftCell &cell : draft->cells[draft->resources.front().cells])
                keys.append(cell.isUndecided ? cell.key : QString());
            return keys.join(u',');
        };
        workspace().stage({1}, {u"env"_s, u"prod"_s}, EditMode::Set);
        workspace().stage({1}, {u"owner"_s, u"me"_s}, EditMode::Set);
        QVERIFY(!flush());
        QCOMPARE(undecided(), u","_s);
        RowOutcome outcome{.state = RowState::Failed, .error = {}};
        outcome.error.cause = ErrorCause::ChangedSince;
        outcome.conflictingKeys = QStringList{u"env"_s};
        workspace().setOutcomes({{1, outcome}});
        QVERIFY(!flush());
        QCOMPARE(undecided(), u"env,"_s);
        workspace().allowOverwriting({1});
        QVERIFY(!flush());
        QCOMPARE(undecided(), u","_s);
    }

    void goingTheKeeperWritesWhatIsLeft()
    {
        workspace().stage({1, 2, 3}, {u"env"_s, u"prod"_s}, EditMode::Set);
        m_keeper.reset();
        QCOMPARE(onDisk(), m_script->staged());
        QVERIFY(!store().list().front().isInUse);
    }

    void whatIsReleasedStaysAndWhatIsDiscardedGoes()
    {
        workspace().stage({1}, {u"env"_s, u"prod"_s}, EditMode::Set);
        const QStringList staged = m_script->staged();
        QVERIFY(!flush());
        m_keeper->release(DraftScript::account().id);
        workspace().closeAccount(DraftScript::account().id);
        QVERIFY(!flush());
        QCOMPARE(onDisk(), staged);
        QVERIFY(!store().list().front().isInUse);

        openAgain();
        m_keeper->follow(DraftScript::account());
        workspace().stage({2}, {u"env"_s, u"prod"_s}, EditMode::Set);
        QVERIFY(!flush());
        QCOMPARE(store().list().size(), 2U); // the older one is not touched
        m_keeper->discard(DraftScript::account().id);
        QVERIFY(!flush());
        QCOMPARE(store().list().size(), 1U);
    }

    void aClosedAccountHasNoDraft()
    {
        workspace().stage({1}, {u"env"_s, u"prod"_s}, EditMode::Set);
        QVERIFY(!flush());
        workspace().closeAccount(DraftScript::account().id);
        QVERIFY(!flush());
        QVERIFY(store().list().empty());
    }

    void anAccountThatIsNotFollowedHasNoDraft()
    {
        m_keeper->release(DraftScript::account().id);
        workspace().stage({1}, {u"env"_s, u"prod"_s}, EditMode::Set);
        QVERIFY(!flush());
        QVERIFY(store().list().empty());
        m_keeper->follow(DraftScript::account());
        QVERIFY(!flush());
        QCOMPARE(onDisk(), m_script->staged());
    }

    void withOtherKeysTheEditsBelongToThem()
    {
        workspace().stage({1, 2}, {u"env"_s, u"prod"_s}, EditMode::Set);
        QVERIFY(!flush());
        DraftAccount other = DraftScript::account();
        other.keyHash = draftKeyHash(other.salt, "AKOTHER");
        m_keeper->follow(other);
        QVERIFY(!flush());
        const std::vector<DraftSummary> drafts = store().list();
        QCOMPARE(drafts.size(), 1U);
        QCOMPARE(drafts.front().account, other);
        QCOMPARE(onDisk(), m_script->staged());
    }

    void whatCannotBeWrittenIsToldAndTriedAgain()
    {
        m_keeper.reset();
        QFile inTheWay(folder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        makeKeeper();
        QSignalSpy troubled(m_keeper.get(), &DraftKeeper::troubled);
        QSignalSpy recovered(m_keeper.get(), &DraftKeeper::recovered);
        m_keeper->follow(DraftScript::account());
        workspace().stage({1}, {u"env"_s, u"prod"_s}, EditMode::Set);
        const std::optional<DraftTrouble> trouble = flush();
        QVERIFY(trouble);
        QCOMPARE(trouble->kind, DraftTrouble::Kind::NotWritable);
        workspace().stage({2}, {u"env"_s, u"prod"_s}, EditMode::Set); // editing goes on
        QVERIFY(flush());
        QCOMPARE(troubled.size(), 1);
        QVERIFY(inTheWay.remove());
        QSignalSpy kept(m_keeper.get(), &DraftKeeper::kept);
        constexpr int kRetry = 11'000;
        m_clock->advance(kRetry);
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(recovered.size(), 1);
        QCOMPARE(onDisk(), m_script->staged());
        QCOMPARE(onDisk().size(), 2);
    }

    void aManyRowsAreWrittenInPieces()
    {
        constexpr int kMany = 50'000;
        Rows rows;
        for (int number = 0; number < kMany; ++number)
            rows.push_back(workspace().addResource({.account = DraftScript::account().id,
                                                       .cloud = u"jdcloud"_s,
                                                       .region = u"cn-east-2"_s,
                                                       .kind = u"vm"_s},
                {.id = u"m-%1"_s.arg(number), .name = {}, .status = {}, .parent = {}, .tags = Tags{}}));
        workspace().stage(rows, {u"project"_s, u"apollo"_s}, EditMode::Set);
        QVERIFY(!flush());
        QCOMPARE(onDisk(), m_script->staged());
        workspace().stage(rows, {u"project"_s, u"gemini"_s}, EditMode::Set);
        QVERIFY(!flush());
        QCOMPARE(onDisk(), m_script->staged());
        workspace().undo();
        QVERIFY(!flush());
        QVERIFY(store().list().empty());
    }

    void aDraftHoldsNoHalfOfAnEdit()
    {
        constexpr int kMany = 50'000;
        constexpr int kTurns = 20;
        Rows rows;
        for (int number = 0; number < kMany; ++number)
            rows.push_back(workspace().addResource({.account = DraftScript::account().id,
                                                       .cloud = u"jdcloud"_s,
                                                       .region = u"cn-east-2"_s,
                                                       .kind = u"vm"_s},
                {.id = u"m-%1"_s.arg(number), .name = {}, .status = {}, .parent = {}, .tags = Tags{}}));
        workspace().stage(rows, {u"project"_s, u"0"_s}, EditMode::Set);
        // Somebody goes on editing while the keeper looks at the rows.
        QTimer turns;
        int turn = 0;
        connect(&turns, &QTimer::timeout, this, [&] {
            if (++turn == kTurns)
                turns.stop();
            workspace().stage(rows, {u"project"_s, QString::number(turn)}, EditMode::Set);
        });
        turns.start(0);
        QSet<QString> values;
        connect(m_keeper.get(), &DraftKeeper::kept, this, [&] {
            if (!values.isEmpty())
                return;
            for (const QString &line : onDisk())
                values.insert(line.section(u' ', -1));
        });
        constexpr int kPause = 100; // with which the round begins; longer ones do not wait for more
        m_clock->advance(kPause);
        QTRY_VERIFY(!values.isEmpty());
        QCOMPARE(values.size(), 1);
    }

private:
    [[nodiscard]] Workspace &workspace() const { return m_script->workspace(); }
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"drafts"_s); }
    [[nodiscard]] DraftStore store() const { return DraftStore(folder()); }

    void makeKeeper() { m_keeper = std::make_unique<DraftKeeper>(workspace(), folder(), m_clock); }

    void openAgain()
    {
        Account account;
        account.id = DraftScript::account().id;
        account.cloud = DraftScript::account().cloud;
        workspace().openAccount(
            {.account = account, .rules = tagRules(account.cloud), .limits = {}, .tree = {}});
    }

    std::optional<DraftTrouble> flush()
    {
        std::optional<std::optional<DraftTrouble>> answer;
        m_keeper->flush(this, [&answer](const std::optional<DraftTrouble> &trouble) { answer = trouble; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
            qFatal("no answer");
        return *answer;
    }

    /// Of the newest draft.
    [[nodiscard]] QStringList onDisk() const
    {
        const std::vector<DraftSummary> drafts = store().list();
        if (drafts.empty())
            return {};
        const DraftResult<Draft> draft = store().load(drafts.front().id);
        return draft ? DraftScript::staged(*draft) : QStringList{u"trouble"_s};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<VirtualClock> m_clock;
    std::unique_ptr<DraftScript> m_script;
    std::unique_ptr<DraftKeeper> m_keeper;
};

TAGDESK_TEST(TestDraftKeeper, QCoreApplication)

} // namespace tst_draftkeeper

#include "tst_draftkeeper.moc"
