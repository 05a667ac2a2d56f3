// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editsequence.h"

namespace tagdesk {

EditSequence::EditSequence(Rows rows, const EditInput &input)
    : m_rows(std::move(rows))
    , m_start(input)
    , m_changes(input.changes)
{
}

EditInput EditSequence::input() const
{
    return {.table = m_start.table, .changes = m_changes, .pool = m_start.pool, .rules = m_start.rules};
}

TagEdit EditSequence::edit(std::span<const Row> rows, const Tag &tag, EditMode mode)
{
    TagEdit edit = editTag(rows, tag, mode, input());
    take(edit);
    return edit;
}

TagEdit EditSequence::rename(std::span<const Row> rows, const QString &from, const QString &to)
{
    TagEdit edit = renameKey(rows, from, to, input());
    take(edit);
    return edit;
}

void EditSequence::take(const TagEdit &edit)
{
    for (const auto &[row, delta] : edit.deltas)
        m_changes.setDelta(row, delta);
}

std::vector<std::pair<Row, TagSet>> EditSequence::deltas() const
{
    std::vector<std::pair<Row, TagSet>> deltas;
    for (const Row row : m_rows) {
        if (const TagSet delta = m_changes.delta(row); delta != m_start.changes.delta(row))
            deltas.emplace_back(row, delta);
    }
    return deltas;
}

} // namespace tagdesk
