// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journal.h"
#include "testrunner.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

namespace tst_journal {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kStart(QDate(2026, 11, 27), QTime(8, 0, 0, 250), Qt::UTC);

RunHeader header(const QString &account = u"profile-1"_s)
{
    return {.accountId = account,
        .profile = u"Staging"_s,
        .cloud = u"jdcloud"_s,
        .who = u"ops@desk"_s,
        .started = kStart,
        .note = u"spring cleaning"_s,
        .undoes = {},
        .continues = {}};
}

/// Two resources get env and ticket; the second loses "old", which the first never had.
RunPlan plan()
{
    RunPlan plan;
    plan.collections = {{.account = {}, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s}};
    plan.tags = {{{u"env"_s, u"dev"_s}}, {{u"env"_s, u""_s}, {u"old"_s, u"x"_s}},
        {{u"env"_s, u"prod"_s}, {u"ticket"_s, u"T-1"_s}}, {{u"old"_s, {}}}};
    plan.resources = {{.collection = 0, .id = u"i-1"_s, .name = u"web-1"_s, .before = 0},
        {.collection = 0, .id = u"i-2"_s, .name = u"web_2"_s, .before = 1}};
    plan.requests = {{.operation = TagOperation::Set, .tags = 2, .resources = {0, 1}},
        {.operation = TagOperation::Remove, .tags = 3, .resources = {1}}};
    return plan;
}

RowOutcome refused()
{
    RowOutcome outcome{.state = RowState::Failed, .error = {}};
    outcome.error.kind = ErrorKind::Forbidden;
    outcome.error.cause = ErrorCause::PermissionMissing;
    outcome.error.httpStatus = 403;
    outcome.error.code = u"FORBIDDEN"_s;
    outcome.error.message = u"locked"_s;
    outcome.error.requestId = u"r-1"_s;
    return outcome;
}

QString word(const std::optional<QString> &value)
{
    return value ? u'"' + *value + u'"' : u"–"_s;
}

QStringList lines(const std::vector<JournalCell> &cells)
{
    static const QStringList states = {u"none"_s, u"queued"_s, u"sending"_s, u"accepted"_s, u"verified"_s,
        u"failed"_s, u"skipped"_s, u"unknown"_s};
    QStringList lines;
    for (const JournalCell &cell : cells)
        lines.append(u"%1 %2 %3 → %4 %5"_s.arg(cell.id.id, cell.key, word(cell.before), word(cell.after),
            states.value(int(cell.outcome.state))));
    return lines;
}

/// A second program's hand on the file.
class OtherHand
{
public:
    explicit OtherHand(const QString &path)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        m_database.setDatabaseName(path);
        if (!m_database.open())
            qFatal("no database");
    }
    ~OtherHand()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    QVariant exec(const QString &statement)
    {
        QSqlQuery query(m_database);
        if (!query.exec(statement))
            qFatal("%s", qPrintable(statement));
        return query.next() ? query.value(0) : QVariant();
    }

private:
    QSqlDatabase m_database;
};

} // namespace

