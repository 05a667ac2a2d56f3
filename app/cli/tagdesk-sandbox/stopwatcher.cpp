// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "stopwatcher.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace tagdesk {

StopWatcher::StopWatcher(QObject *parent)
    : QObject(parent)
{
    auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(input, &QSocketNotifier::activated, this, &StopWatcher::readInput);

    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGTERM);
    sigaddset(&stops, SIGINT);
    if (pthread_sigmask(SIG_BLOCK, &stops, nullptr) != 0)
        return;
    m_signals = signalfd(-1, &stops, SFD_CLOEXEC | SFD_NONBLOCK);
    auto *signalled = new QSocketNotifier(m_signals, QSocketNotifier::Read, this);
    connect(signalled, &QSocketNotifier::activated, this, &StopWatcher::stopRequested);
}

StopWatcher::~StopWatcher()
{
    if (m_signals >= 0)
        close(m_signals);
}

void StopWatcher::readInput()
{
    std::array<char, 4096> ignored{};
    const ssize_t size = read(STDIN_FILENO, ignored.data(), ignored.size());
    if (size == 0 || (size < 0 && errno != EINTR && errno != EAGAIN))
        emit stopRequested();
}

} // namespace tagdesk
