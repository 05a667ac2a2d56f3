// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcepane.h"

#include "columnlayout.h"
#include "emptystate.h"
#include "filterbar.h"
#include "progressline.h"
#include "resourcemodel.h"
#include "resourcetableview.h"
#include "testdocument.h"
#include "testrunner.h"

#include <algorithm>
#include <memory>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTest>

namespace tst_resourcepane {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestResourcePane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void withoutAScopeItSaysWhatToChoose();
    void whileLoadingTheLineRunsAndTheTableStays();
    void aFilterThatHidesEverythingOffersToClearIt();
    void anEmptyScopeOffersARefresh();
    void aFailedListingSaysWhyAndOffersAnotherTry();
    void theCloudsWordsAreShownAsTheyAre();
    void rowsHiddenByTheFilterLeaveTheSelectionAndComeBack();
    void anotherSelectionForgetsTheHiddenRows();
    void selectAllTakesWhatIsShown();
    void everythingIsSelectedAsOneRange();
    void aRefusedTextIsHandedOn();
    void enterOutsideAKeyColumnAsksForTheTagPane();
    void theNextResourceKeepsTheFocus();
    void theNextProblemWrapsAround();
    void showingAHiddenRowClearsTheFilter();
    void theSortedColumnShowsAnArrow();
    void downInTheFilterSelectsTheFirstResource();
    void everyStateFitsIntoItsColumn();
    void whatOthersChangedIsOursOrTheirs();
    void columnsAreRememberedByName();
    void foreignBytesAreNoColumns();

private:
    void select(std::initializer_list<int> positions);
    [[nodiscard]] QStringList selectedIds() const;
    [[nodiscard]] QModelIndex cell(int position, const QString &key) const;

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<ResourceModel> m_model;
    std::unique_ptr<ResourcePane> m_pane;
};

