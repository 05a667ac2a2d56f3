// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "journal.h"
#include "testrunner.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>
#include <functional>
#include <sys/resource.h>

namespace tst_applyend {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// Another program with its hands on a database, as long as this lives.
class OtherProgram
{
public:
    explicit OtherProgram(const QString &path)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s))
    {
        m_database.setDatabaseName(path);
        if (!m_database.open())
            qFatal("the database does not open");
    }
    ~OtherProgram()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    OtherProgram(const OtherProgram &) = delete;
    OtherProgram &operator=(const OtherProgram &) = delete;

    void exec(const QString &statement) const
    {
        QSqlQuery query(m_database);
        if (!query.exec(statement))
            qFatal("the statement fails");
    }

private:
    QSqlDatabase m_database;
};

} // namespace

/// What the commands that change something say at their end: of the journal, of the run, of what is next.
class TestApplyEnd : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(startClouds());
        environment().insert(u"XDG_DATA_HOME"_s, home().filePath(u"data"_s));
        m_ids = idsOf(kVm, 2);
        QCOMPARE(m_ids.size(), 2);
    }

    void aJournalThatCannotBeUsedIsNamed_data()
    {
        using Break = std::function<void(const QString &)>;
        QTest::addColumn<Break>("spoil");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("a file in the place of its folder") << Break([](const QString &path) {
            const QFileInfo folder(QFileInfo(path).path());
            QVERIFY(QDir().mkpath(folder.path()));
            saveFile(folder.filePath(), "x");
        }) << "cannot be written, and without it nothing is sent"_ba;
        QTest::newRow("a link that leads nowhere") << Break([](const QString &path) {
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            QVERIFY(QFile::link(u"/nonexistent/folder/journal"_s, path));
        }) << "cannot be written, and without it nothing is sent"_ba;
        QTest::newRow("a folder in its place")
            << Break([](const QString &path) { QVERIFY(QDir().mkpath(path)); })
            << "cannot be written, and without it nothing is sent"_ba;
        QTest::newRow("damaged") << Break([](const QString &path) {
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            saveFile(path, QByteArray(5'000, 'x'));
        }) << "is damaged, and without it nothing is sent"_ba;
        QTest::newRow("newer") << Break([](const QString &path) {
            QVERIFY(Journal::open(path));
            OtherProgram(path).exec(u"PRAGMA user_version = 99"_s);
        }) << "A newer TagDesk wrote the journal"_ba;
    }

    void aJournalThatCannotBeUsedIsNamed()
    {
        QFETCH(const std::function<void(const QString &)>, spoil);
        QFETCH(const QByteArray, words);
        spoil(path());
        for (const QStringList &command : changingCommands())
            refuses(command, words);
    }

    /// Ten seconds: so long another program is waited for.
    void aJournalThatIsHeldIsNamed()
    {
        QVERIFY(Journal::open(path()));
        const OtherProgram other(path());
        other.exec(u"BEGIN EXCLUSIVE"_s);
        refuses(changingCommands().front(), "Another program holds the journal");
    }

    void aDiskThatFillsInMidRunLeavesARunToResume_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("with more to send") << 40;
        // All is done, and only the journal does not know it.
        QTest::newRow("at the last request") << 1;
    }

    /// A limit on the size of files does to a program what a full disk does.
    void aDiskThatFillsInMidRunLeavesARunToResume()
    {
        QFETCH(const int, count);
        useKeysOf(u"huawei"_s);
        const QStringList ids = idsOf(kRecordSets, count);
        QCOMPARE(ids.size(), count);
        QProcess process;
        process.setChildProcessModifier([] { (void)std::signal(SIGXFSZ, SIG_IGN); });
        connect(&relay(), &Relay::requestSeen, &process, [&](std::size_t index) {
            if (!relay().requests()[index].target.contains("/tags/action"))
                return;
            const rlimit nothing{.rlim_cur = 1, .rlim_max = RLIM_INFINITY};
            QCOMPARE(prlimit(static_cast<pid_t>(process.processId()), RLIMIT_FSIZE, &nothing, nullptr), 0);
        });
        const QStringList tag{
            u"tag"_s, u"--scope"_s, kRecordSets, u"ticket=T-1"_s, u"--many-at-once"_s, u"off"_s, u"--yes"_s};
        const Ended ended = runIn(process, huaweiOptions() + tag + idOptions(ids));
        relay().disconnect(&process);
        QVERIFY2(ended.code == 3, ended.err.constData());
        QVERIFY2(ended.err.contains("counts as interrupted"), ended.err.constData());
        QVERIFY2(ended.err.contains(path().toUtf8()), ended.err.constData());
        QVERIFY2(ended.err.contains(" resume 1”: it finds out"), ended.err.constData());
        QVERIFY2(!ended.err.contains("undo"), ended.err.constData());
        QVERIFY2(!ended.out.contains("Not sent: stopped"), ended.out.constData());
        QVERIFY2(count == 1 || ended.out.contains("Not sent: The journal"), ended.out.constData());

        const QStringList json{u"--format"_s, u"json"_s};
        QCOMPARE(
            run(QStringList{u"history"_s} + json).array().at(0)["state"_L1].toString(), u"interrupted"_s);
        const Ended resumed = onHuawei({u"resume"_s, u"1"_s, u"--yes"_s});
        QVERIFY2(resumed.code == 0, resumed.err.constData());
        for (const QString &id : ids)
            QCOMPARE(tagOf(kRecordSets, id, u"ticket"_s), u"T-1"_s);
    }

    void aRunIsTakenBackAsItIsTyped()
    {
        const Ended ended = tag(u"ticket=T-1"_s);
        QVERIFY2(ended.code == 0, ended.err.constData());
        const QByteArray command = "“tagdesk-cli --cloud jdcloud --region cn-north-1 --endpoint "
            + endpoint().toUtf8() + " undo 1” takes it back";
        QVERIFY2(ended.err.contains(command), ended.err.constData());
    }

    void aRunThatChangedNothingIsNotTakenBack()
    {
        // Of the estate's odd ones, which the cloud refuses.
        m_ids = {listed(kVm).array().at(7)["id"_L1].toString()};
        const Ended ended = tag(u"ticket=T-1"_s);
        QVERIFY2(ended.err.contains("0 resources done, 1 failed"), ended.err.constData());
        QVERIFY2(!ended.err.contains("undo"), ended.err.constData());
    }

private:
    [[nodiscard]] QString path() const { return home().filePath(u"data/tagdesk/journal.sqlite"_s); }

    Ended tag(const QString &tag)
    {
        return onJd(QStringList{u"tag"_s, u"--scope"_s, kVm, tag, u"--yes"_s} + idOptions(m_ids));
    }

    [[nodiscard]] QList<QStringList> changingCommands()
    {
        const QStringList scope{u"--scope"_s, kVm};
        return {QStringList{u"tag"_s, u"ticket=T-1"_s} + scope + idOptions(m_ids),
            QStringList{u"untag"_s, u"env"_s} + scope + QStringList{u"--filter"_s, u"env=prod"_s},
            {u"apply"_s, saveTable({m_ids[0] + u",T-1"_s})}, {u"undo"_s, u"1"_s}, {u"resume"_s},
            {u"resume"_s, u"1"_s}};
    }

    void refuses(const QStringList &command, const QByteArray &words)
    {
        const std::size_t before = relay().requests().size();
        const Ended ended = onJd(command + QStringList{u"--yes"_s});
        const QByteArray said = command.front().toUtf8() + ": " + ended.err;
        QVERIFY2(ended.code == 2, said.constData());
        QVERIFY2(ended.err.contains(words), said.constData());
        QVERIFY2(ended.err.contains(path().toUtf8()), said.constData());
        QVERIFY2(ended.err.contains("What to do: "), said.constData());
        QVERIFY2(!ended.err.contains("takes it back"), said.constData());
        QVERIFY2(!ended.out.contains("Not sent: stopped"), ended.out.constData());
        QCOMPARE(writes(before), 0);
    }

    QStringList m_ids;
};

TAGDESK_TEST(TestApplyEnd, QCoreApplication)

} // namespace tst_applyend

#include "tst_applyend.moc"
