// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keygroup.h"

#include "workgrouping.h"

#include <algorithm>
#include <unordered_map>

namespace tagdesk {

namespace {

/// Steps of comparing blocks that take about a tenth of a second.
constexpr std::size_t kLargestEffort = 4'000'000;

/// What merging two blocks would save.
struct GroupMerge
{
    std::size_t first = 0;
    std::size_t second = 0;
    std::uint64_t saving = 0;
};

} // namespace

KeyGroup::KeyGroup(TextId key)
    : m_keys{key}
{
}

void KeyGroup::add(std::uint32_t part, TextId value)
{
    if (m_labels.empty() || value != m_lastValue)
        m_labels.push_back({0, 1});
    m_lastValue = value;
    m_entries.push_back({part, static_cast<std::uint32_t>(m_labels.size() - 1)});
}

void KeyGroup::finish(const std::vector<std::size_t> &rows, const Limits &limits)
{
    std::ranges::sort(m_entries, {}, &Entry::part);
    computeCost(rows, limits);
}

bool KeyGroup::holds(TextId key) const
{
    return std::ranges::find(m_keys, key) != m_keys.end();
}

std::vector<std::vector<std::uint32_t>> KeyGroup::partsByLabel() const
{
    std::vector<std::vector<std::uint32_t>> parts(m_labels.size());
    for (const Entry &entry : m_entries)
        parts[entry.label].push_back(entry.part);
    return parts;
}

KeyGroup KeyGroup::mergedWith(
    const KeyGroup &other, const std::vector<std::size_t> &rows, const Limits &limits) const
{
    constexpr std::uint32_t kAbsent = 0xffffffffU;
    KeyGroup merged;
    merged.m_keys = m_keys;
    merged.m_keys.insert(merged.m_keys.end(), other.m_keys.begin(), other.m_keys.end());
    std::unordered_map<std::uint64_t, std::uint32_t> labels;
    const auto add = [&](std::uint32_t part, std::uint32_t mine, std::uint32_t theirs) {
        const auto next = static_cast<std::uint32_t>(merged.m_labels.size());
        const auto [place, isNew] = labels.try_emplace((std::uint64_t{mine} << 32) | theirs, next);
        if (isNew) {
            const std::size_t tags = (mine == kAbsent ? 0 : m_labels[mine].tags)
                + (theirs == kAbsent ? 0 : other.m_labels[theirs].tags);
            merged.m_labels.push_back({0, tags});
        }
        merged.m_entries.push_back({part, place->second});
    };
    auto mine = m_entries.begin();
    auto theirs = other.m_entries.begin();
    while (mine != m_entries.end() || theirs != other.m_entries.end()) {
        if (theirs == other.m_entries.end() || (mine != m_entries.end() && mine->part < theirs->part)) {
            add(mine->part, mine->label, kAbsent);
            ++mine;
        } else if (mine == m_entries.end() || theirs->part < mine->part) {
            add(theirs->part, kAbsent, theirs->label);
            ++theirs;
        } else {
            add(mine->part, mine->label, theirs->label);
            ++mine;
            ++theirs;
        }
    }
    merged.computeCost(rows, limits);
    return merged;
}

void KeyGroup::computeCost(const std::vector<std::size_t> &rows, const Limits &limits)
{
    for (const Entry &entry : m_entries)
        m_labels[entry.label].rows += rows[entry.part];
    m_cost = 0;
    for (const Label &label : m_labels)
        m_cost += workCost(label.rows, label.tags, limits);
}

void mergeWhileCheaper(
    std::vector<KeyGroup> &blocks, const std::vector<std::size_t> &rows, const Limits &limits)
{
    std::size_t entries = 0;
    for (const KeyGroup &block : blocks)
        entries += block.partCount();
    if (entries * blocks.size() > kLargestEffort)
        return;
    const auto saving = [&](std::size_t first, std::size_t second) -> std::uint64_t {
        const std::uint64_t apart = blocks[first].cost() + blocks[second].cost();
        const std::uint64_t together = blocks[first].mergedWith(blocks[second], rows, limits).cost();
        return together < apart ? apart - together : 0;
    };
    std::vector<GroupMerge> mergers;
    const auto consider = [&](std::size_t first, std::size_t second) {
        if (const std::uint64_t saved = saving(first, second); saved > 0)
            mergers.push_back({first, second, saved});
    };
    for (std::size_t second = 1; second < blocks.size(); ++second) {
        for (std::size_t first = 0; first < second; ++first)
            consider(first, second);
    }
    std::vector<bool> gone(blocks.size(), false);
    while (!mergers.empty()) {
        const GroupMerge best = *std::ranges::max_element(mergers, {}, &GroupMerge::saving);
        blocks[best.first] = blocks[best.first].mergedWith(blocks[best.second], rows, limits);
        gone[best.second] = true;
        std::erase_if(mergers, [&](const GroupMerge &merger) {
            return merger.first == best.first || merger.second == best.first || merger.first == best.second
                || merger.second == best.second;
        });
        for (std::size_t other = 0; other < blocks.size(); ++other) {
            if (!gone[other] && other != best.first)
                consider(std::min(other, best.first), std::max(other, best.first));
        }
    }
    std::size_t index = 0;
    std::erase_if(blocks, [&](const KeyGroup &) { return gone[index++]; });
}

} // namespace tagdesk
