// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filenode.h"
#include "policyfault.h"

#include <tl/expected.hpp>

namespace tagdesk {

/// The values that HCL gives to variables (`*.ppvars`, `*.tfvars`), as an object: `name = value` line by
/// line, where a value is a text, a number, true, false, null, a list or a map. Expressions and blocks are
/// refused.
[[nodiscard]] tl::expected<FileNode, PolicyFault> readHclValues(QStringView text);

} // namespace tagdesk
