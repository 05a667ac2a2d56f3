// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>
#include <memory>

namespace tagdesk {

/// Tells other programs that this one is alive: a file (0600) that the system holds locked as long as the
/// program runs, however it ends. Its lines are process id, program, host, machine id and boot id, as
/// QLockFile writes them. The file goes with the lock.
class SessionLock
{
public:
    /// Whose the lock is.
    enum class Holder : std::uint8_t {
        Nobody, ///< Its program is gone.
        Program, ///< One that is alive.
        OtherMachine, ///< Nobody here holds it, and whether its program on another machine is alive cannot be
                      ///< told.
    };

    /// Null when the file could not be made.
    [[nodiscard]] static std::unique_ptr<SessionLock> take(const QString &path);
    /// Looks without holding the lock against anybody: two that look at once do not see each other.
    [[nodiscard]] static Holder holderOf(const QString &path);

    ~SessionLock();
    SessionLock(const SessionLock &) = delete;
    SessionLock &operator=(const SessionLock &) = delete;

private:
    SessionLock(QString path, int descriptor);

    QString m_path;
    int m_descriptor;
};

} // namespace tagdesk
