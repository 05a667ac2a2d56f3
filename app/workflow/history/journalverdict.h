// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journalrun.h"
#include "tag.h"

#include <cstdint>
#include <optional>

namespace tagdesk {

/// How a cell of the journal compares with what its resource carries now.
enum class JournalVerdict : std::uint8_t {
    Done, ///< As the run wanted it.
    NotDone, ///< As it was before the run.
    Changed, ///< Neither: somebody else's by now.
    Gone, ///< The cloud does not know the resource any more.
    NotRead, ///< Nobody can tell now.
};

/// The value of a key; nullopt when it is absent.
[[nodiscard]] std::optional<QString> valueOf(const Tags &tags, const QString &key);
[[nodiscard]] JournalVerdict verdict(const JournalCell &cell, const Tags &now);

} // namespace tagdesk
