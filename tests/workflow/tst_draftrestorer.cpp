// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "controllerfixture.h"
#include "draftkeeper.h"
#include "draftrestorer.h"
#include "testrunner.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tst_draftrestorer {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString kTicket = u"ticket"_s;
const QString kEnv = u"env"_s;

} // namespace

/// Edits of a program that has ended, staged again by the next one over real sockets, while the cloud went
/// on.
class TestDraftRestorer : public QObject
{
    Q_OBJECT

private slots:
    void whatNobodyChangedIsStagedAgainInOneStep_data() { clouds(); }
    void whatNobodyChangedIsStagedAgainInOneStep()
    {
        leave(4);
        const QStringList before = staged();
        nextStart();
        restore();
        QVERIFY(outcome().isComplete());
        QCOMPARE(outcome().staged, 6U);
        QCOMPARE(outcome().conflicts, 0U);
        QVERIFY(outcome().left.empty());
        QCOMPARE(staged(), before);
        QCOMPARE(outcome().rows, workspace().changes().rows());
        QCOMPARE(workspace().undoDescription()->kind, EditDescription::Kind::RestoreDraft);
        workspace().undo();
        QVERIFY(workspace().changes().isEmpty());
        QVERIFY(!workspace().undoDescription());
        workspace().redo();
        QVERIFY(m_fixture->apply().isComplete());
        QCOMPARE(m_fixture->tagInCloud(m_scope, m_ids[0], kTicket), u"T-1"_s);
    }

    void aListingThatIsThereAlreadyIsUsed_data() { clouds(); }
    void aListingThatIsThereAlreadyIsUsed()
    {
        leave(4);
        const QStringList before = staged();
        nextStart();
        m_fixture->refresh(m_scope);
        const std::size_t rows = workspace().table().size();
        restore();
        QCOMPARE(workspace().table().size(), rows);
        QCOMPARE(staged(), before);
    }

    void aValueThatMovedSinceIsAConflict_data() { clouds(); }
    void aValueThatMovedSinceIsAConflict()
    {
        leave(4);
        nextStart();
        changeInTheCloud(m_ids[1], kTicket, u"theirs"_s);
        restore();
        QVERIFY(outcome().isComplete());
        QCOMPARE(outcome().staged, 6U);
        QCOMPARE(outcome().conflicts, 1U);
        const Row row = rowOf(m_ids[1]);
        QVERIFY(isChangedMeanwhile(workspace().outcome(row)));
        QCOMPARE(workspace().outcome(row).conflictingKeys, QStringList{kTicket});
        QCOMPARE(m_fixture->tag(row, kTicket), u"theirs"_s); // the base
        QCOMPARE(workspace().plan().undecided, Rows{row});
        QVERIFY(m_fixture->apply().failedRows == 0);
        QCOMPARE(m_fixture->tagInCloud(m_scope, m_ids[1], kTicket), u"theirs"_s);
        QCOMPARE(m_fixture->tagInCloud(m_scope, m_ids[2], kTicket), u"T-1"_s);
        workspace().allowOverwriting({row});
        QVERIFY(m_fixture->apply().isComplete());
        QCOMPARE(m_fixture->tagInCloud(m_scope, m_ids[1], kTicket), u"T-1"_s);
    }

    void whatNobodyHadDecidedIsAConflictAgain_data() { clouds(); }
    void whatNobodyHadDecidedIsAConflictAgain()
    {
        QFETCH(const QString, cloud);
        QFETCH(const QString, scope);
        prepare(cloud, scope);
        {
            DraftKeeper keeper(workspace(), folder(), m_fixture->clock);
            keeper.follow(m_fixture->controller->draftAccount(m_account.id, draftSalt()));
            const Rows rows = m_fixture->editableRows(m_scope, 2);
            m_ids = {workspace().table().idText(rows[0]), workspace().table().idText(rows[1])};
            QVERIFY(workspace().stage(rows, {kTicket, u"T-1"_s}, EditMode::Set));
            changeInTheCloud(m_ids[1], kTicket, u"theirs"_s);
            workspace().rebase(rows[1], {{kTicket, u"theirs"_s}});
            RowOutcome outcome{.state = RowState::Failed, .error = {}};
            outcome.error.cause = ErrorCause::ChangedSince;
            outcome.conflictingKeys = QStringList{kTicket};
            workspace().setOutcomes({{rows[1], outcome}});
        }
        nextStart();
        restore();
        QCOMPARE(outcome().conflicts, 1U);
        const Row row = rowOf(m_ids[1]);
        QCOMPARE(workspace().plan().undecided, Rows{row});
        workspace().undo();
        workspace().redo();
        QCOMPARE(workspace().plan().undecided, Rows{row});
        QVERIFY(m_fixture->apply().failedRows == 0);
        QCOMPARE(m_fixture->tagInCloud(m_scope, m_ids[1], kTicket), u"theirs"_s);
    }

