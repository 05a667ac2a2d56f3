// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "infrastructurefault.h"
#include "managedresources.h"

#include <QByteArray>
#include <tl/expected.hpp>

namespace tagdesk {

/// Who keeps which tags by what Terraform or OpenTofu say: `terraform show -json` of a state or of a plan
/// (format_version 0 and 1, see developer.hashicorp.com/terraform/internals/json-format), and a state file
/// as it lies on disk (version 4). Data sources and resources without an id or without tags are left out. A
/// resource that has tags is known by its id and, where that has several parts ("zone/recordset"), by the
/// last of them. What only adds tags to others is known by their ids: it has a list "resources" with a
/// "resource_id" each.
[[nodiscard]] tl::expected<ManagedResources, InfrastructureFault> readTerraform(const QByteArray &json);

} // namespace tagdesk
