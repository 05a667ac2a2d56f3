// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <QSaveFile>

namespace tagdesk {

/// A file that appears whole when it is committed; until then, and when anything goes wrong, what was there
/// before stays. Only files are replaced: a device or a folder of that name is refused (NotAFile).
class WholeFile
{
public:
    explicit WholeFile(const QString &path);

    /// Errors have the cause NotAFile or FileNotWritable.
    [[nodiscard]] Result<void> open();
    /// To write to; what does not fit shows in commit().
    [[nodiscard]] QIODevice &device() { return m_file; }
    [[nodiscard]] Result<void> commit();
    /// The error of the device, for a write that failed.
    [[nodiscard]] Error error() const;

private:
    QSaveFile m_file;
};

} // namespace tagdesk
