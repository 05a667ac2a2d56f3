// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filechooser.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace tagdesk {

namespace {

bool isFolder(const QString &path)
{
    return !path.isEmpty() && QFileInfo(path).isDir();
}

/// Keys lie in folders of other programs, for which there is no usual one. Qt takes a folder that is not
/// there for its own last one.
QString usualFolder(FileUse use)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return use != FileUse::Keys && isFolder(documents) ? documents : QDir::homePath();
}

} // namespace

FileChooser::FileChooser(FileUse use, QWidget *parent, const QString &title)
    : QFileDialog(parent, title)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFileMode(QFileDialog::ExistingFile);
    FileFolders *folders = FileFolders::of(parent);
    const QString last = folders == nullptr ? QString() : folders->folder(use);
    setDirectory(isFolder(last) ? last : usualFolder(use));
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