void TestResourcePane::init()
{
    m_document = std::make_unique<TestDocument>();
    m_model = std::make_unique<ResourceModel>(m_document->workspace());
    m_model->setInsertInterval(0);
    m_pane = std::make_unique<ResourcePane>(m_model.get(), m_document->workspace());
    m_pane->resize(900, 500);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestResourcePane::cleanup()
{
    m_pane.reset();
    m_model.reset();
    m_document.reset();
}

void TestResourcePane::select(std::initializer_list<int> positions)
{
    Rows rows;
    for (const int position : positions)
        rows.push_back(m_model->rowAt(position));
    m_pane->table()->selectResources(rows);
}

QStringList TestResourcePane::selectedIds() const
{
    QStringList ids;
    for (const Row row : m_pane->selection())
        ids.append(m_document->workspace()->table().idText(row));
    return ids;
}

QModelIndex TestResourcePane::cell(int position, const QString &key) const
{
    return m_model->index(
        position, ResourceModel::FirstKeyColumn + static_cast<int>(m_model->keyColumns().indexOf(key)));
}

void TestResourcePane::withoutAScopeItSaysWhatToChoose()
{
    const auto *empty = m_pane->findChild<EmptyState *>(u"resourceEmpty"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(!empty->button()->isVisible());
    QVERIFY(!m_pane->filterBar()->isEnabled());
}

void TestResourcePane::whileLoadingTheLineRunsAndTheTableStays()
{
    m_model->setScopes(TestDocument::vm());
    m_document->workspace()->beginListing(TestDocument::vm(), false);
    QVERIFY(m_pane->findChild<ProgressLine *>()->isActive());
    QVERIFY(m_pane->table()->isVisible());
    m_document->workspace()->finishListing(TestDocument::vm(), std::nullopt);
    QVERIFY(!m_pane->findChild<ProgressLine *>()->isActive());
}

void TestResourcePane::aFilterThatHidesEverythingOffersToClearIt()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    m_pane->filterBar()->setText(u"nothing-is-called-so"_s);
    auto *empty = m_pane->findChild<EmptyState *>(u"resourceEmpty"_s);
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QCOMPARE(m_pane->filterBar()->text(), QString());
    QVERIFY(m_pane->table()->isVisible());
    QCOMPARE(m_model->shownCount(), std::size_t(3));
}

void TestResourcePane::anEmptyScopeOffersARefresh()
{
    m_document->list(TestDocument::vm(), {});
    m_model->setScopes(TestDocument::vm());
    QSignalSpy refreshes(m_pane.get(), &ResourcePane::refreshRequested);
    auto *empty = m_pane->findChild<EmptyState *>(u"resourceEmpty"_s);
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QCOMPARE(refreshes.size(), 1);
}

void TestResourcePane::aFailedListingSaysWhyAndOffersAnotherTry()
{
    m_model->setScopes(TestDocument::vm());
    m_document->workspace()->beginListing(TestDocument::vm(), false);
    Error error;
    error.kind = ErrorKind::Unauthorized;
    error.cause = ErrorCause::SignatureRefused;
    error.message = u"signature mismatch, says the cloud"_s;
    m_document->workspace()->failListing(TestDocument::vm(), error);
    QSignalSpy reads(m_pane.get(), &ResourcePane::readRequested);
    auto *empty = m_pane->findChild<EmptyState *>(u"resourceEmpty"_s);
    QVERIFY(empty->isVisible());
    bool quoted = false;
    for (const QLabel *label : empty->findChildren<QLabel *>())
        quoted = quoted || label->text().contains(u"signature mismatch, says the cloud"_s);
    QVERIFY(quoted);
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QCOMPARE(reads.size(), 1);
    QCOMPARE(reads.first().first().value<ScopeSet>(), ScopeSet(TestDocument::vm()));
}

void TestResourcePane::theCloudsWordsAreShownAsTheyAre()
{
    Error error;
    error.kind = ErrorKind::Transient;
    error.message = u"<b>busy</b>"_s;
    m_model->setScopes(TestDocument::vm());
    m_document->workspace()->beginListing(TestDocument::vm(), false);
    m_document->workspace()->failListing(TestDocument::vm(), error);
    bool isShown = false;
    for (const QLabel *label :
        m_pane->findChild<EmptyState *>(u"resourceEmpty"_s)->findChildren<QLabel *>()) {
        if (!label->text().contains(error.message))
            continue;
        isShown = label->isVisible();
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    }
    QVERIFY(isShown);
}

void TestResourcePane::rowsHiddenByTheFilterLeaveTheSelectionAndComeBack()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    select({0, 1, 2});
    m_pane->filterBar()->setText(u"web"_s);
    QCOMPARE(selectedIds(), QStringList({u"i-1"_s, u"i-2"_s}));
    QCOMPARE(m_pane->hiddenSelected(), std::size_t(1));
    m_pane->filterBar()->setText({});
    QCOMPARE(selectedIds(), QStringList({u"i-1"_s, u"i-2"_s, u"i-3"_s}));
    QCOMPARE(m_pane->hiddenSelected(), std::size_t(0));
}

void TestResourcePane::anotherSelectionForgetsTheHiddenRows()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    select({0, 2});
    m_pane->filterBar()->setText(u"web"_s);
    QCOMPARE(m_pane->hiddenSelected(), std::size_t(1));
    select({1});
    QCOMPARE(m_pane->hiddenSelected(), std::size_t(0));
    m_pane->filterBar()->setText({});
    QCOMPARE(selectedIds(), QStringList(u"i-2"_s));
}

void TestResourcePane::selectAllTakesWhatIsShown()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    m_pane->filterBar()->setText(u"web"_s);
    QTest::keyClick(m_pane->table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(selectedIds(), QStringList({u"i-1"_s, u"i-2"_s}));
}

void TestResourcePane::everythingIsSelectedAsOneRange()
{
    constexpr int kRows = 20'000;
    std::vector<Resource> resources;
    for (int number = 0; number < kRows; ++number)
        resources.push_back(TestDocument::resource(u"i-%1"_s.arg(number), u"vm-%1"_s.arg(number), Tags{}));
    m_document->list(TestDocument::vm(), resources);
    m_model->setScopes(TestDocument::vm());
    m_pane->table()->selectAll();
    QCOMPARE(m_pane->table()->selectedRanges().size(), std::size_t(1));
    QCOMPARE(m_pane->table()->selectedCount(), std::size_t(kRows));
}

