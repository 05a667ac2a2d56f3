// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace tagdesk {

/// A time as clouds tell it with a temporary key: ISO 8601, and UTC where it names no zone. Blanks around it
/// do not matter. Invalid for other text.
[[nodiscard]] QDateTime tokenExpiry(const QString &text);

} // namespace tagdesk
