// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotsdialog.h"

#include "deletesnapshotsquestion.h"
#include "language.h"
#include "message.h"
#include "messagebar.h"
#include "snapshotmodel.h"
#include "statustext.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace tst_snapshotsdialog {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kTaken(QDate(2026, 11, 27), QTime(8, 0), Qt::UTC);

Snapshot snapshot(qint64 id, const QString &name = {})
{
    Snapshot made;
    made.id = id;
    made.name = name;
    made.taken = made.seen = kTaken.addSecs(id * 60);
    made.accounts = {{.id = u"a"_s, .name = u"shop"_s, .cloud = u"jdcloud"_s, .endpoint = {}, .project = {}}};
    made.scopes = {
        {.scope = {.collection =
                       {.account = u"a"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s},
             .parent = {}},
            .reading = SnapshotReading::Whole,
            .resources = 1'204}};
    made.ownBytes = id * 1'000'000;
    return made;
}

} // namespace

/// The list of all snapshots.
class TestSnapshotsDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installLanguage(*qApp, u"en"_s); }
    void init()
    {
        m_document = std::make_unique<SnapshotsDocument>();
        m_dialog = std::make_unique<SnapshotsDialog>(m_document.get());
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_document.reset();
    }

    void eachSnapshotIsALineWithTheRoomThatItTakes()
    {
        SnapshotModel model(m_document.get());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_document->setSnapshots({snapshot(2, u"before"_s), snapshot(1)}, 5'000'000);
        QStringList line;
        for (const int column : {SnapshotModel::SnapshotColumn, SnapshotModel::NameColumn,
                 SnapshotModel::AccountsColumn, SnapshotModel::ResourcesColumn, SnapshotModel::SizeColumn})
            line.append(model.index(0, column).data().toString());
        QCOMPARE(
            line, (QStringList{u"#2"_s, u"before"_s, u"shop"_s, StatusTexts::number(1'204), u"2.0 MB"_s}));
        QCOMPARE(model.rowCount(), 2);
    }

    void itSaysWhatAllTakeAndWhatGoesByItself()
    {
        m_document->setSnapshots({snapshot(2), snapshot(1)}, 25'400'000);
        QCOMPARE(label(u"snapshotSpace"_s), u"2 snapshots take 25.4 MB on the disk."_s);
        QVERIFY(label(u"snapshotRetention"_s).contains(u"all of the last 7 days stay"_s));
        QVERIFY(label(u"snapshotRetention"_s).contains(u"One with a name stays until you delete it."_s));
    }

    void f2TypesANameThatStandsThereOnceItWasKept()
    {
        m_document->setSnapshots({snapshot(2), snapshot(1)}, 1);
        QSignalSpy named(m_dialog.get(), &SnapshotsDialog::nameRequested);
        select(1);
        QTest::keyClick(table(), Qt::Key_F2);
        QVERIFY(editor() != nullptr);
        QCOMPARE(editor()->accessibleName(), u"Name of the snapshot"_s);
        QTest::keyClicks(editor(), u" before  it "_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_COMPARE(named.size(), 1);
        QCOMPARE(named.first().at(0).toLongLong(), 1);
        QCOMPARE(named.first().at(1).toString(), u"before it"_s);
        QCOMPARE(name(1), QString());
        m_document->setSnapshots({snapshot(2), snapshot(1, u"before it"_s)}, 1);
        QCOMPARE(name(1), u"before it"_s);
        QCOMPARE(table()->currentIndex().row(), 1);
    }

    /// Else a name that is typed right after it would press a button.
    void theKeysGoToTheListAsSoonAsItIsThere()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        button(u"takeSnapshot"_s)->setFocus();
        m_document->setSnapshots({snapshot(1)}, 1);
        QVERIFY(table()->hasFocus());
        m_dialog->findChild<QPushButton *>(u"takeSnapshot"_s)->setFocus();
        m_document->setSnapshots({snapshot(2), snapshot(1)}, 1);
        QVERIFY(!table()->hasFocus());
    }

    void oneThatGoesWhileANameIsTypedAsksForNothingMore()
    {
        m_document->setSnapshots({snapshot(1)}, 1);
        QTest::keyClick(table(), Qt::Key_F2);
        QTest::keyClicks(editor(), u"before"_s);
        m_dialog.reset();
    }

    void aNameThatStaysTheSameAsksForNothing()
    {
        m_document->setSnapshots({snapshot(1, u"before"_s)}, 1);
        QSignalSpy named(m_dialog.get(), &SnapshotsDialog::nameRequested);
        QTest::mouseClick(button(u"renameSnapshot"_s), Qt::LeftButton);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY(editor() == nullptr);
        QVERIFY(named.isEmpty());
    }

    void aNameThatCouldNotBeKeptStandsThereToBeTypedAgain()
    {
        m_document->setSnapshots({snapshot(2), snapshot(1, u"before"_s)}, 1);
        m_dialog->say({.id = u"act"_s,
            .severity = Message::Severity::Error,
            .text = u"The disk is full."_s,
            .detail = {},
            .actions = {}});
        m_dialog->editName(1, u"after"_s);
        QVERIFY(editor() != nullptr);
        QCOMPARE(editor()->text(), u"after"_s);
        QVERIFY(m_dialog->findChild<MessageArea *>()->isVisible());
        QTest::keyClick(editor(), Qt::Key_Escape);
        QCOMPARE(name(1), u"before"_s);
    }

    void oneThatWasTakenIsNamedAsSoonAsItIsListed()
    {
        m_document->setSnapshots({snapshot(1)}, 1);
        m_document->setBusy(true);
        m_dialog->editName(2);
        QVERIFY(editor() == nullptr);
        m_document->setSnapshots({snapshot(2), snapshot(1)}, 1);
        m_document->setBusy(false);
        QVERIFY(editor() != nullptr);
        QCOMPARE(table()->currentIndex().row(), 0);
    }

    void deletingSaysWhatGoesAndIsAgreedTo()
    {
        m_document->setSnapshots({snapshot(2, u"before"_s), snapshot(1)}, 1);
        QSignalSpy deleted(m_dialog.get(), &SnapshotsDialog::deleteRequested);
        select(0);
        QTest::keyClick(table(), Qt::Key_Delete);
        auto *question = m_dialog->findChild<DeleteSnapshotsQuestion *>();
        QVERIFY(question != nullptr);
        QCOMPARE(question->text(), u"Delete snapshot #2 “before”?"_s);
        for (const QString &part : {StatusTexts::number(1'204) + u" resources of shop"_s,
                 StatusTexts::time(snapshot(2).seen), u"2.0 MB"_s, u"cannot be had again"_s})
            QVERIFY2(question->informativeText().contains(part), qPrintable(question->informativeText()));
        QTest::keyClick(question, Qt::Key_Escape);
        QVERIFY(deleted.isEmpty());
        table()->selectAll();
        QTest::mouseClick(button(u"deleteSnapshots"_s), Qt::LeftButton);
        question = m_dialog->findChildren<DeleteSnapshotsQuestion *>().last();
        QCOMPARE(question->text(), u"Delete 2 snapshots?"_s);
        QVERIFY(question->informativeText().contains(u"at least 3.0 MB"_s));
        QTest::mouseClick(question->findChild<QPushButton *>(u"deleteButton"_s), Qt::LeftButton);
        QCOMPARE(deleted.size(), 1);
        QCOMPARE(deleted.first().first().value<std::vector<qint64>>(), (std::vector<qint64>{2, 1}));
    }

    void aDamagedOneCanOnlyBeDeleted()
    {
        Snapshot damaged = snapshot(1);
        damaged.isDamaged = true;
        m_document->setSnapshots({damaged}, 1);
        QCOMPARE(name(0), u"damaged"_s);
        QVERIFY(!button(u"renameSnapshot"_s)->isEnabled());
        QTest::keyClick(table(), Qt::Key_F2);
        QVERIFY(editor() == nullptr);
        QVERIFY(button(u"deleteSnapshots"_s)->isEnabled());
    }

    void whileTheFileIsAtWorkNothingElseIsBegun()
    {
        m_document->setSnapshots({snapshot(1)}, 1);
        m_document->setBusy(true);
        for (const QString &name : {u"takeSnapshot"_s, u"renameSnapshot"_s, u"deleteSnapshots"_s})
            QVERIFY2(!button(name)->isEnabled(), qPrintable(name));
        QTest::keyClick(table(), Qt::Key_F2);
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(editor() == nullptr);
        QVERIFY(m_dialog->findChild<DeleteSnapshotsQuestion *>() == nullptr);
    }

    void troubleIsSaidInThePlaceOfTheList()
    {
        m_document->setTrouble({.kind = SnapshotTrouble::Kind::Busy, .path = u"/tmp/s.sqlite"_s});
        QVERIFY(!table()->isVisible());
        const auto labels = m_dialog->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
            [](const QLabel *label) { return label->text().contains(u"Another program is using"_s); }));
    }

private:
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_dialog->findChild<QPushButton *>(name);
    }
    [[nodiscard]] QTableView *table() const { return m_dialog->findChild<QTableView *>(u"snapshotTable"_s); }
    [[nodiscard]] QLineEdit *editor() const { return table()->findChild<QLineEdit *>(u"snapshotName"_s); }
    [[nodiscard]] QString label(const QString &name) const
    {
        return m_dialog->findChild<QLabel *>(name)->text();
    }
    [[nodiscard]] QString name(int row) const
    {
        return table()->model()->index(row, SnapshotModel::NameColumn).data().toString();
    }
    void select(int row) const { table()->setCurrentIndex(table()->model()->index(row, 0)); }

    std::unique_ptr<SnapshotsDocument> m_document;
    std::unique_ptr<SnapshotsDialog> m_dialog;
};

TAGDESK_TEST(TestSnapshotsDialog, QApplication)

} // namespace tst_snapshotsdialog

#include "tst_snapshotsdialog.moc"
