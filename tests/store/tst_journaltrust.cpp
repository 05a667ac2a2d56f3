// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filemode.h"
#include "journal.h"
#include "journalcopies.h"
#include "journalrestoring.h"
#include "journalrows.h"
#include "journalschema.h"
#include "testrunner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <sys/stat.h>

namespace tst_journaltrust {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kStart(QDate(2026, 11, 27), QTime(8, 0, 0, 250), Qt::UTC);
const QDate kToday(2026, 11, 28);

RunHeader header(const QString &profile = u"Staging"_s)
{
    RunHeader header;
    header.accountId = u"profile-1"_s;
    header.profile = profile;
    header.cloud = u"jdcloud"_s;
    header.who = u"ops@desk"_s;
    header.started = kStart;
    header.endpoint = u"https://one.example"_s;
    header.project = u"p-1"_s;
    header.accessKey = "AK1";
    return header;
}

/// `resources` get env and ticket, the first of them loses "old".
RunPlan plan(const QString &value, int resources = 2)
{
    RunPlan plan;
    plan.collections = {{.account = {}, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s}};
    plan.tags = {{{u"env"_s, u"dev"_s}, {u"old"_s, u"x"_s}}, {{u"env"_s, value}, {u"ticket"_s, u"T-1"_s}},
        {{u"old"_s, {}}}};
    plan.requests = {{.operation = TagOperation::Set, .tags = 1, .resources = {}},
        {.operation = TagOperation::Remove, .tags = 2, .resources = {0}}};
    for (int i = 0; i < resources; ++i) {
        plan.requests[0].resources.push_back(plan.resources.size());
        plan.resources.push_back(
            {.collection = 0, .id = u"i-%1"_s.arg(i), .name = u"web-%1"_s.arg(i), .before = 0});
    }
    return plan;
}

RowOutcome refused()
{
    RowOutcome outcome{.state = RowState::Failed, .error = {}};
    outcome.error.kind = ErrorKind::Forbidden;
    outcome.error.code = u"FORBIDDEN"_s;
    outcome.error.message = u"locked"_s;
    return outcome;
}

/// Everything that is read of a cell.
QString line(const JournalCell &cell)
{
    const Error &error = cell.outcome.error;
    return QStringList{QString::number(cell.request), QString::number(cell.resource), cell.id.id, cell.name,
        cell.id.collection.region, cell.id.collection.kind, cell.key, cell.before.value_or(u"-"_s),
        cell.after.value_or(u"-"_s), QString::number(int(cell.outcome.state)), error.code, error.message,
        error.requestId, error.detail}
        .join(u'|');
}

QString line(const JournalRun &run)
{
    const CellCounts &cells = run.cells;
    return QStringList{QString::number(run.id), run.header.accountId, run.header.profile, run.header.cloud,
        run.header.who, run.header.started.toString(Qt::ISODateWithMs), run.header.note,
        QString::number(run.header.undoes.value_or(0)), QString::number(run.header.continues.value_or(0)),
        run.header.endpoint.value_or(u"?"_s), run.header.project,
        QString::fromLatin1(run.header.keyMark.toHex()), run.ended.toString(Qt::ISODateWithMs),
        QString::number(int(run.state)), QString::number(run.requests), QString::number(cells.planned),
        QString::number(cells.accepted), QString::number(cells.verified), QString::number(cells.failed),
        QString::number(cells.unknown)}
        .join(u'|');
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

/// A hand on the file that knows no journal.
QVariant sql(const QString &path, const QStringList &statements)
{
    QVariant last;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"hand"_s);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("no database");
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
            last = query.next() ? query.value(0) : QVariant();
        }
    }
    QSqlDatabase::removeDatabase(u"hand"_s);
    return last;
}

