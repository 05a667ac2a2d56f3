// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filefolders.h"

#include <QWidget>

namespace tagdesk {

FileFolders::FileFolders(QWidget *window)
    : QObject(window)
{
}

FileFolders *FileFolders::of(const QWidget *widget)
{
    for (const QObject *parent = widget; parent != nullptr; parent = parent->parent()) {
        if (auto *folders = parent->findChild<FileFolders *>({}, Qt::FindDirectChildrenOnly))
            return folders;
    }
    return nullptr;
}

void FileFolders::setFolder(FileUse use, const QString &folder)
{
    if (m_folders.value(use) == folder)
        return;
    m_folders.insert(use, folder);
    emit changed(use, folder);
}

} // namespace tagdesk
