// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxdesktop.h"

#include "activitypane.h"
#include "historydialog.h"
#include "messagebar.h"
#include "planmodel.h"
#include "reviewdialog.h"
#include "testrunner.h"
#include "windowactions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeView>

namespace tst_reviewpath {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// A review that is edited, through the whole window against the embedded sandbox.
class TestReviewPath : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desktop.clear(); }
    void threeAreLeftOutFiveAreTriedAndItGoesOn();
    void stoppingAfterTheFirstLeavesTheRest();
    void anUndoIsTickedAlone();
    void theReviewIsCopiedAsAScript();

private:
    void stage(int count, const Tag &tag);
    [[nodiscard]] ReviewDialog *review() const { return m_desktop.find<ReviewDialog>(); }
    void openReview();
    void untick(int count);
    void tryFirst(int count, const QString &reason);

    SandboxDesktop m_desktop;
};

void TestReviewPath::init()
{
    m_desktop.open();
    m_desktop.setFilter(u"!team !season"_s);
}

void TestReviewPath::stage(int count, const Tag &tag)
{
    Rows rows;
    for (int position = 0; position < m_desktop->resources()->rowCount() && count > 0; ++position) {
        const Row row = m_desktop->resources()->rowAt(position);
        if (!m_desktop.isWritable(row))
            continue;
        rows.push_back(row);
        --count;
    }
    QCOMPARE(count, 0);
    QVERIFY(m_desktop->workspace()->stage(rows, tag, EditMode::Set));
}

void TestReviewPath::openReview()
{
    m_desktop->window()->windowActions()->review->trigger();
    QVERIFY(review());
}

/// The first resources, by the keyboard.
void TestReviewPath::untick(int count)
{
    auto *tree = review()->findChild<QTreeView *>();
    for (int row = 0; row < count; ++row) {
        tree->setCurrentIndex(tree->model()->index(row, 0));
        QTest::keyClick(tree, Qt::Key_Space);
    }
}

void TestReviewPath::tryFirst(int count, const QString &reason)
{
    review()->findChild<QLineEdit *>(u"reason"_s)->setText(reason);
    review()->findChild<QSpinBox *>(u"tryCount"_s)->setValue(count);
    QTest::mouseClick(review()->findChild<QPushButton *>(u"tryFirst"_s), Qt::LeftButton);
}

void TestReviewPath::threeAreLeftOutFiveAreTriedAndItGoesOn()
{
    stage(15, {u"team"_s, u"payments"_s});
    openReview();
    untick(3);
    QCOMPARE(review()->findChild<QPushButton *>(u"applyButton"_s)->text(),
        u"Apply 12 of 15 change(s) to 12 resource(s)"_s);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    tryFirst(5, u"CHG-1234"_s);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t{10});
    const MessageBar *asks = m_desktop.bar(u"apply"_s);
    QVERIFY(asks != nullptr);
    QCOMPARE(asks->message().text, u"5 of 12 resource(s) done and verified: go on or stop?"_s);
    auto *goOn = m_desktop->window()->activityPane()->findChild<QToolButton *>(u"goOnButton"_s);
    QVERIFY(goOn->isVisible());
    // A message that can be answered by its key, too.
    QVERIFY(!m_desktop->window()->windowActions()->goOn->shortcut().isEmpty());
    QTest::mouseClick(goOn, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, kWaitMs);
    QVERIFY(!goOn->isVisible());
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t{3});
    std::size_t cells = 0;
    for (const JournalRun &run : m_desktop.runs()) {
        QCOMPARE(run.header.note, u"CHG-1234"_s);
        cells += static_cast<std::size_t>(run.cells.planned);
    }
    QCOMPARE(cells, 12U);
    // What was left out is all there is, so it is offered; the reason was for what is done.
    openReview();
    QCOMPARE(review()->findChild<QPushButton *>(u"applyButton"_s)->text(),
        u"Apply 3 change(s) to 3 resource(s)"_s);
    QVERIFY(review()->findChild<QLineEdit *>(u"reason"_s)->text().isEmpty());
}

void TestReviewPath::stoppingAfterTheFirstLeavesTheRest()
{
    stage(9, {u"team"_s, u"payments"_s});
    openReview();
    untick(2);
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    tryFirst(2, u"CHG-9"_s);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    m_desktop->window()->windowActions()->stopApply->trigger();
    QVERIFY(!m_desktop->window()->windowActions()->goOn->isEnabled());
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t{7});
    // Reviewed again, what was left out is so still, and the reason stands.
    openReview();
    QCOMPARE(review()->findChild<QPushButton *>(u"applyButton"_s)->text(),
        u"Apply 5 of 7 change(s) to 5 resource(s)"_s);
    QCOMPARE(review()->findChild<QLineEdit *>(u"reason"_s)->text(), u"CHG-9"_s);
}

void TestReviewPath::anUndoIsTickedAlone()
{
    stage(2, {u"team"_s, u"payments"_s});
    QSignalSpy ended(m_desktop->controller(), &DocumentController::applyEnded);
    openReview();
    m_desktop.pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(review() == nullptr, kWaitMs);
    stage(3, {u"season"_s, u"autumn"_s});
    const qint64 run = m_desktop.runs().front().id;
    m_desktop->window()->windowActions()->history->trigger();
    emit m_desktop.find<HistoryDialog>()->undoRequested(run);
    QTRY_VERIFY_WITH_TIMEOUT(review() != nullptr, kWaitMs);
    QCOMPARE(review()->findChild<QPushButton *>(u"applyButton"_s)->text(),
        u"Apply 2 of 5 change(s) to 2 resource(s)"_s);
    QCOMPARE(review()->findChild<MessageArea *>()->bars().constFirst()->message().text,
        u"This takes run #%1 back. 3 other staged change(s) are not ticked."_s.arg(run));
    m_desktop.pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, kWaitMs);
    QCOMPARE(m_desktop.runs().front().header.undoes, run);
    QCOMPARE(m_desktop->workspace()->changeCount(), std::size_t{3});
    QTRY_VERIFY_WITH_TIMEOUT(review() == nullptr, kWaitMs);
    // What is sent now takes nothing back.
    openReview();
    m_desktop.pressApply();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 3, kWaitMs);
    QVERIFY(!m_desktop.runs().front().header.undoes);
}

void TestReviewPath::theReviewIsCopiedAsAScript()
{
    stage(4, {u"team"_s, u"payments"_s});
    openReview();
    untick(2);
    review()->findChild<QTreeView *>()->clearSelection();
    review()->findChild<QAction *>(u"copyScript"_s)->trigger();
    const QString script = QApplication::clipboard()->text();
    QVERIFY2(script.contains(u"tagdesk-cli tag --sandbox --scope "_s), qPrintable(script));
    QVERIFY(script.endsWith(u" -- team=payments\n"_s));
    QCOMPARE(script.count(u" --id "_s), 2);
}

TAGDESK_TEST(TestReviewPath, QApplication)

} // namespace tst_reviewpath

#include "tst_reviewpath.moc"