/// As version 1 of the program wrote it: a run that ended and one that was cut off.
void makeVersionOne(const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    sql(path,
        {u"PRAGMA journal_mode = WAL"_s,
            u"CREATE TABLE run (id INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL,"
            " account TEXT NOT NULL, profile TEXT NOT NULL, cloud TEXT NOT NULL, who TEXT NOT NULL,"
            " started TEXT NOT NULL, ended TEXT, note TEXT NOT NULL, undoes INTEGER, continues INTEGER,"
            " requests INTEGER NOT NULL, planned INTEGER NOT NULL, accepted INTEGER NOT NULL DEFAULT 0,"
            " verified INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0,"
            " unknown INTEGER NOT NULL DEFAULT 0)"_s,
            u"CREATE INDEX run_started ON run (started)"_s,
            u"CREATE TABLE tag (run INTEGER NOT NULL, tags INTEGER NOT NULL, key TEXT NOT NULL,"
            " value TEXT NOT NULL, PRIMARY KEY (run, tags, key)) WITHOUT ROWID"_s,
            u"CREATE TABLE resource (run INTEGER NOT NULL, number INTEGER NOT NULL, region TEXT NOT NULL,"
            " kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, tags_before INTEGER NOT NULL,"
            " PRIMARY KEY (run, number)) WITHOUT ROWID"_s,
            u"CREATE TABLE request (run INTEGER NOT NULL, number INTEGER NOT NULL, operation TEXT NOT NULL,"
            " tags INTEGER NOT NULL, keys INTEGER NOT NULL, PRIMARY KEY (run, number)) WITHOUT ROWID"_s,
            u"CREATE TABLE part (run INTEGER NOT NULL, request INTEGER NOT NULL, resource INTEGER NOT NULL,"
            " state TEXT NOT NULL, error INTEGER, PRIMARY KEY (run, request, resource)) WITHOUT ROWID"_s,
            u"CREATE TABLE error (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, kind TEXT NOT NULL,"
            " cause TEXT NOT NULL, status INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,"
            " request_id TEXT NOT NULL, detail TEXT NOT NULL)"_s,
            u"INSERT INTO run (id, session, account, profile, cloud, who, started, ended, note, requests,"
            " planned, accepted, verified, failed) VALUES (1, 'gone', 'profile-1', 'Staging', 'jdcloud',"
            " 'ops@desk', '2026-11-01T08:00:00.000Z', '2026-11-01T08:00:09.000Z', '', 1, 2, 1, 1, 1)"_s,
            u"INSERT INTO run (id, session, account, profile, cloud, who, started, note, requests, planned)"
            " VALUES (2, 'gone', 'profile-1', 'Staging', 'jdcloud', 'ops@desk', '2026-11-02T08:00:00.000Z',"
            " '', 1, 1)"_s,
            u"INSERT INTO tag VALUES (1, 0, 'env', 'dev'), (1, 1, 'env', 'prod'), (2, 0, 'env', 'prod')"_s,
            u"INSERT INTO resource VALUES (1, 0, 'cn-north-1', 'vm', 'i-1', 'web', 0),"
            " (1, 1, 'cn-north-1', 'vm', 'i-2', 'db', 2), (2, 0, 'cn-north-1', 'vm', 'i-1', 'web', 1)"_s,
            u"INSERT INTO request VALUES (1, 0, 'set', 1, 1), (2, 0, 'set', 0, 1)"_s,
            u"INSERT INTO error VALUES (1, 1, 'Forbidden', 'PermissionMissing', 403, 'NO', 'no', 'r-1', '')"_s,
            u"INSERT INTO part VALUES (1, 0, 0, 'verified', NULL), (1, 0, 1, 'failed', 1),"
            " (2, 0, 0, 'sending', NULL)"_s,
            u"PRAGMA user_version = 1"_s});
}

/// Makes of a journal what version 2 of the program would have written.
void makeVersionTwo(const QString &path)
{
    constexpr qsizetype kColumnsThen = 21;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"hand"_s);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("no database");
        QSqlQuery query(database);
        if (!query.exec(u"SELECT key FROM seal_key"_s) || !query.next())
            qFatal("no key");
        const JournalSeal seal(query.value(0).toByteArray());
        std::vector<std::pair<qint64, QByteArray>> seals;
        query.exec(u"SELECT "_s + journalrows::runColumns() + u" FROM run"_s);
        while (query.next())
            seals.emplace_back(
                query.value(0).toLongLong(), seal.ofRun(journalrows::runTexts(query).first(kColumnsThen)));
        query.prepare(u"UPDATE run SET seal = ? WHERE id = ?"_s);
        for (const auto &[run, bytes] : seals) {
            query.bindValue(0, bytes);
            query.bindValue(1, run);
            query.exec();
        }
    }
    QSqlDatabase::removeDatabase(u"hand"_s);
    sql(path,
        {u"DROP INDEX run_apply"_s, u"ALTER TABLE run DROP COLUMN apply"_s,
            u"ALTER TABLE run DROP COLUMN undoes_apply"_s, u"ALTER TABLE run DROP COLUMN undoes_journal"_s,
            u"PRAGMA user_version = 2"_s});
}

} // namespace

