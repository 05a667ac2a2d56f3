// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagedit.h"

#include <span>
#include <unordered_map>

namespace tagdesk {

/// Resources of equal rules, equal tags and equal staged edits: what is done to one is done to all of them.
struct TagCase
{
    const TagRules *rules = nullptr;
    TagSet base;
    TagSet delta;
    TagSet wanted;
    std::size_t rows = 0;
};

/// Tells many resources apart by their case, so that a million with few sets of tags are looked at once. Rows
/// may be added in pieces; of one that comes twice the second does not count.
class TagCases
{
public:
    /// What `input` borrows outlives this.
    explicit TagCases(const EditInput &input);

    /// A million rows take some ten milliseconds.
    void add(std::span<const Row> rows);
    /// To be called once all were added.
    void finish();

    [[nodiscard]] const std::vector<TagCase> &cases() const { return m_cases; }
    /// In the order in which they were added.
    [[nodiscard]] std::span<const Row> rowsOf(std::size_t number) const;
    /// Of which the tags were read; in the order in which they were added.
    [[nodiscard]] const Rows &rows() const { return m_rows; }
    /// Of which they were not.
    [[nodiscard]] const Rows &notRead() const { return m_notRead; }

private:
    [[nodiscard]] std::uint32_t caseOf(Row row);
    [[nodiscard]] std::uint32_t rulesOf(Row row);

    EditInput m_input;
    std::vector<TagCase> m_cases;
    Rows m_rows;
    std::vector<std::uint32_t> m_caseOf; // by place in m_rows
    Rows m_notRead;
    std::vector<bool> m_seen; // by row
    std::vector<const TagRules *> m_rules; // each once
    std::vector<std::uint32_t> m_rulesOf; // by collection, one more than the place in m_rules
    std::vector<std::vector<std::uint32_t>> m_plain; // by rules and set, without an edit; one more than it is
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_edited; // by base and delta
    std::vector<std::size_t> m_starts; // by case, in m_byCase
    Rows m_byCase;
};

} // namespace tagdesk
