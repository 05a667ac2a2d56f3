// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowtour.h"

#include "tour.h"

namespace tagdesk {

WindowTour::WindowTour(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
}

void WindowTour::take()
{
    if (m_window->findChild<Tour *>(QString(), Qt::FindDirectChildrenOnly) != nullptr)
        return;
    new Tour(
        {{m_parts.scopes, tr("What there is"),
             tr("Accounts with their regions, product lines and zones. A click lists what is in one, or in "
                "several together. The numbers were counted, not listed.")},
            {m_parts.filter, tr("Which of it"),
                tr("Type any text, env=prod or !owner. The pills keep what has no tags, what is changed, and "
                   "what failed.")},
            {m_parts.table, tr("The table"),
                tr("Give keys a column of their own by Columns, and type into cells as in a spreadsheet. "
                   "Nothing is sent: an edit is staged, and undone by Ctrl+Z.")},
            {m_parts.tags, tr("The tags of what is selected"),
                tr("Select as many as you like and set, rename or remove a tag on all of them, or only where "
                   "it is there, or is not.")},
            {m_parts.toolBar, tr("Look, then send"),
                tr("Review shows every change before one is sent, and what was sent is read back. History "
                   "takes an applied run back.")}},
        m_window);
}

} // namespace tagdesk
