// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <functional>

class QIODevice;

namespace tagdesk {

class Console;

/// Has `write` write a file, which then is there whole or not at all; "-" is standard output. `write` returns
/// false when the device did not take everything. Errors are those of WholeFile and of StandardOutput.
[[nodiscard]] Result<void> writeOutput(
    Console &console, const QString &path, const std::function<bool(QIODevice &)> &write);

} // namespace tagdesk
