// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filter.h"
#include "rowgroups.h"
#include "roworder.h"
#include "valuefilter.h"
#include "workspace.h"

#include <optional>
#include <span>

namespace tagdesk {

/// What of a scope's rows is wanted, in what order and in what groups: values, and what they make of rows
/// with the tags that the document has now.
class ResourceQuery
{
public:
    /// `workspace` outlives the query.
    explicit ResourceQuery(Workspace *workspace)
        : m_workspace(workspace)
    {
    }

    Filter text;
    ValueFilters values;
    std::optional<RowOrder> order; ///< nullopt: the cloud's.
    std::optional<RowField> grouping;
    ValueWords words; ///< Of places.

    [[nodiscard]] bool keepsAll() const { return text.isEmpty() && values.isEmpty(); }
    /// The rows that all filters keep, in the order given.
    [[nodiscard]] Rows kept(std::span<const Row> rows) const { return kept(rows, values); }
    /// The same without the filter of one field by its values.
    [[nodiscard]] Rows keptByOthers(std::span<const Row> rows, const RowField &field) const;
    /// In the order that is wanted; there has to be one.
    [[nodiscard]] Rows ordered(std::span<const Row> rows) const;
    /// In the groups that are wanted; there has to be a grouping.
    [[nodiscard]] RowGroups grouped(std::span<const Row> rows) const;
    [[nodiscard]] FieldCounts counted(std::span<const Row> rows, const RowField &field) const;

private:
    [[nodiscard]] Rows kept(std::span<const Row> rows, const ValueFilters &byValue) const;
    /// Whether the groups stand in descending order, as their rows would.
    [[nodiscard]] bool groupsDescend() const;

    Workspace *m_workspace;
};

} // namespace tagdesk
