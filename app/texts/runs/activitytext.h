// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "activitymodel.h"
#include "colorrole.h"
#include "editdescription.h"
#include "icon.h"
#include "logmodel.h"

#include <QCoreApplication>

namespace tagdesk {

/// Work under way, events of the log and undo steps in words.
class ActivityTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::ActivityTexts)

public:
    /// "Reading cn-north-1 / Virtual machines", "Applying changes".
    [[nodiscard]] static QString what(const Activity &activity);
    /// "412 of 1,204 · 2 failed · the cloud asks for a pause until 12:14"; may be empty.
    [[nodiscard]] static QString state(const Activity &activity);
    /// Both in one line: "Applying changes to JD Cloud · 412 of 1,204 · 2 failed · about 9 s left".
    [[nodiscard]] static QString running(const Activity &activity);
    /// Of an apply, in a few words: "Applying 40 %", "Paused at 40 %".
    [[nodiscard]] static QString inTitle(const Activity &activity);
    [[nodiscard]] static Icon stateIcon(const Activity &activity);
    [[nodiscard]] static ColorRole stateColorRole(const Activity &activity);

    [[nodiscard]] static QString of(const LogEvent &event);
    [[nodiscard]] static ColorRole colorRoleOf(const LogEvent &event);

    /// "set env to prod on 3 resources": what undo takes back or redo does again.
    [[nodiscard]] static QString of(const EditDescription &edit);
};

} // namespace tagdesk
