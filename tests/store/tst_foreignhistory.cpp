// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journal.h"
#include "journalcopies.h"
#include "testrunner.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace tst_foreignhistory {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kMade(QDate(2026, 11, 28), QTime(9, 30, 0, 125), Qt::UTC);

RunHeader header(int day = 27)
{
    RunHeader header;
    header.accountId = u"profile-1"_s;
    header.profile = u"Staging"_s;
    header.cloud = u"jdcloud"_s;
    header.who = u"alice@build-7"_s;
    header.started = QDateTime(QDate(2026, 11, day), QTime(8, 0), Qt::UTC);
    header.note = u"CHG-7"_s;
    header.endpoint = u"https://one.example"_s;
    header.accessKey = "AKALICE";
    return header;
}

RunPlan plan(const QString &value)
{
    RunPlan plan;
    plan.collections = {{.account = {}, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s}};
    plan.tags = {{{u"env"_s, u"dev"_s}}, {{u"env"_s, value}}};
    plan.resources = {{.collection = 0, .id = u"i-1"_s, .name = u"web"_s, .before = 0}};
    plan.requests = {{.operation = TagOperation::Set, .tags = 1, .resources = {0}}};
    return plan;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

/// A hand on the file that knows no journal.
void sql(const QString &path, const QString &statement)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"hand"_s);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("no database");
        QSqlQuery query(database);
        if (!query.exec(statement))
            qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"hand"_s);
}

} // namespace

