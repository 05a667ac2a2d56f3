// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyimportcells.h"
#include "keyimportdialog.h"
#include "keyimporttext.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace tst_keyimportdialog {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Keys of other tools, as the window shows them.
class TestKeyImportDialog : public QObject
{
    Q_OBJECT

private slots:
    void everyNoteAndProblemHasAWordOfItsOwn()
    {
        QSet<QString> words;
        for (int kind = 0; kind <= static_cast<int>(KeyNote::Kind::EndpointLeft); ++kind) {
            const KeyNote note{.kind = static_cast<KeyNote::Kind>(kind), .text = u"x"_s};
            words << KeyImportTexts::note(note) << KeyImportTexts::advice(note);
        }
        for (int reason = 0; reason <= static_cast<int>(KeyFileProblem::Reason::OtherCloud); ++reason)
            words << KeyImportTexts::problem(
                {.reason = static_cast<KeyFileProblem::Reason>(reason), .origin = {}, .text = u"x"_s});
        QVERIFY(!words.contains(QString()));
        QCOMPARE(words.size(), 2 * 8 + 16);
    }

    void aPlaceIsNamedWithItsLine()
    {
        QCOMPARE(KeyImportTexts::origin(
                     {.path = QDir::homePath() + u"/.jdc/config"_s, .part = u"web"_s, .line = 9}),
            u"~/.jdc/config, [web], line 9"_s);
        QCOMPARE(KeyImportTexts::origin({.path = {}, .part = u"HW_ACCESS_KEY"_s, .line = 0}),
            u"Environment: HW_ACCESS_KEY"_s);
    }

    void theTableSaysNotesInWordsAndByAnIcon()
    {
        KeyImportModel model;
        KeyImportCells cells(&model);
        const QAbstractItemModelTester tester(&cells, QAbstractItemModelTester::FailureReportingMode::QtTest);
        KeyImportRow noted = row(u"koo"_s, false);
        noted.notes = {
            {.kind = KeyNote::Kind::Encrypted, .text = {}}, {.kind = KeyNote::Kind::NoRegion, .text = {}}};
        model.append({row(u"a"_s, true), noted});
        const QModelIndex plain = cells.index(0, KeyImportModel::NotesColumn);
        QVERIFY(plain.data().toString().isEmpty());
        QVERIFY(plain.data(Qt::DecorationRole).value<QIcon>().isNull());
        const QModelIndex notes = cells.index(1, KeyImportModel::NotesColumn);
        QVERIFY(notes.data().toString().startsWith(u"Cannot be read: encrypted by KooCLI"_s));
        QVERIFY(notes.data(Qt::ToolTipRole).toString().contains(u"enter access key and secret"_s));
        QVERIFY(!notes.data(Qt::DecorationRole).value<QIcon>().isNull());
        QCOMPARE(cells.index(0, KeyImportModel::CloudColumn).data().toString(), u"JD Cloud"_s);
        QCOMPARE(
            cells.headerData(KeyImportModel::PlaceColumn, Qt::Horizontal).toString(), u"Region, project"_s);
    }

    void theButtonCountsWhatIsChosen()
    {
        KeyImportModel model;
        KeyImportDialog dialog(&model);
        QPushButton *import = dialog.findChild<QPushButton *>(u"importKeys"_s);
        QVERIFY(!import->isEnabled());
        model.append({row(u"a"_s, true), row(u"b"_s, true), row(u"c"_s, false)});
        QVERIFY(import->isEnabled());
        QVERIFY(import->text().contains(u'2'));
        dialog.setWorking(true);
        QVERIFY(!import->isEnabled());
        dialog.setWorking(false);
        QSignalSpy requested(&dialog, &KeyImportDialog::importRequested);
        import->click();
        QCOMPARE(requested.size(), 1);
    }

    void outcomesStandInTheDialog()
    {
        KeyImportModel model;
        KeyImportDialog dialog(&model);
        KeyImportRow imported = row(u"a"_s, true);
        imported.state = KeyImportRow::State::Imported;
        KeyImportRow failed = row(u"b"_s, true);
        failed.state = KeyImportRow::State::Failed;
        failed.failure =
            ProfileSavingError{.reason = SecretError{.kind = SecretError::Kind::Locked, .message = {}}};
        model.append({imported, failed});
        const auto *table = dialog.findChild<QTableView *>(u"foundKeys"_s);
        const auto notes = [table](int row) {
            return table->model()->index(row, KeyImportModel::NotesColumn).data().toString();
        };
        QCOMPARE(notes(0), u"Imported"_s);
        QVERIFY(notes(1).contains(u"The keychain is locked"_s));
        const QString result = dialog.findChild<QLabel *>(u"keyImportResult"_s)->text();
        QVERIFY2(result.contains(u"imported"_s) && result.contains(u"failed"_s), qPrintable(result));
    }

    void problemsAreListedWithTheirLines()
    {
        KeyImportModel model;
        KeyImportDialog dialog(&model);
        auto *list = dialog.findChild<QListWidget *>(u"keyProblems"_s);
        QVERIFY(list->isHidden());
        dialog.showProblems({{.reason = KeyFileProblem::Reason::NotUnderstood,
            .origin = {.path = u"/a/b"_s, .part = {}, .line = 7},
            .text = {}}});
        QVERIFY(!list->isHidden());
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().startsWith(u"/a/b, line 7: "_s));
        dialog.showProblems({});
        QVERIFY(list->isHidden());
    }

private:
    static KeyImportRow row(const QString &name, bool chosen)
    {
        KeyImportRow row;
        row.name = name;
        row.isChosen = chosen;
        row.cloud = u"jdcloud"_s;
        row.accessKey = u"JDC_…0001"_s;
        return row;
    }
};

TAGDESK_TEST(TestKeyImportDialog, QApplication)

} // namespace tst_keyimportdialog

#include "tst_keyimportdialog.moc"
