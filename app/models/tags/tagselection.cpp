// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagselection.h"

#include "workspace.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace tagdesk {

TagSelection::TagSelection(Workspace &workspace)
    : m_workspace(workspace)
{
}

void TagSelection::setRows(Rows rows)
{
    m_rows = std::move(rows);
    m_managed.clear();
    m_accounts.reset();
    m_modes.clear();
}

bool TagSelection::contains(Row row) const
{
    return std::binary_search(m_rows.cbegin(), m_rows.cend(), row);
}

TagAggregate TagSelection::computedAggregate() const
{
    return tagdesk::aggregate(m_rows, m_workspace.table(), m_workspace.changes(), m_workspace.pool());
}

void TagSelection::setAggregate(TagAggregate aggregate)
{
    m_aggregate = std::move(aggregate);
    m_hasRoom.reset();
    m_managed.clear();
    m_judgedRows.reset();
    m_spellings.reset();
}

void TagSelection::insertKey(std::size_t place, const KeyAggregate &key)
{
    m_aggregate.keys.insert(m_aggregate.keys.begin() + static_cast<std::ptrdiff_t>(place), key);
}

void TagSelection::removeKey(std::size_t place)
{
    m_aggregate.keys.erase(m_aggregate.keys.begin() + static_cast<std::ptrdiff_t>(place));
}

QString TagSelection::keyText(const KeyAggregate &key) const
{
    return m_workspace.table().pool().text(key.key);
}

int TagSelection::placeOf(const QString &key) const
{
    const KeyAggregate *known = find(key);
    return known == nullptr ? -1 : static_cast<int>(known - m_aggregate.keys.data());
}

const KeyAggregate *TagSelection::find(const QString &key) const
{
    const std::optional<TextId> id = m_workspace.table().pool().find(key);
    const auto found = std::find_if(m_aggregate.keys.cbegin(), m_aggregate.keys.cend(),
        [&id](const KeyAggregate &known) { return id && known.key == *id; });
    return found == m_aggregate.keys.cend() ? nullptr : &*found;
}

TagState TagSelection::stateOf(const KeyAggregate &key) const
{
    const StagedCounts counts = staged(key);
    if (counts.isEmpty())
        return isLocked(key) ? TagState::Locked : TagState::Unchanged;
    if (counts.removed > 0)
        return key.presentRows == 0 ? TagState::Removed : TagState::Mixed;
    if (counts.added > 0)
        return counts.changed == 0 ? TagState::Added : TagState::Mixed;
    return TagState::Changed;
}

StagedCounts TagSelection::staged(const KeyAggregate &key)
{
    const std::size_t added = key.presentRows + key.removedRows - key.presentBefore;
    return {.added = added, .changed = key.changedRows - key.removedRows - added, .removed = key.removedRows};
}

EditMode TagSelection::mode(const QString &key) const
{
    if (const auto chosen = m_modes.constFind(key); chosen != m_modes.cend())
        return *chosen;
    const KeyAggregate *known = find(key);
    const bool isOnSome = known != nullptr && known->presentRows > 0 && known->presentRows < m_aggregate.rows;
    return isOnSome ? EditMode::SetWherePresent : EditMode::Set;
}

TagLock TagSelection::lockOf(const KeyAggregate &key) const
{
    const QString text = keyText(key);
    if (const TagLock lock = tagdesk::lockOf(rules(), {text, {}}); lock != TagLock::None)
        return lock;
    const bool isWritten = !key.values.empty()
        && std::all_of(key.values.cbegin(), key.values.cend(), [&](const ValueCount &value) {
               return isReserved(rules(), {text, valueText(value)});
           });
    return isWritten ? TagLock::Cloud : TagLock::None;
}

TagLock TagSelection::lockOf(const QString &key) const
{
    const KeyAggregate *known = find(key);
    return known != nullptr ? lockOf(*known) : tagdesk::lockOf(rules(), {key, {}});
}

QStringList TagSelection::twinsOf(const QString &key) const
{
    if (!m_spellings) {
        m_spellings.emplace();
        for (const KeyAggregate &known : m_aggregate.keys) {
            if (known.presentRows > 0)
                m_spellings->insert(keyText(known).toCaseFolded(), keyText(known));
        }
    }
    QStringList twins = m_spellings->values(key.toCaseFolded());
    twins.removeAll(key);
    return twins;
}

CommonTags TagSelection::commonTags() const
{
    CommonTags common;
    for (const KeyAggregate &key : m_aggregate.keys) {
        if (isLocked(key) || key.values.empty())
            continue;
        if (key.isMixed())
            common.mixed.append(keyText(key));
        else
            common.tags.append({keyText(key), valueText(key.values.front())});
    }
    return common;
}

Rows TagSelection::rowsWith(const QString &key, const std::optional<QString> &value) const
{
    const ResourceTable &table = m_workspace.table();
    TagPool &pool = m_workspace.pool();
    const std::optional<TextId> keyId = pool.find(key);
    const std::optional<TextId> valueId = value ? pool.find(*value) : std::nullopt;
    Rows found;
    if (!keyId || (value && !valueId))
        return found;
    std::copy_if(m_rows.cbegin(), m_rows.cend(), std::back_inserter(found), [&](Row row) {
        return table.knowledge(row) == TagKnowledge::Read
            && pool.value(m_workspace.changes().wanted(table, pool, row), *keyId) == valueId;
    });
    return found;
}

