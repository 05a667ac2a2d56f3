// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keymerge.h"

#include "editsequence.h"

#include <map>

namespace tagdesk {

namespace {

/// Whether a tag may not be edited, asked once for each value.
class LockedValues
{
public:
    LockedValues(QString key, const EditInput &input)
        : m_key(std::move(key))
        , m_input(input)
    {
    }

    bool contains(Row row, TextId value)
    {
        const auto [known, isNew] = m_known.try_emplace({m_input.table.collectionIndex(row), value}, false);
        if (isNew)
            known->second =
                lockOf(m_input.rules(m_input.table.collection(row)), {m_key, m_input.pool.text(value)})
                != TagLock::None;
        return known->second;
    }

private:
    QString m_key;
    const EditInput &m_input;
    std::map<std::pair<std::size_t, TextId>, bool> m_known;
};

} // namespace

KeyMerge findKeyMerge(
    std::span<const Row> rows, const QString &from, const QString &to, const EditInput &input)
{
    KeyMerge merge;
    const std::optional<TextId> renamedKey = input.pool.find(from);
    const std::optional<TextId> existingKey = input.pool.find(to);
    if (!renamedKey || renamedKey == existingKey)
        return merge;
    LockedValues lockedRenamed(from, input);
    LockedValues lockedExisting(to, input);
    for (const Row row : rows) {
        if (input.table.knowledge(row) != TagKnowledge::Read)
            continue;
        const TagSet wanted = input.changes.wanted(input.table, input.pool, row);
        const std::optional<TextId> renamed = input.pool.value(wanted, *renamedKey);
        if (!renamed)
            continue;
        const std::optional<TextId> existing =
            existingKey ? input.pool.value(wanted, *existingKey) : std::nullopt;
        if (!existing)
            ++merge.renamed;
        else if (existing == renamed)
            ++merge.equal;
        else if (!lockedRenamed.contains(row, *renamed) && !lockedExisting.contains(row, *existing))
            merge.differing.push_back(row);
    }
    return merge;
}

std::vector<std::pair<Row, TagSet>> mergedKeys(
    const Rows &rows, const QString &from, const QString &to, KeyWinner winner, const EditInput &input)
{
    EditSequence sequence(rows, input);
    const KeyMerge merge = findKeyMerge(rows, from, to, input);
    // Without the losing value the rest is a renaming that nothing speaks against.
    sequence.edit(merge.differing, {winner == KeyWinner::Renamed ? to : from, {}}, EditMode::Remove);
    sequence.rename(rows, from, to);
    return sequence.deltas();
}

} // namespace tagdesk
