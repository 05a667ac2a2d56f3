// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <QString>

namespace tagdesk {

struct CliParts;

/// Writes everything staged into the plan file of the command line, with its reason and author; the short
/// hash of the plan, or why it could not be written.
[[nodiscard]] Result<QString> writeStagedPlan(const CliParts &parts);

} // namespace tagdesk
