// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <variant>

namespace tagdesk {

/// The journal in a thread of its own, since its writes wait for the disk. Work is done in the order it was
/// given; news that pile up meanwhile are written in one go. Opens the file at the first work, and again
/// after it could not be opened, was found to be damaged, or was moved away. Owned by the controller and
/// outlives every DocumentController; going, it first writes what it was given.
class JournalThread : public QObject
{
    Q_OBJECT

public:
    using Written = std::function<void(const std::optional<Error> &error)>;
    /// Called in the journal's thread after each transaction: tests end the program there.
    using Observer = std::function<void()>;

    /// Of a file that is not ours: Journal::openForeign.
    using Opener = std::function<Result<std::unique_ptr<Journal>>(const QString &path)>;

    explicit JournalThread(QString path, QObject *parent = nullptr);
    JournalThread(QString path, Opener opener, QObject *parent = nullptr);
    ~JournalThread() override;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Before the first work.
    void setObserver(Observer observer) { m_observer = std::move(observer); }

    /// `written` is called in this object's thread, later, and not when `context` is gone by then; it may be
    /// empty where nobody waits.
    void write(JournalUpdate news, QObject *context = nullptr, Written written = {});
    /// Runs `work` in the journal's thread, and then `done` with its result as above.
    template <typename T>
    void ask(std::function<Result<T>(Journal &)> work, QObject *context,
        std::function<void(const Result<T> &)> done)
    {
        auto result = std::make_shared<std::optional<Result<T>>>();
        Task task;
        task.work = [result, work = std::move(work)](const Result<Journal *> &journal) {
            *result = journal ? work(**journal) : Result<T>(failure(journal.error()));
        };
        task.done = {.context = context, .call = [result, done = std::move(done)] {
                         done(**result);
                     }};
        post(std::move(task));
    }

private:
    struct Callback
    {
        QPointer<QObject> context;
        std::function<void()> call;
    };
    struct Task
    {
        std::function<void(const Result<Journal *> &)> work;
        Callback done;
    };
    struct News
    {
        JournalUpdate news;
        QPointer<QObject> context;
        Written written;
    };
    using Item = std::variant<Task, News>;

    void post(Item item);
    void run();
    void writeTogether(std::vector<News> news);
    [[nodiscard]] Result<Journal *> journal();
    void callBack(Callback callback);

    QString m_path;
    Opener m_opener;
    Observer m_observer;
    std::unique_ptr<QThread> m_thread; // made for the first work
    std::unique_ptr<Journal> m_journal; // in the thread
    std::mutex m_mutex; // of what follows
    std::condition_variable m_wake;
    std::deque<Item> m_items;
    bool m_ending = false;
};

} // namespace tagdesk
