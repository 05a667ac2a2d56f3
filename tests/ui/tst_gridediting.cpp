// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "gridediting.h"

#include "gridfixture.h"
#include "pastepreview.h"
#include "testrunner.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

namespace tst_gridediting {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestGridEditing : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aSingleCellIsCopiedAsItsText();
    void aBlockIsCopiedForSpreadsheets();
    void rowsAreCopiedWithTheirIds();
    void whatIsCopiedIsPastedAsItWas();
    void cutRemovesTheTags();
    void removingTakesTheTagsOfTheCellsOnly();
    void oneValueGoesIntoEverySelectedCell();
    void aColumnFromASpreadsheetGoesDown();
    void aColumnGoesIntoTheRowsThatTheFilterShows();
    void blankCellsLeaveTagsAlone();
    void removeAndEmptyActAsInAFile();
    void cellsOfNamesAreNotPastedInto();
    void namesAloneCannotBePastedInto();
    void whatFindsNoPlaceIsSaid();
    void blocksOfOtherColumnsRefuseATable();
    void withoutPlainTextATableInHtmlIsRead();
    void anEmptyClipboardIsSaid();
    void droppedTextIsPastedWhereItFalls();
    void droppedFilesAreLeftToTheWindow();
    void aPasteIsOneStep();
    void whatWasPastedIsSelected();
    void refusedCellsAreShownFirst();
    void onlyTheGoodCellsAreStaged();
    void aCancelledPasteStagesNothing();
    void manyCellsAreShownFirst();
    void whatChangedMeanwhileIsWeighedAgain();
    void oneRefusedCellIsSaid();
    void fillDownTakesTheFirstCellOfEachColumn();
    void fillDownWorksOnSelectedRows();
    void fillRightTakesTheFirstCellOfEachRow();
    void fillingRepeatsTheBlock();
    void groupsTakeNoValue();

private:
    void paste(const QString &text);
    [[nodiscard]] PastePreview *preview() const
    {
        return m_grid->pane()->window()->findChild<PastePreview *>();
    }
    [[nodiscard]] QString lastTold() const
    {
        return m_told->isEmpty() ? QString() : m_told->constLast().constFirst().toString();
    }

    std::unique_ptr<GridFixture> m_grid;
    std::unique_ptr<QSignalSpy> m_told;
};

void TestGridEditing::init()
{
    m_grid = std::make_unique<GridFixture>();
    m_told = std::make_unique<QSignalSpy>(m_grid->pane(), &ResourcePane::told);
}

void TestGridEditing::cleanup()
{
    m_told.reset();
    m_grid.reset();
}

void TestGridEditing::paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    m_grid->pane()->editing()->paste();
}

void TestGridEditing::aSingleCellIsCopiedAsItsText()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->pane()->editing()->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"prod"_s);
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
}

void TestGridEditing::aBlockIsCopiedForSpreadsheets()
{
    m_grid->drag(m_grid->cell(0, u"env"_s), m_grid->cell(1, u"owner"_s));
    m_grid->pane()->editing()->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"prod\tann\ntest\t\n"_s);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u">ann</td>"_s));
}

void TestGridEditing::rowsAreCopiedWithTheirIds()
{
    m_grid->table()->setColumnHidden(ResourceModel::IdColumn, true);
    m_grid->table()->selectResources({m_grid->model()->rowAt(0), m_grid->model()->rowAt(2)});
    m_grid->pane()->editing()->copy();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).section(u'\t', 0, 1), u"web-1\ti-1"_s);
    QCOMPARE(lines.at(0).section(u'\t', -2), u"prod\tann"_s);
    QCOMPARE(lines.at(1).section(u'\t', 0, 1), u"db-1\ti-3"_s);
}

void TestGridEditing::whatIsCopiedIsPastedAsItWas()
{
    m_grid->drag(m_grid->cell(0, u"env"_s), m_grid->cell(0, u"owner"_s));
    m_grid->pane()->editing()->copy();
    m_grid->click(m_grid->cell(2, u"env"_s));
    m_grid->pane()->editing()->paste();
    QCOMPARE(m_grid->text().at(2), u"i-3: +env=prod, +owner=ann"_s);
}

void TestGridEditing::cutRemovesTheTags()
{
    m_grid->drag(m_grid->cell(0, u"env"_s), m_grid->cell(1, u"env"_s));
    m_grid->pane()->editing()->cut();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"prod\ntest\n"_s);
    QCOMPARE(m_grid->text().mid(0, 2), QStringList({u"i-1: owner=ann, -env=prod"_s, u"i-2: -env=test"_s}));
}

