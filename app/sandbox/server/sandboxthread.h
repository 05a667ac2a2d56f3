// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"
#include "sandboxclouds.h"

#include <QThread>

#include <future>

namespace tagdesk {

/// The thread in which a sandbox lives with everything it owns. Driven by EmbeddedSandbox alone.
class SandboxThread : public QThread
{
    Q_OBJECT

public:
    SandboxThread(SandboxOptions options, SandboxKeys keys, QObject *parent = nullptr);

    /// The port that clients talk to; to be called once, after start(). Waits until it is bound.
    [[nodiscard]] Result<quint16> port();
    /// Runs inside the thread, between two requests; returns when it is done. Waits for ready().
    void invoke(const std::function<void(SandboxClouds &)> &function);

signals:
    void ready();

protected:
    void run() override;

private:
    struct Serving
    {
        QObject *context = nullptr; ///< Lives in this thread.
        SandboxClouds *clouds = nullptr;
    };

    SandboxOptions m_options;
    SandboxKeys m_keys;
    std::promise<Result<quint16>> m_port;
    std::promise<Serving> m_serving;
    std::shared_future<Serving> m_servingLater;
};

} // namespace tagdesk
