// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// The text as one word for a POSIX shell, quoted where it needs to be.
[[nodiscard]] QString shellWord(const QString &word);

} // namespace tagdesk