void TestGridEditing::removingTakesTheTagsOfTheCellsOnly()
{
    m_grid->drag(m_grid->cell(0, u"env"_s), m_grid->cell(2, u"env"_s));
    m_grid->pane()->editing()->removeTags();
    QCOMPARE(m_grid->text(), QStringList({u"i-1: owner=ann, -env=prod"_s, u"i-2: -env=test"_s, u"i-3: "_s}));
    QCOMPARE(m_grid->model()->rowCount(), 3);
    QCOMPARE(TestDocument::text(m_grid->document()->undoDescription()), u"remove-cells   on 2"_s);
}

void TestGridEditing::oneValueGoesIntoEverySelectedCell()
{
    m_grid->drag(m_grid->cell(0, u"owner"_s), m_grid->cell(2, u"owner"_s));
    paste(u"bob\n"_s);
    QCOMPARE(m_grid->text(),
        QStringList(
            {u"i-1: env=prod, owner: ann → bob"_s, u"i-2: env=test, +owner=bob"_s, u"i-3: +owner=bob"_s}));
    QCOMPARE(lastTold(), u"3 cell(s) changed."_s);
}

void TestGridEditing::aColumnFromASpreadsheetGoesDown()
{
    m_grid->click(m_grid->cell(0, u"owner"_s));
    paste(u"x\r\n\"y\"\r\n张三\r\n"_s);
    QCOMPARE(m_grid->text(),
        QStringList(
            {u"i-1: env=prod, owner: ann → x"_s, u"i-2: env=test, +owner=y"_s, u"i-3: +owner=张三"_s}));
}

void TestGridEditing::aColumnGoesIntoTheRowsThatTheFilterShows()
{
    m_grid->model()->setFilter(Filter::parse(u"-1"_s)); // web-1 and db-1
    m_grid->click(m_grid->cell(0, u"owner"_s));
    paste(u"x\ny\n"_s);
    QCOMPARE(m_grid->text(),
        QStringList({u"i-1: env=prod, owner: ann → x"_s, u"i-2: env=test"_s, u"i-3: +owner=y"_s}));
}

void TestGridEditing::blankCellsLeaveTagsAlone()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    paste(u"\tx\ny\t\n"_s);
    QCOMPARE(
        m_grid->text().mid(0, 2), QStringList({u"i-1: env=prod, owner: ann → x"_s, u"i-2: env: test → y"_s}));
    QCOMPARE(
        lastTold(), u"2 cell(s) changed. 2 blank cell(s) leave their tags alone; <remove> removes a tag."_s);
}

void TestGridEditing::removeAndEmptyActAsInAFile()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    paste(u"<remove>\t'=x"_s);
    QCOMPARE(m_grid->text().at(0), u"i-1: -env=prod, owner: ann → =x"_s);
}

void TestGridEditing::cellsOfNamesAreNotPastedInto()
{
    m_grid->table()->selectResources({m_grid->model()->rowAt(0)});
    m_grid->pane()->editing()->copy();
    m_grid->click(m_grid->model()->index(2, ResourceModel::NameColumn));
    m_grid->pane()->editing()->paste();
    QCOMPARE(m_grid->text().at(2), u"i-3: +env=prod, +owner=ann"_s);
    QVERIFY(lastTold().contains(u"names, IDs"_s));
}

void TestGridEditing::namesAloneCannotBePastedInto()
{
    m_grid->click(m_grid->model()->index(0, ResourceModel::NameColumn));
    paste(u"x\ny"_s);
    QVERIFY(m_grid->document()->changes().isEmpty());
    QVERIFY(lastTold().contains(u"tag keys"_s));
}

void TestGridEditing::whatFindsNoPlaceIsSaid()
{
    m_grid->click(m_grid->cell(2, u"owner"_s));
    paste(u"a\tb\nc\td\ne\tf\n"_s);
    QCOMPARE(m_grid->text().at(2), u"i-3: +owner=a"_s);
    QCOMPARE(lastTold(),
        u"1 cell(s) changed. 2 row(s) of the clipboard found no resource. "
        "1 column(s) of the clipboard found no column of a tag key."_s);
}

void TestGridEditing::blocksOfOtherColumnsRefuseATable()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->click(m_grid->cell(2, u"owner"_s), Qt::ControlModifier);
    paste(u"a\nb"_s);
    QVERIFY(m_grid->document()->changes().isEmpty());
    QVERIFY(!lastTold().isEmpty());
}

