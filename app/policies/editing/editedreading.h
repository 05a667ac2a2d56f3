// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editedpolicy.h"
#include "filenode.h"
#include "policyfault.h"

#include <tl/expected.hpp>

namespace tagdesk {

/// The form of docs/policy.schema.json, read to be edited: texts stay as they are typed, right or wrong, and
/// members that are not known are left alone.
[[nodiscard]] tl::expected<EditedPolicy, PolicyFault> readEdited(const FileNode &root);

} // namespace tagdesk