    void undoAndRedoNeverDecideAConflict()
    {
        prepare(u"jdcloud"_s, u"jdcloud/cn-north-1/vm"_s);
        leave(2);
        nextStart();
        changeInTheCloud(m_ids[1], kTicket, u"theirs"_s);
        restore();
        workspace().undo();
        workspace().redo();
        const Row row = rowOf(m_ids[1]);
        QVERIFY(isChangedMeanwhile(workspace().outcome(row)));
        QVERIFY(workspace().takeTheirs({row}));
        QVERIFY(workspace().changes().delta(row).isEmpty());
    }

    void whatTheCloudHasByNowIsNotStaged()
    {
        prepare(u"jdcloud"_s, u"jdcloud/cn-north-1/vm"_s);
        leave(2);
        nextStart();
        changeInTheCloud(m_ids[1], kTicket, u"T-1"_s);
        restore();
        QVERIFY(outcome().isComplete());
        QCOMPARE(outcome().already, 1U);
        QCOMPARE(outcome().conflicts, 0U);
        QVERIFY(workspace().changes().delta(rowOf(m_ids[1])).isEmpty());
    }

    void whatIsGoneOrRefusedOrEditedHereIsNamed()
    {
        prepare(u"jdcloud"_s, u"jdcloud/cn-north-1/vm"_s);
        leave(3);
        addToDraft(u"i-none"_s, u"T-1"_s);
        addToDraft(m_ids[2], u"a*b"_s);
        nextStart();
        m_fixture->refresh(m_scope);
        const Row edited = rowOf(m_ids[1]);
        QVERIFY(workspace().stage({edited}, {kTicket, u"newer"_s}, EditMode::Set));
        restore(u"by hand"_s);
        QVERIFY(outcome().isComplete());
        QStringList left;
        for (const LeftCell &cell : outcome().left)
            left.append(
                u"%1 %2 %3"_s.arg(cell.id.id, cell.cell.after.value_or(u"-"_s)).arg(int(cell.reason)));
        QCOMPARE(left,
            (QStringList{u"i-none T-1 %1"_s.arg(int(DraftLeft::ResourceGone)),
                u"%1 a*b %2"_s.arg(m_ids[2]).arg(int(DraftLeft::RuleRefuses))}));
        restore();
        QCOMPARE(outcome().left.size(), 1U);
        QCOMPARE(outcome().left.front().reason, DraftLeft::EditedHere);
        QCOMPARE(outcome().left.front().id.id, m_ids[1]);
        const TagPool &pool = workspace().pool();
        QCOMPARE(
            pool.value(workspace().changes().delta(edited), *pool.find(kTicket)), *pool.find(u"newer"_s));
    }

    void whatCouldNotBeReadIsNotGoneAndStaysInTheDraft_data() { clouds(); }
    void whatCouldNotBeReadIsNotGoneAndStaysInTheDraft()
    {
        leave(2);
        nextStart();
        m_fixture->clock->speed = 100;
        for (const int status : {403, 404}) { // a proxy may say "not found" of everything
            m_fixture->relay->setStep(ControllerFixture::answer(status, "{}"));
            restore();
            QVERIFY(!outcome().isComplete());
            QVERIFY(!outcome().error);
            QCOMPARE(outcome().staged, 0U);
            QCOMPARE(outcome().left.size(), 3U);
            for (const LeftCell &cell : outcome().left) {
                QCOMPARE(cell.reason, DraftLeft::NotRead);
                QCOMPARE(cell.error.httpStatus, status);
            }
        }
        m_fixture->relay->setStep({});
        restore();
        QVERIFY(outcome().isComplete());
        QCOMPARE(outcome().staged, 3U);
    }