/// Runs written down before, while and after they happen.
class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aRunIsThereWithEveryCellBeforeItStarts()
    {
        const qint64 id = begin(*opened());
        const auto journal = opened();
        const auto runs = journal->runs();
        QVERIFY(runs);
        QCOMPARE(runs->size(), 1U);
        const JournalRun &run = runs->front();
        QCOMPARE(run.id, id);
        QCOMPARE(run.header, header());
        QVERIFY(!run.ended.isValid());
        QCOMPARE(run.requests, 2);
        QCOMPARE(run.cells, (CellCounts{.planned = 5}));
        QCOMPARE(run.cells.notSent(), 5);
        QCOMPARE(lines(*journal->cells(id)),
            (QStringList{u"i-1 env \"dev\" → \"prod\" queued"_s, u"i-1 ticket – → \"T-1\" queued"_s,
                u"i-2 env \"\" → \"prod\" queued"_s, u"i-2 ticket – → \"T-1\" queued"_s,
                u"i-2 old \"x\" → – queued"_s}));
        const ResourceId resource = journal->cells(id)->front().id;
        QCOMPARE(resource.collection,
            (Collection{.account = u"profile-1"_s,
                .cloud = u"jdcloud"_s,
                .region = u"cn-north-1"_s,
                .kind = u"vm"_s}));
    }

    void newsMoveTheCells()
    {
        const auto journal = opened();
        const qint64 id = begin(*journal);
        const RowOutcome sending{.state = RowState::Sending, .error = {}};
        QVERIFY(write(*journal, {{id, 0, {0, 1}, {sending, sending}}, {id, 1, {1}, {sending}}}));
        QCOMPARE(journal->run(id)->cells, (CellCounts{.planned = 5, .unknown = 5}));
        QVERIFY(write(*journal, {{id, 0, {0, 1}, {{.state = RowState::Accepted, .error = {}}, refused()}}}));
        QVERIFY(write(*journal, {{id, 0, {0}, {{.state = RowState::Verified, .error = {}}}}}));
        QCOMPARE(journal->run(id)->cells,
            (CellCounts{.planned = 5, .accepted = 2, .verified = 2, .failed = 2, .unknown = 1}));
        const auto cells = journal->cells(id);
        QCOMPARE(lines(*cells).at(2), u"i-2 env \"\" → \"prod\" failed"_s);
        QCOMPARE(cells->at(2).outcome.error, refused().error);
        QCOMPARE(cells->at(0).outcome.error, Error());
    }

    void aRunThatEndedKeepsItsCounts()
    {
        const auto journal = opened();
        const qint64 id = begin(*journal);
        const RowOutcome done{.state = RowState::Verified, .error = {}};
        QVERIFY(write(*journal, {{id, 0, {0, 1}, {done, done}}}));
        QVERIFY(journal->end(id, kStart.addSecs(5)));
        JournalRun run = *journal->run(id);
        QCOMPARE(run.ended, kStart.addSecs(5));
        QCOMPARE(run.state, RunState::Incomplete);
        QCOMPARE(run.cells, (CellCounts{.planned = 5, .accepted = 4, .verified = 4}));
        QCOMPARE(run.cells.notSent(), 1);

        const qint64 second = begin(*journal);
        QVERIFY(write(*journal, {{second, 0, {0, 1}, {done, done}}, {second, 1, {1}, {done}}}));
        QVERIFY(journal->end(second, kStart.addSecs(9)));
        QCOMPARE(journal->run(second)->state, RunState::Done);
        QCOMPARE(journal->runs()->front().id, second);
    }

    void aRunIsInterruptedWhenItsProgramIsGone()
    {
        auto first = opened();
        const qint64 id = begin(*first);
        const auto second = opened();
        QCOMPARE(second->run(id)->state, RunState::Running);
        QCOMPARE(*second->claim(id), false);
        first.reset();
        QCOMPARE(second->run(id)->state, RunState::Interrupted);
        QCOMPARE(*second->claim(id), true);
        const auto third = opened();
        QCOMPARE(third->run(id)->state, RunState::Running);
        QCOMPARE(*third->claim(id), false);
        QVERIFY(second->end(id, kStart));
        QCOMPARE(*third->claim(id), false);
    }

    void aRunThatEndedWithUnknownCellsIsInterruptedAgain_data()
    {
        QTest::addColumn<RowOutcome>("outcome");
        QTest::addColumn<bool>("isOpened");
        const RowOutcome lost{.state = RowState::Unknown, .error = {}};
        RowOutcome changed = refused();
        changed.error.kind = ErrorKind::OutcomeUnknown;
        QTest::newRow("unknown") << lost << true;
        QTest::newRow("changed since, and perhaps written") << changed << true;
        QTest::newRow("refused") << refused() << false;
        QTest::newRow("done") << RowOutcome{.state = RowState::Verified, .error = {}} << false;
    }

    void aRunThatEndedWithUnknownCellsIsInterruptedAgain()
    {
        QFETCH(const RowOutcome, outcome);
        QFETCH(const bool, isOpened);
        const auto journal = opened();
        const qint64 id = begin(*journal);
        QVERIFY(write(*journal, {{id, 0, {0}, {outcome}}}));
        QVERIFY(journal->end(id, kStart));
        QCOMPARE(*opened()->claim(id), isOpened);
        QCOMPARE(journal->run(id)->state, isOpened ? RunState::Interrupted : RunState::Incomplete);
        QCOMPARE(journal->run(id)->ended.isValid(), !isOpened);
    }

    void whatWasUndoneOrContinuedStaysEnded()
    {
        const auto journal = opened();
        const RowOutcome lost{.state = RowState::Unknown, .error = {}};
        for (std::optional<qint64> RunHeader::*link : {&RunHeader::undoes, &RunHeader::continues}) {
            const qint64 id = begin(*journal);
            QVERIFY(write(*journal, {{id, 0, {0}, {lost}}}));
            QVERIFY(journal->end(id, kStart));
            RunHeader later = header();
            later.*link = id;
            begin(*journal, later);
            QCOMPARE(*journal->claim(id), false);
            QVERIFY(journal->run(id)->ended.isValid());
        }
    }

    void theRunsOfOneApplyAreLinked()
    {
        const auto journal = opened();
        RunHeader first = header();
        first.apply = u"a-1"_s;
        RunHeader second = header(u"Production"_s);
        second.apply = u"a-1"_s;
        const qint64 one = *journal->begin(first, plan());
        const qint64 two = *journal->begin(second, plan());
        QVERIFY(journal->begin(header(), plan()));
        const auto linked = journal->runs({.apply = u"a-1"_s});
        QCOMPARE(linked->size(), 2U);
        QCOMPARE(linked->front().id, two);
        QCOMPARE(linked->back().id, one);
        QCOMPARE(linked->back().header.apply, u"a-1"_s);
    }

    void aRunOfAnApplyThatWasTakenBackAsAWholeStaysEnded()
    {
        const auto journal = opened();
        RunHeader first = header();
        first.apply = u"a-1"_s;
        std::vector<qint64> ids;
        for (int run = 0; run < 2; ++run) {
            ids.push_back(*journal->begin(first, plan()));
            const JournalUpdate unknown{ids.back(), 0, {0}, {{.state = RowState::Unknown, .error = {}}}};
            QVERIFY(journal->write({&unknown, 1}));
            QVERIFY(journal->end(ids.back(), first.started));
        }
        RunHeader elsewhere = header();
        elsewhere.undoes = ids.front();
        elsewhere.undoesJournal = u"of somebody else"_s;
        QVERIFY(journal->begin(elsewhere, plan()));
        QVERIFY(*journal->claim(ids.front())); // that was a run of another journal with this number
        QVERIFY(journal->end(ids.front(), first.started));
        RunHeader undo = header();
        undo.undoes = ids.back();
        undo.undoesApply = u"a-1"_s;
        const qint64 reversal = *journal->begin(undo, plan());
        QCOMPARE(journal->run(reversal)->header.undoesApply, u"a-1"_s);
        QCOMPARE(*journal->claim(ids.front()), false);
        QCOMPARE(*journal->claim(ids.back()), false);
    }

    void aReasonIsKeptAndFound()
    {
        const auto journal = opened();
        RunHeader reasoned = header();
        reasoned.note = u"CHG-1234: new team names"_s;
        const qint64 id = *journal->begin(reasoned, plan());
        QVERIFY(journal->begin(header(), plan()));
        const auto found = journal->runs({.reason = u"chg-12"_s});
        QCOMPARE(found->size(), 1U);
        QCOMPARE(found->front().id, id);
        QCOMPARE(found->front().header.note, reasoned.note);
    }

    void theHistoryIsFiltered()
    {
        const auto journal = opened();
        const qint64 first = begin(*journal);
        RunHeader later = header(u"profile-2"_s);
        later.started = kStart.addDays(1);
        RunPlan other = plan();
        other.resources[0].name = u"mail"_s;
        other.resources[1].name = u"mail-100%"_s;
        other.tags[2][1].key = u"owner"_s;
        const qint64 second = *journal->begin(later, other);
        const auto ids = [&journal](const JournalFilter &filter) {
            QList<qint64> found;
            const auto runs = journal->runs(filter);
            for (const JournalRun &run : *runs)
                found.append(run.id);
            return found;
        };
        QCOMPARE(ids({}), (QList{second, first}));
        QCOMPARE(ids({.since = kStart.addSecs(1)}), QList{second});
        QCOMPARE(ids({.until = kStart.addSecs(1)}), QList{first});
        QCOMPARE(ids({.accountId = u"profile-2"_s}), QList{second});
        QCOMPARE(ids({.resource = u"WEB_2"_s}), QList{first});
        QCOMPARE(ids({.resource = u"100%"_s}), QList{second});
        QCOMPARE(ids({.resource = u"i-1"_s}), (QList{second, first}));
        QCOMPARE(ids({.key = u"owner"_s}), QList{second});
        QCOMPARE(ids({.key = u"own"_s}), QList<qint64>());
        QCOMPARE(lines(*journal->cells(first, {.resource = u"web-1"_s, .key = u"env"_s})),
            QStringList{u"i-1 env \"dev\" → \"prod\" queued"_s});
        QCOMPARE(journal->cells(first, {.limit = 1})->size(), std::size_t(1));
        QCOMPARE(journal->cells(99).error().kind, ErrorKind::NotFound);
    }

    void onlyItsOwnerMayReadIt()
    {
        const auto journal = opened();
        begin(*journal);
        const auto allowed =
            QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
        for (const QString &name : QDir(m_folder->path()).entryList({u"*sqlite*"_s}, QDir::Files)) {
            if (!name.endsWith(u".lock"_s))
                QCOMPARE(QFile::permissions(m_folder->filePath(name)) & ~allowed, QFileDevice::Permissions());
        }
    }

    void aDamagedJournalIsToldAndKept_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::newRow("its first page") << qint64(0);
        QTest::newRow("a page in the middle") << qint64(4096 * 6);
    }

    void aDamagedJournalIsToldAndKept()
    {
        QFETCH(const qint64, at);
        {
            const auto journal = opened();
            begin(*journal);
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(at));
        file.write(QByteArray(512, '\xee'));
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const auto journal = Journal::open(path());
        QVERIFY(!journal);
        QCOMPARE(journal.error().cause, ErrorCause::JournalDamaged);
        QCOMPARE(journal.error().detail, path());
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
    }

    void aJournalOfANewerVersionIsToldAndKept()
    {
        begin(*opened());
        OtherHand(path()).exec(u"PRAGMA user_version = 9"_s);
        const auto journal = Journal::open(path());
        QVERIFY(!journal);
        QCOMPARE(journal.error().cause, ErrorCause::JournalNewer);
        QCOMPARE(journal.error().message, u"9"_s);
        QCOMPARE(OtherHand(path()).exec(u"SELECT count(*) FROM run"_s).toInt(), 1);
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto journal = Journal::open(m_folder->filePath(u"file/journal.sqlite"_s));
        QVERIFY(!journal);
        QCOMPARE(journal.error().cause, ErrorCause::JournalNotWritable);
        QVERIFY(!journal.error().message.isEmpty());
    }

    /// A limit on the size of files does to a program what a full disk does.
    void aFullDiskIsToldAndWhatWasThereStays()
    {
        const auto journal = opened();
        const qint64 id = begin(*journal);
        RunPlan large = plan();
        for (int i = 0; i < 20'000; ++i) {
            RunPlan::Resource resource = large.resources[0];
            resource.id = u"i-full-%1"_s.arg(i);
            large.requests[0].resources.push_back(large.resources.size());
            large.resources.push_back(resource);
        }
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{.rlim_cur = 200'000, .rlim_max = before.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &small);
        const Result<qint64> second = journal->begin(header(), large);
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!second);
        QVERIFY(second.error().cause == ErrorCause::JournalNotWritable
            || second.error().cause == ErrorCause::DiskFull);
        QCOMPARE(journal->runs()->size(), 1U);
        QVERIFY(write(*journal, {{id, 1, {1}, {refused()}}}));
        QVERIFY(begin(*journal) > id);
    }

    void twoProgramsWriteSideBySide()
    {
        const auto one = opened();
        const auto other = opened();
        const qint64 first = begin(*one);
        const qint64 second = begin(*other);
        QVERIFY(first != second);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(write(*one, {{first, 1, {1}, {refused()}}}));
            QVERIFY(write(*other, {{second, 1, {1}, {{.state = RowState::Verified, .error = {}}}}}));
        }
        QCOMPARE(one->run(first)->cells.failed, 1);
        QCOMPARE(one->run(second)->cells.verified, 1);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/journal.sqlite"_s); }

    [[nodiscard]] std::unique_ptr<Journal> opened() const
    {
        auto journal = Journal::open(path());
        if (!journal)
            qFatal("%s", qPrintable(journal.error().message));
        return *std::move(journal);
    }

    static qint64 begin(Journal &journal, const RunHeader &of = header())
    {
        const Result<qint64> id = journal.begin(of, plan());
        if (!id)
            qFatal("%s", qPrintable(id.error().message));
        return *id;
    }

    static Result<void> write(Journal &journal, const std::vector<JournalUpdate> &news)
    {
        return journal.write(news);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

TAGDESK_TEST(TestJournal, QCoreApplication)

} // namespace tst_journal

#include "tst_journal.moc"
