// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "privatekeyring.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

bool isAnswered(const QStringList &arguments)
{
    return QProcess::execute(u"dbus-send"_s,
               QStringList{u"--session"_s, u"--print-reply=literal"_s, u"--reply-timeout=2000"_s,
                   u"--dest=org.freedesktop.secrets"_s}
                   + arguments)
        == 0;
}

} // namespace

PrivateKeyring::~PrivateKeyring()
{
    for (QProcess *process : {&m_keyring, &m_bus}) {
        process->terminate();
        process->waitForFinished();
    }
}

QString PrivateKeyring::missingProgram()
{
    for (const QString &program : {u"dbus-daemon"_s, u"gnome-keyring-daemon"_s, u"secret-tool"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program;
    }
    return {};
}

bool PrivateKeyring::start()
{
    return makeHome() && startBus() && startKeyring();
}

bool PrivateKeyring::makeHome() const
{
    for (const char *folder :
        {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "HOME"}) {
        const QString path = m_home.filePath(QString::fromLatin1(folder));
        if (!QDir().mkpath(path)
            || !QFile::setPermissions(
                path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
            return false;
        qputenv(folder, path.toUtf8());
    }
    qunsetenv("DISPLAY"); // no question to whoever sits at this machine
    return true;
}

/// A bus that starts no services by itself, so that only our keychain can answer on it.
bool PrivateKeyring::startBus()
{
    QFile configuration(m_home.filePath(u"bus.conf"_s));
    if (!configuration.open(QIODevice::WriteOnly))
        return false;
    configuration.write("<busconfig><type>session</type><listen>unix:dir=" + m_home.path().toUtf8()
        + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
          "<allow eavesdrop=\"true\"/><allow own=\"*\"/>"
          "</policy></busconfig>");
    configuration.close();
    m_bus.start(u"dbus-daemon"_s,
        {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + configuration.fileName()});
    if (!m_bus.waitForReadyRead())
        return false;
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    return true;
}

bool PrivateKeyring::startKeyring()
{
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    if (!m_keyring.waitForStarted())
        return false;
    m_keyring.write("password of the test\n");
    m_keyring.closeWriteChannel();
    // The daemon answers once it is on the bus.
    return QTest::qWaitFor(
        [] {
            return isAnswered({u"/org/freedesktop/secrets"_s, u"org.freedesktop.DBus.Peer.Ping"_s});
        },
        10'000);
}

bool PrivateKeyring::lock()
{
    return isAnswered({u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
        u"array:objpath:/org/freedesktop/secrets/collection/login"_s});
}

bool PrivateKeyring::stop()
{
    m_keyring.terminate();
    return m_keyring.waitForFinished();
}

bool PrivateKeyring::restart()
{
    m_keyring.kill();
    return m_keyring.waitForFinished() && startKeyring();
}

QByteArray PrivateKeyring::lookedUp(const QString &service, const QString &name)
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"lookup"_s, u"server"_s, service, u"user"_s, name});
    tool.waitForFinished();
    return QByteArray::fromBase64(tool.readAllStandardOutput());
}

} // namespace tagdesk
