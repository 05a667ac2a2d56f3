// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draft.h"
#include "workspace.h"

#include <QRandomGenerator>

namespace tagdesk {

/// Edits by chance, the same ones for the same seed: what a program did can be done again beside it.
class DraftScript
{
public:
    explicit DraftScript(quint32 seed);

    [[nodiscard]] static DraftAccount account();
    [[nodiscard]] Workspace &workspace() { return m_workspace; }
    /// One edit: sets, removes, renames, undoes, redoes or reverts something; seldom a new base. Then the
    /// number of the step is staged, too, so that no two steps end alike.
    void step();
    /// All that is staged, a line a key, ordered.
    [[nodiscard]] QStringList staged();
    /// The same of a draft.
    [[nodiscard]] static QStringList staged(const Draft &draft);

private:
    void act();
    [[nodiscard]] Rows someRows();

    Workspace m_workspace;
    QRandomGenerator m_random;
    int m_steps = 0;
};

} // namespace tagdesk
