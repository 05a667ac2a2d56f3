// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "deletesnapshotsquestion.h"
#include "driftmodel.h"
#include "messagebar.h"
#include "reviewdialog.h"
#include "sandboxdesktop.h"
#include "snapshotsdialog.h"
#include "snapshotstore.h"
#include "testrunner.h"
#include "thenandnowdialog.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

namespace tst_snapshotpath {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What the window lists is kept, compared with later, and brought back.
class TestSnapshotPath : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_desktop.clear(); }

    void whatWasListedIsKeptAndTheSameAgainIsOnlySeen()
    {
        m_desktop.open();
        QTRY_COMPARE_WITH_TIMEOUT(snapshots().size(), std::size_t(1), kWaitMs);
        const Snapshot first = snapshots().front();
        QVERIFY(first.isWhole());
        QVERIFY(first.resources() > 0);
        refresh();
        // The keeper may have told of the first one only now.
        QTRY_VERIFY_WITH_TIMEOUT(snapshots().front().seen > first.seen, kWaitMs);
        QCOMPARE(snapshots().size(), std::size_t(1));
        QCOMPARE(snapshots().front().id, first.id);
    }

    void nothingIsKeptWhereTheSettingsSaySo()
    {
        m_desktop.start();
        m_desktop.settings().keepsSnapshots.setValue(false);
        m_desktop->snapshots()->setKeeping(false);
        m_desktop.end();
        m_desktop.open();
        QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
        trigger(u"refresh"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->workspace()->isListing(), kWaitMs);
        QVERIFY(!QFileInfo::exists(m_desktop.path(u"snapshots.sqlite"_s)));
    }

    void aDamagedFileIsSaidLeftAsItIsAndStopsNothing()
    {
        const QByteArray damage(8'192, 'x');
        m_desktop.write(u"snapshots.sqlite"_s, damage);
        m_desktop.open();
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.bar(u"snapshot"_s) != nullptr, kWaitMs);
        QVERIFY(m_desktop.bar(u"snapshot"_s)->message().text.contains(u"damaged"_s));
        QVERIFY(m_desktop->resources()->rowCount() > 2);
        trigger(u"thenAndNow"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop->snapshots()->document()->trouble().has_value(), kWaitMs);
        QCOMPARE(m_desktop->snapshots()->document()->trouble()->kind, SnapshotTrouble::Kind::Damaged);
        QFile file(m_desktop.path(u"snapshots.sqlite"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), damage);
    }

    void whatDriftedIsShownAndBroughtBackToTheReview()
    {
        m_desktop.open();
        QTRY_COMPARE_WITH_TIMEOUT(snapshots().size(), std::size_t(1), kWaitMs);
        const Rows rows = writableRows(2);
        apply(rows, {u"squad"_s, u"web"_s});
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(snapshots().size(), std::size_t(2), kWaitMs);
        trigger(u"thenAndNow"_s);
        auto *dialog = m_desktop.find<ThenAndNowDialog>();
        QVERIFY(dialog);
        const auto *table = dialog->findChild<QTableView *>(u"driftTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, kWaitMs);
        for (int row = 0; row < 2; ++row) {
            QCOMPARE(table->model()->index(row, DriftModel::KeyColumn).data().toString(), u"squad"_s);
            QCOMPARE(table->model()->index(row, DriftModel::NowColumn).data().toString(), u"web"_s);
        }
        QCOMPARE(m_desktop->snapshots()->document()->drift().cells.front().origin, DriftOrigin::Ours);
        QVERIFY(table->model()->setData(table->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"driftRestore"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<ReviewDialog>() != nullptr, kWaitMs);
        QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t(1));
        const auto step = m_desktop->workspace()->undoDescription();
        QVERIFY(step && step->kind == EditDescription::Kind::RestoreSnapshot);
        QCOMPARE(step->text, u"#1"_s);
        m_desktop->workspace()->undo();
        QVERIFY(m_desktop->workspace()->changes().isEmpty());
    }

    void oneIsTakenNamedAndDeletedThroughTheWindow()
    {
        m_desktop.open();
        QTRY_COMPARE_WITH_TIMEOUT(snapshots().size(), std::size_t(1), kWaitMs);
        trigger(u"snapshots"_s);
        auto *dialog = m_desktop.find<SnapshotsDialog>();
        QVERIFY(dialog);
        const auto *table = dialog->findChild<QTableView *>(u"snapshotTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kWaitMs);
        auto *take = dialog->findChild<QPushButton *>(u"takeSnapshot"_s);
        QTRY_VERIFY_WITH_TIMEOUT(take->isEnabled(), kWaitMs);
        QTest::mouseClick(take, Qt::LeftButton);
        const auto editor = [table] {
            return table->findChild<QLineEdit *>(u"snapshotName"_s);
        };
        QTRY_VERIFY_WITH_TIMEOUT(editor() != nullptr, kWaitMs);
        QTest::keyClicks(editor(), u"release"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(snapshots().front().name, u"release"_s, kWaitMs);
        // What is read again is another one now, since the first has a name.
        QTRY_VERIFY_WITH_TIMEOUT(take->isEnabled(), kWaitMs);
        QTest::mouseClick(take, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(snapshots().size(), std::size_t(2), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(editor() != nullptr, kWaitMs);
        QTest::keyClick(editor(), Qt::Key_Escape);
        dialog->findChild<QTableView *>(u"snapshotTable"_s)->selectRow(1);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"deleteSnapshots"_s), Qt::LeftButton);
        auto *question = dialog->findChild<DeleteSnapshotsQuestion *>();
        QVERIFY(question && question->text().contains(u"release"_s));
        QTest::mouseClick(question->findChild<QPushButton *>(u"deleteButton"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(snapshots().size(), std::size_t(1), kWaitMs);
        QCOMPARE(snapshots().front().name, QString());
    }

    void whatCannotBeDoneIsSaidAboveTheListAndLosesNothing()
    {
        m_desktop.open();
        QTRY_COMPARE_WITH_TIMEOUT(snapshots().size(), std::size_t(1), kWaitMs);
        trigger(u"snapshots"_s);
        auto *dialog = m_desktop.find<SnapshotsDialog>();
        auto *table = dialog->findChild<QTableView *>(u"snapshotTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->snapshots()->all()->document()->isBusy(), kWaitMs);
        const auto editor = [table] {
            return table->findChild<QLineEdit *>(u"snapshotName"_s);
        };
        QTest::keyClick(table, Qt::Key_F2);
        QVERIFY(editor() != nullptr);
        QTest::keyClicks(editor(), u"7"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        const auto *messages = dialog->findChild<MessageArea *>();
        QTRY_VERIFY_WITH_TIMEOUT(messages->shows(u"snapshot-act"_s), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(editor() != nullptr, kWaitMs);
        QCOMPARE(editor()->text(), u"7"_s);
        QCOMPARE(snapshots().size(), std::size_t(1));
    }

private:
    [[nodiscard]] std::vector<Snapshot> snapshots() const
    {
        if (!QFileInfo::exists(m_desktop.path(u"snapshots.sqlite"_s)))
            return {};
        const auto store = SnapshotStore::open(m_desktop.path(u"snapshots.sqlite"_s));
        return store ? (*store)->list().value_or(std::vector<Snapshot>()) : std::vector<Snapshot>();
    }
    void refresh()
    {
        QSignalSpy kept(m_desktop->snapshots()->keeper(), &SnapshotKeeper::kept);
        trigger(u"refresh"_s);
        QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, kWaitMs);
    }
    void trigger(const QString &action) const
    {
        auto *found = m_desktop.find<QAction>(action);
        QVERIFY(found != nullptr && found->isEnabled());
        found->trigger();
    }
    [[nodiscard]] Rows writableRows(std::size_t count) const
    {
        Rows rows;
        for (int position = 0; position < m_desktop->resources()->rowCount() && rows.size() < count;
             ++position) {
            const Row row = m_desktop->resources()->rowAt(position);
            const bool hasRoom =
                m_desktop->workspace()->pool().refs(m_desktop->workspace()->table().tags(row)).size() < 5;
            if (m_desktop.isWritable(row) && hasRoom)
                rows.push_back(row);
        }
        return rows;
    }
    void apply(const Rows &rows, const Tag &tag)
    {
        m_desktop->workspace()->stage(rows, tag, EditMode::Set);
        QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
        trigger(u"review"_s);
        m_desktop.pressApply();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<ReviewDialog>() == nullptr, kWaitMs);
        QVERIFY(m_desktop->workspace()->changes().isEmpty());
    }

    SandboxDesktop m_desktop;
};

TAGDESK_TEST(TestSnapshotPath, QApplication)

} // namespace tst_snapshotpath

#include "tst_snapshotpath.moc"
