// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// What was typed as the name of a snapshot, in one line and without blanks around it.
[[nodiscard]] QString snapshotName(const QString &typed);
/// A number is no name: every snapshot has one by itself. Empty is no name, either.
[[nodiscard]] bool isSnapshotName(const QString &name);

} // namespace tagdesk
