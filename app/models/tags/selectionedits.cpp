// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "selectionedits.h"

#include "editsequence.h"
#include "tagselection.h"
#include "workspace.h"

namespace tagdesk {

SelectionEdits::SelectionEdits(Workspace &workspace, const TagSelection &selection)
    : m_workspace(workspace)
    , m_selection(selection)
{
}

EditCounts SelectionEdits::counts(const Tag &tag, EditMode mode, const EditInput &input) const
{
    const TagEdit edit = editTag(m_selection.rows(), tag, mode, input);
    return {.change = edit.changed(),
        .equal = edit.equal,
        .skipped = edit.absent + edit.present + edit.locked,
        .absent = edit.absent,
        .present = edit.present};
}

QList<Violation> SelectionEdits::check(const Tag &tag) const
{
    return checkKey(m_selection.rules(), tag.key) + checkValue(m_selection.rules(), tag.value)
        + m_selection.policyViolations(tag);
}

bool SelectionEdits::set(const Tags &tags, EditMode mode, const QString &name)
{
    EditSequence sequence(m_selection.rows(), m_workspace.editInput());
    for (const Tag &tag : tags) {
        const bool isRefused = mode != EditMode::Remove && refuses(check(tag));
        if (!isRefused && !m_selection.isLocked(tag.key))
            sequence.edit(m_selection.rows(), tag, mode);
    }
    return m_workspace.stageExactly(sequence.deltas(), m_selection.rows(),
        {.kind = EditDescription::Kind::SetTags, .key = {}, .text = name});
}

KeyMerge SelectionEdits::findMerge(const QString &from, const QString &to) const
{
    return findKeyMerge(
        m_selection.rows(), from, normalised(m_selection.rules(), to), m_workspace.editInput());
}

bool SelectionEdits::merge(const QString &from, const QString &to, KeyWinner winner)
{
    const QString key = normalised(m_selection.rules(), to);
    if (m_selection.find(from) == nullptr || refuses(checkKey(m_selection.rules(), key)))
        return false;
    return m_workspace.stageExactly(
        mergedKeys(m_selection.rows(), from, key, winner, m_workspace.editInput()), m_selection.rows(),
        {.kind = EditDescription::Kind::RenameKey, .key = from, .text = key});
}

} // namespace tagdesk
