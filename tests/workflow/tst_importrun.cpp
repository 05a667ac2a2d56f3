// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "controllerfixture.h"
#include "importrun.h"
#include "testfiles.h"
#include "testrunner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

namespace tst_importrun {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString kDisk = u"jdcloud/cn-north-1/disk"_s;
constexpr int kWaitMs = 20'000;
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 kHole = qint64{1} << 27; // the sanitizer looks at every byte, too
#else
constexpr qint64 kHole = qint64{2} << 30;
#endif

} // namespace

/// A file becomes staged edits, over a real file, real threads and the sandbox.
class TestImportRun : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ControllerFixture>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_document = std::make_unique<ImportDocument>();
        m_run = std::make_unique<ImportRun>(*m_fixture->controller, m_fixture->workspace, *m_document);
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        m_rows = m_fixture->refresh(m_fixture->scope(kVm)).rows;
        m_rows = m_fixture->editableRows(m_fixture->scope(kVm), 4);
    }

    void cleanup()
    {
        m_run.reset();
        m_document.reset();
        m_folder.reset();
        m_fixture.reset();
    }

    void goodRowsAreStagedAsOneStepAndBadOnesAreNamed()
    {
        open("resource_id,tag:team,tag:tier\n" + id(0) + ",red,one\n" + id(1) + ",r*d,two\ni-nobody,red,\n");
        QCOMPARE(m_document->stage(), ImportStage::Ready);
        QCOMPARE(m_document->mapping().preset, u"tagdesk"_s);
        const ImportReport &report = m_document->report();
        QCOMPARE(report.counts.changes, 2U);
        QCOMPARE(report.counts.badRows, 2U);
        QCOMPARE(report.problems.size(), 2U);
        QCOMPARE(report.problems[0].reason, ImportReason::RuleBroken);
        const ImportCell cell = m_document->cell(report.problems[0]);
        QCOMPARE(cell.resource, QString::fromUtf8(id(1)));
        QCOMPARE(cell.key, u"team"_s);
        QCOMPARE(cell.text, u"r*d"_s);
        QCOMPARE(report.problems[1].reason, ImportReason::NotLoaded);
        QVERIFY(m_run->stage());
        QCOMPARE(workspace().changeCount(), 2U);
        QCOMPARE(workspace().undoStack()->count(), 1);
        QCOMPARE(workspace().undoDescription()->text, u"tags.csv"_s);
        workspace().undo();
        QCOMPARE(workspace().changeCount(), 0U);
    }

    void aCorrectedCellIsReadInPlaceOfTheOneInTheFile()
    {
        const QByteArray file = "resource_id,tag:team\n" + id(0) + ",r*d\n";
        open(file);
        QCOMPARE(m_document->report().counts.badRows, 1U);
        m_run->correct(2, 2, u"red"_s);
        QVERIFY(settled());
        QCOMPARE(m_document->report().counts.badRows, 0U);
        QCOMPARE(m_document->report().counts.changes, 1U);
        QCOMPARE(m_document->preview().rows.front().fields.at(1), u"red"_s);
        QCOMPARE(contentOf(path()), file);
    }

    void whatTheFileNamesAndWasNeverListedIsListed()
    {
        const Rows disks = m_fixture->refresh(m_fixture->scope(kDisk)).rows;
        const QByteArray disk(workspace().table().idText(disks.front()).toUtf8());
        m_run = nullptr;
        m_fixture = std::make_unique<ControllerFixture>();
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        m_run = std::make_unique<ImportRun>(*m_fixture->controller, m_fixture->workspace, *m_document);
        open("region,service,resource_id,tag:team\ncn-north-1,disk," + disk + ",red\n");
        QCOMPARE(m_document->stage(), ImportStage::Ready);
        QCOMPARE(workspace().listing(m_fixture->scope(kDisk)).state, ListingState::Loaded);
        QCOMPARE(m_document->report().counts.errors, 0U);
        QCOMPARE(m_document->report().counts.changes, 1U);
    }

    void aRecordSetIsFoundOnce()
    {
        QVERIFY(m_fixture->open(u"huawei"_s));
        const Scope recordSets = m_fixture->scope(u"huawei/private-recordsets"_s);
        m_fixture->refresh(recordSets);
        const Row row = m_fixture->editableRows(recordSets, 1).front();
        open("service,resource_id,tag:team\nDNS-private_recordset," + workspace().table().idText(row).toUtf8()
            + ",red\n");
        QCOMPARE(m_document->stage(), ImportStage::Ready);
        QVERIFY(m_document->report().problems.empty());
        QCOMPARE(m_document->report().counts.changes, 1U);
    }

    void whatMayBeAnywhereIsLookedForOnlyWhenAskedTo()
    {
        const Rows disks = m_fixture->refresh(m_fixture->scope(kDisk)).rows;
        const QByteArray disk(workspace().table().idText(disks.front()).toUtf8());
        m_run = nullptr;
        m_fixture = std::make_unique<ControllerFixture>();
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        m_run = std::make_unique<ImportRun>(*m_fixture->controller, m_fixture->workspace, *m_document);
        open("resource_id,tag:team\n" + disk + ",red\ni-nobody,red\n");
        QCOMPARE(m_document->stage(), ImportStage::Ready);
        QVERIFY(m_document->unlisted() > 8);
        QCOMPARE(m_document->report().problems.front().reason, ImportReason::NotLoaded);
        QCOMPARE(workspace().listing(m_fixture->scope(kDisk)).state, ListingState::NotLoaded);
        m_run->lookEverywhere();
        QVERIFY(settled());
        QCOMPARE(m_document->unlisted(), 0U);
        QCOMPARE(m_document->report().counts.changes, 1U);
        QCOMPARE(m_document->report().problems.size(), 1U);
        QCOMPARE(m_document->report().problems.front().reason, ImportReason::UnknownResource);
    }

    void whatCannotBeListedIsToldAndTheRestIsReady()
    {
        m_fixture->relay->setStep(
            ControllerFixture::answer(403, R"({"error":{"code":403,"status":"HTTP_FORBIDDEN"}})"));
        open("region,service,resource_id,tag:team\ncn-north-1,disk,vol-1,red\ncn-north-1,vm," + id(0)
            + ",red\n");
        QCOMPARE(m_document->stage(), ImportStage::Ready);
        QCOMPARE(m_document->listingTroubles().size(), 1U);
        QCOMPARE(m_document->listingTroubles().front().collection.kind, u"disk"_s);
        QCOMPARE(m_document->report().problems.front().reason, ImportReason::NotLoaded);
        QCOMPARE(m_document->report().counts.goodRows, 1U);
        m_run->correct(3, 4, u"blue"_s);
        QVERIFY(settled());
        m_fixture->relay->setStep({});
        m_run->listAgain();
        QVERIFY(settled());
        QVERIFY(m_document->listingTroubles().empty());
        QCOMPARE(m_document->report().problems.front().reason, ImportReason::UnknownResource);
        QCOMPARE(m_document->corrections().count(), 1U);
    }

    void anApplyUnderWayIsWaitedFor()
    {
        open("resource_id,tag:team\n" + id(0) + ",red\n");
        QSignalSpy spy(m_run.get(), &ImportRun::settled);
        workspace().beginApply();
        workspace().rebase(m_rows.front(), {{.key = u"team"_s, .value = u"red"_s}});
        QCOMPARE(m_document->stage(), ImportStage::Waiting);
        QVERIFY(!m_run->stage());
        workspace().endApply();
        QVERIFY(spy.wait(kWaitMs));
        QCOMPARE(m_document->stage(), ImportStage::Ready);
        QCOMPARE(m_document->report().counts.same, 1U);
    }

    void anAccountThatIsClosedWhileItIsListedEndsTheListing()
    {
        m_fixture->stall();
        write(path(), "region,service,resource_id,tag:team\ncn-north-1,disk,vol-1,red\n");
        m_run->open(path());
        QTRY_COMPARE_WITH_TIMEOUT(m_document->stage(), ImportStage::Listing, kWaitMs);
        QSignalSpy spy(m_run.get(), &ImportRun::settled);
        m_fixture->controller->closeAccount(m_fixture->account(u"jdcloud"_s).id);
        QVERIFY(spy.wait(kWaitMs));
        QCOMPARE(m_document->stage(), ImportStage::Ready);
        QCOMPARE(m_document->report().problems.front().reason, ImportReason::UnknownAccount);
        m_fixture->letThrough();
    }

    void anAccountThatIsOpenedAgainWhileItIsListedIsListedAnew()
    {
        const Rows disks = m_fixture->refresh(m_fixture->scope(kDisk)).rows;
        const QByteArray disk(workspace().table().idText(disks.front()).toUtf8());
        m_run = nullptr;
        m_fixture = std::make_unique<ControllerFixture>();
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        m_run = std::make_unique<ImportRun>(*m_fixture->controller, m_fixture->workspace, *m_document);
        m_fixture->stall();
        write(path(), "region,service,resource_id,tag:team\ncn-north-1,disk," + disk + ",red\n");
        m_run->open(path());
        QTRY_COMPARE_WITH_TIMEOUT(m_document->stage(), ImportStage::Listing, kWaitMs);
        QSignalSpy spy(m_run.get(), &ImportRun::settled);
        m_fixture->letThrough();
        QVERIFY(m_fixture->open(u"jdcloud"_s));
        QVERIFY(spy.wait(kWaitMs));
        QCOMPARE(m_document->stage(), ImportStage::Ready);
        QCOMPARE(m_document->report().counts.errors, 0U);
        QCOMPARE(m_document->report().counts.changes, 1U);
    }

    void aLookAtTheFileBeforeDoesNotReachTheNext()
    {
        QByteArray file = "resource_id,tag:team\n";
        for (int i = 2; i <= 50'000; ++i)
            file += "i-" + QByteArray::number(i) + ",red\n";
        open(file);
        m_run->showLine(49'000);
        open("resource_id,tag:tier\n" + id(0) + ",red\n");
        QCOMPARE(m_document->preview().header.at(1), u"tag:tier"_s);
        QCOMPARE(m_document->preview().rows.size(), 1U);
    }

    void anEditMadeMeanwhileIsLookedAt()
    {
        open("resource_id,tag:team\n" + id(0) + ",red\n");
        QCOMPARE(m_document->report().counts.changes, 1U);
        QSignalSpy spy(m_run.get(), &ImportRun::settled);
        workspace().stage({m_rows.front()}, {.key = u"team"_s, .value = u"red"_s}, EditMode::Set);
        QVERIFY(m_document->stage() != ImportStage::Ready);
        QVERIFY(!m_run->stage());
        QVERIFY(spy.wait(kWaitMs));
        QCOMPARE(m_document->report().counts.changes, 0U);
        QCOMPARE(m_document->report().counts.same, 1U);
    }

    void columnsThatMakeNoTableWaitForAMapping()
    {
        open("machine,colour\n" + id(0) + ",red\n", {.form = {}, .preset = u"tagdesk"_s, .mapping = {}});
        QCOMPARE(m_document->stage(), ImportStage::Unmapped);
        QCOMPARE(m_document->mappingCheck().fault, MappingFault::NoIdColumn);
        CsvMapping mapping = m_document->mapping();
        mapping.columns = {
            {.use = ColumnUse::ResourceId, .key = {}}, {.use = ColumnUse::TagValue, .key = u"colour"_s}};
        m_run->setMapping(mapping);
        QVERIFY(settled());
        QCOMPARE(m_document->stage(), ImportStage::Ready);
        QCOMPARE(m_document->report().counts.changes, 1U);
    }

    void aMappingFromAFileIsUsedAndOneThatDoesNotFitIsRefused()
    {
        const CsvMapping mapping{.preset = {},
            .columns = {
                {.use = ColumnUse::ResourceId, .key = {}}, {.use = ColumnUse::TagValue, .key = u"team"_s}}};
        const QByteArray json = toJson(mapping, {u"machine"_s, u"colour"_s});
        open("machine,colour\n" + id(0) + ",red\n", {.form = {}, .preset = {}, .mapping = json});
        QCOMPARE(m_document->report().counts.changes, 1U);
        open("machine,other\n" + id(0) + ",red\n", {.form = {}, .preset = {}, .mapping = json});
        QCOMPARE(m_document->stage(), ImportStage::Failed);
        QCOMPARE(m_document->error().detail, u"colour"_s);
    }

    void anotherSeparatorReadsTheFileAnew()
    {
        open("resource_id;tag:team;note, if any\n" + id(0) + ";red;\n",
            {.form = {.encoding = {}, .separator = ','}, .preset = u"tagdesk"_s, .mapping = {}});
        QCOMPARE(m_document->stage(), ImportStage::Unmapped);
        m_run->setForm({.encoding = {}, .separator = ';'});
        QVERIFY(settled());
        QCOMPARE(m_document->report().counts.changes, 1U);
    }

    void aFileThatCannotBeReadSaysWhy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCause>("cause");
        QTest::newRow("missing") << u"nowhere.csv"_s << ErrorCause::FileMissing;
        QTest::newRow("a folder") << u"."_s << ErrorCause::NotAFile;
        QTest::newRow("a device") << u"/dev/zero"_s << ErrorCause::NotAFile;
        QTest::newRow("empty") << u"empty.csv"_s << ErrorCause::FileEmpty;
    }

    void aFileThatCannotBeReadSaysWhy()
    {
        QFETCH(const QString, name);
        write(m_folder->filePath(u"empty.csv"_s), {});
        m_run->open(QDir(m_folder->path()).absoluteFilePath(name));
        QVERIFY(settled());
        QCOMPARE(m_document->stage(), ImportStage::Failed);
        QTEST(m_document->error().cause, "cause");
    }

    void aHeaderAloneIsReadyWithNothingToDo()
    {
        open("resource_id,tag:team\n");
        QCOMPARE(m_document->stage(), ImportStage::Ready);
        QCOMPARE(m_document->report().counts.rows, 0U);
        QVERIFY(!m_run->stage());
    }

    void aHoleOfTwoGigabytesTakesNeitherMemoryNorTheRowsBehindIt()
    {
        const QByteArray head = "resource_id,tag:team\n" + id(0) + ",red\n";
        write(path(), head);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(kHole));
        QVERIFY(file.seek(file.size()));
        file.write("\n" + id(1) + ",blue\n");
        file.close();
        m_run->open(path());
        QSignalSpy spy(m_run.get(), &ImportRun::settled);
        QVERIFY(spy.wait(60'000));
        QCOMPARE(m_document->stage(), ImportStage::Ready);
        QCOMPARE(m_document->report().counts.changes, 2U);
        QCOMPARE(m_document->report().problems.size(), 1U);
        QCOMPARE(m_document->report().problems.front().form.kind, CsvProblemKind::FieldTooLong);
    }

    void aFileThatChangedBeforeItWasReadIsNotUsed()
    {
        open("resource_id,other\n" + id(0) + ",red\n");
        QCOMPARE(m_document->stage(), ImportStage::Unmapped);
        write(path(), "resource_id,other\n" + id(0) + ",bluish\n");
        CsvMapping mapping = m_document->mapping();
        mapping.columns[1] = {.use = ColumnUse::TagValue, .key = u"team"_s};
        m_run->setMapping(mapping);
        QVERIFY(settled());
        QCOMPARE(m_document->stage(), ImportStage::Failed);
        QCOMPARE(m_document->error().cause, ErrorCause::FileChanged);
        m_run->readAgain();
        QVERIFY(settled());
        QCOMPARE(m_document->stage(), ImportStage::Unmapped);
    }

    void aStoppedImportIsToldAsStopped()
    {
        write(path(), "resource_id,tag:team\n" + id(0) + ",red\n");
        m_run->open(path());
        m_run->cancel();
        QCOMPARE(m_document->stage(), ImportStage::Failed);
        QCOMPARE(m_document->error().kind, ErrorKind::Cancelled);
    }

    void thePreviewMovesToALine()
    {
        QByteArray file = "resource_id,tag:team\n";
        for (int i = 2; i <= 5'000; ++i)
            file += "i-" + QByteArray::number(i) + ",red\n";
        open(file);
        QCOMPARE(m_document->preview().rows.front().line, 2);
        QSignalSpy moved(m_document.get(), &ImportDocument::previewChanged);
        m_run->showLine(4'000);
        QVERIFY(moved.wait(kWaitMs));
        QVERIFY(m_document->preview().rows.front().line < 4'000);
        QVERIFY(m_document->preview().rows.back().line > 4'000);
        QCOMPARE(m_document->preview().header, (QStringList{u"resource_id"_s, u"tag:team"_s}));
    }

    void badRowsBecomeAFileThatCanBeRepaired()
    {
        open("resource_id,tag:team\n" + id(0) + ",red\n" + id(1) + ",\"r*d, dark\"\n");
        const QString to = m_folder->filePath(u"bad.csv"_s);
        QSignalSpy spy(m_run.get(), &ImportRun::extracted);
        m_run->extract({{3, u"not allowed"_s}}, to);
        QVERIFY(spy.wait(kWaitMs));
        QCOMPARE(contentOf(to),
            "\xEF\xBB\xBFresource_id,tag:team,_reason\r\n" + id(1) + ",\"r*d, dark\",not allowed\r\n");
        m_run->open(to);
        QVERIFY(settled());
        QCOMPARE(m_document->report().counts.badRows, 1U);
        QCOMPARE(m_document->report().problems.size(), 1U);
    }

    void rowsThatCannotBeWrittenSayWhy()
    {
        open("resource_id,tag:team\n" + id(0) + ",r*d\n");
        QSignalSpy spy(m_run.get(), &ImportRun::extracted);
        m_run->extract({{2, u"x"_s}}, m_folder->filePath(u"no/such/folder.csv"_s));
        QVERIFY(spy.wait(kWaitMs));
        const auto error = spy.first().at(1).value<std::optional<Error>>();
        QVERIFY(error);
        QCOMPARE(error->cause, ErrorCause::FileNotWritable);
    }

private:
    [[nodiscard]] Workspace &workspace() const { return m_fixture->workspace; }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"tags.csv"_s); }
    [[nodiscard]] QByteArray id(std::size_t row) const
    {
        return workspace().table().idText(m_rows.at(row)).toUtf8();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] bool settled() const
    {
        QSignalSpy spy(m_run.get(), &ImportRun::settled);
        return spy.wait(kWaitMs);
    }
    void open(const QByteArray &bytes, const ImportChoices &choices = {})
    {
        write(path(), bytes);
        m_run->setPreferred(m_fixture->scope(kVm).collection);
        m_run->open(path(), choices);
        QVERIFY(settled());
    }

    std::unique_ptr<ControllerFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ImportDocument> m_document;
    std::unique_ptr<ImportRun> m_run;
    Rows m_rows;
};

TAGDESK_TEST(TestImportRun, QCoreApplication)

} // namespace tst_importrun

#include "tst_importrun.moc"
