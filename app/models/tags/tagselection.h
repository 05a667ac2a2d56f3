// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy.h"
#include "tagaggregate.h"
#include "tagchip.h"
#include "tagedit.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace tagdesk {

class Workspace;

/// One value of a key over the selection.
struct ValueShare
{
    QString value;
    std::size_t rows = 0;

    friend bool operator==(const ValueShare &, const ValueShare &) = default;
};
using ValueShares = QList<ValueShare>;

/// On how many resources an edit of a key is staged.
struct StagedCounts
{
    std::size_t added = 0;
    std::size_t changed = 0; ///< To another value.
    std::size_t removed = 0;

    [[nodiscard]] bool isEmpty() const { return added + changed + removed == 0; }
    friend bool operator==(const StagedCounts &, const StagedCounts &) = default;
};

/// The tags of the selection that can be given to others.
struct CommonTags
{
    Tags tags; ///< One value wherever the key is.
    QStringList mixed; ///< Keys with several values: left out.
};

/// A tag that an infrastructure tool keeps, too.
struct ManagedTag
{
    QString address; ///< Of the first resource; empty: nobody keeps it.
    std::size_t rows = 0; ///< Selected resources on which it is kept.

    friend bool operator==(const ManagedTag &, const ManagedTag &) = default;
};

/// The selected resources and what their tags add up to with the staged edits: which keys there are, on how
/// many, and what may be done with them. Owned by TagModel, which says when to look again.
class TagSelection
{
public:
    static constexpr std::size_t kHistogramValues = 1000;

    /// `workspace` outlives the selection.
    explicit TagSelection(Workspace &workspace);

    /// Ascending, each once. The aggregate is that of the rows before until setAggregate().
    void setRows(Rows rows);
    [[nodiscard]] const Rows &rows() const { return m_rows; }
    [[nodiscard]] bool contains(Row row) const;
    [[nodiscard]] TagAggregate computedAggregate() const;
    void setAggregate(TagAggregate aggregate);
    [[nodiscard]] const TagAggregate &aggregate() const { return m_aggregate; }
    void insertKey(std::size_t place, const KeyAggregate &key);
    void removeKey(std::size_t place);

    [[nodiscard]] int keyCount() const { return static_cast<int>(m_aggregate.keys.size()); }
    [[nodiscard]] const KeyAggregate &key(int place) const
    {
        return m_aggregate.keys[static_cast<std::size_t>(place)];
    }
    [[nodiscard]] QString keyText(const KeyAggregate &key) const;
    [[nodiscard]] QString keyText(int place) const { return keyText(key(place)); }
    /// -1 when there is none.
    [[nodiscard]] int placeOf(const QString &key) const;
    /// nullptr when there is none.
    [[nodiscard]] const KeyAggregate *find(const QString &key) const;
    [[nodiscard]] TagState stateOf(const KeyAggregate &key) const;
    /// Why nothing may be typed for this key: with the other overload the only place that decides it.
    [[nodiscard]] TagLock lockOf(const KeyAggregate &key) const;
    /// The same for a key that the selection may not have.
    [[nodiscard]] TagLock lockOf(const QString &key) const;
    [[nodiscard]] bool isLocked(const KeyAggregate &key) const { return lockOf(key) != TagLock::None; }
    [[nodiscard]] bool isLocked(const QString &key) const { return lockOf(key) != TagLock::None; }
    /// The profile forbids to edit any of these resources.
    [[nodiscard]] bool isReadOnly() const { return rules().profile.readOnly; }
    [[nodiscard]] static StagedCounts staged(const KeyAggregate &key);
    /// How the key is set: as chosen; else a key that only some resources have stays on these.
    [[nodiscard]] EditMode mode(const QString &key) const;
    void chooseMode(const QString &key, EditMode mode) { m_modes.insert(key, mode); }
    /// Other keys of the selection that differ from this one in case only.
    [[nodiscard]] QStringList twinsOf(const QString &key) const;
    [[nodiscard]] CommonTags commonTags() const;
    /// Rows that will have the value; nullopt: those that were read and will not have the key.
    [[nodiscard]] Rows rowsWith(const QString &key, const std::optional<QString> &value) const;
    [[nodiscard]] QString valueText(const ValueCount &value) const;
    /// Most frequent first, at most kHistogramValues.
    [[nodiscard]] ValueShares shares(const std::vector<ValueCount> &values) const;

    [[nodiscard]] const TagRules &rules() const;
    /// What policies say of such a tag on some of the resources; each thing once.
    [[nodiscard]] QList<Violation> policyViolations(const Tag &tag) const;
    /// Keys that a policy requires and some of the resources lack.
    [[nodiscard]] QStringList requiredKeys() const;
    /// On which of the resources Terraform would set an edit of the key back.
    [[nodiscard]] const ManagedTag &managed(const QString &key) const;
    /// Whose the key is, as a policy of the accounts says; nullopt: nobody's.
    [[nodiscard]] std::optional<KeyOwner> ownerOf(const QString &key) const;
    /// A tag more fits on at least one of the resources.
    [[nodiscard]] bool hasRoom() const;

    /// Keys and values in use beside those of the selection.
    void setKnownTags(const QHash<QString, QStringList> &valuesByKey) { m_knownTags = valuesByKey; }
    [[nodiscard]] QStringList keysInUse() const;
    /// Of these, the ones that may be typed; those that a policy requires and that are missing first.
    [[nodiscard]] QStringList keysOffered() const;
    /// Those that a policy allows first.
    [[nodiscard]] QStringList valuesInUse(const QString &key) const;

private:
    [[nodiscard]] const Rows &judgedRows() const;
    /// Of the resources.
    [[nodiscard]] const QStringList &accounts() const;

    Workspace &m_workspace;
    Rows m_rows;
    TagAggregate m_aggregate;
    QHash<QString, QStringList> m_knownTags;
    QHash<QString, EditMode> m_modes; // chosen for these rows
    // Made when asked for, forgotten with the aggregate.
    mutable std::optional<bool> m_hasRoom;
    mutable QHash<QString, ManagedTag> m_managed; // by key
    mutable std::optional<QStringList> m_accounts; // until the rows are others
    mutable std::optional<Rows> m_judgedRows; // one of each kind that policies tell apart
    mutable std::optional<QMultiHash<QString, QString>> m_spellings; // by the key in lower case
};

} // namespace tagdesk
