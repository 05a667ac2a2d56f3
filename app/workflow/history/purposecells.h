// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace tagdesk {

class Workspace;
struct CellWish;

/// Which staged cells an undo, the rest of a run or a retry is about, exactly: by row and key. A cell that
/// was reverted, or whose wish became another, belongs to it no more and does not come back.
class PurposeCells
{
public:
    PurposeCells() = default;
    /// What was staged for the wishes.
    PurposeCells(Workspace &workspace, const std::vector<CellWish> &wishes);
    /// All that is staged.
    [[nodiscard]] static PurposeCells ofStaged(const Workspace &workspace);

    /// Forgets cells that are not staged as they were.
    void keepStaged(Workspace &workspace);
    /// Forgets the cells of all other rows; `rows` ascending.
    void keepRows(const Rows &rows);

    [[nodiscard]] bool isEmpty() const { return m_deltas.empty(); }
    [[nodiscard]] std::size_t count(const TagPool &pool) const;
    /// Ascending.
    [[nodiscard]] Rows rows() const;
    /// Every row is one of these; `rows` in any order.
    [[nodiscard]] bool contains(const Rows &rows) const;
    /// Rows ascending, each with its keys.
    [[nodiscard]] std::vector<std::pair<Row, QStringList>> keys(const TagPool &pool) const;

private:
    std::vector<std::pair<Row, TagSet>> m_deltas; // rows ascending, no delta is empty
};

} // namespace tagdesk
