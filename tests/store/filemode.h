// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <sys/stat.h>

namespace tagdesk {

/// Who may do what with a file, as chmod has it; the file must be there.
[[nodiscard]] inline mode_t modeOf(const QString &path)
{
    struct stat facts = {};
    if (stat(qUtf8Printable(path), &facts) != 0)
        qFatal("no %s", qPrintable(path));
    return facts.st_mode & 0777;
}

} // namespace tagdesk
