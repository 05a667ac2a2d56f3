// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace tagdesk {

/// The files that were imported or exported last, newest first.
class RecentFilesMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RecentFilesMenu(QWidget *parent);

    /// Whole paths.
    void setFiles(const QStringList &paths);

signals:
    void fileChosen(const QString &path);
    void clearRequested();
};

} // namespace tagdesk
