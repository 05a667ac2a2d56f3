// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QGridLayout;

namespace tagdesk {

class WindowActions;

/// What the program is, its version, and every key that works in the window, as they are now.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    /// `actions` outlive the dialog.
    explicit AboutDialog(const WindowActions &actions, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildKeys(const WindowActions &actions);
    void addTitle(QGridLayout *grid, const QString &title);
    void addKey(QGridLayout *grid, const QString &act, const QString &keys);
};

} // namespace tagdesk
