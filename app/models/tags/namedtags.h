// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tag.h"

#include <vector>

namespace tagdesk {

/// A tag set that is kept under a name, to be given to any resources.
struct NamedTags
{
    QString name;
    Tags tags;

    friend bool operator==(const NamedTags &, const NamedTags &) = default;
};

/// By name.
using TagSets = std::vector<NamedTags>;

} // namespace tagdesk
