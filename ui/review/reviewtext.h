// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cellset.h"

#include <QCoreApplication>

namespace tagdesk {

class Workspace;

/// Staged changes as text for another program: a line each, with heads, as a spreadsheet pastes them.
class ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::ReviewText)

public:
    /// Cells beyond are left out: nobody pastes more, and it would take seconds.
    static constexpr std::size_t kMostCells = 100'000;

    /// Parted by tabs: where, resource, id, key, now, will be, change. Row by row.
    [[nodiscard]] static QString of(const CellSet &cells, const Workspace &workspace);
};

} // namespace tagdesk