void TestGridEditing::withoutPlainTextATableInHtmlIsRead()
{
    auto *data = new QMimeData;
    data->setHtml(u"<table><tr><td>a</td><td>b</td></tr></table>"_s);
    QGuiApplication::clipboard()->setMimeData(data);
    m_grid->click(m_grid->cell(2, u"env"_s));
    m_grid->pane()->editing()->paste();
    QCOMPARE(m_grid->text().at(2), u"i-3: +env=a, +owner=b"_s);
}

void TestGridEditing::anEmptyClipboardIsSaid()
{
    QGuiApplication::clipboard()->clear();
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->pane()->editing()->paste();
    QCOMPARE(lastTold(), u"The clipboard holds no text."_s);
}

void TestGridEditing::droppedTextIsPastedWhereItFalls()
{
    QMimeData data;
    data.setText(u"x\ny\n"_s);
    const QPoint place = m_grid->table()->visualRect(m_grid->cell(1, u"owner"_s)).center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_grid->table()->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_grid->table()->viewport(), &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(m_grid->text().mid(1), QStringList({u"i-2: env=test, +owner=x"_s, u"i-3: +owner=y"_s}));
}

void TestGridEditing::droppedFilesAreLeftToTheWindow()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"tags.csv"_s)});
    const QPoint place = m_grid->table()->visualRect(m_grid->cell(1, u"owner"_s)).center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_grid->table()->viewport(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestGridEditing::aPasteIsOneStep()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    paste(u"a\tb\nc\td\ne\tf\n"_s);
    QCOMPARE(m_grid->document()->undoStack()->count(), 1);
    QCOMPARE(TestDocument::text(m_grid->document()->undoDescription()), u"paste   on 3"_s);
    m_grid->document()->undo();
    QVERIFY(m_grid->document()->changes().isEmpty());
}

void TestGridEditing::whatWasPastedIsSelected()
{
    m_grid->click(m_grid->cell(1, u"env"_s));
    paste(u"a\tb\nc\td\n"_s);
    QCOMPARE(m_grid->selected(), u"1-2 env-owner"_s);
    QCOMPARE(m_grid->current(), u"1 env"_s);
}

void TestGridEditing::refusedCellsAreShownFirst()
{
    m_grid->click(m_grid->cell(0, u"owner"_s));
    paste(u"x\na*b\ny\n"_s);
    QVERIFY(m_grid->document()->changes().isEmpty());
    const PastePreview *shown = preview();
    QVERIFY(shown && shown->isVisible());
    QCOMPARE(shown->findChild<QLabel *>(u"pasteCounts"_s)->text(),
        u"2 cell(s) change. 1 cell(s) are refused and stay as they are."_s);
    const QAbstractItemModel &cells = *shown->findChild<QTableView *>(u"pastePreview"_s)->model();
    const QStringList lines = printed(cells);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith(u"web-2 | i-2 | owner | – | a*b | "_s));
    QVERIFY(lines.at(0).contains(u"“*”"_s));
    QCOMPARE(lines.at(1), u"web-1 | i-1 | owner | ann | x | "_s);
    QCOMPARE(shown->findChild<QLabel *>(u"pasteReason"_s)->text(), cells.index(0, 5).data().toString());
    shown->findChild<QCheckBox *>()->click();
    QCOMPARE(cells.rowCount(), 1);
    shown->findChild<QCheckBox *>()->click();
    QCOMPARE(cells.rowCount(), 3);
}

void TestGridEditing::onlyTheGoodCellsAreStaged()
{
    m_grid->click(m_grid->cell(0, u"owner"_s));
    paste(u"x\na*b\ny\n"_s);
    auto *button = preview()->findChild<QPushButton *>(u"stageButton"_s);
    QCOMPARE(button->text(), u"Stage 2 change(s)"_s);
    QTest::keyClick(preview(), Qt::Key_Return);
    QCOMPARE(m_grid->text(),
        QStringList({u"i-1: env=prod, owner: ann → x"_s, u"i-2: env=test"_s, u"i-3: +owner=y"_s}));
    QCOMPARE(m_grid->document()->undoStack()->count(), 1);
    QCOMPARE(lastTold(), u"2 cell(s) changed. 1 cell(s) were refused."_s);
}

void TestGridEditing::aCancelledPasteStagesNothing()
{
    m_grid->click(m_grid->cell(0, u"owner"_s));
    paste(u"x\na*b\n"_s);
    QTest::keyClick(preview(), Qt::Key_Escape);
    QVERIFY(m_grid->document()->changes().isEmpty());
}

