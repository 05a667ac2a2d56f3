// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"

#include <limits>
#include <QList>
#include <span>

namespace tagdesk {

/// The collections of these rows, each once, in the order of their first rows; of more than `most` the first
/// ones. Looks at each row once, and at none behind the last collection that is wanted.
[[nodiscard]] QList<Collection> collectionsOf(std::span<const Row> rows, const ResourceTable &table,
    qsizetype most = std::numeric_limits<qsizetype>::max());

} // namespace tagdesk
