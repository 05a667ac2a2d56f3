// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"

#include <QHash>

namespace tagdesk {

/// How many of some rows lie within each scope.
class ScopeCounts
{
public:
    ScopeCounts() = default;
    ScopeCounts(const Rows &rows, const ResourceTable &table);

    [[nodiscard]] std::size_t count(const Scope &scope) const { return m_counts.value(scope, 0); }

private:
    QHash<Scope, std::size_t> m_counts; // whole collections, and each parent below them
};

} // namespace tagdesk
