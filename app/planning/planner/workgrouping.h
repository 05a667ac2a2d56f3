// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requestlimits.h"
#include "resourcetable.h"

#include <vector>

namespace tagdesk {

/// Tags that one operation writes to each of some rows of one collection.
struct Batch
{
    TagSet tags;
    Rows rows; ///< Ascending.
};

/// Requests that the part takes.
[[nodiscard]] std::size_t requestCount(std::size_t rows, std::size_t tags, const Limits &limits);

/// What the part costs, in units of which one request is worth resourcesPerRequest. Every tag that a request
/// carries counts like two more ids: so requests decide as a rule, but a tag common to many rows is not
/// repeated in a request for each of them only to save a few requests that would carry it for all.
[[nodiscard]] std::uint64_t workCost(std::size_t rows, std::size_t tags, const Limits &limits);

/// Cuts the work so that it costs least; every tag of every row stays in exactly one part. Tried are: the
/// parts as they are; tags that occur on exactly the same rows together; and keys put together as long as
/// that makes it cheaper. Rows must not be shared between the parts given.
[[nodiscard]] std::vector<Batch> grouped(std::vector<Batch> parts, const Limits &limits, TagPool &pool);

/// Takes those rows out of the parts whose tags are written as cheaply by a request of their own, which holds
/// all of them: rows that some part holds alone, and all rows where that takes no more requests. Ascending.
[[nodiscard]] Rows takeLonelyRows(std::vector<Batch> &parts, const Limits &limits, const TagPool &pool);

} // namespace tagdesk
