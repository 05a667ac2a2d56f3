// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filenode.h"
#include "syntaxfault.h"

#include <tl/expected.hpp>

namespace tagdesk {

/// Whether the first that is neither blank nor comment is a name that is given a value.
[[nodiscard]] bool isHclValues(QStringView text);

/// The values that HCL gives to variables (`*.tfvars`, `*.ppvars`, `*.fpvars`), as an object: `name = value`
/// line by line, where a value is a text, a number, true, false, null, a list or a map. What would have to be
/// computed – a function, a reference, a template in a text – and blocks are refused, and so is a name that
/// stands twice in one map.
[[nodiscard]] tl::expected<FileNode, SyntaxFault> readHclValues(QStringView text);

} // namespace tagdesk
