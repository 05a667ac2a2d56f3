// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policydraft.h"

namespace tagdesk {

/// Reads what Cloud Custodian's policies look for: tags that are not there. `tag:KEY: absent`, alone or in an
/// `or`, makes the key required; so does `missing-tag-filter` with `missing-any`
/// (huaweicloud/cloud-custodian), with the value that it wants. Filters beside it narrow what Custodian looks
/// at, which no rule here can.
void readCustodian(const FileNode &root, PolicyDraft &draft);

} // namespace tagdesk
