// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials.h"

#include <QJsonObject>
#include <QProcess>

namespace tagdesk::bench {

/// Ends the benchmark with a sentence on standard error.
[[noreturn]] void giveUp(const QString &why);

/// The simulated clouds in a process of their own, so that the processor time of the benchmark is the
/// program's alone. They end with this.
class SandboxProcess : public QProcess
{
public:
    explicit SandboxProcess(const QStringList &arguments);
    ~SandboxProcess() override;
    SandboxProcess(const SandboxProcess &) = delete;
    SandboxProcess &operator=(const SandboxProcess &) = delete;

    /// What the cloud says of itself: "endpoint", "region", "projectId" ….
    [[nodiscard]] QString text(const QString &cloud, QLatin1StringView name) const;
    [[nodiscard]] Credentials credentials(const QString &cloud) const;

private:
    QJsonObject m_told;
};

} // namespace tagdesk::bench
