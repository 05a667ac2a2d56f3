// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tagdesk {

bool makePrivateFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir())
        return true;
    if (!makePrivateFolder(folder.absolutePath()))
        return false;
    // Another program that starts now may have made it meanwhile.
    return QDir().mkdir(folder.absoluteFilePath(), kPrivateFile | QFileDevice::ExeOwner)
        || QFileInfo(path).isDir();
}

std::optional<QString> makePrivateFile(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return std::nullopt;
    if (!makePrivateFolder(QFileInfo(path).absolutePath()))
        return QFileInfo(path).absolutePath();
    // Append: another program that starts now may already have written to it.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append, kPrivateFile))
        return file.errorString();
    return std::nullopt;
}

bool narrowToOwner(const QString &path)
{
    constexpr QFileDevice::Permissions kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    const QFileDevice::Permissions before = QFile::permissions(path);
    return (before & kOthers) != 0 && QFile::setPermissions(path, before & ~kOthers);
}

} // namespace tagdesk
