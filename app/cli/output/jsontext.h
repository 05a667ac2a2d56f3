// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

class QJsonArray;
class QJsonObject;

namespace tagdesk {

/// The value as JSON on one line. What is not printable() stands there as \u202e, which is equal JSON and
/// acts on no terminal.
[[nodiscard]] QByteArray jsonText(const QJsonArray &array);
[[nodiscard]] QByteArray jsonText(const QJsonObject &object);

} // namespace tagdesk
