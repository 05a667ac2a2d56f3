// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filenode.h"
#include "syntaxfault.h"

#include <tl/expected.hpp>

namespace tagdesk {

/// Whether the first that is neither blank nor comment begins an object or a list, as in no other of the
/// languages that are read.
[[nodiscard]] bool isCommentedJson(QStringView text);

/// JSON as people keep it: with comments (`//`, `#`, slash and star, and `<!-- -->`, as documents of clouds
/// have them) and a comma behind the last of a list. A name that stands twice in one object is refused: which
/// of the two counts would be a guess. Every value knows its place in the text.
[[nodiscard]] tl::expected<FileNode, SyntaxFault> readCommentedJson(QStringView text);

} // namespace tagdesk
