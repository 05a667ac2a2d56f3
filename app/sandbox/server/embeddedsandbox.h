// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "credentials.h"
#include "result.h"
#include "sandboxkeys.h"
#include "sandboxoptions.h"

#include <functional>
#include <QObject>
#include <vector>

namespace tagdesk {

class JsonWriter;
class SandboxClouds;
class SandboxThread;

/// The simulated clouds, serving on loopback from a thread of their own inside the program: whatever the
/// caller does, and however large the estate, neither waits for the other.
/// Driven from the thread it was made in; destroying it stops the thread and closes every connection.
class EmbeddedSandbox : public QObject
{
    Q_OBJECT

public:
    /// False in a program that was built without the sandbox (TAGDESK_SANDBOX=OFF): start() fails there.
    [[nodiscard]] static bool isBuilt();

    explicit EmbeddedSandbox(SandboxOptions options = {}, QObject *parent = nullptr);
    ~EmbeddedSandbox() override;

    /// Binds the port, which takes a millisecond or two; the estate is generated after that and requests
    /// wait for it. An Error (with the system's words) when the port is not to be had. Call it once.
    [[nodiscard]] Result<void> start();

    /// The port that clients talk to; 0 before start().
    [[nodiscard]] quint16 port() const { return m_port; }
    /// "sandbox-jdcloud" and "sandbox-huawei", complete: endpoint, regions, project. Valid after start().
    [[nodiscard]] std::vector<Account> accounts() const;
    /// Of one of the accounts; empty for another id.
    [[nodiscard]] Credentials credentials(const QString &accountId) const;
    /// Of somebody else who may do the same.
    [[nodiscard]] Credentials colleaguesCredentials(const QString &accountId) const;
    /// The line by which tagdesk-sandbox tells others where to connect: JSON, no line end.
    [[nodiscard]] QByteArray announcement() const;

    /// These take effect before they return; only after a start() that went well.
    void setSwitches(const SimulationSwitches &switches);
    void answerNext(const ForcedAnswer &answer);
    /// Runs in the sandbox's thread, between two requests.
    void visit(const std::function<void(SandboxClouds &)> &function);

signals:
    /// The estate is there and requests are being answered.
    void ready();

private:
    void writeHuawei(JsonWriter &json, QByteArrayView cloud, const QByteArray &endpoint,
        const Credentials &keys, const Credentials &colleague, QByteArrayView region) const;

    SandboxOptions m_options;
    SandboxKeys m_keys;
    quint16 m_port = 0;
    SandboxThread *m_thread = nullptr; // child
};

} // namespace tagdesk
