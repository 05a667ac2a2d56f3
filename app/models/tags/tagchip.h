// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagrules.h"

#include <QList>
#include <QString>

namespace tagdesk {

/// How a tag stands against what was last read from the cloud.
enum class TagState : std::uint8_t {
    Unchanged,
    Added, ///< Was absent.
    Changed, ///< Had another value.
    Removed,
    Locked, ///< May not be edited here, and is not; see TagLock.
    Mixed, ///< Over several resources: staged differently on some of them. Never in a chip.
};

/// One tag of one resource with its staged edit.
struct TagChip
{
    QString key;
    QString value; ///< Wanted; empty when removed.
    QString oldValue; ///< As last read; empty when added.
    TagState state = TagState::Unchanged;
    TagLock lock = TagLock::None; ///< Also of a tag that was staged before it was locked.

    friend bool operator==(const TagChip &, const TagChip &) = default;
};

using TagChips = QList<TagChip>;

} // namespace tagdesk
