// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csvmapping.h"

#include <QString>

#include <optional>

namespace tagdesk {

/// The head of a column as it is meant: without blanks and invisible characters at its ends, and on one line.
[[nodiscard]] QString cleanHead(const QString &head);

/// The head as it is compared: besides, full-width forms are the common ones, and case, blanks, `_` and `-`
/// do not count. "资源 ID" and "资源ＩＤ" are one, "ResourceId" and "resource_id" too.
[[nodiscard]] QString foldedHead(const QString &head);

/// What the word at the head of a column means in the tables of consoles and of common tools.
struct HeadWord
{
    ColumnUse use = ColumnUse::Ignored;
    int rank = 0; ///< Of several columns of one use the first with the highest rank has it.

    /// Words that many tables have, in many meanings: "id", "name", "value".
    [[nodiscard]] bool isVague() const { return rank < 5; }
};

/// nullopt: a word that is not known.
[[nodiscard]] std::optional<HeadWord> headWord(const QString &head);

/// The key in a head that begins with `tag:`, `tags:`, `标签:` or the like, also with a full-width colon. The
/// key as it stands behind the colon; nullopt: no such head.
[[nodiscard]] std::optional<QString> keyInHead(const QString &head);

} // namespace tagdesk
