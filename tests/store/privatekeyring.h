// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace tagdesk {

/// A real gnome-keyring on a D-Bus of its own, with a home of its own; this process and those it starts
/// talk to these. Ends with the object.
class PrivateKeyring
{
public:
    PrivateKeyring() = default;
    PrivateKeyring(const PrivateKeyring &) = delete;
    PrivateKeyring &operator=(const PrivateKeyring &) = delete;
    ~PrivateKeyring();

    /// The first program that is needed and not installed; empty: all are there.
    [[nodiscard]] static QString missingProgram();
    /// False when bus or keyring did not come up.
    [[nodiscard]] bool start();
    /// Closes the keyring; false when it did not obey.
    [[nodiscard]] bool lock();
    /// Ends the keyring; the bus stays.
    [[nodiscard]] bool stop();
    /// Kills the keyring and starts another one on what it kept; unlocked.
    [[nodiscard]] bool restart();

    /// Where everything is written.
    [[nodiscard]] QString home() const { return m_home.path(); }
    /// What secret-tool finds under this service and name; empty: nothing.
    [[nodiscard]] static QByteArray lookedUp(const QString &service, const QString &name);

private:
    [[nodiscard]] bool makeHome() const;
    [[nodiscard]] bool startBus();
    [[nodiscard]] bool startKeyring();

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace tagdesk
