// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "job.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_job {

using namespace tagdesk;

namespace {

class Ending : public Job
{
public:
    using Job::finishLater;
    using Job::finishNow;
};

} // namespace

class TestJob : public QObject
{
    Q_OBJECT

private slots:
    void theEndComesFromTheEventLoop()
    {
        Ending job;
        const QSignalSpy finished(&job, &Job::finished);
        job.finishLater();
        QVERIFY(job.isEnded());
        QCOMPARE(finished.size(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(finished.size(), 1);
    }

    void theEndComesOnce()
    {
        Ending job;
        const QSignalSpy finished(&job, &Job::finished);
        job.finishLater();
        job.finishLater();
        job.finishNow();
        QCoreApplication::processEvents();
        job.finishNow();
        QCOMPARE(finished.size(), 1);
    }

    void aJobThatIsGoneSaysNothing()
    {
        auto job = std::make_unique<Ending>();
        const QSignalSpy finished(job.get(), &Job::finished);
        job->finishLater();
        job.reset();
        QCoreApplication::processEvents();
        QCOMPARE(finished.size(), 0);
    }
};

TAGDESK_TEST(TestJob, QCoreApplication)

} // namespace tst_job

#include "tst_job.moc"
