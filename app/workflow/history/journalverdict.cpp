// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalverdict.h"

#include <algorithm>

namespace tagdesk {

std::optional<QString> valueOf(const Tags &tags, const QString &key)
{
    const auto found =
        std::find_if(tags.cbegin(), tags.cend(), [&key](const Tag &tag) { return tag.key == key; });
    return found == tags.cend() ? std::nullopt : std::optional(found->value);
}

JournalVerdict verdict(const JournalCell &cell, const Tags &now)
{
    const std::optional<QString> value = valueOf(now, cell.key);
    if (value == cell.after)
        return JournalVerdict::Done;
    return value == cell.before ? JournalVerdict::NotDone : JournalVerdict::Changed;
}

} // namespace tagdesk
