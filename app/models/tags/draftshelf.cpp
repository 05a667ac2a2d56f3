// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftshelf.h"

#include <algorithm>

namespace tagdesk {

void DraftShelf::put(const Rows &rows, TagDrafts drafts)
{
    std::erase_if(drafts.newTags, [](const NewTagDraft &tag) { return tag.isEmpty(); });
    if (drafts.hasInvalid() || !drafts.newTags.empty())
        m_drafts.insert_or_assign(rows, std::move(drafts));
}

TagDrafts DraftShelf::take(const Rows &rows)
{
    const auto node = m_drafts.extract(rows);
    return node ? node.mapped() : TagDrafts();
}

void DraftShelf::dropWith(const std::function<bool(Row)> &isGone)
{
    std::erase_if(m_drafts, [&](const auto &drafts) { return std::ranges::any_of(drafts.first, isGone); });
}

} // namespace tagdesk
