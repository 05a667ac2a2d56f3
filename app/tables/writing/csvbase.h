// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagpool.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tagdesk {

/// A fingerprint of a resource's tags, kept in the `_base` column of an export: eight characters a tag, half
/// of them for the key and half for the value, and "-" for no tags. It tells, cell by cell, what a person
/// changed in the file from what somebody changed on the cloud meanwhile. One change in sixteen million is
/// taken for none.
[[nodiscard]] std::string baseFingerprint(TagSet tags, const TagPool &pool);

/// A fingerprint read back.
class CsvBase
{
public:
    enum class Match : std::uint8_t { Equal, Different, Unknown };

    /// nullopt when the text is no fingerprint.
    [[nodiscard]] static std::optional<CsvBase> parse(std::string_view text);
    /// How a value compares with the one exported; nullopt stands for "no such key". Unknown when two keys
    /// look alike.
    [[nodiscard]] Match compare(std::string_view key, std::optional<std::string_view> value) const;

private:
    struct Entry
    {
        std::uint32_t key = 0;
        std::uint32_t value = 0;
    };
    std::vector<Entry> m_entries;
};

} // namespace tagdesk
