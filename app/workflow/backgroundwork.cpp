// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "backgroundwork.h"

#include <QThread>

namespace tagdesk {

namespace {
constexpr int kProgressMs = 100;
} // namespace

bool BackgroundWork::Control::goOn(qint64 done) const
{
    m_done = done;
    return !m_aborted;
}

BackgroundWork::BackgroundWork(Work work, QObject *parent)
    : QObject(parent)
    , m_control(std::make_shared<Control>())
    , m_thread(QThread::create([control = m_control, work = std::move(work)] { work(*control); }))
{
    m_thread->setParent(this);
    m_watch.setInterval(kProgressMs);
    connect(&m_watch, &QTimer::timeout, this, [this] { emit progressed(m_control->m_done); });
    connect(m_thread, &QThread::finished, this, [this] {
        m_watch.stop();
        emit finished();
    });
}

BackgroundWork::~BackgroundWork()
{
    m_control->m_aborted = true;
    m_thread->wait();
}

void BackgroundWork::start()
{
    m_watch.start();
    m_thread->start();
}

void BackgroundWork::abort()
{
    m_control->m_aborted = true;
}

} // namespace tagdesk
