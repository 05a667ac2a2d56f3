// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filenode.h"
#include "syntaxfault.h"

#include <tl/expected.hpp>

namespace tagdesk {

/// Whether the text has tables with heads, as no other of the languages that are read. A TOML without them
/// looks like HCL.
[[nodiscard]] bool isToml(QStringView text);

/// TOML 1.0 as an object. Days become texts, "2026-11-30"; times and numbers that are none, which no other
/// language here has, are refused. Numbers keep their digits as they are written.
[[nodiscard]] tl::expected<FileNode, SyntaxFault> readToml(QStringView text);

} // namespace tagdesk
