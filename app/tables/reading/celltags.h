// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tagdesk {

using TagTexts = std::vector<std::pair<std::string, std::string>>;

/// The tags of a resource in one cell, as consoles and other tools write them, UTF-8:
/// `k1:v1;k2:v2`, `k1=v1,k2=v2` (also parted by `|` or line ends), `{"k1":"v1"}`, and
/// `[{"Key":"k1","Value":"v1"}]` with `TagKey`, `tag_key`, `tagValue` and the like. Numbers in JSON keep
/// their digits, `null` asks for nothing. nullopt: it is none of these, it can be read in more than one way,
/// or a key stands in it twice with two values.
[[nodiscard]] std::optional<TagTexts> readTagList(std::string_view cell);

} // namespace tagdesk
