// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filenode.h"
#include "syntaxfault.h"

#include <tl/expected.hpp>

#include <QByteArray>

namespace tagdesk {

/// The first document of a YAML file. Every plain value is a text. What aliases repeat may hold so many
/// values at most that no file makes more of them than its size allows.
[[nodiscard]] tl::expected<FileNode, SyntaxFault> readYaml(const QByteArray &utf8);

} // namespace tagdesk
