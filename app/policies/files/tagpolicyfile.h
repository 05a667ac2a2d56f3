// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policydraft.h"

namespace tagdesk {

/// Reads a tag policy as AWS, Huawei Cloud, Alibaba Cloud and Tencent Cloud write it. Sources: AWS
/// Organizations, "Tag policy syntax and examples"; Huawei Cloud Organizations, "Tag policy syntax"; Alibaba
/// Cloud, "Syntax of a tag policy"; Tencent Cloud, document 651/55653. A member stands there as its value, as
/// in an effective policy, or under an operator.
void readTagPolicy(const FileNode &root, PolicyDraft &draft);

/// The text in which an answer of a cloud's API holds a tag policy; null: there is none.
[[nodiscard]] const FileNode *tagPolicyContent(const FileNode &root);

} // namespace tagdesk
