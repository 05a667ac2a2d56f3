// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "privatefile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

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

QStringList narrowOwnFolders()
{
    QStringList narrowed;
    const auto narrow = [&narrowed](const QString &path) {
        if (narrowToOwner(path))
            narrowed.append(path);
    };
    for (const auto location : {QStandardPaths::GenericConfigLocation, QStandardPaths::GenericDataLocation}) {
        const QString folder = QStandardPaths::writableLocation(location) + QStringLiteral("/tagdesk");
        if (!QFileInfo(folder).isDir())
            continue;
        narrow(folder);
        QDirIterator entries(
            folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QFileInfo entry(entries.next());
            if (!entry.isSymLink() && (entry.isFile() || entry.isDir()))
                narrow(entry.filePath());
        }
    }
    return narrowed;
}

} // namespace tagdesk
