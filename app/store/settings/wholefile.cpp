// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "wholefile.h"

#include "processprivacy.h"

#include <QFileInfo>

namespace tagdesk {

WholeFile::WholeFile(const QString &path)
    : m_file(path)
{
}

Result<void> WholeFile::open()
{
    // Renaming over it would put a file in the place of a device.
    if (const QFileInfo before(m_file.fileName()); before.exists() && !before.isFile()) {
        Error refused = error();
        refused.cause = ErrorCause::NotAFile;
        return failure(refused);
    }
    const bool isNew = !QFile::exists(m_file.fileName());
    if (!m_file.open(QIODevice::WriteOnly) || (isNew && !m_file.setPermissions(namedFilePermissions())))
        return failure(error());
    return {};
}

Result<void> WholeFile::commit()
{
    if (!m_file.flush() || !m_file.commit())
        return failure(error());
    return {};
}

Error WholeFile::error() const
{
    return makeError(ErrorKind::Invalid, ErrorCause::FileNotWritable, m_file.fileName(),
        m_file.error() == QFileDevice::NoError ? QString() : m_file.errorString());
}

} // namespace tagdesk
