// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagedit.h"

namespace tagdesk {

/// Whose value stays where a resource has both the key that is renamed and the one it is renamed to.
enum class KeyWinner : std::uint8_t { Renamed, Existing };

/// Renaming a key onto one that some resources have already: how the resources stand to it.
struct KeyMerge
{
    std::size_t renamed = 0; ///< Have only the key that is renamed.
    std::size_t equal = 0; ///< Have both with one value.
    Rows differing; ///< Have both with different values: somebody has to say whose stays.
};

/// Rows whose tags were not read have neither. Two values of which the cloud alone may write one do not
/// count.
[[nodiscard]] KeyMerge findKeyMerge(
    std::span<const Row> rows, const QString &from, const QString &to, const EditInput &input);
/// The edit of it; tags that only the cloud may write stay as they are. Rows ascending.
[[nodiscard]] std::vector<std::pair<Row, TagSet>> mergedKeys(
    const Rows &rows, const QString &from, const QString &to, KeyWinner winner, const EditInput &input);

} // namespace tagdesk
