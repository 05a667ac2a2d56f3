// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftrestoring.h"
#include "listingcopy.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

namespace tst_driftrestoring {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QString qString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// "i-1 web-1 env=prod owner=ann", "i-4 disk not read".
QStringList lines(const SnapshotResources &resources)
{
    QStringList lines;
    for (std::size_t at = 0; at < resources.size(); ++at) {
        QString line = qString(resources.id(at)) + u' ' + qString(resources.name(at));
        if (resources.set(at) == SnapshotResources::kNotRead) {
            lines.append(line + u" not read"_s);
            continue;
        }
        for (const SnapshotResources::Tag &tag : resources.tags(resources.set(at)))
            line += u' ' + qString(resources.text(tag.key)) + u'=' + qString(resources.text(tag.value));
        lines.append(line);
    }
    return lines;
}

} // namespace

/// What a document listed is copied, and what drifted since is staged to be as it was.
class TestDriftRestoring : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_document = std::make_unique<TestDocument>();
        m_document->listMachines();
    }

    void whatIsStagedIsNotCopied()
    {
        workspace().stage(m_document->rows(TestDocument::vm()), {u"env"_s, u"staged"_s}, EditMode::Set);
        const auto listed = listedScopes(workspace(), {TestDocument::vm()});
        QCOMPARE(lines(listed.front().resources),
            (QStringList{u"i-1 web-1 env=prod owner=ann"_s, u"i-2 web-2 env=test"_s, u"i-3 db-1"_s}));
        QCOMPARE(listed.front().reading, SnapshotReading::Whole);
    }

    void tagsThatWereNotReadAreCopiedAsThat()
    {
        m_document->list(TestDocument::disk(), {TestDocument::resource(u"d-1"_s, u"disk"_s, std::nullopt)});
        const auto listed = listedScopes(workspace(), {TestDocument::disk()});
        QCOMPARE(lines(listed.front().resources), QStringList{u"d-1 disk not read"_s});
    }

    void aListingThatFailedIsNotCopied()
    {
        workspace().beginListing(TestDocument::vm(), false);
        workspace().failListing(TestDocument::vm(), {});
        const auto listed = listedScopes(workspace(), {TestDocument::vm(), TestDocument::disk()});
        for (const ListedScope &scope : listed) {
            QCOMPARE(scope.reading, SnapshotReading::NotRead);
            QCOMPARE(scope.resources.size(), 0U);
        }
    }

    void slicesMakeTheSameAsAll()
    {
        ListingCopy copy(workspace(), {TestDocument::disk(), TestDocument::vm()});
        int slices = 1;
        while (copy.copySome(1))
            ++slices;
        QVERIFY(slices >= 3);
        auto listed = copy.take();
        orderAll(listed);
        QCOMPARE(lines(listed.back().resources).size(), 3);
    }

    void tagsGetTheirValuesBackInOneStep()
    {
        const RestoredDrift restored = restoreDrift(workspace(),
            drift({{u"i-1"_s, u"env"_s, u"dev"_s, u"prod"_s}, {u"i-1"_s, u"owner"_s, std::nullopt, u"ann"_s},
                {u"i-3"_s, u"tier"_s, u"db"_s, std::nullopt}}),
            {0, 1, 2}, u"#3"_s);
        QCOMPARE(restored.cells, 3U);
        QCOMPARE(restored.resources, 2U);
        QCOMPARE(restored.left(), 0U);
        QCOMPARE(m_document->text(TestDocument::vm()),
            (QStringList{u"i-1: env: prod → dev, -owner=ann"_s, u"i-2: env=test"_s, u"i-3: +tier=db"_s}));
        const auto step = workspace().undoDescription();
        QCOMPARE(step->kind, EditDescription::Kind::RestoreSnapshot);
        QCOMPARE(step->text, u"#3"_s);
        workspace().undo();
        QVERIFY(workspace().changes().isEmpty());
    }

    void onlyWhatWasChosenIsStaged()
    {
        restoreDrift(workspace(),
            drift({{u"i-1"_s, u"env"_s, u"dev"_s, u"prod"_s}, {u"i-2"_s, u"env"_s, u"dev"_s, u"test"_s}}),
            {1}, {});
        QCOMPARE(workspace().changeCount(), 1U);
        QCOMPARE(workspace().changedRows(TestDocument::vm()), 1U);
    }

    void whatIsGoneOrChangedAgainStays()
    {
        const RestoredDrift restored = restoreDrift(workspace(),
            drift({{u"i-9"_s, u"env"_s, u"dev"_s, u"prod"_s}, {u"i-1"_s, u"env"_s, u"dev"_s, u"other"_s},
                {u"i-2"_s, u"owner"_s, u"ann"_s, u"bob"_s}}),
            {0, 1, 2}, {});
        QCOMPARE(restored.gone, 1U);
        QCOMPARE(restored.changedSince, 2U);
        QVERIFY(workspace().changes().isEmpty());
    }

    void whatRulesAndProfileForbidStays()
    {
        m_document->forbid({.protectedKeys = {u"owner"_s}});
        const RestoredDrift restored = restoreDrift(workspace(),
            drift({{u"i-1"_s, u"owner"_s, u"bob"_s, u"ann"_s},
                {u"i-1"_s, u"env"_s, QString(1'000, u'x'), u"prod"_s}}),
            {0, 1}, {});
        QCOMPARE(restored.refused, 2U);
        QVERIFY(workspace().changes().isEmpty());
    }

    void inSlicesItComesToTheSameInOneStep()
    {
        DriftRestoring restoring(workspace(),
            std::make_shared<const Drift>(drift({{u"i-3"_s, u"tier"_s, u"db"_s, std::nullopt},
                {u"i-1"_s, u"env"_s, u"dev"_s, u"prod"_s}, {u"i-9"_s, u"env"_s, u"dev"_s, u"prod"_s}})),
            {0, 1, 2}, u"#3"_s);
        QSignalSpy finished(&restoring, &DriftRestoring::finished);
        restoring.start();
        QVERIFY(finished.isEmpty());
        QVERIFY(workspace().changes().isEmpty());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(restoring.result().cells, 2U);
        QCOMPARE(restoring.result().resources, 2U);
        QCOMPARE(restoring.result().gone, 1U);
        QCOMPARE(m_document->text(TestDocument::vm()),
            (QStringList{u"i-1: owner=ann, env: prod → dev"_s, u"i-2: env=test"_s, u"i-3: +tier=db"_s}));
        workspace().undo();
        QVERIFY(workspace().changes().isEmpty());
    }

    void whatChangesMeanwhileIsWeighedAgain()
    {
        DriftRestoring restoring(workspace(),
            std::make_shared<const Drift>(drift(
                {{u"i-1"_s, u"env"_s, u"dev"_s, u"prod"_s}, {u"i-2"_s, u"env"_s, u"dev"_s, u"test"_s}})),
            {0, 1}, u"#3"_s);
        QSignalSpy finished(&restoring, &DriftRestoring::finished);
        restoring.start();
        const Row first = m_document->rows(TestDocument::vm()).front();
        bool isMoved = false;
        // Behind the first slice, which finds both.
        QTimer::singleShot(0, &restoring, [&] {
            workspace().rebase({{first, {{u"env"_s, u"theirs"_s}}}});
            isMoved = true;
        });
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(isMoved);
        QCOMPARE(restoring.result().changedSince, 1U);
        QCOMPARE(restoring.result().cells, 1U);
    }

    void oneThatGoesBeforeItsEndStagesNothing()
    {
        {
            DriftRestoring restoring(workspace(),
                std::make_shared<const Drift>(drift({{u"i-1"_s, u"env"_s, u"dev"_s, u"prod"_s}})), {0},
                u"#3"_s);
            restoring.start();
        }
        QCoreApplication::processEvents();
        QVERIFY(workspace().changes().isEmpty());
    }

private:
    struct Cell
    {
        QString id;
        QString key;
        std::optional<QString> then;
        std::optional<QString> now;
    };

    [[nodiscard]] Workspace &workspace() { return *m_document->workspace(); }
    static Drift drift(const std::vector<Cell> &cells)
    {
        Drift drift;
        for (const Cell &cell : cells) {
            drift.cells.push_back(
                {.resource = drift.resources.size(), .key = cell.key, .then = cell.then, .now = cell.now});
            drift.resources.push_back({.id = {.collection = TestDocument::vm().collection, .id = cell.id}});
        }
        return drift;
    }

    std::unique_ptr<TestDocument> m_document;
};

TAGDESK_TEST(TestDriftRestoring, QCoreApplication)

} // namespace tst_driftrestoring

#include "tst_driftrestoring.moc"
