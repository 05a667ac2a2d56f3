// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runningwork.h"
#include "testrunner.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace tst_runningwork {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestRunningWork : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_activities = std::make_unique<ActivityModel>();
        m_strip = std::make_unique<QWidget>();
        m_work = new RunningWork(
            m_activities.get(), RunningWork::Acts{&m_pause, &m_stop, &m_stopReading}, m_strip.get());
        m_work->setGeometry(0, 0, 900, 30);
        m_strip->resize(900, 30);
        m_strip->show();
    }
    void cleanup()
    {
        m_strip.reset();
        m_activities.reset();
    }

    void nothingIsShownWhileNothingRuns()
    {
        QVERIFY(!m_work->shown());
        QVERIFY(m_work->isHidden());
        add(ActivityKind::List, ActivityState::Done);
        QVERIFY(m_work->isHidden());
    }

    void anApplySaysHowFarItIs_data()
    {
        QTest::addColumn<ActivityState>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("running") << ActivityState::Running
                                 << u"Applying · 412 done · 2 failed · 190 left · about 9 s"_s;
        QTest::newRow("paused") << ActivityState::Paused << u"Paused · 412 done · 2 failed · 190 left"_s;
        QTest::newRow("stopping") << ActivityState::Stopping
                                  << u"Stopping · 412 done · 2 failed · 190 left"_s;
    }

    void anApplySaysHowFarItIs()
    {
        QFETCH(const ActivityState, state);
        QFETCH(const QString, words);
        Activity apply = add(ActivityKind::Apply, ActivityState::Running);
        apply.done = 412;
        apply.failed = 2;
        apply.left = 190;
        apply.millisecondsLeft = 9'000;
        apply.state = state;
        m_activities->update(apply);
        QVERIFY(m_work->isVisible());
        QCOMPARE(RunningWork::words(*m_work->shown()), words);
        QVERIFY(button(u"runningPause"_s)->isVisible());
        QVERIFY(button(u"runningStop"_s)->isVisible());
        QVERIFY(!button(u"runningStopReading"_s)->isVisible());
    }

    void aWaitForTheCloudIsSaidInWords()
    {
        Activity apply = add(ActivityKind::Apply, ActivityState::Waiting);
        apply.left = 5;
        apply.throttledUntil = QDateTime(QDate(2026, 11, 29), QTime(12, 14), Qt::UTC);
        m_activities->update(apply);
        QVERIFY(RunningWork::words(*m_work->shown()).contains(u"the cloud asks for a pause until"_s));
    }

    void anApplyComesBeforeWhatIsRead()
    {
        add(ActivityKind::Apply, ActivityState::Running);
        Activity listing = add(ActivityKind::List, ActivityState::Running);
        add(ActivityKind::Count, ActivityState::Running);
        QCOMPARE(m_work->shown()->kind, ActivityKind::Apply);
        Activity apply = m_activities->activities().back();
        apply.state = ActivityState::Done;
        m_activities->update(apply);
        QCOMPARE(m_work->shown()->kind, ActivityKind::List);
        QVERIFY(button(u"runningStopReading"_s)->isVisible());
        QVERIFY(!button(u"runningPause"_s)->isVisible());
        QVERIFY(!button(u"runningStop"_s)->isVisible());
        listing.state = ActivityState::Done;
        m_activities->update(listing);
        // Nobody waits for the counting.
        QVERIFY(!m_work->shown());
    }

    void theButtonsKeepTheirPlaces()
    {
        Activity apply = add(ActivityKind::Apply, ActivityState::Running);
        QCoreApplication::processEvents();
        const QRect pause = button(u"runningPause"_s)->geometry();
        const QRect stop = button(u"runningStop"_s)->geometry();
        QVERIFY(stop.left() >= pause.right());
        apply.done = 123'456;
        apply.failed = 1'234;
        apply.left = 999'999;
        apply.millisecondsLeft = 3'600'000;
        m_activities->update(apply);
        QCoreApplication::processEvents();
        QCOMPARE(button(u"runningPause"_s)->geometry(), pause);
        QCOMPARE(button(u"runningStop"_s)->geometry(), stop);
        // Narrower than its words.
        QVERIFY(m_work->minimumSizeHint().width() < 200);
    }

    void whatGoesOnIsTold()
    {
        const QSignalSpy changed(m_work, &RunningWork::changed);
        Activity apply = add(ActivityKind::Apply, ActivityState::Running);
        QCOMPARE(changed.size(), 1);
        apply.done = 1;
        m_activities->update(apply);
        QCOMPARE(changed.size(), 2);
        apply.state = ActivityState::Done;
        m_activities->update(apply);
        QCOMPARE(changed.size(), 3);
        QVERIFY(m_work->isHidden());
    }

private:
    Activity add(ActivityKind kind, ActivityState state)
    {
        Activity activity;
        activity.kind = kind;
        activity.state = state;
        activity.scope.collection = {.account = u"jd"_s, .cloud = u"jdcloud"_s, .region = {}, .kind = {}};
        activity.id = m_activities->add(activity);
        return activity;
    }
    [[nodiscard]] QToolButton *button(const QString &name) const
    {
        return m_work->findChild<QToolButton *>(name);
    }

    QAction m_pause{u"Pause"_s};
    QAction m_stop{u"Stop"_s};
    QAction m_stopReading{u"Stop reading"_s};
    std::unique_ptr<ActivityModel> m_activities;
    std::unique_ptr<QWidget> m_strip;
    RunningWork *m_work = nullptr; // child of it
};

TAGDESK_TEST(TestRunningWork, QApplication)

} // namespace tst_runningwork

#include "tst_runningwork.moc"
