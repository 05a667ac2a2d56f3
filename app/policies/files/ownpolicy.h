// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policydraft.h"

namespace tagdesk {

/// Reads a policy in our own form into `draft`; docs/policy.schema.json says what it looks like.
void readOwnPolicy(const FileNode &root, PolicyDraft &draft);

/// Every member that is read, as "rules.key", for whoever holds the schema against it.
[[nodiscard]] QStringList ownPolicyMembers();

} // namespace tagdesk
