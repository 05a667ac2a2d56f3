// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyfileformat.h"

namespace tagdesk {

/// What Huawei Cloud's SDKs, its Terraform provider and its older sample code read from the environment.
[[nodiscard]] std::vector<KeyVariables> huaweiKeyVariables();

} // namespace tagdesk
