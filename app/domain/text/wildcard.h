// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace tagdesk {

/// Whether the whole text fits the pattern, with case: `*` stands for any text, also for none, everything
/// else for itself.
[[nodiscard]] bool matchesWildcard(QStringView pattern, QStringView text);

} // namespace tagdesk
