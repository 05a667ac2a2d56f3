// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scopeset.h"

#include <QString>

namespace tagdesk {

class DocumentController;
class MainWindow;
class ResourceModel;
class Settings;
class Workspace;

/// Remembers which scopes were shown, and shows them again at the next start as their accounts open, one
/// after the other.
class LastScopes
{
public:
    /// All outlive this.
    struct Parts
    {
        DocumentController &controller;
        Workspace &workspace;
        ResourceModel &resources;
        MainWindow &window;
        Settings &settings;
    };
    explicit LastScopes(const Parts &parts)
        : m_parts(parts)
    {
    }

    /// This account is to be shown once it is open.
    void want(const QString &accountId) { m_wanted = accountId; }
    /// Shows what was shown of it last, or else its first scope, unless another one is to be shown.
    void accountOpened(const QString &accountId);
    /// They are shown now.
    void remember(const ScopeSet &scopes);

private:
    void open(const QString &accountId);
    /// Those shown last, of accounts that are open.
    [[nodiscard]] ScopeSet known() const;

    Parts m_parts;
    QString m_wanted;
    bool m_reopening = false; // shows what was shown last, as its accounts open
};

} // namespace tagdesk
