// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace tagdesk {

/// The JSON with every number as a text of its own characters: QJsonDocument would make a double of it, which
/// forgets the digits of 1.10 and of 12345678901234567890. What is no JSON stays no JSON.
[[nodiscard]] QByteArray withExactNumbers(const QByteArray &json);

} // namespace tagdesk
