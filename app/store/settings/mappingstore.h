// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "namedfiles.h"

namespace tagdesk {

/// What the columns of CSV files mean, kept under names as JSON.
class MappingStore : public NamedFiles
{
public:
    using NamedFiles::NamedFiles;
    /// The folder "mappings" beside the profiles.
    [[nodiscard]] static QString defaultFolder();
};

} // namespace tagdesk
