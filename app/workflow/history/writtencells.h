// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal.h"
#include "tagcleaner.h"

#include <QStringList>

namespace tagdesk {

/// A value that this program gave to a key of a resource.
struct WrittenCell
{
    ResourceId id;
    QString key;
    QString value;
    qint64 run = 0; ///< Grows with time.
};

/// What the newest `runs` runs that changed any of the keys wrote there. Called in the journal's thread.
[[nodiscard]] Result<std::vector<WrittenCell>> readWrittenCells(
    const Journal &journal, const QStringList &keys, std::size_t runs);

/// By row and key, as far as the value still is there.
[[nodiscard]] WrittenAt writtenAt(
    const std::vector<WrittenCell> &cells, const ResourceTable &table, TagPool &pool);

} // namespace tagdesk