void TestGridEditing::manyCellsAreShownFirst()
{
    const int enough = static_cast<int>(GridEditing::kUnseenCells) + 1;
    std::vector<Resource> resources;
    for (int number = 0; number < enough; ++number)
        resources.push_back(TestDocument::resource(u"i-%1"_s.arg(number), u"vm-%1"_s.arg(number), Tags{}));
    m_grid->document().list(TestDocument::vm(), resources);
    m_grid->click(m_grid->cell(0, u"owner"_s));
    QString column;
    for (int number = 0; number < enough; ++number)
        column += u"owner-%1\n"_s.arg(number);
    paste(column);
    QVERIFY(m_grid->document()->changes().isEmpty());
    QVERIFY(preview());
    QCOMPARE(preview()->findChild<QPushButton *>(u"stageButton"_s)->text(), u"Stage 101 change(s)"_s);
    preview()->accept();
    QCOMPARE(m_grid->document()->changeCount(), std::size_t(enough));
}

void TestGridEditing::whatChangedMeanwhileIsWeighedAgain()
{
    m_grid->click(m_grid->cell(0, u"owner"_s));
    paste(u"x\na*b\n"_s);
    m_grid->document()->rebase(m_grid->model()->rowAt(0), {{u"owner"_s, u"x"_s}});
    preview()->accept();
    QVERIFY(m_grid->document()->changes().isEmpty());
}

void TestGridEditing::oneRefusedCellIsSaid()
{
    m_grid->click(m_grid->cell(0, u"owner"_s));
    paste(u"a*b"_s);
    QVERIFY(!preview());
    QVERIFY(lastTold().contains(u"“*”"_s));
}

void TestGridEditing::fillDownTakesTheFirstCellOfEachColumn()
{
    m_grid->drag(m_grid->cell(0, u"env"_s), m_grid->cell(2, u"owner"_s));
    m_grid->pane()->editing()->fillDown();
    QCOMPARE(m_grid->text(),
        QStringList({u"i-1: env=prod, owner=ann"_s, u"i-2: env: test → prod, +owner=ann"_s,
            u"i-3: +env=prod, +owner=ann"_s}));
    QCOMPARE(m_grid->document()->undoStack()->count(), 1);
}

void TestGridEditing::fillDownWorksOnSelectedRows()
{
    m_grid->click(m_grid->cell(0, u"env"_s));
    m_grid->table()->selectResources({m_grid->model()->rowAt(0), m_grid->model()->rowAt(2)});
    m_grid->pane()->editing()->fillDown();
    QCOMPARE(m_grid->text(),
        QStringList({u"i-1: env=prod, owner=ann"_s, u"i-2: env=test"_s, u"i-3: +env=prod"_s}));
}

void TestGridEditing::fillRightTakesTheFirstCellOfEachRow()
{
    m_grid->drag(m_grid->cell(0, u"env"_s), m_grid->cell(2, u"owner"_s));
    m_grid->pane()->editing()->fillRight();
    QCOMPARE(m_grid->text(),
        QStringList({u"i-1: env=prod, owner: ann → prod"_s, u"i-2: env=test, +owner=test"_s, u"i-3: "_s}));
}

void TestGridEditing::fillingRepeatsTheBlock()
{
    const GridSelection all = m_grid->table()->gridSelection();
    const auto left = static_cast<int>(all.columns().indexOf(m_grid->cell(0, u"env"_s).column()));
    m_grid->pane()->editing()->fill({.top = 0, .bottom = 0, .left = left, .right = left + 1},
        {.top = 0, .bottom = 2, .left = left, .right = left + 1});
    QCOMPARE(m_grid->text(),
        QStringList({u"i-1: env=prod, owner=ann"_s, u"i-2: env: test → prod, +owner=ann"_s,
            u"i-3: +env=prod, +owner=ann"_s}));
}

void TestGridEditing::groupsTakeNoValue()
{
    m_grid->model()->setGrouping(RowField{.key = u"env"_s});
    // A head, web-1, a head, web-2, a head, db-1.
    QCOMPARE(m_grid->model()->rowCount(), 6);
    m_grid->click(m_grid->cell(1, u"owner"_s));
    paste(u"x\ny\nz\n"_s);
    QCOMPARE(m_grid->text(),
        QStringList({u"i-1: env=prod, owner: ann → x"_s, u"i-2: env=test, +owner=y"_s, u"i-3: +owner=z"_s}));
}

TAGDESK_TEST(TestGridEditing, QApplication)

} // namespace tst_gridediting

#include "tst_gridediting.moc"
