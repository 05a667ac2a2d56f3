// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagpane.h"
#include "testrunner.h"
#include "testwindow.h"
#include "tour.h"
#include "windowactions.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace tst_tour {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestTour : public QObject
{
    Q_OBJECT

private slots:
    void everyPartIsShownInTurnAndTheFocusGoesBack()
    {
        TestWindow window;
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        auto *field = window.window.findChild<QLineEdit *>(u"filterField"_s);
        field->setFocus();
        window.window.windowActions()->tour->trigger();
        const QPointer<Tour> tour = window.window.findChild<Tour *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(tour);
        QCOMPARE(tour->count(), 5);
        for (int step = 0; step < 5; ++step) {
            QCOMPARE(tour->step(), step);
            QVERIFY(window.window.rect().contains(tour->geometry()));
            tour->findChild<QPushButton *>(u"tourNext"_s)->click();
        }
        QVERIFY(tour.isNull() || tour->isHidden());
        QCOMPARE(QApplication::focusWidget(), field);
    }

    void escEndsIt()
    {
        TestWindow window;
        window.window.windowActions()->tour->trigger();
        const QPointer<Tour> tour = window.window.findChild<Tour *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(tour);
        QTest::keyClick(tour, Qt::Key_Escape);
        QTRY_VERIFY(tour.isNull());
        QVERIFY(window.window.findChild<QFrame *>(u"tourMark"_s) == nullptr);
    }

    void aPartThatIsNotShownIsLeftOut()
    {
        TestWindow window;
        window.window.tagPane()->hide();
        window.window.windowActions()->tour->trigger();
        QCOMPARE(window.window.findChild<Tour *>(QString(), Qt::FindDirectChildrenOnly)->count(), 4);
    }

    void itIsNotTakenTwiceAtOnce()
    {
        TestWindow window;
        window.window.windowActions()->tour->trigger();
        window.window.windowActions()->tour->trigger();
        QCOMPARE(window.window.findChildren<Tour *>(QString(), Qt::FindDirectChildrenOnly).size(), 1);
    }

    void itStaysInASmallWindow()
    {
        TestWindow window;
        window.window.resize(1024, 680);
        window.window.windowActions()->tour->trigger();
        auto *tour = window.window.findChild<Tour *>(QString(), Qt::FindDirectChildrenOnly);
        for (int step = 0; step < 5; ++step) {
            QVERIFY2(window.window.rect().contains(tour->geometry()), qPrintable(QString::number(step)));
            if (step < 4)
                QTest::keyClick(tour, Qt::Key_Return);
        }
    }
};

TAGDESK_TEST(TestTour, QApplication)

} // namespace tst_tour

#include "tst_tour.moc"
