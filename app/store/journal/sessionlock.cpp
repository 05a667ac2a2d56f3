// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sessionlock.h"

#include <QByteArrayList>
#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace tagdesk {

namespace {

constexpr mode_t kOwnerOnly = 0600;

/// What the file says of the program that made it.
struct Maker
{
    pid_t process = 0;
    QByteArray machine;
    QByteArray boot;
};

QByteArray lines()
{
    return QByteArrayList{QByteArray::number(QCoreApplication::applicationPid()),
        QCoreApplication::applicationName().toUtf8(), QSysInfo::machineHostName().toUtf8(),
        QSysInfo::machineUniqueId(), QSysInfo::bootUniqueId(), {}}
        .join('\n');
}

Maker makerOf(const QString &path)
{
    constexpr qint64 kMostBytes = 4096;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArrayList parts = file.read(kMostBytes).split('\n');
    return {.process = parts.value(0).toInt(), .machine = parts.value(3), .boot = parts.value(4)};
}

bool isAlive(const Maker &maker)
{
    return maker.boot == QSysInfo::bootUniqueId() && maker.process > 0
        && (::kill(maker.process, 0) == 0 || errno == EPERM);
}

} // namespace

SessionLock::SessionLock(QString path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

std::unique_ptr<SessionLock> SessionLock::take(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kOwnerOnly);
    if (descriptor < 0)
        return nullptr;
    std::unique_ptr<SessionLock> lock(new SessionLock(path, descriptor));
    // A file system without locks leaves it to the process id.
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return nullptr;
    const QByteArray content = lines();
    if (::write(descriptor, content.constData(), static_cast<std::size_t>(content.size()))
        != static_cast<ssize_t>(content.size()))
        return nullptr;
    return lock;
}

SessionLock::~SessionLock()
{
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(m_descriptor);
}

SessionLock::Holder SessionLock::holderOf(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENOENT ? Holder::Nobody : Holder::Program;
    const bool isFree = ::flock(descriptor, LOCK_SH | LOCK_NB) == 0;
    const bool isHeld = !isFree && errno == EWOULDBLOCK;
    ::close(descriptor);
    if (isHeld)
        return Holder::Program;
    const Maker maker = makerOf(path);
    if (maker.machine != QSysInfo::machineUniqueId())
        return Holder::OtherMachine;
    return !isFree && isAlive(maker) ? Holder::Program : Holder::Nobody;
}

} // namespace tagdesk
