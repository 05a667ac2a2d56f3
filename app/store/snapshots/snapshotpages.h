// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshotresources.h"

#include <QByteArray>

#include <utility>

namespace tagdesk {

/// Pages: the form in which the resources of a scope are kept. A page holds some resources that follow each
/// other in the order of their ids, with the texts and sets of tags that they need, so that it is read alone.
/// Where a page ends depends on ids only: a resource that comes, goes or changes makes one page another, and
/// all others are shared with the snapshots before.
namespace snapshotpages {

/// The resources of each page, from the first to before the last, of resources that are in order.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> split(const SnapshotResources &resources);
/// The page of the resources from `first` to before `last`. The same resources make the same bytes.
[[nodiscard]] QByteArray encode(const SnapshotResources &resources, std::size_t first, std::size_t last);
/// Adds the resources of a page, in their order. False where the bytes are no page; some may have been added.
[[nodiscard]] bool decode(const QByteArray &page, SnapshotResources &resources);

} // namespace snapshotpages

} // namespace tagdesk
