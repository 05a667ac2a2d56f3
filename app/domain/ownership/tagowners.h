// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "managedresources.h"
#include "resourcetable.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace tagdesk {

/// Which tags of a document's resources an infrastructure tool keeps. Each row is looked up once, so that a
/// million rows cost some tens of milliseconds at first and a look into a list later, and four bytes each
/// where any account has such resources.
class TagOwners
{
public:
    /// `table` outlives this.
    explicit TagOwners(const ResourceTable &table);

    /// Null: none.
    void setManaged(const QString &account, std::shared_ptr<const ManagedResources> resources);
    /// Nothing is managed in any account.
    [[nodiscard]] bool isEmpty() const { return m_managed.empty(); }

    /// Who keeps tags of the row; null: nobody. Valid until setManaged().
    [[nodiscard]] const ManagedResource *of(Row row);
    /// Who sets this tag of the row, or takes it away when others set it; null: nobody.
    [[nodiscard]] const ManagedResource *of(Row row, const QString &key);

private:
    [[nodiscard]] const std::vector<ManagedResource> *entryOf(Row row);
    /// Those of the row's account; null: none.
    [[nodiscard]] const ManagedResources *managedBeside(Row row);

    const ResourceTable &m_table;
    static constexpr std::uint32_t kNotAsked = 0;
    static constexpr std::uint32_t kNobody = 0xffffffffU;

    std::map<QString, std::shared_ptr<const ManagedResources>> m_managed; // by account
    std::vector<std::optional<const ManagedResources *>> m_managedIn; // by collection; nullopt: not asked
    std::vector<const std::vector<ManagedResource> *> m_entries;
    /// By row: one more than the place among the entries, or kNotAsked or kNobody.
    std::vector<std::uint32_t> m_entryOf;
};

} // namespace tagdesk
