// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "columnheads.h"
#include "filterbar.h"
#include "renamekeydialog.h"
#include "resourceheader.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "testdocument.h"
#include "testrunner.h"
#include "valuefilterbar.h"
#include "valuefilterpopup.h"

#include <memory>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTreeWidget>

namespace tst_columnheads {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What can be done at the heads of columns, in the real pane with real keys and clicks.
class TestColumnHeads : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aRightClickOpensTheMenuOfTheHead();
    void theArrowIsSeenBelowTheMouseAndOpensTheMenu();
    void upFromTheFirstRowGoesToTheHeads();
    void altDownAndTheMenuKeyOpenTheMenuOfTheHead();
    void theMenuSorts();
    void theNameIsNeitherHiddenNorFilteredByValue();
    void theValuesAreListedWithTheirCounts();
    void tickingAValueFiltersAtOnce();
    void noTagAndNotReadAreTicked();
    void differentSpellingsAreTickedTogether();
    void theSearchFindsValuesAndEnterTicksTheFirst();
    void theHeadShowsAFunnel();
    void aPillSaysWhatIsFilteredAndTakesItAway();
    void bothFiltersMustHold();
    void clearingTheFilterClearsAllOfThem();
    void aHiddenColumnOfAKeyGoes();
    void tagsCanBeHidden();
    void aKeyIsRenamedOnTheResourcesShown();
    void aRenameSaysWhoKeepsBothKeys();
    void groupingFromTheMenu();
    void aHeadThatIsCutHasAToolTip();
    void aCellHasAToolTipOnlyWhenItIsCut();
    void headsHaveNamesForAssistiveTechnology();

private:
    [[nodiscard]] ResourceTableView *table() const { return m_pane->table(); }
    [[nodiscard]] ResourceHeader *header() const
    {
        return qobject_cast<ResourceHeader *>(table()->horizontalHeader());
    }
    [[nodiscard]] int column(const QString &key) const
    {
        return ResourceModel::FirstKeyColumn + static_cast<int>(m_model->keyColumns().indexOf(key));
    }
    QMenu *openMenu(int column);
    void choose(int column, const QString &name);
    ValueFilterPopup *openValues(const QString &key);
    [[nodiscard]] static QStringList lines(const ValueFilterPopup &popup);
    static void tick(ValueFilterPopup &popup, const QString &text);
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] QString toolTipAt(QWidget *viewport, const QPoint &place) const;

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<ResourceModel> m_model;
    std::unique_ptr<ResourcePane> m_pane;
};

void TestColumnHeads::init()
{
    m_document = std::make_unique<TestDocument>();
    m_model = std::make_unique<ResourceModel>(m_document->workspace());
    m_pane = std::make_unique<ResourcePane>(m_model.get(), m_document->workspace());
    m_pane->resize(1000, 500);
    m_pane->show();
    m_document->list(TestDocument::vm(),
        {TestDocument::resource(u"i-1"_s, u"web-1"_s, Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"ann"_s}}),
            TestDocument::resource(u"i-2"_s, u"web-2"_s, Tags{{u"env"_s, u"Prod"_s}}),
            TestDocument::resource(u"i-3"_s, u"db-1"_s, Tags{}),
            TestDocument::resource(u"i-4"_s, u"db-2"_s, Tags{{u"env"_s, u"prod"_s}}),
            TestDocument::resource(u"i-5"_s, u"db-3"_s, std::nullopt),
            TestDocument::resource(u"i-6"_s, u"db-4"_s, Tags{{u"env"_s, u"dev"_s}})});
    m_model->setScopes(TestDocument::vm());
    m_pane->setKeyColumns({u"env"_s, u"owner"_s});
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestColumnHeads::cleanup()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    m_pane.reset();
    m_model.reset();
    m_document.reset();
}

QMenu *TestColumnHeads::openMenu(int column)
{
    const QPoint place = header()->sectionRect(column).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, header()->viewport()->mapToGlobal(place));
    QApplication::sendEvent(header()->viewport(), &event);
    return table()->findChild<QMenu *>(u"columnMenu"_s);
}

void TestColumnHeads::choose(int column, const QString &name)
{
    QMenu *menu = openMenu(column);
    auto *action = menu->findChild<QAction *>(name);
    QVERIFY2(action, qPrintable(name));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
}

ValueFilterPopup *TestColumnHeads::openValues(const QString &key)
{
    choose(column(key), u"filterByValue"_s);
    return table()->findChild<ValueFilterPopup *>();
}

