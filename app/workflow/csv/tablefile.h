// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <QFile>

#include <optional>

namespace tagdesk {

/// Opens a file for reading, also one whose name is no UTF-8: Qt shows such names with replacement
/// characters, and the one file of the folder whose name looks so is meant. A folder, a device or a pipe is
/// no file here: it would be waited for without end. The error is one of those of files.
[[nodiscard]] std::optional<Error> openForReading(QFile &file);

} // namespace tagdesk
