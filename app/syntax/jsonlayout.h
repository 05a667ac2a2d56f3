// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filenode.h"

namespace tagdesk {

/// How somebody laid a text of JSON out, so that what is added to it looks like the rest.
struct JsonLayout
{
    QString lineEnd = QStringLiteral("\n");
    QString indent = QStringLiteral("  "); ///< Of one level.
    QString colon = QStringLiteral(": "); ///< Between a name and its value.

    /// What the text does not show is as above.
    [[nodiscard]] static JsonLayout of(QStringView text, const FileNode &root);
};

/// The blanks at the beginning of the line of this place.
[[nodiscard]] QString lineIndent(QStringView text, qsizetype place);

} // namespace tagdesk
