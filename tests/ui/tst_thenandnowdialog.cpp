// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "driftmodel.h"
#include "language.h"
#include "testrunner.h"
#include "thenandnowdialog.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace tst_thenandnowdialog {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kTaken(QDate(2026, 11, 27), QTime(8, 0), Qt::UTC);

DriftedResource resource(DriftKind kind, const QString &id)
{
    return {.kind = kind,
        .id = {.collection =
                   {.account = u"a"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s},
            .id = id},
        .name = u"name of "_s + id};
}

/// web-1 has another env by us and lost its owner, web-2 came, web-3 went, web-4 has a formula by others.
Drift someDrift()
{
    Drift drift;
    drift.resources = {resource(DriftKind::Changed, u"web-1"_s), resource(DriftKind::Added, u"web-2"_s),
        resource(DriftKind::Removed, u"web-3"_s), resource(DriftKind::Changed, u"web-4"_s)};
    drift.cells = {{.resource = 0,
                       .key = u"env"_s,
                       .then = u"prod"_s,
                       .now = u"test"_s,
                       .origin = DriftOrigin::Ours,
                       .run = 7,
                       .who = u"ops@desk"_s,
                       .when = kTaken},
        {.resource = 0,
            .key = u"owner"_s,
            .then = u"ann"_s,
            .now = std::nullopt,
            .origin = DriftOrigin::NotOurs},
        {.resource = 3,
            .key = u"=cmd"_s,
            .then = std::nullopt,
            .now = u""_s,
            .origin = DriftOrigin::NotOurs}};
    drift.compared = 9;
    return drift;
}

Snapshot snapshot(qint64 id)
{
    Snapshot made;
    made.id = id;
    made.taken = made.seen = kTaken.addSecs(id * 60);
    return made;
}

QStringList lines(const DriftModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines.append(model.texts(row).join(u" | "_s));
    return lines;
}

} // namespace

