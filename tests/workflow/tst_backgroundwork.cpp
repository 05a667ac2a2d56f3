// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "backgroundwork.h"
#include "testrunner.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tst_backgroundwork {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// Far less than a person notices, far more than a destructor needs.
constexpr qint64 kAtOnceMs = 1'000;

/// Opening a pipe that nobody writes to blocks, as a read from a stalled mount does.
BackgroundWork::Work readFrom(const QByteArray &path)
{
    return [path](const BackgroundWork::Control &control) {
        const int file = ::open(path.constData(), O_RDONLY);
        (void)control.goOn(1);
        ::close(file);
    };
}

} // namespace

/// Work in a thread of its own, and a reader that does not come back.
class TestBackgroundWork : public QObject
{
    Q_OBJECT

private slots:
    void theEndIsToldOnceAndAfterTheWork()
    {
        auto done = std::make_shared<std::atomic<bool>>(false);
        BackgroundWork work([done](const BackgroundWork::Control &control) {
            (void)control.goOn(7);
            *done = true;
        });
        QSignalSpy finished(&work, &BackgroundWork::finished);
        work.start();
        QCOMPARE(finished.count(), 0);
        QVERIFY(finished.wait());
        QVERIFY(*done);
        work.abort();
        QCoreApplication::processEvents();
        QCOMPARE(finished.count(), 1);
    }

    void workThatGoesBeforeItStartedNeverRuns()
    {
        auto ran = std::make_shared<std::atomic<bool>>(false);
        std::make_unique<BackgroundWork>([ran](const BackgroundWork::Control & /*control*/) {
            *ran = true;
        }).reset();
        QVERIFY(!*ran);
    }

    void aStalledReadKeepsNobodyWaiting()
    {
        const QByteArray pipe = makePipe(u"stalled"_s);
        auto work = std::make_unique<BackgroundWork>(readFrom(pipe));
        QSignalSpy finished(work.get(), &BackgroundWork::finished);
        work->start();
        work->abort();
        QElapsedTimer time;
        time.start();
        work.reset();
        QVERIFY2(time.elapsed() < kAtOnceMs, qPrintable(QString::number(time.elapsed())));
        // It comes back long after its owner went, and finds nobody.
        const int writer = ::open(pipe.constData(), O_WRONLY);
        QVERIFY(writer >= 0);
        ::close(writer);
        QCoreApplication::processEvents();
        QCOMPARE(finished.count(), 0);
    }

    void aProgramEndsWhileAReadIsStalled()
    {
        QProcess program;
        QElapsedTimer time;
        time.start();
        program.start(QCoreApplication::applicationFilePath(),
            {u"tst_backgroundwork"_s, u"--read"_s, QString::fromUtf8(makePipe(u"forever"_s))});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(program.readAllStandardError(), QByteArray());
    }

    void aProgramThatEndsLetsItsWorkCleanUp()
    {
        const QString left = m_folder.filePath(u"left"_s);
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"tst_backgroundwork"_s, u"--clean"_s, left});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(!QFile::exists(left));
    }

private:
    [[nodiscard]] QByteArray makePipe(const QString &name) const
    {
        const QByteArray path = QFile::encodeName(m_folder.filePath(name));
        if (::mkfifo(path.constData(), S_IRUSR | S_IWUSR) != 0)
            qFatal("no pipe can be made");
        return path;
    }

    QTemporaryDir m_folder;
};

namespace {

/// A program whose work is under way when it ends.
int endAtWork(const QString &how, const QString &path)
{
    QTimer::singleShot(0, QCoreApplication::instance(), &QCoreApplication::quit);
    BackgroundWork reading(readFrom(QFile::encodeName(path)));
    QFile file(path);
    if (how == "--clean"_L1 && !file.open(QIODevice::WriteOnly))
        return 2;
    BackgroundWork cleaning([path](const BackgroundWork::Control &control) {
        while (control.goOn(0)) { }
        QFile::remove(path);
    });
    (how == "--clean"_L1 ? cleaning : reading).start();
    return QCoreApplication::exec();
}

int runTestOrProgram(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && (arguments[1] == "--read"_L1 || arguments[1] == "--clean"_L1))
        return endAtWork(arguments[1], arguments[2]);
    TestBackgroundWork test;
    return QTest::qExec(&test, argc, argv);
}

const TestClass registeredTestBackgroundWork(__FILE__, &runTestOrProgram);

} // namespace

} // namespace tst_backgroundwork

#include "tst_backgroundwork.moc"
