// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tag.h"

#include <QStringList>

namespace tagdesk {

/// Tags as a text for the clipboard: a line a tag, key and value parted by a tab, so that a sheet takes them
/// as two columns and gives them back. What holds a tab, a quotation mark or a line break stands in quotation
/// marks, as sheets do it.
[[nodiscard]] QString tagText(const Tags &tags);

/// Tags read from a text.
struct ReadTags
{
    Tags tags; ///< In their order; of two with one key the later counts.
    QStringList refused; ///< Lines that are no tag.
};

/// Reads tagText(), cells of a sheet with keys in the first column, and lines "key=value". Empty lines count
/// for nothing.
[[nodiscard]] ReadTags readTagText(const QString &text);

} // namespace tagdesk
