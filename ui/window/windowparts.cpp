// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowparts.h"

#include "windowactions.h"
#include "windowpanes.h"

#include <QAction>
#include <QWidget>

#include <utility>

namespace tagdesk {

WindowParts::WindowParts(const WindowActions *actions, const Widgets &widgets, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
{
    for (const auto &[action, part] : {std::pair{actions->showScopes, widgets.scopes},
             std::pair{actions->showTags, widgets.tags}, std::pair{actions->showToolBar, widgets.toolBar},
             std::pair{actions->showStatusBar, widgets.statusBar}})
        connect(action, &QAction::toggled, part, &QWidget::setVisible);
    connect(actions->showActivity, &QAction::toggled, widgets.panes, &WindowPanes::setActivityOpen);
    connect(widgets.panes, &WindowPanes::activityOpenChanged, actions->showActivity, &QAction::setChecked);
    connect(actions->resetLayout, &QAction::triggered, widgets.panes, [this, panes = widgets.panes] {
        setHidden({});
        panes->resetSizes();
    });
}

QStringList WindowParts::hidden() const
{
    QStringList hidden;
    for (const QAction *part : m_actions->parts()) {
        if (!part->isChecked())
            hidden.append(part->objectName());
    }
    return hidden;
}

void WindowParts::setHidden(const QStringList &hidden)
{
    for (QAction *part : m_actions->parts())
        part->setChecked(!hidden.contains(part->objectName()));
}

} // namespace tagdesk
