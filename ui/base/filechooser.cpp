// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filechooser.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace tagdesk {

FileChooser::FileChooser(FileUse use, QWidget *parent, const QString &title)
    : QFileDialog(parent, title)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFileMode(QFileDialog::ExistingFile);
    FileFolders *folders = FileFolders::of(parent);
    const QString last = folders == nullptr ? QString() : folders->folder(use);
    // Keys lie in folders of other programs, for which there is no usual one.
    const QString usual = use == FileUse::Keys
        ? QDir::homePath()
        : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    setDirectory(!last.isEmpty() && QFileInfo(last).isDir() ? last : usual);
    if (folders == nullptr)
        return;
    connect(this, &QFileDialog::fileSelected, folders,
        [folders, use](const QString &path) { folders->setFolder(use, QFileInfo(path).absolutePath()); });
}

void FileChooser::askForNew(const QString &name, const QString &suffix)
{
    setAcceptMode(QFileDialog::AcceptSave);
    setFileMode(QFileDialog::AnyFile);
    setDefaultSuffix(suffix);
    selectFile(name);
}

} // namespace tagdesk