QStringList TestColumnHeads::lines(const ValueFilterPopup &popup)
{
    QStringList lines;
    for (int line = 0; line < popup.list()->topLevelItemCount(); ++line) {
        const QTreeWidgetItem *item = popup.list()->topLevelItem(line);
        lines.append(item->text(0) + u' ' + item->text(1)
            + (item->checkState(0) == Qt::Checked ? u" x"_s : QString()));
    }
    return lines;
}

/// With the keyboard, as everybody can.
void TestColumnHeads::tick(ValueFilterPopup &popup, const QString &text)
{
    QTreeWidget *list = popup.list();
    const QList<QTreeWidgetItem *> found = list->findItems(text, Qt::MatchExactly | Qt::MatchCaseSensitive);
    QCOMPARE(found.size(), 1);
    list->setCurrentItem(found.constFirst());
    QTest::keyClick(list, Qt::Key_Space);
    QCoreApplication::sendPostedEvents();
}

QStringList TestColumnHeads::ids() const
{
    QStringList ids;
    for (const Row row : m_model->shownRows())
        ids.append(m_document->workspace()->table().idText(row));
    return ids;
}

QString TestColumnHeads::toolTipAt(QWidget *viewport, const QPoint &place) const
{
    QToolTip::showText({}, {});
    QHelpEvent event(QEvent::ToolTip, place, viewport->mapToGlobal(place));
    QApplication::sendEvent(viewport, &event);
    return QToolTip::isVisible() ? QToolTip::text() : QString();
}

void TestColumnHeads::aRightClickOpensTheMenuOfTheHead()
{
    const QMenu *menu = openMenu(column(u"env"_s));
    QVERIFY(menu);
    QVERIFY(menu->isVisible());
    QCOMPARE(menu->accessibleName(), u"Column env"_s);
}

