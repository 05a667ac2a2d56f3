// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyfileformat.h"

namespace tagdesk {

/// JD Cloud's own tools read no environment; these are the names that Packer, cloudpods, lego and, without
/// any prefix, the Terraform provider use.
[[nodiscard]] std::vector<KeyVariables> jdKeyVariables();

} // namespace tagdesk
