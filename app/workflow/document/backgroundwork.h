// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"

#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace tagdesk {

/// One piece of work in a thread of its own, for what takes long and touches nothing of the document. Owned
/// by its parent; going, it asks the work to stop and does not wait for it: a read from a stalled mount may
/// block for minutes, and the thread ends when that read returns. The work must own whatever it uses. At the
/// end of the program what is still at work gets half a second to clean up after itself.
class BackgroundWork : public Job
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
        std::mutex m_mutex; // of the owner
        BackgroundWork *m_owner = nullptr; // null once it is gone
    };
    using Work = std::function<void(const Control &)>;

    explicit BackgroundWork(Work work, QObject *parent = nullptr);
    ~BackgroundWork() override;

    void start();
    void abort();

signals:
    /// A few times a second, in the units of the work.
    void progressed(qint64 done);

private:
    void end();

    std::shared_ptr<Control> m_control;
    Work m_work; // until it starts
    QTimer m_watch;
};

} // namespace tagdesk
