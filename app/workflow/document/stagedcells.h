// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editdescription.h"
#include "resourcetable.h"

#include <optional>
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

/// Stages the wishes as one undo step; the rows, each once, ascending.
Rows stageCells(Workspace &workspace, const std::vector<CellWish> &wishes, EditDescription::Kind kind);

} // namespace tagdesk
