// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagedit.h"

#include <QByteArrayList>

#include <algorithm>

namespace tagdesk {

namespace {

/// What is the same for all rows of one collection.
struct CollectionEdit
{
    const TagRules *rules = nullptr;
    TextId key{};
    TextId otherKey{};
    TextId value{};
    bool keyLocked = false;
    QByteArrayList lockedPrefixes; ///< Of values that only the cloud may write.
};

/// Answers of `make` by collection, made once each.
template <typename Make>
class ByCollection
{
public:
    ByCollection(const ResourceTable &table, Make make)
        : m_table(table)
        , m_make(std::move(make))
    {
    }

    const CollectionEdit &operator[](Row row)
    {
        const std::size_t index = m_table.collectionIndex(row);
        if (index >= m_edits.size())
            m_edits.resize(index + 1);
        if (!m_edits[index].rules)
            m_edits[index] = m_make(m_table.collection(row));
        return m_edits[index];
    }

private:
    const ResourceTable &m_table;
    Make m_make;
    std::vector<CollectionEdit> m_edits;
};

bool isLocked(const TagRules &rules, const QString &key)
{
    return lockOf(rules, {key, {}}) != TagLock::None;
}

/// What editing a key of this collection starts from.
CollectionEdit editUnder(const TagRules &rules, TextId key)
{
    CollectionEdit edit{.rules = &rules, .key = key, .lockedPrefixes = {}};
    for (const QString &prefix : rules.value.reservedPrefixes)
        edit.lockedPrefixes.append(prefix.toUtf8());
    return edit;
}

/// True when the value that the cloud gave is one that only the cloud may write.
bool hasLockedValue(const CollectionEdit &edit, TextId value, const TagPool &pool)
{
    const std::string_view text = pool.utf8(value);
    return std::ranges::any_of(edit.lockedPrefixes, [text](const QByteArray &prefix) {
        const auto size = static_cast<std::size_t>(prefix.size());
        return text.size() >= size && qstrnicmp(text.data(), prefix.constData(), size) == 0;
    });
}

void stage(TagEdit &result, Row row, TagSet delta, const EditInput &input)
{
    result.deltas.emplace_back(row, input.pool.normalised(delta, input.table.tags(row)));
}

void editRow(TagEdit &result, Row row, const CollectionEdit &edit, EditMode mode, const EditInput &input)
{
    const TagSet wanted = input.changes.wanted(input.table, input.pool, row);
    const std::optional<TextId> current = input.pool.value(wanted, edit.key);
    const bool removes = mode == EditMode::Remove;
    if (!current && (removes || mode == EditMode::SetWherePresent))
        ++result.absent;
    else if (edit.keyLocked || (current && hasLockedValue(edit, *current, input.pool)))
        ++result.locked;
    else if (!removes && current == edit.value)
        ++result.equal;
    else if (current && mode == EditMode::SetWhereAbsent)
        ++result.present;
    else
        stage(result, row,
            input.pool.with(input.changes.delta(row), {edit.key, removes ? kRemoved : edit.value}), input);
}

void renameRow(TagEdit &result, Row row, const CollectionEdit &edit, const EditInput &input)
{
    const TagSet wanted = input.changes.wanted(input.table, input.pool, row);
    const std::optional<TextId> moved = input.pool.value(wanted, edit.key);
    const std::optional<TextId> replaced = input.pool.value(wanted, edit.otherKey);
    if (!moved)
        ++result.absent;
    else if (edit.keyLocked || hasLockedValue(edit, *moved, input.pool))
        ++result.locked;
    else if (edit.key == edit.otherKey)
        ++result.equal;
    else if (replaced && replaced != moved)
        ++result.conflicting;
    else
        stage(result, row,
            input.pool.with(
                input.pool.with(input.changes.delta(row), {edit.otherKey, *moved}), {edit.key, kRemoved}),
            input);
}

} // namespace

TagEdit editTag(std::span<const Row> rows, const Tag &tag, EditMode mode, const EditInput &input)
{
    TagEdit result;
    ByCollection edits(input.table, [&](const Collection &collection) {
        const TagRules &rules = input.rules(collection);
        const QString key = normalised(rules, tag.key);
        CollectionEdit edit = editUnder(rules, input.pool.intern(key));
        edit.value = input.pool.intern(normalised(rules, tag.value));
        edit.keyLocked = isLocked(rules, key);
        return edit;
    });
    for (const Row row : rows) {
        if (input.table.knowledge(row) == TagKnowledge::Read)
            editRow(result, row, edits[row], mode, input);
        else
            ++result.notRead;
    }
    return result;
}

TagEdit renameKey(std::span<const Row> rows, const QString &from, const QString &to, const EditInput &input)
{
    TagEdit result;
    ByCollection edits(input.table, [&](const Collection &collection) {
        const TagRules &rules = input.rules(collection);
        const QString newKey = normalised(rules, to);
        // The old key as it is: it may break today's rules, and renaming is how to get rid of it.
        CollectionEdit edit = editUnder(rules, input.pool.intern(from));
        edit.otherKey = input.pool.intern(newKey);
        edit.keyLocked = isLocked(rules, from) || isLocked(rules, newKey);
        return edit;
    });
    for (const Row row : rows) {
        if (input.table.knowledge(row) == TagKnowledge::Read)
            renameRow(result, row, edits[row], input);
        else
            ++result.notRead;
    }
    return result;
}

} // namespace tagdesk
