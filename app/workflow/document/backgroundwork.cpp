// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "backgroundwork.h"

#include <QCoreApplication>

#include <chrono>
#include <condition_variable>
#include <thread>
#include <utility>

namespace tagdesk {

namespace {

constexpr int kProgressMs = 100;
constexpr std::chrono::milliseconds kPatienceAtTheEnd{500};

/// The threads at work, whether somebody still wants their results or not.
class Running
{
public:
    /// Each thread holds it, since a stalled one may wake up after the program's statics are gone.
    static const std::shared_ptr<Running> &shared()
    {
        static const auto running = std::make_shared<Running>();
        return running;
    }
    void add()
    {
        const std::lock_guard lock(m_mutex);
        ++m_threads;
    }
    void remove()
    {
        const std::lock_guard lock(m_mutex);
        --m_threads;
        m_changed.notify_all();
    }
    void waitAWhile()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, kPatienceAtTheEnd, [this] { return m_threads == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_threads = 0;
};

void waitAtTheEnd()
{
    Running::shared()->waitAWhile();
}

} // namespace

bool BackgroundWork::Control::goOn(qint64 done) const
{
    m_done = done;
    return !m_aborted;
}

BackgroundWork::BackgroundWork(Work work, QObject *parent)
    : Job(parent)
    , m_control(std::make_shared<Control>())
    , m_work(std::move(work))
{
    m_control->m_owner = this;
    m_watch.setInterval(kProgressMs);
    connect(&m_watch, &QTimer::timeout, this, [this] { emit progressed(m_control->m_done); });
}

BackgroundWork::~BackgroundWork()
{
    m_control->m_aborted = true;
    const std::lock_guard lock(m_control->m_mutex);
    m_control->m_owner = nullptr;
}

void BackgroundWork::start()
{
    [[maybe_unused]] static const bool isRegistered = (qAddPostRoutine(waitAtTheEnd), true);
    m_watch.start();
    const std::shared_ptr<Running> running = Running::shared();
    running->add();
    std::thread([running, control = m_control, work = std::exchange(m_work, {})]() mutable {
        work(*control);
        work = {}; // what it holds goes before anybody hears of the end
        {
            const std::lock_guard lock(control->m_mutex);
            if (control->m_owner != nullptr)
                QMetaObject::invokeMethod(control->m_owner, &BackgroundWork::end, Qt::QueuedConnection);
        }
        running->remove();
    }).detach();
}

void BackgroundWork::abort()
{
    m_control->m_aborted = true;
}

void BackgroundWork::end()
{
    m_watch.stop();
    finishNow();
}

} // namespace tagdesk
