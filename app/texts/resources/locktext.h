// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagrules.h"

#include <QCoreApplication>

namespace tagdesk {

/// Why a tag may not be edited here, and the way out, as sentences of the window.
class LockTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::LockTexts)

public:
    /// "This profile is read-only. Open Profiles… to change that."; empty for None.
    [[nodiscard]] static QString reason(TagLock lock, const QString &key);
    /// Beside a value, for a tool tip and to be read aloud: "written by the cloud, locked"; empty for None.
    [[nodiscard]] static QString word(TagLock lock);
};

} // namespace tagdesk
