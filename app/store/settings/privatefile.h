// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileDevice>
#include <QString>
#include <QStringList>

#include <optional>

namespace tagdesk {

// Files and folders that only their owner may use, from the first byte and whatever the umask.

inline constexpr QFileDevice::Permissions kPrivateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Makes the folder, and those above it that are missing, with the permissions 0700. Folders that are there
/// stay as they are. False when one could not be made.
[[nodiscard]] bool makePrivateFolder(const QString &path);
/// Makes an empty file (0600) where there is none, with its folder. Else the system's words.
[[nodiscard]] std::optional<QString> makePrivateFile(const QString &path);
/// Takes from everybody but the owner what they may do with a file; true when there was something to take.
bool narrowToOwner(const QString &path);
/// The same with all that is in this program's folders for configuration and data, and with these; links are
/// not followed. Which of them others could use.
[[nodiscard]] QStringList narrowOwnFolders();

} // namespace tagdesk
