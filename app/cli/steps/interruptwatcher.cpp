// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "interruptwatcher.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tagdesk {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM};

/// A signal handler reaches nothing but what is static. Written before it is installed.
std::array<int, 2> g_ends{-1, -1};

extern "C" void onInterrupt(int number)
{
    // Only async-signal-safe calls here. The default comes back, so that a second Ctrl+C always ends us.
    (void)std::signal(number, SIG_DFL);
    const char byte = 0;
    (void)!write(g_ends[0], &byte, 1);
}

} // namespace

InterruptWatcher::InterruptWatcher(QObject *parent)
    : QObject(parent)
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, g_ends.data()) != 0)
        return; // signals keep their default
    m_notifier = new QSocketNotifier(g_ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        emit interrupted();
    });
    for (const int number : kSignals)
        (void)std::signal(number, onInterrupt);
}

InterruptWatcher::~InterruptWatcher()
{
    for (const int number : kSignals)
        (void)std::signal(number, SIG_DFL);
    delete m_notifier;
    for (int &end : g_ends) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

} // namespace tagdesk
