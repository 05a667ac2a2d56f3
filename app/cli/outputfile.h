// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>
#include <optional>

class QIODevice;

namespace tagdesk {

class Console;

/// Has `write` write a file, which then is there whole or not at all; "-" is standard output. `write` returns
/// false when the device did not take everything. Otherwise a sentence: why there is no file.
[[nodiscard]] std::optional<QString> writeOutput(
    Console &console, const QString &path, const std::function<bool(QIODevice &)> &write);
/// The sentence for a file that cannot be written, and what to do.
[[nodiscard]] QString cliOutputText(const QString &path, const QString &detail);

} // namespace tagdesk
