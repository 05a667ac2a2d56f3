// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "backgroundwork.h"
#include "controllerfixture.h"
#include "exportrun.h"
#include "historyexport.h"
#include "keyimport.h"
#include "memorysecretstore.h"
#include "profilekeys.h"
#include "profiletest.h"
#include "runresume.h"
#include "runundo.h"
#include "tagreader.h"
#include "testrunner.h"

#include <QMetaMethod>
#include <QTemporaryDir>
#include <QTest>

namespace tst_jobs {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// A job of any class.
struct AnyJob
{
    QObject *object = nullptr;
    std::function<void()> start;
    std::function<void()> abort;
};

template <typename Job>
AnyJob anyJob(Job *job)
{
    return {.object = job,
        .start = [job] { job->start(); },
        .abort =
            [job] {
                job->abort();
            }};
}

using MakeJob = std::function<AnyJob(QObject *parent)>;

} // namespace

/// What every job promises: finished() exactly once, never inside start() or abort().
class TestJobs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_journal = std::make_unique<JournalThread>(m_folder.filePath(u"journal.sqlite"_s));
        QVERIFY(m_fixture.open(u"jdcloud"_s));
        m_scope = m_fixture.scope(u"jdcloud/cn-north-1/vm"_s);
        m_rows = m_fixture.refresh(m_scope).rows;
        QVERIFY(!m_rows.empty());
    }

    void theEndComesOnce_data()
    {
        QTest::addColumn<MakeJob>("make");
        const auto add = [](const char *name, const MakeJob &make) {
            QTest::newRow(name) << make;
        };
        add("export", [this](QObject *parent) {
            return anyJob(
                new ExportRun(m_fixture.workspace, m_rows, {}, m_folder.filePath(u"export.csv"_s), parent));
        });
        add("background work", [](QObject *parent) {
            return anyJob(new BackgroundWork(
                [](const BackgroundWork::Control &control) { (void)control.goOn(1); }, parent));
        });
        add("tag reader", [this](QObject *parent) {
            return anyJob(m_fixture.controller->readTags(
                m_scope.collection, {m_fixture.workspace.table().idText(m_rows.front())}, parent));
        });
        add("history export", [this](QObject *parent) {
            return anyJob(new HistoryExport(*m_journal, 1, m_folder.filePath(u"history.csv"_s), parent));
        });
        add("undo of a run", [this](QObject *parent) {
            return anyJob(new RunUndo(*m_fixture.controller, m_fixture.workspace, *m_journal, {1}, parent));
        });
        add("resumed run", [this](QObject *parent) {
            return anyJob(new RunResume(
                *m_fixture.controller, m_fixture.workspace, *m_journal, m_fixture.clock, 1, parent));
        });
        add("keys of a profile",
            [this](QObject *parent) { return anyJob(new ProfileKeys(m_secrets, u"nobody"_s, parent)); });
        add("import of keys", [this](QObject *parent) {
            return anyJob(
                new KeyImport(ProfileStore(m_folder.filePath(u"profiles.json"_s)), m_secrets, {}, parent));
        });
        add("test of a profile", [this](QObject *parent) {
            return anyJob(new ProfileTest(
                m_fixture.account(u"jdcloud"_s), m_fixture.credentials(u"jdcloud"_s), {}, parent));
        });
    }

    void theEndComesOnce()
    {
        QFETCH(const MakeJob, make);
        for (const bool isAborted : {false, true}) {
            QObject parent;
            const AnyJob job = make(&parent);
            QSignalSpy finished(job.object, endOf(job));
            job.start();
            if (isAborted) {
                job.abort();
                job.abort();
            }
            QCOMPARE(finished.count(), 0);
            QTRY_COMPARE(finished.count(), 1);
            job.abort();
            job.abort();
            settle();
            QCOMPARE(finished.count(), 1);
        }
    }

private:
    static QMetaMethod endOf(const AnyJob &job)
    {
        const QMetaObject *meta = job.object->metaObject();
        return meta->method(meta->indexOfSignal("finished()"));
    }

    /// Whatever was queued has come, also by way of the journal's thread.
    void settle()
    {
        bool isAnswered = false;
        m_journal->ask<void>([](Journal & /*journal*/) -> Result<void> { return {}; }, this,
            [&isAnswered](const Result<void> & /*answer*/) { isAnswered = true; });
        QTRY_VERIFY(isAnswered);
        QCoreApplication::sendPostedEvents();
    }

    QTemporaryDir m_folder;
    ControllerFixture m_fixture;
    std::unique_ptr<JournalThread> m_journal;
    MemorySecretStore m_secrets;
    Scope m_scope;
    Rows m_rows;
};

TAGDESK_TEST(TestJobs, QCoreApplication)

} // namespace tst_jobs

#include "tst_jobs.moc"
