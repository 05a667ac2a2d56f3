// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requestlimits.h"
#include "tagpool.h"

#include <cstdint>
#include <vector>

namespace tagdesk {

/// Keys of some parts of the work that go into requests together. Parts whose values of these keys are equal
/// share a *label*, and with it their requests.
class KeyGroup
{
public:
    explicit KeyGroup(TextId key);

    /// Adds the value that a part has for the first key; parts of one value one after the other.
    void add(std::uint32_t part, TextId value);
    /// To be called once all parts were added; `rows` are the rows of every part.
    void finish(const std::vector<std::size_t> &rows, const Limits &limits);

    [[nodiscard]] bool holds(TextId key) const;
    [[nodiscard]] std::uint64_t cost() const { return m_cost; }
    [[nodiscard]] std::size_t partCount() const { return m_entries.size(); }
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> partsByLabel() const;
    /// Both together.
    [[nodiscard]] KeyGroup mergedWith(
        const KeyGroup &other, const std::vector<std::size_t> &rows, const Limits &limits) const;

private:
    KeyGroup() = default;

    struct Entry
    {
        std::uint32_t part = 0;
        std::uint32_t label = 0;
    };
    struct Label
    {
        std::size_t rows = 0;
        std::size_t tags = 0;
    };

    void computeCost(const std::vector<std::size_t> &rows, const Limits &limits);

    std::vector<TextId> m_keys;
    std::vector<Entry> m_entries; // by part
    std::vector<Label> m_labels;
    TextId m_lastValue = kRemoved;
    std::uint64_t m_cost = 0;
};

/// Merges the two blocks whose merger saves most, again and again. Does nothing where there are so many keys
/// and parts that trying would take longer than a moment.
void mergeWhileCheaper(
    std::vector<KeyGroup> &blocks, const std::vector<std::size_t> &rows, const Limits &limits);

} // namespace tagdesk