void TestResourcePane::aRefusedTextIsHandedOn()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    m_pane->setKeyColumns({u"owner"_s});
    QSignalSpy refused(m_pane.get(), &ResourcePane::textRefused);
    m_pane->table()->setCurrentIndex(cell(0, u"owner"_s));
    QTest::keyClick(m_pane->table(), Qt::Key_Return);
    auto *editor = m_pane->findChild<QLineEdit *>(u"cellEditor"_s);
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"a*b"_s);
    QVERIFY(!editor->accessibleDescription().isEmpty());
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(); // the view commits once the key has been handled
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.constFirst().at(1).toString(), u"owner"_s);
    QCOMPARE(refused.constFirst().at(2).toString(), u"a*b"_s);
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void TestResourcePane::enterOutsideAKeyColumnAsksForTheTagPane()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    QSignalSpy edits(m_pane.get(), &ResourcePane::editRequested);
    m_pane->table()->setCurrentIndex(m_model->index(0, ResourceModel::NameColumn));
    QTest::keyClick(m_pane->table(), Qt::Key_Return);
    QTest::keyClick(m_pane->table(), Qt::Key_F2);
    QCOMPARE(edits.size(), 2);
}

void TestResourcePane::theNextResourceKeepsTheFocus()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    select({0});
    m_pane->table()->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
    m_pane->filterBar()->focusField();
    m_pane->moveCurrent(1);
    QCOMPARE(selectedIds(), QStringList(u"i-2"_s));
    m_pane->moveCurrent(5);
    QCOMPARE(selectedIds(), QStringList(u"i-3"_s));
    QVERIFY(!m_pane->table()->hasFocus());
}

void TestResourcePane::theNextProblemWrapsAround()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    const Rows problems = {m_model->rowAt(0), m_model->rowAt(2)};
    m_pane->table()->setCurrentIndex(m_model->index(0, 0));
    QVERIFY(m_pane->showNextOf(problems));
    QCOMPARE(selectedIds(), QStringList(u"i-3"_s));
    QVERIFY(m_pane->showNextOf(problems));
    QCOMPARE(selectedIds(), QStringList(u"i-1"_s));
}

void TestResourcePane::showingAHiddenRowClearsTheFilter()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    const Row hidden = m_model->rowAt(2);
    m_pane->filterBar()->setText(u"web"_s);
    m_pane->showRows({hidden});
    QCOMPARE(m_pane->filterBar()->text(), QString());
    QCOMPARE(selectedIds(), QStringList(u"i-3"_s));
}

void TestResourcePane::theSortedColumnShowsAnArrow()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    QHeaderView *header = m_pane->table()->horizontalHeader();
    const QPoint name(header->sectionViewportPosition(ResourceModel::NameColumn) + 20, header->height() / 2);
    const QImage unsorted = header->grab().toImage();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, name);
    QTest::mouseMove(m_pane.get(), QPoint(450, 400));
    const QImage ascending = header->grab().toImage();
    QVERIFY(ascending != unsorted);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, name);
    QTest::mouseMove(m_pane.get(), QPoint(450, 400));
    const QImage descending = header->grab().toImage();
    QVERIFY(descending != unsorted);
    QVERIFY(descending != ascending);
}

void TestResourcePane::downInTheFilterSelectsTheFirstResource()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    const QHeaderView *header = m_pane->table()->horizontalHeader();
    // Leaves a current cell, but selects nothing.
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(20, header->height() / 2));
    auto *field = m_pane->filterBar()->findChild<QLineEdit *>();
    field->setFocus();
    QTest::keyClicks(field, u"web"_s);
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(m_pane->selection(), Rows{m_model->rowAt(0)});
    QVERIFY(m_pane->table()->hasFocus());
}

