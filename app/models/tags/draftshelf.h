// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"
#include "tagdrafts.h"

#include <functional>
#include <map>

namespace tagdesk {

/// Drafts of other selections than the one at hand: they come back with it.
class DraftShelf
{
public:
    /// Keeps what is not empty and could not be staged.
    void put(const Rows &rows, TagDrafts drafts);
    /// Empty when there are none of this selection.
    [[nodiscard]] TagDrafts take(const Rows &rows);
    /// The rows of one of them; empty when there is none.
    [[nodiscard]] Rows someRows() const { return m_drafts.empty() ? Rows{} : m_drafts.cbegin()->first; }
    [[nodiscard]] bool isEmpty() const { return m_drafts.empty(); }
    void clear() { m_drafts.clear(); }
    /// Forgets the drafts of selections with such a row.
    void dropWith(const std::function<bool(Row)> &isGone);

private:
    std::map<Rows, TagDrafts> m_drafts;
};

} // namespace tagdesk
