// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileDevice>

namespace tagdesk {

/// Keeps what this process holds to itself: no core dumps, no debugger of another process of the same user
/// (which could read the keys), and files and folders that only their owner may use. First of all in main();
/// a superuser is kept from none of it.
void keepProcessPrivate();
/// What a file may be used for that the user has named: as the umask said before keepProcessPrivate().
[[nodiscard]] QFileDevice::Permissions namedFilePermissions();

} // namespace tagdesk