    void aDraftIsNeverRestoredIntoAnotherAccount()
    {
        prepare(u"jdcloud"_s, u"jdcloud/cn-north-1/vm"_s);
        leave(2);
        m_restored.reset();
        m_fixture->workspace.closeAccount(m_account.id);
        m_fixture->controller->closeAccount(m_account.id);
        const std::size_t sent = m_fixture->relay->requestCount();
        restore();
        QCOMPARE(outcome().error->kind, ErrorKind::Invalid); // not open
        const Credentials mine = m_fixture->credentials(u"jdcloud"_s);
        QVERIFY(m_fixture->open(m_account, Credentials("AKOTHER", mine.secretKey())));
        restore();
        QCOMPARE(outcome().error->kind, ErrorKind::Conflict);
        Account elsewhere = m_account;
        elsewhere.endpoint.setHost(u"localhost"_s);
        QVERIFY(m_fixture->open(elsewhere, mine));
        restore();
        QCOMPARE(outcome().error->kind, ErrorKind::Conflict);
        QCOMPARE(m_fixture->relay->requestCount(), sent);
        QVERIFY(workspace().changes().isEmpty());
    }

    void anotherProgramsDraftIsLeftAlone()
    {
        prepare(u"jdcloud"_s, u"jdcloud/cn-north-1/vm"_s);
        leave(2);
        const auto claim = DraftStore(folder()).claim(DraftStore(folder()).list().front().id);
        QVERIFY(claim);
        nextStart();
        restore();
        QCOMPARE(outcome().trouble->kind, DraftTrouble::Kind::InUse);
    }

    void restoredAndKeptAgainTheDraftMayGo()
    {
        prepare(u"jdcloud"_s, u"jdcloud/cn-north-1/vm"_s);
        leave(2);
        const QString old = DraftStore(folder()).list().front().id;
        nextStart();
        restore();
        QVERIFY(m_restored->remove());
        QVERIFY(DraftStore(folder()).list().empty());
        QVERIFY(!QFile::exists(DraftStore::path(folder(), old)));
    }

private:
    static void clouds()
    {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("scope");
        QTest::newRow("jdcloud") << u"jdcloud"_s << u"jdcloud/cn-north-1/vm"_s;
        QTest::newRow("huawei") << u"huawei"_s << u"huawei/private-recordsets"_s;
    }

    void prepare(const QString &cloud, const QString &scope)
    {
        m_restored.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<ControllerFixture>();
        m_account = m_fixture->account(cloud);
        m_account.sandbox = false; // as any other
        QVERIFY(m_fixture->open(m_account, m_fixture->credentials(cloud)));
        m_scope = m_fixture->scope(scope);
        m_fixture->refresh(m_scope);
    }

    /// Edits so many resources and ends.
    void leave(std::size_t count)
    {
        if (QTest::currentDataTag() != nullptr) {
            QFETCH(const QString, cloud);
            QFETCH(const QString, scope);
            prepare(cloud, scope);
        }
        DraftKeeper keeper(workspace(), folder(), m_fixture->clock);
        keeper.follow(m_fixture->controller->draftAccount(m_account.id, draftSalt()));
        const Rows rows = m_fixture->editableRows(m_scope, count);
        QCOMPARE(rows.size(), count);
        m_ids.clear();
        for (const Row row : rows)
            m_ids.append(workspace().table().idText(row));
        QVERIFY(workspace().stage(rows, {kTicket, u"T-1"_s}, EditMode::Set));
        Rows half(rows.begin(), rows.begin() + std::ptrdiff_t(count / 2));
        QVERIFY(workspace().stage(half, {kEnv, u"draft"_s}, EditMode::Set));
    }

    /// With an empty document.
    void nextStart()
    {
        m_restored.reset();
        m_fixture->controller->closeAccount(m_account.id);
        QVERIFY(workspace().changes().isEmpty());
        QVERIFY(m_fixture->open(m_account, m_fixture->credentials(m_account.cloud)));
    }

