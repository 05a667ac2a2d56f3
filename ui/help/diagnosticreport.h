// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "preferences.h"

#include <QString>

class QWidget;

namespace tagdesk {

class LogModel;
class Workspace;

/// What somebody who looks into a trouble wants to know of this program, in lines of English whatever the
/// language of the window. Holds no name, id or key of a resource, a profile or an account, and none of the
/// clouds' words, which may quote them.
class DiagnosticReport
{
public:
    /// All outlive the report.
    struct Sources
    {
        const Workspace *workspace = nullptr;
        const LogModel *log = nullptr;
        Preferences preferences;
        bool keepsSecrets = true; ///< The keychain does.
    };

    /// `window`: whose screen and font are told.
    [[nodiscard]] static QString text(const Sources &sources, const QWidget &window);
};

} // namespace tagdesk
