// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filefolders.h"

#include <QFileDialog>

namespace tagdesk {

/// Asks for a file that is there, beginning in the folder in which one of this use was chosen last, or in
/// that of the user's documents. Goes when it is closed.
class FileChooser : public QFileDialog
{
    Q_OBJECT

public:
    FileChooser(FileUse use, QWidget *parent, const QString &title);

    /// Asks for one to be written, `name`, in the same folder. What is typed without a suffix gets this one.
    void askForNew(const QString &name, const QString &suffix);
};

} // namespace tagdesk
