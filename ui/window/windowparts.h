// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace tagdesk {

class WindowActions;
class WindowPanes;

/// The parts of the window that can be hidden, each joined with its act of the menu View: checked while it
/// is shown.
class WindowParts : public QObject
{
    Q_OBJECT

public:
    struct Widgets
    {
        QWidget *scopes = nullptr;
        QWidget *tags = nullptr;
        QWidget *toolBar = nullptr;
        QWidget *statusBar = nullptr;
        WindowPanes *panes = nullptr; ///< They have activity, which is drawn shut instead of hidden.
    };

    /// All outlive this.
    WindowParts(const WindowActions *actions, const Widgets &widgets, QObject *parent = nullptr);

    /// Object names of the acts of parts that are not shown.
    [[nodiscard]] QStringList hidden() const;
    /// Shows all others.
    void setHidden(const QStringList &hidden);

private:
    const WindowActions *m_actions;
};

} // namespace tagdesk
