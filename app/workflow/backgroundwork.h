// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace tagdesk {

/// One piece of work in a thread of its own, for what takes long and touches nothing of the document. Owned
/// by its parent; going, it stops the work and waits for it. finished() comes exactly once, never inside
/// start() or abort().
class BackgroundWork : public QObject
{
    Q_OBJECT

public:
    /// What the work may use while it runs.
    class Control
    {
    public:
        /// Asked often, so that stopping takes no time; tells how far the work has come.
        [[nodiscard]] bool goOn(qint64 done) const;

    private:
        friend class BackgroundWork;
        mutable std::atomic<qint64> m_done = 0;
        std::atomic<bool> m_aborted = false;
    };
    using Work = std::function<void(const Control &)>;

    explicit BackgroundWork(Work work, QObject *parent = nullptr);
    ~BackgroundWork() override;

    void start();
    void abort();
    [[nodiscard]] bool isAborted() const { return m_control->m_aborted; }

signals:
    /// A few times a second, in the units of the work.
    void progressed(qint64 done);
    void finished();

private:
    std::shared_ptr<Control> m_control;
    QThread *m_thread; // child
    QTimer m_watch;
};

} // namespace tagdesk
