// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importproblems.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace tst_importproblems {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The problems of an import, chosen by kind and gone to.
class TestImportProblems : public QObject
{
    Q_OBJECT

private slots:
    void problemsAreChosenByKind()
    {
        ImportDocument document;
        ImportProblemModel model(&document);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        document.setReport(report());
        QCOMPARE(lines(model), (QStringList{u"2"_s, u"5"_s, u"5"_s, u"9"_s}));
        model.setReason(ImportReason::NoId);
        QCOMPARE(lines(model), (QStringList{u"2"_s, u"9"_s}));
        QCOMPARE(model.reasons().at(ImportReason::NoId), 2U);
        document.setReport({});
        QCOMPARE(model.rowCount(), 0);
        document.setReport(report());
        QCOMPARE(lines(model).size(), 4); // the kind that was mended is no longer looked for
    }

    void theReasonsOfARowStandTogetherAndAdviceIsNone()
    {
        ImportDocument document;
        const ImportProblemModel model(&document);
        ImportReport mixed = report();
        mixed.problems[2].reason = ImportReason::UnknownResource;
        document.setReport(std::move(mixed));
        const CsvReasons reasons = model.reasonsByLine();
        QCOMPARE(reasons.size(), 3U);
        QVERIFY(reasons.at(5).contains(u"Only the cloud writes this key"_s));
        QVERIFY(reasons.at(5).contains(u"no resource with this ID"_s));
    }

    void aChosenProblemAsksForItsCell()
    {
        ImportDocument document;
        ImportProblems pane(&document);
        document.setReport(report());
        QSignalSpy chosen(&pane, &ImportProblems::cellChosen);
        pane.findChild<QTableView *>(u"importProblems"_s)->selectRow(1);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first(), (QVariantList{qint64{5}, 3}));
    }

    void enterGoesToTheCellAndF2EditsIt()
    {
        ImportDocument document;
        ImportProblems pane(&document);
        document.setReport(report());
        auto *table = pane.findChild<QTableView *>(u"importProblems"_s);
        QSignalSpy chosen(&pane, &ImportProblems::cellChosen);
        QSignalSpy entered(&pane, &ImportProblems::cellEntered);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(entered.size(), 0); // no problem is chosen
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_Return);
        QTest::keyClick(table, Qt::Key_F2);
        QCOMPARE(chosen.size(), 3);
        QCOMPARE(chosen.last(), (QVariantList{qint64{5}, 3}));
        QCOMPARE(entered, (QList<QVariantList>{{false}, {true}}));
    }

    void goingOnComesToEachProblemAndBackToTheFirst()
    {
        ImportDocument document;
        ImportProblems pane(&document);
        pane.goOn();
        document.setReport(report());
        QSignalSpy chosen(&pane, &ImportProblems::cellChosen);
        for (int i = 0; i < 5; ++i)
            pane.goOn();
        QStringList lines;
        for (const QVariantList &arguments : chosen)
            lines.append(arguments.first().toString());
        QCOMPARE(lines.join(u' '), u"2 5 5 9 2"_s);
        // Once a problem is mended, the list is another one.
        pane.goOn();
        ImportReport mended = report();
        mended.problems.erase(mended.problems.begin() + 1);
        document.setReport(std::move(mended));
        chosen.clear();
        pane.goOn();
        QCOMPARE(chosen.constFirst().constFirst().toLongLong(), 9);
    }

    void theSentenceOfAProblemIsThereInFull()
    {
        ImportDocument document;
        ImportProblems pane(&document);
        document.setReport(report());
        const auto *sentence = pane.findChild<QLabel *>(u"problemSentence"_s);
        QVERIFY(sentence->isHidden());
        pane.findChild<QTableView *>(u"importProblems"_s)->selectRow(1);
        QVERIFY(!sentence->isHidden());
        QVERIFY(sentence->text().startsWith(u"Only the cloud writes this key"_s));
    }

    void aRepairIsOfferedWhereThePresentValueExplainsTheDamage()
    {
        ImportDocument document;
        ImportProblems pane(&document);
        ImportReport repaired = report();
        repaired.problems[2].present = TextId{7};
        document.setReport(std::move(repaired));
        auto *table = pane.findChild<QTableView *>(u"importProblems"_s);
        auto *button = pane.findChild<QPushButton *>(u"repairColumn"_s);
        table->selectRow(1);
        QVERIFY(button->isHidden());
        table->selectRow(2);
        QVERIFY(!button->isHidden());
        QSignalSpy wanted(&pane, &ImportProblems::repairRequested);
        button->click();
        QCOMPARE(wanted, (QList<QVariantList>{{4}}));
    }

    void whatIsCopiedIsWhatIsShown()
    {
        ImportDocument document;
        ImportProblems pane(&document);
        document.setReport(report());
        QCOMPARE(pane.text().count(u'\n'), 4);
        auto *reasons = pane.findChild<QComboBox *>(u"problemReasons"_s);
        QCOMPARE(reasons->count(), 4);
        QTest::keyClick(reasons, Qt::Key_Down);
        QCOMPARE(pane.text().count(u'\n'), 2);
    }

    void badRowsAreOfferedAsAFileOnlyWhereThereAreSome()
    {
        ImportDocument document;
        ImportProblems pane(&document);
        const auto *button = pane.findChild<QPushButton *>(u"exportBadRows"_s);
        QVERIFY(button->isHidden());
        document.setReport(report());
        QVERIFY(!button->isHidden());
    }

private:
    static ImportReport report()
    {
        ImportReport report;
        report.problems = {{.reason = ImportReason::NoId, .line = 2},
            {.reason = ImportReason::Reserved, .line = 5, .column = 3},
            {.reason = ImportReason::LostZeros, .line = 5, .column = 4},
            {.reason = ImportReason::NoId, .line = 9}};
        report.counts.badRows = 3;
        return report;
    }
    static QStringList lines(const ImportProblemModel &model)
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row)
            lines.append(model.index(row, ImportProblemModel::LineColumn).data().toString());
        return lines;
    }
};

TAGDESK_TEST(TestImportProblems, QApplication)

} // namespace tst_importproblems

#include "tst_importproblems.moc"
