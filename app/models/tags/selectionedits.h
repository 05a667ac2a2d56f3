// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keymerge.h"
#include "tagrules.h"

namespace tagdesk {

class TagSelection;
class Workspace;

/// What an edit would do, counted over the selection before it is made.
struct EditCounts
{
    std::size_t change = 0; ///< Rows that would become different from now.
    std::size_t equal = 0; ///< Rows that have this value already.
    std::size_t skipped = 0; ///< All others that were read: those below, and those with a locked tag.
    std::size_t absent = 0; ///< Of these, rows without the key that the mode needs.
    std::size_t present = 0; ///< Of these, rows whose own value the mode keeps.

    friend bool operator==(const EditCounts &, const EditCounts &) = default;
};

/// Edits of all selected resources that take more than one key or look before they leap. Each is one undo
/// step; knows nothing of what is being typed.
class SelectionEdits
{
public:
    /// Both outlive the edits.
    SelectionEdits(Workspace &workspace, const TagSelection &selection);

    [[nodiscard]] EditCounts counts(const Tag &tag, EditMode mode, const EditInput &input) const;
    /// What is wrong with a tag, were it set.
    [[nodiscard]] QList<Violation> check(const Tag &tag) const;
    /// What the rules refuse, and locked keys, are left out. `name`: of the tag set that they are. False when
    /// nothing would change.
    bool set(const Tags &tags, EditMode mode, const QString &name);
    [[nodiscard]] KeyMerge findMerge(const QString &from, const QString &to) const;
    /// False when nothing would change or the rules refuse the key `to`.
    bool merge(const QString &from, const QString &to, KeyWinner winner);

private:
    Workspace &m_workspace;
    const TagSelection &m_selection;
};

} // namespace tagdesk
