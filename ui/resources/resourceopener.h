// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scopeset.h"
#include "workspace.h"

#include <QObject>

namespace tagdesk {

class ResourceModel;
class ResourcePane;
class ScopeModel;

/// Shows resources wherever they are: in the table as it is, where it has one of them, or else in that of the
/// scopes that hold them.
class ResourceOpener : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    struct Parts
    {
        const Workspace *workspace = nullptr;
        const ScopeModel *scopes = nullptr;
        const ResourceModel *resources = nullptr;
        ResourcePane *pane = nullptr;
    };

    explicit ResourceOpener(const Parts &parts, QObject *parent = nullptr);

    /// Selects them, and gives the table the keyboard. Nothing for no rows.
    void show(const Rows &rows);

signals:
    /// To be shown before rows of them are: what hears of it shows them at once.
    void openRequested(const tagdesk::ScopeSet &scopes);

private:
    [[nodiscard]] ScopeSet scopesOf(const Rows &rows) const;

    Parts m_parts;
};

} // namespace tagdesk
