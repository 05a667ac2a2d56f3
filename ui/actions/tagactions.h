// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>

class QAction;

namespace tagdesk {

class TagModel;
class TagPane;
class WindowActions;

/// What the acts of the menu Tags do to the selected resources. Without a selection they say that one is
/// wanted.
class TagActions : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    TagActions(const WindowActions *actions, TagModel *model, TagPane *pane, QObject *parent = nullptr);

signals:
    /// A sentence for the status bar.
    void told(const QString &sentence);

private:
    void join(QAction *action, const std::function<void()> &act);

    TagModel *m_model;
};

} // namespace tagdesk
