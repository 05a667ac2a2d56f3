// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "booksheet.h"
#include "controllerfixture.h"
#include "csvfile.h"
#include "exportrun.h"
#include "testfiles.h"
#include "testrunner.h"
#include "workbooksheet.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

namespace tst_exportrun {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Resources become a file.
class TestExportRun : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_fixture.open(u"jdcloud"_s));
        m_rows = m_fixture.refresh(m_fixture.scope(u"jdcloud/cn-north-1/vm"_s)).rows;
        QVERIFY(m_rows.size() > 10);
    }

    void everyResourceIsALineOfTheFile()
    {
        const QString path = m_folder.filePath(u"all.csv"_s);
        ExportRun run(m_fixture.workspace, m_rows, {.keys = {u"env"_s}}, path);
        QSignalSpy finished(&run, &ExportRun::finished);
        run.start();
        QCOMPARE(finished.count(), 0);
        QVERIFY(!QFile::exists(path));
        QVERIFY(finished.wait());
        QVERIFY(run.result().has_value());
        const QByteArray text = contentOf(path);
        QVERIFY(text.startsWith("\xEF\xBB\xBFprovider,profile,"));
        QCOMPARE(text.count("\r\n"), static_cast<qsizetype>(m_rows.size()) + 1);
        QVERIFY(text.contains(m_fixture.account(u"jdcloud"_s).name.toUtf8()));
        QCOMPARE(finished.count(), 1);
    }

    void aWorkbookOffersWhatThePolicyOfTheAccountAllows()
    {
        PolicyRule rule;
        rule.key = u"env"_s;
        rule.values.texts = QStringList{u"prod"_s, u"test"_s};
        rule.severity = PolicySeverity::Refuse;
        Workspace &workspace = m_fixture.workspace;
        const QString account = m_fixture.account(u"jdcloud"_s).id;
        const QStringList keys{u"env"_s, u"owner"_s};
        QVERIFY(exportChoices(keys, m_rows, workspace).isEmpty());
        workspace.policies().setPolicy(
            account, std::make_shared<Policy>(Policy{.name = u"p"_s, .rules = {rule}}));
        const QHash<QString, KeyChoices> choices = exportChoices(keys, m_rows, workspace);
        QCOMPARE(choices.keys(), QStringList{u"env"_s});
        QCOMPARE(choices.value(u"env"_s).values, rule.values.texts);

        const QString path = m_folder.filePath(u"choices.xlsx"_s);
        ExportRun run(workspace, m_rows, {.keys = keys}, path);
        QSignalSpy finished(&run, &ExportRun::finished);
        run.start();
        QVERIFY(finished.wait());
        workspace.policies().setPolicy(account, nullptr);
        QVERIFY(run.result().has_value());
        QVERIFY2(sheetOf(path).contains("<formula1>\"prod,test,&lt;remove&gt;\"</formula1>"),
            sheetOf(path).right(2'000).constData());
    }

    void aNameOfAWorkbookMakesOne()
    {
        const QString path = m_folder.filePath(u"all.xlsx"_s);
        ExportRun run(m_fixture.workspace, m_rows, {.keys = {u"env"_s}}, path);
        QSignalSpy finished(&run, &ExportRun::finished);
        run.start();
        QVERIFY(finished.wait());
        QVERIFY(run.result().has_value());
        const Result<OpenedCsv> opened = openCsv(path, {}, [](qint64) { return true; });
        QVERIFY(opened.has_value());
        QVERIFY(opened->file.dialect.sheet);
        QCOMPARE(opened->file.dialect.sheet->rows, static_cast<std::int64_t>(m_rows.size()) + 1);
        QCOMPARE(opened->preview.header.last(), u"tag:env"_s);
    }

    void aWorkbookThatIsStoppedLeavesWhatWasThere()
    {
        const QString path = m_folder.filePath(u"before.xlsx"_s);
        write(path, "mine");
        ExportRun run(m_fixture.workspace, m_rows, {}, path);
        QSignalSpy finished(&run, &ExportRun::finished);
        // All rows are written when this comes: it is packed next.
        connect(&run, &ExportRun::progressed, &run, [&run](qint64 done, qint64 whole) {
            if (done == whole)
                run.abort();
        });
        run.start();
        QVERIFY(finished.wait());
        QCOMPARE(run.result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(contentOf(path), "mine");
    }

    void aStoppedExportLeavesWhatWasThere()
    {
        const QString path = m_folder.filePath(u"before.csv"_s);
        write(path, "mine");
        ExportRun run(m_fixture.workspace, m_rows, {}, path);
        QSignalSpy finished(&run, &ExportRun::finished);
        run.start();
        run.abort();
        QCOMPARE(finished.count(), 0);
        QVERIFY(finished.wait());
        QCOMPARE(run.result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(contentOf(path), "mine");
    }

    void aFolderThatIsNotThereIsTold()
    {
        ExportRun run(m_fixture.workspace, m_rows, {}, m_folder.filePath(u"no/folder.csv"_s));
        QSignalSpy finished(&run, &ExportRun::finished);
        run.start();
        QVERIFY(finished.wait());
        QCOMPARE(run.result().error().cause, ErrorCause::FileNotWritable);
        QVERIFY(!run.result().error().message.isEmpty());
    }

    void aFullDiskIsToldAndLeavesWhatWasThere()
    {
        const QString path = m_folder.filePath(u"full.csv"_s);
        write(path, "mine");
        // A limit of the process stands in for the disk: writing more fails like on a full one.
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{.rlim_cur = 100, .rlim_max = before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        ExportRun run(m_fixture.workspace, m_rows, {}, path);
        QSignalSpy finished(&run, &ExportRun::finished);
        run.start();
        const bool ended = finished.wait();
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(ended);
        QVERIFY(!run.result());
        QCOMPARE(run.result().error().cause, ErrorCause::FileNotWritable);
        QVERIFY(!run.result().error().message.isEmpty());
        QCOMPARE(contentOf(path), "mine");
    }

    void aDeviceIsNotReplacedByAFile()
    {
        ExportRun run(m_fixture.workspace, m_rows, {}, u"/dev/null"_s);
        QSignalSpy finished(&run, &ExportRun::finished);
        run.start();
        QVERIFY(finished.wait());
        QVERIFY(!run.result());
        QCOMPARE(run.result().error().cause, ErrorCause::NotAFile);
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
    ControllerFixture m_fixture;
    Rows m_rows;
};

TAGDESK_TEST(TestExportRun, QCoreApplication)

} // namespace tst_exportrun

#include "tst_exportrun.moc"