void TestColumnHeads::theArrowIsSeenBelowTheMouseAndOpensTheMenu()
{
    const int env = column(u"env"_s);
    QVERIFY(header()->menuRect(env).isEmpty());
    const QPoint middle = header()->sectionRect(env).center();
    QMouseEvent move(QEvent::MouseMove, middle, header()->viewport()->mapToGlobal(middle), Qt::NoButton,
        Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(header()->viewport(), &move);
    QVERIFY(!header()->menuRect(env).isEmpty());
    QTest::mouseClick(header()->viewport(), Qt::LeftButton, {}, header()->menuRect(env).center());
    QVERIFY(table()->findChild<QMenu *>(u"columnMenu"_s));
    QCOMPARE(m_model->sortColumn(), -1);
}

void TestColumnHeads::upFromTheFirstRowGoesToTheHeads()
{
    table()->setFocus();
    table()->setCurrentIndex(m_model->index(0, column(u"env"_s)));
    QTest::keyClick(table(), Qt::Key_Up);
    QVERIFY(header()->hasFocus());
    QCOMPARE(header()->currentHead(), column(u"env"_s));
    QTest::keyClick(header(), Qt::Key_Right);
    QCOMPARE(header()->currentHead(), column(u"owner"_s));
    QTest::keyClick(header(), Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    QCOMPARE(table()->currentIndex(), m_model->index(0, column(u"owner"_s)));
}

void TestColumnHeads::altDownAndTheMenuKeyOpenTheMenuOfTheHead()
{
    for (const auto &[key, modifier] :
        {std::pair{Qt::Key_Down, Qt::AltModifier}, std::pair{Qt::Key_Menu, Qt::NoModifier}}) {
        header()->enter(column(u"owner"_s));
        QTest::keyClick(header(), key, modifier);
        QPointer<QMenu> menu = table()->findChild<QMenu *>(u"columnMenu"_s);
        QVERIFY(menu);
        QCOMPARE(menu->accessibleName(), u"Column owner"_s);
        delete menu;
    }
}

void TestColumnHeads::theMenuSorts()
{
    QMenu *menu = openMenu(ResourceModel::NameColumn);
    QTest::keyClick(menu, Qt::Key_D); // its mnemonic
    QCOMPARE(m_model->sortColumn(), int{ResourceModel::NameColumn});
    QCOMPARE(m_model->sortOrder(), Qt::DescendingOrder);
    delete menu;
    menu = openMenu(ResourceModel::NameColumn);
    QTest::keyClick(menu, Qt::Key_O);
    QCOMPARE(m_model->sortColumn(), -1);
}

void TestColumnHeads::theNameIsNeitherHiddenNorFilteredByValue()
{
    const QMenu *menu = openMenu(ResourceModel::NameColumn);
    QVERIFY(!menu->findChild<QAction *>(u"hideColumn"_s));
    QVERIFY(!menu->findChild<QAction *>(u"filterByValue"_s));
    QVERIFY(!menu->findChild<QAction *>(u"renameKey"_s));
}

void TestColumnHeads::theValuesAreListedWithTheirCounts()
{
    const ValueFilterPopup *popup = openValues(u"env"_s);
    QVERIFY(popup);
    QCOMPARE(lines(*popup),
        (QStringList{u"different spelling 3"_s, u"no tag 1"_s, u"not read 1"_s, u"prod 2"_s, u"Prod 1"_s,
            u"dev 1"_s}));
}

void TestColumnHeads::tickingAValueFiltersAtOnce()
{
    ValueFilterPopup *popup = openValues(u"env"_s);
    tick(*popup, u"prod"_s);
    QCOMPARE(ids(), (QStringList{u"i-1"_s, u"i-4"_s}));
    tick(*popup, u"dev"_s);
    QCOMPARE(ids(), (QStringList{u"i-1"_s, u"i-4"_s, u"i-6"_s}));
    tick(*popup, u"dev"_s);
    tick(*popup, u"prod"_s);
    QCOMPARE(m_model->rowCount(), 6);
    QVERIFY(m_model->valueFilters().isEmpty());
}

void TestColumnHeads::noTagAndNotReadAreTicked()
{
    ValueFilterPopup *popup = openValues(u"env"_s);
    tick(*popup, u"no tag"_s);
    QCOMPARE(ids(), QStringList{u"i-3"_s});
    tick(*popup, u"not read"_s);
    QCOMPARE(ids(), (QStringList{u"i-3"_s, u"i-5"_s}));
}

void TestColumnHeads::differentSpellingsAreTickedTogether()
{
    ValueFilterPopup *popup = openValues(u"env"_s);
    tick(*popup, u"different spelling"_s);
    QCOMPARE(ids(), (QStringList{u"i-1"_s, u"i-2"_s, u"i-4"_s}));
    QVERIFY(lines(*popup).contains(u"Prod 1 x"_s));
    tick(*popup, u"Prod"_s);
    QCOMPARE(ids(), (QStringList{u"i-1"_s, u"i-4"_s}));
}

void TestColumnHeads::theSearchFindsValuesAndEnterTicksTheFirst()
{
    ValueFilterPopup *popup = openValues(u"env"_s);
    QTest::keyClicks(popup->search(), u"DE"_s);
    QCOMPARE(lines(*popup), QStringList{u"dev 1"_s});
    QTest::keyClick(popup->search(), Qt::Key_Return);
    QCOMPARE(ids(), QStringList{u"i-6"_s});
    QTest::keyClick(popup->search(), Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QCOMPARE(ids(), QStringList{u"i-6"_s});
}

void TestColumnHeads::theHeadShowsAFunnel()
{
    const QRect head = header()->sectionRect(column(u"env"_s));
    const QImage before = header()->viewport()->grab(head).toImage();
    m_model->setValueFilters(
        {{.field = {.kind = RowField::Kind::Tag, .key = u"env"_s}, .values = {u"prod"_s}}});
    QVERIFY(header()->viewport()->grab(head).toImage() != before);
}

void TestColumnHeads::aPillSaysWhatIsFilteredAndTakesItAway()
{
    const auto *bar = m_pane->findChild<ValueFilterBar *>();
    QVERIFY(!bar->isVisible());
    m_model->setValueFilters({{.field = {.kind = RowField::Kind::Tag, .key = u"env"_s},
        .values = {u"dev"_s, u"prod"_s},
        .absent = true}});
    QVERIFY(bar->isVisible());
    auto *pill = bar->findChild<QPushButton *>(u"valueFilterPill"_s);
    QCOMPARE(pill->accessibleName(), u"env: dev, prod, no tag"_s);
    QTest::mouseClick(pill, Qt::LeftButton);
    QVERIFY(table()->findChild<ValueFilterPopup *>());
    QApplication::activePopupWidget()->close();
    auto *remove = bar->findChild<QToolButton *>(u"valueFilterPillRemove"_s);
    QCOMPARE(remove->accessibleName(), u"Remove the filter of env"_s);
    QTest::mouseClick(remove, Qt::LeftButton);
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_model->valueFilters().isEmpty());
    QVERIFY(!bar->isVisible());
}

void TestColumnHeads::bothFiltersMustHold()
{
    m_pane->filterBar()->setText(u"db"_s);
    ValueFilterPopup *popup = openValues(u"env"_s);
    QVERIFY(lines(*popup).contains(u"prod 1"_s));
    tick(*popup, u"prod"_s);
    QCOMPARE(ids(), QStringList{u"i-4"_s});
}

void TestColumnHeads::clearingTheFilterClearsAllOfThem()
{
    m_model->setValueFilters(
        {{.field = {.kind = RowField::Kind::Tag, .key = u"env"_s}, .values = {u"gone"_s}}});
    QVERIFY(!table()->isVisible());
    auto *clear = m_pane->findChild<QWidget *>(u"resourceEmpty"_s)->findChild<QPushButton *>();
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(table()->isVisible());
    QCOMPARE(m_model->rowCount(), 6);
}

void TestColumnHeads::aHiddenColumnOfAKeyGoes()
{
    choose(column(u"env"_s), u"hideColumn"_s);
    QCOMPARE(m_model->keyColumns(), QStringList{u"owner"_s});
}

void TestColumnHeads::tagsCanBeHidden()
{
    choose(ResourceModel::TagsColumn, u"hideColumn"_s);
    QVERIFY(table()->isColumnHidden(ResourceModel::TagsColumn));
}

void TestColumnHeads::aKeyIsRenamedOnTheResourcesShown()
{
    m_pane->filterBar()->setText(u"web"_s);
    choose(column(u"env"_s), u"renameKey"_s);
    auto *dialog = m_pane->window()->findChild<RenameKeyDialog *>();
    QVERIFY(dialog);
    auto *field = dialog->findChild<QLineEdit *>(u"newKey"_s);
    QTest::keyClicks(field, u"stage"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_document->text(TestDocument::vm()).at(0), u"i-1: owner=ann, -env=prod, +stage=prod"_s);
    QCOMPARE(m_document->text(TestDocument::vm()).at(3), u"i-4: env=prod"_s);
    m_document->workspace()->undo();
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void TestColumnHeads::aRenameSaysWhoKeepsBothKeys()
{
    choose(column(u"env"_s), u"renameKey"_s);
    auto *dialog = m_pane->window()->findChild<RenameKeyDialog *>();
    auto *field = dialog->findChild<QLineEdit *>(u"newKey"_s);
    QTest::keyClicks(field, u"owner"_s);
    QVERIFY(field->accessibleDescription().contains(u"another value under the new key"_s));
    field->clear();
    for (const QPushButton *button : dialog->findChildren<QPushButton *>())
        QVERIFY(!button->isDefault() || !button->isEnabled());
}

void TestColumnHeads::groupingFromTheMenu()
{
    choose(column(u"env"_s), u"groupByThis"_s);
    QVERIFY(m_model->isHead(0));
    QVERIFY(m_pane->findChild<QPushButton *>(u"groupingPill"_s));
}

void TestColumnHeads::aHeadThatIsCutHasAToolTip()
{
    m_pane->setKeyColumns({u"a-key-with-a-name-that-is-much-too-long-for-its-head"_s});
    const int wide = ResourceModel::FirstKeyColumn;
    header()->resizeSection(wide, 80);
    table()->scrollTo(m_model->index(0, wide));
    QVERIFY(header()->isElided(wide));
    const QPoint name = header()->sectionRect(ResourceModel::NameColumn).center();
    QCOMPARE(toolTipAt(header()->viewport(), name), QString());
    QCOMPARE(toolTipAt(header()->viewport(), header()->sectionRect(wide).center()),
        m_model->keyColumns().constFirst());
}

void TestColumnHeads::aCellHasAToolTipOnlyWhenItIsCut()
{
    const QModelIndex name = m_model->index(0, ResourceModel::NameColumn);
    QCOMPARE(toolTipAt(table()->viewport(), table()->visualRect(name).center()), QString());
    header()->resizeSection(ResourceModel::NameColumn, 20);
    QCOMPARE(toolTipAt(table()->viewport(), table()->visualRect(name).center()), u"web-1"_s);
}

void TestColumnHeads::headsHaveNamesForAssistiveTechnology()
{
    for (int each = 0; each < m_model->columnCount(); ++each)
        QVERIFY(!m_model->headerData(each, Qt::Horizontal).toString().isEmpty());
}

TAGDESK_TEST(TestColumnHeads, QApplication)

} // namespace tst_columnheads

#include "tst_columnheads.moc"