/// A journal gives back what was written into it, or says that it cannot.
class TestJournalTrust : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFlippedByteIsAnErrorOrShownOrWithoutEffect_data()
    {
        QTest::addColumn<bool>("isOneBit");
        QTest::newRow("one bit") << true;
        QTest::newRow("a letter") << false;
    }

    void aFlippedByteIsAnErrorOrShownOrWithoutEffect()
    {
        QFETCH(const bool, isOneBit);
        makeRuns();
        const QByteArray whole = bytesOf(path());
        const auto original = opened();
        const std::vector<JournalRun> runs = *original->runs();
        QCOMPARE(runs.size(), 3U);
        std::mt19937 chance(20261128);
        int told = 0;
        constexpr int kFlips = 300;
        for (int flip = 0; flip < kFlips; ++flip) {
            const QString at = m_folder->filePath(u"flip-%1/journal.sqlite"_s.arg(flip));
            QByteArray bytes = whole;
            // Most of a file is room that holds nothing.
            qsizetype place = 0;
            do
                place = qsizetype(chance() % quint32(bytes.size()));
            while (bytes[place] == '\0' && chance() % 20 != 0);
            bytes[place] = isOneBit ? char(bytes[place] ^ (1 << (chance() % 8))) : char('a' + chance() % 26);
            writeBytes(at, bytes);
            const QString trouble = differenceTo(runs, *original, at, told);
            QVERIFY2(trouble.isEmpty(),
                qPrintable(u"byte %1 of %2: %3"_s.arg(place).arg(bytes.size()).arg(trouble)));
            QDir(QFileInfo(at).path()).removeRecursively();
        }
        QVERIFY(told > kFlips / 10);
    }

    void whatSomebodyChangedInTheTablesIsShownAsDamaged_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("a value")
            << u"UPDATE tag SET value = 'teaM2' WHERE run = 1 AND tags = 1 AND key = 'env'"_s;
        QTest::newRow("a value before")
            << u"UPDATE tag SET value = 'teaM2' WHERE run = 1 AND tags = 0 AND key = 'env'"_s;
        QTest::newRow("a value that became a removal")
            << u"UPDATE request SET operation = 'remove' WHERE run = 1 AND number = 0"_s;
        QTest::newRow("a removal that became a value")
            << u"UPDATE request SET operation = 'set' WHERE run = 1 AND number = 1"_s;
        QTest::newRow("an id") << u"UPDATE resource SET id = 'i-7' WHERE run = 1 AND number = 1"_s;
        QTest::newRow("resources that changed places")
            << u"UPDATE resource SET id = CASE number WHEN 0 THEN 'i-1' ELSE 'i-0' END WHERE run = 1"_s;
        QTest::newRow("a state") << u"UPDATE part SET state = 'verified' WHERE run = 1 AND resource = 1"_s;
        QTest::newRow("an error") << u"UPDATE error SET message = 'fine' WHERE run = 1"_s;
        QTest::newRow("tags of another run")
            << u"UPDATE tag SET value = (SELECT o.value FROM tag o WHERE o.run = 2 AND o.tags = tag.tags"
               " AND o.key = tag.key) WHERE run = 1 AND tags = 1"_s;
        QTest::newRow("seals of another run")
            << u"UPDATE part SET seal = (SELECT o.seal FROM part o WHERE o.run = 2"
               " AND o.request = part.request AND o.resource = part.resource) WHERE run = 1"_s;
        QTest::newRow("a lost resource") << u"DELETE FROM resource WHERE run = 1 AND number = 1"_s;
        QTest::newRow("a lost value before")
            << u"DELETE FROM tag WHERE run = 1 AND tags = 0 AND key = 'env'"_s;
    }

    void whatSomebodyChangedInTheTablesIsShownAsDamaged()
    {
        QFETCH(const QString, statement);
        makeRuns();
        sql(path(), {statement});
        const auto journal = opened();
        const auto cells = journal->cells(1);
        QVERIFY(cells);
        QVERIFY(std::ranges::any_of(*cells, &JournalCell::isDamaged));
        QVERIFY(std::ranges::none_of(*journal->cells(2), &JournalCell::isDamaged));
    }

    void aLineOfARunThatSomebodyChangedIsShownAsDamaged_data()
    {
        QTest::addColumn<QString>("assignment");
        QTest::newRow("account") << u"account = 'profile-2'"_s;
        QTest::newRow("endpoint") << u"endpoint = 'https://two.example'"_s;
        QTest::newRow("endpoint not known") << u"endpoint = NULL"_s;
        QTest::newRow("key") << u"key_mark = ''"_s;
        QTest::newRow("counts") << u"accepted = 0"_s;
        QTest::newRow("end") << u"ended = NULL"_s;
        QTest::newRow("seal") << u"seal = NULL"_s;
    }

    void aLineOfARunThatSomebodyChangedIsShownAsDamaged()
    {
        QFETCH(const QString, assignment);
        makeRuns();
        sql(path(), {u"UPDATE run SET "_s + assignment + u" WHERE id = 1"_s});
        const auto journal = opened();
        QCOMPARE(journal->run(1)->state, RunState::Damaged);
        QCOMPARE(journal->run(2)->state, RunState::Incomplete);
        // Whatever is written later does not make it good.
        QVERIFY(journal->end(1, kStart));
        QVERIFY(journal->claim(1));
        QCOMPARE(journal->run(1)->state, RunState::Damaged);
    }

    void aListThatIsShorterThanItsRunIsAnError()
    {
        makeRuns();
        sql(path(), {u"DELETE FROM part WHERE run = 1 AND resource = 1"_s});
        const auto journal = opened();
        for (const qint64 limit : {0, 1}) {
            const auto cells = journal->cells(1, {.limit = limit});
            QVERIFY(!cells);
            QCOMPARE(cells.error().cause, ErrorCause::JournalDamaged);
        }
        QVERIFY(journal->cells(2));
    }

    void aLargeDamagedJournalIsNeitherWrittenNorReadInPart()
    {
        {
            const auto journal = opened();
            RunPlan large = plan(u"prod"_s, 4'000);
            for (RunPlan::Resource &resource : large.resources)
                resource.name = QString(10'000, u'n');
            QVERIFY(journal->begin(header(), large));
        }
        QVERIFY(QFileInfo(path()).size() > (32 << 20));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        // Pages of the tables' trees, wherever they are.
        for (qint64 at = 4096 * 20; at < file.size(); at += 4096 * 64) {
            QVERIFY(file.seek(at));
            file.write(QByteArray(4096, '\xee'));
        }
        file.close();
        const auto journal = opened();
        const auto cells = journal->cells(1);
        QVERIFY(!cells || cells->size() == 8'001U);
        const auto second = journal->begin(header(), plan(u"prod"_s));
        QVERIFY(!second);
        QCOMPARE(second.error().cause, ErrorCause::JournalDamaged);
        QVERIFY(journal->isStale());
        QCOMPARE(journal->check().error().cause, ErrorCause::JournalDamaged);
    }

    void aFileOfSomebodyElseIsLeftAlone_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<ErrorCause>("cause");
        QTest::newRow("a negative version")
            << QStringList{u"PRAGMA user_version = -1"_s} << ErrorCause::JournalForeign;
        QTest::newRow("the smallest version")
            << QStringList{u"PRAGMA user_version = -2147483648"_s} << ErrorCause::JournalForeign;
        QTest::newRow("another application")
            << QStringList{u"PRAGMA application_id = 12"_s} << ErrorCause::JournalForeign;
        QTest::newRow("a newer version")
            << QStringList{u"PRAGMA user_version = 9"_s} << ErrorCause::JournalNewer;
        QTest::newRow("a version that went down")
            << QStringList{u"PRAGMA user_version = 1"_s} << ErrorCause::JournalDamaged;
        QTest::newRow("a version that went away")
            << QStringList{u"PRAGMA user_version = 0"_s} << ErrorCause::JournalDamaged;
        QTest::newRow("a lost table") << QStringList{u"DROP TABLE part"_s} << ErrorCause::JournalDamaged;
        QTest::newRow("a lost key") << QStringList{u"DELETE FROM seal_key"_s} << ErrorCause::JournalDamaged;
        QTest::newRow("another key") << QStringList{u"UPDATE seal_key SET key = zeroblob(32)"_s}
                                     << ErrorCause::JournalDamaged;
        QTest::newRow("a lost column")
            << QStringList{u"ALTER TABLE run DROP COLUMN regions"_s} << ErrorCause::JournalDamaged;
    }

    void aFileOfSomebodyElseIsLeftAlone()
    {
        QFETCH(const QStringList, statements);
        QFETCH(const ErrorCause, cause);
        makeRuns();
        sql(path(), statements);
        const QByteArray before = bytesOf(path());
        const auto journal = Journal::open(path());
        const std::optional<Error> error =
            journal ? (*journal)->runs().map([](const auto &) { return Error(); }).error() : journal.error();
        QCOMPARE(error->cause, cause);
        QCOMPARE(error->detail, path());
        QCOMPARE(bytesOf(path()), before);
    }

    void aDatabaseThatIsNoJournalIsLeftAlone()
    {
        QDir().mkpath(QFileInfo(path()).path());
        sql(path(), {u"CREATE TABLE notes (text TEXT)"_s});
        for (const int version : {0, 1, 2, 9}) {
            sql(path(), {u"PRAGMA user_version = %1"_s.arg(version)});
            const auto journal = Journal::open(path());
            QVERIFY(!journal);
            QCOMPARE(journal.error().cause, ErrorCause::JournalForeign);
        }
        QCOMPARE(sql(path(), {u"SELECT count(*) FROM sqlite_master"_s}).toInt(), 1);
    }

    void anEmptiedFileIsNoNewOne()
    {
        makeRuns();
        writeBytes(path(), {});
        const auto journal = Journal::open(path());
        QVERIFY(!journal);
        QCOMPARE(journal.error().cause, ErrorCause::JournalEmptied);
        QVERIFY(QFileInfo::exists(journal.error().keptCopy));
        QCOMPARE(QFileInfo(path()).size(), 0);
    }

    void aNewFileInPlaceOfOneThatWasMovedAwayGoesOnCounting()
    {
        makeRuns();
        QVERIFY(QFile::rename(path(), path() + u".away"_s));
        QVERIFY(*opened()->begin(header(), plan(u"prod"_s)) > 3);
    }

    void anEmptyFileWithNothingBesideItIsANewOne()
    {
        writeBytes(path(), {});
        QCOMPARE(*opened()->begin(header(), plan(u"prod"_s)), 1);
    }

    void aCopyIsKeptADayAndTheLastFewStay()
    {
        QDate today = kToday;
        for (int day = 0; day < 5; ++day, today = today.addDays(1)) {
            for (int run = 0; run < 2; ++run) {
                const auto journal = Journal::open(path(), [today] { return today; });
                const qint64 id = *(*journal)->begin(header(), plan(u"prod"_s));
                QVERIFY((*journal)->end(id, kStart));
            }
        }
        const std::vector<JournalCopies::Copy> copies = JournalCopies(path()).all();
        QCOMPARE(copies.size(), 3U);
        QCOMPARE(copies.front().day, kToday.addDays(4));
        QCOMPARE(copies.back().day, kToday.addDays(2));
        for (const JournalCopies::Copy &copy : copies) {
            QCOMPARE(modeOf(copy.path), mode_t(0600));
            const auto journal = Journal::open(copy.path);
            QVERIFY(journal);
            QCOMPARE((*journal)->runs()->front().id, copy.lastRun);
            QVERIFY(std::ranges::none_of(*(*journal)->cells(copy.lastRun), &JournalCell::isDamaged));
        }
    }

    void aJournalOfVersionOneIsCopiedAndGoesOn()
    {
        makeVersionOne(path());
        const auto journal = opened();
        QCOMPARE(journal->runs()->size(), 2U);
        const JournalRun first = *journal->run(1);
        QCOMPARE(first.state, RunState::Incomplete);
        QVERIFY(!first.header.endpoint);
        QVERIFY(first.header.keyMark.isEmpty());
        QCOMPARE(journal->run(2)->state, RunState::Interrupted);
        const auto cells = journal->cells(1);
        QCOMPARE(cells->size(), 2U);
        QVERIFY(std::ranges::none_of(*cells, &JournalCell::isDamaged));
        QCOMPARE(cells->at(0).before, u"dev"_s);
        QCOMPARE(cells->at(1).outcome.error.httpStatus, 403);
        QCOMPARE(journal->compare(first.header, header()), AccountMatch::Unmarked);
        QCOMPARE(*journal->begin(header(), plan(u"prod"_s)), 3);
        QVERIFY(*journal->claim(2));
        QCOMPARE(sql(path(), {u"PRAGMA application_id"_s}).toInt(), kJournalApplication);
        const auto isOld = [](const JournalCopies::Copy &copy) {
            return copy.version == 1;
        };
        const std::vector<JournalCopies::Copy> copies = JournalCopies(path()).all();
        const auto old = std::ranges::find_if(copies, isOld);
        QVERIFY(old != copies.end());
        QCOMPARE(sql(old->path, {u"PRAGMA user_version"_s}).toInt(), 1);
        QCOMPARE(sql(old->path, {u"SELECT count(*) FROM run"_s}).toInt(), 2);
    }

    void aJournalOfVersionTwoIsCopiedAndGoesOn()
    {
        makeRuns();
        makeVersionTwo(path());
        sql(path(), {u"UPDATE run SET who = 'somebody@else' WHERE id = 2"_s});
        const auto journal = opened();
        QCOMPARE(journal->run(1)->state, RunState::Incomplete);
        QVERIFY(journal->run(1)->header.apply.isEmpty());
        QCOMPARE(journal->compare(journal->run(1)->header, header()), AccountMatch::Same);
        QCOMPARE(journal->run(2)->state, RunState::Damaged); // it was so before
        QCOMPARE(journal->run(3)->state, RunState::Interrupted);
        QVERIFY(std::ranges::none_of(*journal->cells(1), &JournalCell::isDamaged));
        QVERIFY(*journal->claim(3));
        const std::vector<JournalCopies::Copy> copies = JournalCopies(path()).all();
        const auto isOld = [](const JournalCopies::Copy &copy) {
            return copy.version == 2;
        };
        QVERIFY(std::ranges::any_of(copies, isOld));
    }

    void aRunOfVersionOneThatLacksCellsIsDamaged()
    {
        makeVersionOne(path());
        sql(path(), {u"DELETE FROM part WHERE run = 1 AND resource = 1"_s});
        QCOMPARE(opened()->run(1)->state, RunState::Damaged);
        QCOMPARE(opened()->run(2)->state, RunState::Interrupted);
    }

    void aRunKeepsItsAccount()
    {
        const auto journal = opened();
        const RunHeader run = journal->run(*journal->begin(header(), plan(u"prod"_s)))->header;
        QVERIFY(run.accessKey.isEmpty());
        QVERIFY(!bytesOf(path()).contains("AK1") && !bytesOf(path() + u"-wal"_s).contains("AK1"));
        QCOMPARE(journal->compare(run, header()), AccountMatch::Same);
        RunHeader other = header();
        other.accessKey = "AK2";
        QCOMPARE(journal->compare(run, other), AccountMatch::OtherKey);
        other.endpoint = u"https://two.example"_s;
        QCOMPARE(journal->compare(run, other), AccountMatch::Other);
        other = header();
        other.project = u"p-2"_s;
        QCOMPARE(journal->compare(run, other), AccountMatch::Other);
        other = header();
        other.cloud = u"huawei"_s;
        QCOMPARE(journal->compare(run, other), AccountMatch::Other);
        other = header();
        other.regions = u"cn-east-2"_s;
        QCOMPARE(journal->compare(run, other), AccountMatch::Same);
        other.accessKey.clear();
        QCOMPARE(journal->compare(run, other), AccountMatch::OtherKey);
        QCOMPARE(journal->compare(other, header()), AccountMatch::Unmarked);
    }

    void aRunOfAnotherMachineIsTakenOverWhenAsked()
    {
        const qint64 id = *opened()->begin(header(), plan(u"prod"_s));
        leaveLock(u"another machine"_s);
        const auto journal = opened();
        QCOMPARE(journal->run(id)->state, RunState::Running);
        QVERIFY(journal->run(id)->isElsewhere);
        QCOMPARE(*journal->claim(id), false);
        QCOMPARE(*journal->claim(id, true), true);
        QVERIFY(!journal->run(id)->isElsewhere);
        QVERIFY(journal->release(id));
        QCOMPARE(journal->run(id)->state, RunState::Interrupted);
    }

    void aRunOfALivingProgramIsNotTakenOver()
    {
        const auto living = opened();
        const qint64 id = *living->begin(header(), plan(u"prod"_s));
        const auto journal = opened();
        QCOMPARE(*journal->claim(id, true), false);
        QVERIFY(!journal->run(id)->isElsewhere);
    }

    void lookingAtADeadRunDoesNotMakeItLookAlive()
    {
        const qint64 id = *opened()->begin(header(), plan(u"prod"_s));
        leaveLock(QString::fromLatin1(QSysInfo::machineUniqueId()));
        const auto one = opened();
        const auto other = opened();
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(one->run(id)->state, RunState::Interrupted);
            QCOMPARE(other->runs()->front().state, RunState::Interrupted);
        }
        QCOMPARE(*other->claim(id), true);
    }

    void everyFileIsItsOwnersAloneWhateverTheUmask()
    {
        const mode_t before = umask(0);
        const auto journal = opened();
        const qint64 id = *journal->begin(header(), plan(u"prod"_s));
        QVERIFY(journal->end(id, kStart));
        const QDir folder = QFileInfo(path()).dir();
        umask(before);
        QCOMPARE(modeOf(folder.path()), mode_t(0700));
        const QStringList names = folder.entryList(QDir::Files);
        QCOMPARE(names.size(), 5); // -wal, -shm, a lock, a copy
        for (const QString &name : names)
            QCOMPARE(modeOf(folder.filePath(name)), mode_t(0600));
    }

    void aWideOpenFileIsNarrowed()
    {
        makeRuns();
        QVERIFY(QFile::setPermissions(path(),
            QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther
                | QFileDevice::ReadGroup));
        QVERIFY(opened()->runs());
        QCOMPARE(modeOf(path()), mode_t(0600));
    }

    void newsOfAPartThatIsNotThereAreAnError()
    {
        const auto journal = opened();
        const qint64 id = *journal->begin(header(), plan(u"prod"_s));
        const JournalUpdate news{id, 0, {7}, {{.state = RowState::Verified, .error = {}}}};
        QCOMPARE(journal->write({&news, 1}).error().cause, ErrorCause::JournalDamaged);
    }

    void aFileThatWasMovedAwayIsNotWrittenOn()
    {
        makeRuns();
        const auto journal = opened();
        QVERIFY(!journal->isStale());
        QVERIFY(QFile::rename(path(), path() + u".away"_s));
        QVERIFY(journal->isStale());
    }

    void aCopyIsRestoredAndNumbersGoOn()
    {
        makeRuns();
        const QByteArray damaged = bytesOf(path()).replace(4096, 4096, QByteArray(4096, '\xee'));
        writeBytes(path(), damaged);
        const auto broken = Journal::open(path());
        QVERIFY(!broken);
        QCOMPARE(broken.error().cause, ErrorCause::JournalDamaged);
        QCOMPARE(broken.error().keptCopy, JournalCopies(path()).newest());
        const auto restored = restoreJournal(path(), {}, kStart);
        QVERIFY(restored);
        QCOMPARE(restored->copy, broken.error().keptCopy);
        QCOMPARE(bytesOf(restored->before), damaged);
        const auto journal = opened();
        QCOMPARE(journal->runs()->front().id, restored->lastRun);
        QCOMPARE(*journal->begin(header(), plan(u"prod"_s)), restored->nextRun);
        QVERIFY(restored->nextRun > 3);
        QCOMPARE(restoreJournal(path(), {}, kStart).error().kind, ErrorKind::Conflict);
    }

    void aCopyThatIsDamagedItselfIsNotRestored()
    {
        makeRuns();
        const QString copy = JournalCopies(path()).newest();
        writeBytes(copy, bytesOf(copy).replace(4096, 4096, QByteArray(4096, '\xee')));
        const QByteArray before = bytesOf(path());
        QCOMPARE(restoreJournal(path(), {}, kStart).error().cause, ErrorCause::JournalDamaged);
        QCOMPARE(bytesOf(path()), before);
        QCOMPARE(restoreJournal(path(), u"nowhere"_s, kStart).error().cause, ErrorCause::FileMissing);
    }

    void oddTextsComeBackAsTheyWere()
    {
        RunPlan odd = plan(QString(QChar(0xFEFF)) + u"x"_s);
        odd.tags[0][0].value = QString(QChar(0xFEFF));
        odd.tags[1][1].value = QString(QChar(0xD800)) + QChar(0xFFFF);
        odd.resources[0].name = QString(QChar(u'\0')) + u"n"_s;
        odd.tags[1].append({u"\U0001F600"_s, u"1"_s});
        odd.tags[1].append({u"\uFF21"_s, u"2"_s});
        const auto journal = opened();
        const qint64 id = *journal->begin(header(), odd);
        RowOutcome outcome = refused();
        outcome.error.message = QString(QChar(0xFEFF)) + QChar(0xDC00) + u"<html>"_s;
        const JournalUpdate news{id, 0, {0}, {outcome}};
        QVERIFY(journal->write({&news, 1}));
        const auto cells = journal->cells(id);
        QVERIFY(std::ranges::none_of(*cells, &JournalCell::isDamaged));
        QCOMPARE(cells->front().after, odd.tags[1][0].value);
        QCOMPARE(cells->front().before, odd.tags[0][0].value);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/journal.sqlite"_s); }

    [[nodiscard]] std::unique_ptr<Journal> opened() const
    {
        auto journal = Journal::open(path(), [] { return kToday; });
        if (!journal)
            qFatal("%s", qPrintable(journal.error().message));
        return *std::move(journal);
    }

    /// Two that ended and one that was cut off.
    void makeRuns() const
    {
        const auto journal = opened();
        for (const auto &value : {u"team1"_s, u"team2"_s, u"team3"_s}) {
            const qint64 id = *journal->begin(header(), plan(value, 40));
            const RowOutcome done{.state = RowState::Verified, .error = {}};
            const std::vector<JournalUpdate> news = {
                {id, 0, {0, 1}, {done, refused()}}, {id, 1, {0}, {done}}};
            if (!journal->write(news) || (id < 3 && !journal->end(id, kStart.addSecs(9))))
                qFatal("not written");
        }
    }

    /// The session of the last run, as a crash on that machine leaves it.
    void leaveLock(const QString &machine) const
    {
        const QString session =
            sql(path(), {u"SELECT session FROM run ORDER BY id DESC LIMIT 1"_s}).toString();
        writeBytes(
            path() + u'.' + session + u".lock"_s, u"77\ntagdesk\nhost\n%1\nboot\n"_s.arg(machine).toUtf8());
    }

    /// Empty: what is read is what was written, or told.
    static QString differenceTo(
        const std::vector<JournalRun> &runs, const Journal &original, const QString &at, int &told)
    {
        const auto journal = Journal::open(at, [] { return kToday; });
        const auto read =
            journal ? (*journal)->runs() : Result<std::vector<JournalRun>>(failure(journal.error()));
        if (!read) {
            ++told;
            return {};
        }
        if (read->size() != runs.size())
            return u"%1 runs"_s.arg(read->size());
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if ((*read)[i].state == RunState::Damaged) {
                ++told;
                continue;
            }
            const auto cells = (*journal)->cells(runs[i].id);
            const auto wanted = original.cells(runs[i].id);
            if (!cells) {
                ++told;
                continue;
            }
            if (cells->size() != wanted->size())
                return u"%1 cells"_s.arg(cells->size());
            bool isDamaged = false;
            for (std::size_t k = 0; k < cells->size(); ++k) {
                if ((*cells)[k].isDamaged)
                    isDamaged = true;
                else if (line((*cells)[k]) != line((*wanted)[k]))
                    return line((*cells)[k]) + u" instead of "_s + line((*wanted)[k]);
            }
            told += int(isDamaged);
            // A run that goes on counts what its cells say.
            if (line((*read)[i]) != line(runs[i]) && (runs[i].ended.isValid() || !isDamaged))
                return line((*read)[i]) + u" instead of "_s + line(runs[i]);
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

TAGDESK_TEST(TestJournalTrust, QCoreApplication)

} // namespace tst_journaltrust

#include "tst_journaltrust.moc"
