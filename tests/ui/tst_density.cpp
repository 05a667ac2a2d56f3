// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "everydialog.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "tagfield.h"
#include "testrunner.h"
#include "testwindow.h"
#include "theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QListView>
#include <QTableView>
#include <QTest>
#include <QTreeView>

namespace tst_density {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

void apply(Density density)
{
    applyTheme(*qApp, ThemeMode::Light, density);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

/// Of its first row; 0 where it has none.
int rowHeightOf(const QAbstractItemView *view)
{
    if (const auto *table = qobject_cast<const QTableView *>(view))
        return table->verticalHeader()->defaultSectionSize();
    return view->model() == nullptr ? 0 : view->visualRect(view->model()->index(0, 0)).height();
}

} // namespace

/// Rows of tables, trees and lists follow the density that was chosen, while they are shown.
class TestDensity : public QObject
{
    Q_OBJECT

private slots:
    void init() { apply(Density::Comfortable); }
    void cleanupTestCase() { apply(Density::Comfortable); }
    void theWordOfTheSettingsIsRead();
    void everyViewOfTheWindowFollowsAtOnce();
    void theTagPaneFollows();
    void everyViewOfADialogFollows_data();
    void everyViewOfADialogFollows();
    void compactRowsHoldTheirText();
    void barsAndButtonsStayAsTheyAre();
};

void TestDensity::theWordOfTheSettingsIsRead()
{
    QCOMPARE(density(u"compact"_s), Density::Compact);
    QCOMPARE(density(QString()), Density::Comfortable);
    QCOMPARE(density(u"huge"_s), Density::Comfortable);
}

void TestDensity::everyViewOfTheWindowFollowsAtOnce()
{
    const TestWindow shown;
    shown.window.resourcePane()->table()->selectAll();
    apply(Density::Comfortable);
    const auto views = shown.window.findChildren<QAbstractItemView *>();
    QHash<const QAbstractItemView *, int> before;
    for (const QAbstractItemView *view : views) {
        if (qobject_cast<const QHeaderView *>(view) == nullptr && view->isVisible() && rowHeightOf(view) > 0)
            before.insert(view, rowHeightOf(view));
    }
    QVERIFY(before.contains(shown.window.resourcePane()->table()));
    QVERIFY(before.contains(shown.find<QAbstractItemView>(u"scopeTree"_s)));
    apply(Density::Compact);
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        QVERIFY2(rowHeightOf(it.key()) < it.value(), qPrintable(it.key()->objectName()));
    apply(Density::Comfortable);
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        QCOMPARE(rowHeightOf(it.key()), it.value());
}

void TestDensity::theTagPaneFollows()
{
    const TestWindow shown;
    shown.window.resourcePane()->table()->selectAll();
    QTRY_VERIFY(shown.find<TagField>(u"tagKey"_s));
    const TagField *field = shown.find<TagField>(u"tagKey"_s);
    const int before = field->height();
    apply(Density::Compact);
    QVERIFY(field->height() < before);
    QVERIFY(field->textRect().height() >= field->fontMetrics().height());
}

void TestDensity::everyViewOfADialogFollows_data()
{
    QTest::addColumn<DialogMaker>("maker");
    for (const DialogMaker &maker : everyDialog())
        QTest::newRow(maker.name) << maker;
}

void TestDensity::everyViewOfADialogFollows()
{
    QFETCH(DialogMaker, maker);
    TestDocument document;
    document.listMachines();
    document.workspace()->stage(document.rows(TestDocument::vm()), {u"stage"_s, u"blue"_s}, EditMode::Set);
    QObject owner;
    const std::unique_ptr<QDialog> dialog(maker.make(document, owner));
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    apply(Density::Comfortable);
    QHash<const QAbstractItemView *, int> before;
    const auto views = dialog->findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        // Rows of several lines have the height of their text.
        const auto *list = qobject_cast<const QListView *>(view);
        const bool isText = list != nullptr && list->wordWrap();
        if (qobject_cast<const QHeaderView *>(view) == nullptr && view->isVisible() && !isText
            && rowHeightOf(view) > 0)
            before.insert(view, rowHeightOf(view));
    }
    apply(Density::Compact);
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        QVERIFY2(rowHeightOf(it.key()) < it.value(), qPrintable(it.key()->objectName()));
}

void TestDensity::compactRowsHoldTheirText()
{
    apply(Density::Compact);
    for (const int pixels : {10, 16, 24, 40}) {
        QFont font;
        font.setPixelSize(pixels);
        const QFontMetrics text(font);
        const Metrics metrics = Metrics::of(text);
        QVERIFY(metrics.listRow >= text.height() + 4);
        QVERIFY(metrics.tableRow >= text.height() + metrics.half + 2); // a chip and its frame
        QVERIFY(metrics.fieldHeight >= text.height() + metrics.half);
    }
}

void TestDensity::barsAndButtonsStayAsTheyAre()
{
    const Metrics before = Metrics::of(QFontMetrics(QApplication::font()));
    apply(Density::Compact);
    const Metrics after = Metrics::of(QFontMetrics(QApplication::font()));
    QCOMPARE(after.rowHeight, before.rowHeight);
    QCOMPARE(after.menuRow, before.menuRow);
    QCOMPARE(after.gap, before.gap);
}

TAGDESK_TEST(TestDensity, QApplication)

} // namespace tst_density

#include "tst_density.moc"