/// A history that one TagDesk saves and another one reads.
class TestForeignHistory : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasSavedIsReadElsewhere()
    {
        const auto ours = filled();
        save(*ours);
        const auto theirs = Journal::openForeign(file());
        QVERIFY(theirs);
        QVERIFY((*theirs)->isForeign());
        QCOMPARE((*theirs)->identity(), ours->identity());
        QCOMPARE(**(*theirs)->origin(), origin());
        QCOMPARE((*theirs)->runs()->size(), 3U);
        const JournalRun run = *(*theirs)->run(2);
        QCOMPARE(run.header.note, u"CHG-7"_s);
        QCOMPARE(run.state, RunState::Done);
        const auto cells = (*theirs)->cells(2);
        QCOMPARE(cells->front().before, u"dev"_s);
        QCOMPARE(cells->front().after, u"day28"_s);
        QVERIFY(!cells->front().isDamaged);
        RunHeader bob = header();
        bob.accountId = u"profile-of-bob"_s;
        QCOMPARE((*theirs)->compare(run.header, bob), AccountMatch::Same);
        bob.accessKey = "AKBOB";
        QCOMPARE((*theirs)->compare(run.header, bob), AccountMatch::OtherKey);
    }

    void onlyTheRunsOfATimeAreInTheFile()
    {
        const auto ours = filled();
        HistoryOrigin days = origin();
        days.since = QDateTime(QDate(2026, 11, 28), QTime(0, 0), Qt::UTC);
        days.until = days.since.addDays(1);
        QVERIFY(ours->save(file(), days));
        const auto theirs = Journal::openForeign(file());
        QCOMPARE((*theirs)->runs()->size(), 1U);
        QCOMPARE((*theirs)->runs()->front().id, 2);
        QCOMPARE((**(*theirs)->origin()).since, days.since);
        const QByteArray bytes = bytesOf(file());
        QVERIFY(bytes.contains("day28"));
        QVERIFY(!bytes.contains("day27") && !bytes.contains("day29")); // not even where SQLite keeps no row
    }

    void theFileIsNeverWritten()
    {
        save(*filled());
        const QByteArray before = bytesOf(file());
        QFile::setPermissions(file(), QFileDevice::ReadOwner);
        const QStringList beside = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
        {
            const auto theirs = Journal::openForeign(file());
            QVERIFY(!(*theirs)->begin(header(), plan(u"x"_s)));
            QVERIFY(!(*theirs)->claim(3));
            QVERIFY(!(*theirs)->end(3, kMade));
            QCOMPARE((*theirs)->runs()->size(), 3U);
            QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), beside);
        }
        QCOMPARE(bytesOf(file()), before);
    }

    void nobodyTakesTheFileForItsJournal()
    {
        save(*filled());
        const QByteArray before = bytesOf(file());
        const auto taken = Journal::open(file());
        QVERIFY(!taken);
        QCOMPARE(taken.error().cause, ErrorCause::JournalForeign);
        QCOMPARE(bytesOf(file()), before);
    }

    void aJournalThatIsInUseIsReadAsItStands()
    {
        const auto ours = filled(); // open, and the newest of it is in the file beside
        const auto theirs = Journal::openForeign(ours->path());
        QVERIFY(theirs);
        QCOMPARE((*theirs)->runs()->size(), 3U);
        QVERIFY(!(*theirs)->origin()->has_value());
        QVERIFY(ours->begin(header(), plan(u"later"_s)));
    }

    void aRunThatHadNotEndedIsCutOffThere()
    {
        save(*filled());
        const auto theirs = Journal::openForeign(file());
        QCOMPARE((*theirs)->run(3)->state, RunState::Interrupted);
        QVERIFY(!(*theirs)->run(3)->isElsewhere);
    }

    void whatSomebodyChangedInTheFileIsShownOrRefused_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("seen");
        QTest::newRow("value") << u"UPDATE tag SET value = 'x' WHERE run = 2"_s << u"cell"_s;
        QTest::newRow("author") << u"UPDATE run SET who = 'x' WHERE id = 2"_s << u"run"_s;
        QTest::newRow("link") << u"UPDATE run SET apply = 'x' WHERE id = 2"_s << u"run"_s;
        QTest::newRow("origin") << u"UPDATE origin SET who = 'x'"_s << u"origin"_s;
        QTest::newRow("key") << u"UPDATE seal_key SET key = zeroblob(32)"_s << u"JournalDamaged"_s;
        QTest::newRow("trigger") << u"CREATE TRIGGER t AFTER UPDATE ON run BEGIN DELETE FROM tag; END"_s
                                 << u"JournalForeign"_s;
        QTest::newRow("view") << u"CREATE VIEW v AS SELECT 1"_s << u"JournalForeign"_s;
        QTest::newRow("newer") << u"PRAGMA user_version = 99"_s << u"JournalNewer"_s;
        QTest::newRow("no version") << u"PRAGMA user_version = 0"_s << u"JournalDamaged"_s;
        QTest::newRow("no table") << u"DROP TABLE part"_s << u"JournalDamaged"_s;
    }

    void whatSomebodyChangedInTheFileIsShownOrRefused()
    {
        QFETCH(const QString, statement);
        QFETCH(const QString, seen);
        save(*filled());
        sql(file(), statement);
        const auto theirs = Journal::openForeign(file());
        if (!theirs) {
            QCOMPARE(QVariant::fromValue(theirs.error().cause).toString(), seen);
            QCOMPARE(theirs.error().detail, file());
            return;
        }
        if (seen == "origin"_L1)
            QVERIFY(!(*theirs)->origin());
        else if (seen == "run"_L1)
            QCOMPARE((*theirs)->run(2)->state, RunState::Damaged);
        else
            QCOMPARE(seen == "cell"_L1, (*theirs)->cells(2)->front().isDamaged);
    }

    void whatIsNoHistoryIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCause>("cause");
        QTest::newRow("text") << QByteArray(5000, 'x') << ErrorCause::JournalDamaged;
        QTest::newRow("nothing") << QByteArray() << ErrorCause::JournalForeign;
    }

    void whatIsNoHistoryIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const ErrorCause, cause);
        QFile written(file());
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(bytes);
        written.close();
        QCOMPARE(Journal::openForeign(file()).error().cause, cause);
        QCOMPARE(bytesOf(file()), bytes);
    }

    void aFileThatIsNotThereIsTold()
    {
        QCOMPARE(Journal::openForeign(file()).error().cause, ErrorCause::FileNotReadable);
        QCOMPARE(Journal::openForeign(m_folder->path()).error().cause, ErrorCause::FileNotReadable);
    }

    void aDamagedJournalIsNotSaved()
    {
        {
            std::ignore = filled();
        }
        QFile journal(m_folder->filePath(u"data/journal.sqlite"_s));
        QVERIFY(journal.open(QIODevice::ReadWrite));
        constexpr int kPageBytes = 4096;
        journal.seek(kPageBytes);
        journal.write(QByteArray(8 * kPageBytes, '\xff'));
        journal.close();
        const auto ours = Journal::open(journal.fileName());
        QVERIFY(!ours || !(*ours)->save(file(), origin()));
        QVERIFY(!QFile::exists(file()));
    }

    void whatWasThereStaysWhenTheFileCannotBeWritten()
    {
        QVERIFY(QDir().mkpath(file()));
        const Result<void> saved = filled()->save(file(), origin());
        QVERIFY(!saved);
        QCOMPARE(saved.error().cause, ErrorCause::NotAFile);
    }

    void noAccessKeyIsInTheFile()
    {
        save(*filled());
        QVERIFY(!bytesOf(file()).contains("AKALICE"));
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"alice.tagdesk-history"_s); }
    [[nodiscard]] static HistoryOrigin origin()
    {
        return {.who = u"alice@build-7"_s, .made = kMade, .since = {}, .until = {}};
    }

    /// Two runs that ended and one that has not, a day each.
    [[nodiscard]] std::unique_ptr<Journal> filled() const
    {
        auto opened = Journal::open(m_folder->filePath(u"data/journal.sqlite"_s));
        if (!opened)
            qFatal("not opened");
        for (const int day : {27, 28, 29}) {
            const qint64 id = *(*opened)->begin(header(day), plan(u"day%1"_s.arg(day)));
            const JournalUpdate done{id, 0, {0}, {{.state = RowState::Verified, .error = {}}}};
            if (day < 29 && (!(*opened)->write({&done, 1}) || !(*opened)->end(id, kMade)))
                qFatal("not written");
        }
        return *std::move(opened);
    }

    void save(Journal &journal) const
    {
        if (const Result<void> saved = journal.save(file(), origin()); !saved)
            qFatal("%s", qPrintable(saved.error().message));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

TAGDESK_TEST(TestForeignHistory, QCoreApplication)

} // namespace tst_foreignhistory

#include "tst_foreignhistory.moc"
