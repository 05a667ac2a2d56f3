// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "idlewatch.h"
#include "testrunner.h"

#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

namespace tst_idlewatch {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// How long nobody has touched the program, with a clock turned by hand.
class TestIdleWatch : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_now = QDateTime(QDate(2026, 3, 14), QTime(12, 0), Qt::UTC);
        m_watch = std::make_unique<IdleWatch>([this] { return m_now; });
        m_idle = std::make_unique<QSignalSpy>(m_watch.get(), &IdleWatch::idle);
    }

    void lessThanAMinuteIsNotIdle()
    {
        pass(59);
        QCOMPARE(m_idle->size(), 0);
        pass(1);
        QCOMPARE(m_idle->size(), 1);
        QCOMPARE(m_idle->first().first().toLongLong(), 60);
    }

    void inputBeginsAnew_data()
    {
        QTest::addColumn<int>("input");
        QTest::newRow("key") << 0;
        QTest::newRow("click") << 1;
        QTest::newRow("move") << 2;
    }

    void inputBeginsAnew()
    {
        QFETCH(const int, input);
        QLineEdit field;
        field.resize(200, 40);
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        QCoreApplication::processEvents();
        pass(300);
        QCOMPARE(m_idle->size(), 1);
        if (input == 0)
            QTest::keyClick(&field, Qt::Key_A);
        else if (input == 1)
            QTest::mouseClick(&field, Qt::LeftButton);
        else
            moveMouse(field);
        QCoreApplication::processEvents();
        pass(59);
        QCOMPARE(m_idle->size(), 1);
        pass(1);
        QCOMPARE(m_idle->last().first().toLongLong(), 60);
    }

    void whatMovesByItselfIsNoInput()
    {
        pass(300);
        QLineEdit field;
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        field.setText(u"changed by the program"_s);
        QCoreApplication::processEvents();
        pass(0);
        QCOMPARE(m_idle->last().first().toLongLong(), 300);
    }

private:
    static void moveMouse(QWidget &widget)
    {
        QMouseEvent move(QEvent::MouseMove, QPointF(20, 20), widget.mapToGlobal(QPointF(20, 20)),
            Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&widget, &move);
    }

    void pass(int seconds)
    {
        m_now = m_now.addSecs(seconds);
        m_watch->follow();
    }

    QDateTime m_now;
    std::unique_ptr<IdleWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_idle;
};

TAGDESK_TEST(TestIdleWatch, QApplication)

} // namespace tst_idlewatch

#include "tst_idlewatch.moc"
