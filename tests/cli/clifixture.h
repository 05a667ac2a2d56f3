// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliprocess.h"
#include "embeddedsandbox.h"
#include "relay.h"
#include "sandboxoptions.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace tagdesk {

// Scopes of the simulated clouds.
inline const QString kVm = QStringLiteral("jdcloud/cn-north-1/vm");
inline const QString kZones = QStringLiteral("huawei/private-zones");
inline const QString kRecordSets = QStringLiteral("huawei/private-recordsets");

/// The simulated clouds behind a relay, and tagdesk-cli in a home folder of its own without a keychain. What
/// a test with the program needs as a rule; its class inherits it.
class CliFixture
{
protected:
    /// The same in every test, so that the keys are, too.
    [[nodiscard]] static SandboxOptions options();
    /// Everything anew, with the keys of JD Cloud; false when a port is not to be had.
    [[nodiscard]] bool startClouds();

    [[nodiscard]] EmbeddedSandbox &sandbox() const { return *m_sandbox; }
    [[nodiscard]] Relay &relay() const { return *m_relay; }
    [[nodiscard]] const QTemporaryDir &home() const { return *m_home; }
    /// Of the processes started from now on.
    [[nodiscard]] QProcessEnvironment &environment() { return m_cli.environment; }
    /// Puts the simulation's keys of "jdcloud" or "huawei" into the environment.
    void useKeysOf(const QString &cloud);

    /// The relay's.
    [[nodiscard]] QString endpoint() const { return endpointAt(m_relay->port()); }
    [[nodiscard]] static QString endpointAt(quint16 port);
    [[nodiscard]] static QStringList jdOptions(const QString &endpoint);
    [[nodiscard]] QStringList jdOptions() const { return jdOptions(endpoint()); }
    [[nodiscard]] QStringList huaweiOptions() const;
    [[nodiscard]] static QStringList idOptions(const QStringList &ids);

    Ended run(const QStringList &arguments) { return m_cli.run(arguments); }
    Ended runIn(QProcess &process, const QStringList &arguments);
    Ended onJd(const QStringList &arguments) { return run(jdOptions() + arguments); }
    Ended onHuawei(const QStringList &arguments) { return run(huaweiOptions() + arguments); }
    /// The program on a terminal that script(1) makes. `answer` is called with all that is shown so far
    /// whenever there is more, and returns what a person types. What it ended with, and all that was shown.
    Ended runOnTerminal(
        const QStringList &arguments, const std::function<QByteArray(const QByteArray &shown)> &answer);
    Ended listed(const QString &scope);
    /// Of the first resources that take one more tag without ado.
    [[nodiscard]] QStringList idsOf(const QString &scope, int count);
    /// Of the first machine whose name begins like this; empty: there is none.
    [[nodiscard]] QString idNamed(const QString &prefix);
    /// Null when the resource has no such tag.
    [[nodiscard]] QString tagOf(const QString &scope, const QString &id, const QString &key);
    /// Requests to JD Cloud that set or removed tags, from this one on.
    [[nodiscard]] qsizetype writes(std::size_t from = 0) const;
    /// Fails the test where the file cannot be written.
    static void saveFile(const QString &path, const QByteArray &content);
    /// Machines with a wanted ticket: "i-1,T-1". Returns the path.
    QString saveTable(const QStringList &rows);

private:
    std::unique_ptr<EmbeddedSandbox> m_sandbox;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<QTemporaryDir> m_home;
    CliProcess m_cli;
};

} // namespace tagdesk
