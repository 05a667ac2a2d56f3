// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "testdocument.h"
#include "testrunner.h"

#include <memory>
#include <QTest>

namespace tst_groupheads {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Groups of rows in the real pane, with real keys and clicks.
class TestGroupHeads : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aClickOnAHeadSelectsItsResources();
    void aClickOnACollapsedHeadSelectsItsResources();
    void controlAddsAGroup();
    void theArrowCollapsesAndExpands();
    void aDoubleClickCollapsesAndExpands();
    void keysCollapseAndExpand();
    void collapsingKeepsWhatIsSelected();
    void everythingIsSelectedWithCollapsedGroups();
    void goingDownOntoAHeadMeansItsGroup();
    void theNextResourceSkipsHeads();
    void aRowInACollapsedGroupIsShown();
    void anEditOfTheGroupReachesAllOfIt();
    void aHeadIsPaintedOverTheWholeRow();

private:
    [[nodiscard]] ResourceTableView *table() const { return m_pane->table(); }
    [[nodiscard]] QStringList selected() const;
    /// Beside the arrow.
    [[nodiscard]] QPoint middleOf(int position) const
    {
        return {90, table()->rowViewportPosition(position) + table()->rowHeight(position) / 2};
    }
    void click(int position, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, middleOf(position));
    }
    void collapse(int position) { m_model->setCollapsed(position, true); }

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<ResourceModel> m_model;
    std::unique_ptr<ResourcePane> m_pane;
};

void TestGroupHeads::init()
{
    m_document = std::make_unique<TestDocument>();
    m_model = std::make_unique<ResourceModel>(m_document->workspace());
    m_pane = std::make_unique<ResourcePane>(m_model.get(), m_document->workspace());
    m_pane->resize(900, 500);
    m_pane->show();
    m_document->list(TestDocument::vm(),
        {TestDocument::resource(u"i-1"_s, u"web-1"_s, Tags{{u"env"_s, u"prod"_s}}),
            TestDocument::resource(u"i-2"_s, u"web-2"_s, Tags{{u"env"_s, u"dev"_s}}),
            TestDocument::resource(u"i-3"_s, u"db-1"_s, Tags{}),
            TestDocument::resource(u"i-4"_s, u"db-2"_s, Tags{{u"env"_s, u"prod"_s}})});
    m_model->setScopes(TestDocument::vm());
    m_pane->setKeyColumns({u"env"_s});
    m_model->setGrouping(RowField{.kind = RowField::Kind::Tag, .key = u"env"_s});
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    // dev, i-2, prod, i-1, i-4, no tag, i-3
    QCOMPARE(m_model->rowCount(), 7);
}

void TestGroupHeads::cleanup()
{
    m_pane.reset();
    m_model.reset();
    m_document.reset();
}

QStringList TestGroupHeads::selected() const
{
    QStringList ids;
    for (const Row row : m_pane->selection())
        ids.append(m_document->workspace()->table().idText(row));
    return ids;
}

void TestGroupHeads::aClickOnAHeadSelectsItsResources()
{
    click(2);
    QCOMPARE(selected(), (QStringList{u"i-1"_s, u"i-4"_s}));
    QCOMPARE(table()->currentIndex().row(), 2);
}

void TestGroupHeads::aClickOnACollapsedHeadSelectsItsResources()
{
    collapse(2);
    click(2);
    QCOMPARE(selected(), (QStringList{u"i-1"_s, u"i-4"_s}));
}

void TestGroupHeads::controlAddsAGroup()
{
    click(0);
    click(5, Qt::ControlModifier);
    QCOMPARE(selected(), (QStringList{u"i-2"_s, u"i-3"_s}));
}

void TestGroupHeads::theArrowCollapsesAndExpands()
{
    const QPoint arrow(8, middleOf(2).y());
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, arrow);
    QCOMPARE(m_model->rowCount(), 5);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, arrow);
    QCOMPARE(m_model->rowCount(), 7);
}

void TestGroupHeads::aDoubleClickCollapsesAndExpands()
{
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, middleOf(2));
    QCOMPARE(m_model->rowCount(), 5);
}

void TestGroupHeads::keysCollapseAndExpand()
{
    table()->setFocus();
    table()->setCurrentIndex(m_model->index(2, ResourceModel::NameColumn));
    QTest::keyClick(table(), Qt::Key_Left);
    QCOMPARE(m_model->rowCount(), 5);
    QTest::keyClick(table(), Qt::Key_Right);
    QCOMPARE(m_model->rowCount(), 7);
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(table()->currentIndex().row(), 2);
}

void TestGroupHeads::collapsingKeepsWhatIsSelected()
{
    table()->setFocus();
    click(2);
    QTest::keyClick(table(), Qt::Key_Left);
    QCOMPARE(selected(), (QStringList{u"i-1"_s, u"i-4"_s}));
    QTest::keyClick(table(), Qt::Key_Right);
    QCOMPARE(selected(), (QStringList{u"i-1"_s, u"i-4"_s}));
}

void TestGroupHeads::everythingIsSelectedWithCollapsedGroups()
{
    collapse(2);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(selected(), (QStringList{u"i-2"_s, u"i-1"_s, u"i-4"_s, u"i-3"_s}));
}

void TestGroupHeads::goingDownOntoAHeadMeansItsGroup()
{
    table()->setFocus();
    click(1);
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(table()->currentIndex().row(), 2);
    QCOMPARE(selected(), (QStringList{u"i-1"_s, u"i-4"_s}));
}

void TestGroupHeads::theNextResourceSkipsHeads()
{
    click(1);
    m_pane->moveCurrent(1);
    QCOMPARE(selected(), QStringList{u"i-1"_s});
}

void TestGroupHeads::aRowInACollapsedGroupIsShown()
{
    m_model->setAllCollapsed(true);
    m_pane->showRows({m_document->row(TestDocument::vm(), u"i-4"_s)});
    QCOMPARE(selected(), QStringList{u"i-4"_s});
    QCOMPARE(table()->currentIndex().row(), 3);
}

void TestGroupHeads::anEditOfTheGroupReachesAllOfIt()
{
    collapse(2);
    click(2);
    m_document->workspace()->stage(m_pane->selection(), {u"env"_s, u"live"_s}, EditMode::Set);
    QCOMPARE(m_document->text(TestDocument::vm()).at(0), u"i-1: env: prod → live"_s);
    QCOMPARE(m_document->text(TestDocument::vm()).at(3), u"i-4: env: prod → live"_s);
    QCOMPARE(m_model->rowCount(), 5);
}

void TestGroupHeads::aHeadIsPaintedOverTheWholeRow()
{
    const QRect row(0, table()->rowViewportPosition(2), table()->viewport()->width(), table()->rowHeight(2));
    const QImage image = table()->viewport()->grab(row).toImage();
    const QColor fill = image.pixelColor(image.width() - 3, image.height() / 2);
    const QColor below = table()->viewport()->grab().toImage().pixelColor(
        image.width() - 3, table()->rowViewportPosition(3) + table()->rowHeight(3) / 2);
    QVERIFY(fill != below);
    QCOMPARE(image.pixelColor(image.width() / 2, 3), fill);
}

TAGDESK_TEST(TestGroupHeads, QApplication)

} // namespace tst_groupheads

#include "tst_groupheads.moc"