QString TagSelection::valueText(const ValueCount &value) const
{
    return m_workspace.table().pool().text(value.value);
}

ValueShares TagSelection::shares(const std::vector<ValueCount> &values) const
{
    ValueShares shares;
    const std::size_t count = std::min(values.size(), kHistogramValues);
    for (std::size_t i = 0; i < count; ++i)
        shares.append({valueText(values[i]), values[i].rows});
    return shares;
}

const TagRules &TagSelection::rules() const
{
    static const TagRules none;
    return m_rows.empty() ? none : m_workspace.rules(m_rows.front());
}

bool TagSelection::hasRoom() const
{
    if (!m_hasRoom) {
        const ResourceTable &table = m_workspace.table();
        TagPool &pool = m_workspace.pool();
        const auto limit = static_cast<std::size_t>(rules().tagsPerResource);
        m_hasRoom = std::any_of(m_rows.cbegin(), m_rows.cend(), [&](Row row) {
            const TagSet wanted = pool.apply(table.tags(row), m_workspace.changes().delta(row));
            return table.knowledge(row) == TagKnowledge::Read && pool.refs(wanted).size() < limit;
        });
    }
    return *m_hasRoom;
}

QStringList TagSelection::keysInUse() const
{
    QStringList keys = m_knownTags.keys();
    for (const KeyAggregate &key : m_aggregate.keys)
        keys.append(keyText(key));
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

QStringList TagSelection::keysOffered() const
{
    QStringList keys = keysInUse();
    keys = requiredKeys() + keys;
    keys.removeDuplicates();
    keys.removeIf([this](const QString &key) { return isLocked(key); });
    return keys;
}

/// Policies tell resources apart by the list of rules that hold for them: one of each is asked.
const Rows &TagSelection::judgedRows() const
{
    if (m_judgedRows)
        return *m_judgedRows;
    m_judgedRows.emplace();
    PolicyJudge &policies = m_workspace.policies();
    QSet<std::uint32_t> known;
    if (policies.isEmpty())
        return *m_judgedRows;
    for (const Row row : m_rows) {
        if (m_workspace.table().knowledge(row) != TagKnowledge::Read)
            continue;
        const std::uint32_t list = policies.rulesOf(row, m_workspace.wanted(row));
        if (!policies.rules(list).empty() && !known.contains(list)) {
            known.insert(list);
            m_judgedRows->push_back(row);
        }
    }
    return *m_judgedRows;
}

QList<Violation> TagSelection::policyViolations(const Tag &tag) const
{
    QList<Violation> found;
    for (const Row row : judgedRows()) {
        for (const Violation &violation : m_workspace.policies().check(row, m_workspace.wanted(row), tag)) {
            if (!found.contains(violation))
                found.append(violation);
        }
    }
    return found;
}

const ManagedTag &TagSelection::managed(const QString &key) const
{
    const auto known = m_managed.constFind(key);
    if (known != m_managed.cend())
        return *known;
    ManagedTag tag;
    if (!key.isEmpty() && !m_workspace.owners().isEmpty()) {
        for (const Row row : m_rows) {
            const ManagedResource *resource = m_workspace.owners().of(row, key);
            if (resource != nullptr && ++tag.rows == 1)
                tag.address = resource->address;
        }
    }
    return *m_managed.insert(key, tag);
}

const QStringList &TagSelection::accounts() const
{
    if (m_accounts)
        return *m_accounts;
    m_accounts.emplace();
    std::set<std::uint16_t> collections;
    for (const Row row : m_rows) {
        if (!collections.insert(m_workspace.table().collectionIndex(row)).second)
            continue;
        if (const QString &account = m_workspace.table().collection(row).account;
            !m_accounts->contains(account))
            m_accounts->append(account);
    }
    return *m_accounts;
}

std::optional<KeyOwner> TagSelection::ownerOf(const QString &key) const
{
    for (const QString &account : accounts()) {
        const std::shared_ptr<const Policy> policy = m_workspace.policies().policy(account);
        if (const KeyOwner *owner = policy ? policy->ownerOf(key) : nullptr)
            return *owner;
    }
    return std::nullopt;
}

QStringList TagSelection::requiredKeys() const
{
    QStringList keys;
    for (const Row row : judgedRows()) {
        for (const TagFault &fault : m_workspace.policies().list(row, m_workspace.wanted(row))) {
            if (fault.violation.rule == Rule::PolicyMissing && !keys.contains(fault.key))
                keys.append(fault.key);
        }
    }
    return keys;
}

QStringList TagSelection::valuesInUse(const QString &key) const
{
    QStringList values = m_knownTags.value(key);
    if (const KeyAggregate *known = find(key); known != nullptr) {
        for (const ValueShare &share : shares(known->values))
            values.append(share.value);
    }
    values.sort();
    QStringList allowed;
    for (const Row row : judgedRows())
        allowed += m_workspace.policies().offered(row, m_workspace.wanted(row), key);
    values = allowed + values;
    values.removeDuplicates();
    return values;
}

} // namespace tagdesk
