// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "recentfilesmenu.h"

#include "plaintext.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// The name; with its folder where another one has the same.
QString label(const QString &path, const QStringList &paths)
{
    const QString name = QFileInfo(path).fileName();
    const auto twins = std::count_if(paths.cbegin(), paths.cend(),
        [&name](const QString &other) { return QFileInfo(other).fileName() == name; });
    if (twins < 2)
        return name;
    //: A file in a menu; %1 is its name, %2 its folder.
    return RecentFilesMenu::tr("%1 in %2").arg(name, QDir::toNativeSeparators(QFileInfo(path).path()));
}

} // namespace

RecentFilesMenu::RecentFilesMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"recentFilesMenu"_s);
    setToolTipsVisible(true);
    setFiles({});
}

void RecentFilesMenu::setFiles(const QStringList &paths)
{
    clear();
    if (paths.isEmpty()) {
        addAction(tr("No file was imported or exported yet"))->setEnabled(false);
        return;
    }
    for (const QString &path : paths) {
        QAction *file = addAction(withoutMnemonic(label(path, paths)));
        // Queued: whoever hears of it sets the files anew, which deletes the action.
        connect(
            file, &QAction::triggered, this, [this, path] { emit fileChosen(path); }, Qt::QueuedConnection);
        file->setToolTip(toolTipText(QDir::toNativeSeparators(path)));
    }
    addSeparator();
    connect(addAction(tr("&Forget these files")), &QAction::triggered, this, &RecentFilesMenu::clearRequested,
        Qt::QueuedConnection);
}

} // namespace tagdesk
