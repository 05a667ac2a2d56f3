// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filenode.h"
#include "policyfault.h"

#include <tl/expected.hpp>

namespace tagdesk {

/// JSON as people keep it: with comments (`//`, `#`, slash and star, and `<!-- -->`, as documents of clouds
/// have them) and a comma behind the last of a list. A name that stands twice in one object is refused: which
/// of the two counts would be a guess.
[[nodiscard]] tl::expected<FileNode, PolicyFault> readCommentedJson(QStringView text);

} // namespace tagdesk
