// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"
#include "policyjudge.h"
#include "tagowners.h"
#include "tagrules.h"

#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace tagdesk {

/// How an edit treats resources that have, or have not, the key already.
enum class EditMode : std::uint8_t { Set, SetWhereAbsent, SetWherePresent, Remove };

/// The rules of a collection's account.
using RulesOf = std::function<const TagRules &(const Collection &)>;

/// What an edit looks at.
struct EditInput
{
    const ResourceTable &table;
    const ChangeSet &changes;
    TagPool &pool;
    RulesOf rules;
    PolicyJudge *policies = nullptr; ///< Null: there are none.
    TagOwners *owners = nullptr; ///< Null: nothing is kept by another tool.
};

/// What an edit would do: new deltas, and each row asked for in exactly one of the counts. They compare with
/// what the row would have under the edits already staged.
struct TagEdit
{
    std::vector<std::pair<Row, TagSet>> deltas; ///< Rows that change, in the order given.
    std::size_t equal = 0; ///< The tag has this value already.
    std::size_t absent = 0; ///< The edit needs the key and the row has none.
    std::size_t present = 0; ///< SetWhereAbsent: the key has another value already.
    std::size_t conflicting = 0; ///< Rename: the new key has a value of its own; left as it is.
    std::size_t locked = 0; ///< A tag that only the cloud may write, or that the profile forbids to edit.
    std::size_t notRead = 0; ///< Tags that were not read cannot be edited.

    [[nodiscard]] std::size_t changed() const { return deltas.size(); }
};

/// The edit of one key on these rows. Key and value are brought to the form that the cloud of each row keeps
/// (trimmed ends); whether the rules allow them is for the caller to check first. The value does not matter
/// for EditMode::Remove.
[[nodiscard]] TagEdit editTag(
    std::span<const Row> rows, const Tag &tag, EditMode mode, const EditInput &input);
/// Gives every row's value of the key `from` to the key `to`.
[[nodiscard]] TagEdit renameKey(
    std::span<const Row> rows, const QString &from, const QString &to, const EditInput &input);

} // namespace tagdesk
