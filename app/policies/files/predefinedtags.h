// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policydraft.h"

#include <optional>

namespace tagdesk {

/// Huawei Cloud's predefined tags as a table, which its console exports: a head of key and value, in English
/// or Chinese, and a tag a line, parted by commas, semicolons or tabs. As its tag service answers; nullopt:
/// the text has no such head.
[[nodiscard]] std::optional<FileNode> predefinedTagTable(const QString &text);
/// The answer of the tag service: {"tags": [{"key", "value"}]}.
[[nodiscard]] bool arePredefinedTags(const FileNode &root);
/// The values of a key are those that it may have, as advice.
void readPredefinedTags(const FileNode &root, PolicyDraft &draft);

} // namespace tagdesk
