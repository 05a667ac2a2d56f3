// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editdescription.h"
#include "resourcetable.h"

#include <optional>
#include <utility>
#include <vector>

namespace tagdesk {

class Workspace;

/// A value that a key of a row is to have.
struct CellWish
{
    Row row = 0;
    QString key;
    std::optional<QString> value; ///< nullopt: to be removed.
};

/// The wishes as deltas: the rows, each once, ascending.
[[nodiscard]] std::vector<std::pair<Row, TagSet>> deltasOf(
    TagPool &pool, const std::vector<CellWish> &wishes);
/// Stages the wishes as one undo step; the rows, each once, ascending.
Rows stageCells(Workspace &workspace, const std::vector<CellWish> &wishes, EditDescription::Kind kind);

} // namespace tagdesk
