// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "plandifference.h"

class QIODevice;

namespace tagdesk {

/// A line for each change as a table; as JSON {"older", "newer", "accounts", "changes"}.
void printPlanDifference(QIODevice &device, CliFormat format, const PlanFile &older, const PlanFile &newer,
    const PlanDifference &difference);

} // namespace tagdesk