    /// A draft of its own with this value for the ticket.
    void addToDraft(const QString &id, const QString &value)
    {
        if (!m_byHand) {
            m_byHand = std::make_unique<DraftFile>(folder());
            QVERIFY(m_byHand->begin(m_fixture->controller->draftAccount(m_account.id, draftSalt())));
        }
        DraftEdits edits;
        const DraftEdits::Cell cell{.key = edits.addText(kTicket.toStdString()),
            .before = DraftEdits::kAbsent,
            .after = edits.addText(value.toStdString())};
        const auto number = static_cast<std::uint32_t>(++m_number);
        edits.addResource({.number = number,
            .place = edits.addPlace(m_scope.collection.region, m_scope.collection.kind),
            .id = id.toStdString(),
            .name = {}});
        edits.addEdit({.number = number, .cells = edits.addCells({&cell, 1})});
        QVERIFY(m_byHand->append(edits));
        QVERIFY(m_byHand->commit(QDateTime::currentDateTimeUtc().addSecs(60)));
    }

    void restore(const QString &which = {})
    {
        const QString byHand = m_byHand ? m_byHand->id() : QString();
        m_byHand.reset();
        const std::vector<DraftSummary> drafts = DraftStore(folder()).list();
        QString id;
        for (const DraftSummary &draft : drafts) {
            if (which.isEmpty() ? draft.id != m_ofHand : draft.id == byHand)
                id = draft.id;
        }
        if (!byHand.isEmpty())
            m_ofHand = byHand;
        QVERIFY(!id.isEmpty());
        m_restored.reset();
        m_restored = std::make_unique<DraftRestorer>(*m_fixture->controller, workspace(), folder(), id);
        QSignalSpy finished(m_restored.get(), &DraftRestorer::finished);
        m_restored->start();
        QVERIFY(finished.wait(20'000));
        QCOMPARE(finished.size(), 1);
    }

    void changeInTheCloud(const QString &id, const QString &key, const QString &value)
    {
        Workspace fresh;
        DocumentParts parts;
        parts.workspace = &fresh;
        DocumentController other(parts);
        const Account account = m_fixture->account(m_account.cloud);
        other.openAccount(account, m_fixture->credentials(m_account.cloud));
        QSignalSpy refreshed(&other, &DocumentController::scopeRefreshed);
        other.refresh(m_scope);
        QVERIFY(refreshed.wait(20'000));
        const auto row = fresh.table().find(ResourceId{.collection = m_scope.collection, .id = id});
        QVERIFY(row);
        QVERIFY(fresh.stage({*row}, {key, value}, EditMode::Set));
        QSignalSpy ended(&other, &DocumentController::applyEnded);
        QVERIFY(!other.apply());
        QVERIFY(ended.wait(20'000));
        QVERIFY(ended.front().front().value<ApplyProgress>().isComplete());
    }

    [[nodiscard]] Row rowOf(const QString &id) const
    {
        return workspace().table().find(ResourceId{.collection = m_scope.collection, .id = id}).value();
    }

    [[nodiscard]] QStringList staged() const
    {
        QStringList lines;
        const TagPool &pool = workspace().pool();
        for (const Row row : workspace().changes().rows()) {
            for (const TagRef &ref : pool.refs(workspace().changes().delta(row)))
                lines.append(u"%1 %2 %3"_s.arg(
                    workspace().table().idText(row), pool.text(ref.key), pool.text(ref.value)));
        }
        lines.sort();
        return lines;
    }

    [[nodiscard]] Workspace &workspace() const { return m_fixture->workspace; }
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"drafts"_s); }
    [[nodiscard]] const DraftRestorer::Outcome &outcome() const { return m_restored->result(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ControllerFixture> m_fixture;
    std::unique_ptr<DraftFile> m_byHand;
    QString m_ofHand;
    std::unique_ptr<DraftRestorer> m_restored;
    Account m_account;
    Scope m_scope;
    QStringList m_ids;
    int m_number = 0;
};

TAGDESK_TEST(TestDraftRestorer, QCoreApplication)

} // namespace tst_draftrestorer

#include "tst_draftrestorer.moc"
