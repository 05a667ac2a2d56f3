// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "busnotifier.h"
#include "testrunner.h"

#include <memory>
#include <QDBusMessage>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

namespace tst_busnotifier {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kWaitMs = 30'000;

/// What a desktop has: takes notices and tells of clicks.
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList shown; // "replaced id: title | text"

public slots:
    uint Notify(const QString & /*name*/, uint replaces, const QString & /*icon*/, const QString &title,
        const QString &text, const QStringList & /*actions*/, const QVariantMap & /*hints*/, int /*timeout*/)
    {
        shown.append(u"%1: %2 | %3"_s.arg(replaces).arg(title, text));
        return 7;
    }

signals:
    void ActionInvoked(uint id, const QString &action);
};

} // namespace

/// On a bus of its own: nothing reaches the desktop of whoever runs the tests.
class TestBusNotifier : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void aNoticeReachesTheDesktop();
    void theNextNoticeTakesThePlaceOfTheLast();
    void aClickBringsTheWindowBack();
    void withoutAServiceTheWindowAsksForAttention();

private:
    [[nodiscard]] QDBusConnection bus(const QString &name) const
    {
        return QDBusConnection::connectToBus(m_address, name);
    }

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<NotificationService> m_service;
};

void TestBusNotifier::initTestCase()
{
    QFile configuration(m_folder.filePath(u"bus.conf"_s));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write("<busconfig><type>session</type><listen>unix:dir=" + m_folder.path().toUtf8()
        + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
          "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    configuration.close();
    m_daemon.start(u"dbus-daemon"_s,
        {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + configuration.fileName()});
    QVERIFY(m_daemon.waitForReadyRead());
    m_address = QString::fromUtf8(m_daemon.readLine().trimmed());
}

void TestBusNotifier::cleanupTestCase()
{
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void TestBusNotifier::init()
{
    m_service = std::make_unique<NotificationService>();
    QDBusConnection connection = bus(u"service"_s);
    QVERIFY(connection.registerService(u"org.freedesktop.Notifications"_s));
    QVERIFY(connection.registerObject(u"/org/freedesktop/Notifications"_s, m_service.get(),
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
}

void TestBusNotifier::cleanup()
{
    bus(u"service"_s).unregisterService(u"org.freedesktop.Notifications"_s);
    QDBusConnection::disconnectFromBus(u"service"_s);
    QDBusConnection::disconnectFromBus(u"program"_s);
    m_service.reset();
}

void TestBusNotifier::aNoticeReachesTheDesktop()
{
    QWidget window;
    BusNotifier notifier(window, bus(u"program"_s));
    const QSignalSpy refused(&notifier, &BusNotifier::refused);
    notifier.notify({.what = u"Done"_s, .next = u"3 resources."_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->shown, QStringList(u"0: Done | 3 resources."_s), kWaitMs);
    QCOMPARE(refused.size(), 0);
}

void TestBusNotifier::theNextNoticeTakesThePlaceOfTheLast()
{
    QWidget window;
    BusNotifier notifier(window, bus(u"program"_s));
    notifier.notify({.what = u"Done"_s, .next = u"1"_s});
    // The answer tells the number that the next one replaces.
    QTRY_VERIFY_WITH_TIMEOUT(
        notifier.findChildren<QObject *>().isEmpty() && !m_service->shown.isEmpty(), kWaitMs);
    notifier.notify({.what = u"Done"_s, .next = u"2"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->shown, QStringList({u"0: Done | 1"_s, u"7: Done | 2"_s}), kWaitMs);
}

void TestBusNotifier::aClickBringsTheWindowBack()
{
    QWidget window;
    window.showMinimized();
    BusNotifier notifier(window, bus(u"program"_s));
    notifier.notify({.what = u"Done"_s, .next = u"1"_s});
    QTRY_VERIFY_WITH_TIMEOUT(
        notifier.findChildren<QObject *>().isEmpty() && !m_service->shown.isEmpty(), kWaitMs);
    emit m_service->ActionInvoked(8, u"default"_s);
    emit m_service->ActionInvoked(7, u"default"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!window.isMinimized(), kWaitMs);
}

void TestBusNotifier::withoutAServiceTheWindowAsksForAttention()
{
    bus(u"service"_s).unregisterService(u"org.freedesktop.Notifications"_s);
    QWidget window;
    BusNotifier notifier(window, bus(u"program"_s));
    const QSignalSpy refused(&notifier, &BusNotifier::refused);
    notifier.notify({.what = u"Done"_s, .next = u"1"_s});
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, kWaitMs);
}

TAGDESK_TEST(TestBusNotifier, QApplication)

} // namespace tst_busnotifier

#include "tst_busnotifier.moc"
