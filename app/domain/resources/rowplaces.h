// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rowfield.h"

#include <optional>
#include <span>
#include <vector>

namespace tagdesk {

/// In which of the places where resources live – cloud, account, region, product line or zone – some rows
/// differ. Looks at each row once.
class RowPlaces
{
public:
    /// `rows` begin with those that were looked at before.
    void look(std::span<const Row> rows, const ResourceTable &table);
    /// False for fields that are no places.
    [[nodiscard]] bool differ(RowField::Kind field) const;

private:
    void compare(const Collection &collection);

    std::size_t m_looked = 0;
    std::vector<bool> m_seen; // by collection index
    std::optional<Collection> m_first;
    std::optional<TextId> m_firstParent;
    bool m_clouds = false;
    bool m_accounts = false;
    bool m_regions = false;
    bool m_products = false;
};

} // namespace tagdesk
