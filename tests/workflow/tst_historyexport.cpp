// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyexport.h"

#include "journalthread.h"
#include "testfiles.h"
#include "testrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tst_historyexport {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// One resource gets an env that looks like a formula in place of an empty one, and a new ticket.
RunPlan plan()
{
    RunPlan plan;
    plan.collections = {{.account = {}, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s}};
    plan.tags = {{{u"env"_s, u""_s}}, {{u"env"_s, u"=1+1"_s}, {u"ticket"_s, u"T-1"_s}}};
    plan.resources = {{.collection = 0, .id = u"i-1"_s, .name = u"web, the first"_s, .before = 0}};
    plan.requests = {{.operation = TagOperation::Set, .tags = 1, .resources = {0}}};
    return plan;
}

} // namespace

/// A run of the journal becomes a file.
class TestHistoryExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyChangeIsALineOfTheTable();
    void aFileNamedSoIsJson();
    void aRunThatIsNotThereIsAnError();
    void aFileThatCannotBeWrittenIsAnError();
    void whatIsStoppedLeavesNoFile();

private:
    [[nodiscard]] Result<void> exported(qint64 run, const QString &path);
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray content(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JournalThread> m_journal;
    qint64 m_run = 0;
};

void TestHistoryExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto journal = Journal::open(path(u"journal.sqlite"_s));
    QVERIFY(journal);
    const Result<qint64> run =
        (*journal)->begin({.accountId = u"a-1"_s,
                              .profile = u"Staging"_s,
                              .cloud = u"jdcloud"_s,
                              .who = u"ann@desk"_s,
                              .started = QDateTime(QDate(2026, 3, 9), QTime(8, 30), Qt::UTC),
                              .note = u"CHG-7"_s,
                              .undoes = 7,
                              .continues = {}},
            plan());
    QVERIFY(run);
    m_run = *run;
    RowOutcome refused{.state = RowState::Failed, .error = {}};
    refused.error.code = u"FORBIDDEN"_s;
    refused.error.message = u"it is \"locked\""_s;
    const JournalUpdate news{.run = m_run, .request = 0, .resources = {0}, .outcomes = {refused}};
    QVERIFY((*journal)->write(std::span(&news, 1)));
    m_journal = std::make_unique<JournalThread>(path(u"journal.sqlite"_s));
}

void TestHistoryExport::cleanup()
{
    m_journal.reset();
    m_folder.reset();
}

Result<void> TestHistoryExport::exported(qint64 run, const QString &path)
{
    HistoryExport job(*m_journal, run, path);
    QSignalSpy finished(&job, &HistoryExport::finished);
    job.start();
    if (!finished.wait(30'000))
        qFatal("the export does not end");
    return job.result();
}

QByteArray TestHistoryExport::content(const QString &name) const
{
    return contentOf(path(name));
}

void TestHistoryExport::everyChangeIsALineOfTheTable()
{
    QVERIFY(exported(m_run, path(u"run.csv"_s)));
    const QByteArray start =
        "1,2026-03-09T08:30:00.000Z,jdcloud,Staging,cn-north-1,vm,i-1,\"web, the first\",";
    const QByteArray end = ",failed,FORBIDDEN,\"it is \"\"locked\"\"\",,ann@desk,CHG-7\r\n";
    QCOMPARE(content(u"run.csv"_s),
        "\xEF\xBB\xBFrun,started,provider,profile,region,service,resource_id,resource_name,key,before,after,"
        "state,code,message,request_id,who,reason\r\n"
            + start + "env,<empty>,'=1+1" + end + start + "ticket,,T-1" + end);
}

void TestHistoryExport::aFileNamedSoIsJson()
{
    QVERIFY(exported(m_run, path(u"run.JSON"_s)));
    const QJsonObject run = QJsonDocument::fromJson(content(u"run.JSON"_s)).object();
    QCOMPARE(run[u"run"_s].toInteger(), m_run);
    QCOMPARE(run[u"profile"_s].toString(), u"Staging"_s);
    QCOMPARE(run[u"undoes"_s].toInteger(), 7);
    QVERIFY(run[u"continues"_s].isNull());
    QVERIFY(run[u"apply"_s].isNull());
    QCOMPARE(run[u"reason"_s].toString(), u"CHG-7"_s);
    const QJsonArray changes = run[u"changes"_s].toArray();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0][u"before"_s].toString(u"none"_s), QString());
    QCOMPARE(changes[0][u"after"_s].toString(), u"=1+1"_s);
    QVERIFY(changes[1][u"before"_s].isNull());
    QCOMPARE(changes[1][u"state"_s].toString(), u"failed"_s);
    QCOMPARE(changes[1][u"message"_s].toString(), u"it is \"locked\""_s);
}

void TestHistoryExport::aRunThatIsNotThereIsAnError()
{
    const Result<void> result = exported(m_run + 1, path(u"run.csv"_s));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::NotFound);
    QCOMPARE(content(u"run.csv"_s), "not there");
}

void TestHistoryExport::aFileThatCannotBeWrittenIsAnError()
{
    const Result<void> result = exported(m_run, m_folder->path());
    QVERIFY(!result);
    QCOMPARE(result.error().cause, ErrorCause::NotAFile);
}

void TestHistoryExport::whatIsStoppedLeavesNoFile()
{
    HistoryExport job(*m_journal, m_run, path(u"run.csv"_s));
    QSignalSpy finished(&job, &HistoryExport::finished);
    job.start();
    job.abort();
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait(30'000));
    QCOMPARE(job.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(content(u"run.csv"_s), "not there");
}

TAGDESK_TEST(TestHistoryExport, QCoreApplication)

} // namespace tst_historyexport

#include "tst_historyexport.moc"
