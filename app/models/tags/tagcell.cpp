// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagcell.h"

#include <algorithm>

namespace tagdesk {

namespace {

TagChip chip(const TagPool &pool, const TagRules &rules, TextId key, std::optional<TextId> before,
    std::optional<TextId> staged)
{
    TagChip chip{.key = pool.text(key), .value = {}, .oldValue = {}, .state = TagState::Unchanged};
    if (before)
        chip.oldValue = pool.text(*before);
    chip.lock = lockOf(rules, {chip.key, staged ? QString() : chip.oldValue});
    if (staged && *staged == kRemoved) {
        chip.state = TagState::Removed;
        return chip;
    }
    chip.value = staged ? pool.text(*staged) : chip.oldValue;
    if (staged)
        chip.state = before ? TagState::Changed : TagState::Added;
    else if (chip.lock != TagLock::None)
        chip.state = TagState::Locked;
    return chip;
}

} // namespace

std::optional<TagChip> tagCell(
    const TagPool &pool, const TagRules &rules, TagSet base, TagSet delta, TextId key)
{
    const std::optional<TextId> before = pool.value(base, key);
    const std::optional<TextId> staged = pool.value(delta, key);
    if (!before && !staged)
        return std::nullopt;
    return chip(pool, rules, key, before, staged);
}

TagChips tagChips(const TagPool &pool, const TagRules &rules, TagSet base, TagSet delta)
{
    TagChips chips;
    const std::span<const TagRef> before = pool.refs(base);
    const std::span<const TagRef> staged = pool.refs(delta);
    auto old = before.begin();
    auto next = staged.begin();
    while (old != before.end() || next != staged.end()) {
        // Both are ordered by key text.
        const bool onlyOld = next == staged.end()
            || (old != before.end() && old->key != next->key && pool.utf8(old->key) < pool.utf8(next->key));
        if (onlyOld) {
            chips.append(chip(pool, rules, old->key, old->value, std::nullopt));
            ++old;
            continue;
        }
        const bool replaces = old != before.end() && old->key == next->key;
        chips.append(
            chip(pool, rules, next->key, replaces ? std::optional(old->value) : std::nullopt, next->value));
        if (replaces)
            ++old;
        ++next;
    }
    std::stable_partition(
        chips.begin(), chips.end(), [](const TagChip &tag) { return tag.lock != TagLock::Cloud; });
    return chips;
}

} // namespace tagdesk