void TestResourcePane::whatOthersChangedIsOursOrTheirs()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    const Rows rows = {m_model->rowAt(0)};
    m_document->workspace()->stage(rows, {u"env"_s, u"live"_s}, EditMode::Set);
    RowOutcome changed{.state = RowState::Failed, .error = {}, .conflictingKeys = {u"env"_s}};
    changed.error.cause = ErrorCause::ChangedSince;
    m_document->workspace()->setOutcomes({{rows.front(), changed}});
    ResourceTableView *table = m_pane->table();
    table->selectRow(0);
    emit table->customContextMenuRequested(table->visualRect(m_model->index(0, 0)).center());
    auto *menu = table->findChild<QMenu *>();
    QVERIFY(menu);
    const auto action = [menu](const QString &text) {
        const QList<QAction *> actions = menu->actions();
        const auto found = std::find_if(actions.cbegin(), actions.cend(),
            [&text](const QAction *each) { return each->text().startsWith(text); });
        return found == actions.cend() ? nullptr : *found;
    };
    QVERIFY(!action(u"Retry"_s));
    QSignalSpy asked(m_pane.get(), &ResourcePane::retryRequested);
    action(u"Use mine"_s)->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<Rows>(), rows);
    action(u"Use theirs"_s)->trigger();
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void TestResourcePane::everyStateFitsIntoItsColumn()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    const Rows rows = {m_model->rowAt(0)};
    m_document->workspace()->stage(rows, {u"env"_s, u"live"_s}, EditMode::Set);
    m_document->workspace()->stage(rows, {u"owner"_s, u"ops"_s}, EditMode::Set);
    const ResourceTableView *table = m_pane->table();
    const QModelIndex status = m_model->index(0, ResourceModel::StatusColumn);
    const auto neededWidth = [&] {
        QStyleOptionViewItem option;
        option.font = table->font();
        option.fontMetrics = table->fontMetrics();
        return table->itemDelegateForIndex(status)->sizeHint(option, status).width();
    };
    QVERIFY(table->columnWidth(ResourceModel::StatusColumn) >= neededWidth());
    for (const RowState state : {RowState::Queued, RowState::Sending, RowState::Accepted, RowState::Verified,
             RowState::Failed, RowState::Skipped, RowState::Unknown}) {
        m_document->workspace()->setOutcomes({{rows.front(), {.state = state, .error = {}}}});
        QVERIFY(table->columnWidth(ResourceModel::StatusColumn) >= neededWidth());
    }
}

void TestResourcePane::columnsAreRememberedByName()
{
    m_document->listMachines();
    m_model->setScopes(TestDocument::vm());
    m_pane->setKeyColumns({u"env"_s, u"owner"_s});
    QHeaderView *header = m_pane->table()->horizontalHeader();
    header->resizeSection(ResourceModel::NameColumn, 222);
    m_pane->table()->setColumnHidden(ResourceModel::IdColumn, true);
    header->moveSection(header->visualIndex(cell(0, u"owner"_s).column()), 1);
    const QByteArray bytes = m_pane->saveColumns();

    ResourceModel otherModel(m_document->workspace());
    ResourcePane other(&otherModel, m_document->workspace());
    other.restoreColumns(bytes);
    otherModel.setScopes(TestDocument::vm());
    QCOMPARE(QSet<QString>(otherModel.keyColumns().cbegin(), otherModel.keyColumns().cend()),
        QSet<QString>({u"env"_s, u"owner"_s}));
    QVERIFY(other.table()->isColumnHidden(ResourceModel::IdColumn));
    QCOMPARE(ColumnLayout::of(*other.table()).order.at(1), u"key:owner"_s);
    QCOMPARE(other.table()->columnWidth(ResourceModel::NameColumn), 222);
}

void TestResourcePane::foreignBytesAreNoColumns()
{
    QVERIFY(!ColumnLayout::fromBytes("not a layout"));
    QVERIFY(!ColumnLayout::fromBytes({}));
    QVERIFY(!ColumnLayout::fromBytes(ColumnLayout::of(*m_pane->table()).toBytes().chopped(3)));
}

TAGDESK_TEST(TestResourcePane, QApplication)

} // namespace tst_resourcepane

#include "tst_resourcepane.moc"
