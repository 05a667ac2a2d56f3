// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalthread.h"

#include <utility>

namespace tagdesk {

JournalThread::JournalThread(QString path, QObject *parent)
    : JournalThread(
        std::move(path), [](const QString &ours) { return Journal::open(ours); }, parent)
{
}

JournalThread::JournalThread(QString path, Opener opener, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_opener(std::move(opener))
{
}

JournalThread::~JournalThread()
{
    if (!m_thread)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread->wait();
}

void JournalThread::write(JournalUpdate news, QObject *context, Written written)
{
    post(News{.news = std::move(news), .context = context, .written = std::move(written)});
}

void JournalThread::post(Item item)
{
    {
        const std::lock_guard lock(m_mutex);
        m_items.push_back(std::move(item));
    }
    if (!m_thread) {
        m_thread.reset(QThread::create([this] { run(); }));
        m_thread->start();
    }
    m_wake.notify_one();
}

void JournalThread::run()
{
    while (true) {
        std::deque<Item> items;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_items.empty(); });
            items = std::exchange(m_items, {});
        }
        if (items.empty())
            break;
        std::vector<News> together;
        for (Item &item : items) {
            if (auto *news = std::get_if<News>(&item)) {
                together.push_back(std::move(*news));
                continue;
            }
            writeTogether(std::exchange(together, {}));
            auto &task = std::get<Task>(item);
            task.work(journal());
            if (m_observer)
                m_observer();
            callBack(std::move(task.done));
        }
        writeTogether(std::move(together));
    }
    m_journal.reset();
}

void JournalThread::writeTogether(std::vector<News> news)
{
    if (news.empty())
        return;
    std::vector<JournalUpdate> all;
    all.reserve(news.size());
    for (News &each : news)
        all.push_back(std::move(each.news));
    const Result<void> written = journal().and_then([&all](Journal *open) { return open->write(all); });
    if (m_observer)
        m_observer();
    const std::optional<Error> error = written ? std::nullopt : std::optional(written.error());
    for (News &each : news) {
        if (each.written)
            callBack({.context = std::move(each.context), .call = [error, call = std::move(each.written)] {
                          call(error);
                      }});
    }
}

Result<Journal *> JournalThread::journal()
{
    if (!m_journal) {
        Result<std::unique_ptr<Journal>> opened = m_opener(m_path);
        if (!opened)
            return failure(opened.error());
        m_journal = *std::move(opened);
    } else if (m_journal->isStale()) {
        // Somebody may have put a copy in its place.
        m_journal.reset();
        return journal();
    }
    return m_journal.get();
}

void JournalThread::callBack(Callback callback)
{
    QMetaObject::invokeMethod(
        this,
        [callback = std::move(callback)] {
            if (callback.context)
                callback.call();
        },
        Qt::QueuedConnection);
}

} // namespace tagdesk