/// The view “Then and now”.
class TestThenAndNowDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installLanguage(*qApp, u"en"_s); }
    void init()
    {
        m_document = std::make_unique<DriftDocument>();
        m_dialog = std::make_unique<ThenAndNowDialog>(m_document.get());
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_document.reset();
    }

    void eachChangedTagIsALineAndEachResourceThatCameOrWent()
    {
        DriftModel model(m_document.get());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_document->setDrift(1, someDrift(), false);
        QCOMPARE(lines(model),
            (QStringList{
                u"web-1 | name of web-1 | changed | env | prod | test | TagDesk, run 7 of ops@desk"_s,
                u"web-1 | name of web-1 | changed | owner | ann | (no tag) | not TagDesk"_s,
                u"web-2 | name of web-2 | added |  |  |  | "_s,
                u"web-3 | name of web-3 | removed |  |  |  | "_s,
                u"web-4 | name of web-4 | changed | =cmd | (no tag) | (empty) | not TagDesk"_s}));
    }

    void textAndOriginNarrowTheLinesAndTicksStay()
    {
        DriftModel model(m_document.get());
        m_document->setDrift(1, someDrift(), false);
        QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        model.lines()->setFilter(u"OWNER"_s, std::nullopt);
        QCOMPARE(model.rowCount(), 1);
        model.lines()->setFilter({}, DriftOrigin::NotOurs);
        QCOMPARE(model.rowCount(), 2);
        model.lines()->setFilter(u"web-3"_s, std::nullopt);
        QCOMPARE(model.rowCount(), 1);
        // A resource that is gone is nothing to be brought back.
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable));
        QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.lines()->ticked(), std::vector<std::size_t>{0});
    }

    void theFileHasWhatIsShownAndNoFormula()
    {
        DriftModel model(m_document.get());
        m_document->setDrift(1, someDrift(), false);
        model.lines()->setFilter(u"web-4"_s, std::nullopt);
        const QList<QByteArray> csv = model.csv().split('\n');
        QCOMPARE(csv[0], QByteArray("cloud,region,service,id,name,change,key,then,now,by\r"));
        QCOMPARE(csv[1],
            QByteArray("jdcloud,cn-north-1,vm,web-4,name of web-4,changed,'=cmd,,<empty>,not TagDesk\r"));
        QCOMPARE(csv.size(), 3);
    }

    void theSnapshotBeforeTheNewestIsComparedFirst()
    {
        QSignalSpy chosen(m_dialog.get(), &ThenAndNowDialog::snapshotChosen);
        m_document->setSnapshots({snapshot(3), snapshot(2), snapshot(1)});
        QCOMPARE(chosen.last().first().toLongLong(), 2);
        choice()->setCurrentIndex(2);
        QCOMPARE(chosen.last().first().toLongLong(), 1);
        QVERIFY(choice()->itemText(2).endsWith(u"#1"_s));
    }

    void itSaysWhatChangedAndByWhom()
    {
        m_document->setSnapshots({snapshot(1)});
        m_document->setDrift(1, someDrift(), true);
        QCOMPARE(m_dialog->findChild<QLabel *>(u"driftSummary"_s)->text(),
            u"Of 9 resources: tags of 2 resources changed, 1 resource added, 1 resource removed. "
            "3 changed tags: 1 by TagDesk, 2 not by TagDesk, 0 not known. "
            "The journal lacks runs since the snapshot, so that who changed a tag is not known of all."_s);
    }

    void spaceTicksTheSelectedLinesAndRestoringNamesThem()
    {
        m_document->setSnapshots({snapshot(1)});
        m_document->setDrift(1, someDrift(), false);
        QSignalSpy asked(m_dialog.get(), &ThenAndNowDialog::restoreRequested);
        QVERIFY(!button(u"driftRestore"_s)->isEnabled());
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(button(u"driftRestore"_s)->text(), u"&Restore 3 tags…"_s);
        table()->setCurrentIndex(table()->model()->index(1, 0));
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(button(u"driftRestore"_s)->text(), u"&Restore 2 tags…"_s);
        QTest::mouseClick(button(u"driftRestore"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<std::vector<std::size_t>>(), (std::vector<std::size_t>{0, 2}));
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    }

    void allThatAreShownAreTickedTogether()
    {
        m_document->setSnapshots({snapshot(1)});
        m_document->setDrift(1, someDrift(), false);
        m_dialog->findChild<QComboBox *>(u"driftOrigin"_s)->setCurrentIndex(1);
        QTest::mouseClick(m_dialog->findChild<QCheckBox *>(u"tickShown"_s), Qt::LeftButton, {}, {5, 5});
        QCOMPARE(button(u"driftRestore"_s)->text(), u"&Restore 2 tags…"_s);
    }

    void itStaysOpenWhileTagsAreBroughtBackAndClosesThen()
    {
        m_document->setSnapshots({snapshot(1)});
        m_document->setDrift(1, someDrift(), false);
        connect(m_dialog.get(), &ThenAndNowDialog::restoreRequested, m_document.get(),
            [this] { m_document->setWork(DriftDocument::Work::Restoring); });
        restoreAll();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(button(u"driftStop"_s)->isEnabled());
        QVERIFY(!button(u"driftRestore"_s)->isEnabled());
        m_document->setWork(DriftDocument::Work::None);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        QVERIFY(!m_dialog->isVisible());
    }

    void whatIsStoppedLeavesItOpenWithItsTicks()
    {
        m_document->setSnapshots({snapshot(1)});
        m_document->setDrift(1, someDrift(), false);
        connect(m_dialog.get(), &ThenAndNowDialog::restoreRequested, m_document.get(),
            [this] { m_document->setWork(DriftDocument::Work::Restoring); });
        connect(m_dialog.get(), &ThenAndNowDialog::stopRequested, m_document.get(),
            [this] { m_document->setWork(DriftDocument::Work::None); });
        restoreAll();
        QTest::mouseClick(button(u"driftStop"_s), Qt::LeftButton);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(button(u"driftRestore"_s)->text(), u"&Restore 3 tags…"_s);
        QVERIFY(button(u"driftRestore"_s)->isEnabled());
        QVERIFY(!button(u"driftStop"_s)->isEnabled());
    }

    void theChosenSnapshotStaysWhereTheListIsAnotherOne()
    {
        m_document->setSnapshots({snapshot(3), snapshot(2), snapshot(1)});
        choice()->setCurrentIndex(2);
        QSignalSpy chosen(m_dialog.get(), &ThenAndNowDialog::snapshotChosen);
        m_document->setSnapshots({snapshot(4), snapshot(3), snapshot(1)});
        QCOMPARE(choice()->currentData().toLongLong(), 1);
        QVERIFY(chosen.isEmpty());
        m_document->setSnapshots({snapshot(4), snapshot(3)});
        QCOMPARE(chosen.first().first().toLongLong(), 3);
    }

    void whatIsSelectedIsCopied()
    {
        m_document->setSnapshots({snapshot(1)});
        m_document->setDrift(1, someDrift(), false);
        table()->setCurrentIndex(table()->model()->index(1, 0));
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
            u"web-1\tname of web-1\tchanged\towner\tann\t(no tag)\tnot TagDesk"_s);
    }

    void damageIsSaidAndNothingIsListed()
    {
        m_document->setTrouble({.kind = SnapshotTrouble::Kind::Damaged, .path = u"/tmp/s.sqlite"_s});
        QVERIFY(!table()->isVisible());
        QVERIFY(!button(u"driftExport"_s)->isEnabled());
        QVERIFY(!m_dialog->findChildren<QLabel *>().isEmpty());
        const auto labels = m_dialog->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
            [](const QLabel *label) { return label->text().contains(u"are damaged"_s); }));
    }

private:
    void restoreAll()
    {
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_Space);
        QTest::mouseClick(button(u"driftRestore"_s), Qt::LeftButton);
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_dialog->findChild<QPushButton *>(name);
    }
    [[nodiscard]] QTableView *table() const { return m_dialog->findChild<QTableView *>(u"driftTable"_s); }
    [[nodiscard]] QComboBox *choice() const { return m_dialog->findChild<QComboBox *>(u"snapshotChoice"_s); }

    std::unique_ptr<DriftDocument> m_document;
    std::unique_ptr<ThenAndNowDialog> m_dialog;
};

TAGDESK_TEST(TestThenAndNowDialog, QApplication)

} // namespace tst_thenandnowdialog

#include "tst_thenandnowdialog.moc"
