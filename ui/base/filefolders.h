// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

class QWidget;

namespace tagdesk {

/// What a file is for; each use has a folder of its own.
enum class FileUse { Table, Export, Keys, Plan, Rules, Policy };

/// The folders in which files were chosen last. Dialogs find those of the window that they belong to.
class FileFolders : public QObject
{
    Q_OBJECT

public:
    /// Of `window` and all dialogs over it.
    explicit FileFolders(QWidget *window);
    /// Null for a widget over no window that has some.
    [[nodiscard]] static FileFolders *of(const QWidget *widget);

    /// Empty while none was chosen.
    [[nodiscard]] QString folder(FileUse use) const { return m_folders.value(use); }
    void setFolder(FileUse use, const QString &folder);

signals:
    void changed(tagdesk::FileUse use, const QString &folder);

private:
    QHash<FileUse, QString> m_folders;
};

} // namespace tagdesk
