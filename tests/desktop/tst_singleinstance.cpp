// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "singleinstance.h"
#include "testrunner.h"

#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <optional>

namespace tst_singleinstance {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

using Role = SingleInstance::Role;

const LaunchRequest kRequest{
    .profile = u"web"_s, .import = u"/home of/表 \"1\".csv"_s, .sandbox = false, .activationToken = u"t-1"_s};

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theFirstIsToldWhatTheSecondWasStartedFor()
    {
        SingleInstance first(folder(), "key");
        QCOMPARE(first.start(LaunchRequest()), Role::First);
        QSignalSpy requests(&first, &SingleInstance::requested);
        QCOMPARE(startAnother("key", kRequest), Role::Later);
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.first().first().value<LaunchRequest>(), kRequest);
        // And again.
        QCOMPARE(startAnother("key", LaunchRequest()), Role::Later);
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests.last().first().value<LaunchRequest>(), LaunchRequest());
    }

    void whoWantsAWindowOfItsOwnAsksNobody()
    {
        SingleInstance first(folder(), "key");
        QCOMPARE(first.start(std::nullopt), Role::First);
        const QSignalSpy requests(&first, &SingleInstance::requested);
        QCOMPARE(startAnother("key", std::nullopt), Role::Alone);
        QCOMPARE(requests.size(), 0);
    }

    void othersAreOthers()
    {
        SingleInstance first(folder(), "key");
        QCOMPARE(first.start(kRequest), Role::First);
        SingleInstance other(folder(), "other key");
        QCOMPARE(other.start(kRequest), Role::First);
    }

    void nobodyElseMayUseTheSocket()
    {
        SingleInstance first(folder(), "key");
        QCOMPARE(first.start(kRequest), Role::First);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(folder()) & others, QFile::Permissions());
        const QFileInfoList files = QDir(folder()).entryInfoList(QDir::System | QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QFileInfo &file : files)
            QCOMPARE(file.permissions() & others, QFile::Permissions());
    }

    void theSocketOfADeadProgramIsReplaced()
    {
        {
            SingleInstance dead(folder(), "key");
            QCOMPARE(dead.start(kRequest), Role::First);
            // As if it had been killed: its socket stays.
            QVERIFY(QFile::exists(socketPath()));
            QVERIFY(QDir().rename(folder(), folder() + u"-kept"_s));
        }
        QVERIFY(QDir().rename(folder() + u"-kept"_s, folder()));
        QVERIFY(QFile::exists(socketPath()));
        SingleInstance next(folder(), "key");
        QCOMPARE(next.start(kRequest), Role::First);
        QCOMPARE(startAnother("key", kRequest), Role::Later);
    }

    void whoDoesNotAnswerIsNotWaitedForLong()
    {
        SingleInstance first(folder(), "key");
        QCOMPARE(first.start(kRequest), Role::First);
        // This thread answers nobody meanwhile.
        SingleInstance second(folder(), "key", 50);
        QCOMPARE(second.start(kRequest), Role::Alone);
    }

    void whatIsNoRequestIsIgnored_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("no JSON") << "hello\n"_ba;
        QTest::newRow("a list") << "[1]\n"_ba;
        QTest::newRow("without an end") << QByteArray(100'000, 'x');
        QTest::newRow("nothing") << QByteArray();
    }

    void whatIsNoRequestIsIgnored()
    {
        QFETCH(QByteArray, sent);
        SingleInstance first(folder(), "key", 200);
        QCOMPARE(first.start(kRequest), Role::First);
        const QSignalSpy requests(&first, &SingleInstance::requested);
        QLocalSocket socket;
        socket.connectToServer(socketPath());
        QVERIFY(socket.waitForConnected(30'000));
        socket.write(sent);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, 30'000);
        QCOMPARE(socket.readAll(), QByteArray());
        QCOMPARE(requests.size(), 0);
        QCOMPARE(startAnother("key", kRequest), Role::Later);
    }

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"run"_s); }

    [[nodiscard]] QString socketPath() const
    {
        const QStringList names = QDir(folder()).entryList({u"*.socket"_s}, QDir::System | QDir::Files);
        return names.isEmpty() ? QString() : folder() + u'/' + names.constFirst();
    }

    /// As another program: in a thread, since the first one answers in this one.
    [[nodiscard]] Role startAnother(const QByteArray &key, const std::optional<LaunchRequest> &request) const
    {
        std::optional<Role> role;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            SingleInstance another(folder(), key, 30'000);
            role = another.start(request);
        }));
        QSignalSpy finished(thread.get(), &QThread::finished);
        thread->start();
        finished.wait(60'000);
        thread->wait();
        return role.value_or(Role::First);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

TAGDESK_TEST(TestSingleInstance, QCoreApplication)

} // namespace tst_singleinstance

#include "tst_singleinstance.moc"
